//! A browser without what the page needs.

use anyhow::{Result, ensure};
use e2e::page::selector;
use e2e::quiz::{self, Answer};
use e2e::{Fault, Page, Profile, Tests, address};
use fantoccini::Locator;

pub fn add(tests: &mut Tests) {
    e2e::both!(tests, Profile::NoScripts, [without_scripts_the_page_says_what_it_needs]);
    e2e::both!(tests, Profile::NoWasm, [without_webassembly_the_page_says_what_it_needs]);
    e2e::both!(
        tests,
        Profile::Plain,
        [a_program_that_does_not_arrive_is_told_in_words, a_program_that_stops_says_so_and_loses_nothing]
    );
}

async fn without_scripts_the_page_says_what_it_needs(page: &Page) -> Result<()> {
    page.load("").await?;
    let message = page.client.find(Locator::Css("noscript")).await?.text().await?;
    ensure!(message.contains("JavaScript"), "the page says “{message}”");
    Ok(())
}

async fn without_webassembly_the_page_says_what_it_needs(page: &Page) -> Result<()> {
    page.load("").await?;
    let none = page.run("return typeof WebAssembly", &[]).await?;
    ensure!(none == "undefined", "the browser was set up without WebAssembly, but has {none}");
    page.see("no-wasm").await?;
    page.see_text("no-wasm", "WebAssembly").await?;
    let boxes = page.client.find_all(Locator::Css(&selector("loading"))).await?;
    ensure!(boxes.is_empty(), "the page still seems to load");
    // What went wrong is told in words; the failed start itself may report an error.
    page.server.take_reports();
    Ok(())
}

async fn a_program_that_does_not_arrive_is_told_in_words(page: &Page) -> Result<()> {
    for file in std::fs::read_dir(page.server.dist())? {
        let name = file?.file_name().to_string_lossy().into_owned();
        if name.ends_with(".wasm") {
            page.server.fault(&name, Fault::Status(404));
        }
    }
    page.load("").await?;
    page.see("no-start").await?;
    // The failed start is an unhandled rejection, as it should be.
    page.ensure_quiet().await.ok();
    page.server.take_reports();
    Ok(())
}

async fn a_program_that_stops_says_so_and_loses_nothing(page: &Page) -> Result<()> {
    // A module whose only function is a trap, run by a script of the page's own: of a driver's script browsers tell nothing.
    page.server.before_the_app(
        "const bytes = [0,97,115,109,1,0,0,0,1,4,1,96,0,0,3,2,1,0,7,5,1,1,102,0,0,10,5,1,3,0,0,11];
        window.trap = () => setTimeout(() => {
            new WebAssembly.Instance(new WebAssembly.Module(new Uint8Array(bytes))).exports.f();
        });",
    );
    page.open(&address(&["sql"], "quick", "assessment", 3)).await?;
    quiz::answer(page, Answer::First).await?;
    quiz::question(page).await?;
    page.run("trap()", &[]).await?;
    page.see("stopped").await?;
    ensure!(page.count("question").await? == 0, "the question still looks as if it could be answered");
    page.ensure_quiet().await.ok();
    page.server.take_reports();
    page.client.find(Locator::Css(&format!("{} a", selector("stopped")))).await?.click().await?;
    page.see("resume").await
}
