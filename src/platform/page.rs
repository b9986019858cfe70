//! The address, the title, the focus and the keys of the page.

use std::cell::RefCell;

use gloo::events::{EventListener, EventListenerOptions};
use js_sys::{Function, Promise};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{
    Event, HtmlElement, KeyboardEvent, MessageChannel, ScrollIntoViewOptions, ScrollLogicalPosition,
};

use super::field;
use super::host;

thread_local! {
    /// The hash in an embedded page, whose address and history are its host's affair.
    static WITHIN: RefCell<String> = RefCell::new("#/quiz".to_owned());
}

/// The part of the address after `#`.
pub fn hash() -> String {
    if host::embedded() {
        return WITHIN.with_borrow(Clone::clone);
    }
    gloo::utils::window().location().hash().unwrap_or_default()
}

/// Goes to another hash; the browser's back button comes back, but for an embedded page.
pub fn go(hash: &str) {
    if host::embedded() {
        return replace(hash);
    }
    // Setting a hash cannot navigate away and does not fail.
    let _ = gloo::utils::window().location().set_hash(hash);
}

/// Goes to another hash in place of this one; the back button passes it over.
pub fn replace(hash: &str) {
    let window = gloo::utils::window();
    if host::embedded() {
        WITHIN.set(hash.to_owned());
    } else {
        // Replacing a hash cannot navigate away and does not fail.
        let _ = window.location().replace(hash);
    }
    // The browser says so only later. Until then a page would be drawn, named and read out for what is gone.
    if let Ok(event) = Event::new("hashchange") {
        let _ = window.dispatch_event(&event);
    }
}

/// Calls `changed` whenever the hash changes.
#[must_use = "the listener ends when it is dropped"]
pub fn on_hash_change(changed: impl Fn() + 'static) -> EventListener {
    EventListener::new(&gloo::utils::window(), "hashchange", move |_| changed())
}

/// Calls `then` once the browser has painted what stands now.
pub fn after_paint(then: impl FnOnce() + 'static) {
    // A timer would come before others that wait for the same paint.
    let painting = Closure::once_into_js(move || {
        spawn_local(async {
            breathe().await;
            then();
        });
    });
    // Only a window that is going refuses.
    let _ = gloo::utils::window().request_animation_frame(painting.unchecked_ref());
}

/// Lets the browser do what waits, such as painting or an answer to a click, before the work goes on.
pub async fn breathe() {
    // A timer would be slowed down where nobody looks at the page.
    let Ok(channel) = MessageChannel::new() else {
        return;
    };
    let told = Promise::new(&mut |done, _| channel.port1().set_onmessage(Some(&done)));
    if channel.port2().post_message(&JsValue::NULL).is_ok() {
        // Nothing fails it.
        drop(JsFuture::from(told).await);
    }
    channel.port1().close();
}

/// Tells the first option on the page that it was chosen, though it is not.
pub fn pretend_choice() {
    let option = gloo::utils::document().query_selector(".option input").ok().flatten();
    if let (Some(option), Ok(event)) = (option, Event::new("change")) {
        let _ = option.dispatch_event(&event);
    }
}

/// Calls `leaving` when the page is about to go.
#[must_use = "the listener ends when it is dropped"]
pub fn on_leave(leaving: impl Fn() + 'static) -> EventListener {
    EventListener::new(&gloo::utils::window(), "pagehide", move |_| leaving())
}

/// Names the page in the window's title.
pub fn set_title(title: &str) {
    gloo::utils::document().set_title(title);
}

/// Puts theme, text size and motion on the page's root, as the start script (`assets/js/look.js`) does at the next visit.
pub fn look(values: [&str; 3]) {
    if let Some(root) = gloo::utils::document().document_element() {
        for (name, value) in ["data-theme", "data-text", "data-motion"].into_iter().zip(values) {
            // The names are well-formed.
            let _ = root.set_attribute(name, value);
        }
    }
}

/// Whether the page's address names a language.
pub fn names_language() -> bool {
    search().iter().any(|part| part.starts_with(LANGUAGE))
}

/// The field of the page's address that names a language.
const LANGUAGE: &str = "lang=";

/// The fields of the page's address before `#`.
fn search() -> Vec<String> {
    let search = gloo::utils::window().location().search().unwrap_or_default();
    let fields = search.trim_start_matches('?').split('&').filter(|field| !field.is_empty());
    fields.map(str::to_owned).collect()
}

/// Loads the page anew, with this language in its address, or none where that is empty.
pub fn speak(language: &str) {
    let location = gloo::utils::window().location();
    let mut fields = search();
    fields.retain(|field| !field.starts_with(LANGUAGE));
    if !language.is_empty() {
        fields.push([LANGUAGE, language].concat());
    }
    let search = if fields.is_empty() { String::new() } else { ["?", &fields.join("&")].concat() };
    let [path, hash] = [location.pathname(), location.hash()].map(Result::unwrap_or_default);
    if let Ok(history) = gloo::utils::window().history() {
        // An address of the same site is not refused.
        let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(&[path, search, hash].concat()));
    }
    let _ = location.reload();
}

/// The address of a hash of this page, with the page's own; of the site's, where this is a frame.
pub fn address_of(hash: &str) -> String {
    let href = gloo::utils::window().location().href().unwrap_or_default();
    let end = if host::embedded() { href.find("embed.html") } else { href.find('#') };
    [&href[..end.unwrap_or(href.len())], hash].concat()
}

/// Lets the browser print the page.
pub fn print() {
    // A browser that cannot print says so itself.
    let _ = gloo::utils::window().print();
}

/// Puts a text into the clipboard, then calls `done`; `failed` where the browser does not allow it.
pub fn copy(text: &str, done: impl FnOnce() + 'static, failed: impl FnOnce() + 'static) {
    // A page that came over an insecure connection has no clipboard.
    let writing = field(gloo::utils::window().as_ref(), "navigator")
        .and_then(|navigator| field(&navigator, "clipboard"))
        .and_then(|clipboard| {
            let write: Function = field(&clipboard, "writeText")?.dyn_into().ok()?;
            write.call1(&clipboard, &text.into()).ok()?.dyn_into::<Promise>().ok()
        });
    spawn_local(async move {
        let written = match writing {
            Some(writing) => JsFuture::from(writing).await.is_ok(),
            None => false,
        };
        if written {
            done();
        } else {
            failed();
        }
    });
}

/// Moves the focus to an element without scrolling past its start.
pub fn focus(element: &web_sys::Element) {
    if let Some(element) = element.dyn_ref::<HtmlElement>() {
        let _ = element.focus();
    }
}

/// Whether any element has the focus.
pub fn holds_focus() -> bool {
    matches!(gloo::utils::document().query_selector(":focus"), Ok(Some(_)))
}

/// Moves the focus to the page's heading, if what had it is gone: the page is read from its start then, and not lost.
pub fn recover_focus() {
    if !holds_focus()
        && let Ok(Some(heading)) = gloo::utils::document().query_selector("h1")
    {
        focus(&heading);
    }
}

/// Scrolls no further than it takes to see an element, clear of the sticky row of buttons.
pub fn bring_into_view(element: &web_sys::Element) {
    let options = ScrollIntoViewOptions::new();
    options.set_block(ScrollLogicalPosition::Nearest);
    element.scroll_into_view_with_scroll_into_view_options(&options);
}

/// Moves the focus to the first entry of the question on screen that has neither a match nor a rating yet.
pub fn focus_gap() {
    let gap = ".pairs select:has(option[value='']:checked), .ratings .action:not(:has(:checked)) input";
    if let Ok(Some(element)) = gloo::utils::document().query_selector(gap) {
        focus(&element);
        bring_into_view(&element.closest("li, .action").ok().flatten().unwrap_or(element));
    }
}

/// Scrolls to the top, as a new page would begin.
pub fn scroll_to_top() {
    gloo::utils::window().scroll_to_with_x_and_y(0.0, 0.0);
}

/// Calls `pressed` for keys that no text field, link or button takes for itself and no modifier changes.
#[must_use = "the listener ends when it is dropped"]
pub fn on_shortcut(pressed: impl Fn(KeyboardEvent) + 'static) -> EventListener {
    let options = EventListenerOptions::enable_prevent_default();
    EventListener::new_with_options(&gloo::utils::document(), "keydown", options, move |event| {
        let Some(event) = event.dyn_ref::<KeyboardEvent>() else {
            return;
        };
        let modified = event.ctrl_key() || event.alt_key() || event.meta_key();
        if !modified && !event.repeat() && !event.is_composing() && !taken(event) {
            pressed(event.clone());
        }
    })
}

/// Whether the focused element uses the key itself.
fn taken(event: &KeyboardEvent) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
    let Some(target) = target else {
        return false;
    };
    let inside = |selector: &str| target.closest(selector).ok().flatten().is_some();
    let enter = event.key() == "Enter" || event.key() == " ";
    inside("input[type=text], textarea, select, dialog") || (enter && inside("a, button, summary, input"))
}
