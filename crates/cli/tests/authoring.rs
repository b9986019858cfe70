//! `new`, and the examples of the authoring guide.

// Clippy knows test functions, not their helpers.
#![allow(clippy::unwrap_used)]

mod common;

use common::BankDir;
use quiz::kind::Kind;
use serde_json::Value;
use std::collections::BTreeSet;

fn form(bank: &BankDir, kind: &str) -> Value {
    bank.change(|_| ());
    let ran =
        common::run(&["new", kind, bank.path.to_str().unwrap(), "--topic", "sql", "--subtopic", "joins"]);
    assert_eq!(ran.code, 0, "{kind}: {}", ran.err);
    serde_json::from_str(&ran.out).unwrap()
}

/// The findings about the item that was added last.
fn findings(bank: &BankDir, item: &Value) -> Vec<Value> {
    bank.change(|shard| shard["items"].as_array_mut().unwrap().push(item.clone()));
    let report: Value = serde_json::from_str(&bank.run("lint", &["--json"]).out).unwrap();
    let all = report["findings"].as_array().unwrap().clone();
    all.into_iter().filter(|finding| finding["item"] == item["id"]).collect()
}

fn examples() -> Vec<Value> {
    let guide = include_str!("../../../docs/kinds.md");
    let blocks = guide.split("```json\n").skip(1).map(|rest| rest.split("```").next().unwrap());
    blocks.map(|block| serde_json::from_str(block).unwrap()).collect()
}

#[test]
fn the_form_has_every_field_and_the_next_free_id() {
    let bank = BankDir::new("new-form");
    for kind in Kind::ALL.map(Kind::name) {
        let item = form(&bank, kind);
        assert_eq!((item["id"].as_str(), item["kind"].as_str()), (Some("sql.joins.0025"), Some(kind)));
        // What is wrong with an empty form is that something is not written, never that a field is unknown or missing.
        for finding in findings(&bank, &item) {
            let message = finding["message"].as_str().unwrap();
            assert!(!message.contains("missing") && !message.contains("unknown"), "{kind}: {finding}");
        }
    }
}

#[test]
fn the_form_is_asked_for_by_names_that_exist() {
    let bank = BankDir::new("new-names");
    let dir = bank.path.to_str().unwrap();
    for (args, told) in [
        (["essay", dir, "--topic", "sql", "--subtopic", "joins"], "`single`"),
        (["single", dir, "--topic", "sequel", "--subtopic", "joins"], "it has sql"),
        (["single", dir, "--topic", "sql", "--subtopic", "views"], "it has joins"),
    ] {
        let ran = common::run(&[&["new"][..], &args].concat());
        assert_eq!(ran.code, 1);
        assert!(ran.err.contains(told), "{}", ran.err);
    }
}

#[test]
fn every_kind_has_an_example_in_the_guide_which_lints_clean() {
    let bank = BankDir::new("guide");
    let (mut shown, mut found) = (BTreeSet::new(), Vec::new());
    for example in examples() {
        let kind = example["kind"].as_str().unwrap().to_owned();
        let mut item = form(&bank, &kind);
        for (field, value) in example.as_object().unwrap() {
            item[field] = value.clone();
        }
        item["explanation"] = "What holds beyond the case at hand, in more than eight words.".into();
        item["references"] = serde_json::json!([
            {"url": "https://www.rfc-editor.org/rfc/rfc9110", "title": "RFC 9110", "verifiedAt": "2026-11-01"}
        ]);
        found.extend(findings(&bank, &item));
        shown.insert(kind);
    }
    assert!(found.is_empty(), "{found:#?}");
    assert_eq!(shown, Kind::ALL.map(|kind| kind.name().to_owned()).into());
}
