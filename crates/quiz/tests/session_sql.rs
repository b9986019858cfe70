//! A query as an answer: it is run outside, and only its verdict makes it one.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod common;

use common::{empty_bank, from_value, item_on_screen, load, send, settings, single, start, to_value};
use quiz::bank::Bank;
use quiz::kind::{Incomplete, Kind, Response};
use quiz::session::{
    Checked, Effect, Event, Length, Log, Mode, Outcome, Phase, Session, replay, restore, step,
};
use quiz::sql::{Cell, Compare, Difference, Table, Verdict, difference, same};
use serde_json::{Value, json};

fn query_item(n: usize) -> Value {
    let items: Vec<Value> =
        serde_json::from_str(include_str!("../../../tests/fixtures/sql-run.json")).unwrap();
    let mut item = items[0].clone();
    item["id"] = json!(format!("sql.one.{n:04}"));
    item["subtopic"] = json!("one");
    item
}

/// Queries alone, or other questions as well.
fn bank(others: usize) -> Bank {
    let mut bank = empty_bank(&["sql"]);
    let others = (0..others).map(|n| single("sql", "one", n));
    let items: Vec<Value> = others.chain((100..104).map(query_item)).collect();
    load(&mut bank, "sql", &items);
    bank
}

fn begun(bank: &Bank, mode: Mode) -> Session {
    start(&settings(bank, Length::Quick, mode, 1), bank)
}

fn drafted(bank: &Bank, mode: Mode, query: &str) -> Session {
    let mut session = begun(bank, mode);
    send(&mut session, bank, Event::Draft(Response::SqlRun(query.to_owned())));
    session
}

fn checked(session: &Session, query: &str, passes: &[bool]) -> Event {
    let item = session.asked().unwrap().item.clone();
    let verdict = Verdict { passes: passes.to_vec(), mistake: None };
    Event::Checked(Checked { item, query: query.to_owned(), verdict, at: 4_000.0 })
}

#[test]
fn a_submitted_query_is_run_on_every_data_set_before_it_counts() {
    let bank = bank(0);
    let mut session = drafted(&bank, Mode::Assessment, "SELECT 1");
    let before = session.clone();
    let effects = send(&mut session, &bank, Event::Submit { at: 4_000.0 });
    let [Effect::Check(check)] = &effects[..] else { panic!("{effects:?}") };
    assert_eq!((check.item.as_str(), check.at), (before.asked().unwrap().item.as_str(), 4_000.0));
    assert_eq!(
        (check.grade.query.as_str(), check.grade.seeds.len(), check.grade.mistakes.len()),
        ("SELECT 1", 3, 4)
    );
    // Nothing is answered, so a reload in between loses nothing.
    assert_eq!(session, before);
    let stored: Session = from_value(&to_value(&session)).unwrap();
    let (back, _) = restore(stored, &bank, 9_000.0);
    assert_eq!(back.asked().unwrap().draft, Some(Response::SqlRun("SELECT 1".to_owned())));
}

#[test]
fn credit_is_for_every_data_set_or_none() {
    for (passes, credit) in [(&[true, true, true][..], 1.0), (&[true, false, true], 0.0), (&[], 0.0)] {
        let bank = bank(0);
        let mut session = drafted(&bank, Mode::Practice, "SELECT 1");
        let event = checked(&session, "SELECT 1", passes);
        assert_eq!(send(&mut session, &bank, event), [Effect::Save]);
        let answer = session.answers.last().unwrap();
        assert_eq!((answer.credit, answer.ms, &session.phase), (credit, 4_000.0, &Phase::Feedback));
        assert_eq!(answer.outcome, Outcome::Given(Response::SqlRun("SELECT 1".to_owned())));
        assert_eq!(answer.verdict.as_ref().unwrap().passes, passes);
        assert_eq!(from_value::<Session>(&to_value(&session)).unwrap().answers, session.answers);
    }
}

#[test]
fn a_verdict_on_anything_else_than_the_answer_on_screen_changes_nothing() {
    let bank = bank(4);
    let mut session = drafted(&bank, Mode::Practice, "SELECT 1");
    while item_on_screen(&session, &bank).kind != Kind::SqlRun {
        send(&mut session, &bank, Event::DontKnow { at: 1.0 });
        send(&mut session, &bank, Event::Next { at: 1.0 });
        send(&mut session, &bank, Event::Draft(Response::SqlRun("SELECT 1".to_owned())));
    }
    let of_another_query = checked(&session, "SELECT 2", &[true]);
    let Event::Checked(right) = checked(&session, "SELECT 1", &[true]) else { unreachable!() };
    let of_another_item = Event::Checked(Checked { item: "sql.one.0100x".to_owned(), ..right.clone() });
    for event in [of_another_query, of_another_item] {
        assert_eq!(step(&session, &bank, event.clone()), (session.clone(), vec![]), "{event:?}");
    }
    // The same verdict twice counts once.
    send(&mut session, &bank, Event::Checked(right.clone()));
    assert_eq!(step(&session, &bank, Event::Checked(right)), (session.clone(), vec![]));
}

#[test]
fn no_query_and_one_that_is_too_long_are_refused_before_they_run() {
    let bank = bank(0);
    for (query, reason) in [
        ("", Incomplete::NoQuery),
        (" \n", Incomplete::NoQuery),
        (&"x".repeat(10_001), Incomplete::TooLong(10_000)),
    ] {
        let mut session = drafted(&bank, Mode::Assessment, query);
        assert_eq!(send(&mut session, &bank, Event::Submit { at: 1.0 }), [Effect::Refuse(reason)]);
    }
}

#[test]
fn where_no_query_can_be_run_everything_else_is_asked() {
    for seed in 0..8 {
        let bank = bank(12);
        let mut session = start(&settings(&bank, Length::Quick, Mode::Assessment, seed), &bank);
        send(&mut session, &bank, Event::WithoutSql { at: 1.0 });
        assert!(session.answers.is_empty(), "nothing is answered or skipped by it");
        let skips = session.skips_left();
        let mut asked = 0;
        while session.asked().is_some() {
            assert_ne!(item_on_screen(&session, &bank).kind, Kind::SqlRun);
            asked += 1;
            let again: Session = from_value(&to_value(&session)).unwrap();
            (session, _) = restore(again, &bank, 2.0);
            send(&mut session, &bank, Event::DontKnow { at: 3.0 });
        }
        assert!((6..=8).contains(&asked), "{asked}");
        assert_eq!(session.skips_left(), skips);
    }
}

#[test]
fn a_quiz_of_queries_alone_ends_where_none_can_be_run() {
    let bank = bank(0);
    let mut session = begun(&bank, Mode::Assessment);
    assert_eq!(send(&mut session, &bank, Event::WithoutSql { at: 1.0 }), [Effect::Finish]);
    let finished = session.clone();
    assert_eq!(step(&session, &bank, Event::WithoutSql { at: 2.0 }), (finished, vec![]));
}

#[test]
fn a_log_with_a_verdict_leads_to_the_same_session() {
    let bank = bank(0);
    let mut session = begun(&bank, Mode::Assessment);
    let draft = Event::Draft(Response::SqlRun("SELECT 1".to_owned()));
    let mut events =
        vec![draft, Event::Submit { at: 4_000.0 }, checked(&session, "SELECT 1", &[true, false])];
    events.push(Event::WithoutSql { at: 5_000.0 });
    for event in &events {
        send(&mut session, &bank, event.clone());
    }
    let log = Log {
        id: session.id.clone(),
        settings: session.settings.clone(),
        started_at: session.started_at,
        events,
    };
    let read: Log = from_value(&to_value(&log)).unwrap();
    assert_eq!(read, log);
    assert_eq!(replay(&read, &bank), session);
}

const BY: Compare = Compare { ordered: true, columns: true, float_tol: 1e-9 };

fn table(columns: &[&str], rows: &[&[Cell]]) -> Table {
    let columns = columns.iter().map(|name| (*name).to_owned()).collect();
    Table { columns, rows: rows.iter().map(|row| row.to_vec()).collect() }
}

#[test]
fn order_and_names_count_as_the_item_says() {
    let (one, two) = (Cell::Integer(1), Cell::Integer(2));
    let up = table(&["n"], &[std::slice::from_ref(&one), std::slice::from_ref(&two)]);
    let down = table(&["N"], &[std::slice::from_ref(&two), std::slice::from_ref(&one)]);
    let twice = table(&["n"], &[std::slice::from_ref(&one), std::slice::from_ref(&one)]);
    let other = table(&["m"], &[std::slice::from_ref(&one), std::slice::from_ref(&two)]);
    assert!(!same(&up, &down, BY));
    assert!(same(&up, &down, Compare { ordered: false, ..BY }), "names without regard to case");
    assert!(!same(&up, &twice, Compare { ordered: false, ..BY }), "every row as often as there");
    assert!(!same(&up, &other, BY));
    assert!(same(&up, &other, Compare { columns: false, ..BY }));
    assert!(!same(&up, &table(&["n"], &[]), BY));
    let wide = table(&["n", "n"], &[&[one.clone(), one.clone()], &[two.clone(), two.clone()]]);
    assert!(!same(&up, &wide, Compare { columns: false, ..BY }), "their number always counts");
}

#[test]
fn rows_in_which_two_results_differ_are_named() {
    let rows = |numbers: &[i64]| Table {
        columns: vec!["n".to_owned()],
        rows: numbers.iter().map(|number| vec![Cell::Integer(*number)]).collect(),
    };
    let wanted = rows(&[1, 2, 2, 3]);
    let free = Compare { ordered: false, ..BY };
    let none = Difference::default();
    for (given, by, expected) in [
        (rows(&[1, 2, 2, 3]), BY, none.clone()),
        (rows(&[3, 2, 1, 2]), free, none.clone()),
        (rows(&[3, 2, 1, 2]), BY, Difference { order: true, ..none.clone() }),
        // The second 2 is as missing as the 4 is not wanted.
        (rows(&[4, 3, 2, 1]), free, Difference { extra: vec![0], missing: vec![2], ..none.clone() }),
        (rows(&[4, 3, 2, 1]), BY, Difference { extra: vec![0], missing: vec![2], ..none.clone() }),
        (rows(&[2, 2, 2]), BY, Difference { extra: vec![2], missing: vec![0, 3], ..none.clone() }),
        (rows(&[]), BY, Difference { missing: vec![0, 1, 2, 3], ..none.clone() }),
        (table(&["m"], &[]), BY, Difference { columns: true, ..none }),
    ] {
        assert_eq!(difference(&given, &wanted, by), expected, "{given:?}");
    }
}

#[test]
fn values_are_compared_by_what_they_are() {
    let alike = |a: Cell, b: Cell| same(&table(&["x"], &[&[a]]), &table(&["x"], &[&[b]]), BY);
    let text = |text: &str| Cell::Text(text.to_owned());
    for (a, b) in [
        (Cell::Null, Cell::Null),
        (Cell::Integer(2), Cell::Real(2.0)),
        (Cell::Real(0.1 + 0.2), Cell::Real(0.3)),
        (Cell::Real(1e15), Cell::Real(1e15 + 100.0)),
        (Cell::Real(f64::INFINITY), Cell::Real(f64::INFINITY)),
        (text("a"), text("a")),
    ] {
        assert!(alike(a.clone(), b.clone()), "{a:?} and {b:?}");
    }
    for (a, b) in [
        (Cell::Null, Cell::Integer(0)),
        (Cell::Null, text("")),
        (Cell::Integer(2), text("2")),
        (Cell::Integer(i64::MAX), Cell::Integer(i64::MAX - 1)),
        (Cell::Real(0.33), Cell::Real(1.0 / 3.0)),
        (text("a"), text("A")),
        (text("ff"), Cell::Blob("ff".to_owned())),
    ] {
        assert!(!alike(a.clone(), b.clone()), "{a:?} and {b:?}");
    }
}
