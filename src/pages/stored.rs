//! What the start page offers to somebody who was here before: the unfinished quiz, what is due for review, the last
//! result.

use quiz::report::ResultRecord;
use yew::prelude::*;

use super::{PageProps, due_words};
use crate::components::dialog::confirm;
use crate::components::level::{level_bar, range, sentence};
use crate::components::ui::{actions, button, section, text};
use crate::hooks::{Dispatch, Shown};
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
    let answered = session.answers.len();
    let summary =
        format!("{} · {answered} answered, at most {} left", titles.join(", "), session.remaining_at_most());
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
            {button("primary", "resume", "Go on", onresume)}
            {button("quiet", "discard", "Discard", Callback::from(move |_| open()))}
        </>
    };
    let content = html! {
        <>
            {text("", &summary)}
            if shown.lease == Lease::Elsewhere {
                {text("hint", "It may be open in another tab. Going on here takes it over from there.")}
            }
            {actions("", buttons)}
            if *asking {
                {confirm(
                    "Discard the unfinished quiz?",
                    &format!("Its {answered} answers are forgotten; finished results stay."),
                    "Discard",
                    dispatch.reform(|()| Action::Discard),
                    Callback::from(move |()| close()),
                )}
            }
        </>
    };
    section("card", "unfinished-title", "Unfinished quiz", content)
}

/// What is due for review.
fn due(shown: &Shown) -> Html {
    let due = shown.due(clock::now()).len();
    if due == 0 {
        return Html::default();
    }
    html! { <p class="due" data-testid="due-review">{due_words(due)}{" "}<a href="#/review">{"Review"}</a></p> }
}

/// The newest result.
fn last(result: &ResultRecord) -> Html {
    let bands = &result.settings.bands;
    let level = format!(
        "{} With 95 % certainty: {}.",
        sentence(&result.overall, bands),
        range(&result.overall, bands)
    );
    html! {
        <section class="card" aria-labelledby="last-title">
            <h2 id="last-title">
                <a href={format!("#/result/{}", result.id)} data-testid="last-result">{"Last result"}</a>
            </h2>
            {text("", &level)}
            {level_bar(&result.overall, bands, false)}
            {text("hint", &clock::date_time(result.finished_at))}
        </section>
    }
}
