//! The keys of a quiz.

use quiz::store::Preferences;
use yew::prelude::*;

use crate::components::dialog::Dialog;
use crate::components::ui::{Choice, actions, button, choice};
use crate::hooks::Dispatch;
use crate::state::Action;

/// The keys of a quiz and what they do.
const KEYS: [(&str, &str); 4] = [
    ("1 … 9, A … I", "choose an option"),
    ("Enter", "submit; after feedback, go on"),
    ("Tab", "to the next control"),
    ("?", "show this"),
];

/// The keys and their switch.
pub fn keys(preferences: &Preferences, dispatch: &Dispatch, onclose: Callback<()>) -> Html {
    let on = preferences.single_keys;
    html! {
        <Dialog title="Keys" testid="shortcuts-dialog" onclose={onclose.clone()}>
            <dl class="keys">
                {for KEYS.iter().map(|(keys, what)| html! { <div key={*keys}><dt><kbd>{*keys}</kbd></dt><dd>{*what}</dd></div> })}
            </dl>
            {choice(
                Choice {
                    kind: "checkbox",
                    name: "single-keys",
                    testid: "single-keys".to_owned(),
                    title: "Digits, letters and ? work as shortcuts",
                    hint: "",
                    checked: on,
                },
                dispatch.reform(move |_| Action::Prefer(Preferences { single_keys: !on })),
            )}
            {actions("", button("primary", "close", "Close", onclose.reform(|_| ())))}
        </Dialog>
    }
}
