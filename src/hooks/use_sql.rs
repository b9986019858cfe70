//! What SQLite gives, only to be looked at.

use quiz::sql::wire::{Job, Reply};
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::platform::sql;

/// The replies to `jobs`, once they are there; they are asked for anew when the jobs change.
///
/// No model hears of them: nothing is scored or kept by what they say.
///
/// # Errors
/// Why SQLite is not there, in the browser's words; nothing where it has none.
#[hook]
pub fn use_sql(jobs: Vec<Job>) -> Option<Result<Vec<Reply>, String>> {
    let replies = use_state_eq(|| None);
    let setter = replies.setter();
    use_effect_with(jobs, move |jobs| {
        let jobs = jobs.clone();
        spawn_local(async move { setter.set(Some(ask_all(&jobs).await)) });
    });
    (*replies).clone()
}

async fn ask_all(jobs: &[Job]) -> Result<Vec<Reply>, String> {
    let mut replies = Vec::with_capacity(jobs.len());
    for job in jobs {
        replies.push(sql::ask(job).await?);
    }
    Ok(replies)
}
