//! Tones, made by a script that is fetched with the first one.

use js_sys::Function;
use wasm_bindgen::{JsCast, JsValue};

use super::field;

/// Lets `sound.js` tell a credit in [0, 1].
pub fn play(credit: f64) {
    let known = field(gloo::utils::window().as_ref(), "skillQuizSound");
    if let Some(play) = known.and_then(|play| play.dyn_into::<Function>().ok()) {
        // A browser without sound plays none, and nothing depends on it.
        let _ = play.call1(&JsValue::NULL, &credit.into());
        return;
    }
    let document = gloo::utils::document();
    let Ok(script) = document.create_element("script") else {
        return;
    };
    // The names are well-formed, and a script may always be appended.
    let _ = script.set_attribute("data-credit", &credit.to_string());
    let _ = script.set_attribute("src", "sound.js");
    let _ = gloo::utils::body().append_child(&script);
}
