//! A bank on disk.

use std::path::{Path, PathBuf};

use anyhow::{Context, anyhow, ensure};
use base64::Engine;
use quiz::bank::{Bank, Manifest, TopicEntry, parse};
use sha2::{Digest, Sha256};

/// Name of the manifest in a bank's folder, and of its findings.
pub const MANIFEST: &str = "manifest.json";

/// Text of a file.
///
/// # Errors
/// The path with the reason why it cannot be read.
pub fn read(path: &Path) -> anyhow::Result<String> {
    std::fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))
}

/// Path and text of the manifest in `dir`.
///
/// # Errors
/// The path with what to do where there is none.
pub fn manifest_text(dir: &Path) -> anyhow::Result<(PathBuf, String)> {
    let path = dir.join(MANIFEST);
    let text = read(&path).with_context(|| {
        format!("{} holds no bank that can be read; name the folder with manifest.json in it", dir.display())
    })?;
    Ok((path, text))
}

/// The manifest in `dir`.
///
/// # Errors
/// The field that is wrong.
pub fn manifest(dir: &Path) -> anyhow::Result<Manifest> {
    let (_, text) = manifest_text(dir)?;
    parse::manifest(MANIFEST, &text).map_err(|finding| anyhow!("{finding}"))
}

/// The topic of that id.
///
/// # Errors
/// The topics that there are.
pub fn topic<'a>(manifest: &'a Manifest, id: &str) -> anyhow::Result<&'a TopicEntry> {
    manifest.topic(id).ok_or_else(|| {
        let known: Vec<&str> = manifest.topics.iter().map(|topic| topic.id.as_str()).collect();
        anyhow!("the bank has no topic `{id}`; it has {}", known.join(", "))
    })
}

/// The bank with the shards of these topics, as the app would have it; what cannot be used is left out and named on standard
/// error. The manifest's counts follow the files, so that a bank can be tried while it is being written.
///
/// # Errors
/// A file that cannot be used at all, or has no usable item.
pub fn load(dir: &Path, manifest: &mut Manifest, topics: &[String]) -> anyhow::Result<Bank> {
    let mut shards = Vec::new();
    for topic in manifest.topics.iter_mut().filter(|topic| topics.contains(&topic.id)) {
        let text = read(&dir.join(&topic.shard))?;
        let (shard, findings) =
            parse::shard(&topic.shard, &topic.id, &text).map_err(|finding| anyhow!("{finding}"))?;
        for finding in findings {
            eprintln!("left out: {finding}");
        }
        ensure!(!shard.items.is_empty(), "{}: has no usable item", topic.shard);
        topic.count = u32::try_from(shard.items.len())?;
        shards.push(shard);
    }
    let mut bank = Bank::new(manifest.clone());
    shards.into_iter().for_each(|shard| bank.insert(shard));
    Ok(bank)
}

/// Digest of a file as browsers check it: `sha256-` and base64.
pub fn integrity(bytes: &[u8]) -> String {
    format!("sha256-{}", base64::engine::general_purpose::STANDARD.encode(Sha256::digest(bytes)))
}

/// Number of items in the text of a shard, usable or not.
///
/// # Errors
/// What keeps the text from being a shard.
pub fn count_items(text: &str) -> anyhow::Result<u32> {
    let shard: quiz::bank::wire::ShardFile<'_> = serde_json::from_str(text)?;
    Ok(u32::try_from(shard.items.len())?)
}

#[cfg(test)]
mod tests {
    #[test]
    fn digests_are_those_that_browsers_check() {
        // printf 'abc' | openssl dgst -sha256 -binary | openssl base64 -A
        assert_eq!(super::integrity(b"abc"), "sha256-ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=");
    }
}
