//! `skill-quiz new`: the empty form of an item, with the fields that its kind has.

use std::path::PathBuf;

use anyhow::{Context, ensure};
use quiz::kind::Kind;
use serde_json::{Map, Value, json};

use crate::Done;
use crate::bank::{manifest, read, topic};
use crate::output::print;

/// Prints the empty form of an item, with the next free id of its subtopic, for the list `items` of the topic's file. `lint`
/// then says what is still to be written.
#[derive(clap::Args)]
pub struct Args {
    /// Kind of question, such as `single` or `sql-run`.
    kind: String,
    /// Folder with manifest.json.
    #[arg(default_value = "questions")]
    dir: PathBuf,
    /// Topic of the item.
    #[arg(long)]
    topic: String,
    /// Subtopic of the item, as the topic's file names it.
    #[arg(long)]
    subtopic: String,
}

pub fn run(args: &Args) -> Done {
    let kind: Kind = serde_json::from_value(json!(args.kind)).context("KIND")?;
    let manifest = manifest(&args.dir)?;
    let topic = topic(&manifest, &args.topic)?;
    let file: Value = serde_json::from_str(&read(&args.dir.join(&topic.shard))?)
        .with_context(|| format!("{} is no JSON", topic.shard))?;
    let names = |list: &str, field: &str| -> Vec<String> {
        let entries = file[list].as_array().into_iter().flatten();
        entries.filter_map(|entry| entry[field].as_str().map(str::to_owned)).collect()
    };
    let subtopics = names("subtopics", "id");
    ensure!(
        subtopics.contains(&args.subtopic),
        "{}: has no subtopic `{}`; it has {}",
        topic.shard,
        args.subtopic,
        subtopics.join(", ")
    );
    let prefix = format!("{}.{}.", topic.id, args.subtopic);
    let numbers = names("items", "id");
    let numbers = numbers.iter().filter_map(|id| id.strip_prefix(&prefix)?.parse::<u32>().ok());
    let id = format!("{prefix}{:04}", numbers.max().unwrap_or(0) + 1);
    print(&format!("{}\n", serde_json::to_string_pretty(&form(kind, &id, &args.subtopic))?))?;
    Ok(true)
}

/// An item without content.
fn form(kind: Kind, id: &str, subtopic: &str) -> Value {
    let mut item = json!({"id": id, "version": 1, "subtopic": subtopic, "kind": kind.name(), "stem": ""});
    let reference = json!({"url": "https://", "title": "", "verifiedAt": ""});
    let rest = json!({
        "explanation": "", "references": [reference], "irt": model(kind), "bloom": "apply", "timeSec": 60,
        "appliesTo": [], "tags": [], "enemies": [], "license": "CC-BY-4.0", "review": {"state": "draft"},
    });
    for part in [own(kind), rest] {
        if let (Some(item), Value::Object(part)) = (item.as_object_mut(), part) {
            item.extend(part);
        }
    }
    item
}

/// The fields of the kind itself.
fn own(kind: Kind) -> Value {
    let list = |ids: &[&str], fields: Value| -> Value {
        let part = |id: &&str| {
            let mut part = Map::from_iter([("id".to_owned(), json!(id)), ("text".to_owned(), json!(""))]);
            part.extend(fields.as_object().cloned().unwrap_or_default());
            Value::Object(part)
        };
        ids.iter().map(part).collect()
    };
    let wrong = json!({"credit": 0, "rationale": "", "misconception": ""});
    let mut options = list(&["a", "b", "c", "d"], wrong.clone());
    options[0] = json!({"id": "a", "text": "", "credit": 1, "rationale": ""});
    let miss = |field: &str, value: Value| json!([{field: value, "rationale": "", "misconception": ""}]);
    match kind {
        Kind::Single => json!({"options": options}),
        Kind::CodeReading => json!({"code": {"lang": "", "source": ""}, "options": options}),
        Kind::TrueFalse => {
            let mut options = list(&["true", "false"], wrong);
            options[0] = json!({"id": "true", "text": "True", "credit": 1, "rationale": ""});
            options[1]["text"] = json!("False");
            json!({"options": options})
        }
        Kind::Multi => {
            let mut options = list(&["a", "b", "c", "d"], json!({"credit": 0.5, "rationale": ""}));
            for option in options.as_array_mut().into_iter().flatten().skip(2) {
                option["credit"] = json!(-0.5);
                option["misconception"] = json!("");
            }
            json!({"options": options})
        }
        Kind::Numeric => {
            json!({"value": 0, "unit": "", "absTol": 0, "misses": miss("value", json!(1))})
        }
        Kind::Ordering => json!({
            "options": list(&["a", "b", "c", "d"], json!({"rationale": ""})), "correct": ["a", "b", "c", "d"],
        }),
        Kind::Matching => json!({
            "left": list(&["l1", "l2", "l3"], json!({})),
            "right": [
                {"id": "r1", "text": ""}, {"id": "r2", "text": ""}, {"id": "r3", "text": ""},
                {"id": "r4", "text": "", "misconception": "", "rationale": ""},
            ],
            "pairs": [
                {"left": "l1", "right": "r1", "rationale": ""}, {"left": "l2", "right": "r2", "rationale": ""},
                {"left": "l3", "right": "r3", "rationale": ""},
            ],
        }),
        Kind::ShortText => json!({
            "accept": [{"text": "", "credit": 1}], "normalise": ["trim", "ws", "case"], "maxLength": 80,
            "rationale": "", "misses": miss("text", json!("")),
        }),
        Kind::Sjt => json!({
            "mode": "rate",
            "options": list(
                &["a", "b", "c", "d"],
                json!({"expert": {"mean": 3, "sd": 0, "n": 0}, "rationale": ""}),
            ),
        }),
        Kind::SqlRun => json!({
            "schema": "", "seeds": ["", ""], "reference": "",
            "compare": {"ordered": false, "columns": false, "floatTol": 1e-9},
            "mustFail": [{"sql": "", "why": "", "misconception": ""}], "limits": {"ms": 1000, "rows": 200},
        }),
    }
}

/// The model that the kind's credit asks for, for a question of middling difficulty.
fn model(kind: Kind) -> Value {
    let mut model = match kind {
        Kind::Single | Kind::CodeReading => json!({"model": "3pl", "a": 1, "b": 0, "c": 0.2}),
        Kind::TrueFalse => json!({"model": "3pl", "a": 1, "b": 0, "c": 0.45}),
        Kind::Numeric | Kind::ShortText | Kind::SqlRun => json!({"model": "2pl", "a": 1, "b": 0}),
        Kind::Multi | Kind::Ordering | Kind::Matching => {
            json!({"model": "gpcm", "a": 0.7, "steps": [-0.4, 0.4]})
        }
        Kind::Sjt => json!({"model": "gpcm", "a": 0.6, "steps": [-0.8, 0, 0.8]}),
    };
    if let Some(model) = model.as_object_mut() {
        model.extend([
            ("seB".into(), json!(0.5)),
            ("source".into(), json!("expert")),
            ("n".into(), json!(0)),
        ]);
    }
    model
}
