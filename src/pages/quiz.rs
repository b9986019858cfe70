//! The quiz: one question a screen.

use quiz::bank::Item;
use quiz::kind::{Incomplete, Prompt, Response};
use quiz::session::{Asked, Event, Mode, Phase, Session};
use yew::prelude::*;

use super::{Heading, PageProps, bank_error, drawn, state_page, waiting};
use crate::components::dialog::confirm;
use crate::components::progress::progress;
use crate::components::question::sql_run::SqlRunProps;
use crate::components::question::{choose, controls, stem};
use crate::components::ui::{button, link_button};
use crate::hooks::{Dispatch, Shown};
use crate::l10n::t;
use crate::later::What;
use crate::platform::{clock, page};
use crate::route::QuizQuery;
use crate::state::{Action, BankState, Busy, Lease, Pressed, Sql, matches, pressed};

/// The quiz page. With a query it begins the quiz described, or asks if another one is unfinished.
#[component]
pub fn Quiz(props: &QuizProps) -> Html {
    let QuizProps { shown, dispatch, query } = props;
    let ready = shown.restored && shown.bank().is_some();
    let request = query.as_ref().map(QuizQuery::request);
    let fits = match (&shown.session, &request, shown.bank()) {
        (Some(session), Some(request), Some(bank)) => matches(session, request, &bank.manifest),
        (Some(_), _, _) => true,
        (None, _, _) => false,
    };
    {
        let (dispatch, request) = (dispatch.clone(), request.clone());
        let (unfinished, live, here) = (shown.session.is_some(), shown.live, shown.lease == Lease::Here);
        use_effect_with(
            (ready, request, unfinished, live, here, fits),
            move |(ready, request, unfinished, live, here, fits)| {
                match (ready, unfinished, request) {
                    (true, true, _) if *fits && *here && !live => dispatch.emit(Action::Resume),
                    (true, false, Some(request)) => dispatch.emit(Action::Start(request.clone())),
                    _ => {}
                }
                if *live && request.is_some() && *fits {
                    page::replace("#/quiz");
                }
            },
        );
    }
    if let BankState::Failed(why) = &shown.bank {
        return bank_error(why, dispatch);
    }
    let Some(session) = shown.session.as_ref().filter(|_| ready) else {
        return if ready && query.is_none() { no_quiz() } else { waiting(shown, dispatch) };
    };
    if let Some(request) = request.filter(|_| !fits) {
        return drawn(&What::Conflict(session, request, dispatch), shown, dispatch);
    }
    if shown.lease == Lease::Elsewhere {
        return drawn(&What::Elsewhere(dispatch), shown, dispatch);
    }
    html! { <Running shown={shown.clone()} dispatch={dispatch.clone()} /> }
}

/// Of [`Quiz`].
#[derive(PartialEq, Properties)]
pub struct QuizProps {
    /// The model.
    pub shown: Shown,
    /// How to change it.
    pub dispatch: Dispatch,
    /// The quiz that the address describes, if it does.
    pub query: Option<QuizQuery>,
}

/// No quiz is going on.
fn no_quiz() -> Html {
    let home = link_button("#/", t::quiz_none_home());
    state_page("no-quiz", t::quiz_none(), t::quiz_none_hint(), home)
}

/// The item on screen: the one asked, or the one whose feedback is shown.
fn on_screen(shown: &Shown) -> Option<&Item> {
    let session = shown.session.as_ref()?;
    let (topic, id) = match &session.phase {
        Phase::Asking(asked) => (asked.topic, &asked.item),
        Phase::Feedback => session.answers.last().map(|answer| (answer.topic, &answer.item))?,
        _ => return None,
    };
    shown.bank()?.item(&session.settings.topics.get(topic)?.id, id)
}

/// A quiz in its course.
#[component]
fn Running(props: &PageProps) -> Html {
    let PageProps { shown, dispatch } = props;
    let (helping, ending) = (use_state(|| false), use_state(|| false));
    {
        // A quiz that is over when its last feedback is left has its result.
        let dispatch = dispatch.clone();
        use_effect_with((), move |()| move || dispatch.emit(Action::Left));
    }
    {
        let (dispatch, helping) = (dispatch.clone(), helping.clone());
        use_effect_with(shown.clone(), move |shown| {
            let shown = shown.clone();
            let listener = page::on_shortcut(move |event| {
                if let Some(action) =
                    pressed(&event.key(), &event.code()).and_then(|pressed| shortcut(pressed, &shown))
                {
                    event.prevent_default();
                    match action {
                        Key::Help => helping.set(true),
                        Key::Do(event) => dispatch.emit(Action::Quiz(event)),
                    }
                }
            });
            move || drop(listener)
        });
    }
    let Some(session) = &shown.session else {
        return Html::default();
    };
    let (item, last) = (on_screen(shown), session.answers.last());
    let body = match (&session.phase, item, last) {
        (Phase::Asking(asked), Some(item), _) => question(shown, session, asked, item, dispatch),
        (Phase::Feedback, item, Some(answer)) => {
            drawn(&What::Feedback(shown, session, answer, item, dispatch), shown, dispatch)
        }
        _ => waiting(shown, dispatch),
    };
    let reviews = session.settings.mode == Mode::Review;
    let stop = dispatch.reform(|()| Action::Quiz(Event::Stop { at: clock::now() }));
    let end = if reviews {
        button("quiet", "stop", t::quiz_end_review(), stop.reform(|_| ()))
    } else {
        let ending = ending.clone();
        button("quiet", "stop", t::quiz_end(), Callback::from(move |_| ending.set(true)))
    };
    html! {
        <div class="page quiz" data-testid="quiz">
            {progress(session, if shown.last { 0 } else { session.left_at_most(clock::now()) })}
            if let Some(left) = session.time_left(clock::now()) {
                {drawn(&What::Timer(left, session.asked().is_some(), dispatch), shown, dispatch)}
            }
            if !(session.unavailable.is_empty() && shown.findings.is_empty()) {
                {drawn(&What::Lacking(shown, session), shown, dispatch)}
            }
            {body}
            // Nothing stands below a question that is still to come, so nothing is pushed down by it.
            if item.is_some() {
                <div class="quiz-foot">
                    {button("quiet", "shortcuts", t::quiz_keys(), {
                        let helping = helping.clone();
                        Callback::from(move |_| helping.set(true))
                    })}
                    <a class="quiet" href="#/" data-testid="leave">{t::quiz_leave()}</a>
                    if session.scored() > 0 && !shown.last {
                        {end}
                    }
                </div>
            }
            if *ending {
                {confirm(
                    t::quiz_end_title(),
                    &t::quiz_end_text(session.scored()),
                    t::quiz_end(),
                    stop,
                    Callback::from(move |()| ending.set(false)),
                )}
            }
            if *helping {
                {drawn(
                    &What::Keys(&shown.preferences, dispatch, Callback::from(move |()| helping.set(false))),
                    shown,
                    dispatch,
                )}
            }
        </div>
    }
}

/// Sends what a click at a moment means to the quiz.
pub(super) fn on(dispatch: &Dispatch, event: fn(f64) -> Event) -> Callback<MouseEvent> {
    dispatch.reform(move |_| Action::Quiz(event(clock::now())))
}

pub(super) fn topic_title(session: &Session, topic: usize) -> String {
    session.settings.topics.get(topic).map(|topic| topic.title.clone()).unwrap_or_default()
}

pub(super) fn topic_id(session: &Session, topic: usize) -> &str {
    session.settings.topics.get(topic).map_or("", |topic| &topic.id)
}

/// What a key does.
enum Key {
    Help,
    Do(Event),
}

fn shortcut(pressed: Pressed, shown: &Shown) -> Option<Key> {
    let (session, single_keys) = (shown.session.as_ref()?, shown.preferences.single_keys);
    let (at, asked) = (clock::now(), session.asked());
    match pressed {
        Pressed::Enter if session.phase == Phase::Feedback => Some(Key::Do(Event::Next { at })),
        Pressed::Enter => asked.map(|_| Key::Do(Event::Submit { at })),
        _ if !single_keys => None,
        Pressed::Help => Some(Key::Help),
        Pressed::Option(place) => {
            let asked = asked?;
            let response = choose(on_screen(shown)?, &asked.order, asked.draft.as_ref(), place)?;
            Some(Key::Do(Event::Draft(response)))
        }
    }
}

/// Why an answer is not taken yet, and what to do.
fn refusal(incomplete: &Incomplete) -> String {
    let words = match incomplete {
        Incomplete::NothingChosen => t::quiz_nothing_chosen(),
        Incomplete::NothingTyped => t::quiz_nothing_typed(),
        Incomplete::NotANumber(text) => return t::quiz_not_a_number(text),
        Incomplete::TwoNumbers { text, whole, fraction } => {
            return t::quiz_two_numbers(text, whole, fraction);
        }
        Incomplete::NothingMoved => t::quiz_nothing_moved(),
        Incomplete::Unmatched(n) => return t::quiz_unmatched(*n),
        Incomplete::Unrated(n) => return t::quiz_unrated(*n),
        Incomplete::NoText => t::quiz_no_text(),
        Incomplete::NoQuery => t::quiz_no_query(),
        Incomplete::TooLong(n) => return t::quiz_too_long(*n),
        Incomplete::NotRun => t::quiz_not_run(),
        Incomplete::Mismatch => t::quiz_mismatch(),
    };
    words.to_owned()
}

/// The form of one question.
fn question(shown: &Shown, session: &Session, asked: &Asked, item: &Item, dispatch: &Dispatch) -> Html {
    let topic = topic_title(session, asked.topic);
    let heading = t::quiz_heading(session.answers.len() + 1, &topic);
    let onsubmit = {
        let dispatch = dispatch.clone();
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            dispatch.emit(Action::Quiz(Event::Submit { at: clock::now() }));
        })
    };
    let skips_left = session.skips_left();
    html! {
        <form
            key={item.id.clone()}
            class="question"
            data-testid="question"
            data-item={item.id.clone()}
            data-kind={item.kind.name()}
            {onsubmit}
        >
            <p class="eyebrow" aria-hidden="true">{topic}</p>
            <Heading text={heading} class="visually-hidden" />
            {stem(item)}
            {answer(shown, asked, item, dispatch)}
            <div class="actions sticky">
                <div class="refusal" role="alert">
                    if let Some(incomplete) = &shown.refusal {
                        <p data-testid="refusal">{refusal(incomplete)}</p>
                    } else if shown.waits() {
                        <p data-testid="one-moment">{t::quiz_one_moment()}</p>
                    }
                </div>
                <button type="submit" class="primary large" data-testid="submit">{t::quiz_submit()}</button>
                {button("", "dont-know", t::quiz_dont_know(), on(dispatch, |at| Event::DontKnow { at }))}
                <button
                    type="button"
                    class="quiet"
                    data-testid="skip"
                    disabled={skips_left == 0}
                    onclick={on(dispatch, |at| Event::Skip { at })}
                >
                    {t::quiz_skip(skips_left)}
                </button>
            </div>
        </form>
    }
}

/// The answer's controls.
fn answer(shown: &Shown, asked: &Asked, item: &Item, dispatch: &Dispatch) -> Html {
    let ondraft = dispatch.reform(Action::Drafted);
    let Prompt::SqlRun(prompt) = &item.prompt else {
        return controls(item, &asked.order, asked.draft.as_ref(), &ondraft).unwrap_or_else(|| {
            let what = What::Controls { item, order: &asked.order, draft: asked.draft.as_ref(), ondraft };
            drawn(&what, shown, dispatch)
        });
    };
    let query = match &asked.draft {
        Some(Response::SqlRun(query)) => query.clone(),
        _ => String::new(),
    };
    let Sql { tables, busy, reply, lost, .. } = shown.sql.clone();
    let busy = busy.map(|busy| if busy == Busy::Running { t::sql_running() } else { t::sql_checking() });
    let props = SqlRunProps {
        prompt: prompt.clone(),
        query,
        tables,
        busy,
        reply,
        lost,
        ondraft,
        onrun: dispatch.reform(|()| Action::RunSql),
        onretry: dispatch.reform(|()| Action::RetrySql),
        onwithout: dispatch.reform(|()| Action::Quiz(Event::WithoutSql { at: clock::now() })),
    };
    drawn(&What::Query(props), shown, dispatch)
}
