//! The build over HTTP under a strict content security policy, with faults that a test switches on.
//!
//! Every test has a server of its own. Its port makes an origin of its own, so storage and caches are fresh without a
//! new browser.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use anyhow::{Context, Result};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

use crate::http::{self, Request, Response};

/// What happens to a request instead of the file.
#[derive(Clone, Debug)]
pub enum Fault {
    /// The server answers with this status.
    Status(u16),
    /// The connection closes without an answer.
    Drop,
    /// Another body, with status 200.
    Body(Vec<u8>),
    /// Half of the body, then the connection breaks.
    Truncated,
    /// The file, but only after so long.
    Delayed(Duration),
    /// The file, but only once the fault is mended.
    Held,
}

/// A running server; ends when dropped.
#[derive(Debug)]
pub struct Server {
    shared: Arc<Shared>,
    port: u16,
}

#[derive(Debug)]
struct Shared {
    dist: PathBuf,
    state: Mutex<State>,
    cut: AtomicBool,
    ended: AtomicBool,
}

#[derive(Debug, Default)]
struct State {
    faults: BTreeMap<String, Fault>,
    first_script: String,
    language: String,
    requests: BTreeMap<String, usize>,
    reports: Vec<String>,
    /// Whose bank the page may read.
    banks: String,
    /// Whether pages of other origins may read what is here.
    shared: bool,
    /// Pages of a host, with their policies.
    hosts: BTreeMap<String, (String, String)>,
    /// A policy for every file in place of the app's own.
    policy: Option<String>,
}

/// The service worker, which a server gives out only once a test has mended it.
pub const WORKER: &str = "sw.js";

const OBSERVE: &str = "/__e2e/observe.js";
const REPORT: &str = "/__e2e/report";

impl Server {
    /// Serves the folder `dist` on a free port of this machine.
    ///
    /// # Errors
    /// When the build's `index.html` cannot be read, or no port is free.
    pub fn start(dist: &Path) -> Result<Self> {
        let index = dist.join("index.html");
        fs::metadata(&index).with_context(|| format!("reading {}", index.display()))?;
        let (listener, port) = fresh_port()?;
        let shared = Arc::new(Shared {
            dist: dist.to_path_buf(),
            // A worker would answer in place of the server and its faults; a test that is about it mends this.
            state: Mutex::new(State {
                faults: BTreeMap::from([(format!("/{WORKER}"), Fault::Status(404))]),
                ..State::default()
            }),
            cut: AtomicBool::new(false),
            ended: AtomicBool::new(false),
        });
        let serving = Arc::clone(&shared);
        std::thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                if serving.ended.load(Ordering::Relaxed) {
                    return;
                }
                let serving = Arc::clone(&serving);
                // A connection that breaks (a page left, a fault) is the browser's affair.
                std::thread::spawn(move || serve(&serving, stream).ok());
            }
        });
        Ok(Self { shared, port })
    }

    /// The page's origin, such as `http://127.0.0.1:40123`.
    pub fn origin(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// The same server under another name, which makes it another origin and another site.
    pub fn other_origin(&self) -> String {
        format!("http://localhost:{}", self.port)
    }

    /// Serves a page that may hold the quiz, under a policy of its own, or under none where that is empty.
    pub fn host(&self, path: &str, html: &str, policy: &str) {
        self.shared.state().hosts.insert(format!("/{path}"), (html.to_owned(), policy.to_owned()));
    }

    /// Sends this policy with every file of the app, as a careless host may.
    pub fn policy(&self, policy: &str) {
        self.shared.state().policy = Some(policy.to_owned());
    }

    /// The build that is served.
    pub fn dist(&self) -> &Path {
        &self.shared.dist
    }

    /// Switches a fault on for a path such as `questions/manifest.json`.
    pub fn fault(&self, path: &str, fault: Fault) {
        self.shared.state().faults.insert(format!("/{path}"), fault);
    }

    /// Switches the faults of a path off.
    pub fn mend(&self, path: &str) {
        self.shared.state().faults.remove(&format!("/{path}"));
    }

    /// Answers no request any more, as if the network were gone.
    pub fn cut(&self) {
        self.shared.cut.store(true, Ordering::Relaxed);
    }

    /// Builds the page's policy as for a site whose questions lie at `origin`.
    pub fn read_banks_of(&self, origin: &str) {
        self.shared.state().banks = format!(" {origin}");
    }

    /// Lets pages of other origins read everything.
    pub fn share(&self) {
        self.shared.state().shared = true;
    }

    /// Lets every page that is loaded from now on be in a browser whose reader wants this language.
    pub fn readers_language(&self, language: &str) {
        self.shared.state().language = format!(
            "Object.defineProperty(Navigator.prototype, 'languages', {{ get: () => ['{language}'] }});\n"
        );
    }

    /// Runs this JavaScript before the app on every page load from now on.
    pub fn before_the_app(&self, script: &str) {
        script.clone_into(&mut self.shared.state().first_script);
    }

    /// How often a path has been asked for.
    pub fn requests(&self, path: &str) -> usize {
        self.shared.state().requests.get(&format!("/{path}")).copied().unwrap_or(0)
    }

    /// What the pages told: policy violations, uncaught errors, requests to other origins.
    pub fn reports(&self) -> Vec<String> {
        self.shared.state().reports.clone()
    }

    /// The same, and forgets them.
    pub fn take_reports(&self) -> Vec<String> {
        std::mem::take(&mut self.shared.state().reports)
    }
}

/// A port that nothing of this process had earlier: its origin would come with what was stored there.
///
/// # Errors
/// When the system gives none.
pub fn fresh_port() -> Result<(TcpListener, u16)> {
    static USED: Mutex<BTreeSet<u16>> = Mutex::new(BTreeSet::new());
    loop {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).context("opening a port")?;
        let port = listener.local_addr()?.port();
        if USED.lock().unwrap_or_else(PoisonError::into_inner).insert(port) {
            return Ok((listener, port));
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.shared.ended.store(true, Ordering::Relaxed);
        // The thread waits for a connection; this is the last one.
        let _ = TcpStream::connect((Ipv4Addr::LOCALHOST, self.port));
    }
}

impl Shared {
    fn state(&self) -> MutexGuard<'_, State> {
        // A thread that panicked has left the maps whole.
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn serve(shared: &Shared, mut stream: TcpStream) -> Result<()> {
    stream.set_read_timeout(Some(Duration::from_secs(20)))?;
    let Some(request) = http::read(&stream)? else {
        return Ok(());
    };
    if shared.cut.load(Ordering::Relaxed) {
        return Ok(());
    }
    let fault = {
        let mut state = shared.state();
        *state.requests.entry(request.path.clone()).or_default() += 1;
        state.faults.get(&request.path).cloned()
    };
    let mut response = answer(shared, &request);
    let mut sent = usize::MAX;
    match fault {
        None => {}
        Some(Fault::Drop) => return Ok(()),
        Some(Fault::Status(status)) => response = Response::text(status, "fault"),
        Some(Fault::Body(body)) => (response.status, response.body) = (200, body),
        Some(Fault::Truncated) => sent = response.body.len() / 2,
        Some(Fault::Delayed(time)) => std::thread::sleep(time),
        Some(Fault::Held) => {
            let held = || matches!(shared.state().faults.get(&request.path), Some(Fault::Held));
            while held() && !shared.ended.load(Ordering::Relaxed) {
                std::thread::sleep(Duration::from_millis(5));
            }
        }
    }
    if shared.state().shared {
        response.headers.push(("access-control-allow-origin", "*".to_owned()));
    }
    http::write(&mut stream, &response, sent)
}

fn answer(shared: &Shared, request: &Request) -> Response {
    match (request.method.as_str(), request.path.as_str()) {
        ("POST", REPORT) => {
            shared.state().reports.push(request.body.clone());
            Response::text(200, "")
        }
        ("GET", OBSERVE) => {
            let state = shared.state();
            let script = [include_str!("observe.js"), "\n", &state.language, &state.first_script].concat();
            drop(state);
            Response {
                status: 200,
                media_type: http::media_type(OBSERVE),
                headers: Vec::new(),
                body: script.into_bytes(),
            }
        }
        ("GET" | "HEAD", "/" | "/index.html") => page(shared, "index.html"),
        ("GET" | "HEAD", "/embed.html") => page(shared, "embed.html"),
        ("GET" | "HEAD", path) => {
            let host = shared.state().hosts.get(path).cloned();
            host.map_or_else(|| file(shared, path), |(html, policy)| host_page(&html, policy))
        }
        _ => Response::text(405, "method not allowed"),
    }
}

/// A page of the build under the policy.
fn page(shared: &Shared, name: &str) -> Response {
    match fs::read_to_string(shared.dist.join(name)) {
        Ok(html) => {
            let state = shared.state();
            // The page's own policy and the server's.
            let banks = format!("connect-src 'self'{}", state.banks);
            let policy = state.policy.clone().unwrap_or_else(|| policy(&html));
            let with_banks = |text: &str| text.replace("connect-src 'self'", &banks);
            observed(&with_banks(&html), OBSERVE, with_banks(&policy))
        }
        Err(_) => Response::text(404, "the build has no such page"),
    }
}

/// A page that is not the app's; requests to other origins are its own affair.
fn host_page(html: &str, policy: String) -> Response {
    observed(html, &format!("{OBSERVE}?host"), policy)
}

/// A page with the observer as its first script.
fn observed(html: &str, observer: &str, policy: String) -> Response {
    // A minified page has no head tag; a script right after `<html>` opens one.
    let start = html.find("<html").and_then(|at| html[at..].find('>').map(|end| at + end + 1)).unwrap_or(0);
    let observed = format!("{}<script src=\"{observer}\"></script>{}", &html[..start], &html[start..]);
    let policy = (!policy.is_empty()).then_some(("content-security-policy", policy));
    Response {
        status: 200,
        media_type: http::media_type("index.html"),
        headers: policy.into_iter().collect(),
        body: observed.into_bytes(),
    }
}

/// The pages that show how to hold the quiz; they lie beside it.
const EXAMPLES: &str = "/examples/";

fn file(shared: &Shared, path: &str) -> Response {
    // The build has no names that need decoding, and none with two dots.
    let plain = !path.contains("..") && !path.contains('%');
    let root = if path.starts_with(EXAMPLES) {
        Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../.."))
    } else {
        &shared.dist
    };
    match fs::read(root.join(path.trim_start_matches('/'))) {
        Ok(body) if plain && path.starts_with(EXAMPLES) && path.ends_with(".html") => {
            host_page(&String::from_utf8_lossy(&body), String::new())
        }
        Ok(body) if plain => {
            let policy = shared.state().policy.clone();
            let headers = policy.into_iter().map(|policy| ("content-security-policy", policy)).collect();
            Response { status: 200, media_type: http::media_type(path), headers, body }
        }
        _ => Response::text(404, "not found"),
    }
}

/// The strictest policy under which the page has to work: nothing but its own files, and those inline scripts and styles
/// that it was built with.
fn policy(html: &str) -> String {
    format!(
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'{}; style-src 'self'{}; img-src 'self' data:; \
         connect-src 'self'; font-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'; \
         require-trusted-types-for 'script'",
        inline_hashes(html, "script"),
        inline_hashes(html, "style")
    )
}

fn inline_hashes(html: &str, element: &str) -> String {
    let (start, end) = (format!("<{element}"), format!("</{element}>"));
    let mut hashes = String::new();
    let mut rest = html;
    while let Some(at) = rest.find(&start) {
        rest = &rest[at..];
        let (Some(open), Some(close)) = (rest.find('>'), rest.find(&end)) else {
            break;
        };
        if !rest[..open].contains("src=") {
            hashes.push_str(&format!(" '{}'", digest(&rest.as_bytes()[open + 1..close])));
        }
        rest = &rest[close..];
    }
    hashes
}

/// `sha256-<base64>`, as policies and integrity attributes write it.
pub fn digest(bytes: &[u8]) -> String {
    format!("sha256-{}", STANDARD.encode(Sha256::digest(bytes)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_policy_admits_inline_scripts_by_hash_and_no_others() {
        let html = "<script src=a.js></script><script type=\"module\">alert('Hello, world.');</script>";
        // The hash of the example in Content Security Policy Level 3, section 8.4.
        let hash = "'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='";
        assert!(policy(html).contains(&format!("script-src 'self' 'wasm-unsafe-eval' {hash};")));
    }
}
