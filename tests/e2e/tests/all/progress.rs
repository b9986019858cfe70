//! Progress that never runs backwards.

use anyhow::{Result, ensure};
use e2e::quiz::{self, Answer};
use e2e::{Page, Profile, State, Tests};

pub fn add(tests: &mut Tests) {
    e2e::both!(
        tests,
        Profile::Plain,
        [
            progress_never_runs_backwards_in_an_assessment,
            progress_never_runs_backwards_in_practice,
            skips_run_out,
        ]
    );
}

/// What the progress says: answered, left.
async fn progress(page: &Page) -> Result<(f64, f64)> {
    let answered = page.number("progress", "data-answered").await?;
    let skipped = page.number("progress", "data-skipped").await?;
    let left = page.number("progress", "data-left").await?;
    let text = page.text("progress").await?;
    let number = answered + skipped + if page.count("feedback").await? == 0 { 1.0 } else { 0.0 };
    let mut parts =
        vec![format!("Question {number} "), format!("{answered} answered"), format!("at most {left} left")];
    if skipped > 0.0 {
        parts.push(format!("{skipped} skipped"));
    }
    for part in parts {
        ensure!(text.contains(&part), "the text “{text}” does not say “{part}”");
    }
    Ok((answered + skipped, left))
}

async fn runs_forward(page: &Page, mode: &str) -> Result<()> {
    page.open(&e2e::address(&[], "quick", mode, 6)).await?;
    quiz::question(page).await?;
    let (mut answered, mut left) = progress(page).await?;
    ensure!(answered == 0.0 && left > 0.0, "it begins with {answered} answered, {left} left");
    let plan = [Answer::First, Answer::Skip, Answer::Last, Answer::DontKnow, Answer::First, Answer::Last];
    for how in plan.iter().cycle().take(60) {
        let before = (answered, left);
        let state = match quiz::state(page).await? {
            State::Feedback { .. } => quiz::next(page).await?,
            _ if *how == Answer::Skip && !page.element("skip", 0).await?.is_enabled().await? => continue,
            _ => quiz::answer(page, *how).await?,
        };
        if matches!(state, State::Result { .. }) {
            return Ok(());
        }
        (answered, left) = progress(page).await?;
        ensure!(answered >= before.0, "answered fell from {} to {answered}", before.0);
        ensure!(left <= before.1, "left rose from {} to {left}", before.1);
        ensure!(
            page.text("precision").await?.contains('±') || answered == 0.0,
            "no precision after an answer"
        );
    }
    anyhow::bail!("the quiz does not end")
}

async fn progress_never_runs_backwards_in_an_assessment(page: &Page) -> Result<()> {
    runs_forward(page, "assessment").await
}

async fn progress_never_runs_backwards_in_practice(page: &Page) -> Result<()> {
    runs_forward(page, "practice").await
}

async fn skips_run_out(page: &Page) -> Result<()> {
    page.open(&e2e::address(&[], "quick", "assessment", 6)).await?;
    for _ in 0..20 {
        quiz::question(page).await?;
        if !page.element("skip", 0).await?.is_enabled().await? {
            return Ok(());
        }
        quiz::answer(page, Answer::Skip).await?;
    }
    anyhow::bail!("20 questions could be skipped")
}
