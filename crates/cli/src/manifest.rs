//! `skill-quiz manifest`: digests and counts of the topics' files.

use std::path::PathBuf;

use anyhow::{Context, bail};
use serde::Deserialize;
use serde_json::value::RawValue;

use crate::Done;
use crate::bank::{MANIFEST, count_items, integrity, manifest_text, read};

/// Brings `integrity` and `count` of every topic up to date with its file. Everything else in manifest.json stays as it is
/// written.
#[derive(clap::Args)]
pub struct Args {
    /// Folder with manifest.json.
    #[arg(default_value = "questions")]
    dir: PathBuf,
    /// Change nothing; exit with 1 if there is something to change.
    #[arg(long)]
    check: bool,
}

/// The manifest as far as it is changed, each value still a piece of its text.
#[derive(Deserialize)]
struct Raw<'a> {
    #[serde(borrow)]
    topics: Vec<RawTopic<'a>>,
}

#[derive(Deserialize)]
struct RawTopic<'a> {
    id: String,
    shard: String,
    #[serde(borrow)]
    integrity: &'a RawValue,
    #[serde(borrow)]
    count: &'a RawValue,
}

pub fn run(args: &Args) -> Done {
    let (path, text) = manifest_text(&args.dir)?;
    let raw: Raw<'_> = serde_json::from_str(&text).with_context(|| {
        format!("{MANIFEST}: topics: every topic has `id`, `shard`, `integrity` (\"\" at first) and `count` (0 at first)")
    })?;
    let mut edits = Vec::new();
    for topic in &raw.topics {
        let file = args.dir.join(&topic.shard);
        let shard = read(&file).with_context(|| format!("{MANIFEST}: topic {}: shard", topic.id))?;
        let count = count_items(&shard).with_context(|| format!("{} is no shard", file.display()))?;
        let now = [
            (topic.integrity, serde_json::to_string(&integrity(shard.as_bytes()))?),
            (topic.count, count.to_string()),
        ];
        let changed = now.into_iter().filter(|(old, new)| old.get() != new);
        let before = edits.len();
        edits.extend(changed.map(|(old, new)| (place(&text, old), new)));
        if edits.len() > before {
            println!("{}: {count} items, {}", topic.id, if args.check { "out of date" } else { "updated" });
        }
    }
    if edits.is_empty() {
        println!("{} is up to date", path.display());
        return Ok(true);
    }
    if args.check {
        println!("run `skill-quiz manifest {}`", args.dir.display());
        return Ok(false);
    }
    let mut out = text.clone();
    // From the end, so that the places before stay where they are.
    edits.sort_by_key(|(range, _)| std::cmp::Reverse(range.start));
    for (range, new) in edits {
        out.replace_range(range, &new);
    }
    if serde_json::from_str::<Raw<'_>>(&out).is_err() {
        bail!("{MANIFEST} would no longer be JSON; nothing was written");
    }
    std::fs::write(&path, out).with_context(|| format!("cannot write {}", path.display()))?;
    Ok(true)
}

/// Where a value stands in the text it was read from.
fn place(text: &str, value: &RawValue) -> std::ops::Range<usize> {
    let start = value.get().as_ptr().addr() - text.as_ptr().addr();
    start..start + value.get().len()
}
