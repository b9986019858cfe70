//! `skill-quiz publish`: the files that browsers fetch, from those that authors write.
//!
//! Of each topic the items that a quiz may begin with become a file of their own, so that the first question does not
//! wait for all others, with what [`view`] says of how they look: they are drawn ahead of the program.

mod view;

use std::path::{Path, PathBuf};

use anyhow::{Context, anyhow, bail};
use quiz::bank::parse;
use serde_json::{Value, json};

use crate::Done;
use crate::bank::{MANIFEST, integrity, manifest_text, read, topic};

/// Bytes of a topic's opening items, before compression: every first visit fetches them.
const OPENING: usize = 13_000;

/// Opening items that are published however long they are: a first question should not be the same for everybody.
const FEWEST: usize = 4;

/// Writes a bank as it is served: compact, with the opening items of each topic in a file of their own. The bank that
/// authors write stays as it is, and can be served as well.
#[derive(clap::Args)]
pub struct Args {
    /// Folder with manifest.json.
    #[arg(default_value = "questions")]
    dir: PathBuf,
    /// Folder to write to; files of the same name are replaced.
    #[arg(long)]
    to: PathBuf,
    /// Write a bank of this one item, for looking at it.
    #[arg(long, value_name = "ID")]
    item: Option<String>,
}

pub fn run(args: &Args) -> Done {
    if let Some(item) = &args.item {
        return preview(&args.dir, item, &args.to);
    }
    let (path, text) = manifest_text(&args.dir)?;
    let manifest = parse::manifest(MANIFEST, &text).map_err(|finding| anyhow!("{finding}"))?;
    let mut published: Value =
        serde_json::from_str(&text).with_context(|| format!("{} is no JSON", path.display()))?;
    for (at, topic) in manifest.topics.iter().enumerate() {
        let text = read(&args.dir.join(&topic.shard)).with_context(|| format!("topic {}", topic.id))?;
        let entry = &mut published["topics"][at];
        let (opening, rest) = split(&text).with_context(|| topic.shard.clone())?;
        entry["integrity"] = integrity(rest.as_bytes()).into();
        write(&args.to.join(&topic.shard), &rest)?;
        // An author's field of that name would point nowhere.
        if let Some(entry) = entry.as_object_mut() {
            entry.remove("opening");
        }
        if let Some(opening) = opening {
            let shard = sibling(&topic.shard, "opening.json");
            let (items, _) = parse::shard(&shard, &topic.id, &opening.to_string())
                .map_err(|finding| anyhow!("{finding}"))?;
            // One file, so that one answer brings both, and what stands in both is compressed once.
            let mut opening = opening;
            opening["view"] = view::of(topic, &items);
            let opening = opening.to_string();
            write(&args.to.join(&shard), &opening)?;
            entry["opening"] = json!({ "shard": shard, "integrity": integrity(opening.as_bytes()) });
        }
    }
    write(&args.to.join(MANIFEST), &published.to_string())?;
    println!("{}: {} topics published", args.to.display(), manifest.topics.len());
    Ok(true)
}

/// Writes a bank whose only track, topic and item are those of `id`.
fn preview(dir: &Path, id: &str, to: &Path) -> Done {
    let (_, text) = manifest_text(dir)?;
    let known = parse::manifest(MANIFEST, &text).map_err(|finding| anyhow!("{finding}"))?;
    let topic = topic(&known, id.split('.').next().unwrap_or_default())?;
    let text_of_items = read(&dir.join(&topic.shard))?;
    let mut shard: Value = serde_json::from_str(&text_of_items).with_context(|| topic.shard.clone())?;
    let mut items = shard["items"].as_array().cloned().unwrap_or_default();
    items.retain(|item| item["id"] == id);
    let [item] = items.as_mut_slice() else {
        bail!("{}: has {} items `{id}`", topic.shard, items.len());
    };
    parse::item(&topic.shard, &topic.id, 0, &item.to_string()).map_err(|finding| anyhow!("{finding}"))?;
    // An item on trial is asked only where a quiz has a place for it.
    item["review"] = json!({ "state": "draft" });
    shard["items"] = items.into();
    let shard = shard.to_string();
    let mut manifest: Value = serde_json::from_str(&text)?;
    let topics = manifest["topics"].as_array_mut().context("topics")?;
    topics.retain(|entry| entry["id"] == topic.id.as_str());
    for entry in topics.iter_mut().filter_map(Value::as_object_mut) {
        entry.insert("integrity".into(), integrity(shard.as_bytes()).into());
        entry.insert("count".into(), 1.into());
        // An elective would be asked of those alone who chose it.
        entry.remove("electives");
        entry.remove("opening");
    }
    manifest["tracks"] = json!([{
        "id": "preview", "title": id, "summary": topic.title, "topics": [{ "id": topic.id, "weight": 1 }],
    }]);
    write(&to.join(&topic.shard), &shard)?;
    write(&to.join(MANIFEST), &manifest.to_string())?;
    println!("{}: {id}", to.display());
    Ok(true)
}

/// The opening items of a shard, if there are any, and the others as a shard without needless space.
fn split(text: &str) -> anyhow::Result<(Option<Value>, String)> {
    let mut whole: serde_json::Map<String, Value> = serde_json::from_str(text)?;
    whole.remove("$schema");
    let items = whole.remove("items").and_then(|items| items.as_array().cloned());
    let mut items = items.context("items: missing")?;
    limit_openings(&mut items);
    let (opening, rest): (Vec<Value>, Vec<Value>) =
        items.into_iter().partition(|item| item["opening"] == Value::Bool(true));
    let shard = |items: Vec<Value>| {
        let mut shard = whole.clone();
        shard.insert("items".into(), items.into());
        Value::Object(shard)
    };
    Ok(((!opening.is_empty()).then(|| shard(opening)), shard(rest).to_string()))
}

/// Leaves among the opening items the shortest, as many as a first visit can carry.
fn limit_openings(items: &mut [Value]) {
    let mut openings: Vec<(usize, usize)> = items
        .iter()
        .enumerate()
        .filter(|(_, item)| item["opening"] == Value::Bool(true))
        .map(|(at, item)| (item.to_string().len(), at))
        .collect();
    openings.sort_unstable();
    let mut bytes = 0;
    for (nth, (length, at)) in openings.into_iter().enumerate() {
        bytes += length;
        if let Some(item) = items[at].as_object_mut().filter(|_| nth >= FEWEST && bytes > OPENING) {
            item.remove("opening");
        }
    }
}

/// The address of another file in the same folder.
fn sibling(address: &str, name: &str) -> String {
    address.rsplit_once('/').map_or(name.to_owned(), |(folder, _)| format!("{folder}/{name}"))
}

fn write(path: &Path, text: &str) -> anyhow::Result<()> {
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder).with_context(|| format!("cannot make {}", folder.display()))?;
    }
    std::fs::write(path, text).with_context(|| format!("cannot write {}", path.display()))
}
