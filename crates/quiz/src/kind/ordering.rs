//! Steps to be put in order: `ordering`.

use super::choice::{Opt, take_options};
use super::{BadField, Incomplete};
use crate::bank::wire::WireItem;

/// Steps, shown shuffled.
#[derive(Clone, Debug, PartialEq)]
pub struct Prompt {
    /// At least two, ids unique, in the author's order, which tells nothing.
    pub options: Vec<Opt>,
}

/// A step and why it stands where it does.
#[derive(Clone, Debug, PartialEq)]
pub struct Step {
    /// Option id.
    pub option: String,
    /// Why it has this place.
    pub rationale: String,
}

/// All steps in the right order.
#[derive(Clone, Debug, PartialEq)]
pub struct Key {
    /// First step first.
    pub steps: Vec<Step>,
}

pub(super) fn parse(item: &mut WireItem) -> Result<(super::Prompt, super::Key), BadField> {
    let wire = take_options(item)?;
    let correct = std::mem::take(&mut item.correct);
    let mut steps = Vec::with_capacity(correct.len());
    for (at, id) in correct.iter().enumerate() {
        let option = wire.iter().find(|option| option.id == *id).filter(|_| !correct[..at].contains(id));
        let Some(option) = option else {
            let message = "names no option, or one a second time; list every option's id once";
            return Err(BadField::new("key-count", format!("correct[{at}]"), message));
        };
        steps.push(Step { option: option.id.clone(), rationale: option.rationale.clone() });
    }
    if steps.len() != wire.len() {
        return Err(BadField::new("key-count", "correct", "lists every option's id, the first step first"));
    }
    let options = wire.into_iter().map(|option| Opt { id: option.id, text: option.text }).collect();
    Ok((super::Prompt::Ordering(Prompt { options }), super::Key::Ordering(Key { steps })))
}

pub(super) fn validate(prompt: &Prompt, order: &[String]) -> Result<(), Incomplete> {
    let complete =
        order.len() == prompt.options.len() && prompt.options.iter().all(|option| order.contains(&option.id));
    if complete { Ok(()) } else { Err(Incomplete::Mismatch) }
}

/// The share of neighbours in the right order that are neighbours, in that order, in the response. One step out of place
/// so costs the two or three places where it is missing or in between, not every place it has shifted.
pub(super) fn grade(key: &Key, order: &[String]) -> f64 {
    let kept = key
        .steps
        .windows(2)
        .filter(|pair| order.windows(2).any(|shown| shown[0] == pair[0].option && shown[1] == pair[1].option))
        .count();
    kept as f64 / (key.steps.len() - 1) as f64
}
