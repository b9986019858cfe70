//! The Markdown subset: every construct, its limits, and text that means no good.

mod common;

use common::depth;
use proptest::prelude::*;
use quiz::markdown::{Block, Inline, blocks, excerpt, inlines, plain};

fn text(text: &str) -> Inline {
    Inline::Text(text.to_owned())
}

fn code(text: &str) -> Inline {
    Inline::Code(text.to_owned())
}

fn strong(inner: Vec<Inline>) -> Inline {
    Inline::Strong(inner)
}

fn em(inner: Vec<Inline>) -> Inline {
    Inline::Emphasis(inner)
}

fn link(href: &str, inner: Vec<Inline>) -> Inline {
    Inline::Link { href: href.to_owned(), text: inner }
}

fn paragraph(inlines: Vec<Inline>) -> Block {
    Block::Paragraph(inlines)
}

#[test]
fn an_empty_text_has_no_blocks() {
    for nothing in ["", " ", "\n\n \t\n"] {
        assert_eq!(blocks(nothing), []);
        assert_eq!(plain(nothing), "");
    }
}

#[test]
fn paragraphs_end_at_blank_lines_and_join_their_own() {
    assert_eq!(
        blocks("one\ntwo\r\n\r\nthree"),
        [paragraph(vec![text("one two")]), paragraph(vec![text("three")])]
    );
}

#[test]
fn marks_within_a_line_are_read() {
    assert_eq!(
        inlines("a **b** *c* `d` [e](https://e.example/f)"),
        [
            text("a "),
            strong(vec![text("b")]),
            text(" "),
            em(vec![text("c")]),
            text(" "),
            code("d"),
            text(" "),
            link("https://e.example/f", vec![text("e")]),
        ]
    );
}

#[test]
fn marks_nest() {
    assert_eq!(
        inlines("**a *b* `c`**"),
        [strong(vec![text("a "), em(vec![text("b")]), text(" "), code("c")])]
    );
    assert_eq!(inlines("*a **b***"), [em(vec![text("a "), strong(vec![text("b")])])]);
    assert_eq!(inlines("**a *b***"), [strong(vec![text("a "), em(vec![text("b")])])]);
    assert_eq!(inlines("***a***"), [strong(vec![em(vec![text("a")])])]);
    assert_eq!(
        inlines("[**a** `b`](https://c.example)"),
        [link("https://c.example", vec![strong(vec![text("a")]), text(" "), code("b")])]
    );
    assert_eq!(inlines("*a [b](https://c.example/*d) e*").len(), 1, "a mark in an address closes nothing");
}

#[test]
fn marks_that_do_not_touch_text_or_do_not_close_are_text() {
    for literal in [
        "2 * 3 * 4",
        "**",
        "*",
        "****",
        "***",
        "* a*",
        "*a *",
        "**a",
        "a**",
        "*a",
        "`a",
        "``a`",
        "[a](https://b.example",
        "[a]",
        "[a] (https://b.example)",
        "snake_case_name",
        "_a_",
        "__a__",
        "a ** b ** c",
        "[",
        "]",
        "](",
        "[](",
        "SELECT *",
        "count(*)",
        "\\",
        "~a~",
        "![",
        "&amp;",
    ] {
        assert_eq!(inlines(literal), [text(literal)], "{literal}");
    }
}

#[test]
fn emphasis_works_within_a_word() {
    assert_eq!(inlines("a*b*c"), [text("a"), em(vec![text("b")]), text("c")]);
    assert_eq!(inlines("**a*"), [text("*"), em(vec![text("a")])]);
}

#[test]
fn a_code_span_ends_at_as_many_backticks_as_it_began_with() {
    assert_eq!(inlines("``a ` b``"), [code("a ` b")]);
    assert_eq!(inlines("`` `a` ``"), [code("`a`")]);
    assert_eq!(inlines("`a``b`"), [code("a``b")]);
    assert_eq!(inlines("`**a** \\ [b](https://c.example)`"), [code("**a** \\ [b](https://c.example)")]);
    assert_eq!(inlines("*a `*` b*"), [em(vec![text("a "), code("*"), text(" b")])]);
}

#[test]
fn a_backslash_makes_punctuation_text_and_is_text_before_anything_else() {
    assert_eq!(
        inlines(r"\*a\* \`b\` \[c](https://d.example) \\"),
        [text(r"*a* `b` [c](https://d.example) \")]
    );
    assert_eq!(inlines(r"C:\new \é"), [text(r"C:\new \é")]);
    assert_eq!(inlines(r"*a\\*"), [em(vec![text(r"a\")])], "an escaped backslash escapes nothing");
}

#[test]
fn only_https_addresses_become_links() {
    for bad in [
        "javascript:alert(1)",
        "http://a.example",
        "HTTPS://a.example",
        "//a.example",
        "data:text/html,x",
        "https://",
        "",
        " https://a.example",
        "https://a b.example",
        "https://a.example\u{a0}x",
        "https://a.example\u{0}",
        "https://<a>",
        "mailto:a@b.example",
        "https:a.example",
    ] {
        let source = format!("[a]({bad})");
        assert!(!inlines(&source).iter().any(|inline| matches!(inline, Inline::Link { .. })), "{bad}");
        assert_eq!(plain(&source), source.trim_end(), "the text stays");
    }
}

#[test]
fn a_link_takes_the_brackets_next_to_its_address() {
    assert_eq!(
        inlines("a[0] and [b](https://c.example)"),
        [text("a[0] and "), link("https://c.example", vec![text("b")])]
    );
    assert_eq!(
        inlines("[a [b](https://c.example)"),
        [text("[a "), link("https://c.example", vec![text("b")])]
    );
    assert_eq!(
        inlines("[a](https://b.example/c_(d)) e"),
        [link("https://b.example/c_(d)", vec![text("a")]), text(" e")]
    );
}

#[test]
fn html_stays_text() {
    let hostile = "<script>alert(1)</script> <img src=x onerror=alert(1)> &lt;";
    assert_eq!(blocks(hostile), [paragraph(vec![text(hostile)])]);
    assert_eq!(plain(hostile), hostile);
}

#[test]
fn fenced_code_keeps_its_text() {
    let source = "before\n```sql\nSELECT *\n\n  FROM `t` -- **x**\n```\nafter";
    let fenced = Block::Code { lang: "sql".to_owned(), source: "SELECT *\n\n  FROM `t` -- **x**".to_owned() };
    assert_eq!(blocks(source), [paragraph(vec![text("before")]), fenced, paragraph(vec![text("after")])]);
}

#[test]
fn an_unclosed_fence_runs_to_the_end() {
    assert_eq!(blocks("```\na\nb"), [Block::Code { lang: String::new(), source: "a\nb".to_owned() }]);
    assert_eq!(blocks("```"), [Block::Code { lang: String::new(), source: String::new() }]);
}

#[test]
fn three_backticks_around_a_word_are_no_fence() {
    assert_eq!(blocks("```a``` b\nc"), [paragraph(vec![code("a"), text(" b c")])]);
}

#[test]
fn lists_are_read_with_their_going_on_lines() {
    let list = |ordered, items: &[&str]| Block::List {
        ordered,
        items: items.iter().map(|i| vec![text(i)]).collect(),
    };
    assert_eq!(blocks("- a\n- b\n  goes on\n* c"), [list(false, &["a", "b goes on", "c"])]);
    assert_eq!(blocks("1. a\n2. b\n\n10. c"), [list(true, &["a", "b"]), list(true, &["c"])]);
    assert_eq!(blocks("text\n- a"), [paragraph(vec![text("text")]), list(false, &["a"])]);
    for literal in ["-a", "1.a", "1) a", "1234. a", "-", "1."] {
        assert_eq!(blocks(literal), [paragraph(vec![text(literal)])], "{literal}");
    }
}

#[test]
fn code_and_tables_end_a_list() {
    let blocks = blocks("- a\n```\nb\n```\n- c\n| d |\n|---|");
    assert!(
        matches!(
            &blocks[..],
            [Block::List { .. }, Block::Code { .. }, Block::List { .. }, Block::Table { .. }]
        ),
        "{blocks:?}"
    );
}

#[test]
fn a_table_has_a_header_and_rows_of_its_width() {
    let cell = |t: &str| vec![text(t)];
    assert_eq!(
        blocks("| a | b |\n|:--|--:|\n| 1 | 2 |\n| 3 |\n| 4 | 5 | 6 |\nafter"),
        [
            Block::Table {
                head: vec![cell("a"), cell("b")],
                rows: vec![vec![cell("1"), cell("2")], vec![cell("3"), vec![]], vec![cell("4"), cell("5")]],
            },
            paragraph(vec![text("after")]),
        ]
    );
}

#[test]
fn bars_in_code_or_after_a_backslash_do_not_split_cells() {
    let head = |row: &str| match &blocks(&format!("{row}\n|-|"))[..] {
        [Block::Table { head, .. }] => head.clone(),
        other => panic!("{row} is no table: {other:?}"),
    };
    assert_eq!(head("| `a|b` | c |"), [vec![code("a|b")], vec![text("c")]]);
    assert_eq!(head("| ``a`|b`` | c |"), [vec![code("a`|b")], vec![text("c")]]);
    assert_eq!(head(r"| `a\|b` | c |"), [vec![code("a|b")], vec![text("c")]]);
    assert_eq!(head(r"| a\|b | c |"), [vec![text("a|b")], vec![text("c")]]);
    assert_eq!(head(r"| a | b\|"), [vec![text("a")], vec![text("b|")]]);
    assert_eq!(head("| a ` | b |"), [vec![text("a `")], vec![text("b")]]);
    assert_eq!(head("|| a |"), [vec![], vec![text("a")]]);
    assert_eq!(head("| a | |"), [vec![text("a")], vec![]]);
    assert_eq!(head("| **a** |"), [vec![strong(vec![text("a")])]]);
}

#[test]
fn a_bar_without_a_rule_below_is_text() {
    assert_eq!(blocks("| a |"), [paragraph(vec![text("| a |")])]);
}

#[test]
fn a_table_too_wide_to_read_is_text() {
    let wide = format!("{}\n|-|\n{}", "|a".repeat(65), "|\n".repeat(100_000));
    assert!(blocks(&wide).iter().all(|block| matches!(block, Block::Paragraph(_))));
    let widest = format!("{}\n|-|", "|a".repeat(64));
    assert!(matches!(&blocks(&widest)[..], [Block::Table { head, .. }] if head.len() == 64));
}

#[test]
fn an_excerpt_ends_with_a_word_and_holds_no_table() {
    assert_eq!(excerpt("A **short** text", 40), "A short text");
    assert_eq!(excerpt("Which of these statements is right?", 20), "Which of these…");
    assert_eq!(excerpt("ab cd", 5), "ab cd", "what fits stays whole");
    let long = "x".repeat(50);
    assert_eq!(excerpt(&long, 10), "xxxxxxxxx…", "a word without end is cut");
    assert_eq!(excerpt("以下哪一项说法是正确的？", 6), "以下哪一项…");
    let table = "Given\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n```\nx\n```\n\nwhat is a?";
    assert_eq!(excerpt(table, 300), "Given what is a?");
    assert_eq!(excerpt("| a | b |\n|---|---|\n| 1 | 2 |", 300), "a b 1 2", "nothing else is there");
}

#[test]
fn plain_text_has_no_marks() {
    assert_eq!(plain("**a** `b` [c](https://d.example)\n\n- e\n- *f*"), "a b c e f");
    assert_eq!(plain("| a | b |\n|---|---|\n| 1 | 2 |\n\n```\nx\n```"), "a b 1 2  x");
}

#[test]
fn nesting_stops_at_a_depth_and_the_rest_is_text() {
    let deep = format!("{}x{}", "*a **b ".repeat(50_000), "** c*".repeat(50_000));
    for block in blocks(&deep) {
        let Block::Paragraph(inlines) = block else { panic!("it is a paragraph") };
        assert!(depth(&inlines) <= 5);
    }
}

#[test]
fn a_megabyte_of_marks_is_read_in_time() {
    for unit in [
        "*",
        "**",
        "[",
        "]",
        "`",
        "``",
        "` `` ",
        "`` ` ",
        "* ",
        "*a",
        "*a ",
        "a*",
        "**a",
        "**a*",
        "[a](",
        "[a](https://",
        "[a](https://b",
        "](",
        "\\",
        "|",
        "|\n",
        "||\n|-|\n",
        "-\n",
        "- \n",
        "1. \n",
        "```\n",
        "``` `\n",
        "*[",
        "*`",
        "[*",
        "(",
        "*a **b ",
        "a* b** ",
        "|`",
        "\\`",
        "é*",
    ] {
        // A megabyte of what is worst without care, less of the rest.
        let bytes = if unit.len() == 1 { 1 << 20 } else { 1 << 17 };
        let source = unit.repeat(bytes / unit.len());
        assert!(!blocks(&source).is_empty(), "{unit}");
        assert!(plain(&source).len() <= source.len() + 1);
    }
}

#[test]
fn mixed_runs_of_backticks_are_read_in_time() {
    let source: String = (1..1_400).map(|n| "`".repeat(n) + " ").collect();
    assert_eq!(inlines(&source), [text(&source)]);
}

fn marks() -> impl Strategy<Value = String> {
    let unit = prop_oneof![
        any::<String>(),
        "[*`\\[\\]()| \n\\\\a-]{0,10}",
        Just("](https://a.example)".to_owned()),
        Just("\n|-|\n".to_owned()),
        Just("\n```\n".to_owned()),
    ];
    proptest::collection::vec(unit, 0..16).prop_map(|units| units.concat())
}

fn visible(inlines: &[Inline]) -> String {
    let one = |inline: &Inline| match inline {
        Inline::Text(text) | Inline::Code(text) => text.clone(),
        Inline::Strong(inner) | Inline::Emphasis(inner) | Inline::Link { text: inner, .. } => visible(inner),
    };
    inlines.iter().map(one).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn any_text_parses_and_nothing_is_made_up(source in marks()) {
        let _ = plain(&source);
        let all = inlines(&source);
        prop_assert!(depth(&all) <= 5);
        // Every character shown stands in the source, in that order.
        let mut left = source.chars();
        for c in visible(&all).chars() {
            prop_assert!(left.any(|s| s == c), "{c:?} of {all:?}");
        }
    }

    #[test]
    fn letters_are_never_lost(source in marks()) {
        let letters = |s: &str| s.chars().filter(|c| c.is_alphanumeric()).collect::<String>();
        let shown = inlines(&source);
        let mut with_addresses = String::new();
        collect(&shown, &mut with_addresses);
        prop_assert_eq!(letters(&with_addresses), letters(&source));
    }
}

fn collect(inlines: &[Inline], out: &mut String) {
    for inline in inlines {
        match inline {
            Inline::Text(text) | Inline::Code(text) => out.push_str(text),
            Inline::Strong(inner) | Inline::Emphasis(inner) => collect(inner, out),
            Inline::Link { href, text } => {
                collect(text, out);
                out.push_str(href);
            }
        }
    }
}
