//! Which misconceptions an answer shows, and where they showed before.

use super::Study;
use crate::bank::Item;
use crate::kind::{Key, Response, numeric, short_text};
use crate::session::{Answer, Outcome};

/// Names of the misconceptions behind an answer, as far as the item names them.
pub fn slips<'a>(item: &'a Item, answer: &Answer) -> Vec<&'a str> {
    let Outcome::Given(response) = &answer.outcome else {
        return Vec::new();
    };
    let mut found: Vec<&'a str> = Vec::new();
    let mut add = |shown: bool, name: &'a Option<String>| {
        if let Some(name) = name.as_deref().filter(|name| shown && !found.contains(name)) {
            found.push(name);
        }
    };
    match (&item.key, response) {
        (Key::Choice(key), Response::Choice(id)) => {
            for verdict in &key.verdicts {
                add(verdict.credit < 1.0 && verdict.option == *id, &verdict.misconception);
            }
        }
        (Key::Multi(key), Response::Multi(ids)) => {
            for verdict in &key.verdicts {
                add(verdict.credit <= 0.0 && ids.contains(&verdict.option), &verdict.misconception);
            }
        }
        (Key::Numeric(key), Response::Numeric(typed)) => {
            for miss in &key.misses {
                add(numeric::is_miss(key, miss, typed), &miss.misconception);
            }
        }
        (Key::ShortText(key), Response::ShortText(typed)) => {
            if let Some(miss) = short_text::miss(key, typed) {
                add(true, &miss.misconception);
            }
        }
        (Key::Matching(key), Response::Matching(pairs)) => {
            for decoy in &key.decoys {
                add(pairs.iter().any(|(_, right)| *right == decoy.right), &decoy.misconception);
            }
        }
        _ => {}
    }
    found
}

/// A misconception that showed before, in another item.
#[derive(Clone, Debug, PartialEq)]
pub struct Echo {
    /// Name of the misconception.
    pub name: String,
    /// The other items that it showed in: topic id, item id.
    pub items: Vec<(String, String)>,
}

/// The misconceptions behind an answer that showed in other items before.
pub fn echoes(study: &Study, item: &Item, answer: &Answer) -> Vec<Echo> {
    let mut found = Vec::new();
    for name in slips(item, answer) {
        let others = study
            .cards
            .iter()
            .filter(|card| card.item != item.id && card.slips.iter().any(|slip| slip == name));
        let items: Vec<(String, String)> =
            others.map(|card| (card.topic.clone(), card.item.clone())).collect();
        if !items.is_empty() {
            found.push(Echo { name: name.to_owned(), items });
        }
    }
    found
}
