//! What the fuzz target `score` does with a text; `crates/cli/tests/fuzz_score.rs` runs it as well.

/// A document for `skill-quiz score`: it is refused with a reason, or what is printed is JSON without a NaN, which JSON
/// cannot hold.
pub fn score(text: &str) {
    match cli::score::run(text) {
        Ok(output) => {
            assert!(!output.text.contains("NaN"), "{}", output.text);
            let printed: Result<serde_json::Value, _> = serde_json::from_str(&output.text);
            assert!(printed.is_ok() || !text.contains("cases"), "no JSON: {}", output.text);
        }
        Err(why) => assert!(!why.to_string().is_empty()),
    }
}
