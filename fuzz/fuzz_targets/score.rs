#![no_main]

#[path = "../score.rs"]
mod body;

libfuzzer_sys::fuzz_target!(|text: &str| body::score(text));
