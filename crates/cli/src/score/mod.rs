//! `skill-quiz score`: levels from items and answers, and those of an exported result again.

mod cases;
mod result;

use std::path::PathBuf;

use anyhow::{Context, anyhow};
use quiz::store::exported;

use crate::Done;
use crate::input::{self, Field};
pub use crate::output::Output;
use crate::output::print;

/// Computes levels.
///
/// From cases: a JSON document {"cases": [{id, model, D, prior: {mean, sd}, items, responses}]}, where an item is
/// [a, b, c, d], or {a, b: [...]} with the model GRM or GPCM, and a response is the category reached, from 0. Printed are
/// {"cases": [{id, eap, eap_sd, map, mle, wle, ...}]}; infinities are the strings "inf" and "-inf". A case
/// {id, topics: [{loading, items, responses}]} is a profile of correlated topics; printed are its overall level and one per
/// topic.
///
/// From a file exported by the app: the levels are computed again from the answers and compared with the recorded ones. The
/// exit code is 1 if any differs by more than 1e-9.
#[derive(clap::Args)]
pub struct Args {
    /// JSON with cases or with exported results; `-` reads standard input.
    file: PathBuf,
}

pub(crate) fn command(args: &Args) -> Done {
    let (name, text) = input::text(&args.file)?;
    let output = run(&text).with_context(|| name)?;
    print(&output.text)?;
    Ok(output.clean)
}

/// What is printed for a document of cases or of exported results.
///
/// # Errors
/// The case and field that cannot be read, or why the text is neither of the two.
pub fn run(text: &str) -> anyhow::Result<Output> {
    if let Ok(document) = input::json(text) {
        let root = Field::root(&document);
        if let Some(list) = root.find("cases") {
            return Ok(Output { text: cases::all(&list)?, clean: true });
        }
        if root.find("topics").or_else(|| root.find("items")).is_some() {
            return Ok(Output { text: cases::one(&root)?, clean: true });
        }
    }
    let results = exported(text)
        .map_err(|why| anyhow!("has no `cases`, and holds no result of Skill Quiz either: {why}"))?;
    result::compare(&results)
}
