//! Every test in both browsers, with a report that says what was on the page.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use anyhow::{Context, Error, Result, anyhow};
use libtest_mimic::{Arguments, Failed, Trial};
use tokio::runtime::Runtime;

use crate::browser::{Browser, Profile, Session};
use crate::environment::Environment;
use crate::page::Page;
use crate::server::Server;

/// The tests of the program.
#[derive(Debug)]
pub struct Tests {
    trials: Vec<Trial>,
    stage: Arc<Stage>,
}

/// What the tests share. A browser runs one test at a time.
#[derive(Debug)]
struct Stage {
    environment: Environment,
    runtime: Runtime,
    chromium: Mutex<Sessions>,
    firefox: Mutex<Sessions>,
    /// How long each test took, without the wait for its browser.
    times: Mutex<Vec<(Duration, String)>>,
}

/// The browsers that have been started, by how they are set up.
type Sessions = BTreeMap<Profile, Session>;

/// Longest time for one test.
const LIMIT: Duration = Duration::from_secs(150);

/// How many of the slowest tests are named at the end.
const SLOWEST: usize = 15;

/// Runs the tests that `add` adds, then closes the browsers.
///
/// The command line is that of Rust's own test programs: a part of a name picks tests.
pub fn run(add: impl FnOnce(&mut Tests)) -> ExitCode {
    let mut arguments = Arguments::from_args();
    // Two run, one in each browser; the others wait, so that no browser is ever idle.
    arguments.test_threads.get_or_insert(4);
    let stage = match Stage::new() {
        Ok(stage) => Arc::new(stage),
        Err(error) => {
            eprintln!("error: {error:#}");
            return ExitCode::FAILURE;
        }
    };
    let mut tests = Tests { trials: Vec::new(), stage: Arc::clone(&stage) };
    add(&mut tests);
    let conclusion = libtest_mimic::run(&arguments, tests.trials);
    stage.print_times();
    for browser in Browser::ALL {
        for session in std::mem::take(&mut *stage.sessions(browser)).into_values() {
            if let Err(error) = stage.runtime.block_on(session.close()) {
                eprintln!("closing {browser:?}: {error:#}");
            }
        }
    }
    conclusion.exit_code()
}

impl Tests {
    /// A test that runs in each browser, with nothing loaded and nothing stored.
    pub fn both<F>(&mut self, name: &str, profile: Profile, test: F)
    where
        F: AsyncFn(&Page) -> Result<()> + Send + Sync + 'static,
    {
        let test = Arc::new(test);
        for browser in Browser::ALL {
            self.add(name, browser, profile, &test);
        }
    }

    /// A test that runs in one browser, as installed, with nothing loaded and nothing stored.
    pub fn one<F>(&mut self, name: &str, browser: Browser, test: F)
    where
        F: AsyncFn(&Page) -> Result<()> + Send + Sync + 'static,
    {
        self.add(name, browser, Profile::Plain, &Arc::new(test));
    }

    fn add<F>(&mut self, name: &str, browser: Browser, profile: Profile, test: &Arc<F>)
    where
        F: AsyncFn(&Page) -> Result<()> + Send + Sync + 'static,
    {
        let (stage, test, title) = (Arc::clone(&self.stage), Arc::clone(test), name.to_owned());
        let run = move || {
            let mut sessions = stage.sessions(browser);
            stage.runtime.block_on(async {
                let started = Instant::now();
                let page = stage.page(&mut sessions, browser, profile).await.map_err(failed)?;
                let outcome = limited(test(&page)).await;
                let verdict = stage.judge(&mut sessions, profile, &title, &[&page], outcome).await;
                stage.took(started, format!("{title}::{}", browser.name()));
                verdict
            })
        };
        self.trials.push(Trial::test(format!("{name}::{}", browser.name()), run));
    }

    /// A test without a browser.
    pub fn plain<F>(&mut self, name: &str, test: F)
    where
        F: Fn() -> Result<()> + Send + 'static,
    {
        self.trials.push(Trial::test(name, move || test().map_err(failed)));
    }

    /// A test that has both browsers at once, Chromium's page first.
    pub fn across<F>(&mut self, name: &str, test: F)
    where
        F: AsyncFn(&Page, &Page) -> Result<()> + Send + Sync + 'static,
    {
        let (stage, title) = (Arc::clone(&self.stage), name.to_owned());
        let run = move || {
            // Always in this order, so that two such tests cannot wait for each other.
            let mut chromium = stage.sessions(Browser::Chromium);
            let mut firefox = stage.sessions(Browser::Firefox);
            stage.runtime.block_on(async {
                let profile = Profile::Plain;
                let first = stage.page(&mut chromium, Browser::Chromium, profile).await.map_err(failed)?;
                let second = stage.page(&mut firefox, Browser::Firefox, profile).await.map_err(failed)?;
                let outcome = limited(test(&first, &second)).await;
                stage.judge(&mut chromium, profile, &title, &[&first, &second], outcome).await
            })
        };
        self.trials.push(Trial::test(format!("{name}::across"), run));
    }

    /// The folder for pictures of every page, if they are wanted.
    pub fn shots(&self) -> Option<PathBuf> {
        self.stage.environment.shots.clone()
    }
}

/// Adds tests that are functions, under the names of their module and their own.
#[macro_export]
macro_rules! both {
    ($tests:expr, $profile:expr, [$($test:ident),+ $(,)?]) => {
        $($tests.both(
            &format!("{}::{}", module_path!().rsplit("::").next().unwrap_or_default(), stringify!($test)),
            $profile,
            $test,
        );)+
    };
}

impl Stage {
    fn new() -> Result<Self> {
        let runtime = tokio::runtime::Builder::new_multi_thread()
            .worker_threads(1)
            .enable_all()
            .build()
            .context("starting the runtime")?;
        let environment = Environment::read()?;
        Ok(Self {
            environment,
            runtime,
            chromium: Mutex::default(),
            firefox: Mutex::default(),
            times: Mutex::default(),
        })
    }

    fn sessions(&self, browser: Browser) -> MutexGuard<'_, Sessions> {
        let sessions = match browser {
            Browser::Chromium => &self.chromium,
            Browser::Firefox => &self.firefox,
        };
        // A test that panicked has left the map whole.
        sessions.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn took(&self, started: Instant, name: String) {
        self.times.lock().unwrap_or_else(PoisonError::into_inner).push((started.elapsed(), name));
    }

    /// Whoever wants a shorter run sees where to begin.
    fn print_times(&self) {
        let mut times = self.times.lock().unwrap_or_else(PoisonError::into_inner);
        times.sort_by(|(one, _), (other, _)| other.cmp(one));
        println!("the slowest tests:");
        for (time, name) in times.iter().take(SLOWEST) {
            println!("{:8.1} s  {name}", time.as_secs_f64());
        }
    }

    /// A fresh tab as the browser's only one, and a server of its own.
    async fn page(&self, sessions: &mut Sessions, browser: Browser, profile: Profile) -> Result<Page> {
        let session = match sessions.entry(profile) {
            Entry::Occupied(entry) => entry.into_mut(),
            Entry::Vacant(entry) => entry.insert(Session::start(browser, profile, &self.environment).await?),
        };
        let client = session.client.clone();
        let old = client.windows().await?;
        let new = client.new_window(true).await?.handle;
        for window in old {
            client.switch_to_window(window).await?;
            client.close_window().await?;
        }
        client.switch_to_window(new).await?;
        for entry in fs::read_dir(&session.downloads)? {
            fs::remove_file(entry?.path())?;
        }
        Ok(Page {
            client,
            browser,
            server: Server::start(&self.environment.dist)?,
            downloads: session.downloads.clone(),
            axe: self.environment.axe.clone(),
        })
    }

    /// Passes a test that ended well on quiet pages; reports any other, and lets its browser go.
    async fn judge(
        &self,
        sessions: &mut Sessions,
        profile: Profile,
        title: &str,
        pages: &[&Page],
        outcome: Result<()>,
    ) -> Result<(), Failed> {
        let mut outcome = outcome;
        for page in pages {
            if outcome.is_ok() {
                outcome = page.ensure_quiet().await;
            }
        }
        let Err(error) = outcome else {
            return Ok(());
        };
        let mut report = format!("{error:#}\n");
        for page in pages {
            report.push_str(&describe(page, title).await);
        }
        // Kept beside the pictures as well: whoever breaks the run off still has them.
        fs::write(reports_folder().join(file_name(title, pages, "txt")), &report).ok();
        // Whatever state it is in, the next test shall not suffer from it.
        if let Some(session) = sessions.remove(&profile) {
            session.close().await.ok();
        }
        Err(report.into())
    }
}

async fn limited(test: impl Future<Output = Result<()>>) -> Result<()> {
    tokio::time::timeout(LIMIT, test)
        .await
        .unwrap_or_else(|_| Err(anyhow!("the test took longer than {LIMIT:?}")))
}

fn failed(error: Error) -> Failed {
    format!("{error:#}").into()
}

/// What is on a page, and where its picture lies.
async fn describe(page: &Page, title: &str) -> String {
    let file = reports_folder().join(file_name(title, &[page], "png"));
    let picture = match page.shoot(&file).await {
        Ok(()) => file.display().to_string(),
        Err(error) => format!("none ({error:#})"),
    };
    let address =
        page.client.current_url().await.map_or_else(|error| error.to_string(), |url| url.to_string());
    let text = page.everything().await.unwrap_or_else(|error| format!("({error:#})"));
    let focus = page.focused().await.unwrap_or_default();
    let focus = focus.lines().next().unwrap_or_default();
    let reports = page.server.reports();
    let told =
        if reports.is_empty() { String::new() } else { format!("  told: {}\n", reports.join("\n        ")) };
    let text = text.lines().map(|line| format!("    | {line}\n")).collect::<String>();
    format!(
        "  in {:?} at {address}\n  picture: {picture}\n{told}  focus: {focus}\n  page text:\n{text}",
        page.browser
    )
}

/// `target/e2e` of the workspace.
fn reports_folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../target/e2e")
}

fn file_name(title: &str, pages: &[&Page], extension: &str) -> String {
    let browsers: Vec<&str> = pages.iter().map(|page| page.browser.name()).collect();
    format!("{}-{}.{extension}", title.replace("::", "-"), browsers.join("-"))
}
