//! A sound file for tests to spoil.

use serde_json::{Value, json};

use super::shard;
use crate::Diagnostic;
use crate::bank::TopicEntry;

pub(super) const TODAY: &str = "2026-11-21";

/// A single-choice item without any finding.
pub(super) fn good() -> Value {
    json!({
        "id": "sql.joins.0001", "version": 1, "subtopic": "joins", "kind": "single",
        "stem": "A report lists each customer once with the number of paid orders. What keeps those without any?",
        "options": [
            option("a", "An outer join whose condition holds the filter", 1, Value::Null),
            option("b", "An inner join whose condition holds the filter", 0, json!("inner-join-pads")),
            option("c", "An outer join followed by a filter in WHERE", 0, json!("filter-keeps-padded")),
            option("d", "A cross join followed by a filter in HAVING", 0, json!("having-before-grouping")),
        ],
        "explanation": "The condition of an outer join decides what matches; a later filter removes padded rows again.",
        "references": [{"url": "https://www.postgresql.org/docs/current/queries-table-expressions.html",
                        "title": "Table expressions", "verifiedAt": "2026-11-01"}],
        "irt": {"model": "3pl", "a": 1.0, "b": 0.0, "c": 0.2, "seB": 0.5, "source": "expert", "n": 0},
        "bloom": "apply", "timeSec": 90, "license": "CC-BY-4.0", "review": {"state": "draft"}
    })
}

fn option(id: &str, text: &str, credit: i32, misconception: Value) -> Value {
    let rationale = format!("{text} does or does not keep the row that has no partner on the other side.");
    let mut option = json!({"id": id, "text": text, "credit": credit, "rationale": rationale});
    if !misconception.is_null() {
        option["misconception"] = misconception;
    }
    option
}

/// The sound item with one value replaced or added, by JSON pointer.
pub(super) fn with(pointer: &str, value: Value) -> Value {
    let mut item = good();
    set(&mut item, pointer, value);
    item
}

/// Replaces or adds the value at a JSON pointer.
pub(super) fn set(item: &mut Value, pointer: &str, value: Value) {
    let (parent, last) = pointer.rsplit_once('/').unwrap();
    let parent = item.pointer_mut(parent).unwrap();
    match last.parse::<usize>() {
        Ok(at) => parent[at] = value,
        Err(_) => parent[last] = value,
    }
}

/// The sound item with other option texts; the first is the key.
pub(super) fn with_options(texts: &[&str]) -> Value {
    let options = texts.iter().enumerate().map(|(at, text)| {
        let id = ["a", "b", "c", "d", "e"][at];
        option(id, text, i32::from(at == 0), if at == 0 { Value::Null } else { json!("some-belief") })
    });
    with("/options", options.collect())
}

/// A sound `multi` item: two right options of .5, two traps of -.5.
pub(super) fn multi() -> Value {
    let mut item = good();
    item["id"] = json!("sql.joins.0101");
    item["kind"] = json!("multi");
    item["stem"] =
        json!("Two tables are joined on a column that holds NULL on both sides. Select all that apply.");
    item["irt"] = json!({"model": "gpcm", "a": 0.7, "steps": [-0.4, 0.4]});
    let texts = [
        "Rows with NULL match nothing",
        "A left join pads them",
        "They match each other",
        "An error is raised",
    ];
    for (at, text) in texts.iter().enumerate() {
        item["options"][at]["text"] = json!(text);
        item["options"][at]["credit"] = json!([0.5, 0.5, -0.5, -0.5][at]);
        item["options"][at]["misconception"] = if at < 2 { Value::Null } else { json!("null-equals-null") };
    }
    item
}

/// A sound `numeric` item.
pub(super) fn numeric() -> Value {
    let mut item = good();
    item["id"] = json!("sql.joins.0201");
    item["kind"] = json!("numeric");
    item["stem"] =
        json!("Ten rows meet twelve rows in a cross join without a condition: how many rows come out?");
    item["irt"] = json!({"model": "2pl", "a": 1.0, "b": -1.0});
    item["value"] = json!(120);
    item["unit"] = json!("rows");
    let miss = |value: i32| {
        let rationale = "Comes out where the two counts are added or the larger one is taken instead.";
        json!({"value": value, "rationale": rationale, "misconception": "cross-join-adds"})
    };
    item["misses"] = json!([miss(22), miss(12)]);
    item.as_object_mut().unwrap().remove("options");
    item
}

/// A sound `ordering` item; the right order is c, a, d, b.
pub(super) fn ordering() -> Value {
    let mut item = good();
    item["id"] = json!("sql.joins.0301");
    item["kind"] = json!("ordering");
    item["stem"] =
        json!("A query groups the joined rows of two tables and keeps some groups. Order what happens.");
    item["irt"] = json!({"model": "gpcm", "a": 0.7, "steps": [-0.4, 0.4]});
    let texts =
        ["Rows are filtered", "Groups are sorted", "Rows of both tables are paired", "Groups are filtered"];
    for (at, text) in texts.iter().enumerate() {
        let option = item["options"][at].as_object_mut().unwrap();
        option.insert("text".into(), json!(text));
        option.remove("credit");
        option.remove("misconception");
    }
    item["correct"] = json!(["c", "a", "d", "b"]);
    item
}

/// A sound `matching` item: three on the left, four on the right, of which `d` is a decoy.
pub(super) fn matching() -> Value {
    let mut item = good();
    item["id"] = json!("sql.joins.0401");
    item["kind"] = json!("matching");
    item["stem"] =
        json!("Match each wish of a report about customers and orders with the join that grants it.");
    item["irt"] = json!({"model": "gpcm", "a": 0.7, "steps": [-0.4, 0.4]});
    item.as_object_mut().unwrap().remove("options");
    let side = |texts: &[&str]| -> Value {
        texts.iter().zip(["a", "b", "c", "d"]).map(|(text, id)| json!({"id": id, "text": text})).collect()
    };
    item["left"] = side(&["Customers without orders, too", "Paid orders only", "Every possible pair"]);
    item["right"] = side(&["A left join", "An inner join", "A cross join", "A self-join"]);
    item["right"][3]["rationale"] =
        json!("Pairs a table with itself, and no wish compares rows of one table.");
    item["right"][3]["misconception"] = json!("self-join-copies");
    let pair = |id: &str| {
        let rationale = "This join keeps just those rows that the wish beside it asks for.";
        json!({"left": id, "right": id, "rationale": rationale})
    };
    item["pairs"] = json!([pair("a"), pair("b"), pair("c")]);
    item
}

/// A sound `short-text` item: a text or a pattern that allows a word more.
pub(super) fn short_text() -> Value {
    let mut item = good();
    item["id"] = json!("sql.joins.0301");
    item["kind"] = json!("short-text");
    item["stem"] =
        json!("Which two words stand between two tables to keep each row of the first, partner or none?");
    item["irt"] = json!({"model": "2pl", "a": 1.0, "b": -1.0});
    let rationale = "An outer join to the left pads rows of the first table that have no partner.";
    item["accept"] = json!([{"text": "LEFT JOIN", "credit": 1}, {"regex": "left +outer +join", "credit": 1}]);
    item["normalise"] = json!(["trim", "case", "ws"]);
    item["maxLength"] = json!(40);
    item["rationale"] = json!(rationale);
    item["misses"] =
        json!([{"text": "inner join", "rationale": rationale, "misconception": "inner-join-pads"}]);
    item.as_object_mut().unwrap().remove("options");
    item
}

/// A sound `sjt` item.
pub(super) fn sjt() -> Value {
    let mut item = good();
    item["id"] = json!("sql.joins.0401");
    item["kind"] = json!("sjt");
    item["mode"] = json!("rate");
    item["stem"] = json!(
        "Your release goes out on Thursday. A colleague from another team has changed a view that your report reads, and its \
         totals are off by a few rows since. She is away until tomorrow, and nobody else knows the view. Your own lead asks \
         for a word on it by noon. How effective is each of these first steps?"
    );
    item["irt"] = json!({"model": "gpcm", "a": 0.6, "steps": [-0.6, 0.0, 0.6]});
    let texts = [
        "Tell both what you see and by when you need what",
        "Wait until she is back",
        "Undo her change yourself",
    ];
    let action = |(at, text): (usize, &&str)| {
        let rationale = format!("{text}: that weighs what is known now against what it costs to wait.");
        let expert = json!({"mean": ([4.75, 2.5, 1.5][at]), "sd": 0.5, "n": 4});
        json!({"id": (["a", "b", "c"][at]), "text": text, "expert": expert, "rationale": rationale})
    };
    item["options"] = texts.iter().enumerate().map(action).collect();
    item
}

/// A shard file of these items.
pub(super) fn good_file(items: &[Value]) -> Value {
    json!({"schema": 1, "topic": "sql", "version": 1,
           "subtopics": [{"id": "joins", "title": "Joins"}], "items": items})
}

/// The sound item `n` times, told apart by number, stem and options.
pub(super) fn many(n: usize, mut change: impl FnMut(usize, &mut Value)) -> Vec<Value> {
    let item = |at: usize| {
        let mut item = good();
        item["id"] = json!(format!("sql.joins.{:04}", at + 1));
        let words = ["alpha", "beta", "gamma", "delta", "omega", "sigma", "kappa"];
        let said: Vec<String> = (0..24).map(|i| format!("{}{}", words[i % 7], at * 31 + i)).collect();
        item["stem"] = json!(format!("{} what follows?", said.join(" ")));
        change(at, &mut item);
        item
    };
    (0..n).map(item).collect()
}

pub(super) fn topic() -> TopicEntry {
    TopicEntry {
        id: "sql".into(),
        title: "SQL".into(),
        summary: "Queries".into(),
        shard: "sql/items.json".into(),
        integrity: String::new(),
        count: 1,
        se_target: 0.35,
        loading: 0.7,
        cap: 20,
        electives: Vec::new(),
        opening: None,
    }
}

/// What is found in a text as it is written every day.
pub(super) fn lint_text(text: &str) -> Vec<Diagnostic> {
    shard("sql/items.json", &topic(), text, TODAY, false)
}

/// Rule and field of everything found in these items.
pub(super) fn places(items: &[Value]) -> Vec<String> {
    let found = lint_text(&good_file(items).to_string());
    found.iter().map(|finding| format!("{} {}", finding.rule, finding.field)).collect()
}

/// Whether a rule finds anything in these items.
pub(super) fn finds(rule: &str, items: &[Value]) -> bool {
    lint_text(&good_file(items).to_string()).iter().any(|finding| finding.rule == rule)
}

/// Severity and message of what a rule finds in these items at a release.
pub(super) fn at_release(rule: &str, items: &[Value]) -> Vec<Diagnostic> {
    let mut found = shard("sql/items.json", &topic(), &good_file(items).to_string(), TODAY, true);
    found.retain(|finding| finding.rule == rule);
    found
}
