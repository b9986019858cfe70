//! `cargo xtask icons`: the icons that systems want as pixels, drawn by Chromium from `assets/icon.svg`.

use crate::{paths, setup};
use anyhow::{Context, Result, ensure};
use std::fs;
use std::path::Path;
use std::process::Command;

/// The drawing, also an icon of its own.
const DRAWING: &str = "assets/icon.svg";

/// An icon that a system shows as it is, with its edge in pixels.
const WHOLE: (&str, u32) = ("assets/icon-192.png", 192);

/// One out of which a system cuts a shape of its own: a circle of four fifths of its width is always seen.
const CUT: (&str, u32) = ("assets/icon-512.png", 512);

/// What the drawing says of corners and place of the mark, and what the one that is cut says instead.
const CHANGES: [(&str, &str); 2] =
    [(" rx=\"5\"", ""), ("translate(2.8 2.8) scale(.8)", "translate(4.8 4.8) scale(.62)")];

/// Draws the icons anew.
///
/// # Errors
/// When Chromium is missing or fails, or the drawing is not as it is expected here.
pub fn run(root: &Path) -> Result<()> {
    let chromium = setup::browsers()?.chromium;
    let drawing = fs::read_to_string(root.join(DRAWING)).with_context(|| format!("reading {DRAWING}"))?;
    let mut cut = drawing.clone();
    for (from, to) in CHANGES {
        ensure!(cut.contains(from), "{DRAWING} does not say {from}");
        cut = cut.replace(from, to);
    }
    let folder = paths::cache()?.join("icons");
    fs::create_dir_all(&folder)?;
    let source = folder.join("icon.html");
    for ((file, edge), svg) in [(WHOLE, drawing), (CUT, cut)] {
        let page = format!("<style>body{{margin:0}}svg{{display:block;width:100vw}}</style>{svg}");
        fs::write(&source, page).with_context(|| format!("writing {}", source.display()))?;
        let done = Command::new(&chromium)
            .args([
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--hide-scrollbars",
                "--default-background-color=00000000",
            ])
            .arg(format!("--user-data-dir={}", folder.join("profile").display()))
            .arg(format!("--window-size={edge},{edge}"))
            .arg(format!("--screenshot={}", root.join(file).display()))
            .arg(format!("file://{}", source.display()))
            .output()
            .context("starting Chromium")?;
        ensure!(done.status.success(), "Chromium drew no {file}: {}", String::from_utf8_lossy(&done.stderr));
        println!("{file}");
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::Value;

    /// Width and height in the first chunk of a PNG.
    fn size(png: &[u8]) -> Option<[u32; 2]> {
        let number = |at: usize| Some(u32::from_be_bytes(png.get(at..at + 4)?.try_into().ok()?));
        png.starts_with(b"\x89PNG\r\n\x1a\n").then_some([number(16)?, number(20)?])
    }

    #[test]
    fn every_icon_of_the_manifest_is_there_in_the_size_that_it_names_and_built_in() -> Result<()> {
        let root = paths::root()?;
        let manifest: Value =
            serde_json::from_str(&fs::read_to_string(root.join("assets/app.webmanifest"))?)?;
        let index = fs::read_to_string(root.join("index.html"))?;
        let icons = manifest["icons"].as_array().context("no icons")?;
        for icon in icons {
            let name = icon["src"].as_str().context("no name")?;
            assert!(
                index.contains(&format!("rel=\"copy-file\" href=\"assets/{name}\"")),
                "{name} is not built in"
            );
            let file = fs::read(root.join("assets").join(name)).with_context(|| name.to_owned())?;
            if name.ends_with(".png") {
                let [width, height] = size(&file).with_context(|| format!("{name} is no PNG"))?;
                assert_eq!(icon["sizes"], format!("{width}x{height}"), "{name}");
            }
        }
        for (file, edge) in [WHOLE, CUT] {
            let name = file.trim_start_matches("assets/");
            let named = |icon: &&Value| icon["src"] == name && icon["sizes"] == format!("{edge}x{edge}");
            assert!(icons.iter().any(|icon| named(&icon)), "the manifest does not name {name}");
        }
        Ok(())
    }
}
