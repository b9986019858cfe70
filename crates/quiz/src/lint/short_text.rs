//! Texts to be typed, and what is accepted.

use unicode_normalization::UnicodeNormalization;

use super::{File, Finding};
use crate::bank::wire::{Normal, WireItem};
use crate::kind::Kind;
use crate::kind::short_text::{MAX_LENGTH, normalised};
use crate::pattern::Pattern;

/// The text in Unicode's form NFKC, as the page brings it there before it is graded.
pub fn nfkc(text: &str) -> String {
    text.nfkc().collect()
}

/// Accepted and wrong texts that nobody can type, or that stand for any text at all.
pub(super) fn text_form(_: &File<'_>, item: &WireItem) -> Vec<Finding> {
    let limit = item.max_length.unwrap_or(MAX_LENGTH);
    let accepted =
        item.accept.iter().enumerate().map(|(at, answer)| (format!("accept[{at}].text"), &answer.text));
    let wrong = item.misses.iter().enumerate().map(|(at, miss)| (format!("misses[{at}].text"), &miss.text));
    let mut found = Vec::new();
    for (field, text) in accepted.chain(wrong) {
        let Some(text) = text.as_ref().filter(|_| item.kind == Kind::ShortText) else {
            continue;
        };
        let length = text.chars().count();
        let message = if length > limit as usize {
            format!("has {length} characters, but `maxLength` allows {limit}; raise that or shorten the text")
        } else if nfkc(text) != *text {
            format!("cannot be met, since what is typed comes in form NFKC; write `{}`", nfkc(text))
        } else if normalised(text, &item.normalise).trim().is_empty() {
            "is empty once `normalise` has taken its differences off; leave `punct` out".to_owned()
        } else {
            continue;
        };
        found.push(Finding::new(field, message));
    }
    found
}

/// Patterns that accept nearly anything, or that `normalise` keeps from being met.
pub(super) fn pattern_reach(_: &File<'_>, item: &WireItem) -> Vec<Finding> {
    let mut found = Vec::new();
    for (at, answer) in item.accept.iter().enumerate() {
        let Some((text, Ok(pattern))) = answer.regex.as_ref().map(|text| (text, Pattern::new(text))) else {
            continue;
        };
        let unmet =
            |rule: Normal, sign: fn(char) -> bool| item.normalise.contains(&rule) && names(text, sign);
        let message = if ["", "…", "no idea"].iter().any(|text| pattern.matches(text)) {
            "accepts an answer that says nothing; name what the answer must hold"
        } else if unmet(Normal::Case, |c| c.is_ascii_uppercase()) {
            "names a capital letter, but `normalise` has `case`; write it small"
        } else if unmet(Normal::Punct, |c| c.is_ascii_punctuation()) {
            "names a punctuation mark, but `normalise` has `punct`; take one of the two out"
        } else {
            continue;
        };
        found.push(Finding::new(format!("accept[{at}].regex"), message));
    }
    found
}

/// Whether a pattern asks for such a character: a capital without a backslash, a mark behind one.
fn names(pattern: &str, sign: fn(char) -> bool) -> bool {
    let mut escaped = false;
    for c in pattern.chars() {
        if sign(c) && escaped == c.is_ascii_punctuation() {
            return true;
        }
        escaped = c == '\\' && !escaped;
    }
    false
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use crate::lint::fixture::{finds, set, short_text};

    fn with(pointer: &str, value: Value) -> Value {
        let mut item = short_text();
        set(&mut item, pointer, value);
        item
    }

    #[test]
    fn what_is_accepted_can_be_typed() {
        let long = "x".repeat(41);
        for (pointer, bad) in [
            ("/accept/0/text", long.as_str()),
            ("/misses/0/text", &long),
            ("/accept/0/text", "ﬁnd"),
            ("/misses/0/text", "…"),
            ("/accept/0/text", " "),
        ] {
            assert!(finds("text-form", &[with(pointer, json!(bad))]), "{pointer} {bad}");
        }
        let fits = with("/misses/0/text", json!("x".repeat(40)));
        assert!(!finds("text-form", &[fits]) && !finds("text-form", &[short_text()]));
        let mut marks = with("/misses/0/text", json!("--"));
        assert!(!finds("text-form", &[marks.clone()]));
        marks["normalise"] = json!(["punct"]);
        assert!(finds("text-form", &[marks]));
    }

    #[test]
    fn a_pattern_asks_for_something_that_can_be_met() {
        let pattern = |text: &str, rules: Value| {
            let mut item = with("/accept/1/regex", json!(text));
            item["normalise"] = rules;
            item
        };
        for (bad, rules) in [
            (".*", json!([])),
            ("(on)?", json!([])),
            ("left join ON", json!(["case"])),
            ("left\\.join", json!(["punct"])),
        ] {
            assert!(finds("pattern-reach", &[pattern(bad, rules)]), "{bad}");
        }
        for (good, rules) in [
            ("left join.*", json!([])),
            ("left join ON", json!(["trim"])),
            // Only the case of A to Z is taken off, so this capital can be met.
            ("Émile", json!(["case"])),
            ("left\\sjoin\\S+", json!(["case"])),
            ("left\\.join", json!(["case"])),
            ("left[a-z ]+(join)?", json!(["punct"])),
        ] {
            assert!(!finds("pattern-reach", &[pattern(good, rules)]), "{good}");
        }
    }

    #[test]
    fn a_pattern_that_cannot_be_read_and_a_miss_that_counts_are_errors() {
        assert!(finds("pattern", &[with("/accept/1/regex", json!("left (join"))]));
        assert!(finds("pattern", &[with("/accept/1/regex", json!("(a{99}){99}"))]));
        assert!(finds("conflict-key", &[with("/misses/0/text", json!("LEFT JOIN"))]));
        assert!(finds("conflict-key", &[with("/misses/0/text", json!("left outer join"))]));
        assert!(finds("key-count", &[with("/accept/0/credit", json!(0.5))]));
        assert!(finds("schema", &[with("/maxLength", json!(501))]));
    }
}
