//! A question bank that does not come, or not as it should.

use std::time::Duration;

use anyhow::{Context, Result, ensure};
use e2e::quiz::{self, Answer};
use e2e::{Fault, Page, Profile, State, Tests, address, bank};
use serde_json::{Value, json};

pub fn add(tests: &mut Tests) {
    e2e::both!(
        tests,
        Profile::Plain,
        [
            an_altered_shard_is_left_out_and_the_quiz_goes_on,
            a_missing_shard_is_left_out_and_the_quiz_goes_on,
            a_shard_that_breaks_off_is_left_out_and_the_quiz_goes_on,
            a_slow_shard_is_waited_for,
            a_bank_without_any_usable_shard_is_an_error_and_no_result,
            an_unreachable_manifest_is_an_error_with_another_try,
            a_broken_manifest_names_file_and_field,
            a_bad_item_costs_only_itself,
            the_text_of_an_item_is_never_markup,
        ]
    );
}

/// A quiz over all topics with a fault in the first topic's shard: the others carry it, and the page says so.
async fn goes_on_without(page: &Page, fault: Fault) -> Result<()> {
    let broken = bank::topics(&page.server)?.into_iter().next().context("a bank without topics")?;
    bank::fault(&page.server, &broken, &fault)?;
    quiz::start_quiz(page, &[], "quick", "assessment").await?;
    let mut said = false;
    for _ in 0..40 {
        let (item, _) = quiz::question(page).await?;
        ensure!(!item.starts_with(&format!("{broken}.")), "{item} is of the broken shard");
        said |= page.attributes("notice", "data-kind").await?.iter().any(|kind| kind == "bank");
        if matches!(quiz::answer(page, Answer::First).await?, State::Result { .. }) {
            break;
        }
    }
    page.see("result").await?;
    ensure!(said, "the page does not say that a topic is left out");
    ensure!(page.count("review-item").await? >= 6, "the quiz is cut short");
    ensure!(!page.stored("skill-quiz.result.").await?.is_empty(), "the result is not stored");
    Ok(())
}

async fn an_altered_shard_is_left_out_and_the_quiz_goes_on(page: &Page) -> Result<()> {
    let topic = bank::topics(&page.server)?.into_iter().next().context("a bank without topics")?;
    let mut shard = bank::shard(&page.server, &topic)?;
    shard["items"][0]["stem"] = json!("Changed on the way.");
    goes_on_without(page, Fault::Body(serde_json::to_vec(&shard)?)).await
}

async fn a_missing_shard_is_left_out_and_the_quiz_goes_on(page: &Page) -> Result<()> {
    goes_on_without(page, Fault::Status(404)).await
}

async fn a_shard_that_breaks_off_is_left_out_and_the_quiz_goes_on(page: &Page) -> Result<()> {
    goes_on_without(page, Fault::Truncated).await
}

async fn a_slow_shard_is_waited_for(page: &Page) -> Result<()> {
    for topic in bank::topics(&page.server)? {
        bank::fault(&page.server, &topic, &Fault::Delayed(Duration::from_secs(1)))?;
    }
    page.open(&address(&[], "quick", "assessment", 3)).await?;
    page.see("loading").await?;
    quiz::question(page).await?;
    page.gone("loading").await
}

async fn a_bank_without_any_usable_shard_is_an_error_and_no_result(page: &Page) -> Result<()> {
    for topic in bank::topics(&page.server)? {
        bank::fault(&page.server, &topic, &Fault::Status(500))?;
    }
    page.open("#/").await?;
    quiz::choose(page, &[], "quick", "assessment").await?;
    page.click("start").await?;
    page.see("bank-error").await?;
    ensure!(page.everything().await?.contains("questions/"), "the error names no file");
    ensure!(page.stored("skill-quiz.result.").await?.is_empty(), "a quiz without questions left a result");
    for topic in bank::topics(&page.server)? {
        for path in bank::paths(&page.server, &topic)? {
            page.server.mend(&path);
        }
    }
    page.click("retry").await?;
    page.gone("bank-error").await?;
    quiz::start_quiz(page, &[], "quick", "assessment").await?;
    Ok(())
}

async fn an_unreachable_manifest_is_an_error_with_another_try(page: &Page) -> Result<()> {
    for fault in [Fault::Status(404), Fault::Status(500), Fault::Drop, Fault::Truncated] {
        page.server.fault(bank::MANIFEST, fault);
        page.load("#/").await?;
        page.reload().await?;
        page.see("bank-error").await?;
        ensure!(page.everything().await?.contains(bank::MANIFEST), "the error does not name the manifest");
        let asked = page.server.requests(bank::MANIFEST);
        page.click("retry").await?;
        let again = async |page: &Page| Ok(page.server.requests(bank::MANIFEST) > asked);
        page.until("another request for the manifest", again).await?;
        page.see("bank-error").await?;
        page.server.mend(bank::MANIFEST);
        page.click("retry").await?;
        page.see("home").await?;
    }
    // What is stored can be read without a bank.
    page.server.fault(bank::MANIFEST, Fault::Status(503));
    page.load("#/history").await?;
    page.reload().await?;
    page.see("history").await
}

async fn a_broken_manifest_names_file_and_field(page: &Page) -> Result<()> {
    let shipped = bank::manifest(&page.server)?;
    let break_at = |path: &str, value: Value| {
        let mut manifest = shipped.clone();
        if let Some(place) = manifest.pointer_mut(path) {
            *place = value;
        }
        manifest.to_string()
    };
    let cases = [
        (break_at("/topics/0/seTarget", json!("low")), "topics[0].seTarget"),
        (break_at("/topics/0/loading", json!(1.5)), "topics[0].loading"),
        (break_at("/bands", json!([])), "bands"),
        (break_at("/schema", json!(7)), "schema"),
        ("<!doctype html><title>Wrong</title>".to_owned(), "line 1"),
    ];
    for (text, field) in cases {
        page.server.fault(bank::MANIFEST, Fault::Body(text.into_bytes()));
        page.load("#/").await?;
        page.reload().await?;
        page.see_text("bank-error", bank::MANIFEST).await?;
        page.see_text("bank-error", field).await?;
    }
    Ok(())
}

async fn a_bad_item_costs_only_itself(page: &Page) -> Result<()> {
    // Three good items a topic; all others are broken, each in another way.
    bank::serve_changed(&page.server, |_, shard| {
        for (at, item) in shard["items"].as_array_mut().into_iter().flatten().enumerate().skip(3) {
            match at % 4 {
                0 => item["kind"] = json!("riddle"),
                1 => item["irt"]["a"] = json!(-1),
                2 => item["explanation"] = Value::Null,
                _ => *item = json!({"id": format!("#{at}")}),
            }
        }
    })?;
    quiz::start_quiz(page, &[], "standard", "assessment").await?;
    let mut asked = 0;
    loop {
        let (item, _) = quiz::question(page).await?;
        asked += 1;
        let topic = item.split('.').next().unwrap_or_default();
        let shard = bank::shard(&page.server, topic)?;
        let place =
            shard["items"].as_array().and_then(|items| items.iter().position(|other| other["id"] == item));
        ensure!(place.is_some_and(|place| place < 3), "the broken item {item} was asked");
        if matches!(quiz::answer(page, Answer::First).await?, State::Result { .. }) {
            break;
        }
    }
    ensure!(asked >= 6, "only {asked} of the good items were asked");
    Ok(())
}

async fn the_text_of_an_item_is_never_markup(page: &Page) -> Result<()> {
    let evil = "<img src=x onerror=\"document.title='owned'\"> <b>bold</b> [link](javascript:alert(1))";
    bank::serve_changed(&page.server, |_, shard| {
        bank::keep(shard, |item| item["kind"] == "single");
        for item in shard["items"].as_array_mut().into_iter().flatten() {
            for field in ["stem", "explanation"] {
                item[field] = json!(evil);
            }
            item["references"][0] =
                json!({"url": "javascript:alert(1)", "title": evil, "verifiedAt": "2026-01-01"});
            for option in item["options"].as_array_mut().into_iter().flatten() {
                option["text"] = json!(evil);
                option["rationale"] = json!(evil);
            }
        }
    })?;
    quiz::start_quiz(page, &[], "quick", "practice").await?;
    page.see_text("stem", "<img src=x").await?;
    quiz::answer(page, Answer::First).await?;
    page.see_text("explanation", "<b>bold</b>").await?;
    let harm =
        "return [...document.querySelectorAll('#app img, #app b, #app [href^=\"javascript:\" i]')].length";
    ensure!(page.run(harm, &[]).await? == 0, "the bank's text became markup");
    ensure!(!page.client.title().await?.contains("owned"), "the bank's text ran");
    Ok(())
}
