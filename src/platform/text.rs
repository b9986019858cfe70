//! Unicode's normal forms, whose tables every browser has.

use js_sys::JsString;

/// The text in form NFKC: full-width letters, ligatures and the like as the plain characters they stand for.
pub fn nfkc(text: &str) -> String {
    JsString::from(text).normalize("NFKC").into()
}
