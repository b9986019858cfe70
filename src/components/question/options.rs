//! Options as native radio buttons or check boxes: arrow keys move, nothing but Submit submits.

use quiz::kind::Response;
use quiz::kind::choice::Opt;
use yew::prelude::*;

use crate::components::markdown::inline;
use crate::l10n::t;

/// The options in the order shown, each with the letter that chooses it.
pub fn options(
    options: &[Opt],
    order: &[String],
    chosen: &[String],
    multiple: bool,
    ondraft: &Callback<Response>,
) -> Html {
    let hint = if multiple { t::question_choose_all() } else { t::question_choose_one() };
    let shown = order.iter().filter_map(|id| options.iter().find(|option| option.id == *id));
    let rows = shown.enumerate().map(|(at, option)| {
        let id = option.id.clone();
        let checked = chosen.contains(&id);
        let next = if multiple { Response::Multi(toggled(chosen, &id)) } else { Response::Choice(id.clone()) };
        let onchange = ondraft.reform(move |_: Event| next.clone());
        let letter = char::from(b'A' + at as u8).to_string();
        html! {
            <label key={id.clone()} class="option" data-testid="option" data-option={id.clone()}>
                <input type={if multiple { "checkbox" } else { "radio" }} name="answer" value={id} {checked} {onchange} />
                <span class="letter" aria-hidden="true">{letter}</span>
                <span class="option-text">{inline(&option.text)}</span>
            </label>
        }
    });
    html! {
        <fieldset class="options" aria-describedby="stem">
            <legend>{hint}</legend>
            {for rows}
        </fieldset>
    }
}

/// `chosen` with `id` added or taken away.
pub fn toggled(chosen: &[String], id: &str) -> Vec<String> {
    let mut next: Vec<String> = chosen.iter().filter(|other| *other != id).cloned().collect();
    if next.len() == chosen.len() {
        next.push(id.to_owned());
    }
    next
}
