//! Grading: every data set counts, and a wrong query is known by what it gives.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use quiz::json;
use quiz::sql::wire::{Grade, Job, Reply, Run, Tables};
use quiz::sql::{Cell, Compare, FailureKind, Limits, Table, Verdict};
use sql_worker::{answer, grade, tables};

const LIMITS: Limits = Limits { ms: 1_000, rows: 100 };

fn still() -> f64 {
    0.0
}

fn job(query: &str) -> Grade {
    Grade {
        schema: "CREATE TABLE t (team TEXT, n INTEGER);".to_owned(),
        seeds: vec![
            "INSERT INTO t VALUES ('a', 1), ('b', 2);".to_owned(),
            "INSERT INTO t VALUES ('a', 1), (NULL, 5);".to_owned(),
            "DELETE FROM t;".to_owned(),
        ],
        query: query.to_owned(),
        reference: "SELECT team, n FROM t WHERE team IS NOT NULL ORDER BY team;".to_owned(),
        mistakes: vec![
            "SELECT team, n FROM t WHERE team <> NULL ORDER BY team;".to_owned(),
            "SELECT team, n FROM t ORDER BY team;".to_owned(),
        ],
        compare: Compare { ordered: true, columns: true, float_tol: 1e-9 },
        limits: LIMITS,
    }
}

fn verdict(query: &str) -> Verdict {
    grade(&job(query), still).unwrap()
}

#[test]
fn a_right_query_passes_every_data_set() {
    let right = verdict("select TEAM, N from t where team is not null order by 1");
    assert!(right.right());
    assert_eq!(right, Verdict { passes: vec![true; 3], mistake: None });
}

#[test]
fn a_query_that_is_right_on_the_visible_data_only_is_told_from_a_right_one() {
    let verdict = verdict("SELECT team, n FROM t ORDER BY team LIMIT 10");
    assert_eq!(verdict, Verdict { passes: vec![true, false, true], mistake: Some(1) });
    assert!(!verdict.right());
}

#[test]
fn a_wrong_query_of_no_known_kind_names_no_mistake() {
    assert_eq!(verdict("SELECT 'x' AS team, 1 AS n"), Verdict { passes: vec![false; 3], mistake: None });
    assert_eq!(verdict("SELECT nonsense"), Verdict { passes: vec![false; 3], mistake: None });
}

#[test]
fn a_reference_that_fails_is_no_verdict() {
    let mut broken = job("SELECT 1");
    broken.reference = "SELECT nonsense".to_owned();
    assert_eq!(grade(&broken, still).unwrap_err().kind, FailureKind::Sql);
}

#[test]
fn every_table_shows_its_first_rows() {
    let schema =
        "CREATE TABLE b (x); CREATE TABLE \"a \"\"b\" (y TEXT); CREATE VIEW c AS SELECT x + 1 AS z FROM b;";
    let seed = "INSERT INTO b VALUES (1), (2), (3);";
    let limits = Limits { ms: 1_000, rows: 2 };
    let shown = tables(&Tables { schema: schema.to_owned(), seed: seed.to_owned(), limits }, still).unwrap();
    let found: Vec<_> = shown
        .iter()
        .map(|(name, table)| (name.as_str(), table.columns.join(","), table.rows.len()))
        .collect();
    assert_eq!(found, [("b", "x".to_owned(), 2), ("a \"b", "y".to_owned(), 0), ("c", "z".to_owned(), 2)]);
}

#[test]
fn jobs_and_replies_are_text() {
    let reply = |job: &Job| json::read::<Reply>(&answer(&json::write(job), still)).unwrap();
    let run = |query: &str| {
        reply(&Job::Run(Run {
            schema: String::new(),
            seed: String::new(),
            query: query.to_owned(),
            limits: LIMITS,
        }))
    };
    let cells = vec![
        Cell::Integer(i64::MIN),
        Cell::Real(-0.125),
        Cell::Real(f64::NEG_INFINITY),
        Cell::Text("real".to_owned()),
        Cell::Null,
        Cell::Blob("0aff".to_owned()),
    ];
    let columns = ["a", "b", "c", "d", "e", "f"].map(str::to_owned).to_vec();
    let sql =
        "SELECT -9223372036854775808 AS a, -0.125 AS b, -9e999 AS c, 'real' AS d, NULL AS e, x'0aFF' AS f";
    assert_eq!(run(sql), Reply::Table(Table { columns, rows: vec![cells] }));
    assert!(matches!(run("SELECT x"), Reply::Failure(failure) if failure.kind == FailureKind::Sql));
    let graded = Reply::Verdict(Verdict { passes: vec![true, false, true], mistake: Some(1) });
    assert_eq!(reply(&Job::Grade(job("SELECT team, n FROM t ORDER BY team"))), graded);
    assert!(matches!(json::read(&answer("{", still)), Ok(Reply::Failure(_))));
}
