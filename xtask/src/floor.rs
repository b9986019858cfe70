//! The floor of the size report: an empty Yew app built as the page is built.
//!
//! Its source is `xtask/floor/`; profile, wasm-opt settings and locked versions come from the
//! page's own files, so the floor moves with them. It is built below `target/floor/`, and its
//! result is used again as long as none of its inputs changes.

use crate::build;
use crate::markup::{Tag, tags};
use crate::setup::{self, hex};
use crate::size::{Sizes, measure_all, page_files};
use crate::stand_in;
use crate::step::{run as run_command, step};
use anyhow::{Context, Result};
use sha2::{Digest, Sha256};
use std::env;
use std::fs;
use std::path::Path;

const SOURCES: [&str; 2] = ["src/main.rs", "index.html"];

/// The sizes of the empty app's files; builds it when its inputs changed.
///
/// # Errors
/// When it cannot be built.
pub fn measure(root: &Path) -> Result<Vec<Sizes>> {
    let tools = setup::for_build(root)?;
    let inputs = inputs(root)?;
    let mut hash = Sha256::new_with_prefix(build::versions(&tools)?);
    for (name, text) in &inputs {
        hash.update(format!("{name}\n{}\n{text}", text.len()));
    }
    let key = hex(&hash.finalize());
    let app = root.join("target/floor");
    let dist = app.join("dist");
    let stamp = app.join("key");
    if fs::read_to_string(&stamp).is_ok_and(|known| known == key) && dist.is_dir() {
        return measure_all(&dist, &page_files(&dist)?);
    }
    step("build the floor, an empty Yew app", || {
        fs::create_dir_all(app.join("src")).context("making the folder of the floor")?;
        if stamp.exists() {
            fs::remove_file(&stamp).context("removing the old floor's key")?;
        }
        for (name, text) in &inputs {
            fs::write(app.join(name), text).with_context(|| format!("writing {name} of the floor"))?;
        }
        build::fetch(&app)?;
        let mut trunk = build::trunk(&app, &tools);
        stand_in::prepare(root, &mut trunk, &tools.path)?;
        trunk.args(["build", "--release", "--offline", "--public-url", "./", "--minify"]);
        // What the page has compiled already is not compiled again.
        if env::var_os("CARGO_TARGET_DIR").is_none() {
            trunk.env("CARGO_TARGET_DIR", root.join("target"));
        }
        run_command(&mut trunk)?;
        fs::write(&stamp, &key).context("writing the floor's key")
    })?;
    measure_all(&dist, &page_files(&dist)?)
}

/// The files of the floor's package with their texts.
fn inputs(root: &Path) -> Result<Vec<(&'static str, String)>> {
    let read = |name: &str| fs::read_to_string(root.join(name)).with_context(|| format!("reading {name}"));
    let [source, page] = SOURCES.map(|name| read(&format!("xtask/floor/{name}")));
    let manifest = read("xtask/floor/Cargo.toml")? + &profiles(&read("Cargo.toml")?);
    let page = with_settings(&page?, &read("index.html")?)?;
    Ok(vec![
        ("Cargo.toml", manifest),
        ("Cargo.lock", read("Cargo.lock")?),
        ("src/main.rs", source?),
        ("index.html", page),
    ])
}

/// The `[profile…]` sections of a manifest.
fn profiles(manifest: &str) -> String {
    let mut inside = false;
    let mut found = String::new();
    for line in manifest.lines() {
        if line.starts_with('[') {
            inside = line.starts_with("[profile");
        }
        if inside {
            found.push_str(&format!("\n{line}"));
        }
    }
    found + "\n"
}

/// The floor's page with the page's own cargo and wasm-opt settings.
fn with_settings(floor: &str, page: &str) -> Result<String> {
    let app = app_link(page).context("index.html has no `<link data-trunk rel=\"rust\" …>`")?;
    let settings: String = app
        .attributes
        .iter()
        .filter(|(name, _)| {
            name.starts_with("data-wasm-")
                || name.starts_with("data-cargo-profile")
                || *name == "data-no-minify"
        })
        .map(|(name, value)| format!(" {name}=\"{value}\""))
        .collect();
    let link = "<link data-trunk rel=\"rust\"";
    Ok(floor.replace(link, &format!("{link}{settings}")))
}

/// The link of the app itself: a worker is not on the first visit's way.
pub fn app_link(page: &str) -> Option<Tag<'_>> {
    tags(page).into_iter().find(|tag| {
        tag.name == "link"
            && tag.attribute("rel") == Some("rust")
            && tag.attribute("data-type").is_none_or(|kind| kind == "main")
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::paths;

    #[test]
    fn the_floor_takes_the_profiles_and_nothing_else() {
        let manifest = "[package]\nname = \"x\"\n[profile.app]\nlto = true\n[lints]\na = 1\n\
                        [profile.release]\nopt-level = 3\n";
        assert_eq!(profiles(manifest), "\n[profile.app]\nlto = true\n[profile.release]\nopt-level = 3\n");
    }

    #[test]
    fn the_floor_takes_the_settings_of_the_app_and_not_of_a_worker() -> Result<()> {
        let page = "<link data-trunk rel=rust data-type=worker data-wasm-opt=s>\
                    <link data-trunk rel=rust data-bin=app data-wasm-opt=z \
                    data-cargo-profile-release=app>";
        let floor = "<link data-trunk rel=\"rust\">";
        let expected = "<link data-trunk rel=\"rust\" data-wasm-opt=\"z\" \
                        data-cargo-profile-release=\"app\">";
        assert_eq!(with_settings(floor, page)?, expected);
        assert!(with_settings(floor, "<p>").is_err());
        Ok(())
    }

    #[test]
    fn the_floor_names_the_versions_that_the_app_names() -> Result<()> {
        let root = paths::root()?;
        let app = fs::read_to_string(root.join("Cargo.toml"))?;
        let floor = fs::read_to_string(root.join("xtask/floor/Cargo.toml"))?;
        for dependency in ["wasm-bindgen = ", "yew = "] {
            let line = |text: &str| text.lines().find(|line| line.starts_with(dependency)).map(str::to_owned);
            assert_eq!(line(&floor), line(&app));
        }
        Ok(())
    }
}
