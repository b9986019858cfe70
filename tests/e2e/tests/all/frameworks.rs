//! The element of the npm package on pages of Vite: alone, and rendered by frameworks. The cases are those of Custom
//! Elements Everywhere; of names of events in other cases the element has none, so the test sends them through it.

use anyhow::{Result, ensure};
use e2e::quiz::{self, Answer};
use e2e::{Page, Profile, Server, Tests, frameworks};
use serde_json::{Value, json};

use crate::host::FRAME;

pub fn add(tests: &mut Tests) {
    tests.plain("frameworks::the_types_of_the_package_let_in_what_is_right_and_nothing_else", || {
        let found = frameworks::wrong_types()?;
        ensure!(found.is_empty(), "{found}");
        Ok(())
    });
    e2e::both!(
        tests,
        Profile::Plain,
        [
            the_package_works_in_a_page_that_vite_has_built,
            react_renders_the_element,
            preact_renders_the_element,
            vue_renders_the_element,
            svelte_renders_the_element,
            angular_renders_the_element,
            lit_renders_the_element,
        ]
    );
}

/// Nothing but what a page with the element needs.
const STRICT: &str = "default-src 'none'; script-src 'self'; img-src data:; connect-src 'self'; frame-src 'self'; \
    base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'";

async fn visit(page: &Page, name: &str, policy: &str) -> Result<Server> {
    let server = frameworks::serve(name, policy)?;
    page.visit(&format!("{}/{name}-page.html", server.origin())).await?;
    Ok(server)
}

/// What the page's listeners have heard, of one type.
async fn heard(page: &Page, kind: &str) -> Result<Vec<Value>> {
    let script = "return window.heard.filter(({ type }) => type === arguments[0])";
    Ok(page.run(script, &[json!(kind)]).await?.as_array().cloned().unwrap_or_default())
}

/// Waits until an event has been heard so often; the last of them.
async fn hears(page: &Page, kind: &str, times: usize) -> Result<Value> {
    let there = async |page: &Page| Ok(heard(page, kind).await?.len() >= times);
    page.until(&format!("{kind} for the {times}. time"), there).await?;
    let all = heard(page, kind).await?;
    ensure!(all.len() == times, "{kind} was heard {} times, not {times}: {all:?}", all.len());
    Ok(all.last().cloned().unwrap_or_default())
}

async fn ensure_quiet(page: &Page, server: &Server) -> Result<()> {
    let told = "return window.__e2e.pending === 0";
    page.until("the page's own reports", async |page| Ok(page.run(told, &[]).await? == true)).await?;
    let reports = server.reports();
    ensure!(reports.is_empty(), "the page did what it must not:\n{}", reports.join("\n"));
    Ok(())
}

async fn the_package_works_in_a_page_that_vite_has_built(page: &Page) -> Result<()> {
    let server = visit(page, "index", STRICT).await?;
    hears(page, "ready", 1).await?;
    page.enter(FRAME).await?;
    page.click("start").await?;
    quiz::finish(page, &[Answer::First, Answer::DontKnow]).await?;
    page.leave().await?;
    let done = hears(page, "completed", 1).await?;
    let answers = done["detail"]["result"]["data"]["results"][0]["answers"].as_array().map_or(0, Vec::len);
    ensure!(answers >= 4, "{done}");
    ensure!(server.requests("skill-quiz/embed.html") == 1, "the app lies elsewhere");
    ensure_quiet(page, &server).await
}

async fn react_renders_the_element(page: &Page) -> Result<()> {
    renders(page, "react", STRICT).await
}

async fn preact_renders_the_element(page: &Page) -> Result<()> {
    renders(page, "preact", STRICT).await
}

async fn vue_renders_the_element(page: &Page) -> Result<()> {
    renders(page, "vue", STRICT).await
}

async fn svelte_renders_the_element(page: &Page) -> Result<()> {
    renders(page, "svelte", STRICT).await
}

async fn angular_renders_the_element(page: &Page) -> Result<()> {
    // Angular's compiler makes functions of templates, which is no part of a page that its command has built.
    renders(page, "angular", "").await
}

async fn lit_renders_the_element(page: &Page) -> Result<()> {
    renders(page, "lit", STRICT).await
}

/// Lets the framework show these quizzes, each `{id, topics, length, minutes, seed, autostart, theme}`.
async fn show(page: &Page, quizzes: Value) -> Result<()> {
    let script = "const done = arguments[1]; Promise.resolve(window.show(arguments[0])).then(() => done(''), (error) => done(String(error)))";
    let failed = page.client.execute_async(script, vec![quizzes]).await?;
    ensure!(failed == "", "{failed}");
    Ok(())
}

/// The properties of an element, by which the quiz goes.
async fn properties(page: &Page, id: &str) -> Result<Value> {
    let script = "const element = document.getElementById(arguments[0]);
        return ['topics', 'length', 'minutes', 'seed', 'theme'].map((name) => element[name])";
    page.run(script, &[json!(id)]).await
}

/// The ids of the elements as they follow each other.
async fn order(page: &Page) -> Result<Value> {
    page.run("return [...document.querySelectorAll('skill-quiz')].map(({ id }) => id)", &[]).await
}

const LEFT: &str = "return document.getElementById('left').shadowRoot.querySelector('iframe')";

async fn renders(page: &Page, framework: &str, policy: &str) -> Result<()> {
    let server = visit(page, framework, policy).await?;
    let ready = "return typeof window.show === 'function'";
    page.until("the framework", async |page| Ok(page.run(ready, &[]).await? == true)).await?;

    // Rendered before there is an element of this name, with text, list, numbers and a flag that says no.
    let mut left = json!({"id": "left", "topics": ["sql", "api-design"], "length": "quick", "minutes": 20, "seed": 5,
        "autostart": false, "theme": "dark"});
    show(page, json!([left])).await?;
    ensure!(page.run("return document.querySelector('skill-quiz').innerText", &[]).await? == "Quiz left");
    ensure!(page.run("return customElements.get('skill-quiz') === undefined", &[]).await? == true);
    page.run("window.define()", &[]).await?;
    let ready = hears(page, "ready", 1).await?;
    ensure!(ready["id"] == "left" && ready["detail"] == json!({"reports": true}), "{ready}");
    let expected = json!(["sql,api-design", "quick", "20", "5", "dark"]);
    ensure!(properties(page, "left").await? == expected, "{}", properties(page, "left").await?);
    page.enter(LEFT).await?;
    page.see("intro").await?;
    page.leave().await?;
    ensure!(heard(page, "started").await?.is_empty(), "it starts although told not to");

    // Nothing new is nothing new, and another look loads no frame again.
    show(page, json!([left])).await?;
    left["theme"] = json!("light");
    show(page, json!([left])).await?;
    ensure!(properties(page, "left").await?[4] == "light");
    page.enter(LEFT).await?;
    let light = "return document.documentElement.dataset.theme === 'light'";
    page.until("the other look", async |page| Ok(page.run(light, &[]).await? == true)).await?;
    page.leave().await?;
    hears(page, "ready", 1).await?;

    // A list becomes a text, a flag says yes, a number goes.
    left["topics"] = json!("api-design");
    left["autostart"] = json!(true);
    left["minutes"] = Value::Null;
    show(page, json!([left])).await?;
    let started = hears(page, "started", 1).await?;
    ensure!(started["id"] == "left" && started["detail"]["topics"] == json!(["api-design"]), "{started}");
    let expected = json!(["api-design", "quick", "", "5", "light"]);
    ensure!(properties(page, "left").await? == expected, "{}", properties(page, "left").await?);
    ensure!(
        page.run("return document.querySelector('skill-quiz').hasAttribute('minutes')", &[]).await? == false
    );
    page.enter(LEFT).await?;
    quiz::answer(page, Answer::First).await?;
    page.leave().await?;
    let answered = hears(page, "answered", 1).await?;
    ensure!(answered["detail"]["answered"] == 1, "{answered}");

    // Events of every case reach listeners in the markup and those added by hand.
    let script = "const element = document.getElementById('left');
        let count = 0;
        for (const name of arguments[0]) {
            element.addEventListener(name, () => count++);
            element.dispatchEvent(new CustomEvent(name, { bubbles: true }));
        }
        return count";
    let names = ["kebab-case", "camelCase", "CAPS", "PascalCase"];
    ensure!(page.run(script, &[json!(names)]).await? == names.len());
    // Preact takes a name that begins with a capital for one of the browser's own.
    for name in &names[..if framework == "preact" { 2 } else { 4 }] {
        hears(page, name, 1).await?;
    }

    // A second one comes, both change places, and go; the first goes on with its quiz wherever it is.
    let right = json!({"id": "right", "topics": "system-design", "length": "quick", "autostart": false});
    show(page, json!([left, right])).await?;
    page.until("the second element", async |page| {
        Ok(heard(page, "ready").await?.iter().any(|event| event["id"] == "right"))
    })
    .await?;
    show(page, json!([right, left])).await?;
    ensure!(order(page).await? == json!(["right", "left"]));
    goes_on(page).await?;
    show(page, json!([])).await?;
    ensure!(
        page.run("return window.length + document.querySelectorAll('skill-quiz').length", &[]).await? == 0
    );
    show(page, json!([left])).await?;
    goes_on(page).await?;
    ensure!(heard(page, "error").await?.is_empty(), "{:?}", heard(page, "error").await?);
    ensure_quiet(page, &server).await
}

/// The quiz on the left has its one answer.
async fn goes_on(page: &Page) -> Result<()> {
    page.enter(LEFT).await?;
    quiz::question(page).await?;
    ensure!(page.number("progress", "data-answered").await? == 1.0, "the answer is lost");
    page.leave().await
}
