//! FSRS-6 against py-fsrs, and what must hold for any history.

mod support;

use engine::memory::{Memory, Rating};
use support::{Errors, list, number, vectors};

#[test]
fn memory_states_and_intervals_are_those_of_py_fsrs() {
    let file = vectors("memory.json");
    let mut errors = Errors::default();
    let mut steps = 0;
    for (at, case) in list(&file["cases"]).iter().enumerate() {
        let mut memory: Option<Memory> = None;
        for step in list(case) {
            let name = format!("case {at}");
            let (days, rating) = (number(&step["days"]), Rating::of(number(&step["rating"]) as u32));
            if let Some(before) = memory {
                let before = before.retrievability(days);
                errors.relative("retrievability", &name, before, number(&step["before"]));
            }
            let after = memory.map_or_else(|| Memory::new(rating), |memory| memory.after(rating, days));
            errors.relative("stability", &name, after.stability, number(&step["stability"]));
            errors.relative("difficulty", &name, after.difficulty, number(&step["difficulty"]));
            errors.absolute("interval", &name, after.interval(), number(&step["interval"]));
            memory = Some(after);
            steps += 1;
        }
    }
    assert!(steps > 200, "the file has {steps} reviews");
    errors.hold(
        "memory.json",
        &[("retrievability", 1e-9), ("stability", 1e-9), ("difficulty", 1e-9), ("interval", 0.0)],
    );
}

#[test]
fn a_better_answer_never_brings_an_item_back_sooner() {
    let start = Memory::new(Rating::Good);
    for days in [0.0, 1.0, 2.0, 10.0, 300.0, 1e6] {
        let intervals = Rating::ALL.map(|rating| start.after(rating, days).interval());
        assert!(intervals.is_sorted(), "after {days} days: {intervals:?}");
    }
}

#[test]
fn no_history_leaves_the_numbers_finite() {
    let mut memory = Memory::new(Rating::Again);
    for round in 0..2000 {
        memory = memory.after(Rating::of(round % 5), f64::from(round % 7) * 1e4);
        assert!(memory.stability.is_finite() && (1.0..=10.0).contains(&memory.difficulty), "{memory:?}");
        assert!((1.0..=36_500.0).contains(&memory.interval()), "{memory:?}");
    }
}
