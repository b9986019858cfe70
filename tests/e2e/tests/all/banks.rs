//! Two elements on one page, each with a bank of its own.

use anyhow::{Context, Result, ensure};
use e2e::quiz::{self, Answer};
use e2e::{Page, Profile, Server, Tests, bank};
use serde_json::{Value, json};

use crate::host::{element, told, visit};

pub fn add(tests: &mut Tests) {
    e2e::both!(tests, Profile::Plain, [two_banks_side_by_side_do_not_mix]);
}

/// How many questions of each bank are answered.
const BANKS: [(&str, usize); 2] = [("one", 2), ("two", 3)];

async fn enter(page: &Page, name: &str) -> Result<()> {
    page.enter(&format!("return document.getElementById('{name}').shadowRoot.querySelector('iframe')")).await
}

/// Opens the page with an element for each bank; all else about them is the same.
async fn open(page: &Page, servers: &[Server]) -> Result<()> {
    visit(page, "").await?;
    for ((name, _), server) in BANKS.iter().zip(servers) {
        let bank = format!("{}/{}", server.origin(), bank::MANIFEST);
        element(page, json!({"id": name, "bank": bank, "topics": "sql", "length": "quick", "seed": "5"}))
            .await?;
    }
    page.run("for (const quiz of document.querySelectorAll('skill-quiz')) quiz.start()", &[]).await?;
    let begun = async |page: &Page| Ok(told(page, "started").await?.len() == BANKS.len());
    page.until("both quizzes", begun).await
}

async fn two_banks_side_by_side_do_not_mix(page: &Page) -> Result<()> {
    let mut servers = Vec::new();
    for (name, _) in BANKS {
        let server = Server::start(page.server.dist())?;
        server.share();
        bank::serve_named(&server, name)?;
        servers.push(server);
    }
    let origins: Vec<String> = servers.iter().map(Server::origin).collect();
    page.server.read_banks_of(&origins.join(" "));

    open(page, &servers).await?;
    // In turn, the first bank's first.
    for round in 0..3 {
        for (name, answers) in BANKS.into_iter().filter(|(_, answers)| *answers > round) {
            enter(page, name).await?;
            quiz::question(page).await?;
            let stem = page.text("stem").await?;
            ensure!(stem.starts_with(&format!("{name}: ")), "{name} asks: {stem}");
            let answered = page.number("progress", "data-answered").await?;
            ensure!(
                answered == round as f64,
                "{name} counts {answered} answers of {round}; {answers} are to come"
            );
            quiz::answer(page, Answer::First).await?;
            page.leave().await?;
        }
    }
    let events = async |page: &Page| Ok(told(page, "answered").await?.len() == 5);
    page.until("all answers", events).await?;
    let ids: Vec<Value> = told(page, "answered").await?.iter().map(|event| event["id"].clone()).collect();
    ensure!(ids == ["one", "two", "one", "two", "two"], "answers were told of {ids:?}");

    // Each finds its own in the storage that they share.
    open(page, &servers).await?;
    for (name, answers) in BANKS {
        enter(page, name).await?;
        quiz::question(page).await?;
        ensure!(page.text("stem").await?.starts_with(&format!("{name}: ")));
        ensure!(page.number("progress", "data-answered").await? == answers as f64, "{name} lost its answers");
        quiz::end_here(page).await?;
        page.see("result").await?;
        page.leave().await?;
    }
    let done = async |page: &Page| Ok(told(page, "completed").await?.len() == BANKS.len());
    page.until("both results", done).await?;
    for (name, answers) in BANKS {
        let script = "document.getElementById(arguments[0]).getResult().then(arguments[1])";
        let result = page.client.execute_async(script, vec![json!(name)]).await?;
        let all = result["data"]["results"].as_array().context("no result")?;
        let count = all[0]["answers"].as_array().map_or(0, Vec::len);
        ensure!(all.len() == 1 && count == answers, "{name} has {} results, of {count} answers", all.len());
        ensure!(all[0]["settings"]["bankId"] == name, "a result of {}", all[0]["settings"]["bankId"]);
        let event = told(page, "completed").await?.into_iter().find(|event| event["id"] == name);
        ensure!(event.is_some_and(|event| event["detail"]["result"] == result), "{name} told another result");
    }
    // That other origins are asked is what this is about.
    let sent = "return !window.__e2e?.pending";
    page.until("the page's own reports", async |page| Ok(page.run(sent, &[]).await? == true)).await?;
    for report in page.server.take_reports() {
        ensure!(
            origins.iter().any(|one| report.starts_with(&format!("request to another origin: {one}/"))),
            "{report}"
        );
    }
    Ok(())
}
