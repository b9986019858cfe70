//! Puts the published bank into the build. Trunk's hook calls this.

use crate::paths;
use anyhow::{Context, Result, ensure};
use std::fs;
use std::path::Path;
use std::process::Command;

/// Runs `skill-quiz publish` for the build that Trunk is making, else for the one in `dist/`. What authors keep beside the
/// bank (checks, reviews, drafts) stays at home; the licence goes with the questions.
///
/// # Errors
/// When the command finds something wrong with the bank; it says what.
pub fn run(root: &Path) -> Result<()> {
    let bank = paths::build(root).join("questions");
    if bank.exists() {
        fs::remove_dir_all(&bank).context("removing the bank of an earlier build")?;
    }
    bank_to(root, &bank, None)?;
    fs::copy(root.join("questions/LICENSE"), bank.join("LICENSE")).context("copying the licence").map(drop)
}

/// Runs `skill-quiz publish` into a folder; with `item`, for a bank of that item alone.
///
/// # Errors
/// When the command finds something wrong with the bank; it says what.
pub fn bank_to(root: &Path, folder: &Path, item: Option<&str>) -> Result<()> {
    let mut command = Command::new("cargo");
    command.args(["run", "--quiet", "--package", "cli", "--", "publish", "questions", "--to"]).arg(folder);
    if let Some(item) = item {
        command.args(["--item", item]);
    }
    let done = command.current_dir(root).status().context("running `skill-quiz publish`")?;
    ensure!(done.success(), "the bank was not published");
    Ok(())
}
