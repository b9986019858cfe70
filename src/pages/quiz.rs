//! The quiz: one question a screen.

use quiz::bank::Item;
use quiz::kind::{Prompt, Response};
use quiz::number::fixed;
use quiz::session::{Asked, Event, Phase, Session};
use quiz::store::Preferences;
use yew::prelude::*;

use super::{Heading, bank_error, change, loading, state_page};
use crate::components::dialog::Dialog;
use crate::components::feedback::{feedback, icon, verdict};
use crate::components::icon::draw;
use crate::components::notice::notice;
use crate::components::progress::progress;
use crate::components::question::sql_run::{CHECKING, RUNNING, SqlRun};
use crate::components::question::{choose, controls, stem};
use crate::components::ui::{Choice, actions, button, choice, link_button, text};
use crate::hooks::{Dispatch, Shown};
use crate::platform::{clock, page};
use crate::route::QuizQuery;
use crate::state::{Action, BankState, Busy, Lease, Request, Sql, matches};

/// The quiz page. With a query it begins the quiz described, or asks if another one is unfinished.
#[component]
pub fn Quiz(props: &QuizProps) -> Html {
    let QuizProps { shown, dispatch, query } = props;
    let ready = shown.restored && shown.bank().is_some();
    let request = query.as_ref().map(request);
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
        return if ready && query.is_none() { no_quiz() } else { loading() };
    };
    if let Some(request) = request.filter(|_| !fits) {
        return conflict(session, request, dispatch);
    }
    if shown.lease == Lease::Elsewhere {
        return elsewhere(dispatch);
    }
    html! { <Running shown={shown.clone()} dispatch={dispatch.clone()} session={session.clone()} /> }
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

fn request(query: &QuizQuery) -> Request {
    Request {
        track: query.track.clone(),
        topics: query.topics.clone(),
        electives: query.electives.clone(),
        length: query.length,
        mode: query.mode,
        seed: query.seed,
    }
}

/// No quiz is going on.
fn no_quiz() -> Html {
    let home = link_button("#/", "To the start");
    state_page("no-quiz", "No quiz is going on", "Start one; it takes ten minutes.", home)
}

/// The address asks for one quiz while another is unfinished.
fn conflict(session: &Session, request: Request, dispatch: &Dispatch) -> Html {
    let start = dispatch.reform(move |_| Action::Start(request.clone()));
    let resume = dispatch.reform(|_| {
        page::replace("#/quiz");
        Action::Resume
    });
    let words =
        format!("{} questions of it are answered. Starting a new one forgets it.", session.answers.len());
    let buttons = html! {
        <>
            {button("primary", "resume", "Go on with it", resume)}
            {button("", "start-new", "Start the new one", start)}
        </>
    };
    state_page("conflict", "Another quiz is unfinished", &words, buttons)
}

/// Another tab runs the quiz.
fn elsewhere(dispatch: &Dispatch) -> Html {
    let onclick = dispatch.reform(|_| Action::Resume);
    let buttons = html! {
        <>
            {button("primary", "take-over", "Go on here", onclick)}
            {link_button("#/", "To the start")}
        </>
    };
    let words = "Every answer is kept. You can go on here; the other tab then stops writing.";
    state_page("elsewhere", "This quiz is open in another tab", words, buttons)
}

/// A quiz in its course.
#[component]
fn Running(props: &RunningProps) -> Html {
    let RunningProps { shown, dispatch, session } = props;
    let helping = use_state(|| false);
    let bank = shown.bank();
    let last = session.answers.last();
    // The item on screen: the one asked, or the one whose feedback is shown.
    let item = match &session.phase {
        Phase::Asking(asked) => {
            bank.and_then(|bank| bank.item(&session.settings.topics.get(asked.topic)?.id, &asked.item))
        }
        Phase::Feedback => last.and_then(|answer| {
            bank.and_then(|bank| bank.item(&session.settings.topics.get(answer.topic)?.id, &answer.item))
        }),
        _ => None,
    };
    {
        let (dispatch, asked, item, helping) =
            (dispatch.clone(), session.asked().cloned(), item.cloned(), helping.clone());
        let keys = shown.preferences.single_keys;
        let feedback = session.phase == Phase::Feedback;
        use_effect_with((asked, item, keys, feedback), move |(asked, item, keys, feedback)| {
            let (asked, item, keys, feedback) = (asked.clone(), item.clone(), *keys, *feedback);
            let listener = page::on_shortcut(move |event| {
                if let Some(action) = shortcut(&event.key(), keys, feedback, asked.as_ref(), item.as_ref()) {
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
    let left_out = session.unavailable.iter().map(|topic| {
        let title = session
            .settings
            .topics
            .iter()
            .find(|plan| plan.id == *topic)
            .map_or(topic.as_str(), |plan| &plan.title);
        let why = shown.shard_failure(topic).unwrap_or_default();
        let text =
            format!("“{title}” is left out of this quiz, because its questions could not be used. {why}");
        html! { <div key={topic.clone()}>{notice("bank", &text, None)}</div> }
    });
    let body = match (&session.phase, item, last) {
        (Phase::Asking(asked), Some(item), _) => question(shown, session, asked, item, dispatch),
        (Phase::Feedback, item, Some(answer)) => {
            let onclick = on(dispatch, |at| Event::Next { at });
            html! {
                <section
                    key={format!("feedback-{}", answer.item)}
                    class="feedback"
                    data-testid="feedback"
                    data-credit={fixed(answer.credit, 2)}
                >
                    {text("eyebrow", &topic_title(session, answer.topic))}
                    <div class="verdict-line" data-testid="verdict">
                        {draw(icon(answer))}
                        <Heading text={verdict(answer)} />
                    </div>
                    if let Some(item) = item {
                        {stem(item)}
                        {feedback(item, answer)}
                        {change({
                            let session = session.clone();
                            move || Some((session.settings.clone(), session.answers.clone()))
                        }, session.answers.len() - 1)}
                    } else {
                        {text("", "The question's text could not be loaded again; the answer is kept.")}
                    }
                    {actions("sticky", button("primary large", "next", "Next", onclick))}
                </section>
            }
        }
        _ => loading(),
    };
    html! {
        <div class="page quiz" data-testid="quiz">
            {progress(session)}
            {for left_out}
            {damaged_items(shown)}
            {body}
            // Nothing stands below a question that is still to come, so nothing is pushed down by it.
            if item.is_some() {
                <div class="quiz-foot">
                    {button("quiet", "shortcuts", "Keys", {
                        let helping = helping.clone();
                        Callback::from(move |_| helping.set(true))
                    })}
                    <a class="quiet" href="#/" data-testid="leave">{"Leave; your answers are kept"}</a>
                    if session.scored() > 0 {
                        {button("quiet", "stop", "End here and see the result", on(dispatch, |at| Event::Stop { at }))}
                    }
                </div>
            }
            if *helping {
                {keys(&shown.preferences, dispatch, Callback::from(move |()| helping.set(false)))}
            }
        </div>
    }
}

#[derive(PartialEq, Properties)]
struct RunningProps {
    shown: Shown,
    dispatch: Dispatch,
    session: Session,
}

/// What is said of items that the bank holds but nobody can use.
fn damaged_items(shown: &Shown) -> Html {
    let Some(first) = shown.findings.first() else {
        return Html::default();
    };
    let text = match shown.findings.len() {
        1 => format!("One question of the bank is damaged and left out: {first}"),
        n => format!("{n} questions of the bank are damaged and left out, among them: {first}"),
    };
    notice("bank", &text, None)
}

/// Sends what a click at a moment means to the quiz.
fn on(dispatch: &Dispatch, event: fn(f64) -> Event) -> Callback<MouseEvent> {
    dispatch.reform(move |_| Action::Quiz(event(clock::now())))
}

fn topic_title(session: &Session, topic: usize) -> String {
    session.settings.topics.get(topic).map(|topic| topic.title.clone()).unwrap_or_default()
}

/// What a key does.
enum Key {
    Help,
    Do(Event),
}

fn shortcut(
    key: &str,
    single_keys: bool,
    feedback: bool,
    asked: Option<&Asked>,
    item: Option<&Item>,
) -> Option<Key> {
    let at = clock::now();
    match key {
        "Enter" if feedback => return Some(Key::Do(Event::Next { at })),
        "Enter" if asked.is_some() => return Some(Key::Do(Event::Submit { at })),
        "?" if single_keys => return Some(Key::Help),
        _ => {}
    }
    let position = match key.as_bytes() {
        [digit @ b'1'..=b'9'] => digit - b'1',
        [letter] if letter.is_ascii_alphabetic() => letter.to_ascii_lowercase() - b'a',
        _ => return None,
    };
    let (asked, item) = (asked?, item?);
    let response =
        choose(item, &asked.order, asked.draft.as_ref(), usize::from(position)).filter(|_| single_keys)?;
    Some(Key::Do(Event::Draft(response)))
}

/// The form of one question.
fn question(shown: &Shown, session: &Session, asked: &Asked, item: &Item, dispatch: &Dispatch) -> Html {
    let topic = topic_title(session, asked.topic);
    let heading = format!("Question {}: {topic}", session.answers.len() + 1);
    let onsubmit = {
        let dispatch = dispatch.clone();
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            dispatch.emit(Action::Quiz(Event::Submit { at: clock::now() }));
        })
    };
    let skips_left = session.skips_left();
    let skip_hint = match skips_left {
        0 => "Skip (none left)".to_owned(),
        left => format!("Skip ({left} left)"),
    };
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
            <div class="refusal" role="alert">
                if let Some(refusal) = &shown.refusal {
                    <p data-testid="refusal">{refusal.to_string()}</p>
                }
            </div>
            <div class="actions sticky">
                <button type="submit" class="primary large" data-testid="submit">{"Submit"}</button>
                {button("", "dont-know", "I don't know", on(dispatch, |at| Event::DontKnow { at }))}
                <button
                    type="button"
                    class="quiet"
                    data-testid="skip"
                    disabled={skips_left == 0}
                    onclick={on(dispatch, |at| Event::Skip { at })}
                >
                    {skip_hint}
                </button>
            </div>
        </form>
    }
}

/// The answer's controls.
fn answer(shown: &Shown, asked: &Asked, item: &Item, dispatch: &Dispatch) -> Html {
    let ondraft = dispatch.reform(Action::Drafted);
    let Prompt::SqlRun(prompt) = &item.prompt else {
        return controls(item, &asked.order, asked.draft.as_ref(), ondraft);
    };
    let query = match &asked.draft {
        Some(Response::SqlRun(query)) => query.clone(),
        _ => String::new(),
    };
    let Sql { tables, busy, reply, lost, .. } = shown.sql.clone();
    let busy = busy.map(|busy| if busy == Busy::Running { RUNNING } else { CHECKING });
    html! {
        <SqlRun
            prompt={prompt.clone()}
            {query}
            {tables}
            {busy}
            {reply}
            {lost}
            {ondraft}
            onrun={dispatch.reform(|()| Action::RunSql)}
            onretry={dispatch.reform(|()| Action::RetrySql)}
            onwithout={dispatch.reform(|()| Action::Quiz(Event::WithoutSql { at: clock::now() }))}
        />
    }
}

/// The keys of a quiz and what they do.
const KEYS: [(&str, &str); 4] = [
    ("1 … 9, A … I", "choose an option"),
    ("Enter", "submit; after feedback, go on"),
    ("Tab", "to the next control"),
    ("?", "show this"),
];

/// The keys and their switch.
fn keys(preferences: &Preferences, dispatch: &Dispatch, onclose: Callback<()>) -> Html {
    let on = preferences.single_keys;
    html! {
        <Dialog title="Keys" testid="shortcuts-dialog" onclose={onclose.clone()}>
            <dl class="keys">
                {for KEYS.iter().map(|(keys, what)| html! { <div key={*keys}><dt><kbd>{*keys}</kbd></dt><dd>{*what}</dd></div> })}
            </dl>
            {choice(
                Choice {
                    kind: "checkbox",
                    name: "single-keys",
                    testid: "single-keys".to_owned(),
                    title: "Digits, letters and ? work as shortcuts",
                    hint: "",
                    checked: on,
                },
                dispatch.reform(move |_| Action::Prefer(Preferences { single_keys: !on })),
            )}
            {actions("", button("primary", "close", "Close", onclose.reform(|_| ())))}
        </Dialog>
    }
}
