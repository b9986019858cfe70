//! What a query gives, and when two results are the same. SQLite itself lives in the crate `sql-worker`.
//!
//! [`wire`] has the messages between the page and the worker.

pub mod wire;

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
    /// SQLite could not read or run it.
    Sql,
    /// It does what is not allowed here.
    Refused,
    /// It took too long.
    Timeout,
    /// It gave too many rows.
    Rows,
    /// It needed too much memory.
    Memory,
}

/// A query without a table, in words for whoever wrote it: SQLite's own where it has some.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Failure {
    /// What kind.
    pub kind: FailureKind,
    /// What happened.
    pub message: String,
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
pub fn same(one: &Table, other: &Table, by: Compare) -> bool {
    let name = |at: usize| one.columns[at].eq_ignore_ascii_case(&other.columns[at]);
    if one.columns.len() != other.columns.len()
        || one.rows.len() != other.rows.len()
        || (by.columns && !(0..one.columns.len()).all(name))
    {
        return false;
    }
    // In any order every row takes the first one like it, which nothing else can need more: what is alike within a
    // tolerance this small is alike for every row.
    let mut left: Vec<&Vec<Cell>> = other.rows.iter().collect();
    one.rows.iter().all(|row| {
        let reach = if by.ordered { 1 } else { left.len() };
        let like = left[..reach].iter().position(|candidate| alike(row, candidate, by.float_tol));
        like.map(|at| left.remove(at)).is_some()
    })
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
