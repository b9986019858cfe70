//! The page's language, chosen in the settings.

use anyhow::{Result, ensure};
use e2e::{Page, Profile, Tests, page::selector, spoken};
use fantoccini::Locator;
use serde_json::Value;

pub fn add(tests: &mut Tests) {
    e2e::both!(tests, Profile::Plain, [a_language_is_chosen_in_the_settings_and_stays]);
    e2e::both!(tests, Profile::StorageDenied, [without_storage_the_address_keeps_the_language]);
}

/// Chooses a language on the page of settings, which then is loaded anew; `root` is what the page speaks after it.
async fn choose(page: &Page, value: &str, root: &str) -> Result<()> {
    page.see("language").await?;
    // Gone with the page.
    page.run("window.e2eBefore = true", &[]).await?;
    let option = format!("{} option[value=\"{value}\"]", selector("language"));
    page.client.find(Locator::Css(&option)).await?.click().await?;
    let again = async |page: &Page| Ok(page.run("return window.e2eBefore ?? false", &[]).await? == false);
    page.until("the page to be loaded anew", again).await?;
    page.see("settings").await?;
    ensure!(page.run(LANG, &[]).await? == root, "the page is in {}", page.run(LANG, &[]).await?);
    ensure!(page.hash().await? == "#/settings", "another page is shown");
    let chosen = page.run("return document.querySelector('[data-testid=language]').value", &[]).await?;
    ensure!(chosen == value, "the setting says {chosen}");
    Ok(())
}

const LANG: &str = "return document.documentElement.lang";
const SEARCH: &str = "return location.search";

async fn a_language_is_chosen_in_the_settings_and_stays(page: &Page) -> Result<()> {
    page.open("#/settings").await?;
    ensure!(page.run(LANG, &[]).await? == "en", "the page does not begin in English");
    choose(page, "de", "de").await?;
    spoken::ensure_spoken(page, "de").await?;
    let kept: Value = serde_json::from_str(&page.stored_text("skill-quiz.settings").await?)?;
    ensure!(kept["data"]["language"] == "de", "stored: {kept}");
    ensure!(page.run(SEARCH, &[]).await? == "", "the address names a language that is stored");
    page.load("#/").await?;
    page.see("home").await?;
    page.reload().await?;
    page.see("home").await?;
    spoken::ensure_spoken(page, "de").await?;
    ensure!(page.focused().await?.is_empty(), "a reload that is the candidate's own moves the focus");
    // An address that names a language goes first, and is undone by the setting.
    let address = format!("{}/?lang=ar#/settings", page.server.origin());
    page.client.goto(&address).await?;
    page.see("settings").await?;
    spoken::ensure_spoken(page, "ar").await?;
    choose(page, "de", "de").await?;
    ensure!(page.run(SEARCH, &[]).await? == "", "the address still names a language");
    // The browser of the tests wants English.
    choose(page, "", "en").await
}

async fn without_storage_the_address_keeps_the_language(page: &Page) -> Result<()> {
    page.open("#/settings").await?;
    choose(page, "de", "de").await?;
    spoken::ensure_spoken(page, "de").await?;
    ensure!(page.run(SEARCH, &[]).await? == "?lang=de", "the address does not name the language");
    choose(page, "", "en").await?;
    ensure!(page.run(SEARCH, &[]).await? == "", "the address still names a language");
    Ok(())
}
