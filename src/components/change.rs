//! "Why this question, and what it changed", in words.

use quiz::bank::Band;
use quiz::number::fixed;
use quiz::report::{Change, Counts};
use quiz::session::Level;
use yew::prelude::*;

use super::level::{level_bar, percent, range, sentence, theta};
use super::ui::text;

/// The estimates before and after an answer of a topic.
pub fn change(change: &Change, topic: &str, bands: &[Band]) -> Html {
    let (before, after) = &change.topic;
    html! {
        <div data-testid="change">
            {text("", &why(change, topic, bands))}
            {estimate("Before", before, bands)}
            {estimate("After", after, bands)}
            {text("", &what(change, topic))}
        </div>
    }
}

fn estimate(name: &'static str, level: &Level, bands: &[Band]) -> Html {
    html! {
        <div class="estimate-row">
            {text("subhead", name)}
            {level_bar(level, bands, false)}
            {text("hint", &format!("{} With 95 % certainty: {}. {}.", sentence(level, bands), range(level, bands), theta(level)))}
        </div>
    }
}

/// Why it was asked.
fn why(change: &Change, topic: &str, bands: &[Band]) -> String {
    if change.counts == Counts::OnTrial {
        return "This question was on trial: it was mixed in to learn how difficult it is, and counts for nothing.".to_owned();
    }
    let known = if change.first {
        format!(
            "Nothing was asked about {topic} before, so the quiz went by its assumption and by your other topics"
        )
    } else {
        format!(
            "After your earlier answers the quiz placed you in {topic} between these ends: {}",
            range(&change.topic.0, bands)
        )
    };
    let open = match change.expected {
        share if share < 0.3 => "harder than your level, which shows whether you know more than expected",
        share if share > 0.8 => "easier than your level, which shows whether there is a gap",
        _ => "an open outcome, and open outcomes tell most",
    };
    format!(
        "{known}. It drew among the questions whose answer would tell most about you. Somebody at your estimate was expected to \
         get {} of this one’s credit: {open}.",
        percent(change.expected)
    )
}

/// What the answer changed.
fn what(change: &Change, topic: &str) -> String {
    match change.counts {
        Counts::Skipped => return "You left it out, so nothing changed.".to_owned(),
        Counts::OnTrial => return "So nothing changed.".to_owned(),
        Counts::Answered | Counts::DontKnow => {}
    }
    let moved = change.moved();
    let direction = match moved {
        moved if moved >= 0.005 => "up",
        moved if moved <= -0.005 => "down",
        _ => return format!("Your answer was as expected: the estimate in {topic} stayed where it was."),
    };
    let size = match moved.abs() {
        size if size < 0.1 => "a little",
        size if size < 0.35 => "clearly",
        _ => "a lot",
    };
    let narrower = change.narrower();
    let width = match narrower {
        share if share >= 0.01 => format!("the interval is {} narrower", percent(share)),
        share if share <= -0.01 => {
            format!("the interval is {} wider, because the answer was a surprise", percent(-share))
        }
        _ => "the interval is as wide as before".to_owned(),
    };
    let (before, after) = &change.overall;
    format!(
        "Your answer moved the estimate in {topic} {size} {direction}, by {} on the scale of θ; {width}. Over all topics it went \
         from {} to {}.",
        fixed(moved.abs(), 2),
        fixed(before.mean, 2),
        fixed(after.mean, 2)
    )
}
