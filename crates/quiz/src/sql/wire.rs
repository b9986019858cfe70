//! The messages between the page and the worker, as JSON.

use super::{Cell, Compare, Failure, FailureKind, Limits, Table, Verdict};
use crate::json::{Node, Read, Trail, Write, Writer, names, object};
use crate::number;

/// What the worker is to do.
#[derive(Clone, Debug, PartialEq)]
pub enum Job {
    /// Run a query on one data set.
    Run(Run),
    /// Show the first rows of every table.
    Tables(Tables),
    /// Run a query, the reference and the typical wrong queries on every data set.
    Grade(Grade),
}

/// A query on one data set.
#[derive(Clone, Debug, PartialEq)]
pub struct Run {
    /// Statements that make the tables.
    pub schema: String,
    /// Statements that fill them.
    pub seed: String,
    /// The query.
    pub query: String,
    /// What it may cost.
    pub limits: Limits,
}

/// Tables to be shown.
#[derive(Clone, Debug, PartialEq)]
pub struct Tables {
    /// Statements that make them.
    pub schema: String,
    /// Statements that fill them.
    pub seed: String,
    /// What showing them may cost; so many rows of each are shown.
    pub limits: Limits,
}

/// A query beside the reference.
#[derive(Clone, Debug, PartialEq)]
pub struct Grade {
    /// Statements that make the tables.
    pub schema: String,
    /// Per data set, statements that fill them.
    pub seeds: Vec<String>,
    /// The query.
    pub query: String,
    /// The query that is right.
    pub reference: String,
    /// Typical wrong queries.
    pub mistakes: Vec<String>,
    /// When two results are the same.
    pub compare: Compare,
    /// What each run may cost.
    pub limits: Limits,
}

/// What the worker says.
#[derive(Clone, Debug, PartialEq)]
pub enum Reply {
    /// The query's result.
    Table(Table),
    /// The tables by their names, with their first rows.
    Tables(Vec<(String, Table)>),
    /// Why there is none. For a [`Grade`]: the reference, or the tables, have failed.
    Failure(Failure),
    /// What the data sets say.
    Verdict(Verdict),
}

object!(Tables { schema: "schema", seed: "seed", limits: "limits" });
object!(Run { schema: "schema", seed: "seed", query: "query", limits: "limits" });
object!(Grade {
    schema: "schema",
    seeds: "seeds",
    query: "query",
    reference: "reference",
    mistakes: "mistakes",
    compare: "compare",
    limits: "limits",
});
object!(Table { columns: "columns", rows: "rows" });
object!(Failure { kind: "kind", what: "what" });
object!(Verdict { passes: "passes"; mistake: "mistake" });

names!(FailureKind {
    Sql: "sql",
    Tables: "tables",
    Function: "function",
    Statement: "statement",
    VirtualTable: "virtual-table",
    Transaction: "transaction",
    Change: "change",
    Several: "several",
    NoRows: "no-rows",
    Timeout: "timeout",
    Rows: "rows",
    LargeResult: "large-result",
    LargeValue: "large-value",
    Memory: "memory",
    Endless: "endless",
    Died: "died",
});

impl Write for Job {
    fn write(&self, out: &mut Writer) {
        match self {
            Self::Run(run) => out.object(&[("run", run)]),
            Self::Tables(tables) => out.object(&[("tables", tables)]),
            Self::Grade(grade) => out.object(&[("grade", grade)]),
        }
    }
}

impl Read for Job {
    fn read(node: Node<'_>, trail: &mut Trail) -> Self {
        let (name, data) = node.variant(trail);
        let data = data.unwrap_or(node);
        match name.as_str() {
            "grade" => Self::Grade(Read::read(data, trail)),
            "tables" => Self::Tables(Read::read(data, trail)),
            _ => Self::Run(Read::read(data, trail)),
        }
    }
}

impl Write for Reply {
    fn write(&self, out: &mut Writer) {
        match self {
            Self::Table(table) => out.object(&[("table", table)]),
            Self::Tables(tables) => out.object(&[("tables", tables)]),
            Self::Failure(failure) => out.object(&[("failure", failure)]),
            Self::Verdict(verdict) => out.object(&[("verdict", verdict)]),
        }
    }
}

impl Read for Reply {
    fn read(node: Node<'_>, trail: &mut Trail) -> Self {
        let (name, data) = node.variant(trail);
        let data = data.unwrap_or(node);
        match name.as_str() {
            "table" => Self::Table(Read::read(data, trail)),
            "tables" => Self::Tables(Read::read(data, trail)),
            "verdict" => Self::Verdict(Read::read(data, trail)),
            _ => Self::Failure(Read::read(data, trail)),
        }
    }
}

/// JSON's numbers are exact to 53 bits only and know no infinity, so numbers are text, and a text is a text.
impl Write for Cell {
    fn write(&self, out: &mut Writer) {
        match self {
            Self::Null => out.null(),
            Self::Text(text) => out.text(text),
            Self::Integer(value) => out.object(&[("integer", &value.to_string())]),
            Self::Real(_) => out.object(&[("real", &self.shown())]),
            Self::Blob(digits) => out.object(&[("blob", digits)]),
        }
    }
}

impl Read for Cell {
    fn read(node: Node<'_>, trail: &mut Trail) -> Self {
        if node.is_null() {
            return Self::Null;
        }
        let (name, data) = node.variant(trail);
        // A text has no data: it is the name.
        let Some(data) = data else {
            return Self::Text(name);
        };
        let text = data.text(trail);
        match name.as_str() {
            "integer" => Self::Integer(text.parse().unwrap_or_default()),
            "real" => Self::Real(match text.as_str() {
                "Inf" => f64::INFINITY,
                "-Inf" => f64::NEG_INFINITY,
                text => number::read(text).unwrap_or_default(),
            }),
            _ => Self::Blob(text),
        }
    }
}

impl Cell {
    /// The value in words, as SQLite's shell writes it: `NULL`, `2.0`, `x'ff'`.
    pub fn shown(&self) -> String {
        match self {
            Self::Null => "NULL".to_owned(),
            Self::Text(text) => text.clone(),
            Self::Integer(value) => value.to_string(),
            Self::Real(value) if value.is_infinite() => if *value > 0.0 { "Inf" } else { "-Inf" }.to_owned(),
            Self::Real(value) => {
                let text = number::plain(*value);
                if text.contains('.') { text } else { text + ".0" }
            }
            Self::Blob(digits) => ["x'", digits, "'"].concat(),
        }
    }
}
