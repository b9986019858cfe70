//! A weighted average of topic levels, with its uncertainty.

use libm::{exp, sqrt};

use super::Profile;
use crate::grid::{self, POINTS, Row};
use crate::posterior::Posterior;

/// So many standard deviations around a mean hold all of a normal distribution but 1e−11.
const REACH: f64 = 6.8;

/// Overall levels less likely than this add nothing that could be seen in a result.
const NEGLIGIBLE: f64 = 1e-9;

impl Profile {
    /// Posterior of Σ w_k θ_k, the weights scaled to sum to 1: "the level over these topics".
    ///
    /// Unlike the common factor g, which a handful of topics can never pin down (with four
    /// perfectly known topics at λ = .7 its standard deviation is still about .5), this average
    /// becomes as sure as the topics are. Given g the topics are independent, so mean and
    /// variance are exact up to the grid; the shape given g is taken as normal. With weight on
    /// one topic only it is that topic's posterior itself.
    ///
    /// A weight beyond the number of topics is ignored, a missing one is 0.
    pub fn composite(&self, weights: &[f64]) -> Posterior {
        let total: f64 = weights.iter().take(self.topics()).sum();
        let weighted: Vec<(usize, f64)> = weights
            .iter()
            .take(self.topics())
            .enumerate()
            .filter(|(_, w)| **w > 0.0)
            .map(|(k, w)| (k, w / total))
            .collect();
        match weighted[..] {
            [] => return self.overall(),
            [(only, _)] => return self.topic(only),
            _ => {}
        }
        let mut mean: Row = [0.0; POINTS];
        let mut variance: Row = [0.0; POINTS];
        for (k, w) in weighted {
            let (m, v) = self.conditional_moments(k);
            for g in 0..POINTS {
                mean[g] += w * m[g];
                variance[g] += w * w * v[g];
            }
        }
        let overall = self.overall();
        let mut mixture: Row = [0.0; POINTS];
        for (g, &p) in overall.weights().iter().enumerate() {
            if p > NEGLIGIBLE {
                let sd = sqrt(variance[g]);
                let near = |theta: f64| {
                    let point = (theta - grid::theta(0)) / grid::STEP;
                    point.clamp(0.0, (POINTS - 1) as f64) as usize
                };
                // A spread below the step still reaches the points on either side.
                let reach = (REACH * sd).max(grid::STEP);
                let (first, last) = (near(mean[g] - reach), near(mean[g] + reach));
                let mut row = [0.0; POINTS];
                let mut sum = 0.0;
                for (i, r) in row.iter_mut().enumerate().take(last + 1).skip(first) {
                    let z = (grid::theta(i) - mean[g]) / sd;
                    *r = exp(-0.5 * z * z);
                    sum += *r;
                }
                if sum > 0.0 {
                    for (m, r) in mixture.iter_mut().zip(&row).take(last + 1).skip(first) {
                        *m += p * r / sum;
                    }
                }
            }
        }
        Posterior::from_weights(&mixture)
    }

    /// Mean and variance of θ_k given each g and the topic's answers.
    fn conditional_moments(&self, k: usize) -> (Row, Row) {
        let topic = &self.topics[k];
        let l0 = topic.likelihood.scaled();
        let l1 = grid::row(|i| l0[i] * grid::theta(i));
        let l2 = grid::row(|i| l1[i] * grid::theta(i));
        let [m0, m1, m2] = [l0, l1, l2].map(|moment| topic.kernel.product(&moment));
        let (mut mean, mut variance) = ([0.0; POINTS], [0.0; POINTS]);
        for g in 0..POINTS {
            // Where answers and g exclude each other, g itself has no weight: any value will do.
            if m0[g] > 0.0 {
                mean[g] = m1[g] / m0[g];
                variance[g] = m2[g] / m0[g] - mean[g] * mean[g];
            }
            variance[g] = variance[g].max(1e-6);
        }
        (mean, variance)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::ItemModel;

    const EASY: ItemModel = ItemModel::Logistic { a: 1.2, b: -0.5, c: 0.2, d: 1.0 };
    const HARD: ItemModel = ItemModel::Logistic { a: 1.0, b: 1.0, c: 0.0, d: 1.0 };

    fn answered(loadings: &[f64]) -> Profile {
        let mut profile = Profile::new(loadings).unwrap();
        for (topic, model, category) in [(0, EASY, 1), (0, HARD, 1), (1, EASY, 1), (1, HARD, 0)] {
            profile.observe(topic, &model, category);
        }
        profile
    }

    /// Mean and variance of the average by the law of total variance, from topics simulated on
    /// the joint grid of two topics: the definition, without the shape assumption.
    fn brute_force(profile: &Profile, weights: [f64; 2]) -> (f64, f64) {
        let likelihoods = [0, 1].map(|k| profile.topics[k].likelihood.scaled());
        let p = |k: usize, g: usize, i: usize| {
            exp(profile.topics[k].kernel.ln_probability(g, i)) * likelihoods[k][i]
        };
        let (mut total, mut m1, mut m2) = (0.0, 0.0, 0.0);
        for g in 0..POINTS {
            let prior = exp(-0.5 * grid::theta(g) * grid::theta(g));
            for i in 0..POINTS {
                let p_i = p(0, g, i);
                for j in 0..POINTS {
                    let p_j = p(1, g, j);
                    let p = prior * p_i * p_j;
                    let level = weights[0] * grid::theta(i) + weights[1] * grid::theta(j);
                    total += p;
                    m1 += p * level;
                    m2 += p * level * level;
                }
            }
        }
        (m1 / total, m2 / total - (m1 / total) * (m1 / total))
    }

    #[test]
    fn mean_and_variance_agree_with_summing_over_all_levels() {
        for loadings in [[0.7, 0.4], [0.0, 0.0]] {
            let profile = answered(&loadings);
            let composite = profile.composite(&[3.0, 1.0]);
            let (mean, variance) = brute_force(&profile, [0.75, 0.25]);
            assert!((composite.mean() - mean).abs() < 1e-6);
            assert!((composite.variance() - variance).abs() < 1e-6);
        }
    }

    #[test]
    fn one_topic_alone_is_that_topic() {
        let profile = answered(&[0.7, 0.4]);
        assert_eq!(profile.composite(&[0.0, 2.0]), profile.topic(1));
    }

    #[test]
    fn many_sure_topics_make_a_sure_average() {
        let mut profile = Profile::new(&[0.7; 4]).unwrap();
        for topic in 0..4 {
            for at in 0..200 {
                profile.observe(topic, &HARD, at % 2);
            }
        }
        let composite = profile.composite(&[1.0; 4]);
        assert!(composite.sd() < 0.1, "{}", composite.sd());
        assert!(profile.overall().sd() > 0.4);
    }
}
