//! `skill-quiz agree`: readers' answers against the keys.

use std::collections::BTreeMap;
use std::path::PathBuf;

use anyhow::ensure;
use quiz::bank::Manifest;
use quiz::kind::Response;
use serde::Serialize;
use serde_json::Value;

use super::answers::{self, Answer};
use super::digest::digest;
use super::plant::{self, Planted};
use super::record::{self, Record, Recorded, Verdict};
use super::{Entry, alpha, entries, is_right, json, key};
use crate::output::{Number, print};
use crate::{Done, bank, table};

/// Compares the answers of readers who have not seen the keys with the keys: disagreements, agreement and Krippendorff's
/// alpha per topic, planted keys found. The exit code is 1 if an item is disputed.
///
/// An item is disputed when a reader's answer does not earn full credit, is missing, or when a reader says that something
/// else is defensible. Ratings (`sjt`) are disputed when they miss the highest credit that the item's model tells apart. `skill-quiz blind --help` says how answers are written.
#[derive(clap::Args)]
pub struct Args {
    /// One file for each reader and topic; `-` reads standard input.
    #[arg(required = true, value_name = "ANSWERS")]
    files: Vec<PathBuf>,
    /// Folder with manifest.json.
    #[arg(long, value_name = "DIR", default_value = "questions")]
    bank: PathBuf,
    /// Keys planted by `blind --plant`: count how many the readers found.
    #[arg(long, value_name = "FILE")]
    planted: Vec<PathBuf>,
    /// Keep the outcome in review/<topic>.json of the bank's folder, for the lint `review-stale`.
    #[arg(long)]
    record: bool,
    /// Print JSON for other tools instead of tables.
    #[arg(long)]
    json: bool,
}

#[derive(Serialize)]
struct Report {
    topics: Vec<Topic>,
    disputed: Vec<Dispute>,
    #[serde(skip_serializing_if = "Option::is_none")]
    planted: Option<Found>,
}

/// Agreement in one topic.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Topic {
    topic: String,
    readers: usize,
    /// Items answered by anybody.
    items: usize,
    /// Items on which every reader agrees with the key and defends nothing else.
    agreed: usize,
    /// Share of the answers that earn full credit.
    agreement: f64,
    /// Krippendorff's alpha, nominal, the key being one more observer.
    alpha_with_key: Number,
    /// Among the readers alone; null with fewer than two.
    alpha_of_readers: Number,
}

#[derive(Serialize)]
struct Dispute {
    item: String,
    reader: String,
    answer: Value,
    key: Value,
    #[serde(skip_serializing_if = "Option::is_none")]
    confidence: Option<f64>,
    #[serde(skip_serializing_if = "String::is_empty")]
    defensible: String,
}

/// Planted keys, by whether some reader's answer contradicts them.
#[derive(Serialize)]
struct Found {
    planted: usize,
    found: Vec<String>,
    missed: Vec<String>,
}

pub fn run(args: &Args) -> Done {
    let manifest = bank::manifest(&args.bank)?;
    let mut items: BTreeMap<String, Entry> = BTreeMap::new();
    for topic in &manifest.topics {
        let entries = entries(&args.bank, topic)?;
        items.extend(entries.into_iter().map(|entry| (entry.item.id.clone(), entry)));
    }
    let mut given: BTreeMap<String, Vec<Answer>> = BTreeMap::new();
    for file in &args.files {
        for answer in answers::from_file(file, &items)? {
            let others = given.entry(answer.item.clone()).or_default();
            ensure!(
                others.iter().all(|other| other.reader != answer.reader),
                "{}: {}: is answered by reader `{}` in another file, too; give each reader a name",
                file.display(),
                answer.item,
                answer.reader
            );
            others.push(answer);
        }
    }
    ensure!(!given.is_empty(), "the files hold no answers");
    let report = Report {
        topics: topics(&manifest, &items, &given)?,
        disputed: disputes(&items, &given)?,
        planted: planted(args, &items, &given)?,
    };
    if args.record {
        record(args, &manifest, &items, &given)?;
    }
    let text = if args.json { serde_json::to_string_pretty(&report)? + "\n" } else { human(&report) };
    print(&text)?;
    Ok(report.disputed.is_empty())
}

fn agrees(entry: &Entry, answer: &Answer) -> bool {
    answer.response.as_ref().is_some_and(|response| is_right(&entry.item, response))
}

fn disputed(entry: &Entry, answer: &Answer) -> bool {
    !agrees(entry, answer) || !answer.defensible.is_empty()
}

/// A response as a category: every full answer is the key, whatever it was written like.
fn category(entry: &Entry, response: &Response) -> anyhow::Result<String> {
    let mut response = if is_right(&entry.item, response) { key(&entry.item)? } else { response.clone() };
    match &mut response {
        Response::Multi(options) => options.sort(),
        Response::Matching(pairs) => pairs.sort(),
        Response::Sjt(ratings) => ratings.sort(),
        Response::ShortText(text) => *text = text.trim().to_lowercase(),
        Response::Numeric(text) => {
            if let Some(number) = quiz::number::read(text) {
                *text = quiz::number::plain(number);
            }
        }
        _ => {}
    }
    Ok(json(&response).to_string())
}

fn topics(
    manifest: &Manifest,
    items: &BTreeMap<String, Entry>,
    given: &BTreeMap<String, Vec<Answer>>,
) -> anyhow::Result<Vec<Topic>> {
    let mut out = Vec::new();
    for topic in &manifest.topics {
        let of_topic: Vec<(&Entry, &Vec<Answer>)> = given
            .iter()
            .map(|(id, answers)| (&items[id], answers))
            .filter(|(entry, _)| entry.item.topic == topic.id)
            .collect();
        if of_topic.is_empty() {
            continue;
        }
        let (mut units, mut with_key) = (Vec::new(), Vec::new());
        for (entry, answers) in &of_topic {
            let responses = answers.iter().filter_map(|answer| answer.response.as_ref());
            let unit: Vec<String> =
                responses.map(|response| category(entry, response)).collect::<anyhow::Result<_>>()?;
            let own = category(entry, &key(&entry.item)?)?;
            with_key.push(unit.iter().cloned().chain([own]).collect());
            units.push(unit);
        }
        let answers =
            || of_topic.iter().flat_map(|(entry, answers)| answers.iter().map(move |answer| (entry, answer)));
        let mut readers: Vec<&str> = answers().map(|(_, answer)| answer.reader.as_str()).collect();
        readers.sort_unstable();
        readers.dedup();
        let right = answers().filter(|(entry, answer)| agrees(entry, answer)).count();
        let clean = |(entry, answers): &&(&Entry, &Vec<Answer>)| {
            !answers.iter().any(|answer| disputed(entry, answer))
        };
        out.push(Topic {
            topic: topic.id.clone(),
            readers: readers.len(),
            items: of_topic.len(),
            agreed: of_topic.iter().filter(clean).count(),
            agreement: right as f64 / answers().count() as f64,
            alpha_with_key: Number(alpha::nominal(&with_key).unwrap_or(f64::NAN)),
            alpha_of_readers: Number(alpha::nominal(&units).unwrap_or(f64::NAN)),
        });
    }
    Ok(out)
}

fn disputes(
    items: &BTreeMap<String, Entry>,
    given: &BTreeMap<String, Vec<Answer>>,
) -> anyhow::Result<Vec<Dispute>> {
    let mut out = Vec::new();
    for answer in given.values().flatten() {
        let entry = &items[&answer.item];
        if disputed(entry, answer) {
            out.push(Dispute {
                item: answer.item.clone(),
                reader: answer.reader.clone(),
                answer: answer.response.as_ref().map_or(Value::Null, json),
                key: json(&key(&entry.item)?),
                confidence: answer.confidence,
                defensible: answer.defensible.clone(),
            });
        }
    }
    Ok(out)
}

/// A planted key is found if it would have been disputed: some reader's answer is another.
fn planted(
    args: &Args,
    items: &BTreeMap<String, Entry>,
    given: &BTreeMap<String, Vec<Answer>>,
) -> anyhow::Result<Option<Found>> {
    if args.planted.is_empty() {
        return Ok(None);
    }
    let mut out = Found { planted: 0, found: Vec::new(), missed: Vec::new() };
    for file in &args.planted {
        for Planted { item, version, key } in plant::from_file(file)? {
            let answers = given.get(&item);
            let entry = items.get(&item).filter(|_| answers.is_some());
            let planted = Planted { item, version, key };
            plant::check(&planted, entry)?;
            let (Some(entry), Some(answers)) = (entry, answers) else {
                continue;
            };
            let wrong = category(entry, &planted.key)?;
            let mut contradicted = false;
            for response in answers.iter().filter_map(|answer| answer.response.as_ref()) {
                contradicted |= category(entry, response)? != wrong;
            }
            out.planted += 1;
            if contradicted { &mut out.found } else { &mut out.missed }.push(planted.item);
        }
    }
    Ok(Some(out))
}

fn record(
    args: &Args,
    manifest: &Manifest,
    items: &BTreeMap<String, Entry>,
    given: &BTreeMap<String, Vec<Answer>>,
) -> anyhow::Result<()> {
    for topic in &manifest.topics {
        let of_topic = given.iter().map(|(id, answers)| (&items[id], answers));
        let new: Vec<Record> = of_topic
            .filter(|(entry, _)| entry.item.topic == topic.id)
            .map(|(entry, answers)| Record {
                item: entry.item.id.clone(),
                version: entry.item.version,
                digest: digest(&entry.value),
                answers: answers.iter().map(|answer| recorded(entry, answer)).collect(),
                verdict: if answers.iter().any(|answer| disputed(entry, answer)) {
                    Verdict::Disputed
                } else {
                    Verdict::Agreed
                },
                note: String::new(),
            })
            .collect();
        if !new.is_empty() {
            record::save(&args.bank, &topic.id, new, |id| items.contains_key(id))?;
        }
    }
    Ok(())
}

fn recorded(entry: &Entry, answer: &Answer) -> Recorded {
    Recorded {
        reader: answer.reader.clone(),
        answer: answer.response.as_ref().map_or(Value::Null, json),
        agrees: agrees(entry, answer),
        defensible: answer.defensible.clone(),
    }
}

fn human(report: &Report) -> String {
    let alpha = |alpha: Number| if alpha.0.is_nan() { "–".to_owned() } else { format!("{:.3}", alpha.0) };
    let rows: Vec<Vec<String>> = report
        .topics
        .iter()
        .map(|topic| {
            vec![
                topic.topic.clone(),
                topic.readers.to_string(),
                topic.items.to_string(),
                topic.agreed.to_string(),
                format!("{:.1} %", 100.0 * topic.agreement),
                alpha(topic.alpha_with_key),
                alpha(topic.alpha_of_readers),
            ]
        })
        .collect();
    let head = ["topic", "readers", "items", "agreed", "answers right", "alpha with key", "alpha of readers"];
    let mut out = table::render(&head, &rows, &[false, true, true, true, true, true, true]);
    if !report.disputed.is_empty() {
        let row = |dispute: &Dispute| {
            let answer = if dispute.answer.is_null() { "none".into() } else { dispute.answer.to_string() };
            let sure = dispute.confidence.map_or(String::new(), |sure| format!("{sure}"));
            let fixed = [&dispute.item, &dispute.reader].map(Clone::clone);
            fixed
                .into_iter()
                .chain([answer, dispute.key.to_string(), sure, dispute.defensible.clone()])
                .collect()
        };
        let rows: Vec<Vec<String>> = report.disputed.iter().map(row).collect();
        let head = ["disputed", "reader", "answer", "key", "sure", "defensible"];
        out.push_str(&format!("\n{}", table::render(&head, &rows, &[])));
    }
    if let Some(found) = &report.planted {
        out.push_str(&format!("\n{} of {} planted keys found\n", found.found.len(), found.planted));
        for missed in &found.missed {
            out.push_str(&format!("missed: {missed}\n"));
        }
    }
    out
}
