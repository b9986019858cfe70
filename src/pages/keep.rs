//! A result to keep: on paper, as a picture, as a link.

use yew::prelude::*;

use crate::components::ui::{actions, button, text};
use crate::platform::{card, page};

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
        let (link, copied, failed) = (link.clone(), say("The link is copied."), say(NOT_COPIED));
        Callback::from(move |_| page::copy(&page::address_of(&link), copied.clone(), failed.clone()))
    };
    let onpicture = {
        let (saved, failed) = (say("The picture goes to your downloads."), say(NO_PICTURE));
        Callback::from(move |_| {
            saved();
            card::save(&code, failed.clone());
        })
    };
    let buttons = html! {
        <>
            {button("", "print", "Print or save as PDF", Callback::from(|_| page::print()))}
            {button("", "picture", "Save as a picture", onpicture)}
            {button("", "copy-link", "Copy a link", oncopy)}
        </>
    };
    html! {
        <>
            <p class="hint">
                {"The link carries this summary in itself, without your answers: whoever has it can read it, and no server keeps \
                  it. "}
                <a href={link} data-testid="share-link">{"See what it shows"}</a>
            </p>
            {actions("", buttons)}
            <div role="status" data-testid="kept">{text("", &said)}</div>
        </>
    }
}

const NOT_COPIED: &str =
    "This browser does not let the page copy. Open “See what it shows” and copy its address.";
const NO_PICTURE: &str =
    "The picture could not be drawn, because a part of the page did not come. Try again.";

/// Of [`Keep`].
#[derive(PartialEq, Properties)]
pub struct KeepProps {
    /// Its summary, as [`quiz::share`] writes it.
    pub code: AttrValue,
}
