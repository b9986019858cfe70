//! Entries matched: by keyboard and by pointer; right, partly right and wrong.

use anyhow::{Context, Result, ensure};
use e2e::page::{ENTER, TAB};
use e2e::quiz::{self, match_with};
use e2e::{Page, Profile, Tests, address, bank};
use serde_json::{Value, json};

use crate::keyboard::tab_on;

pub fn add(tests: &mut Tests) {
    e2e::both!(
        tests,
        Profile::Plain,
        [
            entries_are_matched_by_keyboard_alone,
            entries_are_matched_by_pointer,
            started_pairs_outlast_a_reload_and_are_there_in_the_review,
            pairs_that_are_missing_are_counted,
        ]
    );
}

#[derive(Clone, Copy, Debug)]
enum Wanted {
    Right,
    /// All pairs but the first.
    Partly,
    /// The decoy everywhere.
    Wrong,
}

/// The place of the entry to be chosen in each field of the question on screen, and how many decoys there are.
async fn places(page: &Page, wanted: Wanted) -> Result<(Vec<usize>, usize)> {
    let (id, kind) = quiz::question(page).await?;
    ensure!(kind == "matching", "{id} is of kind {kind}");
    let item = bank::item(&page.server, &id, &kind)?;
    let list = |field: &str| item[field].as_array().cloned().with_context(|| format!("{id}: no {field}"));
    let (left, right, pairs) = (list("left")?, list("right")?, list("pairs")?);
    let decoys: Vec<Value> = right
        .into_iter()
        .map(|entry| entry["id"].clone())
        .filter(|id| pairs.iter().all(|pair| pair["right"] != *id))
        .collect();
    let shown = page.attributes("entry", "data-option").await?;
    let fields = page.attributes("match", "name").await?;
    ensure!(left.iter().map(|entry| &entry["id"]).eq(fields.iter()), "{id}: the fields are {fields:?}");
    let chosen = |at: usize| {
        let pair = pairs.iter().find(|pair| pair["left"] == fields[at]);
        let right = match wanted {
            Wanted::Right => pair.map(|pair| &pair["right"]),
            Wanted::Partly if at > 0 => pair.map(|pair| &pair["right"]),
            _ => decoys.first(),
        };
        let place = right.and_then(|right| shown.iter().position(|id| *right == **id));
        place.with_context(|| format!("{id}: nothing to choose for {}", fields[at]))
    };
    Ok(((0..fields.len()).map(chosen).collect::<Result<_>>()?, decoys.len()))
}

async fn check_feedback(page: &Page, wanted: Wanted, count: usize, decoys: usize) -> Result<()> {
    page.see("feedback").await?;
    let (verdict, credit) = match wanted {
        Wanted::Right => ("Right".to_owned(), 1.0),
        Wanted::Partly => {
            (format!("Partly right: {} of {count} pairs", count - 1), (count - 1) as f64 / count as f64)
        }
        Wanted::Wrong => ("Not right".to_owned(), 0.0),
    };
    let said = page.text("verdict").await?;
    ensure!(said.trim() == verdict, "{wanted:?} is called “{said}” instead of “{verdict}”");
    let given = page.number("feedback", "data-credit").await?;
    ensure!((given - credit).abs() < 0.006, "{wanted:?} earns {given} instead of {credit}");
    let pairs = page.texts("pair").await?;
    let right = pairs.iter().filter(|text| text.contains("Your choice, the right one")).count();
    let wrong =
        pairs.iter().filter(|text| text.contains("Not right") && text.contains("Right choice")).count();
    let expected = match wanted {
        Wanted::Right => (count, 0),
        Wanted::Partly => (count - 1, 1),
        Wanted::Wrong => (0, count),
    };
    ensure!((right, wrong) == expected, "{wanted:?}: {pairs:#?}");
    ensure!(page.count("decoy").await? == decoys, "{} decoys are explained", page.count("decoy").await?);
    let rationales = page.texts("rationale").await?;
    ensure!(
        rationales.len() == count + decoys && rationales.iter().all(|text| !text.is_empty()),
        "{rationales:?}"
    );
    Ok(())
}

async fn entries_are_matched_by_keyboard_alone(page: &Page) -> Result<()> {
    bank::serve_only(&page.server, "matching")?;
    page.open(&address(&[], "quick", "practice", 5)).await?;
    for wanted in [Wanted::Right, Wanted::Partly, Wanted::Wrong] {
        let (places, decoys) = places(page, wanted).await?;
        tab_on(page, "[data-testid=match]").await?;
        // Letter and Tab, letter and Tab: faster than any page is drawn.
        let keys =
            places.iter().flat_map(|place| [char::from(b'a' + u8::try_from(*place).unwrap_or(0)), TAB]);
        page.press(keys.collect::<String>()).await?;
        tab_on(page, "[data-testid=submit]").await?;
        page.press(ENTER).await?;
        check_feedback(page, wanted, places.len(), decoys).await?;
        page.press(ENTER).await?;
        page.gone("feedback").await?;
    }
    Ok(())
}

async fn entries_are_matched_by_pointer(page: &Page) -> Result<()> {
    bank::serve_only(&page.server, "matching")?;
    page.open(&address(&[], "quick", "practice", 5)).await?;
    for (wanted, width) in [(Wanted::Right, 1280), (Wanted::Partly, 320), (Wanted::Wrong, 320)] {
        page.resize(width, 900).await?;
        let (places, decoys) = places(page, wanted).await?;
        for (field, place) in places.iter().enumerate() {
            match_with(page, field, Some(*place)).await?;
        }
        page.click("submit").await?;
        check_feedback(page, wanted, places.len(), decoys).await?;
        quiz::next(page).await?;
    }
    page.resize(1280, 900).await
}

async fn values(page: &Page) -> Result<Value> {
    page.run("return [...document.querySelectorAll('[data-testid=match]')].map((field) => field.value)", &[])
        .await
}

async fn started_pairs_outlast_a_reload_and_are_there_in_the_review(page: &Page) -> Result<()> {
    bank::serve_only(&page.server, "matching")?;
    page.open(&address(&["sql"], "quick", "assessment", 5)).await?;
    let (id, _) = quiz::question(page).await?;
    let (places, _) = places(page, Wanted::Partly).await?;
    match_with(page, 1, Some(places[1])).await?;
    let before = values(page).await?;
    let drafted = async |page: &Page| {
        let session: Value = serde_json::from_str(&page.stored_text("skill-quiz.session").await?)?;
        let pairs = session["data"]["session"]["phase"]["asking"]["draft"]["matching"].clone();
        Ok(pairs.as_array().is_some_and(|pairs| pairs.len() == 1 && pairs[0][1] == before[1]))
    };
    page.until("the draft in the storage", drafted).await?;
    page.reload().await?;
    quiz::question(page).await?;
    page.until("the choice again", async |page| Ok(values(page).await? == before)).await?;
    for (field, place) in places.iter().enumerate() {
        match_with(page, field, Some(*place)).await?;
    }
    page.click("submit").await?;
    quiz::after(page, &id).await?;
    quiz::finish(page, &[quiz::Answer::DontKnow]).await?;
    page.see_text("review-item", &format!("{} of {} pairs", places.len() - 1, places.len())).await?;
    page.click("review-item").await?;
    page.see_count("pair", places.len()).await?;
    let right =
        page.texts("pair").await?.iter().filter(|text| text.contains("Your choice, the right one")).count();
    ensure!(right == places.len() - 1, "{right} of {} pairs are reviewed as right", places.len());
    Ok(())
}

/// The focus is on that field, and the field can be seen.
async fn on_field(page: &Page, at: usize) -> Result<()> {
    let there =
        "return [...document.querySelectorAll('[data-testid=match]')].indexOf(document.activeElement)";
    page.until(&format!("the focus on field {at}"), async |page| {
        Ok(page.run(there, &[]).await?.as_u64() == Some(at as u64)
            && page.ask("covered", &[]).await?.is_null())
    })
    .await
}

async fn pairs_that_are_missing_are_counted(page: &Page) -> Result<()> {
    bank::serve_only(&page.server, "matching")?;
    page.open(&address(&["sql"], "quick", "assessment", 5)).await?;
    quiz::question(page).await?;
    page.resize(1280, 600).await?;
    page.press("1b2A").await?;
    let fields = page.count("match").await?;
    ensure!(values(page).await? == json!(vec![""; fields]), "letters and digits have chosen something");
    page.press(ENTER).await?;
    page.see_text("refusal", &format!("{fields} not matched yet")).await?;
    ensure!(page.ask("in-sight", &["refusal"]).await? == true, "the refusal is out of sight");
    on_field(page, 0).await?;
    match_with(page, 0, Some(0)).await?;
    match_with(page, 1, Some(0)).await?;
    page.click("submit").await?;
    on_field(page, 2).await?;
    page.see_text("refusal", &format!("{} not matched yet", fields - 2)).await?;
    // What was chosen can be taken back.
    match_with(page, 1, None).await?;
    page.click("submit").await?;
    page.see_text("refusal", &format!("{} not matched yet", fields - 1)).await
}
