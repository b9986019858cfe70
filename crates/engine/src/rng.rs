//! A small seeded generator, so that a quiz is reproducible from its seed.

use libm::{cos, log, sqrt};

/// SplitMix64 (Steele, Lea & Flood 2014): the whole state is one number, which the caller may
/// store and restore. Not for secrets.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rng {
    /// The state; any value is a valid seed.
    pub state: u64,
}

impl Rng {
    /// A generator which starts from `seed`.
    pub fn new(seed: u64) -> Self {
        Rng { state: seed }
    }

    /// The next 64 random bits.
    pub fn next_u64(&mut self) -> u64 {
        self.state = self.state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.state;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// A whole number below `n`, each equally likely; 0 when `n` is 0 or 1.
    pub fn below(&mut self, n: usize) -> usize {
        let n = n as u64;
        if n < 2 {
            return 0;
        }
        // The lowest 2^64 mod n draws are thrown away; what is left is a multiple of n.
        let reject_below = n.wrapping_neg() % n;
        loop {
            let draw = self.next_u64();
            if draw >= reject_below {
                return (draw % n) as usize;
            }
        }
    }

    /// Uniform on [0, 1), a multiple of 2^−53.
    pub fn uniform(&mut self) -> f64 {
        (self.next_u64() >> 11) as f64 / (1u64 << 53) as f64
    }

    /// Standard normal, by Box & Muller's transformation; two draws each, so that the state
    /// stays one number.
    pub fn normal(&mut self) -> f64 {
        let radius = sqrt(-2.0 * log(1.0 - self.uniform()));
        radius * cos(core::f64::consts::TAU * self.uniform())
    }
}
