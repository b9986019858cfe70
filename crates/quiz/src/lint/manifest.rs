//! The manifest as written.

use super::shape::{dotted, is_kebab};
use crate::bank::{Manifest, parse};
use crate::diagnostic::Diagnostic;

/// Everything to be said about a manifest by itself. Whether `integrity` and `count` fit the shards is left to the caller,
/// who has their bytes.
pub fn manifest(file: &str, text: &str) -> Vec<Diagnostic> {
    let manifest = match parse::manifest(file, text) {
        Ok(manifest) => manifest,
        Err(finding) => return vec![finding],
    };
    let mut found = Vec::new();
    let mut say = |rule: &'static str, field: String, message: String| {
        found.push(Diagnostic::error(rule, file, message).at("", &field));
    };
    for field in unknown_fields(text) {
        say("schema", field, "nothing reads this field; mend its name or take it out".into());
    }
    for (field, id) in ids(&manifest) {
        if !is_kebab(id) {
            say("id-stable", field, format!("write `{id}` in kebab-case: a-z, 0-9 and single hyphens"));
        }
    }
    for (field, id) in repeated(&manifest) {
        say("id-stable", field, format!("`{id}` stands twice; keep one"));
    }
    for (field, text) in texts(&manifest) {
        if text.trim().is_empty() {
            say("schema", field, "is empty, but is shown to candidates; write a line".into());
        }
    }
    for (at, track) in manifest.tracks.iter().enumerate().filter(|(_, track)| track.topics.is_empty()) {
        say(
            "schema",
            format!("tracks[{at}].topics"),
            format!("track `{}` has no topic; name at least one", track.id),
        );
    }
    found
}

fn unknown_fields(text: &str) -> Vec<String> {
    let mut unknown = Vec::new();
    let mut json = serde_json::Deserializer::from_str(text);
    let read: Result<Manifest, _> =
        serde_ignored::deserialize(&mut json, |path| unknown.push(dotted(&path.to_string())));
    // Editors find the schema by this field.
    unknown.retain(|field| field != "$schema");
    if read.is_ok() { unknown } else { Vec::new() }
}

/// Every id with its field.
fn ids(manifest: &Manifest) -> Vec<(String, &str)> {
    let mut ids = vec![("bankId".to_owned(), manifest.bank_id.as_str())];
    ids.extend(
        manifest.bands.iter().enumerate().map(|(at, band)| (format!("bands[{at}].id"), band.id.as_str())),
    );
    ids.extend(
        manifest.topics.iter().enumerate().map(|(at, topic)| (format!("topics[{at}].id"), topic.id.as_str())),
    );
    ids.extend(
        manifest.tracks.iter().enumerate().map(|(at, track)| (format!("tracks[{at}].id"), track.id.as_str())),
    );
    ids
}

/// Ids that stand twice in the same list; the reader itself refuses a repeated topic.
fn repeated(manifest: &Manifest) -> Vec<(String, &str)> {
    let mut found = Vec::new();
    for (at, band) in manifest.bands.iter().enumerate() {
        if manifest.bands[..at].iter().any(|other| other.id == band.id) {
            found.push((format!("bands[{at}].id"), band.id.as_str()));
        }
    }
    for (at, track) in manifest.tracks.iter().enumerate() {
        if manifest.tracks[..at].iter().any(|other| other.id == track.id) {
            found.push((format!("tracks[{at}].id"), track.id.as_str()));
        }
        for (nth, part) in track.topics.iter().enumerate() {
            if track.topics[..nth].iter().any(|other| other.id == part.id) {
                found.push((format!("tracks[{at}].topics[{nth}].id"), part.id.as_str()));
            }
        }
    }
    found
}

/// Texts that candidates read.
fn texts(manifest: &Manifest) -> Vec<(String, &str)> {
    let mut texts = vec![
        ("title".to_owned(), manifest.title.as_str()),
        ("version".to_owned(), manifest.version.as_str()),
        ("lang".to_owned(), manifest.lang.as_str()),
        ("license".to_owned(), manifest.license.as_str()),
    ];
    for (at, band) in manifest.bands.iter().enumerate() {
        texts.push((format!("bands[{at}].title"), &band.title));
    }
    for (at, topic) in manifest.topics.iter().enumerate() {
        texts.push((format!("topics[{at}].title"), &topic.title));
        texts.push((format!("topics[{at}].summary"), &topic.summary));
    }
    for (at, track) in manifest.tracks.iter().enumerate() {
        texts.push((format!("tracks[{at}].title"), &track.title));
        texts.push((format!("tracks[{at}].summary"), &track.summary));
    }
    texts
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use crate::lint::fixture::set;

    fn good() -> Value {
        json!({
            "schema": 1, "bankId": "test", "version": "1", "title": "Test", "lang": "en", "license": "CC-BY-4.0",
            "bands": [{"id": "low", "title": "Low"}, {"id": "high", "title": "High", "from": 0.5}],
            "topics": [{"id": "sql", "title": "SQL", "summary": "Queries", "shard": "sql/items.json",
                        "integrity": "", "count": 0, "seTarget": 0.35, "loading": 0.7, "cap": 20}],
            "tracks": [{"id": "all", "title": "All", "summary": "Everything", "topics": [{"id": "sql", "weight": 1}]}]
        })
    }

    fn fields(manifest: &Value) -> Vec<String> {
        super::manifest("manifest.json", &manifest.to_string())
            .into_iter()
            .map(|finding| finding.field)
            .collect()
    }

    #[test]
    fn a_sound_manifest_has_no_finding() {
        assert_eq!(fields(&good()), Vec::<String>::new());
    }

    #[test]
    fn each_fault_is_found_at_its_field() {
        let part = json!({"id": "sql", "weight": 1});
        let cases = [
            ("/topics/0/colour", json!("red"), "topics[0].colour"),
            ("/bankId", json!("My Bank"), "bankId"),
            ("/bands/1/id", json!("low"), "bands[1].id"),
            ("/topics/0/summary", json!(" "), "topics[0].summary"),
            ("/topics/0/shard", json!("../items.json"), "topics[0].shard"),
            ("/topics/0/shard", json!("https://example.com/items.json"), "topics[0].shard"),
            ("/topics/0/loading", json!(1), "topics[0].loading"),
            ("/tracks/0/topics", json!([]), "tracks[0].topics"),
            ("/tracks/0/topics", json!([part, part]), "tracks[0].topics[1].id"),
            ("/bands/1/from", json!(null), "bands"),
        ];
        for (pointer, value, field) in cases {
            let mut manifest = good();
            set(&mut manifest, pointer, value);
            assert_eq!(fields(&manifest), [field]);
        }
    }
}
