//! Queries run natively, as the page's worker runs them: the lint `sql-verify`, and whether a reader's query is right.

use std::sync::OnceLock;
use std::time::Instant;

use quiz::Diagnostic;
use quiz::bank::Item;
use quiz::kind::{Key, Prompt, sql_run};
use quiz::sql::{Failure, Verdict};

/// What the item's data sets say about a query; `None` for an item that asks for none.
pub fn verdict(item: &Item, query: &str) -> Option<Result<Verdict, Failure>> {
    let (Prompt::SqlRun(prompt), Key::SqlRun(key)) = (&item.prompt, &item.key) else {
        return None;
    };
    let mut job = sql_run::grade(prompt, key, query.to_owned());
    // Which mistake a wrong query is matters to the candidate alone.
    job.mistakes.clear();
    Some(sql_worker::grade(&job, now))
}

/// Rule `sql-verify`: the reference has a result on every data set, and every query that must fail has another on one of
/// them. All run within the item's limits, as they do in the page.
pub fn verify(file: &str, item: &Item) -> Vec<Diagnostic> {
    let Key::SqlRun(key) = &item.key else {
        return Vec::new();
    };
    let found =
        |field: &str, message: String| Diagnostic::error("sql-verify", file, message).at(&item.id, field);
    let reference = verdict(item, &key.reference);
    if let Some(Err(failure)) = reference {
        return vec![found("reference", format!("does not run on the item's data: {failure}"))];
    }
    // Random or unordered rows, say: whoever is right could be called wrong.
    if !matches!(reference, Some(Ok(verdict)) if verdict.right()) {
        return vec![found("reference", "does not give the same twice; make its result certain".to_owned())];
    }
    let passes = |query: &str| matches!(verdict(item, query), Some(Ok(verdict)) if verdict.right());
    let wrong = key.must_fail.iter().enumerate().filter(|(_, wrong)| passes(&wrong.sql));
    wrong
        .map(|(at, _)| {
            let message = "gives what the reference gives on every data set; add data that tells them apart";
            found(&format!("mustFail[{at}].sql"), message.to_owned())
        })
        .collect()
}

/// Milliseconds since the first call.
fn now() -> f64 {
    static START: OnceLock<Instant> = OnceLock::new();
    START.get_or_init(Instant::now).elapsed().as_secs_f64() * 1000.0
}
