//! Where the candidate stands: the next best step, a level per topic over its bands, each topic's course.

use std::cmp::Ordering;

use quiz::progress::{Step, TopicProgress, next_step, topics};
use yew::prelude::*;

use super::trend::chart;
use super::{Heading, PageProps, bank_error, loading};
use crate::components::level::{ends, level_bar, range, sentence, zones};
use crate::components::ui::{actions, section, text};
use crate::hooks::Shown;
use crate::l10n::{self, t};
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
            <Heading text={t::progress_title()} />
            {section("card", "next-title", t::progress_step(), next)}
            if !topics.is_empty() {
                {section("", "levels-title", t::progress_levels(), levels(&topics))}
            }
            {section("", "reviews-title", t::progress_reviews(), html! {
                <>
                    <p data-testid="due-count">
                        {t::due(due)}{" "}
                        <a href="#/review">{t::progress_reviews_go()}</a>
                    </p>
                    if streak > 1 {
                        <p class="hint" data-testid="streak">{t::progress_streak(streak)}</p>
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
        Step::Begin => (t::progress_begin().to_owned(), t::progress_begin_go(), "#/".to_owned()),
        Step::Finish => (t::progress_finish().to_owned(), t::progress_finish_go(), "#/quiz".to_owned()),
        Step::Review(n) => (t::progress_review(*n), t::progress_review_go(), "#/review".to_owned()),
        Step::Measure(id, title) => {
            (t::progress_measure(title), t::progress_measure_go(), quiz(id, "assessment"))
        }
        Step::Sharpen(id, title) => {
            (t::progress_sharpen(title), t::progress_measure_go(), quiz(id, "assessment"))
        }
        Step::Learn(id, title, subtopic) => {
            let shard = shown.bank().and_then(|bank| bank.shard(id));
            let subtopic = shard.map_or(subtopic.as_str(), |shard| shard.subtopic_title(subtopic));
            (t::progress_learn(title, subtopic), t::progress_practise_go(), quiz(id, "practice"))
        }
        Step::Practise(id, title) => {
            (t::progress_practise(title), t::progress_practise_go(), quiz(id, "practice"))
        }
    }
}

/// A bar per topic, its course on demand, and all of it as a table.
fn levels(topics: &[TopicProgress]) -> Html {
    let bars = topics.iter().map(|topic| {
        let newest = &topic.points[0];
        html! {
            <li key={topic.id.clone()} data-testid="progress-topic" data-topic={topic.id.clone()}>
                <h3>{l10n::said_by_bank(html! { {&topic.title} })}</h3>
                {level_bar(&newest.level, &newest.bands, false)}
                {text("", &sentence(&newest.level, &newest.bands))}
                {text("hint", &changed(topic))}
                if topic.points.len() > 1 {
                    <details>
                        <summary data-testid="course-open">{t::progress_course(&topic.title)}</summary>
                        {chart(
                            &topic.points.iter().map(|point| (point.at, &point.level, &point.bands[..])).collect::<Vec<_>>(),
                            &t::progress_course_label(&topic.title),
                        )}
                    </details>
                }
            </li>
        }
    });
    let rows = topics.iter().map(|topic| {
        let newest = &topic.points[0];
        html! {
            <tr key={topic.id.clone()}>
                <th scope="row">{l10n::said_by_bank(html! { {&topic.title} })}</th>
                <td>{range(&newest.level, &newest.bands)}</td>
                <td>{ends(&newest.level)}</td>
                <td>{l10n::number(topic.points.len() as f64, 0)}</td>
                <td>{clock::date_time(newest.at)}</td>
            </tr>
        }
    });
    let names = topics.first().map(|topic| zones(&topic.points[0].bands)).unwrap_or_default();
    html! {
        <>
            {text("hint", &l10n::sentences(&[t::progress_levels_hint(), &names]))}
            <ul class="topic-levels">{for bars}</ul>
            <details>
                <summary data-testid="levels-table">{t::progress_table()}</summary>
                <div class="table" tabindex="0" role="group" aria-label={t::progress_levels()}>
                    <table>
                        <thead><tr>
                            <th scope="col">{t::progress_table_topic()}</th>
                            <th scope="col">{t::progress_table_level()}</th>
                            <th scope="col">{t::progress_table_theta()}</th>
                            <th scope="col">{t::progress_table_results()}</th>
                            <th scope="col">{t::progress_table_last()}</th>
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
    let (n, date) = (newest.answered, &clock::date_time(newest.at));
    match topic.change() {
        None => t::progress_answered(n, date),
        Some(Ordering::Greater) => t::progress_higher(n, date),
        Some(Ordering::Less) => t::progress_lower(n, date),
        Some(Ordering::Equal) => t::progress_same(n, date),
    }
}
