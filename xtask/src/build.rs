//! `cargo xtask build`: the page for release, in `dist/`.

use crate::setup::{self, BuildTools};
use crate::split;
use crate::stand_in;
use crate::step::{output, run as run_command, step};
use crate::tools::{self, WASM_TARGET};
use anyhow::{Context, Result};
use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Builds the page for release and returns the folder it is in.
///
/// # Errors
/// When a tool is missing and cannot be installed, or the build fails.
pub fn run(root: &Path) -> Result<PathBuf> {
    let tools = setup::for_build(root)?;
    step("build the page", || {
        fetch(root)?;
        let mut trunk = trunk(root, &tools);
        stand_in::prepare(root, &mut trunk, &tools.path)?;
        run_command(trunk.env(split::SWITCH, "1").args(["build", "--release", "--offline"]))
    })?;
    Ok(root.join("dist"))
}

/// A Trunk command whose environment holds nothing that could change what it builds.
pub fn trunk(folder: &Path, tools: &BuildTools) -> Command {
    let mut command = Command::new("trunk");
    // Every option of Trunk can be set by a TRUNK_ variable, and its flag for NO_COLOR rejects
    // the customary value 1.
    let foreign = env::vars_os().map(|(name, _)| name).filter(|name| {
        let name = name.to_string_lossy();
        name.starts_with("TRUNK_") || name == "NO_COLOR" || name == "RUST_LOG"
    });
    for name in foreign {
        command.env_remove(name);
    }
    command
        .current_dir(folder)
        .env("PATH", &tools.path)
        .env("TRUNK_SKIP_VERSION_CHECK", "true")
        // A backtrace of Trunk's own would hide the compiler's message.
        .env("RUST_BACKTRACE", "0");
    command
}

/// Downloads the crates of the page, so that the build itself needs no network.
pub fn fetch(folder: &Path) -> Result<()> {
    let about = output(Command::new("rustc").arg("-vV"))?;
    let host =
        about.lines().find_map(|line| line.strip_prefix("host: ")).context("`rustc -vV` names no host")?;
    let mut fetch = Command::new("cargo");
    stand_in::own_library(&mut fetch);
    run_command(
        fetch.args(["fetch", "--quiet", "--target", host, "--target", WASM_TARGET]).current_dir(folder),
    )
}

/// The versions that decide what a build gives, for the key of a cached result.
pub fn versions(tools: &BuildTools) -> Result<String> {
    let rustc = output(Command::new("rustc").arg("-vV"))?;
    Ok(format!(
        "{rustc}{} {}\n{} {}\n{}\n",
        tools::TRUNK.program,
        tools::TRUNK.version,
        tools::WASM_BINDGEN.program,
        tools::WASM_BINDGEN.version,
        // The folder's name is the hash of the npm lock.
        tools.node_modules.display()
    ))
}
