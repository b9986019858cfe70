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
    /// `ordering`: ids of all options, first step first.
    #[cfg_attr(feature = "author", serde(default))]
    pub correct: Vec<String>,
    /// `matching`: what is to be matched, in this order.
    #[cfg_attr(feature = "author", serde(default))]
    pub left: Vec<Side>,
    /// `matching`: what it is matched with; one that no pair names is a decoy.
    #[cfg_attr(feature = "author", serde(default))]
    pub right: Vec<Side>,
    /// `matching`: what belongs together, one pair for every entry of `left`.
    #[cfg_attr(feature = "author", serde(default))]
    pub pairs: Vec<Pair>,
    /// `short-text`: the answers that count.
    #[cfg_attr(feature = "author", serde(default))]
    pub accept: Vec<Accept>,
    /// `short-text`: differences that do not count. Unicode's compatibility forms (NFKC) never do.
    #[cfg_attr(feature = "author", serde(default))]
    pub normalise: Vec<Normal>,
    /// `short-text`: the longest answer, in characters; 200 unless said.
    #[cfg_attr(feature = "author", serde(default))]
    pub max_length: Option<u32>,
    /// `short-text`: why the accepted answer is right.
    #[cfg_attr(feature = "author", serde(default))]
    pub rationale: Option<String>,
    /// `sjt`: what is asked of every option; `rate` is rating it from 1 to 5.
    #[cfg_attr(feature = "author", serde(default))]
    pub mode: Option<SjtMode>,
    /// `sql-run`: statements that make the tables.
    #[cfg_attr(feature = "author", serde(default))]
    pub schema: Option<String>,
    /// `sql-run`: statements that fill them, one text for every database the query is graded on. The first is shown.
    #[cfg_attr(feature = "author", serde(default))]
    pub seeds: Vec<String>,
    /// `sql-run`: a query that is right.
    #[cfg_attr(feature = "author", serde(default))]
    pub reference: Option<String>,
    /// `sql-run`: what must agree with the reference's result.
    #[cfg_attr(feature = "author", serde(default))]
    pub compare: Option<Compare>,
    /// `sql-run`: typical wrong queries and why they are wrong.
    #[cfg_attr(feature = "author", serde(default))]
    pub must_fail: Vec<MustFail>,
    /// `sql-run`: what a query may use.
    #[cfg_attr(feature = "author", serde(default))]
    pub limits: Option<Limits>,
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
    /// Products and versions the item speaks of, for example `postgresql>=14`, which is shown as "PostgreSQL ≥ 14".
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
    /// The choice kinds: credit for choosing it. Right ones sum to 1; a trap of `multi` is negative.
    #[cfg_attr(feature = "author", serde(default))]
    pub credit: Option<f64>,
    /// `sjt`: how a panel rates it.
    #[cfg_attr(feature = "author", serde(default))]
    pub expert: Option<Expert>,
    /// Why it is right or wrong.
    pub rationale: String,
    /// Name of the misconception behind a wrong option, kebab-case.
    #[cfg_attr(feature = "author", serde(default))]
    pub misconception: Option<String>,
}

/// A typical wrong answer that is typed.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "author", derive(serde::Deserialize, schemars::JsonSchema))]
pub struct Miss {
    /// `numeric`: the wrong value.
    #[cfg_attr(feature = "author", serde(default))]
    pub value: Option<f64>,
    /// `short-text`: the wrong text.
    #[cfg_attr(feature = "author", serde(default))]
    pub text: Option<String>,
    /// Why people get it.
    pub rationale: String,
    /// Name of the misconception, kebab-case.
    #[cfg_attr(feature = "author", serde(default))]
    pub misconception: Option<String>,
}

/// How a panel rates an action, from 1 (harmful) to 5 (very effective).
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "author", derive(serde::Deserialize, schemars::JsonSchema))]
pub struct Expert {
    /// Mean rating.
    pub mean: f64,
    /// Standard deviation of the ratings.
    pub sd: f64,
    /// Number of raters.
    pub n: u32,
}

/// What is asked of the options of an `sjt` item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(
    feature = "author",
    derive(serde::Deserialize, schemars::JsonSchema),
    serde(rename_all = "kebab-case")
)]
pub enum SjtMode {
    /// A rating of every option, from 1 to 5.
    Rate,
}

/// One entry of a side of `matching`.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "author", derive(serde::Deserialize, schemars::JsonSchema))]
pub struct Side {
    /// Stable id within its side.
    pub id: String,
    /// Text, inline Markdown.
    pub text: String,
    /// Why a decoy fits nothing.
    #[cfg_attr(feature = "author", serde(default))]
    pub rationale: Option<String>,
    /// Name of the misconception behind a decoy, kebab-case.
    #[cfg_attr(feature = "author", serde(default))]
    pub misconception: Option<String>,
}

/// What belongs together in `matching`.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "author", derive(serde::Deserialize, schemars::JsonSchema))]
pub struct Pair {
    /// Id of an entry of `left`.
    pub left: String,
    /// Id of the entry of `right` that fits it; one may fit several.
    pub right: String,
    /// Why they belong together.
    pub rationale: String,
}

/// An answer to `short-text` that counts: a text or a pattern.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "author", derive(serde::Deserialize, schemars::JsonSchema))]
pub struct Accept {
    /// The answer itself.
    #[cfg_attr(feature = "author", serde(default))]
    pub text: Option<String>,
    /// A pattern that the whole answer matches.
    #[cfg_attr(feature = "author", serde(default))]
    pub regex: Option<String>,
    /// What it earns; above 0, and 1 for at least one.
    pub credit: f64,
}

/// A difference between typed texts that does not count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(
    feature = "author",
    derive(serde::Deserialize, schemars::JsonSchema),
    serde(rename_all = "kebab-case")
)]
pub enum Normal {
    /// Compatibility forms of Unicode; always, whether named or not.
    Nfkc,
    /// White space at both ends.
    Trim,
    /// Upper and lower case of the letters A to Z.
    Case,
    /// How much white space stands between words.
    Ws,
    /// Punctuation.
    Punct,
}

/// What must agree with the result of the reference query.
#[derive(Clone, Copy, Debug, PartialEq)]
#[cfg_attr(
    feature = "author",
    derive(serde::Deserialize, schemars::JsonSchema),
    serde(rename_all = "camelCase")
)]
pub struct Compare {
    /// The order of the rows.
    pub ordered: bool,
    /// The names of the columns, without regard to case.
    pub columns: bool,
    /// Accepted difference between numbers, absolute or as a share of the larger one.
    pub float_tol: f64,
}

/// A query that must not pass, and why.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "author", derive(serde::Deserialize, schemars::JsonSchema))]
pub struct MustFail {
    /// The query.
    pub sql: String,
    /// Why it is wrong.
    pub why: String,
    /// Name of the misconception behind it, kebab-case.
    #[cfg_attr(feature = "author", serde(default))]
    pub misconception: Option<String>,
}

/// What one run of a query may use.
#[derive(Clone, Copy, Debug, PartialEq)]
#[cfg_attr(feature = "author", derive(serde::Deserialize, schemars::JsonSchema))]
pub struct Limits {
    /// Milliseconds.
    pub ms: u32,
    /// Rows of the result.
    pub rows: u32,
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
