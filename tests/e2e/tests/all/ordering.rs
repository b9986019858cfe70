//! Steps put in order: by keyboard, mouse and finger; right, partly right and wrong.

use anyhow::{Context, Result, bail, ensure};
use e2e::page::{ENTER, SPACE};
use e2e::pointer::{Pointer, drag};
use e2e::quiz;
use e2e::{Page, Profile, Tests, address, bank};
use serde_json::Value;

use crate::keyboard::tab_on;

pub fn add(tests: &mut Tests) {
    e2e::both!(
        tests,
        Profile::Plain,
        [
            steps_are_put_in_order_by_keyboard_alone,
            steps_are_dragged_by_mouse_and_by_finger,
            a_started_order_outlasts_a_reload_and_is_there_in_the_review,
            an_order_that_nobody_touched_is_no_answer,
            a_step_that_is_moved_by_key_stays_in_sight,
        ]
    );
}

/// What is to be handed in.
#[derive(Clone, Copy, Debug)]
enum Wanted {
    Right,
    /// The last step comes first, so that one neighbourhood is lost.
    Partly,
    /// From the last to the first, so that no step is followed by the right one.
    Wrong,
}

async fn on_screen(page: &Page) -> Result<Vec<String>> {
    page.attributes("step", "data-option").await
}

/// The order to be handed in for the question on screen.
async fn order(page: &Page, wanted: Wanted) -> Result<Vec<String>> {
    let (id, kind) = quiz::question(page).await?;
    ensure!(kind == "ordering", "{id} is of kind {kind}");
    let item = bank::item(&page.server, &id, &kind)?;
    let correct = item["correct"].as_array().context("no order")?;
    let mut order: Vec<String> = correct.iter().filter_map(Value::as_str).map(str::to_owned).collect();
    ensure!(on_screen(page).await? != order, "{id} is shown in the right order");
    match wanted {
        Wanted::Right => {}
        Wanted::Partly => order.rotate_right(1),
        Wanted::Wrong => order.reverse(),
    }
    Ok(order)
}

async fn see_order(page: &Page, order: &[String]) -> Result<()> {
    page.until(&format!("the order {order:?}"), async |page| Ok(on_screen(page).await? == order)).await
}

/// The feedback on `order`: verdict, credit and every reason.
async fn check_feedback(page: &Page, wanted: Wanted, count: usize) -> Result<()> {
    page.see("feedback").await?;
    let pairs = count - 1;
    let (verdict, credit) = match wanted {
        Wanted::Right => ("Right".to_owned(), 1.0),
        Wanted::Partly => (
            format!("Partly right: {} of {pairs} steps followed by the right one", pairs - 1),
            (pairs - 1) as f64 / pairs as f64,
        ),
        Wanted::Wrong => ("Not right".to_owned(), 0.0),
    };
    let said = page.text("verdict").await?;
    ensure!(said.trim() == verdict, "{wanted:?} is called “{said}” instead of “{verdict}”");
    let given = page.number("feedback", "data-credit").await?;
    ensure!((given - credit).abs() < 0.006, "{wanted:?} earns {given} instead of {credit}");
    let rationales = page.texts("rationale").await?;
    ensure!(rationales.len() == count && rationales.iter().all(|text| !text.is_empty()), "{rationales:?}");
    let own = page.texts("your-order").await?.join("");
    let kept = own.matches("followed by the right step").count();
    let lost = own.matches("followed by the wrong step").count();
    let expected = match wanted {
        Wanted::Right => (0, 0),
        Wanted::Partly => (pairs - 1, 1),
        Wanted::Wrong => (0, pairs),
    };
    ensure!((kept, lost) == expected, "{wanted:?}: {kept} kept, {lost} lost in “{own}”");
    Ok(())
}

async fn steps_are_put_in_order_by_keyboard_alone(page: &Page) -> Result<()> {
    bank::serve_only(&page.server, "ordering")?;
    page.open(&address(&[], "quick", "practice", 5)).await?;
    for (wanted, key) in [(Wanted::Right, ENTER), (Wanted::Partly, SPACE), (Wanted::Wrong, ENTER)] {
        let order = order(page, wanted).await?;
        for (place, step) in order.iter().enumerate() {
            let now = on_screen(page).await?.iter().position(|id| id == step).context("a step is gone")?;
            if now == place {
                continue;
            }
            let up = format!("[data-option='{step}'] [data-move=up]");
            tab_on(page, &up).await?;
            // Faster than any page is drawn: every press counts all the same.
            page.press(key.to_string().repeat(now - place)).await?;
            let there = async |page: &Page| Ok(on_screen(page).await?.get(place) == Some(step));
            page.until(&format!("step {step} in place {place}"), there).await?;
            page.see_text("moved", &format!(", now {} of {}", place + 1, order.len())).await?;
            ensure!(page.run(FOCUSED, &[up.into()]).await? == true, "focus on {}", page.focused().await?);
        }
        see_order(page, &order).await?;
        // At the top the button does nothing and keeps the focus.
        let top = format!("[data-option='{}'] [data-move=up]", order[0]);
        tab_on(page, &top).await?;
        page.press(key).await?;
        see_order(page, &order).await?;
        ensure!(page.run(FOCUSED, &[top.into()]).await? == true, "focus on {}", page.focused().await?);
        tab_on(page, "[data-testid=submit]").await?;
        page.press(ENTER).await?;
        check_feedback(page, wanted, order.len()).await?;
        page.press(ENTER).await?;
        page.gone("feedback").await?;
    }
    Ok(())
}

const FOCUSED: &str = "return document.activeElement.matches(arguments[0])";

/// Drags the step at `from` to the place `to`.
async fn drag_step(page: &Page, pointer: Pointer, from: usize, to: usize) -> Result<()> {
    let places = page.run(PLACES, &[]).await?;
    let place = |at: usize| -> Result<(f64, f64)> {
        let (x, y) = (places[at][0].as_f64(), places[at][1].as_f64());
        Ok((x.context("no handle")?, y.context("no handle")?))
    };
    let (start, end) = (place(from)?, place(to)?);
    // Past the middle of the row that makes room.
    let past = if from < to { 4.0 } else { -4.0 };
    drag(page, pointer, start, (end.0, end.1 + past)).await
}

/// The middles of the handles, with the list in the middle of the window.
const PLACES: &str = "document.querySelector('.ordering ol').scrollIntoView({block: 'center'});
    return [...document.querySelectorAll('[data-testid=handle]')].map((handle) => {
        const box = handle.getBoundingClientRect();
        return [box.x + box.width / 2, box.y + box.height / 2];
    })";

async fn steps_are_dragged_by_mouse_and_by_finger(page: &Page) -> Result<()> {
    bank::serve_only(&page.server, "ordering")?;
    page.open(&address(&[], "quick", "practice", 5)).await?;
    for (wanted, pointer, width) in [
        (Wanted::Right, Pointer::Mouse, 1280),
        (Wanted::Partly, Pointer::Touch, 1280),
        (Wanted::Wrong, Pointer::Touch, 400),
    ] {
        page.resize(width, 1000).await?;
        let order = order(page, wanted).await?;
        for place in 0..order.len() {
            // From both ends in turn, so that steps are dragged up and down.
            let place = if place % 2 == 0 { place / 2 } else { order.len() - 1 - place / 2 };
            let shown = on_screen(page).await?;
            let now = shown.iter().position(|id| *id == order[place]).context("a step is gone")?;
            if now == place {
                continue;
            }
            drag_step(page, pointer, now, place).await?;
            let mut then = shown;
            let step = then.remove(now);
            then.insert(place, step);
            see_order(page, &then).await?;
        }
        see_order(page, &order).await?;
        ensure!(page.run(AT_REST, &[]).await? == true, "a row is still being dragged");
        page.click("submit").await?;
        check_feedback(page, wanted, order.len()).await?;
        quiz::next(page).await?;
    }
    page.resize(1280, 900).await
}

const AT_REST: &str = "return [...document.querySelectorAll('.step')]
    .every((row) => !row.style.translate && !row.hasAttribute('data-dragged'))";

async fn a_started_order_outlasts_a_reload_and_is_there_in_the_review(page: &Page) -> Result<()> {
    bank::serve_only(&page.server, "ordering")?;
    page.open(&address(&["sql"], "quick", "assessment", 5)).await?;
    let (id, _) = quiz::question(page).await?;
    let mut order = on_screen(page).await?;
    page.click_nth("move-down", 0).await?;
    order.swap(0, 1);
    see_order(page, &order).await?;
    let stored = async |page: &Page| {
        let session: Value = serde_json::from_str(&page.stored_text("skill-quiz.session").await?)?;
        Ok(session["data"]["session"]["phase"]["asking"]["draft"]["ordering"] == serde_json::json!(order))
    };
    page.until("the draft in the storage", stored).await?;
    page.reload().await?;
    see_order(page, &order).await?;
    // It goes on from there.
    page.click_nth("move-down", 1).await?;
    order.swap(1, 2);
    see_order(page, &order).await?;
    page.click("submit").await?;
    quiz::after(page, &id).await?;
    quiz::finish(page, &[quiz::Answer::DontKnow]).await?;
    page.click("review-item").await?;
    page.see("right-order").await?;
    let item = bank::item(&page.server, &id, "ordering")?;
    let text = |id: &String| {
        let mut options = item["options"].as_array().into_iter().flatten();
        let text = options.find(|option| option["id"] == **id).and_then(|option| option["text"].as_str());
        text.unwrap_or_default().replace('`', "")
    };
    let shown = page.text("your-order").await?;
    let places: Vec<Option<usize>> = order.iter().map(|id| shown.find(&text(id))).collect();
    let sorted = places.is_sorted() && !places.contains(&None);
    ensure!(sorted, "{order:?} is reviewed as “{shown}”");
    Ok(())
}

async fn an_order_that_nobody_touched_is_no_answer(page: &Page) -> Result<()> {
    bank::serve_only(&page.server, "ordering")?;
    page.open(&address(&["sql"], "quick", "assessment", 5)).await?;
    quiz::question(page).await?;
    let order = on_screen(page).await?;
    page.press("1b2A").await?;
    page.press(ENTER).await?;
    page.see_text("refusal", "in order first").await?;
    ensure!(on_screen(page).await? == order, "letters and digits have moved steps");
    // A handle that is only pressed moves nothing, either.
    drag_step(page, Pointer::Mouse, 1, 1).await?;
    let session: Value = serde_json::from_str(&page.stored_text("skill-quiz.session").await?)?;
    let draft = &session["data"]["session"]["phase"]["asking"]["draft"];
    if !draft.is_null() {
        bail!("there is a draft: {draft}");
    }
    Ok(())
}

async fn a_step_that_is_moved_by_key_stays_in_sight(page: &Page) -> Result<()> {
    bank::serve_only(&page.server, "ordering")?;
    page.resize(1280, 500).await?;
    page.open(&address(&["sql"], "quick", "assessment", 5)).await?;
    quiz::question(page).await?;
    let steps = on_screen(page).await?;
    tab_on(page, "[data-move=down]").await?;
    let mut order = steps;
    for at in 1..order.len() {
        page.press(ENTER).await?;
        order.swap(at - 1, at);
        see_order(page, &order).await?;
        page.until("the moved step in sight", async |page| Ok(page.ask("covered", &[]).await?.is_null()))
            .await?;
    }
    page.resize(1280, 900).await
}
