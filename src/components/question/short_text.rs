//! A field for one line of text that counts as it is typed: no capitals, no corrections.

use quiz::kind::Response;
use quiz::kind::short_text::Prompt;
use yew::prelude::*;

use crate::hooks::typed;

/// The field with its limit.
pub fn field(text: &str, prompt: &Prompt, ondraft: &Callback<Response>) -> Html {
    let oninput = ondraft.reform(|event: InputEvent| Response::ShortText(typed(&event)));
    let limit = prompt.max_length.to_string();
    html! {
        <div class="numeric short-text">
            <label for="short-text">{"Your answer"}</label>
            <input
                id="short-text"
                data-testid="short-text"
                type="text"
                autocomplete="off"
                autocapitalize="off"
                spellcheck="false"
                maxlength={limit.clone()}
                aria-describedby="stem limit"
                value={text.to_owned()}
                {oninput}
            />
            <p id="limit" class="hint">{"One line, at most "}{limit}{" characters"}</p>
        </div>
    }
}
