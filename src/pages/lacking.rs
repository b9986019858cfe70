//! What the bank lacks for a quiz that is going on.

use quiz::session::Session;
use yew::prelude::*;

use crate::components::notice::notice;
use crate::components::ui::disclosure;
use crate::hooks::Shown;
use crate::l10n::{self, t};

/// What was left out, above the question.
pub fn lacking(shown: &Shown, session: &Session) -> Html {
    html! {
        <>
            {left_out(shown, session)}
            {damaged_items(shown)}
        </>
    }
}

/// The topics that the quiz goes on without, and why.
fn left_out(shown: &Shown, session: &Session) -> Html {
    let title = |topic: &String| {
        let plan = session.settings.topics.iter().find(|plan| plan.id == *topic);
        plan.map_or_else(|| topic.clone(), |plan| plan.title.clone())
    };
    let why = |topic: &String| shown.shard_failure(topic).unwrap_or_default();
    match &session.unavailable[..] {
        [] => Html::default(),
        [topic] => notice("bank", &t::quiz_left_out(&title(topic), why(topic)), None),
        topics => {
            let titles: Vec<String> = topics.iter().map(title).collect();
            let titles: Vec<&str> = titles.iter().map(String::as_str).collect();
            let whys = topics.iter().map(|topic| html! { <li key={topic.clone()}>{why(topic)}</li> });
            html! {
                <>
                    {notice("bank", &t::quiz_left_out_several(&l10n::list(&titles)), None)}
                    {disclosure(t::quiz_left_out_why(), html! { <ul class="hint">{for whys}</ul> })}
                </>
            }
        }
    }
}

/// What is said of items that the bank holds but nobody can use.
fn damaged_items(shown: &Shown) -> Html {
    let Some(first) = shown.findings.first() else {
        return Html::default();
    };
    notice("bank", &t::quiz_damaged(shown.findings.len(), &first.to_string()), None)
}
