//! Which page load this is, and what other tabs do to the shared storage.

use gloo::events::EventListener;
use wasm_bindgen::JsCast;

use super::storage::{self, Area};

const PAGE: &str = "skill-quiz.page";

/// This page load and the one before it in the same tab.
#[derive(Clone, Debug, PartialEq)]
pub struct Tab {
    /// Id of this page load.
    pub page: String,
    /// Id of the page load that this one replaced by a reload, if any.
    pub previous: Option<String>,
}

/// Announces this page load under a key that begins with `prefix`, unless nothing is to be stored. A tab's own storage
/// outlives a reload, so a reloaded page knows its predecessor.
pub fn open(area: Area, prefix: &str) -> Tab {
    let page = super::random::id();
    let key = [prefix, PAGE].concat();
    let storage = (area != Area::Memory).then(|| storage::area(Area::Session)).flatten();
    let previous = storage.as_ref().and_then(|storage| storage.get_item(&key).ok().flatten());
    if let Some(storage) = storage {
        // Without it a reload asks before it goes on, nothing worse.
        let _ = storage.set_item(&key, &page);
    }
    Tab { page, previous }
}

/// Calls `changed` with the key whenever another tab writes; with `None` when it clears everything.
#[must_use = "the listener ends when it is dropped"]
pub fn on_foreign_write(changed: impl Fn(Option<String>) + 'static) -> EventListener {
    EventListener::new(&gloo::utils::window(), "storage", move |event| {
        if let Some(event) = event.dyn_ref::<web_sys::StorageEvent>() {
            changed(event.key());
        }
    })
}
