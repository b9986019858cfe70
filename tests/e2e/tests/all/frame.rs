//! The quiz in a bare frame, and both ways together on a page with styles of its own.

use anyhow::{Result, ensure};
use e2e::quiz::{self, Answer};
use e2e::{Browser, Page, Profile, Tests, bank};
use serde_json::{Value, json};

use crate::host::{FRAME, element, event, frame, posted, visit};

pub fn add(tests: &mut Tests) {
    e2e::both!(
        tests,
        Profile::Plain,
        [
            a_sandboxed_frame_runs_in_memory_and_tells_nothing_of_the_candidate,
            orders_count_from_the_origin_that_the_address_names_alone,
            an_origin_that_browsers_do_not_write_so_is_none,
            without_a_named_origin_only_the_page_that_the_browser_names_is_told,
            what_is_stored_for_one_namespace_host_or_quiz_is_not_seen_by_another,
            a_frame_of_300_by_400_pixels_is_enough,
            a_small_frame_is_mostly_question_and_shows_a_short_one_up_to_an_option,
            a_careers_page_with_hostile_styles_is_no_harm,
            the_strictest_policy_for_every_file_is_kept,
            a_policy_that_forbids_wasm_is_named,
            the_helper_gives_a_bare_frame_its_height,
        ]
    );
}

async fn a_sandboxed_frame_runs_in_memory_and_tells_nothing_of_the_candidate(page: &Page) -> Result<()> {
    visit(page, "").await?;
    frame(
        page,
        "topics=sql&length=quick",
        json!({"sandbox": "allow-scripts", "width": "640", "height": "700"}),
    )
    .await?;
    page.enter("return document.querySelector('iframe')").await?;
    page.see_text("promise", "learns nothing").await?;
    let denied = page.run("try { localStorage.length; return false; } catch { return true; }", &[]).await?;
    ensure!(denied == true, "the frame has storage");
    page.click("start").await?;
    quiz::finish(page, &[Answer::First]).await?;
    // Where queries were to come, there is a second notice: such a frame has no workers.
    let notices = page.attributes("notice", "data-kind").await?;
    ensure!(notices.iter().any(|kind| kind == "denied"), "of storage nothing is said, but {notices:?}");
    page.leave().await?;
    let letters = posted(page).await?;
    ensure!(letters.iter().all(|letter| letter["origin"] == "null"), "{letters:?}");
    let kinds: Vec<&str> = letters.iter().filter_map(|letter| letter["data"]["type"].as_str()).collect();
    ensure!(kinds.contains(&"ready") && kinds.contains(&"resize"), "told: {kinds:?}");
    ensure!(kinds.iter().all(|kind| ["ready", "resize"].contains(kind)), "told: {kinds:?}");
    ensure!(letters.iter().all(|letter| letter["data"]["reports"] != true), "it claims to report");
    Ok(())
}

/// Sends a message to the frame with this id.
async fn order(page: &Page, id: &str, message: Value) -> Result<()> {
    let script = "document.getElementById(arguments[0]).contentWindow.postMessage(arguments[1], '*')";
    page.run(script, &[json!(id), message]).await.map(drop)
}

async fn orders_count_from_the_origin_that_the_address_names_alone(page: &Page) -> Result<()> {
    visit(page, "").await?;
    let (host, app) = (page.server.other_origin(), page.server.origin());
    let quiz = "topics=sql&length=quick&theme=light";
    frame(page, &format!("{quiz}&origin={app}"), json!({"id": "other"})).await?;
    frame(page, &format!("{quiz}&origin=*"), json!({"id": "star"})).await?;
    frame(page, quiz, json!({"id": "none"})).await?;
    let encoded = host.replace(':', "%3A").replace('/', "%2F");
    frame(page, &format!("{quiz}&origin={encoded}"), json!({"id": "named"})).await?;
    for id in ["other", "star", "none", "named"] {
        page.enter(&format!("return document.getElementById('{id}')")).await?;
        page.see("intro").await?;
        page.leave().await?;
        for kind in ["start", "getResult"] {
            order(page, id, json!({"skillQuiz": 1, "type": kind})).await?;
        }
        order(page, id, json!({"skillQuiz": 1, "type": "theme", "theme": "dark"})).await?;
    }
    // Messages are delivered in the order in which they were sent: once the last frame has obeyed, the others have had
    // theirs.
    page.enter("return document.getElementById('named')").await?;
    quiz::question(page).await?;
    let theme = "return document.documentElement.dataset.theme";
    ensure!(page.run(theme, &[]).await? == "dark", "an order of the host was not obeyed");
    page.leave().await?;
    for id in ["other", "star", "none"] {
        page.enter(&format!("return document.getElementById('{id}')")).await?;
        ensure!(page.count("intro").await? == 1, "the frame {id} obeyed");
        ensure!(page.run(theme, &[]).await? == "light", "the frame {id} changed its colours");
        page.leave().await?;
    }
    // The frame that names another origin told this one nothing at all, the others nothing of the candidate.
    let arrived =
        async |page: &Page| Ok(posted(page).await?.iter().any(|one| one["data"]["type"] == "result"));
    page.until("the answer to getResult", arrived).await?;
    let letters = posted(page).await?;
    let count = |kind: &str| letters.iter().filter(|letter| letter["data"]["type"] == kind).count();
    ensure!(count("ready") == 3 && count("started") == 1 && count("result") == 1, "told: {letters:?}");
    // An order that another version may understand.
    order(page, "named", json!({"skillQuiz": 2, "type": "reset"})).await?;
    order(page, "named", json!({"skillQuiz": 1, "type": "theme", "theme": "light"})).await?;
    page.enter("return document.getElementById('named')").await?;
    page.until("the colours", async |page| Ok(page.run(theme, &[]).await? == "light")).await?;
    quiz::question(page).await?;
    page.leave().await
}

async fn a_frame_of_300_by_400_pixels_is_enough(page: &Page) -> Result<()> {
    bank::serve_mix(&page.server)?;
    visit(page, "").await?;
    frame(page, "length=quick&mode=practice", json!({"width": "300", "height": "400"})).await?;
    page.enter("return document.querySelector('iframe')").await?;
    let fits = async |page: &Page, state: &str| {
        let size = page.run("return [innerWidth, innerHeight]", &[]).await?;
        ensure!(size == json!([300, 400]), "{state}: the frame is {size}");
        let wide = page.ask("too-wide", &[]).await?;
        ensure!(wide.is_null(), "{state} scrolls sideways because of {wide}");
        anyhow::Ok(())
    };
    page.see("intro").await?;
    fits(page, "the start").await?;
    page.click("start").await?;
    for _ in 0..4 {
        quiz::question(page).await?;
        fits(page, "a question").await?;
        quiz::answer(page, Answer::First).await?;
        fits(page, "a feedback").await?;
        quiz::next(page).await?;
    }
    quiz::end_here(page).await?;
    page.see("result").await?;
    page.run("for (const details of document.querySelectorAll('details')) details.open = true", &[]).await?;
    fits(page, "the result").await?;
    page.leave().await
}

/// As long as the stems of a quarter of the bank are at most.
const SHORT: &str = "A report reads one large table and joins it to three small ones. It runs every night and takes \
    longer from week to week. Which step comes first?";

async fn a_small_frame_is_mostly_question_and_shows_a_short_one_up_to_an_option(page: &Page) -> Result<()> {
    bank::serve_only_changed(&page.server, "single", |item| {
        item["stem"] = json!(SHORT);
        for option in item["options"].as_array_mut().into_iter().flatten() {
            option["text"] = json!("Reading its plan");
        }
    })?;
    visit(page, "").await?;
    frame(page, "length=quick&autostart=on", json!({"width": "300", "height": "400"})).await?;
    page.enter("return document.querySelector('iframe')").await?;
    quiz::question(page).await?;
    page.see("submit").await?;
    let places = "scrollTo(0, 0);
        const rect = (found) => document.querySelector(found).getBoundingClientRect();
        const small = [...document.querySelectorAll('.prose p, .option-text')]
            .filter((text) => !text.matches('.applies-to') && parseFloat(getComputedStyle(text).fontSize) < 16);
        return [rect('[data-testid=stem]').top, rect('.option').bottom, rect('.actions.sticky').top, small.length]";
    let places = page.run(places, &[]).await?;
    let [stem, option, buttons, small] = [0, 1, 2, 3].map(|at| places[at].as_f64().unwrap_or(f64::NAN));
    ensure!(buttons - stem >= 220.0, "the question has the {stem} to {buttons} px of 400");
    ensure!(
        option <= buttons,
        "the first option ends at {option} px, under the buttons from {buttons} px on"
    );
    ensure!(small == 0.0, "text below 16 px");
    let small = page.ask("too-small", &[]).await?;
    ensure!(small == json!([]), "controls below 24 px: {small}");
    page.leave().await
}

async fn a_careers_page_with_hostile_styles_is_no_harm(page: &Page) -> Result<()> {
    // Firefox does not tell.
    let watch = "let moved = 0;
        const count = (entries) => { for (const entry of entries) moved += entry.value; };
        const observer = new PerformanceObserver((list) => count(list.getEntries()));
        observer.observe({ type: 'layout-shift', buffered: true });
        window.shift = () => { count(observer.takeRecords()); return moved; };";
    page.server.share();
    page.server.before_the_app(watch);
    page.visit(&format!("{}/examples/careers/index.html", page.server.origin())).await?;
    let seen = "return !document.querySelector('skill-quiz').shadowRoot.querySelector('iframe.wait, slot:not([hidden])')";
    page.run("document.querySelector('skill-quiz').scrollIntoView()", &[]).await?;
    page.until("the quiz", async |page| Ok(page.run(seen, &[]).await? == true)).await?;
    let shift = page.run("return window.shift()", &[]).await?;
    ensure!(shift.as_f64() == Some(0.0), "the page moved by {shift} before the candidate did anything");
    e2e::axe::ensure_accessible(page, "careers", e2e::axe::Looks::All).await?;
    // A colour may be on its way to another one.
    let look = "for (const animation of document.getAnimations()) animation.finish();
        const style = getComputedStyle(document.querySelector('[data-testid=start]'));
        return [style.fontFamily, style.color, style.backgroundColor, style.textTransform, style.letterSpacing,
            style.display, getComputedStyle(document.querySelector('.page')).transform]";
    page.enter(FRAME).await?;
    page.see("intro").await?;
    let framed = page.run(look, &[]).await?;
    page.click("start").await?;
    quiz::finish(page, &[Answer::First]).await?;
    page.leave().await?;
    let outcome = async |page: &Page| {
        let text = page.run("return document.getElementById('outcome').textContent", &[]).await?;
        Ok(text.as_str().is_some_and(|text| text.starts_with("Thank you for")))
    };
    page.until("the page's own thanks", outcome).await?;
    page.run("document.querySelector('.quiz-frame').scrollIntoView()", &[]).await?;
    page.enter("return document.querySelector('.quiz-frame')").await?;
    page.see("intro").await?;
    page.leave().await?;
    page.visit(&format!("{}/embed.html?topics=sql,api-design&length=quick", page.server.origin())).await?;
    page.see("intro").await?;
    let alone = page.run(look, &[]).await?;
    ensure!(framed == alone, "in the page {framed}, alone {alone}");
    Ok(())
}

/// Without hashes and with trusted types, on the frame's page and on every file that it loads.
const STRICTEST: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
    img-src 'self' data:; connect-src 'self'; font-src 'self'; worker-src 'self'; manifest-src 'self'; \
    base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'";

async fn the_strictest_policy_for_every_file_is_kept(page: &Page) -> Result<()> {
    page.server.policy(STRICTEST);
    // Queries, so that SQLite's worker is needed as well.
    bank::serve_changed(&page.server, |_, shard| {
        bank::keep(shard, |item| item["opening"] == true);
        if shard["topic"] == "sql" {
            shard["items"] = json!([]);
            bank::add(shard, bank::query_items().into_iter().take(1));
        }
    })?;
    visit(page, "").await?;
    element(page, json!({"topics": "sql", "length": "quick"})).await?;
    page.enter(FRAME).await?;
    page.click("start").await?;
    page.see("query").await?;
    // The first rows of the tables come from SQLite.
    let rows = "return document.querySelectorAll('.sql-tables tbody tr').length";
    page.until("SQLite", async |page| Ok(page.run(rows, &[]).await?.as_f64() > Some(0.0))).await?;
    page.click("dont-know").await?;
    page.leave().await?;
    event(page, "answered").await?;
    // A violation anywhere would have been reported, and fails the test.
    Ok(())
}

async fn a_policy_that_forbids_wasm_is_named(page: &Page) -> Result<()> {
    page.server.policy(&STRICTEST.replace(" 'wasm-unsafe-eval'", ""));
    visit(page, "").await?;
    element(page, json!({"topics": "sql"})).await?;
    let denied = async |page: &Page| {
        let letters = posted(page).await?;
        Ok(letters.iter().any(|letter| {
            letter["data"]["message"] == "no-policy" && letter["data"]["directive"] == "script-src"
        }))
    };
    page.until("the reason", denied).await?;
    page.enter(FRAME).await?;
    page.see_text("no-policy", "'wasm-unsafe-eval' to this directive: script-src").await?;
    ensure!(page.count("no-start").await? == 0, "two reasons are given");
    page.leave().await?;
    let reports = page.server.take_reports();
    ensure!(reports.iter().any(|report| report.contains("wasm")), "{reports:?}");
    Ok(())
}

async fn the_helper_gives_a_bare_frame_its_height(page: &Page) -> Result<()> {
    let app = page.server.origin();
    let html = format!(
        "<!doctype html><html lang=en><meta charset=utf-8><title>Host</title>\
         <script type=module src={app}/skill-quiz-resize.js></script><main><h1>Host</h1></main></html>"
    );
    page.server.share();
    page.server.host("host.html", &html, "");
    page.visit(&format!("{}/host.html", page.server.other_origin())).await?;
    let attributes = |id: &str| json!({"id": id, "data-skill-quiz": "", "width": "400", "height": "400", "sandbox": "allow-scripts"});
    frame(page, "topics=sql&length=quick&autostart=on", attributes("one")).await?;
    frame(page, "topics=sql&length=quick&autostart=on", attributes("two")).await?;
    let height = |id: &str| format!("return Number(document.getElementById('{id}').height)");
    page.enter("return document.getElementById('one')").await?;
    quiz::question(page).await?;
    quiz::answer(page, Answer::First).await?;
    page.leave().await?;
    let grown = async |page: &Page| Ok(page.run(&height("one"), &[]).await?.as_f64() > Some(400.0));
    page.until("the first frame's height", grown).await?;
    ensure!(page.run(&height("two"), &[]).await? == 400, "the other frame grew as well");
    Ok(())
}

async fn an_origin_that_browsers_do_not_write_so_is_none(page: &Page) -> Result<()> {
    visit(page, "").await?;
    let host = page.server.other_origin();
    let bad = [
        "*",
        "null",
        "",
        "https://",
        &format!("{host}/"),
        "https://*.a.example",
        "HTTPS://a.example",
        "a.example",
    ];
    for (at, origin) in bad.iter().enumerate() {
        frame(page, &format!("topics=sql&origin={origin}"), json!({"id": format!("bad-{at}")})).await?;
    }
    let ready = async |page: &Page| {
        Ok(posted(page).await?.iter().filter(|one| one["data"]["type"] == "ready").count() == bad.len())
    };
    page.until("every frame", ready).await?;
    let letters = posted(page).await?;
    ensure!(letters.iter().all(|one| one["data"]["reports"] != true), "a frame reports to {bad:?}");
    Ok(())
}

async fn without_a_named_origin_only_the_page_that_the_browser_names_is_told(page: &Page) -> Result<()> {
    visit(page, "").await?;
    let quiz = "topics=sql&length=quick";
    frame(page, quiz, json!({"id": "silent", "referrerpolicy": "no-referrer"})).await?;
    frame(page, quiz, json!({"id": "known"})).await?;
    let intro = async |page: &Page, id: &str| {
        page.enter(&format!("return document.getElementById('{id}')")).await?;
        page.see("intro").await?;
        page.leave().await
    };
    intro(page, "silent").await?;
    intro(page, "known").await?;
    let ready = async |page: &Page| {
        anyhow::Ok(posted(page).await?.iter().filter(|one| one["data"]["type"] == "ready").count())
    };
    page.until("the frame whose page is known", async |page| Ok(ready(page).await? > 0)).await?;
    // Firefox names nobody but by the referrer.
    let told = if page.browser == Browser::Firefox { 1 } else { 2 };
    page.until("what was sent", async |page| Ok(ready(page).await? >= told)).await?;
    let count = ready(page).await?;
    ensure!(count == told, "{count} frames said that they are ready, not {told}");
    Ok(())
}

async fn what_is_stored_for_one_namespace_host_or_quiz_is_not_seen_by_another(page: &Page) -> Result<()> {
    visit(page, "").await?;
    let host = page.server.other_origin();
    let shows = async |page: &Page, query: &str, what: &str| {
        page.run("document.querySelector('iframe')?.remove()", &[]).await?;
        frame(page, query, json!({"width": "640", "height": "700"})).await?;
        page.enter("return document.querySelector('iframe')").await?;
        page.see(what).await?;
        anyhow::Ok(())
    };
    shows(page, "topics=sql&length=quick", "intro").await?;
    page.click("start").await?;
    quiz::question(page).await?;
    page.leave().await?;
    for other in [
        "topics=sql&length=quick&namespace=a",
        "topics=sql",
        "topics=api-design&length=quick",
        "topics=sql&length=quick&seed=1",
        &format!("topics=sql&length=quick&origin={host}"),
    ] {
        shows(page, other, "intro").await?;
        page.leave().await?;
    }
    shows(page, "topics=sql&length=quick", "question").await?;
    page.leave().await
}
