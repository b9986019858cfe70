//! The project's own commands, run as `cargo xtask <command>`.
//!
//! `run` is one match; each command is a module of its name.

mod bench;
mod build;
mod ci;
mod csp;
mod deny;
mod dist;
mod embed;
mod floor;
mod frameworks;
mod http;
mod icons;
mod lang;
mod markup;
mod offline;
mod packages;
mod paths;
mod prose;
mod publish;
mod sbom;
mod serve;
mod setup;
mod size;
mod split;
mod stand_in;
mod step;
mod test;
mod tidy;
mod tools;
mod verify;
mod zip;

use anyhow::Result;
use clap::{Parser, Subcommand};
use std::process::ExitCode;

/// Set up, build, serve, test and measure Skill Quiz.
#[derive(Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask")]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Install everything that the other commands need; what is there is used again
    Setup,
    /// Build the page for release into dist/
    Build,
    /// Build what a host needs: dist/ with compressed files, a zip, a package for npm
    Dist,
    /// Build the page and serve it on this machine
    Serve(serve::Options),
    /// Serve the page with a bank of one item, to see what its author wrote
    Preview(serve::Preview),
    /// Run the native tests, the browser tests and the end-to-end tests
    Test(test::Options),
    /// Take pictures of every state of every page, for a human to look at
    Screenshots(test::Screenshots),
    /// Draw the icons that systems want as pixels from assets/icon.svg
    Icons,
    /// Measure the first visit of dist/ and compare it with budget.json
    Size,
    /// Show how long the candidate waits, and how the engine compares with other tools
    Bench(bench::Options),
    /// Check the rules of the code's layers and of the text
    Tidy,
    /// Run the programs that back what questions claim
    VerifyCode(verify::Options),
    /// Everything that a change must pass
    Ci,
    /// Put bank, page for frames, policies, text pages and service worker into the build; Trunk calls it
    #[command(hide = true)]
    Finish,
}

fn main() -> ExitCode {
    let done = stand_in::run().unwrap_or_else(|| run(Cli::parse().command));
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(command: Command) -> Result<()> {
    let root = paths::root()?;
    match command {
        Command::Setup => setup::run(&root),
        Command::Build => build::run(&root).map(drop),
        Command::Dist => dist::run(&root),
        Command::Serve(options) => serve::run(&root, &options),
        Command::Preview(options) => serve::preview(&root, &options),
        Command::Test(options) => test::run(&root, &options),
        Command::Screenshots(options) => test::screenshots(&root, &options),
        Command::Icons => icons::run(&root),
        Command::Size => size::run(&root),
        Command::Bench(options) => bench::run(&root, &options),
        Command::Tidy => tidy::run(&root),
        Command::VerifyCode(options) => verify::run(&root, &options),
        Command::Ci => ci::run(&root),
        Command::Finish => {
            publish::run(&root)?;
            prose::run(&root)?;
            lang::run(&root)?;
            split::run(&root)?;
            embed::run(&root)?;
            csp::run(&root)?;
            offline::run(&root)
        }
    }
}
