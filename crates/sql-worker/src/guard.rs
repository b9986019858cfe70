//! What a query may do and cost.

use std::fmt::Display;
use std::sync::{Arc, Mutex, PoisonError};

use quiz::sql::{Failure, FailureKind};
use rusqlite::hooks::{AuthAction, AuthContext, Authorization};
use rusqlite::limits::Limit;
use rusqlite::{Connection, Error, ErrorCode};

use crate::Clock;

/// SQLite's own memory: database, sorting and temporary tables together, bytes.
const MEMORY: u32 = 10 << 20;

/// So many steps of SQLite's machine go by between two looks at the clock: some tenths of a millisecond.
const STEPS: i32 = 10_000;

/// Limits of SQLite. Depths are far below what a browser's stack bears, and above what a readable query needs.
const LIMITS: [(Limit, i32); 12] = [
    (Limit::SQLITE_LIMIT_LENGTH, 100_000),
    (Limit::SQLITE_LIMIT_SQL_LENGTH, 100_000),
    (Limit::SQLITE_LIMIT_COLUMN, 200),
    (Limit::SQLITE_LIMIT_EXPR_DEPTH, 100),
    (Limit::SQLITE_LIMIT_PARSER_DEPTH, 250),
    (Limit::SQLITE_LIMIT_COMPOUND_SELECT, 50),
    (Limit::SQLITE_LIMIT_FUNCTION_ARG, 50),
    (Limit::SQLITE_LIMIT_ATTACHED, 0),
    (Limit::SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 100),
    (Limit::SQLITE_LIMIT_VARIABLE_NUMBER, 0),
    (Limit::SQLITE_LIMIT_TRIGGER_DEPTH, 10),
    (Limit::SQLITE_LIMIT_WORKER_THREADS, 0),
];

/// Functions that reach beyond the database, whether this build of SQLite has them or not.
const FUNCTIONS: [&str; 7] =
    ["load_extension", "readfile", "writefile", "edit", "fts3_tokenizer", "sqlite_attach", "sqlite_detach"];

/// What is being run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// The question's own statements.
    Tables,
    /// The candidate's query.
    Query,
}

/// Watches over one database.
pub struct Guard {
    clock: Clock,
    deadline: f64,
    ms: u32,
    watch: Arc<Mutex<Watch>>,
}

struct Watch {
    stage: Stage,
    /// The first thing that was refused.
    refused: Option<Failure>,
}

impl Guard {
    /// Time runs from now.
    pub fn new(ms: u32, clock: Clock) -> Self {
        let watch = Watch { stage: Stage::Tables, refused: None };
        Self { clock, deadline: clock() + f64::from(ms), ms, watch: Arc::new(Mutex::new(watch)) }
    }

    /// Sets the limits of a database.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn set(&self, database: &mut Connection) -> rusqlite::Result<()> {
        database.execute_batch(&format!("PRAGMA hard_heap_limit = {MEMORY}; PRAGMA temp_store = MEMORY;"))?;
        for (limit, value) in LIMITS {
            database.set_limit(limit, value)?;
        }
        let (clock, deadline) = (self.clock, self.deadline);
        database.progress_handler(STEPS, Some(move || clock() > deadline))?;
        let watch = Arc::clone(&self.watch);
        database.authorizer(Some(move |context: AuthContext<'_>| {
            let mut watch = watch.lock().unwrap_or_else(PoisonError::into_inner);
            let Some(what) = forbidden(context.action, watch.stage) else {
                return Authorization::Allow;
            };
            watch.refused.get_or_insert(what);
            Authorization::Deny
        }))
    }

    /// What follows is of another stage.
    pub fn enter(&self, stage: Stage) {
        self.watch.lock().unwrap_or_else(PoisonError::into_inner).stage = stage;
    }

    /// What SQLite's error means for whoever wrote `sql`.
    pub fn failure(&self, error: Error, sql: &str) -> Failure {
        let refusal = self.watch.lock().unwrap_or_else(PoisonError::into_inner).refused.take();
        if let Some(refused) = refusal {
            return refused;
        }
        match error {
            Error::MultipleStatement => failure(FailureKind::Several, ""),
            Error::SqliteFailure(code, message) => match code.code {
                ErrorCode::OperationInterrupted => failure(FailureKind::Timeout, self.ms),
                ErrorCode::OutOfMemory => failure(FailureKind::Memory, ""),
                ErrorCode::TooBig => failure(FailureKind::LargeValue, ""),
                _ => sqlite(message.unwrap_or_else(|| code.to_string())),
            },
            Error::SqlInputError { msg, offset, .. } => {
                let before = usize::try_from(offset).ok().and_then(|offset| sql.get(..offset));
                let line = before.map_or(1, |before| 1 + before.matches('\n').count());
                if sql.contains('\n') { sqlite(format!("{msg} (line {line})")) } else { sqlite(msg) }
            }
            other => sqlite(other.to_string()),
        }
    }
}

/// SQLite's own words, but for functions that it lacks because they are not for queries.
fn sqlite(message: String) -> Failure {
    let lacks = |name: &&&str| message.starts_with(&format!("no such function: {name}"));
    if let Some(name) = FUNCTIONS.iter().find(lacks) {
        return failure(FailureKind::Function, name);
    }
    failure(FailureKind::Sql, message)
}

/// A failure of a kind, and what there is to say of it.
pub fn failure(kind: FailureKind, what: impl Display) -> Failure {
    Failure { kind, what: what.to_string() }
}

/// Why an action is forbidden, if it is. The lists name what is allowed, so that what SQLite may learn is not.
fn forbidden(action: AuthAction<'_>, stage: Stage) -> Option<Failure> {
    use AuthAction as A;
    use FailureKind as K;
    let (kind, name) = match action {
        A::Select | A::Read { .. } | A::Recursive => return None,
        A::Function { function_name } => {
            let named = FUNCTIONS.iter().any(|name| name.eq_ignore_ascii_case(function_name));
            return named.then(|| failure(K::Function, function_name));
        }
        A::Attach { .. } => (K::Statement, "ATTACH"),
        A::Detach { .. } => (K::Statement, "DETACH"),
        A::Pragma { .. } => (K::Statement, "PRAGMA"),
        A::CreateVtable { .. } | A::DropVtable { .. } => (K::VirtualTable, ""),
        _ if stage == Stage::Tables => return None,
        A::Transaction { .. } | A::Savepoint { .. } => (K::Transaction, ""),
        _ => (K::Change, ""),
    };
    Some(failure(kind, name))
}
