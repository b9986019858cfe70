//! Banks by people who mean harm. Each way is refused, or comes through as something harmless; nothing panics, runs away
//! or takes its neighbours along.

mod common;

use common::{depth, manifest, shard, single};
use quiz::Diagnostic;
use quiz::bank::{Item, Shard, caps, parse};
use quiz::highlight;
use quiz::kind::{Response, grade};
use quiz::markdown::{Block, Inline, blocks, inlines, plain};
use quiz::pattern::Pattern;
use serde_json::{Value, json};

const FILE: &str = "sql/items.json";

fn read(text: &str) -> (Shard, Vec<Diagnostic>) {
    parse::shard(FILE, "sql", text).expect("the file as a whole is good")
}

/// The item between two sound ones, which must come through.
fn between(item: Value) -> Result<Item, Diagnostic> {
    let (mut shard, mut findings) =
        read(&shard("sql", &[single("sql", "one", 1), item, single("sql", "one", 3)]));
    let ids: Vec<&str> = shard.items.iter().map(|item| item.id.as_str()).collect();
    assert_eq!(ids[0], "sql.one.0001");
    assert_eq!(ids.last(), Some(&"sql.one.0003"), "a bad item costs only itself");
    match findings.pop() {
        Some(finding) => {
            assert!(findings.is_empty() && ids.len() == 2, "{finding}");
            Err(finding)
        }
        None => Ok(shard.items.remove(1)),
    }
}

/// The second item with another value at a pointer.
fn with(pointer: &str, value: Value) -> Value {
    let mut item = single("sql", "one", 2);
    *item.pointer_mut(pointer).expect("the fixture has the place") = value;
    item
}

fn refused(item: Value) -> String {
    between(item).expect_err("the item is refused").to_string()
}

/// Every link of a text.
fn links(text: &str) -> Vec<String> {
    fn of(inlines: &[Inline], out: &mut Vec<String>) {
        for inline in inlines {
            match inline {
                Inline::Link { href, text } => {
                    out.push(href.clone());
                    of(text, out);
                }
                Inline::Strong(inner) | Inline::Emphasis(inner) => of(inner, out),
                Inline::Text(_) | Inline::Code(_) => {}
            }
        }
    }
    let mut out = Vec::new();
    of(&inlines(text), &mut out);
    out
}

#[test]
fn markup_in_a_text_stays_text() {
    let evil = "<script>alert(1)</script> <img src=x onerror=alert(1)> <b>bold</b> &lt;";
    assert_eq!(inlines(evil), [Inline::Text(evil.to_owned())]);
    assert_eq!(blocks(evil), [Block::Paragraph(vec![Inline::Text(evil.to_owned())])]);
}

#[test]
fn only_https_addresses_become_links() {
    for scheme in [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        " javascript:alert(1)",
        "java\tscript:alert(1)",
        "javascript&colon;alert(1)",
        "data:text/html,<script>alert(1)</script>",
        "vbscript:x",
        "blob:https://example.com/1",
        "file:///etc/passwd",
        "http://example.com",
        "//example.com",
        "/relative",
        "#/history",
        "HTTPS://example.com",
        "https:javascript:alert(1)",
    ] {
        assert_eq!(links(&format!("[text]({scheme})")), [""; 0], "{scheme}");
    }
    assert_eq!(links("[text](https://example.com/a)"), ["https://example.com/a"]);
}

#[test]
fn an_image_is_no_more_than_its_text() {
    let data = "![alt](data:image/svg+xml;base64,PHN2ZyBvbmxvYWQ9YWxlcnQoMSk+)";
    assert_eq!(links(data), [""; 0]);
    assert_eq!(plain(data), data);
    // An image elsewhere would tell its server who reads; as a link nothing is fetched until the reader wants it.
    let elsewhere = inlines("![alt](https://example.com/pixel.png)");
    assert_eq!(elsewhere[0], Inline::Text("!".to_owned()));
    assert!(matches!(&elsewhere[1..], [Inline::Link { .. }]));
}

#[test]
fn keys_with_a_meaning_in_javascript_have_none() {
    let mut item = with("/options/0/id", json!("__proto__"));
    item["options"][1]["id"] = json!("constructor");
    item["options"][2]["id"] = json!("toString");
    for key in ["__proto__", "constructor", "prototype", "hasOwnProperty"] {
        item[key] = json!({ "credit": 1, "polluted": true });
    }
    let item = between(item).expect("such names are names like any other");
    let credit = |id: &str| grade(&item.prompt, &item.key, &Response::Choice(id.to_owned()));
    assert_eq!(credit("__proto__"), Ok(0.0));
    assert_eq!(credit("constructor"), Ok(1.0), "b's place has the credit");
    assert!(credit("hasOwnProperty").is_err(), "what is no option cannot be chosen");

    let mut whole = manifest(&["sql"]);
    whole["__proto__"] = json!({ "title": "Polluted" });
    assert_eq!(parse::manifest(FILE, &whole.to_string()).unwrap().title, "Test bank");
}

#[test]
fn a_file_above_the_cap_is_refused_before_it_is_parsed() {
    // Nothing in it is JSON, and nobody finds out.
    let text = "?".repeat(50 << 20);
    for error in [
        parse::shard(FILE, "sql", &text).expect_err("a shard of 50 MB"),
        parse::manifest(FILE, &text).expect_err("a manifest of 50 MB"),
    ] {
        assert_eq!(error.message, caps::too_large());
    }
    let padded = format!("{}{}", shard("sql", &[single("sql", "one", 1)]), " ".repeat(caps::FILE_BYTES / 2));
    assert_eq!(read(&padded).0.items.len(), 1);
}

#[test]
fn a_million_items_are_refused_with_one_finding() {
    let text = |count: usize| {
        let items = vec!["{}"; count].join(",");
        format!("{{\"schema\":1,\"topic\":\"sql\",\"version\":1,\"subtopics\":[],\"items\":[{items}]}}")
    };
    let error = parse::shard(FILE, "sql", &text(1_000_000)).expect_err("a million items");
    assert_eq!(error.to_string(), "sql/items.json: items: has 1000000 entries, but may have at most 10000");
    assert_eq!(read(&text(caps::ITEMS)).1.len(), caps::ITEMS);
}

#[test]
fn an_item_with_thousands_of_options_or_a_huge_text_is_refused() {
    let option = json!({"id": "a", "text": "", "credit": 0, "rationale": ""});
    let many = refused(with("/options", json!(vec![option; 1000])));
    assert!(many.contains("options: has 1000 entries, but may have at most 200"), "{many}");
    let huge = refused(with("/stem", json!("x".repeat(caps::ITEM_BYTES))));
    assert!(huge.contains("#2: is too large"), "{huge}");
}

#[test]
fn a_manifest_of_thousands_of_topics_is_refused() {
    let ids: Vec<String> = (0..1000).map(|n| format!("t{n}")).collect();
    let ids: Vec<&str> = ids.iter().map(String::as_str).collect();
    let error = parse::manifest(FILE, &manifest(&ids).to_string()).expect_err("a thousand topics");
    assert_eq!(error.field, "topics");
    assert!(error.message.contains("at most 200"), "{error}");
}

#[test]
fn nesting_a_million_deep_takes_no_stack() {
    let deep = format!("{}{}", "[".repeat(1_000_000), "]".repeat(1_000_000));
    let whole = shard("sql", &[single("sql", "one", 1)]);
    let beside = whole.replacen('{', &format!("{{\"unread\":{deep},"), 1);
    assert_eq!(read(&beside).0.items.len(), 1, "what nobody reads does no harm");
    for text in [deep.clone(), deep.replace('[', "{\"a\":").replace(']', "}")] {
        assert!(parse::shard(FILE, "sql", &text).is_err());
        assert!(parse::manifest(FILE, &text).is_err());
    }
    let within = format!("{}{}", "[".repeat(15_000), "]".repeat(15_000));
    let item = single("sql", "one", 2).to_string().replacen('{', &format!("{{\"unread\":{within},"), 1);
    let text =
        shard("sql", &[single("sql", "one", 1)]).replacen("\"items\":[", &format!("\"items\":[{item},"), 1);
    assert_eq!(read(&text).0.items.len(), 2);
}

#[test]
fn recursive_markdown_is_shallow_and_keeps_its_text() {
    let n = caps::ITEM_BYTES / 8;
    for text in [
        "*a **b ".repeat(n),
        "[".repeat(n) + &"](https://a.b)".repeat(n),
        "[*".repeat(n),
        "[a](https://a.b/(".repeat(n),
        "**".repeat(n) + "x" + &"**".repeat(n),
        "`".repeat(n),
        (1..300).map(|run| "`".repeat(run) + " ").collect(),
        "\\".repeat(n),
        "> ".repeat(n) + "x",
        "- ".repeat(n),
        "| ".repeat(n) + "\n" + &"|-".repeat(n),
        "|a|b|\n|-|-|\n".to_owned() + &"|".repeat(n),
    ] {
        for block in blocks(&text) {
            let runs: Vec<&Vec<Inline>> = match &block {
                Block::Paragraph(run) => vec![run],
                Block::List { items, .. } => items.iter().collect(),
                Block::Table { head, rows } => {
                    assert!(head.len() <= 64);
                    head.iter().chain(rows.iter().flatten()).collect()
                }
                Block::Code { .. } => Vec::new(),
            };
            assert!(runs.iter().all(|run| depth(run) <= 5), "{block:?}");
        }
        highlight::tokens("sql", &text);
    }
}

#[test]
fn text_that_turns_the_reading_order_is_refused() {
    // The trick of CVE-2021-42574: what is shown is not what is written.
    for turned in ["access\u{202e} level\u{2066}", "\u{202a}x", "x\u{2069}", "\u{202d}1"] {
        for pointer in
            ["/stem", "/explanation", "/options/1/text", "/options/0/rationale", "/references/0/title"]
        {
            let message = refused(with(pointer, json!(turned)));
            assert!(message.contains("bidirectional control character"), "{message}");
        }
        let mut item = single("sql", "one", 2);
        item["code"] = json!({ "lang": "js", "source": turned });
        assert!(refused(item).contains("code.source"));
        let mut whole = manifest(&["sql"]);
        whole["title"] = json!(turned);
        assert_eq!(parse::manifest(FILE, &whole.to_string()).expect_err("a title").field, "title");
    }
    let escaped = shard("sql", &[single("sql", "one", 1)]).replacen("Which one?", "\\u202e?eno hcihW", 1);
    assert!(read(&escaped).1[0].message.contains("bidirectional"));
    // Languages that run from right to left need none of them.
    let hebrew = "איזו שאילתה \u{200f}(SQL) נכונה?";
    assert_eq!(between(with("/stem", json!(hebrew))).expect("a sound question").stem, hebrew);
}

#[test]
fn ids_that_look_like_others_are_refused() {
    // Cyrillic а, fullwidth a, a zero-width space, a space at the end, the Turkish dotless ı.
    for id in ["\u{430}", "\u{ff41}", "a\u{200b}", "a ", "ı", "", "a\"] ,[b"] {
        let message = refused(with("/options/1/id", json!(id)));
        assert!(message.contains("options[1].id"), "{message}");
    }
    assert!(refused(with("/id", json!("sql.\u{43e}ne.0002"))).contains("id: an id is made of"));
    assert!(refused(with("/id", json!(format!("sql.{}", "a".repeat(100))))).contains("id: an id is made of"));
    for (pointer, field) in [
        ("/topics/0/id", "topics[0].id"),
        ("/tracks/0/id", "tracks[0].id"),
        ("/bands/1/id", "bands[1].id"),
        ("/bankId", "bankId"),
    ] {
        let mut whole = manifest(&["sql"]);
        *whole.pointer_mut(pointer).expect("the place") = json!("s\u{0501}l");
        whole["tracks"][0]["topics"] = json!([]);
        assert_eq!(parse::manifest(FILE, &whole.to_string()).expect_err("an odd id").field, field);
    }
}

#[test]
fn a_shard_lies_beside_its_manifest_and_nowhere_else() {
    for path in [
        "https://example.com/items.json",
        "//example.com/items.json",
        "/items.json",
        "../items.json",
        "sql/../../items.json",
        "sql\\..\\items.json",
        "javascript:1.json",
        "data:,items.json",
        "%2e%2e/items.json",
        "items.json?x#.json",
        "items.js",
    ] {
        let mut whole = manifest(&["sql"]);
        whole["topics"][0]["shard"] = json!(path);
        let error = parse::manifest(FILE, &whole.to_string()).expect_err(path);
        assert_eq!(error.field, "topics[0].shard");
        whole["topics"][0]["shard"] = json!("sql/items.json");
        whole["topics"][0]["opening"] = json!({ "shard": path, "integrity": "" });
        let error = parse::manifest(FILE, &whole.to_string()).expect_err(path);
        assert_eq!(error.field, "topics[0].opening.shard");
    }
}

#[test]
fn a_pattern_that_would_run_away_elsewhere_is_refused_or_linear() {
    // Each of these takes a backtracking engine 2^n steps or more; here the test would not come to its end.
    for bomb in ["(a+)+b", "(a|a)*b", "(a*)*b", "(.*)*.*=.*b", "(a|aa)+b", "((a+)+)+b", "(\\w+\\s?)*b"] {
        let pattern = Pattern::new(bomb).expect(bomb);
        assert!(!pattern.matches(&"a".repeat(50_000)), "{bomb}");
        assert!(!pattern.matches(&"=".repeat(50_000)), "{bomb}");
    }
    // Written out, these have more states than memory has room for.
    for bomb in ["((a{99}){99}){99}", "(((a{50}){50}){50}){50}", "a{1,1000000}", "(a{0,500}){0,500}"] {
        assert!(Pattern::new(bomb).is_err(), "{bomb}");
    }
    let mut item = single("sql", "one", 2);
    item["kind"] = json!("short-text");
    let fields = item.as_object_mut().expect("an object");
    fields.remove("options");
    fields.insert("rationale".into(), json!("So."));
    let accept = json!([{ "credit": 1, "text": "a" }, { "credit": 1, "regex": "((a{99}){99}){99}" }]);
    fields.insert("accept".into(), accept);
    assert!(refused(item).contains("accept[1].regex"));
}

#[test]
fn a_file_of_another_format_is_named_as_such_whatever_else_it_holds() {
    for text in ["{\"schema\":2}", "{\"schema\":2,\"topics\":{\"sql\":1}}"] {
        for error in [parse::manifest(FILE, text).err(), parse::shard(FILE, "sql", text).err()] {
            let error = error.expect("another format");
            assert_eq!(
                error.to_string(),
                "sql/items.json: schema: is of format 2; this version reads format 1"
            );
        }
    }
}
