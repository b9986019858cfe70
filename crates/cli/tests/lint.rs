//! `lint` and `manifest` on banks on disk.

mod common;

use common::{BankDir, manifest, run};
use serde_json::{Value, json};

#[test]
fn a_sound_bank_has_nothing_to_mend() {
    let ran = BankDir::new("lint-sound").run("lint", &[]);
    assert_eq!((ran.code, ran.out.as_str()), (0, "0 errors, 0 warnings\n"), "{}", ran.err);
}

#[test]
fn an_error_names_item_field_and_mend_and_fails() {
    let bank = BankDir::new("lint-error");
    bank.change(|shard| shard["items"][2]["options"][1]["credit"] = json!(1));
    let ran = bank.run("lint", &[]);
    assert_eq!(ran.code, 1);
    let expected = "sql/items.json: sql.joins.0003: options: exactly one option has credit 1, here 2 have; choose one key";
    assert!(ran.out.contains(expected), "{}", ran.out);
    assert!(ran.out.contains("error     key-count"), "{}", ran.out);
    assert!(ran.out.ends_with("1 error, 0 warnings\n"), "{}", ran.out);
}

#[test]
fn warnings_alone_do_not_fail() {
    let bank = BankDir::new("lint-warning");
    bank.change(|shard| shard["items"][2]["options"][0]["text"] = json!("It usually waits"));
    let ran = bank.run("lint", &[]);
    assert_eq!(ran.code, 0);
    assert!(ran.out.contains("warning   vague-quantifier"), "{}", ran.out);
    assert!(ran.out.ends_with("0 errors, 1 warning\n"), "{}", ran.out);
}

#[test]
fn a_release_is_held_to_more() {
    let bank = BankDir::new("lint-release");
    let ran = bank.run("lint", &["--release"]);
    assert_eq!(ran.code, 1);
    assert!(ran.out.contains("error     information"), "{}", ran.out);
    assert_eq!(bank.run("lint", &[]).code, 0);
}

#[test]
fn findings_come_as_json_for_other_tools() {
    let bank = BankDir::new("lint-json");
    bank.change(|shard| shard["items"][0]["optoins"] = json!([]));
    let ran = bank.run("lint", &["--json"]);
    let report: Value = serde_json::from_str(&ran.out).unwrap();
    assert_eq!(ran.code, 1);
    assert_eq!((&report["errors"], &report["warnings"]), (&json!(1), &json!(0)));
    assert_eq!(
        report["findings"],
        json!([{"severity": "error", "rule": "schema", "file": "sql/items.json", "item": "sql.joins.0001",
                "field": "optoins", "message": "nothing reads this field; mend its name or take it out"}])
    );
}

#[test]
fn a_changed_shard_is_noticed_until_the_manifest_follows() {
    let bank = BankDir::new("lint-integrity");
    let mut shard = common::shard();
    shard["items"].as_array_mut().unwrap().pop();
    bank.write("sql/items.json", &shard.to_string());
    let ran = bank.run("lint", &[]);
    assert_eq!(ran.code, 1);
    for said in [
        "manifest.json: topics[0].integrity: is not the digest of sql/items.json; run `skill-quiz manifest`",
        "manifest.json: topics[0].count: says 24, but sql/items.json has 23 items; run `skill-quiz manifest`",
    ] {
        assert!(ran.out.contains(said), "{}", ran.out);
    }
    let check = bank.run("manifest", &["--check"]);
    assert_eq!(check.code, 1);
    assert!(check.out.contains("sql: 23 items, out of date"), "{}", check.out);
    assert_eq!(bank.run("manifest", &[]).code, 0);
    assert_eq!(bank.run("manifest", &["--check"]).code, 0);
    assert_eq!(bank.run("lint", &[]).code, 0);
}

#[test]
fn the_manifest_keeps_everything_but_digest_and_count() {
    let bank = BankDir::new("manifest-keeps");
    let odd = serde_json::to_string_pretty(&manifest()).unwrap().replace("\"count\": 0", "\"count\":   0 ");
    let odd = odd.replacen("{\n", "{\n\t\"note\" : \"é \\u00e9 1.50\",\n\n", 1);
    bank.write("manifest.json", &odd);
    assert_eq!(bank.run("manifest", &[]).code, 0);
    let now = bank.text("manifest.json");
    let digest = now.split("sha256-").nth(1).unwrap().split('"').next().unwrap();
    let undone = now.replace(&format!("sha256-{digest}"), "").replace("\"count\":   24 ", "\"count\":   0 ");
    assert_eq!(undone, odd);
}

#[test]
fn what_is_missing_is_named() {
    let ran = run(&["lint", "/no/such/folder"]);
    assert_eq!(ran.code, 1);
    assert!(ran.err.contains("/no/such/folder/manifest.json"), "{}", ran.err);
    assert!(ran.err.contains("name the folder with manifest.json in it"), "{}", ran.err);

    let bank = BankDir::new("lint-missing-shard");
    std::fs::remove_file(bank.path.join("sql/items.json")).unwrap();
    let ran = bank.run("lint", &[]);
    assert_eq!(ran.code, 1);
    assert!(ran.out.contains("manifest.json: topics[0].shard: cannot read"), "{}", ran.out);
    assert_eq!(bank.run("manifest", &[]).code, 1);
}

#[test]
fn a_manifest_that_cannot_be_read_is_a_finding() {
    let bank = BankDir::new("lint-manifest");
    for (text, said) in [
        ("{", "ends too early"),
        ("{\"schema\":1}", "bankId: is missing"),
        (
            &bank.text("manifest.json").replace("\"loading\":0.7", "\"loading\":1.5"),
            "topics[0].loading: a loading is",
        ),
        (&bank.text("manifest.json").replace("\"schema\":1", "\"schema\":2"), "schema: is of format 2"),
    ] {
        bank.write("manifest.json", text);
        let ran = bank.run("lint", &[]);
        assert_eq!(ran.code, 1, "{text}");
        assert!(ran.out.contains(said), "{}", ran.out);
    }
}

#[test]
fn one_topic_is_looked_at_alone() {
    let bank = BankDir::new("lint-topic");
    assert_eq!(bank.run("lint", &["--topic", "sql"]).code, 0);
    let ran = bank.run("lint", &["--topic", "cobol"]);
    assert_eq!(ran.code, 1);
    assert!(ran.err.contains("no topic `cobol`; it has sql"), "{}", ran.err);
}
