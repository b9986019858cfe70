//! What was right and why: every option's rationale, the explanation, the sources.

use quiz::bank::Item;
use quiz::bank::wire::Reference;
use quiz::kind::choice::Verdict;
use quiz::kind::{Key, Prompt, Response, numeric};
use quiz::number;
use quiz::report::ResultRecord;
use quiz::session::{Answer, Outcome};
use yew::prelude::*;

use super::compare;
use super::icon::{Icon, draw, of_credit};
use super::markdown::{inline, markdown};
use super::rated;
use super::sql;
use super::ui::subhead;
use crate::l10n::{self, t};

/// The verdict in words, with the credit where it is neither nothing nor everything.
pub fn verdict(answer: &Answer) -> String {
    let words = match (&answer.outcome, answer.credit) {
        (Outcome::Skipped, _) => t::feedback_skipped(),
        (Outcome::DontKnow, _) => t::feedback_dont_know(),
        (Outcome::Given(Response::Sjt(_)), credit) => rated::nearness(credit),
        (_, credit) if credit >= 1.0 => t::feedback_right(),
        (_, credit) if credit <= 0.0 => t::feedback_not_right(),
        (Outcome::Given(Response::Matching(pairs)), credit) => {
            return t::feedback_partly_pairs(of(credit, pairs.len()), pairs.len());
        }
        (Outcome::Given(Response::Ordering(order)), credit) => {
            let steps = order.len().saturating_sub(1);
            return t::feedback_partly_steps(of(credit, steps), steps);
        }
        (_, credit) => return t::feedback_partly(of(credit, 100)),
    };
    words.to_owned()
}

/// A credit as a count.
fn of(credit: f64, all: usize) -> usize {
    (credit * all as f64).round() as usize
}

/// How many answers were right, and how many partly.
pub fn right(record: &ResultRecord) -> String {
    t::feedback_sum(record.partly(), record.right(), record.scored())
}

/// The icon of an answer.
pub fn icon(answer: &Answer) -> Icon {
    if answer.scored() { of_credit(answer.credit) } else { Icon::Open }
}

/// Rationale of every option, explanation and sources; without an answer, what is right and why. `rank` is that of its
/// headings.
pub fn feedback(rank: u8, item: &Item, answer: Option<&Answer>) -> Html {
    let response = answer.and_then(|answer| match &answer.outcome {
        Outcome::Given(response) => Some(response),
        _ => None,
    });
    // As they were shown, else as they are written.
    let order = match answer {
        Some(answer) => answer.order.clone(),
        None => item.prompt.options().iter().map(|option| option.id.clone()).collect(),
    };
    let body = match (&item.key, response) {
        (Key::Choice(key), _) => options(item, &order, &key.verdicts, response),
        (Key::Multi(key), _) => options(item, &order, &key.verdicts, response),
        (Key::Numeric(key), _) => numbers(item, key, response),
        (Key::SqlRun(key), _) => {
            let Prompt::SqlRun(prompt) = &item.prompt else {
                return Html::default();
            };
            sql::feedback(rank, prompt, key, response, answer.and_then(|answer| answer.verdict.as_ref()))
        }
        (Key::Ordering(key), _) => compare::order(rank, item, key, response),
        (Key::Matching(key), _) => compare::pairs(item, key, response),
        (Key::ShortText(key), _) => rated::texts(key, response),
        (Key::Sjt(key), _) => {
            rated::ratings(item, key, &order, response, answer.map_or(0.0, |answer| answer.credit))
        }
    };
    html! {
        <div class="feedback-body">
            {body}
            <div class="explanation" data-testid="explanation">
                {subhead(rank, t::feedback_why())}
                {markdown(&item.explanation)}
            </div>
            {references(rank, &item.references)}
        </div>
    }
}

fn options(item: &Item, order: &[String], verdicts: &[Verdict], response: Option<&Response>) -> Html {
    let chosen = |id: &str| match response {
        Some(Response::Choice(option)) => option == id,
        Some(Response::Multi(options)) => options.iter().any(|option| option == id),
        _ => false,
    };
    let option = |id: &str| {
        item.prompt.options().iter().find(|option| option.id == id).map(|option| option.text.as_str())
    };
    let rows = order.iter().filter_map(|id| verdicts.iter().find(|verdict| verdict.option == *id));
    html! {
        <ul class="verdicts">
            {for rows.map(|verdict| {
                let right = verdict.credit > 0.0;
                let status = match (right, chosen(&verdict.option)) {
                    (true, true) => t::feedback_option_right_chosen(),
                    (true, false) => t::feedback_option_right(),
                    (false, true) => t::feedback_option_chosen(),
                    (false, false) => t::feedback_option_wrong(),
                };
                let class = classes!("verdict", right.then_some("is-right"), chosen(&verdict.option).then_some("is-chosen"));
                html! {
                    <li key={verdict.option.clone()} {class}>
                        <p class="status">
                            {draw(if right { Icon::Right } else { Icon::Wrong })}{status}
                        </p>
                        <p class="option-text">{option(&verdict.option).map(inline)}</p>
                        <p class="rationale" data-testid="rationale">{inline(&verdict.rationale)}</p>
                    </li>
                }
            })}
        </ul>
    }
}

fn numbers(item: &Item, key: &numeric::Key, response: Option<&Response>) -> Html {
    let Prompt::Numeric(prompt) = &item.prompt else {
        return Html::default();
    };
    let typed = match response {
        Some(Response::Numeric(text)) => Some(text),
        _ => None,
    };
    let near = |miss: &numeric::Miss| typed.is_some_and(|typed| numeric::is_miss(key, miss, typed));
    html! {
        <>
            <dl class="numbers">
                <div><dt>{t::feedback_right_answer()}</dt><dd>{with_unit(&l10n::exact(key.value), &prompt.unit)}</dd></div>
                if key.tolerance > 0.0 {
                    <div><dt>{t::feedback_accepted()}</dt><dd>{with_unit(&["±", &l10n::exact(rounded(key.tolerance))].concat(), "")}</dd></div>
                }
                if let Some(typed) = typed {
                    <div><dt>{t::feedback_your_answer()}</dt><dd>{with_unit(typed, &prompt.unit)}</dd></div>
                }
            </dl>
            <ul class="verdicts">
                {for key.misses.iter().map(|miss| html! {
                    <li key={number::plain(miss.value)} class={classes!("verdict", near(miss).then_some("is-chosen"))}>
                        <p class="status">
                            {draw(Icon::Wrong)}
                            {with_unit(&l10n::exact(miss.value), &prompt.unit)}
                            if near(miss) {
                                {t::feedback_was_yours()}
                            }
                        </p>
                        <p class="rationale" data-testid="rationale">{inline(&miss.rationale)}</p>
                    </li>
                })}
            </ul>
        </>
    }
}

/// A number with its unit, which run from left to right in every language. A minus is as wide as a plus, whichever was typed.
fn with_unit(number: &str, unit: &str) -> Html {
    let text = [&number.replace('-', "−"), " ", unit].concat();
    html! { <bdi dir="ltr">{text.trim_end()}</bdi> }
}

/// A tolerance without the digits that multiplication leaves behind.
fn rounded(tolerance: f64) -> f64 {
    (tolerance * 1e6).round() / 1e6
}

/// The sources, each with the date of the last look, below a heading of this rank.
pub fn references(rank: u8, references: &[Reference]) -> Html {
    html! {
        <div class="references" data-testid="references">
            {subhead(rank, t::feedback_sources())}
            <ul>
                {for references.iter().map(|reference| html! {
                    <li key={reference.url.clone()}>
                        // A bank from elsewhere may hold any address; only https ones become links.
                        if reference.url.starts_with("https://") {
                            <a href={reference.url.clone()} rel="noopener noreferrer" target="_blank">{&reference.title}</a>
                        } else {
                            {&reference.title}
                        }
                        <span class="checked">{" "}{t::feedback_checked(&l10n::day(&reference.verified_at))}</span>
                    </li>
                })}
            </ul>
        </div>
    }
}
