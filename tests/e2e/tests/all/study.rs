//! Reviews, what keeps slipping, bookmarks, notes and reports.

use anyhow::{Context, Result, ensure};
use e2e::quiz::{self, Answer};
use e2e::{Page, Profile, State, Tests, address, bank};
use serde_json::{Value, json};

use crate::history::{export, import};

pub fn add(tests: &mut Tests) {
    e2e::both!(tests, Profile::StorageDenied, [answers_count_for_reviews_where_storage_is_denied]);
    e2e::both!(
        tests,
        Profile::Plain,
        [
            a_review_asks_what_is_due_and_changes_no_result,
            a_review_survives_a_reload_and_is_not_mixed_with_a_quiz,
            what_keeps_slipping_is_shown_with_its_answer,
            bookmark_and_note_are_kept_exported_and_merged,
            a_report_names_the_question_and_its_version,
            a_misconception_met_again_is_pointed_out,
            forgetting_reviews_keeps_notes,
        ]
    );
}

const STUDY: &str = "skill-quiz.study";
const DAY: f64 = 86_400_000.0;

/// The stored cards.
async fn cards(page: &Page) -> Result<Vec<Value>> {
    let stored: Value = serde_json::from_str(&page.stored_text(STUDY).await?)?;
    Ok(stored["data"]["cards"].as_array().context("no list of cards")?.clone())
}

/// Stores cards and lets the page read them.
pub async fn store(page: &Page, cards: &[Value]) -> Result<()> {
    page.store(STUDY, &json!({ "v": 1, "data": { "cards": cards } }).to_string()).await?;
    page.reload().await
}

/// Moves every stored answer so many days into the past.
async fn age(page: &Page, days: f64) -> Result<Vec<Value>> {
    let mut cards = cards(page).await?;
    for entry in cards.iter_mut().flat_map(|card| card["log"].as_array_mut().into_iter().flatten()) {
        entry[0] = json!(entry[0].as_f64().context("a time")? - days * DAY);
    }
    store(page, &cards).await?;
    Ok(cards)
}

/// Ids of the first items of a topic.
fn items(page: &Page, topic: &str) -> Result<Vec<Value>> {
    Ok(bank::shard(&page.server, topic)?["items"].as_array().context("items")?.clone())
}

async fn due(page: &Page) -> Result<usize> {
    Ok(page.number("due", "data-due").await? as usize)
}

async fn answers_count_for_reviews_where_storage_is_denied(page: &Page) -> Result<()> {
    page.open("#/review").await?;
    page.see_text("due", "Nothing to review yet").await?;
    page.load("#/").await?;
    quiz::start_quiz(page, &[], "quick", "practice").await?;
    quiz::finish(page, &[Answer::First]).await?;
    page.load("#/review").await?;
    page.see_text("due", "Nothing is due. The next question comes in").await
}

async fn a_review_asks_what_is_due_and_changes_no_result(page: &Page) -> Result<()> {
    bank::serve_mix(&page.server)?;
    let id = quiz::quick_result(page, 30).await?;
    let key = format!("skill-quiz.result.{id}");
    let before = page.stored_text(&key).await?;
    let answered = page.count("review-item").await?;
    ensure!(cards(page).await?.len() == answered, "not every answer made a card");
    page.load("#/review").await?;
    ensure!(due(page).await? == 0, "something is due at once");
    page.see_text("due", "The next question comes in").await?;

    let aged = age(page, 400.0).await?;
    page.load("#/").await?;
    page.see_text("due-review", "due. Review").await?;
    page.load("#/review").await?;
    ensure!(due(page).await? == answered, "{} of {answered} are due", due(page).await?);
    page.click("start-review").await?;
    for _ in 0..answered {
        let (item, _) = quiz::question(page).await?;
        ensure!(aged.iter().any(|card| card["item"] == item.as_str()), "{item} is not due");
        ensure!(page.text("precision").await?.contains("no level changes"), "a level is shown");
        let state = quiz::answer(page, Answer::DontKnow).await?;
        ensure!(matches!(state, State::Feedback { .. }), "no feedback but {state:?}");
        page.click("next").await?;
        page.until("what comes next", async |page| {
            Ok(page.count("feedback").await? == 0
                && page.count("question").await? + page.count("reviewed").await? > 0)
        })
        .await?;
    }
    page.see_hash("#/review").await?;
    page.see_text("reviewed", &format!("{answered} answered, 0 right")).await?;
    ensure!(due(page).await? == 0, "what was just answered is still due");
    ensure!(page.stored("skill-quiz.result.").await? == [key.clone()], "a review left a result");
    ensure!(page.stored_text(&key).await? == before, "a result changed");
    ensure!(page.stored("skill-quiz.session").await?.is_empty(), "the review was not forgotten");
    for card in cards(page).await? {
        let log = card["log"].as_array().context("log")?;
        ensure!(log.len() == 2 && log[1][1] == 1, "the answer is not on its card: {card}");
    }
    Ok(())
}

async fn a_review_survives_a_reload_and_is_not_mixed_with_a_quiz(page: &Page) -> Result<()> {
    bank::serve_mix(&page.server)?;
    quiz::quick_result(page, 31).await?;
    age(page, 400.0).await?;
    page.load("#/review").await?;
    page.click("start-review").await?;
    quiz::answer(page, Answer::DontKnow).await?;
    quiz::next(page).await?;
    let (asked, _) = quiz::question(page).await?;
    page.reload().await?;
    ensure!(quiz::question(page).await?.0 == asked, "another question after the reload");
    page.load("#/review").await?;
    page.see_text("due", "A review is under way").await?;
    ensure!(page.count("start-review").await? == 0, "a second review is offered");
    page.load("#/quiz").await?;
    quiz::question(page).await?;
    page.click("stop").await?;
    page.see_text("reviewed", "1 answered").await
}

async fn what_keeps_slipping_is_shown_with_its_answer(page: &Page) -> Result<()> {
    page.open("#/review").await?;
    let item = items(page, "sql")?.first().context("an item")?.clone();
    let now = page.run("return Date.now()", &[]).await?.as_f64().context("a time")?;
    let log: Vec<Value> = (0..5).map(|n| json!([now - f64::from(9 - n) * DAY, 1])).collect();
    store(page, &[json!({ "item": item["id"], "topic": "sql", "log": log })]).await?;
    page.see("leeches").await?;
    page.see_text("study-card", "4 × not known").await?;
    page.run("document.querySelector('[data-testid=study-card] summary').click()", &[]).await?;
    page.see("explanation").await?;
    ensure!(page.count("references").await? == 1, "no source");
    Ok(())
}

/// The first question of a practice quiz, answered; its id.
async fn practised(page: &Page, seed: u32) -> Result<String> {
    page.open(&address(&["sql"], "quick", "practice", seed)).await?;
    let (id, _) = quiz::question(page).await?;
    quiz::answer(page, Answer::DontKnow).await?;
    page.see("keep").await?;
    Ok(id)
}

async fn bookmark_and_note_are_kept_exported_and_merged(page: &Page) -> Result<()> {
    let id = practised(page, 32).await?;
    ensure!(page.attribute("bookmark", "aria-pressed").await? == "false", "bookmarked from the start");
    page.click("bookmark").await?;
    page.until("the bookmark", async |page| Ok(page.attribute("bookmark", "aria-pressed").await? == "true"))
        .await?;
    page.click("note-open").await?;
    page.see("note").await?;
    page.element("note", 0).await?.send_keys("Ask Ada\nabout 1").await?;
    page.until("the note in storage", async |page| {
        Ok(cards(page)
            .await?
            .iter()
            .any(|card| card["item"] == id.as_str() && card["note"] == "Ask Ada\nabout 1"))
    })
    .await?;
    ensure!(page.count("feedback").await? == 1, "a key of the note left the feedback");
    page.reload().await?;
    page.until("the bookmark", async |page| Ok(page.attribute("bookmark", "aria-pressed").await? == "true"))
        .await?;
    // A button that is pressed keeps its name.
    ensure!(page.text("bookmark").await? == "Bookmark", "its name says the same again");

    page.load("#/history").await?;
    let (file, content) = export(page).await?;
    ensure!(
        content["data"]["study"]["cards"].as_array().is_some_and(|cards| cards.len() == 1),
        "not exported"
    );
    store(page, &[json!({ "item": id, "topic": "sql", "note": "Mine" })]).await?;
    import(page, &file).await?;
    page.see_text("import-report", "notes merged for 1 question.").await?;
    let merged = cards(page).await?;
    ensure!(merged[0]["note"] == "Mine\n\nAsk Ada\nabout 1" && merged[0]["marked"] == true, "{merged:?}");
    ensure!(merged[0]["log"].as_array().is_some_and(|log| log.len() == 1), "the answer is lost");
    page.load("#/review").await?;
    page.see_text("kept", "Ask Ada").await
}

async fn a_report_names_the_question_and_its_version(page: &Page) -> Result<()> {
    let id = practised(page, 33).await?;
    let items = items(page, "sql")?;
    let version = &items.iter().find(|item| item["id"] == id.as_str()).context("the item")?["version"];
    page.click("report-open").await?;
    page.see("report").await?;
    let text = page.run("return document.querySelector('[data-testid=report]').value", &[]).await?;
    let text = text.as_str().context("a text")?;
    ensure!(text.contains(&id) && text.contains(&format!("version {version}")), "the report is “{text}”");
    page.click("copy-report").await?;
    page.see_text("copied", "op").await?;
    let selected = page.run(
        "const field = document.querySelector('[data-testid=report]');
         return field.selectionEnd - field.selectionStart === field.value.length",
        &[],
    );
    ensure!(selected.await? == true, "the text is not selected for copying by hand");
    Ok(())
}

async fn a_misconception_met_again_is_pointed_out(page: &Page) -> Result<()> {
    // Every wrong option of every question stands for the same misconception.
    bank::serve_changed(&page.server, |_, shard| {
        bank::keep(shard, |item| item["kind"] == "single");
        for option in shard["items"]
            .as_array_mut()
            .into_iter()
            .flatten()
            .flat_map(|item| item["options"].as_array_mut().into_iter().flatten())
        {
            if option["credit"] == 0.0 || option["credit"] == 0 {
                option["misconception"] = json!("all-is-one");
            }
        }
    })?;
    page.open(&address(&["sql"], "quick", "practice", 34)).await?;
    let mut wrong = Vec::new();
    while wrong.len() < 2 {
        let (id, _) = quiz::question(page).await?;
        quiz::answer(page, Answer::First).await?;
        if page.number("feedback", "data-credit").await? > 0.0 {
            ensure!(page.count("echo").await? == 0, "a right answer shows a misconception");
        } else {
            let echoes = page.attributes("echo", "data-misconception").await?;
            let expected: &[&str] = if wrong.is_empty() { &[] } else { &["all-is-one"] };
            ensure!(echoes == expected, "{id}, the {}. time: {echoes:?}", wrong.len() + 1);
            wrong.push(id);
        }
        if wrong.len() < 2 {
            let next = quiz::next(page).await?;
            ensure!(matches!(next, State::Question { .. }), "only {wrong:?} were wrong in the whole quiz");
        }
    }
    page.see_text("echo", "all is one").await
}

async fn forgetting_reviews_keeps_notes(page: &Page) -> Result<()> {
    practised(page, 35).await?;
    page.click("bookmark").await?;
    page.until("the bookmark", async |page| Ok(page.attribute("bookmark", "aria-pressed").await? == "true"))
        .await?;
    page.load("#/review").await?;
    page.click("forget-study").await?;
    quiz::confirm(page).await?;
    page.see_text("due", "Nothing to review yet").await?;
    page.see_heading_focused().await?;
    page.see_count("study-card", 1).await?;
    let left = cards(page).await?;
    ensure!(left.len() == 1 && left[0]["log"] == json!([]) && left[0]["marked"] == true, "{left:?}");
    Ok(())
}
