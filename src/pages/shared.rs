//! A result that somebody put into a link. It is shown and kept nowhere.

use quiz::number::fixed;
use quiz::share::{Summary, Unreadable, decode};
use yew::prelude::*;

use super::result::unmeasured;
use super::{Heading, state_page};
use crate::components::level::{band_list, certainty, level_bar, likeliest, range, sentence, theta, zones};
use crate::components::ui::{link_button, section, text};
use crate::l10n::{self, t};
use crate::platform::clock;

/// The page of the summary in `code`.
pub fn shared(code: &str) -> Html {
    match decode(code) {
        Ok(summary) => show(&summary),
        Err(why) => {
            let why = match why {
                Unreadable::Newer => t::result_unreadable_newer(),
                Unreadable::Changed => t::result_unreadable_changed(),
            };
            let home = link_button("#/", t::result_home());
            state_page("shared-unreadable", t::result_unreadable(), why, home)
        }
    }
}

fn show(summary: &Summary) -> Html {
    let Summary { bands, overall, .. } = summary;
    let answered = summary.scored > 0;
    let heading = likeliest(overall, bands, answered);
    let rows = summary.topics.iter().enumerate().filter_map(|(at, (title, level))| {
        let level = level.as_ref()?;
        Some(html! {
            <li key={at} data-testid="topic-level" data-mean={fixed(level.mean, 2)}>
                <h3>{l10n::said_by_bank(html! { {title} })}</h3>
                {level_bar(level, bands, false)}
                {text("", &sentence(level, bands))}
                {text("hint", &t::level_certainty_short(&range(level, bands), &theta(level)))}
            </li>
        })
    });
    let others = summary.topics.iter().filter(|(_, level)| level.is_none());
    let others: Vec<&str> = others.map(|(title, _)| title.as_str()).collect();
    let date = clock::date_time(summary.finished_at);
    let facts = t::result_shared_facts(summary.right, summary.scored, &date);
    html! {
        <article class="page result" data-testid="shared">
            <section class="overall" data-testid="overall" data-mean={fixed(overall.mean, 2)} aria-label={t::level_overall()}>
                {text("eyebrow", t::result_shared())}
                <Heading text={heading} class="display" />
                if answered {
                    {text("lead", &certainty(overall, bands))}
                    {level_bar(overall, bands, true)}
                    {band_list(overall, bands)}
                }
            </section>
            <p class="notice" data-testid="self-reported">
                {t::result_self_reported()}
            </p>
            {text("hint", &facts)}
            {section("", "topics-title", t::result_topics(), html! {
                <>
                    {text("hint", &zones(bands))}
                    <ul class="topic-levels">{for rows}</ul>
                    {unmeasured(&others)}
                </>
            })}
            <p><a class="alone" href={l10n::page("method")}>{t::result_method()}</a></p>
            <div class="actions">{link_button("#/", t::result_find_out())}</div>
        </article>
    }
}
