//! All options that apply: right options' credits sum to 1, traps cost credit, and the sum never falls below 0.

use super::choice::{Opt, Verdict, split_options};
use super::{BadField, Incomplete};
use crate::bank::wire::WireItem;
use crate::number::fixed;

/// Options of which any number may be chosen.
#[derive(Clone, Debug, PartialEq)]
pub struct Prompt {
    /// At least two, ids unique.
    pub options: Vec<Opt>,
    /// Whether they are shown in random order.
    pub shuffle: bool,
}

/// A verdict per option; right ones are above 0 and sum to 1.
#[derive(Clone, Debug, PartialEq)]
pub struct Key {
    /// In the order of the prompt's options.
    pub verdicts: Vec<Verdict>,
}

pub(super) fn parse(item: &mut WireItem) -> Result<(super::Prompt, super::Key), BadField> {
    let (options, verdicts) = split_options(item)?;
    let right: Vec<f64> =
        verdicts.iter().map(|verdict| verdict.credit).filter(|credit| *credit > 0.0).collect();
    let sum: f64 = right.iter().sum();
    if right.is_empty() || (sum - 1.0).abs() > 0.011 {
        let message = format!("credits of the right options sum to {}; make them sum to 1", fixed(sum, 2));
        return Err(BadField::new("key-count", "options", message));
    }
    let shuffle = item.shuffle.unwrap_or(true);
    Ok((super::Prompt::Multi(Prompt { options, shuffle }), super::Key::Multi(Key { verdicts })))
}

pub(super) fn validate(prompt: &Prompt, chosen: &[String]) -> Result<(), Incomplete> {
    if chosen.is_empty() {
        return Err(Incomplete::NothingChosen);
    }
    let known = |id: &String| prompt.options.iter().any(|option| option.id == *id);
    let twice = |at: usize| chosen[..at].contains(&chosen[at]);
    if chosen.iter().all(known) && !(0..chosen.len()).any(twice) { Ok(()) } else { Err(Incomplete::Mismatch) }
}

/// The sum of the chosen options' credits, floored at 0. Thirds written as .33 still make a full credit.
pub(super) fn grade(key: &Key, chosen: &[String]) -> f64 {
    let sum: f64 = key
        .verdicts
        .iter()
        .filter(|verdict| chosen.contains(&verdict.option))
        .map(|verdict| verdict.credit)
        .sum();
    if sum > 0.985 { 1.0 } else { sum.max(0.0) }
}
