//! Results and cards as a file: out as JSON, in again with merge.

use thiserror::Error;

use super::{
    STUDY, Storage, StorageError, change_study, contents, load, open, result_key, save_result, seal,
};
use crate::json::{Trail, object, read_node};
use crate::number::LATEST;
use crate::report::{ResultRecord, levels};
use crate::session::Level;
use crate::study::{Card, Change, LONGEST_NOTE, Study};

/// The content of an export file.
struct Export {
    results: Vec<ResultRecord>,
    /// Missing in files of versions without cards.
    study: Study,
}

object!(Export { results: "results"; study: "study" });

/// What an import did.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Imported {
    /// Results that are new here.
    pub added: usize,
    /// Results that were here already; they stay as they are.
    pub known: usize,
    /// Questions of the file whose answers, bookmarks or notes are here now.
    pub cards: usize,
    /// Results and questions that were refused: the id, as far as it is worth showing, and why.
    pub refused: Vec<(String, Refusal)>,
}

/// Why a result or a card of a file is not one that this app wrote.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// The result's id is none.
    Id,
    /// Topics or bands are missing.
    Parts,
    /// An answer belongs to no topic of the quiz.
    Topic,
    /// A time of the result is no date.
    Time,
    /// The bands are not valid.
    Bands,
    /// A level does not follow from the answers.
    Level,
    /// The card's question or topic, or a misconception, has no possible name.
    CardId,
    /// The card's note is too long.
    CardNote,
    /// The card's answers have an impossible time or rating, or are not in order.
    CardAnswers,
}

/// Why nothing of a file was imported, or not all.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum ImportError {
    /// It is no export file, or a damaged one.
    #[error("this is not a file exported by Skill Quiz, or it is damaged: {0}")]
    NoExport(String),
    /// Storage failed.
    #[error(transparent)]
    Storage(#[from] StorageError),
}

/// Results and cards as JSON text for a file.
pub fn export(results: &[ResultRecord], study: &Study) -> String {
    seal(&Export { results: results.to_vec(), study: study.clone() })
}

/// Merges the results and cards of an export file. Nothing that is here already is changed or lost.
///
/// # Errors
/// What is wrong with the file as a whole, or why nothing can be stored.
pub fn import(storage: &dyn Storage, text: &str) -> Result<Imported, ImportError> {
    let file: Export = open(text).map_err(ImportError::NoExport)?;
    let mut done = Imported::default();
    let mut added = Vec::new();
    for result in file.results {
        if let Some(why) = implausible(&result) {
            done.refused.push((short(&result.id), why));
        } else if storage.get(&result_key(&result.id))?.is_some() {
            done.known += 1;
        } else {
            save_result(storage, &result)?;
            done.added += 1;
            added.push(result);
        }
    }
    let mut cards = Vec::new();
    for card in file.study.cards {
        match unlikely(&card) {
            Some(why) => done.refused.push((short(&card.item), why)),
            None => cards.push(card),
        }
    }
    done.cards = cards.len();
    let merge = |cards: Vec<Card>| match cards.is_empty() {
        true => load(storage, STUDY, &mut Vec::new()).map(Option::unwrap_or_default),
        false => change_study(storage, &Change::Merge(cards), &mut Vec::new()),
    };
    // The file's own cards first: a result's answers only fill what they leave open.
    let study = merge(cards)?;
    merge(study.missing(&added))?;
    Ok(done)
}

/// An id as far as it is worth showing.
fn short(id: &str) -> String {
    id.chars().take(40).collect()
}

/// Why a card is not one that this app wrote.
fn unlikely(card: &Card) -> Option<Refusal> {
    let name = |text: &String| !text.is_empty() && text.len() <= 200;
    if !name(&card.item) || !name(&card.topic) || !card.slips.iter().all(name) {
        return Some(Refusal::CardId);
    }
    if card.note.chars().count() > 2 * LONGEST_NOTE {
        return Some(Refusal::CardNote);
    }
    let answer = |(at, rating): &(f64, u32)| date(*at) && (1..=4).contains(rating);
    if !card.log.iter().all(answer) || !card.log.is_sorted_by(|a, b| a.0 < b.0) {
        return Some(Refusal::CardAnswers);
    }
    None
}

/// Whether a time is one that a browser's date can hold.
fn date(at: f64) -> bool {
    (0.0..=LATEST).contains(&at)
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
fn implausible(result: &ResultRecord) -> Option<Refusal> {
    let settings = &result.settings;
    if result.id.is_empty() || !result.id.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-') {
        return Some(Refusal::Id);
    }
    if settings.topics.is_empty() || settings.bands.is_empty() || result.topics.len() != settings.topics.len()
    {
        return Some(Refusal::Parts);
    }
    if result.answers.iter().any(|answer| answer.topic >= settings.topics.len()) {
        return Some(Refusal::Topic);
    }
    if !date(result.started_at) || !date(result.finished_at) {
        return Some(Refusal::Time);
    }
    let again = levels(settings, &result.answers);
    if again.overall.bands.len() != settings.bands.len() {
        return Some(Refusal::Bands);
    }
    let claimed = std::iter::once(&result.overall).chain(&result.topics);
    if std::iter::once(&again.overall)
        .chain(&again.topics)
        .zip(claimed)
        .any(|(again, claimed)| differ(again, claimed))
    {
        return Some(Refusal::Level);
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
