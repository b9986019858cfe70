//! One page under test: wait for states, read them, click, press keys.
//!
//! Elements are named by their `data-testid`. Nothing sleeps: every step waits for a state with a deadline, and says
//! what it waited for when the state does not come.

use std::cell::Cell;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail, ensure};
use fantoccini::actions::{InputSource, KeyAction, KeyActions};
use fantoccini::elements::Element;
use fantoccini::{Client, Locator};
use serde_json::{Value, json};

use crate::browser::Browser;
use crate::server::Server;
use crate::vendor;

/// A browser tab with the app of one server in it.
#[derive(Debug)]
pub struct Page {
    /// The connection to the browser.
    pub client: Client,
    /// Which browser it is.
    pub browser: Browser,
    /// Where the app comes from.
    pub server: Server,
    /// Where the browser puts downloads.
    pub downloads: PathBuf,
    /// `axe.min.js`.
    pub axe: PathBuf,
}

/// Longest wait for a state. Long, since the machine may be busy; a state that comes is seen within milliseconds.
const PATIENCE: Duration = Duration::from_secs(10);
const INTERVAL: Duration = Duration::from_millis(15);

/// Tab, as WebDriver writes keys.
pub const TAB: char = '\u{e004}';
/// Enter.
pub const ENTER: char = '\u{e007}';
/// Escape.
pub const ESCAPE: char = '\u{e00c}';
/// Shift, for [`Page::chord`].
pub const SHIFT: char = '\u{e008}';
/// Control, for [`Page::chord`].
pub const CONTROL: char = '\u{e009}';
/// The arrow down.
pub const DOWN: char = '\u{e015}';
/// Space bar.
pub const SPACE: char = ' ';

impl Page {
    /// Loads the page at a hash such as `#/history`; waits until the app shows something.
    ///
    /// # Errors
    /// When nothing is shown.
    pub async fn open(&self, hash: &str) -> Result<()> {
        self.load(hash).await?;
        self.until("the app to start", Self::shows_something).await
    }

    /// Loads the page without waiting for the app. With a page of the app on screen only the hash changes.
    ///
    /// # Errors
    /// When the browser cannot.
    pub async fn load(&self, hash: &str) -> Result<()> {
        Ok(self.client.goto(&format!("{}/{hash}", self.server.origin())).await?)
    }

    /// Makes whoever loads a page from now on a visitor for the first time: nothing is loaded, nothing stored. The page that
    /// is left is really gone then; an address that differs in its query alone Firefox's driver does not wait for.
    ///
    /// # Errors
    /// When the browser cannot.
    pub async fn start_afresh(&self) -> Result<()> {
        self.client.goto("about:blank").await?;
        // Whatever the page that went has still stored on its way out goes too.
        self.server.before_the_app("localStorage.clear(); sessionStorage.clear()");
        Ok(())
    }

    /// Reloads the page and waits until the app shows something.
    ///
    /// # Errors
    /// When nothing is shown.
    pub async fn reload(&self) -> Result<()> {
        self.client.refresh().await?;
        self.until("the app to start", Self::shows_something).await
    }

    /// Runs JavaScript in the page.
    ///
    /// # Errors
    /// When it throws.
    pub async fn run(&self, script: &str, arguments: &[Value]) -> Result<Value> {
        Ok(self.client.execute(script, arguments.to_vec()).await?)
    }

    /// Asks one of the questions of `page.js`.
    ///
    /// # Errors
    /// When the page cannot answer, as in the middle of a load.
    pub async fn ask(&self, what: &str, arguments: &[&str]) -> Result<Value> {
        let arguments = std::iter::once(what).chain(arguments.iter().copied()).map(Value::from).collect();
        Ok(self.client.execute(include_str!("page.js"), arguments).await?)
    }

    async fn shows_something(&self) -> Result<bool> {
        let state = self.ask("state", &[]).await?;
        Ok(state["page"].as_str().is_some_and(|page| !page.is_empty()))
    }

    /// Waits until `reached` says yes. Errors of the question count as no: the page may be loading.
    ///
    /// # Errors
    /// After the deadline, with the last error.
    pub async fn until<'a, F: Future<Output = Result<bool>>>(
        &'a self,
        what: &str,
        reached: impl Fn(&'a Self) -> F,
    ) -> Result<()> {
        let deadline = Instant::now() + PATIENCE;
        loop {
            let outcome = reached(self).await;
            match outcome {
                Ok(true) => return Ok(()),
                Ok(false) if Instant::now() > deadline => bail!("waited {PATIENCE:?} for {what}"),
                Err(error) if Instant::now() > deadline => {
                    return Err(error.context(format!("waited {PATIENCE:?} for {what}")));
                }
                Ok(false) | Err(_) => tokio::time::sleep(INTERVAL).await,
            }
        }
    }

    /// Waits until an element is displayed.
    ///
    /// # Errors
    /// After the deadline.
    pub async fn see(&self, id: &str) -> Result<()> {
        self.until(&format!("`{id}`"), async |page| Ok(page.count(id).await? > 0)).await
    }

    /// Waits until no such element is displayed.
    ///
    /// # Errors
    /// After the deadline.
    pub async fn gone(&self, id: &str) -> Result<()> {
        self.until(&format!("`{id}` to go"), async |page| Ok(page.count(id).await? == 0)).await
    }

    /// Waits until exactly `count` such elements are displayed.
    ///
    /// # Errors
    /// After the deadline.
    pub async fn see_count(&self, id: &str, count: usize) -> Result<()> {
        self.until(&format!("{count} × `{id}`"), async |page| Ok(page.count(id).await? == count)).await
    }

    /// Waits until the text of an element contains `part`.
    ///
    /// # Errors
    /// After the deadline.
    pub async fn see_text(&self, id: &str, part: &str) -> Result<()> {
        let what = format!("“{part}” in `{id}`");
        self.until(&what, async |page| Ok(page.texts(id).await?.iter().any(|text| text.contains(part)))).await
    }

    /// How many such elements are displayed now.
    ///
    /// # Errors
    /// When the page cannot answer.
    pub async fn count(&self, id: &str) -> Result<usize> {
        let count = self.ask("count", &[id]).await?;
        Ok(usize::try_from(count.as_u64().unwrap_or(0))?)
    }

    /// The texts of all such elements displayed now.
    ///
    /// # Errors
    /// When the page cannot answer.
    pub async fn texts(&self, id: &str) -> Result<Vec<String>> {
        Ok(strings(&self.ask("texts", &[id]).await?))
    }

    /// The text of the first such element, once it is displayed.
    ///
    /// # Errors
    /// When it does not appear.
    pub async fn text(&self, id: &str) -> Result<String> {
        self.see(id).await?;
        self.texts(id).await?.into_iter().next().with_context(|| format!("`{id}` went while it was read"))
    }

    /// An attribute of all such elements displayed now; empty where it is absent.
    ///
    /// # Errors
    /// When the page cannot answer.
    pub async fn attributes(&self, id: &str, attribute: &str) -> Result<Vec<String>> {
        Ok(strings(&self.ask("attributes", &[id, attribute]).await?))
    }

    /// An attribute of the first such element, once it is displayed.
    ///
    /// # Errors
    /// When it does not appear.
    pub async fn attribute(&self, id: &str, attribute: &str) -> Result<String> {
        self.see(id).await?;
        let values = self.attributes(id, attribute).await?;
        values.into_iter().next().with_context(|| format!("`{id}` went while it was read"))
    }

    /// An attribute as a number.
    ///
    /// # Errors
    /// When it is none.
    pub async fn number(&self, id: &str, attribute: &str) -> Result<f64> {
        let text = self.attribute(id, attribute).await?;
        text.parse().with_context(|| format!("{attribute} of `{id}` is “{text}”, no number"))
    }

    /// Whether each such input, or the input in it, is checked.
    ///
    /// # Errors
    /// When the page cannot answer.
    pub async fn checked(&self, id: &str) -> Result<Vec<bool>> {
        let checked = self.ask("checked", &[id]).await?;
        Ok(checked.as_array().into_iter().flatten().map(|value| value == true).collect())
    }

    /// The element that has the focus: tag, test id and text; empty for none.
    ///
    /// # Errors
    /// When the page cannot answer.
    pub async fn focused(&self) -> Result<String> {
        Ok(self.ask("focused", &[]).await?.as_str().unwrap_or_default().to_owned())
    }

    /// Waits until the focus is on the page's heading, where it goes when what had it is gone.
    ///
    /// # Errors
    /// When it stays elsewhere.
    pub async fn see_heading_focused(&self) -> Result<()> {
        let heading = async |page: &Self| Ok(page.focused().await?.starts_with("h1"));
        self.until("the focus on the heading", heading).await
    }

    /// The local storage keys that begin with `prefix`, sorted.
    ///
    /// # Errors
    /// When storage is denied.
    pub async fn stored(&self, prefix: &str) -> Result<Vec<String>> {
        Ok(strings(&self.ask("stored", &[prefix]).await?))
    }

    /// The text under a local storage key.
    ///
    /// # Errors
    /// When there is none.
    pub async fn stored_text(&self, key: &str) -> Result<String> {
        let text = self.run("return localStorage.getItem(arguments[0])", &[json!(key)]).await?;
        Ok(text.as_str().with_context(|| format!("nothing is stored under {key}"))?.to_owned())
    }

    /// Puts a text under a local storage key.
    ///
    /// # Errors
    /// When it does not fit.
    pub async fn store(&self, key: &str, text: &str) -> Result<()> {
        self.run("localStorage.setItem(arguments[0], arguments[1])", &[json!(key), json!(text)]).await?;
        Ok(())
    }

    /// The `at`-th element of that test id, displayed or not.
    ///
    /// # Errors
    /// When there are fewer.
    pub async fn element(&self, id: &str, at: usize) -> Result<Element> {
        let elements = self.client.find_all(Locator::Css(&selector(id))).await?;
        elements.into_iter().nth(at).with_context(|| format!("there is no `{id}` number {at}"))
    }

    /// Clicks the first such element as a candidate would, once it is displayed.
    ///
    /// # Errors
    /// When it does not appear or something covers it.
    pub async fn click(&self, id: &str) -> Result<()> {
        self.click_nth(id, 0).await
    }

    /// Clicks the `at`-th such element, scrolled to the middle as a candidate would have it. A click that hits a node
    /// just replaced is tried again.
    ///
    /// # Errors
    /// When it does not appear or something covers it.
    pub async fn click_nth(&self, id: &str, at: usize) -> Result<()> {
        self.see(id).await?;
        let last = Cell::new(None);
        let click = async |page: &Self| {
            let element = page.element(id, at).await?;
            let script = "arguments[0].scrollIntoView({block: 'center'});
                const { x, y } = arguments[0].getBoundingClientRect();
                return window === top ? null : [x, y, innerHeight]";
            let place = page.run(script, &[serde_json::to_value(&element)?]).await?;
            // A page around a frame may be about to give it another height, which moves what is in it.
            if !place.is_null() && last.replace(Some(place.clone())) != Some(place) {
                return Ok(false);
            }
            element.click().await?;
            Ok(true)
        };
        self.until(&format!("`{id}` to take a click"), click).await
    }

    /// Types into the element that has the focus, key by key.
    ///
    /// # Errors
    /// When the browser cannot.
    pub async fn press(&self, keys: impl Into<String>) -> Result<()> {
        let mut actions = KeyActions::new("keyboard".to_owned());
        for value in keys.into().chars() {
            actions = actions.then(KeyAction::Down { value }).then(KeyAction::Up { value });
        }
        Ok(self.client.perform_actions(actions).await?)
    }

    /// Presses a key while another is held.
    ///
    /// # Errors
    /// When the browser cannot.
    pub async fn chord(&self, held: char, key: char) -> Result<()> {
        let actions = KeyActions::new("keyboard".to_owned())
            .then(KeyAction::Down { value: held })
            .then(KeyAction::Down { value: key })
            .then(KeyAction::Up { value: key })
            .then(KeyAction::Up { value: held });
        Ok(self.client.perform_actions(actions).await?)
    }

    /// Everything that can be read on the page.
    ///
    /// # Errors
    /// When the page cannot answer.
    pub async fn everything(&self) -> Result<String> {
        let text = self.run("return document.body?.innerText ?? ''", &[]).await?;
        Ok(text.as_str().unwrap_or_default().to_owned())
    }

    /// The part of the address after `#`, with it.
    ///
    /// # Errors
    /// When the page cannot answer.
    pub async fn hash(&self) -> Result<String> {
        let hash = self.run("return location.hash", &[]).await?;
        Ok(hash.as_str().unwrap_or_default().to_owned())
    }

    /// Waits until the address after `#` is this.
    ///
    /// # Errors
    /// After the deadline.
    pub async fn see_hash(&self, hash: &str) -> Result<()> {
        self.until(&format!("the address {hash}"), async |page| Ok(page.hash().await? == hash)).await
    }

    /// Makes the page this wide and high, in CSS pixels.
    ///
    /// # Errors
    /// When the driver refuses.
    pub async fn resize(&self, width: u32, height: u32) -> Result<()> {
        vendor::viewport(&self.client, self.browser, width, height).await?;
        let is = async |page: &Self| {
            let size = page.run("return [innerWidth, innerHeight]", &[]).await?;
            Ok(size == json!([width, height]))
        };
        self.until(&format!("a window of {width} x {height} px"), is).await
    }

    /// Makes the system's colour scheme dark or light.
    ///
    /// # Errors
    /// When the driver refuses.
    pub async fn dark(&self, dark: bool) -> Result<()> {
        vendor::colour_scheme(&self.client, self.browser, dark).await?;
        let query = "return matchMedia('(prefers-color-scheme: dark)').matches";
        self.until("the colour scheme", async |page| Ok(page.run(query, &[]).await? == dark)).await
    }

    /// Makes Chromium paint in few colours of the system's, or in the page's own again.
    ///
    /// # Errors
    /// When the driver refuses, as another browser's does.
    pub async fn forced_colours(&self, forced: bool) -> Result<()> {
        let value = if forced { "active" } else { "none" };
        let media = json!({"features": [{"name": "forced-colors", "value": value}]});
        vendor::devtools(&self.client, "Emulation.setEmulatedMedia", media).await?;
        let query = "return matchMedia('(forced-colors: active)').matches";
        self.until("the colours", async |page| Ok(page.run(query, &[]).await? == forced)).await
    }

    /// Saves a picture of what is in the viewport.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub async fn shoot(&self, file: &Path) -> Result<()> {
        if let Some(folder) = file.parent() {
            std::fs::create_dir_all(folder)?;
        }
        let picture = self.client.screenshot().await?;
        std::fs::write(file, picture).with_context(|| format!("writing {}", file.display()))
    }

    /// Saves a picture of the whole page at its present width.
    ///
    /// # Errors
    /// As [`Page::shoot`].
    pub async fn shoot_whole(&self, file: &Path) -> Result<()> {
        // The main part is as high as the window; a higher window is no reason to grow.
        let size = "const main = document.querySelector('main');
            if (main) main.style.minBlockSize = getComputedStyle(main).minBlockSize;
            return [innerWidth, innerHeight, document.documentElement.scrollHeight]";
        let size = self.run(size, &[]).await?;
        let pixels = |at: usize| u32::try_from(size[at].as_u64().unwrap_or(0)).unwrap_or(0);
        // Longer pages are cut off: some browsers refuse larger pictures.
        self.resize(pixels(0), pixels(2).clamp(pixels(1), 6000)).await?;
        // A colour may be on its way to another one.
        self.run("for (const animation of document.getAnimations()) animation.finish(); scrollTo(0, 0)", &[])
            .await?;
        self.shoot(file).await?;
        self.run("document.querySelector('main')?.style.removeProperty('min-block-size')", &[]).await?;
        self.resize(pixels(0), pixels(1)).await
    }

    /// Fails if a page of this test violated the policy, asked another origin, or hit an uncaught error or a panic.
    ///
    /// # Errors
    /// With everything that was told.
    pub async fn ensure_quiet(&self) -> Result<()> {
        let told = "return !window.__e2e?.pending";
        self.until("the page's own reports", async |page| Ok(page.run(told, &[]).await? == true)).await?;
        let reports = self.server.reports();
        ensure!(reports.is_empty(), "the page did what it must not:\n{}", reports.join("\n"));
        Ok(())
    }
}

/// A selector for a test id.
pub fn selector(id: &str) -> String {
    format!("[data-testid=\"{id}\"]")
}

fn strings(value: &Value) -> Vec<String> {
    value.as_array().into_iter().flatten().map(|text| text.as_str().unwrap_or_default().to_owned()).collect()
}
