//! What the candidate waits for between two questions, in the browser: an answer taken in and the next item chosen.
//!
//! Run by `cargo xtask bench`, which also runs the native twin in `crates/quiz/benches/step.rs`.

#[path = "../tests/common/mod.rs"]
mod common;

use std::time::Duration;

use quiz::session::{Event, Length, Mode, Session, begin, plan, step};
use wasm_bindgen_test::{Criterion, wasm_bindgen_bench, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

/// A quiz over all topics with so many answers behind it.
fn after(answers: usize) -> Session {
    let bank = common::bank();
    let settings = plan(&bank.manifest, &[], Length::Precise, Mode::Assessment, 1, Vec::new());
    let (mut session, _) = begin("bench".into(), settings, &bank, 0.0);
    for _ in 0..answers {
        session = step(&session, &bank, Event::DontKnow { at: 0.0 }).0;
    }
    session
}

#[wasm_bindgen_bench]
fn answer_taken_in_and_next_item_chosen(criterion: &mut Criterion) {
    // The page does not answer while it measures, and the driver waits only so long.
    *criterion = std::mem::take(criterion)
        .sample_size(20)
        .warm_up_time(Duration::from_millis(300))
        .measurement_time(Duration::from_secs(1));
    let bank = common::bank();
    for answers in [0, 4, 20] {
        let session = after(answers);
        criterion.bench_function(&format!("step after {answers} answers"), |bencher| {
            bencher.iter(|| step(&session, &bank, Event::DontKnow { at: 1.0 }));
        });
    }
}

fn main() {}
