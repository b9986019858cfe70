//! Every page and state that a candidate can see.

use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use anyhow::{Result, bail};
use e2e::quiz::{self, Answer};
use e2e::{Fault, Page, address, bank};
use serde_json::{Value, json};

/// Their names.
pub const ALL: [&str; 57] = [
    "home",
    "home-own-topics",
    "home-unfinished",
    "quiz-single",
    "quiz-true-false",
    "quiz-multi",
    "quiz-numeric",
    "quiz-code-reading",
    "quiz-sql-run",
    "quiz-sql-lost",
    "quiz-ordering",
    "quiz-matching",
    "quiz-short-text",
    "quiz-sjt",
    "quiz-refusal",
    "quiz-keys",
    "quiz-left-out",
    "quiz-loading",
    "quiz-conflict",
    "quiz-elsewhere",
    "quiz-none",
    "feedback",
    "feedback-numeric",
    "feedback-sql-run",
    "feedback-ordering",
    "feedback-matching",
    "feedback-short-text",
    "feedback-sjt",
    "result",
    "result-review-open",
    "interview",
    "interview-result",
    "custom",
    "quiz-timed",
    "progress",
    "progress-empty",
    "review",
    "feedback-keep",
    "feedback-why",
    "result-why",
    "shared",
    "shared-unreadable",
    "history",
    "history-empty",
    "settings",
    "settings-dark",
    "settings-erase",
    "method",
    "accessibility",
    "confirm",
    "notice",
    "bank-error",
    "not-found",
    "part-lost",
    "quiz-part-lost",
    "embed-intro",
    "embed-denied",
];

/// Brings a fresh page into a state, in a browser whose reader wants this language.
///
/// # Errors
/// When the state does not come.
pub async fn show_in(page: &Page, language: &str, state: &str) -> Result<()> {
    page.server.readers_language(language);
    if let "method" | "accessibility" = state {
        page.load(&format!("{state}.{language}.html")).await?;
        return page.see(state).await;
    }
    show(page, state).await
}

/// Brings a fresh page into a state.
///
/// # Errors
/// When the state does not come.
pub async fn show(page: &Page, state: &str) -> Result<()> {
    match state {
        "home" => {
            page.open("#/").await?;
            page.see("home").await
        }
        "home-own-topics" => {
            page.open("#/").await?;
            page.see("home").await?;
            quiz::check(page, "track-custom", true).await?;
            page.click("start").await?;
            page.until("the demand for a topic", async |page| Ok(page.run(ALERT, &[]).await? == true)).await
        }
        "home-unfinished" => {
            finished(page, "whole", &[20]).await?;
            page.load(&address(&[], "quick", "assessment", 21)).await?;
            quiz::answer(page, Answer::First).await?;
            page.load("#/").await?;
            page.see("resume").await?;
            page.see("last-result").await
        }
        "quiz-single" | "quiz-true-false" | "quiz-multi" | "quiz-numeric" | "quiz-code-reading"
        | "quiz-ordering" | "quiz-matching" => drafted(page, state.trim_start_matches("quiz-")).await,
        "quiz-sql-run" => {
            query(page, "assessment").await?;
            page.click("run").await?;
            page.see("sql-table").await
        }
        "part-lost" => {
            page.server.fault(&super::parts::later(page)?, Fault::Status(404));
            page.open("#/history").await?;
            page.see("part-lost").await
        }
        "quiz-part-lost" => {
            page.server.fault(&super::parts::later(page)?, Fault::Status(404));
            page.open(&address(&["sql"], "quick", "assessment", 22)).await?;
            quiz::question(page).await?;
            page.see("progress").await?;
            page.click("submit").await?;
            page.see("part-lost").await
        }
        "quiz-sql-lost" => {
            page.server.fault("sql.js", Fault::Status(404));
            query(page, "assessment").await?;
            page.see("sql-lost").await
        }
        "feedback-sql-run" => {
            query(page, "practice").await?;
            page.click("submit").await?;
            page.see("feedback").await?;
            page.run("document.querySelector('[data-testid=compared]').open = true", &[]).await?;
            let marked = "return document.querySelectorAll('.marked').length > 0";
            page.until("both results", async |page| Ok(page.run(marked, &[]).await? == true)).await
        }
        "quiz-short-text" | "quiz-sjt" => {
            bank::serve_made(&page.server, if state == "quiz-sjt" { "sjt-long" } else { "short-text" })?;
            page.open(&address(&["soft-skills"], "quick", "assessment", 22)).await?;
            if state == "quiz-short-text" {
                return quiz::draft(page, Answer::First).await;
            }
            quiz::question(page).await?;
            quiz::rate(page, 0, 4).await?;
            quiz::rate(page, 1, 2).await
        }
        "quiz-refusal" => {
            page.open(&address(&[], "quick", "assessment", 22)).await?;
            quiz::question(page).await?;
            page.click("submit").await?;
            page.see("refusal").await
        }
        "quiz-keys" => {
            page.open(&address(&[], "quick", "assessment", 22)).await?;
            quiz::question(page).await?;
            page.click("shortcuts").await?;
            page.see("shortcuts-dialog").await
        }
        "quiz-left-out" => left_out(page).await,
        "quiz-loading" => {
            for topic in bank::topics(&page.server)? {
                bank::fault(&page.server, &topic, &Fault::Delayed(Duration::from_secs(60)))?;
            }
            page.open(&address(&[], "quick", "assessment", 22)).await?;
            page.see("loading").await
        }
        "quiz-conflict" => {
            page.open(&address(&[], "quick", "assessment", 22)).await?;
            quiz::answer(page, Answer::First).await?;
            page.load(&address(&[], "quick", "assessment", 23)).await?;
            page.see("conflict").await
        }
        "quiz-elsewhere" => {
            page.open(&address(&[], "quick", "assessment", 22)).await?;
            quiz::question(page).await?;
            let second = page.client.new_window(true).await?.handle;
            page.client.switch_to_window(second).await?;
            page.open("#/quiz").await?;
            page.see("elsewhere").await
        }
        "quiz-none" => {
            page.open("#/quiz").await?;
            page.see("no-quiz").await
        }
        "feedback" | "feedback-numeric" | "feedback-ordering" | "feedback-matching" => {
            bank::serve_only(&page.server, state.strip_prefix("feedback-").unwrap_or("single"))?;
            page.open(&address(&[], "quick", "practice", 24)).await?;
            quiz::answer(page, Answer::First).await?;
            page.see("feedback").await
        }
        "feedback-short-text" | "feedback-sjt" => {
            bank::serve_made(&page.server, if state == "feedback-sjt" { "sjt-long" } else { "short-text" })?;
            page.open(&address(&["soft-skills"], "quick", "practice", 24)).await?;
            quiz::question(page).await?;
            if state == "feedback-sjt" {
                for (action, value) in [2, 3, 1, 5, 2].into_iter().enumerate() {
                    quiz::rate(page, action, value).await?;
                }
            } else {
                page.element("short-text", 0).await?.send_keys("sigkill").await?;
            }
            page.click("submit").await?;
            page.see("feedback").await
        }
        "result" => {
            finished(page, "whole", &[25]).await?;
            page.see("result").await
        }
        "result-review-open" => {
            bank::serve_mix(&page.server)?;
            finished(page, "mix", &[25]).await?;
            page.run("for (const details of document.querySelectorAll('details')) details.open = true", &[])
                .await?;
            page.see("explanation").await
        }
        "interview" => page.open("#/interview").await,
        "interview-result" => {
            quiz_timed(page).await?;
            quiz::answer(page, Answer::First).await?;
            quiz::end_here(page).await?;
            page.see("impression").await
        }
        "custom" => {
            page.open("#/custom").await?;
            quiz::check(page, "topic-sql", true).await?;
            page.see("parts-sql").await?;
            page.run("for (const details of document.querySelectorAll('details')) details.open = true", &[])
                .await
                .map(drop)
        }
        "quiz-timed" => quiz_timed(page).await,
        "review" => review(page).await,
        "progress" => {
            finished(page, "whole", &[26, 27]).await?;
            page.load("#/progress").await?;
            page.see("progress-topic").await?;
            page.run("for (const details of document.querySelectorAll('details')) details.open = true", &[])
                .await
                .map(drop)
        }
        "progress-empty" => {
            page.open("#/progress").await?;
            page.see("step").await
        }
        "feedback-keep" => {
            page.open(&address(&["sql"], "quick", "practice", 24)).await?;
            quiz::answer(page, Answer::First).await?;
            page.click("bookmark").await?;
            page.click("note-open").await?;
            page.click("report-open").await?;
            page.click("copy-report").await?;
            page.see("copied").await
        }
        "feedback-why" => {
            page.open(&address(&[], "quick", "practice", 24)).await?;
            quiz::answer(page, Answer::First).await?;
            page.see("why").await?;
            page.run(OPEN_WHY, &[]).await?;
            page.see("change").await
        }
        "result-why" => {
            finished(page, "whole", &[25]).await?;
            page.run("document.querySelector('.review').open = true", &[]).await?;
            page.see("why").await?;
            page.run(OPEN_WHY, &[]).await?;
            page.see("change").await
        }
        "shared" => {
            finished(page, "whole", &[25]).await?;
            page.click("share-link").await?;
            page.see("shared").await
        }
        "shared-unreadable" => {
            page.open("#/shared/1.x.0").await?;
            page.see("shared-unreadable").await
        }
        "history" => {
            finished(page, "whole", &[26, 27]).await?;
            page.load("#/history").await?;
            page.see_count("history-entry", 2).await
        }
        "history-empty" => {
            page.open("#/history").await?;
            page.see("empty").await
        }
        "settings" | "settings-dark" | "settings-erase" => {
            page.open("#/settings").await?;
            page.see("usage").await?;
            match state {
                "settings-dark" => quiz::check(page, "theme-dark", true).await,
                "settings-erase" => {
                    page.click("erase").await?;
                    page.see("confirm-dialog").await
                }
                _ => Ok(()),
            }
        }
        "method" | "accessibility" => {
            page.load(&format!("{state}.html")).await?;
            page.see(state).await
        }
        "confirm" => {
            finished(page, "whole", &[26]).await?;
            page.load("#/history").await?;
            page.click("delete-all").await?;
            page.see("confirm-dialog").await
        }
        "notice" => {
            page.open("#/").await?;
            page.store("skill-quiz.session", "{\"v\":1,").await?;
            page.reload().await?;
            page.see("notice").await?;
            page.see("home").await
        }
        "bank-error" => {
            page.server.fault(bank::MANIFEST, Fault::Status(503));
            page.open("#/").await?;
            page.see("bank-error").await
        }
        "not-found" => {
            page.open("#/nonsense").await?;
            page.see("not-found").await
        }
        "embed-intro" => {
            page.visit(&format!("{}/embed.html?topics=sql,api-design", page.server.origin())).await?;
            page.see("intro").await
        }
        "embed-denied" => {
            let denied =
                "Object.defineProperty(window, 'localStorage', { get() { throw new Error('denied'); } })";
            page.server.before_the_app(denied);
            let origin = page.server.origin();
            page.visit(&format!("{origin}/embed.html?topics=sql&origin=https://jobs.example")).await?;
            page.see("notice").await?;
            page.see("intro").await?;
            page.click("start").await?;
            quiz::question(page).await.map(drop)
        }
        _ => bail!("there is no state {state}"),
    }
}

/// Results of quick quizzes of these seeds from this bank, the last one on screen.
///
/// The first test that wants them takes the quizzes; the others find what was stored by it.
async fn finished(page: &Page, bank: &'static str, seeds: &'static [u32]) -> Result<()> {
    type Key = (&'static str, &'static [u32]);
    static TAKEN: Mutex<BTreeMap<Key, (String, Value)>> = Mutex::new(BTreeMap::new());
    let taken = || TAKEN.lock().unwrap_or_else(PoisonError::into_inner);
    let known = taken().get(&(bank, seeds)).cloned();
    if let Some((id, stored)) = known {
        page.load("method.html").await?;
        page.run("Object.assign(localStorage, arguments[0])", &[stored]).await?;
        page.open(&format!("#/result/{id}")).await?;
    } else {
        let mut id = String::new();
        for seed in seeds {
            id = quiz::quick_result(page, *seed).await?;
        }
        let stored = page.run("return {...localStorage}", &[]).await?;
        taken().insert((bank, seeds), (id, stored));
    }
    page.see("result").await
}

const OPEN_WHY: &str = "document.querySelector('[data-testid=why]').open = true";

const ALERT: &str =
    "return [...document.querySelectorAll('[role=alert]')].some((e) => e.innerText.trim() !== '')";

/// A question of one kind with a draft.
async fn drafted(page: &Page, kind: &str) -> Result<()> {
    bank::serve_only(&page.server, kind)?;
    page.open(&address(&[], "quick", "assessment", 22)).await?;
    quiz::draft(page, Answer::First).await
}

/// The first question of an interview.
async fn quiz_timed(page: &Page) -> Result<()> {
    page.open("#/interview").await?;
    page.click("start").await?;
    quiz::question(page).await?;
    page.see("timer").await
}

/// Something due, something that keeps slipping, a bookmark with a note.
async fn review(page: &Page) -> Result<()> {
    page.open("#/review").await?;
    let shard = bank::shard(&page.server, "sql")?;
    let id = |at: usize| &shard["items"][at]["id"];
    let slips: Vec<_> = (1..6).map(|day| json!([f64::from(day) * 86_400_000.0, 1])).collect();
    let cards = [
        json!({ "item": id(0), "topic": "sql", "log": slips }),
        json!({ "item": id(1), "topic": "sql", "marked": true, "note": "Ask Ada about the plan." }),
    ];
    crate::study::store(page, &cards).await?;
    page.see("start-review").await?;
    page.see_count("study-card", 2).await?;
    page.until("the texts", async |page| Ok(!page.text("leeches").await?.contains("sql."))).await
}

/// A query that is wrong on data that are not shown: its rows there are one too many.
const NEARLY: &str = "SELECT team, COUNT(*) AS open_tickets FROM ticket WHERE status = 'open' \
    GROUP BY team HAVING COUNT(*) >= 3 ORDER BY open_tickets DESC, team";

/// A question that asks for a query, with a wrong one in its field.
async fn query(page: &Page, mode: &str) -> Result<()> {
    bank::serve_changed(&page.server, |_, shard| {
        bank::keep(shard, |_| false);
        if shard["topic"] == "sql" {
            bank::add(shard, bank::query_items().into_iter().take(1));
        }
    })?;
    page.open(&address(&["sql"], "quick", mode, 22)).await?;
    page.see("query").await?;
    Ok(page.element("query", 0).await?.send_keys(NEARLY).await?)
}

/// A question in a quiz that had to leave a topic out.
async fn left_out(page: &Page) -> Result<()> {
    let topics = bank::topics(&page.server)?;
    for topic in &topics[1..] {
        bank::fault(&page.server, topic, &Fault::Status(404))?;
    }
    page.open(&address(&[], "quick", "assessment", 22)).await?;
    for _ in 0..8 {
        quiz::question(page).await?;
        if page.count("notice").await? > 0 {
            return Ok(());
        }
        quiz::answer(page, Answer::First).await?;
    }
    bail!("no topic was left out")
}
