//! What the pages on which a quiz is chosen share: groups of choices, the time limit, and the start, which asks first
//! where a quiz is unfinished.

use quiz::bank::Track;
use quiz::session::Mode;
use yew::prelude::*;

use crate::components::dialog::confirm;
use crate::components::ui::{Choice, button, choice};
use crate::hooks::{Dispatch, Shown};
use crate::l10n::{self, t};
use crate::state::{Action, Request};

/// Takes a value out of the list, or puts it in.
pub fn toggle<T: PartialEq>(list: &mut Vec<T>, value: T) {
    let before = list.len();
    list.retain(|other| *other != value);
    if list.len() == before {
        list.push(value);
    }
}

/// Choices under one heading.
pub fn group(legend: &'static str, choices: Html) -> Html {
    html! {
        <fieldset>
            <legend>{legend}</legend>
            <div class="choices">{choices}</div>
        </fieldset>
    }
}

/// One of several choices.
pub fn radio(
    name: &'static str,
    id: &str,
    title: &str,
    hint: &str,
    checked: bool,
    onchange: Callback<Event>,
) -> Html {
    choice(
        Choice { kind: "radio", name, testid: format!("{name}-{id}"), title, hint, of_bank: false, checked },
        onchange,
    )
}

/// One of the bank's tracks: the role that a quiz is for.
pub fn role(entry: &Track, checked: bool, onchange: Callback<Event>) -> Html {
    choice(
        Choice {
            kind: "radio",
            name: "track",
            testid: ["track-", &entry.id].concat(),
            title: &entry.title,
            hint: &entry.summary,
            of_bank: true,
            checked,
        },
        onchange,
    )
}

/// What a mode is called where it is chosen.
pub fn mode_words(mode: Mode) -> (&'static str, &'static str) {
    match mode {
        Mode::Assessment | Mode::Review | Mode::Interview => {
            (t::choose_feedback_end(), t::choose_feedback_end_hint())
        }
        Mode::Practice => (t::choose_feedback_each(), t::choose_feedback_each_hint()),
    }
}

/// The choice of a time limit. None is always among them (WCAG 2.2.1), and all there is where the settings say so.
pub fn minutes(shown: &Shown, offered: &[u32], chosen: Option<u32>, set: &Callback<Option<u32>>) -> Html {
    if shown.settings.untimed {
        return html! {
            <p class="hint">{l10n::links(t::choose_untimed(), &["#/settings"])}</p>
        };
    }
    let option = |value: Option<u32>, title: &str, hint: &str| {
        let id = value.map_or("none".to_owned(), |minutes| minutes.to_string());
        radio("minutes", &id, title, hint, chosen == value, set.reform(move |_| value))
    };
    let timed = offered
        .iter()
        .map(|minutes| option(Some(*minutes), &t::choose_minutes(*minutes), t::choose_minutes_hint()));
    group(
        t::choose_limit(),
        html! { <>{option(None, t::choose_limit_none(), t::choose_limit_none_hint())}{for timed}</> },
    )
}

/// Whether a new quiz would end one with answers.
pub fn asks_first(shown: &Shown) -> bool {
    shown.session.as_ref().is_some_and(|session| !session.answers.is_empty())
}

/// Asks whether the unfinished quiz may go.
pub fn ask_first(yes: Callback<()>, no: Callback<()>) -> Html {
    confirm(t::choose_new(), t::choose_new_text(), t::choose_new_yes(), yes, no)
}

/// The button that starts what was chosen; it asks first where a quiz is unfinished.
#[component]
pub fn Begin(props: &BeginProps) -> Html {
    let BeginProps { shown, dispatch, request } = props;
    let asking = use_state(|| false);
    let asks_first = asks_first(shown);
    let start = {
        let (asking, request) = (asking.clone(), request.clone());
        let dispatch = dispatch.clone();
        Callback::from(move |_: MouseEvent| {
            if asks_first {
                asking.set(true);
            } else {
                dispatch.emit(Action::Start(request.clone()));
            }
        })
    };
    let (yes, request) = (asking.clone(), request.clone());
    html! {
        <>
            {button("primary large", "start", t::choose_start(), start)}
            if *asking {
                {ask_first(
                    dispatch.reform(move |()| {
                        yes.set(false);
                        Action::Start(request.clone())
                    }),
                    Callback::from(move |()| asking.set(false)),
                )}
            }
        </>
    }
}

/// Of [`Begin`].
#[derive(PartialEq, Properties)]
pub struct BeginProps {
    /// The model.
    pub shown: Shown,
    /// How to change it.
    pub dispatch: Dispatch,
    /// What was chosen.
    pub request: Request,
}
