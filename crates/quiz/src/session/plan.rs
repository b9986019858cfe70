//! What a candidate asks for, turned into the frozen settings of one quiz.

use engine::{Rng, pilot_places};

use crate::bank::{Band, Item, Manifest, TopicEntry};
use crate::kind::Kind;

/// How long a quiz may get.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Length {
    /// About 8 questions.
    Quick,
    /// About 20 questions.
    #[default]
    Standard,
    /// Until every topic is measured to its target, or its cap is reached.
    Precise,
}

impl Length {
    /// All lengths with their ids as in addresses.
    pub const ALL: [(Self, &'static str); 3] =
        [(Self::Quick, "quick"), (Self::Standard, "standard"), (Self::Precise, "precise")];
}

/// What a quiz is for: when feedback comes, how questions are chosen, whether a result is kept.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Mode {
    /// At the end.
    #[default]
    Assessment,
    /// After each answer.
    Practice,
    /// After each answer; asks the questions of [`Settings::queue`] and leaves no result.
    Review,
    /// At the end; as many questions as planned, of mixed kinds.
    Interview,
}

impl Mode {
    /// The modes that the start page and addresses offer, with their ids. A review asks what is due, an interview has a page
    /// of its own.
    pub const ALL: [(Self, &'static str); 2] =
        [(Self::Assessment, "assessment"), (Self::Practice, "practice")];

    /// Whether feedback follows each answer.
    pub fn teaches(self) -> bool {
        matches!(self, Self::Practice | Self::Review)
    }
}

/// Everything that decides how a quiz runs, frozen at its start. Two quizzes with equal settings, bank and answers are
/// the same quiz.
#[derive(Clone, Debug, PartialEq)]
pub struct Settings {
    /// Bank id.
    pub bank_id: String,
    /// Bank version.
    pub bank_version: String,
    /// Topics with their weights.
    pub topics: Vec<TopicPlan>,
    /// Track the topics come from, if one was chosen.
    pub track: Option<String>,
    /// Length as chosen.
    pub length: Length,
    /// Mode as chosen.
    pub mode: Mode,
    /// Seed of every random decision.
    pub seed: u32,
    /// No stop before so many scored questions.
    pub min_items: usize,
    /// At most so many questions, skipped ones included.
    pub max_items: usize,
    /// At most so many may be skipped.
    pub max_skips: usize,
    /// Overall standard error to stop at.
    pub se_target: Option<f64>,
    /// Level bands of the result.
    pub bands: Vec<Band>,
    /// Items met lately; asked again only where nothing else is left.
    pub recent: Vec<String>,
    /// Items met in each earlier quiz, the last quiz first, at most [`SITTINGS`] quizzes; the later an item was met, the
    /// less it counts.
    pub seen: Vec<Vec<String>>,
    /// Stop after so many seconds on questions; a question on screen may still be answered.
    pub time_limit: Option<f64>,
    /// Stop when the best two questions left would lower the standard error by less than this.
    pub min_gain: Option<f64>,
    /// So many questions on trial, outside the score, in an assessment; at most [`MOST_PILOTS`].
    pub pilots: usize,
    /// Where it is not empty, these questions are asked, in this order, and no others: topic id, item id.
    pub queue: Vec<(String, String)>,
    /// Only these kinds of question are asked; empty means all.
    pub kinds: Vec<Kind>,
    /// Only items whose difficulty lies from the first to below the second are asked.
    pub difficulty: Option<(f64, f64)>,
}

/// After so many quizzes an item is all but new again ([`engine::freshness`]), and older ones are not kept.
pub const SITTINGS: usize = 12;

/// More questions on trial would be too much to ask of a candidate.
pub const MOST_PILOTS: usize = 2;

impl Settings {
    /// What an item counts for this candidate, as a share of its worth: 1 for one that is new.
    pub fn freshness(&self, item: &str) -> f64 {
        let ago = self.seen.iter().position(|sitting| sitting.iter().any(|id| id == item));
        ago.map_or(1.0, |ago| engine::freshness(ago + 1))
    }

    /// Has the chosen electives asked as well, named by their subtopics' ids.
    pub fn elect(&mut self, chosen: &[String]) {
        for topic in &mut self.topics {
            topic.left_out.retain(|id| !chosen.contains(id));
        }
    }

    /// Whether an item is of the kinds and the difficulty that this quiz asks.
    pub fn admits(&self, item: &Item) -> bool {
        let difficulty = item.model.difficulty();
        (self.kinds.is_empty() || self.kinds.contains(&item.kind))
            && self.difficulty.is_none_or(|(from, below)| (from..below).contains(&difficulty))
    }

    /// The electives of a bank that this quiz asks, by their subtopics' ids.
    pub fn electives(&self, manifest: &Manifest) -> Vec<String> {
        let asked = self.topics.iter().filter_map(|plan| Some((plan, manifest.topic(&plan.id)?)));
        let asked = asked.flat_map(|(plan, entry)| {
            let ids = entry.electives.iter().map(|subtopic| &subtopic.id);
            ids.filter(|id| !plan.left_out.contains(id))
        });
        asked.cloned().collect()
    }

    /// Which questions of the quiz, from 0, are on trial; by the seed.
    pub(super) fn pilot_places(&self) -> Vec<usize> {
        if self.mode != Mode::Assessment || self.pilots == 0 {
            return Vec::new();
        }
        // Another stream than the quiz's own, so that pilots do not change what else is asked.
        let mut rng = Rng::new(!u64::from(self.seed));
        // Places that every quiz reaches, or items of long quizzes would hardly be tried.
        pilot_places(self.pilots.min(MOST_PILOTS), self.min_items, &mut rng)
    }
}

/// A topic's part in a quiz.
#[derive(Clone, Debug, PartialEq)]
pub struct TopicPlan {
    /// Topic id.
    pub id: String,
    /// Human title.
    pub title: String,
    /// Share of the questions and of the overall level; all sum to 1.
    pub weight: f64,
    /// Loading λ on the common factor.
    pub loading: f64,
    /// Standard error at which the topic counts as measured.
    pub se_target: f64,
    /// At most so many of its items.
    pub cap: usize,
    /// Subtopics that are not asked: the topic's electives that the candidate did not choose.
    pub left_out: Vec<String>,
}

/// The settings for a choice of topics with relative weights. Unknown topics and weights that are not
/// above 0 are left out; no topic at all means every topic of the bank, equally. Without time limit, least gain, pilots,
/// earlier quizzes and electives: set these fields where they are wanted, and see [`Settings::elect`].
pub fn plan(
    manifest: &Manifest,
    topics: &[(String, f64)],
    length: Length,
    mode: Mode,
    seed: u32,
    recent: Vec<String>,
) -> Settings {
    let mut chosen: Vec<(&TopicEntry, f64)> = Vec::new();
    for (id, weight) in topics {
        let new = manifest.topic(id).filter(|entry| chosen.iter().all(|(other, _)| other.id != entry.id));
        if let Some(entry) = new.filter(|_| *weight > 0.0 && weight.is_finite()) {
            chosen.push((entry, *weight));
        }
    }
    if chosen.is_empty() {
        chosen = manifest.topics.iter().map(|topic| (topic, 1.0)).collect();
    }
    let total: f64 = chosen.iter().map(|(_, weight)| weight).sum();
    let topics: Vec<TopicPlan> = chosen
        .iter()
        .map(|(topic, weight)| TopicPlan {
            id: topic.id.clone(),
            title: topic.title.clone(),
            weight: weight / total,
            loading: topic.loading,
            se_target: topic.se_target,
            cap: topic.cap.min(topic.count) as usize,
            left_out: topic.electives.iter().map(|subtopic| subtopic.id.clone()).collect(),
        })
        .collect();
    let n = topics.len();
    let available: usize = topics.iter().map(|topic| topic.cap).sum();
    // Room for two questions a topic in a standard quiz, for one in a quick one; every topic has its first before any has
    // its second.
    let (min_items, max_items, se_target) = match length {
        Length::Quick => (6, n.max(8), None),
        Length::Standard => (10, (2 * n).max(20), Some(0.3)),
        Length::Precise => (4 * n, available, None),
    };
    let max_items = max_items.min(available);
    Settings {
        bank_id: manifest.bank_id.clone(),
        bank_version: manifest.version.clone(),
        topics,
        track: None,
        length,
        mode,
        seed,
        min_items: min_items.min(max_items),
        max_items,
        max_skips: (max_items / 6).max(1),
        se_target,
        bands: manifest.bands.clone(),
        recent,
        seen: Vec::new(),
        time_limit: None,
        min_gain: None,
        pilots: 0,
        queue: Vec::new(),
        kinds: Vec::new(),
        difficulty: None,
    }
}
