//! `skill-quiz blind`: the items of a topic without anything that tells the key.

use std::path::PathBuf;

use anyhow::ensure;
use engine::Rng;
use quiz::kind::Kind;
use serde_json::{Map, Value, json};

use super::{Entry, entries, json as of_response, key, plant, shuffle};
use crate::output::print;
use crate::{Done, bank};

/// Prints the items of a topic for a reader who answers without having seen the key: no keys, rationales, explanations,
/// misconceptions, expert ratings or difficulties, items and options shuffled.
///
/// The reader writes {"reader": "name", "answers": [{"id": ..., "version": ..., "answer": ..., "confidence": 0 to 1,
/// "defensible": [other options that can be defended], "comment": ...}]}, where the last three may be left out, and every
/// printed item shows the form of its `answer`; null is no answer. Ratings (`sjt`) are pairs of option id and a whole number
/// from 1, harmful, to 5, very effective. `skill-quiz agree` compares them with the keys.
#[derive(clap::Args)]
pub struct Args {
    /// Folder with manifest.json.
    #[arg(default_value = "questions")]
    dir: PathBuf,
    /// Topic whose items are printed.
    #[arg(long, value_name = "TOPIC")]
    topic: String,
    /// Seed of the order; another one for each reader.
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// Plant wrong keys in this share of the items, at least one. The readers see no difference: `agree --planted` counts on
    /// how many of these items their answers contradict the planted key.
    #[arg(long, value_name = "SHARE", requires = "plant_file", value_parser = share)]
    plant: Option<f64>,
    /// Where the planted keys are kept; not for the readers.
    #[arg(long, value_name = "FILE", requires = "plant")]
    plant_file: Option<PathBuf>,
}

fn share(text: &str) -> Result<f64, String> {
    let share = text.parse::<f64>().ok().filter(|share| *share > 0.0 && *share <= 0.5);
    share.ok_or_else(|| "a share is above 0 and at most 0.5".into())
}

/// What a candidate sees of an item, and what names it. Whatever else an item has stays behind, also fields of kinds to come.
const SHOWN: [&str; 11] =
    ["id", "version", "subtopic", "kind", "mode", "stem", "code", "appliesTo", "unit", "schema", "maxLength"];

/// Lists of parts, of which id and text are shown.
const PARTS: [&str; 3] = ["options", "left", "right"];

pub fn run(args: &Args) -> Done {
    let manifest = bank::manifest(&args.dir)?;
    let topic = bank::topic(&manifest, &args.topic)?;
    let entries = entries(&args.dir, topic)?;
    ensure!(!entries.is_empty(), "{}: has no items", topic.shard);
    if let (Some(share), Some(file)) = (args.plant, &args.plant_file) {
        // A generator of its own: the order of the items must not follow from what is planted.
        let mut rng = Rng::new(Rng::new(!args.seed).next_u64());
        plant::write(file, &topic.id, &plant::plant(&entries, share, &mut rng)?)?;
    }
    let mut rng = Rng::new(args.seed);
    let mut items: Vec<Value> =
        entries.iter().map(|entry| blind(entry, &mut rng)).collect::<anyhow::Result<_>>()?;
    shuffle(&mut items, &mut rng);
    let sheet = json!({"bank": manifest.bank_id, "topic": topic.id, "items": items});
    print(&(serde_json::to_string_pretty(&sheet)? + "\n"))?;
    Ok(true)
}

fn blind(entry: &Entry, rng: &mut Rng) -> anyhow::Result<Value> {
    let mut shown = Map::new();
    for name in SHOWN {
        if let Some(value) = entry.value.get(name) {
            shown.insert(name.into(), value.clone());
        }
    }
    for name in PARTS {
        if let Some(parts) = entry.value.get(name).and_then(Value::as_array) {
            let mut parts: Vec<Value> =
                parts.iter().map(|part| json!({"id": part["id"], "text": part["text"]})).collect();
            // Numbers in a row and the like keep their order, as on screen, where steps to be put in order never do.
            if entry.item.kind == Kind::Ordering || entry.value.get("shuffle") != Some(&Value::Bool(false)) {
                shuffle(&mut parts, rng);
            }
            shown.insert(name.into(), parts.into());
        }
    }
    // The first seed is what a candidate may look at; the others are the hidden part of the key.
    if let Some(first) = entry.value.get("seeds").and_then(|seeds| seeds.get(0)) {
        shown.insert("seeds".into(), json!([first]));
    }
    shown.insert("answer".into(), form(&of_response(&key(&entry.item)?)));
    Ok(shown.into())
}

/// The form of a response, without what it says.
fn form(response: &Value) -> Value {
    match response {
        Value::Object(fields) => {
            fields.iter().map(|(name, data)| (name.clone(), blank(data))).collect::<Map<_, _>>().into()
        }
        other => blank(other),
    }
}

fn blank(data: &Value) -> Value {
    match data {
        // Of a list of pairs one pair shows the form.
        Value::Array(list) => match list.first() {
            Some(Value::Array(pair)) => json!([pair.iter().map(blank).collect::<Vec<_>>()]),
            _ => json!(["…"]),
        },
        Value::Object(_) => json!({"…": "…"}),
        _ => json!("…"),
    }
}
