//! A field for a number. Text with a decimal keypad: a number input would drop what it cannot read.

use quiz::kind::Response;
use yew::prelude::*;

use crate::hooks::typed;
use crate::l10n::t;

/// The longest number that anyone needs.
const MAX_LENGTH: &str = "40";

/// The field with its unit, which may be empty.
pub fn field(text: &str, unit: &str, ondraft: &Callback<Response>) -> Html {
    let oninput = ondraft.reform(|event: InputEvent| Response::Numeric(typed(&event)));
    let label = if unit.is_empty() { t::question_answer().to_owned() } else { t::question_answer_in(unit) };
    html! {
        <div class="numeric">
            <label for="numeric">{label}</label>
            <input
                id="numeric"
                data-testid="numeric"
                type="text"
                inputmode="decimal"
                autocomplete="off"
                spellcheck="false"
                maxlength={MAX_LENGTH}
                aria-describedby="stem"
                value={text.to_owned()}
                {oninput}
            />
        </div>
    }
}
