//! Options that are flawed in themselves, or give the key away to whoever does not know the subject.

use super::text::{Piece, is_single_choice, key, lists, pieces, prose, squeeze, words};
use super::{File, Finding};
use crate::bank::wire::WireItem;
use crate::kind::Kind;
use crate::markdown::plain;

/// Two options, or two entries of a side, that say the same.
pub(super) fn dup_option(_: &File<'_>, item: &WireItem) -> Vec<Finding> {
    let mut found = Vec::new();
    for (name, list) in lists(item) {
        let texts: Vec<String> =
            list.iter().map(|(_, text)| squeeze(text).trim_end_matches('.').to_owned()).collect();
        let twice = (0..texts.len()).filter(|at| texts[..*at].contains(&texts[*at]));
        found.extend(twice.map(|at| {
            Finding::new(format!("{name}[{at}].text"), "says the same as one above; replace one of them")
        }));
    }
    found
}

/// "All of the above" and its kin: they reward whoever recognises two options, and break when options are shuffled.
pub(super) fn all_or_none(_: &File<'_>, item: &WireItem) -> Vec<Finding> {
    let start = |text: &str| {
        let words = words(&prose(text));
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        matches!(
            words[..],
            ["all" | "none" | "both" | "neither", "of", "the", "above" | "others" | "options", ..]
                | ["all" | "none" | "both" | "neither", "of", "these" | "them"]
                | ["all" | "none" | "both", "the" | "others" | "above"]
                | [
                    "both" | "either" | "neither",
                    "a" | "b" | "c",
                    "and" | "or" | "nor",
                    "a" | "b" | "c" | "d"
                ]
                | ["the", "above"]
        )
    };
    let mut found = Vec::new();
    for (name, list) in lists(item) {
        for (at, (_, text)) in list.iter().enumerate().filter(|(_, (_, text))| start(text)) {
            let message = format!(
                "`{}` tests logic, not the subject; ask by kind `multi`, or take it out",
                squeeze(text)
            );
            found.push(Finding::new(format!("{name}[{at}].text"), message));
        }
    }
    found
}

/// A key that is recognisably longer than every distractor.
pub(super) fn len_cue(_: &File<'_>, item: &WireItem) -> Vec<Finding> {
    let Some(key) = key(item).filter(|_| is_single_choice(item)) else {
        return Vec::new();
    };
    let lengths: Vec<usize> = item.options.iter().map(|option| plain(&option.text).chars().count()).collect();
    let longest = (0..lengths.len()).filter(|at| *at != key).map(|at| lengths[at]).max().unwrap_or(0);
    if lengths[key] > 20 && lengths[key] * 2 > longest * 3 {
        let message = format!(
            "the key has {} characters, the longest wrong option {longest}; shorten the key or make a wrong option as exact",
            lengths[key]
        );
        return vec![Finding::new(format!("options[{key}].text"), message)];
    }
    Vec::new()
}

/// Words that make a statement too sweeping to be true.
const ABSOLUTE: [&str; 11] = [
    "always",
    "never",
    "impossible",
    "guarantees",
    "guaranteed",
    "entirely",
    "completely",
    "absolutely",
    "invariably",
    "nobody",
    "everybody",
];

/// One option alone is absolute: as a rule it is wrong, and seen to be.
pub(super) fn lone_absolute(_: &File<'_>, item: &WireItem) -> Vec<Finding> {
    if !is_single_choice(item) {
        return Vec::new();
    }
    let word = |text: &str| words(&prose(text)).into_iter().find(|word| ABSOLUTE.contains(&word.as_str()));
    let absolute: Vec<(usize, String)> =
        item.options.iter().enumerate().filter_map(|(at, option)| Some((at, word(&option.text)?))).collect();
    match &absolute[..] {
        [(at, word)] => {
            let message = format!(
                "is the only option with an absolute word (`{word}`), a cue; reword it or another one"
            );
            vec![Finding::new(format!("options[{at}].text"), message)]
        }
        _ => Vec::new(),
    }
}

/// Long words that say nothing about the subject.
const COMMON: [&str; 24] = [
    "according",
    "already",
    "another",
    "because",
    "before",
    "between",
    "change",
    "contain",
    "correct",
    "different",
    "following",
    "however",
    "instead",
    "itself",
    "really",
    "result",
    "return",
    "should",
    "something",
    "statement",
    "through",
    "without",
    "whether",
    "within",
];

/// A word of the stem that comes back in the key and in no other option.
pub(super) fn clang(_: &File<'_>, item: &WireItem) -> Vec<Finding> {
    let Some(key) = key(item).filter(|_| is_single_choice(item)) else {
        return Vec::new();
    };
    let roots =
        |text: &str| -> Vec<String> { words(&prose(text)).iter().filter_map(|word| root(word)).collect() };
    let stem = roots(&item.stem);
    let others: Vec<String> = (0..item.options.len())
        .filter(|at| *at != key)
        .flat_map(|at| roots(&item.options[at].text))
        .collect();
    let echoes =
        |word: &String| root(word).is_some_and(|root| stem.contains(&root) && !others.contains(&root));
    let Some(word) = words(&prose(&item.options[key].text)).into_iter().find(echoes) else {
        return Vec::new();
    };
    let message = format!(
        "only the key takes up `{word}` from the stem, a cue; reword it or use the word elsewhere too"
    );
    vec![Finding::new(format!("options[{key}].text"), message)]
}

/// What a long word has in common with its inflections; `None` for short and common words.
fn root(word: &str) -> Option<String> {
    let cut = ["ing", "ed", "es", "s", "e"].iter().find_map(|end| word.strip_suffix(end)).unwrap_or(word);
    let common = COMMON.iter().any(|common| *common == word || *common == cut);
    if word.len() < 6 || common || !word.bytes().all(|b| b.is_ascii_lowercase()) {
        return None;
    }
    Some(cut.to_owned())
}

/// A stem that ends in "a" or "an" fits only some of its options.
pub(super) fn article_cue(_: &File<'_>, item: &WireItem) -> Vec<Finding> {
    let stem = prose(&item.stem).to_lowercase();
    let stem = stem.trim_end().trim_end_matches([':', '.', '…', '_', '-', '–']);
    let Some(last) = [" a", " an"].iter().find(|article| stem.trim_end().ends_with(*article)) else {
        return Vec::new();
    };
    let vowel = |text: &str| plain(text).to_lowercase().starts_with(['a', 'e', 'i', 'o', 'u']);
    let vowels = item.options.iter().filter(|option| vowel(&option.text)).count();
    if (1..item.options.len()).contains(&vowels) {
        let last = last.trim();
        let message =
            format!("ends in `{last}`, which fits some options only; move the article into the options");
        return vec![Finding::new("stem", message)];
    }
    Vec::new()
}

/// Words that mean another share to every reader.
const VAGUE: [&str; 10] = [
    "often",
    "usually",
    "sometimes",
    "frequently",
    "generally",
    "rarely",
    "seldom",
    "occasionally",
    "normally",
    "typically",
];

/// Options that hedge instead of saying how much.
pub(super) fn vague_quantifier(_: &File<'_>, item: &WireItem) -> Vec<Finding> {
    let word = |text: &str| words(&prose(text)).into_iter().find(|word| VAGUE.contains(&word.as_str()));
    let vague = item.options.iter().enumerate().filter_map(|(at, option)| Some((at, word(&option.text)?)));
    vague
        .map(|(at, word)| {
            let message = format!("`{word}` means something else to every reader; say when or how much");
            Finding::new(format!("options[{at}].text"), message)
        })
        .collect()
}

/// Ranges of numbers of which two hold the same value, so that two options are right.
pub(super) fn option_overlap(_: &File<'_>, item: &WireItem) -> Vec<Finding> {
    // All steps of an order are right; none excludes another.
    if item.kind == Kind::Ordering {
        return Vec::new();
    }
    let ranges: Vec<Option<Range>> = item.options.iter().map(|option| range(&option.text)).collect();
    let overlap = |x: &Range, y: &Range| x.unit == y.unit && x.low < y.high && y.low < x.high;
    let mut found = Vec::new();
    for (at, range) in ranges.iter().enumerate() {
        let other = ranges[..at]
            .iter()
            .position(|other| other.as_ref().zip(range.as_ref()).is_some_and(|(x, y)| overlap(x, y)));
        if let Some(other) = other {
            let message = format!(
                "this range overlaps that of options[{other}]; let ranges meet at their ends at most"
            );
            found.push(Finding::new(format!("options[{at}].text"), message));
        }
    }
    found
}

struct Range {
    low: f64,
    high: f64,
    unit: String,
}

/// Reads an option that is nothing but a range: "10–20 ms", "between 1 and 5", "less than 3", "at least 100 rows".
fn range(text: &str) -> Option<Range> {
    let text: String = pieces(text)
        .into_iter()
        .map(|piece| match piece {
            Piece::Text(text, _) | Piece::Code(text) | Piece::Fence(text) => text,
            Piece::Break => " ".into(),
        })
        .collect();
    let text = text.trim().trim_end_matches('.').to_lowercase().replace(['–', '—'], "-");
    let open = [
        ("less than ", false),
        ("fewer than ", false),
        ("under ", false),
        ("below ", false),
        ("at most ", false),
        ("up to ", false),
        ("more than ", true),
        ("over ", true),
        ("above ", true),
        ("at least ", true),
    ];
    for (words, upward) in open {
        if let Some((bound, unit)) = text.strip_prefix(words).and_then(leading_number) {
            let (low, high) = if upward { (bound, f64::INFINITY) } else { (f64::NEG_INFINITY, bound) };
            return whole(low, high, unit);
        }
    }
    let body = ["between ", "from "].iter().find_map(|word| text.strip_prefix(word)).unwrap_or(&text);
    let (low, rest) = leading_number(body)?;
    let rest = rest.trim_start();
    let rest = ["-", "to ", "and "].iter().find_map(|separator| rest.strip_prefix(separator))?;
    let (high, unit) = leading_number(rest.trim_start())?;
    whole(low, high, unit)
}

/// The range, unless more is said than a unit of two words.
fn whole(low: f64, high: f64, unit: &str) -> Option<Range> {
    let unit = unit.trim().to_owned();
    let plain =
        low < high && unit.split_whitespace().count() <= 2 && !unit.contains(|c: char| c.is_ascii_digit());
    plain.then_some(Range { low, high, unit })
}

fn leading_number(text: &str) -> Option<(f64, &str)> {
    let end = text.find(|c: char| !c.is_ascii_digit() && c != '.' && c != ',').unwrap_or(text.len());
    let number = text[..end].replace(',', "").parse().ok()?;
    Some((number, &text[end..]))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use crate::lint::fixture::{finds, matching, ordering, set, with_options};

    /// The first option is the key.
    fn check(rule: &str, bad: &[&[&str]], good: &[&[&str]]) {
        for texts in bad {
            assert!(finds(rule, &[with_options(texts)]), "{rule} misses {texts:?}");
        }
        for texts in good {
            assert!(!finds(rule, &[with_options(texts)]), "{rule} objects to {texts:?}");
        }
    }

    #[test]
    fn the_same_option_twice_is_an_error() {
        check("dup-option", &[&["One row", "Two rows", "One  row."]], &[&["`Row`", "`row`", "`ROW`"]]);
    }

    #[test]
    fn sides_have_no_entry_twice_and_none_about_the_others() {
        let with = |field: &str, text: &str| {
            let mut item = matching();
            set(&mut item, field, json!(text));
            item
        };
        let first = matching()["right"][0]["text"].as_str().unwrap().to_owned();
        assert!(finds("dup-option", &[with("/right/1/text", &first)]));
        assert!(!finds("dup-option", &[with("/left/1/text", &first)]), "the sides are apart");
        assert!(finds("all-or-none-of-the-above", &[with("/right/3/text", "None of these")]));
        assert!(!finds("all-or-none-of-the-above", &[with("/right/3/text", "None of the rows")]));
    }

    #[test]
    fn all_and_none_of_the_above_are_errors() {
        check(
            "all-or-none-of-the-above",
            &[
                &["x", "y", "All of the above"],
                &["x", "y", "None of these."],
                &["x", "y", "Both A and B"],
                &["x", "y", "Neither of them"],
            ],
            &[&["All rows of the left table", "None of the rows that hold NULL", "Both tables in full"]],
        );
    }

    #[test]
    fn a_key_half_as_long_again_as_the_rest_is_a_cue() {
        check(
            "len-cue-item",
            &[&["An outer join with the filter in its condition", "An inner join", "A cross join"]],
            &[
                &["An outer join with its filter", "An inner join with it", "A cross join"],
                &["A long enough key", "Short", "Brief"],
            ],
        );
    }

    #[test]
    fn one_absolute_option_is_a_cue() {
        check(
            "lone-absolute",
            &[&["It may wait", "It never waits", "It fails"]],
            &[
                &["It always waits", "It never waits", "It fails"],
                &["Returns `never`", "It waits", "It fails"],
            ],
        );
    }

    #[test]
    fn a_stem_word_only_in_the_key_is_a_cue() {
        // The stem speaks of customers and paid orders.
        check(
            "clang",
            &[&["A join that keeps the customer", "A join that drops rows", "A filter"]],
            &[
                &["A join that keeps the customer", "A filter on each customer", "A filter"],
                &["A join that keeps `customers`", "A join that drops rows", "A filter"],
            ],
        );
    }

    #[test]
    fn an_article_before_mixed_options_is_a_cue() {
        let item = |stem: &str, texts: &[&str]| {
            let mut item = with_options(texts);
            item["stem"] = json!(stem);
            item
        };
        assert!(finds(
            "article-cue",
            &[item("The padding comes from an", &["outer join", "inner join", "cross join"])]
        ));
        assert!(!finds(
            "article-cue",
            &[item("The padding comes from an", &["outer join", "inner join", "equi-join"])]
        ));
        assert!(finds("article-cue", &[item("The padding comes from a …", &["outer join", "cross join"])]));
        assert!(!finds("article-cue", &[item("What is left of column `a`", &["`a`", "`b`"])]));
        assert!(!finds(
            "article-cue",
            &[item("Which one pads?", &["outer join", "inner join", "cross join"])]
        ));
    }

    #[test]
    fn hedges_are_listed() {
        check(
            "vague-quantifier",
            &[&["It usually waits", "It fails", "It returns"]],
            &[&["It waits for a lock", "It fails when the lock is held", "It returns"]],
        );
    }

    #[test]
    fn ranges_may_meet_but_not_overlap() {
        check(
            "option-overlap",
            &[
                &["10–20 ms", "15–30 ms", "31–40 ms"],
                &["less than 5", "between 3 and 8", "more than 9"],
                &["at least 100 rows", "more than 50 rows", "no rows"],
            ],
            &[
                &["10–20 ms", "20–30 ms", "more than 30 ms"],
                &["10 to 20 ms", "10 to 20 rows", "1"],
                &["Lock 10-20 rows, then wait for 3 s", "Lock 15-30 rows, then wait for 3 s", "Fail"],
            ],
        );
        let mut steps = ordering();
        set(&mut steps, "/options/0/text", json!("10–20 ms"));
        set(&mut steps, "/options/1/text", json!("15–30 ms"));
        assert!(!finds("option-overlap", &[steps]), "steps exclude nothing");
    }
}
