//! The manifest: what a bank offers, before any shard is fetched.

use super::wire::Subtopic;

/// `questions/manifest.json`.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(
    feature = "author",
    derive(serde::Deserialize, schemars::JsonSchema),
    serde(rename_all = "camelCase")
)]
pub struct Manifest {
    /// Version of this format; 1.
    pub schema: u32,
    /// Stable id of the bank.
    pub bank_id: String,
    /// Version of the content; stored with every result.
    pub version: String,
    /// Human title.
    pub title: String,
    /// Language of the items, BCP 47.
    pub lang: String,
    /// SPDX licence of the items.
    pub license: String,
    /// Level bands from the lowest; the first has no `from`.
    pub bands: Vec<Band>,
    /// Topics in the order in which they are offered.
    pub topics: Vec<TopicEntry>,
    /// Weighted blueprints over topics; the first is the default.
    pub tracks: Vec<Track>,
    /// What counts for these roles and no question can score; shown beside a result.
    #[cfg_attr(feature = "author", serde(default))]
    pub growth: Vec<Growth>,
}

impl Manifest {
    /// The topic of that id.
    pub fn topic(&self, id: &str) -> Option<&TopicEntry> {
        self.topics.iter().find(|topic| topic.id == id)
    }
}

/// Something that helps a career and cannot be asked in a quiz.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "author", derive(serde::Deserialize, schemars::JsonSchema))]
pub struct Growth {
    /// What it is.
    pub title: String,
    /// A sentence of advice.
    pub text: String,
}

/// A level with its cut score.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "author", derive(serde::Deserialize, schemars::JsonSchema))]
pub struct Band {
    /// Stable id.
    pub id: String,
    /// Human title.
    pub title: String,
    /// Lowest θ of the band; absent for the lowest band.
    #[cfg_attr(feature = "author", serde(default, skip_serializing_if = "Option::is_none"))]
    pub from: Option<f64>,
}

/// A topic and where its shard lies.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(
    feature = "author",
    derive(serde::Deserialize, schemars::JsonSchema),
    serde(rename_all = "camelCase")
)]
pub struct TopicEntry {
    /// Stable id.
    pub id: String,
    /// Human title.
    pub title: String,
    /// One line on what is asked.
    pub summary: String,
    /// Address of the shard, relative to the manifest.
    pub shard: String,
    /// Subresource-integrity digest of the shard's bytes, `sha256-<base64>`.
    pub integrity: String,
    /// Number of items.
    pub count: u32,
    /// Standard error at which the topic counts as measured.
    pub se_target: f64,
    /// Loading λ on the overall level, 0 ≤ λ < 1; see `engine::Profile`.
    pub loading: f64,
    /// At most so many items of this topic in one quiz.
    pub cap: u32,
    /// Subtopics that are asked of those candidates only who chose them, such as a programming language.
    #[cfg_attr(feature = "author", serde(default))]
    pub electives: Vec<Subtopic>,
    /// Where the opening items lie, if they are a file of their own; `shard` then holds the others.
    #[cfg_attr(feature = "author", serde(default))]
    pub opening: Option<Opening>,
}

/// The items that a topic may begin with, published apart so that the first question need not wait for the others.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "author", derive(serde::Deserialize, serde::Serialize, schemars::JsonSchema))]
pub struct Opening {
    /// Address of the file, relative to the manifest; a shard like any other.
    pub shard: String,
    /// As of [`TopicEntry::integrity`].
    pub integrity: String,
}

/// A role as a weighted choice of topics.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "author", derive(serde::Deserialize, schemars::JsonSchema))]
pub struct Track {
    /// Stable id.
    pub id: String,
    /// Human title.
    pub title: String,
    /// One line on the role.
    pub summary: String,
    /// Topics with their weights.
    pub topics: Vec<TrackTopic>,
}

/// A topic's weight in a track.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "author", derive(serde::Deserialize, schemars::JsonSchema))]
pub struct TrackTopic {
    /// Topic id.
    pub id: String,
    /// Relative weight, above 0.
    pub weight: f64,
}
