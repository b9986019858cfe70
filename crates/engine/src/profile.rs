//! One overall level and one level per topic, estimated together.
//!
//! θ_k = λ_k g + √(1 − λ_k²) u_k with g and every u_k standard normal: each topic level is
//! N(0, 1) and two topics correlate λ_j λ_k. Given g the topics are independent, so both kinds
//! of posterior are exact on the grid at one matrix–vector product per topic, however many
//! answers there are.

mod composite;
mod kernel;

use std::sync::Arc;

use libm::exp;

use crate::grid::{self, Row};
use crate::model::ItemModel;
use crate::posterior::Posterior;
use crate::wide::{FAINT, WideRow};
use kernel::Kernel;

/// Everything the answers so far say about a candidate.
#[derive(Debug, Clone, PartialEq)]
pub struct Profile {
    topics: Vec<Topic>,
    /// φ, up to a factor: every level without answers.
    prior: Row,
    /// φ(g) Π E_k(g): the overall level.
    overall: WideRow,
}

#[derive(Debug, Clone, PartialEq)]
struct Topic {
    kernel: Arc<Kernel>,
    /// L_k(θ): likelihood of the topic's answers.
    likelihood: WideRow,
    /// E_k(g): what the topic's answers say about the overall level.
    evidence: WideRow,
}

/// A loading that the model does not allow.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
#[error("loading of topic {topic} is {value}, but must be at least 0 and below 1")]
pub struct LoadingError {
    /// Position of the topic, from 0.
    pub topic: usize,
    /// The value found.
    pub value: f64,
}

impl Profile {
    /// A candidate without answers; one loading λ per topic, 0 ≤ λ < 1, 0 for a topic which
    /// stands by itself. Above .995 the spread of a topic around the overall level falls below
    /// the grid's step, and results are good to that step only.
    ///
    /// # Errors
    /// [`LoadingError`] for the first loading out of range.
    pub fn new(loadings: &[f64]) -> Result<Self, LoadingError> {
        let mut topics: Vec<Topic> = Vec::with_capacity(loadings.len());
        for (topic, &value) in loadings.iter().enumerate() {
            if !(0.0..1.0).contains(&value) {
                return Err(LoadingError { topic, value });
            }
            let kernel = match topics.iter().find(|t| t.kernel.loading == value) {
                Some(equal) => Arc::clone(&equal.kernel),
                None => Arc::new(Kernel::new(value)),
            };
            topics.push(Topic { kernel, likelihood: WideRow::ONE, evidence: WideRow::ONE });
        }
        let prior = grid::row(|i| exp(-0.5 * grid::theta(i) * grid::theta(i)));
        let mut profile = Profile { topics, prior, overall: WideRow::ONE };
        profile.combine();
        Ok(profile)
    }

    /// Number of topics.
    pub fn topics(&self) -> usize {
        self.topics.len()
    }

    /// Takes in one answer in `topic`, from 0; Q² steps and Q per topic, however many answers came before.
    ///
    /// # Panics
    /// If there is no such topic.
    pub fn observe(&mut self, topic: usize, model: &ItemModel, category: usize) {
        let topic = &mut self.topics[topic];
        let answer = WideRow::new(&grid::row(|i| model.probability(grid::theta(i), category)), |i| {
            model.ln_probability(grid::theta(i), category)
        });
        topic.likelihood.multiply([&answer]);
        if topic.kernel.loading > 0.0 {
            topic.evidence = topic.kernel.evidence(&topic.likelihood);
            self.combine();
        }
    }

    /// Makes the overall level anew from all topics, so that no rounding of earlier answers stays in it.
    fn combine(&mut self) {
        self.overall = WideRow::new(&self.prior, |_| unreachable!("the prior is nowhere faint"));
        self.overall.multiply(self.topics.iter().map(|topic| &topic.evidence));
    }

    /// Posterior of the overall level g.
    pub fn overall(&self) -> Posterior {
        Posterior::from_weights(&self.overall.scaled())
    }

    /// Posterior of the level in topic `k`, from 0; answers in the other topics count by their
    /// loadings.
    ///
    /// # Panics
    /// If there is no such topic.
    pub fn topic(&self, k: usize) -> Posterior {
        self.posterior(&self.topics[k])
    }

    /// [`Profile::topic`] of every topic.
    pub fn every_topic(&self) -> Vec<Posterior> {
        self.topics.iter().map(|topic| self.posterior(topic)).collect()
    }

    /// Distribution of the level in topic `k`, from 0, that the answers in the other topics alone
    /// predict: the prior under which the topic's own answers are judged.
    ///
    /// # Panics
    /// If there is no such topic.
    pub fn predicted(&self, k: usize) -> Posterior {
        Posterior::from_weights(&self.predicted_row(&self.topics[k]))
    }

    /// Posterior of a topic's level.
    fn posterior(&self, topic: &Topic) -> Posterior {
        let predicted = self.predicted_row(topic);
        let likelihood = topic.likelihood.scaled();
        let weights = grid::row(|i| predicted[i] * likelihood[i]);
        // What underflowed in one of the rows is nothing beside a sum above FAINT.
        if grid::sum(&weights) > FAINT {
            return Posterior::from_weights(&weights);
        }
        let (overall, evidence) = (self.overall.ln(), topic.evidence.ln());
        let predicted = topic.kernel.ln_project(&grid::row(|g| overall[g] - evidence[g]));
        let likelihood = topic.likelihood.ln();
        Posterior::from_ln_weights(&grid::row(|i| predicted[i] + likelihood[i]))
    }

    /// What the other topics say about a topic's level.
    fn predicted_row(&self, topic: &Topic) -> Row {
        if topic.kernel.loading == 0.0 {
            return self.prior;
        }
        // Without the topic's own evidence, the overall level is what the others say.
        topic.kernel.project(&self.overall.scaled_over(&topic.evidence))
    }
}
