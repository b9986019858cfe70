//! Every answer that an item can get, by what it earns.

use crate::bank::Item;
use crate::kind::{Key, Response, grade};

/// A `multi` item with more options than this is not enumerated; nobody reads so many.
const MAX_OPTIONS: usize = 12;

/// Answers by credit category: `by_category(item)[k]` holds the answers that earn category k of the item's model.
///
/// Choice: every option. Multi: every set of options that can be submitted, which is all but the empty one. Numeric: the
/// right value and the typical wrong ones, or one far away where none is named. A category that stays empty cannot be
/// earned.
pub fn by_category(item: &Item) -> Vec<Vec<Response>> {
    let mut categories = vec![Vec::new(); item.model.categories()];
    for response in candidates(item) {
        if let Ok(credit) = grade(&item.prompt, &item.key, &response) {
            categories[item.model.category_for_credit(credit)].push(response);
        }
    }
    categories
}

/// Whether some answer earns more than nothing and less than everything.
pub(super) fn earns_part(item: &Item) -> bool {
    let part = |credit: f64| credit > 0.0 && credit < 1.0;
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
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::bank::parse;
    use crate::lint::fixture::{multi, numeric, with};

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
        let mut bare = numeric();
        bare["misses"] = json!([]);
        assert_eq!(counts(bare), [1, 1]);
    }
}
