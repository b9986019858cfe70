//! Every answer that an item can get, by what it earns.

use crate::bank::Item;
use crate::kind::short_text::Form;
use crate::kind::{Key, Response, grade, matching};
use crate::number::recorded;
use crate::session::{Check, Checked, Event};
use crate::sql::Verdict;

/// A `multi` item with more options than this is not enumerated; nobody reads so many.
const MAX_OPTIONS: usize = 12;

/// Of more steps than this, only the first are put into every order.
const MAX_STEPS: usize = 6;

/// Of more actions than this, not every rating is tried.
const MAX_RATED: usize = 5;

/// Answers by credit category: `by_category(item)[k]` holds the answers that earn category k of the item's model.
///
/// Choice: every option. Multi: every set of options that can be submitted, which is all but the empty one. Numeric: the
/// right value and the typical wrong ones, or one far away where none is named. Ordering: every order. Matching: one for
/// each number of right pairs. Short text: the texts accepted, the typical wrong ones, and one that says nothing; what a
/// pattern accepts is not written out. Ratings: every set of them. A query: the reference and the typical wrong ones, by
/// the author's word; running them is another rule's. A category that stays empty cannot be earned.
pub fn by_category(item: &Item) -> Vec<Vec<Response>> {
    let mut categories = vec![Vec::new(); item.model.categories()];
    if let Key::SqlRun(key) = &item.key {
        let wrong = key.must_fail.iter().map(|query| Response::SqlRun(query.sql.clone()));
        categories[0] = wrong.collect();
        categories[item.model.category_for_credit(1.0)].push(Response::SqlRun(key.reference.clone()));
        return categories;
    }
    for response in candidates(item) {
        if let Ok(credit) = grade(&item.prompt, &item.key, &response) {
            categories[item.model.category_for_credit(recorded(credit))].push(response);
        }
    }
    categories
}

/// What a check would end in by the author's word: the reference is right and nothing else is.
pub fn by_word(item: &Item, check: Check) -> Event {
    let right = matches!(&item.key, Key::SqlRun(key) if key.reference == check.grade.query);
    let verdict = Verdict { passes: vec![right], mistake: None };
    Event::Checked(Checked { item: check.item, query: check.grade.query, verdict, at: check.at })
}

/// Whether some answer earns more than nothing and less than everything.
pub(super) fn earns_part(item: &Item) -> bool {
    let part = |credit: f64| credit > 0.0 && credit < 1.0;
    if let Key::ShortText(key) = &item.key {
        return key.accept.iter().any(|answer| part(answer.credit));
    }
    candidates(item).iter().any(|response| grade(&item.prompt, &item.key, response).is_ok_and(part))
}

fn candidates(item: &Item) -> Vec<Response> {
    match &item.key {
        Key::Choice(key) => {
            key.verdicts.iter().map(|verdict| Response::Choice(verdict.option.clone())).collect()
        }
        Key::Multi(key) => {
            let ids: Vec<&String> =
                key.verdicts.iter().map(|verdict| &verdict.option).take(MAX_OPTIONS).collect();
            let chosen = |set: u32| (0..ids.len()).filter(move |at| set >> at & 1 == 1);
            (1..1u32 << ids.len())
                .map(|set| Response::Multi(chosen(set).map(|at| ids[at].clone()).collect()))
                .collect()
        }
        Key::Numeric(key) => {
            let far = key.value + 10.0 * (key.tolerance + key.value.abs() + 1.0);
            let wrong = key.misses.iter().map(|miss| miss.value);
            let wrong: Vec<f64> = if key.misses.is_empty() { vec![far] } else { wrong.collect() };
            let typed = |value: f64| Response::Numeric(value.to_string());
            std::iter::once(key.value).chain(wrong).map(typed).collect()
        }
        Key::Ordering(key) => {
            let steps: Vec<String> =
                key.steps.iter().take(MAX_STEPS).map(|step| step.option.clone()).collect();
            let rest = key.steps.iter().skip(MAX_STEPS).map(|step| step.option.clone());
            let orders = permutations(&steps).into_iter();
            orders.map(|order| Response::Ordering(order.into_iter().chain(rest.clone()).collect())).collect()
        }
        Key::Matching(key) => {
            let wrong = |pair: &matching::Pair| {
                let other = key.pairs.iter().find(|other| other.right != pair.right);
                let decoy = key.decoys.first().map(|decoy| &decoy.right);
                decoy.or(other.map(|other| &other.right)).unwrap_or(&pair.right).clone()
            };
            let matched = |right: usize| {
                let pairs = key.pairs.iter().enumerate();
                let chosen = pairs.map(|(at, pair)| {
                    (pair.left.clone(), if at < right { pair.right.clone() } else { wrong(pair) })
                });
                Response::Matching(chosen.collect())
            };
            (0..=key.pairs.len()).map(matched).collect()
        }
        Key::ShortText(key) => {
            let accepted = key.accept.iter().filter_map(|answer| match &answer.form {
                Form::Text(text) => Some(text.clone()),
                Form::Pattern(_) => None,
            });
            let wrong = key.misses.iter().map(|miss| miss.text.clone());
            accepted.chain(wrong).chain(["…".to_owned()]).map(Response::ShortText).collect()
        }
        Key::Sjt(key) => {
            // Of many actions the extremes and the middle are enough.
            let values: &[u32] = if key.ratings.len() > MAX_RATED { &[1, 3, 5] } else { &[1, 2, 3, 4, 5] };
            let mut sets: Vec<Vec<(String, u32)>> = vec![Vec::new()];
            for rating in key.ratings.iter().take(MAX_OPTIONS) {
                let rated = |set: &Vec<(String, u32)>, value: u32| {
                    let mut set = set.clone();
                    set.push((rating.option.clone(), value));
                    set
                };
                sets = sets.iter().flat_map(|set| values.iter().map(|value| rated(set, *value))).collect();
            }
            sets.into_iter().map(Response::Sjt).collect()
        }
        Key::SqlRun(_) => Vec::new(),
    }
}

/// Every order of `steps`.
fn permutations(steps: &[String]) -> Vec<Vec<String>> {
    let Some((first, rest)) = steps.split_first() else {
        return vec![Vec::new()];
    };
    let mut out = Vec::new();
    for order in permutations(rest) {
        for at in 0..=order.len() {
            let mut order = order.clone();
            order.insert(at, first.clone());
            out.push(order);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::bank::parse;
    use crate::lint::fixture::{matching, multi, numeric, ordering, short_text, sjt, with};

    fn counts(item: serde_json::Value) -> Vec<usize> {
        let item = parse::item("f", "sql", 0, &item.to_string()).unwrap();
        by_category(&item).iter().map(Vec::len).collect()
    }

    #[test]
    fn every_answer_stands_under_what_it_earns() {
        assert_eq!(counts(with("/stem", json!("Which?"))), [3, 1]);
        // Of 15 sets: both right ones; either alone; everything with a trap of -0.5 too many.
        assert_eq!(counts(multi()), [10, 4, 1]);
        assert_eq!(counts(numeric()), [2, 1]);
        // The text, against the typical wrong one and one that says nothing.
        assert_eq!(counts(short_text()), [2, 1]);
        assert_eq!(counts(sjt()).iter().sum::<usize>(), 125);
        let mut bare = numeric();
        bare["misses"] = json!([]);
        assert_eq!(counts(bare), [1, 1]);
        // Of the 24 orders of four steps 11 keep no neighbours, 9 one pair, 3 two, and 1 all three.
        assert_eq!(counts(ordering()), [11, 12, 1]);
        assert_eq!(counts(matching()), [1, 2, 1]);
    }
}
