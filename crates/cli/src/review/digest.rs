//! What an item says and holds for right, in one short text that changes with it.

use serde_json::Value;

/// Fields of an item that say nothing to the candidate and decide no credit.
const BESIDE: [&str; 15] = [
    "id",
    "version",
    "subtopic",
    "shuffle",
    "misses",
    "mustFail",
    "explanation",
    "references",
    "irt",
    "bloom",
    "timeSec",
    "tags",
    "enemies",
    "license",
    "review",
];

/// Fields of options and other parts that come to light after the answer only.
const AFTER: [&str; 3] = ["rationale", "misconception", "why"];

/// Digest of stem, code, options and key, whatever the kind: everything but the fields that are known to stand beside them.
/// The order of fields and the way a number is written do not count.
pub fn digest(item: &Value) -> String {
    let mut text = String::new();
    if let Value::Object(fields) = item {
        let content = fields.iter().filter(|(name, _)| !BESIDE.contains(&name.as_str()));
        object(content, &mut text);
    }
    crate::bank::integrity(text.as_bytes())
}

fn object<'a>(fields: impl Iterator<Item = (&'a String, &'a Value)>, out: &mut String) {
    let mut fields: Vec<_> =
        fields.filter(|(name, value)| !AFTER.contains(&name.as_str()) && !value.is_null()).collect();
    fields.sort_by_key(|(name, _)| *name);
    out.push('{');
    for (name, value) in fields {
        out.push_str(&format!("{name:?}:"));
        push(value, out);
    }
    out.push('}');
}

fn push(value: &Value, out: &mut String) {
    match value {
        Value::Object(fields) => object(fields.iter(), out),
        Value::Array(list) => {
            out.push('[');
            list.iter().for_each(|entry| push(entry, out));
            out.push(']');
        }
        // 1 and 1.0 are one number.
        Value::Number(number) => out.push_str(&format!("{:?},", number.as_f64().unwrap_or(f64::NAN))),
        Value::String(text) => out.push_str(&format!("{text:?},")),
        Value::Bool(flag) => out.push_str(&format!("{flag},")),
        Value::Null => out.push_str("null,"),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::digest;

    #[test]
    fn only_text_options_and_key_count() {
        let item = json!({"id": "a", "version": 1, "stem": "Which?", "irt": {"a": 1}, "review": {"state": "draft"},
                          "options": [{"id": "a", "text": "x", "credit": 1, "rationale": "r"}]});
        let with = |pointer: &str, value: serde_json::Value| {
            let mut other = item.clone();
            let (parent, last) = pointer.rsplit_once('/').unwrap();
            other.pointer_mut(parent).unwrap()[last] = value;
            digest(&other)
        };
        let now = digest(&item);
        for (pointer, value) in [
            ("/version", json!(2)),
            ("/irt", json!({"a": 2})),
            ("/review", json!({"state": "accepted"})),
            ("/options/0/rationale", json!("s")),
            ("/options/0/misconception", json!("m")),
            ("/options/0/credit", json!(1.0)),
            ("/code", json!(null)),
        ] {
            assert_eq!(with(pointer, value), now, "{pointer}");
        }
        for (pointer, value) in [
            ("/stem", json!("Which")),
            ("/options/0/text", json!("y")),
            ("/options/0/id", json!("b")),
            ("/options/0/credit", json!(0)),
            ("/code", json!({"lang": "sql", "source": "SELECT 1"})),
            ("/correct", json!(["a"])),
        ] {
            assert_ne!(with(pointer, value), now, "{pointer}");
        }
        // Where one text ends and the next begins counts, too.
        assert_ne!(digest(&json!({"stem": "a", "unit": "bc"})), digest(&json!({"stem": "ab", "unit": "c"})));
    }
}
