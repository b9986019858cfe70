//! Pages that time the engine in wasm, plain JavaScript and jsCAT, then the SQL worker and sql.js, one after another in
//! headless Chromium.

use super::peers;
use crate::build;
use crate::http::resolve;
use crate::paths;
use crate::setup;
use crate::step::{run as run_command, step};
use crate::tools::WASM_TARGET;
use anyhow::{Context, Result, anyhow, bail};
use std::env;
use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};
use tiny_http::{Header, Method, Request, Response, Server};

/// jsCAT takes seconds for a single choice from the largest bank.
const PATIENCE: Duration = Duration::from_secs(900);

/// Builds, serves, measures and prints.
///
/// # Errors
/// When a tool is missing, a build fails, the tools disagree, or the page does not report to its end.
pub fn run(root: &Path) -> Result<()> {
    let path = setup::for_browser_tests()?;
    let browsers = setup::browsers()?;
    let cache = paths::cache()?;
    let peers = peers::fetch(&cache)?;
    let target = env::var_os("CARGO_TARGET_DIR").map_or_else(|| root.join("target"), PathBuf::from);
    let site = target.join("browser-bench");
    step("build the engine for wasm", || {
        run_command(
            Command::new("cargo")
                .current_dir(root)
                .args(["build", "-p", "browser-bench", "--release", "--target", WASM_TARGET])
                // Every browser since 2023 has it; it changes the speed and no bit of a result.
                .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", "-C target-feature=+simd128")
                .env("CARGO_PROFILE_RELEASE_LTO", "fat")
                .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "1"),
        )?;
        run_command(
            Command::new("wasm-bindgen")
                .arg(target.join(WASM_TARGET).join("release/browser_bench.wasm"))
                .args(["--target", "web", "--no-typescript", "--out-name", "engine", "--out-dir"])
                .arg(&site)
                .env("PATH", &path),
        )
    })?;
    let page = build::run(root)?;
    let profile = site.join("profile");
    let pages = root.join("benches/browser");
    step("measure the engine in Chromium", || {
        measure(&browsers.chromium, &profile, "", &[&site, &pages, &peers])
    })?;
    step("measure SQL in Chromium", || {
        measure(&browsers.chromium, &profile, "sql.html", &[&page, &pages, &peers])
    })
}

/// Opens a page of the benchmark in a fresh Chromium and prints what it reports.
fn measure(chromium: &Path, profile: &Path, page: &str, folders: &[&Path]) -> Result<()> {
    let server = Server::http("127.0.0.1:0").map_err(|error| anyhow!("serving the page: {error}"))?;
    let address = server.server_addr().to_ip().context("the server has no address")?;
    let mut chromium = open(chromium, profile, &format!("http://{address}/{page}"))?;
    let outcome = serve(&server, folders, Instant::now() + PATIENCE);
    // It runs until it is ended; what it says then is of no interest.
    chromium.kill().context("ending Chromium")?;
    chromium.wait().context("ending Chromium")?;
    // Its children end a moment after it, and write until then.
    let end = Instant::now() + Duration::from_secs(10);
    while let Err(error) = fs::remove_dir_all(profile) {
        if Instant::now() > end {
            return Err(error).context("removing Chromium's profile");
        }
        thread::sleep(Duration::from_millis(50));
    }
    outcome
}

fn open(chromium: &Path, profile: &Path, address: &str) -> Result<Child> {
    Command::new(chromium)
        .args(["--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-dev-shm-usage"])
        .arg(format!("--user-data-dir={}", profile.display()))
        .arg(address)
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .with_context(|| format!("starting {}", chromium.display()))
}

/// Answers the page's requests and prints what it reports, until it is done.
fn serve(server: &Server, folders: &[&Path], end: Instant) -> Result<()> {
    loop {
        let left = end.saturating_duration_since(Instant::now());
        let Some(mut request) = server.recv_timeout(left)? else {
            bail!("the page did not report to its end within {} s", PATIENCE.as_secs());
        };
        if *request.method() == Method::Post {
            let mut text = String::new();
            request.as_reader().read_to_string(&mut text).context("reading a report")?;
            let done = request.url() == "/done";
            request.respond(Response::empty(204))?;
            match (done, text.is_empty()) {
                (true, true) => return Ok(()),
                (true, false) => bail!("the page failed: {text}"),
                (false, _) => println!("{text}"),
            }
        } else {
            answer(request, folders)?;
        }
    }
}

fn answer(request: Request, folders: &[&Path]) -> Result<()> {
    let Some(file) = folders.iter().find_map(|folder| resolve(folder, request.url())) else {
        return Ok(request.respond(Response::empty(404))?);
    };
    let kind = match file.extension().and_then(OsStr::to_str) {
        Some("html") => "text/html; charset=utf-8",
        Some("wasm") => "application/wasm",
        Some("json") => "application/json",
        _ => "text/javascript; charset=utf-8",
    };
    let mut response = Response::from_data(fs::read(&file)?);
    // Isolated from other origins, a page has a clock of 5 µs instead of 100.
    for (name, value) in [
        ("content-type", kind),
        ("cross-origin-opener-policy", "same-origin"),
        ("cross-origin-embedder-policy", "require-corp"),
    ] {
        response.add_header(Header::from_bytes(name, value).map_err(|()| anyhow!("not a header: {name}"))?);
    }
    Ok(request.respond(response)?)
}
