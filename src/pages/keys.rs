//! The keys of a quiz.

use quiz::store::Preferences;
use yew::prelude::*;

use crate::components::dialog::Dialog;
use crate::components::ui::{Choice, actions, button, choice};
use crate::hooks::Dispatch;
use crate::l10n::t;
use crate::state::Action;

/// The keys and their switch.
pub fn keys(preferences: &Preferences, dispatch: &Dispatch, onclose: Callback<()>) -> Html {
    let on = preferences.single_keys;
    let rows = [
        ("1 … 9, A … I", t::keys_choose()),
        (t::keys_enter(), t::keys_enter_does()),
        (t::keys_tab(), t::keys_tab_does()),
        ("?", t::keys_show()),
    ];
    let rows =
        rows.map(|(keys, what)| html! { <div key={keys}><dt><kbd>{keys}</kbd></dt><dd>{what}</dd></div> });
    html! {
        <Dialog title={t::keys_title()} testid="shortcuts-dialog" onclose={onclose.clone()}>
            <dl class="keys">{for rows}</dl>
            {choice(
                Choice {
                    kind: "checkbox",
                    name: "single-keys",
                    testid: "single-keys".to_owned(),
                    title: t::keys_single(),
                    hint: "",
                    of_bank: false,
                    checked: on,
                },
                dispatch.reform(move |_| Action::Prefer(Preferences { single_keys: !on })),
            )}
            {actions("", button("primary", "close", t::keys_close(), onclose.reform(|_| ())))}
        </Dialog>
    }
}
