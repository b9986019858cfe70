//! As much of JSON Schema as `docs/embed-message.schema.json` uses. A word that this does not know is an error, so that no
//! part of the schema goes unchecked.

use anyhow::{Context, Result, bail, ensure};
use serde_json::Value;

/// Words that only explain.
const SILENT: [&str; 4] = ["$schema", "$defs", "title", "description"];

/// The schema of the messages between frame and host.
///
/// # Errors
/// When it is not JSON.
pub fn messages() -> Result<Value> {
    Ok(serde_json::from_str(include_str!("../../../docs/embed-message.schema.json"))?)
}

/// Checks `value` against the part of the schema that `pointer` names, such as `/$defs/toHost`.
///
/// # Errors
/// The path of what does not fit, and the word that it breaks.
pub fn ensure_fits(schema: &Value, pointer: &str, value: &Value) -> Result<()> {
    let part = schema.pointer(pointer).with_context(|| format!("the schema has no {pointer}"))?;
    check(schema, part, value).with_context(|| format!("{value} does not fit {pointer}"))
}

fn check(root: &Value, part: &Value, value: &Value) -> Result<()> {
    for (word, rule) in part.as_object().context("a schema is an object")? {
        match word.as_str() {
            "$ref" => {
                let pointer = rule.as_str().unwrap_or_default().trim_start_matches('#');
                check(root, root.pointer(pointer).with_context(|| format!("no {pointer}"))?, value)?;
            }
            "oneOf" => {
                let tries: Vec<_> = list(rule).iter().map(|one| check(root, one, value)).collect();
                let fits = tries.iter().filter(|outcome| outcome.is_ok()).count();
                ensure!(fits == 1, "{fits} of oneOf fit: {tries:?}");
            }
            "type" => {
                let named = |name: &Value| is(name.as_str().unwrap_or_default(), value);
                ensure!(named(rule) || list(rule).iter().any(named), "{value} is not of type {rule}");
            }
            "const" => ensure!(value == rule, "{value} is not {rule}"),
            "enum" => ensure!(list(rule).contains(value), "{value} is none of {rule}"),
            "minimum" => ensure!(value.as_f64() >= rule.as_f64(), "{value} is below {rule}"),
            "minItems" => ensure!(list(value).len() as u64 >= rule.as_u64().unwrap_or(0), "too few items"),
            "required" => {
                let missing =
                    list(rule).iter().find(|name| value.get(name.as_str().unwrap_or_default()).is_none());
                ensure!(missing.is_none(), "{missing:?} is missing");
            }
            "properties" => {
                for (name, rule) in rule.as_object().context("properties")? {
                    if let Some(value) = value.get(name) {
                        check(root, rule, value).with_context(|| name.clone())?;
                    }
                }
            }
            "items" => list(value).iter().try_for_each(|item| check(root, rule, item))?,
            word if SILENT.contains(&word) => {}
            word => bail!("this check does not know the word {word}"),
        }
    }
    Ok(())
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map(Vec::as_slice).unwrap_or_default()
}

fn is(name: &str, value: &Value) -> bool {
    match name {
        "object" => value.is_object(),
        "array" => value.is_array(),
        "string" => value.is_string(),
        "number" => value.is_number(),
        "integer" => value.as_f64().is_some_and(|number| number.fract() == 0.0),
        "boolean" => value.is_boolean(),
        "null" => value.is_null(),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn what_does_not_fit_is_refused() -> Result<()> {
        let schema = messages()?;
        let fits = |value: Value| ensure_fits(&schema, "", &value).is_ok();
        assert!(fits(json!({"skillQuiz": 1, "type": "resize", "height": 300, "acted": false})));
        assert!(fits(json!({"skillQuiz": 1, "type": "theme", "theme": "dark"})));
        assert!(fits(json!({"skillQuiz": 1, "type": "result", "result": null})));
        assert!(!fits(json!({"skillQuiz": 2, "type": "resize", "height": 300, "acted": false})));
        assert!(!fits(json!({"skillQuiz": 1, "type": "resize", "height": 0.5, "acted": true})));
        assert!(!fits(json!({"skillQuiz": 1, "type": "resize"})));
        assert!(!fits(json!({"skillQuiz": 1, "type": "theme", "theme": "pink"})));
        assert!(!fits(json!({"skillQuiz": 1, "type": "completed", "result": {"v": 1, "data": {}}})));
        assert!(!fits(json!({"skillQuiz": 1, "type": "other"})));
        Ok(())
    }
}
