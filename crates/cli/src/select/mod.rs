//! `skill-quiz select`: the next item by every criterion, and the questions of an exported result chosen again.

mod criterion;
mod picks;
mod replay;

use std::path::{Path, PathBuf};

use anyhow::{Context, anyhow};
use quiz::store::exported;

use crate::Done;
use crate::input::{self, Field};
pub use crate::output::Output;
use crate::output::print;

/// Chooses items.
///
/// From picks: a JSON document {"banks": {name: [[a, b, c, d], ...]}, "picks": [{bank, theta, administered, responses,
/// criteria}]}, where `administered` are places in the bank from 0 and `responses` 0 or 1; without `theta` it is the
/// posterior mean, without `criteria` all are taken: MFI, bOpt, thOpt, MLWI, MPWI, KL, KLP, MEPV_plugin, MEPV_predictive,
/// MI_entropy. Printed are {"picks": [{bank, theta, MFI: {item, value, runner_up, runner_up_value, rel_gap, top5}, ...}]}.
///
/// From a file exported by the app: the quiz is run again on the bank with its seed and answers, and the questions chosen are
/// compared with the recorded ones. The exit code is 1 if any differs.
#[derive(clap::Args)]
pub struct Args {
    /// JSON with banks and picks or with exported results; `-` reads standard input.
    file: PathBuf,
    /// Bank from which the questions of exported results are chosen again.
    #[arg(long, value_name = "DIR", default_value = "questions")]
    bank: PathBuf,
}

pub(crate) fn command(args: &Args) -> Done {
    let (name, text) = input::text(&args.file)?;
    let output = run(&text, &args.bank).with_context(|| name)?;
    print(&output.text)?;
    Ok(output.clean)
}

/// What is printed for a document of picks, or of results exported from quizzes on the bank in `dir`.
///
/// # Errors
/// The pick and field that cannot be read, why the text is neither of the two, or why the bank cannot be read.
pub fn run(text: &str, dir: &Path) -> anyhow::Result<Output> {
    if let Ok(document) = input::json(text) {
        let root = Field::root(&document);
        if root.find("picks").or_else(|| root.find("banks")).is_some() {
            return Ok(Output { text: picks::all(&root)?, clean: true });
        }
    }
    let results = exported(text)
        .map_err(|why| anyhow!("has no `picks`, and holds no result of Skill Quiz either: {why}"))?;
    replay::compare(&results, dir)
}
