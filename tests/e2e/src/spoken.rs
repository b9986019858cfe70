//! Which language a page speaks.

use std::collections::HashSet;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use serde_json::json;

use crate::page::Page;

/// Fails unless the page says that it is in this language, runs its way, and says nothing in English that has a translation.
///
/// # Errors
/// Names what is in English.
pub async fn ensure_spoken(page: &Page, language: &str) -> Result<()> {
    let direction = if messages::right_to_left(language) { "rtl" } else { "ltr" };
    let root = "const style = getComputedStyle(document.documentElement); return [document.documentElement.lang, style.direction]";
    let root = page.run(root, &[]).await?;
    ensure!(root == json!([language, direction]), "the page is in {root}, not in {language}");
    let english = english(language)?;
    let said = page.ask("said", &[]).await?;
    let said = said.as_array().context("the page says nothing")?.iter().filter_map(|text| text.as_str());
    let left: Vec<&str> = said.filter(|text| english.iter().any(|part| is_said(text, part))).collect();
    ensure!(left.is_empty(), "in English: {left:#?}");
    Ok(())
}

/// A short part may be a word of another language as well, so it must be all that is said.
fn is_said(text: &str, part: &str) -> bool {
    text == part || (part.len() > 14 && text.contains(part))
}

/// The fixed parts of those messages that are other ones in this language.
fn english(language: &str) -> Result<HashSet<String>> {
    let catalogues = messages::read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../../assets/lang"))?;
    let at = messages::LANGUAGES.iter().position(|(name, _)| *name == language);
    let at = at.with_context(|| format!("no such language: {language}"))?;
    let parts = |at: usize| {
        let messages = catalogues[at].0.iter();
        messages.flat_map(|message| {
            let fixed = message.pattern.split(|c: char| c < ' ' || c == '[' || c == ']');
            fixed.map(str::trim).filter(|part| part.len() > 3 && part.contains(|c: char| c.is_lowercase()))
        })
    };
    let own: HashSet<&str> = parts(at).collect();
    Ok(parts(0).filter(|part| !own.contains(part)).map(str::to_owned).collect())
}
