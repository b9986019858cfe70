//! SQLite behind [`quiz::sql`]: one query on a fresh database, within limits.
//!
//! The same code runs in the page's worker and natively, where the author's command checks every item with it. The caller
//! brings the clock, since the browser has another one.

mod guard;

use std::sync::{Mutex, MutexGuard, PoisonError};

use quiz::json;
use quiz::sql::wire::{Grade, Job, Reply, Run, Tables};
use quiz::sql::{Cell, Failure, FailureKind, Limits, Table, Verdict, same};
use rusqlite::types::ValueRef;
use rusqlite::{Connection, Row};

use guard::{Guard, Stage};

/// Milliseconds from any fixed moment.
pub type Clock = fn() -> f64;

/// No result is larger, in bytes of its texts and blobs.
const WIDEST_RESULT: usize = 1 << 20;

/// No question has more tables.
const MOST_TABLES: usize = 50;

/// Does a job given as JSON; the answer is JSON, too.
pub fn answer(job: &str, clock: Clock) -> String {
    let reply = match json::read(job) {
        Ok(Job::Run(Run { schema, seed, query, limits })) => {
            run(&schema, &seed, &query, limits, clock).map_or_else(Reply::Failure, Reply::Table)
        }
        Ok(Job::Tables(job)) => tables(&job, clock).map_or_else(Reply::Failure, Reply::Tables),
        Ok(Job::Grade(job)) => grade(&job, clock).map_or_else(Reply::Failure, Reply::Verdict),
        Err(wrong) => Reply::Failure(Failure { kind: FailureKind::Sql, what: wrong.to_string() }),
    };
    json::write(&reply)
}

/// What `query` gives on a fresh database made by `schema` and filled by `seed`.
///
/// # Errors
/// Why there is no table.
pub fn run(schema: &str, seed: &str, query: &str, limits: Limits, clock: Clock) -> Result<Table, Failure> {
    let database = open(schema, seed, limits.ms, clock)?;
    table(&database, query, limits.rows as usize)
}

/// The tables and views that `job` makes, in the order of its statements, each with its first rows.
///
/// # Errors
/// Why the statements cannot be run.
pub fn tables(job: &Tables, clock: Clock) -> Result<Vec<(String, Table)>, Failure> {
    let database = open(&job.schema, &job.seed, job.limits.ms, clock)?;
    let names =
        table(&database, "SELECT name FROM sqlite_schema WHERE type IN ('table', 'view')", MOST_TABLES)?;
    let mut tables = Vec::new();
    for row in names.rows {
        if let [Cell::Text(name)] = &row[..] {
            let quoted = name.replace('"', "\"\"");
            let query = format!("SELECT * FROM \"{quoted}\" LIMIT {}", job.limits.rows);
            tables.push((name.clone(), table(&database, &query, job.limits.rows as usize)?));
        }
    }
    Ok(tables)
}

/// A database and who watches over it. SQLite counts its memory for the whole process, so natively one waits for another.
struct Database {
    connection: Connection,
    guard: Guard,
    _alone: MutexGuard<'static, ()>,
}

fn open(schema: &str, seed: &str, ms: u32, clock: Clock) -> Result<Database, Failure> {
    static ALONE: Mutex<()> = Mutex::new(());
    let alone = ALONE.lock().unwrap_or_else(PoisonError::into_inner);
    let guard = Guard::new(ms, clock);
    let mut connection = Connection::open_in_memory().map_err(|error| guard.failure(error, ""))?;
    guard.set(&mut connection).map_err(|error| guard.failure(error, ""))?;
    for script in [schema, seed] {
        connection.execute_batch(script).map_err(|error| {
            let failure = guard.failure(error, script);
            Failure { kind: FailureKind::Tables, what: failure.to_string() }
        })?;
    }
    guard.enter(Stage::Query);
    Ok(Database { connection, guard, _alone: alone })
}

/// Which data sets tell `job`'s query from its reference, and which typical mistake it is.
///
/// # Errors
/// Why the reference has no result.
pub fn grade(job: &Grade, clock: Clock) -> Result<Verdict, Failure> {
    let run = |seed: &String, query: &str| run(&job.schema, seed, query, job.limits, clock);
    let mut given = Vec::with_capacity(job.seeds.len());
    let mut passes = Vec::with_capacity(job.seeds.len());
    for seed in &job.seeds {
        let right = run(seed, &job.reference)?;
        let table = run(seed, &job.query);
        passes.push(table.as_ref().is_ok_and(|table| same(table, &right, job.compare)));
        given.push(table);
    }
    let mut verdict = Verdict { passes, mistake: None };
    let tables: Result<Vec<Table>, Failure> = given.into_iter().collect();
    if let Ok(tables) = tables
        && !verdict.right()
    {
        let like = |query: &String| {
            let same_on = |(seed, table): (&String, &Table)| {
                run(seed, query).is_ok_and(|other| same(table, &other, job.compare))
            };
            job.seeds.iter().zip(&tables).all(same_on)
        };
        verdict.mistake = job.mistakes.iter().position(like);
    }
    Ok(verdict)
}

/// The rows of one statement.
fn table(database: &Database, query: &str, most: usize) -> Result<Table, Failure> {
    let told = |error| database.guard.failure(error, query);
    // SQLite takes an empty text, or a comment alone, for a statement that does nothing.
    let mut statement = database.connection.prepare(query).map_err(told)?;
    let columns: Vec<String> = statement.column_names().map(str::to_owned).collect();
    if columns.is_empty() {
        return Err(guard::failure(FailureKind::NoRows, ""));
    }
    let mut table = Table { columns, rows: Vec::new() };
    let mut rows = statement.query([]).map_err(told)?;
    let mut size = 0;
    while let Some(row) = rows.next().map_err(told)? {
        if table.rows.len() == most {
            return Err(guard::failure(FailureKind::Rows, most));
        }
        let cells = cells(row, table.columns.len()).map_err(told)?;
        size += cells.iter().map(width).sum::<usize>();
        if size > WIDEST_RESULT {
            return Err(guard::failure(FailureKind::LargeResult, ""));
        }
        table.rows.push(cells);
    }
    Ok(table)
}

fn cells(row: &Row<'_>, columns: usize) -> rusqlite::Result<Vec<Cell>> {
    (0..columns).map(|at| row.get_ref(at).map(cell)).collect()
}

fn cell(value: ValueRef<'_>) -> Cell {
    match value {
        ValueRef::Null => Cell::Null,
        ValueRef::Integer(value) => Cell::Integer(value),
        ValueRef::Real(value) => Cell::Real(value),
        ValueRef::Text(bytes) => Cell::Text(String::from_utf8_lossy(bytes).into_owned()),
        ValueRef::Blob(bytes) => Cell::Blob(hexadecimal(bytes)),
    }
}

fn hexadecimal(bytes: &[u8]) -> String {
    let digits = bytes.iter().flat_map(|byte| [byte >> 4, byte & 15]);
    digits.filter_map(|digit| char::from_digit(u32::from(digit), 16)).collect()
}

fn width(cell: &Cell) -> usize {
    match cell {
        Cell::Text(text) | Cell::Blob(text) => text.len(),
        _ => 8,
    }
}
