//! A whole quiz, as most candidates take it.

use std::collections::BTreeSet;

use anyhow::{Context, Result, ensure};
use e2e::quiz::{self, Answer};
use e2e::{Page, Profile, State, Tests, bank};

pub fn add(tests: &mut Tests) {
    e2e::both!(
        tests,
        Profile::Plain,
        [
            a_quiz_is_answered_resumed_and_leads_to_a_lasting_result,
            a_submit_without_an_answer_is_refused_in_words,
            the_next_quiz_begins_with_what_was_chosen_last,
            an_unfinished_quiz_is_discarded_only_after_a_yes,
            a_quiz_ended_early_gives_the_result_so_far,
            another_one_like_it_starts_from_the_result,
        ]
    );
}

async fn a_quiz_is_answered_resumed_and_leads_to_a_lasting_result(page: &Page) -> Result<()> {
    bank::serve_mix(&page.server)?;
    let topics = bank::topics(&page.server)?;
    let topics: Vec<&str> = topics.iter().take(4).map(String::as_str).collect();
    let (_, mut kind) = quiz::start_quiz(page, &topics, "quick", "assessment").await?;
    let mut kinds = BTreeSet::from([kind.clone()]);
    for place in 0..40 {
        let how = match place {
            1 => Answer::DontKnow,
            3 => Answer::Skip,
            _ if place % 2 == 0 => Answer::First,
            _ => Answer::Last,
        };
        if place == 4 {
            resumes_with_its_draft(page).await?;
        }
        match quiz::answer(page, how).await? {
            State::Question { kind: next, .. } => kind = next,
            State::Result { .. } => break,
            other => anyhow::bail!("after an answer there is {other:?}"),
        }
        kinds.insert(kind.clone());
    }
    let State::Result { id } = quiz::state(page).await? else { anyhow::bail!("the quiz did not end") };
    ensure!(
        kinds.contains("numeric") && kinds.contains("multi") && kinds.len() >= 3,
        "only {kinds:?} were asked"
    );

    ensure!(!page.text("overall-band").await?.is_empty(), "the result names no band");
    ensure!(page.text("overall").await?.contains("95 %"), "the result shows no interval");
    ensure!(page.number("overall", "data-sd").await? > 0.0, "a standard error is above 0");
    ensure!(!page.text("reason").await?.is_empty(), "the result does not say why the quiz ended");
    let mut shown = page.attributes("topic-level", "data-topic").await?;
    shown.sort();
    let mut wanted = topics.clone();
    wanted.sort_unstable();
    ensure!(shown == wanted, "the result shows {shown:?}");
    ensure!(page.count("weakness").await? > 0, "wrong answers lead to no advice");
    ensure!(page.count("review-item").await? >= 8, "the result does not list every question");

    let before = numbers(page).await?;
    page.reload().await?;
    ensure!(numbers(page).await? == before, "the result changed by a reload");
    ensure!(page.stored("skill-quiz.session").await?.is_empty(), "the finished session is still stored");

    page.open("#/history").await?;
    page.see_count("history-entry", 1).await?;
    ensure!(page.attribute("history-entry", "data-id").await? == id, "the history holds another result");
    page.open("#/").await?;
    page.click("last-result").await?;
    page.see_hash(&format!("#/result/{id}")).await?;
    ensure!(numbers(page).await? == before, "the result changed");
    Ok(())
}

/// Drafts an answer, reloads, and finds question and draft again.
async fn resumes_with_its_draft(page: &Page) -> Result<()> {
    let before = quiz::question(page).await?;
    let progress = page.text("progress").await?;
    quiz::draft(page, Answer::Last).await?;
    let order = page.attributes("option", "data-option").await?;
    let drafted = draft(page).await?;
    ensure!(!drafted.is_empty(), "nothing is drafted");
    page.reload().await?;
    ensure!(quiz::question(page).await? == before, "another question after the reload");
    ensure!(page.attributes("option", "data-option").await? == order, "the options changed places");
    page.until("the draft", async |page| Ok(draft(page).await? == drafted)).await?;
    ensure!(page.text("progress").await? == progress, "the progress changed by the reload");
    Ok(())
}

/// What is chosen or typed.
async fn draft(page: &Page) -> Result<String> {
    if page.count("numeric").await? > 0 {
        let value = page.element("numeric", 0).await?.prop("value").await?;
        return value.context("a field without value");
    }
    let checked = page.checked("option").await?;
    let places: Vec<String> = (0..checked.len()).filter(|at| checked[*at]).map(|at| at.to_string()).collect();
    Ok(places.join(","))
}

/// Everything a result says in numbers.
async fn numbers(page: &Page) -> Result<Vec<String>> {
    page.see("result").await?;
    let mut numbers =
        vec![page.attribute("overall", "data-mean").await?, page.attribute("overall", "data-sd").await?];
    numbers.push(page.text("overall").await?);
    numbers.extend(page.attributes("topic-level", "data-mean").await?);
    numbers.extend(page.attributes("review-item", "data-credit").await?);
    Ok(numbers)
}

async fn a_submit_without_an_answer_is_refused_in_words(page: &Page) -> Result<()> {
    for kind in ["single", "multi", "numeric"] {
        bank::serve_only(&page.server, kind)?;
        // The bank changed under the page: load it anew, without what it stored.
        page.load("#/").await?;
        page.run("localStorage.clear(); sessionStorage.clear()", &[]).await?;
        page.reload().await?;
        quiz::start_quiz(page, &[], "quick", "assessment").await?;
        page.click("submit").await?;
        let refusal = page.text("refusal").await?;
        ensure!(refusal.contains("first"), "{kind}: the refusal says “{refusal}”");
        ensure!(page.number("progress", "data-answered").await? == 0.0, "{kind}: it was taken as an answer");
        if kind == "numeric" {
            page.element("numeric", 0).await?.send_keys("many").await?;
            page.click("submit").await?;
            page.see_text("refusal", "not a number").await?;
            page.element("numeric", 0).await?.clear().await?;
        }
        let (item, _) = quiz::question(page).await?;
        quiz::draft(page, Answer::First).await?;
        page.click("submit").await?;
        quiz::after(page, &item).await?;
        ensure!(page.count("refusal").await? == 0, "{kind}: the refusal stays after an answer");
    }
    Ok(())
}

async fn the_next_quiz_begins_with_what_was_chosen_last(page: &Page) -> Result<()> {
    let topics = bank::topics(&page.server)?;
    quiz::start_quiz(page, &[topics[1].as_str()], "precise", "practice").await?;
    page.open("#/").await?;
    page.reload().await?;
    page.see("home").await?;
    for id in ["track-custom", &format!("topic-{}", topics[1]), "length-precise", "mode-practice"] {
        ensure!(page.element(id, 0).await?.is_selected().await?, "{id} is forgotten");
    }
    ensure!(
        !page.element(&format!("topic-{}", topics[0]), 0).await?.is_selected().await?,
        "a topic not chosen is on"
    );
    Ok(())
}

async fn an_unfinished_quiz_is_discarded_only_after_a_yes(page: &Page) -> Result<()> {
    quiz::start_quiz(page, &[], "quick", "assessment").await?;
    quiz::answer(page, Answer::First).await?;
    let (item, _) = quiz::question(page).await?;
    page.click("leave").await?;
    page.see("home").await?;
    page.click("discard").await?;
    page.see("confirm-dialog").await?;
    page.click("cancel").await?;
    page.gone("confirm-dialog").await?;
    page.click("resume").await?;
    ensure!(quiz::question(page).await?.0 == item, "another question after going on");
    page.click("leave").await?;
    page.click("start").await?;
    page.see("confirm-dialog").await?;
    page.click("cancel").await?;
    page.gone("confirm-dialog").await?;
    page.click("discard").await?;
    quiz::confirm(page).await?;
    page.gone("resume").await?;
    page.see_heading_focused().await?;
    ensure!(page.stored("skill-quiz.session").await?.is_empty(), "the discarded session is still stored");
    page.reload().await?;
    page.see("home").await?;
    ensure!(page.count("resume").await? == 0, "the discarded session came back");
    Ok(())
}

async fn a_quiz_ended_early_gives_the_result_so_far(page: &Page) -> Result<()> {
    quiz::start_quiz(page, &[], "standard", "assessment").await?;
    for _ in 0..3 {
        quiz::answer(page, Answer::First).await?;
    }
    page.click("stop").await?;
    page.see_text("confirm-dialog", "3 answers").await?;
    page.click("cancel").await?;
    page.gone("confirm-dialog").await?;
    quiz::question(page).await?;
    quiz::end_here(page).await?;
    page.see("result").await?;
    page.see_count("review-item", 3).await?;
    page.see_text("reason", "3").await
}

async fn another_one_like_it_starts_from_the_result(page: &Page) -> Result<()> {
    let id = quiz::quick_result(page, 4).await?;
    page.click("again").await?;
    quiz::question(page).await?;
    ensure!(page.number("progress", "data-answered").await? == 0.0, "it does not begin anew");
    ensure!(
        page.stored("skill-quiz.result.").await? == [format!("skill-quiz.result.{id}")],
        "the result is gone"
    );
    Ok(())
}
