//! `cargo xtask dist`: what a host needs, in `dist/` and as a zip.

use crate::http::{Encoding, encode};
use crate::step::step;
use crate::{build, paths, sbom, zip};
use anyhow::{Context, Result};
use std::fs;
use std::path::Path;

/// The bill of materials, at the top of the distribution.
pub const BILL: &str = "sbom.cdx.json";

/// What else belongs to every copy.
const PAPERS: [&str; 2] = ["LICENSE-APACHE", "LICENSE-MIT"];

/// Builds the page, completes `dist/`, and packs it.
///
/// # Errors
/// When the build fails, or a file cannot be written.
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
