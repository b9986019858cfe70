//! A quiz in every detail the candidate's own: topics and their parts, kinds, difficulty, length, time.

use std::rc::Rc;

use quiz::bank::Band;
use quiz::kind::Kind;
use quiz::session::Mode;
use yew::prelude::*;

use super::choose::{Begin, group, minutes, mode_words, radio, toggle};
use super::{Heading, PageProps, bank_error, loading};
use crate::components::ui::{Choice, choice, text};
use crate::l10n::t;
use crate::state::{Action, BankState, Fine, Request};

/// Lengths on offer, in questions.
const LENGTHS: [usize; 4] = [5, 10, 20, 40];

/// The page of the custom quiz.
#[component]
pub fn Custom(props: &PageProps) -> Html {
    let PageProps { shown, dispatch } = props;
    let form = shown.custom.clone().unwrap_or_else(|| {
        let fine = Fine { questions: Some(LENGTHS[1]), ..Fine::default() };
        Rc::new(Request { fine, mode: Mode::Practice, ..Request::default() })
    });
    {
        // The parts of a topic are named in its shard.
        let dispatch = dispatch.clone();
        use_effect_with((form.topics.clone(), shown.bank().is_some()), move |(topics, ready)| {
            if *ready && !topics.is_empty() {
                dispatch.emit(Action::WantShards(topics.clone()));
            }
        });
    }
    let bank = match &shown.bank {
        BankState::Failed(why) => return bank_error(why, dispatch),
        BankState::Ready(bank) if shown.restored => bank,
        _ => return loading(),
    };
    let change = |change: Box<dyn Fn(&mut Request)>| {
        let form = form.clone();
        dispatch.reform(move |_: Event| {
            let mut next = (*form).clone();
            change(&mut next);
            Action::Customize(next)
        })
    };
    let Fine { kinds, difficulty, questions, minutes: time, .. } = &form.fine;
    // Electives are out until they are chosen.
    let manifest = &bank.manifest;
    let electives = || {
        let all = manifest.topics.iter().flat_map(|topic| &topic.electives);
        all.map(|subtopic| subtopic.id.clone()).collect::<Vec<_>>()
    };
    let left_out = form.fine.left_out.clone().unwrap_or_else(electives);
    let check = |name: &'static str, id: &str, title: &str, checked: bool, onchange: Callback<Event>| {
        choice(
            Choice {
                kind: "checkbox",
                name,
                testid: format!("{name}-{id}"),
                title,
                hint: "",
                of_bank: name != "kind",
                checked,
            },
            onchange,
        )
    };
    let topics = manifest.topics.iter().map(|entry| {
        let id = entry.id.clone();
        let onchange = change(Box::new(move |form| toggle(&mut form.topics, id.clone())));
        check("topic", &entry.id, &entry.title, form.topics.contains(&entry.id), onchange)
    });
    let parts = form.topics.iter().filter_map(|topic| {
        let (shard, entry) = (bank.shard(topic)?, manifest.topic(topic)?);
        let rows = shard.subtopics.iter().map(|part| {
            let (id, before) = (part.id.clone(), left_out.clone());
            let onchange = change(Box::new(move |form| {
                toggle(form.fine.left_out.get_or_insert_with(|| before.clone()), id.clone());
            }));
            check("part", &part.id, &part.title, !left_out.contains(&part.id), onchange)
        });
        Some(html! {
            <details key={topic.clone()} data-testid={format!("parts-{topic}")}>
                <summary>{t::custom_parts(&entry.title)}</summary>
                <div class="choices">{for rows}</div>
            </details>
        })
    });
    let shapes = Kind::ALL.into_iter().map(|kind| {
        let onchange = change(Box::new(move |form| toggle(&mut form.fine.kinds, kind)));
        check("kind", kind.name(), kind_words(kind), kinds.contains(&kind), onchange)
    });
    let any = change(Box::new(|form| form.fine.difficulty = None));
    let levels = manifest.bands.iter().enumerate().map(|(at, band)| {
        let span = span(&manifest.bands, at);
        let onchange = change(Box::new(move |form| form.fine.difficulty = Some(span)));
        radio("difficulty", &band.id, &band.title, "", *difficulty == Some(span), onchange)
    });
    let lengths = LENGTHS.into_iter().map(|n| {
        let onchange = change(Box::new(move |form| form.fine.questions = Some(n)));
        radio("questions", &n.to_string(), &t::custom_questions(n), "", *questions == Some(n), onchange)
    });
    let modes = Mode::ALL.into_iter().map(|(mode, id)| {
        let (title, hint) = mode_words(mode);
        radio("mode", id, title, hint, form.mode == mode, change(Box::new(move |form| form.mode = mode)))
    });
    let set = {
        let form = form.clone();
        dispatch.reform(move |minutes| {
            let mut next = (*form).clone();
            next.fine.minutes = minutes;
            Action::Customize(next)
        })
    };
    html! {
        <div class="page choose" data-testid="custom">
            <Heading text={t::custom_title()} />
            {text("lead", t::custom_lead())}
            {group(t::choose_topics(), html! { <>{for topics}</> })}
            {for parts}
            {group(t::custom_kinds(), html! { <>{for shapes}</> })}
            {text("hint", t::custom_kinds_hint())}
            <div class="columns">
                {group(t::custom_difficulty(), html! { <>{radio("difficulty", "any", t::custom_difficulty_any(), t::custom_difficulty_any_hint(), difficulty.is_none(), any)}{for levels}</> })}
                {group(t::choose_length(), html! { <>{for lengths}</> })}
                {group(t::choose_feedback(), html! { <>{for modes}</> })}
                {minutes(shown, &[10, 20, 30], *time, &set)}
            </div>
            <Begin shown={shown.clone()} {dispatch} request={(*form).clone()} />
        </div>
    }
}

/// The difficulties of a band; those of the outermost have no end.
fn span(bands: &[Band], at: usize) -> (f64, f64) {
    let from = bands[at].from.unwrap_or(-99.0);
    (from, bands.get(at + 1).and_then(|band| band.from).unwrap_or(99.0))
}

/// What a kind is called where it is chosen.
fn kind_words(kind: Kind) -> &'static str {
    match kind {
        Kind::Single => t::custom_single(),
        Kind::TrueFalse => t::custom_true_false(),
        Kind::CodeReading => t::custom_code_reading(),
        Kind::Multi => t::custom_multi(),
        Kind::Numeric => t::custom_numeric(),
        Kind::Ordering => t::custom_ordering(),
        Kind::Matching => t::custom_matching(),
        Kind::ShortText => t::custom_short_text(),
        Kind::Sjt => t::custom_sjt(),
        Kind::SqlRun => t::custom_sql_run(),
    }
}
