//! Where the build, the browsers and their drivers lie.

use std::path::PathBuf;

use anyhow::{Context, Result, ensure};

/// Paths that `cargo xtask test` names in environment variables.
#[derive(Clone, Debug)]
pub struct Environment {
    /// `SKILL_QUIZ_DIST`: the built app.
    pub dist: PathBuf,
    /// `CHROMEDRIVER`: Chromium's driver.
    pub chromedriver: PathBuf,
    /// `GECKODRIVER`: Firefox's driver.
    pub geckodriver: PathBuf,
    /// `CHROMIUM`: the browser.
    pub chromium: PathBuf,
    /// `FIREFOX`: the browser.
    pub firefox: PathBuf,
    /// `AXE`: `axe.min.js`.
    pub axe: PathBuf,
    /// `SKILL_QUIZ_SHOTS`: folder for pictures of every page; none are taken without it.
    pub shots: Option<PathBuf>,
}

impl Environment {
    /// Reads the variables and looks whether the files are there.
    ///
    /// # Errors
    /// Names the variable that is missing or leads nowhere, and the command that sets it.
    pub fn read() -> Result<Self> {
        let dist = named("SKILL_QUIZ_DIST")?;
        ensure!(dist.join("index.html").is_file(), "{} holds no index.html: {ADVICE}", dist.display());
        Ok(Self {
            dist,
            chromedriver: named("CHROMEDRIVER")?,
            geckodriver: named("GECKODRIVER")?,
            chromium: named("CHROMIUM")?,
            firefox: named("FIREFOX")?,
            axe: named("AXE")?,
            shots: std::env::var_os("SKILL_QUIZ_SHOTS").map(PathBuf::from),
        })
    }
}

const ADVICE: &str = "run the end-to-end tests with `cargo xtask test --only e2e`";

fn named(name: &str) -> Result<PathBuf> {
    let path = std::env::var_os(name).with_context(|| format!("{name} is not set: {ADVICE}"))?;
    let path = PathBuf::from(path);
    ensure!(path.exists(), "{name} names {}, which is not there: {ADVICE}", path.display());
    Ok(path)
}
