//! Accessibility rules, by axe-core.

use anyhow::{Context, Result, bail};
use serde_json::{Value, json};

use crate::page::Page;

/// WCAG 2.2 to level AA, and axe's own best practices.
const TAGS: [&str; 6] = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/// The rules that a colour scheme can break; the others see the same page in light and dark.
const COLOUR_RULES: [&str; 2] = ["color-contrast", "link-in-text-block"];

/// Widths in CSS pixels at which every state is checked: WCAG's reflow width, and a desktop's.
pub const WIDTHS: [u32; 2] = [320, 1280];

const HEIGHT: u32 = 900;

/// Which of a state's looks are judged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Looks {
    /// Light and dark at both widths.
    All,
    /// Light where it is narrow, dark where it is wide: for a language, which changes widths but no colours.
    Two,
}

/// Fails unless the page as it stands breaks no rule, light and dark, narrow and wide, and scrolls in one direction
/// only when narrow, also with text at twice its size. Controls are at least 24 px wide and high.
///
/// # Errors
/// Names every rule broken, in which state of the page, at which elements.
pub async fn ensure_accessible(page: &Page, state: &str, looks: Looks) -> Result<()> {
    let mut found = Vec::new();
    for width in WIDTHS {
        page.resize(width, HEIGHT).await?;
        let wide = page.ask("too-wide", &[]).await?;
        if !wide.is_null() {
            found.push(format!("{state}, {width} px: scrolls sideways because of {wide}"));
        }
        // The sticky row of buttons covers part of what is above it until the end of the page is there; that what has the
        // focus is never covered is another test's.
        page.run("scrollTo(0, document.documentElement.scrollHeight)", &[]).await?;
        let (all, colours) = (("tag", &TAGS[..]), ("rule", &COLOUR_RULES[..]));
        let judged = match looks {
            Looks::All => vec![(false, all), (true, colours)],
            Looks::Two => vec![(width == WIDTHS[1], all)],
        };
        for (dark, (kind, rules)) in judged {
            page.dark(dark).await?;
            for violation in violations(page, json!({"type": kind, "values": rules})).await? {
                found.push(format!("{state}, {width} px{}: {violation}", if dark { ", dark" } else { "" }));
            }
        }
    }
    page.dark(false).await?;
    let small = page.ask("too-small", &[]).await?;
    if small.as_array().is_none_or(|list| !list.is_empty()) {
        found.push(format!("{state}: controls below 24 px: {small}"));
    }
    page.resize(WIDTHS[0], HEIGHT).await?;
    page.run("document.documentElement.style.fontSize = '200%'", &[]).await?;
    let wide = page.ask("too-wide", &[]).await?;
    if !wide.is_null() {
        found.push(format!("{state}, {} px, text at 200 %: scrolls sideways because of {wide}", WIDTHS[0]));
    }
    page.run("document.documentElement.style.fontSize = ''", &[]).await?;
    page.resize(WIDTHS[1], HEIGHT).await?;
    if found.is_empty() { Ok(()) } else { bail!("not accessible:\n{}", found.join("\n")) }
}

async fn violations(page: &Page, rules: Value) -> Result<Vec<String>> {
    let source =
        std::fs::read_to_string(&page.axe).with_context(|| format!("reading {}", page.axe.display()))?;
    if page.run("return typeof window.axe", &[]).await? != "object" {
        page.run(&format!("{source}\nwindow.axe = axe;"), &[]).await?;
    }
    // Transitions would be caught half-way; colours are judged at their end.
    let script = "const done = arguments[1];
        // Pages of text have no observer.
        const observer = window.__e2e ?? {};
        observer.quiet = true;
        for (const animation of document.getAnimations()) animation.finish();
        window.axe.run(document, {runOnly: arguments[0], resultTypes: ['violations']})
            .then((results) => done(results.violations.map((v) => [v.id, v.help, v.nodes.map((n) =>
                `${n.target.join(' ')}: ${n.failureSummary.replace(/\\s+/g, ' ')}`)])))
            .catch((error) => done([['axe', String(error), []]]))
            .finally(() => { observer.quiet = false; });";
    let found = page.client.execute_async(script, vec![rules]).await?;
    let found = found.as_array().context("axe gave no list")?;
    Ok(found.iter().map(describe).collect())
}

fn describe(violation: &Value) -> String {
    let nodes: Vec<&str> = violation[2].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
    let shown = nodes.iter().take(3).map(|node| format!("\n      {node}")).collect::<String>();
    format!("{} ({}) at {} elements:{shown}", violation[0], violation[1], nodes.len())
}
