//! What a reader answered.

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::Context;
use quiz::bank::Item;
use quiz::kind::{Response, validate};
use quiz::lint::nfkc;
use serde_json::{Value, json};

use super::{Entry, json as of_response, key};
use crate::input::{self, Field};

/// One answer to one item.
pub struct Answer {
    /// Who answered.
    pub reader: String,
    /// Item id.
    pub item: String,
    /// The answer; none where the reader gave none.
    pub response: Option<Response>,
    /// How sure the reader is, in [0, 1], if said.
    pub confidence: Option<f64>,
    /// What else could be defended, in the reader's words; empty for nothing.
    pub defensible: String,
}

/// Every answer in a file. The reader is the one it names, else the file's own name.
///
/// # Errors
/// The file, answer and field that cannot be used.
pub fn from_file(path: &Path, items: &BTreeMap<String, Entry>) -> anyhow::Result<Vec<Answer>> {
    let (name, text) = input::text(path)?;
    let stem = path.file_stem().map_or(name.clone(), |stem| stem.to_string_lossy().into_owned());
    let read = || -> anyhow::Result<Vec<Answer>> {
        let document = input::json(&text)?;
        let root = Field::root(&document);
        let reader = root.find("reader").map_or(Ok(stem.as_str()), |reader| reader.text())?;
        let mut answers: Vec<Answer> = Vec::new();
        for row in root.get("answers")?.list()? {
            let row = row.with_id();
            let answer = answer(&row, reader, items)?;
            if answers.iter().any(|other| other.item == answer.item) {
                return Err(row.wrong("this item is answered twice; keep one answer"));
            }
            answers.push(answer);
        }
        Ok(answers)
    };
    read().with_context(|| name.clone())
}

fn answer(row: &Field<'_>, reader: &str, items: &BTreeMap<String, Entry>) -> anyhow::Result<Answer> {
    let id = row.get("id")?;
    let entry = items
        .get(id.text()?)
        .ok_or_else(|| id.wrong(format!("the bank has no item `{}`", id.value().as_str().unwrap_or(""))))?;
    let item = &entry.item;
    if let Some(version) = row.find("version").filter(|version| *version.value() != json!(item.version)) {
        let (answered, now) = (version.value(), item.version);
        return Err(
            version.wrong(format!("was answered in version {answered}, the bank has {now}; answer it again"))
        );
    }
    let response = row.find("answer").map(|field| response(&field, item)).transpose()?;
    let said = |field: Field<'_>| match field.value() {
        Value::String(text) => text.clone(),
        Value::Bool(false) => String::new(),
        Value::Array(list) => {
            let words = list.iter().map(|one| one.as_str().map_or_else(|| one.to_string(), str::to_owned));
            words.collect::<Vec<_>>().join(", ")
        }
        other => other.to_string(),
    };
    Ok(Answer {
        reader: reader.to_owned(),
        item: item.id.clone(),
        response,
        confidence: row.find("confidence").map(|field| field.number(0.0, 1.0)).transpose()?,
        defensible: row.find("defensible").map(said).unwrap_or_default(),
    })
}

/// A response in the form that `blind` shows, `{"choice":"b"}`, or its content alone, `"b"`.
fn response(field: &Field<'_>, item: &Item) -> anyhow::Result<Response> {
    let key = of_response(&key(item)?);
    let Some(variant) = key.as_object().and_then(|fields| fields.keys().next()) else {
        return Err(field.wrong("answers to this kind cannot be read"));
    };
    let whole = match field.value() {
        Value::Object(fields) if fields.len() == 1 && fields.contains_key(variant) => field.value().clone(),
        // A number may stand without quotation marks.
        Value::Number(number) if key[variant].is_string() => json!({variant: number.to_string()}),
        content => json!({variant: content}),
    };
    let read: Response = quiz::json::read(&whole.to_string()).map_err(|bad| field.wrong(bad))?;
    if validate(&item.prompt, &read).is_err() {
        let form = match key[variant].get(0) {
            Some(Value::Array(_)) => "a list of pairs",
            Some(_) => "a list of option ids",
            None => "an answer in the form shown",
        };
        return Err(field.wrong(format!("{} is no answer to this item; give {form}", field.value())));
    }
    Ok(match read {
        // The page does the same to what is typed.
        Response::ShortText(text) => Response::ShortText(nfkc(&text)),
        other => other,
    })
}
