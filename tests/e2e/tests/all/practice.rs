//! Practice: feedback after each answer.

use anyhow::{Context, Result, ensure};
use e2e::quiz::{self, Answer};
use e2e::{Fault, Page, Profile, State, Tests, bank};
use serde_json::Value;

pub fn add(tests: &mut Tests) {
    e2e::both!(
        tests,
        Profile::Plain,
        [
            feedback_explains_every_answer,
            a_right_answer_is_called_right,
            feedback_survives_a_reload,
            a_text_that_is_on_its_way_is_not_called_lost,
            a_skipped_question_shows_no_feedback,
            the_last_feedback_leads_to_the_result_and_so_does_leaving_it,
        ]
    );
}

/// An item of the shipped bank.
fn item(page: &Page, id: &str) -> Result<Value> {
    let topic = id.split('.').next().context("an id without topic")?;
    let shard = bank::shard(&page.server, topic)?;
    let items = shard["items"].as_array().context("a shard without items")?;
    items.iter().find(|item| item["id"] == id).cloned().with_context(|| format!("no item {id}"))
}

async fn feedback_explains_every_answer(page: &Page) -> Result<()> {
    bank::serve_mix(&page.server)?;
    quiz::start_quiz(page, &[], "quick", "practice").await?;
    for how in [Answer::First, Answer::Last, Answer::DontKnow, Answer::First, Answer::Last, Answer::First] {
        let (id, kind) = quiz::question(page).await?;
        let options = page.count("option").await?;
        let state = quiz::answer(page, how).await?;
        ensure!(matches!(state, State::Feedback { .. }), "after the answer to {id} there is {state:?}");
        let credit = page.number("feedback", "data-credit").await?;
        let verdict = page.text("verdict").await?;
        let wanted = match (how, credit) {
            (Answer::DontKnow, _) => "don't know".to_owned(),
            (_, 1.0) => "Right".to_owned(),
            (_, 0.0) => "Not right".to_owned(),
            _ => format!("Partly right: {:.0} %", credit * 100.0),
        };
        ensure!(verdict.replace('’', "'").contains(&wanted), "{id}: credit {credit} is called “{verdict}”");
        let rationales = page.texts("rationale").await?;
        if kind != "numeric" {
            ensure!(
                rationales.len() == options,
                "{id}: {} rationales for {options} options",
                rationales.len()
            );
        }
        ensure!(rationales.iter().all(|text| !text.is_empty()), "{id}: an empty rationale");
        ensure!(page.text("explanation").await?.len() > 20, "{id}: no explanation");
        let links = page.run(LINKS, &[]).await?;
        let links = links.as_array().context("links")?;
        ensure!(!links.is_empty(), "{id}: no source");
        for link in links {
            let (href, rel) = (link[0].as_str().unwrap_or_default(), link[1].as_str().unwrap_or_default());
            ensure!(href.starts_with("https://"), "{id}: the source {href} is not https");
            ensure!(rel.contains("noopener") && rel.contains("noreferrer"), "{id}: {href} has rel “{rel}”");
        }
        quiz::next(page).await?;
    }
    Ok(())
}

const LINKS: &str =
    "return [...document.querySelectorAll('[data-testid=\"references\"] a')].map((a) => [a.href, a.rel])";

async fn a_right_answer_is_called_right(page: &Page) -> Result<()> {
    for kind in ["single", "multi", "numeric", "true-false", "code-reading"] {
        bank::serve_only(&page.server, kind)?;
        page.load("#/").await?;
        page.run("localStorage.clear(); sessionStorage.clear()", &[]).await?;
        page.reload().await?;
        quiz::start_quiz(page, &[], "quick", "practice").await?;
        let (id, _) = quiz::question(page).await?;
        let key = item(page, &id)?;
        if kind == "numeric" {
            page.element("numeric", 0).await?.send_keys(&key["value"].to_string()).await?;
        } else {
            let right = key["options"].as_array().into_iter().flatten();
            let right: Vec<&Value> =
                right.filter(|o| o["credit"].as_f64() > Some(0.0)).map(|o| &o["id"]).collect();
            let order = page.attributes("option", "data-option").await?;
            for (at, option) in order.iter().enumerate() {
                if right.iter().any(|id| **id == **option) {
                    quiz::choose_option(page, at).await?;
                }
            }
        }
        page.click("submit").await?;
        page.see("feedback").await?;
        let verdict = page.text("verdict").await?;
        ensure!(verdict.trim() == "Right", "{id}: the key is called “{verdict}”");
        ensure!(page.number("feedback", "data-credit").await? == 1.0, "{id}: the key has no full credit");
    }
    Ok(())
}

async fn feedback_survives_a_reload(page: &Page) -> Result<()> {
    page.open(&e2e::address(&[], "quick", "practice", 5)).await?;
    quiz::answer(page, Answer::First).await?;
    let before = (page.text("verdict").await?, page.text("explanation").await?);
    page.reload().await?;
    ensure!((page.text("verdict").await?, page.text("explanation").await?) == before, "other feedback");
    let state = quiz::next(page).await?;
    ensure!(matches!(state, State::Question { .. }), "after the feedback there is {state:?}");
    Ok(())
}

async fn a_text_that_is_on_its_way_is_not_called_lost(page: &Page) -> Result<()> {
    page.open(&e2e::address(&["sql"], "quick", "practice", 5)).await?;
    quiz::answer(page, Answer::First).await?;
    let explanation = page.text("explanation").await?;
    bank::fault(&page.server, "sql", &Fault::Held)?;
    page.reload().await?;
    page.see_text("feedback", "One moment").await?;
    bank::fault(&page.server, "sql", &Fault::Status(500))?;
    page.reload().await?;
    page.see_text("feedback", "could not be loaded").await?;
    quiz::next(page).await?;
    page.see_text("review-item", "sql.").await?;
    bank::fault(&page.server, "sql", &Fault::Held)?;
    page.reload().await?;
    page.see_text("review-item", "One moment").await?;
    bank::paths(&page.server, "sql")?.iter().for_each(|path| page.server.mend(path));
    page.click("review-item").await?;
    page.see_text("explanation", &explanation).await
}

async fn a_skipped_question_shows_no_feedback(page: &Page) -> Result<()> {
    page.open(&e2e::address(&[], "quick", "practice", 5)).await?;
    let state = quiz::answer(page, Answer::Skip).await?;
    ensure!(matches!(state, State::Question { .. }), "after a skip there is {state:?}");
    Ok(())
}

async fn the_last_feedback_leads_to_the_result_and_so_does_leaving_it(page: &Page) -> Result<()> {
    page.open(&e2e::address(&[], "quick", "practice", 8)).await?;
    for _ in 0..30 {
        quiz::question(page).await?;
        quiz::answer(page, Answer::First).await?;
        if page.text("next").await? != "Next" {
            break;
        }
        quiz::next(page).await?;
    }
    ensure!(page.text("next").await? == "See the result", "the button says “{}”", page.text("next").await?);
    ensure!(page.number("progress", "data-left").await? == 0.0, "questions are left");
    ensure!(page.count("stop").await? == 0, "a quiz that is over can be ended");
    page.reload().await?;
    page.see_text("next", "See the result").await?;
    ensure!(page.number("progress", "data-left").await? == 0.0, "questions are left after a reload");
    page.click("leave").await?;
    page.see("last-result").await?;
    ensure!(page.count("resume").await? == 0, "the quiz is still unfinished");
    ensure!(page.stored("skill-quiz.session").await?.is_empty(), "the quiz is still stored");
    page.click("last-result").await?;
    page.see("result").await
}
