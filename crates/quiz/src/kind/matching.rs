//! Each entry on the left belongs to one on the right, where decoys may stand as well: `matching`.

use super::choice::{Opt, unique};
use super::{BadField, Incomplete};
use crate::bank::wire::{Side, WireItem};

/// Two sides.
#[derive(Clone, Debug, PartialEq)]
pub struct Prompt {
    /// What is to be matched, at least two, shown in this order.
    pub left: Vec<Opt>,
    /// What it is matched with, at least two; one may serve several on the left, or none.
    pub right: Vec<Opt>,
    /// Whether the right side is shown in random order.
    pub shuffle: bool,
}

/// What belongs together, and why.
#[derive(Clone, Debug, PartialEq)]
pub struct Pair {
    /// Id of the entry on the left.
    pub left: String,
    /// Id of the entry on the right that fits it.
    pub right: String,
    /// Why.
    pub rationale: String,
}

/// An entry on the right that fits nothing.
#[derive(Clone, Debug, PartialEq)]
pub struct Decoy {
    /// Id of the entry on the right.
    pub right: String,
    /// Why it fits nothing.
    pub rationale: String,
    /// Name of the misconception behind choosing it.
    pub misconception: Option<String>,
}

/// A pair for every entry on the left.
#[derive(Clone, Debug, PartialEq)]
pub struct Key {
    /// In the order of the prompt's left side.
    pub pairs: Vec<Pair>,
    /// In the author's order.
    pub decoys: Vec<Decoy>,
}

pub(super) fn parse(item: &mut WireItem) -> Result<(super::Prompt, super::Key), BadField> {
    let (left, right) = (std::mem::take(&mut item.left), std::mem::take(&mut item.right));
    for (field, side) in [("left", &left), ("right", &right)] {
        if side.len() < 2 {
            return Err(BadField::new("schema", field, "needs at least two entries"));
        }
        unique(field, &mut side.iter().map(|entry| entry.id.as_str()))?;
    }
    let wire = std::mem::take(&mut item.pairs);
    let misplaced = wire.iter().enumerate().find(|(at, pair)| {
        !left.iter().any(|entry| entry.id == pair.left)
            || !right.iter().any(|entry| entry.id == pair.right)
            || wire[..*at].iter().any(|other| other.left == pair.left)
    });
    if let Some((at, _)) = misplaced {
        let message = "names an entry that does not exist, or matches one on the left a second time";
        return Err(BadField::new("key-count", format!("pairs[{at}]"), message));
    }
    let mut pairs = Vec::with_capacity(left.len());
    for entry in &left {
        let Some(pair) = wire.iter().find(|pair| pair.left == entry.id) else {
            let message = format!("has no pair for `{}`; every entry on the left has one", entry.id);
            return Err(BadField::new("key-count", "pairs", message));
        };
        pairs.push(Pair {
            left: pair.left.clone(),
            right: pair.right.clone(),
            rationale: pair.rationale.clone(),
        });
    }
    let decoys = right
        .iter()
        .filter(|entry| pairs.iter().all(|pair| pair.right != entry.id))
        .map(|entry| Decoy {
            right: entry.id.clone(),
            rationale: entry.rationale.clone().unwrap_or_default(),
            misconception: entry.misconception.clone(),
        })
        .collect();
    let shown =
        |side: Vec<Side>| side.into_iter().map(|entry| Opt { id: entry.id, text: entry.text }).collect();
    let shuffle = item.shuffle.unwrap_or(true);
    let prompt = Prompt { left: shown(left), right: shown(right), shuffle };
    Ok((super::Prompt::Matching(prompt), super::Key::Matching(Key { pairs, decoys })))
}

/// Complete when every entry on the left has one on the right.
pub(super) fn validate(prompt: &Prompt, pairs: &[(String, String)]) -> Result<(), Incomplete> {
    let known = |side: &[Opt], id: &String| side.iter().any(|entry| entry.id == *id);
    let twice = |at: usize| pairs[..at].iter().any(|(left, _)| *left == pairs[at].0);
    let fits = pairs.iter().all(|(left, right)| known(&prompt.left, left) && known(&prompt.right, right));
    if !fits || (0..pairs.len()).any(twice) {
        Err(Incomplete::Mismatch)
    } else if pairs.len() < prompt.left.len() {
        Err(Incomplete::Unmatched(prompt.left.len() - pairs.len()))
    } else {
        Ok(())
    }
}

/// The share of pairs that are right.
pub(super) fn grade(key: &Key, pairs: &[(String, String)]) -> f64 {
    let right = key
        .pairs
        .iter()
        .filter(|pair| pairs.iter().any(|(left, right)| *left == pair.left && *right == pair.right))
        .count();
    right as f64 / key.pairs.len() as f64
}
