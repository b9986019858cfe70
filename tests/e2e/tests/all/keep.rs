//! A result worth keeping: on paper, as a picture, as a table, as a link; and what each answer changed.

use anyhow::{Context, Result, ensure};
use e2e::browser::Browser;
use e2e::quiz::{self, Answer};
use e2e::{Fault, Page, Profile, Tests, address, bank, vendor};
use fantoccini::wd::PrintConfiguration;

pub fn add(tests: &mut Tests) {
    e2e::both!(
        tests,
        Profile::Plain,
        [
            feedback_says_why_it_was_asked_and_what_it_changed,
            every_answer_of_a_result_says_what_it_changed,
            a_link_shows_the_summary_in_another_browser_and_stores_nothing,
            a_link_that_was_changed_is_refused_in_words,
            a_topic_that_was_not_asked_has_no_level_anywhere,
            a_link_is_copied_or_the_page_says_how,
            a_picture_of_the_result_is_saved,
            results_are_saved_as_a_table,
            a_printed_result_holds_its_text,
        ]
    );
}

async fn feedback_says_why_it_was_asked_and_what_it_changed(page: &Page) -> Result<()> {
    page.open(&address(&["sql"], "quick", "practice", 5)).await?;
    let mut before = None;
    for how in [Answer::DontKnow, Answer::First, Answer::DontKnow] {
        quiz::answer(page, how).await?;
        page.see("why").await?;
        ensure!(page.count("change").await? == 0, "it is there before anybody asks");
        page.run("document.querySelector('[data-testid=why] summary').click()", &[]).await?;
        page.see_text("change", "Somebody at your estimate was expected to get").await?;
        let text = page.text("change").await?;
        ensure!(text.contains("Before") && text.contains("After"), "no estimates: {text}");
        let begun = text.contains("No answer had counted yet");
        ensure!(begun == before.is_none(), "what was known before it: {text}");
        ensure!(!text.contains("other topics"), "there is one topic: {text}");
        let headings =
            "return [...document.querySelectorAll('.feedback h2')].map((e) => e.textContent).join()";
        let headings = page.run(headings, &[]).await?;
        ensure!(headings == "Why,Sources", "the headings are {headings}");
        if how == Answer::DontKnow {
            ensure!(text.contains(" down, by "), "not knowing does not lower the estimate: {text}");
        }
        let thetas: Vec<String> =
            text.split("θ\u{a0}").skip(1).map(|rest| rest.chars().take(4).collect()).collect();
        ensure!(thetas.len() == 2, "{thetas:?}");
        if let Some(before) = before.replace(thetas[1].clone()) {
            ensure!(
                before == thetas[0],
                "after the last answer it was {before}, before this one {}",
                thetas[0]
            );
        }
        quiz::next(page).await?;
    }
    Ok(())
}

async fn every_answer_of_a_result_says_what_it_changed(page: &Page) -> Result<()> {
    quiz::quick_result(page, 33).await?;
    page.see("review-item").await?;
    let questions = page.count("review-item").await?;
    page.run("for (const review of document.querySelectorAll('.review')) review.open = true", &[]).await?;
    page.see_count("why", questions).await?;
    page.run("for (const why of document.querySelectorAll('[data-testid=why]')) why.open = true", &[])
        .await?;
    page.see_count("change", questions).await
}

/// The address of the shared summary of a fresh result, and the result's own level.
async fn shared(page: &Page, seed: u32) -> Result<(String, f64)> {
    quiz::quick_result(page, seed).await?;
    let link = page.attribute("share-link", "href").await?;
    Ok((link, page.number("overall", "data-mean").await?))
}

async fn a_link_shows_the_summary_in_another_browser_and_stores_nothing(page: &Page) -> Result<()> {
    let (link, mean) = shared(page, 34).await?;
    let topics = page.count("topic-level").await?;
    page.run("localStorage.clear(); sessionStorage.clear()", &[]).await?;
    page.load("accessibility.html").await?;
    // Not even the bank is needed.
    page.server.fault(e2e::bank::MANIFEST, Fault::Status(503));
    page.open(&link).await?;
    page.see("shared").await?;
    page.see_text("self-reported", "self-reported").await?;
    ensure!((page.number("overall", "data-mean").await? - mean).abs() < 0.0051, "another level");
    ensure!(page.count("topic-level").await? == topics, "topics are missing");
    ensure!(page.stored("").await?.is_empty(), "stored: {:?}", page.stored("").await?);
    page.server.mend(e2e::bank::MANIFEST);
    page.load("#/history").await?;
    page.see("empty").await
}

async fn a_link_that_was_changed_is_refused_in_words(page: &Page) -> Result<()> {
    let (link, _) = shared(page, 35).await?;
    let middle = link.len() / 2;
    let other = if link.as_bytes()[middle] == b'A' { "B" } else { "A" };
    let changed = [&link[..middle], other, &link[middle + 1..]].concat();
    for (damaged, words) in [
        (link[..link.len() - 9].to_owned(), "incomplete"),
        (changed, "incomplete or was changed"),
        (link.replacen("/2.", "/3.", 1), "newer version"),
        ("#/shared/x".to_owned(), "incomplete"),
        ("#/shared/%F0.<b>.1".to_owned(), "incomplete"),
    ] {
        page.open("#/").await?;
        page.load(&damaged).await?;
        page.see_text("shared-unreadable", words).await.with_context(|| damaged.clone())?;
        ensure!(page.count("shared").await? == 0, "a result is shown for {damaged}");
    }
    page.load(&link).await?;
    page.see("shared").await
}

async fn a_topic_that_was_not_asked_has_no_level_anywhere(page: &Page) -> Result<()> {
    page.open(&address(&[], "quick", "assessment", 46)).await?;
    for _ in 0..2 {
        quiz::answer(page, Answer::First).await?;
    }
    quiz::question(page).await?;
    quiz::end_here(page).await?;
    page.see("result").await?;
    page.see_count("topic-level", 2).await?;
    let manifest = bank::manifest(&page.server)?;
    let topics = manifest["topics"].as_array().into_iter().flatten();
    let titles: Vec<&str> = topics.filter_map(|topic| topic["title"].as_str()).collect();
    ensure!(titles.len() > 3, "{titles:?} leave none that was not asked");
    let others = page.text("unmeasured").await?;
    ensure!(others.contains("Not measured"), "{others}");
    let levels = page.texts("topic-level").await?;
    let named: Vec<_> = titles.iter().filter(|title| others.contains(*title)).collect();
    ensure!(named.len() == titles.len() - 2, "of {titles:?} only {named:?} are told not to be measured");
    ensure!(
        levels
            .iter()
            .all(|level| titles.iter().any(|title| level.contains(title) && !named.contains(&title))),
        "{levels:?} have levels, {named:?} have none"
    );
    let names =
        "const names = [...document.querySelectorAll('.topic-levels summary')].map((e) => e.textContent);
        return names.length === 2 && new Set(names).size === 2";
    ensure!(page.run(names, &[]).await? == true, "disclosures of one name");
    let link = page.attribute("share-link", "href").await?;
    page.load("#/progress").await?;
    page.see_count("progress-topic", 2).await?;
    page.load(&link).await?;
    page.see("shared").await?;
    page.see_count("topic-level", 2).await?;
    ensure!(page.text("unmeasured").await? == others, "the link says {}", page.text("unmeasured").await?);
    Ok(())
}

async fn a_link_is_copied_or_the_page_says_how(page: &Page) -> Result<()> {
    let clipboard = |value: &str| {
        let script = format!("Object.defineProperty(navigator, 'clipboard', {{ value: {value} }})");
        page.server.before_the_app(&script);
    };
    clipboard("{ writeText: async (text) => document.documentElement.setAttribute('data-copied', text) }");
    let (link, _) = shared(page, 36).await?;
    page.click("copy-link").await?;
    page.see_text("kept", "The link is copied").await?;
    let copied = page.run("return document.documentElement.dataset.copied", &[]).await?;
    ensure!(copied == format!("{}/{link}", page.server.origin()), "copied: {copied}");
    // Where there is none, as over an insecure connection, and where it is refused.
    for refusing in
        ["undefined", "{ writeText: async () => { throw new DOMException('no', 'NotAllowedError'); } }"]
    {
        clipboard(refusing);
        page.reload().await?;
        page.click("copy-link").await?;
        page.see_text("kept", "does not let the page copy").await?;
    }
    Ok(())
}

async fn a_picture_of_the_result_is_saved(page: &Page) -> Result<()> {
    quiz::quick_result(page, 37).await?;
    let fetched =
        "return performance.getEntriesByType('resource').some((entry) => entry.name.includes('card.js'))";
    ensure!(page.run(fetched, &[]).await? == false, "the picture's script comes before anybody asks");
    page.server.fault("card.js", Fault::Status(503));
    page.click("picture").await?;
    page.see_text("kept", "could not be drawn").await?;
    page.server.mend("card.js");
    page.click("picture").await?;
    let file = page.downloads.join("skill-quiz-result.png");
    let whole = async |_: &Page| Ok(std::fs::read(&file)?.ends_with(b"IEND\xaeB`\x82"));
    page.until("the picture", whole).await?;
    let picture = std::fs::read(&file)?;
    if let Some(folder) = std::env::var_os("SKILL_QUIZ_SHOTS") {
        std::fs::copy(
            &file,
            std::path::Path::new(&folder).join(format!("card-{}.png", page.browser.name())),
        )?;
    }
    // Width and height stand in the first chunk (PNG, section 11.2.2).
    let number =
        |at: usize| u32::from_be_bytes([picture[at], picture[at + 1], picture[at + 2], picture[at + 3]]);
    ensure!((number(16), number(20)) == (1200, 630), "{} × {}", number(16), number(20));
    ensure!(picture.len() > 10_000, "{} bytes: an empty picture", picture.len());
    Ok(())
}

async fn results_are_saved_as_a_table(page: &Page) -> Result<()> {
    quiz::quick_result(page, 38).await?;
    let answers = page.count("review-item").await?;
    page.load("#/history").await?;
    page.click("export-csv").await?;
    let file = page.downloads.join("skill-quiz-results.csv");
    let rows = async |_: &Page| Ok(std::fs::read_to_string(&file)?.lines().count() == answers + 1);
    page.until("a row for every answer", rows).await?;
    ensure!(std::fs::read_to_string(&file)?.starts_with("result,finished,"), "no head");
    Ok(())
}

async fn a_printed_result_holds_its_text(page: &Page) -> Result<()> {
    quiz::quick_result(page, 39).await?;
    page.run("document.documentElement.dataset.theme = 'dark'", &[]).await?;
    let band = page.text("overall-band").await?;
    let printed = page.client.print(PrintConfiguration::default()).await?;
    ensure!(printed.starts_with(b"%PDF-"), "no PDF");
    let file = page.downloads.join("result.pdf");
    std::fs::write(&file, &printed)?;
    if let Some(folder) = std::env::var_os("SKILL_QUIZ_SHOTS") {
        std::fs::write(
            std::path::Path::new(&folder).join(format!("print-{}.pdf", page.browser.name())),
            &printed,
        )?;
    }
    match page.browser {
        // Chromium writes pages in the open; what stands on them is seen by the media that it prints with.
        Browser::Chromium => {
            let text = String::from_utf8_lossy(&printed);
            let pages = text.matches("/Type /Page\n").count();
            ensure!((1..=8).contains(&pages), "{pages} pages");
            vendor::print_media(&page.client, true).await?;
            let shown = page.everything().await?;
            let paper = page.run("return getComputedStyle(document.body).color", &[]).await?;
            vendor::print_media(&page.client, false).await?;
            ensure!(shown.contains(&band) && shown.contains("By topic"), "the level is not printed: {shown}");
            ensure!(!shown.contains("Save as a picture"), "buttons are printed");
            ensure!(paper == "rgb(27, 31, 36)", "printed in {paper}");
        }
        // Firefox reads what it has printed.
        Browser::Firefox => {
            let path = file.to_str().context("a path that is no text")?;
            page.client.goto(&format!("file://{path}")).await?;
            let text =
                "return [...document.querySelectorAll('.textLayer')].map((e) => e.textContent).join(' ')";
            let holds = async |page: &Page| {
                let text = page.run(text, &[]).await?;
                Ok(text.as_str().is_some_and(|text| text.contains(&band)))
            };
            page.until(&format!("“{band}” on paper"), holds).await?;
            let text = page.run(text, &[]).await?;
            ensure!(!text.as_str().unwrap_or_default().contains("Save as a picture"), "buttons are printed");
            page.open("#/").await?;
        }
    }
    Ok(())
}
