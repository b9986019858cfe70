//! What was right where something was typed or rated: the accepted texts, the panel's ratings.

use quiz::bank::Item;
use quiz::kind::Response;
use quiz::kind::short_text::{self, Form};
use quiz::kind::sjt::{self, Rating};
use quiz::number::fixed;
use yew::prelude::*;

use super::icon::{Icon, draw};
use super::markdown::inline;
use super::ui::text;
use crate::l10n::{self, t};

/// The accepted texts, the text given, and the typical wrong ones.
pub fn texts(key: &short_text::Key, response: Option<&Response>) -> Html {
    let typed = match response {
        Some(Response::ShortText(typed)) => Some(typed.as_str()),
        _ => None,
    };
    let miss = typed.and_then(|typed| short_text::miss(key, typed));
    let accepted = key.accept.iter().filter_map(|answer| match &answer.form {
        Form::Text(text) if answer.credit >= 1.0 => Some((t::feedback_right_answer(), text.as_str())),
        Form::Text(text) => Some((t::feedback_partly_right(), text.as_str())),
        Form::Pattern(_) => None,
    });
    let given = typed.map(|typed| (t::feedback_your_answer(), typed));
    html! {
        <>
            <dl class="numbers typed">
                {for given.into_iter().chain(accepted).map(|(what, text)| html! {
                    <div><dt>{what}</dt><dd><bdi>{text}</bdi></dd></div>
                })}
            </dl>
            <p class="rationale" data-testid="rationale">{inline(&key.rationale)}</p>
            <ul class="verdicts">
                {for key.misses.iter().map(|other| {
                    let own = miss.is_some_and(|miss| std::ptr::eq(miss, other));
                    html! {
                        <li class={classes!("verdict", own.then_some("is-chosen"))}>
                            <p class="status">
                                {draw(Icon::Wrong)}
                                <code>{&other.text}</code>
                                if own {
                                    {t::feedback_was_yours()}
                                }
                            </p>
                            <p class="rationale" data-testid="rationale">{inline(&other.rationale)}</p>
                        </li>
                    }
                })}
            </ul>
        </>
    }
}

/// The verdict on ratings in words: there is no right and wrong, but nearer and farther.
pub fn nearness(credit: f64) -> &'static str {
    match credit {
        credit if credit >= 1.0 => t::feedback_panel_as(),
        credit if credit >= 0.7 => t::feedback_panel_near(),
        credit if credit > 0.0 => t::feedback_panel_partly(),
        _ => t::feedback_panel_far(),
    }
}

/// Every action with the candidate's rating and the panel's, in the order shown.
pub fn ratings(
    item: &Item,
    key: &sjt::Key,
    order: &[String],
    response: Option<&Response>,
    credit: f64,
) -> Html {
    let given = |id: &str| match response {
        Some(Response::Sjt(ratings)) => {
            ratings.iter().find(|(option, _)| option == id).map(|(_, value)| *value)
        }
        _ => None,
    };
    let options = item.prompt.options();
    let rows = order.iter().filter_map(|id| {
        let option = options.iter().find(|option| option.id == *id)?;
        Some((option, key.ratings.iter().find(|rating| rating.option == *id)?))
    });
    html! {
        <>
            if response.is_some() {
                {text("", &t::feedback_panel_credit(&t::level_percent((credit * 100.0).round() as u32)))}
            }
            <p class="hint">
                if response.is_some() {
                    {t::feedback_panel_legend_own()}{t::list_sentences()}
                }
                {t::feedback_panel_legend()}{t::list_sentences()}
                <a href={l10n::page("method")}>{t::result_method()}</a>
            </p>
            <ul class="verdicts">
                {for rows.map(|(option, rating)| {
                    let given = given(&option.id);
                    let (icon, class, words) = place(rating, given);
                    html! {
                        <li key={option.id.clone()} class={classes!("verdict", class)} data-testid="rated">
                            <p class="status">{draw(icon)}{words}</p>
                            <p class="option-text">{inline(&option.text)}</p>
                            {scale(rating, given)}
                            <p class="rationale" data-testid="rationale">{inline(&rating.rationale)}</p>
                        </li>
                    }
                })}
            </ul>
        </>
    }
}

/// How near a rating is to the panel's mean: the nearest whole number, within one, or farther.
fn place(rating: &Rating, given: Option<u32>) -> (Icon, &'static str, &'static str) {
    let Some(given) = given.map(f64::from) else {
        return (Icon::Open, "", t::feedback_action_not_rated());
    };
    match (given - rating.mean).abs() {
        distance if distance <= 0.5 => (Icon::Right, "is-right", t::feedback_action_as()),
        distance if distance <= 1.0 => (Icon::Partly, "", t::feedback_action_near()),
        _ => (Icon::Wrong, "is-chosen", t::feedback_action_far()),
    }
}

/// Both ratings on the scale from 1 to 5, and the same in words.
fn scale(rating: &Rating, given: Option<u32>) -> Html {
    let (mean, sd) = (l10n::number(rating.mean, 1), l10n::number(rating.sd, 1));
    let words = match given {
        Some(given) => t::feedback_figures_own(given, &mean, &sd, rating.n),
        None => t::feedback_figures(&mean, &sd, rating.n),
    };
    // Half a step of room at either end.
    let at = |value: f64| [fixed((value.clamp(0.5, 5.5) - 0.5) * 20.0, 1).as_str(), "%"].concat();
    let (low, high) = (rating.mean - rating.sd, rating.mean + rating.sd);
    html! {
        <>
            <svg class="panel" aria-hidden="true" focusable="false">
                <line class="axis" x1="10%" x2="90%" y1="14" y2="14" />
                {for (sjt::LOWEST..=sjt::HIGHEST).map(|value| html! {
                    <text x={at(f64::from(value))} y="40">{value}</text>
                })}
                <rect class="spread" x={at(low)} width={at(high - low + 0.5)} y="6" height="16" rx="4" />
                <line class="mean" x1={at(rating.mean)} x2={at(rating.mean)} y1="2" y2="26" />
                if let Some(given) = given {
                    <circle class="own" cx={at(f64::from(given))} cy="14" r="8" />
                }
            </svg>
            <p class="figures" data-testid="figures">{words}</p>
        </>
    }
}
