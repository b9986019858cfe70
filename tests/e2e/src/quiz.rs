//! What a candidate does, in the words of the page's `data-testid`s.

use anyhow::{Result, bail, ensure};

use crate::page::Page;

/// What is on screen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum State {
    /// A question.
    Question {
        /// Item id.
        item: String,
        /// `single`, `multi`, `numeric`, …
        kind: String,
    },
    /// The feedback on an answer.
    Feedback {
        /// Item id.
        item: String,
    },
    /// A result.
    Result {
        /// Its id.
        id: String,
    },
    /// Another page, by its test id; empty for none.
    Other(String),
}

/// How to deal with a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    /// The first option, the number or text 1, the lowest rating of everything; the first step moved down; the first entry
    /// everywhere.
    First,
    /// The last option, the number or text 1000000, the highest rating of everything; the last step moved up; the last entry
    /// everywhere.
    Last,
    /// "I don't know".
    DontKnow,
    /// Leave it out.
    Skip,
}

/// The address of a quiz; no topics means all.
pub fn address(topics: &[&str], length: &str, mode: &str, seed: u32) -> String {
    let topics = topics.join(",");
    format!("#/quiz?topics={topics}&length={length}&mode={mode}&seed={seed}")
}

/// What is on screen now.
///
/// # Errors
/// When the page cannot answer.
pub async fn state(page: &Page) -> Result<State> {
    let state = page.ask("state", &[]).await?;
    let text = |field: &str| state[field].as_str().unwrap_or_default().to_owned();
    Ok(match text("page").as_str() {
        "question" => State::Question { item: text("item"), kind: text("kind").to_lowercase() },
        "feedback" => State::Feedback { item: text("item") },
        "result" => State::Result { id: text("hash").trim_start_matches("#/result/").to_owned() },
        other => State::Other(other.to_owned()),
    })
}

/// Waits for a state that `wanted` accepts.
///
/// # Errors
/// After the deadline.
pub async fn reach(page: &Page, what: &str, wanted: impl Fn(&State) -> bool) -> Result<State> {
    page.until(what, async |page| Ok(wanted(&state(page).await?))).await?;
    state(page).await
}

/// Waits for a question of the program; its item and kind.
///
/// # Errors
/// After the deadline.
pub async fn question(page: &Page) -> Result<(String, String)> {
    // A question that is shown ahead of the program, without progress, goes for a moment when the program comes.
    page.see("progress").await?;
    loop {
        let there = |state: &State| matches!(state, State::Question { .. });
        if let State::Question { item, kind } = reach(page, "a question", there).await? {
            return Ok((item, kind));
        }
    }
}

/// Chooses on the start page, without starting.
///
/// # Errors
/// When a control is missing.
pub async fn choose(page: &Page, topics: &[&str], length: &str, mode: &str) -> Result<()> {
    page.see("home").await?;
    if !topics.is_empty() {
        check(page, "track-custom", true).await?;
        for id in crate::bank::topics(&page.server)? {
            check(page, &format!("topic-{id}"), topics.contains(&id.as_str())).await?;
        }
    }
    check(page, &format!("length-{length}"), true).await?;
    check(page, &format!("mode-{mode}"), true).await
}

/// Brings a radio or checkbox into a state by clicking it where needed.
///
/// # Errors
/// When it does not follow.
pub async fn check(page: &Page, id: &str, wanted: bool) -> Result<()> {
    page.until(&format!("`{id}`"), async |page| Ok(page.element(id, 0).await.is_ok())).await?;
    if page.element(id, 0).await?.is_selected().await? != wanted {
        toggle(page, id).await?;
        let follows = async |page: &Page| Ok(page.element(id, 0).await?.is_selected().await? == wanted);
        page.until(&format!("`{id}` to be {}", if wanted { "on" } else { "off" }), follows).await?;
    }
    Ok(())
}

/// Clicks an input, or its label where the input itself is drawn by the label.
async fn toggle(page: &Page, id: &str) -> Result<()> {
    if page.element(id, 0).await?.click().await.is_err() {
        let label = "const input = document.querySelector(`[data-testid=\"${arguments[0]}\"]`);
            input.labels[0].dataset.e2eLabel = arguments[0];";
        page.run(label, &[id.into()]).await?;
        let label = format!("[data-e2e-label=\"{id}\"]");
        page.client.find(fantoccini::Locator::Css(&label)).await?.click().await?;
    }
    Ok(())
}

/// From the start page into the first question.
///
/// # Errors
/// When a control is missing or no question comes.
pub async fn start_quiz(page: &Page, topics: &[&str], length: &str, mode: &str) -> Result<(String, String)> {
    page.open("#/").await?;
    choose(page, topics, length, mode).await?;
    page.click("start").await?;
    question(page).await
}

/// Drafts an answer to the question on screen, without submitting.
///
/// # Errors
/// When there is no question.
pub async fn draft(page: &Page, answer: Answer) -> Result<()> {
    let (_, kind) = question(page).await?;
    if kind == "numeric" {
        page.see("numeric").await?;
        let field = page.element("numeric", 0).await?;
        field.clear().await?;
        return Ok(field.send_keys(if answer == Answer::First { "1" } else { "1000000" }).await?);
    }
    if kind == "ordering" {
        let last = page.count("step").await?.saturating_sub(1);
        let (button, at) = if answer == Answer::First { ("move-down", 0) } else { ("move-up", last) };
        return page.click_nth(button, at).await;
    }
    if kind == "matching" {
        let entry = if answer == Answer::First { 0 } else { page.count("entry").await? - 1 };
        for field in 0..page.count("match").await? {
            match_with(page, field, Some(entry)).await?;
        }
        return Ok(());
    }
    if kind == "short-text" {
        page.see("short-text").await?;
        let text = if answer == Answer::First { "1" } else { "1000000" };
        return Ok(page.element("short-text", 0).await?.send_keys(text).await?);
    }
    if kind == "sjt" {
        for action in 0..page.count("action").await? {
            rate(page, action, if answer == Answer::First { 1 } else { 5 }).await?;
        }
        return Ok(());
    }
    let count = page.count("option").await?;
    ensure!(count >= 2, "a question of kind {kind} with {count} options");
    choose_option(page, if answer == Answer::First { 0 } else { count - 1 }).await
}

/// Chooses, for the field at a place, the entry at a place in the list, or none of them.
///
/// # Errors
/// When the browser cannot.
pub async fn match_with(page: &Page, field: usize, entry: Option<usize>) -> Result<()> {
    let element = page.element("match", field).await?;
    // In the middle, as a candidate would have it; at the edge the row of buttons lies over it.
    page.run("arguments[0].scrollIntoView({block: 'center'})", &[serde_json::to_value(&element)?]).await?;
    // Before the entries stands what chooses none.
    Ok(element.select_by_index(entry.map_or(0, |entry| entry + 1)).await?)
}

/// Chooses the option at this place and waits until it is checked.
///
/// # Errors
/// When it does not become checked.
pub async fn choose_option(page: &Page, at: usize) -> Result<()> {
    page.click_nth("option", at).await?;
    let checked = async |page: &Page| Ok(page.checked("option").await?.get(at) == Some(&true));
    page.until(&format!("option {at} to be checked"), checked).await
}

/// Rates the action at this place by a click and waits until the rating is checked.
///
/// # Errors
/// When it does not become checked.
pub async fn rate(page: &Page, action: usize, value: usize) -> Result<()> {
    let at = action * 5 + value - 1;
    page.click_nth("rating", at).await?;
    let checked = async |page: &Page| Ok(page.checked("rating").await?.get(at) == Some(&true));
    page.until(&format!("action {action} to be rated {value}"), checked).await
}

/// Deals with the question on screen and waits for what comes after it.
///
/// # Errors
/// When there is no question, or nothing comes.
pub async fn answer(page: &Page, answer: Answer) -> Result<State> {
    let (item, _) = question(page).await?;
    match answer {
        Answer::First | Answer::Last => {
            draft(page, answer).await?;
            page.click("submit").await?;
        }
        Answer::DontKnow => page.click("dont-know").await?,
        Answer::Skip => page.click("skip").await?,
    }
    after(page, &item).await
}

/// Waits for what comes after the question `item`.
///
/// # Errors
/// After the deadline.
pub async fn after(page: &Page, item: &str) -> Result<State> {
    reach(page, &format!("what comes after question {item}"), |state| match state {
        State::Question { item: now, .. } => now != item,
        State::Feedback { .. } | State::Result { .. } => true,
        State::Other(other) => !matches!(other.as_str(), "" | "loading"),
    })
    .await
}

/// From a feedback on to what comes after it.
///
/// # Errors
/// When there is no feedback, or nothing comes.
pub async fn next(page: &Page) -> Result<State> {
    page.click("next").await?;
    reach(page, "what comes after the feedback", |state| match state {
        State::Feedback { .. } => false,
        State::Question { .. } | State::Result { .. } => true,
        State::Other(other) => !matches!(other.as_str(), "" | "loading"),
    })
    .await
}

/// Answers by `how` in turn until the result is there; its id. The page may still be loading the first question.
///
/// # Errors
/// When something else comes.
pub async fn finish(page: &Page, how: &[Answer]) -> Result<String> {
    for step in 0..80 {
        let arrived =
            |state: &State| !matches!(state, State::Other(other) if matches!(other.as_str(), "" | "loading"));
        match reach(page, "a step of the quiz", arrived).await? {
            State::Result { id } => return Ok(id),
            State::Question { .. } => {
                answer(page, how[step % how.len()]).await?;
            }
            State::Feedback { .. } => {
                next(page).await?;
            }
            State::Other(other) => bail!("in the middle of the quiz there is `{other}`"),
        }
    }
    bail!("the quiz does not end within 80 steps")
}

/// Confirms the dialog on screen and waits until it is closed.
///
/// # Errors
/// When there is none.
pub async fn confirm(page: &Page) -> Result<()> {
    page.see("confirm-dialog").await?;
    page.click("confirm").await?;
    page.gone("confirm-dialog").await
}

/// Ends a quiz before its last question.
///
/// # Errors
/// When that is not offered.
pub async fn end_here(page: &Page) -> Result<()> {
    page.click("stop").await?;
    confirm(page).await
}

/// A whole quick quiz over all topics with this seed; the id of its result.
///
/// # Errors
/// When it does not come to a result.
pub async fn quick_result(page: &Page, seed: u32) -> Result<String> {
    page.open(&address(&[], "quick", "assessment", seed)).await?;
    question(page).await?;
    finish(page, &[Answer::First]).await
}
