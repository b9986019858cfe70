//! A quiz as a state machine.
//!
//! [`step`] is the only way a session changes. Time comes in with the event, the generator's state is part of the
//! session, and what must happen outside is returned as [`Effect`]s: so a session replays from its settings and events,
//! and the app, the simulator and the tests run the same function.

mod ability;
mod choose;
mod early;
mod log;
mod opening;
mod plan;
mod shape;
mod step;

use engine::{ItemModel, Profile, StopReason};

pub(crate) use ability::overall;
pub use ability::{Level, profile};
pub use early::{begin_early, step_early};
pub use log::{Log, replay};
pub use opening::{Opening, take_over};
pub use plan::{Length, MOST_PILOTS, Mode, SITTINGS, Settings, TopicPlan, plan};
pub use step::{begin, is_last, restore, step};

use crate::kind::{Incomplete, Kind, Response};
use crate::sql::Verdict;
use crate::sql::wire::Grade;

/// A quiz that is going on or has just ended.
#[derive(Clone, Debug, PartialEq)]
pub struct Session {
    /// Unique id; the result keeps it.
    pub id: String,
    /// What was asked for, frozen at the start.
    pub settings: Settings,
    /// When it began, milliseconds since 1970 UTC.
    pub started_at: f64,
    /// State of the random generator.
    pub rng: u64,
    /// Everything answered or skipped so far, in order.
    pub answers: Vec<Answer>,
    /// Topics whose shard could not be loaded; they are left out.
    pub unavailable: Vec<String>,
    /// Whether no query can be run here, so that questions that ask for one are left out.
    pub no_sql: bool,
    /// Where the quiz stands.
    pub phase: Phase,
    /// Ability after `answers`; rebuilt by [`restore`].
    ability: Option<Profile>,
}

/// Where a quiz stands.
#[derive(Clone, Debug, PartialEq)]
pub enum Phase {
    /// The next question is of a topic (index into the settings) whose shard is still to come.
    Loading(usize),
    /// A question is on screen.
    Asking(Asked),
    /// The last answer's feedback is on screen (practice).
    Feedback,
    /// Over.
    Finished {
        /// Why no further question was asked.
        reason: EndReason,
        /// Milliseconds since 1970 UTC.
        at: f64,
    },
}

/// The question on screen.
#[derive(Clone, Debug, PartialEq)]
pub struct Asked {
    /// Index of the topic in the settings.
    pub topic: usize,
    /// Item id.
    pub item: String,
    /// Item version.
    pub version: u32,
    /// Option ids in the order shown.
    pub order: Vec<String>,
    /// When it came on screen, milliseconds since 1970 UTC.
    pub shown_at: f64,
    /// What is chosen or typed, not yet submitted.
    pub draft: Option<Response>,
    /// Whether it is on trial and outside the score.
    pub pilot: bool,
    /// Whether it was on screen before the session was restored, so that its time says nothing.
    pub resumed: bool,
}

/// One answered or skipped question, with all that is needed to score it again without the bank.
#[derive(Clone, Debug, PartialEq)]
pub struct Answer {
    /// Item id.
    pub item: String,
    /// Item version.
    pub version: u32,
    /// Kind of question.
    pub kind: Kind,
    /// Index of the topic in the settings.
    pub topic: usize,
    /// Subtopic id.
    pub subtopic: String,
    /// Response model as it was then.
    pub model: ItemModel,
    /// Option ids in the order shown.
    pub order: Vec<String>,
    /// What the candidate did.
    pub outcome: Outcome,
    /// Credit in [0, 1].
    pub credit: f64,
    /// Time on screen, milliseconds.
    pub ms: f64,
    /// Overall estimate after this answer.
    pub after: Estimate,
    /// The topic's estimate after this answer.
    pub topic_after: Estimate,
    /// Whether the question was on trial and outside the score.
    pub pilot: bool,
    /// The item's expected time, seconds; `None` where `ms` is not all the time on screen, and in older records.
    pub time_sec: Option<f64>,
    /// What the data sets say about a query that was given.
    pub verdict: Option<Verdict>,
}

impl Answer {
    /// Whether the answer counts for the estimate.
    pub fn scored(&self) -> bool {
        self.outcome != Outcome::Skipped && !self.pilot
    }

    /// Whether the credit is full.
    pub fn right(&self) -> bool {
        self.scored() && self.credit >= 1.0
    }
}

/// What the candidate did with a question.
#[derive(Clone, Debug, PartialEq)]
pub enum Outcome {
    /// Gave an answer.
    Given(Response),
    /// Said "I don't know". Scored as a wrong answer: under the 3PL a wrong answer's likelihood is
    /// (1 − c)(1 − P*), proportional to that of not knowing, so honesty costs nothing and gains no guess.
    DontKnow,
    /// Left it out; not scored.
    Skipped,
}

/// A posterior in two numbers, on the scale of θ.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Estimate {
    /// Posterior mean (EAP).
    pub mean: f64,
    /// Posterior standard deviation, the standard error.
    pub sd: f64,
}

/// Why the quiz ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "author", derive(serde::Serialize), serde(rename_all = "camelCase"))]
pub enum EndReason {
    /// The standard error reached its target.
    Precise,
    /// The longest length was reached.
    MaxItems,
    /// The time was up.
    TimeLimit,
    /// All bands but one are improbable.
    Classified,
    /// No unused question is left.
    Exhausted,
    /// Further questions would hardly sharpen the estimate.
    NoGain,
    /// The candidate ended it.
    Stopped,
}

impl From<StopReason> for EndReason {
    fn from(reason: StopReason) -> Self {
        match reason {
            StopReason::Precise => Self::Precise,
            StopReason::MaxItems => Self::MaxItems,
            StopReason::TimeLimit => Self::TimeLimit,
            StopReason::Classified => Self::Classified,
            StopReason::Exhausted => Self::Exhausted,
            StopReason::NoGain => Self::NoGain,
        }
    }
}

/// What happens to a session. `at` is milliseconds since 1970 UTC.
#[derive(Clone, Debug, PartialEq)]
pub enum Event {
    /// The shard asked for by [`Effect::LoadShard`] is in the bank.
    ShardLoaded {
        /// Now.
        at: f64,
    },
    /// A shard cannot be had; its topic is left out.
    ShardFailed {
        /// Topic id.
        topic: String,
        /// Now.
        at: f64,
    },
    /// Something was chosen or typed.
    Draft(Response),
    /// The draft is the answer.
    Submit {
        /// Now.
        at: f64,
    },
    /// What [`Effect::Check`] asked for: the data sets' verdict on a query.
    Checked(Checked),
    /// No query can be run here; questions that ask for one are left out from now on, the one on screen as well.
    WithoutSql {
        /// Now.
        at: f64,
    },
    /// "I don't know".
    DontKnow {
        /// Now.
        at: f64,
    },
    /// Leave this question out.
    Skip {
        /// Now.
        at: f64,
    },
    /// On from the feedback.
    Next {
        /// Now.
        at: f64,
    },
    /// Go on without the time limit.
    Unhurry {
        /// Now.
        at: f64,
    },
    /// End here.
    Stop {
        /// Now.
        at: f64,
    },
}

/// A query on its way to its verdict.
#[derive(Clone, Debug, PartialEq)]
pub struct Check {
    /// Id of the item that it answers.
    pub item: String,
    /// When it was submitted, milliseconds since 1970 UTC.
    pub at: f64,
    /// What to run.
    pub grade: Grade,
}

/// The verdict on a query.
#[derive(Clone, Debug, PartialEq)]
pub struct Checked {
    /// Id of the item that it answers.
    pub item: String,
    /// The query.
    pub query: String,
    /// What the data sets say.
    pub verdict: Verdict,
    /// When it was submitted, milliseconds since 1970 UTC.
    pub at: f64,
}

/// What must happen outside after a step.
#[derive(Clone, Debug, PartialEq)]
pub enum Effect {
    /// Store the session.
    Save,
    /// Fetch the shard of this topic, then send [`Event::ShardLoaded`] or [`Event::ShardFailed`].
    LoadShard(String),
    /// Run the query that was submitted on every data set, then send [`Event::Checked`]. Until then nothing is answered:
    /// if no verdict comes, the candidate submits again.
    Check(Box<Check>),
    /// Tell the candidate what the answer lacks.
    Refuse(Incomplete),
    /// The quiz is over: make and store the result, forget the session.
    Finish,
}

impl Session {
    /// Questions that count for the estimate so far.
    pub fn scored(&self) -> usize {
        self.answers.iter().filter(|answer| answer.scored()).count()
    }

    /// At most so many questions are still to come. Never rises.
    pub fn remaining_at_most(&self) -> usize {
        if matches!(self.phase, Phase::Finished { .. }) {
            return 0;
        }
        self.settings.max_items.saturating_sub(self.answers.len())
    }

    /// Seconds on questions so far, those of breaks and of feedback left out.
    pub fn elapsed(&self) -> f64 {
        self.answers.iter().map(|answer| answer.ms).sum::<f64>() / 1000.0
    }

    /// Seconds left of the time limit, never below 0; `None` without one. The time of the question on screen counts.
    pub fn time_left(&self, now: f64) -> Option<f64> {
        let on_screen = self.asked().map_or(0.0, |asked| (now - asked.shown_at).max(0.0) / 1000.0);
        self.settings.time_limit.map(|limit| (limit - self.elapsed() - on_screen).max(0.0))
    }

    /// How many more questions may be skipped.
    pub fn skips_left(&self) -> usize {
        self.settings.max_skips.saturating_sub(self.skipped())
    }

    /// Questions that were skipped; the others past were answered, be it by "I don't know".
    pub fn skipped(&self) -> usize {
        self.answers.iter().filter(|answer| answer.outcome == Outcome::Skipped).count()
    }

    /// As [`Session::remaining_at_most`], but when the time is up only the question on screen is left.
    pub fn left_at_most(&self, now: f64) -> usize {
        let most = self.remaining_at_most();
        let up = self.time_left(now).is_some_and(|left| left <= 0.0);
        if up { most.min(usize::from(self.asked().is_some())) } else { most }
    }

    /// The question on screen, if one is.
    pub fn asked(&self) -> Option<&Asked> {
        match &self.phase {
            Phase::Asking(asked) => Some(asked),
            _ => None,
        }
    }
}
