//! Where the candidate stands over all results: a level per topic with its course, and what to do next.

use std::cmp::Ordering;

use crate::bank::{Band, Manifest};
use crate::report::{ResultRecord, weaknesses};
use crate::session::Level;

/// One topic over time.
#[derive(Clone, Debug, PartialEq)]
pub struct TopicProgress {
    /// Topic id.
    pub id: String,
    /// Its title in the newest result.
    pub title: String,
    /// Every result that scored a question of it, the newest first. Never empty.
    pub points: Vec<Point>,
}

impl TopicProgress {
    /// How the newest level compares with the one before; equal if they differ by less than chance explains in 95 of 100
    /// cases. `None` where there is none before.
    pub fn change(&self) -> Option<Ordering> {
        let [newest, before, ..] = &self.points[..] else {
            return None;
        };
        let variance = newest.level.sd * newest.level.sd + before.level.sd * before.level.sd;
        let change = newest.level.mean - before.level.mean;
        let sure = change.abs() > 1.96 * variance.sqrt();
        Some(if sure { change.total_cmp(&0.0) } else { Ordering::Equal })
    }
}

/// What one result said.
#[derive(Clone, Debug, PartialEq)]
pub struct Point {
    /// When the quiz ended, milliseconds since 1970 UTC.
    pub at: f64,
    /// The level, with its interval.
    pub level: Level,
    /// The bands of that result.
    pub bands: Vec<Band>,
    /// Questions that it rests on.
    pub answered: usize,
}

/// The topics of `results` (the newest first), those met last first. A result counts for the topics of which it scored a
/// question: what it says of others comes from their neighbours alone.
pub fn topics(results: &[ResultRecord]) -> Vec<TopicProgress> {
    let mut found: Vec<TopicProgress> = Vec::new();
    for result in results {
        for (at, (topic, level)) in result.settings.topics.iter().zip(&result.topics).enumerate() {
            let answered = result.scored_in(at);
            if answered == 0 {
                continue;
            }
            let point = Point {
                at: result.finished_at,
                level: level.clone(),
                bands: result.settings.bands.clone(),
                answered,
            };
            match found.iter_mut().find(|other| other.id == topic.id) {
                Some(known) => known.points.push(point),
                None => found.push(TopicProgress {
                    id: topic.id.clone(),
                    title: topic.title.clone(),
                    points: vec![point],
                }),
            }
        }
    }
    found
}

/// The next best step.
#[derive(Clone, Debug, PartialEq)]
pub enum Step {
    /// Nothing is known yet.
    Begin,
    /// Go on with the unfinished quiz.
    Finish,
    /// So many questions are due.
    Review(usize),
    /// A topic of the last track has not been measured: id, title.
    Measure(String, String),
    /// A topic is known too roughly: id, title.
    Sharpen(String, String),
    /// A subtopic cost more than any other in the newest result: topic id, title of the topic, subtopic id.
    Learn(String, String, String),
    /// A topic is the weakest: id, title.
    Practise(String, String),
}

/// A topic is known roughly while its 95 % interval is wider than this: about two and a half bands.
const ROUGH: f64 = 3.0;

/// What helps most now. Unfinished work comes first, then what is about to be forgotten; then what is not known, since
/// advice needs a level; then what is weak.
pub fn next_step(manifest: &Manifest, results: &[ResultRecord], unfinished: bool, due: usize) -> Step {
    if unfinished {
        return Step::Finish;
    }
    if due > 0 {
        return Step::Review(due);
    }
    let Some(newest) = results.first() else {
        return Step::Begin;
    };
    let known = topics(results);
    let offered = |id: &str| manifest.topic(id).is_some();
    let unmet = newest
        .settings
        .topics
        .iter()
        .find(|topic| offered(&topic.id) && known.iter().all(|other| other.id != topic.id));
    if let Some(topic) = unmet {
        return Step::Measure(topic.id.clone(), topic.title.clone());
    }
    let width = |topic: &&TopicProgress| {
        let (low, high) = topic.points[0].level.interval;
        high - low
    };
    let known: Vec<&TopicProgress> = known.iter().filter(|topic| offered(&topic.id)).collect();
    let by = |value: &dyn Fn(&&TopicProgress) -> f64| {
        known.iter().copied().reduce(|best, other| if value(&other) > value(&best) { other } else { best })
    };
    if let Some(rough) = by(&width).filter(|topic| width(topic) > ROUGH) {
        return Step::Sharpen(rough.id.clone(), rough.title.clone());
    }
    let weak = weaknesses(newest).into_iter().next().filter(|weak| weak.missed.len() > 1);
    if let Some((weak, topic)) = weak
        .and_then(|weak| {
            let topic = newest.settings.topics.get(weak.topic)?;
            Some((weak, topic))
        })
        .filter(|(_, topic)| offered(&topic.id))
    {
        return Step::Learn(topic.id.clone(), topic.title.clone(), weak.subtopic);
    }
    match by(&|topic| -topic.points[0].level.mean) {
        Some(weakest) => Step::Practise(weakest.id.clone(), weakest.title.clone()),
        None => Step::Begin,
    }
}
