//! Item models: how likely each ordered category of an answer is at a level θ.

use libm::{exp, expm1, floor, log, log1p};

/// An item's response model; every parameter is on the θ scale without a 1.7 scaling constant
/// (a bank that uses D = 1.702 multiplies its discriminations by it).
#[derive(Debug, Clone, PartialEq)]
pub enum ItemModel {
    /// Right or wrong, the four-parameter logistic: P = c + (d − c) / (1 + exp(−a(θ − b))).
    /// With d = 1 it is the 3PL, with c = 0 too the 2PL, with a = 1 the 1PL (Birnbaum 1968).
    Logistic {
        /// Discrimination, above 0.
        a: f64,
        /// Difficulty, on the θ scale.
        b: f64,
        /// Lower asymptote (guessing), in [0, d).
        c: f64,
        /// Upper asymptote (slips), in (c, 1].
        d: f64,
    },
    /// Graded response model: P(category ≥ k) = 1 / (1 + exp(−a(θ − b_k))) (Samejima 1969).
    Graded {
        /// Discrimination, above 0.
        a: f64,
        /// One threshold per category above the lowest, strictly ascending.
        thresholds: Vec<f64>,
    },
    /// Generalised partial credit model: the log-odds of k against k − 1 are a(θ − b_k)
    /// (Muraki 1992). Steps need not ascend.
    PartialCredit {
        /// Discrimination, above 0.
        a: f64,
        /// One step per category above the lowest.
        steps: Vec<f64>,
    },
}

/// What is wrong with an item's parameters, and what is allowed.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum ParameterError {
    /// A number lies outside its range (or is not a number).
    #[error("parameter {parameter} is {value}, but must be {allowed}")]
    OutOfRange {
        /// The parameter's name as in [`ItemModel`].
        parameter: &'static str,
        /// The value found.
        value: f64,
        /// The range, in words.
        allowed: &'static str,
    },
    /// One entry of a list of thresholds or steps lies outside its range.
    #[error("{parameter}[{index}] is {value}, but must be {allowed}")]
    EntryOutOfRange {
        /// The list's name as in [`ItemModel`].
        parameter: &'static str,
        /// Position in the list, from 0.
        index: usize,
        /// The value found.
        value: f64,
        /// The range, in words.
        allowed: &'static str,
    },
    /// A polytomous item without any threshold or step has a single category and measures nothing.
    #[error("{parameter} is empty, but must hold one number per category above the lowest")]
    Empty {
        /// The list's name as in [`ItemModel`].
        parameter: &'static str,
    },
}

/// One category at one θ: its probability and the first two derivatives of its logarithm.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct CategoryTerms {
    /// P(category | θ).
    pub probability: f64,
    /// d ln P / dθ.
    pub slope: f64,
    /// d² ln P / dθ².
    pub curvature: f64,
}

impl ItemModel {
    /// Checks every parameter; the error names the first that is out of range.
    ///
    /// # Errors
    /// [`ParameterError`] with the parameter, its value and the allowed range.
    pub fn validate(&self) -> Result<(), ParameterError> {
        let a = self.discrimination();
        require("a", a, a > 0.0, "finite and greater than 0")?;
        match self {
            ItemModel::Logistic { b, c, d, .. } => {
                require("b", *b, true, "finite")?;
                require("c", *c, (0.0..1.0).contains(c), "at least 0 and below 1")?;
                require("d", *d, *d > *c && *d <= 1.0, "greater than c and at most 1")
            }
            ItemModel::Graded { thresholds, .. } => require_list("thresholds", thresholds, true),
            ItemModel::PartialCredit { steps, .. } => require_list("steps", steps, false),
        }
    }

    /// Number of ordered categories: 2 for [`ItemModel::Logistic`], thresholds + 1 or steps + 1
    /// otherwise. Everywhere in this crate a category past the last counts as the last.
    pub fn categories(&self) -> usize {
        match self {
            ItemModel::Logistic { .. } => 2,
            ItemModel::Graded { thresholds: list, .. } | ItemModel::PartialCredit { steps: list, .. } => {
                list.len() + 1
            }
        }
    }

    /// The ordered category nearest to a credit in [0, 1]; halfway counts as the higher one.
    /// A credit outside the range counts as its nearest end, NaN as 0.
    pub fn category_for_credit(&self, credit: f64) -> usize {
        let top = self.last() as f64;
        // Halfway stays halfway when a credit such as 5/6 was rounded. `as` saturates: below 0 and NaN give 0.
        (floor(credit * top + 0.5 + 1e-9) as usize).min(self.last())
    }

    /// Discrimination a, per unit of θ.
    pub fn discrimination(&self) -> f64 {
        match self {
            ItemModel::Logistic { a, .. }
            | ItemModel::Graded { a, .. }
            | ItemModel::PartialCredit { a, .. } => *a,
        }
    }

    /// Where the item lies on the θ scale: b, or the mean of the thresholds or steps.
    pub fn difficulty(&self) -> f64 {
        let locations = self.locations();
        locations.iter().sum::<f64>() / locations.len() as f64
    }

    /// The places on the θ scale where the item's curves bend: b, the thresholds or the steps.
    pub fn locations(&self) -> &[f64] {
        match self {
            ItemModel::Logistic { b, .. } => core::slice::from_ref(b),
            ItemModel::Graded { thresholds, .. } => thresholds,
            ItemModel::PartialCredit { steps, .. } => steps,
        }
    }

    /// P(category | θ), in [0, 1]; exact to rounding in both tails.
    pub fn probability(&self, theta: f64, category: usize) -> f64 {
        if let ItemModel::Logistic { a, b, c, d } = self {
            // The same as below without the derivatives: every answer asks for it at every level.
            let (z, floor, ceiling) = oriented(*a * (theta - b), *c, *d, category);
            return floor + (ceiling - floor) * logistic(z);
        }
        self.terms(theta, category).probability
    }

    /// ln P(category | θ), finite for every finite θ: no probability underflows or rounds to 1
    /// on the way.
    pub fn ln_probability(&self, theta: f64, category: usize) -> f64 {
        match self {
            ItemModel::Logistic { a, b, c, d } => {
                let (z, floor, ceiling) = oriented(*a * (theta - b), *c, *d, category);
                let (s, q) = logistic_pair(z);
                let span = ceiling - floor;
                let p = floor + span * s;
                if floor == 0.0 {
                    log(span) + ln_logistic(z)
                } else if p > 0.5 {
                    log1p(-((1.0 - ceiling) + span * q))
                } else {
                    log(p)
                }
            }
            ItemModel::Graded { a, thresholds } => {
                let (x, y, gap) = edges(*a, thresholds, theta, category);
                ln_logistic(x) + ln_logistic(-y) + log(-expm1(-gap))
            }
            ItemModel::PartialCredit { a, steps } => {
                let category = category.min(steps.len());
                let own: f64 = steps[..category].iter().map(|b| a * (theta - b)).sum();
                // The largest weight is 1; the others stand alone, or they would be lost beside it.
                let (mut rest, mut largest) = (0.0, true);
                let max = partial_credit_weights(*a, steps, theta, |_, weight| {
                    if largest && weight == 1.0 {
                        largest = false;
                    } else {
                        rest += weight;
                    }
                });
                own - max - log1p(rest)
            }
        }
    }

    /// Probability, slope and curvature of ln P of one category at `theta`.
    pub fn terms(&self, theta: f64, category: usize) -> CategoryTerms {
        match self {
            ItemModel::Logistic { a, b, c, d } => {
                let a = if category == 0 { -*a } else { *a };
                let (z, floor, ceiling) = oriented(a.abs() * (theta - b), *c, *d, category);
                let (s, q) = logistic_pair(z);
                let rise = (ceiling - floor) * s;
                let probability = floor + rise;
                // Without a floor the ratio is 1 even where `rise` underflows.
                let ratio = if floor == 0.0 { 1.0 } else { rise / probability };
                let slope = a * q * ratio;
                CategoryTerms { probability, slope, curvature: slope * (a * (q - s) - slope) }
            }
            ItemModel::Graded { a, thresholds } => {
                let (x, y, gap) = edges(*a, thresholds, theta, category);
                let ((sx, qx), (sy, qy)) = (logistic_pair(x), logistic_pair(y));
                CategoryTerms {
                    // s(x) − s(y) without the cancellation.
                    probability: sx * qy * -expm1(-gap),
                    slope: a * (qx - sy),
                    curvature: -a * a * (sx * qx + sy * qy),
                }
            }
            ItemModel::PartialCredit { a, steps } => {
                let category = category.min(steps.len());
                let (sum, mean) = partial_credit(*a, steps, theta);
                let mut variance = 0.0;
                let mut probability = 0.0;
                partial_credit_weights(*a, steps, theta, |k, weight| {
                    let centred = k as f64 - mean;
                    variance += weight / sum * centred * centred;
                    if k == category {
                        probability = weight / sum;
                    }
                });
                CategoryTerms {
                    probability,
                    slope: a * (category as f64 - mean),
                    curvature: -a * a * variance,
                }
            }
        }
    }

    /// Fisher information at `theta`: Σ_k P_k (d ln P_k / dθ)², which is (P′)²/(PQ) for the
    /// logistic and a² Var(category | θ) for partial credit. Per unit of θ squared, never negative.
    pub fn information(&self, theta: f64) -> f64 {
        if let ItemModel::Logistic { a, b, c, d } = self {
            // The sum below in closed form: the bank's tables are made of this, at one
            // exponential instead of two.
            let (s, q) = logistic_pair(a * (theta - b));
            let share = |floor: f64, rise: f64| if floor == 0.0 { 1.0 } else { rise / (floor + rise) };
            return a * a * s * q * share(*c, (d - c) * s) * share(1.0 - d, (d - c) * q);
        }
        (0..self.categories())
            .map(|k| {
                let t = self.terms(theta, k);
                t.probability * t.slope * t.slope
            })
            .sum()
    }

    /// Expected credit at `theta`, in [0, 1]: the mean category over the highest.
    pub fn expected_credit(&self, theta: f64) -> f64 {
        (1..self.categories()).map(|k| k as f64 * self.probability(theta, k)).sum::<f64>()
            / self.last() as f64
    }

    fn last(&self) -> usize {
        self.categories() - 1
    }
}

/// 1 / (1 + e^−z), exact to rounding.
fn logistic(z: f64) -> f64 {
    let e = exp(-z.abs());
    (if z >= 0.0 { 1.0 } else { e }) / (1.0 + e)
}

/// `(1 / (1 + e^−z), 1 / (1 + e^z))`, each exact to rounding.
pub(crate) fn logistic_pair(z: f64) -> (f64, f64) {
    let e = exp(-z.abs());
    let (large, small) = (1.0 / (1.0 + e), e / (1.0 + e));
    if z >= 0.0 { (large, small) } else { (small, large) }
}

/// ln(1 / (1 + e^−z)).
fn ln_logistic(z: f64) -> f64 {
    z.min(0.0) - log1p(exp(-z.abs()))
}

/// A wrong answer is a right one with the scale turned round: the argument changes sign and the
/// asymptotes become 1 − d and 1 − c.
fn oriented(z: f64, c: f64, d: f64, category: usize) -> (f64, f64, f64) {
    if category == 0 { (-z, 1.0 - d, 1.0 - c) } else { (z, c, d) }
}

/// The logits between which a graded category lies and their distance; infinite at the ends. The
/// distance comes from the thresholds, since far from them the logits differ by rounding only.
fn edges(a: f64, thresholds: &[f64], theta: f64, category: usize) -> (f64, f64, f64) {
    let category = category.min(thresholds.len());
    let lower = (category > 0).then(|| thresholds[category - 1]);
    let upper = thresholds.get(category);
    let logit = |threshold: f64| a * (theta - threshold);
    (
        lower.map_or(f64::INFINITY, logit),
        upper.map_or(f64::NEG_INFINITY, |b| logit(*b)),
        lower.zip(upper).map_or(f64::INFINITY, |(lower, upper)| a * (upper - lower)),
    )
}

/// Sum of the weights, and the mean category.
fn partial_credit(a: f64, steps: &[f64], theta: f64) -> (f64, f64) {
    let (mut sum, mut mean) = (0.0, 0.0);
    partial_credit_weights(a, steps, theta, |k, weight| {
        sum += weight;
        mean += k as f64 * weight;
    });
    (sum, mean / sum)
}

/// Calls `each` with every category and e to its exponent less the largest; returns the largest.
fn partial_credit_weights(a: f64, steps: &[f64], theta: f64, mut each: impl FnMut(usize, f64)) -> f64 {
    let (mut max, mut sum) = (0.0f64, 0.0);
    for b in steps {
        sum += a * (theta - b);
        max = max.max(sum);
    }
    let mut exponent = 0.0;
    each(0, exp(-max));
    for (k, b) in steps.iter().enumerate() {
        exponent += a * (theta - b);
        each(k + 1, exp(exponent - max));
    }
    max
}

fn require(
    parameter: &'static str,
    value: f64,
    within: bool,
    allowed: &'static str,
) -> Result<(), ParameterError> {
    if within && value.is_finite() {
        Ok(())
    } else {
        Err(ParameterError::OutOfRange { parameter, value, allowed })
    }
}

fn require_list(parameter: &'static str, list: &[f64], ascending: bool) -> Result<(), ParameterError> {
    if list.is_empty() {
        return Err(ParameterError::Empty { parameter });
    }
    for (index, &value) in list.iter().enumerate() {
        let allowed = if !value.is_finite() {
            "finite"
        } else if ascending && index > 0 && value <= list[index - 1] {
            "greater than the threshold before it"
        } else {
            continue;
        };
        return Err(ParameterError::EntryOutOfRange { parameter, index, value, allowed });
    }
    Ok(())
}
