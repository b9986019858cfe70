//! What the candidate should know, with a way to put it away.

use yew::prelude::*;

use crate::l10n::t;

/// A strip above the page's content. `kind` is `denied`, `full`, `aside` or `bank`; a notice without `dismiss` stays.
pub fn notice(kind: &'static str, text: &str, dismiss: Option<Callback<()>>) -> Html {
    html! {
        <div class="notice" role="status" data-testid="notice" data-kind={kind}>
            <p>{text}</p>
            if let Some(dismiss) = dismiss {
                <button type="button" class="quiet" onclick={dismiss.reform(|_| ())}>{t::quiz_dismiss()}</button>
            }
        </div>
    }
}
