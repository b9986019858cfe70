//! Numbers only: item response models, levels, the choice of the next item, and when to stop.
//!
//! The crate knows no question, no clock, no storage: everything comes in as an argument, chance
//! as an [`Rng`]. All transcendental functions are `libm`'s, so that the same answers give the
//! same bits in the browser and in a native command.
//!
//! A quiz in progress keeps a [`Profile`]; [`estimate`] serves scoring outside a quiz, where
//! priors and lengths differ.
//!
//! | what | where |
//! |---|---|
//! | 1PL to 4PL, graded response, generalised partial credit | [`ItemModel`] |
//! | overall level and topic levels together, exactly on a grid | [`Profile`], [`Posterior`] |
//! | EAP, MAP, maximum likelihood, Warm's estimate for any normal prior | [`estimate`] |
//! | which topic, which item: information, variance, entropy, by lot | [`select`] |
//! | the same from a table of a large bank | [`ItemTable`] |
//! | exposure control, freshness, items on trial | [`exposure`] |
//! | when to stop, and why | [`should_stop`] |
//! | unusual response patterns | [`fit`] |
//! | how long an item stays in memory, when to ask it again | [`memory`] |
//!
//! Levels θ have mean 0 and standard deviation 1 among candidates, discriminations no 1.7.
//!
//! # A quiz of two topics
//!
//! ```
//! use engine::{Criterion, ItemModel, Profile, Rng, StopFacts, StopReason, StopRule};
//!
//! # fn main() -> Result<(), Box<dyn std::error::Error>> {
//! let bank = [-0.8, 0.0, 0.9].map(|b| ItemModel::Logistic { a: 1.2, b, c: 0.2, d: 1.0 });
//! let mut rng = Rng::new(7);
//!
//! // Two topics that correlate .7 × .4; a right answer in the first helps the second a little.
//! let mut profile = Profile::new(&[0.7, 0.4])?;
//! profile.observe(0, &bank[0], bank[0].category_for_credit(1.0));
//! assert!(profile.topic(0).mean() > profile.topic(1).mean());
//! assert!(profile.topic(1).mean() > 0.0);
//!
//! // The blueprint asks for as many items from either topic, so the second is owed one.
//! let topic = engine::owed_topic(&[1.0, 1.0], &[1, 0], &[true, true]);
//! assert_eq!(topic, Some(1));
//! let candidates = bank.iter().enumerate().skip(1);
//! let ranked = engine::rank(Criterion::recommended(1), candidates, &profile.topic(1), &mut rng);
//! let next = engine::randomesque(&ranked, 1, &mut rng).ok_or("no item left")?;
//! profile.observe(1, &bank[next], 0);
//!
//! let rule = StopRule {
//!     min_items: 2,
//!     max_items: 2,
//!     se_target: Some(0.3),
//!     band_certainty: Some(0.95),
//!     min_gain: None,
//!     time_limit_s: None,
//! };
//! let level = profile.overall();
//! let facts = StopFacts {
//!     answered: 2,
//!     elapsed_s: 40.0,
//!     items_left: 1,
//!     standard_error: level.sd(),
//!     bands: &level.band_probabilities(&[-0.7, 0.7, 1.7]),
//!     predicted_gain: None,
//! };
//! assert_eq!(engine::should_stop(&rule, &facts), Some(StopReason::MaxItems));
//! # Ok(())
//! # }
//! ```
//!
//! # A test from a large bank
//!
//! The table finds a handful of candidates at the speed of memory; the filter of
//! [`exposure::exposure_parameters`] or [`randomesque`] then decides among them.
//!
//! ```
//! use engine::{ItemModel, ItemTable, Profile, Rng};
//!
//! # fn main() -> Result<(), Box<dyn std::error::Error>> {
//! let mut rng = Rng::new(1);
//! let bank: Vec<ItemModel> = (0..2000)
//!     .map(|_| ItemModel::Logistic { a: 0.8 + rng.uniform(), b: rng.normal(), c: 0.2, d: 1.0 })
//!     .collect();
//! let table = ItemTable::new(&bank);
//!
//! let (truth, mut given) = (1.0, vec![false; bank.len()]);
//! let mut profile = Profile::new(&[0.0])?;
//! while profile.topic(0).sd() > 0.3 {
//!     let five = table.shortlist_over(&profile.topic(0), |item| !given[item], 5);
//!     let next = five[rng.below(five.len())];
//!     given[next] = true;
//!     let right = rng.uniform() < bank[next].probability(truth, 1);
//!     profile.observe(0, &bank[next], usize::from(right));
//! }
//! let (low, high) = profile.topic(0).interval(0.95);
//! assert!(low < truth && truth < high);
//! # Ok(())
//! # }
//! ```

pub mod estimate;
pub mod exposure;
pub mod fit;
pub mod grid;
pub mod memory;
pub mod model;
pub mod posterior;
pub mod profile;
pub mod rng;
pub mod select;
pub mod stopping;
pub mod table;
mod wide;

pub use exposure::{freshness, pilot_places, sympson_hetter};
pub use model::{ItemModel, ParameterError};
pub use posterior::Posterior;
pub use profile::{LoadingError, Profile};
pub use rng::Rng;
pub use select::{
    Criterion, best, best_weighted, expected_variance, gain, owed_topic, predicted_gain, progressive,
    randomesque, rank, score,
};
pub use stopping::{StopFacts, StopReason, StopRule, should_stop};
pub use table::ItemTable;
