//! What one question was asked for, and what its answer changed.

use engine::Profile;

use crate::session::{Answer, Level, Outcome, Settings, overall, profile};

/// The estimates around one answer, computed again from the answers before it, so that they need no bank.
#[derive(Clone, Debug, PartialEq)]
pub struct Change {
    /// Level in the answer's topic before and after it.
    pub topic: (Level, Level),
    /// Level over all topics before and after it.
    pub overall: (Level, Level),
    /// Credit that somebody at the estimate before was expected to get, in [0, 1].
    pub expected: f64,
    /// What counted before it.
    pub before: Before,
    /// How the answer counts.
    pub counts: Counts,
}

/// Which answers counted before one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Before {
    /// None at all.
    Nothing,
    /// None of its topic, but some of others.
    OtherTopics,
    /// Some of its topic.
    SameTopic,
}

/// How an answer counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Counts {
    /// As an answer.
    Answered,
    /// As a wrong answer: "I don't know".
    DontKnow,
    /// Not at all, because it was left out.
    Skipped,
    /// Not at all, because the question was on trial.
    OnTrial,
}

/// What the answer at a place, from 0, changed; `None` where there is none.
pub fn change(settings: &Settings, answers: &[Answer], at: usize) -> Option<Change> {
    let answer = answers.get(at).filter(|answer| answer.topic < settings.topics.len())?;
    let levels = |profile: &Profile| {
        let topic = profile.topic(answer.topic);
        (Level::of(&topic, settings), Level::of(&overall(profile, settings), settings))
    };
    let before = levels(&profile(settings, &answers[..at]));
    let after = levels(&profile(settings, &answers[..=at]));
    let counts = match &answer.outcome {
        Outcome::Skipped => Counts::Skipped,
        _ if answer.pilot => Counts::OnTrial,
        Outcome::DontKnow => Counts::DontKnow,
        Outcome::Given(_) => Counts::Answered,
    };
    let counted = || answers[..at].iter().filter(|other| other.scored());
    let known = match counted().any(|other| other.topic == answer.topic) {
        true => Before::SameTopic,
        false if counted().next().is_some() => Before::OtherTopics,
        false => Before::Nothing,
    };
    Some(Change {
        expected: answer.model.expected_credit(before.0.mean),
        before: known,
        topic: (before.0, after.0),
        overall: (before.1, after.1),
        counts,
    })
}

impl Change {
    /// By which share the interval of the topic became narrower, negative where it became wider.
    pub fn narrower(&self) -> f64 {
        let width = |level: &Level| level.interval.1 - level.interval.0;
        1.0 - width(&self.topic.1) / width(&self.topic.0)
    }

    /// How far the topic's estimate moved on the scale of θ.
    pub fn moved(&self) -> f64 {
        self.topic.1.mean - self.topic.0.mean
    }
}
