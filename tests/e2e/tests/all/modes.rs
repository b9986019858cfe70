//! The dashboard, mock interviews and custom quizzes.

use anyhow::{Result, ensure};
use e2e::quiz::{self, Answer};
use e2e::{Page, Profile, Tests, bank};

pub fn add(tests: &mut Tests) {
    e2e::both!(
        tests,
        Profile::Plain,
        [
            the_dashboard_says_where_one_stands_and_what_to_do_next,
            an_interview_is_timed_without_feedback_and_ends_with_an_impression,
            a_time_limit_is_switched_off_before_and_in_a_quiz,
            a_custom_quiz_asks_what_was_chosen_and_no_more,
            what_was_chosen_for_a_custom_quiz_is_there_on_the_way_back,
            a_custom_quiz_asks_before_it_replaces_an_unfinished_one,
        ]
    );
}

async fn the_dashboard_says_where_one_stands_and_what_to_do_next(page: &Page) -> Result<()> {
    page.open("#/progress").await?;
    page.see_text("step", "first quiz").await?;
    ensure!(page.count("progress-topic").await? == 0, "levels from nothing");
    quiz::quick_result(page, 40).await?;
    let levels = page.attributes("topic-level", "data-mean").await?;
    page.load("#/progress").await?;
    page.see("progress-topic").await?;
    let topics = page.count("progress-topic").await?;
    ensure!(topics > 0 && topics <= levels.len(), "{topics} topics of {}", levels.len());
    ensure!(page.count("course-open").await? == 0, "a course of one result");
    let step = page.text("step").await?;
    ensure!(step.matches('.').count() == 1, "not one sentence: “{step}”");
    ensure!(page.count("streak").await? == 0, "a streak of one day is none");

    quiz::quick_result(page, 41).await?;
    page.load("#/progress").await?;
    page.see("course-open").await?;
    page.click("course-open").await?;
    page.until("a drawn course", async |page| {
        let drawn = "return [...document.querySelectorAll('details[open] .trend svg')].some((e) =>
            e.getAttribute('aria-label') && e.querySelectorAll('circle').length === 2 && e.checkVisibility())";
        Ok(page.run(drawn, &[]).await? == true)
    })
    .await?;
    page.click("levels-table").await?;
    let rows = "return document.querySelectorAll('details[open] > .table tbody tr').length";
    page.until("a row for every topic", async |page| {
        let rows = page.run(rows, &[]).await?.as_u64().unwrap_or(0);
        Ok(rows >= page.count("progress-topic").await? as u64)
    })
    .await?;
    page.click("step-go").await?;
    page.gone("progress-page").await
}

async fn an_interview_is_timed_without_feedback_and_ends_with_an_impression(page: &Page) -> Result<()> {
    bank::serve_mix(&page.server)?;
    page.open("#/interview").await?;
    page.click("start").await?;
    quiz::question(page).await?;
    let left = page.number("timer", "data-left").await?;
    ensure!(left > 1700.0 && left <= 1800.0, "{left} s are left of half an hour");
    page.until("the time to run", async |page| Ok(page.number("timer", "data-left").await? < left)).await?;
    let before = page.attribute("progress", "data-left").await?;
    ensure!(before == "12", "{before} questions are announced");
    let id = quiz::finish(page, &[Answer::First, Answer::DontKnow]).await?;
    ensure!(page.count("review-item").await? == 12, "not twelve questions");
    let words = page.text("impression").await?;
    ensure!(words.contains("6 × you said") && words.contains("interviewer would ask"), "it says “{words}”");
    // The result stays what it is.
    page.reload().await?;
    page.see_hash(&format!("#/result/{id}")).await?;
    page.see("impression").await
}

async fn a_time_limit_is_switched_off_before_and_in_a_quiz(page: &Page) -> Result<()> {
    page.open("#/interview").await?;
    quiz::check(page, "minutes-none", true).await?;
    page.click("start").await?;
    quiz::question(page).await?;
    ensure!(page.count("timer").await? == 0, "a clock where none was wanted");
    page.load("#/").await?;
    page.click("discard").await?;
    quiz::confirm(page).await?;

    page.load("#/interview").await?;
    quiz::check(page, "minutes-20", true).await?;
    page.click("start").await?;
    quiz::question(page).await?;
    page.click("unhurry").await?;
    page.gone("timer").await?;
    page.reload().await?;
    quiz::question(page).await?;
    ensure!(page.count("timer").await? == 0, "the limit came back with a reload");
    Ok(())
}

async fn a_custom_quiz_asks_what_was_chosen_and_no_more(page: &Page) -> Result<()> {
    page.open("#/custom").await?;
    for id in ["topic-sql", "kind-single", "questions-5", "mode-assessment"] {
        quiz::check(page, id, true).await?;
    }
    page.see("parts-sql").await?;
    page.run("document.querySelector('[data-testid=parts-sql] summary').click()", &[]).await?;
    page.see("start").await?;
    let parts =
        "return [...document.querySelectorAll('[data-testid=parts-sql] input')].map((e) => e.dataset.testid)";
    let parts = page.run(parts, &[]).await?;
    let parts: Vec<&str> = parts.as_array().into_iter().flatten().filter_map(|part| part.as_str()).collect();
    ensure!(parts.len() > 2, "SQL has {} parts", parts.len());
    let wanted = parts[0].trim_start_matches("part-").to_owned();
    for part in &parts[1..] {
        quiz::check(page, part, false).await?;
    }
    page.click("start").await?;
    for _ in 0..5 {
        let (item, kind) = quiz::question(page).await?;
        ensure!(kind == "single", "{item} is of kind {kind}");
        let shard = bank::shard(&page.server, "sql")?;
        let known =
            shard["items"].as_array().into_iter().flatten().find(|other| other["id"] == item.as_str());
        ensure!(known.is_some_and(|item| item["subtopic"] == wanted.as_str()), "{item} is not of {wanted}");
        if matches!(quiz::answer(page, Answer::First).await?, e2e::State::Result { .. }) {
            break;
        }
    }
    page.see("result").await?;
    ensure!((1..=5).contains(&page.count("review-item").await?), "more than five");
    // "Another one like this" keeps the finer points.
    page.click("again").await?;
    ensure!(quiz::question(page).await?.1 == "single", "another one is of another kind");
    Ok(())
}

async fn what_was_chosen_for_a_custom_quiz_is_there_on_the_way_back(page: &Page) -> Result<()> {
    page.open("#/custom").await?;
    for id in ["topic-sql", "kind-multi", "questions-5"] {
        quiz::check(page, id, true).await?;
    }
    page.load("#/settings").await?;
    page.see("settings").await?;
    page.run("history.back()", &[]).await?;
    page.see("custom").await?;
    let chosen = "return [...document.querySelectorAll('[data-testid=custom] input:checked')]
        .map((input) => input.dataset.testid).filter((id) => !id.startsWith('part-')).join()";
    let chosen = page.run(chosen, &[]).await?;
    ensure!(
        chosen == "topic-sql,kind-multi,difficulty-any,questions-5,mode-practice,minutes-none",
        "on the way back there is {chosen}"
    );
    Ok(())
}

async fn a_custom_quiz_asks_before_it_replaces_an_unfinished_one(page: &Page) -> Result<()> {
    quiz::start_quiz(page, &["sql"], "quick", "assessment").await?;
    quiz::answer(page, Answer::DontKnow).await?;
    let (before, _) = quiz::question(page).await?;
    page.load("#/custom").await?;
    page.click("start").await?;
    page.see("confirm-dialog").await?;
    page.click("cancel").await?;
    page.gone("confirm-dialog").await?;
    page.load("#/quiz").await?;
    ensure!(quiz::question(page).await?.0 == before, "the unfinished quiz is gone");
    Ok(())
}
