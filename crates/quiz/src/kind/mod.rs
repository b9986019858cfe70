//! The kinds of question. Each shape is a vertical slice with the same names: `Prompt` (what is shown), `Response`
//! (what the candidate gives), `Key` (what decides the credit), `parse`, `validate` and `grade`.
//!
//! `validate` cannot see the key, so nothing about the right answer can leak into what the page says before submitting.

pub mod choice;
pub mod multi;
pub mod numeric;

use thiserror::Error;

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
}

impl Kind {
    /// Every kind, in the order of the documentation.
    pub const ALL: [Self; 5] = [Self::Single, Self::TrueFalse, Self::CodeReading, Self::Multi, Self::Numeric];

    /// The fields beyond the common ones that this kind needs and those that it may have.
    pub fn fields(self) -> (&'static [&'static str], &'static [&'static str]) {
        match self {
            Self::Single | Self::TrueFalse => (&["options"], &["shuffle", "code"]),
            Self::CodeReading => (&["options", "code"], &["shuffle"]),
            Self::Multi => (&["options"], &["shuffle", "code"]),
            Self::Numeric => (&["value", "unit"], &["absTol", "relTol", "misses", "code"]),
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
}

impl Prompt {
    /// The options in the author's order; empty where the kind has none.
    pub fn options(&self) -> &[choice::Opt] {
        match self {
            Self::Choice(prompt) => &prompt.options,
            Self::Multi(prompt) => &prompt.options,
            Self::Numeric(_) => &[],
        }
    }

    /// Whether the options may be shown in random order.
    pub fn shuffled(&self) -> bool {
        match self {
            Self::Choice(prompt) => prompt.shuffle,
            Self::Multi(prompt) => prompt.shuffle,
            Self::Numeric(_) => false,
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
}

/// Why a response cannot be graded yet. The candidate is told and goes on.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum Incomplete {
    /// Nothing is chosen.
    #[error("Choose an answer first, or say that you don't know.")]
    NothingChosen,
    /// The field is empty.
    #[error("Type a number first, or say that you don't know.")]
    NothingTyped,
    /// The text is no number.
    #[error("“{0}” is not a number. Write digits, with a point for decimals: 1250 or 0.25.")]
    NotANumber(String),
    /// The response belongs to another kind or names an option that the item does not have.
    #[error("This answer does not fit the question. Choose again.")]
    Mismatch,
}

/// Whether `response` is a complete answer to `prompt`.
///
/// # Errors
/// What is missing, in words for the candidate.
pub fn validate(prompt: &Prompt, response: &Response) -> Result<(), Incomplete> {
    match (prompt, response) {
        (Prompt::Choice(prompt), Response::Choice(option)) => choice::validate(prompt, option),
        (Prompt::Multi(prompt), Response::Multi(options)) => multi::validate(prompt, options),
        (Prompt::Numeric(_), Response::Numeric(text)) => numeric::validate(text),
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
    }
}
