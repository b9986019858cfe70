//! `publish`: a bank as browsers fetch it.

// Clippy knows test functions, not their helpers.
#![allow(clippy::unwrap_used)]

mod common;

use base64::Engine;
use common::{BankDir, run};
use quiz::bank::parse;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

fn published(bank: &BankDir) -> (BankDir, common::Ran) {
    let to = BankDir { path: bank.path.with_extension("published") };
    let ran = run(&["publish", bank.path.to_str().unwrap(), "--to", to.path.to_str().unwrap()]);
    (to, ran)
}

fn digest(text: &str) -> String {
    format!("sha256-{}", base64::engine::general_purpose::STANDARD.encode(Sha256::digest(text)))
}

#[test]
fn the_opening_items_become_a_file_of_their_own_and_none_is_lost() {
    let bank = BankDir::new("publish");
    let mut opening = Vec::new();
    bank.change(|shard| {
        let items = shard["items"].as_array_mut().unwrap().iter_mut();
        for item in items.filter(|item| item["kind"] == "single").take(3) {
            item["opening"] = json!(true);
            opening.push(item["id"].as_str().unwrap().to_owned());
        }
    });
    let (to, ran) = published(&bank);
    assert_eq!(ran.code, 0, "{}", ran.err);

    let manifest = parse::manifest("manifest.json", &to.text("manifest.json")).unwrap();
    let entry = &manifest.topics[0];
    let part = entry.opening.as_ref().unwrap();
    let read = |file: &str, integrity: &str| {
        let text = to.text(file);
        assert_eq!(digest(&text), integrity, "{file}");
        let (shard, findings) = parse::shard(file, "sql", &text).unwrap();
        assert!(findings.is_empty(), "{findings:?}");
        shard.items.into_iter().map(|item| item.id).collect::<Vec<_>>()
    };
    let (first, rest) = (read(&part.shard, &part.integrity), read(&entry.shard, &entry.integrity));
    assert_eq!(first, opening);
    assert_eq!(first.len() + rest.len(), entry.count as usize);

    let file: Value = serde_json::from_str(&to.text("sql/opening.json")).unwrap();
    let view = &file["view"];
    let drawn: Vec<&str> =
        view["items"].as_array().unwrap().iter().filter_map(|i| i["id"].as_str()).collect();
    assert_eq!(drawn, opening);
    let told = view.to_string();
    assert!(!told.contains("rationale") && !told.contains("credit"), "the view gives the key away");
}

#[test]
fn of_many_long_opening_items_the_shortest_are_published() {
    let bank = BankDir::new("publish-long");
    let mut lengths = Vec::new();
    bank.change(|shard| {
        let items = shard["items"].as_array_mut().unwrap().iter_mut();
        for (nth, item) in items.filter(|item| item["kind"] == "single").take(7).enumerate() {
            item["opening"] = json!(true);
            // Four of 2,500 bytes and more, longer from one to the next; three that are longer still.
            item["explanation"] = json!("long ".repeat(500 + 100 * nth));
            lengths.push((item.to_string().len(), item["id"].as_str().unwrap().to_owned()));
        }
    });
    let (to, ran) = published(&bank);
    assert_eq!(ran.code, 0, "{}", ran.err);
    lengths.sort();
    let items = |file: &str| -> Vec<Value> {
        let shard: Value = serde_json::from_str(&to.text(file)).unwrap();
        shard["items"].as_array().unwrap().clone()
    };
    let mut first: Vec<String> =
        items("sql/opening.json").iter().map(|item| item["id"].as_str().unwrap().to_owned()).collect();
    let mut shortest: Vec<String> = lengths[..4].iter().map(|(_, id)| id.clone()).collect();
    first.sort();
    shortest.sort();
    assert_eq!(first, shortest);
    assert!(items("sql/items.json").iter().all(|item| item.get("opening").is_none()));
}

#[test]
fn a_bank_without_opening_items_is_published_whole() {
    let bank = BankDir::new("publish-whole");
    let (to, ran) = published(&bank);
    assert_eq!(ran.code, 0, "{}", ran.err);
    let manifest: Value = serde_json::from_str(&to.text("manifest.json")).unwrap();
    assert!(manifest["topics"][0].get("opening").is_none());
    assert_eq!(manifest["topics"][0]["integrity"], digest(&to.text("sql/items.json")));
}

#[test]
fn what_cannot_be_published_is_named() {
    let bank = BankDir::new("publish-broken");
    bank.write("sql/items.json", "{");
    let (_, ran) = published(&bank);
    assert_eq!(ran.code, 1);
    assert!(ran.err.contains("sql/items.json"), "{}", ran.err);
}

#[test]
fn one_item_is_published_alone_for_a_preview() {
    let bank = BankDir::new("publish-one");
    let to = BankDir { path: bank.path.with_extension("published") };
    let folder = to.path.to_str().unwrap();
    let ran = run(&["publish", bank.path.to_str().unwrap(), "--to", folder, "--item", "sql.joins.0007"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    let manifest = parse::manifest("manifest.json", &to.text("manifest.json")).unwrap();
    assert_eq!((manifest.topics.len(), manifest.tracks.len(), manifest.topics[0].count), (1, 1, 1));
    let text = to.text("sql/items.json");
    assert_eq!(digest(&text), manifest.topics[0].integrity);
    let (shard, findings) = parse::shard("items.json", "sql", &text).unwrap();
    assert!(findings.is_empty(), "{findings:?}");
    assert_eq!(shard.items.iter().map(|item| item.id.as_str()).collect::<Vec<_>>(), ["sql.joins.0007"]);

    let missing = run(&["publish", bank.path.to_str().unwrap(), "--to", folder, "--item", "sql.joins.0099"]);
    assert_eq!(missing.code, 1);
    assert!(missing.err.contains("0 items `sql.joins.0099`"), "{}", missing.err);
}
