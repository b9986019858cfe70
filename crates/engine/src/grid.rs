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

/// Level of grid point `i` (0 for −6, 120 for 6); the middle one is exactly 0.
pub fn theta(i: usize) -> f64 {
    (i as f64 - 60.0) / 10.0
}

/// A row made from the index of each point.
pub fn row(f: impl FnMut(usize) -> f64) -> Row {
    core::array::from_fn(f)
}
