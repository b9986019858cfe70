//! `blind` and `agree` on texts that are typed and actions that are rated.

// Clippy knows test functions, not their helpers.
#![allow(clippy::unwrap_used)]

mod common;

use common::{BankDir, run};
use serde_json::{Value, json};

/// A bank of one short text and one situation.
fn bank(test: &str) -> BankDir {
    let bank = BankDir::new(test);
    bank.change(|shard| {
        let base = shard["items"][0].clone();
        let item = |number: &str, kind: &str, own: Value| {
            let mut item = base.clone();
            for field in ["options", "code", "opening"] {
                item.as_object_mut().unwrap().remove(field);
            }
            item["id"] = json!(format!("sql.{}.{number}", base["subtopic"].as_str().unwrap()));
            item["kind"] = json!(kind);
            for (name, value) in own.as_object().unwrap() {
                item[name] = value.clone();
            }
            item
        };
        let action = |id: &str, mean: f64| {
            json!({"id": id, "text": format!("Action {id}"), "rationale": "Secret reason", "expert": {"mean": mean, "sd": 0.3, "n": 4}})
        };
        shard["items"] = json!([
            item("9001", "short-text", json!({
                "accept": [{"text": "SIGTERM", "credit": 1}, {"regex": "term", "credit": 1}], "normalise": ["case"],
                "maxLength": 40, "rationale": "Secret reason", "misses": [{"text": "SIGKILL", "rationale": "Secret reason"}],
                "irt": {"model": "2pl", "a": 1.0, "b": 0.0}
            })),
            item("9002", "sjt", json!({
                "mode": "rate", "options": [action("a", 4.75), action("b", 2.5), action("c", 1.25)],
                "irt": {"model": "gpcm", "a": 0.6, "steps": [-0.5, 0.5]}
            })),
        ]);
    });
    bank
}

#[test]
fn readers_see_the_form_of_the_answer_and_nothing_of_the_key() {
    let bank = bank("blind-typed");
    let ran = bank.run("blind", &["--topic", "sql"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    for secret in ["SIGTERM", "SIGKILL", "term", "Secret", "expert", "mean", "normalise", "accept"] {
        assert!(!ran.out.contains(secret), "{secret} is shown");
    }
    let sheet: Value = serde_json::from_str(&ran.out).unwrap();
    let of = |kind: &str| {
        sheet["items"].as_array().unwrap().iter().find(|item| item["kind"] == kind).unwrap().clone()
    };
    assert_eq!(of("short-text")["answer"], json!({"shortText": "…"}));
    assert_eq!(of("short-text")["maxLength"], 40);
    assert_eq!((&of("sjt")["answer"], &of("sjt")["mode"]), (&json!({"sjt": [["…", "…"]]}), &json!("rate")));
}

#[test]
fn agreement_is_full_credit_for_a_text_and_the_top_category_for_ratings() {
    let bank = bank("agree-typed");
    let shard: Value = serde_json::from_str(&bank.text("sql/items.json")).unwrap();
    let id = |at: usize| shard["items"][at]["id"].clone();
    let agree = |text: &str, ratings: Value| {
        let answers = json!({"reader": "ann", "answers": [{"id": id(0), "answer": text}, {"id": id(1), "answer": ratings}]});
        bank.write("answers.json", &answers.to_string());
        let file = bank.path.join("answers.json");
        run(&["agree", "--bank", bank.path.to_str().unwrap(), file.to_str().unwrap(), "--json"])
    };
    let disputed = |text: &str, ratings: Value| {
        let ran = agree(text, ratings);
        let report: Value = serde_json::from_str(&ran.out).unwrap_or_else(|_| panic!("{}", ran.err));
        report["disputed"].as_array().unwrap().iter().map(|one| one["item"].clone()).collect::<Vec<_>>()
    };
    // Full-width letters are brought into form, as the page does.
    assert_eq!(disputed("ＳＩＧＴＥＲＭ", json!([["a", 5], ["b", 3], ["c", 1]])), Vec::<Value>::new());
    // Distances .25, .5 and .75 where the midpoint has 4 and the nearest ratings 1: five sixths, the top of three categories.
    assert_eq!(disputed("Term", json!([["c", 2], ["a", 5], ["b", 2]])), Vec::<Value>::new());
    assert_eq!(disputed("SIGKILL", json!([["a", 3], ["b", 3], ["c", 3]])), [id(0), id(1)]);
    let key =
        serde_json::from_str::<Value>(&agree("SIGKILL", json!([["a", 3], ["b", 3], ["c", 3]])).out).unwrap();
    assert_eq!(key["disputed"][1]["key"], json!({"sjt": [["a", 5], ["b", 2], ["c", 1]]}));
    let ran = agree("term", json!([["a", 6], ["b", 3], ["c", 1]]));
    assert!(ran.err.contains("give a list of pairs"), "{}", ran.err);
}
