//! Pages that hold the quiz: of another origin than the app, under a policy that admits next to nothing.

use anyhow::{Context, Result};
use e2e::Page;
use serde_json::{Value, json};

/// The frame of the first element.
pub const FRAME: &str = "return document.querySelector('skill-quiz').shadowRoot.querySelector('iframe')";

/// Keeps what elements and frames tell from now on.
pub const LISTEN: &str = "window.told = [];
    for (const type of ['ready', 'started', 'answered', 'completed', 'error', 'xapi']) {
        document.addEventListener(type, (event) => {
            const { bubbles, composed, detail, target } = event;
            window.told.push({ type, bubbles, composed, detail, id: target.id });
        });
    }
    window.posted = [];
    addEventListener('message', ({ data, origin }) => window.posted.push({ data, origin }));";

/// Opens a page of another origin than the app's, with the loader and this body, under a policy that admits next to
/// nothing.
pub async fn visit(page: &Page, body: &str) -> Result<()> {
    let app = page.server.origin();
    page.server.share();
    let policy = format!(
        "default-src 'none'; script-src 'self' {app}/skill-quiz.js; style-src 'self'; img-src data:; connect-src 'self'; \
         frame-src {app}; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'"
    );
    let html = format!(
        "<!doctype html><html lang=en><meta charset=utf-8><title>Host</title><link rel=icon href=data:,>\
         <script type=module src={app}/skill-quiz.js></script><main><h1>Host</h1>{body}</main></html>"
    );
    page.server.host("host.html", &html, &policy);
    page.visit(&format!("{}/host.html", page.server.other_origin())).await?;
    page.run(LISTEN, &[]).await.map(drop)
}

/// Adds an element with these attributes.
pub async fn element(page: &Page, attributes: Value) -> Result<()> {
    let script = "const element = document.createElement('skill-quiz');
        for (const name in arguments[0]) element.setAttribute(name, arguments[0][name]);
        document.querySelector('main').append(element);";
    page.run(script, &[attributes]).await.map(drop)
}

/// Adds a bare frame with this query and these attributes.
pub async fn frame(page: &Page, query: &str, attributes: Value) -> Result<()> {
    let script = "const frame = document.createElement('iframe');
        for (const name in arguments[1]) frame.setAttribute(name, arguments[1][name]);
        frame.title = frame.id;
        frame.src = arguments[0];
        document.querySelector('main').append(frame);";
    let address = format!("{}/embed.html?{query}", page.server.origin());
    page.run(script, &[json!(address), attributes]).await.map(drop)
}

/// What elements have told, of one type.
pub async fn told(page: &Page, kind: &str) -> Result<Vec<Value>> {
    let script = "return window.told.filter((event) => event.type === arguments[0])";
    Ok(page.run(script, &[json!(kind)]).await?.as_array().cloned().unwrap_or_default())
}

/// Waits for an event; the last of its type.
pub async fn event(page: &Page, kind: &str) -> Result<Value> {
    page.until(&format!("the event {kind}"), async |page| Ok(!told(page, kind).await?.is_empty())).await?;
    told(page, kind).await?.pop().context("an event")
}

/// Every message that the page has got.
pub async fn posted(page: &Page) -> Result<Vec<Value>> {
    Ok(page.run("return window.posted", &[]).await?.as_array().cloned().unwrap_or_default())
}
