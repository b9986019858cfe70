//! The native dialog: it keeps the focus inside, closes on Escape and gives the focus back.

use yew::prelude::*;

use crate::hooks::{hold_back, use_modal};
use crate::l10n::t;

/// A modal dialog that is open while it is mounted.
#[component]
pub fn Dialog(props: &DialogProps) -> Html {
    let node = use_modal();
    html! {
        <dialog
            ref={node}
            class="dialog"
            aria-labelledby="dialog-title"
            data-testid={props.testid}
            onclose={props.onclose.reform(|_| ())}
            onkeydown={hold_back}
        >
            <h2 id="dialog-title">{&props.title}</h2>
            {props.children.clone()}
        </dialog>
    }
}

/// Of [`Dialog`].
#[derive(PartialEq, Properties)]
pub struct DialogProps {
    /// Heading.
    pub title: AttrValue,
    /// Name for tests.
    pub testid: &'static str,
    /// Escape was pressed.
    pub onclose: Callback<()>,
    /// Content.
    pub children: Html,
}

/// A question before something that cannot be undone. What does nothing comes first, so it has the focus.
pub fn confirm(
    title: &'static str,
    text: &str,
    action: &'static str,
    onconfirm: Callback<()>,
    oncancel: Callback<()>,
) -> Html {
    html! {
        <Dialog {title} testid="confirm-dialog" onclose={oncancel.clone()}>
            <p>{text}</p>
            <div class="actions">
                <button type="button" data-testid="cancel" onclick={oncancel.reform(|_| ())}>{t::quiz_cancel()}</button>
                <button type="button" class="danger" data-testid="confirm" onclick={onconfirm.reform(|_| ())}>{action}</button>
            </div>
        </Dialog>
    }
}
