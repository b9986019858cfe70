//! A mock interview: chosen here, and what an interviewer would say of it on its result.

use quiz::report::{Impression, ResultRecord, impression};
use quiz::session::Mode;
use yew::prelude::*;

use super::choose::{Begin, group, minutes, role};
use super::{Heading, PageProps, bank_error, loading};
use crate::components::level::percent;
use crate::components::ui::{section, text};
use crate::hooks::Shown;
use crate::l10n::{self, t};
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
        role(entry, chosen.as_ref() == Some(&entry.id), onchange)
    });
    let fine = Fine { minutes: time.filter(|_| !shown.settings.untimed), ..Fine::default() };
    let request = Request { track: chosen.clone(), mode: Mode::Interview, fine, ..Request::default() };
    let set = Callback::from(move |minutes| time.set(minutes));
    html! {
        <div class="page choose" data-testid="interview">
            <Heading text={t::interview_title()} />
            {text("lead", &t::interview_lead(INTERVIEW))}
            {group(t::interview_role(), html! { <>{for roles}</> })}
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
        [] => t::interview_nothing_strong().to_owned(),
        titles => t::interview_strong(titles.len(), &l10n::list(titles)),
    };
    let follow_up: Vec<String> = follow_up
        .into_iter()
        .map(|(topic, subtopic)| {
            let plan = record.settings.topics.get(topic);
            let shard = plan.and_then(|plan| shown.bank()?.shard(&plan.id));
            let name = shard.map_or(subtopic.as_str(), |shard| shard.subtopic_title(&subtopic));
            t::interview_place(title(topic), name)
        })
        .collect();
    let follow_up = match &follow_up[..] {
        [] => t::interview_nothing_open().to_owned(),
        places => t::interview_open(&l10n::list(&places.iter().map(String::as_str).collect::<Vec<_>>())),
    };
    let whole = |minutes: f64| l10n::number(minutes.max(1.0), 0);
    let pace = t::interview_pace(&whole(minutes.0), &whole(minutes.1), unknown);
    let bands = &record.settings.bands;
    let level = &record.overall;
    let at = level.likeliest_band();
    let verdict = match (bands.get(at), level.bands.get(at)) {
        (Some(band), Some(share)) => match record.scored() {
            1 => t::interview_verdict_one(&band.title, &percent(*share)),
            n => t::interview_verdict(n, kinds, &band.title, &percent(*share)),
        },
        _ => String::new(),
    };
    section(
        "card",
        "interview-title",
        t::interview_said(),
        html! {
            <div data-testid="impression">
                {for [strong, follow_up, pace, verdict].iter().map(|words| text("", words))}
            </div>
        },
    )
}
