//! What a query may do, and that nothing it does outlives it.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::sync::OnceLock;
use std::time::Instant;

use quiz::sql::{Cell, Failure, FailureKind, Limits, Table};
use sql_worker::run;

const LIMITS: Limits = Limits { ms: 300, rows: 100 };
const SCHEMA: &str =
    "CREATE TABLE t (id INTEGER PRIMARY KEY, name TEXT); CREATE VIEW v AS SELECT name FROM t;";
const SEED: &str = "INSERT INTO t VALUES (1, 'one'), (2, NULL);";

fn now() -> f64 {
    static START: OnceLock<Instant> = OnceLock::new();
    START.get_or_init(Instant::now).elapsed().as_secs_f64() * 1000.0
}

fn query(sql: &str) -> Result<Table, Failure> {
    run(SCHEMA, SEED, sql, LIMITS, now)
}

fn refused(sql: &str) -> Failure {
    query(sql).expect_err(sql)
}

#[test]
fn a_query_gives_names_and_typed_values() {
    let table =
        query("SELECT id, name AS n, id / 4.0, x'ff00' AS b, 9e999 AS big FROM t ORDER BY id").unwrap();
    assert_eq!(table.columns, ["id", "n", "id / 4.0", "b", "big"]);
    let first = [
        Cell::Integer(1),
        Cell::Text("one".to_owned()),
        Cell::Real(0.25),
        Cell::Blob("ff00".to_owned()),
        Cell::Real(f64::INFINITY),
    ];
    assert_eq!(table.rows[0], first);
    assert_eq!(table.rows[1][1], Cell::Null);
}

#[test]
fn everything_that_only_reads_is_allowed() {
    for sql in [
        "VALUES (1), (2)",
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 10) SELECT sum(i) FROM n;",
        "SELECT name, row_number() OVER (ORDER BY id) FROM t -- the last word\n",
        "SELECT * FROM v WHERE name LIKE '%n%'",
        "SELECT value FROM json_each('[1,2]')",
        "SELECT sqrt(4), date('2024-02-30'), strftime('%Y', 'now'), random()",
        "EXPLAIN QUERY PLAN SELECT * FROM t",
    ] {
        assert!(query(sql).is_ok(), "{sql}: {:?}", query(sql));
    }
}

#[test]
fn what_sqlite_cannot_read_is_told_in_its_own_words_with_the_line() {
    let failure = refused("SELECT id\nFORM t");
    assert_eq!(failure.kind, FailureKind::Sql);
    assert_eq!(failure.what, "near \"t\": syntax error (line 2)");
    assert_eq!(refused("SELECT nme FROM t").what, "no such column: nme");
    assert_eq!(refused("SELECT * FROM u").what, "no such table: u");
    assert_eq!(refused("SELECT abs(-9223372036854775808)").what, "integer overflow");
}

#[test]
fn what_reaches_beyond_the_query_is_refused_by_name() {
    for (sql, kind, what) in [
        ("ATTACH DATABASE 'file.db' AS x", FailureKind::Statement, "ATTACH"),
        ("DETACH DATABASE main", FailureKind::Statement, "DETACH"),
        ("PRAGMA hard_heap_limit = 0", FailureKind::Statement, "PRAGMA"),
        ("SELECT * FROM pragma_table_info('t')", FailureKind::Statement, "PRAGMA"),
        ("SELECT load_extension('x')", FailureKind::Function, "load_extension"),
        ("SELECT readfile('/etc/passwd')", FailureKind::Function, "readfile"),
        ("SELECT writefile('x', 'y')", FailureKind::Function, "writefile"),
        ("INSERT INTO t VALUES (3, 'three')", FailureKind::Change, ""),
        ("WITH x AS (SELECT 1) DELETE FROM t", FailureKind::Change, ""),
        ("UPDATE t SET name = 'x' RETURNING *", FailureKind::Change, ""),
        ("CREATE TABLE u (x)", FailureKind::Change, ""),
        ("CREATE TEMP VIEW w AS SELECT 1", FailureKind::Change, ""),
        ("DROP TABLE t", FailureKind::Change, ""),
        ("VACUUM INTO 'copy.db'", FailureKind::NoRows, ""),
        ("BEGIN", FailureKind::Transaction, ""),
        ("SELECT 1; SELECT 2", FailureKind::Several, ""),
        ("", FailureKind::NoRows, ""),
        ("-- nothing", FailureKind::NoRows, ""),
    ] {
        let failure = refused(sql);
        assert_eq!((failure.kind, failure.what.as_str()), (kind, what), "{sql}");
    }
}

#[test]
fn a_questions_own_tables_reach_no_further_than_its_queries() {
    for script in
        ["ATTACH DATABASE 'file.db' AS x;", "PRAGMA journal_mode = WAL;", "SELECT load_extension('x');"]
    {
        let failure = run(script, SEED, "SELECT 1", LIMITS, now).expect_err(script);
        assert_eq!(failure.kind, FailureKind::Tables, "{script}");
        assert!(failure.what.contains("is not allowed"), "{failure:?}");
    }
}

#[test]
fn a_query_that_never_ends_is_stopped() {
    for sql in [
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n",
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 100000) \
         SELECT count(*) FROM n a, n b, n c",
    ] {
        let begun = now();
        let failure = refused(sql);
        assert_eq!(failure.kind, FailureKind::Timeout, "{failure:?}");
        assert!(now() - begun < 3_000.0, "stopped after {} ms", now() - begun);
    }
}

#[test]
fn rows_and_bytes_have_limits() {
    let rows = |n: u32| {
        format!(
            "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {n}) SELECT i FROM n"
        )
    };
    assert_eq!(query(&rows(100)).unwrap().rows.len(), 100);
    assert_eq!(refused(&rows(101)).kind, FailureKind::Rows);
    assert_eq!(refused("SELECT randomblob(100000000)").kind, FailureKind::LargeValue);
    assert_eq!(refused("SELECT printf('%.*c', 100000000, 'x')").kind, FailureKind::LargeValue);
    let wide = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 50) \
                SELECT hex(zeroblob(49000)) FROM n";
    assert_eq!(refused(wide).kind, FailureKind::LargeResult);
}

#[test]
fn memory_has_a_limit() {
    // Sorting, so that SQLite has to keep what it made.
    let heavy = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 3000) \
                 SELECT length(b) FROM (SELECT randomblob(90000) AS b FROM n ORDER BY b LIMIT 900) GROUP BY b";
    let failure = refused(heavy);
    assert_eq!(failure.kind, FailureKind::Memory, "{failure:?}");
}

#[test]
fn depth_and_length_have_limits() {
    let nested = |n: usize| format!("SELECT {}1{}", "(".repeat(n), ")".repeat(n));
    let sum = |n: usize| format!("SELECT {}", vec!["1"; n].join(" + "));
    let inner = |n: usize| format!("SELECT * FROM {}t{}", "(SELECT * FROM ".repeat(n), ")".repeat(n));
    let union = |n: usize| vec!["SELECT 1"; n].join(" UNION ALL ");
    for make in [nested, sum, inner, union] as [fn(usize) -> String; 4] {
        assert!(query(&make(20)).is_ok(), "{:?}", query(&make(20)));
        for n in [1_000, 5_000] {
            assert_eq!(refused(&make(n)).kind, FailureKind::Sql, "{}", &make(n)[..60]);
        }
    }
    assert!(query(&sum(90)).is_ok());
    refused(&format!("SELECT 1 {}", " ".repeat(200_000)));
    refused(
        "SELECT 1 WHERE 'a' LIKE '%a%a%a%a%a%a%a%a%a%a%a%a%a%a%a%a%a%a%a%a%a%a%a%a%a%a%a%a%a%a%a%a%a%a%a%a%a%a%a%a%a%a%a%a%a%a%a%a%a%a%a%a%'",
    );
}

#[test]
fn every_run_has_a_database_of_its_own() {
    for _ in 0..3 {
        refused("INSERT INTO t VALUES (3, 'three')");
        assert_eq!(query("SELECT * FROM t").unwrap().rows.len(), 2);
    }
}

#[test]
fn after_every_attack_the_next_query_works() {
    for attack in [
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n",
        "SELECT randomblob(100000000)",
        "PRAGMA hard_heap_limit = 1",
        "SELECT",
    ] {
        refused(attack);
        assert!(query("SELECT count(*) FROM t").is_ok(), "after {attack}");
    }
}

#[test]
fn ten_thousand_runs_leave_nothing_behind() {
    for i in 0..10_000 {
        let table = query(&format!("SELECT {i}, count(*) FROM t")).unwrap();
        assert_eq!(table.rows, [[Cell::Integer(i), Cell::Integer(2)]]);
    }
}
