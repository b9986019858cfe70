//! The page's language, chosen in the settings.

use anyhow::{Result, ensure};
use e2e::{Page, Profile, Tests, address, bank, page::selector, quiz, spoken};
use fantoccini::Locator;
use serde_json::{Value, json};

pub fn add(tests: &mut Tests) {
    e2e::both!(
        tests,
        Profile::Plain,
        [
            a_language_is_chosen_in_the_settings_and_stays,
            numbers_follow_the_language_and_run_from_left_to_right,
            a_number_is_typed_with_the_digits_of_other_scripts,
            what_is_typed_keeps_its_direction,
            names_are_joined_as_the_language_joins_them,
        ]
    );
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

/// Into the first question of a practice quiz in a language, with nothing kept of the one before.
async fn practise(page: &Page, language: &str, topics: &[&str]) -> Result<()> {
    page.start_afresh().await?;
    let address =
        format!("{}/?lang={language}{}", page.server.origin(), address(topics, "quick", "practice", 31));
    page.client.goto(&address).await?;
    quiz::question(page).await.map(|_| ())
}

/// Serves a bank of numbers to type, all of them -1250.125 ms.
fn serve_numbers(page: &Page) -> Result<()> {
    bank::serve_only_changed(&page.server, "numeric", |item| {
        item["value"] = json!(-1250.125);
        item["absTol"] = json!(0.0625);
        item["relTol"] = Value::Null;
        item["unit"] = json!("ms");
        item["misses"] = json!([{"value": 12500, "rationale": "The sign is lost."}]);
        for reference in item["references"].as_array_mut().into_iter().flatten() {
            reference["verifiedAt"] = json!("2026-03-05");
        }
    })
}

/// Types a number and hands it in.
async fn hand_in(page: &Page, field: &str, text: &str) -> Result<()> {
    page.see(field).await?;
    page.element(field, 0).await?.clear().await?;
    page.element(field, 0).await?.send_keys(text).await?;
    page.click("submit").await
}

/// Every text that is kept apart from the direction around it, and whether its characters stand from left to right.
const APART: &str = r"return [...document.querySelectorAll('.numbers bdi, .verdict .status bdi')].map((bdi) => {
    const [text, range] = [bdi.firstChild, document.createRange()];
    const left = (at) => (range.setStart(text, at), range.setEnd(text, at + 1), range.getBoundingClientRect().left);
    const seen = [...text.data].flatMap((c, at) => (/[\u200e\u200f\u061c]/.test(c) ? [] : [left(at)]));
    return [text.data.replace(/[\u200e\u200f\u061c]/g, ''), seen.every((x, at) => at === 0 || x > seen[at - 1])];
})";

async fn numbers_follow_the_language_and_run_from_left_to_right(page: &Page) -> Result<()> {
    serve_numbers(page)?;
    for (language, right, tolerance, day) in [
        ("en", "−1250.125 ms", "±0.0625", "5 Mar 2026"),
        ("de", "−1250,125 ms", "±0,0625", "05.03.2026"),
        ("ar", "−1250.125 ms", "±0.0625", ""),
    ] {
        practise(page, language, &[]).await?;
        hand_in(page, "numeric", "-3").await?;
        page.see("feedback").await?;
        let apart = page.run(APART, &[]).await?;
        let wanted = json!([[right, true], [tolerance, true], ["−3 ms", true], ["12500 ms", true]]);
        ensure!(apart == wanted, "in {language} the numbers are {apart}");
        let text = page.text("feedback").await?;
        ensure!(
            text.contains(day) && !text.contains("2026-03-05"),
            "in {language} the day is not {day}: {text}"
        );
    }
    Ok(())
}

async fn a_number_is_typed_with_the_digits_of_other_scripts(page: &Page) -> Result<()> {
    serve_numbers(page)?;
    for (language, typed) in
        [("ar", "-١٢٥٠٫١٢٥"), ("en", "−۱۲۵۰٫۱۲۵"), ("zh-Hans", "－１２５０．１２５"), ("de", "-1.250,125")]
    {
        practise(page, language, &[]).await?;
        hand_in(page, "numeric", typed).await?;
        page.see("feedback").await?;
        let credit = page.number("feedback", "data-credit").await?;
        ensure!(credit == 1.0, "{typed} earns {credit}");
        page.see_text("feedback", &typed.replace('-', "−")).await?;
    }
    // What is 12 500 to some and 12.5 to others is nobody's answer.
    practise(page, "de", &[]).await?;
    for typed in ["12,500", "12.500"] {
        hand_in(page, "numeric", typed).await?;
        let told = format!("„{typed}“ bedeutet je nach Land verschiedene Zahlen. Schreibe 12500 oder 12.5.");
        page.see_text("refusal", &told).await?;
    }
    Ok(())
}

async fn what_is_typed_keeps_its_direction(page: &Page) -> Result<()> {
    bank::serve_made(&page.server, "short-text")?;
    practise(page, "ar", &["soft-skills"]).await?;
    hand_in(page, "short-text", "kill -9 (1)").await?;
    page.see("feedback").await?;
    let apart = page.run(APART, &[]).await?;
    ensure!(apart[0] == json!(["kill -9 (1)", true]), "what was typed is shown as {apart}");
    Ok(())
}

async fn names_are_joined_as_the_language_joins_them(page: &Page) -> Result<()> {
    for (language, joined) in [
        ("en", "SQL and databases, and API design"),
        ("de", "SQL and databases und API design"),
        ("es", "SQL and databases y API design"),
        ("ar", "SQL and databases وAPI design"),
    ] {
        practise(page, language, &["sql", "api-design"]).await?;
        page.click("leave").await?;
        page.see("resume").await?;
        let text = page.text("home").await?.replace(['\u{2068}', '\u{2069}'], "");
        ensure!(text.contains(joined), "in {language} “{joined}” is not in {text}");
    }
    Ok(())
}
