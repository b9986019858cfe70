//! Elements that come and go.

use anyhow::{Context, Result, ensure};
use e2e::{Browser, Page, Profile, Tests, vendor};
use serde_json::{Value, json};

use crate::host::LISTEN;

pub fn add(tests: &mut Tests) {
    e2e::both!(tests, Profile::Plain, [two_hundred_elements_that_went_leave_nothing_behind]);
}

/// Mounts so many elements one after the other, each until its quiz can be started, and takes them away again.
async fn mount(page: &Page, count: usize) -> Result<()> {
    let script = "const [count, done] = arguments;
        const next = (left) => {
            if (!left) return done(true);
            const element = document.createElement('skill-quiz');
            element.topics = 'sql';
            element.storage = 'none';
            element.addEventListener('ready', () => {
                const frame = element.shadowRoot.querySelector('iframe');
                element.remove();
                if (frame.contentWindow) return done('a frame stayed');
                setTimeout(() => next(left - 1));
            });
            document.querySelector('main').append(element);
        };
        next(count);";
    let done = page.client.execute_async(script, vec![json!(count)]).await?;
    ensure!(done == true, "not every element came and went: {done}");
    Ok(())
}

/// Bytes in use: scripts, documents and the programs' memories of page and frames, which are one process here.
async fn memory(page: &Page) -> Result<f64> {
    // The browser's own list of what a page has loaded grows with every frame.
    page.run("performance.clearResourceTimings()", &[]).await?;
    // What one collection sets free may hold something that the next one finds, and a frame that has just gone is still
    // being taken down.
    let mut least = f64::INFINITY;
    for _ in 0..10 {
        vendor::devtools(&page.client, "HeapProfiler.collectGarbage", json!({})).await?;
        let usage = vendor::devtools(&page.client, "Runtime.getHeapUsage", json!({})).await?;
        let field = |name: &str| usage.get(name).and_then(Value::as_f64).unwrap_or(0.0);
        ensure!(field("usedSize") > 0.0, "no memory in {usage}");
        least = least.min(field("usedSize") + field("embedderHeapUsedSize") + field("backingStorageSize"));
    }
    Ok(least)
}

/// How many documents the browser holds, after the collections of [`memory`].
async fn documents(page: &Page) -> Result<i64> {
    let counters = vendor::devtools(&page.client, "Memory.getDOMCounters", json!({})).await?;
    counters["documents"].as_i64().with_context(|| format!("no documents in {counters}"))
}

async fn two_hundred_elements_that_went_leave_nothing_behind(page: &Page) -> Result<()> {
    let html = "<!doctype html><html lang=en><title>Host</title>\
        <script type=module src=skill-quiz.js></script><main></main></html>";
    page.server.host("host.html", html, "");
    page.visit(&format!("{}/host.html", page.server.origin())).await?;
    page.run(LISTEN, &[]).await?;
    // What is made once is made in the first ones.
    mount(page, 20).await?;
    if page.browser == Browser::Firefox {
        // Firefox tells no page and no driver what it uses.
        return mount(page, 40).await;
    }
    // One stays, as on a page that has a quiz: of every frame that ever was Chromium itself keeps 300 to 400 bytes, which
    // beside an empty page would be 5 % already.
    let stay = "const [done] = arguments;
        const element = document.createElement('skill-quiz');
        element.addEventListener('ready', () => done(true), { once: true });
        document.querySelector('main').append(element);";
    page.client.execute_async(stay, Vec::new()).await?;
    let before = memory(page).await?;
    let documents = documents(page).await?;
    for _ in 0..10 {
        page.run("window.told = []; window.posted = [];", &[]).await?;
        mount(page, 20).await?;
    }
    page.run("window.told = []; window.posted = [];", &[]).await?;
    // On a busy machine the browser takes its time to let frames go; what it never lets go is left after the wait.
    let enough = async |page: &Page| {
        let after = memory(page).await?;
        ensure!(after < before * 1.05, "from {before:.0} to {after:.0} bytes");
        let left = self::documents(page).await?;
        ensure!(left <= documents, "{left} documents are left of {documents}");
        println!("memory before and after 200 elements: {before:.0} and {after:.0} bytes");
        Ok(true)
    };
    page.until("the memory to be as it was", enough).await
}
