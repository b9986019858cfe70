//! Kinds in which part of an answer can be right: what they earn, and what is said of an answer that is not complete.

use quiz::bank::{Item, parse};
use quiz::kind::short_text::miss;
use quiz::kind::{Incomplete, Key, Response, grade, validate};
use serde_json::{Value, json};

fn item(kind: &str, fields: Value) -> Item {
    let mut item = json!({
        "id": "sql.joins.0001", "version": 1, "subtopic": "joins", "kind": kind, "stem": "Which?",
        "explanation": "Because.", "references": [], "irt": {"model": "gpcm", "a": 0.7, "steps": [-0.5, 0.5]},
        "bloom": "apply", "timeSec": 60, "license": "CC-BY-4.0", "review": {"state": "draft"}
    });
    for (name, value) in fields.as_object().expect("fields are an object") {
        item[name] = value.clone();
    }
    parse::item("f", "sql", 0, &item.to_string()).unwrap_or_else(|finding| panic!("{finding}"))
}

fn options(ids: &[&str]) -> Value {
    ids.iter().map(|id| json!({"id": id, "text": id, "rationale": "r"})).collect()
}

fn ids(order: &[&str]) -> Vec<String> {
    order.iter().map(|id| (*id).to_owned()).collect()
}

fn credit(item: &Item, response: &Response) -> f64 {
    grade(&item.prompt, &item.key, response).expect("a complete answer")
}

#[test]
fn an_order_earns_the_share_of_neighbours_kept() {
    let item = item(
        "ordering",
        json!({"options": options(&["a", "b", "c", "d", "e"]), "correct": ["c", "a", "e", "b", "d"]}),
    );
    let earns = |order: &[&str]| credit(&item, &Response::Ordering(ids(order)));
    assert_eq!(earns(&["c", "a", "e", "b", "d"]), 1.0);
    // One step out of place at the end leaves three of four pairs.
    assert_eq!(earns(&["d", "c", "a", "e", "b"]), 0.75);
    // Neighbours that are swapped break three pairs in the middle.
    assert_eq!(earns(&["c", "e", "a", "b", "d"]), 0.25);
    assert_eq!(earns(&["d", "b", "e", "a", "c"]), 0.0);
    for order in [&["c", "a", "e", "b"][..], &["c", "a", "e", "b", "b"], &["c", "a", "e", "b", "x"]] {
        assert_eq!(validate(&item.prompt, &Response::Ordering(ids(order))), Err(Incomplete::Mismatch));
    }
}

#[test]
fn an_order_names_every_option_once() {
    let bad = |correct: Value| {
        let text = json!({
            "id": "sql.joins.0001", "version": 1, "subtopic": "joins", "kind": "ordering", "stem": "Which?",
            "options": options(&["a", "b", "c"]), "correct": correct, "explanation": "Because.", "references": [],
            "irt": {"model": "gpcm", "a": 0.7, "steps": [0.0]}, "bloom": "apply", "timeSec": 60,
            "license": "CC-BY-4.0", "review": {"state": "draft"}
        });
        parse::item("f", "sql", 0, &text.to_string()).expect_err("a bad order").field
    };
    assert_eq!(bad(json!(["a", "b"])), "correct");
    assert_eq!(bad(json!(["a", "b", "b"])), "correct[2]");
    assert_eq!(bad(json!(["a", "b", "x"])), "correct[2]");
}

fn matching() -> Item {
    let side = |ids: &[&str]| -> Value { ids.iter().map(|id| json!({"id": id, "text": id})).collect() };
    let pair = |left: &str, right: &str| json!({"left": left, "right": right, "rationale": "r"});
    item(
        "matching",
        json!({"left": side(&["l1", "l2", "l3"]), "right": side(&["r1", "r2", "r3"]),
               "pairs": [pair("l2", "r1"), pair("l1", "r2"), pair("l3", "r1")]}),
    )
}

fn matched(pairs: &[(&str, &str)]) -> Response {
    Response::Matching(pairs.iter().map(|(left, right)| ((*left).to_owned(), (*right).to_owned())).collect())
}

#[test]
fn matching_earns_the_share_of_right_pairs() {
    let item = matching();
    assert_eq!(credit(&item, &matched(&[("l1", "r2"), ("l2", "r1"), ("l3", "r1")])), 1.0);
    let two = credit(&item, &matched(&[("l1", "r2"), ("l2", "r3"), ("l3", "r1")]));
    assert!((two - 2.0 / 3.0).abs() < 1e-12);
    assert_eq!(credit(&item, &matched(&[("l1", "r3"), ("l2", "r3"), ("l3", "r3")])), 0.0);
}

#[test]
fn matching_says_how_many_are_left() {
    let item = matching();
    assert_eq!(validate(&item.prompt, &matched(&[("l1", "r2")])), Err(Incomplete::Unmatched(2)));
    for pairs in [&[("l1", "r2"), ("l1", "r1")][..], &[("l9", "r1")], &[("l1", "r9")]] {
        assert_eq!(validate(&item.prompt, &matched(pairs)), Err(Incomplete::Mismatch));
    }
}

#[test]
fn ratings_earn_what_they_gain_over_the_midpoint() {
    let option = |id: &str, mean: f64| json!({"id": id, "text": id, "rationale": "r", "expert": {"mean": mean, "sd": 0.5, "n": 6}});
    let item = item(
        "sjt",
        json!({"mode": "rate", "options": [option("a", 4.75), option("b", 1.25), option("c", 3.0)]}),
    );
    let rated = |ratings: [u32; 3]| {
        let ids = ["a", "b", "c"].into_iter().map(str::to_owned);
        credit(&item, &Response::Sjt(ids.zip(ratings).collect()))
    };
    // The nearest whole ratings are the best that anybody can give.
    assert_eq!(rated([5, 1, 3]), 1.0);
    assert_eq!(rated([3, 3, 3]), 0.0);
    assert_eq!(rated([1, 5, 3]), 0.0);
    // Distances .75, .75 and 0 where 1.75, 1.75 and 0 earn nothing and .25, .25 and 0 everything.
    assert!((rated([4, 2, 3]) - 2.0 / 3.0).abs() < 1e-12);
    let some = Response::Sjt(vec![("a".to_owned(), 5)]);
    assert_eq!(validate(&item.prompt, &some), Err(Incomplete::Unrated(2)));
    let beyond = Response::Sjt(vec![("a".to_owned(), 6), ("b".to_owned(), 1), ("c".to_owned(), 3)]);
    assert_eq!(validate(&item.prompt, &beyond), Err(Incomplete::Mismatch));
}

#[test]
fn a_text_counts_whatever_differences_the_author_allows() {
    let fields = json!({
        "accept": [{"text": "git rebase --onto main", "credit": 1}, {"text": "rebase", "credit": 0.5}],
        "normalise": ["trim", "case", "ws"], "rationale": "r", "maxLength": 40,
        "misses": [{"text": "merge", "rationale": "r"}]
    });
    let item = item("short-text", fields);
    let earns = |text: &str| credit(&item, &Response::ShortText(text.to_owned()));
    assert_eq!(earns("  git  Rebase --onto main "), 1.0);
    assert_eq!(earns("rebase"), 0.5);
    assert_eq!(earns("git rebase onto main"), 0.0);
    let given = |text: &str| validate(&item.prompt, &Response::ShortText(text.to_owned()));
    assert_eq!(given("  "), Err(Incomplete::NoText));
    assert_eq!(given(&"ä".repeat(40)), Ok(()));
    assert_eq!(given(&"ä".repeat(41)), Err(Incomplete::TooLong(40)));
}

#[test]
fn a_pattern_is_held_against_the_whole_normalised_text() {
    let fields = json!({
        "accept": [{"text": "SIGTERM", "credit": 1}, {"regex": "(sig)?term( \\(?15\\)?)?", "credit": 1},
                   {"regex": "(signal )?15", "credit": 0.5}],
        "normalise": ["trim", "case", "ws"], "rationale": "r", "misses": [{"text": "SIGKILL", "rationale": "r"}]
    });
    let item = item("short-text", fields);
    let earns = |text: &str| credit(&item, &Response::ShortText(text.to_owned()));
    for full in ["sigterm", " TERM", "SigTerm  (15)"] {
        assert_eq!(earns(full), 1.0, "{full}");
    }
    assert_eq!(earns("Signal 15"), 0.5);
    for none in ["not sigterm", "sigterm and sigkill", "115", "SIGKILL"] {
        assert_eq!(earns(none), 0.0, "{none}");
    }
    let Key::ShortText(key) = &item.key else { panic!("a short text") };
    assert_eq!(miss(key, " sigkill ").map(|miss| miss.text.as_str()), Some("SIGKILL"));
    assert_eq!(miss(key, "sigint"), None);
}

#[test]
fn a_short_text_that_cannot_be_graded_is_refused_with_its_field() {
    let bad = |accept: Value, length: u32| {
        let text = json!({
            "id": "sql.joins.0001", "version": 1, "subtopic": "joins", "kind": "short-text", "stem": "Which?",
            "accept": accept, "rationale": "r", "maxLength": length, "explanation": "Because.", "references": [],
            "irt": {"model": "2pl", "a": 1.0, "b": 0.0}, "bloom": "apply", "timeSec": 60, "license": "CC-BY-4.0",
            "review": {"state": "draft"}
        });
        let bad = parse::item("f", "sql", 0, &text.to_string()).expect_err("a bad item");
        (bad.field, bad.message)
    };
    let (field, message) = bad(json!([{"text": "a", "credit": 1}, {"regex": "a(", "credit": 1}]), 40);
    assert_eq!((field.as_str(), message.as_str()), ("accept[1].regex", "at character 3: a `)` is missing"));
    assert_eq!(bad(json!([{"text": "a", "regex": "a", "credit": 1}]), 40).0, "accept[0]");
    // A pattern alone could not be shown as the right answer.
    assert_eq!(bad(json!([{"regex": "a", "credit": 1}]), 40).0, "accept");
    assert_eq!(bad(json!([{"text": "a", "credit": 1}]), 0).0, "maxLength");
    assert_eq!(bad(json!([{"text": "a", "credit": 1}]), 501).0, "maxLength");
}

#[test]
fn a_query_is_graded_by_whoever_can_run_it() {
    let fields = json!({
        "schema": "CREATE TABLE t (n)", "seeds": ["INSERT INTO t VALUES (1)", ""], "reference": "SELECT n FROM t",
        "compare": {"ordered": false, "columns": true, "floatTol": 0}, "mustFail": [], "limits": {"ms": 1000, "rows": 50}
    });
    let item = item("sql-run", fields);
    let query = |text: &str| Response::SqlRun(text.to_owned());
    assert_eq!(validate(&item.prompt, &query("SELECT 1")), Ok(()));
    assert_eq!(validate(&item.prompt, &query(" \n")), Err(Incomplete::NoQuery));
    assert_eq!(grade(&item.prompt, &item.key, &query("SELECT 1")), Err(Incomplete::NotRun));
}
