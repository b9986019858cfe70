//! Patterns of short texts agree with the `regex` crate, refuse what is no pattern, and are matched in linear time.

use proptest::prelude::*;
use quiz::pattern::{MAX_LENGTH, Pattern};

/// What the `regex` crate says of the whole text. Our `\d`, `\s` and `\w` are ASCII, `.` is any character.
fn oracle(pattern: &str, text: &str) -> bool {
    let ascii = [("\\d", "[0-9]"), ("\\D", "[^0-9]"), ("\\w", "[0-9A-Za-z_]"), ("\\W", "[^0-9A-Za-z_]")];
    let spaces = [("\\s", "[\\t-\\r ]"), ("\\S", "[^\\t-\\r ]")];
    let pattern = ascii
        .iter()
        .chain(&spaces)
        .fold(pattern.to_owned(), |text, (ours, theirs)| text.replace(ours, theirs));
    let whole = format!("(?s)\\A(?:{pattern})\\z");
    regex::Regex::new(&whole).unwrap_or_else(|error| panic!("{whole}: {error}")).is_match(text)
}

fn matches(pattern: &str, text: &str) -> bool {
    Pattern::new(pattern).unwrap_or_else(|refused| panic!("{pattern}: {refused}")).matches(text)
}

fn refused(pattern: &str) -> (usize, &'static str) {
    let refused = Pattern::new(pattern).expect_err(pattern);
    (refused.at, refused.why)
}

#[test]
fn a_pattern_is_the_whole_text() {
    let cases: [(&str, &[&str], &[&str]); 9] = [
        ("git (pull|fetch)", &["git pull", "git fetch"], &["git pull ", "git push", "a git pull", "git"]),
        ("a|bc|", &["a", "bc", ""], &["abc", "b"]),
        ("(?:ab)*c", &["c", "abc", "ababc"], &["abac", "ab"]),
        ("v?[0-9]+\\.[0-9]{1,3}", &["v1.2", "12.345"], &["v1", "1.2345", "1x2"]),
        ("[^a-c\\d-]x", &["dx", "äx"], &["ax", "7x", "-x"]),
        ("[\\]\\w-]{2,}", &["]_", "a-b"], &["a", "a b"]),
        ("(a{2}){2}", &["aaaa"], &["aaa", "aaaaa"]),
        ("x{0}y{0,1}", &["", "y"], &["x", "yy"]),
        ("\\{\\}\\(\\)\\*", &["{}()*"], &["{}"]),
    ];
    for (pattern, yes, no) in cases {
        for text in yes {
            assert!(matches(pattern, text) && oracle(pattern, text), "{pattern} on {text}");
        }
        for text in no {
            assert!(!matches(pattern, text) && !oracle(pattern, text), "{pattern} on {text}");
        }
    }
}

#[test]
fn what_is_no_pattern_is_refused_where_it_stands() {
    let cases = [
        ("a)", 2, "closes nothing"),
        ("(a", 3, "`)` is missing"),
        ("[a", 3, "`]` is missing"),
        ("[]a]", 2, "has a `\\` before it"),
        ("[z-a]", 5, "lower sign"),
        ("[a-\\d]", 6, "lower sign"),
        ("[\\D]", 4, "negate the class"),
        ("*a", 1, "nothing to repeat"),
        ("a|*", 3, "nothing to repeat"),
        ("a**", 3, "repeated"),
        ("a+?", 3, "repeated"),
        ("a{", 3, "a count is"),
        ("a{x}", 3, "a count is"),
        ("a{3,2}", 6, "smaller number first"),
        ("a{2", 4, "smaller number first"),
        ("^a", 1, "whole answer"),
        ("a$", 2, "whole answer"),
        ("\\bx", 2, "after a `\\`"),
        ("\\p{L}", 2, "after a `\\`"),
        ("a\\", 3, "after a `\\`"),
        ("(?i)a", 3, "(?:…)"),
        ("(?=a)", 3, "(?:…)"),
    ];
    for (pattern, at, why) in cases {
        let found = refused(pattern);
        assert!(found.0 == at && found.1.contains(why), "{pattern}: {found:?}");
    }
}

#[test]
fn a_pattern_that_would_grow_too_large_is_refused() {
    assert!(refused(&"a".repeat(MAX_LENGTH + 1)).1.contains("at most 200 characters"));
    assert!(refused("a{1000}").1.contains("too many steps"));
    assert!(refused("a{99999999999999999999}").1.contains("too large"));
    assert!(refused("((((a{9}){9}){9}){9}){9}").1.contains("too many steps"));
    assert!(refused(&format!("{}{}", "(a{300})", "(a{300})".repeat(3))).1.contains("too many steps"));
    // Nesting as deep as the length allows neither overflows nor grows.
    let deep = |inner: &str| format!("{}{inner}{}", "(".repeat(99), ")".repeat(99));
    assert!(matches(&deep("a"), "a"));
    assert!(matches(&format!("{}{}", "(".repeat(66), ")*".repeat(66)), ""));
}

#[test]
fn a_pattern_on_which_backtracking_explodes_is_matched_at_once() {
    // A backtracking matcher takes 2^n steps for each of these.
    let text = "a".repeat(5000);
    for pattern in ["(a|a)*b", "(a*)*b", "(a+)+b", "(a?){100}(a*){20}b"] {
        assert!(!matches(pattern, &text), "{pattern}");
        assert!(matches(pattern, &format!("{text}b")), "{pattern}");
    }
}

/// A pattern of the language, over few characters so that texts meet it.
fn pattern() -> impl Strategy<Value = String> {
    let sign = prop_oneof![
        prop::sample::select(vec!["a", "b", "c", "ä", " ", "-", "1", "\\.", "\\*", "\\\\", "."])
            .prop_map(str::to_owned),
        prop::sample::select(vec!["\\d", "\\D", "\\s", "\\S", "\\w", "\\W"]).prop_map(str::to_owned),
        class(),
    ];
    sign.prop_recursive(4, 24, 4, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(|parts| parts.concat()),
            prop::collection::vec(inner.clone(), 1..4).prop_map(|parts| format!("({})", parts.join("|"))),
            (inner, prop::sample::select(vec!["*", "+", "?", "{0}", "{2}", "{1,}", "{0,2}", "{2,3}"]))
                .prop_map(|(inner, times)| format!("(?:{inner}){times}")),
        ]
    })
}

fn class() -> impl Strategy<Value = String> {
    let member = prop::sample::select(vec![
        "a", "b", "a-c", "1-3", "ä", "\\d", "\\s", "\\w", "\\]", "\\^", "\\-", " ", ".",
    ]);
    (any::<bool>(), prop::collection::vec(member, 1..4), any::<bool>()).prop_map(
        |(negated, members, dash)| {
            format!("[{}{}{}]", if negated { "^" } else { "" }, members.concat(), if dash { "-" } else { "" })
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn patterns_match_what_the_regex_crate_matches(
        pattern in pattern(),
        texts in prop::collection::vec("[abcä 1.*\\\\\n-]{0,8}", 8),
    ) {
        if let Ok(ours) = Pattern::new(&pattern) {
            for text in texts {
                prop_assert_eq!(ours.matches(&text), oracle(&pattern, &text), "{} on {:?}", pattern, text);
            }
        } else {
            // The generator writes no pattern that is refused but for its size.
            prop_assert!(pattern.chars().count() > MAX_LENGTH || pattern.contains('{'), "{}", pattern);
        }
    }

    #[test]
    fn any_text_is_read_or_refused(text in "[ab(){}\\[\\]|*+?.,^$\\\\0-9dsw-]{0,40}") {
        if let Ok(pattern) = Pattern::new(&text) {
            pattern.matches("ab01");
        }
    }
}
