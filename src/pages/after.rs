//! What stands beside an answered question, in practice and on a result: a misconception met again, bookmark, note, report.

use quiz::bank::Item;
use quiz::markdown::plain;
use quiz::session::Answer;
use quiz::study::{self, Card};
use yew::prelude::*;

use crate::components::keep::Keep;
use crate::components::review::Lookup;
use crate::components::ui::text;
use crate::hooks::{Dispatch, Shown};
use crate::l10n::t;
use crate::state::{Action, BankState};

/// The item of a topic's answer, or why its text is not here.
pub fn look_up<'a>(shown: &Shown, topic: &str, item: Option<&'a Item>) -> Lookup<&'a Item> {
    let lost = matches!(shown.bank, BankState::Failed(_)) || shown.shard_failure(topic).is_some();
    let gone = shown.bank().is_some_and(|bank| bank.shard(topic).is_some());
    match item {
        Some(item) => Lookup::Found(item),
        None if gone => Lookup::Gone,
        None if lost => Lookup::Failed,
        None => Lookup::Pending,
    }
}

/// What is said where the misconception behind an answer showed in another question.
pub fn echoes(shown: &Shown, item: &Item, answer: &Answer) -> Html {
    let rows = study::echoes(&shown.study, item, answer).into_iter().map(|echo| {
        let name = echo.name.replace('-', " ");
        let stems = echo.items.iter().filter_map(|(topic, id)| Some(&shown.bank()?.item(topic, id)?.stem));
        html! {
            <div key={echo.name.clone()} class="echo" data-testid="echo" data-misconception={echo.name}>
                <p>{t::feedback_echo(&name)}</p>
                {for stems.map(|stem| text("hint", &plain(stem)))}
            </div>
        }
    });
    html! { <>{for rows}</> }
}

/// Bookmark, note and report of the question that was answered.
pub fn keep(shown: &Shown, topic: &str, answer: &Answer, item: Option<&Item>, dispatch: &Dispatch) -> Html {
    let none = || Card { item: answer.item.clone(), topic: topic.to_owned(), ..Card::default() };
    let card = shown.study.card(&answer.item).cloned().unwrap_or_else(none);
    let onannotate = dispatch.reform(Action::Annotate);
    html! { <Keep {card} version={item.map(|item| item.version)} {onannotate} /> }
}
