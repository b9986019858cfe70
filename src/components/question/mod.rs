//! A question to answer; one file per shape of answer.

mod matching;
mod numeric;
mod options;
mod ordering;
mod short_text;
mod sjt;
pub mod sql_run;

use quiz::bank::{Item, product};
use quiz::kind::{Prompt, Response};
use yew::prelude::*;

use super::code::code;
use super::markdown::markdown;
use crate::l10n::{self, t};

/// The answer's controls, with what is chosen or typed so far; `None` for kinds that no first question has, which
/// [`later_controls`] draws.
pub fn controls(
    item: &Item,
    order: &[String],
    draft: Option<&Response>,
    ondraft: &Callback<Response>,
) -> Option<Html> {
    let controls = match (&item.prompt, draft) {
        (Prompt::Choice(prompt), Some(Response::Choice(id))) => {
            options::options(&prompt.options, order, std::slice::from_ref(id), false, ondraft)
        }
        (Prompt::Choice(prompt), _) => options::options(&prompt.options, order, &[], false, ondraft),
        (Prompt::Multi(prompt), _) => options::options(&prompt.options, order, chosen(draft), true, ondraft),
        (Prompt::Numeric(prompt), Some(Response::Numeric(text))) => {
            numeric::field(text, &prompt.unit, ondraft)
        }
        (Prompt::Numeric(prompt), _) => numeric::field("", &prompt.unit, ondraft),
        _ => return None,
    };
    Some(controls)
}

/// The controls of the other kinds.
pub fn later_controls(
    item: &Item,
    order: &[String],
    draft: Option<&Response>,
    ondraft: Callback<Response>,
) -> Html {
    match (&item.prompt, draft) {
        (Prompt::Ordering(prompt), draft) => ordering::steps(&prompt.options, order, draft, ondraft),
        (Prompt::Matching(prompt), draft) => matching::pairs(prompt, order, draft, &ondraft),
        (Prompt::ShortText(prompt), Some(Response::ShortText(text))) => {
            short_text::field(text, prompt, &ondraft)
        }
        (Prompt::ShortText(prompt), _) => short_text::field("", prompt, &ondraft),
        (Prompt::Sjt(prompt), draft) => sjt::actions(prompt, order, draft, &ondraft),
        _ => Html::default(),
    }
}

/// Stem and code of an item.
pub fn stem(item: &Item) -> Html {
    let products: Vec<String> = item.applies_to.iter().map(|entry| product(entry)).collect();
    let products: Vec<&str> = products.iter().map(String::as_str).collect();
    html! {
        <div id="stem" class="stem" data-testid="stem">
            {markdown(&item.stem)}
            if let Some(shown) = &item.code {
                {code(&shown.lang, &shown.source)}
            }
            if !products.is_empty() {
                <p class="applies-to">{t::question_applies_to(&l10n::list(&products))}</p>
            }
        </div>
    }
}

/// The response after the option at `position` was chosen by its key; `None` where there is no such option.
pub fn choose(item: &Item, order: &[String], draft: Option<&Response>, position: usize) -> Option<Response> {
    let id = order.get(position)?;
    match &item.prompt {
        Prompt::Choice(_) => Some(Response::Choice(id.clone())),
        Prompt::Multi(_) => Some(Response::Multi(options::toggled(chosen(draft), id))),
        _ => None,
    }
}

fn chosen(draft: Option<&Response>) -> &[String] {
    match draft {
        Some(Response::Multi(ids)) => ids,
        _ => &[],
    }
}
