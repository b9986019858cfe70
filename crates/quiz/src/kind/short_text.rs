//! A short text that must be typed as it is: `short-text`.

use super::{BadField, Incomplete};
use crate::bank::wire::{Normal, WireItem};

/// The longest answer, unless the item says so.
const MAX_LENGTH: u32 = 200;

/// A field for a line of text.
#[derive(Clone, Debug, PartialEq)]
pub struct Prompt {
    /// The longest answer, in characters.
    pub max_length: u32,
}

/// An answer that counts.
#[derive(Clone, Debug, PartialEq)]
pub struct Accept {
    /// The answer, normalised.
    pub text: String,
    /// What it earns.
    pub credit: f64,
}

/// A typical wrong answer.
#[derive(Clone, Debug, PartialEq)]
pub struct Miss {
    /// The answer as written by the author.
    pub text: String,
    /// Why people give it.
    pub rationale: String,
    /// Name of the misconception behind it.
    pub misconception: Option<String>,
}

/// What counts, and how texts are compared.
#[derive(Clone, Debug, PartialEq)]
pub struct Key {
    /// At least one with full credit.
    pub accept: Vec<Accept>,
    /// Differences that do not count.
    pub normalise: Vec<Normal>,
    /// Typical wrong answers.
    pub misses: Vec<Miss>,
    /// Why the accepted answer is right.
    pub rationale: String,
}

pub(super) fn parse(item: &mut WireItem) -> Result<(super::Prompt, super::Key), BadField> {
    let max_length = item.max_length.unwrap_or(MAX_LENGTH);
    let normalise = std::mem::take(&mut item.normalise);
    let mut accept = Vec::with_capacity(item.accept.len());
    for (at, answer) in std::mem::take(&mut item.accept).into_iter().enumerate() {
        let Some(text) = answer.text.filter(|_| answer.regex.is_none()) else {
            return Err(BadField::new("schema", format!("accept[{at}]"), "an accepted answer has a `text`"));
        };
        if !(answer.credit > 0.0 && answer.credit <= 1.0) {
            let message = "the credit of an accepted answer is above 0 and at most 1";
            return Err(BadField::new("key-count", format!("accept[{at}].credit"), message));
        }
        accept.push(Accept { text: normalised(&text, &normalise), credit: answer.credit });
    }
    if !accept.iter().any(|answer| answer.credit == 1.0) {
        return Err(BadField::new("key-count", "accept", "some accepted answer has credit 1"));
    }
    let mut misses = Vec::with_capacity(item.misses.len());
    for (at, miss) in std::mem::take(&mut item.misses).into_iter().enumerate() {
        let Some(text) = miss.text else {
            return Err(BadField::new("schema", format!("misses[{at}].text"), "a wrong answer has a `text`"));
        };
        misses.push(Miss { text, rationale: miss.rationale, misconception: miss.misconception });
    }
    let rationale = item.rationale.take().unwrap_or_default();
    let key = Key { accept, normalise, misses, rationale };
    if let Some(at) = key.misses.iter().position(|miss| grade(&key, &miss.text) > 0.0) {
        let message = "this wrong answer counts as right";
        return Err(BadField::new("conflict-key", format!("misses[{at}].text"), message));
    }
    Ok((super::Prompt::ShortText(Prompt { max_length }), super::Key::ShortText(key)))
}

pub(super) fn validate(prompt: &Prompt, text: &str) -> Result<(), Incomplete> {
    if text.trim().is_empty() {
        Err(Incomplete::NoText)
    } else if text.chars().count() > prompt.max_length as usize {
        Err(Incomplete::TooLong(prompt.max_length))
    } else {
        Ok(())
    }
}

/// The credit of the best accepted answer that the text agrees with.
pub(super) fn grade(key: &Key, text: &str) -> f64 {
    let given = normalised(text, &key.normalise);
    key.accept.iter().filter(|answer| answer.text == given).map(|answer| answer.credit).fold(0.0, f64::max)
}

/// `text` without the differences that do not count. Whoever takes text in brings it into Unicode's form NFKC first: a
/// browser can, and its tables would double the size of this crate.
fn normalised(text: &str, rules: &[Normal]) -> String {
    let mut out = text.to_owned();
    if rules.contains(&Normal::Punct) {
        out.retain(|c| !c.is_ascii_punctuation());
    }
    if rules.contains(&Normal::Case) {
        out = out.to_lowercase();
    }
    if rules.contains(&Normal::Ws) {
        out = out.split_whitespace().collect::<Vec<_>>().join(" ");
    }
    if rules.contains(&Normal::Trim) { out.trim().to_owned() } else { out }
}
