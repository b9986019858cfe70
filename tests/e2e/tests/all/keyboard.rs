//! The whole product without a pointer.

use anyhow::{Result, bail, ensure};
use e2e::page::{DOWN, ENTER, ESCAPE, SHIFT, SPACE, TAB};
use e2e::quiz;
use e2e::{Page, Profile, State, Tests, bank};
use fantoccini::Locator;

pub fn add(tests: &mut Tests) {
    e2e::both!(
        tests,
        Profile::Plain,
        [
            a_whole_quiz_works_by_keyboard_alone,
            a_practice_quiz_works_by_keyboard_alone,
            dialogs_keep_the_focus_and_give_it_back,
            single_key_shortcuts_can_be_switched_off,
            keys_of_other_scripts_choose_by_their_place,
            letters_in_the_number_field_are_no_shortcuts,
            the_skip_link_leads_to_the_content_of_the_same_page,
            nothing_covers_what_has_the_focus,
        ]
    );
}

/// Tabs forward until the focus is on or in an element.
async fn tab_to(page: &Page, id: &str) -> Result<()> {
    page.see(id).await?;
    for _ in 0..80 {
        if page.ask("focus-inside", &[id]).await? == true {
            return Ok(());
        }
        page.press(TAB).await?;
    }
    bail!("80 tabs do not lead to `{id}`; the focus is on {}", page.focused().await?)
}

/// Tabs back until the focus is on or in an element.
async fn back_to(page: &Page, id: &str) -> Result<()> {
    for _ in 0..80 {
        if page.ask("focus-inside", &[id]).await? == true {
            return Ok(());
        }
        page.chord(SHIFT, TAB).await?;
    }
    bail!("80 tabs do not lead back to `{id}`; the focus is on {}", page.focused().await?)
}

/// Tabs, forward or back, until the focus is on the element of a selector.
pub async fn tab_on(page: &Page, selector: &str) -> Result<()> {
    for _ in 0..80 {
        match page.run(WAY, &[selector.into()]).await?.as_i64() {
            Some(0) => return Ok(()),
            Some(-1) => page.chord(SHIFT, TAB).await?,
            _ => page.press(TAB).await?,
        }
    }
    bail!("80 tabs do not lead to {selector}; the focus is on {}", page.focused().await?)
}

const WAY: &str = "const [wanted, here] = [document.querySelector(arguments[0]), document.activeElement];
    if (here === wanted) return 0;
    return here.compareDocumentPosition(wanted) & Node.DOCUMENT_POSITION_PRECEDING ? -1 : 1";

/// Tabs to a group of radio buttons and moves to one of them by arrow.
async fn arrow_to(page: &Page, group: &str, id: &str) -> Result<()> {
    for _ in 0..80 {
        if page.run(IN_GROUP, &[group.into()]).await? == true {
            break;
        }
        page.press(TAB).await?;
    }
    for _ in 0..20 {
        if page.element(id, 0).await?.is_selected().await? {
            return Ok(());
        }
        page.press(DOWN).await?;
    }
    bail!("the arrow keys do not lead to `{id}`; the focus is on {}", page.focused().await?)
}

const IN_GROUP: &str = "return document.activeElement?.dataset?.testid?.startsWith(arguments[0]) ?? false";

/// Waits until the focus is on a heading with this text in it.
async fn heading_focused(page: &Page, part: &str) -> Result<()> {
    let on = async |page: &Page| {
        let focused = page.focused().await?;
        Ok(focused.starts_with("h1") && focused.contains(part))
    };
    page.until(&format!("the focus on the heading “{part}”"), on).await
}

async fn checked(page: &Page, at: usize, wanted: bool) -> Result<()> {
    let is = async |page: &Page| Ok(page.checked("option").await?.get(at) == Some(&wanted));
    page.until(&format!("option {at} to be {}", if wanted { "on" } else { "off" }), is).await
}

/// Answers the question on screen by keys.
async fn answer(page: &Page) -> Result<State> {
    let (item, kind) = quiz::question(page).await?;
    match kind.as_str() {
        "numeric" => {
            tab_to(page, "numeric").await?;
            page.press("12.5").await?;
        }
        "multi" => {
            page.press("a").await?;
            checked(page, 0, true).await?;
            page.press("2").await?;
            checked(page, 1, true).await?;
            page.press("A").await?;
            checked(page, 0, false).await?;
        }
        _ => {
            page.press("1").await?;
            checked(page, 0, true).await?;
            page.press("b").await?;
            checked(page, 1, true).await?;
            checked(page, 0, false).await?;
        }
    }
    page.press(ENTER).await?;
    quiz::after(page, &item).await
}

async fn a_whole_quiz_works_by_keyboard_alone(page: &Page) -> Result<()> {
    bank::serve_mix(&page.server)?;
    page.open("#/").await?;
    page.see("home").await?;
    arrow_to(page, "track-", "track-custom").await?;
    for topic in bank::topics(&page.server)? {
        tab_to(page, &format!("topic-{topic}")).await?;
        page.press(SPACE).await?;
    }
    arrow_to(page, "length-", "length-quick").await?;
    arrow_to(page, "mode-", "mode-assessment").await?;
    tab_to(page, "start").await?;
    page.press(ENTER).await?;
    quiz::question(page).await?;
    heading_focused(page, "Question 1").await?;

    answer(page).await?;
    heading_focused(page, "Question 2").await?;
    let (item, _) = quiz::question(page).await?;
    tab_to(page, "dont-know").await?;
    page.press(ENTER).await?;
    quiz::after(page, &item).await?;
    heading_focused(page, "Question 3").await?;
    let (item, _) = quiz::question(page).await?;
    tab_to(page, "skip").await?;
    page.press(SPACE).await?;
    quiz::after(page, &item).await?;
    heading_focused(page, "Question 4").await?;

    let (item, _) = quiz::question(page).await?;
    tab_to(page, "leave").await?;
    page.press(ENTER).await?;
    page.see("home").await?;
    heading_focused(page, "").await?;
    tab_to(page, "discard").await?;
    page.press(ENTER).await?;
    page.see("confirm-dialog").await?;
    page.press(ESCAPE).await?;
    page.gone("confirm-dialog").await?;
    // The dialog has given the focus back, so the button before is one step away.
    page.chord(SHIFT, TAB).await?;
    ensure!(
        page.ask("focus-inside", &["resume"]).await? == true,
        "the focus is on {}",
        page.focused().await?
    );
    page.press(ENTER).await?;
    ensure!(quiz::question(page).await?.0 == item, "another question after going on");
    heading_focused(page, "Question 4").await?;

    for question in 5..40 {
        if matches!(answer(page).await?, State::Result { .. }) {
            heading_focused(page, "").await?;
            return Ok(());
        }
        heading_focused(page, &format!("Question {question}")).await?;
    }
    bail!("the quiz does not end")
}

async fn a_practice_quiz_works_by_keyboard_alone(page: &Page) -> Result<()> {
    bank::serve_mix(&page.server)?;
    page.open(&e2e::address(&[], "quick", "practice", 5)).await?;
    quiz::question(page).await?;
    for _ in 0..4 {
        let state = answer(page).await?;
        ensure!(matches!(state, State::Feedback { .. }), "after an answer there is {state:?}");
        // The verdict is a heading inside the feedback, and it has the focus.
        heading_focused(page, "ight").await?;
        page.press(ENTER).await?;
        quiz::question(page).await?;
        heading_focused(page, "Question").await?;
    }
    Ok(())
}

async fn dialogs_keep_the_focus_and_give_it_back(page: &Page) -> Result<()> {
    page.open(&e2e::address(&[], "quick", "assessment", 5)).await?;
    answer(page).await?;
    heading_focused(page, "Question 2").await?;
    page.press("?").await?;
    page.see("shortcuts-dialog").await?;
    for _ in 0..6 {
        page.press(TAB).await?;
        let focused = page.focused().await?;
        let inside = page.ask("focus-inside", &["shortcuts-dialog"]).await? == true;
        // A browser's own controls are reached between the last and the first of the dialog.
        ensure!(inside || focused.is_empty(), "the focus left the dialog for {focused}");
    }
    page.press(ESCAPE).await?;
    page.gone("shortcuts-dialog").await?;
    heading_focused(page, "Question 2").await?;

    tab_to(page, "shortcuts").await?;
    page.press(ENTER).await?;
    page.see("shortcuts-dialog").await?;
    tab_to(page, "close").await?;
    page.press(ENTER).await?;
    page.gone("shortcuts-dialog").await?;
    let back = async |page: &Page| Ok(page.ask("focus-inside", &["shortcuts"]).await? == true);
    page.until("the focus back on the button that opened the dialog", back).await?;

    // Enter belongs to the focused button; the quiz goes on from the ones before it. Backwards, since a way round through
    // Firefox's own controls leaves the keys with them.
    for _ in 0..4 {
        if page.ask("focus-inside", &["dont-know"]).await? == true {
            break;
        }
        page.chord(SHIFT, TAB).await?;
    }
    page.press(ENTER).await?;
    heading_focused(page, "Question 3").await
}

async fn single_key_shortcuts_can_be_switched_off(page: &Page) -> Result<()> {
    bank::serve_only(&page.server, "single")?;
    page.open(&e2e::address(&[], "quick", "assessment", 5)).await?;
    quiz::question(page).await?;
    page.press("?").await?;
    page.see("shortcuts-dialog").await?;
    tab_to(page, "single-keys").await?;
    page.press(SPACE).await?;
    page.press(ESCAPE).await?;
    page.gone("shortcuts-dialog").await?;
    let (item, _) = quiz::question(page).await?;
    page.press("a1b?").await?;
    ensure!(!page.checked("option").await?.contains(&true), "a letter still chooses");
    ensure!(page.count("shortcuts-dialog").await? == 0, "`?` still opens the dialog");
    // What is no single character stays: the native controls and Enter.
    back_to(page, "option").await?;
    page.press(SPACE).await?;
    page.press(ENTER).await?;
    quiz::after(page, &item).await?;
    page.reload().await?;
    quiz::question(page).await?;
    page.press("a").await?;
    ensure!(!page.checked("option").await?.contains(&true), "the switch is forgotten by a reload");
    Ok(())
}

/// A key of a keyboard that the driver does not have: what it types and where it lies.
async fn press_foreign(page: &Page, key: &str, code: &str) -> Result<()> {
    let press = "const [key, code] = arguments;
        document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key, code, bubbles: true, cancelable: true }))";
    page.run(press, &[key.into(), code.into()]).await.map(|_| ())
}

async fn keys_of_other_scripts_choose_by_their_place(page: &Page) -> Result<()> {
    bank::serve_only(&page.server, "multi")?;
    page.open(&e2e::address(&[], "quick", "assessment", 5)).await?;
    answer(page).await?;
    heading_focused(page, "Question 2").await?;
    press_foreign(page, "ش", "KeyA").await?;
    checked(page, 0, true).await?;
    press_foreign(page, "۲", "Digit2").await?;
    checked(page, 1, true).await?;
    // What a French keyboard has where others have B is a sign, and the letter A chooses wherever it lies.
    press_foreign(page, ",", "KeyB").await?;
    press_foreign(page, "a", "KeyQ").await?;
    checked(page, 0, false).await?;
    checked(page, 1, true).await?;
    press_foreign(page, "؟", "Slash").await?;
    page.see("shortcuts-dialog").await?;
    page.press(ESCAPE).await?;
    page.gone("shortcuts-dialog").await?;
    press_foreign(page, "？", "Slash").await?;
    page.see("shortcuts-dialog").await
}

async fn letters_in_the_number_field_are_no_shortcuts(page: &Page) -> Result<()> {
    bank::serve_only(&page.server, "numeric")?;
    page.open(&e2e::address(&[], "quick", "assessment", 5)).await?;
    quiz::question(page).await?;
    tab_to(page, "numeric").await?;
    page.press("1a?").await?;
    ensure!(page.count("shortcuts-dialog").await? == 0, "`?` in the field opens the dialog");
    let value = page.element("numeric", 0).await?.prop("value").await?;
    ensure!(value.as_deref() == Some("1a?"), "the field holds {value:?}");
    page.press(ENTER).await?;
    page.see_text("refusal", "not a number").await
}

async fn the_skip_link_leads_to_the_content_of_the_same_page(page: &Page) -> Result<()> {
    page.open("#/history").await?;
    page.see("history").await?;
    let skip = page.client.find(Locator::Css("a.skip-link")).await?;
    page.run("arguments[0].focus()", &[serde_json::to_value(&skip)?]).await?;
    page.press(ENTER).await?;
    let inside =
        "return document.activeElement?.closest('main') !== null && document.activeElement !== document.body";
    page.until("the focus in the content", async |page| Ok(page.run(inside, &[]).await? == true)).await?;
    page.see("history").await?;
    ensure!(page.count("not-found").await? == 0, "the skip link leads to another page");
    Ok(())
}

async fn nothing_covers_what_has_the_focus(page: &Page) -> Result<()> {
    for (kind, mode) in [("multi", "assessment"), ("code-reading", "practice")] {
        bank::serve_only(&page.server, kind)?;
        page.load("#/").await?;
        page.run("localStorage.clear(); sessionStorage.clear()", &[]).await?;
        page.reload().await?;
        page.resize(320, 600).await?;
        page.open(&e2e::address(&[], "quick", mode, 5)).await?;
        answer(page).await?;
        let mut covered = Vec::new();
        for _ in 0..40 {
            page.press(TAB).await?;
            if let Some(text) = page.ask("covered", &[]).await?.as_str() {
                covered.push(text.to_owned());
            }
            if page.ask("focus-inside", &["stop"]).await? == true {
                break;
            }
        }
        ensure!(covered.is_empty(), "{kind}, {mode}:\n{}", covered.join("\n"));
    }
    Ok(())
}
