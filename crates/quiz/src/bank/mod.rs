//! The question bank: a manifest and one shard of items per topic.
//!
//! [`wire`] holds the JSON shapes (the schema is generated from them), [`parse`] turns text into an [`Item`] or a
//! [`Diagnostic`](crate::Diagnostic), and the types here are what the rest of the crate works with.

pub mod caps;
pub mod manifest;
pub mod parse;
mod product;
mod read;
pub mod wire;

use std::sync::Arc;

use engine::ItemModel;

pub use manifest::{Band, Manifest, Opening, TopicEntry, Track};
pub use product::product;

use crate::kind::{Key, Kind, Prompt};
use wire::{Code, Reference, Subtopic};

/// The address of a bank's file relative to the bank's folder, with a part of its digest: caches may keep what lies there
/// for ever, and a new version has another address.
pub fn address(file: &str, integrity: &str) -> String {
    let version: String = integrity.chars().filter(char::is_ascii_alphanumeric).skip(6).take(12).collect();
    format!("{file}?v={version}")
}

/// The part of a bank that is loaded: the manifest and the shards fetched so far. A copy shares them.
#[derive(Clone, Debug, PartialEq)]
pub struct Bank {
    /// Topics, tracks and bands.
    pub manifest: Arc<Manifest>,
    /// A handful, so that a search costs less than a tree.
    shards: Vec<Arc<Shard>>,
    /// The opening items of topics whose other items are still on their way.
    openings: Vec<Arc<Shard>>,
}

impl Bank {
    /// A bank with no shard loaded yet.
    pub fn new(manifest: Manifest) -> Self {
        Self { manifest: Arc::new(manifest), shards: Vec::new(), openings: Vec::new() }
    }

    /// Adds a topic's opening items ahead of its shard.
    pub fn insert_opening(&mut self, opening: Arc<Shard>) {
        self.openings.push(opening);
    }

    /// Adds what a topic has besides its opening items, which come to it where they are here already. Replaces an earlier
    /// shard of the topic.
    pub fn insert(&mut self, mut shard: Shard) {
        self.shards.retain(|other| other.topic != shard.topic);
        if let Some(at) = self.openings.iter().position(|other| other.topic == shard.topic) {
            shard.items.splice(..0, Arc::unwrap_or_clone(self.openings.remove(at)).items);
        }
        self.shards.push(Arc::new(shard));
    }

    /// All items of a topic, once they are loaded.
    pub fn shard(&self, topic: &str) -> Option<&Shard> {
        self.shards.iter().find(|shard| shard.topic == topic).map(Arc::as_ref)
    }

    /// What a quiz may begin with in a topic: its opening items or all it has.
    pub fn opening(&self, topic: &str) -> Option<&Shard> {
        self.shard(topic).or_else(|| self.openings.iter().find(|shard| shard.topic == topic).map(Arc::as_ref))
    }

    /// The loaded item of that id.
    pub fn item(&self, topic: &str, id: &str) -> Option<&Item> {
        self.opening(topic)?.items.iter().find(|item| item.id == id)
    }
}

/// The usable items of one topic.
#[derive(Clone, Debug, PartialEq)]
pub struct Shard {
    /// Topic id.
    pub topic: String,
    /// Subtopics in the author's order.
    pub subtopics: Vec<Subtopic>,
    /// Items that parsed, in file order.
    pub items: Vec<Item>,
}

impl Shard {
    /// The human title of a subtopic, or its id where the shard names none.
    pub fn subtopic_title<'a>(&'a self, id: &'a str) -> &'a str {
        self.subtopics.iter().find(|subtopic| subtopic.id == id).map_or(id, |subtopic| &subtopic.title)
    }
}

/// One question with everything needed to show, grade, score and explain it.
#[derive(Clone, Debug, PartialEq)]
pub struct Item {
    /// Stable id; never changes meaning.
    pub id: String,
    /// Raised whenever stem, options or key change.
    pub version: u32,
    /// Topic id.
    pub topic: String,
    /// Subtopic id.
    pub subtopic: String,
    /// Whether a quiz may begin with it.
    pub opening: bool,
    /// Shape of the question as the author named it.
    pub kind: Kind,
    /// The question, Markdown subset.
    pub stem: String,
    /// Code shown under the stem.
    pub code: Option<Code>,
    /// What the candidate sees and may answer.
    pub prompt: Prompt,
    /// What decides the credit; never needed to show or validate.
    pub key: Key,
    /// The principle behind the answer, Markdown subset.
    pub explanation: String,
    /// Primary sources.
    pub references: Vec<Reference>,
    /// Response model with its parameters.
    pub model: ItemModel,
    /// Expected time to answer, in seconds.
    pub time_sec: f64,
    /// Products and versions the item speaks of.
    pub applies_to: Vec<String>,
    /// Items that give this one away, or the other way round.
    pub enemies: Vec<String>,
    /// Whether it is on trial: asked outside the score, where a quiz has a place for it.
    pub pilot: bool,
}
