//! The levels of exported results, computed again.

use quiz::report::{ResultRecord, levels};
use quiz::session::Level;

use crate::output::Output;
use crate::table;

/// Recorded and recomputed numbers further apart than this differ.
const TOLERANCE: f64 = 1e-9;

/// Recorded and recomputed levels side by side, and whether all agree.
///
/// # Errors
/// A result whose levels are not those of its settings.
pub fn compare(results: &[ResultRecord]) -> anyhow::Result<Output> {
    let mut text = String::new();
    let mut clean = true;
    for result in results {
        let (table, same) = one(result)?;
        text.push_str(&table);
        clean &= same;
    }
    let verdict = if clean { "agree" } else { "DIFFER" };
    text.push_str(&format!("recorded and recomputed levels {verdict}\n"));
    Ok(Output { text, clean })
}

fn one(result: &ResultRecord) -> anyhow::Result<(String, bool)> {
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
    let head = ["level", "recorded", "recomputed", ""];
    let table = table::render(&head, &rows, &[]);
    Ok((format!("result {} ({} answers)\n{table}", result.id, result.answers.len()), same))
}

/// Every number of a level.
fn numbers(level: &Level) -> Vec<f64> {
    let (low, high) = level.interval;
    [level.mean, level.sd, low, high].into_iter().chain(level.bands.iter().copied()).collect()
}
