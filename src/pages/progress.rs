//! Where the candidate stands: the next best step, a level per topic over its bands, each topic's course.

use std::cmp::Ordering;

use quiz::number::fixed;
use quiz::progress::{Step, TopicProgress, next_step, topics};
use yew::prelude::*;

use super::trend::chart;
use super::{Heading, PageProps, bank_error, due_words, loading};
use crate::components::level::{level_bar, range, sentence};
use crate::components::ui::{actions, section, text};
use crate::hooks::Shown;
use crate::platform::clock;
use crate::state::{Action, BankState};

/// The dashboard.
#[component]
pub fn Progress(props: &PageProps) -> Html {
    let PageProps { shown, dispatch } = props;
    {
        // The title of a subtopic is in its shard.
        let dispatch = dispatch.clone();
        let wanted = match step(shown) {
            Some(Step::Learn(topic, ..)) => vec![topic],
            _ => Vec::new(),
        };
        use_effect_with(wanted, move |wanted| {
            if !wanted.is_empty() {
                dispatch.emit(Action::WantShards(wanted.clone()));
            }
        });
    }
    let next = match (&shown.bank, step(shown)) {
        (BankState::Failed(why), _) => return bank_error(why, dispatch),
        (_, Some(step)) if shown.restored => step,
        _ => return loading(),
    };
    let (words, label, href) = advice(shown, &next);
    let topics = topics(&shown.results);
    let now = clock::now();
    let streak = shown.study.streak(now, clock::offset());
    let due = shown.due(now).len();
    let next = html! {
        <>
            <p class="lead" data-testid="step">{words}</p>
            {actions("", html! { <a class="button primary" data-testid="step-go" {href}>{label}</a> })}
        </>
    };
    html! {
        <div class="page progress-page" data-testid="progress-page">
            <Heading text="Your progress" />
            {section("card", "next-title", "Next best step", next)}
            if !topics.is_empty() {
                {section("", "levels-title", "Level by topic", levels(&topics))}
            }
            {section("", "reviews-title", "Reviews", html! {
                <>
                    <p data-testid="due-count">
                        {due_words(due)}{" "}
                        <a href="#/review">{"Reviews, bookmarks and notes"}</a>
                    </p>
                    if streak > 1 {
                        <p class="hint" data-testid="streak">{format!("You answered questions on {streak} days in a row.")}</p>
                    }
                </>
            })}
        </div>
    }
}

fn step(shown: &Shown) -> Option<Step> {
    let bank = shown.bank()?;
    Some(next_step(&bank.manifest, &shown.results, shown.session.is_some(), shown.due(clock::now()).len()))
}

/// The step in one sentence, what its button says, and where that leads.
fn advice(shown: &Shown, step: &Step) -> (String, &'static str, String) {
    let quiz = |topic: &str, mode: &str| format!("#/quiz?topics={topic}&length=quick&mode={mode}");
    match step {
        Step::Begin => (
            "Take a first quiz; after ten minutes you have a first idea of where you stand.".to_owned(),
            "Choose a quiz",
            "#/".to_owned(),
        ),
        Step::Finish => (
            "Go on with the quiz that you began; your answers are kept.".to_owned(),
            "Go on",
            "#/quiz".to_owned(),
        ),
        Step::Review(1) => {
            ("Review one question before you forget it.".to_owned(), "To the review", "#/review".to_owned())
        }
        Step::Review(n) => (
            format!("Review {n} questions before you forget them; that keeps more than new ones add."),
            "To the review",
            "#/review".to_owned(),
        ),
        Step::Measure(id, title) => (
            format!("Find out where you stand in {title}: no question of it has counted yet."),
            "Quick assessment",
            quiz(id, "assessment"),
        ),
        Step::Sharpen(id, title) => (
            format!("Answer more questions on {title}: your level there is known only roughly."),
            "Quick assessment",
            quiz(id, "assessment"),
        ),
        Step::Learn(id, title, subtopic) => {
            let shard = shown.bank().and_then(|bank| bank.shard(id));
            let subtopic = shard.map_or(subtopic.as_str(), |shard| shard.subtopic_title(subtopic));
            (
                format!("Practise {title}: “{subtopic}” cost you most in your last quiz."),
                "Practise",
                quiz(id, "practice"),
            )
        }
        Step::Practise(id, title) => {
            (format!("Practise {title}: it is your lowest level so far."), "Practise", quiz(id, "practice"))
        }
    }
}

/// A bar per topic, its course on demand, and all of it as a table.
fn levels(topics: &[TopicProgress]) -> Html {
    let bars = topics.iter().map(|topic| {
        let newest = &topic.points[0];
        html! {
            <li key={topic.id.clone()} data-testid="progress-topic" data-topic={topic.id.clone()}>
                <h3>{&topic.title}</h3>
                {level_bar(&newest.level, &newest.bands, false)}
                {text("", &sentence(&newest.level, &newest.bands))}
                {text("hint", &changed(topic))}
                if topic.points.len() > 1 {
                    <details>
                        <summary data-testid="course-open">{"Over time"}</summary>
                        {chart(
                            &topic.points.iter().map(|point| (point.at, &point.level, &point.bands[..])).collect::<Vec<_>>(),
                            &format!("{}: the level of each result with its 95 % interval; the table below says the same.", topic.title),
                        )}
                    </details>
                }
            </li>
        }
    });
    let rows = topics.iter().map(|topic| {
        let newest = &topic.points[0];
        let (low, high) = newest.level.interval;
        html! {
            <tr key={topic.id.clone()}>
                <th scope="row">{&topic.title}</th>
                <td>{range(&newest.level, &newest.bands)}</td>
                <td>{format!("{} ({} to {})", fixed(newest.level.mean, 2), fixed(low, 2), fixed(high, 2))}</td>
                <td>{topic.points.len().to_string()}</td>
                <td>{clock::date_time(newest.at)}</td>
            </tr>
        }
    });
    html! {
        <>
            {text("hint", "The newest result of each topic. The coloured bar holds the true level with 95 % probability.")}
            <ul class="topic-levels">{for bars}</ul>
            <details>
                <summary data-testid="levels-table">{"All topics as a table"}</summary>
                <div class="table" tabindex="0" role="group" aria-label="Level by topic">
                    <table>
                        <thead><tr>
                            <th scope="col">{"Topic"}</th>
                            <th scope="col">{"Level, 95 %"}</th>
                            <th scope="col">{"θ, 95 % interval"}</th>
                            <th scope="col">{"Results"}</th>
                            <th scope="col">{"Last"}</th>
                        </tr></thead>
                        <tbody>{for rows}</tbody>
                    </table>
                </div>
            </details>
        </>
    }
}

/// How the newest level compares with the one before, as far as that can be told.
fn changed(topic: &TopicProgress) -> String {
    let newest = &topic.points[0];
    let answered = format!("{} answered, {}", newest.answered, clock::date_time(newest.at));
    let words = match topic.change() {
        None => return answered,
        Some(Ordering::Greater) => "higher than before",
        Some(Ordering::Less) => "lower than before",
        Some(Ordering::Equal) => "no sure change since the result before",
    };
    format!("{answered}; {words}")
}
