//! Results: kept, deleted, taken along.

use std::path::PathBuf;

use anyhow::{Context, Result, ensure};
use e2e::page::ESCAPE;
use e2e::quiz;
use e2e::{Page, Profile, Tests};
use serde_json::{Value, json};

pub fn add(tests: &mut Tests) {
    e2e::both!(
        tests,
        Profile::Plain,
        [
            a_result_is_deleted_only_after_a_yes,
            results_survive_export_deletion_and_import,
            a_tampered_or_foreign_file_is_refused_in_words,
        ]
    );
}

async fn a_result_is_deleted_only_after_a_yes(page: &Page) -> Result<()> {
    let mut ids = [quiz::quick_result(page, 14).await?, quiz::quick_result(page, 15).await?];
    page.load("#/history").await?;
    page.see_count("history-entry", 2).await?;
    ids.reverse();
    ensure!(
        page.attributes("history-entry", "data-id").await? == ids,
        "the newest result does not come first"
    );

    for button in ["delete", "delete-all"] {
        let back = async |page: &Page| Ok(page.ask("focus-inside", &[button]).await? == true);
        page.click(button).await?;
        page.see("confirm-dialog").await?;
        page.click("cancel").await?;
        page.gone("confirm-dialog").await?;
        page.until("the focus back on the button", back).await?;
        page.click(button).await?;
        page.see("confirm-dialog").await?;
        page.press(ESCAPE).await?;
        page.gone("confirm-dialog").await?;
        page.until("the focus back on the button after Escape", back).await?;
    }
    page.see_count("history-entry", 2).await?;
    ensure!(page.stored("skill-quiz.result.").await?.len() == 2, "a result is gone without a yes");

    page.click("delete").await?;
    quiz::confirm(page).await?;
    page.see_count("history-entry", 1).await?;
    page.see_heading_focused().await?;
    ensure!(
        page.stored("skill-quiz.result.").await? == [format!("skill-quiz.result.{}", ids[1])],
        "the wrong one"
    );
    page.click("delete-all").await?;
    quiz::confirm(page).await?;
    page.see("empty").await?;
    ensure!(page.stored("skill-quiz.result.").await?.is_empty(), "not everything is deleted");
    page.reload().await?;
    page.see("empty").await
}

/// Exports, and waits until the browser has saved the file.
pub async fn export(page: &Page) -> Result<(PathBuf, Value)> {
    page.click("export").await?;
    let file = page.downloads.join("skill-quiz-results.json");
    let whole = async |_: &Page| Ok(serde_json::from_slice::<Value>(&std::fs::read(&file)?).is_ok());
    page.until("the exported file", whole).await?;
    let content = serde_json::from_slice(&std::fs::read(&file)?)?;
    Ok((file, content))
}

pub async fn import(page: &Page, file: &std::path::Path) -> Result<()> {
    let path = file.to_str().context("a path that is no text")?;
    page.see("history").await?;
    Ok(page.element("import", 0).await?.send_keys(path).await?)
}

async fn results_survive_export_deletion_and_import(page: &Page) -> Result<()> {
    let id = quiz::quick_result(page, 16).await?;
    let other = quiz::quick_result(page, 17).await?;
    let keys = page.stored("skill-quiz.result.").await?;
    let mut before = Vec::new();
    for key in &keys {
        before.push(serde_json::from_str::<Value>(&page.stored_text(key).await?)?);
    }
    page.load("#/history").await?;
    page.see_count("history-entry", 2).await?;
    let (file, content) = export(page).await?;
    let exported = content["data"]["results"].as_array().context("no results in the file")?;
    ensure!(exported.len() == 2, "{} results in the file", exported.len());

    page.click("delete").await?;
    quiz::confirm(page).await?;
    page.see_count("history-entry", 1).await?;
    import(page, &file).await?;
    page.see_text("import-report", "1 added").await?;
    page.see_text("import-report", "1 was here").await?;
    page.see_count("history-entry", 2).await?;

    page.click("delete-all").await?;
    quiz::confirm(page).await?;
    page.see("empty").await?;
    import(page, &file).await?;
    page.see_text("import-report", "2 added").await?;
    page.see_count("history-entry", 2).await?;
    ensure!(page.attributes("history-entry", "data-id").await? == [other, id], "other results came back");
    let mut after = Vec::new();
    for key in &keys {
        after.push(serde_json::from_str::<Value>(&page.stored_text(key).await?)?);
    }
    ensure!(before == after, "a result changed on its way through the file");
    Ok(())
}

async fn a_tampered_or_foreign_file_is_refused_in_words(page: &Page) -> Result<()> {
    quiz::quick_result(page, 18).await?;
    page.load("#/history").await?;
    let (_, content) = export(page).await?;
    page.click("delete-all").await?;
    quiz::confirm(page).await?;
    page.see("empty").await?;
    let mut better = content.clone();
    better["data"]["results"][0]["overall"]["mean"] = json!(2.9);
    let mut renamed = content.clone();
    renamed["data"]["results"][0]["id"] = json!("../session");
    let mut newer = content.clone();
    newer["v"] = json!(2);
    let cases = [
        ("better", better.to_string(), "refused"),
        ("renamed", renamed.to_string(), "refused"),
        ("newer", newer.to_string(), "version"),
        ("foreign", json!({"v": 1, "data": {"other": []}}).to_string(), "not a file"),
        ("torn", content.to_string().chars().take(300).collect(), "not a file"),
        ("empty", String::new(), "not a file"),
    ];
    for (name, text, words) in cases {
        let file = page.downloads.join(format!("{name}.json"));
        std::fs::write(&file, text)?;
        import(page, &file).await?;
        page.see_text("import-report", words).await.with_context(|| format!("the file “{name}”"))?;
        ensure!(!page.text("import-report").await?.contains("1 added"), "the file “{name}” was taken");
        ensure!(page.stored("skill-quiz.result.").await?.is_empty(), "the file “{name}” left a result");
    }
    // The page still takes the file as it was.
    let file = page.downloads.join("true.json");
    std::fs::write(&file, content.to_string())?;
    import(page, &file).await?;
    page.see_text("import-report", "1 added").await
}
