//! `review/<topic>.json`: what is kept of the readers' answers.

use std::path::{Path, PathBuf};

use anyhow::Context;
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// The file of a topic.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Records {
    /// Topic id.
    pub topic: String,
    /// By item id, ascending.
    pub reviews: Vec<Record>,
}

/// What is known about one item.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Record {
    /// Item id.
    pub item: String,
    /// Version of the item that was answered.
    pub version: u32,
    /// Digest of its stem, options and key; see [`super::digest::digest`].
    pub digest: String,
    /// By reader.
    pub answers: Vec<Recorded>,
    /// What came out of it.
    pub verdict: Verdict,
    /// How a disagreement was settled: what the source says.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
}

/// One reader's answer.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Recorded {
    /// Who answered.
    pub reader: String,
    /// The response; null where none was given.
    pub answer: Value,
    /// Whether it earns full credit.
    pub agrees: bool,
    /// What else could be defended, if anything.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub defensible: String,
}

/// Whether the key stands.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Verdict {
    /// Every reader agrees with the key and defends nothing else.
    Agreed,
    /// Some reader does not.
    Disputed,
    /// Was disputed; the source says that the key stands. Written by hand, with a note.
    Settled,
}

/// Where the records of a topic lie in the bank's folder.
pub fn path(dir: &Path, topic: &str) -> PathBuf {
    dir.join("review").join(format!("{topic}.json"))
}

/// The records of a topic; `None` where nothing was recorded yet.
///
/// # Errors
/// The file with what cannot be read in it.
pub fn load(dir: &Path, topic: &str) -> anyhow::Result<Option<Records>> {
    let path = path(dir, topic);
    match std::fs::read_to_string(&path) {
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error).with_context(|| format!("cannot read {}", path.display())),
        Ok(text) => serde_json::from_str(&text).map(Some).with_context(|| path.display().to_string()),
    }
}

/// Puts new records in place of older ones on the same items, and drops those whose item is gone.
///
/// # Errors
/// Why the file cannot be read or written.
pub fn save(dir: &Path, topic: &str, new: Vec<Record>, exists: impl Fn(&str) -> bool) -> anyhow::Result<()> {
    let mut reviews = load(dir, topic)?.map_or_else(Vec::new, |records| records.reviews);
    reviews.retain(|old| exists(&old.item) && new.iter().all(|record| record.item != old.item));
    reviews.extend(new);
    reviews.sort_by(|x, y| x.item.cmp(&y.item));
    let path = path(dir, topic);
    let text = serde_json::to_string_pretty(&Records { topic: topic.to_owned(), reviews })? + "\n";
    let folder = path.parent().unwrap_or(dir);
    std::fs::create_dir_all(folder)
        .and_then(|()| std::fs::write(&path, text))
        .with_context(|| format!("cannot write {}", path.display()))
}
