//! Whatever is wrong with an item's parameters, the finding names the item and the field.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod common;

use proptest::prelude::*;
use quiz::bank::parse;
use serde_json::json;

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_bad_parameter_names_item_and_field(
        place in 0..5usize, which in 0..6usize, far in 1e3..1e12f64, text in any::<bool>(),
    ) {
        let mut items = common::items("sql", 5);
        items.truncate(5);
        let (field, good) = [
            ("a", json!({ "model": "4pl", "a": 1.0, "b": 0.0, "c": 0.1, "d": 0.9 })),
            ("b", json!({ "model": "4pl", "a": 1.0, "b": 0.0, "c": 0.1, "d": 0.9 })),
            ("c", json!({ "model": "4pl", "a": 1.0, "b": 0.0, "c": 0.1, "d": 0.9 })),
            ("d", json!({ "model": "4pl", "a": 1.0, "b": 0.0, "c": 0.1, "d": 0.9 })),
            ("a", json!({ "model": "gpcm", "a": 1.0, "steps": [0.0, 0.5] })),
            ("steps", json!({ "model": "gpcm", "a": 1.0, "steps": [0.0, 0.5] })),
        ][which].clone();
        let bad = match (field, text) {
            (_, true) => json!("high"),
            ("steps", _) => json!([0.0, far]),
            ("a", _) => json!(-far),
            _ => json!(far),
        };
        items[place]["irt"] = good;
        items[place]["irt"][field] = bad;
        let id = items[place]["id"].as_str().unwrap().to_owned();
        let (shard, findings) = parse::shard("items.json", "sql", &common::shard("sql", &items)).unwrap();
        prop_assert_eq!(shard.items.len(), 4, "the others are usable");
        prop_assert_eq!(findings.len(), 1);
        let finding = findings[0].to_string();
        prop_assert!(finding.contains(&id), "{finding}");
        let field = format!("irt.{field}");
        prop_assert!(finding.contains(&field), "{finding} for {field}");
    }
}
