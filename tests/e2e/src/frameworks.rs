//! The npm package in a project of its own: installed from what npm packs, built by Vite into pages of several frameworks.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result, ensure};

use crate::server::Server;

/// The project that `cargo xtask test` has made of `tests/frameworks`.
///
/// # Errors
/// When the environment names none.
pub fn project() -> Result<PathBuf> {
    let named = std::env::var_os("SKILL_QUIZ_FRAMEWORKS")
        .context("SKILL_QUIZ_FRAMEWORKS is not set: run `cargo xtask test --only e2e`")?;
    Ok(PathBuf::from(named))
}

/// A server of what Vite has built, with one page of it under this policy.
///
/// # Errors
/// When there is no such page.
pub fn serve(page: &str, policy: &str) -> Result<Server> {
    let built = project()?.join("dist");
    let file = format!("{page}.html");
    let html = fs::read_to_string(built.join(&file)).with_context(|| format!("Vite has built no {file}"))?;
    let server = Server::start(&built)?;
    server.host(&format!("{page}-page.html"), &html, policy);
    Ok(server)
}

/// What the compiler of TypeScript finds in the project.
///
/// # Errors
/// When it is not there or does not run.
pub fn wrong_types() -> Result<String> {
    let project = project()?;
    let compiler = project.join("../node_modules/.bin/tsc");
    ensure!(compiler.exists(), "{} is not there: run `cargo xtask setup`", compiler.display());
    let output = Command::new(compiler)
        .args(["--project", "."])
        .current_dir(&project)
        .output()
        .context("running the compiler")?;
    let found = [output.stdout, output.stderr].concat();
    let found = String::from_utf8_lossy(&found).into_owned();
    ensure!(output.status.success() || !found.is_empty(), "the compiler ended with {}", output.status);
    Ok(found)
}
