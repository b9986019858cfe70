//! The crates of the workspace and what they are made of, as cargo tells.

use crate::step::output;
use crate::tools::WASM_TARGET;
use anyhow::{Context, Result};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::process::Command;

/// A crate at a version.
pub type Id = (String, String);

/// What a crate says of itself.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Package {
    /// SPDX expression, as the author writes it; empty if there is none.
    pub license: String,
    /// Where it comes from; empty for the workspace's own.
    pub source: String,
    /// One line on what it is.
    pub description: String,
    /// The folder of its sources.
    pub folder: PathBuf,
}

/// Every package of the lock file that some target needs.
///
/// # Errors
/// When cargo fails or its answer lacks a field.
pub fn all(root: &Path) -> Result<BTreeMap<Id, Package>> {
    let metadata = ["metadata", "--locked", "--format-version=1", "--quiet"];
    let text = output(Command::new("cargo").current_dir(root).args(metadata))?;
    let metadata: Value = serde_json::from_str(&text).context("reading what cargo metadata tells")?;
    let packages = metadata["packages"].as_array().context("cargo metadata names no packages")?;
    let read = |package: &Value| {
        let field = |name: &str| package[name].as_str().unwrap_or_default().to_owned();
        let manifest = PathBuf::from(field("manifest_path"));
        let about = Package {
            license: field("license"),
            source: field("source"),
            description: field("description"),
            folder: manifest.parent().unwrap_or(root).to_path_buf(),
        };
        ((field("name"), field("version")), about)
    };
    Ok(packages.iter().map(read).collect())
}

/// The crates that are linked into a program for the page, each with those that it uses. Macros and build scripts run
/// while it is compiled and are no part of it.
///
/// # Errors
/// When cargo fails.
pub fn linked(root: &Path, program: &str) -> Result<BTreeMap<Id, BTreeSet<Id>>> {
    let mut tree = Command::new("cargo");
    tree.current_dir(root).args(["tree", "--locked", "--package", program, "--target", WASM_TARGET]);
    let text =
        output(tree.args(["--edges", "normal,no-proc-macro", "--prefix", "depth", "--format", "{p}"]))?;
    Ok(edges(&text))
}

/// Reads lines such as `2libm v0.2.16 (*)`: depth, name and version.
fn edges(tree: &str) -> BTreeMap<Id, BTreeSet<Id>> {
    let mut edges: BTreeMap<Id, BTreeSet<Id>> = BTreeMap::new();
    let mut above: Vec<Id> = Vec::new();
    for line in tree.lines() {
        let digits = line.bytes().take_while(u8::is_ascii_digit).count();
        let mut words = line[digits..].split(' ');
        let (Ok(depth), Some(name), Some(version)) =
            (line[..digits].parse::<usize>(), words.next(), words.next())
        else {
            continue;
        };
        let id = (name.to_owned(), version.trim_start_matches('v').to_owned());
        above.truncate(depth);
        if let Some(user) = above.last() {
            edges.entry(user.clone()).or_default().insert(id.clone());
        }
        edges.entry(id.clone()).or_default();
        above.push(id);
    }
    edges
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tree_becomes_edges_and_what_stands_twice_is_one() {
        let tree = "0app v0.1.0 (/repo)\n1quiz v0.1.0 (/repo/quiz)\n2libm v0.2.16\n1yew v0.23.0\n2libm v0.2.16 (*)\n";
        let id = |name: &str, version: &str| (name.to_owned(), version.to_owned());
        let libm = id("libm", "0.2.16");
        let edges = edges(tree);
        assert_eq!(edges.len(), 4);
        assert_eq!(edges[&id("yew", "0.23.0")], BTreeSet::from([libm.clone()]));
        assert_eq!(edges[&id("quiz", "0.1.0")], BTreeSet::from([libm.clone()]));
        assert!(edges[&libm].is_empty());
        let app = &edges[&id("app", "0.1.0")];
        assert_eq!(app, &BTreeSet::from([id("quiz", "0.1.0"), id("yew", "0.23.0")]));
    }
}
