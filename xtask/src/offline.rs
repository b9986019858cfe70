//! Tells the built service worker which build it keeps. Trunk's hook calls this last.

use crate::paths;
use anyhow::{Context, Result, ensure};
use sha2::{Digest, Sha256};
use std::fs;
use std::path::Path;

/// What stands in `assets/js/sw.js` where the build's own facts belong.
const NAME: &str = "\"the build's name\"";
const FILES: &str = "[\"the build's files\"]";
const LANGUAGES: &str = "[\"the build's languages\"]";

/// The bank's manifest; the shards are kept as they are fetched.
const MANIFEST: &str = "questions/manifest.json";

/// Writes name and files into the `sw.js` of the build that Trunk is making, else into the one in `dist/`.
///
/// # Errors
/// When a file cannot be read or written, or the worker does not have the places to fill in.
pub fn run(root: &Path) -> Result<()> {
    let build = paths::build(root);
    let worker = build.join("sw.js");
    let source = fs::read_to_string(&worker).with_context(|| format!("reading {}", worker.display()))?;
    let mut names = vec![MANIFEST.to_owned()];
    for entry in fs::read_dir(&build)? {
        let name = entry?.file_name().to_string_lossy().into_owned();
        if is_kept(&name) {
            names.push(name);
        }
    }
    names.sort();
    let mut digest = Sha256::new();
    for name in &names {
        digest.update(name.as_bytes());
        digest.update(fs::read(build.join(name)).with_context(|| format!("reading {name} of the build"))?);
    }
    let build_name = digest.finalize().iter().take(8).map(|byte| format!("{byte:02x}")).collect::<String>();
    let mut languages = Vec::new();
    for entry in fs::read_dir(build.join("lang")).context("reading the build's languages")? {
        languages.push(format!("lang/{}", entry?.file_name().to_string_lossy()));
    }
    languages.sort();
    let filled = filled(&source, &build_name, &names, &languages)?;
    fs::write(&worker, filled).with_context(|| format!("writing {}", worker.display()))
}

/// Whether a file at the top of the build belongs to every visit. What is large and for some questions only is kept once
/// it was fetched.
fn is_kept(name: &str) -> bool {
    let ends = |extensions: &[&str]| extensions.iter().any(|extension| name.ends_with(extension));
    let own = ends(&[".html", ".js", ".wasm", ".css", ".svg", ".webmanifest"]);
    // The pages of text in other languages are kept once they are read.
    let foreign = name.strip_suffix(".html").is_some_and(|name| name.contains('.'));
    own && !foreign
        && name != "sw.js"
        && !name.starts_with("sql")
        && !name.starts_with("embed")
        && !["skill-quiz.js", "skill-quiz-resize.js", "bank.js"].contains(&name)
}

fn filled(source: &str, name: &str, names: &[String], languages: &[String]) -> Result<String> {
    ensure!(
        [NAME, FILES, LANGUAGES].iter().all(|place| source.contains(place)),
        "sw.js has no place for the build's name, files and languages"
    );
    // Hosts serve the page under the folder's own address.
    let files: Vec<&str> =
        names.iter().map(|name| if name == "index.html" { "./" } else { name.as_str() }).collect();
    let files = serde_json::to_string(&files)?;
    let languages = serde_json::to_string(languages)?;
    Ok(source.replace(NAME, &format!("{name:?}")).replace(FILES, &files).replace(LANGUAGES, &languages))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_worker_is_told_name_and_files() -> Result<()> {
        let source = include_str!("../../assets/js/sw.js");
        let files = ["app.js".into(), "index.html".into(), MANIFEST.into()];
        let filled = filled(source, "0123abcd", &files, &["lang/de-0a.txt".into()])?;
        assert!(filled.contains("const LANGUAGES = [\"lang/de-0a.txt\"];"));
        assert!(filled.contains("const BUILD = \"0123abcd\";"));
        assert!(filled.contains("const FILES = [\"app.js\",\"./\",\"questions/manifest.json\"];"));
        assert!(filled_twice(&filled).is_err(), "a worker that is filled in already has no place");
        Ok(())
    }

    fn filled_twice(source: &str) -> Result<String> {
        filled(source, "x", &[], &[])
    }

    #[test]
    fn what_every_visit_needs_is_kept() {
        for name in ["index.html", "app-1f.js", "app-1f_bg.wasm", "icon.svg", "app.webmanifest"] {
            assert!(is_kept(name), "{name}");
        }
        for name in [
            "sw.js",
            "bank.js",
            "method.de.html",
            "sql.js",
            "sql-worker_bg.wasm",
            "embed.html",
            "skill-quiz.js",
            "LICENSE",
            "app.js.br",
        ] {
            assert!(!is_kept(name), "{name}");
        }
    }
}
