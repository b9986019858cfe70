//! What an interviewer would say after a mock interview. It restates the result and changes no level.

use super::{ResultRecord, weaknesses};
use crate::session::Outcome;

/// What stood out.
#[derive(Clone, Debug, PartialEq)]
pub struct Impression {
    /// Indices of the topics that went well: at least two thirds of the credit, the surest first.
    pub strong: Vec<usize>,
    /// Where to ask on: topic index and subtopic id, what cost most first.
    pub follow_up: Vec<(usize, String)>,
    /// Minutes on questions, and those that the questions are expected to take.
    pub minutes: (f64, f64),
    /// Questions answered with "I don't know".
    pub unknown: usize,
    /// Kinds of question that were asked.
    pub kinds: usize,
}

/// At most so many subtopics to ask on about.
const FOLLOW_UPS: usize = 3;

/// The impression that a record leaves.
pub fn impression(record: &ResultRecord) -> Impression {
    let answers = &record.answers;
    let mut strong: Vec<(f64, usize)> = Vec::new();
    for topic in 0..record.settings.topics.len() {
        let here = answers.iter().filter(|answer| answer.topic == topic && answer.scored());
        let (n, credit) = here.fold((0.0, 0.0), |(n, sum), answer| (n + 1.0, sum + answer.credit));
        if n > 0.0 && credit / n >= 2.0 / 3.0 {
            let share = credit / n;
            let place = strong.partition_point(|(other, _)| *other >= share);
            strong.insert(place, (share, topic));
        }
    }
    let follow_up = weaknesses(record).into_iter().take(FOLLOW_UPS).map(|weak| (weak.topic, weak.subtopic));
    let mut kinds: Vec<_> = Vec::new();
    for answer in answers {
        if !kinds.contains(&answer.kind) {
            kinds.push(answer.kind);
        }
    }
    let spent = answers.iter().map(|answer| answer.ms).sum::<f64>() / 60_000.0;
    let expected = answers.iter().filter_map(|answer| answer.time_sec).sum::<f64>() / 60.0;
    Impression {
        strong: strong.into_iter().map(|(_, topic)| topic).collect(),
        follow_up: follow_up.collect(),
        minutes: (spent, expected),
        unknown: answers.iter().filter(|answer| answer.outcome == Outcome::DontKnow).count(),
        kinds: kinds.len(),
    }
}
