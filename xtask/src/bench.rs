//! `cargo xtask bench`: how long the candidate waits between two questions, natively and in a real browser; with
//! `--browser`, the engine beside other tools on one page.

mod browser;
mod peers;

use crate::setup;
use crate::step::{run as run_command, step};
use crate::tools::WASM_TARGET;
use anyhow::Result;
use clap::Args;
use std::path::Path;
use std::process::Command;

/// What to measure.
#[derive(Args)]
pub struct Options {
    /// The engine in wasm beside jsCAT and plain JavaScript, in one page in headless Chromium
    #[arg(long)]
    browser: bool,
}

/// Runs the benchmarks by criterion, then the same code in headless Chromium. They print; nothing is asserted.
///
/// # Errors
/// When a tool is missing or a benchmark does not run.
pub fn run(root: &Path, options: &Options) -> Result<()> {
    if options.browser {
        return browser::run(root);
    }
    step("the engine natively", || {
        run_command(
            Command::new("cargo").current_dir(root).args(["bench", "-p", "engine", "--bench", "speed"]),
        )
    })?;
    step("native benchmarks", || {
        run_command(Command::new("cargo").current_dir(root).args(["bench", "-p", "quiz", "--bench", "step"]))
    })?;
    let path = setup::for_browser_tests()?;
    let browsers = setup::browsers()?;
    step("the same in Chromium", || {
        run_command(
            Command::new("cargo")
                .current_dir(root)
                .args(["bench", "--target", WASM_TARGET, "-p", "skill-quiz", "--bench", "step"])
                .env("PATH", &path)
                .env("CHROMEDRIVER", &browsers.chromedriver)
                // The runner takes the first driver that the environment names.
                .env_remove("GECKODRIVER")
                .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", "wasm-bindgen-test-runner"),
        )
    })
}
