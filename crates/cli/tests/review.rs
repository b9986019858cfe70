//! `blind`, `agree` and the lint that watches over what they keep.

// Clippy knows test functions, not their helpers.
#![allow(clippy::unwrap_used)]

mod common;

use std::collections::BTreeSet;

use common::{BankDir, Ran, run};
use serde_json::{Value, json};

fn blind(bank: &BankDir, more: &[&str]) -> Value {
    let mut args = vec!["--topic", "sql"];
    args.extend(more);
    let ran = bank.run("blind", &args);
    assert_eq!(ran.code, 0, "{}", ran.err);
    serde_json::from_str(&ran.out).unwrap()
}

/// The right answer to an item of the test bank, in short form.
fn right(item: &Value) -> Value {
    let options = || item["options"].as_array().unwrap().iter();
    let chosen = || {
        options().filter(|option| option["credit"].as_f64() > Some(0.0)).map(|option| option["id"].clone())
    };
    match item["kind"].as_str().unwrap() {
        "numeric" => item["value"].clone(),
        "multi" => chosen().collect(),
        _ => chosen().next().unwrap(),
    }
}

/// A reader who is right throughout, but for what `change` does to the answer of an item.
fn answers(reader: &str, change: impl Fn(&str, &mut Value)) -> Value {
    let answer = |item: &Value| {
        let id = item["id"].as_str().unwrap();
        let mut answer = json!({"id": id, "version": 1, "answer": right(item)});
        change(id, &mut answer);
        answer
    };
    let answers: Vec<Value> = common::shard()["items"].as_array().unwrap().iter().map(answer).collect();
    json!({"reader": reader, "answers": answers})
}

fn agree(bank: &BankDir, readers: &[&Value], more: &[&str]) -> Ran {
    let mut args = vec!["agree".to_owned(), "--bank".into(), bank.path.to_str().unwrap().into()];
    for (nth, reader) in readers.iter().enumerate() {
        let name = format!("answers-{nth}.json");
        bank.write(&name, &reader.to_string());
        args.push(bank.path.join(name).to_str().unwrap().into());
    }
    args.extend(more.iter().map(ToString::to_string));
    run(&args.iter().map(String::as_str).collect::<Vec<_>>())
}

fn names(value: &Value, into: &mut BTreeSet<String>) {
    match value {
        Value::Object(fields) => fields.iter().for_each(|(name, value)| {
            into.insert(name.clone());
            names(value, into);
        }),
        Value::Array(list) => list.iter().for_each(|value| names(value, into)),
        _ => {}
    }
}

#[test]
fn a_reader_sees_the_questions_and_nothing_of_the_keys() {
    let bank = BankDir::new("blind");
    let sheet = blind(&bank, &[]);
    let mut found = BTreeSet::new();
    names(&sheet, &mut found);
    let allowed = [
        "answer", "bank", "choice", "id", "items", "kind", "multi", "numeric", "options", "stem", "subtopic",
        "text", "topic", "unit", "version",
    ];
    assert_eq!(found, allowed.map(String::from).into());
    let items = sheet["items"].as_array().unwrap();
    let shard = common::shard();
    for item in shard["items"].as_array().unwrap() {
        let shown = items.iter().find(|shown| shown["id"] == item["id"]).unwrap();
        let ids = |item: &Value| -> BTreeSet<String> {
            let options = item["options"].as_array().into_iter().flatten();
            options.map(|option| option["id"].to_string() + &option["text"].to_string()).collect()
        };
        assert_eq!((&shown["stem"], ids(shown)), (&item["stem"], ids(item)));
        let form = match item["kind"].as_str().unwrap() {
            "numeric" => json!({"numeric": "…"}),
            "multi" => json!({"multi": ["…"]}),
            _ => json!({"choice": "…"}),
        };
        assert_eq!(shown["answer"], form);
    }
    // The key's place says nothing: it is not where the author put it, for each reader elsewhere.
    assert_eq!(sheet, blind(&bank, &["--seed", "1"]));
    assert_ne!(sheet, blind(&bank, &["--seed", "2"]));
    let first_shown: BTreeSet<String> =
        items.iter().map(|item| item["options"][0]["id"].to_string()).collect();
    assert!(first_shown.len() >= 4, "{first_shown:?}");
    assert!(bank.run("blind", &["--topic", "cobol"]).err.contains("no topic `cobol`; it has sql"));
}

#[test]
fn readers_who_agree_with_every_key_have_nothing_to_settle() {
    let bank = BankDir::new("agree-full");
    let ran = agree(&bank, &[&answers("ann", |_, _| {}), &answers("bob", |_, _| {})], &["--json"]);
    assert_eq!(ran.code, 0, "{}{}", ran.out, ran.err);
    let report: Value = serde_json::from_str(&ran.out).unwrap();
    let topic = &report["topics"][0];
    assert_eq!(
        topic,
        &json!({"topic": "sql", "readers": 2, "items": 24, "agreed": 24, "agreement": 1.0,
                "alphaWithKey": 1.0, "alphaOfReaders": 1.0})
    );
    assert_eq!((&report["disputed"], &report["planted"]), (&json!([]), &Value::Null));
}

#[test]
fn a_disagreement_is_named_with_answer_and_key() {
    let bank = BankDir::new("agree-disputed");
    let shard = common::shard();
    let key = right(&shard["items"][2]).as_str().unwrap().to_owned();
    let wrong = ["a", "b"].into_iter().find(|id| *id != key).unwrap();
    let ann = answers("ann", |id, answer| match id {
        "sql.joins.0003" => *answer = json!({"id": id, "answer": {"choice": wrong}, "confidence": 0.9}),
        "sql.joins.0004" => answer["defensible"] = json!(["d"]),
        "sql.joins.0005" => answer["answer"] = json!(null),
        _ => {}
    });
    let ran = agree(&bank, &[&ann, &answers("bob", |_, _| {})], &["--json"]);
    assert_eq!(ran.code, 1);
    let report: Value = serde_json::from_str(&ran.out).unwrap();
    let disputed = report["disputed"].as_array().unwrap();
    assert_eq!(
        disputed[0],
        json!({"item": "sql.joins.0003", "reader": "ann", "answer": {"choice": wrong}, "key": {"choice": key},
               "confidence": 0.9})
    );
    assert_eq!(disputed[1]["defensible"], json!("d"));
    assert_eq!((&disputed[2]["item"], &disputed[2]["answer"]), (&json!("sql.joins.0005"), &Value::Null));
    assert_eq!((disputed.len(), &report["topics"][0]["agreed"]), (3, &json!(21)));
    // 46 of 48 answers earn full credit.
    assert!((report["topics"][0]["agreement"].as_f64().unwrap() - 46.0 / 48.0).abs() < 1e-12);
    let alpha = report["topics"][0]["alphaOfReaders"].as_f64().unwrap();
    assert!(alpha > 0.9 && alpha < 1.0, "{alpha}");
    let ran = agree(&bank, &[&ann], &[]);
    assert!(
        ran.out.contains("sql.joins.0003") && ran.out.contains(&format!("{{\"choice\":\"{key}\"}}")),
        "{}",
        ran.out
    );
}

#[test]
fn planted_keys_are_found_by_readers_who_know() {
    let bank = BankDir::new("agree-planted");
    let file = bank.path.join("planted.json");
    let path = file.to_str().unwrap();
    let plain = blind(&bank, &[]);
    assert_eq!(
        blind(&bank, &["--plant", "0.25", "--plant-file", path]),
        plain,
        "the readers see no difference"
    );
    let planted: Value = serde_json::from_str(&bank.text("planted.json")).unwrap();
    let rows = planted["planted"].as_array().unwrap();
    assert_eq!(rows.len(), 6);
    let ann = answers("ann", |_, _| {});
    let ran = agree(&bank, &[&ann], &["--planted", path]);
    assert_eq!(ran.code, 0, "{}", ran.out);
    assert!(ran.out.contains("6 of 6 planted keys found"), "{}", ran.out);
    // A reader who believes the first planted key does not find it.
    let (id, key) = (rows[0]["item"].as_str().unwrap().to_owned(), rows[0]["key"].clone());
    let bob = answers("bob", |item, answer| {
        if item == id {
            answer["answer"] = key.clone();
        }
    });
    let ran = agree(&bank, &[&bob], &["--planted", path]);
    assert_eq!(ran.code, 1, "against the true key it is a disagreement");
    assert!(ran.out.contains(&format!("5 of 6 planted keys found\nmissed: {id}\n")), "{}", ran.out);
    // Nothing was planted in the bank itself.
    assert_eq!(bank.run("manifest", &["--check"]).code, 0);
    assert_eq!(bank.run("blind", &["--topic", "sql", "--plant", "0.05"]).code, 2);
    assert_eq!(bank.run("blind", &["--topic", "sql", "--plant", "0", "--plant-file", path]).code, 2);
}

#[test]
fn an_accepted_item_that_changes_after_its_review_is_an_error() {
    let bank = BankDir::new("review-stale");
    let accepted = |change: &dyn Fn(&mut Value)| {
        bank.change(|shard| {
            shard["items"]
                .as_array_mut()
                .unwrap()
                .iter_mut()
                .for_each(|item| item["review"]["state"] = json!("accepted"));
            change(shard);
        });
        bank.run("lint", &[])
    };
    // Before there are records, one warning says so.
    let ran = accepted(&|_| {});
    assert_eq!(ran.code, 0, "{}", ran.out);
    assert!(ran.out.contains("24 items are accepted and no review of this topic is recorded"), "{}", ran.out);
    assert!(ran.out.ends_with("0 errors, 1 warning\n"), "{}", ran.out);

    assert_eq!(
        agree(&bank, &[&answers("ann", |_, _| {}), &answers("bob", |_, _| {})], &["--record"]).code,
        0
    );
    assert_eq!(accepted(&|_| {}).out, "0 errors, 0 warnings\n");
    let records: Value = serde_json::from_str(&bank.text("review/sql.json")).unwrap();
    let first = &records["reviews"][0];
    assert_eq!(
        (&first["item"], &first["version"], &first["verdict"]),
        (&json!("sql.joins.0001"), &json!(1), &json!("agreed"))
    );
    assert_eq!(first["answers"][1]["reader"], json!("bob"));
    assert!(first["digest"].as_str().unwrap().starts_with("sha256-"));

    let said = "text, options or key have changed since version 1 was reviewed";
    for change in [
        (|item: &mut Value| item["stem"] = json!("Another question: what follows?")) as fn(&mut Value),
        |item| item["options"][0]["text"] = json!("another text"),
        |item| item["kind"] = json!("true-false"),
    ] {
        let ran = accepted(&|shard| change(&mut shard["items"][2]));
        assert_eq!(ran.code, 1);
        assert!(ran.out.contains(&format!("sql.joins.0003: review.state: {said}")), "{}", ran.out);
    }
    // What stands beside text, options and key may change, and a draft may be anything.
    let ran = accepted(&|shard| {
        shard["items"][2]["irt"]["b"] = json!(0.1);
        shard["items"][3]["stem"] = json!("Another question: what follows?");
        shard["items"][3]["review"]["state"] = json!("draft");
    });
    assert!(!ran.out.contains("review-stale"), "{}", ran.out);
    let ran = accepted(&|shard| {
        shard["items"][23]["id"] = json!("sql.joins.0099");
    });
    assert_eq!(ran.code, 1);
    assert!(
        ran.out.contains("sql.joins.0099: review.state: is accepted, but no review of it is recorded"),
        "{}",
        ran.out
    );
}

#[test]
fn a_disputed_item_is_not_accepted_until_it_is_settled() {
    let bank = BankDir::new("review-disputed");
    bank.change(|shard| shard["items"][1]["review"]["state"] = json!("accepted"));
    let ann = answers("ann", |id, answer| {
        if id == "sql.joins.0002" {
            answer["answer"] = json!(4);
        }
    });
    assert_eq!(agree(&bank, &[&ann], &["--record"]).code, 1);
    let ran = bank.run("lint", &[]);
    assert!(ran.out.contains("sql.joins.0002: review.state: readers disagree with the key"), "{}", ran.out);
    let settled = bank.text("review/sql.json").replace("\"disputed\"", "\"settled\"");
    bank.write("review/sql.json", &settled);
    assert!(bank.run("lint", &[]).out.contains("settled without a note"));
    bank.write(
        "review/sql.json",
        &settled.replace("\"settled\"", "\"settled\",\n\"note\": \"The manual says so.\""),
    );
    assert_eq!(bank.run("lint", &[]).out, "0 errors, 0 warnings\n");
    bank.write("review/sql.json", "{");
    let ran = bank.run("lint", &[]);
    assert!(
        ran.code == 1 && ran.out.contains("review/sql.json") && ran.out.contains("mend the file"),
        "{}",
        ran.out
    );

    // A later reading of one item replaces its record and no other.
    bank.write("review/sql.json", &settled);
    let one = json!({"reader": "eve", "answers": [{"id": "sql.joins.0002", "answer": "0.25"}]});
    assert_eq!(agree(&bank, &[&one], &["--record"]).code, 0);
    let records: Value = serde_json::from_str(&bank.text("review/sql.json")).unwrap();
    let reviews = records["reviews"].as_array().unwrap();
    assert_eq!(
        (reviews.len(), &reviews[1]["verdict"], &reviews[1]["answers"][0]["reader"]),
        (24, &json!("agreed"), &json!("eve"))
    );
    assert_eq!(reviews[2]["answers"][0]["reader"], json!("ann"));
}

#[test]
fn answers_that_cannot_be_read_are_named() {
    let bank = BankDir::new("agree-bad");
    let says = |answers: Value, said: &str| {
        let ran = agree(&bank, &[&answers], &[]);
        assert_eq!((ran.code, ran.out.as_str()), (1, ""), "{answers}");
        assert!(ran.err.contains("answers-0.json: ") && ran.err.contains(said), "{}", ran.err);
    };
    let one = |rest: Value| {
        let mut row = json!({"id": "sql.joins.0003", "answer": "a"});
        row.as_object_mut().unwrap().extend(rest.as_object().unwrap().clone());
        json!({"answers": [row]})
    };
    says(json!({}), "the document: `answers` is missing");
    says(
        one(json!({"id": "sql.joins.9999"})),
        "answers[0] (sql.joins.9999).id: the bank has no item `sql.joins.9999`",
    );
    says(
        one(json!({"version": 7})),
        "answers[0] (sql.joins.0003).version: was answered in version 7, the bank has 1",
    );
    says(one(json!({"answer": "z"})), "answers[0] (sql.joins.0003).answer: \"z\" is no answer to this item");
    says(one(json!({"answer": ["a"]})), "answers[0] (sql.joins.0003).answer: ");
    says(one(json!({"confidence": 80})), "answers[0] (sql.joins.0003).confidence: is 80");
    says(
        json!({"answers": [{"id": "sql.joins.0003"}, {"id": "sql.joins.0003"}]}),
        "this item is answered twice",
    );
    let same = one(json!({}));
    let ran = agree(
        &bank,
        &[
            &json!({"reader": "ann", "answers": same["answers"]}),
            &json!({"reader": "ann", "answers": same["answers"]}),
        ],
        &[],
    );
    assert!(ran.err.contains("is answered by reader `ann` in another file, too"), "{}", ran.err);
}
