//! The settings page, and the pages of text beside the app.

use anyhow::{Context, Result, ensure};
use e2e::quiz::{self, Answer};
use e2e::{Page, Profile, Tests, address, bank};
use serde_json::{Value, json};

pub fn add(tests: &mut Tests) {
    e2e::both!(
        tests,
        Profile::Plain,
        [
            a_theme_is_there_before_the_program_and_outlives_a_reload,
            larger_text_is_larger_and_motion_can_be_switched_off,
            the_feedback_default_is_what_a_new_quiz_starts_with,
            feedback_is_heard_only_where_sound_was_switched_on,
            what_is_stored_is_shown_and_exported,
            everything_is_erased_only_after_a_yes,
            settings_that_cannot_be_read_leave_the_page_as_it_is,
            pages_of_text_need_no_program_and_follow_the_settings,
        ]
    );
    e2e::both!(tests, Profile::StorageDenied, [settings_work_where_storage_is_denied]);
}

/// A property of an element's style as the browser computes it.
async fn style(page: &Page, selector: &str, property: &str) -> Result<String> {
    let script = "return getComputedStyle(document.querySelector(arguments[0]))[arguments[1]]";
    let value = page.run(script, &[json!(selector), json!(property)]).await?;
    Ok(value.as_str().unwrap_or_default().to_owned())
}

async fn until_style(page: &Page, selector: &str, property: &str, wanted: &str) -> Result<()> {
    let is = async |page: &Page| Ok(style(page, selector, property).await? == wanted);
    page.until(&format!("{property} of {selector} to be {wanted}"), is).await
}

const LIGHT: &str = "rgb(251, 250, 246)";
const DARK: &str = "rgb(18, 21, 23)";

async fn settings(page: &Page) -> Result<()> {
    page.open("#/settings").await?;
    page.see("settings").await
}

async fn a_theme_is_there_before_the_program_and_outlives_a_reload(page: &Page) -> Result<()> {
    settings(page).await?;
    for (system, chosen, paper) in [(false, "dark", DARK), (true, "light", LIGHT)] {
        page.dark(system).await?;
        quiz::check(page, &format!("theme-{chosen}"), true).await?;
        until_style(page, "body", "backgroundColor", paper).await?;
        until_style(page, ":root", "colorScheme", chosen).await?;
        page.reload().await?;
        page.see("settings").await?;
        ensure!(style(page, "body", "backgroundColor").await? == paper, "{chosen} is forgotten by a reload");
    }
    // The program never comes, and the colours are there all the same.
    let programs = std::fs::read_dir(page.server.dist())?
        .map(|file| Ok(file?.file_name().to_string_lossy().into_owned()))
        .filter(|name| name.as_ref().is_ok_and(|name: &String| name.ends_with(".wasm")))
        .collect::<Result<Vec<String>>>()?;
    programs.iter().for_each(|name| page.server.fault(name, e2e::Fault::Status(404)));
    page.client.refresh().await?;
    page.see("no-start").await?;
    until_style(page, "body", "backgroundColor", LIGHT).await?;
    // The failed start is reported, as it should be.
    page.ensure_quiet().await.ok();
    page.server.take_reports();
    programs.iter().for_each(|name| page.server.mend(name));
    page.reload().await?;
    page.see("settings").await?;
    quiz::check(page, "theme-system", true).await?;
    until_style(page, "body", "backgroundColor", DARK).await?;
    page.dark(false).await?;
    until_style(page, "body", "backgroundColor", LIGHT).await
}

async fn larger_text_is_larger_and_motion_can_be_switched_off(page: &Page) -> Result<()> {
    bank::serve_only(&page.server, "ordering")?;
    settings(page).await?;
    until_style(page, ":root", "fontSize", "16px").await?;
    quiz::check(page, "text-large", true).await?;
    until_style(page, ":root", "fontSize", "18px").await?;
    quiz::check(page, "text-largest", true).await?;
    until_style(page, ":root", "fontSize", "24px").await?;
    ensure!(motion(page).await? != "0s", "nothing moves that could stop");
    settings(page).await?;
    quiz::check(page, "motion-reduced", true).await?;
    page.reload().await?;
    page.see("settings").await?;
    ensure!(style(page, ":root", "fontSize").await? == "24px", "the size is forgotten by a reload");
    page.resize(320, 700).await?;
    let wide = page.ask("too-wide", &[]).await?;
    ensure!(wide.is_null(), "with the largest text the page scrolls sideways because of {wide}");
    page.resize(1280, 900).await?;
    let duration = motion(page).await?;
    ensure!(duration == "0s", "motion takes {duration} after it was switched off");
    Ok(())
}

/// How long the steps of an order take to make room for the one that is dragged.
async fn motion(page: &Page) -> Result<Value> {
    page.load(&address(&["sql"], "quick", "assessment", 5)).await?;
    page.see("question").await?;
    let duration = "const [held, other] = document.querySelectorAll('.ordering ol > li');
        held.dataset.dragged = '';
        const duration = getComputedStyle(other).transitionDuration;
        delete held.dataset.dragged;
        return duration";
    page.run(duration, &[]).await
}

async fn the_feedback_default_is_what_a_new_quiz_starts_with(page: &Page) -> Result<()> {
    settings(page).await?;
    quiz::check(page, "feedback-practice", true).await?;
    quiz::check(page, "time-limits", false).await?;
    let kept: Value = serde_json::from_str(&page.stored_text("skill-quiz.settings").await?)?;
    ensure!(kept["data"]["untimed"] == true && kept["data"]["feedback"] == "practice", "stored: {kept}");
    page.load("#/").await?;
    page.see("home").await?;
    ensure!(page.checked("mode-practice").await? == [true], "the start page does not follow the setting");
    page.load("#/settings").await?;
    page.see("settings").await?;
    ensure!(page.checked("time-limits").await? == [false], "the time limits are back");
    page.load("#/interview").await?;
    page.see("interview").await?;
    ensure!(page.count("minutes-30").await? == 0, "an interview offers a time limit");
    page.click("start").await?;
    quiz::question(page).await?;
    ensure!(page.count("timer").await? == 0, "an interview is timed");
    page.load("#/settings").await?;
    page.see("settings").await?;
    quiz::check(page, "feedback-assessment", true).await?;
    page.load("#/").await?;
    page.see("home").await?;
    ensure!(page.checked("mode-assessment").await? == [true], "the start page does not follow the change");
    Ok(())
}

async fn feedback_is_heard_only_where_sound_was_switched_on(page: &Page) -> Result<()> {
    let spy = "window.heard = [0, 0];
        window.AudioContext = class extends AudioContext {
            constructor() { super(); heard[0] += 1; }
            createOscillator() { heard[1] += 1; return super.createOscillator(); }
        }";
    page.server.before_the_app(spy);
    let heard = async |page: &Page, tones: u32| {
        let wanted = json!([u32::from(tones > 0), tones]);
        let is = async |page: &Page| Ok(page.run("return window.heard", &[]).await? == wanted);
        page.until(&format!("{tones} answers to be heard by one context"), is).await
    };
    // Where there is no script, none can be heard later.
    let silent = async |page: &Page| {
        let scripts =
            page.run("return [heard[1], document.querySelectorAll('script[data-credit]').length]", &[]);
        Ok::<_, anyhow::Error>(scripts.await? == json!([0, 0]))
    };
    page.open(&address(&["sql"], "quick", "practice", 33)).await?;
    quiz::answer(page, Answer::First).await?;
    page.see("feedback").await?;
    ensure!(silent(page).await?, "there is sound that nobody asked for");
    page.load("#/settings").await?;
    page.see("settings").await?;
    ensure!(page.checked("sound").await? == [false], "sound is on from the start");
    quiz::check(page, "sound", true).await?;
    page.load("#/quiz").await?;
    page.reload().await?;
    page.see("feedback").await?;
    ensure!(silent(page).await?, "an answer of before is heard");
    for tones in 1..3 {
        quiz::next(page).await?;
        quiz::answer(page, Answer::First).await?;
        page.see("feedback").await?;
        heard(page, tones).await?;
    }
    quiz::next(page).await?;
    quiz::answer(page, Answer::DontKnow).await?;
    page.see("feedback").await?;
    heard(page, 2).await?;
    page.load("#/").await?;
    page.click("discard").await?;
    quiz::confirm(page).await?;
    page.load(&address(&["sql"], "quick", "assessment", 34)).await?;
    page.reload().await?;
    quiz::answer(page, Answer::First).await?;
    quiz::question(page).await?;
    ensure!(silent(page).await?, "an assessment tells by its sound what is right");
    Ok(())
}

async fn what_is_stored_is_shown_and_exported(page: &Page) -> Result<()> {
    quiz::quick_result(page, 30).await?;
    page.load("#/settings").await?;
    page.see("usage").await?;
    let measured = "return Object.keys(localStorage).filter((key) => key.startsWith('skill-quiz.'))
        .reduce((sum, key) => sum + 2 * (key.length + localStorage.getItem(key).length), 0)";
    let bytes = page.run(measured, &[]).await?.as_f64().context("no size")?;
    page.see_text("usage", &format!("Storage used: {:.1} KB", bytes / 1024.0)).await?;
    let rows = "return [...document.querySelectorAll('[data-testid=usage] tbody tr')].map((row) => row.cells[1].innerText)";
    let rows = page.run(rows, &[]).await?;
    ensure!(rows[0] == "1" && rows[1] == "0" && rows[2] == "0", "entries: {rows}");
    page.click("export").await?;
    let file = page.downloads.join("skill-quiz-results.json");
    let whole = async |_: &Page| Ok(serde_json::from_slice::<Value>(&std::fs::read(&file)?).is_ok());
    page.until("the exported file", whole).await
}

const HELD: &str = "const held = { key: 'Enter', repeat: true, bubbles: true, cancelable: true };
    return !document.activeElement.dispatchEvent(new KeyboardEvent('keydown', held))";

async fn everything_is_erased_only_after_a_yes(page: &Page) -> Result<()> {
    quiz::quick_result(page, 31).await?;
    page.open(&address(&[], "quick", "assessment", 32)).await?;
    quiz::answer(page, Answer::First).await?;
    page.store("skill-quiz.aside.1.x", "unreadable").await?;
    page.store("somebody-else", "stays").await?;
    page.load("#/settings").await?;
    quiz::check(page, "theme-dark", true).await?;
    let before = page.stored("skill-quiz.").await?;
    page.click("erase").await?;
    page.see("confirm-dialog").await?;
    // An Enter that is held down presses nothing, and what erases is not what the focus is on.
    ensure!(
        page.ask("focus-inside", &["cancel"]).await? == true,
        "the focus is on {}",
        page.focused().await?
    );
    ensure!(page.run(HELD, &[]).await? == true, "a held Enter presses what has the focus");
    page.click("cancel").await?;
    page.gone("confirm-dialog").await?;
    ensure!(page.ask("focus-inside", &["erase"]).await? == true, "the focus is not back on the button");
    ensure!(page.stored("skill-quiz.").await? == before, "something is gone without a yes");
    page.click("erase").await?;
    quiz::confirm(page).await?;
    page.see_text("erased", "Everything is erased").await?;
    ensure!(page.stored("skill-quiz.").await?.is_empty(), "left: {:?}", page.stored("skill-quiz.").await?);
    ensure!(page.stored_text("somebody-else").await? == "stays", "another page's value is gone");
    until_style(page, "body", "backgroundColor", LIGHT).await?;
    page.load("#/history").await?;
    page.see("empty").await?;
    page.load("#/").await?;
    page.see("start").await?;
    ensure!(page.count("resume").await? == 0, "the unfinished quiz is still offered");
    page.reload().await?;
    page.see("start").await?;
    ensure!(page.count("last-result").await? == 0, "a result came back");
    Ok(())
}

async fn settings_that_cannot_be_read_leave_the_page_as_it_is(page: &Page) -> Result<()> {
    page.open("#/").await?;
    for text in ["{\"v\":1,", "{\"v\":1,\"data\":{\"theme\":\"purple\"}}", "null"] {
        page.store("skill-quiz.settings", text).await?;
        page.reload().await?;
        page.see_text("notice", "set aside").await?;
        ensure!(style(page, "body", "backgroundColor").await? == LIGHT, "{text} changes the colours");
        settings(page).await?;
        ensure!(page.checked("theme-system").await? == [true], "{text} chooses a theme");
    }
    Ok(())
}

async fn settings_work_where_storage_is_denied(page: &Page) -> Result<()> {
    settings(page).await?;
    quiz::check(page, "theme-dark", true).await?;
    until_style(page, "body", "backgroundColor", DARK).await?;
    page.load("#/history").await?;
    page.see("history").await?;
    ensure!(style(page, "body", "backgroundColor").await? == DARK, "the theme went with the page");
    page.load("#/settings").await?;
    page.see("usage").await?;
    ensure!(page.checked("theme-dark").await? == [true], "the choice is forgotten");
    page.click("erase").await?;
    quiz::confirm(page).await?;
    until_style(page, "body", "backgroundColor", LIGHT).await
}

async fn pages_of_text_need_no_program_and_follow_the_settings(page: &Page) -> Result<()> {
    settings(page).await?;
    quiz::check(page, "theme-dark", true).await?;
    for (name, part) in [("method", "95 %"), ("accessibility", "WCAG")] {
        page.load(&format!("{name}.html")).await?;
        page.see_text(name, part).await?;
        until_style(page, "body", "backgroundColor", DARK).await?;
        let loaded = "return performance.getEntriesByType('resource').map((entry) => entry.name)
            .filter((name) => !/icon|favicon/.test(name))";
        let loaded = page.run(loaded, &[]).await?;
        ensure!(loaded.as_array().is_some_and(Vec::is_empty), "{name} loads {loaded}");
        let addresses =
            page.run("return [...document.querySelectorAll('a[href]')].map((a) => a.href)", &[]).await?;
        // The page's own policy forbids fetching; the start page's does not.
        page.open("#/").await?;
        let lost = "return Promise.all(arguments[0].map(async (href) => (await fetch(href)).ok ? '' : href))
            .then((lost) => lost.filter(Boolean))";
        let lost = page.run(lost, &[addresses]).await?;
        ensure!(lost.as_array().is_some_and(Vec::is_empty), "{name} has links that lead nowhere: {lost}");
    }
    page.run("document.querySelector('.frame-footer a[href=\"method.html\"]').click()", &[]).await?;
    page.see("method").await
}
