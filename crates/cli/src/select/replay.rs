//! The questions of an exported result, chosen again.

use std::path::Path;

use anyhow::bail;
use quiz::bank::Bank;
use quiz::report::ResultRecord;
use quiz::session::{Answer, Checked, Effect, Event, Outcome, Phase, Session, begin, step};

use crate::output::Output;
use crate::{bank, table};

/// Recorded and chosen questions side by side, and whether all are the same.
///
/// # Errors
/// Why the bank cannot be read.
pub fn compare(results: &[ResultRecord], dir: &Path) -> anyhow::Result<Output> {
    let mut text = String::new();
    let mut clean = true;
    for result in results {
        let (table, same) = one(result, &bank(result, dir)?)?;
        text.push_str(&table);
        clean &= same;
    }
    let verdict = if clean { "the same questions are chosen again" } else { "other questions are chosen" };
    text.push_str(&format!("{verdict}\n"));
    Ok(Output { text, clean })
}

/// The bank in `dir` with the topics of the result.
fn bank(result: &ResultRecord, dir: &Path) -> anyhow::Result<Bank> {
    let mut manifest = bank::manifest(dir)?;
    if manifest.bank_id != result.settings.bank_id {
        bail!(
            "result {} is of bank `{}`, and {} holds `{}`; name its bank with --bank",
            result.id,
            result.settings.bank_id,
            dir.display(),
            manifest.bank_id
        );
    }
    let topics: Vec<String> = result.settings.topics.iter().map(|topic| topic.id.clone()).collect();
    bank::load(dir, &mut manifest, &topics)
}

fn one(result: &ResultRecord, bank: &Bank) -> anyhow::Result<(String, bool)> {
    let mut text = format!("result {} ({} answers)\n", result.id, result.answers.len());
    let (then, now) = (&result.settings.bank_version, &bank.manifest.version);
    if then != now {
        text.push_str(&format!("the bank was at version {then} then and is at {now} now\n"));
    }
    let mut same = true;
    let mut rows = Vec::new();
    let mut at = result.started_at;
    let (mut session, _) = begin(result.id.clone(), result.settings.clone(), bank, at);
    for (number, recorded) in result.answers.iter().enumerate() {
        let chosen = session.asked().map(|asked| asked.item.clone());
        let agrees = chosen.as_ref() == Some(&recorded.item);
        let verdict = if agrees { "same" } else { "DIFFERS" };
        let chosen = chosen.unwrap_or_else(|| "none".into());
        rows.push(vec![(number + 1).to_string(), recorded.item.clone(), chosen, verdict.into()]);
        // What comes after another question follows from that question's answer, which nobody gave.
        if !agrees {
            same = false;
            break;
        }
        at += recorded.ms;
        session = answer(&session, bank, recorded, at);
    }
    text.push_str(&table::render(&["", "recorded", "chosen again", ""], &rows, &[true]));
    Ok((text, same))
}

/// The session after the recorded answer, with the next question on screen.
fn answer(session: &Session, bank: &Bank, recorded: &Answer, at: f64) -> Session {
    let next = match &recorded.outcome {
        Outcome::Given(response) => {
            let drafted = step(session, bank, Event::Draft(response.clone())).0;
            let (submitted, effects) = step(&drafted, bank, Event::Submit { at });
            let [Effect::Check(check)] = &effects[..] else {
                return forward(submitted, bank, at);
            };
            // The verdict was recorded; nothing has to be run again.
            let verdict = recorded.verdict.clone().unwrap_or_default();
            let (item, query) = (check.item.clone(), check.grade.query.clone());
            step(&submitted, bank, Event::Checked(Checked { item, query, verdict, at })).0
        }
        Outcome::DontKnow => step(session, bank, Event::DontKnow { at }).0,
        Outcome::Skipped => step(session, bank, Event::Skip { at }).0,
    };
    forward(next, bank, at)
}

/// Past the feedback, where there is one.
fn forward(session: Session, bank: &Bank, at: f64) -> Session {
    if session.phase == Phase::Feedback { step(&session, bank, Event::Next { at }).0 } else { session }
}
