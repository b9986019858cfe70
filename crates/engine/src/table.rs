//! The information of a whole bank, tabulated on the grid.
//!
//! One contiguous row of all items per grid point, so that a choice from 100,000 items is a scan
//! bounded by memory bandwidth and not by exponentials. 4 bytes per item and grid point: 484
//! bytes an item.

use crate::grid::{self, LIMIT, POINTS, Row, STEP};
use crate::model::ItemModel;
use crate::posterior::Posterior;

/// Items summed together, so that the sums stay in the nearest cache.
const BLOCK: usize = 1024;

/// Fisher information of every item of a bank at every grid point.
#[derive(Debug, Clone, PartialEq)]
pub struct ItemTable {
    items: usize,
    /// `information[i * items + j]`: item j at grid point i.
    information: Vec<f32>,
}

impl ItemTable {
    /// Tabulates a bank; 121 information values per item.
    pub fn new(models: &[ItemModel]) -> Self {
        let information = (0..POINTS)
            .flat_map(|i| models.iter().map(move |m| m.information(grid::theta(i)) as f32))
            .collect();
        ItemTable { items: models.len(), information }
    }

    /// Number of items.
    pub fn len(&self) -> usize {
        self.items
    }

    /// Whether the bank has no item.
    pub fn is_empty(&self) -> bool {
        self.items == 0
    }

    /// Indices of about the `n` open items with the most information at `theta`, best first,
    /// interpolated between the two grid points around it. Interpolation misplaces neighbours
    /// whose information differs little (below 1 % for discriminations up to 3): take a longer
    /// list than needed and let [`crate::rank`] order it exactly.
    pub fn shortlist_at(&self, theta: f64, open: impl Fn(usize) -> bool, n: usize) -> Vec<usize> {
        let position = ((theta + LIMIT) / STEP).clamp(0.0, (POINTS - 1) as f64);
        let left = (position as usize).min(POINTS - 2);
        let mut weights = [0.0; POINTS];
        weights[left + 1] = position - left as f64;
        weights[left] = 1.0 - weights[left + 1];
        self.shortlist(&weights, open, n)
    }

    /// Indices of the `n` open items with the most information averaged over the posterior,
    /// best first, to single precision.
    pub fn shortlist_over(
        &self,
        posterior: &Posterior,
        open: impl Fn(usize) -> bool,
        n: usize,
    ) -> Vec<usize> {
        self.shortlist(posterior.weights(), open, n)
    }

    fn shortlist(&self, weights: &Row, open: impl Fn(usize) -> bool, n: usize) -> Vec<usize> {
        // All points together that are left out here weigh less than single precision shows.
        let points: Vec<(usize, f32)> =
            (0..POINTS).filter(|&i| weights[i] > 1e-9).map(|i| (i, weights[i] as f32)).collect();
        let mut best: Vec<(usize, f32)> = Vec::with_capacity(n + 1);
        let mut sums = [0.0f32; BLOCK];
        for start in (0..self.items).step_by(BLOCK) {
            let length = BLOCK.min(self.items - start);
            let sums = &mut sums[..length];
            sums.fill(0.0);
            for &(i, weight) in &points {
                let from = i * self.items + start;
                for (sum, information) in sums.iter_mut().zip(&self.information[from..]) {
                    *sum += weight * information;
                }
            }
            for (j, &sum) in sums.iter().enumerate() {
                let worst = if best.len() < n { -1.0 } else { best.last().map_or(f32::MAX, |b| b.1) };
                if sum > worst && open(start + j) {
                    // Behind equals, so that ties stay in the order of the bank.
                    let place = best.partition_point(|(_, other)| *other >= sum);
                    best.insert(place, (start + j, sum));
                    best.truncate(n);
                }
            }
        }
        best.into_iter().map(|(index, _)| index).collect()
    }
}
