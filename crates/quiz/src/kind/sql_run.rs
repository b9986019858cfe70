//! A query that is run: `sql-run`.

use super::{BadField, Incomplete};
use crate::bank::wire::{Compare, Limits, MustFail, WireItem};
use crate::sql::wire::{Grade, Job, Run, Tables};

/// The longest query, in bytes.
pub const MAX_LENGTH: usize = 10_000;

/// Nobody waits longer for a query.
const MAX_MS: u32 = 5_000;

/// Nobody reads more rows.
const MAX_ROWS: u32 = 1_000;

/// Tables to be queried.
#[derive(Clone, Debug, PartialEq)]
pub struct Prompt {
    /// Statements that make the tables.
    pub schema: String,
    /// Statements that fill them with the data that the candidate sees.
    pub seed: String,
    /// What a run may use.
    pub limits: Limits,
}

/// What a query is held against.
#[derive(Clone, Debug, PartialEq)]
pub struct Key {
    /// The databases that are not shown, as statements that fill the tables; the shown one is the prompt's.
    pub hidden_seeds: Vec<String>,
    /// A query that is right.
    pub reference: String,
    /// What must agree with its result.
    pub compare: Compare,
    /// Typical wrong queries.
    pub must_fail: Vec<MustFail>,
}

pub(super) fn parse(item: &mut WireItem) -> Result<(super::Prompt, super::Key), BadField> {
    let missing =
        |field: &'static str| BadField::new("schema", field, format!("kind `sql-run` needs `{field}`"));
    let schema = item.schema.take().ok_or_else(|| missing("schema"))?;
    let reference = item.reference.take().ok_or_else(|| missing("reference"))?;
    let compare = item.compare.take().ok_or_else(|| missing("compare"))?;
    let limits = item.limits.take().ok_or_else(|| missing("limits"))?;
    if !(compare.float_tol >= 0.0 && compare.float_tol.is_finite()) {
        return Err(BadField::new("schema", "compare.floatTol", "a tolerance is a finite number, 0 or more"));
    }
    let at_most = |field: &str, value: u32, most: u32| match value {
        0 => Err(BadField::new("schema", field, "a limit is above 0")),
        value if value > most => Err(BadField::new("schema", field, format!("at most {most}"))),
        _ => Ok(()),
    };
    at_most("limits.ms", limits.ms, MAX_MS)?;
    at_most("limits.rows", limits.rows, MAX_ROWS)?;
    let mut seeds = std::mem::take(&mut item.seeds).into_iter();
    let seed = seeds.next().ok_or_else(|| missing("seeds"))?;
    let hidden_seeds = seeds.collect();
    let must_fail = std::mem::take(&mut item.must_fail);
    let prompt = Prompt { schema, seed, limits };
    let key = Key { hidden_seeds, reference, compare, must_fail };
    Ok((super::Prompt::SqlRun(prompt), super::Key::SqlRun(key)))
}

/// Whether there is a query that can be run.
pub(super) fn validate(query: &str) -> Result<(), Incomplete> {
    if query.trim().is_empty() {
        Err(Incomplete::NoQuery)
    } else if query.len() > MAX_LENGTH {
        Err(Incomplete::TooLong(MAX_LENGTH as u32))
    } else {
        Ok(())
    }
}

/// So many rows of a table show what is in it.
const SAMPLE: u32 = 5;

/// So many rows of a table show what a query may have stumbled over.
const MANY: u32 = 30;

/// What shows the candidate the tables.
pub fn tables(prompt: &Prompt) -> Tables {
    let limits = Limits { rows: SAMPLE, ..prompt.limits };
    Tables { schema: prompt.schema.clone(), seed: prompt.seed.clone(), limits }
}

/// What shows the candidate what a query gives: it runs on the data that they see.
pub fn run(prompt: &Prompt, query: String) -> Run {
    Run { schema: prompt.schema.clone(), seed: prompt.seed.clone(), query, limits: prompt.limits }
}

/// What shows the candidate where a query went wrong: the rows of a data set, what the query gives there, and what is right.
pub fn compare(prompt: &Prompt, key: &Key, query: &str, data_set: usize) -> Vec<Job> {
    let seed = std::iter::once(&prompt.seed).chain(&key.hidden_seeds).nth(data_set);
    let there = Prompt { seed: seed.cloned().unwrap_or_default(), ..prompt.clone() };
    let mut tables = tables(&there);
    tables.limits.rows = MANY;
    let run = |query: &str| Job::Run(run(&there, query.to_owned()));
    vec![Job::Tables(tables), run(query), run(&key.reference)]
}

/// What decides the credit of a query: it runs on every data set.
pub fn grade(prompt: &Prompt, key: &Key, query: String) -> Grade {
    Grade {
        schema: prompt.schema.clone(),
        seeds: std::iter::once(&prompt.seed).chain(&key.hidden_seeds).cloned().collect(),
        query,
        reference: key.reference.clone(),
        mistakes: key.must_fail.iter().map(|wrong| wrong.sql.clone()).collect(),
        compare: key.compare,
        limits: prompt.limits,
    }
}
