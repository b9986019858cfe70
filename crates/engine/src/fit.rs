//! Person fit: do a candidate's answers look like those of anybody at that level?

use libm::{fmax, sqrt};

use crate::estimate::{Answer, Prior, sums};

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
    (corrected > 1e-12 * variance).then(|| (excess + explained * estimator) / sqrt(corrected))
}
