//! A result that somebody put into a link. It is shown and kept nowhere.

use quiz::number::fixed;
use quiz::share::{Summary, decode};
use yew::prelude::*;

use super::{Heading, state_page};
use crate::components::level::{band_list, level_bar, range, sentence, theta};
use crate::components::ui::{link_button, section, text};
use crate::platform::clock;

/// The page of the summary in `code`.
pub fn shared(code: &str) -> Html {
    match decode(code) {
        Ok(summary) => show(&summary),
        Err(why) => {
            let home = link_button("#/", "To the start");
            state_page("shared-unreadable", "This link cannot be read", &why.to_string(), home)
        }
    }
}

fn show(summary: &Summary) -> Html {
    let Summary { bands, overall, .. } = summary;
    let heading = match bands.get(overall.likeliest_band()).filter(|_| summary.scored > 0) {
        Some(band) => format!("Most likely {}", band.title),
        None => "Nothing was answered".to_owned(),
    };
    let rows = summary.topics.iter().enumerate().map(|(at, (title, level))| {
        html! {
            <li key={at} data-testid="topic-level" data-mean={fixed(level.mean, 2)}>
                <h3>{title}</h3>
                {level_bar(level, bands, false)}
                {text("", &sentence(level, bands))}
                {text("hint", &format!("With 95 % certainty: {} · {}", range(level, bands), theta(level)))}
            </li>
        }
    });
    let facts =
        format!("{} of {} right · {}", summary.right, summary.scored, clock::date_time(summary.finished_at));
    html! {
        <article class="page result" data-testid="shared">
            <section class="overall" data-testid="overall" data-mean={fixed(overall.mean, 2)} aria-label="Overall level">
                {text("eyebrow", "A shared result")}
                <Heading text={heading} class="display" />
                {text("lead", &format!("With 95 % certainty: {}. {}.", range(overall, bands), theta(overall)))}
                {level_bar(overall, bands, true)}
                {band_list(overall, bands)}
            </section>
            <p class="notice" data-testid="self-reported">
                {"This result is self-reported. It stands in the link alone: nobody watched the quiz, and whoever made the link \
                  could have changed it. Take it as what somebody says of themselves."}
            </p>
            {text("hint", &facts)}
            {section("", "topics-title", "By topic", html! { <ul class="topic-levels">{for rows}</ul> })}
            <p><a class="alone" href="method.html">{"How Skill Quiz measures"}</a></p>
            <div class="actions">{link_button("#/", "Find out where you stand")}</div>
        </article>
    }
}
