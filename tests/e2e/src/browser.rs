//! Browsers behind their drivers.

use std::fs;
use std::net::{Ipv4Addr, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use tempfile::TempDir;

use crate::environment::Environment;
use crate::server::fresh_port;

/// A browser under test.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Browser {
    /// Debian's build of Chrome's open source.
    Chromium,
    /// Firefox, extended support release.
    Firefox,
}

impl Browser {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Chromium, Self::Firefox];

    /// Lower-case name for test names and files.
    pub fn name(self) -> &'static str {
        match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
        }
    }
}

/// How a browser is set up before it starts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Profile {
    /// As installed.
    Plain,
    /// Pages may store nothing: every cookie and storage is blocked.
    StorageDenied,
    /// Pages run no script.
    NoScripts,
    /// Pages have no WebAssembly.
    NoWasm,
}

/// A running browser with a driver and a folder of its own.
#[derive(Debug)]
pub struct Session {
    /// The connection to the driver.
    pub client: Client,
    /// Where the browser puts downloads.
    pub downloads: PathBuf,
    // Dropped in this order: the driver ends before its folder goes.
    driver: Driver,
    _folder: TempDir,
}

/// A driver process; killed when dropped.
#[derive(Debug)]
struct Driver(Child);

impl Drop for Driver {
    fn drop(&mut self) {
        // Nothing is left to do if it has already ended.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

const WIDTH: u32 = 1280;
const HEIGHT: u32 = 900;

impl Session {
    /// Starts a driver on a free port, and a browser with a fresh profile.
    ///
    /// # Errors
    /// When one of them does not start; the driver's own words are included.
    pub async fn start(browser: Browser, profile: Profile, environment: &Environment) -> Result<Self> {
        let folder = TempDir::with_prefix("e2e-").context("a folder for the browser's profile")?;
        let downloads = folder.path().join("downloads");
        fs::create_dir_all(&downloads)?;
        let (_, port) = fresh_port()?;
        let mut command = driver_command(browser, environment, folder.path(), port);
        let log = folder.path().join("driver.log");
        let file = fs::File::create(&log)?;
        command.stdin(Stdio::null()).stdout(file.try_clone()?).stderr(file);
        let driver = Driver(command.spawn().with_context(|| format!("starting {command:?}"))?);
        let connected = async {
            await_port(port).await?;
            let capabilities = capabilities(browser, profile, environment, folder.path(), &downloads);
            let Value::Object(capabilities) = capabilities else { bail!("capabilities are an object") };
            let address = format!("http://127.0.0.1:{port}");
            Ok(ClientBuilder::new(HttpConnector::new()).capabilities(capabilities).connect(&address).await?)
        };
        let client = connected.await.with_context(|| {
            let words = fs::read_to_string(&log).unwrap_or_default();
            format!("starting {browser:?}; its driver says:\n{words}")
        })?;
        client.set_window_size(WIDTH, HEIGHT).await?;
        Ok(Self { client, downloads, driver, _folder: folder })
    }

    /// Ends the browser, then the driver.
    ///
    /// # Errors
    /// When the browser does not end by itself; the driver is killed all the same.
    pub async fn close(self) -> Result<()> {
        let closed = tokio::time::timeout(Duration::from_secs(10), self.client.close()).await;
        drop(self.driver);
        closed.context("the browser did not close")??;
        Ok(())
    }
}

fn driver_command(browser: Browser, environment: &Environment, folder: &Path, port: u16) -> Command {
    let mut command = match browser {
        Browser::Chromium => {
            let mut command = Command::new(&environment.chromedriver);
            command.arg(format!("--port={port}"));
            command
        }
        Browser::Firefox => {
            let mut command = Command::new(&environment.geckodriver);
            // Access to the browser's own window is for viewport and colour scheme; see `vendor`.
            command
                .args(["--port", &port.to_string(), "--allow-system-access", "--profile-root"])
                .arg(folder);
            command
        }
    };
    command.env("HOME", folder).env("TMPDIR", folder);
    command
}

fn capabilities(
    browser: Browser,
    profile: Profile,
    environment: &Environment,
    folder: &Path,
    downloads: &Path,
) -> Value {
    match browser {
        Browser::Chromium => {
            let mut arguments = vec![
                "--headless".to_owned(),
                "--no-sandbox".to_owned(),
                "--disable-gpu".to_owned(),
                "--disable-quic".to_owned(),
                "--no-first-run".to_owned(),
                "--disable-background-networking".to_owned(),
                "--disable-component-update".to_owned(),
                "--disable-sync".to_owned(),
                format!("--user-data-dir={}", folder.join("profile").display()),
            ];
            if profile == Profile::NoWasm {
                // Without a compiler for it V8 offers no WebAssembly.
                arguments.push("--js-flags=--jitless".to_owned());
            }
            // Content settings: 2 blocks.
            let mut preferences = json!({
                "download.default_directory": downloads,
                "download.prompt_for_download": false,
            });
            match profile {
                Profile::StorageDenied => {
                    preferences["profile.default_content_setting_values.cookies"] = json!(2)
                }
                Profile::NoScripts => {
                    preferences["profile.default_content_setting_values.javascript"] = json!(2)
                }
                Profile::Plain | Profile::NoWasm => {}
            }
            json!({
                "browserName": "chrome",
                "goog:chromeOptions": {"binary": environment.chromium, "args": arguments, "prefs": preferences},
            })
        }
        Browser::Firefox => {
            let mut preferences = json!({
                "browser.download.folderList": 2,
                "browser.download.dir": downloads,
                "browser.download.alwaysOpenPanel": false,
                "browser.helperApps.neverAsk.saveToDisk": "application/json",
                "ui.systemUsesDarkTheme": 0,
                // Where two addresses follow each other in no time, Firefox ends scripts wherever they stand, so that the
                // page that is left goes faster; a task queue that was ended in the middle then throws.
                "dom.ipc.processHangMonitor": false,
            });
            match profile {
                Profile::StorageDenied => preferences["network.cookie.cookieBehavior"] = json!(2),
                Profile::NoScripts => preferences["javascript.enabled"] = json!(false),
                Profile::NoWasm => preferences["javascript.options.wasm"] = json!(false),
                Profile::Plain => {}
            }
            json!({
                "browserName": "firefox",
                "moz:firefoxOptions": {"binary": environment.firefox, "args": ["-headless"], "prefs": preferences},
            })
        }
    }
}

async fn await_port(port: u16) -> Result<()> {
    let deadline = Instant::now() + Duration::from_secs(20);
    while TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_err() {
        if Instant::now() > deadline {
            bail!("nothing listens on port {port} after 20 s");
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    Ok(())
}
