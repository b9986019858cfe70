//! Person fit: do a candidate's answers look like those of anybody at that level?

use libm::{fmax, sqrt};

use crate::estimate::{Answer, Prior, sums};

/// lz* below this is less likely than 1 in 20 for a candidate who answers by the model: the 5 %
/// point of the standard normal distribution, which lz* approaches as answers become many. After
/// few answers, and in an adaptive test, whose items all lie near the level, fewer honest
/// candidates fall below it (van Krimpen-Stoop & Meijer 1999): the note errs on their side.
pub const REFERENCE: f64 = -1.645;

/// At which estimate the fit is judged; the correction depends on it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum EstimatedBy {
    /// Maximum likelihood.
    MaximumLikelihood,
    /// Warm's weighted likelihood.
    WeightedLikelihood,
    /// Maximum of the posterior under this prior; also used for the EAP, which has no correction
    /// of its own and lies close to it.
    Posterior(Prior),
}

/// Standardised log-likelihood lz* (Snijders 2001; for ordered categories Sinharay 2016): the
/// log-likelihood of the answers less its expectation, over its standard deviation, both
/// corrected for the level having been estimated from the same answers. About standard normal
/// for a candidate who answers by the model; below −1.645 the answers are less likely than those
/// of 95 % of such candidates.
///
/// `theta` must be the estimate which `by` names. `None` where the likelihood of every possible
/// pattern is the same (no answers, or a single item), so that nothing can look unusual.
pub fn person_fit(answers: &[Answer<'_>], theta: f64, by: EstimatedBy) -> Option<f64> {
    combined_fit(&[fit_part(answers, theta, by)])
}

/// What the answers that bear on one level say about fit; parts of several levels add up.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct FitPart {
    /// Log-likelihood less its expectation, corrected for the level having been estimated.
    pub excess: f64,
    /// Its variance; 0 where every pattern would be equally likely.
    pub variance: f64,
}

/// lz* over several levels, each estimated from its own answers: given the levels, the parts are
/// independent, so both sums standardise as one. `None` where no part can look unusual.
pub fn combined_fit(parts: &[FitPart]) -> Option<f64> {
    let excess: f64 = parts.iter().map(|part| part.excess).sum();
    let variance: f64 = parts.iter().map(|part| part.variance).sum();
    (variance > 0.0).then(|| excess / sqrt(variance))
}

/// The part of one level; `theta` must be the estimate which `by` names.
pub fn fit_part(answers: &[Answer<'_>], theta: f64, by: EstimatedBy) -> FitPart {
    let (mut excess, mut variance, mut covariance) = (0.0, 0.0, 0.0);
    for x in answers {
        let categories = x.model.categories();
        let (mut mean, mut own_covariance, mut square) = (0.0, 0.0, 0.0);
        for k in 0..categories {
            let t = x.model.terms(theta, k);
            let ln_p = x.model.ln_probability(theta, k);
            mean += t.probability * ln_p;
            square += t.probability * ln_p * ln_p;
            own_covariance += t.probability * ln_p * t.slope;
        }
        excess += x.model.ln_probability(theta, x.category) - mean;
        variance += fmax(square - mean * mean, 0.0);
        covariance += own_covariance;
    }
    let total = sums(answers, theta);
    // How much of the log-likelihood follows from the level; the estimate has used it up.
    let explained = covariance / total.information;
    let corrected = variance - explained * covariance;
    let estimator = match by {
        EstimatedBy::MaximumLikelihood => 0.0,
        EstimatedBy::WeightedLikelihood => total.warm / (2.0 * total.information),
        EstimatedBy::Posterior(prior) => (prior.mean - theta) / (prior.sd * prior.sd),
    };
    // Rounding leaves about 1e−16 of the variance where theory leaves none; NaN is refused too.
    if corrected > 1e-12 * variance {
        FitPart { excess: excess + explained * estimator, variance: corrected }
    } else {
        FitPart { excess: 0.0, variance: 0.0 }
    }
}
