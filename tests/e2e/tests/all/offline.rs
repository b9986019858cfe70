//! Without a network, and with a new version of the app.

use anyhow::{Context, Result, ensure};
use e2e::quiz::{self, Answer};
use e2e::server::WORKER;
use e2e::{Fault, Page, Profile, Tests, address, spoken};

pub fn add(tests: &mut Tests) {
    e2e::both!(
        tests,
        Profile::Plain,
        [
            a_topic_that_was_met_can_be_taken_without_a_network,
            a_language_that_was_spoken_is_spoken_without_a_network,
            a_new_version_is_offered_and_never_in_a_quiz,
        ]
    );
}

/// Gives the service worker out from now on, loads the start page, and waits until the worker answers for it.
async fn with_worker(page: &Page) -> Result<()> {
    page.server.mend(WORKER);
    page.open("#/").await?;
    page.see("home").await?;
    page.until("the worker to answer for the page", |page| async move {
        Ok(page.run("return !!navigator.serviceWorker.controller", &[]).await?.as_bool() == Some(true))
    })
    .await
}

/// Leaves the page and comes back. A reload by WebDriver passes Firefox's workers over.
async fn come_again(page: &Page, hash: &str) -> Result<()> {
    page.client.goto("about:blank").await?;
    page.open(hash).await
}

async fn a_topic_that_was_met_can_be_taken_without_a_network(page: &Page) -> Result<()> {
    with_worker(page).await?;
    quiz::start_quiz(page, &["api-design"], "quick", "assessment").await?;
    let first = quiz::finish(page, &[Answer::First]).await?;
    page.server.cut();
    come_again(page, &format!("#/result/{first}")).await?;
    page.see("result").await?;
    page.open("#/").await?;
    quiz::start_quiz(page, &["api-design"], "quick", "assessment").await?;
    quiz::finish(page, &[Answer::First]).await?;
    page.see("result").await?;
    page.open("#/history").await?;
    page.see_count("history-entry", 2).await
}

/// The messages came before there was a worker to keep them.
async fn a_language_that_was_spoken_is_spoken_without_a_network(page: &Page) -> Result<()> {
    page.open("#/").await?;
    page.store("skill-quiz.settings", r#"{"v":1,"data":{"language":"de"}}"#).await?;
    page.client.goto("about:blank").await?;
    with_worker(page).await?;
    page.until("the messages to be kept", |page| async move {
        let script = "return caches.keys().then((names) => Promise.all(names.map(async (name) =>
            (await (await caches.open(name)).keys()).some(({ url }) => url.includes('/lang/de-')))))";
        let kept = page.run(script, &[]).await?;
        Ok(kept.as_array().is_some_and(|kept| kept.iter().any(|kept| *kept == true)))
    })
    .await?;
    page.server.cut();
    come_again(page, "#/settings").await?;
    page.see("settings").await?;
    spoken::ensure_spoken(page, "de").await
}

async fn a_new_version_is_offered_and_never_in_a_quiz(page: &Page) -> Result<()> {
    with_worker(page).await?;
    ensure!(!shown(page).await?, "offered, although nothing is new");
    let worker = page.server.dist().join(WORKER);
    let mut newer = std::fs::read(&worker).with_context(|| format!("reading {}", worker.display()))?;
    newer.extend_from_slice(b"// newer\n");
    page.server.fault(WORKER, Fault::Body(newer));
    page.open(&address(&["sql"], "quick", "assessment", 1)).await?;
    quiz::question(page).await?;
    // Browsers look for a new worker when a page is loaded.
    come_again(page, "#/quiz").await?;
    quiz::question(page).await?;
    page.until("the new version to arrive", |page| async move {
        let script = "return navigator.serviceWorker.getRegistration().then((found) => !!found?.waiting)";
        Ok(page.run(script, &[]).await?.as_bool() == Some(true))
    })
    .await?;
    ensure!(!shown(page).await?, "offered in the middle of a quiz");
    page.click("leave").await?;
    page.see("home").await?;
    page.until("the new version to be offered", |page| async move { shown(page).await }).await?;
    page.run("document.querySelector('#update button').click()", &[]).await?;
    page.until("the new version to be taken", |page| async move {
        let script = "return navigator.serviceWorker.getRegistration().then((found) => !!found?.active && !found.waiting)";
        Ok(page.run(script, &[]).await.ok().and_then(|taken| taken.as_bool()) == Some(true))
    })
    .await?;
    page.until("the offer to go", |page| async move { Ok(!shown(page).await?) }).await?;
    // The unfinished quiz is still there.
    page.see("resume").await
}

async fn shown(page: &Page) -> Result<bool> {
    Ok(page.run("return !document.getElementById('update').hidden", &[]).await?.as_bool() == Some(true))
}
