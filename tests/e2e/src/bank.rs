//! Question banks made from the shipped one, with matching digests.

use anyhow::{Context, Result};
use serde_json::{Value, json};

use crate::server::{Fault, Server, digest};

/// Where the manifest lies.
pub const MANIFEST: &str = "questions/manifest.json";

/// The shipped manifest.
///
/// # Errors
/// When the build has none, or it is not JSON.
pub fn manifest(server: &Server) -> Result<Value> {
    read(server, MANIFEST)
}

/// The ids of the shipped topics, in order.
///
/// # Errors
/// As [`manifest`].
pub fn topics(server: &Server) -> Result<Vec<String>> {
    let manifest = manifest(server)?;
    let topics = manifest["topics"].as_array().context("the manifest has no topics")?;
    Ok(topics.iter().filter_map(|topic| topic["id"].as_str().map(str::to_owned)).collect())
}

/// The addresses of a topic's files below the page: its opening items, if they have a file of their own, then the others.
///
/// # Errors
/// As [`manifest`], or when there is no such topic.
pub fn paths(server: &Server, topic: &str) -> Result<Vec<String>> {
    let entry = entry(server, topic)?;
    let files = [&entry["opening"]["shard"], &entry["shard"]];
    Ok(files.iter().filter_map(|file| file.as_str()).map(|file| format!("questions/{file}")).collect())
}

/// Switches a fault on for every file of a topic.
///
/// # Errors
/// As [`paths`].
pub fn fault(server: &Server, topic: &str, fault: &Fault) -> Result<()> {
    paths(server, topic)?.iter().for_each(|path| server.fault(path, fault.clone()));
    Ok(())
}

fn entry(server: &Server, topic: &str) -> Result<Value> {
    let manifest = manifest(server)?;
    let topics = manifest["topics"].as_array().context("the manifest has no topics")?;
    topics.iter().find(|entry| entry["id"] == topic).cloned().with_context(|| format!("no topic {topic}"))
}

/// The shipped shard of a topic, with its opening items.
///
/// # Errors
/// When the build has none, or it is not JSON.
pub fn shard(server: &Server, topic: &str) -> Result<Value> {
    whole(server, &entry(server, topic)?)
}

/// All items of a topic as one shard.
fn whole(server: &Server, entry: &Value) -> Result<Value> {
    let part = |file: &Value| read(server, &format!("questions/{}", file.as_str().context("no shard")?));
    let mut shard = part(&entry["shard"])?;
    if let Some(items) = shard["items"].as_array_mut().filter(|_| entry["opening"].is_object()) {
        let opening = part(&entry["opening"]["shard"])?;
        items.splice(..0, opening["items"].as_array().cloned().unwrap_or_default());
    }
    Ok(shard)
}

/// Serves another bank, as it is before it is published: `change` sees every shard with its topic's place in the manifest.
/// The digests follow; the count follows the items unless the change leaves a broken one in.
///
/// # Errors
/// When the shipped bank cannot be read.
pub fn serve_changed(server: &Server, change: impl Fn(usize, &mut Value)) -> Result<()> {
    serve_manifest(server, &changed(server, change)?)
}

/// Serves the shipped questions as a bank of this name, which each stem begins with.
///
/// # Errors
/// When the shipped bank cannot be read.
pub fn serve_named(server: &Server, name: &str) -> Result<()> {
    let mut manifest = changed(server, |_, shard| {
        for item in shard["items"].as_array_mut().into_iter().flatten() {
            item["stem"] = json!(format!("{name}: {}", item["stem"].as_str().unwrap_or_default()));
        }
    })?;
    manifest["bankId"] = json!(name);
    serve_manifest(server, &manifest)
}

fn serve_manifest(server: &Server, manifest: &Value) -> Result<()> {
    server.fault(MANIFEST, Fault::Body(serde_json::to_vec(manifest)?));
    Ok(())
}

/// Serves every shard changed; the manifest that fits them.
fn changed(server: &Server, change: impl Fn(usize, &mut Value)) -> Result<Value> {
    let mut manifest = manifest(server)?;
    let topics = manifest["topics"].as_array_mut().context("the manifest has no topics")?;
    for (place, entry) in topics.iter_mut().enumerate() {
        let path = format!("questions/{}", entry["shard"].as_str().context("a topic without shard")?);
        let mut shard = whole(server, entry)?;
        change(place, &mut shard);
        let body = serde_json::to_vec(&shard)?;
        if let Some(entry) = entry.as_object_mut() {
            entry.remove("opening");
        }
        let opening = path.replace("items.json", "opening.json");
        server.fault(&opening, Fault::Body(b"{}".to_vec()));
        entry["integrity"] = json!(digest(&body));
        entry["count"] = json!(shard["items"].as_array().map_or(0, Vec::len));
        server.fault(&path, Fault::Body(body));
    }
    Ok(manifest)
}

/// Serves a bank with items of one kind only, those of `items/` among them.
///
/// # Errors
/// When the shipped bank cannot be read.
pub fn serve_only(server: &Server, kind: &str) -> Result<()> {
    serve_only_changed(server, kind, |_| ())
}

/// As [`serve_only`], every item changed.
///
/// # Errors
/// When the shipped bank cannot be read.
pub fn serve_only_changed(server: &Server, kind: &str, change: impl Fn(&mut Value)) -> Result<()> {
    let own = own(kind)?;
    serve_changed(server, |_, shard| {
        keep(shard, |item| item["kind"] == kind);
        let prefix = format!("{}.", shard["topic"].as_str().unwrap_or_default());
        let of_topic =
            own.iter().filter(|item| item["id"].as_str().is_some_and(|id| id.starts_with(&prefix)));
        if let Some(items) = shard["items"].as_array_mut() {
            items.extend(of_topic.cloned());
            items.iter_mut().for_each(&change);
        }
    })
}

/// Items of our own, of kinds of which the shipped bank may have too few for a test.
fn own(kind: &str) -> Result<Vec<Value>> {
    let text = match kind {
        "ordering" => include_str!("../items/ordering.json"),
        "matching" => include_str!("../items/matching.json"),
        _ => "[]",
    };
    serde_json::from_str(text).with_context(|| format!("items/{kind}.json is not JSON"))
}

/// An item as written, of the shipped bank or of `items/`.
///
/// # Errors
/// When there is none of this id and kind.
pub fn item(server: &Server, id: &str, kind: &str) -> Result<Value> {
    let topic = id.split('.').next().context("an id without topic")?;
    let shipped = shard(server, topic)?["items"].as_array().cloned().unwrap_or_default();
    let found = own(kind)?.into_iter().chain(shipped).find(|item| item["id"] == id);
    found.with_context(|| format!("no item {id}"))
}

/// Serves a bank whose topic `soft-skills` has items of one kind that the shipped bank may lack, and no others: a list of
/// `banks/typed_rated.json`.
///
/// # Errors
/// When the shipped bank or the list cannot be read.
pub fn serve_made(server: &Server, list: &str) -> Result<()> {
    let lists: Value = serde_json::from_str(include_str!("../banks/typed_rated.json"))?;
    let items = lists.get(list).with_context(|| format!("there is no list {list}"))?;
    serve_changed(server, |_, shard| {
        if shard["topic"] == "soft-skills" {
            shard["items"] = items.clone();
        }
    })
}

/// Serves a bank in which every quiz over four topics meets numbers, several options, code and single choice.
///
/// # Errors
/// When the shipped bank cannot be read.
pub fn serve_mix(server: &Server) -> Result<()> {
    let kinds = ["numeric", "multi", "code-reading", "single"];
    serve_changed(server, |place, shard| keep(shard, |item| item["kind"] == kinds[place % kinds.len()]))
}

/// Two items that ask for a query: the first about overloaded teams, the second about clashing shifts.
pub fn query_items() -> Vec<Value> {
    serde_json::from_str(include_str!("../../fixtures/sql-run.json")).unwrap_or_default()
}

/// Adds items to a shard.
pub fn add(shard: &mut Value, items: impl IntoIterator<Item = Value>) {
    if let Some(list) = shard["items"].as_array_mut() {
        list.extend(items);
    }
}

/// Keeps the items that `wanted` accepts.
pub fn keep(shard: &mut Value, wanted: impl Fn(&Value) -> bool) {
    if let Some(items) = shard["items"].as_array_mut() {
        items.retain(wanted);
    }
}

fn read(server: &Server, path: &str) -> Result<Value> {
    let text =
        std::fs::read_to_string(server.dist().join(path)).with_context(|| format!("reading dist/{path}"))?;
    serde_json::from_str(&text).with_context(|| format!("dist/{path} is not JSON"))
}
