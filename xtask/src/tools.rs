//! The pinned command-line tools that cargo compiles, and the check of their versions.

use crate::paths;
use crate::step::{output, run, step};
use anyhow::{Context, Result, bail};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The compilation target of the page.
pub const WASM_TARGET: &str = "wasm32-unknown-unknown";

/// A command-line tool from crates.io at one exact version.
#[derive(Debug)]
pub struct Tool {
    /// The package on crates.io.
    pub package: &'static str,
    /// The program whose `--version` is checked.
    pub program: &'static str,
    /// The exact version.
    pub version: &'static str,
    /// Whether the package's own lock file is used.
    pub locked: bool,
}

/// Must equal the library's version in Cargo.lock: the two speak a private protocol. Its own
/// lock file is left aside because it names an entry that the registry lacks.
pub const WASM_BINDGEN: Tool =
    Tool { package: "wasm-bindgen-cli", program: "wasm-bindgen", version: "0.2.130", locked: false };

/// Builds the page.
pub const TRUNK: Tool = Tool { package: "trunk", program: "trunk", version: "0.21.14", locked: true };

/// Runs the browser tests.
pub const WASM_PACK: Tool =
    Tool { package: "wasm-pack", program: "wasm-pack", version: "0.15.1", locked: true };

/// Drives Firefox.
pub const GECKODRIVER: Tool =
    Tool { package: "geckodriver", program: "geckodriver", version: "0.37.1", locked: true };

/// Checks licences, origins and duplicates of the crates.
pub const CARGO_DENY: Tool =
    Tool { package: "cargo-deny", program: "cargo-deny", version: "0.20.2", locked: true };

/// The folder of the installed programs.
pub fn programs(cache: &Path) -> PathBuf {
    cache.join("tools/bin")
}

/// Installs the tool unless exactly its version is there.
///
/// # Errors
/// When compiling fails, or the installed program reports another version.
pub fn ensure(cache: &Path, tool: &Tool) -> Result<()> {
    let program = programs(cache).join(tool.program);
    let found = installed_version(&program);
    if found.as_deref() == Some(tool.version) {
        return Ok(());
    }
    let name = match found {
        Some(other) => format!("replace {} {other} by {}", tool.package, tool.version),
        None => format!("install {} {}", tool.package, tool.version),
    };
    step(&name, || {
        run(&mut install_command(cache, tool, program.exists()))?;
        match installed_version(&program) {
            Some(version) if version == tool.version => Ok(()),
            other => bail!(
                "{} reports version {}, not {}: delete it and run `cargo xtask setup` again",
                program.display(),
                other.as_deref().unwrap_or("unknown"),
                tool.version
            ),
        }
    })
}

/// Installs the compilation target of the page, and the sources of the standard library that is compiled for it, unless the
/// toolchain has them.
///
/// # Errors
/// When one is missing and rustup is not there to add it, or fails to.
pub fn ensure_wasm_target() -> Result<()> {
    let sysroot = output(Command::new("rustc").args(["--print", "sysroot"]))?;
    let rustlib = Path::new(sysroot.trim()).join("lib/rustlib");
    for (kind, name, sign) in
        [("target", WASM_TARGET, WASM_TARGET), ("component", "rust-src", "src/rust/library/Cargo.lock")]
    {
        if rustlib.join(sign).exists() {
            continue;
        }
        if paths::on_path(&["rustup"]).is_none() {
            bail!(
                "this Rust toolchain lacks the {kind} {name}, and rustup is not installed: \
                 install Rust through rustup (https://rustup.rs), or add the {kind} with the package \
                 manager that installed Rust, then run the command again"
            );
        }
        step(&format!("add the Rust {kind} {name}"), || {
            run(Command::new("rustup").args([kind, "add", name]))
        })?;
    }
    Ok(())
}

/// Compares the pin of wasm-bindgen with Cargo.lock.
///
/// # Errors
/// When they differ; the message says what to change.
pub fn check_pin(root: &Path) -> Result<()> {
    let lock = fs::read_to_string(root.join("Cargo.lock")).context("reading Cargo.lock")?;
    let locked = locked_version(&lock, "wasm-bindgen")
        .context("Cargo.lock has no wasm-bindgen: does the app still depend on it?")?;
    if locked != WASM_BINDGEN.version {
        bail!(
            "Cargo.lock has wasm-bindgen {locked}, but xtask/src/tools.rs installs the command \
             of {}: set WASM_BINDGEN there, the pin in Cargo.toml and the one in \
             xtask/floor/Cargo.toml to the same version",
            WASM_BINDGEN.version
        );
    }
    Ok(())
}

/// The version of a package in the text of a Cargo.lock.
pub fn locked_version<'a>(lock: &'a str, package: &str) -> Option<&'a str> {
    let name = format!("name = \"{package}\"");
    let mut lines = lock.lines();
    lines.find(|line| *line == name)?;
    lines.next()?.strip_prefix("version = \"")?.strip_suffix('"')
}

fn installed_version(program: &Path) -> Option<String> {
    if !program.is_file() {
        return None;
    }
    let text = output(Command::new(program).arg("--version")).ok()?;
    version_in(&text).map(str::to_owned)
}

/// The first word that looks like a version in what `--version` printed.
fn version_in(text: &str) -> Option<&str> {
    text.split_whitespace()
        .map(|word| word.trim_start_matches('v'))
        .find(|word| word.starts_with(|c: char| c.is_ascii_digit()) && word.contains('.'))
}

fn install_command(cache: &Path, tool: &Tool, replace: bool) -> Command {
    let mut command = Command::new("cargo");
    command.args(["install", tool.package, "--version", tool.version]).arg("--root").arg(cache.join("tools"));
    if tool.locked {
        command.arg("--locked");
    }
    if replace {
        command.arg("--force");
    }
    // Tools, not products: a quick compilation is worth more than a quick tool. They share one
    // target folder, so that what they have in common is compiled once.
    command
        .env("CARGO_TARGET_DIR", cache.join("build"))
        .env("CARGO_PROFILE_RELEASE_LTO", "off")
        .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1")
        .env("CARGO_PROFILE_RELEASE_DEBUG", "0")
        .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16")
        .env_remove("RUSTFLAGS")
        .env_remove("CARGO_BUILD_TARGET");
    command
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_version_is_found_in_what_each_tool_prints() {
        assert_eq!(version_in("wasm-bindgen 0.2.130\n"), Some("0.2.130"));
        assert_eq!(version_in("trunk 0.21.14"), Some("0.21.14"));
        assert_eq!(
            version_in("geckodriver 0.37.1 (05a1d05e0b08 2026-01-12)\n\nThe source code"),
            Some("0.37.1")
        );
        assert_eq!(version_in("v20.20.2"), Some("20.20.2"));
        assert_eq!(version_in("wasm-opt version unknown"), None);
    }

    #[test]
    fn a_locked_version_belongs_to_exactly_the_named_package() {
        let lock = "[[package]]\nname = \"wasm-bindgen-futures\"\nversion = \"0.4.1\"\n\n\
                    [[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.130\"\n";
        assert_eq!(locked_version(lock, "wasm-bindgen"), Some("0.2.130"));
        assert_eq!(locked_version(lock, "yew"), None);
    }

    #[test]
    fn only_a_tool_with_a_sound_lock_is_installed_locked() {
        let arguments = |tool| {
            let command = install_command(Path::new("/cache"), tool, false);
            let words: Vec<_> = command.get_args().map(|a| a.to_string_lossy()).collect();
            words.join(" ")
        };
        assert_eq!(arguments(&TRUNK), "install trunk --version 0.21.14 --root /cache/tools --locked");
        assert_eq!(
            arguments(&WASM_BINDGEN),
            "install wasm-bindgen-cli --version 0.2.130 --root /cache/tools"
        );
    }
}
