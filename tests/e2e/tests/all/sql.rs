//! Queries: written, run and answered, and whatever a query may do that it should not.

use std::time::{Duration, Instant};

use anyhow::{Result, ensure};
use e2e::page::{CONTROL, ENTER, ESCAPE, TAB};
use e2e::quiz::{self, Answer};
use e2e::{Fault, Page, Profile, State, Tests, address, bank};

pub fn add(tests: &mut Tests) {
    e2e::both!(
        tests,
        Profile::Plain,
        [
            a_query_is_answered_by_keyboard,
            a_wrong_query_is_told_from_a_right_one_by_data_that_were_not_shown,
            nobody_is_caught_in_the_field,
            the_tables_stand_beside_the_field,
            what_sqlite_says_is_shown,
            a_query_is_run_as_often_as_wanted_and_survives_a_reload,
            no_attack_stops_the_next_query,
            a_query_that_sqlite_cannot_stop_is_ended_with_it,
            many_quick_runs_leave_the_page_quick,
            sqlite_is_fetched_while_another_question_is_read,
            a_quiz_without_queries_fetches_no_sqlite,
            sqlite_that_does_not_come_is_told_and_tried_again,
            without_sqlite_the_other_questions_go_on,
            an_altered_sqlite_is_not_run,
            a_browser_without_workers_gets_the_other_questions,
        ]
    );
}

const RIGHT: &str = "SELECT team, COUNT(*) AS open_tickets FROM ticket WHERE status = 'open' AND team IS NOT NULL \
    GROUP BY team HAVING COUNT(*) >= 3 ORDER BY open_tickets DESC, team";

/// Right on the data shown: no three tickets without a team are open there.
const NEARLY: &str = "SELECT team, COUNT(*) AS open_tickets FROM ticket WHERE status = 'open' \
    GROUP BY team HAVING COUNT(*) >= 3 ORDER BY open_tickets DESC, team";

const ENDLESS: &str =
    "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n";

/// The topic `sql` asks the item of overloaded teams; with `others`, so many single choices before it as well.
fn serve(page: &Page, others: usize) -> Result<()> {
    bank::serve_changed(&page.server, |_, shard| {
        bank::keep(shard, |item| item["opening"] == true);
        if let Some(items) = shard["items"].as_array_mut() {
            items.truncate(others);
        }
        if shard["topic"] == "sql" {
            bank::add(shard, bank::query_items().into_iter().take(1));
        }
    })
}

/// A quiz that asks for the query first.
async fn begin(page: &Page, mode: &str) -> Result<()> {
    serve(page, 0)?;
    page.open(&address(&["sql"], "quick", mode, 5)).await?;
    page.see("query").await
}

/// Replaces what stands in the field, and runs it by keyboard.
async fn run(page: &Page, query: &str) -> Result<()> {
    write(page, query).await?;
    page.chord(CONTROL, ENTER).await
}

async fn write(page: &Page, query: &str) -> Result<()> {
    // Not key by key: queries are long, and what a key does has tests of its own.
    let script = "const field = document.querySelector('[data-testid=query]');
        field.focus();
        field.value = arguments[0];
        field.dispatchEvent(new InputEvent('input', {bubbles: true}));";
    page.run(script, &[query.into()]).await?;
    Ok(())
}

async fn works(page: &Page) -> Result<()> {
    run(page, "SELECT count(*) AS tickets FROM ticket").await?;
    page.see_text("sql-table", "tickets").await?;
    page.see_text("sql-state", "1 row, 1 column").await
}

async fn a_query_is_answered_by_keyboard(page: &Page) -> Result<()> {
    begin(page, "practice").await?;
    tab_to(page, "query").await?;
    page.press("SELECT team FROM ticket").await?;
    page.chord(CONTROL, ENTER).await?;
    page.see_text("sql-state", "11 rows, 1 column").await?;
    page.see_text("sql-table", "billing").await?;
    page.chord(CONTROL, 'a').await?;
    page.press(RIGHT).await?;
    page.press(ESCAPE).await?;
    tab_to(page, "run").await?;
    page.press(ENTER).await?;
    page.see_text("sql-state", "2 rows, 2 columns").await?;
    tab_to(page, "submit").await?;
    page.press(ENTER).await?;
    page.see("feedback").await?;
    ensure!(page.text("verdict").await?.trim() == "Right", "“{}”", page.text("verdict").await?);
    ensure!(page.number("feedback", "data-credit").await? == 1.0, "no full credit");
    ensure!(
        page.texts("data-set").await?.iter().all(|set| set.contains("the right result")),
        "a data set failed"
    );
    page.see_count("data-set", 3).await?;
    ensure!(page.text("feedback").await?.contains("HAVING COUNT(*) >= 3"), "no right query is shown");
    page.reload().await?;
    page.see_count("data-set", 3).await?;
    let state = quiz::next(page).await?;
    ensure!(matches!(state, State::Result { .. }), "after the only question there is {state:?}");
    page.run("for (const details of document.querySelectorAll('details')) details.open = true", &[]).await?;
    page.see_count("data-set", 3).await
}

/// Goes on by Tab until the element has the focus; leaves a field for code by Escape.
async fn tab_to(page: &Page, id: &str) -> Result<()> {
    for _ in 0..30 {
        if page.ask("focus-inside", &[id]).await? == true {
            return Ok(());
        }
        page.press([ESCAPE, TAB].iter().collect::<String>()).await?;
    }
    anyhow::bail!("Tab does not come to `{id}`")
}

async fn a_wrong_query_is_told_from_a_right_one_by_data_that_were_not_shown(page: &Page) -> Result<()> {
    begin(page, "practice").await?;
    run(page, NEARLY).await?;
    page.see_text("sql-state", "2 rows, 2 columns").await?;
    page.click("submit").await?;
    page.see("feedback").await?;
    ensure!(page.text("verdict").await?.trim() == "Not right", "“{}”", page.text("verdict").await?);
    let sets = page.texts("data-set").await?;
    let right: Vec<bool> = sets.iter().map(|set| set.contains("the right result")).collect();
    ensure!(right == [true, false, true], "{sets:?}");
    page.see_count("compared", 1).await?;
    page.run("document.querySelector('[data-testid=compared]').open = true", &[]).await?;
    page.see_text("compared", "The rows are not the ones that were asked for.").await?;
    let marked = "return [...document.querySelectorAll('.marked')].map((row) => row.innerText)";
    let marked = page.run(marked, &[]).await?;
    let rows: Vec<&str> =
        marked.as_array().into_iter().flatten().filter_map(serde_json::Value::as_str).collect();
    let is_extra = |row: &str| row.contains("not wanted") && row.contains("NULL");
    ensure!(matches!(rows[..], [row] if is_extra(row)), "{rows:?}");
    page.see_text("rationale", "GROUP BY puts all NULL teams into one group").await
}

async fn nobody_is_caught_in_the_field(page: &Page) -> Result<()> {
    begin(page, "assessment").await?;
    let text = "return document.querySelector('[data-testid=query]').value";
    write(page, "").await?;
    page.press(format!("a{TAB}b")).await?;
    ensure!(page.run(text, &[]).await? == "a  b", "Tab does not indent: {}", page.run(text, &[]).await?);
    ensure!(page.ask("focus-inside", &["query"]).await? == true, "Tab leaves the field");
    page.press([ESCAPE, TAB].iter().collect::<String>()).await?;
    ensure!(page.ask("focus-inside", &["run"]).await? == true, "Escape and Tab do not leave the field");
    page.chord(e2e::page::SHIFT, TAB).await?;
    ensure!(page.ask("focus-inside", &["query"]).await? == true, "Shift and Tab do not come back");
    page.chord(e2e::page::SHIFT, TAB).await?;
    ensure!(page.ask("focus-inside", &["query"]).await? == false, "Shift and Tab do not leave the field");
    ensure!(page.run(text, &[]).await? == "a  b", "leaving changed the text");
    // Enter is a line here, not Submit; letters and digits are no shortcuts.
    write(page, "SELECT 1").await?;
    page.press(format!("{ENTER}, 2?")).await?;
    ensure!(page.run(text, &[]).await? == "SELECT 1\n, 2?", "{}", page.run(text, &[]).await?);
    page.see("question").await
}

async fn the_tables_stand_beside_the_field(page: &Page) -> Result<()> {
    begin(page, "assessment").await?;
    page.see_text("question", "CREATE TABLE ticket").await?;
    page.see_text("question", "The first rows of each table").await?;
    let rows = "return [...document.querySelectorAll('.sql-tables tbody tr')].map((row) => row.innerText)";
    let rows = page.run(rows, &[]).await?;
    ensure!(rows.as_array().is_some_and(|rows| rows.len() == 5), "{rows}");
    ensure!(rows[0].as_str().is_some_and(|row| row.contains("billing")), "{rows}");
    Ok(())
}

async fn what_sqlite_says_is_shown(page: &Page) -> Result<()> {
    begin(page, "assessment").await?;
    run(page, "SELECT team\nFORM ticket").await?;
    page.see_text("sql-state", "SQLite: near \"ticket\": syntax error (line 2)").await?;
    run(page, "SELECT tem FROM ticket").await?;
    page.see_text("sql-state", "SQLite: no such column: tem").await?;
    run(page, "SELECT NULL AS missing, 0.5 AS half, x'0a' AS bytes").await?;
    page.see_text("sql-table", "NULL").await?;
    page.see_text("sql-table", "x'0a'").await?;
    run(page, "SELECT * FROM ticket WHERE id > 100").await?;
    page.see_text("sql-state", "0 rows, 4 columns").await?;
    write(page, "  ").await?;
    for button in ["run", "submit"] {
        page.click(button).await?;
        page.see_text("refusal", "Write a query first").await?;
    }
    Ok(())
}

async fn a_query_is_run_as_often_as_wanted_and_survives_a_reload(page: &Page) -> Result<()> {
    begin(page, "assessment").await?;
    for n in 1..=3 {
        run(page, &format!("SELECT * FROM ticket LIMIT {n}")).await?;
        page.see_text("sql-state", &format!("{n} row")).await?;
    }
    page.reload().await?;
    page.see("query").await?;
    let text = page.run("return document.querySelector('[data-testid=query]').value", &[]).await?;
    ensure!(text == "SELECT * FROM ticket LIMIT 3", "after the reload there is {text}");
    works(page).await
}

async fn no_attack_stops_the_next_query(page: &Page) -> Result<()> {
    begin(page, "assessment").await?;
    works(page).await?;
    let deep = format!("SELECT {}1{}", "(".repeat(4_000), ")".repeat(4_000));
    let sum = format!("SELECT {}", vec!["1"; 3_000].join("+"));
    let inner = format!("SELECT * FROM {}ticket{}", "(SELECT * FROM ".repeat(500), ")".repeat(500));
    for (attack, told) in [
        (ENDLESS, "was stopped after 1000 ms"),
        ("SELECT randomblob(100000000)", "larger than 100 KB"),
        ("SELECT a.id FROM ticket a, ticket b, ticket c", "more than 500 rows"),
        (&deep, "SQLite: "),
        (&sum, "SQLite: "),
        (&inner, "SQLite: "),
        ("ATTACH DATABASE 'file.db' AS x", "ATTACH is not allowed here"),
        ("PRAGMA table_info(ticket)", "PRAGMA is not allowed here"),
        ("SELECT load_extension('x')", "load_extension is not allowed here"),
        ("SELECT writefile('x', 'y')", "writefile is not allowed here"),
        ("DELETE FROM ticket", "changes the database is not allowed here"),
        ("SELECT 1; SELECT 2", "one statement only"),
    ] {
        run(page, attack).await?;
        page.see_text("sql-state", told).await?;
        works(page).await?;
    }
    Ok(())
}

async fn a_query_that_sqlite_cannot_stop_is_ended_with_it(page: &Page) -> Result<()> {
    begin(page, "assessment").await?;
    works(page).await?;
    // One call is quick enough to be waited for; SQLite looks at the clock between many steps only.
    let call = "instr(zeroblob(99000), zeroblob(49000) || x'01')";
    run(page, &format!("SELECT {}", vec![call; 40].join(" + "))).await?;
    page.see_text("sql-state", "Running").await?;
    // Meanwhile the page answers at once.
    let begun = Instant::now();
    page.click("shortcuts").await?;
    page.see("shortcuts-dialog").await?;
    page.press(ESCAPE).await?;
    page.gone("shortcuts-dialog").await?;
    ensure!(begun.elapsed() < Duration::from_secs(2), "the page waits for SQLite");
    page.see_text("sql-state", "had to be ended").await?;
    works(page).await
}

async fn many_quick_runs_leave_the_page_quick(page: &Page) -> Result<()> {
    begin(page, "assessment").await?;
    works(page).await?;
    // Straight to the worker, as fast as it answers; the page's own queue is one run long.
    let script = "const done = arguments[arguments.length - 1];
        const worker = new Worker(document.querySelector('meta[name=sql-worker]').content);
        const job = (query) => JSON.stringify({run: {schema: 'CREATE TABLE t (x);', seed: 'INSERT INTO t VALUES (1);',
            query, limits: {ms: 1000, rows: 10}}});
        const ask = (query) => new Promise((resolve) => {
            const channel = new MessageChannel();
            channel.port1.onmessage = ({data}) => { channel.port1.close(); resolve(data); };
            worker.postMessage(job(query), [channel.port2]);
        });
        let longest = 0, last = performance.now(), beating = true;
        const beat = () => { const now = performance.now(); longest = Math.max(longest, now - last); last = now;
            if (beating) setTimeout(beat, 10); };
        beat();
        (async () => {
            let right = 0;
            for (let block = 0; block < 100; block++) {
                const answers = await Promise.all(Array.from({length: 100}, (_, i) => ask(`SELECT x + ${i} AS y FROM t`)));
                right += answers.filter((answer, i) => answer.includes(`\"integer\":\"${i + 1}\"`)).length;
            }
            beating = false;
            worker.terminate();
            done([right, longest]);
        })();";
    let outcome = page.client.execute_async(script, vec![]).await?;
    ensure!(outcome[0] == 10_000, "of 10,000 runs {} were right", outcome[0]);
    ensure!(outcome[1].as_f64().is_some_and(|ms| ms < 1_000.0), "the page stood still for {} ms", outcome[1]);
    works(page).await
}

const WASM: &str = "sql-worker_bg.wasm";

async fn sqlite_is_fetched_while_another_question_is_read(page: &Page) -> Result<()> {
    serve(page, 3)?;
    page.server.fault(WASM, Fault::Held);
    page.open(&address(&["sql"], "quick", "assessment", 5)).await?;
    page.until("SQLite to be fetched", async |page| Ok(page.server.requests(WASM) > 0)).await?;
    ensure!(quiz::question(page).await?.1 != "sql-run", "it is fetched with the question that needs it");
    page.server.mend(WASM);
    Ok(())
}

async fn a_quiz_without_queries_fetches_no_sqlite(page: &Page) -> Result<()> {
    bank::serve_only(&page.server, "single")?;
    quiz::quick_result(page, 7).await?;
    for file in ["sql.js", "sql-worker.js", WASM] {
        ensure!(page.server.requests(file) == 0, "{file} was fetched");
    }
    Ok(())
}

async fn sqlite_that_does_not_come_is_told_and_tried_again(page: &Page) -> Result<()> {
    for file in ["sql.js", "sql-worker.js", WASM] {
        page.server.fault(file, Fault::Status(404));
        begin(page, "assessment").await?;
        page.see("sql-lost").await?;
        write(page, "SELECT count(*) AS tickets FROM ticket").await?;
        page.click("sql-retry").await?;
        page.see("sql-lost").await?;
        page.server.mend(file);
        page.click("sql-retry").await?;
        page.gone("sql-lost").await?;
        works(page).await?;
        page.run("localStorage.clear(); sessionStorage.clear()", &[]).await?;
        page.reload().await?;
    }
    Ok(())
}

async fn without_sqlite_the_other_questions_go_on(page: &Page) -> Result<()> {
    page.server.fault(WASM, Fault::Drop);
    serve(page, 4)?;
    page.open(&address(&["sql"], "quick", "assessment", 5)).await?;
    let mut left_out = 0;
    loop {
        let (item, kind) = quiz::question(page).await?;
        if kind == "sql-run" {
            page.see("sql-lost").await?;
            let skips = page.text("skip").await?;
            page.click("sql-without").await?;
            left_out += 1;
            if let State::Question { .. } = quiz::after(page, &item).await? {
                ensure!(page.text("skip").await? == skips, "going on costs a skip");
            }
        } else {
            quiz::answer(page, Answer::First).await?;
        }
        if matches!(quiz::state(page).await?, State::Result { .. }) {
            break;
        }
    }
    ensure!(left_out == 1, "the question was on screen {left_out} times");
    ensure!(
        page.count("review-item").await? == 4,
        "{} of 4 others were asked",
        page.count("review-item").await?
    );
    Ok(())
}

async fn an_altered_sqlite_is_not_run(page: &Page) -> Result<()> {
    let mut altered = std::fs::read(page.server.dist().join(WASM))?;
    // A custom section without meaning: the program is as sound as before, and not the one that was built.
    altered.extend([0, 2, 1, b'x']);
    page.server.fault(WASM, Fault::Body(altered));
    begin(page, "assessment").await?;
    page.see("sql-lost").await?;
    Ok(())
}

async fn a_browser_without_workers_gets_the_other_questions(page: &Page) -> Result<()> {
    page.server.before_the_app("delete window.Worker;");
    serve(page, 4)?;
    page.open(&address(&["sql"], "quick", "assessment", 5)).await?;
    let mut told = 0;
    loop {
        let (_, kind) = quiz::question(page).await?;
        ensure!(kind != "sql-run", "a query is asked for that cannot be run");
        told = told
            .max(page.attributes("notice", "data-kind").await?.iter().filter(|kind| *kind == "sql").count());
        if matches!(quiz::answer(page, Answer::First).await?, State::Result { .. }) {
            break;
        }
    }
    told =
        told.max(page.attributes("notice", "data-kind").await?.iter().filter(|kind| *kind == "sql").count());
    ensure!(told == 1, "it is told {told} times");
    ensure!(page.server.requests("sql.js") == 0, "what cannot be used is fetched");
    Ok(())
}
