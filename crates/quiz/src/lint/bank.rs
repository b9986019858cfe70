//! What shows only when the items of a file are looked at together.

use std::collections::BTreeSet;

use super::text::{is_single_choice, key, squeeze, words};
use super::{File, Finding};
use crate::bank::wire::{Bloom, WireItem};
use crate::kind::Kind;
use crate::markdown::plain;

/// The same question with another key: one of the two is wrong.
pub(super) fn conflict_key(file: &File<'_>) -> Vec<Finding> {
    let mut found = Vec::new();
    for (at, item) in file.wire.iter().enumerate() {
        let asks = question(item);
        let other =
            file.wire[..at].iter().find(|other| question(other) == asks && answer(other) != answer(item));
        if let Some(other) = other {
            let message = format!(
                "asks the same as {} and has another key; look up which is right, drop the other",
                other.id
            );
            found.push(Finding::new("options", message).on(&item.id));
        }
    }
    found
}

/// What is asked: stem, code and option texts whatever their order.
fn question(item: &WireItem) -> (String, String, BTreeSet<String>) {
    let code = item.code.as_ref().map(|code| squeeze(&code.source)).unwrap_or_default();
    let sides = item.left.iter().chain(&item.right).map(|entry| &entry.text);
    let texts = item.options.iter().map(|option| &option.text).chain(sides).chain(&item.schema);
    (squeeze(&item.stem), code, texts.map(|text| squeeze(text)).collect())
}

/// What counts as right, in a form that is the same for the same key.
fn answer(item: &WireItem) -> BTreeSet<String> {
    let text = |id: &str| {
        let options = item.options.iter().map(|option| (&option.id, &option.text));
        let sides = item.left.iter().chain(&item.right).map(|entry| (&entry.id, &entry.text));
        let found = options.chain(sides).find(|(other, _)| *other == id);
        found.map(|(_, text)| squeeze(text)).unwrap_or_default()
    };
    let credits = item.options.iter().map(|option| {
        let rating = option.expert.as_ref().map(|expert| expert.mean);
        format!("{} = {:?} {rating:?}", squeeze(&option.text), option.credit)
    });
    let steps = item.correct.iter().enumerate().map(|(at, id)| format!("{at}. {}", text(id)));
    let pairs = item.pairs.iter().map(|pair| format!("{} ~ {}", text(&pair.left), text(&pair.right)));
    let texts = item.accept.iter().map(|answer| format!("{:?} {:?}", answer.text, answer.regex));
    let value = item.value.map(|value| value.to_string());
    let query = item.reference.as_ref().map(|query| squeeze(query));
    credits.chain(steps).chain(pairs).chain(texts).chain(value).chain(query).collect()
}

/// Two items of which one is hardly more than a copy of the other.
pub(super) fn same_item(file: &File<'_>) -> Vec<Finding> {
    alike(file, 0.8, f64::INFINITY)
}

/// Two items that share much of their text.
pub(super) fn similar_item(file: &File<'_>) -> Vec<Finding> {
    alike(file, 0.6, 0.8)
}

/// Pairs whose similarity lies in `from ≤ s < below`.
fn alike(file: &File<'_>, from: f64, below: f64) -> Vec<Finding> {
    let grams: Vec<BTreeSet<String>> = file.wire.iter().map(five_grams).collect();
    let mut found = Vec::new();
    for (at, item) in file.wire.iter().enumerate() {
        for other in 0..at {
            let similarity = jaccard(&grams[at], &grams[other]);
            if (from..below).contains(&similarity) {
                let share = 100.0 * similarity;
                let message = format!(
                    "shares {share:.0} % of its word sequences with {}; make one of them ask something else",
                    file.wire[other].id
                );
                found.push(Finding::new("stem", message).on(&item.id));
            }
        }
    }
    found
}

/// Sequences of five words of stem, code and options.
fn five_grams(item: &WireItem) -> BTreeSet<String> {
    let mut text = plain(&item.stem);
    let code = item.code.iter().map(|code| &code.source).chain(&item.schema);
    let sides = item.left.iter().chain(&item.right).map(|entry| &entry.text);
    for part in code.chain(item.options.iter().map(|option| &option.text)).chain(sides) {
        text.push(' ');
        text.push_str(part);
    }
    let words = words(&text);
    if words.len() < 5 {
        return BTreeSet::from([words.join(" ")]);
    }
    words.windows(5).map(|five| five.join(" ")).collect()
}

/// Size of the intersection over size of the union.
fn jaccard(x: &BTreeSet<String>, y: &BTreeSet<String>) -> f64 {
    let shared = x.intersection(y).count();
    shared as f64 / (x.len() + y.len() - shared).max(1) as f64
}

/// The key is the uniquely longest option more often than chance allows, so that "take the longest" pays.
pub(super) fn len_cue(file: &File<'_>) -> Vec<Finding> {
    let keyed: Vec<(&WireItem, usize)> = file
        .wire
        .iter()
        .filter(|item| is_single_choice(item))
        .filter_map(|item| Some((item, key(item)?)))
        .collect();
    let n = keyed.len() as f64;
    if keyed.is_empty() {
        return Vec::new();
    }
    let length = |text: &str| plain(text).chars().count();
    let longest = |(item, key): &&(&WireItem, usize)| {
        let own = length(&item.options[*key].text);
        item.options.iter().enumerate().all(|(at, option)| at == *key || length(&option.text) < own)
    };
    let count = keyed.iter().filter(longest).count();
    let chance = keyed.iter().map(|(item, _)| 1.0 / item.options.len() as f64).sum::<f64>() / n;
    let limit = chance + 1.96 * (chance * (1.0 - chance) / n).sqrt();
    if count as f64 / n > limit {
        let most = (limit * n).floor();
        let message = format!(
            "in {count} of {n} single-choice items the key is the longest option; chance gives at most {most}, \
             so lengthen wrong options or shorten keys"
        );
        return vec![Finding::new("", message)];
    }
    Vec::new()
}

/// Fewest four-option items from which shares are told from chance.
const FEWEST_FOR_SHARES: usize = 12;
/// Fewest single-choice items for the χ² test.
const FEWEST_FOR_CHI_SQUARE: usize = 40;
/// χ² at p = .01 for 1 to 4 degrees of freedom.
const CRITICAL: [f64; 4] = [6.635, 9.210, 11.345, 13.277];

/// The key stands in one place too often or too rarely, as authored: options may be shown unshuffled.
pub(super) fn key_position(file: &File<'_>) -> Vec<Finding> {
    let mut found = Vec::new();
    let keys: Vec<(usize, usize)> = file
        .wire
        .iter()
        .filter(|item| is_single_choice(item))
        .filter_map(|item| Some((key(item)?, item.options.len())))
        .collect();
    let four: Vec<usize> = keys.iter().filter(|(_, k)| *k == 4).map(|(at, _)| *at).collect();
    if four.len() >= FEWEST_FOR_SHARES {
        for place in 0..4 {
            let count = four.iter().filter(|at| **at == place).count();
            // Rounded outwards, so that a small file can keep the rule.
            let share = |percent: usize| percent as f64 * four.len() as f64 / 100.0;
            let (fewest, most) = (share(15).floor() as usize, share(35).ceil() as usize);
            if !(fewest..=most).contains(&count) {
                let message = format!(
                    "options[{place}] is the key of {count} of {} four-option items; reorder options until every place has \
                     {fewest} to {most}",
                    four.len()
                );
                found.push(Finding::new("", message));
            }
        }
    }
    if found.is_empty() && keys.len() >= FEWEST_FOR_CHI_SQUARE {
        let places = keys.iter().map(|(_, k)| *k).max().unwrap_or(0).min(CRITICAL.len() + 1);
        let chi_square: f64 = (0..places)
            .map(|place| {
                let observed = keys.iter().filter(|(at, _)| *at == place).count() as f64;
                let expected: f64 =
                    keys.iter().filter(|(_, k)| place < *k).map(|(_, k)| 1.0 / *k as f64).sum();
                (observed - expected) * (observed - expected) / expected
            })
            .sum();
        if chi_square > CRITICAL[places - 2] {
            let message = format!(
                "the keys' places are not spread by chance (χ² = {chi_square:.1}, p < .01); reorder options"
            );
            found.push(Finding::new("", message));
        }
    }
    found
}

/// Too few items that ask for more than knowing and explaining.
pub(super) fn bloom_share(file: &File<'_>) -> Vec<Finding> {
    share(
        file,
        |item| item.bloom >= Bloom::Apply,
        |count, n| count * 10 < n * 6,
        "ask for `apply` or above; make it 60 %",
    )
}

/// Too much plain single choice; other kinds tell more per question.
pub(super) fn kind_mix(file: &File<'_>) -> Vec<Finding> {
    let other = |item: &WireItem| item.kind != Kind::Single || item.options.len() != 4;
    share(file, other, |count, n| count * 10 < n * 4, "are other than four-option `single`; make it 40 %")
}

/// Too many items that a coin answers.
pub(super) fn true_false_share(file: &File<'_>) -> Vec<Finding> {
    let message = "are `true-false`; 5 % are the most, turn the others into a choice among three";
    share(file, |item| item.kind == Kind::TrueFalse, |count, n| count * 20 > n, message)
}

/// Fewest items of which shares say anything.
const FEWEST_FOR_MIX: usize = 10;

fn share(
    file: &File<'_>,
    counts: impl Fn(&WireItem) -> bool,
    odd: impl Fn(usize, usize) -> bool,
    message: &str,
) -> Vec<Finding> {
    let n = file.wire.len();
    let count = file.wire.iter().filter(|item| counts(item)).count();
    if n >= FEWEST_FOR_MIX && odd(count, n) {
        vec![Finding::new("", format!("{count} of {n} items {message}"))]
    } else {
        Vec::new()
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use crate::Severity;
    use crate::lint::fixture::{at_release, finds, good, good_file, lint_text, many, numeric, with};

    #[test]
    fn the_same_question_has_one_key() {
        let mut turned = with("/options/0/credit", json!(0));
        turned["options"][1]["credit"] = json!(1);
        turned["id"] = json!("sql.joins.0002");
        assert!(finds("conflict-key", &[good(), turned]));
        let mut number = numeric();
        number["id"] = json!("sql.joins.0202");
        assert!(!finds("conflict-key", &[numeric(), number.clone()]));
        number["value"] = json!(121);
        assert!(finds("conflict-key", &[numeric(), number]));
    }

    #[test]
    fn copies_are_errors_and_relatives_warnings() {
        let stem: Vec<String> = (0..60).map(|at| format!("word{at}")).collect();
        let severities = |changed: &[usize]| -> Vec<Severity> {
            let items = many(2, |at, item| {
                let mut words = stem.clone();
                for place in changed.iter().filter(|_| at == 1) {
                    words[*place] = "other".into();
                }
                item["stem"] = json!(words.join(" "));
            });
            let found = lint_text(&good_file(&items).to_string());
            found
                .iter()
                .filter(|finding| finding.rule == "dup-item")
                .map(|finding| finding.severity)
                .collect()
        };
        assert_eq!(severities(&[30]), [Severity::Error]);
        assert_eq!(severities(&[10, 25, 40]), [Severity::Warning]);
        assert_eq!(severities(&[5, 12, 19, 26, 33, 40, 47, 54]), []);
    }

    #[test]
    fn the_longest_option_is_the_key_no_more_often_than_chance_gives() {
        let longest_in = |long: usize| {
            many(20, |at, item| {
                item["options"][0]["text"] = json!(if at < long { "x".repeat(60) } else { "x".repeat(8) });
            })
        };
        // .25 + 1.96 √(.25 · .75 / 20) = .44 of 20.
        assert!(finds("len-cue-bank", &longest_in(9)));
        assert!(!finds("len-cue-bank", &longest_in(8)));
    }

    fn keyed(places: &[usize]) -> Vec<Value> {
        many(places.len(), |at, item| {
            for option in 0..4 {
                item["options"][option]["credit"] = json!(i32::from(option == places[at]));
            }
        })
    }

    #[test]
    fn keys_stand_in_every_place() {
        let spread: Vec<usize> = (0..12).map(|at| at % 4).collect();
        assert!(!finds("key-position-bank", &keyed(&spread)));
        assert!(finds("key-position-bank", &keyed(&[0; 12])));
        assert!(!finds("key-position-bank", &keyed(&[0; 11])), "too few to tell from chance");
    }

    #[test]
    fn keys_within_the_shares_still_have_to_look_like_chance() {
        // 35, 35, 15, 15 of 100: χ² = 16.
        let places: Vec<usize> =
            [[0; 35], [1; 35]].concat().into_iter().chain([[2; 15], [3; 15]].concat()).collect();
        assert!(finds("key-position-bank", &keyed(&places)));
    }

    #[test]
    fn a_topic_mixes_levels_and_kinds() {
        let recall = |n: usize| {
            many(10, |at, item| {
                if at < n {
                    item["bloom"] = json!("understand");
                }
            })
        };
        assert!(finds("bloom-share", &recall(5)) && !finds("bloom-share", &recall(4)));
        let three_options = |n: usize| {
            many(10, |at, item| {
                if at < n {
                    item["options"].as_array_mut().unwrap().pop();
                }
            })
        };
        assert!(finds("kind-mix", &three_options(3)) && !finds("kind-mix", &three_options(4)));
        let coins = |n: usize| {
            many(20, |at, item| {
                if at < n {
                    item["kind"] = json!("true-false");
                    item["options"].as_array_mut().unwrap().truncate(2);
                }
            })
        };
        assert!(finds("tf-share", &coins(2)) && !finds("tf-share", &coins(1)));
        assert_eq!(at_release("kind-mix", &three_options(3))[0].severity, Severity::Error);
    }
}
