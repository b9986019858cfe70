//! Storage that is denied, full, or holds what cannot be read.

use anyhow::{Result, ensure};
use e2e::quiz::{self, Answer};
use e2e::{Page, Profile, Tests, address};
use serde_json::json;

pub fn add(tests: &mut Tests) {
    e2e::both!(tests, Profile::StorageDenied, [a_quiz_works_where_storage_is_denied]);
    e2e::both!(
        tests,
        Profile::Plain,
        [
            a_quiz_works_where_storage_is_full_from_the_start,
            a_quiz_works_where_storage_fills_up_in_its_course,
            what_cannot_be_read_is_set_aside_and_the_rest_is_intact,
            what_a_newer_version_stored_is_set_aside,
        ]
    );
}

/// Waits for a notice of that kind.
async fn noticed(page: &Page, kind: &str) -> Result<()> {
    let there =
        async |page: &Page| Ok(page.attributes("notice", "data-kind").await?.iter().any(|have| have == kind));
    page.until(&format!("a notice of kind {kind}"), there).await
}

async fn a_quiz_works_where_storage_is_denied(page: &Page) -> Result<()> {
    page.open("#/").await?;
    let denied = page.run("try { localStorage.length; return false; } catch { return true; }", &[]).await?;
    ensure!(denied == true, "the browser was set up to deny storage, but does not");
    noticed(page, "denied").await?;
    quiz::start_quiz(page, &[], "quick", "assessment").await?;
    let id = quiz::finish(page, &[Answer::First]).await?;
    noticed(page, "denied").await?;
    ensure!(page.number("overall", "data-sd").await? > 0.0, "no result");
    // Without a reload, what is in memory is there on every page.
    page.load("#/history").await?;
    page.see_count("history-entry", 1).await?;
    page.load(&format!("#/result/{id}")).await?;
    page.see("result").await
}

/// Fills local storage to the last character.
async fn fill(page: &Page) -> Result<()> {
    let script = "let part = 'x'.repeat(1 << 20), n = 0;
        while (part.length > 0) {
            try { localStorage.setItem(`filler.${n}`, part); n += 1; }
            catch { part = part.slice(0, part.length >> 1); }
        }
        return n;";
    ensure!(page.run(script, &[]).await?.as_u64() > Some(1), "nothing could be stored");
    Ok(())
}

async fn a_quiz_works_where_storage_is_full_from_the_start(page: &Page) -> Result<()> {
    page.open("#/").await?;
    fill(page).await?;
    page.reload().await?;
    quiz::start_quiz(page, &[], "quick", "assessment").await?;
    noticed(page, "full").await?;
    quiz::finish(page, &[Answer::First, Answer::DontKnow]).await?;
    noticed(page, "full").await?;
    ensure!(page.attributes("notice", "data-kind").await?.len() == 1, "the same notice stands twice");
    ensure!(page.count("review-item").await? >= 6, "the result lacks answers");
    Ok(())
}

async fn a_quiz_works_where_storage_fills_up_in_its_course(page: &Page) -> Result<()> {
    page.open(&address(&[], "quick", "assessment", 8)).await?;
    quiz::answer(page, Answer::First).await?;
    quiz::answer(page, Answer::First).await?;
    ensure!(page.count("notice").await? == 0, "a notice before anything is wrong");
    let before = page.stored_text("skill-quiz.session").await?;
    fill(page).await?;
    quiz::answer(page, Answer::Last).await?;
    noticed(page, "full").await?;
    ensure!(page.stored_text("skill-quiz.session").await? == before, "what was stored is damaged");
    quiz::finish(page, &[Answer::First]).await?;
    noticed(page, "full").await?;
    page.see("overall").await
}

async fn what_cannot_be_read_is_set_aside_and_the_rest_is_intact(page: &Page) -> Result<()> {
    let id = quiz::quick_result(page, 9).await?;
    let good = page.stored_text(&format!("skill-quiz.result.{id}")).await?;
    let broken_session = "{\"v\":1,\"data\":{\"owner\":";
    let broken_result = &good[..good.len() / 2];
    page.store("skill-quiz.session", broken_session).await?;
    page.store("skill-quiz.result.broken", broken_result).await?;
    page.store("somebody-else", "untouched").await?;
    page.load("#/").await?;
    page.reload().await?;
    page.see("home").await?;
    noticed(page, "aside").await?;
    page.see_count("notice", 2).await?;

    let aside = page.stored("skill-quiz.aside.").await?;
    ensure!(aside.len() == 2, "set aside: {aside:?}");
    let mut kept = Vec::new();
    for key in &aside {
        kept.push(page.stored_text(key).await?);
    }
    ensure!(kept.iter().any(|text| text == broken_session), "the session's text is lost");
    ensure!(kept.iter().any(|text| text == broken_result), "the result's text is lost");
    ensure!(page.stored("skill-quiz.session").await?.is_empty(), "the broken session is still there");
    ensure!(page.stored_text("somebody-else").await? == "untouched", "another page's value changed");
    ensure!(page.stored_text(&format!("skill-quiz.result.{id}")).await? == good, "the good result changed");

    page.load("#/history").await?;
    page.see_count("history-entry", 1).await?;
    // What is set aside is left alone from now on.
    page.reload().await?;
    page.see_count("history-entry", 1).await?;
    ensure!(page.count("notice").await? == 0, "the same text is set aside again");
    ensure!(page.stored("skill-quiz.aside.").await? == aside, "what was set aside has changed");
    quiz::start_quiz(page, &[], "quick", "assessment").await?;
    Ok(())
}

async fn what_a_newer_version_stored_is_set_aside(page: &Page) -> Result<()> {
    page.open("#/").await?;
    let newer = json!({"v": 99, "data": {"owner": "x", "session": {"future": true}}}).to_string();
    page.store("skill-quiz.session", &newer).await?;
    page.store("skill-quiz.choices", "[]").await?;
    page.reload().await?;
    page.see("home").await?;
    page.see_count("notice", 2).await?;
    page.see_text("notice", "99").await?;
    ensure!(page.stored("skill-quiz.aside.").await?.len() == 2, "not set aside");
    Ok(())
}
