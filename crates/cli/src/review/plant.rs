//! Keys that are wrong on purpose: how many of them the readers find says how many wrong keys of our own they would find.
//!
//! Readers never see a key, so nothing they get can be planted. What is planted is the key that their answers are held
//! against: chosen before anybody answers, kept in a file of its own, and never written into the bank.

use std::path::Path;

use anyhow::{Context, anyhow, bail, ensure};
use engine::Rng;
use quiz::bank::Item;
use quiz::kind::Response;
use quiz::lint::answers::by_category;
use serde_json::Value;

use super::{Entry, json, shuffle};
use crate::bank::read;
use crate::input::{Field, json as parse};

/// An item with a wrong key.
pub struct Planted {
    /// Item id.
    pub item: String,
    /// Version of the item for which it was planted.
    pub version: u64,
    /// What is said to be right.
    pub key: Response,
}

/// Plants wrong keys in `share` of the items, at least one, by lot.
///
/// # Errors
/// An item to which every answer is right.
pub fn plant(entries: &[Entry], share: f64, rng: &mut Rng) -> anyhow::Result<Vec<Planted>> {
    let count = ((share * entries.len() as f64).round() as usize).clamp(1, entries.len());
    let mut order: Vec<usize> = (0..entries.len()).collect();
    shuffle(&mut order, rng);
    order.truncate(count);
    order.sort_unstable();
    order.into_iter().map(|at| wrong_key(&entries[at].item, rng)).collect()
}

/// A key that an author might have written by mistake: one of the answers with the most credit short of full, so that of a
/// partial-credit item it is nearly right, as slips are.
fn wrong_key(item: &Item, rng: &mut Rng) -> anyhow::Result<Planted> {
    let mut categories = by_category(item);
    categories.pop();
    let nearest = categories.into_iter().rev().find(|answers| !answers.is_empty()).unwrap_or_default();
    let key = nearest.get(rng.below(nearest.len())).cloned();
    let key = key.ok_or_else(|| anyhow!("{}: every answer is right; run `skill-quiz lint`", item.id))?;
    Ok(Planted { item: item.id.clone(), version: u64::from(item.version), key })
}

/// The file that keeps planted keys from the readers.
pub fn write(path: &Path, topic: &str, planted: &[Planted]) -> anyhow::Result<()> {
    let rows: Vec<Value> = planted
        .iter()
        .map(|planted| {
            serde_json::json!({"item": planted.item, "version": planted.version, "key": json(&planted.key)})
        })
        .collect();
    let file = serde_json::json!({"topic": topic, "planted": rows});
    std::fs::write(path, serde_json::to_string_pretty(&file)? + "\n")
        .with_context(|| format!("cannot write {}", path.display()))
}

/// Planted keys as [`write()`] left them.
///
/// # Errors
/// The file and field that cannot be read.
pub fn from_file(path: &Path) -> anyhow::Result<Vec<Planted>> {
    let text = read(path)?;
    let read = || -> anyhow::Result<Vec<Planted>> {
        let document = parse(&text)?;
        Field::root(&document).get("planted")?.list()?.iter().map(planted).collect()
    };
    read().with_context(|| path.display().to_string())
}

fn planted(row: &Field<'_>) -> anyhow::Result<Planted> {
    let key = row.get("key")?;
    let response = quiz::json::read(&key.value().to_string()).map_err(|bad| key.wrong(bad))?;
    let version = row.get("version")?;
    let version = version.value().as_u64().ok_or_else(|| version.wrong("must be a whole number"))?;
    Ok(Planted { item: row.get("item")?.text()?.to_owned(), version, key: response })
}

/// Holds planted keys against the bank as it is now.
///
/// # Errors
/// An item that is gone or has changed since, or whose planted key is right.
pub fn check(planted: &Planted, entry: Option<&Entry>) -> anyhow::Result<()> {
    let Some(Entry { item, .. }) = entry else {
        bail!("{}: has a planted key but is not among the items answered", planted.item);
    };
    ensure!(
        u64::from(item.version) == planted.version,
        "{}: a key was planted in version {}, the bank has {}; plant and answer again",
        item.id,
        planted.version,
        item.version
    );
    ensure!(!super::is_right(item, &planted.key), "{}: the planted key is right; plant again", item.id);
    Ok(())
}
