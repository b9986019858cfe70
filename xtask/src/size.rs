//! `cargo xtask size`: how much a first visit downloads, beside the floor and the budget.
//!
//! A first visit is what the page names for the browser to load at once, the bank's manifest,
//! and what one topic needs for its first question: its opening items with their view, or all
//! of its items where it has no opening. The largest topic counts, since any may come first. KB means 1,024 bytes throughout.

use crate::csp::WORKER;
use crate::floor;
use crate::http::{Encoding, encode};
use crate::markup::tags;
use crate::split::LATER;
use anyhow::{Context, Result, bail, ensure};
use serde_json::Value;
use std::fs;
use std::path::Path;

const MANIFEST: &str = "questions/manifest.json";

/// What the worker may weigh, brotli.
const SQL_TARGET: usize = 350;

/// The script that a page loads for the element.
const LOADER: &str = "skill-quiz.js";

/// A file's sizes in bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sizes {
    /// The file's name, or what a sum is of.
    pub name: String,
    /// On disk.
    pub raw: usize,
    /// After `gzip -9`.
    pub gzip: usize,
    /// After brotli at quality 11.
    pub brotli: usize,
}

/// Prints the table of `dist/` and compares its brotli total with `budget.json`.
///
/// # Errors
/// When the page is not built, or its first visit is above the budget.
pub fn run(root: &Path) -> Result<()> {
    let dist = root.join("dist");
    ensure!(dist.join("index.html").is_file(), "dist/ holds no page: run `cargo xtask build` first");
    let budgets = fs::read_to_string(root.join("budget.json")).context("reading budget.json")?;
    let (first, loader) = (budget(&budgets, "firstVisitBrotliKB")?, budget(&budgets, "loaderBrotliKB")?);
    let manifest = fs::read_to_string(dist.join(MANIFEST))
        .with_context(|| format!("reading {MANIFEST} of the build"))?;
    let shards = measure_all(&dist, &shard_names(&manifest)?)?;
    let opening = measure_all(&dist, &first_names(&manifest)?)?;
    let largest = opening.into_iter().max_by_key(|file| file.brotli);
    let mut names = page_files(&dist)?;
    for name in [MANIFEST.to_owned()].into_iter().chain(largest.map(|file| file.name)) {
        // The page may ask for them ahead of the app.
        if !names.contains(&name) {
            names.push(name);
        }
    }
    let visit = measure_all(&dist, &names)?;
    let later = later_files(&dist)?;
    let floor = floor::measure(root)?;

    println!("First visit (KB = 1,024 bytes)");
    print!("{}", table(&visit, "first visit"));
    println!("\nSecond program (fetched while the first question is read; no budget)");
    print!("{}", table(&measure_all(&dist, &later)?, "second program"));
    println!("\nLanguages (one is fetched, where it is not English; no budget)");
    print!("{}", table(&measure_all(&dist, &languages(&dist)?)?, "all languages"));
    println!("\nSQLite for questions in SQL (loaded when one is coming up; target {SQL_TARGET} KB)");
    print!("{}", table(&measure_all(&dist, &WORKER.map(str::to_owned))?, "worker"));
    println!("\nFloor: an empty Yew app built in the same way");
    print!("{}", table(&floor, "floor"));
    println!("\nShards (one per topic, loaded when needed; no budget)");
    print!("{}", table(&shards, "all shards"));

    println!("\nLoader: what a page pays for the element before the candidate is near");
    let element = measure_all(&dist, &[LOADER.to_owned()])?;
    print!("{}", table(&element, "loader"));

    let (total, least) = (sum("", &visit).brotli, sum("", &floor).brotli);
    println!("\nfirst visit {} KB above the floor", kilobytes(total.saturating_sub(least)));
    within("first visit", total, first)?;
    within("loader", sum("", &element).brotli, loader)
}

/// The messages of every language, without the compressed ones beside them.
fn languages(dist: &Path) -> Result<Vec<String>> {
    let mut names = Vec::new();
    for entry in fs::read_dir(dist.join("lang")).context("reading the build's languages")? {
        let name = entry?.file_name().to_string_lossy().into_owned();
        if name.ends_with(".txt") {
            names.push(format!("lang/{name}"));
        }
    }
    names.sort();
    Ok(names)
}

/// Says how large something is; an error where that is above its budget.
fn within(what: &str, bytes: usize, budget: usize) -> Result<()> {
    println!("{what} {} KB of {budget} KB brotli", kilobytes(bytes));
    if bytes > budget * 1024 {
        bail!(
            "the {what} is {} KB above the budget of {budget} KB in budget.json: see the \
             largest rows above, or raise the budget and say why",
            kilobytes(bytes - budget * 1024)
        );
    }
    Ok(())
}

/// The second program's files, without the compressed ones beside them.
fn later_files(dist: &Path) -> Result<Vec<String>> {
    let mut names = Vec::new();
    for entry in fs::read_dir(dist)? {
        let name = entry?.file_name().to_string_lossy().into_owned();
        if name.starts_with(LATER) && [".wasm", ".css"].iter().any(|end| name.ends_with(end)) {
            names.push(name);
        }
    }
    ensure!(!names.is_empty(), "dist/ holds a program in one piece: run `cargo xtask build`");
    Ok(names)
}

/// The sizes of files named relative to `folder`.
///
/// # Errors
/// When a file cannot be read.
pub fn measure_all(folder: &Path, names: &[String]) -> Result<Vec<Sizes>> {
    names.iter().map(|name| measure(folder, name)).collect()
}

/// What the page's markup makes the browser load at once, the page itself first: names
/// relative to `dist`.
///
/// # Errors
/// When a file is not there.
pub fn page_files(dist: &Path) -> Result<Vec<String>> {
    let html = fs::read_to_string(dist.join("index.html")).context("reading the built page")?;
    let mut names = vec!["index.html".to_owned()];
    for name in named_in_page(&html) {
        if !names.contains(&name) {
            names.push(name);
        }
    }
    let mut at = 0;
    while let Some(name) = names.get(at).cloned() {
        if name.ends_with(".css") {
            let css = fs::read_to_string(dist.join(&name))
                .with_context(|| format!("reading {name} of the build"))?;
            for other in named_in_css(&css, &name) {
                if !names.contains(&other) {
                    names.push(other);
                }
            }
        }
        at += 1;
    }
    Ok(names)
}

fn named_in_page(html: &str) -> Vec<String> {
    const LOADED: [&str; 5] = ["stylesheet", "preload", "modulepreload", "icon", "manifest"];
    tags(html)
        .iter()
        .filter_map(|tag| match tag.name {
            "link" => {
                let kinds = tag.attribute("rel")?;
                let loaded = kinds.split_whitespace().any(|kind| LOADED.contains(&kind));
                tag.attribute("href").filter(|_| loaded)
            }
            "script" | "img" => tag.attribute("src"),
            _ => None,
        })
        .filter_map(|address| local(address, "index.html"))
        .collect()
}

/// Other sheets by `@import`, fonts and images by `url()`. A sheet that only some pages use is
/// counted too: the measure errs on the large side.
fn named_in_css(css: &str, from: &str) -> Vec<String> {
    let urls = css.split("url(").skip(1).filter_map(|rest| rest.split(')').next());
    let imports = css
        .split("@import")
        .skip(1)
        .map(str::trim_start)
        .filter(|rest| rest.starts_with(['"', '\'']))
        .filter_map(|rest| rest.get(1..)?.split(['"', '\'']).next());
    urls.chain(imports)
        .map(|address| address.trim().trim_matches(['"', '\'']))
        .filter_map(|address| local(address, from))
        .collect()
}

/// The name, relative to the build, of an address in the file `from`; none for an address of
/// another host or of data.
fn local(address: &str, from: &str) -> Option<String> {
    let address = address.split(['?', '#']).next().unwrap_or_default();
    if address.is_empty() || address.contains(':') || address.starts_with("//") {
        return None;
    }
    let base = from.rsplit_once('/').map_or("", |(folder, _)| folder);
    let base = if address.starts_with('/') { "" } else { base };
    let mut parts: Vec<&str> = base.split('/').filter(|part| !part.is_empty()).collect();
    for part in address.split('/') {
        match part {
            "" | "." => {}
            ".." => drop(parts.pop()),
            _ => parts.push(part),
        }
    }
    Some(parts.join("/"))
}

fn topics(manifest: &str) -> Result<Vec<Value>> {
    let manifest: Value = serde_json::from_str(manifest).with_context(|| format!("reading {MANIFEST}"))?;
    let topics = manifest["topics"].as_array().cloned();
    topics.with_context(|| format!("{MANIFEST} has no list of topics"))
}

fn shard_name(entry: &Value) -> Result<String> {
    let shard = entry["shard"].as_str().and_then(|address| local(address, MANIFEST));
    shard.with_context(|| format!("a topic of {MANIFEST} names no shard: {entry}"))
}

fn shard_names(manifest: &str) -> Result<Vec<String>> {
    topics(manifest)?.iter().map(shard_name).collect()
}

/// What a quiz fetches of each topic before its first question.
fn first_names(manifest: &str) -> Result<Vec<String>> {
    let first = |topic: &Value| match &topic["opening"] {
        Value::Null => shard_name(topic),
        opening => shard_name(opening),
    };
    topics(manifest)?.iter().map(first).collect()
}

fn measure(folder: &Path, name: &str) -> Result<Sizes> {
    let body = fs::read(folder.join(name)).with_context(|| format!("reading {name} of the build"))?;
    Ok(Sizes {
        name: name.to_owned(),
        raw: body.len(),
        gzip: encode(&body, Encoding::Gzip)?.len(),
        brotli: encode(&body, Encoding::Brotli)?.len(),
    })
}

fn budget(text: &str, name: &str) -> Result<usize> {
    let budget: Value = serde_json::from_str(text).context("reading budget.json")?;
    let kilobytes = budget[name].as_u64();
    let kilobytes = kilobytes.with_context(|| format!("budget.json has no whole number at {name}"))?;
    usize::try_from(kilobytes).context("the budget is out of range")
}

fn sum(name: &str, rows: &[Sizes]) -> Sizes {
    Sizes {
        name: name.to_owned(),
        raw: rows.iter().map(|row| row.raw).sum(),
        gzip: rows.iter().map(|row| row.gzip).sum(),
        brotli: rows.iter().map(|row| row.brotli).sum(),
    }
}

fn table(rows: &[Sizes], total: &str) -> String {
    let sum = sum(total, rows);
    let all = || rows.iter().chain([&sum]);
    let width = all().map(|row| row.name.chars().count()).max().unwrap_or(0);
    let head = format!("  {:<width$}  {:>9}  {:>9}  {:>9}\n", "KB", "raw", "gzip -9", "brotli 11");
    let body = all().map(|row| {
        let [raw, gzip, brotli] = [row.raw, row.gzip, row.brotli].map(kilobytes);
        format!("  {:<width$}  {raw:>9}  {gzip:>9}  {brotli:>9}\n", row.name)
    });
    head + &body.collect::<String>()
}

/// Bytes in KB to one decimal place, rounded to the nearest.
fn kilobytes(bytes: usize) -> String {
    let tenths = (bytes * 10 + 512) / 1024;
    format!("{}.{}", tenths / 10, tenths % 10)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kilobytes_are_rounded_to_the_nearest_tenth() {
        assert_eq!(kilobytes(0), "0.0");
        assert_eq!(kilobytes(1024), "1.0");
        assert_eq!(kilobytes(1075), "1.0");
        assert_eq!(kilobytes(1076), "1.1");
        assert_eq!(kilobytes(140 * 1024), "140.0");
    }

    #[test]
    fn the_table_lines_up_and_ends_with_the_sum() {
        let row = |name: &str, raw, gzip, brotli| Sizes { name: name.to_owned(), raw, gzip, brotli };
        let rows = [row("a.js", 20_480, 5_120, 4_096), row("b.wasm", 102_400, 51_200, 40_960)];
        let expected = concat!(
            "  KB            raw    gzip -9  brotli 11\n",
            "  a.js         20.0        5.0        4.0\n",
            "  b.wasm      100.0       50.0       40.0\n",
            "  total       120.0       55.0       44.0\n",
        );
        assert_eq!(table(&rows, "total"), expected);
    }

    #[test]
    fn the_page_counts_what_it_loads_at_once_and_from_here() {
        let html = "<link rel=stylesheet href=./a-1.css><link rel=icon href=icon.svg>\
            <link rel=canonical href=./other><link as=fetch rel=preload href=./x_bg.wasm>\
            <script src=/start.js?v=1></script><link rel=stylesheet href=https://cdn.test/x.css>\
            <script type=module>import a from './x.js'</script>";
        let expected = ["a-1.css", "icon.svg", "x_bg.wasm", "start.js"];
        assert_eq!(named_in_page(html), expected);
    }

    #[test]
    fn a_sheet_counts_its_imports_and_fonts() {
        let css = "@import \"tokens.css\";@import url('../base.css');\
            @font-face{src:url(fonts/a.woff2)}a{background:url(data:image/png;base64,AA)}";
        let expected = ["base.css", "css/fonts/a.woff2", "css/tokens.css"];
        assert_eq!(named_in_css(css, "css/app.css"), expected);
    }

    #[test]
    fn shards_lie_relative_to_the_manifest() -> Result<()> {
        let manifest = r#"{"topics":[{"id":"sql","shard":"sql/items.json"}]}"#;
        assert_eq!(shard_names(manifest)?, ["questions/sql/items.json"]);
        let opening = r#"{"topics":[{"id":"sql","shard":"sql/items.json"},
            {"shard":"a/items.json","opening":{"shard":"a/opening.json"}}]}"#;
        assert_eq!(first_names(opening)?, ["questions/sql/items.json", "questions/a/opening.json"]);
        assert!(shard_names(r#"{"topics":[{"id":"sql"}]}"#).is_err());
        assert!(shard_names("{}").is_err());
        Ok(())
    }

    #[test]
    fn the_budget_is_a_whole_number_of_kilobytes() -> Result<()> {
        assert_eq!(budget(r#"{"firstVisitBrotliKB":140}"#, "firstVisitBrotliKB")?, 140);
        assert!(budget(r#"{"firstVisitBrotliKB":"140"}"#, "firstVisitBrotliKB").is_err());
        assert!(budget("{}", "loaderBrotliKB").is_err());
        Ok(())
    }

    #[test]
    fn more_than_the_budget_is_an_error() {
        assert!(within("loader", 3 * 1024, 3).is_ok());
        assert!(within("loader", 3 * 1024 + 1, 3).is_err());
    }
}
