//! The styles of what the second program draws: out of the page, into a file that is fetched with it.

use super::LATER;
use crate::csp::base64;
use crate::markup::tags;
use crate::setup::hex;
use anyhow::{Context, Result, ensure};
use sha2::{Digest, Sha256};
use std::fs;
use std::path::Path;

/// Moves the styles whose link has `data-later` in `source`, the page as it is written, out of the page that is being
/// built. The loader finds their file by the page's `later-style`.
///
/// # Errors
/// When a file cannot be read or written, or the built page has not the styles that the source names.
pub fn move_out(source: &str, build: &Path) -> Result<()> {
    let page = build.join("index.html");
    let built = fs::read_to_string(&page).with_context(|| format!("reading {}", page.display()))?;
    let (html, later) = apart(source, &built)?;
    let digest = Sha256::digest(&later);
    let name = format!("{LATER}{}.css", &hex(&digest)[..16]);
    let meta = format!(
        "<meta name=\"later-style\" content=\"{name}\" data-integrity=\"sha256-{}\">",
        base64(&digest)
    );
    fs::write(build.join(&name), later).with_context(|| format!("writing {name} into the build"))?;
    fs::write(&page, html.replacen("</head>", &format!("{meta}</head>"), 1))
        .with_context(|| format!("writing {}", page.display()))
}

/// The built page without the styles that come later, and those.
fn apart(source: &str, built: &str) -> Result<(String, String)> {
    let is_style = |href: Option<&str>| href.is_some_and(|href| href.ends_with(".css"));
    let links = tags(source);
    let links: Vec<_> =
        links.iter().filter(|tag| tag.name == "link" && is_style(tag.attribute("href"))).collect();
    let styles = tags(built);
    let styles: Vec<&str> = styles.iter().filter(|tag| tag.name == "style").map(|tag| tag.content).collect();
    ensure!(
        styles.len() == links.len(),
        "index.html names {} style sheets, and the built page has {}",
        links.len(),
        styles.len()
    );
    let (mut html, mut later) = (built.to_owned(), String::new());
    for (link, style) in links.iter().zip(styles) {
        if link.attribute("data-later").is_some() {
            html = html.replacen(&format!("<style>{style}</style>"), "", 1);
            later.push_str(style);
        }
    }
    ensure!(!later.is_empty(), "no style sheet in index.html has `data-later`");
    Ok((html, later))
}

#[cfg(test)]
mod tests {
    use super::*;

    const SOURCE: &str = "<link data-trunk rel=\"inline\" href=\"a.css\"><link data-trunk rel=\"inline\" href=\"b.css\" \
                          data-later><link rel=\"icon\" href=\"c.svg\">";

    #[test]
    fn marked_styles_leave_the_page_and_the_others_stay() -> Result<()> {
        let (html, later) = apart(SOURCE, "<style>a{}</style><style>b{}</style><p>")?;
        assert_eq!((html.as_str(), later.as_str()), ("<style>a{}</style><p>", "b{}"));
        Ok(())
    }

    #[test]
    fn a_page_with_other_styles_than_the_source_names_is_refused() {
        assert!(apart(SOURCE, "<style>a{}</style>").is_err());
        assert!(apart("<link href=\"a.css\">", "<style>a{}</style>").is_err());
    }
}
