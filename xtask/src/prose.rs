//! Puts the pages that are nothing but text into the build, in the app's own frame and styles. They need no program, so
//! they cost the first visit nothing. Trunk's hook calls this while all styles are still in `index.html`.

use crate::csp;
use crate::lang;
use crate::markup::tags;
use crate::paths;
use anyhow::{Context, Result, ensure};
use messages::{Catalogue, LANGUAGES, SOURCE, right_to_left};
use std::fs;
use std::path::Path;

/// The pages, by the names of their files: `method.html` in `assets/pages/en` is `method.html` in the build, the one in
/// `assets/pages/de` is `method.de.html`.
const PAGES: [&str; 2] = ["method", "accessibility"];

/// Writes the pages into the build that Trunk is making, else into `dist/`.
///
/// # Errors
/// When a file cannot be read or written, or lacks its place in the frame.
pub fn run(root: &Path) -> Result<()> {
    let build = paths::build(root);
    let read = |path: &Path| fs::read_to_string(path).with_context(|| format!("reading {}", path.display()));
    let frame = read(&root.join("assets/pages/frame.html"))?;
    let look = read(&root.join("assets/js/look.js"))?;
    let app = read(&build.join("index.html"))?;
    for ((language, _), catalogue) in LANGUAGES.iter().zip(&lang::catalogues(root)?) {
        let frame = spoken(&frame, language, catalogue);
        for name in PAGES {
            let page = read(&root.join("assets/pages").join(language).join(format!("{name}.html")))?;
            let file = file(name, language);
            let page = framed(&frame, &page, &app, &look)?;
            fs::write(build.join(&file), page).with_context(|| format!("writing {file} into the build"))?;
        }
    }
    Ok(())
}

/// The name of a page's file in the build.
fn file(name: &str, language: &str) -> String {
    if language == SOURCE { format!("{name}.html") } else { format!("{name}.{language}.html") }
}

/// The frame in a language.
fn spoken(frame: &str, language: &str, catalogue: &Catalogue) -> String {
    let direction = if right_to_left(language) { "rtl" } else { "ltr" };
    let mut frame = frame.replace("{lang}", language).replace("{dir}", direction);
    for name in PAGES {
        frame = frame.replace(&format!("{{{name}.html}}"), &file(name, language));
    }
    for message in &catalogue.0 {
        frame = frame.replace(&format!("{{{}}}", message.key), &message.pattern);
    }
    frame
}

/// A page in the frame, with the app's styles and its policy.
fn framed(frame: &str, page: &str, app: &str, look: &str) -> Result<String> {
    let at = page.find("<main").context("a page without <main>")?;
    let styles: String = tags(app).iter().filter(|tag| tag.name == "style").map(|tag| tag.content).collect();
    ensure!(!styles.is_empty(), "the built page has no styles");
    let places = [
        ("<!-- head -->", page[..at].trim()),
        ("<!-- main -->", page[at..].trim()),
        ("<script>look", &format!("<script>{look}")),
        ("<style>styles", &format!("<style>{styles}")),
    ];
    let mut html = frame.to_owned();
    for (place, content) in places {
        ensure!(html.contains(place), "the frame of text pages lacks {place}");
        html = html.replace(place, content);
    }
    Ok(csp::with_hashes(&html))
}

#[cfg(test)]
mod tests {
    use super::*;

    const APP: &str = "<style>a{}</style><p><style>b{}</style>";

    #[test]
    fn a_text_page_has_the_apps_styles_and_a_policy_that_admits_them() -> Result<()> {
        let frame = include_str!("../../assets/pages/frame.html");
        let html = framed(frame, "<title>T</title>\n<main>M</main>\n", APP, "look()")?;
        assert!(html.contains("<title>T</title>") && html.contains("<main>M</main>"));
        assert!(html.contains("<style>a{}b{}</style>") && html.contains("<script>look()</script>"));
        assert!(html.contains("style-src 'sha256-") && html.contains("script-src 'sha256-"));
        Ok(())
    }

    #[test]
    fn a_page_or_frame_without_its_places_is_refused() {
        assert!(framed("<html></html>", "<main></main>", APP, "").is_err());
        let frame = include_str!("../../assets/pages/frame.html");
        assert!(framed(frame, "<p>no main</p>", APP, "").is_err());
        assert!(framed(frame, "<main></main>", "no styles", "").is_err());
    }
}
