//! How long an item stays in memory, and when to ask it again: FSRS-6.
//!
//! Formulas and default parameters are those published by the Open Spaced Repetition project
//! (<https://github.com/open-spaced-repetition/awesome-fsrs/wiki/The-Algorithm>), without learning steps and without
//! fuzz: every interval is whole days.

use libm::{exp, log};

/// The weights w₀ … w₂₀ of FSRS-6.
const W: [f64; 21] = [
    0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835, 0.0614,
    0.2629, 1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542,
];

/// An item is asked again when it is recalled with this probability.
pub const DESIRED_RETENTION: f64 = 0.9;

/// Shortest stability, in days.
const LEAST_STABILITY: f64 = 0.001;

/// No interval is longer, in days.
const LONGEST: f64 = 36_500.0;

/// How an item was recalled.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Rating {
    /// Not.
    Again,
    /// With difficulty.
    Hard,
    /// Well.
    Good,
    /// At once.
    Easy,
}

impl Rating {
    /// All ratings, the worst first.
    pub const ALL: [Self; 4] = [Self::Again, Self::Hard, Self::Good, Self::Easy];

    /// 1 to 4, as FSRS counts.
    pub fn number(self) -> u32 {
        self as u32 + 1
    }

    /// The rating of that number; [`Rating::Again`] for less than 1, [`Rating::Easy`] for more than 4.
    pub fn of(number: u32) -> Self {
        Self::ALL[(number.clamp(1, 4) - 1) as usize]
    }
}

/// What is known of an item's place in memory.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Memory {
    /// Days after which the item is recalled with a probability of 90 %.
    pub stability: f64,
    /// From 1, easy, to 10.
    pub difficulty: f64,
}

impl Memory {
    /// After the first answer.
    pub fn new(rating: Rating) -> Self {
        Self {
            stability: W[rating as usize].max(LEAST_STABILITY),
            difficulty: initial_difficulty(rating).clamp(1.0, 10.0),
        }
    }

    /// Probability of recall after so many whole days.
    pub fn retrievability(&self, days: f64) -> f64 {
        power(1.0 + factor() * days.max(0.0) / self.stability, -W[20])
    }

    /// After another answer, so many whole days after the one before; 0 is the same day.
    #[must_use]
    pub fn after(&self, rating: Rating, days: f64) -> Self {
        let stability = if days < 1.0 { self.same_day(rating) } else { self.later(rating, days) };
        // Towards the difficulty of an easy item, and the slower the nearer to 10.
        let change = -W[6] * (rating_number(rating) - 3.0) * (10.0 - self.difficulty) / 9.0;
        let difficulty = W[7] * initial_difficulty(Rating::Easy) + (1.0 - W[7]) * (self.difficulty + change);
        Self { stability: stability.max(LEAST_STABILITY), difficulty: difficulty.clamp(1.0, 10.0) }
    }

    /// Whole days until the item is to be asked again.
    pub fn interval(&self) -> f64 {
        let days = self.stability / factor() * (power(DESIRED_RETENTION, -1.0 / W[20]) - 1.0);
        libm::round(days).clamp(1.0, LONGEST)
    }

    fn same_day(&self, rating: Rating) -> f64 {
        let increase = exp(W[17] * (rating_number(rating) - 3.0 + W[18])) * power(self.stability, -W[19]);
        self.stability * if rating == Rating::Again { increase } else { increase.max(1.0) }
    }

    fn later(&self, rating: Rating, days: f64) -> f64 {
        let lost = 1.0 - self.retrievability(days);
        if rating == Rating::Again {
            let long = W[11]
                * power(self.difficulty, -W[12])
                * (power(self.stability + 1.0, W[13]) - 1.0)
                * exp(lost * W[14]);
            return long.min(self.stability / exp(W[17] * W[18]));
        }
        let bonus = match rating {
            Rating::Hard => W[15],
            Rating::Easy => W[16],
            _ => 1.0,
        };
        let growth = exp(W[8])
            * (11.0 - self.difficulty)
            * power(self.stability, -W[9])
            * (exp(lost * W[10]) - 1.0)
            * bonus;
        self.stability * (1.0 + growth)
    }
}

/// Makes the retrievability 90 % after `stability` days.
fn factor() -> f64 {
    power(0.9, -1.0 / W[20]) - 1.0
}

fn initial_difficulty(rating: Rating) -> f64 {
    W[4] - exp(W[5] * (rating_number(rating) - 1.0)) + 1.0
}

fn rating_number(rating: Rating) -> f64 {
    f64::from(rating.number())
}

/// `base` above 0.
fn power(base: f64, exponent: f64) -> f64 {
    exp(exponent * log(base))
}
