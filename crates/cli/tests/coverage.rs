//! `coverage`: skills and the items that test them.

// Clippy knows test functions, not their helpers.
#![allow(clippy::unwrap_used)]

mod common;

use common::BankDir;
use serde_json::json;

fn skills(bank: &BankDir, skills: serde_json::Value) {
    let file = json!({"texts": [{"id": "A", "title": "A guide"}], "skills": skills});
    bank.write("skills.json", &file.to_string());
}

#[test]
fn every_skill_stands_beside_the_items_of_its_subtopics_and_tags() {
    let bank = BankDir::new("coverage");
    bank.change(|shard| {
        shard["subtopics"].as_array_mut().unwrap().push(json!({"id": "locks", "title": "Locks"}));
        shard["items"][3]["subtopic"] = json!("locks");
        shard["items"][5]["tags"] = json!(["deadlock"]);
    });
    skills(
        &bank,
        json!([{"skill": "Locking", "namedBy": ["A"], "subtopics": ["sql.locks"], "tags": ["deadlock"]},
               {"skill": "Kubernetes", "namedBy": ["A"], "subtopics": ["cloud.kubernetes"]}]),
    );
    let ran = bank.run("coverage", &[]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    let row = "| Locking | A | sql.locks | 2 | `sql.joins.0004` `sql.joins.0006` |\n";
    assert!(ran.out.contains(row), "{}", ran.out);
    assert!(ran.out.contains("| Kubernetes | A | cloud.kubernetes | 0 | topic to come |\n"), "{}", ran.out);
    assert!(ran.out.contains("- **A**: A guide\n"), "{}", ran.out);

    let file = bank.path.join("COVERAGE.md");
    let path = file.to_str().unwrap();
    assert_eq!(bank.run("coverage", &["--write", path]).code, 0);
    assert_eq!(bank.text("COVERAGE.md"), ran.out);
    assert_eq!(bank.run("coverage", &["--check", path]).code, 0);
    bank.write("COVERAGE.md", &ran.out.replace("| 2 |", "| 3 |"));
    let ran = bank.run("coverage", &["--check", path]);
    assert!(
        ran.code == 1 && ran.out.contains("is out of date; run `skill-quiz coverage"),
        "{}{}",
        ran.out,
        ran.err
    );
    let none = bank.run("coverage", &["--check", "/no/such.md"]);
    assert!(none.code == 1 && none.err.contains("cannot read /no/such.md"), "{}", none.err);
}

#[test]
fn a_skill_of_the_bank_without_items_fails() {
    let bank = BankDir::new("coverage-none");
    let locks = json!({"skill": "Locking", "namedBy": ["A"], "subtopics": ["sql.locks"]});
    skills(&bank, json!([locks]));
    let ran = bank.run("coverage", &[]);
    assert_eq!(ran.code, 1);
    assert!(ran.err.contains("skills.json: Locking: subtopics: the bank has no `sql.locks`"), "{}", ran.err);
    bank.change(|shard| {
        shard["subtopics"].as_array_mut().unwrap().push(json!({"id": "locks", "title": "Locks"}));
    });
    let ran = bank.run("coverage", &[]);
    assert!(ran.code == 1 && ran.err.contains("no item tests `Locking`"), "{}", ran.err);
    skills(&bank, json!([{"skill": "Joins", "namedBy": ["Z"], "subtopics": ["sql.joins"]}]));
    assert!(bank.run("coverage", &[]).err.contains("Joins: namedBy: `Z` is none of the texts"));
    std::fs::remove_file(bank.path.join("skills.json")).unwrap();
    assert!(bank.run("coverage", &[]).err.contains("skills.json"));
}
