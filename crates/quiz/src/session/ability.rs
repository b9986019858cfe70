//! From answers to levels.

use engine::{ItemModel, Posterior, Profile, grid};

use super::{Answer, Estimate, Settings};
use crate::number::recorded;

/// A level with its uncertainty.
#[derive(Clone, Debug, PartialEq)]
pub struct Level {
    /// Posterior mean (EAP) on the scale of θ.
    pub mean: f64,
    /// Posterior standard deviation, the standard error.
    pub sd: f64,
    /// Central 95 % interval.
    pub interval: (f64, f64),
    /// Probability of each of the settings' bands; sums to 1.
    pub bands: Vec<f64>,
}

impl Level {
    /// Summary of a posterior against the bands of `settings`.
    pub fn of(posterior: &Posterior, settings: &Settings) -> Self {
        let cuts: Vec<f64> = settings.bands.iter().filter_map(|band| band.from).collect();
        let (low, high) = posterior.interval(0.95);
        Self {
            mean: recorded(posterior.mean()),
            sd: recorded(posterior.sd()),
            interval: (recorded(low), recorded(high)),
            bands: posterior.band_probabilities(&cuts).into_iter().map(recorded).collect(),
        }
    }

    /// Index of the most probable band.
    pub fn likeliest_band(&self) -> usize {
        let best = |best: usize, at: usize| if self.bands[at] > self.bands[best] { at } else { best };
        (1..self.bands.len()).fold(0, best)
    }
}

impl Estimate {
    pub(super) fn of(posterior: &Posterior) -> Self {
        Self { mean: recorded(posterior.mean()), sd: recorded(posterior.sd()) }
    }
}

/// The profile after `answers`, built anew. Loadings outside 0 ≤ λ < 1 (a damaged record) count as independent topics.
pub fn profile(settings: &Settings, answers: &[Answer]) -> Profile {
    let mut profile = empty(settings);
    for answer in answers.iter().filter(|answer| answer.topic < settings.topics.len()) {
        observe(&mut profile, answer);
    }
    profile
}

pub(super) fn empty(settings: &Settings) -> Profile {
    let usable = |loading: f64| if (0.0..1.0).contains(&loading) { loading } else { 0.0 };
    let loadings: Vec<f64> = settings.topics.iter().map(|topic| usable(topic.loading)).collect();
    Profile::new(&loadings).unwrap_or_else(|_| unreachable!("every loading was just brought into range"))
}

/// Takes one answer in; a skipped one changes nothing.
pub(super) fn observe(profile: &mut Profile, answer: &Answer) {
    if answer.scored() {
        profile.observe(answer.topic, &answer.model, answer.model.category_for_credit(answer.credit));
    }
}

/// By how much the standard error of the overall level is expected to fall with the answers to these items of a topic.
pub(super) fn overall_gain(
    profile: &Profile,
    settings: &Settings,
    topic: usize,
    models: &[&ItemModel],
) -> f64 {
    let now = overall(profile, settings).sd();
    now - variance_after(profile, settings, topic, models).sqrt()
}

/// Variance of the overall level, averaged over all answers to the items by their predicted probabilities.
fn variance_after(profile: &Profile, settings: &Settings, topic: usize, models: &[&ItemModel]) -> f64 {
    let Some((model, rest)) = models.split_first() else {
        return overall(profile, settings).variance();
    };
    let posterior = profile.topic(topic);
    (0..model.categories())
        .map(|category| {
            let at = |(i, weight): (usize, &f64)| weight * model.probability(grid::theta(i), category);
            let predicted: f64 = posterior.weights().iter().enumerate().map(at).sum();
            let mut after = profile.clone();
            after.observe(topic, model, category);
            predicted * variance_after(&after, settings, topic, rest)
        })
        .sum()
}

/// The overall level: the topics' average, weighted as the blueprint weighs them. A weight that cannot be one (a damaged
/// record) counts as 0.
pub(crate) fn overall(profile: &Profile, settings: &Settings) -> Posterior {
    let usable = |weight: f64| if (0.0..=1e6).contains(&weight) { weight } else { 0.0 };
    let weights: Vec<f64> = settings.topics.iter().map(|topic| usable(topic.weight)).collect();
    profile.composite(&weights)
}
