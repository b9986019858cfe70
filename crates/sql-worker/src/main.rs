//! The worker's side of the page: what `assets/js/sql-worker.js` calls for every message.

#[cfg(target_family = "wasm")]
mod browser {
    use wasm_bindgen::prelude::*;

    /// Does a job; both are JSON of `quiz::sql::wire`.
    #[wasm_bindgen]
    pub fn answer(job: &str) -> String {
        sql_worker::answer(job, js_sys::Date::now)
    }
}

fn main() {}
