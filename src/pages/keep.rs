//! A result to keep: on paper, as a picture, as a link.

use yew::prelude::*;

use super::picture;
use crate::components::ui::{actions, button, text};
use crate::l10n::t;
use crate::platform::page;

/// Buttons that take one result along.
#[component]
pub fn Keep(props: &KeepProps) -> Html {
    let said = use_state(|| "");
    let code = props.code.clone();
    let link = ["#/shared/", &code].concat();
    let say = |words: &'static str| {
        let said = said.clone();
        move || said.set(words)
    };
    let oncopy = {
        let (link, copied, failed) =
            (link.clone(), say(t::result_link_copied()), say(t::result_link_not_copied()));
        Callback::from(move |_| page::copy(&page::address_of(&link), copied.clone(), failed.clone()))
    };
    let onpicture = {
        let (saved, failed) = (say(t::result_picture_saved()), say(t::result_picture_failed()));
        Callback::from(move |_| {
            saved();
            picture::save(&code, failed.clone());
        })
    };
    let buttons = html! {
        <>
            {button("", "print", t::result_print(), Callback::from(|_| page::print()))}
            {button("", "picture", t::result_picture(), onpicture)}
            {button("", "copy-link", t::result_copy_link(), oncopy)}
        </>
    };
    html! {
        <>
            <p class="hint">
                {t::result_link_hint()}{" "}
                <a href={link} data-testid="share-link">{t::result_link_see()}</a>
            </p>
            {actions("", buttons)}
            <div role="status" data-testid="kept">{text("", &said)}</div>
        </>
    }
}

/// Of [`Keep`].
#[derive(PartialEq, Properties)]
pub struct KeepProps {
    /// Its summary, as [`quiz::share`] writes it.
    pub code: AttrValue,
}
