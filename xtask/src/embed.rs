//! The page for frames, `embed.html`: the built page without what belongs to the site alone, and with what belongs to
//! frames alone. Trunk's hook calls this before [`crate::csp`].
//!
//! It loads the program by the same hashed names. The program sees `data-embed` and runs in embed mode. Its styles and
//! scripts are files of their own, since a host's policy may forbid inline ones whatever their hashes.

use crate::csp::base64;
use crate::paths;
use crate::setup::hex;
use anyhow::{Context, Result, ensure};
use sha2::{Digest, Sha256};
use std::fs;
use std::path::Path;

/// What marks an element of `index.html` that a frame does without.
const SITE: &str = "data-site";

/// What marks an element of `index.html` whose content only a frame has.
const FRAME: &str = "data-frame";

/// What the script names that draws a first question ahead of the program, and no other script of a frame but the start of
/// the program. A frame does without it: its address names no quiz behind `#`.
const OPENING: &str = "skillQuizOpening";

/// The styles that only a frame has.
const STYLES: &str = "assets/css/embed.css";

/// The page for frames.
pub const PAGE: &str = "embed.html";

/// Writes `embed.html` and its files into the build that Trunk is making, else into the one in `dist/`, and takes out of
/// `index.html` what only frames have.
///
/// # Errors
/// When `index.html` cannot be read, has no elements with the marks, or not the tags that a page is known by.
pub fn run(root: &Path) -> Result<()> {
    let folder = paths::build(root);
    let index = folder.join("index.html");
    let html = fs::read_to_string(&index).with_context(|| format!("reading {}", index.display()))?;
    let styles = fs::read_to_string(root.join(STYLES)).with_context(|| format!("reading {STYLES}"))?;
    let (page, files) = page(&html, &styles)?;
    for (name, content) in files.iter().map(|(name, text)| (&**name, text)).chain([(PAGE, &page)]) {
        fs::write(folder.join(name), content).with_context(|| format!("writing {name}"))?;
    }
    fs::write(&index, without(&html, FRAME, false)?).context("writing index.html")
}

/// The page and its files with their names; `own` are the styles that only a frame has.
fn page(html: &str, own: &str) -> Result<(String, Vec<(String, String)>)> {
    let page = without(&without(html, SITE, false)?, FRAME, true)?;
    let (page, styles) = inline(&page, "style")?;
    let (page, scripts) = inline(&page, "script")?;
    let (modules, mut classic): (Vec<_>, Vec<_>) =
        scripts.into_iter().partition(|(tag, _)| tag.contains("module"));
    let all = classic.len();
    classic.retain(|(_, text)| !text.contains(OPENING));
    ensure!(all - classic.len() == 1, "{} scripts of the page name {OPENING}, not one", all - classic.len());
    let texts = |found: Vec<(String, String)>| found.into_iter().map(|(_, text)| text).collect::<Vec<_>>();
    let mut files = Vec::new();
    let mut head = String::from("<meta name=robots content=noindex>");
    let parts = [
        ("embed", "css", texts(styles).join("\n") + "\n" + own),
        // What stands in one script ends before the next begins.
        ("embed", "js", texts(classic).join(";\n")),
        ("embed-start", "js", texts(modules).join(";\n")),
    ];
    for (name, kind, text) in parts {
        let digest = Sha256::digest(text.as_bytes());
        let name = format!("{name}-{}.{kind}", &hex(&digest)[..12]);
        let with = format!("integrity=\"sha256-{}\" crossorigin", base64(&digest));
        head += &match (kind, name.starts_with("embed-start")) {
            ("css", _) => format!("<link rel=stylesheet href=./{name} {with}>"),
            (_, module) => {
                let module = if module { " type=module" } else { "" };
                format!("<script{module} src=./{name} {with}></script>")
            }
        };
        files.push((name, text));
    }
    let mut page = page;
    for (tag, with) in [("<html", "<html data-embed"), ("<title", &*(head + "<title"))] {
        ensure!(page.contains(tag), "the page has no {tag}");
        page = page.replacen(tag, with, 1);
    }
    Ok((page, files))
}

/// The page without the elements that are marked so; with `content` what is in them stays.
fn without(html: &str, mark: &str, content: bool) -> Result<String> {
    let mut page = html.to_owned();
    ensure!(page.contains(mark), "no element of the page is marked {mark}");
    while let Some(at) = page.find(mark) {
        let start = page[..at].rfind('<').with_context(|| format!("{mark} outside a tag"))?;
        let name: String = page[start + 1..].chars().take_while(char::is_ascii_alphanumeric).collect();
        let close = format!("</{name}>");
        let (open, end) = page[at..]
            .find('>')
            .zip(page[at..].find(&close))
            .map(|(open, end)| (at + open + 1, at + end))
            .with_context(|| format!("{name} with {mark} has no end"))?;
        let kept = if content { page[open..end].to_owned() } else { String::new() };
        page.replace_range(start..end + close.len(), &kept);
    }
    Ok(page)
}

/// Start tags and contents.
type Found = Vec<(String, String)>;

/// Takes the inline elements of this name out of a page.
fn inline(html: &str, name: &str) -> Result<(String, Found)> {
    let (open, close) = (format!("<{name}"), format!("</{name}>"));
    let (mut page, mut found, mut rest) = (String::new(), Vec::new(), html);
    while let Some(at) = rest.find(&open) {
        let start = rest[at..].find('>').with_context(|| format!("{name} without an end"))? + at + 1;
        let end = rest[start..].find(&close).with_context(|| format!("{name} without an end"))? + start;
        let tag = &rest[at..start];
        if tag.contains("src=") {
            page.push_str(&rest[..end + close.len()]);
        } else {
            page.push_str(&rest[..at]);
            found.push((tag.to_owned(), rest[start..end].to_owned()));
        }
        rest = &rest[end + close.len()..];
    }
    Ok((page + rest, found))
}

#[cfg(test)]
mod tests {
    use super::*;

    const HTML: &str = "<html lang=en><title>t</title><style>a{}</style><script type=module>go()</script>\
        <script>window.skillQuizOpening = 1</script><script>first()</script><body><header class=x data-site><a href=#/>Start</a></header><main id=app></main>\
        <div data-frame hidden><script>second()</script></div><script src=x.js></script>";

    #[test]
    fn a_frame_has_the_program_but_nothing_of_the_site_and_nothing_inline() -> Result<()> {
        let (page, files) = page(HTML, "b{}")?;
        let texts: Vec<&str> = files.iter().map(|(_, text)| &**text).collect();
        assert_eq!(texts, ["a{}\nb{}", "first();\nsecond()", "go()"]);
        let [css, js, start] = [0, 1, 2].map(|at| format!("./{} integrity=\"sha256-", files[at].0));
        for part in
            [&*css, &js, &start, "<html data-embed lang=en>", "content=noindex", "<script src=x.js></script>"]
        {
            assert!(page.contains(part), "{part} is not in {page}");
        }
        assert!(page.contains(&format!("<script type=module src={start}")), "{page}");
        assert!(page.ends_with("<body><main id=app></main><script src=x.js></script>"), "{page}");
        Ok(())
    }

    #[test]
    fn the_site_has_nothing_of_the_frame() -> Result<()> {
        let page = without(HTML, FRAME, false)?;
        assert!(page.contains("<header") && !page.contains("second"), "{page}");
        Ok(())
    }

    #[test]
    fn a_page_without_marks_or_with_another_start_is_refused() {
        assert!(page("<html><title></title><header>the site's</header>", "").is_err());
        assert!(page(&HTML.replace("skillQuizOpening", "renamed"), "").is_err());
    }
}
