//! When a quiz has asked enough, and why.

/// When to stop; a rule left `None` never applies.
#[derive(Debug, Clone, PartialEq)]
pub struct StopRule {
    /// Answers before precision, certainty or lack of gain may end the quiz.
    pub min_items: usize,
    /// Answers after which the quiz ends in any case.
    pub max_items: usize,
    /// Stop once the standard error is at or below this, on the θ scale.
    pub se_target: Option<f64>,
    /// Stop once every band of level but one is less likely than 1 − this (such as 0.95).
    pub band_certainty: Option<f64>,
    /// Stop when the best two items left would lower the standard error by less than this.
    pub min_gain: Option<f64>,
    /// Stop after this many seconds.
    pub time_limit_s: Option<f64>,
}

/// What is known when the question of stopping comes up.
#[derive(Debug, Clone, PartialEq)]
pub struct StopFacts<'a> {
    /// Answers given so far.
    pub answered: usize,
    /// Seconds since the start.
    pub elapsed_s: f64,
    /// Items that could still be given.
    pub items_left: usize,
    /// Standard error of the level that is being measured.
    pub standard_error: f64,
    /// Probability of each band of level, from [`crate::Posterior::band_probabilities`].
    pub bands: &'a [f64],
    /// By how much the best two items left would lower the standard error, from
    /// [`crate::predicted_gain`]; `None` where it was not computed.
    pub predicted_gain: Option<f64>,
}

/// Why a quiz ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StopReason {
    /// The standard error reached its target.
    Precise,
    /// One band of level is all but certain.
    Classified,
    /// The largest number of items was given.
    MaxItems,
    /// The time is over.
    TimeLimit,
    /// No item is left that could be given.
    Exhausted,
    /// Two more items would hardly help.
    NoGain,
}

/// The reason to stop now, or `None` to go on. What the measurement itself says (precise,
/// classified, no gain) waits for `min_items`; the cap, the clock and an empty bank cannot. Of
/// several reasons the one that says most about the result is given.
pub fn should_stop(rule: &StopRule, facts: &StopFacts<'_>) -> Option<StopReason> {
    let long_enough = facts.answered >= rule.min_items;
    let precise = rule.se_target.is_some_and(|target| facts.standard_error <= target);
    let classified = rule.band_certainty.is_some_and(|certainty| {
        let possible = facts.bands.iter().filter(|p| **p >= 1.0 - certainty);
        !facts.bands.is_empty() && possible.count() <= 1
    });
    let no_gain = matches!((rule.min_gain, facts.predicted_gain), (Some(floor), Some(gain)) if gain < floor);
    let reasons = [
        (long_enough && precise, StopReason::Precise),
        (long_enough && classified, StopReason::Classified),
        (facts.answered >= rule.max_items, StopReason::MaxItems),
        (rule.time_limit_s.is_some_and(|limit| facts.elapsed_s >= limit), StopReason::TimeLimit),
        (facts.items_left == 0, StopReason::Exhausted),
        (long_enough && no_gain, StopReason::NoGain),
    ];
    reasons.into_iter().find_map(|(applies, reason)| applies.then_some(reason))
}
