//! A distribution of a level over the grid, and what is reported from it.

use libm::{exp, sqrt};

use crate::grid::{self, POINTS, Row, STEP};

/// Probability of each grid point; sums to 1. Between points the mass of each lies evenly on
/// its cell, half a step to either side.
#[derive(Debug, Clone, PartialEq)]
pub struct Posterior {
    weights: Row,
}

impl Posterior {
    /// Normal distribution with this mean and standard deviation, cut off at the ends of the grid.
    pub fn normal(mean: f64, sd: f64) -> Self {
        Posterior::from_ln_weights(&grid::row(|i| {
            let z = (grid::theta(i) - mean) / sd;
            -0.5 * z * z
        }))
    }

    /// From unnormalised logarithms: the largest is subtracted first, so that no size of the
    /// logarithms underflows. At least one must be finite.
    pub fn from_ln_weights(ln_weights: &Row) -> Self {
        let max = grid::largest(ln_weights);
        Posterior::from_weights(&grid::row(|i| exp(ln_weights[i] - max)))
    }

    /// From unnormalised weights, none negative and at least one above 0.
    pub fn from_weights(weights: &Row) -> Self {
        let total = grid::sum(weights);
        Posterior { weights: weights.map(|w| w / total) }
    }

    /// Probability of each grid point.
    pub fn weights(&self) -> &Row {
        &self.weights
    }

    /// Mean: the EAP estimate of the level (Bock & Mislevy 1982).
    pub fn mean(&self) -> f64 {
        grid::sum(&grid::row(|i| self.weights[i] * grid::theta(i)))
    }

    /// Variance, in units of θ squared.
    pub fn variance(&self) -> f64 {
        let mean = self.mean();
        grid::sum(&grid::row(|i| {
            let centred = grid::theta(i) - mean;
            self.weights[i] * centred * centred
        }))
    }

    /// Standard deviation: the standard error of the EAP.
    pub fn sd(&self) -> f64 {
        sqrt(self.variance())
    }

    /// The level below which the share `p` in [0, 1] of the mass lies, interpolated in its cell.
    pub fn quantile(&self, p: f64) -> f64 {
        let mut below = 0.0;
        let mut last = 0;
        for (i, &w) in self.weights.iter().enumerate() {
            if w > 0.0 {
                if below + w >= p {
                    let within = ((p - below) / w).max(0.0);
                    return grid::theta(i) + (within - 0.5) * STEP;
                }
                last = i;
            }
            below += w;
        }
        grid::theta(last) + 0.5 * STEP
    }

    /// Central interval which holds `mass` (such as 0.95), with equal shares outside both ends.
    pub fn interval(&self, mass: f64) -> (f64, f64) {
        let tail = 0.5 * (1.0 - mass);
        (self.quantile(tail), self.quantile(1.0 - tail))
    }

    /// Probability of each band of level: below the first of the ascending `cuts`, between
    /// neighbours, above the last; `cuts.len() + 1` numbers that sum to 1. A cell in which a
    /// cut lies is split there.
    pub fn band_probabilities(&self, cuts: &[f64]) -> Vec<f64> {
        let mut bands = Vec::with_capacity(cuts.len() + 1);
        let mut below = 0.0;
        for &cut in cuts {
            let up_to = self.mass_below(cut).max(below);
            bands.push(up_to - below);
            below = up_to;
        }
        bands.push((1.0 - below).max(0.0));
        bands
    }

    fn mass_below(&self, cut: f64) -> f64 {
        let share = |i: usize| ((cut - grid::theta(i)) / STEP + 0.5).clamp(0.0, 1.0);
        (0..POINTS).map(|i| self.weights[i] * share(i)).sum()
    }
}
