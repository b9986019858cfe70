//! Reading banks: what is good comes through, what is bad is named precisely and costs only itself.

mod common;

use common::{manifest, multi, numeric, shard, single, true_false};
use quiz::bank::parse;
use quiz::engine::ItemModel;
use quiz::kind::{Key, Kind, Prompt};
use quiz::{Diagnostic, Severity};
use serde_json::{Value, json};

const FILE: &str = "sql/items.json";

fn change(value: &mut Value, pointer: &str, to: Value) {
    let (parent, name) = pointer.rsplit_once('/').expect("a pointer has a slash");
    match value.pointer_mut(parent).expect("the fixture has the place") {
        Value::Object(map) if to == json!("REMOVE") => drop(map.remove(name)),
        Value::Object(map) => drop(map.insert(name.to_owned(), to)),
        Value::Array(list) if to == json!("REMOVE") => drop(list.remove(name.parse().expect("an index"))),
        Value::Array(list) => list[name.parse::<usize>().expect("an index")] = to,
        other => panic!("{other} has no fields"),
    }
}

/// The one finding of a shard whose middle item is `item`; its neighbours must come through.
fn finding(item: Value) -> Diagnostic {
    let text = shard("sql", &[single("sql", "one", 1), item, single("sql", "one", 3)]);
    let (shard, mut findings) = parse::shard(FILE, "sql", &text).expect("the file as a whole is good");
    let ids: Vec<&str> = shard.items.iter().map(|item| item.id.as_str()).collect();
    assert_eq!(ids, ["sql.one.0001", "sql.one.0003"], "one bad item costs only itself");
    assert_eq!(findings.len(), 1, "{findings:?}");
    let finding = findings.remove(0);
    assert_eq!((finding.severity, finding.file.as_str()), (Severity::Error, FILE));
    finding
}

#[test]
fn a_good_manifest_is_read_whole() {
    let manifest = parse::manifest("manifest.json", &manifest(&["sql", "api"]).to_string()).unwrap();
    assert_eq!((manifest.bank_id.as_str(), manifest.version.as_str()), ("test-bank", "2026.1"));
    assert_eq!(
        manifest.bands.iter().map(|band| band.from).collect::<Vec<_>>(),
        [None, Some(-0.7), Some(0.7)]
    );
    let api = manifest.topic("api").unwrap();
    assert_eq!((api.shard.as_str(), api.se_target, api.loading, api.cap), ("api/items.json", 0.45, 0.7, 12));
    assert_eq!(manifest.tracks[0].topics[1].weight, 1.0);
    assert_eq!(manifest.topic("go"), None);
}

#[test]
fn each_broken_manifest_field_is_named() {
    let cases = [
        ("/schema", json!(2), "schema"),
        ("/schema", json!("1"), "schema"),
        ("/title", json!("REMOVE"), "title"),
        ("/bankId", json!(7), "bankId"),
        ("/topics", json!([]), "topics"),
        ("/topics/1/summary", json!("REMOVE"), "topics[1].summary"),
        ("/topics/0/loading", json!(1.0), "topics[0].loading"),
        ("/topics/0/loading", json!(-0.1), "topics[0].loading"),
        ("/topics/1/seTarget", json!(0), "topics[1].seTarget"),
        ("/topics/1/cap", json!(0), "topics[1].cap"),
        ("/topics/1/count", json!(-3), "topics[1].count"),
        ("/topics/1/id", json!("sql"), "topics[1].id"),
        ("/tracks/0/topics/1/id", json!("go"), "tracks[0].topics[1].id"),
        ("/tracks/0/topics/0/weight", json!(0), "tracks[0].topics[0].weight"),
        ("/bands", json!([]), "bands"),
        ("/bands/0/from", json!(-2.0), "bands"),
        ("/bands/1/from", json!("REMOVE"), "bands"),
        ("/bands/2/from", json!(-0.7), "bands"),
    ];
    for (pointer, to, field) in cases {
        let mut value = manifest(&["sql", "api"]);
        change(&mut value, pointer, to);
        let finding = parse::manifest("manifest.json", &value.to_string()).unwrap_err();
        assert_eq!(
            (finding.file.as_str(), finding.field.as_str()),
            ("manifest.json", field),
            "{pointer}: {finding}"
        );
        assert!(!finding.message.is_empty());
    }
}

#[test]
fn items_of_every_kind_are_read() {
    let mut code = single("sql", "one", 5);
    change(&mut code, "/kind", json!("code-reading"));
    change(&mut code, "/code", json!({ "lang": "sql", "source": "SELECT 1" }));
    let items = [
        single("sql", "one", 1),
        true_false("sql", "two", 2),
        multi("sql", "one", 3),
        numeric("sql", "two", 4),
        code,
    ];
    let (shard, findings) = parse::shard(FILE, "sql", &shard("sql", &items)).unwrap();
    assert_eq!(findings, []);
    let kinds: Vec<Kind> = shard.items.iter().map(|item| item.kind).collect();
    assert_eq!(kinds, [Kind::Single, Kind::TrueFalse, Kind::Multi, Kind::Numeric, Kind::CodeReading]);
    assert!(shard.items[0].prompt.shuffled(), "options are shuffled unless said otherwise");
    assert!(!shard.items[1].prompt.shuffled(), "yes and no keep their order");
    assert_eq!(shard.items[0].model, ItemModel::Logistic { a: 1.2, b: 0.0, c: 0.25, d: 1.0 });
    assert_eq!(shard.items[2].model, ItemModel::PartialCredit { a: 0.9, steps: vec![-0.5, 0.5] });
    assert_eq!(shard.items[3].model, ItemModel::Logistic { a: 1.1, b: 0.4, c: 0.0, d: 1.0 });
    assert!(matches!(&shard.items[3].prompt, Prompt::Numeric(prompt) if prompt.unit == "ms"));
    assert!(matches!(&shard.items[3].key, Key::Numeric(key) if key.tolerance == 5.0));
    assert_eq!(shard.items[4].code.as_ref().map(|code| code.source.as_str()), Some("SELECT 1"));
    assert_eq!((shard.subtopic_title("one"), shard.subtopic_title("nine")), ("Part one", "nine"));
}

#[test]
fn each_broken_field_of_a_choice_item_is_named() {
    let cases = [
        ("/version", json!("one"), "schema", "version"),
        ("/version", json!(1.5), "schema", "version"),
        ("/stem", json!("REMOVE"), "schema", "stem"),
        ("/kind", json!("essay"), "schema", "kind"),
        ("/bloom", json!("guess"), "schema", "bloom"),
        ("/timeSec", json!(0), "schema", "timeSec"),
        ("/code", json!({ "lang": "sql" }), "schema", "code.source"),
        ("/kind", json!("code-reading"), "schema", "code"),
        ("/references/0/url", json!("REMOVE"), "schema", "references[0].url"),
        ("/options/1/credit", json!("x"), "schema", "options[1].credit"),
        ("/options/2/rationale", json!("REMOVE"), "schema", "options[2].rationale"),
        ("/options", json!("REMOVE"), "schema", "options"),
        ("/options/3/id", json!("a"), "dup-option", "options[3].id"),
        ("/options/0/credit", json!(1), "key-count", "options"),
        ("/options/1/credit", json!(0), "key-count", "options"),
        ("/options/3/credit", json!(-0.5), "key-count", "options[3].credit"),
        ("/options/3/credit", json!(1.5), "key-count", "options[3].credit"),
        ("/irt/model", json!("5pl"), "schema", "irt.model"),
        ("/irt/b", json!("REMOVE"), "schema", "irt.b"),
        ("/irt/c", json!("REMOVE"), "schema", "irt.c"),
        ("/irt/b", json!("NaN"), "schema", "irt.b"),
        ("/irt/a", json!(0), "param-range", "irt.a"),
        ("/irt/a", json!(-1), "param-range", "irt.a"),
        ("/irt/a", json!(1e300), "param-range", "irt.a"),
        ("/irt/b", json!(-1e300), "param-range", "irt.b"),
        ("/irt/c", json!(1), "param-range", "irt.c"),
        ("/review/state", json!("maybe"), "schema", "review.state"),
    ];
    for (pointer, to, rule, field) in cases {
        let mut item = single("sql", "one", 2);
        change(&mut item, pointer, to);
        let finding = finding(item);
        assert_eq!((finding.rule, finding.field.as_str()), (rule, field), "{pointer}: {finding}");
        assert_eq!(finding.item, "sql.one.0002");
        assert!(!finding.message.contains("column"), "a position within the item misleads: {finding}");
    }
}

#[test]
fn each_broken_field_of_the_other_kinds_is_named() {
    let cases = [
        (multi("sql", "one", 2), "/options/0/credit", json!(0.2), "key-count", "options"),
        (multi("sql", "one", 2), "/options/0/credit", json!(0.6), "key-count", "options"),
        (multi("sql", "one", 2), "/irt/steps", json!([]), "param-range", "irt.steps"),
        (multi("sql", "one", 2), "/irt/steps", json!([0, 1e9]), "param-range", "irt.steps[1]"),
        (multi("sql", "one", 2), "/irt/steps", json!(vec![0; 51]), "param-range", "irt.steps"),
        (true_false("sql", "one", 2), "/options/2", json!(null), "schema", "options[2]"),
        (numeric("sql", "one", 2), "/value", json!("REMOVE"), "schema", "value"),
        (numeric("sql", "one", 2), "/unit", json!("REMOVE"), "schema", "unit"),
        (numeric("sql", "one", 2), "/absTol", json!(-1), "schema", "absTol"),
        (numeric("sql", "one", 2), "/relTol", json!(0.1), "schema", "relTol"),
        (
            numeric("sql", "one", 2),
            "/misses",
            json!([{ "value": 1, "rationale": "" }, { "value": 252, "rationale": "" }]),
            "conflict-key",
            "misses[1].value",
        ),
    ];
    for (mut item, pointer, to, rule, field) in cases {
        if pointer == "/options/2" {
            item["options"].as_array_mut().expect("options are a list").push(json!(null));
        }
        change(&mut item, pointer, to);
        let finding = finding(item);
        assert_eq!((finding.rule, finding.field.as_str()), (rule, field), "{pointer}: {finding}");
        assert_eq!(finding.item, "sql.one.0002");
    }
    let mut relative = numeric("sql", "one", 2);
    change(&mut relative, "/absTol", json!("REMOVE"));
    change(&mut relative, "/relTol", json!(-0.1));
    assert_eq!(finding(relative).field, "relTol");
    let mut three = true_false("sql", "one", 2);
    let third = single("sql", "one", 2)["options"][2].clone();
    three["options"].as_array_mut().expect("options are a list").push(third);
    let finding = finding(three);
    assert_eq!((finding.rule, finding.field.as_str()), ("key-count", "options"));
}

#[test]
fn a_finding_reads_as_place_then_advice() {
    let mut item = single("sql", "one", 2);
    change(&mut item, "/options/0/credit", json!(1));
    assert_eq!(
        finding(item).to_string(),
        "sql/items.json: sql.one.0002: options: exactly one option has credit 1, here 2 have; choose one key or use kind \
         `multi`"
    );
}

#[test]
fn an_item_without_readable_id_is_named_by_its_place() {
    for item in [json!(7), json!(null), json!([]), json!({}), json!({ "id": 3 }), json!("text")] {
        assert_eq!(finding(item).item, "#2");
    }
}

#[test]
fn an_id_belongs_to_its_topic_and_stands_once() {
    for id in ["", "api.one.0002", "sqlite.one.0002", "sql"] {
        let mut item = single("sql", "one", 2);
        change(&mut item, "/id", json!(id));
        let finding = finding(item);
        assert_eq!((finding.rule, finding.field.as_str(), finding.item.as_str()), ("id-stable", "id", id));
    }
    let finding = finding(single("sql", "one", 1));
    assert_eq!(
        (finding.rule, finding.field.as_str(), finding.item.as_str()),
        ("id-stable", "id", "sql.one.0001")
    );
}

#[test]
fn a_bad_item_does_not_reserve_its_id() {
    let mut bad = single("sql", "one", 1);
    change(&mut bad, "/kind", json!("essay"));
    let (shard, findings) =
        parse::shard(FILE, "sql", &shard("sql", &[bad, single("sql", "one", 1)])).unwrap();
    assert_eq!((shard.items.len(), findings.len()), (1, 1));
}

#[test]
fn a_file_that_cannot_be_used_at_all_is_one_finding() {
    let good = shard("sql", &[single("sql", "one", 1)]);
    let cases = [
        ("", ""),
        ("<!doctype html>", ""),
        ("null", ""),
        ("[]", ""),
        (&good[..good.len() - 1], ""),
        (&good[..good.len() / 2], ""),
        (&format!("{good} x"), ""),
        (&good.replace("\"topic\":\"sql\"", "\"topic\":\"api\""), "topic"),
        (&good.replace("\"schema\":1", "\"schema\":9"), "schema"),
        (&good.replace("\"topic\":\"sql\",", ""), "topic"),
        (&good.replace("\"b\":0.0", "\"b\":NaN"), ""),
    ];
    for (text, field) in cases {
        let finding = parse::shard(FILE, "sql", text).unwrap_err();
        let place = (finding.file.as_str(), finding.item.as_str());
        assert_eq!((finding.rule, place), ("schema", (FILE, "")), "{text}");
        if !field.is_empty() {
            assert_eq!(finding.field, field);
        }
    }
}

#[test]
fn every_cut_of_a_file_is_a_finding_and_no_panic() {
    let good = shard("sql", &[single("sql", "one", 1), numeric("sql", "two", 2)]);
    for end in (0..good.len()).filter(|end| good.is_char_boundary(*end)) {
        assert!(parse::shard(FILE, "sql", &good[..end]).is_err());
    }
}

#[test]
fn ten_thousand_items_are_read_in_order() {
    let items: Vec<Value> = (0..10_000).map(|n| single("sql", "one", n)).collect();
    let (shard, findings) = parse::shard(FILE, "sql", &shard("sql", &items)).unwrap();
    assert_eq!((shard.items.len(), findings.len()), (10_000, 0));
    assert_eq!(shard.items[9_999].id, "sql.one.9999");
}

#[test]
fn unknown_fields_are_ignored_however_odd() {
    let mut item = single("sql", "one", 2);
    for name in ["__proto__", "constructor", "", "\u{202e}di", "\0"] {
        item[name] = json!({ "polluted": true });
    }
    let text = shard("sql", &[item]).replacen(
        "\"kind\"",
        &format!("\"deep\":{}1{},\"kind\"", "[".repeat(30_000), "]".repeat(30_000)),
        1,
    );
    let (shard, findings) = parse::shard(FILE, "sql", &text).unwrap();
    assert_eq!((shard.items.len(), findings), (1, Vec::new()));
}

#[test]
fn deep_nesting_in_a_known_field_is_a_finding() {
    for field in ["options", "irt", "stem", "references"] {
        let mut item = single("sql", "one", 2);
        change(&mut item, &format!("/{field}"), json!("HERE"));
        let deep = format!("{}{}", "[".repeat(30_000), "]".repeat(30_000));
        let text = shard("sql", &[item]).replace("\"HERE\"", &deep);
        let (shard, findings) = parse::shard(FILE, "sql", &text).unwrap();
        assert_eq!((shard.items.len(), findings.len()), (0, 1));
        assert!(findings[0].field.starts_with(field), "{}", findings[0]);
    }
}

#[test]
fn a_number_beyond_all_numbers_is_a_finding_of_its_item() {
    let text = shard("sql", &[single("sql", "one", 1), single("sql", "one", 2)]).replacen(
        "\"b\":0.0",
        "\"b\":1e999",
        1,
    );
    let (shard, findings) = parse::shard(FILE, "sql", &text).unwrap();
    assert_eq!((shard.items.len(), findings.len()), (1, 1));
    assert_eq!((findings[0].item.as_str(), findings[0].field.as_str()), ("sql.one.0001", "irt.b"));
}

#[test]
fn odd_texts_come_through_untouched() {
    let stem = "\u{200f}marked\u{200e} 👩‍💻 <script>alert(1)</script> \0 é";
    let mut item = single("sql", "one", 2);
    change(&mut item, "/stem", json!(stem));
    change(&mut item, "/options/0/text", json!(""));
    let (shard, findings) = parse::shard(FILE, "sql", &shard("sql", &[item])).unwrap();
    assert_eq!(findings, []);
    assert_eq!(shard.items[0].stem, stem);
    assert_eq!(shard.items[0].prompt.options()[0].text, "");
}
