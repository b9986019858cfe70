//! What a finished quiz says.

use quiz::bank::Item;
use quiz::number::fixed;
use quiz::report::{ResultRecord, Weakness, person_fit, rapid_guesses, weaknesses};
use quiz::session::{Answer, EndReason, Settings};
use quiz::share::{encode, summary};
use yew::prelude::*;

use super::after::{echoes, keep, look_up};
use super::interview::interview;
use super::keep::Keep;
use super::{Heading, change, loading, state_page};
use crate::components::feedback::{references, right};
use crate::components::level::{band_list, certainty, level_bar, likeliest, range, sentence, theta, zones};
use crate::components::notice::notice;
use crate::components::review::Review;
use crate::components::ui::{actions, button, disclosure, link_button, section, text};
use crate::hooks::{Dispatch, Shown};
use crate::l10n::{self, t};
use crate::platform::clock;
use crate::state::{Action, Fine, Request};

/// So many subtopics are advised at most.
const ADVICE: usize = 3;

/// The page of one stored result.
#[component]
pub fn ResultPage(props: &ResultProps) -> Html {
    let ResultProps { shown, dispatch, id } = props;
    let record = shown.result(id);
    {
        // The texts of the questions come from the bank, so the shards of this result's topics are wanted.
        let dispatch = dispatch.clone();
        let topics: Vec<String> = record.into_iter().flat_map(topics_of).collect();
        use_effect_with((topics, shown.bank().is_some()), move |(topics, ready)| {
            if *ready {
                dispatch.emit(Action::WantShards(topics.clone()));
            }
        });
    }
    let Some(record) = record else {
        return if shown.restored { unknown() } else { loading() };
    };
    let settings = &record.settings;
    let again = {
        let request = Request {
            track: settings.track.clone(),
            topics: match &settings.track {
                Some(_) => Vec::new(),
                None => settings.topics.iter().map(|topic| topic.id.clone()).collect(),
            },
            electives: shown.bank().map(|bank| settings.electives(&bank.manifest)).unwrap_or_default(),
            length: settings.length,
            mode: settings.mode,
            seed: None,
            fine: Fine::of(settings),
        };
        dispatch.reform(move |_| Action::Start(request.clone()))
    };
    let minutes = ((record.finished_at - record.started_at) / 60_000.0).max(0.0).ceil() as u32;
    let date = clock::date_time(record.finished_at);
    let facts = t::result_facts(&right(record), minutes, &date, &settings.bank_version);
    let buttons = html! {
        <>
            {button("primary", "again", t::result_again(), again)}
            {link_button("#/history", t::result_all())}
        </>
    };
    html! {
        <article class="page result" data-testid="result">
            {overall(record)}
            {text("hint", &facts)}
            <p data-testid="reason">{reason(record)}</p>
            {for conduct(record).iter().map(|words| html! { <p class="hint" data-testid="conduct">{words}</p> })}
            {interview(shown, record)}
            {section("", "topics-title", t::result_topics(), topics(shown, record))}
            {section("", "advice-title", t::result_advice(), advice(shown, record))}
            {growth(shown)}
            {section("no-print", "keep-title", t::result_keep(), html! { <Keep code={encode(&summary(record))} /> })}
            {section("", "review-title", t::result_review(), reviews(shown, record, dispatch))}
            {actions("", buttons)}
        </article>
    }
}

/// Of [`ResultPage`].
#[derive(PartialEq, Properties)]
pub struct ResultProps {
    /// The model.
    pub shown: Shown,
    /// How to change it.
    pub dispatch: Dispatch,
    /// Id of the result.
    pub id: String,
}

/// The level over all topics, large, with what it means and what it does not.
fn overall(record: &ResultRecord) -> Html {
    let (level, bands) = (&record.overall, &record.settings.bands);
    let answered = record.scored() > 0;
    let heading = likeliest(level, bands, answered);
    let yours = match &record.settings.topics[..] {
        [topic] => t::result_yours_one(&topic.title),
        _ => t::result_yours().to_owned(),
    };
    html! {
        <section
            class="overall"
            data-testid="overall"
            data-mean={fixed(level.mean, 6)}
            data-sd={fixed(level.sd, 6)}
            aria-label={t::level_overall()}
        >
            {text("eyebrow", &yours)}
            <div data-testid="overall-band"><Heading text={heading} class="display" /></div>
            if answered {
                {text("lead", &certainty(level, bands))}
                {level_bar(level, bands, true)}
                {band_list(level, bands)}
            }
            {disclosure(t::result_how_to_read(), html! {
                <>
                    {text("", t::result_meaning())}
                    <p><a class="alone" href={l10n::page("method")}>{t::result_method()}</a></p>
                </>
            })}
        </section>
    }
}

/// What is to be said about how the answers were given. It changes no level.
fn conduct(record: &ResultRecord) -> Vec<String> {
    let mut notes = Vec::new();
    let rapid = rapid_guesses(record);
    if rapid.unusual() {
        let n = rapid.answers.len();
        let meaning = if rapid.lowering { t::result_rapid_lower(n) } else { t::result_rapid_open(n) };
        notes.push(l10n::sentences(&[&t::result_rapid(n, rapid.judged), &meaning]));
    }
    if person_fit(record).is_some_and(|fit| fit.unusual()) {
        notes.push(t::result_pattern().to_owned());
    }
    notes
}

/// How much a topic counts for the track that was chosen, by its share of the largest weight.
fn importance(shown: &Shown, settings: &Settings, weight: f64) -> Option<String> {
    let track = settings.track.as_ref()?;
    let title = &shown.bank()?.manifest.tracks.iter().find(|other| other.id == *track)?.title;
    let most = settings.topics.iter().map(|topic| topic.weight).fold(0.0, f64::max);
    Some(match weight / most {
        share if share > 0.9 => t::result_essential(title),
        share if share > 0.5 => t::result_important(title),
        _ => t::result_useful(title),
    })
}

/// What no question can score.
fn growth(shown: &Shown) -> Html {
    let growth = shown.bank().map(|bank| &bank.manifest.growth[..]).unwrap_or_default();
    if growth.is_empty() {
        return Html::default();
    }
    let rows = growth.iter().map(|entry| {
        html! { <li key={entry.title.clone()}>{l10n::said_by_bank(html! { <><strong>{&entry.title}</strong>{" "}{&entry.text}</> })}</li> }
    });
    section(
        "",
        "growth-title",
        t::result_growth(),
        html! { <ul class="growth" data-testid="growth">{for rows}</ul> },
    )
}

/// A level per topic.
fn topics(shown: &Shown, record: &ResultRecord) -> Html {
    let settings = &record.settings;
    let measured = settings.topics.iter().zip(record.measured()).enumerate();
    let rows = measured.filter_map(|(at, (topic, level))| {
        let level = level?;
        let title = l10n::said_by_bank(html! { {&topic.title} });
        let importance = importance(shown, settings, topic.weight).map(|words| text("hint", &words));
        let words = sentence(level, &settings.bands);
        let certainty = t::level_certainty_short(&range(level, &settings.bands), &theta(level));
        let details = t::result_topic_facts(&certainty, record.scored_in(at));
        Some(html! {
            <li key={at} data-testid="topic-level" data-topic={topic.id.clone()} data-mean={fixed(level.mean, 6)}>
                <h3>{title}</h3>
                {importance}
                {level_bar(level, &settings.bands, false)}
                {text("", &words)}
                {text("hint", &details)}
                {disclosure(&t::result_bands(&topic.title), band_list(level, &settings.bands))}
            </li>
        })
    });
    let others = settings.topics.iter().zip(record.measured()).filter(|(_, level)| level.is_none());
    let others: Vec<&str> = others.map(|(topic, _)| topic.title.as_str()).collect();
    // One topic has nothing to be compared with.
    let hint = match settings.topics.len() {
        1 => zones(&settings.bands),
        _ => l10n::sentences(&[t::result_topics_hint(), &zones(&settings.bands)]),
    };
    html! {
        <>
            {text("hint", &hint)}
            <ul class="topic-levels">{for rows}</ul>
            {unmeasured(&others)}
        </>
    }
}

/// Topics without levels of their own, because no answer of them counted.
pub fn unmeasured(topics: &[&str]) -> Html {
    html! {
        if !topics.is_empty() {
            <p data-testid="unmeasured">{t::level_unmeasured(&l10n::list(topics))}</p>
        }
    }
}

/// The weakest subtopics, with the sources of what was missed there.
fn advice(shown: &Shown, record: &ResultRecord) -> Html {
    let weak: Vec<Weakness> = weaknesses(record).into_iter().take(ADVICE).collect();
    if weak.is_empty() {
        return text("", t::result_no_weakness());
    }
    let rows = weak.iter().map(|weak| {
        let topic = record.settings.topics.get(weak.topic);
        let shard = topic.and_then(|topic| shown.bank()?.shard(&topic.id));
        let title = shard.map_or(weak.subtopic.as_str(), |shard| shard.subtopic_title(&weak.subtopic));
        let title = t::interview_place(topic.map_or("", |topic| topic.title.as_str()), title);
        let mut sources = Vec::new();
        let missed =
            shard.into_iter().flat_map(|shard| &shard.items).filter(|item| weak.missed.contains(&item.id));
        for reference in missed.flat_map(|item| &item.references) {
            if !sources.contains(reference) {
                sources.push(reference.clone());
            }
        }
        html! {
            <li key={format!("{}.{}", weak.topic, weak.subtopic)} data-testid="weakness">
                <h3>{l10n::said_by_bank(html! { {title} })}</h3>
                {text("hint", &t::result_missed(weak.missed.len(), weak.asked))}
                if !sources.is_empty() {
                    {references(4, &sources)}
                }
            </li>
        }
    });
    html! {
        <>
            {text("hint", t::result_advice_hint())}
            <ol class="advice">{for rows}</ol>
        </>
    }
}

/// Every question, folded, with what could not be loaded said above.
fn reviews(shown: &Shown, record: &ResultRecord, dispatch: &Dispatch) -> Html {
    let topics = &record.settings.topics;
    let missing = topics.iter().filter_map(|topic| {
        let why = shown.shard_failure(&topic.id)?;
        Some(notice("bank", &t::result_topic_lost(&topic.title, why), None))
    });
    let rows = record.answers.iter().enumerate().map(|(at, answer)| {
        let (id, topic) =
            topics.get(answer.topic).map(|topic| (topic.id.clone(), topic.title.clone())).unwrap_or_default();
        let item = item(shown, record, answer);
        let before = item.map(|item| echoes(shown, item, answer)).unwrap_or_default();
        let (of, result) = (shown.clone(), record.id.clone());
        let of = move || of.result(&result).map(|record| (record.settings.clone(), record.answers.clone()));
        let beside = (before, html! { <>{change(of, at)}{keep(shown, &id, answer, item, dispatch)}</> });
        let item = look_up(shown, &id, item).cloned();
        html! { <Review key={answer.item.clone()} number={at + 1} answer={answer.clone()} {item} {topic} {beside} /> }
    });
    html! {
        <>
            <div>{for missing}</div>
            <div>{for rows}</div>
        </>
    }
}

/// No result has this id.
fn unknown() -> Html {
    state_page(
        "not-found",
        t::result_unknown(),
        t::result_unknown_hint(),
        link_button("#/history", t::result_all()),
    )
}

fn topics_of(record: &ResultRecord) -> Vec<String> {
    let topics = record.answers.iter().filter_map(|answer| record.settings.topics.get(answer.topic));
    topics.map(|topic| topic.id.clone()).collect()
}

fn item<'a>(shown: &'a Shown, record: &ResultRecord, answer: &Answer) -> Option<&'a Item> {
    shown.bank()?.item(&record.settings.topics.get(answer.topic)?.id, &answer.item)
}

fn reason(record: &ResultRecord) -> String {
    let n = record.answers.len();
    match record.reason {
        EndReason::Precise => t::result_precise(n),
        EndReason::MaxItems => t::result_longest(n),
        EndReason::TimeLimit => t::result_time().to_owned(),
        EndReason::Classified => t::result_classified(n),
        EndReason::Exhausted => t::result_exhausted(n),
        EndReason::NoGain => t::result_no_gain(n),
        EndReason::Stopped => t::result_stopped(n),
    }
}
