//! What WebDriver itself does not offer: exact viewport sizes, the dark colour scheme, a driver's own commands.

use anyhow::{Context, Result};
use fantoccini::Client;
use fantoccini::wd::WebDriverCompatibleCommand;
use serde_json::{Value, json};
use url::{ParseError, Url};

use crate::browser::Browser;

/// A command below `/session/<id>/` that only one driver knows.
#[derive(Debug)]
struct Command {
    path: &'static str,
    body: Value,
}

impl WebDriverCompatibleCommand for Command {
    fn endpoint(&self, base: &Url, session: Option<&str>) -> Result<Url, ParseError> {
        base.join(&format!("session/{}/{}", session.unwrap_or_default(), self.path))
    }

    fn method_and_body(&self, _: &Url) -> (http::Method, Option<String>) {
        (http::Method::POST, Some(self.body.to_string()))
    }
}

/// Gives the current tab's page a viewport of exactly this size in CSS pixels; a window cannot become that narrow.
///
/// # Errors
/// When the driver refuses.
pub async fn viewport(client: &Client, browser: Browser, width: u32, height: u32) -> Result<()> {
    match browser {
        Browser::Chromium => {
            let metrics = json!({"width": width, "height": height, "deviceScaleFactor": 1, "mobile": false});
            devtools(client, "Emulation.setDeviceMetricsOverride", metrics).await.map(drop)
        }
        Browser::Firefox => {
            let script = "const [width, height] = arguments;
                const style = gBrowser.selectedBrowser.style;
                for (const side of ['min-width', 'max-width']) style.setProperty(side, `${width}px`);
                for (const side of ['min-height', 'max-height']) style.setProperty(side, `${height}px`);";
            in_chrome(client, script, vec![json!(width), json!(height)]).await
        }
    }
}

/// Makes `prefers-color-scheme` say dark or light.
///
/// # Errors
/// When the driver refuses.
pub async fn colour_scheme(client: &Client, browser: Browser, dark: bool) -> Result<()> {
    match browser {
        Browser::Chromium => {
            let value = if dark { "dark" } else { "light" };
            let media = json!({"features": [{"name": "prefers-color-scheme", "value": value}]});
            devtools(client, "Emulation.setEmulatedMedia", media).await.map(drop)
        }
        Browser::Firefox => {
            let script = "Services.prefs.setIntPref('ui.systemUsesDarkTheme', arguments[0])";
            in_chrome(client, script, vec![json!(u8::from(dark))]).await
        }
    }
}

/// A command of Chromium's DevTools protocol.
///
/// # Errors
/// When the driver refuses.
pub async fn devtools(client: &Client, method: &str, params: Value) -> Result<Value> {
    let body = json!({"cmd": method, "params": params});
    client.issue_cmd(Command { path: "goog/cdp/execute", body }).await.with_context(|| method.to_owned())
}

/// Runs a script in Firefox's own window instead of the page.
async fn in_chrome(client: &Client, script: &str, arguments: Vec<Value>) -> Result<()> {
    let context = |name: &str| Command { path: "moz/context", body: json!({"context": name}) };
    client.issue_cmd(context("chrome")).await?;
    let outcome = client.execute(script, arguments).await;
    client.issue_cmd(context("content")).await?;
    outcome.context("a script in the browser's own window")?;
    Ok(())
}

/// Makes Chromium show the page as it would be printed, or on a screen again.
///
/// # Errors
/// When the driver refuses.
pub async fn print_media(client: &Client, print: bool) -> Result<()> {
    let media = json!({"media": if print { "print" } else { "" }});
    devtools(client, "Emulation.setEmulatedMedia", media).await.map(drop)
}
