//! Choosing the next item: which topic is owed one, how much each candidate would tell, and
//! which of the best is taken.

use libm::{log, sqrt};

use crate::grid::{self, POINTS, Row};
use crate::model::ItemModel;
use crate::posterior::Posterior;
use crate::rng::Rng;

/// How many answers the early criterion of [`Criterion::recommended`] serves.
pub const EARLY_ANSWERS: usize = 5;

/// What makes an item worth asking.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Criterion {
    /// Fisher information at the current estimate (MFI; Lord 1980).
    FisherInformation,
    /// Fisher information averaged over the posterior (MPWI; van der Linden 1998).
    PosteriorWeightedInformation,
    /// Least expected variance of the posterior after the answer (MEPV; van der Linden 1998).
    ExpectedPosteriorVariance,
    /// Mutual information of answer and level, in nats (Weissman 2007).
    MutualInformation,
    /// Kullback–Leibler divergence from the current estimate, averaged over the posterior
    /// (Chang & Ying 1996).
    KullbackLeibler,
    /// Difficulty nearest to the current estimate (Urry 1970).
    NearestDifficulty,
    /// By lot.
    Random,
}

impl Criterion {
    /// The default: expected posterior variance while few answers leave the level wide open,
    /// posterior-weighted information, which costs no more than a look-up, afterwards.
    pub fn recommended(administered: usize) -> Self {
        if administered < EARLY_ANSWERS {
            Criterion::ExpectedPosteriorVariance
        } else {
            Criterion::PosteriorWeightedInformation
        }
    }
}

/// Worth of one item under a criterion, with the posterior mean as the current estimate. Bigger
/// is better: information or nats as they are, variance and distance with a minus sign. 0 for
/// [`Criterion::Random`], which [`rank`] draws.
pub fn score(criterion: Criterion, model: &ItemModel, posterior: &Posterior) -> f64 {
    score_at(criterion, model, posterior, posterior.mean())
}

/// [`score`] with another estimate than the posterior mean, for the criteria that look at one
/// point.
pub fn score_at(criterion: Criterion, model: &ItemModel, posterior: &Posterior, estimate: f64) -> f64 {
    match criterion {
        Criterion::FisherInformation => model.information(estimate),
        Criterion::PosteriorWeightedInformation => average(posterior, |theta| model.information(theta)),
        Criterion::ExpectedPosteriorVariance => -expected_variance(posterior, model),
        Criterion::MutualInformation => mutual_information(model, posterior),
        Criterion::KullbackLeibler => kullback_leibler(model, posterior, estimate),
        Criterion::NearestDifficulty => -(model.difficulty() - estimate).abs(),
        Criterion::Random => 0.0,
    }
}

/// Every candidate `(index, item)` with its score, best first; equal scores by index.
pub fn rank<'a>(
    criterion: Criterion,
    candidates: impl Iterator<Item = (usize, &'a ItemModel)>,
    posterior: &Posterior,
    rng: &mut Rng,
) -> Vec<(usize, f64)> {
    rank_at(criterion, candidates, posterior, posterior.mean(), rng)
}

/// [`rank`] with another estimate than the posterior mean, for the criteria that look at one
/// point.
pub fn rank_at<'a>(
    criterion: Criterion,
    candidates: impl Iterator<Item = (usize, &'a ItemModel)>,
    posterior: &Posterior,
    estimate: f64,
    rng: &mut Rng,
) -> Vec<(usize, f64)> {
    let mut ranked: Vec<(usize, f64)> = scored(criterion, candidates, posterior, estimate, rng).collect();
    ranked.sort_unstable_by(|(i, x), (j, y)| y.total_cmp(x).then(i.cmp(j)));
    ranked
}

/// The first `n` of [`rank`], without sorting the rest: for a choice among a handful of the best.
pub fn best<'a>(
    criterion: Criterion,
    candidates: impl Iterator<Item = (usize, &'a ItemModel)>,
    posterior: &Posterior,
    n: usize,
    rng: &mut Rng,
) -> Vec<(usize, f64)> {
    head(scored(criterion, candidates, posterior, posterior.mean(), rng), n)
}

/// The `n` best by worth, best first; equal ones by index.
fn head(scored: impl Iterator<Item = (usize, f64)>, n: usize) -> Vec<(usize, f64)> {
    let mut best: Vec<(usize, f64)> = Vec::with_capacity(n + 1);
    for (index, worth) in scored {
        let before = |(i, x): &(usize, f64)| x.total_cmp(&worth).then(index.cmp(i)).is_gt();
        let place = best.iter().take_while(|other| before(other)).count();
        if place < n {
            best.insert(place, (index, worth));
            best.truncate(n);
        }
    }
    best
}

/// Worth of one item as a gain that is never negative, with the posterior mean as the current
/// estimate: information and nats as they are, for [`Criterion::ExpectedPosteriorVariance`] the
/// variance that the answer is expected to take away, for [`Criterion::NearestDifficulty`] 1 over
/// 1 plus the distance. In the order of [`score`], and fit for weights and for [`progressive`].
pub fn gain(criterion: Criterion, model: &ItemModel, posterior: &Posterior) -> f64 {
    let worth = score(criterion, model, posterior);
    let gain = match criterion {
        Criterion::ExpectedPosteriorVariance => posterior.variance() + worth,
        Criterion::NearestDifficulty => 1.0 / (1.0 - worth),
        _ => worth,
    };
    gain.max(0.0)
}

/// The first `n` candidates `(index, item, weight)` by [`gain`] times weight, best first; equal
/// ones by index. With weights of 1 these are the items of [`best`]; a weight of
/// [`crate::freshness`] lets an item count less that the candidate has met lately.
pub fn best_weighted<'a>(
    criterion: Criterion,
    candidates: impl Iterator<Item = (usize, &'a ItemModel, f64)>,
    posterior: &Posterior,
    n: usize,
    rng: &mut Rng,
) -> Vec<(usize, f64)> {
    let gains = candidates.map(|(index, model, weight)| {
        let gain = match criterion {
            Criterion::Random => rng.uniform(),
            _ => gain(criterion, model, posterior),
        };
        (index, gain * weight)
    });
    head(gains, n)
}

/// Every candidate with its score.
fn scored<'a>(
    criterion: Criterion,
    candidates: impl Iterator<Item = (usize, &'a ItemModel)>,
    posterior: &Posterior,
    estimate: f64,
    rng: &mut Rng,
) -> impl Iterator<Item = (usize, f64)> {
    candidates.map(move |(index, model)| {
        let worth = match criterion {
            Criterion::Random => rng.uniform(),
            _ => score_at(criterion, model, posterior, estimate),
        };
        (index, worth)
    })
}

/// One of the `n` best of a ranking, each equally likely (Kingsbury & Zara 1989): a little
/// information given up so that not everybody meets the same items. `None` if nothing is ranked.
pub fn randomesque(ranked: &[(usize, f64)], n: usize, rng: &mut Rng) -> Option<usize> {
    let best = &ranked[..ranked.len().min(n.max(1))];
    best.get(rng.below(best.len())).map(|(index, _)| *index)
}

/// The progressive method (Revuelta & Ponsoda 1998): chance rules at the start, the score at
/// the end. `progress` in [0, 1] is the share of the quiz that is done; scores must not be
/// negative, so rank by [`best_weighted`] under [`Criterion::ExpectedPosteriorVariance`] and
/// [`Criterion::NearestDifficulty`]. `None` if nothing is ranked.
pub fn progressive(ranked: &[(usize, f64)], progress: f64, rng: &mut Rng) -> Option<usize> {
    let best = ranked.first()?.1;
    let mut choice = None;
    let mut most = f64::NEG_INFINITY;
    for &(index, worth) in ranked {
        let mixed = (1.0 - progress) * rng.uniform() * best + progress * worth;
        if mixed > most {
            (choice, most) = (Some(index), mixed);
        }
    }
    choice
}

/// The open topic with the largest shortfall against the blueprint: its share of `weights` times
/// the answers there will be after the next one, less the answers `given`, counted over open
/// topics only so that a topic that is done does not distort the rest. No topic is asked twice
/// before every other one that has a share was asked once, or a short quiz would end without a
/// word on the light ones. Equal shortfalls go to the first; weights that are all 0 count as
/// equal. `None` if no topic is open. All three slices have one entry per topic.
pub fn owed_topic(weights: &[f64], given: &[usize], open: &[bool]) -> Option<usize> {
    let open_topics = || (0..weights.len()).filter(|&k| open[k]);
    let total: f64 = open_topics().map(|k| weights[k]).sum();
    let after_next = 1.0 + open_topics().map(|k| given[k]).sum::<usize>() as f64;
    let share = |k: usize| {
        if total > 0.0 { weights[k] / total } else { 1.0 / open_topics().count() as f64 }
    };
    let new = |k: usize| given[k] == 0 && share(k) > 0.0;
    let any_new = open_topics().any(new);
    let mut owed: Option<(usize, f64)> = None;
    for k in open_topics().filter(|&k| !any_new || new(k)) {
        let shortfall = share(k) * after_next - given[k] as f64;
        if owed.is_none_or(|(_, most)| shortfall > most) {
            owed = Some((k, shortfall));
        }
    }
    owed.map(|(k, _)| k)
}

/// Variance of the level which the answer to an item will leave, averaged over the possible
/// answers by their predicted probabilities.
pub fn expected_variance(posterior: &Posterior, model: &ItemModel) -> f64 {
    expected_variance_after(posterior.weights(), &[model])
}

/// By how much the standard error is expected to fall after these items together (the best two
/// left, for [`crate::StopRule::min_gain`]); on the θ scale, never below 0 but for rounding.
pub fn predicted_gain(posterior: &Posterior, models: &[&ItemModel]) -> f64 {
    posterior.sd() - sqrt(expected_variance_after(posterior.weights(), models))
}

/// Variance times mass of unnormalised weights, averaged over all answers to `models`.
fn expected_variance_after(weights: &Row, models: &[&ItemModel]) -> f64 {
    let Some((first, rest)) = models.split_first() else {
        let (mut mass, mut sum, mut squares) = (0.0, 0.0, 0.0);
        for (i, w) in weights.iter().enumerate() {
            let theta = grid::theta(i);
            mass += w;
            sum += w * theta;
            squares += w * theta * theta;
        }
        return if mass > 0.0 { squares - sum * sum / mass } else { 0.0 };
    };
    (0..first.categories())
        .map(|k| {
            let after = grid::row(|i| weights[i] * first.probability(grid::theta(i), k));
            expected_variance_after(&after, rest)
        })
        .sum()
}

/// E ln(P(x | θ) / P(x)) over level and answer.
fn mutual_information(model: &ItemModel, posterior: &Posterior) -> f64 {
    (0..model.categories())
        .map(|k| {
            let (mut marginal, mut inner) = (0.0, 0.0);
            for (i, w) in posterior.weights().iter().enumerate() {
                let p = model.probability(grid::theta(i), k);
                marginal += w * p;
                inner += w * x_ln_x(p);
            }
            inner - x_ln_x(marginal)
        })
        .sum()
}

/// Posterior mean of Σ_x P(x | estimate) ln(P(x | estimate) / P(x | θ)).
fn kullback_leibler(model: &ItemModel, posterior: &Posterior, estimate: f64) -> f64 {
    (0..model.categories())
        .map(|k| {
            let here = model.ln_probability(estimate, k);
            let ln_ratio = average(posterior, |theta| here - model.ln_probability(theta, k));
            model.probability(estimate, k) * ln_ratio
        })
        .sum()
}

fn average(posterior: &Posterior, f: impl Fn(f64) -> f64) -> f64 {
    (0..POINTS).map(|i| posterior.weights()[i] * f(grid::theta(i))).sum()
}

fn x_ln_x(x: f64) -> f64 {
    if x > 0.0 { x * log(x) } else { 0.0 }
}
