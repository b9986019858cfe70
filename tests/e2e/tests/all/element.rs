//! The custom element on pages of another origin.

use anyhow::{Context, Result, ensure};
use e2e::pointer::press;
use e2e::quiz::{self, Answer};
use e2e::{Fault, Page, Profile, Tests, bank, schema};
use serde_json::{Value, json};

use crate::host::{FRAME, LISTEN, element, event, frame, posted, told, visit};

pub fn add(tests: &mut Tests) {
    e2e::both!(
        tests,
        Profile::Plain,
        [
            the_element_takes_a_quiz_and_hands_over_its_result,
            the_element_leaves_the_page_around_it_as_it_was,
            the_element_survives_moves_and_changes,
            ten_elements_do_not_disturb_each_other,
            an_unfinished_quiz_outlasts_a_reload,
            what_does_not_come_from_the_frame_is_no_news,
            the_colours_are_those_that_the_page_asks_for,
            without_its_answers_a_result_is_a_summary,
            a_bank_that_does_not_come_is_told_to_page_and_candidate,
            a_paused_quiz_goes_on_where_it_was,
            a_quiz_that_starts_by_itself_moves_nothing_before_the_candidate_acts,
            statements_for_a_record_store_are_valid,
        ]
    );
}

async fn the_result(page: &Page) -> Result<Value> {
    let script = "document.querySelector('skill-quiz').getResult().then(arguments[0])";
    Ok(page.client.execute_async(script, Vec::new()).await?)
}

async fn the_element_takes_a_quiz_and_hands_over_its_result(page: &Page) -> Result<()> {
    visit(page, "").await?;
    ensure!(
        page.run("return !!customElements.get('skill-quiz')", &[]).await? == true,
        "no element is defined"
    );
    // Far below the window at first.
    page.run("document.querySelector('h1').style.marginBottom = '5000px'", &[]).await?;
    element(page, json!({"topics": "sql,api-design", "length": "quick", "seed": "5"})).await?;
    let painted = "requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(arguments[0])))";
    page.client.execute_async(painted, Vec::new()).await?;
    ensure!(page.run(FRAME, &[]).await?.is_null(), "a frame came before the candidate was near");
    ensure!(the_result(page).await?.is_null(), "a result before there is a frame");
    page.run("document.querySelector('skill-quiz').scrollIntoView()", &[]).await?;
    event(page, "ready").await?;

    page.enter(FRAME).await?;
    page.see_text("promise", &format!("{} learns", page.server.other_origin())).await?;
    let title = page.run("return [document.title, location.href]", &[]).await?;
    page.click("start").await?;
    ensure!(quiz::question(page).await?.0.starts_with("sql."), "another topic was asked first");
    ensure!(page.count("leave").await? == 0, "a link leads out of the frame");
    quiz::finish(page, &[Answer::First, Answer::Last]).await?;
    let links = "return [...document.querySelectorAll('a')].filter((a) => a.checkVisibility() && a.target !== '_blank').length";
    ensure!(page.run(links, &[]).await? == 0, "a link of the result leads elsewhere in the frame");
    let after = page.run("return [document.title, location.href]", &[]).await?;
    ensure!(after[1] == title[1], "the frame went from {} to {}", title[1], after[1]);
    page.leave().await?;

    let completed = event(page, "completed").await?;
    ensure!(completed["bubbles"] == true && completed["composed"] == true, "{completed}");
    let result = &completed["detail"]["result"]["data"]["results"][0];
    let answers = result["answers"].as_array().context("no answers")?.len();
    ensure!(answers >= 4, "a quick quiz of {answers} answers");
    ensure!(result["overall"]["sd"].as_f64() > Some(0.0), "no level");
    ensure!(told(page, "started").await?.len() == 1, "it began more than once");
    ensure!(told(page, "answered").await?.len() == answers, "not every answer was told");
    ensure!(the_result(page).await? == completed["detail"]["result"], "getResult gives another result");
    let schema = schema::messages()?;
    for letter in posted(page).await? {
        ensure!(letter["origin"] == page.server.origin(), "a message from {}", letter["origin"]);
        schema::ensure_fits(&schema, "/$defs/toHost", &letter["data"])?;
    }
    // The frame is as high as its content.
    let height = page.run("return document.querySelector('skill-quiz').offsetHeight", &[]).await?;
    page.enter(FRAME).await?;
    let content = page.run("return Math.ceil(document.body.getBoundingClientRect().height)", &[]).await?;
    ensure!(height == content, "the frame is {height} px high, its content {content} px");
    page.leave().await
}

async fn the_element_leaves_the_page_around_it_as_it_was(page: &Page) -> Result<()> {
    let names = "return Object.getOwnPropertyNames(window).sort()";
    page.server.host("host.html", "<!doctype html><html lang=en><title>Host</title></html>", "");
    page.visit(&format!("{}/host.html", page.server.other_origin())).await?;
    page.run(LISTEN, &[]).await?;
    let before = page.run(names, &[]).await?;
    visit(page, "").await?;
    let state = "return [location.href, history.length, document.title, document.styleSheets.length,
        document.adoptedStyleSheets.length]";
    let place = "return [document.activeElement.localName, scrollY]";
    let (host, here) = (page.run(state, &[]).await?, page.run(place, &[]).await?);
    element(page, json!({"topics": "sql", "length": "quick", "storage": "none"})).await?;
    event(page, "ready").await?;
    ensure!(page.run(place, &[]).await? == here, "focus or scroll position went elsewhere");
    page.run("document.querySelector('skill-quiz').start()", &[]).await?;
    event(page, "started").await?;
    ensure!(page.run(state, &[]).await? == host, "the page is not as it was: {host}");
    let after = page.run(names, &[]).await?;
    ensure!(after == before, "new globals: {:?}", added(&before, &after));
    let marks = "return document.querySelector('skill-quiz').outerHTML";
    let html = page.run(marks, &[]).await?;
    ensure!(!html.as_str().unwrap_or_default().contains("style"), "{html}");
    page.enter(FRAME).await?;
    let stored = "return Object.keys(localStorage).length + Object.keys(sessionStorage).length";
    ensure!(page.run(stored, &[]).await? == 0, "something is stored against the page's wish");
    page.leave().await
}

fn added(before: &Value, after: &Value) -> Vec<Value> {
    let before = before.as_array().cloned().unwrap_or_default();
    after.as_array().into_iter().flatten().filter(|name| !before.contains(name)).cloned().collect()
}

async fn the_element_survives_moves_and_changes(page: &Page) -> Result<()> {
    visit(page, "<div id=elsewhere></div>").await?;
    let readies = async |page: &Page, count: usize| {
        let there = async |page: &Page| Ok(told(page, "ready").await?.len() == count);
        page.until(&format!("{count} times ready"), there).await?;
        let frames =
            "return document.querySelector('skill-quiz').shadowRoot.querySelectorAll('iframe').length";
        ensure!(page.run(frames, &[]).await? == 1, "not one frame");
        anyhow::Ok(())
    };
    // A property that a framework sets before the class is here, and a second copy of the loader.
    let script = "const element = document.createElement('skill-quiz');
        Object.defineProperty(element, 'topics', { value: 'sql', configurable: true, writable: true });
        document.querySelector('main').append(element);
        return element.getAttribute('topics')";
    ensure!(page.run(script, &[]).await? == "sql", "an early property is lost");
    readies(page, 1).await?;
    let again = "import(arguments[0]).then(() => arguments[1](''), (error) => arguments[1](String(error)))";
    let copy = format!("{}/skill-quiz.js?2", page.server.origin());
    ensure!(page.client.execute_async(again, vec![json!(copy)]).await? == "", "a second version is an error");
    let length = page.run("return history.length", &[]).await?;
    page.run("document.getElementById('elsewhere').append(document.querySelector('skill-quiz'))", &[])
        .await?;
    readies(page, 2).await?;
    let away = "const element = document.querySelector('skill-quiz');
        element.remove();
        element.topics = ['api-design', 'sql'];
        element.length = 'standard';
        document.querySelector('main').append(element);
        return [element.getAttribute('topics'), element.outerHTML.includes('length=\"standard\"')]";
    ensure!(page.run(away, &[]).await? == json!(["api-design,sql", true]), "properties are not attributes");
    readies(page, 3).await?;
    page.run("document.querySelector('skill-quiz').setAttribute('topics', 'system-design')", &[]).await?;
    readies(page, 4).await?;
    page.run("document.querySelector('skill-quiz').start()", &[]).await?;
    event(page, "started").await?;
    page.enter(FRAME).await?;
    ensure!(quiz::question(page).await?.0.starts_with("system-design."), "the old topics");
    page.leave().await?;
    page.run("document.querySelector('skill-quiz').reset()", &[]).await?;
    page.enter(FRAME).await?;
    page.see("intro").await?;
    page.leave().await?;
    ensure!(page.run("return history.length", &[]).await? == length, "the browser's history grew");
    Ok(())
}

async fn ten_elements_do_not_disturb_each_other(page: &Page) -> Result<()> {
    visit(page, "").await?;
    for n in 0..10 {
        element(page, json!({"id": format!("quiz-{n}"), "topics": "sql", "length": "quick"})).await?;
        page.run("document.querySelector('main').lastChild.start()", &[]).await?;
    }
    // Each of them is an app of its own, so they come one after the other.
    for n in 1..=10 {
        let there = async |page: &Page| Ok(told(page, "started").await?.len() >= n);
        page.until(&format!("{n} quizzes"), there).await?;
    }
    let titles = "return new Set([...document.querySelectorAll('skill-quiz')]
        .map((element) => element.shadowRoot.querySelector('iframe').title)).size";
    ensure!(page.run(titles, &[]).await? == 10, "two frames have the same name");
    let fourth = "return document.getElementById('quiz-4').shadowRoot.querySelector('iframe')";
    page.enter(fourth).await?;
    quiz::answer(page, Answer::First).await?;
    page.leave().await?;
    event(page, "answered").await?;
    page.enter("return document.getElementById('quiz-5').shadowRoot.querySelector('iframe')").await?;
    quiz::answer(page, Answer::First).await?;
    quiz::answer(page, Answer::First).await?;
    page.leave().await?;
    page.enter(fourth).await?;
    ensure!(page.number("progress", "data-answered").await? == 1.0, "a neighbour's answers count here");
    page.leave().await?;
    let ids: Vec<Value> = told(page, "answered").await?.iter().map(|event| event["id"].clone()).collect();
    ensure!(ids == ["quiz-4", "quiz-5", "quiz-5"], "answers were told of {ids:?}");
    Ok(())
}

async fn an_unfinished_quiz_outlasts_a_reload(page: &Page) -> Result<()> {
    let body = "<skill-quiz topics=api-design length=quick></skill-quiz>";
    visit(page, body).await?;
    page.enter(FRAME).await?;
    page.click("start").await?;
    quiz::answer(page, Answer::First).await?;
    let (item, _) = quiz::question(page).await?;
    page.leave().await?;
    visit(page, body).await?;
    page.enter(FRAME).await?;
    ensure!(quiz::question(page).await?.0 == item, "another question after a reload");
    ensure!(page.number("progress", "data-answered").await? == 1.0, "the answer is lost");
    page.leave().await
}

async fn what_does_not_come_from_the_frame_is_no_news(page: &Page) -> Result<()> {
    visit(page, "").await?;
    element(page, json!({"topics": "sql"})).await?;
    event(page, "ready").await?;
    // From the page itself, and from another frame of the app's own origin.
    let script = "postMessage({ skillQuiz: 1, type: 'completed', result: {} }, '*');
        addEventListener('message', ({ data }) => { if (data === 'last') window.last = true; });
        postMessage('last', '*');";
    page.run(script, &[]).await?;
    page.until("the last message", async |page| Ok(page.run("return window.last", &[]).await? == true))
        .await?;
    frame(page, "topics=sql", json!({"id": "stranger"})).await?;
    page.enter("return document.getElementById('stranger')").await?;
    page.see("intro").await?;
    page.run("parent.postMessage({ skillQuiz: 1, type: 'completed', result: {} }, '*')", &[]).await?;
    page.leave().await?;
    let arrived = async |page: &Page| {
        let kinds = posted(page).await?;
        Ok(kinds.iter().filter(|letter| letter["data"]["type"] == "completed").count() == 2)
    };
    page.until("both messages", arrived).await?;
    ensure!(told(page, "completed").await?.is_empty(), "the element believed a stranger");
    Ok(())
}

/// Whether the frame's background is dark.
async fn dark(page: &Page) -> Result<bool> {
    let colour = page.run("return getComputedStyle(document.body).backgroundColor", &[]).await?;
    Ok(colour == "rgb(18, 21, 23)")
}

async fn the_colours_are_those_that_the_page_asks_for(page: &Page) -> Result<()> {
    visit(page, "").await?;
    page.dark(false).await?;
    element(page, json!({"topics": "sql", "theme": "dark"})).await?;
    event(page, "ready").await?;
    let shows = async |page: &Page, wanted: bool| {
        page.enter(FRAME).await?;
        page.until("the colours", async |page| Ok(dark(page).await? == wanted)).await?;
        page.leave().await
    };
    shows(page, true).await?;
    page.run("document.querySelector('skill-quiz').theme = 'light'", &[]).await?;
    shows(page, false).await?;
    page.run("document.querySelector('skill-quiz').removeAttribute('theme')", &[]).await?;
    page.dark(true).await?;
    shows(page, true).await?;
    page.dark(false).await?;
    shows(page, false).await?;
    // The page's tokens, and nothing that is no value of one.
    let script = "const { style } = document.querySelector('skill-quiz');
        style.setProperty('--skill-quiz-accent', '#a01060');
        style.setProperty('--skill-quiz-radius', 'calc(1px + 100vw)');
        style.setProperty('--skill-quiz-paper', 'url(https://example.com/)');";
    page.run(script, &[]).await?;
    page.enter(FRAME).await?;
    let tokens = "const { style } = document.documentElement;
        return ['--accent', '--radius', '--paper'].map((name) => style.getPropertyValue(name))";
    let worn = async |page: &Page| Ok(page.run(tokens, &[]).await? == json!(["#a01060", "", ""]));
    page.until("the page's accent", worn).await?;
    page.leave().await?;
    ensure!(told(page, "ready").await?.len() == 1, "another look loaded the frame again");
    Ok(())
}

async fn without_its_answers_a_result_is_a_summary(page: &Page) -> Result<()> {
    visit(page, "").await?;
    element(page, json!({"topics": "sql,api-design", "length": "quick", "results": "off"})).await?;
    page.enter(FRAME).await?;
    page.click("start").await?;
    quiz::answer(page, Answer::First).await?;
    quiz::answer(page, Answer::First).await?;
    quiz::end_here(page).await?;
    page.see("result").await?;
    page.leave().await?;
    let detail = event(page, "completed").await?["detail"].clone();
    let data = &detail["result"]["data"];
    ensure!(data["topics"] == json!(["sql", "api-design"]) && data["questions"] == 2, "{data}");
    ensure!(!data.to_string().contains("\"answers\""), "answers in {data}");
    for event in told(page, "answered").await? {
        ensure!(event["detail"]["left"].is_u64() && event["detail"]["answer"].is_null(), "{event}");
    }
    let letter = json!({"skillQuiz": 1, "type": "completed", "result": detail["result"]});
    schema::ensure_fits(&schema::messages()?, "/$defs/completed", &letter)
}

async fn a_bank_that_does_not_come_is_told_to_page_and_candidate(page: &Page) -> Result<()> {
    visit(page, "").await?;
    page.server.fault(bank::MANIFEST, Fault::Status(503));
    element(page, json!({"topics": "sql"})).await?;
    let message = event(page, "error").await?["detail"]["message"].clone();
    ensure!(message.as_str().is_some_and(|text| text.contains("503")), "{message}");
    page.server.mend(bank::MANIFEST);
    page.enter(FRAME).await?;
    page.click("retry").await?;
    page.see("intro").await?;
    page.leave().await?;
    event(page, "ready").await.map(drop)
}

async fn a_paused_quiz_goes_on_where_it_was(page: &Page) -> Result<()> {
    visit(page, "").await?;
    element(page, json!({"topics": "sql", "length": "quick"})).await?;
    page.run("document.querySelector('skill-quiz').start()", &[]).await?;
    page.enter(FRAME).await?;
    quiz::answer(page, Answer::First).await?;
    let (item, _) = quiz::question(page).await?;
    for by_the_page in [false, true] {
        page.leave().await?;
        page.run("document.querySelector('skill-quiz').pause()", &[]).await?;
        page.enter(FRAME).await?;
        page.see("intro").await?;
        ensure!(page.count("question").await? == 0, "a paused question can be read");
        if by_the_page {
            page.leave().await?;
            page.run("document.querySelector('skill-quiz').start()", &[]).await?;
            page.enter(FRAME).await?;
        } else {
            page.click("start").await?;
        }
        ensure!(quiz::question(page).await?.0 == item, "another question after the pause");
        ensure!(page.number("progress", "data-answered").await? == 1.0, "the answer is lost");
    }
    page.leave().await?;
    ensure!(told(page, "started").await?.len() == 1, "a pause is no new start");
    Ok(())
}

async fn a_quiz_that_starts_by_itself_moves_nothing_before_the_candidate_acts(page: &Page) -> Result<()> {
    visit(page, "<p id=below>Below</p>").await?;
    let script = "const element = document.createElement('skill-quiz');
        for (const name in arguments[0]) element[name] = arguments[0][name];
        document.getElementById('below').before(element);
        return document.getElementById('below').offsetTop";
    let attributes = json!({"topics": "sql", "length": "quick", "autostart": true});
    let before = page.run(script, &[attributes]).await?;
    event(page, "started").await?;
    page.enter(FRAME).await?;
    quiz::question(page).await?;
    page.leave().await?;
    let top = "return document.getElementById('below').offsetTop";
    ensure!(page.run(top, &[]).await? == before, "the page moved by itself");
    page.enter(FRAME).await?;
    // The frame grows after the first click and not at its press, which would then hit nothing.
    let option = page.element("option", 1).await?;
    let scroll = "arguments[0].scrollIntoView({block: 'center'})";
    page.run(scroll, &[serde_json::to_value(&option)?]).await?;
    press(page, option).await?;
    let chosen = async |page: &Page| Ok(page.checked("option").await?.get(1) == Some(&true));
    page.until("the option that was pressed", chosen).await?;
    quiz::answer(page, Answer::First).await?;
    page.leave().await?;
    let grown = async |page: &Page| Ok(page.run(top, &[]).await? != before);
    page.until("the frame to take its height", grown).await
}

/// Checks statements with the validator of a record store.
fn validate(page: &Page, statements: &[Value]) -> Result<()> {
    let tools =
        page.axe.ancestors().find(|folder| folder.ends_with("node_modules")).context("no npm tools")?;
    let script = "const validate = require(process.argv[1]).default;
        const found = JSON.parse(process.argv[2]).flatMap((statement) => validate(statement));
        if (found.length) { console.error(JSON.stringify(found)); process.exit(1); }";
    let validator = tools.join("@learninglocker/xapi-validation");
    ensure!(validator.is_dir(), "{} is not there: run `cargo xtask setup`", validator.display());
    let output = std::process::Command::new("node")
        .args(["-e", script])
        .arg(validator)
        .arg(serde_json::to_string(statements)?)
        .output()
        .context("running node")?;
    ensure!(output.status.success(), "not valid: {}", String::from_utf8_lossy(&output.stderr));
    Ok(())
}

async fn statements_for_a_record_store_are_valid(page: &Page) -> Result<()> {
    ensure!(validate(page, &[json!({"actor": {}})]).is_err(), "the validator finds nothing at all");
    visit(page, "").await?;
    element(page, json!({"topics": "sql,api-design", "length": "quick", "xapi": "on"})).await?;
    page.enter(FRAME).await?;
    page.click("start").await?;
    quiz::answer(page, Answer::First).await?;
    quiz::question(page).await?;
    page.click("dont-know").await?;
    quiz::question(page).await?;
    quiz::end_here(page).await?;
    page.see("result").await?;
    page.leave().await?;
    event(page, "completed").await?;
    let all = async |page: &Page| Ok(told(page, "xapi").await?.len() == 4);
    page.until("four statements", all).await?;
    let statements: Vec<Value> =
        told(page, "xapi").await?.iter().map(|event| event["detail"]["statement"].clone()).collect();
    validate(page, &statements)?;
    let verbs: Vec<&str> =
        statements.iter().filter_map(|one| one["verb"]["display"]["en"].as_str()).collect();
    ensure!(verbs == ["started", "answered", "answered", "completed"], "{verbs:?}");
    let score = &statements[1]["result"]["score"]["scaled"];
    ensure!(score.as_f64().is_some_and(|credit| (0.0..=1.0).contains(&credit)), "{}", statements[1]);
    ensure!(statements[2]["result"]["success"] == false, "{}", statements[2]);
    let done = &statements[3]["result"];
    ensure!(done["duration"].as_str().is_some_and(|text| text.starts_with("PT")), "{done}");
    ensure!(done["score"]["raw"].as_f64().is_some_and(|raw| (-4.0..=4.0).contains(&raw)), "{done}");
    let same =
        |name: &str| statements.iter().all(|one| one["context"][name] == statements[0]["context"][name]);
    ensure!(same("registration"), "the statements of one quiz do not belong together");
    Ok(())
}
