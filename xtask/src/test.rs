//! `cargo xtask test`: the native tests, the browser tests, the end-to-end tests.

use crate::setup::{self, Browsers};
use crate::step::{Steps, run_and_keep};
use crate::{build, dist, frameworks};
use anyhow::{Result, bail};
use clap::{Args, ValueEnum};
use std::path::{Path, PathBuf};
use std::process::Command;

/// The crates that run natively; the page's own package runs in browsers.
pub const NATIVE: [&str; 6] = ["engine", "quiz", "messages", "sql-worker", "cli", "xtask"];

/// The package of the page.
pub const APP: &str = "skill-quiz";

/// The package of the page's worker, in NATIVE as well.
pub const WORKER: &str = "sql-worker";

/// Which tests to run.
#[derive(Args, Default)]
pub struct Options {
    /// Only this part
    #[arg(long)]
    only: Option<Part>,
}

/// A part of the tests.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Part {
    /// The pure crates and the commands, with cargo
    Native,
    /// The page's parts in Chromium and Firefox, with wasm-pack
    Browser,
    /// The built page, over WebDriver
    E2e,
}

/// How many tests passed and failed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Tally {
    passed: u32,
    failed: u32,
}

/// Runs every part even when one fails, so that one run shows all; the last line is the sum.
///
/// # Errors
/// When a test failed, a part could not run, or a part ran no test at all.
pub fn run(root: &Path, options: &Options) -> Result<()> {
    let mut steps = Steps::default();
    let mut sum = Tally::default();
    let mut broken = Vec::new();
    let wanted = |part| options.only.is_none_or(|only| only == part);
    let mut part = |name: &str, work: &dyn Fn() -> Result<(bool, String)>| {
        let outcome = steps.run(name, || {
            let (succeeded, output) = work()?;
            let tally = tally(&output);
            sum.passed += tally.passed;
            sum.failed += tally.failed;
            verdict(succeeded, tally)
        });
        if let Err(error) = outcome {
            println!("    {error:#}");
            broken.push(name.to_owned());
        }
    };

    if wanted(Part::Native) {
        part("native tests", &|| run_and_keep(&mut native(root)));
    }
    if wanted(Part::Browser) {
        for browser in [Browser::Chromium, Browser::Firefox] {
            part(&format!("browser tests in {browser:?}"), &|| {
                let path = setup::for_browser_tests()?;
                let browsers = setup::browsers()?;
                run_and_keep(wasm_pack(root, browser, &browsers).env("PATH", &path))
            });
        }
    }
    if wanted(Part::E2e) {
        part("end-to-end tests", &|| {
            let mut command = end_to_end(root)?;
            let pages = frameworks::build(root)?;
            run_and_keep(command.env("SKILL_QUIZ_FRAMEWORKS", pages))
        });
    }

    print!("{}", steps.table());
    println!("{} passed, {} failed", sum.passed, sum.failed);
    if !broken.is_empty() {
        bail!("not passed: {}", broken.join(", "));
    }
    Ok(())
}

#[derive(Clone, Copy, Debug)]
enum Browser {
    Chromium,
    Firefox,
}

fn native(root: &Path) -> Command {
    let mut command = Command::new("cargo");
    command.current_dir(root).args(["test", "--no-fail-fast"]);
    for package in NATIVE {
        command.args(["-p", package]);
    }
    command
}

fn wasm_pack(root: &Path, browser: Browser, browsers: &Browsers) -> Command {
    let mut command = Command::new("wasm-pack");
    command
        .current_dir(root)
        // The tools are here already; wasm-pack would look for newer ones on the network.
        .args(["test", "--mode", "no-install", "--headless"]);
    // The runner takes the first driver that the environment names, whichever was asked for.
    match browser {
        Browser::Chromium => {
            command.args(["--chrome", "--chromedriver"]).arg(&browsers.chromedriver).env_remove("GECKODRIVER")
        }
        Browser::Firefox => {
            command.args(["--firefox", "--geckodriver"]).arg(&browsers.geckodriver).env_remove("CHROMEDRIVER")
        }
    };
    // Without a package cargo would take the workspace's default members.
    command.args([".", "--package", APP]);
    command
}

/// The end-to-end tests against a fresh build.
fn end_to_end(root: &Path) -> Result<Command> {
    let browsers = setup::browsers()?;
    let hosts = setup::hosts()?;
    let dist = build::run(root)?;
    dist::complete(root, &dist)?;
    let axe = setup::for_build(root)?.node_modules.join("axe-core/axe.min.js");
    let mut command = Command::new("cargo");
    command
        .current_dir(root)
        .args(["test", "-p", "e2e", "--no-fail-fast"])
        .env("SKILL_QUIZ_DIST", dist)
        .env("CHROMEDRIVER", &browsers.chromedriver)
        .env("GECKODRIVER", &browsers.geckodriver)
        .env("CHROMIUM", &browsers.chromium)
        .env("FIREFOX", &browsers.firefox)
        .env("NGINX", &hosts.nginx)
        .env("CADDY", &hosts.caddy)
        .env("AXE", axe);
    Ok(command)
}

/// Which states to take pictures of, and where to put them.
#[derive(Args)]
pub struct Screenshots {
    /// Only states whose name contains this, such as `quiz`
    #[arg(default_value = "")]
    filter: String,
    /// Folder for the pictures
    #[arg(long, default_value = "target/screenshots")]
    to: PathBuf,
}

/// Takes a picture of every state of every page at three widths, light and dark, in both browsers, for a human to look at.
///
/// # Errors
/// When a state could not be shown, or no state has such a name.
pub fn screenshots(root: &Path, options: &Screenshots) -> Result<()> {
    let folder = root.join(&options.to);
    let filter = format!("shots::{}", options.filter.replace('-', "_"));
    let mut command = end_to_end(root)?;
    let (succeeded, output) = run_and_keep(command.args(["--", &filter]).env("SKILL_QUIZ_SHOTS", &folder))?;
    verdict(succeeded, tally(&output))?;
    println!("the pictures are in {}", folder.display());
    Ok(())
}

/// A runner that ended well without having run a test has checked nothing.
fn verdict(succeeded: bool, tally: Tally) -> Result<()> {
    if tally.failed > 0 {
        bail!("{} of its tests failed", tally.failed);
    }
    if !succeeded {
        bail!("the tests did not run to their end: see the messages above");
    }
    if tally.passed == 0 {
        bail!("it ran no test: is a test folder empty, or a filter too narrow?");
    }
    Ok(())
}

/// The sum over the closing lines of cargo's and wasm-bindgen's runners, one per test program:
/// `test result: ok. 3 passed; 0 failed; …`.
fn tally(output: &str) -> Tally {
    let mut sum = Tally::default();
    for line in output.lines() {
        let Some((_, counts)) = line.split_once("test result: ") else {
            continue;
        };
        for part in counts.split(['.', ';']) {
            let mut words = part.split_whitespace();
            let count = words.next().and_then(|word| word.parse::<u32>().ok());
            match (count, words.next()) {
                (Some(count), Some("passed")) => sum.passed += count,
                (Some(count), Some("failed")) => sum.failed += count,
                _ => {}
            }
        }
    }
    sum
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_tally_is_the_sum_over_all_test_programs() {
        let output = "running 2 tests\n\
            test result: ok. 12 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; \
            finished in 0.00s\n\
            no tests to run!test result: FAILED. 3 passed; 2 failed; 0 ignored; 0 filtered out; \
            finished in 1.00s\n\
            12 passed; 4 failed\n";
        let expected = Tally { passed: 15, failed: 2 };
        assert_eq!(tally(output), expected);
    }

    #[test]
    fn a_part_passes_only_when_it_ran_tests_to_the_end() {
        let some = Tally { passed: 3, failed: 0 };
        let red = Tally { passed: 3, failed: 1 };
        assert!(verdict(true, some).is_ok());
        assert!(verdict(false, some).is_err());
        assert!(verdict(true, red).is_err());
        assert!(verdict(true, Tally::default()).is_err());
    }

    #[test]
    fn a_browser_run_sees_only_its_own_driver() {
        let browsers = Browsers {
            chromedriver: "/drivers/chrome".into(),
            geckodriver: "/drivers/gecko".into(),
            chromium: "/c".into(),
            firefox: "/f".into(),
        };
        let command = wasm_pack(Path::new("/repo"), Browser::Chromium, &browsers);
        let removed: Vec<_> = command
            .get_envs()
            .filter(|(_, value)| value.is_none())
            .map(|(name, _)| name.to_string_lossy().into_owned())
            .collect();
        assert_eq!(removed, ["GECKODRIVER"]);
    }
}
