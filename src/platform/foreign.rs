//! A question bank of another place, which the page's address names. `assets/js/bank.js` fetches it.

use js_sys::{Array, Function, Promise};
use quiz::bank::caps;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use super::bank::BankError;
use super::field;

/// Where the start script leaves the address, and the module that reads what lies there.
const BANK: &str = "skillQuizBank";

fn bank() -> Option<JsValue> {
    field(web_sys::window()?.as_ref(), BANK)
}

/// The address of the manifest that the page's address names.
pub fn manifest() -> Option<String> {
    field(&bank()?, "address")?.as_string()
}

/// What the keys of stored values begin with: banks of other places stay apart from this page's own, and from each other.
pub fn prefix() -> String {
    manifest().map_or_else(String::new, |address| ["bank|", &address, "|"].concat())
}

/// The text of a file beside `manifest`, of the manifest itself where `file` is empty; with `integrity`, only if its bytes
/// have that digest.
///
/// # Errors
/// [`BankError`], in words for the candidate.
pub async fn text(manifest: &str, file: &str, integrity: Option<&str>) -> Result<String, BankError> {
    let told = read(manifest, file, integrity.unwrap_or_default()).await.unwrap_or_default();
    let part = |at| told.get(at).as_string().unwrap_or_default();
    match (told.length(), part(0).as_str()) {
        (0, _) => Err(BankError::Unreachable("bank.js".to_owned())),
        (_, "") => Ok(part(1)),
        (_, "closed") => Err(BankError::Closed(part(1))),
        (_, "broken") => Err(BankError::Broken(part(1))),
        _ => Err(BankError::Unreachable(part(1))),
    }
}

/// What the module tells; nothing if it did not come.
async fn read(manifest: &str, file: &str, integrity: &str) -> Option<Array> {
    let module = field(&bank()?, "module")?.unchecked_into::<Promise>();
    let read: Function = field(&JsFuture::from(module).await.ok()?, "read")?.unchecked_into();
    let most = caps::FILE_BYTES as f64;
    let arguments = Array::of4(&manifest.into(), &file.into(), &integrity.into(), &most.into());
    let told: Promise = read.apply(&JsValue::NULL, &arguments).ok()?.unchecked_into();
    JsFuture::from(told).await.ok().map(JsCast::unchecked_into)
}
