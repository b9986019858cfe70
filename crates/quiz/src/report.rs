//! What a finished quiz says.

mod change;
mod conduct;
mod csv;
mod interview;

pub use change::{Before, Change, Counts, change};
pub use conduct::{PersonFit, RapidGuesses, is_rapid, person_fit, rapid_guesses};
pub use csv::csv;
pub use interview::{Impression, impression};

use crate::json::object;
use crate::session::{Answer, EndReason, Level, Phase, Session, Settings, overall, profile};

/// A result, frozen: it holds all that is needed to compute the levels again, so that no later change of the bank
/// changes a score.
#[derive(Clone, Debug, PartialEq)]
pub struct ResultRecord {
    /// Id of the session it comes from.
    pub id: String,
    /// Settings with bank version, topics, bands and seed; `seen` is left empty, since scoring does not need it.
    pub settings: Settings,
    /// Milliseconds since 1970 UTC.
    pub started_at: f64,
    /// Milliseconds since 1970 UTC.
    pub finished_at: f64,
    /// Why it ended.
    pub reason: EndReason,
    /// Every question with parameters, answer and the estimates after it.
    pub answers: Vec<Answer>,
    /// The level over all topics of the quiz, weighted as the blueprint weighs them.
    pub overall: Level,
    /// A level per topic of the settings. That of a topic without a counted answer is what the other topics predict:
    /// [`ResultRecord::measured`] leaves it out.
    pub topics: Vec<Level>,
}

object!(ResultRecord {
    id: "id",
    settings: "settings",
    started_at: "startedAt",
    finished_at: "finishedAt",
    reason: "reason",
    answers: "answers",
    overall: "overall",
    topics: "topics",
});

/// Levels computed from answers.
#[derive(Clone, Debug, PartialEq)]
pub struct Levels {
    /// Over all topics of the quiz.
    pub overall: Level,
    /// Per topic of the settings.
    pub topics: Vec<Level>,
}

/// The levels that `answers` give under `settings`.
pub fn levels(settings: &Settings, answers: &[Answer]) -> Levels {
    let profile = profile(settings, answers);
    Levels {
        overall: Level::of(&overall(&profile, settings), settings),
        topics: profile.every_topic().iter().map(|topic| Level::of(topic, settings)).collect(),
    }
}

/// The frozen record of a finished session; `None` while it is going on.
pub fn record(session: &Session) -> Option<ResultRecord> {
    let Phase::Finished { reason, at } = session.phase else {
        return None;
    };
    let Levels { overall, topics } = levels(&session.settings, &session.answers);
    Some(ResultRecord {
        id: session.id.clone(),
        settings: Settings { seen: Vec::new(), ..session.settings.clone() },
        started_at: session.started_at,
        finished_at: at,
        reason,
        answers: session.answers.clone(),
        overall,
        topics,
    })
}

impl ResultRecord {
    /// Questions that counted.
    pub fn scored(&self) -> usize {
        self.answers.iter().filter(|answer| answer.scored()).count()
    }

    /// Questions with full credit.
    pub fn right(&self) -> usize {
        self.answers.iter().filter(|answer| answer.right()).count()
    }

    /// Questions with some credit, but not all of it.
    pub fn partly(&self) -> usize {
        let partly = |answer: &&Answer| answer.scored() && answer.credit > 0.0 && !answer.right();
        self.answers.iter().filter(partly).count()
    }

    /// The level of each topic of the settings; `None` where no answer counted. What is known of such a topic comes from the
    /// others alone, so it is no level that was measured.
    pub fn measured(&self) -> impl Iterator<Item = Option<&Level>> {
        self.topics.iter().enumerate().map(|(topic, level)| (self.scored_in(topic) > 0).then_some(level))
    }

    /// Questions that counted in one topic.
    pub fn scored_in(&self, topic: usize) -> usize {
        self.answers.iter().filter(|answer| answer.topic == topic && answer.scored()).count()
    }
}

/// A subtopic in which more credit was lost than the candidate's own level explains.
#[derive(Clone, Debug, PartialEq)]
pub struct Weakness {
    /// Index of the topic in the settings.
    pub topic: usize,
    /// Subtopic id.
    pub subtopic: String,
    /// Questions asked there.
    pub asked: usize,
    /// Expected credit less credit, summed over those questions.
    pub shortfall: f64,
    /// Ids of the questions without full credit.
    pub missed: Vec<String>,
}

/// Where to learn next: subtopics with lost credit, the largest shortfall against the candidate's own level first.
pub fn weaknesses(record: &ResultRecord) -> Vec<Weakness> {
    let mut found: Vec<Weakness> = Vec::new();
    for answer in record.answers.iter().filter(|answer| answer.scored()) {
        let Some(level) = record.topics.get(answer.topic) else {
            continue;
        };
        let at = found.iter().position(|weak| weak.topic == answer.topic && weak.subtopic == answer.subtopic);
        let at = at.unwrap_or_else(|| {
            let (topic, subtopic) = (answer.topic, answer.subtopic.clone());
            found.push(Weakness { topic, subtopic, asked: 0, shortfall: 0.0, missed: Vec::new() });
            found.len() - 1
        });
        let weak = &mut found[at];
        weak.asked += 1;
        // An imported result may claim any level and credit; models are finite where people are.
        let expected = answer.model.expected_credit(level.mean.clamp(-8.0, 8.0));
        weak.shortfall += expected - answer.credit.clamp(0.0, 1.0);
        if !answer.right() {
            weak.missed.push(answer.item.clone());
        }
    }
    found.retain(|weak| !weak.missed.is_empty());
    let mut ordered: Vec<Weakness> = Vec::with_capacity(found.len());
    for weak in found {
        let place = ordered.partition_point(|other| other.shortfall >= weak.shortfall);
        ordered.insert(place, weak);
    }
    ordered
}
