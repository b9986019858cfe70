//! Where the code of others comes from, under which licences, and that none of ours is unsafe. `deny.toml` says what is
//! allowed.

use super::source::code_only;
use super::{Files, Finding};
use crate::packages::{Id, Package};
use anyhow::{Context, Result, ensure};
use spdx::{Expression, ParseMode};
use std::collections::{BTreeMap, BTreeSet};
use toml::{Table, Value};

/// The file with the rules.
const RULES: &str = "deny.toml";

/// What `deny.toml` allows.
#[derive(Debug, PartialEq, Eq)]
struct Rules {
    licenses: BTreeSet<String>,
    /// Licences that one crate alone may have.
    exceptions: BTreeMap<String, BTreeSet<String>>,
    registries: BTreeSet<String>,
}

/// Checks the packages of the lock file, and those that are linked into what visitors load.
///
/// # Errors
/// When `deny.toml` lacks a list.
pub fn packages(
    files: &Files,
    all: &BTreeMap<Id, Package>,
    linked: &[BTreeSet<Id>],
    findings: &mut Vec<Finding>,
) -> Result<()> {
    let rules = rules(files.get(RULES).with_context(|| format!("{RULES} is missing"))?)?;
    let mut say = |what: String| findings.push(Finding { file: "Cargo.lock".into(), line: 1, what });
    for ((name, version), package) in all {
        let registry = package.source.strip_prefix("registry+");
        if !package.source.is_empty() && !registry.is_some_and(|registry| rules.registries.contains(registry))
        {
            say(format!("{name} {version} comes from {}, which {RULES} does not allow", package.source));
        }
        let own = rules.exceptions.get(name);
        let allowed =
            |license: &str| rules.licenses.contains(license) || own.is_some_and(|own| own.contains(license));
        if !satisfied(&package.license, &allowed) {
            say(format!(
                "{name} {version} has the licence `{}`, which {RULES} does not allow",
                package.license
            ));
        }
    }
    for program in linked {
        for ((name, version), (next, other)) in program.iter().zip(program.iter().skip(1)) {
            if name == next && !TWICE.contains(&name.as_str()) {
                say(format!(
                    "{name} is linked into the page as {version} and as {other}; visitors load both"
                ));
            }
        }
    }
    Ok(())
}

/// What the page links in two versions and cannot help: gloo 0.11, which yew 0.23 uses, has error types of the older one.
const TWICE: [&str; 1] = ["thiserror"];

/// Whether an SPDX expression can be met with what is allowed. Old manifests write `/` for OR.
fn satisfied(expression: &str, allowed: &dyn Fn(&str) -> bool) -> bool {
    let expression = Expression::parse_mode(expression, ParseMode::LAX);
    // An exception (`WITH …`) only gives more.
    expression.is_ok_and(|expression| expression.evaluate(|wanted| allowed(&wanted.license.to_string())))
}

fn rules(text: &str) -> Result<Rules> {
    let file: Table = text.parse().with_context(|| format!("reading {RULES}"))?;
    let texts = |value: Option<&Value>| -> BTreeSet<String> {
        let list = value.and_then(Value::as_array).into_iter().flatten();
        list.filter_map(|text| text.as_str().map(str::to_owned)).collect()
    };
    let list = |table: &str, name: &str| -> Result<BTreeSet<String>> {
        let list = texts(file.get(table).and_then(|table| table.get(name)));
        ensure!(!list.is_empty(), "{RULES} has no `{name}` in [{table}]");
        Ok(list)
    };
    let mut exceptions = BTreeMap::new();
    let listed = file.get("licenses").and_then(|table| table.get("exceptions")).and_then(Value::as_array);
    for entry in listed.into_iter().flatten() {
        let name = entry.get("crate").and_then(Value::as_str).context("an exception names no crate")?;
        exceptions.insert(name.to_owned(), texts(entry.get("allow")));
    }
    let (licenses, registries) = (list("licenses", "allow")?, list("sources", "allow-registry")?);
    Ok(Rules { licenses, exceptions, registries })
}

/// Files that may hold unsafe code, each with a reason beside it. There are none.
const UNSAFE: [&str; 0] = [];

/// Unsafe code is forbidden by the compiler wherever a package takes the workspace's lints; what lies outside is read.
pub fn no_unsafe(file: &str, text: &str, findings: &mut Vec<Finding>) {
    if file == "Cargo.toml" && !text.contains("\nunsafe_code = \"forbid\"") {
        let what =
            "unsafe code is not forbidden: put `unsafe_code = \"forbid\"` under [workspace.lints.rust]";
        findings.push(Finding { file: file.to_owned(), line: 1, what: what.to_owned() });
    }
    let package = file.ends_with("Cargo.toml") && text.contains("[package]");
    if package && !text.contains("[workspace]") && !text.contains("[lints]\nworkspace = true") {
        let what = "this package does not take the workspace's lints: add `[lints]` with `workspace = true`";
        findings.push(Finding { file: file.to_owned(), line: 1, what: what.to_owned() });
    }
    if !file.ends_with(".rs") || UNSAFE.contains(&file) {
        return;
    }
    for (at, line) in code_only(text).lines().enumerate() {
        let word = |c: char| c.is_alphanumeric() || c == '_';
        if line.split(|c| !word(c)).any(|word| word == "unsafe") {
            let what =
                "unsafe code is forbidden here; if nothing else will do, list the file in tidy/supply.rs";
            findings.push(Finding { file: file.to_owned(), line: at + 1, what: what.to_owned() });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "[licenses]\nallow = [\n  \"MIT\",\n  \"Apache-2.0\",\n]\n\
        exceptions = [{ allow = [\"MPL-2.0\"], crate = \"tool\" }]\n\
        [sources]\nallow-registry = [\"https://index\"]\n";

    fn found(packages: &[(&str, &str, &str, &str)], linked: &[&[(&str, &str)]]) -> Vec<String> {
        let files = Files::from([(RULES.to_owned(), TEXT.to_owned())]);
        let id = |name: &str, version: &str| (name.to_owned(), version.to_owned());
        let all = packages.iter().map(|(name, version, license, source)| {
            let about =
                Package { license: (*license).into(), source: (*source).into(), ..Package::default() };
            (id(name, version), about)
        });
        let linked: Vec<BTreeSet<Id>> = linked
            .iter()
            .map(|program| program.iter().map(|(name, version)| id(name, version)).collect())
            .collect();
        let mut findings = Vec::new();
        super::packages(&files, &all.collect(), &linked, &mut findings).unwrap();
        findings.into_iter().map(|finding| finding.what).collect()
    }

    const INDEX: &str = "registry+https://index";

    #[test]
    fn a_licence_is_met_as_spdx_reads_it() {
        for good in [
            "MIT",
            "GPL-3.0 OR MIT",
            "GPL-3.0/MIT",
            "(MIT OR LGPL-3.0) AND Apache-2.0",
            "Apache-2.0 WITH LLVM-exception",
        ] {
            assert_eq!(found(&[("a", "1", good, INDEX)], &[]), [""; 0], "{good}");
        }
        for bad in ["", "GPL-3.0", "MIT AND GPL-3.0", "GPL-3.0 OR (MIT AND LGPL-3.0)", "MPL-2.0", "MIT)"] {
            assert_eq!(found(&[("a", "1", bad, INDEX)], &[]).len(), 1, "{bad}");
        }
        assert_eq!(found(&[("tool", "1", "MPL-2.0", INDEX)], &[]), [""; 0]);
    }

    #[test]
    fn code_comes_from_this_repository_or_the_registry() {
        assert_eq!(found(&[("own", "1", "MIT", "")], &[]), [""; 0]);
        for source in ["git+https://github.com/a/b", "registry+https://elsewhere", "sparse+https://index"] {
            assert_eq!(found(&[("a", "1", "MIT", source)], &[]).len(), 1, "{source}");
        }
    }

    #[test]
    fn visitors_load_no_crate_twice() {
        assert_eq!(found(&[], &[&[("a", "1"), ("b", "1")], &[("a", "2")]]), [""; 0]);
        assert_eq!(found(&[], &[&[("a", "1"), ("a", "2")]]).len(), 1);
    }

    #[test]
    fn unsafe_code_is_found_and_the_word_alone_is_not() {
        let find = |file: &str, text: &str| {
            let mut findings = Vec::new();
            no_unsafe(file, text, &mut findings);
            findings.len()
        };
        let word = ["un", "safe"].concat();
        assert_eq!(find("src/a.rs", &format!("fn f() {{ {word} {{ }} }}")), 1);
        assert_eq!(find("fuzz/a.rs", &format!("{word} impl Send for X {{}}")), 1);
        assert_eq!(find("src/a.rs", &format!("// {word}\nlet {word}_code = \"{word}\";")), 0);
        assert_eq!(find("Cargo.toml", "[workspace]\n"), 1);
        assert_eq!(find("Cargo.toml", "[workspace.lints.rust]\nunsafe_code = \"forbid\"\n"), 0);
        assert_eq!(find("crates/a/Cargo.toml", "[package]\n"), 1);
        assert_eq!(find("crates/a/Cargo.toml", "[package]\n[lints]\nworkspace = true\n"), 0);
        assert_eq!(find("fuzz/Cargo.toml", "[package]\n[workspace]\n"), 0, "its code is read");
    }
}
