//! A result as a picture, drawn by a script that is fetched when somebody asks for it.

use gloo::events::EventListener;

/// Lets `card.js` draw the summary in `code` ([`quiz::share`]) with `words`, one line each, and save it as a picture; calls
/// `failed` if the script cannot be had.
pub fn save(code: &str, words: &str, failed: impl FnOnce() + 'static) {
    let document = gloo::utils::document();
    let Ok(script) = document.create_element("script") else {
        return;
    };
    EventListener::once(&script, "error", move |_| failed()).forget();
    // The names are well-formed, and a script may always be appended.
    let _ = script.set_attribute("data-card", code);
    let _ = script.set_attribute("data-words", words);
    let _ = script.set_attribute("src", "card.js");
    let _ = gloo::utils::body().append_child(&script);
}
