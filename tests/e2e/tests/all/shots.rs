//! Pictures of every state for a human to look at, when `SKILL_QUIZ_SHOTS` names a folder: three widths in light and dark,
//! in three languages, and one in forced colours.

use std::path::Path;

use anyhow::{Context, Result};
use e2e::quiz::{self, Answer};
use e2e::{Browser, Page, Profile, State, Tests, address, bank};

use crate::states;

/// Widths in CSS pixels: a telephone, a tablet, a desktop.
const WIDTHS: [u32; 3] = [360, 768, 1280];

/// The program's own language, one of long words, and one that runs from right to left.
const LANGUAGES: [&str; 3] = ["en", "de", "ar"];

pub fn add(tests: &mut Tests) {
    let Some(folder) = tests.shots() else {
        return;
    };
    let images = folder.clone();
    tests.both("shots::readme_quiz", Profile::Plain, async move |page: &Page| {
        readme_quiz(page, &images).await
    });
    let images = folder.clone();
    let readme_result = async move |page: &Page| readme_result(page, &images).await;
    tests.both("shots::readme_result", Profile::Plain, readme_result);
    for (state, language) in
        states::ALL.into_iter().flat_map(|state| LANGUAGES.map(|language| (state, language)))
    {
        let folder = folder.clone();
        let name = format!("shots::{}::{language}", state.replace('-', "_"));
        tests.both(&name, Profile::Plain, async move |page: &Page| {
            if language == "en" {
                states::show(page, state).await?;
            } else {
                states::show_in(page, language, state).await?;
            }
            for width in WIDTHS {
                for dark in [false, true] {
                    page.resize(width, 900).await?;
                    page.dark(dark).await?;
                    let scheme = if dark { "dark" } else { "light" };
                    let file = format!("{state}-{language}-{width}-{scheme}-{}.png", page.browser.name());
                    page.shoot_whole(&folder.join(file)).await?;
                }
            }
            page.dark(false).await?;
            // Firefox cannot be told to.
            if page.browser == Browser::Chromium && language == "en" {
                page.resize(WIDTHS[1], 900).await?;
                page.forced_colours(true).await?;
                page.shoot_whole(&folder.join(format!("{state}-{}-forced-chromium.png", WIDTHS[1]))).await?;
                page.forced_colours(false).await?;
            }
            Ok(())
        });
    }
}

/// A candidate who thinks about every question for half a minute.
const THINKS: &str = "let thought = 0;
    const now = Date.now;
    Date.now = () => now() + thought;
    addEventListener('click', () => { thought += 15000; }, true);";

/// For `README.md`: a question in the middle of a quiz.
async fn readme_quiz(page: &Page, folder: &Path) -> Result<()> {
    if page.browser != Browser::Chromium {
        return Ok(());
    }
    page.server.before_the_app(THINKS);
    bank::serve_only(&page.server, "ordering")?;
    page.open(&address(&["sql", "system-design"], "quick", "assessment", 35)).await?;
    for _ in 0..4 {
        quiz::answer(page, Answer::First).await?;
    }
    quiz::question(page).await?;
    both_schemes(page, folder, "quiz").await
}

/// For `README.md`: a result.
async fn readme_result(page: &Page, folder: &Path) -> Result<()> {
    if page.browser != Browser::Chromium {
        return Ok(());
    }
    page.server.before_the_app(THINKS);
    bank::serve_only(&page.server, "single")?;
    page.open(&address(&[], "quick", "assessment", 36)).await?;
    let mut asked = 0;
    loop {
        let step = |state: &State| matches!(state, State::Question { .. } | State::Result { .. });
        let State::Question { item, .. } = quiz::reach(page, "a step of the quiz", step).await? else {
            break;
        };
        // Two of three answers are right.
        asked += 1;
        let right = right_option(page, &item)?;
        let options = page.attributes("option", "data-option").await?;
        let at = options.iter().position(|option| (*option == right) != (asked % 3 == 0));
        quiz::choose_option(page, at.context("no such option")?).await?;
        page.click("submit").await?;
        quiz::after(page, &item).await?;
    }
    page.see("result").await?;
    both_schemes(page, folder, "result").await
}

/// The id of the right option of a question.
fn right_option(page: &Page, id: &str) -> Result<String> {
    let shard = bank::shard(&page.server, id.split('.').next().context("an id without topic")?)?;
    let mut items = shard["items"].as_array().into_iter().flatten();
    let item = items.find(|item| item["id"] == id).with_context(|| format!("no item {id}"))?;
    let right = item["options"].as_array().into_iter().flatten().find(|option| option["credit"] == 1.0);
    Ok(right.and_then(|option| option["id"].as_str()).context("no right option")?.to_owned())
}

/// What is in a window of the README's size, light and dark.
async fn both_schemes(page: &Page, folder: &Path, name: &str) -> Result<()> {
    page.resize(900, 760).await?;
    page.run("document.activeElement?.blur(); scrollTo(0, 0)", &[]).await?;
    for (dark, scheme) in [(false, "light"), (true, "dark")] {
        page.dark(dark).await?;
        page.run("for (const animation of document.getAnimations()) animation.finish()", &[]).await?;
        page.shoot(&folder.join(format!("{name}-{scheme}.png"))).await?;
    }
    page.dark(false).await
}
