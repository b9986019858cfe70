//! Quizzes described in an address.

use anyhow::{Result, ensure};
use e2e::quiz::{self, Answer};
use e2e::{Page, Profile, Tests, address, bank};

pub fn add(tests: &mut Tests) {
    tests
        .across("deep_link::the_same_seed_is_the_same_quiz_in_every_browser", the_same_seed_is_the_same_quiz);
    e2e::both!(
        tests,
        Profile::Plain,
        [
            an_address_opens_the_quiz_it_describes_and_then_forgets_its_parameters,
            an_address_does_not_replace_an_unfinished_quiz_unasked,
            an_address_with_nonsense_still_opens_a_quiz,
        ]
    );
}

/// Item and option order of the first questions of a seeded quiz.
async fn beginning(page: &Page, seed: u32) -> Result<Vec<String>> {
    page.load(&address(&[], "quick", "assessment", seed)).await?;
    if quiz::reach(page, "a question or the conflict", begun).await?
        == quiz::State::Other("conflict".to_owned())
    {
        page.click("start-new").await?;
        page.see_text("progress", "0 answered").await?;
    }
    let mut seen = Vec::new();
    for _ in 0..3 {
        seen.push(quiz::question(page).await?.0);
        seen.extend(page.attributes("option", "data-option").await?);
        quiz::answer(page, Answer::DontKnow).await?;
    }
    Ok(seen)
}

fn begun(state: &quiz::State) -> bool {
    match state {
        quiz::State::Question { .. } => true,
        quiz::State::Other(other) => other == "conflict",
        _ => false,
    }
}

async fn the_same_seed_is_the_same_quiz(chromium: &Page, firefox: &Page) -> Result<()> {
    let mut all = Vec::new();
    for seed in [1, 2, 4_294_967_295] {
        let first = beginning(chromium, seed).await?;
        let second = beginning(firefox, seed).await?;
        ensure!(first == second, "seed {seed}: Chromium asks {first:?}, Firefox {second:?}");
        ensure!(!all.contains(&first), "seed {seed} gives the quiz of another seed");
        all.push(first);
    }
    Ok(())
}

async fn an_address_opens_the_quiz_it_describes_and_then_forgets_its_parameters(page: &Page) -> Result<()> {
    let topics = bank::topics(&page.server)?;
    page.open(&address(&[&topics[1]], "standard", "practice", 7)).await?;
    let (item, _) = quiz::question(page).await?;
    ensure!(item.starts_with(&format!("{}.", topics[1])), "{item} is not of the topic asked for");
    page.see_hash("#/quiz").await?;
    ensure!(page.number("progress", "data-left").await? > 10.0, "a standard quiz is longer");
    quiz::answer(page, Answer::First).await?;
    page.see("feedback").await?;
    quiz::next(page).await?;
    let (item, _) = quiz::question(page).await?;
    page.reload().await?;
    ensure!(quiz::question(page).await?.0 == item, "another question after a reload");
    Ok(())
}

async fn an_address_does_not_replace_an_unfinished_quiz_unasked(page: &Page) -> Result<()> {
    page.open(&address(&[], "quick", "assessment", 1)).await?;
    quiz::answer(page, Answer::First).await?;
    let (item, _) = quiz::question(page).await?;
    page.load(&address(&[], "quick", "assessment", 2)).await?;
    page.see("conflict").await?;
    page.click("resume").await?;
    ensure!(quiz::question(page).await?.0 == item, "another question after going on");
    page.see_hash("#/quiz").await?;
    ensure!(page.number("progress", "data-answered").await? == 1.0, "the answer is lost");

    page.load(&address(&[], "quick", "assessment", 2)).await?;
    page.see("conflict").await?;
    page.reload().await?;
    page.see("conflict").await?;
    page.click("start-new").await?;
    page.see_text("progress", "0 answered").await?;
    page.see_hash("#/quiz").await?;

    // The address of the quiz that is going on leads back into it.
    let (item, _) = quiz::question(page).await?;
    page.load("#/").await?;
    page.see("home").await?;
    page.load(&address(&[], "quick", "assessment", 2)).await?;
    ensure!(quiz::question(page).await?.0 == item, "the same address begins again");
    Ok(())
}

async fn an_address_with_nonsense_still_opens_a_quiz(page: &Page) -> Result<()> {
    page.open("#/quiz?topics=alchemy,&length=endless&mode=&seed=-1&x=%3Cscript%3E").await?;
    quiz::question(page).await?;
    page.see_hash("#/quiz").await
}
