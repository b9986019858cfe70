//! Why an option is right or wrong, and where that can be read.

use super::text::{count_words, is_decoy, prose, rationales};
use super::{File, Finding, date};
use crate::bank::wire::{ReviewState, WireItem};

/// Fewest words in which a reason can be given.
const FEWEST_WORDS: usize = 8;

/// A wrong option or number without the name of the misconception behind it.
pub(super) fn misconception_missing(_: &File<'_>, item: &WireItem) -> Vec<Finding> {
    let named = |name: &Option<String>| name.as_ref().is_some_and(|name| !name.trim().is_empty());
    let options = item.options.iter().enumerate().filter(|(_, option)| {
        option.credit.is_some_and(|credit| credit <= 0.0) && !named(&option.misconception)
    });
    let misses = item.misses.iter().enumerate().filter(|(_, miss)| !named(&miss.misconception));
    let decoys = item.right.iter().enumerate().filter(|(_, entry)| is_decoy(item, entry));
    let decoys = decoys.filter(|(_, entry)| !named(&entry.misconception));
    let queries = item.must_fail.iter().enumerate().filter(|(_, query)| !named(&query.misconception));
    let path = |name: &str, at: usize| format!("{name}[{at}]");
    options
        .map(|(at, _)| path("options", at))
        .chain(misses.map(|(at, _)| path("misses", at)))
        .chain(decoys.map(|(at, _)| path("right", at)))
        .chain(queries.map(|(at, _)| path("mustFail", at)))
        .map(|field| {
            Finding::new(
                format!("{field}.misconception"),
                "name, in kebab-case, what somebody believes who answers so",
            )
        })
        .collect()
}

/// Fewer words than a reason needs.
pub(super) fn rationale_missing(_: &File<'_>, item: &WireItem) -> Vec<Finding> {
    let explanation = ("explanation".to_owned(), item.explanation.as_str());
    let texts = rationales(item).into_iter().chain([explanation]);
    texts
        .filter_map(|(field, text)| {
            let count = count_words(text);
            let message =
                format!("has {count} words; say in at least {FEWEST_WORDS} why it is right or wrong");
            (count < FEWEST_WORDS).then(|| Finding::new(field, message))
        })
        .collect()
}

/// A reason that names a letter or a place: options are shown in another order every time.
pub(super) fn rationale_names_letter(_: &File<'_>, item: &WireItem) -> Vec<Finding> {
    let explanation = ("explanation".to_owned(), item.explanation.as_str());
    let texts = rationales(item).into_iter().chain([explanation]);
    texts
        .filter_map(|(field, text)| {
            let named = names_place(&prose(text))?;
            Some(Finding::new(
                field,
                format!("`{named}` points to a place, but options are shuffled; say what the option says"),
            ))
        })
        .collect()
}

/// The words that point to an option by letter, number or place.
fn names_place(text: &str) -> Option<String> {
    let tokens: Vec<&str> = text.split_whitespace().collect();
    let bare =
        |at: usize| tokens.get(at).map_or("", |token| token.trim_matches(|c: char| !c.is_alphanumeric()));
    let is = |at: usize, list: &[&str]| list.contains(&bare(at).to_lowercase().as_str());
    let pair = |at: usize| Some(format!("{} {}", bare(at), bare(at + 1)));
    for at in 0..tokens.len() {
        let option = is(at, &["option", "options", "choice", "choices", "alternative", "alternatives"]);
        let answer = is(at, &["answer", "answers", "distractor", "distractors"]);
        let next = bare(at + 1);
        let ends = |token: &str| token.ends_with(|c: char| !c.is_alphanumeric());
        let letter = match next.as_bytes() {
            [b'A'..=b'H' | b'b'..=b'h'] => true,
            // "option a is", against "no option a client has".
            [b'a'] => tokens.get(at + 1).is_some_and(|token| ends(token)) || at + 2 == tokens.len(),
            _ => false,
        };
        let joined = !ends(tokens[at]) && (option || answer);
        if joined && letter {
            return pair(at);
        }
        if joined && option && next.len() == 1 && next.as_bytes()[0].is_ascii_digit() {
            return pair(at);
        }
        if option && is(at + 1, &["above", "below"]) {
            return pair(at);
        }
        let ordinal =
            ["first", "second", "third", "fourth", "fifth", "last", "previous", "preceding", "above"];
        let follows = ["option", "options", "choice", "alternative", "distractor"];
        if !ends(tokens[at]) && is(at, &ordinal) && is(at + 1, &follows) {
            return pair(at);
        }
    }
    None
}

/// No source, or one that cannot be looked up again.
pub(super) fn reference_missing(_: &File<'_>, item: &WireItem) -> Vec<Finding> {
    if item.references.is_empty() {
        return vec![Finding::new(
            "references",
            "cites nothing; name at least one primary source with the day of the look-up",
        )];
    }
    let mut found = Vec::new();
    for (at, reference) in item.references.iter().enumerate() {
        let host = reference.url.strip_prefix("https://").unwrap_or_default();
        if !host.contains('.') || reference.url.contains(char::is_whitespace) {
            let message = format!("`{}` is no https address of a page", reference.url);
            found.push(Finding::new(format!("references[{at}].url"), message));
        }
        if reference.title.trim().is_empty() {
            found.push(Finding::new(format!("references[{at}].title"), "is empty; give the page's title"));
        }
        if date::parse(&reference.verified_at).is_none() {
            let message =
                format!("`{}` is no date; write the day of the look-up as YYYY-MM-DD", reference.verified_at);
            found.push(Finding::new(format!("references[{at}].verifiedAt"), message));
        }
    }
    found
}

/// Months after which a source is looked up again; clouds change faster.
const FRESH: u32 = 18;
const FRESH_CLOUD: u32 = 9;

/// Products that change with every season.
const CLOUDS: [&str; 4] = ["aws", "azure", "gcp", "cloud"];

/// A source that was not looked up for long, or is said to have been looked up in the future.
pub(super) fn fact_stale(file: &File<'_>, item: &WireItem) -> Vec<Finding> {
    let Some(today) = date::parse(file.today) else {
        return Vec::new();
    };
    let named = file.topic.id.split('-').chain(item.tags.iter().chain(&item.applies_to).map(String::as_str));
    let cloud =
        named.into_iter().any(|name| CLOUDS.iter().any(|cloud| name.to_lowercase().starts_with(cloud)));
    let months = if cloud { FRESH_CLOUD } else { FRESH };
    let mut found = Vec::new();
    for (at, reference) in item.references.iter().enumerate() {
        let Some(verified) = date::parse(&reference.verified_at) else {
            continue;
        };
        let message = if date::older_than(verified, today, months) {
            format!(
                "was looked up on {}, more than {months} months ago; look again, then set today's date",
                reference.verified_at
            )
        } else if verified > date::next_day(today) {
            format!("{} is still to come; set the day of the look-up", reference.verified_at)
        } else {
            continue;
        };
        found.push(Finding::new(format!("references[{at}].verifiedAt"), message));
    }
    found
}

/// An item that nobody has answered without having seen the key.
pub(super) fn draft(_: &File<'_>, item: &WireItem) -> Vec<Finding> {
    let message = "is a draft; have it answered blind, then set it to accepted or take it out";
    let found = || Finding::new("review.state", message);
    (item.review.state == ReviewState::Draft).then(found).into_iter().collect()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use crate::lint::fixture::{at_release, finds, matching, numeric, ordering, set, with};

    #[test]
    fn a_release_has_no_drafts() {
        let accepted = with("/review/state", json!("accepted"));
        let draft = with("/review/state", json!("draft"));
        assert_eq!(at_release("draft", std::slice::from_ref(&draft)).len(), 1);
        assert!(!finds("draft", &[draft]), "a draft may be tried");
        assert!(at_release("draft", &[accepted]).is_empty());
    }

    #[test]
    fn wrong_answers_name_their_misconception() {
        assert!(finds("misconception-missing", &[with("/options/1/misconception", json!(null))]));
        assert!(finds("misconception-missing", &[with("/options/1/misconception", json!(" "))]));
        let mut unnamed = numeric();
        set(&mut unnamed, "/misses/0/misconception", json!(null));
        assert!(finds("misconception-missing", &[unnamed]));
        let mut decoy = matching();
        set(&mut decoy, "/right/3/misconception", json!(null));
        assert!(finds("misconception-missing", &[decoy]));
        for sound in [numeric(), ordering(), matching()] {
            assert!(!finds("misconception-missing", &[sound]));
        }
    }

    #[test]
    fn a_reason_takes_eight_words() {
        let seven = json!("one two three four five six seven");
        let eight = json!("one two `three` four five six seven eight");
        assert!(finds("rationale-missing", &[with("/options/1/rationale", seven.clone())]));
        assert!(!finds("rationale-missing", &[with("/options/1/rationale", eight)]));
        assert!(finds("rationale-missing", &[with("/explanation", seven.clone())]));
        let mut short = numeric();
        set(&mut short, "/misses/0/rationale", seven.clone());
        assert!(finds("rationale-missing", &[short]));
        for field in ["/pairs/0/rationale", "/right/3/rationale"] {
            let mut short = matching();
            set(&mut short, field, seven.clone());
            assert!(finds("rationale-missing", &[short]), "{field}");
        }
    }

    #[test]
    fn a_reason_names_no_letter_and_no_place() {
        for bad in [
            "Option B would need an index, which the table has not got.",
            "This is what option a, the outer join, would have kept here.",
            "Only answer c keeps the row that has no partner on the other side.",
            "The first option keeps more rows than the report is to show.",
            "As option 2 shows, the filter runs after the join is done.",
            "The option above keeps the row that has no partner there.",
            "That leaves options B and C, which both lose the padded row.",
        ] {
            assert!(finds("rationale-names-letter", &[with("/options/1/rationale", json!(bad))]), "{bad}");
        }
        for good in [
            "The option a planner picks depends on the statistics of the table.",
            "The first answer from the server carries the session, the second the rows.",
            "Plan B-trees for range queries; a hash index answers equality alone.",
            "There is no other option. A join without a condition is a cross join.",
            "Set the option `b` and the server keeps the connection open longer.",
        ] {
            assert!(!finds("rationale-names-letter", &[with("/options/1/rationale", json!(good))]), "{good}");
        }
    }

    #[test]
    fn sources_can_be_looked_up_again() {
        let bad = [
            ("/references", json!([])),
            ("/references/0/url", json!("http://example.com/page")),
            ("/references/0/url", json!("https://")),
            ("/references/0/url", json!("the manual")),
            ("/references/0/title", json!("")),
            ("/references/0/verifiedAt", json!("2026-02-30")),
            ("/references/0/verifiedAt", json!("yesterday")),
        ];
        for (field, value) in bad {
            assert!(finds("reference-missing", &[with(field, value.clone())]), "{field} {value}");
        }
    }

    #[test]
    fn sources_are_looked_up_again_in_time() {
        // Today is 2026-11-21 here.
        for (date, stale) in
            [("2025-05-20", true), ("2025-05-21", false), ("2026-11-22", false), ("2026-11-23", true)]
        {
            assert_eq!(
                finds("fact-stale", &[with("/references/0/verifiedAt", json!(date))]),
                stale,
                "{date}"
            );
        }
        let mut cloud = with("/references/0/verifiedAt", json!("2026-02-20"));
        assert!(!finds("fact-stale", &[cloud.clone()]));
        cloud["appliesTo"] = json!(["aws-s3"]);
        assert!(finds("fact-stale", &[cloud]));
    }
}
