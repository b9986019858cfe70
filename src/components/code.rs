//! Code with syntax colours.

use quiz::highlight::tokens;
use yew::prelude::*;

use crate::l10n::t;

/// A block of code; scrolls sideways by keyboard too.
pub fn code(lang: &str, source: &str) -> Html {
    let label = if lang.is_empty() { t::question_code().to_owned() } else { t::question_code_in(lang) };
    let pieces = tokens(lang, source).into_iter().map(|(token, text)| match token.class() {
        "" => html! { {text} },
        class => html! { <span {class}>{text}</span> },
    });
    html! {
        <pre class="code" tabindex="0" role="group" aria-label={label} dir="ltr"><code>{for pieces}</code></pre>
    }
}
