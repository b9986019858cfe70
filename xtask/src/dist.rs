//! `cargo xtask dist`: what a host needs, in `dist/`, as a zip and as a folder for npm.

use crate::http::{Encoding, encode};
use crate::step::{output, step};
use crate::{build, paths, sbom, zip};
use anyhow::{Context, Result, ensure};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The bill of materials, at the top of the distribution.
pub const BILL: &str = "sbom.cdx.json";

/// What else belongs to every copy.
const PAPERS: [&str; 2] = ["LICENSE-APACHE", "LICENSE-MIT"];

/// Builds the page, completes `dist/`, and packs it.
///
/// # Errors
/// When the build fails, or npm refuses the package.
pub fn run(root: &Path) -> Result<()> {
    let dist = build::run(root)?;
    complete(root, &dist)?;
    step("pack", || {
        let packed = root.join("target/dist");
        fs::create_dir_all(&packed)?;
        let files = files(&dist)?;
        let read: Vec<(String, Vec<u8>)> = read_all(&dist, &files)?;
        let archive = zip::archive(read.iter().map(|(name, body)| (name.as_str(), body.as_slice())))?;
        let name = packed.join(format!("skill-quiz-{}.zip", env!("CARGO_PKG_VERSION")));
        fs::write(&name, archive).with_context(|| format!("writing {}", name.display()))?;
        println!("{}", name.display());
        println!("{}", npm(root, &dist)?.display());
        Ok(())
    })
}

/// Adds to a build the bill of materials, the licences, and every file's compressed twins.
///
/// # Errors
/// When a file cannot be read or written.
pub fn complete(root: &Path, dist: &Path) -> Result<()> {
    step("complete the build", || {
        fs::write(dist.join(BILL), sbom::text(root)?).context("writing the bill of materials")?;
        for name in PAPERS {
            fs::copy(root.join(name), dist.join(name)).with_context(|| format!("copying {name}"))?;
        }
        let (twins, originals): (Vec<_>, Vec<_>) = files(dist)?.into_iter().partition(|name| is_twin(name));
        for name in twins {
            fs::remove_file(dist.join(name))?;
        }
        for name in originals {
            let body = fs::read(dist.join(&name))?;
            for (encoding, ending) in [(Encoding::Brotli, "br"), (Encoding::Gzip, "gz")] {
                let packed = encode(&body, encoding)?;
                if packed.len() < body.len() {
                    fs::write(dist.join(format!("{name}.{ending}")), packed)?;
                }
            }
        }
        Ok(())
    })
}

/// Makes the folder that `npm publish` takes, of a build that is complete, and lets npm look at it.
///
/// # Errors
/// When a file cannot be read or written, or npm would leave one out.
pub fn npm(root: &Path, dist: &Path) -> Result<PathBuf> {
    let folder = root.join("target/dist/npm");
    if folder.exists() {
        fs::remove_dir_all(&folder).context("removing an earlier npm package")?;
    }
    let app = folder.join("app");
    for name in files(dist)? {
        // Whoever serves the app from a package compresses it in their own way.
        if !is_twin(&name) {
            let to = app.join(&name);
            fs::create_dir_all(to.parent().unwrap_or(&app))?;
            fs::copy(dist.join(&name), to)?;
        }
    }
    for name in files(&root.join("npm"))? {
        fs::copy(root.join("npm").join(&name), folder.join(&name))?;
    }
    for name in PAPERS {
        fs::copy(root.join(name), folder.join(name))?;
    }
    let element = fs::read_to_string(root.join("assets/js/skill-quiz.js")).context("reading the element")?;
    fs::write(folder.join("skill-quiz.js"), element_for_npm(&element)?)?;
    let package = fs::read_to_string(root.join("npm/package.json"))?;
    fs::write(folder.join("package.json"), package.replace("0.0.0", env!("CARGO_PKG_VERSION")))?;
    let report = output(Command::new("npm").args(["pack", "--dry-run", "--json"]).current_dir(&folder))?;
    for file in
        ["skill-quiz.js", "skill-quiz.d.ts", "custom-elements.json", "app/index.html", "app/embed.html"]
    {
        ensure!(report.contains(&format!("\"{file}\"")), "npm would leave out {file}");
    }
    Ok(folder)
}

/// How the element finds the app: beside itself.
const BESIDE: &str = "const PAGE = new URL(\"embed.html\", import.meta.url);";

/// A bundler puts the element into a file of its own, away from the app, so the page says where the app lies.
const NAMED: &str = "\
// <meta name=\"skill-quiz\" content=\"/skill-quiz/\"> says where the folder `app` of this package is served.
const PLACE = document.querySelector(\"meta[name=skill-quiz]\")?.content ?? \"/skill-quiz/\";
const PAGE = new URL(\"embed.html\", new URL(PLACE, document.baseURI));";

fn element_for_npm(element: &str) -> Result<String> {
    ensure!(element.contains(BESIDE), "the element finds the app in another way now: mend xtask/src/dist.rs");
    Ok(element.replace(BESIDE, NAMED))
}

/// Whether a file is another one compressed.
fn is_twin(name: &str) -> bool {
    name.ends_with(".br") || name.ends_with(".gz")
}

fn read_all(folder: &Path, names: &[String]) -> Result<Vec<(String, Vec<u8>)>> {
    names.iter().map(|name| Ok((name.clone(), fs::read(folder.join(name))?))).collect()
}

/// The files below a folder by their relative names, sorted.
///
/// # Errors
/// When a folder cannot be read.
pub fn files(folder: &Path) -> Result<Vec<String>> {
    let mut names = Vec::new();
    let mut folders = vec![folder.to_path_buf()];
    while let Some(next) = folders.pop() {
        for entry in fs::read_dir(&next).with_context(|| format!("reading {}", next.display()))? {
            let entry = entry?;
            if entry.file_type()?.is_dir() {
                folders.push(entry.path());
            } else {
                names.push(paths::relative(folder, &entry.path()));
            }
        }
    }
    names.sort();
    Ok(names)
}

#[cfg(test)]
mod tests {
    use super::*;

    const ELEMENT: &str = include_str!("../../assets/js/skill-quiz.js");

    #[test]
    fn the_package_types_and_describes_every_attribute_of_the_element() -> Result<()> {
        let list = ELEMENT.split_once("NAMES = \"").and_then(|(_, rest)| rest.split_once('"'));
        let names: Vec<&str> = list.context("the element has no NAMES")?.0.split(' ').collect();
        assert!(names.contains(&"topics"), "{names:?}");
        for name in names.into_iter().chain(["theme"]) {
            let types = include_str!("../../npm/skill-quiz.d.ts");
            assert!(types.contains(&format!("  {name}?: ")), "{name} as an attribute");
            assert!(types.contains(&format!("  get {name}(): ")), "{name} as a property");
            assert!(types.contains(&format!("  set {name}(value: ")), "{name} as a property to set");
            let described = include_str!("../../npm/custom-elements.json");
            assert!(
                described.contains(&format!("\"attribute\": \"{name}\"")),
                "{name} in custom-elements.json"
            );
        }
        Ok(())
    }

    #[test]
    fn the_element_of_the_package_is_told_where_the_app_lies() -> Result<()> {
        let made = element_for_npm(ELEMENT)?;
        assert!(made.contains("meta[name=skill-quiz]") && !made.contains("import.meta.url"), "{made}");
        assert!(element_for_npm("").is_err());
        Ok(())
    }
}
