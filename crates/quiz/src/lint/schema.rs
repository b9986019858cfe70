//! The JSON Schema of bank files, from the Rust types that read them.

use schemars::JsonSchema;
use schemars::generate::SchemaSettings;
use serde_json::{Map, Value, json};

use super::shape::{fields_of_kinds, name};
use crate::bank::Manifest;
use crate::bank::wire::{Subtopic, WireItem};
use crate::kind::Kind;

/// `questions/<topic>/items.json`: one topic's questions.
#[derive(JsonSchema)]
#[allow(dead_code, reason = "describes a file, is never made")]
struct Shard {
    /// Where editors find the schema of this file.
    #[schemars(rename = "$schema")]
    schema_address: Option<String>,
    /// Version of this format; 1.
    #[schemars(range(min = 1, max = 1))]
    schema: u32,
    /// Topic id, as in the manifest.
    topic: String,
    /// Raised with every release of the file.
    version: u32,
    /// Subtopics in teaching order.
    subtopics: Vec<Subtopic>,
    /// The questions.
    items: Vec<WireItem>,
}

/// The schema (draft 2020-12) of a shard file, with `$defs/Manifest` for the manifest. The same types give the same value,
/// whatever the order of keys in it.
pub fn json_schema() -> Value {
    let mut generator = SchemaSettings::draft2020_12().into_generator();
    generator.subschema_for::<Manifest>();
    let mut schema = generator.into_root_schema_for::<Shard>().to_value();
    schema["title"] = json!("Questions of one topic");
    close(&mut schema);
    if let Some(manifest) = schema.pointer_mut("/$defs/Manifest/properties").and_then(Value::as_object_mut) {
        let description = "Where editors find the schema of this file.";
        manifest.insert("$schema".into(), json!({"type": "string", "description": description}));
    }
    if let Some(item) = schema.pointer_mut("/$defs/WireItem").and_then(Value::as_object_mut) {
        item.insert("allOf".into(), Kind::ALL.iter().map(|kind| requirement(*kind)).collect());
    }
    schema
}

/// No object has fields that the types do not name.
fn close(schema: &mut Value) {
    match schema {
        Value::Object(object) => {
            if object.contains_key("properties") {
                object.insert("additionalProperties".into(), json!(false));
            }
            object.values_mut().for_each(close);
        }
        Value::Array(list) => list.iter_mut().for_each(close),
        _ => {}
    }
}

/// What an item of a kind must and may not have.
fn requirement(kind: Kind) -> Value {
    let (needs, may) = kind.fields();
    let mut properties = Map::new();
    for field in fields_of_kinds() {
        if field == "options" && needs.contains(&field) {
            let most = if kind == Kind::TrueFalse {
                json!({"minItems": 2, "maxItems": 2})
            } else {
                json!({"minItems": 2})
            };
            properties.insert(field.into(), most);
        } else if !needs.contains(&field) && !may.contains(&field) {
            properties.insert(field.into(), json!(false));
        }
    }
    json!({
        "if": {"properties": {"kind": {"const": name(kind)}}, "required": ["kind"]},
        "then": {"properties": properties, "required": needs}
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_object_is_closed_and_every_kind_says_what_it_needs() {
        let schema = json_schema();
        for name in
            ["WireItem", "WireOption", "Miss", "Code", "Reference", "Irt", "Review", "Manifest", "TopicEntry"]
        {
            assert_eq!(schema["$defs"][name]["additionalProperties"], json!(false), "{name}");
        }
        let rules = schema["$defs"]["WireItem"]["allOf"].as_array().unwrap();
        assert_eq!(rules.len(), Kind::ALL.len());
        let numeric = &rules[4];
        assert_eq!(numeric["if"]["properties"]["kind"]["const"], "numeric");
        assert_eq!(numeric["then"]["required"], json!(["value", "unit"]));
        assert_eq!(numeric["then"]["properties"]["options"], json!(false));
    }

    #[test]
    fn an_item_must_have_what_reading_it_needs() {
        let schema = json_schema();
        let required = schema["$defs"]["WireItem"]["required"].as_array().unwrap();
        for field in [
            "id",
            "version",
            "subtopic",
            "kind",
            "stem",
            "explanation",
            "references",
            "irt",
            "license",
            "review",
        ] {
            assert!(required.contains(&json!(field)), "{field}");
        }
        assert!(!required.contains(&json!("options")));
    }
}
