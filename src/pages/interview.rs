//! A mock interview: chosen here, and what an interviewer would say of it on its result.

use quiz::number::fixed;
use quiz::report::{Impression, ResultRecord, impression};
use quiz::session::Mode;
use yew::prelude::*;

use super::choose::{Begin, group, minutes, radio};
use super::{Heading, PageProps, bank_error, loading};
use crate::components::level::percent;
use crate::components::ui::{section, text};
use crate::hooks::Shown;
use crate::state::{BankState, Fine, INTERVIEW, Request};

/// Minutes of an interview, where nothing else is chosen.
const USUAL: Option<u32> = Some(30);

/// The page where an interview is chosen.
#[component]
pub fn Interview(props: &PageProps) -> Html {
    let PageProps { shown, dispatch } = props;
    let track = use_state(|| None::<String>);
    let time = use_state(|| USUAL);
    match &shown.bank {
        BankState::Failed(why) => return bank_error(why, dispatch),
        BankState::Ready(_) if shown.restored => {}
        _ => return loading(),
    }
    let tracks = shown.bank().map(|bank| &bank.manifest.tracks[..]).unwrap_or_default();
    let chosen = (*track).clone().or_else(|| tracks.first().map(|track| track.id.clone()));
    let roles = tracks.iter().map(|entry| {
        let (track, id) = (track.clone(), entry.id.clone());
        let onchange = Callback::from(move |_| track.set(Some(id.clone())));
        radio("track", &entry.id, &entry.title, &entry.summary, chosen.as_ref() == Some(&entry.id), onchange)
    });
    let words = format!(
        "{INTERVIEW} questions of mixed kinds, shared out over the topics of a role. No feedback until the end; then a level with its \
            uncertainty, and what an interviewer would say and ask next."
    );
    let fine = Fine { minutes: time.filter(|_| !shown.settings.untimed), ..Fine::default() };
    let request = Request { track: chosen.clone(), mode: Mode::Interview, fine, ..Request::default() };
    let set = Callback::from(move |minutes| time.set(minutes));
    html! {
        <div class="page choose" data-testid="interview">
            <Heading text="Mock interview" />
            {text("lead", &words)}
            {group("For which role", html! { <>{for roles}</> })}
            {minutes(shown, &[20, 30, 45], request.fine.minutes, &set)}
            <Begin shown={shown.clone()} {dispatch} {request} />
        </div>
    }
}

/// What an interviewer would say; nothing where the result is of another kind of quiz.
pub fn interview(shown: &Shown, record: &ResultRecord) -> Html {
    if record.settings.mode != Mode::Interview || record.scored() == 0 {
        return Html::default();
    }
    let Impression { strong, follow_up, minutes, unknown, kinds } = impression(record);
    let title = |topic: usize| record.settings.topics.get(topic).map_or("", |topic| topic.title.as_str());
    let strong: Vec<&str> = strong.into_iter().map(title).collect();
    let strong = match &strong[..] {
        [] => "No topic stood out; that happens in short interviews.".to_owned(),
        titles => format!("{} went well.", titles.join(", ")),
    };
    let follow_up: Vec<String> = follow_up
        .into_iter()
        .map(|(topic, subtopic)| {
            let plan = record.settings.topics.get(topic);
            let shard = plan.and_then(|plan| shown.bank()?.shard(&plan.id));
            let name = shard.map_or(subtopic.as_str(), |shard| shard.subtopic_title(&subtopic)).to_owned();
            format!("{} ({name})", title(topic))
        })
        .collect();
    let follow_up = match &follow_up[..] {
        [] => "There is nothing to ask on about; harder questions would come next.".to_owned(),
        places => format!("An interviewer would ask on about {}.", places.join(", ")),
    };
    let pace = format!(
        "Minutes on the questions: {}; expected: about {}. {}",
        fixed(minutes.0.max(1.0), 0),
        fixed(minutes.1.max(1.0), 0),
        match unknown {
            0 => "You never said “I don’t know”; where that is true, saying so makes a good impression."
                .to_owned(),
            n => format!("{n} × you said “I don’t know”, which interviewers like better than a guess."),
        }
    );
    let bands = &record.settings.bands;
    let level = &record.overall;
    let at = level.likeliest_band();
    let verdict = match (bands.get(at), level.bands.get(at)) {
        (Some(band), Some(share)) => format!(
            "After {} the talk would go on at the level “{}”, with {} certainty. That is the impression of one short talk, and no \
                hiring decision.",
            match record.scored() {
                1 => "one question".to_owned(),
                n => format!("{n} questions of {kinds} kinds"),
            },
            band.title,
            percent(*share)
        ),
        _ => String::new(),
    };
    section(
        "card",
        "interview-title",
        "What an interviewer would say",
        html! {
            <div data-testid="impression">
                {for [strong, follow_up, pace, verdict].iter().map(|words| text("", words))}
            </div>
        },
    )
}
