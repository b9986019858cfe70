//! A field for one line of text that counts as it is typed: no capitals, no corrections.

use quiz::kind::Response;
use quiz::kind::short_text::Prompt;
use yew::prelude::*;

use crate::hooks::typed;
use crate::l10n::t;

/// The field with its limit.
pub fn field(text: &str, prompt: &Prompt, ondraft: &Callback<Response>) -> Html {
    let oninput = ondraft.reform(|event: InputEvent| Response::ShortText(typed(&event)));
    html! {
        <div class="numeric short-text">
            <label for="short-text">{t::question_answer()}</label>
            <input
                id="short-text"
                data-testid="short-text"
                type="text"
                autocomplete="off"
                autocapitalize="off"
                spellcheck="false"
                maxlength={prompt.max_length.to_string()}
                aria-describedby="stem limit"
                value={text.to_owned()}
                {oninput}
            />
            <p id="limit" class="hint">{t::question_limit(prompt.max_length)}</p>
        </div>
    }
}
