//! `skill-quiz score`: the levels of an exported result, computed again.

use std::io::Read;
use std::path::{Path, PathBuf};

use anyhow::{Context, anyhow};
use quiz::report::{ResultRecord, levels};
use quiz::session::Level;
use quiz::store::exported;

use crate::bank::read;
use crate::{Done, table};

/// Recorded and recomputed numbers further apart than this differ.
const TOLERANCE: f64 = 1e-9;

/// Computes the levels in an exported result again from its answers, and compares them with the recorded ones. The exit
/// code is 1 if any differs by more than 1e-9.
#[derive(clap::Args)]
pub struct Args {
    /// A file exported by the app, with one result or several; `-` reads standard input.
    file: PathBuf,
}

pub fn run(args: &Args) -> Done {
    let text = input(&args.file)?;
    let name = args.file.display();
    let results = exported(&text).map_err(|why| anyhow!("{name} holds no result of Skill Quiz: {why}"))?;
    let mut same = true;
    for result in &results {
        same &= compare(result)?;
    }
    println!(
        "{}",
        if same { "recorded and recomputed levels agree" } else { "recorded and recomputed levels DIFFER" }
    );
    Ok(same)
}

fn input(file: &Path) -> anyhow::Result<String> {
    if file.as_os_str() != "-" {
        return read(file);
    }
    let mut text = String::new();
    std::io::stdin().read_to_string(&mut text).context("cannot read standard input")?;
    Ok(text)
}

/// Prints one result's levels side by side; whether they agree.
fn compare(result: &ResultRecord) -> Done {
    let again = levels(&result.settings, &result.answers);
    let titles = result.settings.topics.iter().map(|topic| topic.id.as_str());
    let names: Vec<&str> = std::iter::once("overall").chain(titles).collect();
    let recorded: Vec<&Level> = std::iter::once(&result.overall).chain(&result.topics).collect();
    let recomputed: Vec<&Level> = std::iter::once(&again.overall).chain(&again.topics).collect();
    if recorded.len() != recomputed.len() {
        let (levels, topics) = (result.topics.len(), result.settings.topics.len());
        anyhow::bail!(
            "result {}: topics: {levels} levels are recorded for {topics} topics of the settings",
            result.id
        );
    }
    let mut same = true;
    let mut rows = Vec::new();
    for ((name, old), new) in names.iter().zip(recorded).zip(recomputed) {
        let (old_numbers, new_numbers) = (numbers(old), numbers(new));
        let far = |(x, y): (&f64, &f64)| (x - y).is_nan() || (x - y).abs() > TOLERANCE;
        let differs = old_numbers.len() != new_numbers.len() || old_numbers.iter().zip(&new_numbers).any(far);
        same &= !differs;
        let both = |level: &Level| format!("{:.6} ± {:.6}", level.mean, level.sd);
        let verdict = if differs { "DIFFERS" } else { "same" };
        rows.push(vec![(*name).to_owned(), both(old), both(new), verdict.to_owned()]);
    }
    println!("result {} ({} answers)", result.id, result.answers.len());
    print!("{}", table::render(&["level", "recorded", "recomputed", ""], &rows, &[]));
    Ok(same)
}

/// Every number of a level.
fn numbers(level: &Level) -> Vec<f64> {
    let (low, high) = level.interval;
    [level.mean, level.sd, low, high].into_iter().chain(level.bands.iter().copied()).collect()
}
