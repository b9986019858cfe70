//! Puts the page's languages into the build: a file of messages for each, and in the page the numbers of the messages that
//! stand there. Trunk's hook calls this.

use crate::paths;
use anyhow::{Context, Result, ensure};
use messages::{Catalogue, LANGUAGES, SOURCE, read};
use std::fs;
use std::path::Path;

/// What marks an element of `index.html` whose text, or whose label, is a message.
const MARKS: [&str; 2] = ["data-t=", "data-t-label="];

/// What stands in `assets/js/look.js` where the build's own facts belong.
const NAMES: &str = "the languages";
const DIGEST: &str = "the digest";

/// The catalogues of all languages.
///
/// # Errors
/// As [`read`].
pub fn catalogues(root: &Path) -> Result<Vec<Catalogue>> {
    read(&root.join("assets/lang"))
}

/// Writes the languages into the build that Trunk is making, else into `dist/`.
///
/// # Errors
/// When a catalogue or the page is wrong, or a file cannot be written.
pub fn run(root: &Path) -> Result<()> {
    let catalogues = catalogues(root)?;
    let build = paths::build(root);
    let index = build.join("index.html");
    let html = fs::read_to_string(&index).with_context(|| format!("reading {}", index.display()))?;
    let digest = Catalogue::digest(&catalogues);
    let html = numbered(&html, &catalogues[0])?;
    ensure!(html.contains(NAMES) && html.contains(DIGEST), "the page has no place for the languages");
    let names: Vec<&str> = LANGUAGES.iter().map(|(name, _)| *name).collect();
    fs::write(&index, html.replace(NAMES, &names.join(" ")).replace(DIGEST, &digest))?;
    let folder = build.join("lang");
    fs::create_dir_all(&folder).context("making the folder of languages")?;
    for ((name, _), catalogue) in LANGUAGES.iter().zip(&catalogues).filter(|((name, _), _)| *name != SOURCE) {
        let file = folder.join(format!("{name}-{digest}.txt"));
        fs::write(&file, catalogue.lines()).with_context(|| format!("writing {}", file.display()))?;
    }
    Ok(())
}

/// The page with numbers for the names of messages. What stands there must be the message's English, and every message of
/// the frame must stand there.
fn numbered(html: &str, source: &Catalogue) -> Result<String> {
    let mut page = html.to_owned();
    let mut used = Vec::new();
    for mark in MARKS {
        let mut from = 0;
        while let Some(at) = page[from..].find(mark).map(|at| from + at + mark.len()) {
            let rest = page[at..].trim_start_matches('"');
            let key: String = rest.chars().take_while(|c| c.is_ascii_lowercase() || *c == '-').collect();
            from = at;
            if key.is_empty() {
                // A script speaks of the mark.
                continue;
            }
            let message = source.get(&key).with_context(|| format!("the page names no message: {key}"))?;
            if mark == MARKS[0] {
                let text =
                    rest.split_once('>').and_then(|(_, text)| text.split_once('<')).map_or("", |text| text.0);
                let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
                ensure!(
                    words == message.pattern,
                    "the page says “{words}”, {key} says “{}”",
                    message.pattern
                );
            }
            let number = source.number(&key).unwrap_or_default().to_string();
            let start = page.len() - rest.len();
            page.replace_range(start..start + key.len(), &number);
            used.push(key);
        }
    }
    for message in source.0.iter().filter(|message| message.key.starts_with("frame-")) {
        ensure!(used.contains(&message.key), "no page says {}", message.place);
    }
    Ok(page)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn source() -> Result<Catalogue> {
        let text = "other = x\nframe-start = To the start\nframe-nav = Main".to_owned();
        Catalogue::parse(&[("en/a.ftl".to_owned(), text)], None)
    }

    #[test]
    fn messages_of_the_page_get_their_numbers() -> Result<()> {
        let html =
            "<nav aria-label=Main data-t-label=frame-nav><a data-t=\"frame-start\" href=x>To the\n start</a>";
        let page = "<nav aria-label=Main data-t-label=2><a data-t=\"1\" href=x>To the\n start</a>";
        assert_eq!(numbered(html, &source()?)?, page);
        Ok(())
    }

    #[test]
    fn a_page_that_says_something_else_or_less_is_refused() -> Result<()> {
        let label = "<nav data-t-label=frame-nav>";
        for html in ["<a data-t=frame-start>Start</a>", "<a data-t=frame-end>To the start</a>", ""] {
            assert!(numbered(&format!("{label}{html}"), &source()?).is_err(), "{html}");
        }
        Ok(())
    }
}
