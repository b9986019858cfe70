//! JSON that others wrote, read with the path of what is wrong in it.

use std::io::Read;
use std::path::Path;

use anyhow::{Context, anyhow};
use engine::ItemModel;
use serde_json::Value;

use crate::bank::read;

/// Discriminations that are let through, D included: steeper or flatter ones are slips of the pen, and cost more than they
/// say.
const DISCRIMINATION: (f64, f64) = (0.001, 100.0);

/// Difficulties, levels and the means of priors lie within this distance of 0.
const FARTHEST: f64 = 100.0;

/// Answers of one case, and thresholds of one item.
const MOST_ANSWERS: usize = 5_000;
const MOST_THRESHOLDS: usize = 50;

/// Text of a file, of standard input for `-`, and how errors name it.
///
/// # Errors
/// Why it cannot be read.
pub fn text(file: &Path) -> anyhow::Result<(String, String)> {
    if file.as_os_str() != "-" {
        return Ok((file.display().to_string(), read(file)?));
    }
    let mut text = String::new();
    std::io::stdin().read_to_string(&mut text).context("cannot read standard input")?;
    Ok(("standard input".into(), text))
}

/// JSON text as a value. `Infinity`, `-Infinity` and `NaN`, which Python writes although JSON has none of them, are let
/// through as strings: a field that is read says that it must be a number, one that is not does no harm.
///
/// # Errors
/// What is no JSON, by line and column.
pub fn json(text: &str) -> anyhow::Result<Value> {
    Ok(serde_json::from_str(text).or_else(|_| serde_json::from_str(&quote_bare_numbers(text)))?)
}

fn quote_bare_numbers(text: &str) -> String {
    const WORDS: [(&str, &str); 3] = [("-Infinity", "\"-inf\""), ("Infinity", "\"inf\""), ("NaN", "\"nan\"")];
    let mut out = String::with_capacity(text.len());
    let (mut in_text, mut escaped) = (false, false);
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        if !in_text && let Some((word, quoted)) = WORDS.iter().find(|(word, _)| rest.starts_with(word)) {
            out.push_str(quoted);
            rest = &rest[word.len()..];
            continue;
        }
        in_text ^= c == '"' && !escaped;
        escaped = in_text && c == '\\' && !escaped;
        out.push(c);
        rest = &rest[c.len_utf8()..];
    }
    out
}

/// A value with its path from the root of the document.
#[derive(Clone, Debug)]
pub struct Field<'a> {
    value: &'a Value,
    path: String,
}

impl<'a> Field<'a> {
    /// The whole document.
    pub fn root(value: &'a Value) -> Self {
        Self { value, path: String::new() }
    }

    /// The error that this value is.
    pub fn wrong(&self, message: impl std::fmt::Display) -> anyhow::Error {
        let path = if self.path.is_empty() { "the document" } else { &self.path };
        anyhow!("{path}: {message}")
    }

    /// The same value, named in errors by its `id`, too.
    pub fn with_id(mut self) -> Self {
        if let Some(id) = self.value.get("id").and_then(Value::as_str) {
            self.path = format!("{} ({id})", self.path);
        }
        self
    }

    /// The field of that name, if it is there and not null.
    pub fn find(&self, name: &str) -> Option<Self> {
        let value = self.value.get(name).filter(|value| !value.is_null())?;
        let dot = if self.path.is_empty() { "" } else { "." };
        Some(Self { value, path: format!("{}{dot}{name}", self.path) })
    }

    /// The field of that name.
    pub fn get(&self, name: &str) -> anyhow::Result<Self> {
        if !self.value.is_object() {
            return Err(self.wrong(format!("must be an object with `{name}`")));
        }
        self.find(name).ok_or_else(|| self.wrong(format!("`{name}` is missing")))
    }

    /// The entries of an object.
    pub fn entries(&self) -> anyhow::Result<Vec<(&'a str, Self)>> {
        let object = self.value.as_object().ok_or_else(|| self.wrong("must be an object"))?;
        let entry = |(name, value): (&'a String, &'a Value)| {
            (name.as_str(), Self { value, path: format!("{}.{name}", self.path) })
        };
        Ok(object.iter().map(entry).collect())
    }

    /// The entries of a list.
    pub fn list(&self) -> anyhow::Result<Vec<Self>> {
        let list = self.value.as_array().ok_or_else(|| self.wrong("must be a list"))?;
        let entry = |(at, value)| Self { value, path: format!("{}[{at}]", self.path) };
        Ok(list.iter().enumerate().map(entry).collect())
    }

    /// Whether this is a list.
    pub fn is_list(&self) -> bool {
        self.value.is_array()
    }

    /// A text.
    pub fn text(&self) -> anyhow::Result<&'a str> {
        self.value.as_str().ok_or_else(|| self.wrong("must be a text"))
    }

    /// A number from `low` to `high`.
    pub fn number(&self, low: f64, high: f64) -> anyhow::Result<f64> {
        let found = self.value.as_f64().ok_or_else(|| self.wrong("must be a number"))?;
        if (low..=high).contains(&found) {
            Ok(found)
        } else {
            Err(self.wrong(format!("is {found}, but must lie between {low} and {high}")))
        }
    }

    /// A level, or another place on its scale.
    pub fn level(&self) -> anyhow::Result<f64> {
        self.number(-FARTHEST, FARTHEST)
    }

    /// A whole number from 0, below `end`.
    pub fn index(&self, end: usize, what: &str) -> anyhow::Result<usize> {
        let found = self.value.as_u64().and_then(|found| usize::try_from(found).ok());
        found.filter(|found| *found < end).ok_or_else(|| {
            let last = end.saturating_sub(1);
            self.wrong(format!("must be {what}, a whole number from 0 to {last}, here it is {}", self.value))
        })
    }

    /// Any value as it stands.
    pub fn value(&self) -> &'a Value {
        self.value
    }
}

/// Which of the engine's families the items of a case belong to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Family {
    /// 1PL to 4PL, items `[a, b, c, d]`.
    Logistic,
    /// Graded response model, items `{a, b: […]}`.
    Graded,
    /// Generalised partial credit model, items `{a, b: […]}`.
    PartialCredit,
}

/// The family that `model` names; without it [`Family::Logistic`].
pub fn family(case: &Field<'_>) -> anyhow::Result<Family> {
    let Some(model) = case.find("model") else {
        return Ok(Family::Logistic);
    };
    match model.text()? {
        "1PL" | "2PL" | "3PL" | "4PL" => Ok(Family::Logistic),
        "GRM" => Ok(Family::Graded),
        "GPCM" => Ok(Family::PartialCredit),
        other => Err(model.wrong(format!("`{other}` is none of 1PL, 2PL, 3PL, 4PL, GRM, GPCM"))),
    }
}

/// An item of that family; its discrimination is multiplied by `scaling`, the constant D.
pub fn item(item: &Field<'_>, family: Family, scaling: f64) -> anyhow::Result<ItemModel> {
    let model = if family == Family::Logistic {
        let [a, b, c, d] = item.list()?.try_into().map_err(|other: Vec<Field<'_>>| {
            item.wrong(format!("has {} numbers, but an item is [a, b, c, d]", other.len()))
        })?;
        let share = |field: Field<'_>| field.number(0.0, 1.0);
        ItemModel::Logistic { a: slope(&a, scaling)?, b: b.level()?, c: share(c)?, d: share(d)? }
    } else {
        if item.is_list() {
            return Err(
                item.wrong("is a list, but an item with ordered categories is {\"a\": …, \"b\": […]}")
            );
        }
        let a = slope(&item.get("a")?, scaling)?;
        let field = item.get("b")?;
        let b: Vec<f64> = field.list()?.iter().map(Field::level).collect::<anyhow::Result<_>>()?;
        if b.len() > MOST_THRESHOLDS {
            return Err(field.wrong(format!("has {} numbers; at most {MOST_THRESHOLDS} are read", b.len())));
        }
        if family == Family::Graded {
            ItemModel::Graded { a, thresholds: b }
        } else {
            ItemModel::PartialCredit { a, steps: b }
        }
    };
    model.validate().map_err(|bad| item.wrong(bad))?;
    Ok(model)
}

fn slope(a: &Field<'_>, scaling: f64) -> anyhow::Result<f64> {
    let (low, high) = DISCRIMINATION;
    Ok(a.number(low / scaling, high / scaling)? * scaling)
}

/// The constant D of a case, 1 where it says none.
pub fn scaling(case: &Field<'_>) -> anyhow::Result<f64> {
    case.find("D").map_or(Ok(1.0), |field| field.number(0.1, 10.0))
}

/// Items with the category that each answer reached.
pub fn answers(case: &Field<'_>, family: Family, scaling: f64) -> anyhow::Result<Vec<(ItemModel, usize)>> {
    let (items, responses) = (case.get("items")?, case.get("responses")?);
    let (models, given) = (items.list()?, responses.list()?);
    if models.len() != given.len() {
        return Err(responses.wrong(format!("has {} answers to {} items", given.len(), models.len())));
    }
    if models.len() > MOST_ANSWERS {
        return Err(items.wrong(format!("has {} items; at most {MOST_ANSWERS} are read", models.len())));
    }
    let pairs = models.iter().zip(&given);
    pairs
        .map(|(model, response)| {
            let model = item(model, family, scaling)?;
            let category = response.index(model.categories(), "a category of the item")?;
            Ok((model, category))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_python_writes_for_infinity_is_read_outside_texts_only() {
        let read = json(r#"{"NaN\"Infinity": [Infinity, -Infinity, NaN, "a -Infinity"]}"#).unwrap();
        assert_eq!(read["NaN\"Infinity"], serde_json::json!(["inf", "-inf", "nan", "a -Infinity"]));
        assert!(json("{Infinity").is_err());
    }

    #[test]
    fn a_path_leads_to_what_is_wrong() {
        let document = json(r#"{"cases":[{"id":"x","items":[[1,0,0,1],[1,"inf",0,1]]}]}"#).unwrap();
        let case = Field::root(&document).get("cases").unwrap().list().unwrap().remove(0).with_id();
        let items = case.get("items").unwrap().list().unwrap();
        let error = item(&items[1], Family::Logistic, 1.0).unwrap_err();
        assert_eq!(error.to_string(), "cases[0] (x).items[1][1]: must be a number");
    }
}
