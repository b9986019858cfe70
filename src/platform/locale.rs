//! The page's language, which its start script (`assets/js/look.js`) has found and fetched, and how it writes numbers.

use js_sys::{Array, Intl, JsString, Object, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use super::field;

/// The page's language (BCP 47).
pub fn language() -> String {
    let root = gloo::utils::document().document_element();
    root.and_then(|root| root.get_attribute("lang")).unwrap_or_else(|| "en".to_owned())
}

/// The messages of the page's language, one a line; nothing where it is English, or where they did not come and the start
/// script has gone back to it.
pub async fn lines() -> Option<String> {
    let coming = field(&field(gloo::utils::window().as_ref(), "skillQuizLanguage")?, "lines")?;
    JsFuture::from(coming.unchecked_into::<Promise>()).await.ok()?.as_string()
}

/// The language that Intl is asked for. Britain's order of day and month is the one most readers of English have.
pub(super) fn language_of_intl() -> String {
    let language = language();
    match language.as_str() {
        "en" => "en-GB".to_owned(),
        // Messages have Latin digits as well.
        "ar" => "ar-u-nu-latn".to_owned(),
        _ => language,
    }
}

fn locales() -> Array {
    Array::of1(&language_of_intl().into())
}

/// The plural category of a count, such as "one" or "other".
pub fn plural(count: f64) -> String {
    Intl::PluralRules::new(&locales(), &Object::new()).select(count).into()
}

/// A number with so many decimals, with or without separators of thousands.
pub fn number(value: f64, decimals: u8, groups: bool) -> String {
    let options = options(&[
        ("minimumFractionDigits", decimals.into()),
        ("maximumFractionDigits", decimals.into()),
        ("useGrouping", groups.into()),
    ]);
    let write: Result<JsString, _> = Intl::NumberFormat::new(&locales(), &options)
        .format()
        .call1(&JsValue::UNDEFINED, &value.into())
        .and_then(JsCast::dyn_into);
    write.map(String::from).unwrap_or_default()
}

/// Names joined as by "and".
pub fn list(names: &[String]) -> String {
    let names: Array = names.iter().map(JsValue::from).collect();
    Intl::ListFormat::new(&locales(), &Object::new()).format(&names).into()
}

fn options(pairs: &[(&str, JsValue)]) -> Object {
    let options = Object::new();
    for (name, value) in pairs {
        // Setting a property of a plain object cannot fail.
        let _ = Reflect::set(&options, &(*name).into(), value);
    }
    options
}
