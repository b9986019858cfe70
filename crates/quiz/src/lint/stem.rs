//! Stems: negatives, length, time.

use super::text::{Piece, count_words, pieces, words};
use super::{File, Finding};
use crate::bank::wire::WireItem;
use crate::kind::Kind;

/// A word and whether it is bold.
struct Word {
    text: String,
    strong: bool,
}

/// A question that asks for what is not so, where the negative is easily missed.
pub(super) fn negative_stem(_: &File<'_>, item: &WireItem) -> Vec<Finding> {
    let hidden = negatives(&item.stem).into_iter().find(|word| !word.strong);
    let say = |word: Word| {
        let message =
            format!("asks by the negative `{}`: ask for what is so, or set the word in **bold**", word.text);
        Finding::new("stem", message)
    };
    hidden.map(say).into_iter().collect()
}

/// More than 3 % of the topic's items ask by a negative, bold or not.
pub(super) fn negative_share(file: &File<'_>) -> Vec<Finding> {
    let count = file.wire.iter().filter(|item| !negatives(&item.stem).is_empty()).count();
    if count * 100 > 3 * file.wire.len() {
        let total = file.wire.len();
        let message =
            format!("{count} of {total} items ask by a negative; keep it to 3 %, turn the others round");
        return vec![Finding::new("", message)];
    }
    Vec::new()
}

/// The words by which the question proper is negative: "which of these is not …", "all … except". A negative in the
/// story before it, or in a clause ("… why the index is not used"), is none.
fn negatives(stem: &str) -> Vec<Word> {
    let mut sentence: Vec<Word> = Vec::new();
    let mut found = Vec::new();
    for piece in pieces(stem) {
        match piece {
            Piece::Text(text, strong) => {
                for part in text.split_inclusive(['.', '?', '!']) {
                    sentence.extend(words(part).into_iter().map(|text| Word { text, strong }));
                    if part.ends_with(['.', '?', '!']) {
                        found.extend(negative_of(std::mem::take(&mut sentence), part.ends_with('?')));
                    }
                }
            }
            Piece::Code(_) => sentence.push(Word { text: "¤".into(), strong: false }),
            Piece::Fence(_) | Piece::Break => found.extend(negative_of(std::mem::take(&mut sentence), false)),
        }
    }
    found
}

/// Words at which a clause of its own begins.
const CLAUSE: [&str; 14] = [
    "why", "that", "when", "if", "because", "so", "where", "whether", "who", "while", "although", "but",
    "how", "even",
];

fn negative_of(sentence: Vec<Word>, question: bool) -> Option<Word> {
    let is = |word: &Word, list: &[&str]| list.contains(&word.text.as_str());
    let asks = sentence.iter().position(|word| is(word, &["which", "what"]));
    let begins =
        sentence.first().is_some_and(|word| is(word, &["select", "choose", "pick", "find", "name", "mark"]));
    let from = match asks {
        Some(at) if question || begins => at,
        _ if begins => 0,
        _ => return None,
    };
    // "Select all that do not apply": there `that` begins what is asked for.
    let clause = |word: &Word| is(word, &CLAUSE) && !(begins && word.text == "that");
    let words = sentence.iter().enumerate().skip(from + 1).take(8);
    let negative = |word: &Word| is(word, &["not", "never", "cannot"]) || word.text.ends_with("n't");
    let near = words.take_while(|(_, word)| !clause(word)).find(|(_, word)| negative(word)).map(|(at, _)| at);
    let at = near.or_else(|| sentence.iter().position(|word| is(word, &["except"])))?;
    sentence.into_iter().nth(at)
}

/// Longest stem, in words; situational ones tell a story first.
const LONGEST: usize = 120;
const LONGEST_SITUATIONAL: usize = 160;
/// The shortest situation, in words: with fewer the ratings depend on what everybody imagines.
const SHORTEST_SITUATION: usize = 40;

/// Topics whose items are situational.
const SITUATIONAL: [&str; 2] = ["soft-skills", "leadership-delivery"];

/// A stem that takes longer to read than to answer.
pub(super) fn stem_length(file: &File<'_>, item: &WireItem) -> Vec<Finding> {
    let situation = item.kind == Kind::Sjt;
    let situational = situation || SITUATIONAL.contains(&file.topic.id.as_str());
    let longest = if situational { LONGEST_SITUATIONAL } else { LONGEST };
    let count = count_words(&item.stem);
    if count == 0 {
        return vec![Finding::new("stem", "is empty; ask something")];
    }
    if situation && count < SHORTEST_SITUATION {
        let message = format!(
            "has {count} words; a situation to be judged takes at least {SHORTEST_SITUATION}, say who wants what by when"
        );
        return vec![Finding::new("stem", message)];
    }
    if count > longest {
        return vec![Finding::new(
            "stem",
            format!("has {count} words; {longest} are the most, cut what no option needs"),
        )];
    }
    Vec::new()
}

/// An expected time that is no time for one question.
pub(super) fn time(_: &File<'_>, item: &WireItem) -> Vec<Finding> {
    if (20.0..=300.0).contains(&item.time_sec) {
        return Vec::new();
    }
    vec![Finding::new(
        "timeSec",
        format!("an item takes 20 to 300 seconds, here {}; split it or correct it", item.time_sec),
    )]
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use crate::Severity;
    use crate::lint::fixture::{at_release, finds, many, with};
    use crate::lint::fixture::{good, sjt};

    #[test]
    fn a_negative_question_is_bold_or_an_error() {
        for bad in [
            "Which of these statements is not true?",
            "A table is empty. Which join doesn't return rows?",
            "All of these lock rows except which?",
            "Select all that do not apply.",
            "Which index can never be used here?",
        ] {
            assert!(finds("negative-stem", &[with("/stem", json!(bad))]), "{bad}");
        }
        for good in [
            "The index is not used. Which change helps?",
            "Which change explains why the index is not used?",
            "What happens to rows that do not match?",
            "The customer has never paid, and is not on the list. What is returned?",
        ] {
            assert!(!finds("negative-stem", &[with("/stem", json!(good))]), "{good}");
        }
    }

    #[test]
    fn a_bold_negative_is_allowed_but_rare() {
        let bold = "Which of these statements does **not** hold?";
        let one_of = |n: usize| {
            many(n, |at, item| {
                if at == 0 {
                    item["stem"] = json!(bold);
                }
            })
        };
        assert!(finds("negative-stem", &one_of(33)), "1 of 33 is more than 3 %");
        assert!(!finds("negative-stem", &one_of(34)));
    }

    #[test]
    fn stems_and_times_have_bounds_that_a_release_keeps() {
        let long = with("/stem", json!(format!("{} end?", "word ".repeat(120))));
        let fits =
            with("/stem", json!(format!("{} end?\n\n```sql\n{}\n```", "word ".repeat(119), "x ".repeat(50))));
        assert!(finds("stem-length", std::slice::from_ref(&long)) && !finds("stem-length", &[fits]));
        assert_eq!(at_release("stem-length", &[long])[0].severity, Severity::Error);
        assert!(finds("stem-length", &[with("/stem", json!(""))]));
        let situation = |words: usize| {
            let mut item = sjt();
            item["stem"] = json!(format!("{} done?", "word ".repeat(words - 1)));
            item
        };
        for (words, odd) in [(39, true), (40, false), (160, false), (161, true)] {
            assert_eq!(finds("stem-length", &[situation(words)]), odd, "a situation of {words} words");
        }
        for (seconds, odd) in [(19, true), (20, false), (300, false), (301, true)] {
            assert_eq!(finds("time", &[with("/timeSec", json!(seconds))]), odd, "{seconds}");
        }
        assert!(at_release("time", &[good()]).is_empty());
    }
}
