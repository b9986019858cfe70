//! Moves the focus where new content begins.

use std::cell::Cell;

use yew::prelude::*;

use crate::platform::page;

thread_local! {
    /// Whether anything has taken the focus yet.
    static VISITED: Cell<bool> = const { Cell::new(false) };
}

/// A node that takes the focus whenever `key` changes to a new value, with the page scrolled to its top, so that eye,
/// keyboard and screen reader start there.
/// The first time in a visit the focus stays where the browser put it.
#[hook]
pub fn use_focus_on<K: PartialEq + Clone + 'static>(key: K) -> NodeRef {
    let node = use_node_ref();
    {
        let node = node.clone();
        use_effect_with(key, move |_| {
            if let Some(element) = node.cast::<web_sys::Element>().filter(|_| VISITED.replace(true)) {
                page::scroll_to_top();
                page::focus(&element);
            }
        });
    }
    node
}
