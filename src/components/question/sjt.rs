//! Actions to be rated: for each a group of native radio buttons from 1 to 5, so that arrow keys rate.

use quiz::kind::Response;
use quiz::kind::sjt::{HIGHEST, LOWEST, Prompt};
use yew::prelude::*;

use crate::components::markdown::inline;
use crate::hooks::checked;
use crate::l10n::{self, t};

/// The actions in the order shown, with the ratings so far.
pub fn actions(
    prompt: &Prompt,
    order: &[String],
    draft: Option<&Response>,
    ondraft: &Callback<Response>,
) -> Html {
    let ratings: &[(String, u32)] = match draft {
        Some(Response::Sjt(ratings)) => ratings,
        _ => &[],
    };
    // All ratings are read from the page: a second one may come before the first is drawn.
    let onchange = ondraft.reform(|event: Event| {
        let rated = checked(&event, ".ratings").into_iter();
        Response::Sjt(rated.filter_map(|(option, value)| Some((option, value.parse().ok()?))).collect())
    });
    let shown = order.iter().filter_map(|id| prompt.options.iter().find(|option| option.id == *id));
    let rows = shown.map(|option| {
        let given = ratings.iter().find(|(id, _)| *id == option.id).map(|(_, value)| *value);
        html! {
            <fieldset key={option.id.clone()} class="action" data-testid="action" data-option={option.id.clone()}>
                <legend>{inline(&option.text)}</legend>
                <div class="scale">{for (LOWEST..=HIGHEST).map(|value| rating(&option.id, value, given))}</div>
                <div class="ends" aria-hidden="true"><span>{t::question_rate_lowest()}</span><span>{t::question_rate_highest()}</span></div>
            </fieldset>
        }
    });
    html! {
        <fieldset class="options ratings" aria-describedby="stem" {onchange}>
            <legend>{t::question_rate()}</legend>
            {for rows}
        </fieldset>
    }
}

fn rating(option: &str, value: u32, given: Option<u32>) -> Html {
    let end = match value {
        LOWEST => t::question_rate_lowest(),
        HIGHEST => t::question_rate_highest(),
        _ => "",
    };
    html! {
        <label class="rate" data-testid="rating">
            <input
                type="radio"
                name={option.to_owned()}
                value={value.to_string()}
                checked={given == Some(value)}
            />
            <span>{l10n::number(value.into(), 0)}</span>
            <span class="visually-hidden">{end}</span>
        </label>
    }
}
