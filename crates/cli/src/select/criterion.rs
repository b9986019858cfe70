//! The criteria under the names that reference values have.

use engine::grid::{self, POINTS, Row};
use engine::select::score_at;
use engine::{Criterion, ItemModel, Posterior};

/// What is known when an item is chosen.
pub struct Known {
    /// The estimate, for criteria that look at one level.
    pub theta: f64,
    /// The posterior under a standard normal prior, on the grid.
    pub posterior: Posterior,
    cut_posterior: Cut,
    cut_likelihood: Cut,
}

/// A distribution on [−4, 4] and the integral that was divided out.
struct Cut {
    shape: Posterior,
    mass: f64,
}

impl Known {
    /// From the log-likelihood of the answers on the grid; without `theta` the estimate is the posterior mean.
    pub fn new(theta: Option<f64>, ln_likelihood: &Row) -> Self {
        let normal = |i: usize| -0.5 * (grid::theta(i).powi(2) + std::f64::consts::TAU.ln());
        let ln_posterior = grid::row(|i| normal(i) + ln_likelihood[i]);
        let posterior = Posterior::from_ln_weights(&ln_posterior);
        Self {
            theta: theta.unwrap_or_else(|| posterior.mean()),
            posterior,
            cut_posterior: Cut::of(&ln_posterior),
            cut_likelihood: Cut::of(ln_likelihood),
        }
    }
}

impl Cut {
    fn of(ln_weights: &Row) -> Self {
        let ln_weights = grid::row(|i| ln_weights[i] + simpson(i).ln());
        let max = ln_weights.iter().copied().fold(f64::NEG_INFINITY, f64::max);
        let sum: f64 = ln_weights.iter().map(|w| (w - max).exp()).sum();
        Self { shape: Posterior::from_ln_weights(&ln_weights), mass: max.exp() * sum }
    }
}

/// Weights of Simpson's rule on [−4, 4].
fn simpson(i: usize) -> f64 {
    const FIRST: usize = 20;
    const LAST: usize = POINTS - 1 - FIRST;
    let thirds = match i {
        FIRST | LAST => 1.0,
        _ if !(FIRST..=LAST).contains(&i) => 0.0,
        _ if i % 2 == FIRST % 2 => 2.0,
        _ => 4.0,
    };
    thirds * grid::STEP / 3.0
}

/// What makes an item worth choosing.
#[derive(Clone, Copy, Debug)]
pub struct Named {
    /// Name in input and output.
    pub name: &'static str,
    /// Bigger is better; a loss has a minus sign.
    worth: fn(&Known, &ItemModel) -> f64,
    /// Turns worth into what is reported.
    value: fn(&Known, f64) -> f64,
}

impl Named {
    /// How good this item is: bigger is better.
    pub fn worth(&self, known: &Known, item: &ItemModel) -> f64 {
        (self.worth)(known, item)
    }

    /// The criterion's own number for an item of that worth.
    pub fn value(&self, known: &Known, worth: f64) -> f64 {
        (self.value)(known, worth)
    }
}

/// Every criterion. MLWI, MPWI, KL and KLP are integrals over [−4, 4] of the likelihood as it is, P of them times the prior
/// density; the rest of the engine's rules, which average over the normalised posterior, rank items as MPWI and KLP do.
pub const ALL: [Named; 10] = [
    Named { name: "MFI", worth: |known, item| item.information(known.theta), value: |_, worth| worth },
    Named {
        name: "bOpt",
        worth: |known, item| -(item.difficulty() - known.theta).abs(),
        value: |_, worth| -worth,
    },
    Named { name: "thOpt", worth: |known, item| -(peak(item) - known.theta).abs(), value: |_, worth| -worth },
    Named {
        name: "MLWI",
        worth: |known, item| {
            averaged(Criterion::PosteriorWeightedInformation, known, &known.cut_likelihood, item)
        },
        value: |known, worth| worth * known.cut_likelihood.mass,
    },
    Named {
        name: "MPWI",
        worth: |known, item| {
            averaged(Criterion::PosteriorWeightedInformation, known, &known.cut_posterior, item)
        },
        value: |known, worth| worth * known.cut_posterior.mass,
    },
    Named {
        name: "KL",
        worth: |known, item| averaged(Criterion::KullbackLeibler, known, &known.cut_likelihood, item),
        value: |known, worth| worth * known.cut_likelihood.mass,
    },
    Named {
        name: "KLP",
        worth: |known, item| averaged(Criterion::KullbackLeibler, known, &known.cut_posterior, item),
        value: |known, worth| worth * known.cut_posterior.mass,
    },
    Named {
        name: "MEPV_plugin",
        worth: |known, item| -plug_in_variance(known, item),
        value: |_, worth| -worth,
    },
    Named {
        name: "MEPV_predictive",
        worth: |known, item| -engine::expected_variance(&known.posterior, item),
        value: |_, worth| -worth,
    },
    Named {
        name: "MI_entropy",
        worth: |known, item| score_at(Criterion::MutualInformation, item, &known.posterior, known.theta),
        value: |_, worth| worth,
    },
];

fn averaged(criterion: Criterion, known: &Known, over: &Cut, item: &ItemModel) -> f64 {
    score_at(criterion, item, &over.shape, known.theta)
}

/// Level at which a right-or-wrong item tells most. There P solves 2/(P − c) − 2/(d − P) − 1/P + 1/(1 − P) = 0, the
/// derivative of ln I, which falls from +∞ at c to −∞ at d.
fn peak(item: &ItemModel) -> f64 {
    let ItemModel::Logistic { a, b, c, d } = *item else {
        return item.difficulty();
    };
    let (mut low, mut high) = (0.0, 1.0);
    for _ in 0..60 {
        // The share of the way from c to d, so that neither difference cancels.
        let share = 0.5 * (low + high);
        let (p, span) = (c + (d - c) * share, d - c);
        let slope = 2.0 / (span * share) - 2.0 / (span * (1.0 - share)) - 1.0 / p + 1.0 / (1.0 - p);
        if slope > 0.0 {
            low = share;
        } else {
            high = share;
        }
    }
    b + (low / (1.0 - low)).ln() / a
}

/// Expected variance of the posterior with the answers weighted as the estimate predicts them, not the posterior.
fn plug_in_variance(known: &Known, item: &ItemModel) -> f64 {
    let after = |category: usize| {
        let weights =
            grid::row(|i| known.posterior.weights()[i] * item.probability(grid::theta(i), category));
        item.probability(known.theta, category) * Posterior::from_weights(&weights).variance()
    };
    (0..item.categories()).map(after).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_item_tells_most_where_its_information_peaks() {
        for (c, d) in [(0.0, 1.0), (0.2, 1.0), (0.25, 0.9), (0.0, 0.95)] {
            let item = ItemModel::Logistic { a: 1.4, b: 0.3, c, d };
            let at = peak(&item);
            let here = item.information(at);
            assert!(
                here > item.information(at - 1e-3) && here > item.information(at + 1e-3),
                "{c} {d}: {at}"
            );
        }
        assert!((peak(&ItemModel::Logistic { a: 2.0, b: -1.5, c: 0.0, d: 1.0 }) + 1.5).abs() < 1e-12);
    }
}
