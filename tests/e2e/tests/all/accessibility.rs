//! Every state in every language, checked by axe-core: light and dark, at 320 and 1280 pixels, and without scrolling
//! sideways.

use anyhow::{Result, ensure};
use e2e::axe::Looks;
use e2e::quiz::{self, Answer};
use e2e::{Browser, Page, Profile, Tests, address, axe, bank, spoken};
use serde_json::{Value, json};

use crate::states;

pub fn add(tests: &mut Tests) {
    for state in states::ALL {
        let name = format!("accessibility::{}", state.replace('-', "_"));
        tests.both(&name, Profile::Plain, async move |page: &Page| {
            states::show(page, state).await?;
            axe::ensure_accessible(page, state, Looks::All).await
        });
    }
    for (at, language) in messages::LANGUAGES.iter().map(|(name, _)| *name).enumerate().skip(1) {
        for (position, state) in states::ALL.into_iter().enumerate() {
            // The browsers take turns from state to state and from language to language: each sees every state in English
            // and in two or three languages more.
            let browser = Browser::ALL[(at + position) % 2];
            let name = format!("accessibility::{language}::{}", state.replace('-', "_"));
            tests.one(&name, browser, async move |page: &Page| {
                states::show_in(page, language, state).await?;
                spoken::ensure_spoken(page, language).await?;
                axe::ensure_accessible(page, state, Looks::Two).await
            });
        }
    }
    for kind in ["single", "multi", "ordering", "matching"] {
        let name = format!("accessibility::long_names_break_in_{kind}");
        tests.both(&name, Profile::Plain, async move |page: &Page| long_names_break(page, kind).await);
    }
}

/// Longer than a narrow page is wide, without a place to break.
const NAME: &str = "`order.getCustomer().getAccount().getCreditLimitInEuros()`";

async fn long_names_break(page: &Page, kind: &str) -> Result<()> {
    bank::serve_only_changed(&page.server, kind, name_it)?;
    page.open(&address(&["sql"], "quick", "practice", 5)).await?;
    quiz::question(page).await?;
    page.resize(axe::WIDTHS[0], 900).await?;
    let wide = page.ask("too-wide", &[]).await?;
    ensure!(wide.is_null(), "the question scrolls sideways because of {wide}");
    quiz::answer(page, Answer::First).await?;
    page.see("feedback").await?;
    let wide = page.ask("too-wide", &[]).await?;
    ensure!(wide.is_null(), "the feedback scrolls sideways because of {wide}");
    page.resize(axe::WIDTHS[1], 900).await
}

/// Puts the name into everything that is chosen from or arranged.
fn name_it(item: &mut Value) {
    for list in ["options", "left", "right"] {
        for (at, part) in item.get_mut(list).and_then(Value::as_array_mut).into_iter().flatten().enumerate() {
            part["text"] = json!(format!("{NAME} {at}"));
        }
    }
}
