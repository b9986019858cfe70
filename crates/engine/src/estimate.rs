//! Levels from a finished set of answers: EAP under any normal prior, MAP, maximum likelihood and
//! Warm's weighted likelihood.
//!
//! Nothing here is tied to the fixed grid. A likelihood can have several maxima, or none that is
//! finite even for mixed answers (3PL, 4PL), so every maximum comes from a search over the whole
//! line, marched in steps that follow the items, and a safeguarded Newton step; what the search
//! finds is said in [`Estimate`] instead of being turned into a number.

use libm::{exp, log, sqrt};

use crate::model::ItemModel;

/// One answer: the item and the category reached.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Answer<'a> {
    /// The item.
    pub model: &'a ItemModel,
    /// The category reached, from 0.
    pub category: usize,
}

/// A normal prior on the level.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Prior {
    /// Mean.
    pub mean: f64,
    /// Standard deviation, above 0.
    pub sd: f64,
}

/// The scale's own definition: standard normal.
impl Default for Prior {
    fn default() -> Self {
        Prior { mean: 0.0, sd: 1.0 }
    }
}

/// A level with its standard errors.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct PointEstimate {
    /// The level.
    pub theta: f64,
    /// 1 / √(expected information), the prior's included for MAP.
    pub se_expected: f64,
    /// 1 / √(−second derivative of the function maximised); for Warm's estimate of the
    /// likelihood, and infinite where that is not concave there.
    pub se_observed: f64,
}

/// What a search for a maximum found.
#[derive(Debug, Clone, PartialEq)]
pub enum Estimate {
    /// A single maximum.
    Unique(PointEstimate),
    /// Several local maxima: the highest of them, and where all of them lie, ascending.
    Multimodal {
        /// The highest.
        best: PointEstimate,
        /// All, ascending.
        maxima: Vec<f64>,
    },
    /// The function rises towards an end of the scale, higher than at any finite maximum.
    NoFiniteMaximum {
        /// Positive or negative infinity.
        towards: f64,
        /// Local maxima that are lower than the limit, ascending; usually none.
        maxima: Vec<f64>,
    },
    /// No answers, or both ends of the scale equally high and higher than every level between.
    Undetermined,
}

/// Mean and standard deviation of a posterior.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Moments {
    /// Mean: the EAP estimate.
    pub mean: f64,
    /// Standard deviation: its standard error.
    pub sd: f64,
}

/// Log-likelihood of the answers at `theta`.
pub fn ln_likelihood(answers: &[Answer<'_>], theta: f64) -> f64 {
    answers.iter().map(|x| x.model.ln_probability(theta, x.category)).sum()
}

/// Fisher information of all items answered, at `theta`.
pub fn test_information(answers: &[Answer<'_>], theta: f64) -> f64 {
    answers.iter().map(|x| x.model.information(theta)).sum()
}

/// Maximum likelihood over the whole line.
pub fn maximum_likelihood(answers: &[Answer<'_>]) -> Estimate {
    maximize(&Target { answers, kind: Kind::Likelihood })
}

/// Maximum likelihood within [low, high]: an end of the interval where the likelihood is highest
/// there. `None` without answers.
pub fn maximum_likelihood_within(answers: &[Answer<'_>], low: f64, high: f64) -> Option<f64> {
    if answers.is_empty() {
        return None;
    }
    let target = Target { answers, kind: Kind::Likelihood };
    let inner = target.maxima().into_iter().filter(|theta| (low..=high).contains(theta));
    highest(inner.chain([low, high]), |theta| ln_likelihood(answers, theta))
}

/// Maximum of the posterior (MAP). The prior pulls both ends down, so a finite one always exists.
pub fn maximum_a_posteriori(answers: &[Answer<'_>], prior: Prior) -> Estimate {
    maximize(&Target { answers, kind: Kind::Posterior(prior) })
}

/// Warm's weighted likelihood (Warm 1989): where score + J / (2 I) falls through 0. For 3PL and
/// 4PL that is not the maximum of ln L + ½ ln I. Of several roots the one with the highest
/// ln L + ½ ln I is called best.
pub fn weighted_likelihood(answers: &[Answer<'_>]) -> Estimate {
    maximize(&Target { answers, kind: Kind::Warm })
}

/// Posterior mean and standard deviation (EAP) by the trapezoid rule on a range that holds all
/// but e^−40 of the posterior and with steps halved until both are stable to 1e−10 (for a smooth
/// integrand that vanishes at both ends, each halving doubles the number of right digits).
pub fn expected_a_posteriori(answers: &[Answer<'_>], prior: Prior) -> Moments {
    let target = Target { answers, kind: Kind::Posterior(prior) };
    let modes = target.maxima();
    let (first, last) = match modes.as_slice() {
        [] => (prior.mean, prior.mean),
        [first, .., last] => (*first, *last),
        [only] => (*only, *only),
    };
    let top = highest(modes.iter().copied(), |t| target.value(t)).unwrap_or(prior.mean);
    let peak = target.value(top);
    // Outside the outermost modes the posterior only falls.
    let edge = |from: f64, direction: f64| {
        let mut reach = 1e-6 * prior.sd;
        while target.value(from + direction * reach) > peak - 40.0 {
            reach *= 1.6;
        }
        from + direction * reach
    };
    let (low, high) = (edge(first, -1.0), edge(last, 1.0));

    let mut sums = [0.0; 3];
    let add = |theta: f64, sums: &mut [f64; 3]| {
        let weight = exp(target.value(theta) - peak);
        // Relative to the mode, so that the variance does not come from a difference of large sums.
        let centred = theta - top;
        sums[0] += weight;
        sums[1] += weight * centred;
        sums[2] += weight * centred * centred;
    };
    let moments = |sums: &[f64; 3]| {
        let mean = sums[1] / sums[0];
        Moments { mean: top + mean, sd: sqrt((sums[2] / sums[0] - mean * mean).max(0.0)) }
    };
    let mut cells = 64usize;
    for i in 0..=cells {
        add(low + (high - low) * i as f64 / cells as f64, &mut sums);
    }
    let mut last = moments(&sums);
    while cells < 1 << 16 {
        for i in 0..cells {
            add(low + (high - low) * (i as f64 + 0.5) / cells as f64, &mut sums);
        }
        cells *= 2;
        let next = moments(&sums);
        let change = (next.mean - last.mean).abs().max((next.sd - last.sd).abs());
        last = next;
        if change < 1e-10 {
            break;
        }
    }
    last
}

/// The function whose maxima are sought.
struct Target<'a> {
    answers: &'a [Answer<'a>],
    kind: Kind,
}

#[derive(Clone, Copy)]
enum Kind {
    Likelihood,
    Posterior(Prior),
    Warm,
}

/// Sums over the answers at one level.
#[derive(Default)]
pub(crate) struct Sums {
    /// d ln L / dθ.
    pub score: f64,
    /// d² ln L / dθ².
    pub curvature: f64,
    /// Fisher information I.
    pub information: f64,
    /// Warm's J = Σ P′P″/P over items and categories.
    pub warm: f64,
}

pub(crate) fn sums(answers: &[Answer<'_>], theta: f64) -> Sums {
    let mut total = Sums::default();
    for x in answers {
        let own = x.model.terms(theta, x.category);
        total.score += own.slope;
        total.curvature += own.curvature;
        for k in 0..x.model.categories() {
            let t = x.model.terms(theta, k);
            let square = t.slope * t.slope;
            total.information += t.probability * square;
            total.warm += t.probability * t.slope * (square + t.curvature);
        }
    }
    total
}

impl Target<'_> {
    /// The function itself, for comparing maxima; for Warm's estimate ln L + ½ ln I.
    fn value(&self, theta: f64) -> f64 {
        let likelihood = ln_likelihood(self.answers, theta);
        match self.kind {
            Kind::Likelihood => likelihood,
            Kind::Posterior(prior) => {
                let z = (theta - prior.mean) / prior.sd;
                likelihood - 0.5 * z * z
            }
            Kind::Warm => likelihood + 0.5 * log(test_information(self.answers, theta)),
        }
    }

    /// Derivative, and its own derivative where it is known.
    fn derivative(&self, theta: f64) -> (f64, Option<f64>) {
        match self.kind {
            Kind::Warm => {
                let s = sums(self.answers, theta);
                (s.score + s.warm / (2.0 * s.information), None)
            }
            Kind::Likelihood => self.score(theta),
            Kind::Posterior(prior) => {
                let (score, curvature) = self.score(theta);
                let precision = 1.0 / (prior.sd * prior.sd);
                (score - (theta - prior.mean) * precision, curvature.map(|curvature| curvature - precision))
            }
        }
    }

    fn score(&self, theta: f64) -> (f64, Option<f64>) {
        let (mut score, mut curvature) = (0.0, 0.0);
        for x in self.answers {
            let t = x.model.terms(theta, x.category);
            score += t.slope;
            curvature += t.curvature;
        }
        (score, Some(curvature))
    }

    /// Every local maximum, ascending.
    fn maxima(&self) -> Vec<f64> {
        let mut maxima = Vec::new();
        let points = self.march();
        let mut left: Option<(f64, f64)> = None;
        for theta in points {
            let (slope, _) = self.derivative(theta);
            // NaN: the information underflowed, there is nothing to see out there.
            if slope == 0.0 || slope.is_nan() {
                continue;
            }
            if let Some((from, rising)) = left
                && rising > 0.0
                && slope < 0.0
            {
                maxima.push(self.root(from, theta));
            }
            left = Some((theta, slope));
        }
        maxima
    }

    /// Points that meet every bend: steps are a fifth of the shortest logit scale around, and grow
    /// with the distance from all items. They end where each item's curve is flat to 1e−13.
    fn march(&self) -> Vec<f64> {
        let (mut low, mut high) = (f64::INFINITY, f64::NEG_INFINITY);
        let mut reach = |location: f64, scale: f64| {
            low = low.min(location - 30.0 * scale);
            high = high.max(location + 30.0 * scale);
        };
        let mut bends: Vec<(f64, f64)> = Vec::new();
        for x in self.answers {
            let scale = 1.0 / x.model.discrimination();
            for &location in x.model.locations() {
                reach(location, scale);
                bends.push((location, scale));
            }
        }
        if let Kind::Posterior(prior) = self.kind {
            reach(prior.mean, prior.sd);
            bends.push((prior.mean, prior.sd));
        }
        let mut points = Vec::new();
        let mut theta = low;
        while theta < high {
            points.push(theta);
            let step = bends.iter().fold(f64::INFINITY, |step, (location, scale)| {
                step.min(0.2 * scale.max((theta - location).abs()))
            });
            // A step too small to show (an absurd discrimination) must not halt the march.
            theta = (theta + step).max(theta.next_up());
        }
        points.push(high);
        points
    }

    /// Where the derivative falls through 0 between `low` (rising) and `high` (falling): Newton's
    /// step while it stays inside the bracket and shrinks it, the middle otherwise.
    fn root(&self, mut low: f64, mut high: f64) -> f64 {
        let mut theta = 0.5 * (low + high);
        for _ in 0..200 {
            let (slope, curvature) = self.derivative(theta);
            if slope == 0.0 {
                return theta;
            }
            if slope > 0.0 {
                low = theta;
            } else {
                high = theta;
            }
            let middle = 0.5 * (low + high);
            let newton = curvature.map_or(middle, |curvature| theta - slope / curvature);
            let next = if newton > low && newton < high { newton } else { middle };
            if (next - theta).abs() <= 1e-14 * theta.abs().max(1.0) {
                return next;
            }
            theta = next;
        }
        theta
    }

    /// The function's limit towards one end of the scale.
    fn limit(&self, towards: f64) -> f64 {
        match self.kind {
            Kind::Likelihood => self.answers.iter().map(|x| limit(x, towards > 0.0)).sum(),
            Kind::Posterior(_) | Kind::Warm => f64::NEG_INFINITY,
        }
    }

    fn point(&self, theta: f64) -> PointEstimate {
        let s = sums(self.answers, theta);
        let precision = match self.kind {
            Kind::Posterior(prior) => 1.0 / (prior.sd * prior.sd),
            Kind::Likelihood | Kind::Warm => 0.0,
        };
        PointEstimate {
            theta,
            se_expected: 1.0 / sqrt(s.information + precision),
            se_observed: 1.0 / sqrt((precision - s.curvature).max(0.0)),
        }
    }
}

fn maximize(target: &Target<'_>) -> Estimate {
    let maxima = target.maxima();
    let best = highest(maxima.iter().copied(), |theta| target.value(theta));
    let ends = [f64::NEG_INFINITY, f64::INFINITY];
    let [below, above] = ends.map(|end| target.limit(end));
    let limit = below.max(above);
    match best {
        Some(theta) if target.value(theta) > limit => {
            let best = target.point(theta);
            if maxima.len() == 1 { Estimate::Unique(best) } else { Estimate::Multimodal { best, maxima } }
        }
        // 1 − c and 1 − d carry rounding, so equal ends may differ by a little.
        _ if below == above || (below - above).abs() < 1e-12 * limit.abs() => Estimate::Undetermined,
        _ => Estimate::NoFiniteMaximum { towards: ends[usize::from(above > below)], maxima },
    }
}

/// ln P(category) as θ goes to infinity (`up`) or to minus infinity.
fn limit(answer: &Answer<'_>, up: bool) -> f64 {
    let top = answer.model.categories() - 1;
    let category = answer.category.min(top);
    match answer.model {
        ItemModel::Logistic { c, d, .. } => {
            let right = if up { *d } else { *c };
            log(if category == 1 { right } else { 1.0 - right })
        }
        _ if category == (if up { top } else { 0 }) => 0.0,
        _ => f64::NEG_INFINITY,
    }
}

/// The candidate with the highest value, the first of equals.
fn highest(candidates: impl Iterator<Item = f64>, value: impl Fn(f64) -> f64) -> Option<f64> {
    let mut best: Option<(f64, f64)> = None;
    for candidate in candidates {
        let height = value(candidate);
        if best.is_none_or(|(_, most)| height > most) {
            best = Some((candidate, height));
        }
    }
    best.map(|(candidate, _)| candidate)
}
