//! Having items answered by readers who have not seen the key: what they get, how far they agree, and what is kept of it.

pub mod agree;
mod alpha;
mod answers;
pub mod blind;
mod digest;
mod plant;
mod record;
pub mod stale;

use std::path::Path;

use anyhow::{Context, anyhow};
use engine::Rng;
use quiz::bank::wire::ShardFile;
use quiz::bank::{Item, TopicEntry, parse};
use quiz::kind::{Response, grade};
use quiz::lint::answers::by_category;
use serde_json::Value;

use crate::bank::read;
use crate::sql;

/// An item as written and as understood.
struct Entry {
    value: Value,
    item: Item,
}

/// The items of a topic, in the order of its file.
///
/// # Errors
/// The first item that cannot be used: its answers could not be held against a key.
fn entries(dir: &Path, topic: &TopicEntry) -> anyhow::Result<Vec<Entry>> {
    let text = read(&dir.join(&topic.shard))?;
    let shard: ShardFile<'_> =
        serde_json::from_str(&text).with_context(|| format!("{} is no topic's file", topic.shard))?;
    let entry = |(at, raw): (usize, &&serde_json::value::RawValue)| {
        let item = parse::item(&topic.shard, &topic.id, at, raw.get()).map_err(|bad| anyhow!("{bad}"))?;
        Ok(Entry { value: serde_json::from_str(raw.get())?, item })
    };
    shard.items.iter().enumerate().map(entry).collect()
}

/// The answer with the most credit.
///
/// # Errors
/// The item to which no answer is right.
fn key(item: &Item) -> anyhow::Result<Response> {
    let credit = |response: &Response| grade(&item.prompt, &item.key, response).unwrap_or(1.0);
    // The first of equals: of ratings several may be in the top category, and only one is nearest to the panel.
    let right = by_category(item).pop().and_then(|full| {
        full.into_iter().reduce(|best, other| if credit(&other) > credit(&best) { other } else { best })
    });
    right.ok_or_else(|| anyhow!("{}: no answer earns full credit; run `skill-quiz lint`", item.id))
}

/// Whether the answer earns full credit; of ratings, on which no two people agree throughout, the top category will do.
fn is_right(item: &Item, response: &Response) -> bool {
    match response {
        Response::SqlRun(query) => {
            sql::verdict(item, query).is_some_and(|told| told.is_ok_and(|verdict| verdict.right()))
        }
        response => grade(&item.prompt, &item.key, response).is_ok_and(|credit| match response {
            Response::Sjt(_) => item.model.category_for_credit(credit) + 1 == item.model.categories(),
            _ => credit >= 1.0,
        }),
    }
}

/// A response as JSON, the form in which results keep it: `{"choice":"b"}`.
fn json(response: &Response) -> Value {
    serde_json::from_str(&quiz::json::write(response)).unwrap_or(Value::Null)
}

/// Fisher–Yates.
fn shuffle<T>(list: &mut [T], rng: &mut Rng) {
    for at in (1..list.len()).rev() {
        list.swap(at, rng.below(at + 1));
    }
}
