//! A query that is run: `sql-run`.

use super::{BadField, Incomplete};
use crate::bank::wire::{Compare, Limits, MustFail, WireItem};

/// The longest query, in bytes.
pub const MAX_LENGTH: usize = 10_000;

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
