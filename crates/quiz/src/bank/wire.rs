//! The JSON shapes of a bank, as authors write them. The JSON Schema is generated from these types.

use crate::kind::Kind;

/// `questions/<topic>/items.json`: one topic's items, as the lints read it.
///
/// Items stay raw text here, so that a bad one costs only itself.
#[cfg(feature = "author")]
#[derive(serde::Deserialize)]
pub struct ShardFile<'a> {
    /// Version of this format; 1.
    pub schema: u32,
    /// Topic id, as in the manifest.
    pub topic: String,
    /// Raised with every release of the file.
    pub version: u32,
    /// Subtopics in teaching order.
    pub subtopics: Vec<Subtopic>,
    /// The items, each still JSON text.
    #[serde(borrow)]
    pub items: Vec<&'a serde_json::value::RawValue>,
}

/// A part of a topic; balance and advice go by it.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "author", derive(serde::Deserialize, schemars::JsonSchema))]
pub struct Subtopic {
    /// Id within the topic, kebab-case.
    pub id: String,
    /// Human title.
    pub title: String,
}

/// One item as written. Which fields a kind needs is said by [`Kind::fields`].
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(
    feature = "author",
    derive(serde::Deserialize, schemars::JsonSchema),
    serde(rename_all = "camelCase")
)]
pub struct WireItem {
    /// `<topic>.<subtopic>.<number>`; never changes meaning.
    #[cfg_attr(feature = "author", schemars(regex(pattern = r"^[a-z0-9-]+\.[a-z0-9-]+\.[0-9]{4}$")))]
    pub id: String,
    /// Raised by every edit of stem, options or key; from 1.
    #[cfg_attr(feature = "author", schemars(range(min = 1)))]
    pub version: u32,
    /// Subtopic id.
    pub subtopic: String,
    /// Shape of the question.
    pub kind: Kind,
    /// The question, Markdown subset, at most 120 words (situational 160).
    pub stem: String,
    /// Code to read, for `code-reading`.
    #[cfg_attr(feature = "author", serde(default))]
    pub code: Option<Code>,
    /// Whether options are shown in random order; true unless said.
    #[cfg_attr(feature = "author", serde(default))]
    pub shuffle: Option<bool>,
    /// Options of the choice kinds.
    #[cfg_attr(feature = "author", serde(default))]
    pub options: Vec<WireOption>,
    /// `numeric`: the right value.
    #[cfg_attr(feature = "author", serde(default))]
    pub value: Option<f64>,
    /// `numeric`: accepted distance from the value.
    #[cfg_attr(feature = "author", serde(default))]
    pub abs_tol: Option<f64>,
    /// `numeric`: accepted distance as a share of the value.
    #[cfg_attr(feature = "author", serde(default))]
    pub rel_tol: Option<f64>,
    /// `numeric`: unit shown beside the field; may be empty.
    #[cfg_attr(feature = "author", serde(default))]
    pub unit: Option<String>,
    /// `numeric`: typical wrong values and why they are wrong.
    #[cfg_attr(feature = "author", serde(default))]
    pub misses: Vec<Miss>,
    /// Whether a quiz may begin with the item; the first question of a topic is drawn evenly from these.
    #[cfg_attr(feature = "author", serde(default))]
    pub opening: bool,
    /// The principle behind the answer, Markdown subset.
    pub explanation: String,
    /// Primary sources, at least one.
    #[cfg_attr(feature = "author", schemars(length(min = 1)))]
    pub references: Vec<Reference>,
    /// Response model.
    pub irt: Irt,
    /// What the item asks of the mind.
    pub bloom: Bloom,
    /// Expected time to answer, in seconds.
    #[cfg_attr(feature = "author", schemars(range(min = 20, max = 300)))]
    pub time_sec: f64,
    /// Products and versions the item speaks of, for example `postgresql>=14`.
    #[cfg_attr(feature = "author", serde(default))]
    pub applies_to: Vec<String>,
    /// Free search words.
    #[cfg_attr(feature = "author", serde(default))]
    pub tags: Vec<String>,
    /// Ids of items never asked in the same quiz.
    #[cfg_attr(feature = "author", serde(default))]
    pub enemies: Vec<String>,
    /// SPDX licence of the text.
    pub license: String,
    /// Where the item stands in review.
    pub review: Review,
}

/// One option of a choice item.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "author", derive(serde::Deserialize, schemars::JsonSchema))]
pub struct WireOption {
    /// Stable id within the item.
    pub id: String,
    /// Text, Markdown subset, inline only.
    pub text: String,
    /// Credit for choosing it: right ones sum to 1; a trap of `multi` is negative.
    pub credit: f64,
    /// Why it is right or wrong.
    pub rationale: String,
    /// Name of the misconception behind a wrong option, kebab-case.
    #[cfg_attr(feature = "author", serde(default))]
    pub misconception: Option<String>,
}

/// A typical wrong number.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "author", derive(serde::Deserialize, schemars::JsonSchema))]
pub struct Miss {
    /// The wrong value.
    pub value: f64,
    /// Why people get it.
    pub rationale: String,
    /// Name of the misconception, kebab-case.
    #[cfg_attr(feature = "author", serde(default))]
    pub misconception: Option<String>,
}

/// Code with its language.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "author", derive(serde::Deserialize, schemars::JsonSchema))]
pub struct Code {
    /// Language for the colours, for example `sql`, `python`, `http`.
    pub lang: String,
    /// The text, shown as it is.
    pub source: String,
}

/// A source that was looked up.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(
    feature = "author",
    derive(serde::Deserialize, schemars::JsonSchema),
    serde(rename_all = "camelCase")
)]
pub struct Reference {
    /// https address of the page itself.
    #[cfg_attr(feature = "author", schemars(regex(pattern = r"^https://")))]
    pub url: String,
    /// Title of the page or document.
    pub title: String,
    /// Date of the last look, `YYYY-MM-DD`.
    #[cfg_attr(feature = "author", schemars(regex(pattern = r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$")))]
    pub verified_at: String,
}

/// Response model and where its numbers come from. No scaling constant (D = 1).
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(
    feature = "author",
    derive(serde::Deserialize, schemars::JsonSchema),
    serde(rename_all = "camelCase")
)]
pub struct Irt {
    /// Which model the other fields belong to.
    pub model: Model,
    /// Discrimination, .3 to 2.5.
    #[cfg_attr(feature = "author", serde(default = "one"))]
    pub a: f64,
    /// Difficulty on the scale of θ; the logistic models.
    #[cfg_attr(feature = "author", serde(default, skip_serializing_if = "Option::is_none"))]
    pub b: Option<f64>,
    /// Lower asymptote, the chance of guessing; `3pl` and `4pl`.
    #[cfg_attr(feature = "author", serde(default, skip_serializing_if = "Option::is_none"))]
    pub c: Option<f64>,
    /// Upper asymptote; `4pl`.
    #[cfg_attr(feature = "author", serde(default, skip_serializing_if = "Option::is_none"))]
    pub d: Option<f64>,
    /// Step difficulties from one credit category to the next; `gpcm`.
    #[cfg_attr(feature = "author", serde(default, skip_serializing_if = "Vec::is_empty"))]
    pub steps: Vec<f64>,
    /// Standard error of the difficulty.
    #[cfg_attr(feature = "author", serde(default, rename = "seB", skip_serializing_if = "Option::is_none"))]
    pub se_b: Option<f64>,
    /// `expert` until calibrated from responses.
    #[cfg_attr(feature = "author", serde(default, skip_serializing_if = "Option::is_none"))]
    pub source: Option<String>,
    /// Number of responses behind the numbers.
    #[cfg_attr(feature = "author", serde(default))]
    pub n: u32,
}

#[cfg(feature = "author")]
fn one() -> f64 {
    1.0
}

/// Item response model by its usual name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(
    feature = "author",
    derive(serde::Deserialize, schemars::JsonSchema),
    serde(rename_all = "lowercase")
)]
pub enum Model {
    /// One parameter: difficulty.
    #[cfg_attr(feature = "author", serde(rename = "1pl"))]
    OnePl,
    /// Two: and discrimination.
    #[cfg_attr(feature = "author", serde(rename = "2pl"))]
    TwoPl,
    /// Three: and a lower asymptote.
    #[cfg_attr(feature = "author", serde(rename = "3pl"))]
    ThreePl,
    /// Four: and an upper asymptote.
    #[cfg_attr(feature = "author", serde(rename = "4pl"))]
    FourPl,
    /// Generalised partial credit.
    Gpcm,
}

/// Revised Bloom taxonomy.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[cfg_attr(
    feature = "author",
    derive(serde::Deserialize, schemars::JsonSchema),
    serde(rename_all = "lowercase")
)]
pub enum Bloom {
    /// Recall.
    Remember,
    /// Explain.
    Understand,
    /// Use in a concrete case.
    Apply,
    /// Take apart, compare.
    Analyse,
    /// Judge under constraints.
    Evaluate,
    /// Design.
    Create,
}

/// Review state of an item.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "author", derive(serde::Deserialize, schemars::JsonSchema))]
pub struct Review {
    /// `draft` until a second reader agreed with the key blind, then `accepted`, or `pilot` to try it first.
    pub state: ReviewState,
}

/// Whether a second reader has agreed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(
    feature = "author",
    derive(serde::Deserialize, schemars::JsonSchema),
    serde(rename_all = "lowercase")
)]
pub enum ReviewState {
    /// Written, not yet answered blind.
    Draft,
    /// Answered blind in agreement with the key, no other option defensible.
    Accepted,
    /// Answered blind as well, and asked outside the score until its parameters are known.
    Pilot,
}
