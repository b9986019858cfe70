//! Who meets which item: exposure control, freshness, and places for items on trial.
//!
//! The most informative items of a bank are everybody's next item, and soon known to everybody.
//! [`sympson_hetter`] passes a chosen item over with a probability of its own, which
//! [`exposure_parameters`] finds from simulated tests; [`freshness`] lets an item that one
//! candidate has met lately count less for that candidate.

use std::f64::consts::LN_2;

use libm::expm1;

use crate::rng::Rng;

/// After so many sittings without it, an item counts half.
pub const FRESHNESS_HALF_LIFE: f64 = 3.0;

/// What an item counts for a candidate who met it so many sittings ago (1 for the last one), as
/// a share of its worth: 0 for the same sitting, half after [`FRESHNESS_HALF_LIFE`], towards 1.
pub fn freshness(sittings_ago: usize) -> f64 {
    // exp2 would bring a table of 4 KB into the page for this one use.
    -expm1(-(sittings_ago as f64) * LN_2 / FRESHNESS_HALF_LIFE)
}

/// Places of `slots` items on trial in a test of `length` items: ascending, from 1 (never the
/// opening item) to `length` − 1, every choice equally likely. Fewer if there is no room.
pub fn pilot_places(slots: usize, length: usize, rng: &mut Rng) -> Vec<usize> {
    let room = length.saturating_sub(1);
    let mut places: Vec<usize> = Vec::new();
    // Floyd's sampling (Bentley & Floyd 1987): it never lists all places, of which a document may claim billions.
    for last in room.saturating_sub(slots)..room {
        let place = 1 + rng.below(last + 1);
        let place = if places.contains(&place) { 1 + last } else { place };
        // Few, and a sort would be the only one that a first visit fetches.
        places.insert(places.partition_point(|other| *other < place), place);
    }
    places
}

/// What the filter made of a ranking.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Filtered {
    /// The item to give; `None` only if nothing was ranked.
    pub given: Option<usize>,
    /// Items that were chosen before it and passed over. They are not offered again in this
    /// test, or the parameters would not mean what they say.
    pub passed_over: Vec<usize>,
}

/// The Sympson–Hetter filter (Sympson & Hetter 1985; Hetter & Sympson 1997): down the ranking,
/// an item is given with the probability `parameters[item]` and passed over otherwise. If all are
/// passed over, the one with the largest parameter is given, the first of equals.
///
/// # Panics
/// If a ranked item has no parameter.
pub fn sympson_hetter(ranked: &[(usize, f64)], parameters: &[f64], rng: &mut Rng) -> Filtered {
    let mut passed_over = Vec::new();
    for &(item, _) in ranked {
        // A draw below 1 for every item, so that what follows does not depend on the parameters.
        if rng.uniform() < parameters[item] {
            return Filtered { given: Some(item), passed_over };
        }
        passed_over.push(item);
    }
    let mut given: Option<usize> = None;
    for &item in &passed_over {
        if given.is_none_or(|most| parameters[item] > parameters[most]) {
            given = Some(item);
        }
    }
    passed_over.retain(|item| Some(*item) != given);
    Filtered { given, passed_over }
}

/// How often each item was chosen, and how often given, over simulated tests.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExposureCounts {
    /// Number of tests.
    pub tests: u64,
    /// Per item: tests in which it was chosen, given or passed over.
    pub selected: Vec<u64>,
    /// Per item: tests in which it was given.
    pub given: Vec<u64>,
}

impl ExposureCounts {
    /// No test yet, of a bank of so many items.
    pub fn new(items: usize) -> Self {
        ExposureCounts { tests: 0, selected: vec![0; items], given: vec![0; items] }
    }

    /// Adds one test.
    ///
    /// # Panics
    /// If an item is beyond the bank.
    pub fn add(&mut self, given: &[usize], passed_over: &[usize]) {
        self.tests += 1;
        for &item in given {
            self.given[item] += 1;
            self.selected[item] += 1;
        }
        for &item in passed_over {
            self.selected[item] += 1;
        }
    }

    /// Share of the tests in which each item was given: the exposure rates.
    pub fn rates(&self) -> Vec<f64> {
        self.given.iter().map(|given| *given as f64 / self.tests as f64).collect()
    }

    /// The largest exposure rate; 0 for an empty bank.
    pub fn largest_rate(&self) -> f64 {
        self.rates().into_iter().fold(0.0, f64::max)
    }
}

/// What the search for exposure parameters is to reach.
#[derive(Debug, Clone, PartialEq)]
pub struct ExposureGoal {
    /// No item is to be given in more than this share of the tests, in (0, 1].
    pub max_rate: f64,
    /// Items per test; as many parameters stay at 1, so that a test can always be completed.
    pub length: usize,
    /// Rounds of simulation at most.
    pub rounds: usize,
    /// The search ends once the largest rate is at most `max_rate` plus this.
    pub tolerance: f64,
}

/// Parameters found by simulation.
#[derive(Debug, Clone, PartialEq)]
pub struct Exposure {
    /// Per item, the probability of giving it once it is chosen, in (0, 1].
    pub parameters: Vec<f64>,
    /// What the simulation counted under these parameters.
    pub counts: ExposureCounts,
    /// The largest exposure rate of every round, the first without control.
    pub largest_rates: Vec<f64>,
    /// Whether the goal was reached; if not, these are the best parameters met.
    pub reached: bool,
}

/// A goal or a simulation that cannot be used.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum ExposureError {
    /// The rate is no rate.
    #[error("max_rate is {0}, but must be above 0 and at most 1")]
    Rate(f64),
    /// No parameters can do it: the rates of all items sum to the length of a test.
    #[error(
        "{items} items at a rate of {max_rate} cannot fill tests of {length}: \
         raise max_rate to {length}/{items} at least, or shorten the tests"
    )]
    Unreachable {
        /// Items of the bank.
        items: usize,
        /// Items per test.
        length: usize,
        /// The rate asked for.
        max_rate: f64,
    },
    /// The simulation counted another bank, or no test.
    #[error("the simulation counted {tests} tests of {found} items, but the bank has {items}")]
    Counts {
        /// Items of the bank.
        items: usize,
        /// Items counted.
        found: usize,
        /// Tests counted.
        tests: u64,
    },
}

/// Sympson–Hetter parameters of a bank (Sympson & Hetter 1985): all 1 at first; after every round
/// of simulated tests an item that was *chosen* in a share P > r of them gets r / P, any other 1,
/// and the `length` largest are raised to 1. `simulate` runs the tests under the parameters that
/// it is given, choosing by [`sympson_hetter`], and counts.
///
/// The rates settle a little above the goal and go on swinging (van der Linden 2003), hence the
/// tolerance; the best round is kept.
///
/// # Errors
/// [`ExposureError`] for a goal that no bank of this size can reach, or what `simulate` fails with.
pub fn exposure_parameters<E: From<ExposureError>>(
    items: usize,
    goal: &ExposureGoal,
    mut simulate: impl FnMut(&[f64]) -> Result<ExposureCounts, E>,
) -> Result<Exposure, E> {
    let ExposureGoal { max_rate, length, .. } = *goal;
    if !(max_rate > 0.0 && max_rate <= 1.0) {
        return Err(ExposureError::Rate(max_rate).into());
    }
    if items as f64 * max_rate < length as f64 {
        return Err(ExposureError::Unreachable { items, length, max_rate }.into());
    }
    let mut parameters = vec![1.0; items];
    let mut largest_rates = Vec::new();
    let mut best: Option<(Vec<f64>, ExposureCounts)> = None;
    for _ in 0..goal.rounds.max(1) {
        let counts = simulate(&parameters)?;
        if counts.tests == 0 || counts.selected.len() != items || counts.given.len() != items {
            let found = counts.given.len().min(counts.selected.len());
            return Err(ExposureError::Counts { items, found, tests: counts.tests }.into());
        }
        let next = adjusted(&counts, max_rate, length);
        let rate = counts.largest_rate();
        largest_rates.push(rate);
        if best.as_ref().is_none_or(|(_, known)| rate < known.largest_rate()) {
            best = Some((parameters, counts));
        }
        if rate <= max_rate + goal.tolerance {
            break;
        }
        parameters = next;
    }
    let (parameters, counts) = best.unwrap_or_else(|| unreachable!("at least one round was run"));
    let reached = counts.largest_rate() <= max_rate + goal.tolerance;
    Ok(Exposure { parameters, counts, largest_rates, reached })
}

fn adjusted(counts: &ExposureCounts, max_rate: f64, length: usize) -> Vec<f64> {
    let share = |selected: &u64| *selected as f64 / counts.tests as f64;
    let mut parameters: Vec<f64> = counts
        .selected
        .iter()
        .map(|selected| if share(selected) > max_rate { max_rate / share(selected) } else { 1.0 })
        .collect();
    let mut order: Vec<usize> = (0..parameters.len()).collect();
    order.sort_by(|i, j| parameters[*j].total_cmp(&parameters[*i]));
    for &item in order.iter().take(length) {
        parameters[item] = 1.0;
    }
    parameters
}
