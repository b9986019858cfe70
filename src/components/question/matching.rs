//! Entries to be matched: the right side in full with letters, and a native select for each entry on the left.

use quiz::kind::Response;
use quiz::kind::matching::Prompt;
use quiz::markdown::plain;
use yew::prelude::*;

use crate::components::markdown::inline;
use crate::hooks::selected;
use crate::l10n::t;

/// Both sides; `order` is that of the right one.
pub fn pairs(
    prompt: &Prompt,
    order: &[String],
    draft: Option<&Response>,
    ondraft: &Callback<Response>,
) -> Html {
    let drafted: &[(String, String)] = match draft {
        Some(Response::Matching(pairs)) => pairs,
        _ => &[],
    };
    let right: Vec<_> =
        order.iter().filter_map(|id| prompt.right.iter().find(|entry| entry.id == *id)).collect();
    let letter = |at: usize| char::from(b'A' + at as u8).to_string();
    let onchange = ondraft.reform(|event: Event| Response::Matching(selected(&event)));
    html! {
        <fieldset class="matching" aria-describedby="stem" {onchange}>
            <legend>{t::question_match()}</legend>
            <div class="sides">
                <ul class="lettered" role="list" aria-label={t::question_match_from()}>
                    {for right.iter().enumerate().map(|(at, entry)| html! {
                        <li key={entry.id.clone()} data-testid="entry" data-option={entry.id.clone()}>
                            <span class="letter">{letter(at)}</span>
                            <span class="option-text">{inline(&entry.text)}</span>
                        </li>
                    })}
                </ul>
                <ul class="pairs" role="list">
                    {for prompt.left.iter().map(|left| {
                        let field = format!("match-{}", left.id);
                        let chosen = drafted.iter().find(|(id, _)| *id == left.id).map_or("", |(_, right)| right);
                        html! {
                            <li key={left.id.clone()}>
                                <label for={field.clone()}>{inline(&left.text)}</label>
                                <select id={field} name={left.id.clone()} data-testid="match">
                                    <option value="" selected={chosen.is_empty()}>{t::question_match_none()}</option>
                                    {for right.iter().enumerate().map(|(at, entry)| html! {
                                        <option value={entry.id.clone()} selected={chosen == entry.id}>
                                            {t::question_match_entry(&letter(at), &plain(&entry.text))}
                                        </option>
                                    })}
                                </select>
                            </li>
                        }
                    })}
                </ul>
            </div>
        </fieldset>
    }
}
