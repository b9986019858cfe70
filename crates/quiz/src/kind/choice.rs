//! One of several options: `single`, `true-false` and `code-reading`.

use super::{BadField, Incomplete, Kind};
use crate::bank::wire::{WireItem, WireOption};

/// An option as shown.
#[derive(Clone, Debug, PartialEq)]
pub struct Opt {
    /// Stable id within the item.
    pub id: String,
    /// Text, inline Markdown.
    pub text: String,
}

/// What an option is worth and why.
#[derive(Clone, Debug, PartialEq)]
pub struct Verdict {
    /// Option id.
    pub option: String,
    /// Credit for choosing it.
    pub credit: f64,
    /// Why it is right or wrong.
    pub rationale: String,
    /// Name of the misconception behind it.
    pub misconception: Option<String>,
}

/// Options of which one is to be chosen.
#[derive(Clone, Debug, PartialEq)]
pub struct Prompt {
    /// At least two, ids unique.
    pub options: Vec<Opt>,
    /// Whether they are shown in random order.
    pub shuffle: bool,
}

/// A verdict per option, one of them with credit 1.
#[derive(Clone, Debug, PartialEq)]
pub struct Key {
    /// In the order of the prompt's options.
    pub verdicts: Vec<Verdict>,
}

pub(super) fn parse(item: &mut WireItem) -> Result<(super::Prompt, super::Key), BadField> {
    if item.kind == Kind::CodeReading && item.code.is_none() {
        return Err(BadField::new(
            "schema",
            "code",
            "kind `code-reading` needs `code` with `lang` and `source`",
        ));
    }
    let (options, verdicts) = split_options(item)?;
    if item.kind == Kind::TrueFalse && options.len() != 2 {
        return Err(BadField::new("key-count", "options", "kind `true-false` takes exactly two options"));
    }
    let right = verdicts.iter().filter(|verdict| verdict.credit == 1.0).count();
    if right != 1 {
        let message =
            format!("exactly one option has credit 1, here {right} have; choose one key or use kind `multi`");
        return Err(BadField::new("key-count", "options", message));
    }
    if let Some(at) = verdicts.iter().position(|verdict| !(0.0..=1.0).contains(&verdict.credit)) {
        return Err(BadField::new(
            "key-count",
            format!("options[{at}].credit"),
            "credit lies between 0 and 1",
        ));
    }
    let shuffle = item.shuffle.unwrap_or(item.kind != Kind::TrueFalse);
    Ok((super::Prompt::Choice(Prompt { options, shuffle }), super::Key::Choice(Key { verdicts })))
}

/// Options apart from what they are worth. Takes the texts out of `item`.
pub(super) fn split_options(item: &mut WireItem) -> Result<(Vec<Opt>, Vec<Verdict>), BadField> {
    let wire = take_options(item)?;
    if let Some(at) = wire.iter().position(|option| !option.credit.is_some_and(f64::is_finite)) {
        let message = "every option of this kind has a credit, a finite number";
        return Err(BadField::new("key-count", format!("options[{at}].credit"), message));
    }
    Ok(wire
        .into_iter()
        .map(|option| {
            let verdict = Verdict {
                option: option.id.clone(),
                credit: option.credit.unwrap_or_default(),
                rationale: option.rationale,
                misconception: option.misconception,
            };
            (Opt { id: option.id, text: option.text }, verdict)
        })
        .unzip())
}

/// At least two options with unique ids, taken out of `item`.
pub(super) fn take_options(item: &mut WireItem) -> Result<Vec<WireOption>, BadField> {
    let wire = std::mem::take(&mut item.options);
    if wire.len() < 2 {
        return Err(BadField::new("schema", "options", "needs at least two options"));
    }
    unique("options", &mut wire.iter().map(|option| option.id.as_str()))?;
    Ok(wire)
}

/// No id stands twice in `field`.
pub(super) fn unique(field: &str, ids: &mut dyn Iterator<Item = &str>) -> Result<(), BadField> {
    let mut seen: Vec<&str> = Vec::new();
    for (at, id) in ids.enumerate() {
        if seen.contains(&id) {
            let message = format!("option id `{id}` stands twice; ids are unique within an item");
            return Err(BadField::new("dup-option", format!("{field}[{at}].id"), message));
        }
        seen.push(id);
    }
    Ok(())
}

pub(super) fn validate(prompt: &Prompt, option: &str) -> Result<(), Incomplete> {
    match option {
        "" => Err(Incomplete::NothingChosen),
        id if prompt.options.iter().any(|option| option.id == id) => Ok(()),
        _ => Err(Incomplete::Mismatch),
    }
}

/// The credit of the chosen option.
pub(super) fn grade(key: &Key, option: &str) -> f64 {
    key.verdicts.iter().find(|verdict| verdict.option == option).map_or(0.0, |verdict| verdict.credit)
}
