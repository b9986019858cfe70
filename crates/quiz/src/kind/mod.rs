//! The kinds of question. Each shape is a vertical slice with the same names: `Prompt` (what is shown), `Response`
//! (what the candidate gives), `Key` (what decides the credit), `parse`, `validate` and `grade`.
//!
//! `validate` cannot see the key, so nothing about the right answer can leak into what the page says before submitting.

pub mod choice;
pub mod matching;
pub mod multi;
pub mod numeric;
pub mod ordering;
pub mod short_text;
pub mod sjt;
pub mod sql_run;

use crate::bank::wire::WireItem;

/// A kind of question as authors name it. Several kinds share a shape.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(
    feature = "author",
    derive(serde::Deserialize, serde::Serialize, schemars::JsonSchema),
    serde(rename_all = "kebab-case")
)]
pub enum Kind {
    /// One of several options.
    Single,
    /// One of two options.
    TrueFalse,
    /// Code, then one of several options.
    CodeReading,
    /// All options that apply.
    Multi,
    /// A number.
    Numeric,
    /// Steps to be put in order.
    Ordering,
    /// Entries of two sides that belong together.
    Matching,
    /// A short text.
    ShortText,
    /// A situation and actions to be rated.
    Sjt,
    /// A query that is run.
    SqlRun,
}

impl Kind {
    /// Every kind, in the order of the documentation.
    pub const ALL: [Self; 10] = [
        Self::Single,
        Self::TrueFalse,
        Self::CodeReading,
        Self::Multi,
        Self::Numeric,
        Self::Ordering,
        Self::Matching,
        Self::ShortText,
        Self::Sjt,
        Self::SqlRun,
    ];

    /// The fields beyond the common ones that this kind needs and those that it may have.
    pub fn fields(self) -> (&'static [&'static str], &'static [&'static str]) {
        match self {
            Self::Single | Self::TrueFalse => (&["options"], &["shuffle", "code"]),
            Self::CodeReading => (&["options", "code"], &["shuffle"]),
            Self::Multi => (&["options"], &["shuffle", "code"]),
            Self::Numeric => (&["value", "unit"], &["absTol", "relTol", "misses", "code"]),
            Self::Ordering => (&["options", "correct"], &["shuffle", "code"]),
            Self::Matching => (&["left", "right", "pairs"], &["shuffle", "code"]),
            Self::ShortText => (&["accept", "rationale"], &["normalise", "maxLength", "misses", "code"]),
            Self::Sjt => (&["mode", "options"], &["shuffle"]),
            Self::SqlRun => (&["schema", "seeds", "reference", "compare", "mustFail", "limits"], &[]),
        }
    }
}

/// What the candidate sees besides stem and code.
#[derive(Clone, Debug, PartialEq)]
pub enum Prompt {
    /// One of several options.
    Choice(choice::Prompt),
    /// All options that apply.
    Multi(multi::Prompt),
    /// A number.
    Numeric(numeric::Prompt),
    /// Steps to be put in order.
    Ordering(ordering::Prompt),
    /// Entries of two sides that belong together.
    Matching(matching::Prompt),
    /// A short text.
    ShortText(short_text::Prompt),
    /// Actions to be rated.
    Sjt(sjt::Prompt),
    /// A query that is run.
    SqlRun(sql_run::Prompt),
}

impl Prompt {
    /// The options in the author's order, of `matching` the right side; empty where the kind has none.
    pub fn options(&self) -> &[choice::Opt] {
        match self {
            Self::Choice(prompt) => &prompt.options,
            Self::Multi(prompt) => &prompt.options,
            Self::Ordering(prompt) => &prompt.options,
            Self::Matching(prompt) => &prompt.right,
            Self::Sjt(prompt) => &prompt.options,
            Self::Numeric(_) | Self::ShortText(_) | Self::SqlRun(_) => &[],
        }
    }

    /// Whether the options may be shown in random order.
    pub fn shuffled(&self) -> bool {
        match self {
            Self::Choice(prompt) => prompt.shuffle,
            Self::Multi(prompt) => prompt.shuffle,
            Self::Ordering(_) => true,
            Self::Matching(prompt) => prompt.shuffle,
            Self::Sjt(prompt) => prompt.shuffle,
            Self::Numeric(_) | Self::ShortText(_) | Self::SqlRun(_) => false,
        }
    }
}

/// What decides the credit.
#[derive(Clone, Debug, PartialEq)]
pub enum Key {
    /// Of [`Prompt::Choice`].
    Choice(choice::Key),
    /// Of [`Prompt::Multi`].
    Multi(multi::Key),
    /// Of [`Prompt::Numeric`].
    Numeric(numeric::Key),
    /// Of [`Prompt::Ordering`].
    Ordering(ordering::Key),
    /// Of [`Prompt::Matching`].
    Matching(matching::Key),
    /// Of [`Prompt::ShortText`].
    ShortText(short_text::Key),
    /// Of [`Prompt::Sjt`].
    Sjt(sjt::Key),
    /// Of [`Prompt::SqlRun`].
    SqlRun(sql_run::Key),
}

/// What the candidate gave; stored with results.
#[derive(Clone, Debug, PartialEq)]
pub enum Response {
    /// Id of the chosen option.
    Choice(String),
    /// Ids of the chosen options.
    Multi(Vec<String>),
    /// The number as typed.
    Numeric(String),
    /// Ids of all options, first step first.
    Ordering(Vec<String>),
    /// Ids of what was matched: left, right.
    Matching(Vec<(String, String)>),
    /// The text as typed, in Unicode's form NFKC.
    ShortText(String),
    /// Option ids with their ratings from 1 to 5.
    Sjt(Vec<(String, u32)>),
    /// The query.
    SqlRun(String),
}

/// Why a response cannot be graded yet. The candidate is told and goes on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Incomplete {
    /// Nothing is chosen.
    NothingChosen,
    /// The field is empty.
    NothingTyped,
    /// The text is no number.
    NotANumber(String),
    /// The text is two numbers, depending on who reads it; how to write either.
    TwoNumbers {
        /// The text.
        text: String,
        /// It as a whole number.
        whole: String,
        /// It as a number with decimals.
        fraction: String,
    },
    /// Nothing was moved.
    NothingMoved,
    /// So many entries on the left are not matched yet.
    Unmatched(usize),
    /// So many actions are not rated yet.
    Unrated(usize),
    /// No text is typed.
    NoText,
    /// No query is typed.
    NoQuery,
    /// The text is longer than the item or the app allows.
    TooLong(u32),
    /// A query has to be run before it is graded.
    NotRun,
    /// The response belongs to another kind or names an option that the item does not have.
    Mismatch,
}

/// What is said where nothing was given at all.
pub fn nothing_given(prompt: &Prompt) -> Incomplete {
    match prompt {
        Prompt::Choice(_) | Prompt::Multi(_) => Incomplete::NothingChosen,
        Prompt::Numeric(_) => Incomplete::NothingTyped,
        Prompt::Ordering(_) => Incomplete::NothingMoved,
        Prompt::Matching(prompt) => Incomplete::Unmatched(prompt.left.len()),
        Prompt::ShortText(_) => Incomplete::NoText,
        Prompt::Sjt(prompt) => Incomplete::Unrated(prompt.options.len()),
        Prompt::SqlRun(_) => Incomplete::NoQuery,
    }
}

/// Whether `response` is a complete answer to `prompt`.
///
/// # Errors
/// What is missing.
pub fn validate(prompt: &Prompt, response: &Response) -> Result<(), Incomplete> {
    match (prompt, response) {
        (Prompt::Choice(prompt), Response::Choice(option)) => choice::validate(prompt, option),
        (Prompt::Multi(prompt), Response::Multi(options)) => multi::validate(prompt, options),
        (Prompt::Numeric(_), Response::Numeric(text)) => numeric::validate(text),
        (Prompt::Ordering(prompt), Response::Ordering(order)) => ordering::validate(prompt, order),
        (Prompt::Matching(prompt), Response::Matching(pairs)) => matching::validate(prompt, pairs),
        (Prompt::ShortText(prompt), Response::ShortText(text)) => short_text::validate(prompt, text),
        (Prompt::Sjt(prompt), Response::Sjt(ratings)) => sjt::validate(prompt, ratings),
        (Prompt::SqlRun(_), Response::SqlRun(query)) => sql_run::validate(query),
        _ => Err(Incomplete::Mismatch),
    }
}

/// The credit in [0, 1] that `response` earns.
///
/// # Errors
/// As [`validate`].
pub fn grade(prompt: &Prompt, key: &Key, response: &Response) -> Result<f64, Incomplete> {
    validate(prompt, response)?;
    match (key, response) {
        (Key::Choice(key), Response::Choice(option)) => Ok(choice::grade(key, option)),
        (Key::Multi(key), Response::Multi(options)) => Ok(multi::grade(key, options)),
        (Key::Numeric(key), Response::Numeric(text)) => numeric::grade(key, text),
        (Key::Ordering(key), Response::Ordering(order)) => Ok(ordering::grade(key, order)),
        (Key::Matching(key), Response::Matching(pairs)) => Ok(matching::grade(key, pairs)),
        (Key::ShortText(key), Response::ShortText(text)) => Ok(short_text::grade(key, text)),
        (Key::Sjt(key), Response::Sjt(ratings)) => Ok(sjt::grade(key, ratings)),
        // Only a database can tell; whoever has one grades by its results.
        (Key::SqlRun(_), Response::SqlRun(_)) => Err(Incomplete::NotRun),
        _ => Err(Incomplete::Mismatch),
    }
}

/// A field that keeps an item from being used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BadField {
    /// Rule broken, as lints name it.
    pub rule: &'static str,
    /// Path in the item.
    pub field: String,
    /// What is wrong and what to do.
    pub message: String,
}

impl BadField {
    pub(crate) fn new(rule: &'static str, field: impl Into<String>, message: impl Into<String>) -> Self {
        Self { rule, field: field.into(), message: message.into() }
    }
}

/// Prompt and key of an item as written.
///
/// # Errors
/// The first field that does not fit the kind.
pub fn parse(item: &mut WireItem) -> Result<(Prompt, Key), BadField> {
    match item.kind {
        Kind::Single | Kind::TrueFalse | Kind::CodeReading => choice::parse(item),
        Kind::Multi => multi::parse(item),
        Kind::Numeric => numeric::parse(item),
        Kind::Ordering => ordering::parse(item),
        Kind::Matching => matching::parse(item),
        Kind::ShortText => short_text::parse(item),
        Kind::Sjt => sjt::parse(item),
        Kind::SqlRun => sql_run::parse(item),
    }
}

/// As [`parse`], for an item that a quiz may begin with: one choice of several options.
///
/// # Errors
/// As [`parse`]; another kind is named in `opening`.
pub fn parse_opening(item: &mut WireItem) -> Result<(Prompt, Key), BadField> {
    match item.kind {
        Kind::Single | Kind::TrueFalse | Kind::CodeReading => choice::parse(item),
        _ => Err(no_opening()),
    }
}

pub(crate) fn no_opening() -> BadField {
    let message = "a quiz begins with one choice of several options; leave `opening` out for this kind";
    BadField::new("schema", "opening", message)
}
