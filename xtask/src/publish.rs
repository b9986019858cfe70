//! Replaces the bank in the build by its published form. Trunk calls this as a hook.

use crate::paths;
use anyhow::{Context, Result, ensure};
use std::fs;
use std::io::ErrorKind;
use std::path::Path;
use std::process::Command;

/// Runs `skill-quiz publish` for the build that Trunk is making, else for the one in `dist/`. Drafts stay at home.
///
/// # Errors
/// When the command finds something wrong with the bank; it says what.
pub fn run(root: &Path) -> Result<()> {
    let bank = paths::build(root).join("questions");
    match fs::remove_dir_all(bank.join("drafts")) {
        Err(error) if error.kind() != ErrorKind::NotFound => {
            return Err(error).context("removing the drafts");
        }
        _ => {}
    }
    let done = Command::new("cargo")
        .args(["run", "--quiet", "--package", "cli", "--", "publish", "questions", "--to"])
        .arg(&bank)
        .current_dir(root)
        .status()
        .context("running `skill-quiz publish`")?;
    ensure!(done.success(), "the bank was not published");
    Ok(())
}
