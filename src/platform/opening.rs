//! The first question, if the page's start script (`assets/js/opening.js`) shows it already.

use js_sys::Promise;
use quiz::kind::Response;
use quiz::session::{Event, Opening};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use super::field;

/// Where the start script leaves what it has.
const OPENING: &str = "skillQuizOpening";

fn opening() -> Option<JsValue> {
    field(web_sys::window()?.as_ref(), OPENING)
}

/// Waits until a question that is on screen already can be taken over without being seen to go; not at all where the start
/// script shows none.
pub async fn ready() {
    if let Some(ready) = opening().and_then(|opening| field(&opening, "ready")) {
        // Whether all has come or not: what is missing is fetched again, and told if it fails.
        drop(JsFuture::from(ready.unchecked_into::<Promise>()).await);
    }
}

/// The topic of the question on screen.
pub fn topic() -> Option<String> {
    let item = field(&opening()?, "item")?.as_string()?;
    Some(item.split_once('.')?.0.to_owned())
}

/// A file of the bank that the start script has fetched and checked.
pub fn text(address: &str) -> Option<String> {
    field(&field(&opening()?, "texts")?, address)?.as_string()
}

/// The question on screen and what the candidate has done with it; nothing where they have left it for another page.
pub fn shown() -> Option<Opening> {
    let opening = opening().filter(|_| super::page::hash().starts_with("#/quiz?"))?;
    let text = |name| field(&opening, name).and_then(|value| value.as_string());
    let at = super::clock::now();
    let chosen = text("chosen").map(|option| Event::Draft(Response::Choice(option)));
    let pressed = text("pressed").map(|button| match button.as_str() {
        "dont-know" => Event::DontKnow { at },
        "skip" => Event::Skip { at },
        _ => Event::Submit { at },
    });
    Some(Opening {
        item: text("item")?,
        seed: field(&opening, "seed")?.as_f64()? as u32,
        shown_at: field(&opening, "shownAt")?.as_f64()?,
        events: chosen.into_iter().chain(pressed).collect(),
    })
}
