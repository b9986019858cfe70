//! What this command does in place of two programs that Trunk calls, where Trunk has no hook and no option.
//!
//! A copy of this command lies on Trunk's `PATH` under the name of each: `cargo`, so that the page's programs get a
//! standard library of their own, and `wasm-bindgen`, so that the app's program is split (see `split`).

use crate::split;
use crate::tools::{self, WASM_TARGET};
use anyhow::{Context, Result, ensure};
use std::env;
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

const CARGO: &str = "cargo";

/// Puts the stand-ins in front of `path` for a build for release.
///
/// # Errors
/// When they cannot be put in place.
pub fn prepare(root: &Path, trunk: &mut Command, path: &OsString) -> Result<()> {
    let folder = root.join("target/stand-in");
    fs::create_dir_all(&folder).context("making the folder of the stand-ins")?;
    let own = env::current_exe().context("asking where this program lies")?;
    for name in [CARGO, tools::WASM_BINDGEN.program] {
        let copy = folder.join(name).with_extension(env::consts::EXE_EXTENSION);
        fs::copy(&own, &copy).with_context(|| format!("copying to {}", copy.display()))?;
    }
    let folders = [folder].into_iter().chain(env::split_paths(path));
    trunk.env("PATH", env::join_paths(folders)?);
    Ok(())
}

/// Does what the program was called for, if it was called under another name than its own.
pub fn run() -> Option<Result<()>> {
    let name = PathBuf::from(env::args_os().next()?);
    let arguments: Vec<String> = env::args().skip(1).collect();
    match name.file_stem()?.to_str()? {
        CARGO => Some(cargo(&arguments)),
        name if name == tools::WASM_BINDGEN.program => Some(split::bindgen(&arguments)),
        _ => None,
    }
}

/// What cargo would do. The page's programs are compiled with a standard library that is compiled with them, in which a
/// panic is a trap and nothing else: nobody can read the message of a panic in a page, and the messages, with what formats
/// them, are a tenth of the program.
fn cargo(arguments: &[String]) -> Result<()> {
    // Set by the cargo that runs this command; the stand-in's own name would lead back to it.
    let mut real = Command::new(env::var_os("CARGO").context("CARGO is not set: run `cargo xtask build`")?);
    real.args(arguments);
    if arguments.iter().any(|argument| argument.contains(WASM_TARGET)) {
        own_library(&mut real);
        real.env("RUSTFLAGS", format!("{} -Zunstable-options -Cpanic=immediate-abort", paths_in_messages()));
    }
    pass_on(&mut real)
}

/// Has cargo compile the standard library for the page.
///
/// Compiling it is not stable yet, so a stable compiler has to be told that it may. Another version may want this
/// in other words: the build then ends with its message.
pub fn own_library(cargo: &mut Command) {
    cargo.env("RUSTC_BOOTSTRAP", "1").env("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort");
}

/// Source files in the program are named without where they lie on this machine, which is nobody's business.
fn paths_in_messages() -> String {
    let home = env::var_os("CARGO_HOME").map(PathBuf::from);
    let home = home.or_else(|| env::var_os("HOME").map(|home| Path::new(&home).join(".cargo")));
    format!("--remap-path-prefix={}=crates", home.unwrap_or_default().join("registry/src").display())
}

/// Runs the real program as it was called.
///
/// # Errors
/// When it does not start, or fails.
pub fn pass_on(command: &mut Command) -> Result<()> {
    let done = command.status().with_context(|| format!("starting {}", command.get_program().display()))?;
    ensure!(done.success(), "{} ended with {done}", command.get_program().display());
    Ok(())
}
