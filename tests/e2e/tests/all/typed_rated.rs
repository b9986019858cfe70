//! Short texts and rated actions: by keyboard and by pointer, right, partly right and wrong, across a reload.

use std::collections::BTreeMap;

use anyhow::{Context, Result, ensure};
use e2e::page::{DOWN, ENTER, SPACE, TAB};
use e2e::{Page, Profile, State, Tests, address, bank, quiz};

pub fn add(tests: &mut Tests) {
    e2e::both!(
        tests,
        Profile::Plain,
        [
            a_short_text_is_typed_and_graded_by_keyboard_alone,
            a_short_text_is_answered_by_pointer,
            a_short_text_that_is_empty_or_too_long_is_refused_with_the_reason,
            a_short_text_counts_whatever_form_its_letters_have,
            a_short_text_survives_a_reload_and_is_shown_in_review,
            actions_are_rated_and_graded_by_keyboard_alone,
            actions_are_rated_by_pointer_and_compared_with_the_panel,
            unrated_actions_are_counted,
            ratings_survive_a_reload_and_are_shown_in_review,
        ]
    );
}

/// Into the first question of a practice quiz over one of the made lists.
async fn open(page: &Page, list: &str) -> Result<()> {
    bank::serve_made(&page.server, list)?;
    page.open(&address(&["soft-skills"], "quick", "practice", 31)).await?;
    quiz::question(page).await?;
    Ok(())
}

/// Tabs forward until the focus is on or in an element.
async fn tab_to(page: &Page, id: &str) -> Result<()> {
    for _ in 0..40 {
        if page.ask("focus-inside", &[id]).await? == true {
            return Ok(());
        }
        page.press(TAB).await?;
    }
    Err(anyhow::anyhow!("40 tabs do not lead to `{id}`; the focus is on {}", page.focused().await?))
}

/// The feedback on screen is on this credit, in these words.
async fn graded(page: &Page, credit: f64, words: &str) -> Result<()> {
    page.see("feedback").await?;
    let given = page.number("feedback", "data-credit").await?;
    ensure!((given - credit).abs() < 0.005, "a credit of {given} where {credit} is due");
    let verdict = page.text("verdict").await?;
    ensure!(verdict.contains(words), "a credit of {credit} is called “{verdict}”");
    Ok(())
}

async fn value(page: &Page) -> Result<String> {
    page.see("short-text").await?;
    Ok(page.element("short-text", 0).await?.prop("value").await?.unwrap_or_default())
}

async fn a_short_text_is_typed_and_graded_by_keyboard_alone(page: &Page) -> Result<()> {
    open(page, "short-text").await?;
    for (typed, credit, words) in
        [(" Term  (15)", 1.0, "Right"), ("15", 0.5, "Partly right"), ("sigkill", 0.0, "Not right")]
    {
        quiz::question(page).await?;
        tab_to(page, "short-text").await?;
        page.press(typed).await?;
        page.press(ENTER).await?;
        graded(page, credit, words).await?;
        let shown = page.text("feedback").await?;
        ensure!(
            shown.contains(typed.trim()) && shown.contains("SIGTERM"),
            "what was typed or is right is missing: {shown}"
        );
        ensure!(page.count("rationale").await? == 3, "not every reason is given");
        ensure!(
            shown.contains("SIGKILL, your answer") == (credit == 0.0),
            "the wrong answer is not told from others: {shown}"
        );
        page.press(ENTER).await?;
        page.gone("feedback").await?;
    }
    page.see("result").await
}

async fn a_short_text_is_answered_by_pointer(page: &Page) -> Result<()> {
    open(page, "short-text").await?;
    for (typed, credit) in [("sigterm", 1.0), ("15", 0.5), ("SIGINT", 0.0)] {
        quiz::question(page).await?;
        page.click("short-text").await?;
        page.element("short-text", 0).await?.send_keys(typed).await?;
        page.click("submit").await?;
        graded(page, credit, "").await?;
        quiz::next(page).await?;
    }
    Ok(())
}

async fn a_short_text_that_is_empty_or_too_long_is_refused_with_the_reason(page: &Page) -> Result<()> {
    open(page, "short-text").await?;
    page.click("submit").await?;
    page.see_text("refusal", "Type an answer first").await?;
    tab_to(page, "short-text").await?;
    page.press("   ").await?;
    page.press(ENTER).await?;
    page.see_text("refusal", "Type an answer first").await?;
    // The field takes no more than the item allows …
    page.element("short-text", 0).await?.clear().await?;
    page.element("short-text", 0).await?.send_keys(&"x".repeat(30)).await?;
    let typed = value(page).await?;
    ensure!(typed == "x".repeat(24), "the field holds “{typed}”");
    // … and a sign that stands for five is counted as five.
    page.element("short-text", 0).await?.clear().await?;
    page.element("short-text", 0).await?.send_keys("㌫㌫㌫㌫㌫").await?;
    page.click("submit").await?;
    page.see_text("refusal", "may have 24 characters").await?;
    page.element("short-text", 0).await?.clear().await?;
    page.element("short-text", 0).await?.send_keys("term").await?;
    page.click("submit").await?;
    graded(page, 1.0, "Right").await
}

async fn a_short_text_counts_whatever_form_its_letters_have(page: &Page) -> Result<()> {
    open(page, "short-text").await?;
    let wide = "ＳＩＧＴＥＲＭ";
    page.element("short-text", 0).await?.send_keys(wide).await?;
    let typed = value(page).await?;
    ensure!(typed == wide, "the field changed what was typed to “{typed}”");
    page.click("submit").await?;
    graded(page, 1.0, "Right").await
}

async fn a_short_text_survives_a_reload_and_is_shown_in_review(page: &Page) -> Result<()> {
    open(page, "short-text").await?;
    page.element("short-text", 0).await?.send_keys("sigter").await?;
    page.reload().await?;
    quiz::question(page).await?;
    let kept = value(page).await?;
    ensure!(kept == "sigter", "after the reload the field holds “{kept}”");
    page.click("submit").await?;
    graded(page, 0.0, "Not right").await?;
    page.click("next").await?;
    quiz::question(page).await?;
    quiz::end_here(page).await?;
    page.see("result").await?;
    page.run("document.querySelector('[data-testid=review-item]').open = true", &[]).await?;
    page.see_text("review-item", "sigter").await?;
    page.see_text("review-item", "SIGTERM").await
}

/// The panel's means of the made situation, by option.
const PANEL: [(&str, f64); 4] = [("a", 5.0), ("b", 2.25), ("c", 1.38), ("d", 2.25)];

/// What every action is rated, in the order shown.
async fn plan(page: &Page, by_option: impl Fn(&str) -> usize) -> Result<Vec<usize>> {
    Ok(page.attributes("action", "data-option").await?.iter().map(|id| by_option(id)).collect())
}

/// What an option is rated, what that earns, and how it is called.
type Case = (fn(&str) -> usize, f64, &'static str);

/// Ratings and what they earn: the nearest whole numbers; 5 for the best and 3 for the rest, which gains 2 of the 4.24
/// that the nearest numbers gain over the midpoint; the midpoint everywhere.
fn cases() -> [Case; 3] {
    let nearest = |id: &str| BTreeMap::from(PANEL).get(id).map_or(3, |mean| mean.round() as usize);
    let best_only = |id: &str| if id == "a" { 5 } else { 3 };
    [(nearest, 1.0, "As the panel"), (best_only, 0.47, "Partly near"), (|_| 3, 0.0, "Far from")]
}

async fn actions_are_rated_and_graded_by_keyboard_alone(page: &Page) -> Result<()> {
    open(page, "sjt").await?;
    for (rating, credit, words) in cases() {
        quiz::question(page).await?;
        for (action, value) in plan(page, rating).await?.into_iter().enumerate() {
            let here = "return [...document.querySelectorAll('[data-testid=action]')].indexOf(document.activeElement.closest('[data-testid=action]')) === arguments[0]";
            for _ in 0..20 {
                if page.run(here, &[action.into()]).await? == true {
                    break;
                }
                page.press(TAB).await?;
            }
            page.press(SPACE).await?;
            for _ in 1..value {
                page.press(DOWN).await?;
            }
            let at = action * 5 + value - 1;
            let checked = async |page: &Page| Ok(page.checked("rating").await?.get(at) == Some(&true));
            page.until(&format!("action {action} to be rated {value}"), checked).await?;
        }
        page.press(ENTER).await?;
        graded(page, credit, words).await?;
        page.press(ENTER).await?;
        page.gone("feedback").await?;
    }
    page.see("result").await
}

async fn actions_are_rated_by_pointer_and_compared_with_the_panel(page: &Page) -> Result<()> {
    open(page, "sjt").await?;
    for (rating, credit, words) in cases() {
        quiz::question(page).await?;
        for (action, value) in plan(page, rating).await?.into_iter().enumerate() {
            quiz::rate(page, action, value).await?;
        }
        page.click("submit").await?;
        graded(page, credit, words).await?;
        ensure!(
            page.count("rated").await? == 4 && page.count("rationale").await? == 4,
            "an action is missing"
        );
        let figures = page.texts("figures").await?;
        let own = format!("You {}, panel 5.0, standard deviation 0.0 (4 raters)", rating("a"));
        ensure!(figures.contains(&own), "“{own}” is not among {figures:?}");
        let all = page.text("feedback").await?;
        ensure!(!all.to_lowercase().contains("expert"), "the panel is called experts");
        quiz::next(page).await?;
    }
    Ok(())
}

async fn unrated_actions_are_counted(page: &Page) -> Result<()> {
    open(page, "sjt").await?;
    page.click("submit").await?;
    page.see_text("refusal", "4 not rated yet").await?;
    quiz::rate(page, 0, 4).await?;
    quiz::rate(page, 2, 1).await?;
    page.click("submit").await?;
    page.see_text("refusal", "2 not rated yet").await?;
    ensure!(page.ask("in-sight", &["refusal"]).await? == true, "the refusal is out of sight");
    let first = "const all = [...document.querySelectorAll('[data-testid=action]')];
        return all.findIndex((e) => !e.querySelector(':checked')) === all.indexOf(document.activeElement.closest('[data-testid=action]'))";
    page.until("the focus on the first action without rating", async |page| {
        Ok(page.run(first, &[]).await? == true && page.ask("covered", &[]).await?.is_null())
    })
    .await?;
    page.click("dont-know").await?;
    graded(page, 0.0, "don't know").await?;
    page.see_text("figures", "panel 5.0").await?;
    ensure!(
        page.texts("figures").await?.iter().all(|text| !text.contains("You")),
        "ratings are shown that were not submitted"
    );
    Ok(())
}

async fn ratings_survive_a_reload_and_are_shown_in_review(page: &Page) -> Result<()> {
    open(page, "sjt").await?;
    quiz::rate(page, 0, 4).await?;
    quiz::rate(page, 3, 2).await?;
    let before = (page.checked("rating").await?, page.attributes("action", "data-option").await?);
    page.reload().await?;
    quiz::question(page).await?;
    page.see_count("rating", 20).await?;
    let after = (page.checked("rating").await?, page.attributes("action", "data-option").await?);
    ensure!(after == before, "before the reload {before:?}, after it {after:?}");
    quiz::rate(page, 1, 1).await?;
    quiz::rate(page, 2, 5).await?;
    page.click("submit").await?;
    page.see("feedback").await?;
    let figures = page.texts("figures").await?;
    let state = quiz::next(page).await?;
    ensure!(matches!(state, State::Question { .. }), "after the feedback there is {state:?}");
    quiz::end_here(page).await?;
    page.see("result").await?;
    page.run("document.querySelector('[data-testid=review-item]').open = true", &[]).await?;
    page.see_count("figures", 4).await?;
    let reviewed = page.texts("figures").await?;
    ensure!(reviewed == figures, "the review shows {reviewed:?}, the feedback {figures:?}");
    figures.first().context("no figures").map(|_| ())
}
