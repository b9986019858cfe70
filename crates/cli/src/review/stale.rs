//! The lint `review-stale`: accepted items that nobody has answered blind as they are now.

use std::path::Path;

use quiz::Diagnostic;
use quiz::bank::TopicEntry;
use quiz::bank::wire::ShardFile;
use serde_json::Value;

use super::digest::digest;
use super::record::{self, Record, Records, Verdict};

const RULE: &str = "review-stale";

/// Findings on the accepted items in the text of a topic's file. Where a topic has no records at all there is one warning; as
/// soon as it has, an accepted item without one is an error.
pub fn stale(dir: &Path, topic: &TopicEntry, text: &str) -> Vec<Diagnostic> {
    // A file that cannot be read is the schema rule's.
    let Ok(shard) = serde_json::from_str::<ShardFile<'_>>(text) else {
        return Vec::new();
    };
    let values = shard.items.iter().filter_map(|raw| serde_json::from_str::<Value>(raw.get()).ok());
    let accepted: Vec<Value> = values.filter(|item| item["review"]["state"] == "accepted").collect();
    match record::load(dir, &topic.id) {
        Err(error) => {
            let file = record::path(Path::new(""), &topic.id).display().to_string();
            let message = format!("{error:#}; mend the file or record the review again");
            vec![Diagnostic::error(RULE, &file, message)]
        }
        Ok(None) if accepted.is_empty() => Vec::new(),
        Ok(None) => {
            let message = format!(
                "{} items are accepted and no review of this topic is recorded; have them answered blind and run \
                 `skill-quiz agree --record`",
                accepted.len()
            );
            vec![Diagnostic::warning(RULE, &topic.shard, message)]
        }
        Ok(Some(records)) => {
            accepted.iter().filter_map(|item| finding(&records, item, &topic.shard)).collect()
        }
    }
}

fn finding(records: &Records, item: &Value, file: &str) -> Option<Diagnostic> {
    let id = item["id"].as_str()?;
    let record = records.reviews.iter().find(|record| record.item == id);
    let message = wrong(record, item)?;
    Some(Diagnostic::error(RULE, file, message).at(id, "review.state"))
}

fn wrong(record: Option<&Record>, item: &Value) -> Option<String> {
    let again = "set it to draft and have it answered blind";
    let Some(record) = record else {
        return Some(format!("is accepted, but no review of it is recorded; {again}"));
    };
    if record.digest != digest(item) {
        let version = record.version;
        return Some(format!(
            "text, options or key have changed since version {version} was reviewed; {again}"
        ));
    }
    match record.verdict {
        Verdict::Agreed => None,
        Verdict::Settled if !record.note.trim().is_empty() => None,
        Verdict::Settled => Some("the verdict is settled without a note; write what the source says".into()),
        Verdict::Disputed => Some(
            "readers disagree with the key; mend the item, or write the verdict `settled` with a `note` on what the source says"
                .into(),
        ),
    }
}
