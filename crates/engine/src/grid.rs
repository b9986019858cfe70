//! The fixed grid of levels on which a quiz in progress is computed.
//!
//! 121 points on [−6, 6]: fine and wide enough for a standard normal prior and the items of a
//! quiz. Other priors, steep items and thousands of answers go through [`crate::estimate`],
//! whose grid adapts.

/// Number of grid points Q.
pub const POINTS: usize = 121;
/// Distance of two neighbouring points on the θ scale.
pub const STEP: f64 = 0.1;
/// The last point on the θ scale; the first is `-LIMIT`.
pub const LIMIT: f64 = 6.0;

/// One number per grid point.
pub type Row = [f64; POINTS];

/// The level of every grid point; the middle one is exactly 0.
pub const LEVELS: Row = {
    let mut levels = [0.0; POINTS];
    let mut i = 0;
    while i < POINTS {
        levels[i] = (i as f64 - 60.0) / 10.0;
        i += 1;
    }
    levels
};

/// Level of grid point `i` (0 for −6, 120 for 6).
///
/// # Panics
/// If there is no such point.
pub fn theta(i: usize) -> f64 {
    LEVELS[i]
}

/// A row made from the index of each point.
pub fn row(f: impl FnMut(usize) -> f64) -> Row {
    core::array::from_fn(f)
}

/// Sums and maxima go by so many lanes, because the compiler may not reorder one long sum into vectors.
const LANES: usize = 8;

/// Folds a row lane by lane, then the lanes.
fn fold(row: &Row, start: f64, f: impl Fn(f64, f64) -> f64) -> f64 {
    let mut lanes = [start; LANES];
    let (parts, rest) = row.as_chunks::<LANES>();
    for part in parts {
        for (lane, x) in lanes.iter_mut().zip(part) {
            *lane = f(*lane, *x);
        }
    }
    for (lane, x) in lanes.iter_mut().zip(rest) {
        *lane = f(*lane, *x);
    }
    lanes.into_iter().fold(start, f)
}

/// Sum of a row.
pub(crate) fn sum(row: &Row) -> f64 {
    fold(row, 0.0, |sum, x| sum + x)
}

/// Largest number of a row.
pub(crate) fn largest(row: &Row) -> f64 {
    fold(row, f64::NEG_INFINITY, |most, x| if x > most { x } else { most })
}
