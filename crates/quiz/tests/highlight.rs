//! Colours: they may be wrong, the text may not.

use proptest::prelude::*;
use quiz::highlight::{Token, tokens};

const LANGUAGES: [&str; 16] = [
    "sql",
    "java",
    "javascript",
    "typescript",
    "go",
    "graphql",
    "python",
    "shell",
    "json",
    "yaml",
    "http",
    "diff",
    "text",
    "proto",
    "",
    "SQL",
];

/// The coloured pieces, without the plain ones.
fn coloured<'a>(lang: &str, source: &'a str) -> Vec<(Token, &'a str)> {
    tokens(lang, source).into_iter().filter(|(token, _)| *token != Token::Plain).collect()
}

fn of<'a>(token: Token, lang: &str, source: &'a str) -> Vec<&'a str> {
    tokens(lang, source).into_iter().filter(|(t, _)| *t == token).map(|(_, text)| text).collect()
}

#[test]
fn sql_is_coloured_in_either_case() {
    let source = "SELECT id, 'it''s' from t1 WHERE n >= 1.5e3 -- why\n/* not\nyet */ LIMIT 10";
    assert_eq!(of(Token::Keyword, "sql", source), ["SELECT", "from", "WHERE", "LIMIT"]);
    assert_eq!(of(Token::String, "sql", source), ["'it'", "'s'"]);
    assert_eq!(of(Token::Number, "sql", source), ["1.5e3", "10"]);
    assert_eq!(of(Token::Comment, "sql", source), ["-- why", "/* not\nyet */"]);
}

#[test]
fn a_block_comment_ends_at_its_own_end() {
    assert_eq!(
        of(Token::Comment, "java", "/*/ still */ int x; /**/ int y; /* open"),
        ["/*/ still */", "/**/", "/* open"]
    );
}

#[test]
fn strings_with_a_prefix_are_strings() {
    assert_eq!(of(Token::String, "python", "print(f\"{n} rows\", end='')"), ["\"{n} rows\"", "''"]);
    assert_eq!(of(Token::String, "sql", "SELECT E'a\\n'"), ["'a\\n'"]);
}

#[test]
fn each_language_has_its_words() {
    for (lang, source, keyword) in [
        ("java", "public record P() {}", "record"),
        ("javascript", "await f()", "await"),
        ("typescript", "interface A {}", "interface"),
        ("go", "go func() {}()", "func"),
        ("graphql", "type Query { a: Int }", "type"),
        ("python", "def f(): return None", "None"),
        ("shell", "if true; then echo; fi", "fi"),
        ("json", "{\"a\": null}", "null"),
        ("yaml", "on: true", "true"),
        ("http", "GET / HTTP/1.1", "GET"),
    ] {
        assert!(of(Token::Keyword, lang, source).contains(&keyword), "{lang}");
    }
}

#[test]
fn keys_of_data_formats_are_keys() {
    assert_eq!(of(Token::Key, "json", "{\"a\": \"b: c\", \"d\":1}"), ["\"a\""]);
    assert_eq!(
        of(Token::Key, "yaml", "max-age: 3\nurl: https://a.example # note\ntext: don't"),
        ["max-age", "url", "text"]
    );
    assert_eq!(of(Token::Comment, "yaml", "url: https://a.example # note"), ["# note"]);
    assert_eq!(of(Token::Key, "http", "Content-Type: text/html\nETag: \"x\""), ["Content-Type", "ETag"]);
}

#[test]
fn a_diff_is_coloured_line_by_line() {
    assert_eq!(
        tokens("diff", "--- a\n+++ b\n@@ -1 +1 @@\n same\n-old\n+new"),
        [
            (Token::Comment, "--- a\n"),
            (Token::Comment, "+++ b\n"),
            (Token::Comment, "@@ -1 +1 @@\n"),
            (Token::Plain, " same\n"),
            (Token::Removed, "-old\n"),
            (Token::Added, "+new"),
        ]
    );
}

#[test]
fn an_unknown_language_is_one_plain_piece() {
    assert_eq!(tokens("brainfuck", "+[>\"+"), [(Token::Plain, "+[>\"+")]);
}

#[test]
fn an_unclosed_string_ends_with_its_line_but_a_template_goes_on() {
    assert_eq!(coloured("go", "\"open\nx := 1"), [(Token::String, "\"open"), (Token::Number, "1")]);
    assert_eq!(coloured("javascript", "`a\nb`"), [(Token::String, "`a\nb`")]);
}

#[test]
fn long_hostile_text_is_split_in_time() {
    for unit in ["\"", "'", "`", "/*", "/", "-", "#", "a", "1", "\\", "é", "\u{301}", "\n", "a:", "\"\\"] {
        let source = unit.repeat((1 << 17) / unit.len());
        for lang in ["sql", "java", "yaml", "shell", "diff"] {
            assert_eq!(tokens(lang, &source).iter().map(|(_, text)| text.len()).sum::<usize>(), source.len());
        }
    }
}

fn source() -> impl Strategy<Value = String> {
    let unit = prop_oneof![
        any::<String>(),
        "[ \n\"'`/*#:.a-z0-9_\\\\+@-]{0,12}",
        Just("/*".to_owned()),
        Just("\u{301}e٣".to_owned()),
    ];
    proptest::collection::vec(unit, 0..12).prop_map(|units| units.concat())
}

proptest! {
    #[test]
    fn the_pieces_concatenate_to_the_source(source in source()) {
        for lang in LANGUAGES {
            let pieces = tokens(lang, &source);
            prop_assert_eq!(pieces.iter().map(|(_, text)| *text).collect::<String>(), source.as_str());
            prop_assert!(source.is_empty() || pieces.iter().all(|(_, text)| !text.is_empty()));
        }
    }
}
