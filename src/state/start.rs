//! From what the candidate asks for to the settings of a quiz.

use quiz::bank::Manifest;
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
