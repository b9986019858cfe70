//! Queries of items, run natively.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod common;

use common::BankDir;
use serde_json::{Value, json};

/// Two items that ask for a query, as a bank may have them.
fn items() -> Vec<Value> {
    let items: Vec<Value> =
        serde_json::from_str(include_str!("../../../tests/fixtures/sql-run.json")).unwrap();
    let mut items = items;
    for (at, item) in items.iter_mut().enumerate() {
        item["id"] = json!(format!("sql.joins.{:04}", 101 + at));
        item["subtopic"] = json!("joins");
    }
    items
}

/// A bank with them, the first one changed.
fn bank(test: &str, change: impl FnOnce(&mut Value)) -> BankDir {
    let bank = BankDir::new(test);
    bank.change(|shard| {
        let mut items = items();
        change(&mut items[0]);
        shard["items"].as_array_mut().unwrap().extend(items);
    });
    bank
}

fn verified(test: &str, change: impl FnOnce(&mut Value)) -> Vec<(String, String)> {
    let ran = bank(test, change).run("lint", &["--json"]);
    let report: Value = serde_json::from_str(&ran.out).unwrap();
    let findings = report["findings"].as_array().unwrap().iter();
    let ours = findings.filter(|finding| finding["rule"] == "sql-verify");
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    ours.map(|finding| (text(&finding["field"]), text(&finding["message"]))).collect()
}

#[test]
fn sound_queries_have_nothing_to_mend() {
    assert_eq!(verified("sql-sound", |_| ()), []);
}

#[test]
fn a_reference_that_does_not_run_is_an_error_with_its_reason() {
    let broken = [
        ("SELECT nonsense FROM ticket", "no such column"),
        (
            "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n",
            "more than 500 rows",
        ),
        ("PRAGMA user_version", "PRAGMA is not allowed"),
    ];
    for (reference, reason) in broken {
        let found = verified("sql-reference", |item| item["reference"] = json!(reference));
        assert_eq!(found.len(), 1, "{reference}");
        assert!(found[0].0 == "reference" && found[0].1.contains(reason), "{found:?}");
    }
}

#[test]
fn tables_that_cannot_be_filled_are_an_error() {
    let found = verified("sql-seed", |item| item["seeds"][1] = json!("INSERT INTO tickets VALUES (1);"));
    assert!(found[0].1.contains("The question's own tables: no such table: tickets"), "{found:?}");
}

#[test]
fn a_result_that_differs_each_time_is_an_error() {
    let found = verified("sql-random", |item| item["reference"] = json!("SELECT random() AS team"));
    assert!(found[0].1.contains("does not give the same twice"), "{found:?}");
}

#[test]
fn a_wrong_query_that_no_data_tell_from_the_right_one_is_an_error() {
    let found = verified("sql-must-fail", |item| item["mustFail"][2]["sql"] = item["reference"].clone());
    assert_eq!(found[0].0, "mustFail[2].sql");
    // On the first data set alone a missing condition on NULL does not show.
    let found = verified("sql-seeds", |item| item["seeds"] = json!([item["seeds"][0]]));
    assert!(found.iter().any(|(field, _)| field == "mustFail[2].sql"), "{found:?}");
}

#[test]
fn simulated_candidates_answer_queries_as_their_level_says() {
    let bank = bank("sql-simulate", |_| ());
    let ran = bank.run("simulate", &["--topics", "sql", "--n", "20"]);
    assert_eq!(ran.code, 0, "{}{}", ran.out, ran.err);
}
