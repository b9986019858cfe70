//! What the start page offers to somebody who was here before: the unfinished quiz, what is due for review, the last
//! result.

use quiz::report::ResultRecord;
use yew::prelude::*;

use super::PageProps;
use crate::components::dialog::confirm;
use crate::components::level::{level_bar, likeliest, range, sentence};
use crate::components::progress::with_skipped;
use crate::components::ui::{actions, button, section, text};
use crate::hooks::{Dispatch, Shown};
use crate::l10n::{self, t};
use crate::platform::{clock, page};
use crate::state::{Action, Lease};

/// All of them, as far as they are there.
pub fn stored(shown: &Shown, dispatch: &Dispatch) -> Html {
    html! {
        <>
            if shown.session.is_some() {
                <Unfinished shown={shown.clone()} dispatch={dispatch.clone()} />
            }
            {due(shown)}
            if let Some(result) = shown.results.first() {
                {last(result)}
            }
        </>
    }
}

/// The quiz that waits to be gone on with.
#[component]
fn Unfinished(props: &PageProps) -> Html {
    let PageProps { shown, dispatch } = props;
    let asking = use_state(|| false);
    let Some(session) = &shown.session else {
        return Html::default();
    };
    let titles: Vec<&str> = session.settings.topics.iter().map(|topic| topic.title.as_str()).collect();
    let skipped = session.skipped();
    let answered = session.answers.len() - skipped;
    let facts = t::stored_unfinished_facts(&l10n::list(&titles), answered, session.remaining_at_most());
    let summary = with_skipped(facts, skipped);
    let onresume = dispatch.reform(|_| {
        page::go("#/quiz");
        Action::Resume
    });
    let ask = |ask: bool| {
        let asking = asking.clone();
        move || asking.set(ask)
    };
    let (open, close) = (ask(true), ask(false));
    let buttons = html! {
        <>
            {button("primary", "resume", t::stored_resume(), onresume)}
            {button("quiet", "discard", t::stored_discard(), Callback::from(move |_| open()))}
        </>
    };
    let content = html! {
        <>
            {text("", &summary)}
            if shown.lease == Lease::Elsewhere {
                {text("hint", t::stored_elsewhere())}
            }
            {actions("", buttons)}
            if *asking {
                {confirm(
                    t::stored_discard_title(),
                    &t::stored_discard_text(answered),
                    t::stored_discard(),
                    dispatch.reform(|()| Action::Discard),
                    Callback::from(move |()| close()),
                )}
            }
        </>
    };
    section("card", "unfinished-title", t::stored_unfinished(), content)
}

/// What is due for review.
fn due(shown: &Shown) -> Html {
    let due = shown.due(clock::now()).len();
    if due == 0 {
        return Html::default();
    }
    html! { <p class="due" data-testid="due-review">{t::due(due)}{" "}<a href="#/review">{t::stored_review()}</a></p> }
}

/// The newest result.
fn last(result: &ResultRecord) -> Html {
    let bands = &result.settings.bands;
    let answered = result.scored() > 0;
    let level = match answered {
        true => t::stored_last_level(&sentence(&result.overall, bands), &range(&result.overall, bands)),
        false => likeliest(&result.overall, bands, false),
    };
    html! {
        <section class="card" aria-labelledby="last-title">
            <h2 id="last-title">
                <a href={format!("#/result/{}", result.id)} data-testid="last-result">{t::stored_last()}</a>
            </h2>
            {text("", &level)}
            if answered {
                {level_bar(&result.overall, bands, true)}
            }
            {text("hint", &clock::date_time(result.finished_at))}
        </section>
    }
}
