//! `cargo xtask tidy`: the rules that no other tool checks.
//!
//! A remark that a review makes twice becomes a rule here. Each rule is a function from a file
//! to findings, with a test that plants a violation and sees it found.

mod layers;
mod links;
mod source;
mod supply;
mod text;

use self::source::test_modules;
use crate::packages;
use crate::paths::relative;
use crate::test::{APP, WORKER};
use anyhow::{Context, Result, bail};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// One breach of a rule.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Finding {
    /// The file, relative to the repository.
    pub file: String,
    /// The line, from 1.
    pub line: usize,
    /// What is wrong and what to do.
    pub what: String,
}

/// The texts of the repository's files by their relative names; empty for what is not text.
pub type Files = BTreeMap<String, String>;

/// Checks every file and prints the findings.
///
/// # Errors
/// When there is a finding, or a file cannot be read.
pub fn run(root: &Path) -> Result<()> {
    let files = read_files(root)?;
    let mut findings = check(&files);
    let linked = [APP, WORKER].map(|program| packages::linked(root, program));
    let linked: Vec<_> =
        linked.into_iter().map(|edges| Ok(edges?.into_keys().collect())).collect::<Result<_>>()?;
    supply::packages(&files, &packages::all(root)?, &linked, &mut findings)?;
    for Finding { file, line, what } in &findings {
        println!("{file}:{line}: {what}");
    }
    if !findings.is_empty() {
        bail!("tidy: {} findings in {} files", findings.len(), files.len());
    }
    println!("tidy: {} files, nothing found", files.len());
    Ok(())
}

/// The findings of all rules, in the order of files and lines.
fn check(files: &Files) -> Vec<Finding> {
    let mut findings = Vec::new();
    let test_modules: Vec<String> = files
        .iter()
        .filter(|(file, _)| file.ends_with(".rs"))
        .flat_map(|(file, text)| test_modules(file, text))
        .collect();
    for (file, text) in files {
        let test = is_test(file, &test_modules);
        text::check(file, text, test, &mut findings);
        layers::check(file, text, test, &mut findings);
        links::check(file, text, files, &mut findings);
        supply::no_unsafe(file, text, &mut findings);
    }
    findings.sort();
    findings.dedup();
    findings
}

/// Whether a whole file is test code: by its folder, or because its module stands under
/// `#[cfg(test)]` in the file above it.
fn is_test(file: &str, test_modules: &[String]) -> bool {
    let path = format!("/{file}");
    let by_module = test_modules.iter().any(|module| {
        let below = file.strip_prefix(module.as_str());
        below.is_some_and(|rest| rest == ".rs" || rest.starts_with('/'))
    });
    path.contains("/tests/") || path.contains("/benches/") || by_module
}

/// Reads what git would show: all but the names that `.gitignore` lists.
fn read_files(root: &Path) -> Result<Files> {
    let ignore = fs::read_to_string(root.join(".gitignore")).context("reading .gitignore")?;
    let ignored: Vec<&str> = ignore
        .lines()
        .map(|line| line.trim_matches('/'))
        .filter(|name| !name.is_empty() && !name.starts_with('#'))
        .chain([".git"])
        .collect();
    let mut files = Files::new();
    let mut folders = vec![root.to_path_buf()];
    while let Some(folder) = folders.pop() {
        let entries = fs::read_dir(&folder).with_context(|| format!("reading {}", folder.display()))?;
        for entry in entries {
            let entry = entry.with_context(|| format!("reading {}", folder.display()))?;
            let (path, kind) = (entry.path(), entry.file_type()?);
            if ignored.iter().any(|name| entry.file_name() == *name) {
                continue;
            }
            if kind.is_dir() {
                folders.push(path);
            } else if kind.is_file() {
                let bytes = fs::read(&path).with_context(|| format!("reading {}", path.display()))?;
                // What is not text, such as an image, has no lines to check but may be linked to.
                let text = String::from_utf8(bytes).unwrap_or_default();
                files.insert(relative(root, &path), text);
            }
        }
    }
    Ok(files)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::paths;

    #[test]
    fn findings_come_in_the_order_of_files_and_lines() {
        let file = |name: &str, text: &str| (name.to_owned(), text.to_owned());
        let files = Files::from([file("b.md", "x \ny \n"), file("a.md", "no newline")]);
        let places: Vec<_> = check(&files).into_iter().map(|finding| (finding.file, finding.line)).collect();
        let expected = [("a.md", 1), ("b.md", 1), ("b.md", 2)];
        assert_eq!(places, expected.map(|(file, line)| (file.to_owned(), line)));
    }

    #[test]
    fn a_module_under_cfg_test_in_another_file_is_test_code() {
        let file = |name: &str, text: &str| (name.to_owned(), text.to_owned());
        let loose = "fn f() { x.unwrap(); }\n";
        let files = Files::from([
            file("src/a/mod.rs", "#[cfg(test)]\nmod fixture;\nmod other;\n"),
            file("src/a/fixture.rs", loose),
            file("src/a/fixture/more.rs", loose),
            file("src/a/other.rs", loose),
        ]);
        let found: Vec<_> = check(&files).into_iter().map(|finding| finding.file).collect();
        assert_eq!(found, ["src/a/other.rs"]);
    }

    #[test]
    fn ignored_folders_are_not_read() -> Result<()> {
        let files = read_files(&paths::root()?)?;
        assert!(files.contains_key("xtask/src/tidy/mod.rs"));
        assert!(!files.keys().any(|name| name.starts_with("target/")));
        assert!(!files.keys().any(|name| name.starts_with(".git/")));
        Ok(())
    }
}
