//! `cargo xtask ci`: everything that a change must pass, in order, up to the first failure.

use crate::setup;
use crate::step::{Steps, output, run as run_command};
use crate::test::{APP, NATIVE, WORKER};
use crate::tools::{self, WASM_TARGET};
use crate::{deny, size, test, tidy};
use anyhow::Result;
use std::path::Path;
use std::process::Command;

/// Runs every check, cheap ones first, and prints the times at the end.
///
/// # Errors
/// At the first step that fails, with its name.
pub fn run(root: &Path) -> Result<()> {
    let mut steps = Steps::default();
    let result = checks(root, &mut steps);
    println!("\n{}", steps.table());
    result?;
    println!("all checks passed");
    Ok(())
}

fn checks(root: &Path, steps: &mut Steps) -> Result<()> {
    steps.run("lock file", || {
        // A lock that lags behind the manifests would be changed in silence by every later step.
        let metadata = ["metadata", "--locked", "--format-version=1", "--quiet"];
        output(Command::new("cargo").current_dir(root).args(metadata)).map(drop)
    })?;
    steps.run("format", || cargo(root, &["fmt", "--all", "--check"]))?;
    steps.run("tidy", || tidy::run(root))?;
    steps.run("crates", || deny::run(root))?;
    steps.run("clippy, native", || {
        let mut command = clippy(root);
        for package in NATIVE.iter().chain(&["e2e"]) {
            command.args(["-p", package]);
        }
        deny_warnings(command)
    })?;
    steps.run("clippy, page", || {
        tools::ensure_wasm_target()?;
        let mut command = clippy(root);
        command.args(["-p", APP, "--target", WASM_TARGET]);
        deny_warnings(command)?;
        setup::c_compiler()?;
        let mut command = Command::new("cargo");
        command.current_dir(root).args(["clippy", "--quiet", "-p", WORKER, "--target", WASM_TARGET]);
        deny_warnings(command)
    })?;
    // As the tests are compiled, so that nothing is compiled for these alone.
    let author =
        |arguments: &[&str]| cargo(root, &[&["run", "--quiet", "-p", "cli", "--"], arguments].concat());
    steps.run("bank", || author(&["lint", "questions"]))?;
    steps.run("schema", || author(&["schema", "--check", "questions/question.schema.json"]))?;
    steps.run("coverage", || author(&["coverage", "--check", "questions/COVERAGE.md"]))?;
    steps.run("tests", || test::run(root, &test::Options::default()))?;
    steps.run("size", || size::run(root))
}

fn cargo(root: &Path, arguments: &[&str]) -> Result<()> {
    run_command(Command::new("cargo").current_dir(root).args(arguments))
}

fn clippy(root: &Path) -> Command {
    let mut command = Command::new("cargo");
    command.current_dir(root).args(["clippy", "--quiet", "--all-targets"]);
    command
}

fn deny_warnings(mut command: Command) -> Result<()> {
    run_command(command.args(["--", "-D", "warnings"]))
}
