//! Whether the answers look like honest work: a note beside the levels, which it never changes.

use engine::estimate::{Answer as Scored, Estimate, Prior, maximum_a_posteriori};
use engine::fit::{EstimatedBy, FitPart, REFERENCE, combined_fit, fit_part};

use super::{ResultRecord, levels};
use crate::session::{Answer, Outcome, profile};

/// How well the pattern of the answers agrees with the levels found.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PersonFit {
    /// lz* (Snijders 2001), about standard normal for a candidate who answers by the model; low where easy questions
    /// were missed and hard ones mastered.
    pub lz: f64,
    /// Below this, fewer than 1 in 20 honest candidates lie: [`REFERENCE`].
    pub reference: f64,
}

impl PersonFit {
    /// Whether the pattern is so unusual that the levels deserve a second look.
    pub fn unusual(&self) -> bool {
        self.lz < self.reference
    }
}

/// With fewer scored answers than this a pattern is hardly one: nothing is said of it.
const LEAST_FOR_FIT: usize = 10;

/// Person fit over all scored answers. Each topic is judged at its own maximum of the posterior, under the prior that the
/// other topics' answers predict. `None` with fewer than [`LEAST_FOR_FIT`] answers, and where no pattern could
/// look unusual: with at most one answer per topic.
pub fn person_fit(record: &ResultRecord) -> Option<PersonFit> {
    if record.scored() < LEAST_FOR_FIT {
        return None;
    }
    let profile = profile(&record.settings, &record.answers);
    let parts: Vec<FitPart> = (0..record.settings.topics.len())
        .filter_map(|topic| {
            let here = record.answers.iter().filter(|answer| answer.topic == topic && answer.scored());
            let answers: Vec<Scored<'_>> = here
                .map(|answer| Scored {
                    model: &answer.model,
                    category: answer.model.category_for_credit(answer.credit),
                })
                .collect();
            let predicted = profile.predicted(topic);
            let prior = Prior { mean: predicted.mean(), sd: predicted.sd() };
            match maximum_a_posteriori(&answers, prior) {
                Estimate::Unique(point) | Estimate::Multimodal { best: point, .. } if !answers.is_empty() => {
                    Some(fit_part(&answers, point.theta, EstimatedBy::Posterior(prior)))
                }
                _ => None,
            }
        })
        .collect();
    combined_fit(&parts).map(|lz| PersonFit { lz, reference: REFERENCE })
}

/// Answers that came faster than the question can be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RapidGuesses {
    /// Their places in the record's answers.
    pub answers: Vec<usize>,
    /// Answers whose time could be judged.
    pub judged: usize,
    /// Whether they earned less than half of their credit and the estimate would be higher without them: only then do the
    /// answers say in which direction guesses have moved it.
    pub lowering: bool,
}

/// The rapid part of an item's expected time, and the most that it can be, in seconds: the normative threshold NT10 of
/// Wise & Ma (2012).
const RAPID_SHARE: f64 = 0.1;
const RAPID_AT_MOST: f64 = 10.0;

/// Below this share of answers with effort, a result deserves no trust (Wise & Kong 2005).
const LEAST_EFFORT: f64 = 0.9;

impl RapidGuesses {
    /// Share of the judged answers that were not rapid (response time effort, Wise & Kong 2005); 1 if none was judged.
    pub fn effort(&self) -> f64 {
        if self.judged == 0 { 1.0 } else { 1.0 - self.answers.len() as f64 / self.judged as f64 }
    }

    /// Whether so many answers were rapid that the levels say little.
    pub fn unusual(&self) -> bool {
        self.effort() < LEAST_EFFORT
    }
}

/// Answers given within a tenth of the item's expected time, 10 seconds at most. "I don't know" takes no time and is no
/// guess; an answer whose time on screen is not known (a quiz that was resumed, an older record) is not judged.
pub fn rapid_guesses(record: &ResultRecord) -> RapidGuesses {
    let mut found = RapidGuesses { answers: Vec::new(), judged: 0, lowering: false };
    for (place, answer) in record.answers.iter().enumerate() {
        if answer.time_sec.is_none() || !given(answer) {
            continue;
        }
        found.judged += 1;
        if is_rapid(answer) {
            found.answers.push(place);
        }
    }
    found.lowering = lowering(record, &found.answers);
    found
}

/// Whether the answers at these places were mostly wrong and have lowered the estimate.
fn lowering(record: &ResultRecord, places: &[usize]) -> bool {
    let credit: f64 = places.iter().map(|place| record.answers[*place].credit).sum();
    if credit >= 0.5 * places.len() as f64 {
        return false;
    }
    let rest = record.answers.iter().enumerate().filter(|(place, _)| !places.contains(place));
    let rest: Vec<Answer> = rest.map(|(_, answer)| answer.clone()).collect();
    levels(&record.settings, &rest).overall.mean > record.overall.mean
}

/// Whether an answer came faster than the question can be read, as far as that can be told.
pub fn is_rapid(answer: &Answer) -> bool {
    let rapid = |expected: f64| answer.ms / 1000.0 < (RAPID_SHARE * expected).min(RAPID_AT_MOST);
    answer.time_sec.is_some_and(rapid)
}

fn given(answer: &Answer) -> bool {
    answer.scored() && matches!(answer.outcome, Outcome::Given(_))
}
