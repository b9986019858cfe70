//! The information of a whole bank, tabulated on the grid.
//!
//! One contiguous row of all items per grid point, so that a choice from 100,000 items is a scan
//! bounded by memory bandwidth and not by exponentials. 4 bytes per item and grid point: 484
//! bytes an item.

use crate::grid::{self, LIMIT, POINTS, STEP};
use crate::model::ItemModel;
use crate::posterior::Posterior;

/// Items summed together, so that the sums stay in the nearest cache (16 KB).
const BLOCK: usize = 4096;

/// Items whose largest sum is looked at before any of theirs.
const GROUP: usize = 64;

/// So many items more than asked for are summed over every point of a posterior.
const SPARE: usize = 8;

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
        let mut information = Vec::with_capacity(POINTS * models.len());
        for i in 0..POINTS {
            information.extend(models.iter().map(|model| model.information(grid::theta(i)) as f32));
        }
        ItemTable { items: models.len(), information }
    }

    /// Bytes of the table: 484 per item.
    pub fn bytes(&self) -> usize {
        size_of_val(&self.information[..])
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
        let right = (position - left as f64) as f32;
        indices(self.scan(&[(left, 1.0 - right), (left + 1, right)], &open, n))
    }

    /// Indices of the `n` open items with the most information averaged over the posterior,
    /// best first, to single precision.
    ///
    /// The scan takes only every point that is about one standard deviation from the last: for
    /// integrands as smooth as these the trapezoid rule is exact to e^(−2π² sd²/h²), 3e−9 at a
    /// step h of one sd. A few more than `n` are then summed over every point.
    pub fn shortlist_over(
        &self,
        posterior: &Posterior,
        open: impl Fn(usize) -> bool,
        n: usize,
    ) -> Vec<usize> {
        if n == 0 {
            return Vec::new();
        }
        // All points together that are left out here weigh less than single precision shows.
        let points: Vec<(usize, f32)> = posterior
            .weights()
            .iter()
            .enumerate()
            .filter(|(_, w)| **w > 1e-9)
            .map(|(i, w)| (i, *w as f32))
            .collect();
        let stride = ((posterior.sd() / STEP) as usize).max(1);
        let sparse: Vec<(usize, f32)> = points
            .iter()
            .copied()
            .filter(|(i, w)| i % stride == (POINTS / 2) % stride && *w > 1e-7)
            .collect();
        if stride == 1 || sparse.is_empty() {
            return indices(self.scan(&points, &open, n));
        }
        let some = self.scan(&sparse, &open, n + SPARE);
        let mut exact: Vec<(usize, f32)> =
            some.into_iter().map(|(item, _)| (item, self.sum(item, &points))).collect();
        exact.sort_by(|(i, x), (j, y)| y.total_cmp(x).then(i.cmp(j)));
        exact.truncate(n);
        indices(exact)
    }

    /// The `n` best open items by Σ weight × information over these points, best first.
    fn scan(&self, points: &[(usize, f32)], open: &impl Fn(usize) -> bool, n: usize) -> Vec<(usize, f32)> {
        if let [(i, u), (j, v)] = *points {
            return self.scan_two((i, u), (j, v), open, n);
        }
        let mut best: Vec<(usize, f32)> = Vec::with_capacity(n + 1);
        let mut sums = [0.0f32; BLOCK];
        for start in (0..self.items).step_by(BLOCK) {
            let length = BLOCK.min(self.items - start);
            let sums = &mut sums[..length];
            sums.fill(0.0);
            let part = |&(i, weight): &(usize, f32)| {
                let from = i * self.items + start;
                (&self.information[from..from + length], weight)
            };
            for rows in points.chunks(4) {
                add(sums, rows.iter().map(part));
            }
            for (nth, group) in sums.chunks(GROUP).enumerate() {
                // Most groups hold nothing as good as what is known, and need no second look.
                if largest(group) <= worst(&best, n) {
                    continue;
                }
                keep(&mut best, n, open, start + nth * GROUP, group.iter().copied());
            }
        }
        best
    }

    /// [`ItemTable::scan`] of two points, which need no place for their sums.
    fn scan_two(
        &self,
        (i, u): (usize, f32),
        (j, v): (usize, f32),
        open: &impl Fn(usize) -> bool,
        n: usize,
    ) -> Vec<(usize, f32)> {
        let row = |i: usize| &self.information[i * self.items..(i + 1) * self.items];
        let mut best: Vec<(usize, f32)> = Vec::with_capacity(n + 1);
        for (nth, (a, b)) in row(i).chunks(GROUP).zip(row(j).chunks(GROUP)).enumerate() {
            let mut lanes = [0.0f32; 8];
            let ((eights_a, rest_a), (eights_b, rest_b)) = (a.as_chunks::<8>(), b.as_chunks::<8>());
            for (a, b) in eights_a.iter().zip(eights_b) {
                for lane in 0..8 {
                    let sum = u * a[lane] + v * b[lane];
                    lanes[lane] = if sum > lanes[lane] { sum } else { lanes[lane] };
                }
            }
            for (lane, (a, b)) in lanes.iter_mut().zip(rest_a.iter().zip(rest_b)) {
                *lane = lane.max(u * a + v * b);
            }
            if lanes.into_iter().fold(0.0, f32::max) > worst(&best, n) {
                let sums = a.iter().zip(b).map(|(a, b)| u * a + v * b);
                keep(&mut best, n, open, nth * GROUP, sums);
            }
        }
        best
    }

    /// Σ weight × information of one item over these points.
    fn sum(&self, item: usize, points: &[(usize, f32)]) -> f32 {
        points.iter().map(|&(i, weight)| weight * self.information[i * self.items + item]).sum()
    }
}

fn indices(best: Vec<(usize, f32)>) -> Vec<usize> {
    best.into_iter().map(|(item, _)| item).collect()
}

/// Puts those of a run of items, the first of which is `first`, that are among the best `n` into their places.
fn keep(
    best: &mut Vec<(usize, f32)>,
    n: usize,
    open: &impl Fn(usize) -> bool,
    first: usize,
    sums: impl Iterator<Item = f32>,
) {
    for (item, sum) in (first..).zip(sums) {
        if sum > worst(best, n) && open(item) {
            // Behind equals, so that ties stay in the order of the bank.
            let place = best.partition_point(|(_, other)| *other >= sum);
            best.insert(place, (item, sum));
            best.truncate(n);
        }
    }
}

/// What an item must exceed to be among the best `n`.
fn worst(best: &[(usize, f32)], n: usize) -> f32 {
    if best.len() < n { -1.0 } else { best.last().map_or(f32::MAX, |(_, sum)| *sum) }
}

/// Adds up to four weighted rows in one pass, so that the sums are read and written once for four.
fn add<'a>(sums: &mut [f32], rows: impl Iterator<Item = (&'a [f32], f32)>) {
    let rows: Vec<(&[f32], f32)> = rows.collect();
    match rows[..] {
        [(a, u), (b, v), (c, w), (d, x)] => {
            for ((((sum, a), b), c), d) in sums.iter_mut().zip(a).zip(b).zip(c).zip(d) {
                *sum += (u * a + v * b) + (w * c + x * d);
            }
        }
        [(a, u), (b, v)] => {
            for ((sum, a), b) in sums.iter_mut().zip(a).zip(b) {
                *sum += u * a + v * b;
            }
        }
        _ => {
            for (row, weight) in rows {
                for (sum, information) in sums.iter_mut().zip(row) {
                    *sum += weight * information;
                }
            }
        }
    }
}

/// The largest of some numbers that are none of them negative; by lanes, which the compiler can
/// keep in one register.
fn largest(numbers: &[f32]) -> f32 {
    let mut lanes = [0.0f32; 8];
    for eight in numbers.chunks(8) {
        for (lane, number) in lanes.iter_mut().zip(eight) {
            *lane = if *number > *lane { *number } else { *lane };
        }
    }
    lanes.into_iter().fold(0.0, |most, lane| if lane > most { lane } else { most })
}
