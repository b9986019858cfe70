//! The second program, which is fetched while the first question is read: held back, gone or altered.

use anyhow::{Context, Result, ensure};
use e2e::quiz::{self, Answer};
use e2e::{Fault, Page, Profile, Tests, address, schema};
use serde_json::json;

use crate::host::{FRAME, element, event, posted, visit};

pub fn add(tests: &mut Tests) {
    e2e::both!(
        tests,
        Profile::Plain,
        [
            the_first_question_needs_no_second_program,
            an_answer_waits_for_the_second_program_and_is_kept,
            a_page_that_does_not_come_is_told_and_tried_again,
            a_reload_without_the_second_program_loses_nothing,
            a_quiz_is_started_without_the_second_program,
            an_altered_second_program_is_not_run,
            nothing_is_drawn_before_its_styles_are_here,
            a_frame_without_the_second_program_says_so_and_tries_again,
        ]
    );
}

/// The file of the second program.
pub fn later(page: &Page) -> Result<String> {
    part(page, ".wasm")
}

fn part(page: &Page, end: &str) -> Result<String> {
    let names =
        std::fs::read_dir(page.server.dist())?.filter_map(|file| file.ok()?.file_name().into_string().ok());
    let own = |name: &&String| name.starts_with("later-") && name.ends_with(end);
    names.collect::<Vec<_>>().iter().find(own).cloned().context("a build in one piece")
}

fn lose(page: &Page) -> Result<()> {
    page.server.fault(&later(page)?, Fault::Status(500));
    Ok(())
}

async fn try_again(page: &Page) -> Result<()> {
    page.server.mend(&later(page)?);
    page.click("part-retry").await
}

async fn answered(page: &Page, count: f64) -> Result<()> {
    let there = async |page: &Page| Ok(page.number("progress", "data-answered").await? == count);
    page.until("the next question", there).await
}

async fn the_first_question_needs_no_second_program(page: &Page) -> Result<()> {
    page.server.fault(&later(page)?, Fault::Held);
    page.open("#/").await?;
    quiz::start_quiz(page, &["sql"], "quick", "assessment").await?;
    page.see("progress").await?;
    let (first, _) = quiz::question(page).await?;
    page.click_nth("option", 1).await?;
    page.click("submit").await?;
    page.see("one-moment").await?;
    // Pressed twice, it is one answer.
    page.click("submit").await?;
    ensure!(quiz::question(page).await?.0 == first, "the question went without its answer");
    page.server.mend(&later(page)?);
    answered(page, 1.0).await?;
    page.gone("one-moment").await?;
    page.gone("refusal").await
}

async fn an_answer_waits_for_the_second_program_and_is_kept(page: &Page) -> Result<()> {
    lose(page)?;
    page.open(&address(&["sql"], "quick", "practice", 5)).await?;
    page.see("progress").await?;
    page.click_nth("option", 2).await?;
    page.click("submit").await?;
    page.see_text("part-lost", "answers are kept").await?;
    let chosen = page.checked("option").await?;
    ensure!(chosen[2], "the choice is lost: {chosen:?}");
    try_again(page).await?;
    page.see("feedback").await?;
    page.gone("part-lost").await
}

async fn a_page_that_does_not_come_is_told_and_tried_again(page: &Page) -> Result<()> {
    lose(page)?;
    page.open("#/history").await?;
    page.see("part-lost").await?;
    // Still not.
    page.click("part-retry").await?;
    page.see("part-lost").await?;
    try_again(page).await?;
    page.see("history").await
}

async fn a_reload_without_the_second_program_loses_nothing(page: &Page) -> Result<()> {
    page.open(&address(&["sql"], "quick", "assessment", 5)).await?;
    quiz::answer(page, Answer::First).await?;
    answered(page, 1.0).await?;
    let (second, _) = quiz::question(page).await?;
    let stored = page.stored_text("skill-quiz.session").await?;
    lose(page)?;
    page.reload().await?;
    page.see("part-lost").await?;
    ensure!(page.stored_text("skill-quiz.session").await? == stored, "the session was changed");
    try_again(page).await?;
    ensure!(quiz::question(page).await?.0 == second, "another question");
    answered(page, 1.0).await
}

async fn a_quiz_is_started_without_the_second_program(page: &Page) -> Result<()> {
    lose(page)?;
    page.open("#/").await?;
    quiz::start_quiz(page, &["api-design"], "quick", "assessment").await?;
    quiz::question(page).await?;
    page.click("dont-know").await?;
    page.see("part-lost").await?;
    // What was begun is stored.
    ensure!(page.stored_text("skill-quiz.session").await?.contains("api-design"), "nothing is stored");
    try_again(page).await?;
    answered(page, 1.0).await
}

async fn an_altered_second_program_is_not_run(page: &Page) -> Result<()> {
    let file = later(page)?;
    let mut body = std::fs::read(page.server.dist().join(&file))?;
    let last = body.last_mut().context("an empty program")?;
    *last ^= 1;
    page.server.fault(&file, Fault::Body(body));
    page.open("#/history").await?;
    page.see("part-lost").await?;
    try_again(page).await?;
    page.see("history").await
}

async fn nothing_is_drawn_before_its_styles_are_here(page: &Page) -> Result<()> {
    let styles = part(page, ".css")?;
    page.server.fault(&styles, Fault::Status(500));
    page.open("#/settings").await?;
    page.see("part-lost").await?;
    page.server.mend(&styles);
    page.click("part-retry").await?;
    page.see("settings").await?;
    let table = "return getComputedStyle(document.querySelector('.table caption')).textAlign";
    ensure!(page.run(table, &[]).await? == "start", "the settings are drawn without their styles");
    Ok(())
}

async fn a_frame_without_the_second_program_says_so_and_tries_again(page: &Page) -> Result<()> {
    lose(page)?;
    visit(page, "").await?;
    element(page, json!({"topics": "sql", "length": "quick"})).await?;
    let error = event(page, "error").await?;
    ensure!(error["detail"]["message"] == "part-lost", "{error}");
    page.enter(FRAME).await?;
    page.see("part-lost").await?;
    try_again(page).await?;
    page.see("intro").await?;
    page.click("start").await?;
    quiz::question(page).await?;
    page.leave().await?;
    event(page, "started").await?;
    let schema = schema::messages()?;
    for letter in posted(page).await? {
        schema::ensure_fits(&schema, "/$defs/toHost", &letter["data"])?;
    }
    Ok(())
}
