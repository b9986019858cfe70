#![no_main]

#[path = "../bodies.rs"]
#[allow(dead_code, reason = "each target runs one of them")]
mod bodies;

#[path = "../../crates/quiz/tests/replay/source.rs"]
#[allow(dead_code, reason = "only its bank is needed")]
mod source;

use std::sync::LazyLock;

use quiz::bank::Bank;

static BANK: LazyLock<Bank> = LazyLock::new(source::bank);

libfuzzer_sys::fuzz_target!(|text: &str| bodies::log(text, &BANK));
