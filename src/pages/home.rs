//! Choose what to be asked, and start. What was left unfinished and the last result come first.

use std::rc::Rc;

use quiz::session::{Length, Mode};
use quiz::store::Choices;
use yew::prelude::*;

use super::choose::{ask_first, asks_first, group, mode_words, radio, role, toggle};
use super::{Heading, bank_error, drawn, waiting};
use crate::components::ui::{Choice, choice, text};
use crate::hooks::{Dispatch, Shown};
use crate::l10n::{self, t};
use crate::later::What;
use crate::state::{Action, BankState, Fine, Request};

/// The start page.
pub fn home(shown: Shown, dispatch: Dispatch) -> Html {
    match &shown.bank {
        BankState::Failed(why) => return bank_error(why, &dispatch),
        BankState::Ready(_) if shown.restored => {}
        _ => return waiting(&shown, &dispatch),
    }
    html! {
        <div class="page home" data-testid="home">
            <div class="intro">
                <Heading text={t::start_title()} class="display" />
                {text("lead", t::start_lead())}
            </div>
            if shown.session.is_some() || !shown.results.is_empty() || !shown.study.cards.is_empty() {
                {drawn(&What::Stored(&shown, &dispatch), &shown, &dispatch)}
            }
            <Choose shown={shown.clone()} dispatch={dispatch.clone()} />
            <p class="more">{l10n::links(t::start_or(), &["#/interview", "#/custom"])}</p>
        </div>
    }
}

/// What is chosen in the form.
#[derive(Clone, PartialEq)]
struct Form {
    /// A track, or `None` for the candidate's own topics.
    choices: Choices,
    /// Whether it is asked if the unfinished quiz may go.
    confirming: bool,
    /// Whether a topic is missing.
    refused: bool,
}

/// The form that starts a quiz.
#[component]
fn Choose(props: &ChooseProps) -> Html {
    let ChooseProps { shown, dispatch } = props;
    let form = use_state(|| first_choices(shown));
    let Some(bank) = shown.bank() else {
        return Html::default();
    };
    let manifest = &bank.manifest;
    let Form { choices, confirming, refused } = &*form;
    // One change of the form, as a callback for the control that makes it.
    let change = |change: Rc<dyn Fn(&mut Form)>| {
        let form = form.clone();
        Callback::from(move |_: Event| {
            let mut next = (*form).clone();
            change(&mut next);
            form.set(next);
        })
    };
    let start = Request {
        track: choices.track.clone(),
        topics: if choices.track.is_some() { Vec::new() } else { choices.topics.clone() },
        electives: choices.electives.clone(),
        length: choices.length,
        mode: choices.mode,
        seed: None,
        fine: Fine::default(),
    };
    let onsubmit = {
        let (form, dispatch, start) = (form.clone(), dispatch.clone(), start.clone());
        let asks_first = asks_first(shown);
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let refused = form.choices.track.is_none() && form.choices.topics.is_empty();
            if refused || asks_first {
                form.set(Form { refused, confirming: !refused, ..(*form).clone() });
            } else {
                dispatch.emit(Action::Start(start.clone()));
            }
        })
    };
    let tracks = manifest.tracks.iter().map(|entry| {
        let id = Some(entry.id.clone());
        let checked = choices.track == id;
        let onchange = change(Rc::new(move |form| form.choices.track.clone_from(&id)));
        role(entry, checked, onchange)
    });
    let own = change(Rc::new(|form| form.choices.track = None));
    let topics = manifest.topics.iter().map(|entry| {
        let id = entry.id.clone();
        let onchange = change(Rc::new(move |form| {
            toggle(&mut form.choices.topics, id.clone());
            form.refused = false;
        }));
        let card = Choice {
            kind: "checkbox",
            name: "topic",
            testid: format!("topic-{}", entry.id),
            title: &entry.title,
            hint: &t::start_topic(&entry.summary, entry.count),
            of_bank: true,
            checked: choices.topics.contains(&entry.id),
        };
        choice(card, onchange)
    });
    // Of the topics chosen, what is asked only of those who work with it.
    let track = manifest.tracks.iter().find(|track| choices.track.as_ref() == Some(&track.id));
    let asked = |id: &String| match track {
        Some(track) => track.topics.iter().any(|topic| topic.id == *id),
        None => choices.topics.contains(id),
    };
    let electives =
        manifest.topics.iter().filter(|topic| asked(&topic.id)).flat_map(|topic| &topic.electives);
    let electives = electives.map(|elective| {
        let id = elective.id.clone();
        let onchange = change(Rc::new(move |form| toggle(&mut form.choices.electives, id.clone())));
        let card = Choice {
            kind: "checkbox",
            name: "elective",
            testid: format!("elective-{}", elective.id),
            title: &elective.title,
            hint: "",
            of_bank: true,
            checked: choices.electives.contains(&elective.id),
        };
        choice(card, onchange)
    });
    let electives: Vec<Html> = electives.collect();
    let lengths = Length::ALL.into_iter().map(|(value, id)| {
        let (title, hint) = length_words(value);
        let onchange = change(Rc::new(move |form| form.choices.length = value));
        radio("length", id, title, hint, choices.length == value, onchange)
    });
    let modes = Mode::ALL.into_iter().map(|(value, id)| {
        let (title, hint) = mode_words(value);
        let onchange = change(Rc::new(move |form| form.choices.mode = value));
        radio("mode", id, title, hint, choices.mode == value, onchange)
    });
    html! {
        <form class="choose" {onsubmit} novalidate=true>
            {group(t::start_track(), html! {
                <>
                    {for tracks}
                    {radio("track", "custom", t::start_own(), t::start_own_hint(), choices.track.is_none(), own)}
                </>
            })}
            if choices.track.is_none() {
                {group(t::choose_topics(), html! { <>{for topics}</> })}
            }
            if !electives.is_empty() {
                {group(t::start_electives(), html! { <>{for electives}</> })}
            }
            <div class="columns">
                {group(t::choose_length(), html! { <>{for lengths}</> })}
                {group(t::choose_feedback(), html! { <>{for modes}</> })}
            </div>
            if *refused && choices.track.is_none() {
                <p class="refusal" role="alert" data-testid="refusal">{t::start_no_topic()}</p>
            }
            <button type="submit" class="primary large" data-testid="start">{t::choose_start()}</button>
            if *confirming {
                {ask_first(
                    dispatch.reform(move |()| Action::Start(start.clone())),
                    {
                        let form = form.clone();
                        Callback::from(move |()| form.set(Form { confirming: false, ..(*form).clone() }))
                    },
                )}
            }
        </form>
    }
}

#[derive(PartialEq, Properties)]
struct ChooseProps {
    shown: Shown,
    dispatch: Dispatch,
}

/// What was chosen last, as far as the bank still has it; else its first track.
fn first_choices(shown: &Shown) -> Form {
    let mut choices = shown.choices.clone().unwrap_or_default();
    choices.mode = shown.settings.feedback.unwrap_or(choices.mode);
    if let Some(bank) = shown.bank() {
        let manifest = &bank.manifest;
        choices.topics.retain(|id| manifest.topic(id).is_some());
        let known = |id: &String| manifest.tracks.iter().any(|track| track.id == *id);
        if choices.track.as_ref().is_some_and(|id| !known(id)) || choices.topics.is_empty() {
            let first = manifest.tracks.first().map(|track| track.id.clone());
            choices.track = choices.track.filter(known).or(first);
        }
    }
    Form { choices, confirming: false, refused: false }
}

/// A length and what it means.
pub(super) fn length_words(length: Length) -> (&'static str, &'static str) {
    match length {
        Length::Quick => (t::start_quick(), t::start_quick_hint()),
        Length::Standard => (t::start_standard(), t::start_standard_hint()),
        Length::Precise => (t::start_precise(), t::start_precise_hint()),
    }
}
