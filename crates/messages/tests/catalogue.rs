//! Catalogues in, patterns out, and patterns filled in.

use messages::{Argument, Catalogue, Rules, fill};

/// Arabic's plural rules as far as they are used here, and plain numbers.
struct Arabic;

impl Rules for Arabic {
    fn plural(&self, count: f64) -> String {
        let name = match count as u32 {
            0 => "zero",
            1 => "one",
            2 => "two",
            3..=10 => "few",
            _ => "many",
        };
        name.to_owned()
    }

    fn isolates(&self) -> bool {
        false
    }

    fn number(&self, count: f64, _: u8, _: bool) -> String {
        count.to_string()
    }

    fn list(&self, names: &[&str]) -> String {
        names.concat()
    }
}

fn parse(text: &str, source: Option<&Catalogue>) -> Result<Catalogue, String> {
    Catalogue::parse(&[("xx/a.ftl".to_owned(), text.to_owned())], source).map_err(|error| error.to_string())
}

fn filled(catalogue: &Catalogue, key: &str, arguments: &[Argument<'_>]) -> String {
    fill(&catalogue.get(key).expect("the message is there").pattern, arguments, &Arabic)
}

const SOURCE: &str = "
plain = Start
left = { $topic }: { $n ->
    [0] nothing left
    [one] one question left
    [few] { $n } questions (few)
   *[other] { $n } questions left
} of { $of }
";

#[test]
fn a_message_without_variables_stays_as_it_is() {
    let catalogue = parse(SOURCE, None).expect("is well-formed");
    assert_eq!(filled(&catalogue, "plain", &[]), "Start");
}

#[test]
fn counts_choose_by_value_then_category_then_default() {
    let catalogue = parse(SOURCE, None).expect("is well-formed");
    for (n, text) in [
        (0_usize, "SQL: nothing left of 20"),
        (1, "SQL: one question left of 20"),
        (2, "SQL: 2 questions left of 20"),
        (3, "SQL: 3 questions (few) of 20"),
        (11, "SQL: 11 questions left of 20"),
    ] {
        assert_eq!(filled(&catalogue, "left", &["SQL".into(), n.into(), 20_usize.into()]), text);
    }
}

#[test]
fn where_texts_run_both_ways_they_are_kept_apart() {
    struct Isolating;
    impl Rules for Isolating {
        fn plural(&self, _: f64) -> String {
            "other".to_owned()
        }
        fn isolates(&self) -> bool {
            true
        }
        fn number(&self, count: f64, _: u8, _: bool) -> String {
            count.to_string()
        }
        fn list(&self, names: &[&str]) -> String {
            names.concat()
        }
    }
    let text = fill("\u{1}0, \u{1}1", &["C++".into(), 3_usize.into()], &Isolating);
    assert_eq!(text, "\u{2068}C++\u{2069}, 3");
}

#[test]
fn texts_choose_by_themselves() {
    let catalogue =
        parse("a = { $kind ->\n    [sql] a query\n   *[other] an answer\n}", None).expect("is well-formed");
    assert_eq!(filled(&catalogue, "a", &["sql".into()]), "a query");
    assert_eq!(filled(&catalogue, "a", &["multi".into()]), "an answer");
}

#[test]
fn a_translation_may_turn_variables_round() {
    let source = parse(SOURCE, None).expect("is well-formed");
    let other = parse("left = von { $of }: { $n }, { $topic }\nplain = Los", Some(&source)).expect("fits");
    assert_eq!(filled(&other, "left", &["SQL".into(), 3_usize.into(), 20_usize.into()]), "von 20: 3, SQL");
    assert_eq!(other.lines().lines().next(), Some("Los"), "the source's order holds");
}

#[test]
fn a_long_text_may_be_broken_into_lines() {
    let catalogue = parse("a = One\n    two.", None).expect("is well-formed");
    assert_eq!(filled(&catalogue, "a", &[]), "One two.");
}

#[test]
fn what_is_missing_unknown_or_doubled_is_named() {
    let source = parse(SOURCE, None).expect("is well-formed");
    let wrong = |text: &str, expected: &str| {
        let error = parse(text, Some(&source)).expect_err("is refused");
        assert!(error.contains(expected), "{error}");
    };
    wrong("plain = Los", "assets/lang/xx: left is missing");
    wrong("plain = Los\nleft = { $where }", "left: takes where, which is not in en");
    wrong("plain = Los\nleft = x\nmore = y", "more: no such message is in en");
    wrong("plain = Los\nplain = Auf\nleft = x", "plain: a second message");
    wrong("plain = Los\nleft = [x]", "left: has other links");
    wrong("plain = Los\nleft = { $n", "assets/lang/xx/a.ftl:2: ");
}

#[test]
fn a_language_without_its_folder_or_a_message_is_refused() {
    let folder = std::env::temp_dir().join(format!("messages-{}", std::process::id()));
    let write = |language: &str, text: &str| {
        std::fs::create_dir_all(folder.join(language)).expect("a folder");
        std::fs::write(folder.join(language).join("a.ftl"), text).expect("a file");
    };
    for (language, _) in &messages::LANGUAGES[..5] {
        write(language, "a = A\nb = B");
    }
    let missing = messages::read(&folder).expect_err("a folder is missing").to_string();
    write("ar", "a = A");
    let shorter = messages::read(&folder).expect_err("a message is missing").to_string();
    write("ar", "a = A\nb = B");
    let whole = messages::read(&folder).map(|catalogues| catalogues.len());
    std::fs::remove_dir_all(&folder).expect("it was made here");
    assert!(missing.contains("/ar"), "{missing}");
    assert!(shorter.contains("assets/lang/ar: b is missing"), "{shorter}");
    assert_eq!(whole.expect("is whole"), messages::LANGUAGES.len());
}

#[test]
fn what_patterns_cannot_say_is_refused() {
    for text in [
        "a = { NUMBER($n) }",
        "a = { b }\nb = c",
        "a = { $n ->\n    [one] { $m ->\n        *[other] x\n    }\n   *[other] y\n}",
        "-term = x",
        "a =\n    .title = x",
        "a = { \"\" }",
    ] {
        assert!(parse(text, None).is_err(), "{text}");
    }
}

#[test]
fn each_message_is_a_function_but_those_of_the_frame() {
    let catalogue = parse("frame-nav = Start\nhome-lead = Lead\nleft = { $n } of { $total-count }", None);
    let code = catalogue.expect("is well-formed").rust();
    assert!(code.contains("fn home_lead() -> &'static str { plain(1, \"Lead\") }"), "{code}");
    assert!(
        code.contains("fn left<'a>(n: impl Into<Argument<'a>>, total_count: impl Into<Argument<'a>>)"),
        "{code}"
    );
    assert!(!code.contains("nav"), "{code}");
}
