//! `blind`, `agree`, `lint` and `publish` with items whose answer is an order or pairs.

// Clippy knows test functions, not their helpers.
#![allow(clippy::unwrap_used)]

mod common;

use common::{BankDir, Ran, run};
use serde_json::{Value, json};

const REASON: &str = "Gives the reason in more than the eight words that are asked for.";

/// A bank with one item of each kind at its end.
fn bank(test: &str) -> BankDir {
    let bank = BankDir::new(test);
    bank.change(|shard| {
        let items = shard["items"].as_array_mut().unwrap();
        let [mut order, mut pairs] = [items[0].clone(), items[0].clone()];
        for (item, id, kind) in
            [(&mut order, "sql.joins.0101", "ordering"), (&mut pairs, "sql.joins.0102", "matching")]
        {
            item["id"] = json!(id);
            item["kind"] = json!(kind);
            item["stem"] = json!(format!("{kind}: first {id}, then {kind} {id}, and what follows?"));
            item.as_object_mut().unwrap().remove("options");
        }
        let steps = ["first", "second", "third", "fourth"];
        order["options"] = steps
            .iter()
            .map(|step| json!({"id": step, "text": format!("The {step} step"), "rationale": REASON}))
            .collect();
        order["correct"] = json!(steps);
        order["shuffle"] = json!(false);
        pairs["left"] = json!([{"id": "a", "text": "First wish"}, {"id": "b", "text": "Second wish"}]);
        pairs["right"] = json!([{"id": "x", "text": "One join"}, {"id": "y", "text": "Another join"},
            {"id": "z", "text": "No join", "rationale": REASON, "misconception": "no-join"}]);
        pairs["pairs"] = json!([{"left": "a", "right": "x", "rationale": REASON},
                                {"left": "b", "right": "y", "rationale": REASON}]);
        items.extend([order, pairs]);
    });
    bank
}

fn agree(bank: &BankDir, order: Value, pairs: Value) -> Ran {
    let answers = json!({"reader": "ann", "answers": [
        {"id": "sql.joins.0101", "answer": order}, {"id": "sql.joins.0102", "answer": pairs}]});
    bank.write("ann.json", &answers.to_string());
    let file = bank.path.join("ann.json");
    run(&["agree", "--bank", bank.path.to_str().unwrap(), file.to_str().unwrap(), "--json"])
}

#[test]
fn sound_items_have_no_finding_and_are_published_as_they_are() {
    let bank = bank("orders-sound");
    let ran = bank.run("lint", &[]);
    assert_eq!(ran.out, "0 errors, 0 warnings\n");
    let to = bank.path.with_extension("published");
    assert_eq!(run(&["publish", bank.path.to_str().unwrap(), "--to", to.to_str().unwrap()]).code, 0);
    let items = |text: &str| serde_json::from_str::<Value>(text).unwrap()["items"].clone();
    let published = items(&std::fs::read_to_string(to.join("sql/items.json")).unwrap());
    assert_eq!(published, items(&bank.text("sql/items.json")));
}

#[test]
fn a_blind_reader_sees_steps_and_sides_and_neither_order_nor_pairs() {
    let bank = bank("orders-blind");
    let mut first = Vec::new();
    for seed in 1..=20 {
        let ran = bank.run("blind", &["--topic", "sql", "--seed", &seed.to_string()]);
        let sheet: Value = serde_json::from_str(&ran.out).unwrap();
        let items = sheet["items"].as_array().unwrap();
        let of = |id: &str| items.iter().find(|item| item["id"] == id).unwrap();
        let (order, pairs) = (of("sql.joins.0101"), of("sql.joins.0102"));
        assert_eq!(order["answer"], json!({"ordering": ["…"]}));
        assert_eq!(pairs["answer"], json!({"matching": [["…", "…"]]}));
        let told = format!("{order}{pairs}");
        for hidden in ["correct", "pairs", "rationale", "misconception"] {
            assert!(!told.contains(hidden), "{hidden}");
        }
        assert_eq!(
            (pairs["left"].as_array().unwrap().len(), pairs["right"].as_array().unwrap().len()),
            (2, 3)
        );
        first.push(order["options"][0]["id"].as_str().unwrap().to_owned());
    }
    first.sort();
    first.dedup();
    assert!(first.len() > 1, "the steps keep the author's order, which may be the right one");
}

#[test]
fn answers_are_held_against_orders_and_pairs() {
    let bank = bank("orders-agree");
    let right = json!(["first", "second", "third", "fourth"]);
    // The order in which pairs are written says nothing.
    let ran = agree(&bank, right.clone(), json!([["b", "y"], ["a", "x"]]));
    assert_eq!(ran.code, 0, "{}{}", ran.out, ran.err);
    let ran = agree(
        &bank,
        json!({"ordering": ["second", "first", "third", "fourth"]}),
        json!([["a", "x"], ["b", "z"]]),
    );
    assert_eq!(ran.code, 1);
    let report: Value = serde_json::from_str(&ran.out).unwrap();
    assert_eq!(report["disputed"][0]["key"], json!({"ordering": right}));
    assert_eq!(report["disputed"][1]["answer"], json!({"matching": [["a", "x"], ["b", "z"]]}));
    let ran = agree(&bank, right.clone(), json!([["a", "x"]]));
    assert!(ran.err.contains("is no answer to this item; give a list of pairs"), "{}", ran.err);
    let ran = agree(&bank, json!(["first"]), json!([["a", "x"]]));
    assert!(ran.err.contains("is no answer to this item; give a list of option ids"), "{}", ran.err);
}
