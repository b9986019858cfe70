//! "Why this question, and what it changed", in words.

use quiz::bank::Band;
use quiz::report::{Before, Change, Counts};
use quiz::session::Level;
use yew::prelude::*;

use super::level::{certainty, level_bar, percent, range, sentence};
use super::ui::text;
use crate::l10n::{self, t};

/// The estimates before and after an answer of a topic.
pub fn change(change: &Change, topic: &str, bands: &[Band]) -> Html {
    let (before, after) = &change.topic;
    // In a quiz of one topic both levels are the same.
    let alone = change.topic == change.overall;
    html! {
        <div data-testid="change">
            {text("", &why(change, topic, bands))}
            {estimate(t::change_before(), before, bands)}
            {estimate(t::change_after(), after, bands)}
            {text("", &what(change, topic, alone))}
        </div>
    }
}

fn estimate(name: &'static str, level: &Level, bands: &[Band]) -> Html {
    html! {
        <div class="estimate-row">
            {text("subhead", name)}
            {level_bar(level, bands, false)}
            {text("hint", &l10n::sentences(&[&sentence(level, bands), &certainty(level, bands)]))}
        </div>
    }
}

/// Why it was asked.
fn why(change: &Change, topic: &str, bands: &[Band]) -> String {
    if change.counts == Counts::OnTrial {
        return t::change_on_trial().to_owned();
    }
    let known = match change.before {
        Before::Nothing => t::change_begin().to_owned(),
        Before::OtherTopics => t::change_first(topic),
        Before::SameTopic => t::change_known(topic, &range(&change.topic.0, bands)),
    };
    let how = match change.expected {
        share if share < 0.3 => "hard",
        share if share > 0.8 => "easy",
        _ => "open",
    };
    let expected = t::change_expected(how, &percent(change.expected));
    l10n::sentences(&[&known, t::change_drawn(), &expected])
}

/// What the answer changed.
fn what(change: &Change, topic: &str, alone: bool) -> String {
    match change.counts {
        Counts::Skipped => return t::change_skipped().to_owned(),
        Counts::OnTrial => return t::change_nothing().to_owned(),
        Counts::Answered | Counts::DontKnow => {}
    }
    let moved = change.moved();
    let how = match (moved.abs(), moved > 0.0) {
        (size, _) if size < 0.005 => return t::change_as_expected(topic),
        (size, true) if size < 0.1 => "little-up",
        (size, false) if size < 0.1 => "little-down",
        (size, true) if size < 0.35 => "clear-up",
        (size, false) if size < 0.35 => "clear-down",
        (_, true) => "far-up",
        (_, false) => "far-down",
    };
    let width = match change.narrower() {
        share if share >= 0.01 => t::change_narrower(&percent(share)),
        share if share <= -0.01 => t::change_wider(&percent(-share)),
        _ => t::change_as_wide().to_owned(),
    };
    let moved_by = t::change_moved(how, topic, &l10n::number(moved.abs(), 2));
    if alone {
        return l10n::sentences(&[&moved_by, &width]);
    }
    let (before, after) = &change.overall;
    let overall = t::change_overall(&l10n::number(before.mean, 2), &l10n::number(after.mean, 2));
    l10n::sentences(&[&moved_by, &width, &overall])
}
