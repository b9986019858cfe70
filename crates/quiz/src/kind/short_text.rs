//! A short text that must be typed as it is: `short-text`.

use super::{BadField, Incomplete};
use crate::bank::wire::{Normal, WireItem};
use crate::pattern::Pattern;

/// The longest answer, unless the item says so.
pub(crate) const MAX_LENGTH: u32 = 200;
/// The longest answer that an item may allow: what is typed is one line.
const LONGEST: u32 = 500;

/// A field for a line of text.
#[derive(Clone, Debug, PartialEq)]
pub struct Prompt {
    /// The longest answer, in characters.
    pub max_length: u32,
}

/// What an answer is held against.
#[derive(Clone, Debug, PartialEq)]
pub enum Form {
    /// The answer as written by the author; the differences that do not count are taken off both.
    Text(String),
    /// What the whole answer must match once they are taken off.
    Pattern(Pattern),
}

/// An answer that counts.
#[derive(Clone, Debug, PartialEq)]
pub struct Accept {
    /// What it is.
    pub form: Form,
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
    /// At least one text with full credit, which is what the candidate is shown.
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
    if !(1..=LONGEST).contains(&max_length) {
        return Err(BadField::new("schema", "maxLength", "the longest answer has 1 to 500 characters"));
    }
    let normalise = std::mem::take(&mut item.normalise);
    let mut accept = Vec::with_capacity(item.accept.len());
    for (at, answer) in std::mem::take(&mut item.accept).into_iter().enumerate() {
        let bad = |rule, field, message: String| BadField::new(rule, format!("accept[{at}]{field}"), message);
        let form = match (answer.text, answer.regex) {
            (Some(text), None) => Form::Text(text),
            (None, Some(regex)) => match Pattern::new(&regex) {
                Ok(pattern) => Form::Pattern(pattern),
                Err(refused) => return Err(bad("pattern", ".regex", refused.to_string())),
            },
            _ => return Err(bad("schema", "", "an accepted answer has a `text` or a `regex`".into())),
        };
        if !(answer.credit > 0.0 && answer.credit <= 1.0) {
            let message = "the credit of an accepted answer is above 0 and at most 1";
            return Err(bad("key-count", ".credit", message.into()));
        }
        accept.push(Accept { form, credit: answer.credit });
    }
    if !accept.iter().any(|answer| answer.credit == 1.0 && matches!(answer.form, Form::Text(_))) {
        let message = "some accepted answer is a `text` with credit 1; it is shown as what is right";
        return Err(BadField::new("key-count", "accept", message));
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
    let fits = |answer: &&Accept| match &answer.form {
        Form::Text(text) => normalised(text, &key.normalise) == given,
        Form::Pattern(pattern) => pattern.matches(&given),
    };
    key.accept.iter().filter(fits).map(|answer| answer.credit).fold(0.0, f64::max)
}

/// The typical wrong answer that the text is.
pub fn miss<'a>(key: &'a Key, text: &str) -> Option<&'a Miss> {
    let given = normalised(text, &key.normalise);
    key.misses.iter().find(|miss| normalised(&miss.text, &key.normalise) == given)
}

/// `text` without the differences that do not count. Whoever takes text in brings it into Unicode's form NFKC first: a
/// browser can, and its tables would double the size of this crate.
pub(crate) fn normalised(text: &str, rules: &[Normal]) -> String {
    let mut out = text.to_owned();
    if rules.contains(&Normal::Punct) {
        out.retain(|c| !c.is_ascii_punctuation());
    }
    if rules.contains(&Normal::Case) {
        out.make_ascii_lowercase();
    }
    if rules.contains(&Normal::Ws) {
        out = out.split_whitespace().collect::<Vec<_>>().join(" ");
    }
    if rules.contains(&Normal::Trim) { out.trim().to_owned() } else { out }
}
