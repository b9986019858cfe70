//! A question bank of another server, named in the page's address.

use anyhow::{Result, ensure};
use e2e::quiz::{self, Answer};
use e2e::{Fault, Page, Profile, Server, Tests, bank};
use serde_json::json;

pub fn add(tests: &mut Tests) {
    e2e::both!(
        tests,
        Profile::Plain,
        [
            a_bank_of_another_server_is_asked_and_stored_apart,
            each_way_a_bank_can_be_wrong_is_told,
            a_shard_of_50_mb_is_given_up_and_an_altered_one_found_out,
            the_address_of_a_bank_must_be_one,
        ]
    );
}

/// Another server with the shipped bank, which the page may read.
fn other(page: &Page) -> Result<Server> {
    let other = Server::start(page.server.dist())?;
    other.share();
    page.server.read_banks_of(&other.origin());
    Ok(other)
}

/// Opens the start page with a bank.
async fn open(page: &Page, bank: &str) -> Result<()> {
    // The address would not change if it were the same one as before.
    page.client.goto("about:blank").await?;
    Ok(page.client.goto(&format!("{}/?bank={bank}#/", page.server.origin())).await?)
}

/// Forgets that another origin was asked, which these tests are about; everything else stays forbidden.
async fn ensure_only_asked(page: &Page, other: &Server) -> Result<()> {
    let told = "return window.__e2e.pending === 0";
    page.until("the page's own reports", async |page| Ok(page.run(told, &[]).await? == true)).await?;
    let expected = format!("request to another origin: {}/", other.origin());
    for report in page.server.take_reports() {
        ensure!(report.starts_with(&expected), "{report}");
    }
    Ok(())
}

async fn a_bank_of_another_server_is_asked_and_stored_apart(page: &Page) -> Result<()> {
    let other = other(page)?;
    let mut manifest = bank::manifest(&other)?;
    manifest["tracks"][0]["title"] = json!("Our own questions");
    other.fault(bank::MANIFEST, Fault::Body(manifest.to_string().into_bytes()));

    open(page, &format!("{}/{}", other.origin(), bank::MANIFEST)).await?;
    page.see("home").await?;
    ensure!(page.everything().await?.contains("Our own questions"), "the page shows another bank");
    let topic = bank::topics(&other)?.remove(0);
    quiz::choose(page, &[&topic], "quick", "assessment").await?;
    page.click("start").await?;
    let (item, _) = quiz::question(page).await?;
    ensure!(item.starts_with(&topic));
    quiz::answer(page, Answer::First).await?;
    for path in bank::paths(&page.server, &topic)? {
        ensure!(page.server.requests(&path) == 0, "the page.s own server was asked for {path}");
    }
    ensure!(
        page.stored("skill-quiz.session").await?.is_empty(),
        "stored as if it were of the page's own bank"
    );
    ensure!(!page.stored("bank|").await?.is_empty(), "nothing is stored");
    // With the page's own bank there is nothing to go on with.
    page.client.goto("about:blank").await?;
    page.open("#/").await?;
    page.see("home").await?;
    ensure!(page.count("resume").await? == 0, "a quiz of another bank is offered");
    ensure_only_asked(page, &other).await
}

async fn each_way_a_bank_can_be_wrong_is_told(page: &Page) -> Result<()> {
    let other = other(page)?;
    let address = format!("{}/{}", other.origin(), bank::MANIFEST);
    let cases = [
        (Fault::Status(404), "the server answers 404"),
        (Fault::Drop, "could not be loaded"),
        (Fault::Truncated, "could not be loaded"),
        (Fault::Body(b"<!doctype html>".to_vec()), "is no JSON at line 1"),
        (Fault::Body(br#"{"schema":2,"sections":[]}"#.to_vec()), "is of format 2"),
        (Fault::Body(br#"{"schema":1,"bankId":7}"#.to_vec()), "bankId: is a number"),
        (Fault::Body(vec![0xff, 0xfe]), "UTF-8"),
        (Fault::Body(vec![b' '; 9 << 20]), "is too large"),
    ];
    for (fault, words) in cases {
        other.fault(bank::MANIFEST, fault);
        open(page, &address).await?;
        page.see_text("bank-error", words).await?;
        page.see_text("bank-error", &address).await?;
    }
    // It can be mended while the candidate waits.
    other.mend(bank::MANIFEST);
    page.click("retry").await?;
    page.see("home").await?;
    ensure_only_asked(page, &other).await?;

    // Without `Access-Control-Allow-Origin`, and then without a word of the page's policy.
    let closed = Server::start(page.server.dist())?;
    let address = format!("{}/{}", closed.origin(), bank::MANIFEST);
    page.server.read_banks_of(&closed.origin());
    open(page, &address).await?;
    page.see_text("bank-error", "Access-Control-Allow-Origin").await?;
    closed.share();
    page.server.read_banks_of("");
    open(page, &address).await?;
    page.see_text("bank-error", "content security policy").await?;
    page.see_text("bank-error", "connect-src").await?;
    page.server.take_reports();
    Ok(())
}

async fn a_shard_of_50_mb_is_given_up_and_an_altered_one_found_out(page: &Page) -> Result<()> {
    let other = other(page)?;
    let topic = bank::topics(&other)?.remove(0);
    let address = format!("{}/{}", other.origin(), bank::MANIFEST);
    for (body, words) in [(vec![b' '; 50 << 20], "is too large"), (b"{}".to_vec(), "its digest differs")] {
        bank::fault(&other, &topic, &Fault::Body(body))?;
        open(page, &address).await?;
        page.see("home").await?;
        quiz::choose(page, &[&topic], "quick", "assessment").await?;
        page.click("start").await?;
        page.see_text("bank-error", words).await?;
        ensure!(page.stored("bank|").await?.iter().all(|key| !key.contains("result")), "a result of nothing");
    }
    ensure_only_asked(page, &other).await
}

async fn the_address_of_a_bank_must_be_one(page: &Page) -> Result<()> {
    for (address, words) in [
        ("data:application/json,{}", "begins with https://"),
        ("javascript:alert(1)", "begins with https://"),
        ("ftp://example.com/manifest.json", "begins with https://"),
        ("manifest.json", "no whole address"),
        ("", "no whole address"),
    ] {
        open(page, address).await?;
        page.see_text("bank-error", words).await?;
    }
    page.ensure_quiet().await
}
