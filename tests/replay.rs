//! The session that was recorded natively, made again in the browser: the same questions and the same estimates, to the
//! bit.

#[path = "../crates/quiz/tests/replay/source.rs"]
mod source;

use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

#[wasm_bindgen_test]
fn a_recorded_session_asks_the_same_and_estimates_the_same_to_the_bit() {
    assert_eq!(source::bits(&source::session()), source::BITS);
}
