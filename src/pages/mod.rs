//! The pages, one file each.

mod after;
mod choose;
mod custom;
mod feedback;
mod history;
mod home;
mod instead;
mod interview;
mod intro;
mod keep;
mod keys;
mod lacking;
mod not_found;
mod picture;
mod progress;
mod quiz;
mod result;
mod review;
mod settings;
mod shared;
mod stored;
mod trend;

pub use home::home;
pub use not_found::not_found;
pub use quiz::Quiz;

use ::quiz::report;
use ::quiz::session::{Answer, Event, Settings as Plan};
use ::quiz::store::StorageError;
use yew::prelude::*;

use crate::components;
use crate::components::question::{later_controls, sql_run::SqlRun};
use crate::components::timer::Timer;
use crate::components::ui::{OnDemand, actions, button, text};
use crate::hooks::{Dispatch, Shown, use_focus_on};
use crate::l10n::t;
use crate::later::{self, What};
use crate::platform::{clock, page};
use crate::route::Route;
use crate::state::{Action, Later};

/// What most pages get.
#[derive(PartialEq, Properties)]
pub struct PageProps {
    /// The model.
    pub shown: Shown,
    /// How to change it.
    pub dispatch: Dispatch,
}

/// The page's heading: names the window and takes the focus, so that a new page is read from its start.
#[component]
fn Heading(props: &HeadingProps) -> Html {
    let node = use_focus_on(props.text.clone());
    {
        let title = t::window_title(props.text.as_str());
        use_effect_with(title, |title| page::set_title(title));
    }
    html! { <h1 ref={node} tabindex="-1" class={props.class}>{&props.text}</h1> }
}

#[derive(PartialEq, Properties)]
struct HeadingProps {
    text: AttrValue,
    #[prop_or_default]
    class: &'static str,
}

/// Why the question at a place was asked and what its answer changed, on demand. `of` has the settings and the answers.
fn change(of: impl Fn() -> Option<(Plan, Vec<Answer>)> + 'static, at: usize) -> Html {
    let content = Callback::from(move |()| {
        let Some((settings, answers)) = of() else {
            return Html::default();
        };
        let topic = answers.get(at).and_then(|answer| settings.topics.get(answer.topic));
        let title = topic.map(|topic| topic.title.as_str()).unwrap_or_default();
        let found = report::change(&settings, &answers, at);
        found.map(|found| components::change::change(&found, title, &settings.bands)).unwrap_or_default()
    });
    html! { <OnDemand summary={t::why_asked()} testid="why" {content} /> }
}

/// A page that says one thing and offers what to do about it.
fn state_page(testid: &'static str, title: &'static str, words: &str, buttons: Html) -> Html {
    html! {
        <section class="page state" data-testid={testid}>
            <Heading text={title} />
            {text("", words)}
            {actions("", buttons)}
        </section>
    }
}

/// The bank cannot be had: why, as [`BankState::Failed`](crate::state::BankState) has it, and another try.
fn bank_error(why: &Option<String>, dispatch: &Dispatch) -> Html {
    let retry = button("primary", "retry", t::notice_retry(), dispatch.reform(|_| Action::RetryBank));
    state_page("bank-error", t::notice_bank(), why.as_deref().unwrap_or(t::notice_bank_empty()), retry)
}

/// Why storage did not do what was asked.
pub fn storage_words(error: StorageError) -> &'static str {
    match error {
        StorageError::Denied => t::notice_denied(),
        StorageError::Full => t::notice_full(),
    }
}

/// Something is on its way.
fn loading() -> Html {
    html! {
        <section class="page state" data-testid="loading" aria-busy="true">
            <h1 class="eyebrow">{t::notice_loading()}</h1>
            <div class="skeleton"></div>
        </section>
    }
}

/// Draws what the second program can draw; until it is here, that it is on its way, or that it did not come.
pub fn drawn(what: &What, shown: &Shown, dispatch: &Dispatch) -> Html {
    later::drawn(what).unwrap_or_else(|| {
        let part = matches!(
            what,
            What::Stored(..)
                | What::Keys(..)
                | What::Controls { .. }
                | What::Query(_)
                | What::Timer(..)
                | What::Lacking(..)
        );
        html! { <Wanted shown={shown.clone()} dispatch={dispatch.clone()} {part} /> }
    })
}

#[derive(PartialEq, Properties)]
struct WantedProps {
    shown: Shown,
    dispatch: Dispatch,
    /// Whether it is a part of a page.
    part: bool,
}

/// In the place of what the second program draws; asks for it.
#[component]
fn Wanted(props: &WantedProps) -> Html {
    let dispatch = props.dispatch.clone();
    use_effect_with((), move |()| dispatch.emit(Action::WantLater));
    match props.shown.later {
        Later::Failed if props.part => missing(&props.dispatch),
        _ if props.part => html! { <div class="skeleton" aria-busy="true"></div> },
        _ => waiting(&props.shown, &props.dispatch),
    }
}

/// A page that is on its way, or did not come.
fn waiting(shown: &Shown, dispatch: &Dispatch) -> Html {
    if matches!(shown.later, Later::Failed) {
        state_page("part-lost", t::notice_part_lost(), t::notice_part_lost_text(), retry(dispatch))
    } else {
        loading()
    }
}

/// A part of a page that did not come.
pub fn missing(dispatch: &Dispatch) -> Html {
    html! {
        <div class="notice" role="alert" data-testid="part-lost">
            <p>{t::notice_part_lost_text()}</p>
            {actions("", retry(dispatch))}
        </div>
    }
}

fn retry(dispatch: &Dispatch) -> Html {
    button("primary", "part-retry", t::notice_retry(), dispatch.reform(|_| Action::WantLater))
}

/// What the second program draws.
pub fn second(what: &What) -> Html {
    match what {
        What::Page(route, shown, dispatch) => {
            let (shown, dispatch) = ((*shown).clone(), (*dispatch).clone());
            match route {
                Route::Result(id) => html! {
                    <result::ResultPage key={id.clone()} {shown} {dispatch} id={id.clone()} />
                },
                Route::Interview => html! { <interview::Interview {shown} {dispatch} /> },
                Route::Custom => html! { <custom::Custom {shown} {dispatch} /> },
                Route::Progress => html! { <progress::Progress {shown} {dispatch} /> },
                Route::Review => html! { <review::ReviewPage {shown} {dispatch} /> },
                Route::Settings => html! { <settings::Settings {shown} {dispatch} /> },
                Route::Shared(code) => shared::shared(code),
                Route::History => html! { <history::History {shown} {dispatch} /> },
                // The first program draws the others itself.
                Route::Home | Route::Quiz(_) | Route::NotFound => Html::default(),
            }
        }
        What::Intro(shown, dispatch) => intro::intro(shown, dispatch),
        What::Stored(shown, dispatch) => stored::stored(shown, dispatch),
        What::Conflict(session, request, dispatch) => instead::conflict(session, request.clone(), dispatch),
        What::Elsewhere(dispatch) => instead::elsewhere(dispatch),
        What::Keys(preferences, dispatch, onclose) => keys::keys(preferences, dispatch, onclose.clone()),
        What::Controls { item, order, draft, ondraft } => {
            later_controls(item, order, *draft, ondraft.clone())
        }
        What::Query(props) => html! { <SqlRun ..props.clone() /> },
        What::Feedback(shown, session, answer, item, dispatch) => {
            feedback::feedback(shown, session, answer, *item, dispatch)
        }
        What::Lacking(shown, session) => lacking::lacking(shown, session),
        What::Timer(left, runs, dispatch) => {
            let onlift = dispatch.reform(|()| Action::Quiz(Event::Unhurry { at: clock::now() }));
            let onup = dispatch.reform(|()| Action::TimeUp);
            html! { <Timer left={*left} runs={*runs} {onup} {onlift} /> }
        }
    }
}
