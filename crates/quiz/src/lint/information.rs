//! Whether a topic's items can measure its candidates: how much they tell, and at which levels.

use engine::ItemModel;

use super::{File, Finding};
use crate::bank::Item;

/// Levels at which a bank is looked at.
pub const LEVELS: [f64; 5] = [-2.0, -1.0, 0.0, 1.0, 2.0];

/// Items of one topic that a candidate meets at most.
pub const ASKED: usize = 20;

/// B20(θ): the sum of the 20 largest Fisher informations of the items at `theta`. 1/√(B20 + 1) is about the best standard
/// error that 20 questions can reach there, the 1 being the prior's.
pub fn b20<'a>(models: impl Iterator<Item = &'a ItemModel>, theta: f64) -> f64 {
    let mut information: Vec<f64> = models.map(|model| model.information(theta)).collect();
    information.sort_by(|x, y| y.total_cmp(x));
    information.iter().take(ASKED).sum()
}

/// Levels at which 20 questions cannot measure well. Large topics are held to more.
pub(super) fn gate(file: &File<'_>) -> Vec<Finding> {
    let needed = if file.items.len() >= 80 { 5.0 } else { 4.0 };
    let short = LEVELS.iter().filter_map(|theta| {
        let reached = b20(file.items.iter().map(|item| &item.model), *theta);
        let message = format!(
            "at θ = {theta} the best {ASKED} items give information {reached:.1} of {needed} needed; add items of that \
             difficulty, open or with partial credit"
        );
        (reached < needed).then(|| Finding::new("", message))
    });
    short.collect()
}

/// Thirds of the range of difficulty, −2.2 to 2.4.
const THIRDS: [(&str, f64, f64); 3] = [
    ("easy", f64::NEG_INFINITY, -2.2 + 4.6 / 3.0),
    ("middle", -2.2 + 4.6 / 3.0, 2.4 - 4.6 / 3.0),
    ("hard", 2.4 - 4.6 / 3.0, f64::INFINITY),
];

/// Items of a subtopic in each third of difficulty.
const PER_THIRD: usize = 3;

/// Subtopics with too few items of some difficulty.
pub(super) fn blueprint(file: &File<'_>) -> Vec<Finding> {
    let mut found = Vec::new();
    for (at, subtopic) in file.subtopics.iter().enumerate() {
        let of_subtopic: Vec<&Item> = file.items.iter().filter(|item| item.subtopic == subtopic.id).collect();
        let missing: Vec<String> = THIRDS
            .iter()
            .filter_map(|(name, from, below)| {
                let count = of_subtopic
                    .iter()
                    .filter(|item| (*from..*below).contains(&item.model.difficulty()))
                    .count();
                (count < PER_THIRD).then(|| format!("{} {name}", PER_THIRD - count))
            })
            .collect();
        if !missing.is_empty() {
            let message =
                format!("`{}` has {} items; add {}", subtopic.id, of_subtopic.len(), missing.join(", "));
            found.push(Finding::new(format!("subtopics[{at}]"), message));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::lint::fixture::{at_release, finds, many};

    #[test]
    fn only_the_best_twenty_count() {
        let item = ItemModel::Logistic { a: 2.0, b: 0.0, c: 0.0, d: 1.0 };
        // a² P Q = 4 · ¼ each.
        assert!((b20([&item; 30].into_iter(), 0.0) - 20.0).abs() < 1e-12);
        assert!((b20([&item; 3].into_iter(), 0.0) - 3.0).abs() < 1e-12);
    }

    #[test]
    fn a_release_measures_every_level() {
        let spread = |a: f64| {
            many(80, move |at, item| {
                item["irt"] = json!({"model": "2pl", "a": a, "b": -2.2 + 4.6 * at as f64 / 79.0});
            })
        };
        assert!(at_release("information", &spread(1.6)).is_empty());
        assert_eq!(at_release("information", &spread(0.4)).len(), 5);
        assert!(!finds("information", &spread(0.4)), "a draft may grow");
    }

    #[test]
    fn a_release_has_easy_and_hard_items_in_every_subtopic() {
        let difficulties = |b: [f64; 9]| many(9, move |at, item| item["irt"]["b"] = json!(b[at]));
        assert!(
            at_release("blueprint", &difficulties([-2.0, -1.5, -1.0, 0.0, 0.1, 0.2, 1.0, 1.5, 2.0]))
                .is_empty()
        );
        let found = at_release("blueprint", &difficulties([0.0; 9]));
        assert_eq!(found[0].message, "`joins` has 9 items; add 3 easy, 3 hard");
    }
}
