//! How the level of a topic and the overall level hang together on the grid.

use std::cell::LazyCell;
use std::fmt;

use libm::{exp, log};

use crate::grid::{self, POINTS, Row};
use crate::wide::WideRow;

/// Columns multiplied at once: with their mirror images as many sums as keep a processor's adders busy.
const LANES: usize = 8;
/// The middle of the grid: its mirror.
const MIDDLE: usize = POINTS / 2;
/// Groups of so many columns from the middle on.
const GROUPS: usize = (POINTS - MIDDLE).div_ceil(LANES);

/// The joint density of topic level and overall level, bivariate normal with the loading as correlation, on the grid.
///
/// It is symmetric, so one product serves both ways: from a topic's likelihood to the overall level and back. And it is
/// the same with both levels mirrored at 0, so half of its columns say all.
pub(super) struct Kernel {
    pub(super) loading: f64,
    /// The columns from the middle on in groups, those of a group side by side, so that a product reads memory in
    /// order; 0 past the last.
    groups: Vec<[[f64; LANES]; POINTS]>,
    /// 1 over the sum of each row: p(θ | g) is the joint density times this of g, and sums to 1.
    per_row: Row,
}

impl Kernel {
    pub(super) fn new(loading: f64) -> Self {
        let density = |a: usize, b: usize| if b < POINTS { exp(ln_joint(loading, a, b)) } else { 0.0 };
        let group =
            |first: usize| core::array::from_fn(|a| core::array::from_fn(|lane| density(a, first + lane)));
        let groups = (MIDDLE..POINTS).step_by(LANES).map(group).collect();
        let mut kernel = Kernel { loading, groups, per_row: [1.0; POINTS] };
        kernel.per_row = kernel.product(&[1.0; POINTS]).map(|sum| 1.0 / sum);
        kernel
    }

    /// E(g) = Σ_θ p(θ | g) L(θ): what a likelihood of the topic says about the overall level.
    pub(super) fn evidence(&self, likelihood: &WideRow) -> WideRow {
        let sums = self.product(&likelihood.scaled());
        let ln = LazyCell::new(|| likelihood.ln());
        WideRow::new(&grid::row(|g| self.per_row[g] * sums[g]), |g| {
            ln_sum_exp(|i| self.ln_probability(g, i) + ln[i])
        })
    }

    /// Σ_g p(θ | g) y(g) for each θ.
    pub(super) fn project(&self, y: &Row) -> Row {
        self.product(&grid::row(|g| self.per_row[g] * y[g]))
    }

    /// ln Σ_g p(θ | g) exp(y(g)) for each θ: slow, and right however faint the terms are.
    pub(super) fn ln_project(&self, y: &Row) -> Row {
        grid::row(|i| ln_sum_exp(|g| self.ln_probability(g, i) + y[g]))
    }

    /// Σ_a p(a, b) x(a) for each b.
    pub(super) fn product(&self, x: &Row) -> Row {
        let both: [[f64; 2]; POINTS] = core::array::from_fn(|a| [x[a], x[POINTS - 1 - a]]);
        // From the middle upwards, and downwards.
        let mut halves = [[[0.0; LANES]; GROUPS]; 2];
        for (nth, group) in self.groups.iter().enumerate() {
            let mut sums = [[0.0; LANES]; 2];
            for (densities, both) in group.iter().zip(&both) {
                for (sums, x) in sums.iter_mut().zip(both) {
                    for (sum, density) in sums.iter_mut().zip(densities) {
                        *sum += density * x;
                    }
                }
            }
            for (half, sums) in halves.iter_mut().zip(sums) {
                half[nth] = sums;
            }
        }
        let [up, down] = [halves[0].as_flattened(), halves[1].as_flattened()];
        grid::row(|b| if b < MIDDLE { down[MIDDLE - b] } else { up[b - MIDDLE] })
    }

    /// ln p(θ_i | g).
    pub(super) fn ln_probability(&self, g: usize, i: usize) -> f64 {
        ln_joint(self.loading, g, i) + log(self.per_row[g])
    }
}

/// ln of the joint density at two grid points, up to a constant. Written so that nothing cancels at high loadings.
fn ln_joint(loading: f64, a: usize, b: usize) -> f64 {
    let (x, y) = (grid::theta(a), grid::theta(b));
    let variance = (1.0 - loading) * (1.0 + loading);
    -0.5 * ((x - y) * (x - y) + 2.0 * (1.0 - loading) * (x * y)) / variance
}

fn ln_sum_exp(term: impl Fn(usize) -> f64) -> f64 {
    let terms = grid::row(term);
    let largest = grid::largest(&terms);
    largest + log(grid::sum(&terms.map(|term| exp(term - largest))))
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

#[cfg(test)]
mod tests {
    use super::*;

    /// Neither symmetric nor smooth.
    fn uneven() -> Row {
        grid::row(|i| 1.0 + ((i * 37) % 11) as f64 + 0.1 * grid::theta(i))
    }

    #[test]
    fn a_product_is_the_sum_it_stands_for() {
        for loading in [0.0, 0.4, 0.7, 0.99] {
            let (kernel, x) = (Kernel::new(loading), uneven());
            for (b, product) in kernel.product(&x).into_iter().enumerate() {
                let expected: f64 = (0..POINTS).map(|a| exp(ln_joint(loading, a, b)) * x[a]).sum();
                assert!((product / expected - 1.0).abs() < 1e-13, "{loading} at {b}: {product} {expected}");
            }
        }
    }

    #[test]
    fn every_overall_level_spreads_a_topic_by_one() {
        for loading in [0.0, 0.4, 0.7, 0.99, 0.999_999] {
            let kernel = Kernel::new(loading);
            for g in 0..POINTS {
                let row = grid::row(|i| exp(kernel.ln_probability(g, i)));
                assert!((grid::sum(&row) - 1.0).abs() < 1e-12, "{loading} at {g}");
            }
        }
    }

    #[test]
    fn what_is_faint_comes_from_logarithms_and_joins_the_rest() {
        // Answers that leave the highest levels only: the lowest overall levels all but exclude them.
        let likelihood = WideRow::new(&[0.0; POINTS], |i| 300.0 * (grid::theta(i) - 6.0));
        let (kernel, ln) = (Kernel::new(0.99), likelihood.ln());
        let found = kernel.evidence(&likelihood).ln();
        for g in 0..POINTS {
            let expected = |g: usize| ln_sum_exp(|i| kernel.ln_probability(g, i) + ln[i]);
            assert!((found[g] - found[120] - (expected(g) - expected(120))).abs() < 1e-9, "at {g}");
        }
        assert!(found[0] < -1000.0);
    }
}
