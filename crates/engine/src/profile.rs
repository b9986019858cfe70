//! One overall level and one level per topic, estimated together.
//!
//! θ_k = λ_k g + √(1 − λ_k²) u_k with g and every u_k standard normal: each topic level is
//! N(0, 1) and two topics correlate λ_j λ_k. Given g the topics are independent, so both kinds
//! of posterior are exact on the grid at one matrix–vector product per topic, however many
//! answers there are.

mod composite;

use std::fmt;
use std::sync::Arc;

use libm::{exp, log};

use crate::grid::{self, POINTS, Row};
use crate::model::ItemModel;
use crate::posterior::Posterior;

/// A sum of probabilities below this is computed again with logarithms: a term lost to
/// underflow (below 1e−308) could matter there and nowhere else.
const FAINT: f64 = 1e-200;

/// Evidence above this may be divided by: a weight that underflowed beside it (below 1e−308) stays
/// below 1e−208 without it.
const CLEAR: f64 = 1e-100;

/// Everything the answers so far say about a candidate.
#[derive(Debug, Clone, PartialEq)]
pub struct Profile {
    topics: Vec<Topic>,
}

#[derive(Debug, Clone, PartialEq)]
struct Topic {
    kernel: Arc<Kernel>,
    /// ln L_k(θ): log-likelihood of the topic's answers.
    ln_likelihood: Row,
    /// L_k(θ) over its largest value.
    likelihood: Row,
    /// ln E_k(g): what the topic's answers say about the overall level.
    ln_evidence: Row,
    /// E_k(g) over its largest value.
    evidence: Row,
}

impl Topic {
    /// Whether the evidence may be divided by: nowhere so faint that what it was multiplied with may have underflowed.
    fn evidence_is_clear(&self) -> bool {
        self.evidence.iter().all(|e| *e > CLEAR)
    }
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
            let (nothing, certain) = ([0.0; POINTS], [1.0; POINTS]);
            topics.push(Topic {
                kernel,
                ln_likelihood: nothing,
                likelihood: certain,
                ln_evidence: nothing,
                evidence: certain,
            });
        }
        Ok(Profile { topics })
    }

    /// Number of topics.
    pub fn topics(&self) -> usize {
        self.topics.len()
    }

    /// Takes in one answer in `topic`, from 0; Q² steps, however many answers came before.
    ///
    /// # Panics
    /// If there is no such topic.
    pub fn observe(&mut self, topic: usize, model: &ItemModel, category: usize) {
        let topic = &mut self.topics[topic];
        for (i, l) in topic.ln_likelihood.iter_mut().enumerate() {
            *l += model.ln_probability(grid::theta(i), category);
        }
        let (max, likelihood) = scaled_exp(&topic.ln_likelihood);
        topic.ln_evidence = topic.kernel.evidence(&topic.ln_likelihood, max, &likelihood);
        topic.likelihood = likelihood;
        (_, topic.evidence) = scaled_exp(&topic.ln_evidence);
    }

    /// Posterior of the overall level g.
    pub fn overall(&self) -> Posterior {
        Posterior::from_ln_weights(&self.ln_overall(None))
    }

    /// Posterior of the level in topic `k`, from 0; answers in the other topics count by their
    /// loadings.
    ///
    /// # Panics
    /// If there is no such topic.
    pub fn topic(&self, k: usize) -> Posterior {
        // A topic that stands by itself does not look at the overall level.
        let alone = self.topics[k].kernel.loading == 0.0;
        let overall = if alone { [1.0; POINTS] } else { scaled_exp(&self.ln_overall(None)).1 };
        let [posterior] = self.posteriors([k], &overall);
        posterior
    }

    /// [`Profile::topic`] of every topic, the same to the bit, in less time than one by one.
    pub fn every_topic(&self) -> Vec<Posterior> {
        let (_, overall) = scaled_exp(&self.ln_overall(None));
        let mut all = Vec::with_capacity(self.topics.len());
        for equal in self.topics.chunk_by(|one, next| one.kernel == next.kernel) {
            for group in equal.chunks(4) {
                let (k, last) = (all.len(), group.len() - 1);
                // A group that is not full computes its last topic more than once.
                let four = self.posteriors(core::array::from_fn::<_, 4, _>(|n| k + n.min(last)), &overall);
                all.extend(four.into_iter().take(group.len()));
            }
        }
        all
    }

    /// Posteriors of topics that share one loading; `overall` is the scaled distribution of the overall level.
    fn posteriors<const N: usize>(&self, topics: [usize; N], overall: &Row) -> [Posterior; N] {
        let topics = topics.map(|k| (k, &self.topics[k]));
        // Without a topic's own evidence, the overall level is what the other topics say.
        let others = topics.map(|(_, topic)| grid::row(|g| overall[g] / topic.evidence[g]));
        let predicted = topics[0].1.kernel.project_scaled(&others);
        core::array::from_fn(|n| {
            let (k, topic) = topics[n];
            // Scaled rows: what underflowed in one of them is nothing beside a sum above FAINT.
            let weights = grid::row(|i| predicted[n][i] * topic.likelihood[i]);
            if topic.evidence_is_clear() && weights.iter().sum::<f64>() > FAINT {
                return Posterior::from_weights(&weights);
            }
            let mut ln_weights = topic.kernel.project(&self.ln_overall(Some(k)));
            for (w, l) in ln_weights.iter_mut().zip(&topic.ln_likelihood) {
                *w += l;
            }
            Posterior::from_ln_weights(&ln_weights)
        })
    }

    /// Distribution of the level in topic `k`, from 0, that the answers in the other topics alone
    /// predict: the prior under which the topic's own answers are judged.
    ///
    /// # Panics
    /// If there is no such topic.
    pub fn predicted(&self, k: usize) -> Posterior {
        Posterior::from_ln_weights(&self.topics[k].kernel.project(&self.ln_overall(Some(k))))
    }

    /// ln of φ(g) Π E_j(g) over all topics but one, up to a constant.
    fn ln_overall(&self, except: Option<usize>) -> Row {
        let mut ln_weights = grid::row(|i| -0.5 * grid::theta(i) * grid::theta(i));
        for (j, topic) in self.topics.iter().enumerate() {
            if Some(j) != except {
                for (w, e) in ln_weights.iter_mut().zip(&topic.ln_evidence) {
                    *w += e;
                }
            }
        }
        ln_weights
    }
}

/// p(θ | g) for one loading on the grid, each row (one g) summing to 1.
struct Kernel {
    loading: f64,
    rows: Vec<Row>,
    /// ln of what each row was divided by.
    ln_norms: Row,
}

impl Kernel {
    fn new(loading: f64) -> Self {
        let mut kernel = Kernel { loading, rows: vec![[0.0; POINTS]; POINTS], ln_norms: [0.0; POINTS] };
        for g in 0..POINTS {
            // Even a kernel narrower than a step keeps a row above 0 this way.
            let ln_row = grid::row(|i| kernel.ln_density(g, i));
            let max = ln_row.iter().copied().fold(f64::NEG_INFINITY, f64::max);
            let row = ln_row.map(|l| exp(l - max));
            let sum: f64 = row.iter().sum();
            kernel.rows[g] = row.map(|p| p / sum);
            kernel.ln_norms[g] = max + log(sum);
        }
        kernel
    }

    /// ln N(θ_i; λ g, 1 − λ²) less the row's `ln_norms`, which is 0 while the kernel is built.
    fn ln_density(&self, g: usize, i: usize) -> f64 {
        let distance = grid::theta(i) - self.loading * grid::theta(g);
        let variance = (1.0 - self.loading) * (1.0 + self.loading);
        -0.5 * distance * distance / variance - self.ln_norms[g]
    }

    /// ln Σ_θ p(θ | g) exp(x(θ)) for each g.
    /// `scaled` is exp(x − `max`), the largest of x.
    fn evidence(&self, x: &Row, max: f64, scaled: &Row) -> Row {
        if self.loading == 0.0 {
            // Whatever g is, it says the same: nothing.
            return [max + log(dot(&self.rows[0], scaled)); POINTS];
        }
        grid::row(|g| {
            let sum = dot(&self.rows[g], scaled);
            if sum > FAINT { max + log(sum) } else { ln_sum_exp(|i| self.ln_density(g, i) + x[i]) }
        })
    }

    /// Σ_g p(θ | g) y(g) for each θ, up to a factor, and each of several y: what is loaded serves all of them.
    fn project_scaled<const N: usize>(&self, y: &[Row; N]) -> [Row; N] {
        if self.loading == 0.0 {
            // Whatever g is, but for a factor.
            return [self.rows[0]; N];
        }
        let by_g: [[f64; N]; POINTS] = core::array::from_fn(|g| y.map(|y| y[g]));
        let mut sums = [[0.0; POINTS]; N];
        // Each sum runs over g in order, whatever N is: one topic gets the same bits alone and among others.
        for first in (0..POINTS - 3).step_by(4) {
            let mut four = [[0.0; 4]; N];
            for (row, y) in self.rows.iter().zip(&by_g) {
                let row: &[f64] = &row[first..first + 4];
                for n in 0..N {
                    for lane in 0..4 {
                        four[n][lane] += row[lane] * y[n];
                    }
                }
            }
            for n in 0..N {
                sums[n][first..first + 4].copy_from_slice(&four[n]);
            }
        }
        for i in POINTS / 4 * 4..POINTS {
            for n in 0..N {
                sums[n][i] = self.rows.iter().zip(&by_g).map(|(row, y)| row[i] * y[n]).sum();
            }
        }
        sums
    }

    /// ln Σ_g p(θ | g) exp(y(g)) for each θ.
    fn project(&self, y: &Row) -> Row {
        let (max, scaled) = scaled_exp(y);
        let mut sums = [0.0; POINTS];
        for (row, s) in self.rows.iter().zip(&scaled) {
            for (sum, p) in sums.iter_mut().zip(row) {
                *sum += p * s;
            }
        }
        grid::row(|i| {
            if sums[i] > FAINT { max + log(sums[i]) } else { ln_sum_exp(|g| self.ln_density(g, i) + y[g]) }
        })
    }
}

impl PartialEq for Kernel {
    fn eq(&self, other: &Self) -> bool {
        self.loading == other.loading
    }
}

impl fmt::Debug for Kernel {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Kernel").field("loading", &self.loading).finish_non_exhaustive()
    }
}

fn scaled_exp(x: &Row) -> (f64, Row) {
    let max = x.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    (max, x.map(|v| exp(v - max)))
}

fn ln_sum_exp(term: impl Fn(usize) -> f64) -> f64 {
    let (max, scaled) = scaled_exp(&grid::row(term));
    max + log(scaled.iter().sum())
}

/// Four partial sums, because the compiler may not reorder one long sum into vector lanes.
fn dot(x: &Row, y: &Row) -> f64 {
    let mut lanes = [0.0; 4];
    for (x, y) in x.chunks(4).zip(y.chunks(4)) {
        for ((lane, x), y) in lanes.iter_mut().zip(x).zip(y) {
            *lane += x * y;
        }
    }
    (lanes[0] + lanes[1]) + (lanes[2] + lanes[3])
}
