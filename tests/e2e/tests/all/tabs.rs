//! One quiz, two tabs.

use anyhow::{Result, ensure};
use e2e::quiz::{self, Answer};
use e2e::{Page, Profile, Tests, address};
use serde_json::Value;

pub fn add(tests: &mut Tests) {
    e2e::both!(
        tests,
        Profile::Plain,
        [
            a_second_tab_takes_the_quiz_over_and_the_first_stops_writing,
            the_first_tab_can_take_the_quiz_back,
            two_tabs_keep_both_their_results,
            a_quiz_discarded_in_one_tab_is_gone_in_the_other,
        ]
    );
}

/// Who may write the stored session, and how many answers it holds.
async fn stored(page: &Page) -> Result<(String, usize)> {
    let session: Value = serde_json::from_str(&page.stored_text("skill-quiz.session").await?)?;
    let answers = session["data"]["session"]["answers"].as_array().map_or(0, Vec::len);
    Ok((session["data"]["owner"].to_string(), answers))
}

async fn a_second_tab_takes_the_quiz_over_and_the_first_stops_writing(page: &Page) -> Result<()> {
    page.open(&address(&[], "quick", "assessment", 10)).await?;
    quiz::answer(page, Answer::First).await?;
    let (item, _) = quiz::question(page).await?;
    let (first_owner, _) = stored(page).await?;
    let first = page.client.window().await?;
    let second = page.client.new_window(true).await?.handle;
    page.client.switch_to_window(second.clone()).await?;
    page.open("#/quiz").await?;
    page.see("elsewhere").await?;
    ensure!(stored(page).await?.0 == first_owner, "the second tab took the quiz without being asked to");
    page.click("take-over").await?;
    ensure!(quiz::question(page).await?.0 == item, "another question after taking over");
    let (second_owner, _) = stored(page).await?;
    ensure!(second_owner != first_owner, "the second tab does not own the session");

    page.client.switch_to_window(first.clone()).await?;
    page.see("elsewhere").await?;
    page.press("1").await?;
    ensure!(stored(page).await? == (second_owner.clone(), 1), "the first tab wrote");

    page.client.switch_to_window(second).await?;
    quiz::answer(page, Answer::Last).await?;
    page.client.switch_to_window(first).await?;
    page.see("elsewhere").await?;
    page.load("#/").await?;
    page.see("home").await?;
    ensure!(stored(page).await? == (second_owner, 2), "the first tab overwrote the second's answer");
    Ok(())
}

async fn the_first_tab_can_take_the_quiz_back(page: &Page) -> Result<()> {
    page.open(&address(&[], "quick", "assessment", 11)).await?;
    quiz::answer(page, Answer::First).await?;
    let first = page.client.window().await?;
    let second = page.client.new_window(true).await?.handle;
    page.client.switch_to_window(second.clone()).await?;
    page.open("#/quiz").await?;
    page.click("take-over").await?;
    quiz::answer(page, Answer::Last).await?;
    quiz::answer(page, Answer::DontKnow).await?;
    let (item, _) = quiz::question(page).await?;

    page.client.switch_to_window(first).await?;
    page.click("take-over").await?;
    ensure!(quiz::question(page).await?.0 == item, "the first tab does not go on where the second was");
    ensure!(page.number("progress", "data-answered").await? == 3.0, "answers of the second tab are lost");
    page.client.switch_to_window(second).await?;
    page.see("elsewhere").await
}

async fn two_tabs_keep_both_their_results(page: &Page) -> Result<()> {
    page.open(&address(&[], "quick", "assessment", 12)).await?;
    quiz::question(page).await?;
    let first = page.client.window().await?;
    let second = page.client.new_window(true).await?.handle;
    page.client.switch_to_window(second.clone()).await?;
    page.open("#/quiz").await?;
    page.click("take-over").await?;
    quiz::question(page).await?;
    let one = quiz::finish(page, &[Answer::First]).await?;

    page.client.switch_to_window(first).await?;
    let two = quiz::quick_result(page, 13).await?;
    ensure!(one != two, "both tabs show the same result");
    page.load("#/history").await?;
    page.see_count("history-entry", 2).await?;
    page.client.switch_to_window(second).await?;
    page.load("#/history").await?;
    page.see_count("history-entry", 2).await
}

async fn a_quiz_discarded_in_one_tab_is_gone_in_the_other(page: &Page) -> Result<()> {
    page.open(&address(&[], "quick", "assessment", 14)).await?;
    quiz::answer(page, Answer::First).await?;
    quiz::question(page).await?;
    let first = page.client.window().await?;
    let second = page.client.new_window(true).await?.handle;
    page.client.switch_to_window(second.clone()).await?;
    page.open("#/").await?;
    page.click("discard").await?;
    quiz::confirm(page).await?;
    page.client.switch_to_window(first).await?;
    page.see("no-quiz").await?;
    page.see_text("notice", "another tab").await?;
    page.press("1").await?;
    page.client.switch_to_window(second).await?;
    page.reload().await?;
    page.see("start").await?;
    ensure!(page.count("resume").await? == 0, "the discarded quiz is offered again");
    ensure!(page.stored("skill-quiz.session").await?.is_empty(), "the discarded quiz is stored again");
    Ok(())
}
