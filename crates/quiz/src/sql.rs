//! What a query gives, and when two results are the same. SQLite itself lives in the crate `sql-worker`.
//!
//! [`wire`] has the messages between the page and the worker.

pub mod wire;

use std::fmt;

pub use crate::bank::wire::{Compare, Limits};

/// A value as SQLite has it.
#[derive(Clone, Debug, PartialEq)]
pub enum Cell {
    /// No value.
    Null,
    /// A whole number.
    Integer(i64),
    /// A floating-point number.
    Real(f64),
    /// A text.
    Text(String),
    /// Bytes, as hexadecimal digits.
    Blob(String),
}

/// What a query gives.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Table {
    /// Names of the columns.
    pub columns: Vec<String>,
    /// Rows, each as wide as `columns`.
    pub rows: Vec<Vec<Cell>>,
}

/// What kept a query from giving a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FailureKind {
    /// SQLite could not read or run it; says so in its own words.
    Sql,
    /// The question's own tables could not be made; says why.
    Tables,
    /// It calls a function that is not allowed here; names it.
    Function,
    /// It is a statement that is not allowed here; names it.
    Statement,
    /// It makes a virtual table.
    VirtualTable,
    /// It begins or ends a transaction.
    Transaction,
    /// It changes the database.
    Change,
    /// It is more than one statement.
    Several,
    /// It is nothing that gives rows.
    NoRows,
    /// It took too long; says how many milliseconds it was given.
    Timeout,
    /// It gave too many rows; says how many it may give.
    Rows,
    /// It gave rows that are too wide.
    LargeResult,
    /// It made a text or a blob that is too large.
    LargeValue,
    /// It needed too much memory.
    Memory,
    /// SQLite could not stop it and was ended.
    Endless,
    /// SQLite ended with it; says why.
    Died,
}

/// A query without a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Failure {
    /// What kind.
    pub kind: FailureKind,
    /// What the kind says of it, or nothing.
    pub what: String,
}

/// In words for an author; the page has its own.
impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let what = &self.what;
        let words = match self.kind {
            FailureKind::Sql => what,
            FailureKind::Tables => return write!(f, "The question's own tables: {what}"),
            FailureKind::Function => return write!(f, "the function {what} is not allowed"),
            FailureKind::Statement => return write!(f, "{what} is not allowed"),
            FailureKind::VirtualTable => "a virtual table is not allowed",
            FailureKind::Transaction => "a transaction is not allowed",
            FailureKind::Change => "a statement that changes the database is not allowed",
            FailureKind::Several => "there is another statement after the first",
            FailureKind::NoRows => "it gives no rows",
            FailureKind::Timeout => return write!(f, "it was stopped after {what} ms"),
            FailureKind::Rows => return write!(f, "the result has more than {what} rows"),
            FailureKind::LargeResult => "the result is larger than 1 MB",
            FailureKind::LargeValue => "a text or a blob is larger than 100 KB",
            FailureKind::Memory => "it needs more than 10 MB of memory",
            FailureKind::Endless => "it did not stop and had to be ended",
            FailureKind::Died => return write!(f, "SQLite ended with it: {what}"),
        };
        f.write_str(words)
    }
}

/// What the data sets say about a query.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Verdict {
    /// For each data set, whether the query gives what the reference gives.
    pub passes: Vec<bool>,
    /// Place of the typical wrong query that gives the same on every data set, if one does and the query is wrong.
    pub mistake: Option<usize>,
}

impl Verdict {
    /// Whether every data set passes. Without any there is nothing that could.
    pub fn right(&self) -> bool {
        !self.passes.is_empty() && self.passes.iter().all(|pass| *pass)
    }
}

/// Whether two results are the same.
pub fn same(given: &Table, wanted: &Table, by: Compare) -> bool {
    difference(given, wanted, by) == Difference::default()
}

/// In what a result is not the one that is wanted; by default in nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Difference {
    /// The columns are others: more, fewer, or, where names count, of other names. Their rows are not compared then.
    pub columns: bool,
    /// Places of the rows given that are not wanted.
    pub extra: Vec<usize>,
    /// Places of the rows wanted that are not given.
    pub missing: Vec<usize>,
    /// The rows are the ones wanted, and their order, which counts, is another.
    pub order: bool,
}

/// Compares a result with the one that is wanted.
pub fn difference(given: &Table, wanted: &Table, by: Compare) -> Difference {
    let name = |at: usize| given.columns[at].eq_ignore_ascii_case(&wanted.columns[at]);
    if given.columns.len() != wanted.columns.len() || (by.columns && !(0..given.columns.len()).all(name)) {
        return Difference { columns: true, ..Difference::default() };
    }
    // Every row takes the first one like it, which nothing else can need more: what is alike within a tolerance this
    // small is alike for every row.
    let mut missing: Vec<usize> = (0..wanted.rows.len()).collect();
    let mut extra = Vec::new();
    let mut in_order = true;
    for (at, row) in given.rows.iter().enumerate() {
        match missing.iter().position(|other| alike(row, &wanted.rows[*other], by.float_tol)) {
            Some(place) => in_order &= missing.remove(place) == at,
            None => extra.push(at),
        }
    }
    let order = by.ordered && !in_order && extra.is_empty() && missing.is_empty();
    Difference { columns: false, extra, missing, order }
}

fn alike(one: &[Cell], other: &[Cell], tolerance: f64) -> bool {
    one.len() == other.len()
        && one.iter().zip(other).all(|pair| match pair {
            (Cell::Integer(a), Cell::Integer(b)) => a == b,
            (a, b) => match (number(a), number(b)) {
                // A number is the same whether it came out whole or not: 2 and 2.0.
                (Some(a), Some(b)) => a == b || (a - b).abs() <= tolerance * a.abs().max(b.abs()).max(1.0),
                _ => a == b,
            },
        })
}

fn number(cell: &Cell) -> Option<f64> {
    match cell {
        Cell::Integer(value) => Some(*value as f64),
        Cell::Real(value) => Some(*value),
        _ => None,
    }
}
