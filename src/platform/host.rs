//! The page that holds this one in a frame, as `assets/js/embed.js` lets it through.

use gloo::events::EventListener;
use js_sys::{Function, Reflect};
use wasm_bindgen::{JsCast, JsValue};

use super::field;
use super::storage::Area;

/// Where the frame's script leaves what its address asks for, and how to tell the page around it something.
const EMBED: &str = "skillQuizEmbed";

/// The event that is an order of the page around the frame.
const ORDER: &str = "skill-quiz-order";

fn embed() -> Option<JsValue> {
    field(web_sys::window()?.as_ref(), EMBED)
}

/// Whether this is the page for frames (`embed.html`).
pub fn embedded() -> bool {
    embed().is_some()
}

fn text(name: &str) -> Option<String> {
    field(&embed()?, name)?.as_string()
}

/// The quiz that a frame's address asks for, as a query such as `topics=sql&length=quick`.
pub fn quiz() -> String {
    text("quiz").unwrap_or_default()
}

/// Where a frame stores, and what its keys begin with: host, namespace and quiz, so that no two of them meet.
pub fn storage() -> (Area, String) {
    let area = match text("area").as_deref() {
        Some("session") => Area::Session,
        Some("none") => Area::Memory,
        _ => Area::Local,
    };
    (area, text("prefix").unwrap_or_default())
}

/// Tells the page around this one something, as JSON, if it may know it.
pub fn tell(message: &str) {
    if let Some(tell) = embed().and_then(|embed| field(&embed, "tell")) {
        // It has no way to fail that concerns the candidate.
        let _ = tell.unchecked_into::<Function>().call1(&JsValue::NULL, &message.into());
    }
}

/// Calls `received` with every order, as long as the page lives.
pub fn on_order(received: impl Fn(&str) + 'static) {
    let listener = EventListener::new(&gloo::utils::window(), ORDER, move |event| {
        let order = Reflect::get(event, &"detail".into()).unwrap_or_default();
        received(&order.as_string().unwrap_or_default());
    });
    listener.forget();
}
