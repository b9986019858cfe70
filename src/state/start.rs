//! From what the candidate asks for to the settings of a quiz.

use quiz::bank::Manifest;
use quiz::kind::Kind;
use quiz::report::ResultRecord;
use quiz::session::{Length, Mode, SITTINGS, Session, Settings, TopicPlan, plan};

/// A wish for a quiz, from the start page or from an address.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Request {
    /// Track id; it names the topics where `topics` does not.
    pub track: Option<String>,
    /// Topic ids; empty means the track's.
    pub topics: Vec<String>,
    /// Electives of these topics that are asked as well, by their subtopics' ids.
    pub electives: Vec<String>,
    /// Length.
    pub length: Length,
    /// Mode.
    pub mode: Mode,
    /// Seed, where it is given.
    pub seed: Option<u32>,
    /// What the pages for interviews and custom quizzes ask for besides.
    pub fine: Fine,
}

/// The finer points of a quiz; each is as in any quiz where it is not given.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Fine {
    /// Subtopics that are not asked, electives among them.
    pub left_out: Option<Vec<String>>,
    /// Kinds of question; empty means all.
    pub kinds: Vec<Kind>,
    /// Difficulty, from and below.
    pub difficulty: Option<(f64, f64)>,
    /// Exactly so many questions, as far as there are so many.
    pub questions: Option<usize>,
    /// Minutes.
    pub minutes: Option<u32>,
}

/// An interview has so many questions.
pub const INTERVIEW: usize = 12;

impl Fine {
    /// Of a quiz that was taken, to have another one like it.
    pub fn of(settings: &Settings) -> Self {
        let minutes = settings.time_limit.map(|seconds| (seconds / 60.0) as u32);
        let fixed = settings.min_items == settings.max_items;
        let special =
            fixed || minutes.is_some() || settings.difficulty.is_some() || !settings.kinds.is_empty();
        if !special {
            return Self::default();
        }
        Self {
            left_out: Some(settings.topics.iter().flat_map(|topic| topic.left_out.clone()).collect()),
            kinds: settings.kinds.clone(),
            difficulty: settings.difficulty,
            questions: fixed.then_some(settings.max_items),
            minutes,
        }
    }

    fn apply(&self, settings: &mut Settings) {
        if let Some(left_out) = &self.left_out {
            for topic in &mut settings.topics {
                topic.left_out.clone_from(left_out);
            }
        }
        settings.kinds.clone_from(&self.kinds);
        settings.difficulty = self.difficulty;
        settings.time_limit = self.minutes.map(|minutes| f64::from(minutes) * 60.0);
        let interview = (settings.mode == Mode::Interview).then_some(INTERVIEW);
        if let Some(questions) = self.questions.or(interview) {
            let available: usize = settings.topics.iter().map(|topic| topic.cap).sum();
            settings.max_items = questions.min(available);
            settings.min_items = settings.max_items;
            settings.max_skips = (settings.max_items / 6).max(1);
        }
    }
}

/// So many results back, items count as met lately; those of results before count less than new ones.
const RECENT_RESULTS: usize = 3;

impl Request {
    /// The frozen settings of the quiz. `chance` seeds it where the request does not; `results` are newest first.
    pub fn settings(&self, manifest: &Manifest, results: &[ResultRecord], chance: u32) -> Settings {
        let track = self.track.as_ref().and_then(|id| manifest.tracks.iter().find(|track| track.id == *id));
        let topics: Vec<(String, f64)> = match (&self.topics[..], track) {
            ([], Some(track)) => track.topics.iter().map(|topic| (topic.id.clone(), topic.weight)).collect(),
            (topics, _) => topics.iter().map(|id| (id.clone(), 1.0)).collect(),
        };
        // A seed promises the same quiz to everyone, whatever they have met before.
        let met = |result: &ResultRecord| result.answers.iter().map(|answer| answer.item.clone()).collect();
        let seen: Vec<Vec<String>> = match self.seed {
            Some(_) => Vec::new(),
            None => results.iter().take(SITTINGS).map(met).collect(),
        };
        let recent = seen.iter().take(RECENT_RESULTS).flatten().cloned().collect();
        let mut settings =
            plan(manifest, &topics, self.length, self.mode, self.seed.unwrap_or(chance), recent);
        settings.elect(&self.electives);
        self.fine.apply(&mut settings);
        settings.seen = seen;
        settings.track = track.filter(|_| self.topics.is_empty()).map(|track| track.id.clone());
        settings
    }
}

/// Whether a session is the quiz that `request` asks for.
pub fn matches(session: &Session, request: &Request, manifest: &Manifest) -> bool {
    let wanted = request.settings(manifest, &[], session.settings.seed);
    let topics = |settings: &Settings| {
        let part = |topic: &TopicPlan| (topic.id.clone(), topic.left_out.clone());
        settings.topics.iter().map(part).collect::<Vec<_>>()
    };
    let has = &session.settings;
    topics(&wanted) == topics(has)
        && wanted.length == has.length
        && wanted.mode == has.mode
        && wanted.seed == has.seed
}
