//! Addresses, and the browser's back and forward buttons.

use anyhow::{Result, ensure};
use e2e::quiz::{self, Answer};
use e2e::{Page, Profile, Tests};

pub fn add(tests: &mut Tests) {
    e2e::both!(
        tests,
        Profile::Plain,
        [
            unknown_addresses_and_results_say_so,
            back_and_forward_lead_through_the_pages,
            every_page_has_a_title_and_one_main_heading,
        ]
    );
}

async fn unknown_addresses_and_results_say_so(page: &Page) -> Result<()> {
    for hash in ["#/nonsense", "#/result/none", "#/result/../..", "#/history/extra", "#/result/%3Cb%3E"] {
        page.open(hash).await?;
        page.see("not-found").await?;
    }
    page.reload().await?;
    page.see("not-found").await?;
    page.load("#/").await?;
    page.see("home").await
}

async fn back_and_forward_lead_through_the_pages(page: &Page) -> Result<()> {
    page.open("#/").await?;
    page.see("home").await?;
    page.load("#/history").await?;
    page.see("history").await?;
    page.client.back().await?;
    page.see("home").await?;
    page.client.forward().await?;
    page.see("history").await?;
    page.client.back().await?;
    page.see("home").await?;

    quiz::choose(page, &[], "quick", "assessment").await?;
    page.click("start").await?;
    quiz::question(page).await?;
    quiz::answer(page, Answer::First).await?;
    let (item, _) = quiz::question(page).await?;
    page.client.back().await?;
    page.see("home").await?;
    page.see("resume").await?;
    page.client.forward().await?;
    ensure!(quiz::question(page).await?.0 == item, "another question after going back and forward");

    let id = quiz::finish(page, &[Answer::First]).await?;
    page.client.back().await?;
    page.see("home").await?;
    ensure!(page.count("resume").await? == 0, "the finished quiz is offered again");
    page.client.forward().await?;
    page.see("result").await?;
    page.see_hash(&format!("#/result/{id}")).await
}

async fn every_page_has_a_title_and_one_main_heading(page: &Page) -> Result<()> {
    let mut titles = vec![];
    for hash in ["#/", "#/history", "#/quiz", "#/nonsense"] {
        page.open(hash).await?;
        let headings =
            "return [...document.querySelectorAll('h1')].filter((h) => h.checkVisibility()).length";
        page.until(&format!("one h1 at {hash}"), async |page| Ok(page.run(headings, &[]).await? == 1))
            .await?;
        // What is drawn by the second program has its title when it comes.
        page.until(&format!("a title of its own at {hash}"), async |page| {
            Ok(!titles.contains(&page.client.title().await?))
        })
        .await?;
        let title = page.client.title().await?;
        ensure!(title.contains("Skill Quiz"), "the title at {hash} is “{title}”");
        titles.push(title);
    }
    Ok(())
}
