//! Time, and how people write it.

use wasm_bindgen::JsValue;

use super::locale;

/// Now, in milliseconds since 1970 UTC.
pub fn now() -> f64 {
    js_sys::Date::now()
}

/// What local time is ahead of UTC now, in milliseconds.
pub fn offset() -> f64 {
    -60_000.0 * js_sys::Date::new_0().get_timezone_offset()
}

/// A moment as the page's language writes date and time, for example "21 Nov 2026, 14:03".
pub fn date_time(ms: f64) -> String {
    written(ms, &[("dateStyle", "medium"), ("timeStyle", "short")])
}

/// The day of a moment, for example "21 Nov 2026".
pub fn date(ms: f64) -> String {
    written(ms, &[("dateStyle", "medium")])
}

/// The day of a date such as "2026-11-21" in the same way; nothing for what is no such date.
pub fn day(date: &str) -> Option<String> {
    // A browser reads more than that, each in its own way.
    let shape = date.len() == 10 && date.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-');
    // A date without a time is one in UTC.
    let ms = shape.then(|| js_sys::Date::parse(date)).filter(|ms| !ms.is_nan())?;
    Some(written(ms, &[("dateStyle", "medium"), ("timeZone", "UTC")]))
}

fn written(ms: f64, styles: &[(&str, &str)]) -> String {
    let date = js_sys::Date::new(&JsValue::from_f64(ms));
    let options = js_sys::Object::new();
    for (key, value) in styles {
        // Setting a property of a plain object cannot fail.
        let _ = js_sys::Reflect::set(&options, &(*key).into(), &(*value).into());
    }
    String::from(date.to_locale_string(&locale::language_of_intl(), &options))
}
