//! Files and items as JSON: unknown fields, fields of another kind, ids.

use std::collections::BTreeMap;

use serde_json::value::RawValue;

use super::text::lists;
use super::{File, Finding};
use crate::bank::parse;
use crate::bank::wire::{ShardFile, Subtopic, WireItem};
use crate::diagnostic::Diagnostic;
use crate::kind::Kind;

/// A shard with its items still as text.
pub(super) struct Shape<'a> {
    pub(super) subtopics: Vec<Subtopic>,
    pub(super) items: Vec<&'a RawValue>,
    pub(super) findings: Vec<Diagnostic>,
    places: BTreeMap<String, usize>,
}

impl Shape<'_> {
    /// Place of an item in the file; findings on the file as a whole come first.
    pub(super) fn order(&self, item: &str) -> usize {
        let numbered = || item.strip_prefix('#').and_then(|number| number.parse().ok());
        self.places.get(item).copied().or_else(numbered).unwrap_or(0)
    }
}

/// Reads the file as a whole.
pub(super) fn read<'a>(file: &str, topic: &str, text: &'a str) -> Result<Shape<'a>, Diagnostic> {
    // Reading as the app does finds what is wrong with the file itself, with the path of the field.
    parse::shard(file, topic, text)?;
    let mut unknown = Vec::new();
    let mut json = serde_json::Deserializer::from_str(text);
    let wire: ShardFile<'a> =
        serde_ignored::deserialize(&mut json, |path| unknown.push(dotted(&path.to_string())))
            .map_err(|error| Diagnostic::error("schema", file, error.to_string()))?;
    // Editors find the schema by this field.
    unknown.retain(|field| field != "$schema");
    let mut findings: Vec<Diagnostic> = unknown.iter().map(|field| unknown_field(file, "", field)).collect();
    let mut ids: Vec<&str> = Vec::new();
    for (at, subtopic) in wire.subtopics.iter().enumerate() {
        let field = format!("subtopics[{at}].id");
        if !is_kebab(&subtopic.id) {
            let message = "write the id in kebab-case: a-z, 0-9 and single hyphens";
            findings.push(Diagnostic::error("id-stable", file, message).at("", &field));
        }
        if ids.contains(&subtopic.id.as_str()) {
            let message = format!("subtopic `{}` stands twice; keep one", subtopic.id);
            findings.push(Diagnostic::error("id-stable", file, message).at("", &field));
        }
        ids.push(&subtopic.id);
    }
    let mut places = BTreeMap::new();
    for (index, raw) in wire.items.iter().enumerate() {
        if let Some(id) = id_of(raw.get()) {
            places.entry(id).or_insert(index + 1);
        }
    }
    Ok(Shape { subtopics: wire.subtopics, items: wire.items, findings, places })
}

/// Reads one item as written, with findings on fields that nobody reads; `None` where it has not the right shape, which
/// [`parse::item`] has said already.
pub(super) fn read_item(file: &str, text: &str, findings: &mut Vec<Diagnostic>) -> Option<WireItem> {
    let mut unknown = Vec::new();
    let mut json = serde_json::Deserializer::from_str(text);
    let item: WireItem =
        serde_ignored::deserialize(&mut json, |path| unknown.push(dotted(&path.to_string()))).ok()?;
    findings.extend(unknown.iter().map(|field| unknown_field(file, &item.id, field)));
    let written: BTreeMap<String, &RawValue> = serde_json::from_str(text).ok()?;
    let (needs, may) = item.kind.fields();
    for field in fields_of_kinds().filter(|field| written.contains_key(*field)) {
        if !needs.contains(&field) && !may.contains(&field) {
            let kind = name(item.kind);
            let message =
                format!("kind `{kind}` has no `{field}`; take the field out or choose another kind");
            findings.push(Diagnostic::error("schema", file, message).at(&item.id, field));
        }
    }
    Some(item)
}

fn unknown_field(file: &str, item: &str, field: &str) -> Diagnostic {
    let message = "nothing reads this field; mend its name or take it out";
    Diagnostic::error("schema", file, message).at(item, field)
}

/// Every field that belongs to some kinds only.
pub(super) fn fields_of_kinds() -> impl Iterator<Item = &'static str> {
    let mut fields: Vec<&str> = Kind::ALL
        .iter()
        .flat_map(|kind| {
            let (needs, may) = kind.fields();
            needs.iter().chain(may)
        })
        .copied()
        .collect();
    fields.sort_unstable();
    fields.dedup();
    fields.into_iter()
}

/// The kind as authors write it.
pub(super) fn name(kind: Kind) -> String {
    match serde_json::to_value(kind) {
        Ok(serde_json::Value::String(name)) => name,
        _ => format!("{kind:?}"),
    }
}

/// `options.0.text` as `options[0].text`; serde_ignored marks an `Option` by `?`.
pub(super) fn dotted(path: &str) -> String {
    let mut out = String::new();
    for part in path.split('.').filter(|part| *part != "?") {
        if part.bytes().all(|b| b.is_ascii_digit()) {
            out.push_str(&format!("[{part}]"));
        } else {
            if !out.is_empty() {
                out.push('.');
            }
            out.push_str(part);
        }
    }
    out
}

fn id_of(text: &str) -> Option<String> {
    #[derive(serde::Deserialize)]
    struct Named {
        id: String,
    }
    serde_json::from_str::<Named>(text).ok().map(|named| named.id)
}

/// Whether a text is lower-case ASCII words and numbers with single hyphens between.
pub(super) fn is_kebab(text: &str) -> bool {
    let word =
        |word: &str| !word.is_empty() && word.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit());
    text.split('-').all(word)
}

/// `<topic>.<subtopic>.<four digits>`, a subtopic that the file declares, and references to ids that exist.
pub(super) fn id_stable(file: &File<'_>, item: &WireItem) -> Vec<Finding> {
    let mut found = Vec::new();
    let expected = format!("{}.{}.", file.topic.id, item.subtopic);
    let numbered = |rest: &str| rest.len() == 4 && rest.bytes().all(|b| b.is_ascii_digit());
    if !item.id.strip_prefix(&expected).is_some_and(numbered) {
        found.push(Finding::new(
            "id",
            format!("an id here is `{expected}` and four digits, such as `{expected}0001`"),
        ));
    }
    if file.subtopics.iter().all(|subtopic| subtopic.id != item.subtopic) {
        let message = format!(
            "`{}` is none of this file's subtopics; add it to `subtopics` or correct it",
            item.subtopic
        );
        found.push(Finding::new("subtopic", message));
    }
    if item.version == 0 {
        found.push(Finding::new("version", "versions count from 1"));
    }
    for (name, list) in lists(item) {
        for (at, (id, _)) in list.iter().enumerate().filter(|(_, (id, _))| !is_kebab(id)) {
            let message = format!("the id `{id}` is not plain: use a, b, c … or a short lower-case word");
            found.push(Finding::new(format!("{name}[{at}].id"), message));
        }
    }
    let prefix = format!("{}.", file.topic.id);
    for (at, enemy) in item.enemies.iter().enumerate() {
        let message = if *enemy == item.id {
            "an item is not its own enemy; take it out".to_owned()
        } else if !enemy.starts_with(&prefix) {
            format!("`{enemy}` is of another topic; enemies are looked up within a topic only")
        } else if file.wire.iter().all(|other| other.id != *enemy) {
            format!("no item here has the id `{enemy}`; correct it or take it out")
        } else {
            continue;
        };
        found.push(Finding::new(format!("enemies[{at}]"), message));
    }
    found
}

/// An id that stands twice.
pub(super) fn duplicate_ids(file: &File<'_>) -> Vec<Finding> {
    let twice = |(at, item): &(usize, &WireItem)| file.wire[..*at].iter().any(|other| other.id == item.id);
    let again = file.wire.iter().enumerate().filter(twice);
    again
        .map(|(_, item)| {
            Finding::new("id", "this id stands twice; give the later item the next free number").on(&item.id)
        })
        .collect()
}

/// Electives that the file does not have, and openings in electives: a quiz may begin without them.
pub(super) fn electives(file: &File<'_>) -> Vec<Finding> {
    let electives = &file.topic.electives;
    let unknown = electives.iter().filter(|elective| file.subtopics.iter().all(|own| own.id != elective.id));
    let unknown = unknown.map(|elective| {
        let message = format!("the manifest has the elective `{}`, which is no subtopic here", elective.id);
        Finding::new("subtopics", message)
    });
    let opens = |item: &&WireItem| item.opening && electives.iter().any(|own| own.id == item.subtopic);
    let opening = file.wire.iter().filter(opens).map(|item| {
        let message =
            "not everybody is asked about this subtopic, so no quiz begins with it; take `opening` out";
        Finding::new("opening", message).on(&item.id)
    });
    unknown.chain(opening).collect()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use crate::bank::wire::Subtopic;
    use crate::lint::fixture::{
        finds, good, good_file, lint_text, matching, multi, numeric, ordering, places, set, short_text, sjt,
        topic, with,
    };
    use crate::lint::shard;

    #[test]
    fn a_sound_item_has_no_finding() {
        for item in [good(), multi(), numeric(), ordering(), matching(), short_text(), sjt()] {
            assert_eq!(places(std::slice::from_ref(&item)), Vec::<String>::new(), "{}", item["kind"]);
        }
    }

    #[test]
    fn fields_that_nobody_reads_are_errors_wherever_they_stand() {
        let cases = [
            (with("/optoins", json!([])), "schema optoins"),
            (with("/options/1/rational", json!("x")), "schema options[1].rational"),
            (with("/irt/q", json!(1)), "schema irt.q"),
            (with("/code", json!({"lang": "sql", "source": "SELECT 1", "line": 3})), "schema code.line"),
            (with("/value", json!(3)), "schema value"),
        ];
        for (item, expected) in cases {
            assert_eq!(places(&[item]), [expected]);
        }
        let mut file = good_file(&[good()]);
        file["itmes"] = json!([]);
        file["$schema"] = json!("../question.schema.json");
        let found: Vec<String> = lint_text(&file.to_string()).iter().map(ToString::to_string).collect();
        assert_eq!(found, ["sql/items.json: itmes: nothing reads this field; mend its name or take it out"]);
    }

    #[test]
    fn an_item_of_the_wrong_shape_is_named_and_costs_only_itself() {
        let mut broken = with("/timeSec", json!("soon"));
        broken["id"] = json!("sql.joins.0002");
        let found = lint_text(&good_file(&[good(), broken]).to_string());
        assert_eq!(found.len(), 1);
        assert_eq!((found[0].item.as_str(), found[0].field.as_str()), ("sql.joins.0002", "timeSec"));
    }

    #[test]
    fn a_file_that_is_no_shard_is_one_finding() {
        for text in [
            "",
            "[]",
            "{\"schema\":1}",
            "{\"schema\":1,\"topic\":\"api\",\"version\":1,\"subtopics\":[],\"items\":[]}",
        ] {
            assert_eq!(lint_text(text).len(), 1, "{text}");
        }
    }

    #[test]
    fn ids_name_topic_subtopic_and_number() {
        for id in ["sql.joins.1", "sql.joins.00001", "sql.other.0001", "sql.joins.0001b", "sql.joins0001"] {
            assert!(finds("id-stable", &[with("/id", json!(id))]), "{id}");
        }
        assert!(finds("id-stable", &[with("/id", json!("api.joins.0001"))]));
        assert!(finds("id-stable", &[with("/version", json!(0))]));
        assert!(finds("id-stable", &[with("/options/0/id", json!("Option 1"))]));
        for field in ["/left/0/id", "/right/1/id"] {
            let mut item = matching();
            set(&mut item, field, json!("Entry 1"));
            assert!(finds("id-stable", &[item]), "{field}");
        }
        let mut elsewhere = with("/subtopic", json!("plans"));
        elsewhere["id"] = json!("sql.plans.0001");
        assert!(finds("id-stable", &[elsewhere]), "the file declares no subtopic `plans`");
        assert!(finds("id-stable", &[good(), good()]), "the same id twice");
    }

    #[test]
    fn enemies_exist_in_the_same_topic() {
        let mut other =
            with("/stem", json!("How many rows does an inner join return when one side is empty?"));
        other["id"] = json!("sql.joins.0002");
        assert!(!finds("id-stable", &[with("/enemies", json!(["sql.joins.0002"])), other.clone()]));
        for enemy in ["sql.joins.0009", "api.rest.0001", "sql.joins.0001"] {
            assert!(finds("id-stable", &[with("/enemies", json!([enemy])), other.clone()]), "{enemy}");
        }
    }

    #[test]
    fn keys_are_counted_as_the_app_counts_them() {
        assert!(finds("key-count", &[with("/options/1/credit", json!(1))]));
        assert!(finds("key-count", &[with("/options/0/credit", json!(0))]));
        assert!(!finds("key-count", &[good()]));
    }

    #[test]
    fn electives_exist_and_open_no_quiz() {
        let found = |elective: &str, opening: bool| {
            let mut topic = topic();
            topic.electives = vec![Subtopic { id: elective.into(), title: "E".into() }];
            let text = good_file(&[with("/opening", json!(opening))]).to_string();
            let found = shard("sql/items.json", &topic, &text, "2026-11-20", false);
            found.iter().any(|finding| finding.rule == "electives")
        };
        assert!(found("plans", false), "the file has no subtopic `plans`");
        assert!(found("joins", true), "the item opens a quiz");
        assert!(!found("joins", false));
    }
}
