//! Results as a file: out as JSON, in again with merge.

use super::{Storage, StorageError, contents, open, result_key, save_result, seal};
use crate::json::{Trail, object, read_node};
use crate::report::{ResultRecord, levels};
use crate::session::Level;

/// The content of an export file.
struct Export {
    results: Vec<ResultRecord>,
}

object!(Export { results: "results" });

/// What an import did.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Imported {
    /// Results that are new here.
    pub added: usize,
    /// Results that were here already; they stay as they are.
    pub known: usize,
    /// Why results were refused, one line each.
    pub refused: Vec<String>,
}

/// Results as JSON text for a file.
pub fn export(results: &[ResultRecord]) -> String {
    seal(&Export { results: results.to_vec() })
}

/// Merges the results of an export file. Nothing that is here already is changed or lost.
///
/// # Errors
/// What is wrong with the file as a whole, or why nothing can be stored, in words for the candidate.
pub fn import(storage: &dyn Storage, text: &str) -> Result<Imported, String> {
    let file: Export = open(text)
        .map_err(|why| format!("This is not a file exported by Skill Quiz, or it is damaged: {why}"))?;
    let stored = |error: StorageError| error.to_string();
    let mut done = Imported::default();
    for result in file.results {
        if let Some(why) = implausible(&result) {
            done.refused.push(format!("Result {}: {why}", result.id.chars().take(40).collect::<String>()));
        } else if storage.get(&result_key(&result.id)).map_err(stored)?.is_some() {
            done.known += 1;
        } else {
            save_result(storage, &result).map_err(stored)?;
            done.added += 1;
        }
    }
    Ok(done)
}

/// The results in either shape in which they leave the app: an exported list, or one sealed record.
///
/// # Errors
/// What is wrong with the text, in words.
pub fn exported(text: &str) -> Result<Vec<ResultRecord>, String> {
    let data = contents(text)?;
    let read = if data.fields(&mut Trail::default()).has("results") {
        read_node(data).map(|file: Export| file.results)
    } else {
        read_node(data).map(|one| vec![one])
    };
    read.map_err(|wrong| wrong.to_string())
}

/// Why a record is not one that this app wrote: its levels must follow from its answers.
fn implausible(result: &ResultRecord) -> Option<&'static str> {
    let settings = &result.settings;
    if result.id.is_empty() || !result.id.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-') {
        return Some("its id is not one of this app's.");
    }
    if settings.topics.is_empty() || settings.bands.is_empty() || result.topics.len() != settings.topics.len()
    {
        return Some("topics or bands are missing.");
    }
    if result.answers.iter().any(|answer| answer.topic >= settings.topics.len()) {
        return Some("an answer belongs to no topic of the quiz.");
    }
    // The widest range of a date in a browser (ECMAScript, Time Values).
    let date = |at: f64| (0.0..=8.64e15).contains(&at);
    if !date(result.started_at) || !date(result.finished_at) {
        return Some("its time is no date.");
    }
    let again = levels(settings, &result.answers);
    if again.overall.bands.len() != settings.bands.len() {
        return Some("its level bands are not in order.");
    }
    let claimed = std::iter::once(&result.overall).chain(&result.topics);
    if std::iter::once(&again.overall)
        .chain(&again.topics)
        .zip(claimed)
        .any(|(again, claimed)| differ(again, claimed))
    {
        return Some("its level does not follow from its answers; the file was changed.");
    }
    None
}

fn differ(a: &Level, b: &Level) -> bool {
    let numbers = |level: &Level| {
        let mut numbers = vec![level.mean, level.sd, level.interval.0, level.interval.1];
        numbers.extend(&level.bands);
        numbers
    };
    let near = |a: f64, b: f64| (a - b).abs() <= 1e-6;
    a.bands.len() != b.bands.len() || !numbers(a).iter().zip(numbers(b)).all(|(a, b)| near(*a, b))
}
