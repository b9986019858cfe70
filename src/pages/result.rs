//! What a finished quiz says.

use quiz::bank::Item;
use quiz::number::fixed;
use quiz::report::{ResultRecord, Weakness, person_fit, rapid_guesses, weaknesses};
use quiz::session::{Answer, EndReason, Settings};
use quiz::share::{encode, summary};
use yew::prelude::*;

use super::after::{echoes, keep};
use super::interview::interview;
use super::keep::Keep;
use super::{Heading, change, loading, state_page};
use crate::components::feedback::{references, right};
use crate::components::level::{band_list, level_bar, range, sentence, theta};
use crate::components::notice::notice;
use crate::components::review::Review;
use crate::components::ui::{actions, button, disclosure, link_button, section, text};
use crate::hooks::{Dispatch, Shown};
use crate::platform::clock;
use crate::state::{Action, Fine, Request};

/// So many subtopics are advised at most.
const ADVICE: usize = 3;

/// What a level is and what it is not.
const MEANING: &str = "θ is a scale on which 0 is a typical mid-level developer; most people lie between −2 and 2. The \
    coloured bar holds the true value with 95 % probability, given the answers and, before any answer, the assumption \
    that people spread around 0. Few answers pull the estimate towards 0, and an average over topics spreads less than \
    one topic. The difficulties are experts’ estimates until enough people have answered, so take a level as a \
    direction, not as a certificate.";

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
    let facts = format!(
        "{} · {minutes} min · {} · bank {}",
        right(record),
        clock::date_time(record.finished_at),
        settings.bank_version
    );
    let buttons = html! {
        <>
            {button("primary", "again", "Another one like this", again)}
            {link_button("#/history", "All results")}
        </>
    };
    html! {
        <article class="page result" data-testid="result">
            {overall(record)}
            {text("hint", &facts)}
            <p data-testid="reason">{reason(record)}</p>
            {for conduct(record).iter().map(|words| html! { <p class="hint" data-testid="conduct">{words}</p> })}
            {interview(shown, record)}
            {section("", "topics-title", "By topic", topics(shown, record))}
            {section("", "advice-title", "What to learn next", advice(shown, record))}
            {growth(shown)}
            {section("no-print", "keep-title", "Keep and share", html! { <Keep code={encode(&summary(record))} /> })}
            {section("", "review-title", "Every question", reviews(shown, record, dispatch))}
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
    let heading = match record.scored() {
        0 => "Nothing was answered".to_owned(),
        _ => bands
            .get(level.likeliest_band())
            .map(|band| format!("Most likely {}", band.title))
            .unwrap_or_default(),
    };
    html! {
        <section
            class="overall"
            data-testid="overall"
            data-mean={fixed(level.mean, 6)}
            data-sd={fixed(level.sd, 6)}
            aria-label="Overall level"
        >
            {text("eyebrow", "Your level over these topics")}
            <div data-testid="overall-band"><Heading text={heading} class="display" /></div>
            {text("lead", &format!("With 95 % certainty: {}. {}.", range(level, bands), theta(level)))}
            {level_bar(level, bands, true)}
            {band_list(level, bands)}
            {disclosure("How to read this", html! {
                <>
                    {text("", MEANING)}
                    <p><a class="alone" href="method.html">{"How Skill Quiz measures"}</a></p>
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
        notes.push(format!(
            "{} of {} answers came faster than the question can be read. If they were guesses, your level is likely higher \
             than it says here.",
            rapid.answers.len(),
            rapid.judged
        ));
    }
    if person_fit(record).is_some_and(|fit| fit.unusual()) {
        notes.push(
            "The pattern of your answers is unusual: hard questions right and easier ones wrong, more than one level \
             explains. Uneven experience does that, and so do haste and guessing. The level takes no account of it."
                .to_owned(),
        );
    }
    notes
}

/// How much a topic counts for the track that was chosen, by its share of the largest weight.
fn importance(shown: &Shown, settings: &Settings, weight: f64) -> Option<String> {
    let track = settings.track.as_ref()?;
    let title = &shown.bank()?.manifest.tracks.iter().find(|other| other.id == *track)?.title;
    let most = settings.topics.iter().map(|topic| topic.weight).fold(0.0, f64::max);
    let word = match weight / most {
        share if share > 0.9 => "Essential",
        share if share > 0.5 => "Important",
        _ => "Useful",
    };
    Some(format!("{word} for: {title}"))
}

/// What no question can score.
fn growth(shown: &Shown) -> Html {
    let growth = shown.bank().map(|bank| &bank.manifest.growth[..]).unwrap_or_default();
    if growth.is_empty() {
        return Html::default();
    }
    let rows = growth.iter().map(|entry| {
        html! { <li key={entry.title.clone()}><strong>{&entry.title}</strong>{" "}{&entry.text}</li> }
    });
    section(
        "",
        "growth-title",
        "What no quiz can measure",
        html! { <ul data-testid="growth">{for rows}</ul> },
    )
}

/// A level per topic.
fn topics(shown: &Shown, record: &ResultRecord) -> Html {
    let settings = &record.settings;
    let rows = settings.topics.iter().zip(&record.topics).enumerate().map(|(at, (topic, level))| {
        let words = sentence(level, &settings.bands);
        let details = format!(
            "With 95 % certainty: {} · {} · {} answered",
            range(level, &settings.bands),
            theta(level),
            record.scored_in(at)
        );
        html! {
            <li key={topic.id.clone()} data-testid="topic-level" data-topic={topic.id.clone()} data-mean={fixed(level.mean, 6)}>
                <h3>{&topic.title}</h3>
                if let Some(importance) = importance(shown, settings, topic.weight) {
                    {text("hint", &importance)}
                }
                {level_bar(level, &settings.bands, false)}
                {text("", &words)}
                {text("hint", &details)}
                {disclosure("Probability of each level", band_list(level, &settings.bands))}
            </li>
        }
    });
    html! {
        <>
            {text("hint", "Topics inform each other: someone strong in one is likely, not certain, to be strong in the \
                next. A wide bar means that little is known.")}
            <ul class="topic-levels">{for rows}</ul>
        </>
    }
}

/// The weakest subtopics, with the sources of what was missed there.
fn advice(shown: &Shown, record: &ResultRecord) -> Html {
    let weak: Vec<Weakness> = weaknesses(record).into_iter().take(ADVICE).collect();
    if weak.is_empty() {
        return text("", "No credit was lost. A longer quiz would find the edge of what you know.");
    }
    let rows = weak.iter().map(|weak| {
        let shard = record.settings.topics.get(weak.topic).and_then(|topic| shown.bank()?.shard(&topic.id));
        let title = shard.map_or(weak.subtopic.as_str(), |shard| shard.subtopic_title(&weak.subtopic));
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
                <h3>{title}</h3>
                {text("hint", &format!("{} of {} without full credit", weak.missed.len(), weak.asked))}
                if !sources.is_empty() {
                    {references(&sources)}
                }
            </li>
        }
    });
    html! {
        <>
            {text("hint", "Where you lost most against your own level. A few questions are a hint, not a verdict.")}
            <ol class="advice">{for rows}</ol>
        </>
    }
}

/// Every question, folded, with what could not be loaded said above.
fn reviews(shown: &Shown, record: &ResultRecord, dispatch: &Dispatch) -> Html {
    let topics = &record.settings.topics;
    let missing = topics.iter().filter_map(|topic| {
        let why = shown.shard_failure(&topic.id)?;
        Some(notice("bank", &format!("“{}”: {why}", topic.title), None))
    });
    let rows = record.answers.iter().enumerate().map(|(at, answer)| {
        let (id, topic) =
            topics.get(answer.topic).map(|topic| (topic.id.clone(), topic.title.clone())).unwrap_or_default();
        let item = item(shown, record, answer);
        let before = item.map(|item| echoes(shown, item, answer)).unwrap_or_default();
        let (of, result) = (shown.clone(), record.id.clone());
        let of = move || of.result(&result).map(|record| (record.settings.clone(), record.answers.clone()));
        let beside = (before, html! { <>{change(of, at)}{keep(shown, &id, answer, item, dispatch)}</> });
        let item = item.cloned();
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
    let words = "Results stay in the browser in which the quiz was taken. It may have been deleted, or belong to another \
        browser.";
    state_page(
        "not-found",
        "This result is not in this browser",
        words,
        link_button("#/history", "All results"),
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
        EndReason::Precise => {
            format!("It ended after {n} questions, because the level was known as precisely as aimed for.")
        }
        EndReason::MaxItems => format!("It ended after {n} questions, the longest this kind of quiz gets."),
        EndReason::TimeLimit => "It ended because the time was up.".to_owned(),
        EndReason::Classified => {
            format!("It ended after {n} questions, because every level but one had become improbable.")
        }
        EndReason::Exhausted => {
            format!("It ended after {n} questions, because no suitable question was left.")
        }
        EndReason::NoGain => {
            format!("It ended after {n} questions, because more would hardly have sharpened the level.")
        }
        EndReason::Stopped => format!("You ended it after {n} questions."),
    }
}
