//! The first question of a described quiz, which is on screen before the program is.

use anyhow::{Context, Result, ensure};
use e2e::quiz::{self, Answer};
use e2e::{Fault, Page, Profile, Tests, address, bank};
use serde_json::Value;

pub fn add(tests: &mut Tests) {
    e2e::both!(
        tests,
        Profile::Plain,
        [
            an_answer_given_before_the_program_is_here_counts,
            what_is_pressed_before_the_program_is_here_happens,
            the_program_draws_what_was_drawn_before,
            a_choice_and_its_focus_outlast_the_change,
            whoever_was_here_before_waits_for_the_program,
            a_question_stays_when_the_rest_of_its_topic_does_not_come,
            a_first_choice_is_rehearsed_and_nothing_stays_of_it,
        ]
    );
}

/// The file of the program.
fn program(page: &Page) -> Result<String> {
    let names =
        std::fs::read_dir(page.server.dist())?.filter_map(|file| file.ok()?.file_name().into_string().ok());
    let own = |name: &&String| name.starts_with("skill-quiz-app") && name.ends_with(".wasm");
    names.collect::<Vec<_>>().iter().find(own).cloned().context("a build without program")
}

/// Item, stem and options on screen; the order of attributes and the borders of adjoining texts mean nothing.
async fn question(page: &Page) -> Result<Value> {
    let script = "const tree = (node) => node.nodeType === Node.TEXT_NODE ? node.data : [node.localName,
            [...node.attributes].map((one) => `${one.name}=${one.value}`).sort(), [...node.childNodes].map(tree)];
        const form = document.querySelector('form.question');
        const parts = [...form.querySelectorAll('.stem, legend, .option')].map((part) => part.cloneNode(true));
        parts.forEach((part) => part.normalize());
        return [form.dataset.item, form.dataset.kind, parts.map(tree)];";
    page.run(script, &[]).await
}

/// The question that the start script shows while the program is held back.
async fn ahead(page: &Page, hash: &str) -> Result<Value> {
    page.server.fault(&program(page)?, Fault::Held);
    // No wait for the load to end: it does not.
    let go = "location.href = arguments[0]";
    page.run(go, &[format!("{}/{hash}", page.server.origin()).into()]).await?;
    page.see("question").await?;
    question(page).await
}

/// Lets the program come and waits until it has taken over.
async fn taken_over(page: &Page) -> Result<()> {
    ensure!(page.count("progress").await? == 0, "the program was not held back");
    page.server.mend(&program(page)?);
    page.see("progress").await?;
    page.see("question").await
}

async fn first_answer(page: &Page) -> Result<Value> {
    let session: Value = serde_json::from_str(&page.stored_text("skill-quiz.session").await?)?;
    Ok(session["data"]["session"]["answers"][0].clone())
}

async fn an_answer_given_before_the_program_is_here_counts(page: &Page) -> Result<()> {
    let shown = ahead(page, &address(&["sql"], "quick", "assessment", 5)).await?;
    let option = page.attributes("option", "data-option").await?[1].clone();
    page.click_nth("option", 1).await?;
    page.click("submit").await?;
    taken_over(page).await?;
    page.until(
        "the second question",
        async |page| Ok(page.number("progress", "data-answered").await? == 1.0),
    )
    .await?;
    let answer = first_answer(page).await?;
    ensure!(answer["item"] == shown[0], "the answer is to {} instead of {}", answer["item"], shown[0]);
    ensure!(answer.to_string().contains(&format!("\"{option}\"")), "option {option} is not in {answer}");
    Ok(())
}

async fn what_is_pressed_before_the_program_is_here_happens(page: &Page) -> Result<()> {
    for (seed, button) in [(1, "dont-know"), (2, "skip")] {
        let shown = ahead(page, &address(&["api-design"], "quick", "assessment", seed)).await?;
        page.click(button).await?;
        taken_over(page).await?;
        quiz::after(page, shown[0].as_str().context("an item")?).await?;
        ensure!(first_answer(page).await?["item"] == shown[0], "{button} went to another question");
        page.start_afresh().await?;
    }
    // Submit without a choice is refused as ever.
    ahead(page, &address(&["api-design"], "quick", "assessment", 3)).await?;
    page.click("submit").await?;
    taken_over(page).await?;
    page.see_text("refusal", "first").await
}

async fn the_program_draws_what_was_drawn_before(page: &Page) -> Result<()> {
    for topic in bank::topics(&page.server)? {
        for seed in [1, 2, 77, 4_294_967_295] {
            let before = ahead(page, &address(&[&topic, "sql"], "quick", "assessment", seed)).await?;
            taken_over(page).await?;
            let after = question(page).await?;
            ensure!(before == after, "{topic}, seed {seed}: first {before:#}, then {after:#}");
            page.start_afresh().await?;
        }
    }
    Ok(())
}

async fn a_choice_and_its_focus_outlast_the_change(page: &Page) -> Result<()> {
    ahead(page, &address(&["system-design"], "quick", "practice", 9)).await?;
    quiz::choose_option(page, 1).await?;
    let chosen = page.checked("option").await?;
    let focus = "return document.activeElement.value ?? ''";
    let focused = page.run(focus, &[]).await?;
    taken_over(page).await?;
    ensure!(page.checked("option").await? == chosen, "the choice is lost");
    ensure!(focused != "" && page.run(focus, &[]).await? == focused, "the focus is lost");
    quiz::answer(page, Answer::Last).await?;
    page.see("feedback").await
}

async fn whoever_was_here_before_waits_for_the_program(page: &Page) -> Result<()> {
    page.open("#/").await?;
    page.see("home").await?;
    page.run("localStorage.setItem('skill-quiz.choices', '{}')", &[]).await?;
    page.client.goto("about:blank").await?;
    page.open(&address(&["sql"], "quick", "assessment", 5)).await?;
    quiz::question(page).await?;
    ensure!(page.run("return 'skillQuizOpening' in window", &[]).await? == false, "it was shown ahead");
    Ok(())
}

async fn a_question_stays_when_the_rest_of_its_topic_does_not_come(page: &Page) -> Result<()> {
    let paths = bank::paths(&page.server, "sql")?;
    page.server.fault(paths.last().context("no file")?, Fault::Status(500));
    page.open(&address(&["sql", "api-design"], "quick", "assessment", 4)).await?;
    page.see("progress").await?;
    let (item, _) = quiz::question(page).await?;
    ensure!(item.starts_with("sql."), "the first topic does not open with {item}");
    page.see_text("notice", "left out").await?;
    ensure!(quiz::question(page).await?.0 == item, "the question went");
    quiz::answer(page, Answer::First).await?;
    let (next, _) = quiz::question(page).await?;
    ensure!(next.starts_with("api-design."), "{next} is of a topic that is not here");
    Ok(())
}

async fn a_first_choice_is_rehearsed_and_nothing_stays_of_it(page: &Page) -> Result<()> {
    page.server.before_the_app(
        "addEventListener('change', (event) => { window.rehearsed ||= event.target.matches('.option input'); }, true);",
    );
    page.open(&address(&["sql"], "quick", "assessment", 5)).await?;
    page.until("the rehearsal", async |page| {
        Ok(page.run("return window.rehearsed ?? false", &[]).await? == true)
    })
    .await?;
    // A draft that waits is taken in now.
    page.click("submit").await?;
    page.see_text("refusal", "first").await?;
    ensure!(page.checked("option").await?.iter().all(|checked| !checked), "an option was chosen");
    quiz::answer(page, Answer::Last).await?;
    page.until("the answer", async |page| Ok(page.number("progress", "data-answered").await? == 1.0)).await
}
