//! What the distribution is made of, as a bill of materials in CycloneDX 1.5 (ECMA-424's JSON form). The same lock file
//! gives the same text.

use crate::packages::{self, Id, Package};
use crate::test::{APP, WORKER};
use anyhow::{Context, Result};
use serde_json::{Map, Value, json};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

/// The crate that brings SQLite's own sources along.
const SQLITE_CRATE: &str = "sqlite-wasm-rs";

/// The bill of the two programs that visitors load: the app, and the worker with SQLite.
///
/// # Errors
/// When cargo fails, or the sources of SQLite do not say their version.
pub fn text(root: &Path) -> Result<String> {
    let all = packages::all(root)?;
    let mut edges = packages::linked(root, APP)?;
    for (id, uses) in packages::linked(root, WORKER)? {
        edges.entry(id).or_default().extend(uses);
    }
    let lock = fs::read_to_string(root.join("Cargo.lock")).context("reading Cargo.lock")?;
    let (of, about) = all
        .iter()
        .find(|((name, _), _)| name == SQLITE_CRATE)
        .context("no crate brings SQLite along any more: mend xtask/src/sbom.rs")?;
    let header = about.folder.join("sqlite3/sqlite3.h");
    let header = fs::read_to_string(&header).with_context(|| format!("reading {}", header.display()))?;
    let sqlite = sqlite_version(&header).context("sqlite3.h says no version")?;
    let bill = bill(&all, &edges, &checksums(&lock), (of, sqlite))?;
    Ok(serde_json::to_string_pretty(&bill)? + "\n")
}

fn bill(
    all: &BTreeMap<Id, Package>,
    edges: &BTreeMap<Id, BTreeSet<Id>>,
    checksums: &BTreeMap<Id, String>,
    (sqlite_user, sqlite): (&Id, &str),
) -> Result<Value> {
    let app = edges.keys().find(|(name, _)| name == APP).context("the app is not among its crates")?;
    let worker = edges.keys().find(|(name, _)| name == WORKER).context("nor is the worker")?;
    let sqlite_ref = format!("pkg:generic/sqlite@{sqlite}");
    let mut components = Vec::new();
    let mut dependencies = Vec::new();
    for (id, uses) in edges {
        let package = all.get(id).with_context(|| format!("{} is not in the lock file", id.0))?;
        let mut uses: Vec<String> = uses.iter().map(purl).collect();
        if id == app {
            uses.push(purl(worker));
        } else {
            components.push(component(id, package, checksums.get(id)));
        }
        if id == sqlite_user {
            uses.push(sqlite_ref.clone());
        }
        uses.sort();
        dependencies.push(json!({ "ref": purl(id), "dependsOn": uses }));
    }
    components.push(json!({
        "type": "library", "bom-ref": sqlite_ref, "name": "SQLite", "version": sqlite, "purl": sqlite_ref,
        "scope": "required", "licenses": [{ "license": { "id": "blessing" } }],
    }));
    dependencies.push(json!({ "ref": sqlite_ref, "dependsOn": [] }));
    let about = all.get(app).context("the app is not in the lock file")?;
    let mut root = component(app, about, None);
    root["type"] = json!("application");
    Ok(json!({
        "$schema": "http://cyclonedx.org/schema/bom-1.5.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": "1.5",
        "version": 1,
        "metadata": { "component": root },
        "components": components,
        "dependencies": dependencies,
    }))
}

fn component(id: &Id, package: &Package, checksum: Option<&String>) -> Value {
    let (name, version) = id;
    let mut fields = Map::new();
    let mut add = |field: &str, value: Value| fields.insert(field.to_owned(), value);
    add("type", json!("library"));
    add("bom-ref", json!(purl(id)));
    add("name", json!(name));
    add("version", json!(version));
    add("purl", json!(purl(id)));
    if !package.description.is_empty() {
        add("description", json!(package.description.split_whitespace().collect::<Vec<_>>().join(" ")));
    }
    // Old manifests write `/` for OR.
    let license = package.license.split('/').map(str::trim).collect::<Vec<_>>().join(" OR ");
    add("licenses", json!([{ "expression": license }]));
    add("scope", json!("required"));
    if let Some(checksum) = checksum {
        add("hashes", json!([{ "alg": "SHA-256", "content": checksum }]));
    }
    Value::Object(fields)
}

/// The address of a crate as package-url writes it.
fn purl((name, version): &Id) -> String {
    format!("pkg:cargo/{name}@{}", version.replace('+', "%2B"))
}

/// The digests of the packages as the registry has them.
fn checksums(lock: &str) -> BTreeMap<Id, String> {
    let field = |block: &str, name: &str| {
        let line = block.lines().find_map(|line| line.strip_prefix(&format!("{name} = \"")))?;
        line.strip_suffix('"').map(str::to_owned)
    };
    let entry =
        |block: &str| Some(((field(block, "name")?, field(block, "version")?), field(block, "checksum")?));
    lock.split("[[package]]").filter_map(entry).collect()
}

fn sqlite_version(header: &str) -> Option<&str> {
    let line = header.lines().find(|line| line.starts_with("#define SQLITE_VERSION "))?;
    line.split('"').nth(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn id(name: &str) -> Id {
        (name.to_owned(), "1.0.0+a".to_owned())
    }

    fn sample() -> Value {
        let about = Package {
            license: "MIT/Apache-2.0".into(),
            description: "Two\n lines.".into(),
            ..Package::default()
        };
        let names = [APP, WORKER, "yew", SQLITE_CRATE];
        let all = names.map(|name| (id(name), about.clone())).into();
        let edges =
            [(APP, vec!["yew"]), (WORKER, vec![SQLITE_CRATE]), ("yew", vec![]), (SQLITE_CRATE, vec![])]
                .map(|(name, uses)| (id(name), uses.into_iter().map(id).collect()))
                .into();
        let sums = checksums(
            "[[package]]\nname = \"yew\"\nversion = \"1.0.0+a\"\nchecksum = \"00ff\"\n\n[[package]]\nname = \"x\"\n",
        );
        bill(&all, &edges, &sums, (&id(SQLITE_CRATE), "3.53.0")).unwrap()
    }

    #[test]
    fn the_bill_has_what_cyclonedx_asks_for() {
        let bill = sample();
        assert_eq!((&bill["bomFormat"], &bill["specVersion"]), (&json!("CycloneDX"), &json!("1.5")));
        assert_eq!(bill["metadata"]["component"]["type"], "application");
        let components = bill["components"].as_array().unwrap();
        let mut refs: BTreeSet<&str> =
            components.iter().map(|one| one["bom-ref"].as_str().unwrap()).collect();
        assert_eq!(refs.len(), components.len(), "every reference is there once");
        for one in components {
            for field in ["type", "name", "version", "purl"] {
                assert!(one[field].as_str().is_some_and(|text| !text.is_empty()), "{one}: {field}");
            }
        }
        refs.insert(bill["metadata"]["component"]["bom-ref"].as_str().unwrap());
        for entry in bill["dependencies"].as_array().unwrap() {
            assert!(refs.contains(entry["ref"].as_str().unwrap()));
            assert!(
                entry["dependsOn"].as_array().unwrap().iter().all(|to| refs.contains(to.as_str().unwrap()))
            );
        }
        let yew = components.iter().find(|one| one["name"] == "yew").unwrap();
        assert_eq!(yew["purl"], "pkg:cargo/yew@1.0.0%2Ba");
        assert_eq!(yew["licenses"], json!([{ "expression": "MIT OR Apache-2.0" }]));
        assert_eq!(yew["hashes"], json!([{ "alg": "SHA-256", "content": "00ff" }]));
        assert_eq!(yew["description"], "Two lines.");
    }

    #[test]
    fn the_app_brings_the_worker_and_the_worker_sqlite() {
        let bill = sample();
        let uses = |name: &str| {
            let all = bill["dependencies"].as_array().unwrap();
            all.iter().find(|entry| entry["ref"] == purl(&id(name))).unwrap()["dependsOn"].clone()
        };
        assert_eq!(uses(APP), json!([purl(&id(WORKER)), purl(&id("yew"))]));
        assert_eq!(uses(SQLITE_CRATE), json!(["pkg:generic/sqlite@3.53.0"]));
        assert_eq!(sqlite_version("x\n#define SQLITE_VERSION        \"3.53.0\"\n"), Some("3.53.0"));
    }
}
