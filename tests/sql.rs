//! What the app does about queries, without any page and without SQLite.

mod common;

use quiz::bank::{Shard, parse};
use quiz::kind::Response;
use quiz::session::{Event, Length, Mode};
use quiz::sql::wire::{Job, Reply};
use quiz::sql::{Table, Verdict};
use skill_quiz::state::{Action, Ask, Busy, Chance, Command, Model, Notice, Request};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

fn chance() -> Chance {
    Chance { now: 1_000.0, seed: 7, id: "18c2-9f".into() }
}

/// A quiz on SQL, with these items.
fn begun(shard: Shard, works: bool) -> (Model, Vec<Command>) {
    let mut model = Model { sql_works: works, ..Model::new() };
    let restored = Action::Restored {
        session: None,
        choices: None,
        preferences: None,
        settings: None,
        results: vec![],
        aside: vec![],
    };
    model.update(restored, &chance());
    model.update(Action::Manifest(Ok(common::manifest())), &chance());
    let request = Request {
        topics: vec!["sql".into()],
        length: Length::Quick,
        mode: Mode::Practice,
        seed: Some(1),
        ..Request::default()
    };
    model.update(Action::Start(request), &chance());
    let commands = model.update(Action::Shard("sql".into(), Ok((shard, vec![]))), &chance());
    (model, commands)
}

fn queries() -> Shard {
    let items = include_str!("fixtures/sql-run.json");
    let text = format!(r#"{{"schema":1,"topic":"sql","version":1,"subtopics":[],"items":{items}}}"#);
    parse::shard("sql", "sql", &text).expect("a sound shard").0
}

/// Single choices, then queries.
fn mixed(others: usize) -> Shard {
    let mut shard = common::shard("sql");
    shard.items.retain(|item| item.kind.name() == "single" && item.opening);
    shard.items.truncate(others);
    shard.items.extend(queries().items);
    shard
}

fn asks(commands: &[Command]) -> Vec<Ask> {
    let asked = commands.iter().filter_map(|command| match command {
        Command::AskSql(ask) => Some(ask.clone()),
        _ => None,
    });
    asked.collect()
}

fn draft(model: &mut Model, query: &str) {
    model.update(Action::Drafted(Response::SqlRun(query.into())), &chance());
}

fn submit(model: &mut Model) -> Vec<Ask> {
    asks(&model.update(Action::Quiz(Event::Submit { at: 2_000.0 }), &chance()))
}

#[wasm_bindgen_test]
fn a_question_shows_its_tables_and_runs_what_is_drafted() {
    let (mut model, commands) = begun(queries(), true);
    let tables = asks(&commands);
    assert!(matches!(&tables[..], [Ask { job: Job::Tables(_), .. }]), "{tables:?}");
    let rows = vec![("ticket".to_owned(), Table::default())];
    model.update(Action::SqlReply(tables[0].clone(), Ok(Reply::Tables(rows.clone()))), &chance());
    assert_eq!(model.sql.tables, rows);
    assert!(model.update(Action::RunSql, &chance()).is_empty(), "there is nothing to run");
    assert!(model.refusal.is_some());
    draft(&mut model, "SELECT 1");
    let run = asks(&model.update(Action::RunSql, &chance()));
    assert!(matches!(&run[0].job, Job::Run(run) if run.query == "SELECT 1" && run.seed.contains("billing")));
    assert_eq!((model.sql.busy, model.refusal.is_none()), (Some(Busy::Running), true));
    assert!(model.update(Action::RunSql, &chance()).is_empty(), "one run at a time");
    model.update(Action::SqlReply(run[0].clone(), Ok(Reply::Table(Table::default()))), &chance());
    assert_eq!((model.sql.busy, &model.sql.reply), (None, &Some(Reply::Table(Table::default()))));
}

#[wasm_bindgen_test]
fn an_answer_is_checked_once_and_counts_with_its_verdict() {
    let (mut model, _) = begun(queries(), true);
    draft(&mut model, "SELECT 1");
    let checks = submit(&mut model);
    assert!(matches!(&checks[0].job, Job::Grade(grade) if grade.seeds.len() == 3));
    assert!(submit(&mut model).is_empty(), "it is on its way");
    assert!(model.session.as_ref().is_some_and(|session| session.answers.is_empty()));
    let verdict = Verdict { passes: vec![true; 3], mistake: None };
    model.update(Action::SqlReply(checks[0].clone(), Ok(Reply::Verdict(verdict))), &chance());
    let session = model.session.as_ref().expect("a session");
    assert_eq!((session.answers[0].credit, session.answers[0].ms), (1.0, 1_000.0));
}

#[wasm_bindgen_test]
fn what_belongs_to_an_earlier_question_is_passed_over() {
    let (mut model, _) = begun(queries(), true);
    draft(&mut model, "SELECT 1");
    let check = submit(&mut model).remove(0);
    model.update(Action::Quiz(Event::DontKnow { at: 3_000.0 }), &chance());
    model.update(Action::Quiz(Event::Next { at: 3_000.0 }), &chance());
    let verdict = Verdict { passes: vec![true; 3], mistake: None };
    model.update(Action::SqlReply(check, Ok(Reply::Verdict(verdict))), &chance());
    assert_eq!(model.session.as_ref().map(|session| session.answers.len()), Some(1));
    assert_eq!(model.sql.busy, None);
}

#[wasm_bindgen_test]
fn sqlite_is_fetched_ahead_once_where_a_query_is_to_come() {
    let prepared =
        |commands: &[Command]| commands.iter().any(|command| matches!(command, Command::PrepareSql));
    let (mut model, commands) = begun(mixed(4), true);
    let first = model.session.as_ref().and_then(|session| session.asked()).expect("a question").item.clone();
    assert!(!first.ends_with("0010") && !first.ends_with("0007"), "{first} asks for a query");
    assert!(prepared(&commands));
    assert!(!prepared(&model.update(Action::Drafted(Response::Choice("a".into())), &chance())));
    let (_, commands) = begun(common::shard("sql"), true);
    let ahead = common::shard("sql").items.iter().any(|item| item.kind.name() == "sql-run");
    assert_eq!(prepared(&commands), ahead);
    let (_, commands) = begun(mixed(4), false);
    assert!(!prepared(&commands), "nothing is fetched that cannot be used");
}

#[wasm_bindgen_test]
fn a_browser_that_runs_no_query_is_told_once_and_asked_the_rest() {
    let (mut model, commands) = begun(mixed(2), false);
    assert!(asks(&commands).is_empty());
    let mut asked = 0;
    while let Some(item) =
        model.session.as_ref().and_then(|session| session.asked()).map(|asked| asked.item.clone())
    {
        assert!(queries().items.iter().all(|query| query.id != item), "{item}");
        asked += 1;
        model.update(Action::Quiz(Event::DontKnow { at: 3_000.0 }), &chance());
        model.update(Action::Quiz(Event::Next { at: 3_000.0 }), &chance());
    }
    assert_eq!((asked, &model.notices[..]), (2, &[Notice::NoSql][..]));
}

#[wasm_bindgen_test]
fn sqlite_that_does_not_come_is_told_until_it_does() {
    let (mut model, commands) = begun(queries(), true);
    let tables = asks(&commands).remove(0);
    model.update(Action::SqlReply(tables, Err("no connection".into())), &chance());
    assert_eq!(model.sql.lost.as_deref(), Some("no connection"));
    let again = asks(&model.update(Action::RetrySql, &chance())).remove(0);
    assert_eq!(model.sql.lost, None);
    model.update(Action::SqlReply(again, Ok(Reply::Tables(vec![]))), &chance());
    draft(&mut model, "SELECT 1");
    let check = submit(&mut model).remove(0);
    model.update(Action::SqlReply(check, Err("it died".into())), &chance());
    assert_eq!((model.sql.busy, model.sql.lost.as_deref()), (None, Some("it died")));
    assert_eq!(submit(&mut model).len(), 1, "submitting again is the way on");
}
