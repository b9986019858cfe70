//! Seconds that run down on screen.

use gloo::timers::callback::Interval;
use yew::prelude::*;

use crate::platform::clock;

/// What is left of `left` seconds, told once a second while it `runs`.
#[hook]
pub fn use_countdown(left: f64, runs: bool) -> f64 {
    let shown = use_state_eq(|| left);
    let setter = shown.setter();
    use_effect_with((left, runs), move |(left, runs)| {
        let (left, from) = (*left, clock::now());
        setter.set(left);
        let tick = move || setter.set((left - (clock::now() - from) / 1000.0).max(0.0));
        let interval = runs.then(|| Interval::new(1000, tick));
        move || drop(interval)
    });
    *shown
}
