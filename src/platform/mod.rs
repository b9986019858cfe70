//! One browser API per file. Nothing here decides anything.

pub mod bank;
pub mod card;
pub mod clock;
pub mod file;
pub mod foreign;
pub mod host;
pub mod opening;
pub mod page;
pub mod random;
pub mod sound;
pub mod sql;
pub mod storage;
pub mod tab;
pub mod text;

use js_sys::Reflect;
use wasm_bindgen::JsValue;

/// A field of a JavaScript object, unless it is undefined or null.
fn field(of: &JsValue, name: &str) -> Option<JsValue> {
    Reflect::get(of, &name.into()).ok().filter(|value| !value.is_undefined() && !value.is_null())
}
