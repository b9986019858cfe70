//! What components need of the elements behind events and references.

use js_sys::Reflect;
use wasm_bindgen::JsCast;
use web_sys::{
    Element, HtmlDialogElement, HtmlDocument, HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement,
};
use yew::prelude::*;

use crate::platform::page;

/// The text in the field that an event comes from, or the value chosen there.
pub fn typed(event: &Event) -> String {
    // Fields of one line, of many, and lists have it alike.
    let value = event.target().and_then(|target| Reflect::get(&target, &"value".into()).ok());
    value.and_then(|value| value.as_string()).unwrap_or_default()
}

/// Names and values of the `select` elements in the `fieldset` that a change comes from, but for empty values.
pub fn selected(event: &Event) -> Vec<(String, String)> {
    let element = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let group = element.and_then(|element| element.closest("fieldset").ok()?);
    let Some(list) = group.and_then(|group| group.query_selector_all("select").ok()) else {
        return Vec::new();
    };
    let fields = (0..list.length()).filter_map(|at| list.get(at)?.dyn_into::<HtmlSelectElement>().ok());
    fields.map(|field| (field.name(), field.value())).filter(|(_, value)| !value.is_empty()).collect()
}

/// Names and values of the inputs that are checked, in the nearest `group` around the one that a change comes from.
pub fn checked(event: &Event, group: &str) -> Vec<(String, String)> {
    let element = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let group = element.and_then(|element| element.closest(group).ok()?);
    let Some(list) = group.and_then(|group| group.query_selector_all("input:checked").ok()) else {
        return Vec::new();
    };
    let fields = (0..list.length()).filter_map(|at| list.get(at)?.dyn_into::<HtmlInputElement>().ok());
    fields.map(|field| (field.name(), field.value())).collect()
}

/// Whether the `details` element that a toggle event comes from is open.
pub fn is_open(event: &Event) -> bool {
    let element = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    element.is_some_and(|element| element.has_attribute("open"))
}

/// Copies the text of the `textarea` in the `details` element around what was clicked; says whether the browser did it.
/// The text stays selected, so that it can be copied by hand where it did not.
pub fn copy_near(event: &MouseEvent) -> bool {
    let element = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let near = element.and_then(|element| element.closest("details").ok()?);
    let field = near.and_then(|near| near.query_selector("textarea").ok()?);
    let Some(field) = field.and_then(|field| field.dyn_into::<HtmlTextAreaElement>().ok()) else {
        return false;
    };
    field.select();
    let document: HtmlDocument = gloo::utils::document().unchecked_into();
    document.exec_command("copy").unwrap_or(false)
}

/// Keeps an Enter that is held down from pressing anything: the key may have been meant for what opened a dialog.
pub fn hold_back(event: KeyboardEvent) {
    if event.repeat() && event.key() == "Enter" {
        event.prevent_default();
    }
}

/// A `dialog` element that is shown as a modal one for as long as it is mounted.
#[hook]
pub fn use_modal() -> NodeRef {
    let node = use_node_ref();
    {
        let node = node.clone();
        use_effect_with((), move |()| {
            let held = page::holds_focus();
            let dialog = node.cast::<HtmlDialogElement>();
            if let Some(dialog) = dialog.as_ref().filter(|dialog| !dialog.open()) {
                // It is in the document and not open, so this does not fail.
                let _ = dialog.show_modal();
            }
            // Closing it gives the focus back to where it was; taking it off the page alone does not. Where it was may be gone
            // with what the dialog asked about.
            move || {
                if let Some(dialog) = dialog {
                    dialog.close();
                    if held {
                        page::after_paint(page::recover_focus);
                    }
                }
            }
        });
    }
    node
}

/// An element that is scrolled into view, above the sticky row of buttons, whenever `what` becomes another one.
#[hook]
pub fn use_in_view<T: PartialEq + 'static>(what: Option<T>) -> NodeRef {
    let node = use_node_ref();
    {
        let node = node.clone();
        use_effect_with(what, move |what| {
            if let (Some(_), Some(element)) = (what, node.cast::<Element>()) {
                page::bring_into_view(&element);
            }
        });
    }
    node
}

/// The keys of a field for code: Tab indents, Ctrl or Cmd with Enter emits. After Escape the next Tab leaves the field, as
/// Tab with Shift always does, so that nobody is caught in it.
#[hook]
pub fn use_code_keys(onrun: Callback<()>) -> Callback<KeyboardEvent> {
    let escaped = use_mut_ref(|| false);
    Callback::from(move |event: KeyboardEvent| {
        let key = event.key();
        let (left, command) = (escaped.replace(key == "Escape"), event.ctrl_key() || event.meta_key());
        if key == "Enter" && command {
            event.prevent_default();
            onrun.emit(());
        } else if key == "Tab"
            && !(left || command || event.alt_key() || event.shift_key() || event.is_composing())
        {
            // By the editing command, so that it can be undone and the field tells of it.
            let document: HtmlDocument = gloo::utils::document().unchecked_into();
            if document.exec_command_with_show_ui_and_value("insertText", false, "  ").unwrap_or(false) {
                event.prevent_default();
            }
        }
    })
}
