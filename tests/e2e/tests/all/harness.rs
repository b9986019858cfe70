//! That the harness itself would notice what every other test relies on it to notice.

use anyhow::{Result, ensure};
use e2e::{Page, Profile, Tests};
use serde_json::json;

pub fn add(tests: &mut Tests) {
    e2e::both!(tests, Profile::Plain, [a_violation_of_the_policy_is_noticed, an_uncaught_error_is_noticed]);
}

async fn a_violation_of_the_policy_is_noticed(page: &Page) -> Result<()> {
    page.open("#/").await?;
    page.run("new Image().src = arguments[0]", &[json!("http://elsewhere.invalid/x.png")]).await?;
    noticed(page, "img-src").await
}

async fn an_uncaught_error_is_noticed(page: &Page) -> Result<()> {
    page.server.before_the_app("setTimeout(() => { throw new Error('on purpose'); });");
    page.open("#/").await?;
    noticed(page, "on purpose").await
}

/// Waits for a report with `part` in it, and takes it away: here it was wanted.
async fn noticed(page: &Page, part: &str) -> Result<()> {
    page.until("the report", async |page| Ok(!page.server.reports().is_empty())).await?;
    ensure!(page.ensure_quiet().await.is_err(), "the test would have passed");
    let reports = page.server.take_reports();
    ensure!(reports.iter().any(|report| report.contains(part)), "{reports:?} say nothing about {part}");
    Ok(())
}
