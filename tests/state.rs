//! What the app makes of actions, without any page.

mod common;

use quiz::session::{Event, Length, Mode, Phase};
use quiz::store::StorageError;
use skill_quiz::state::{Action, BankState, Chance, Command, Lease, Model, Notice, Request};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

fn chance() -> Chance {
    Chance { now: 1_000.0, seed: 7, id: "18c2-9f".into() }
}

fn ready() -> Model {
    let mut model = Model::new();
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
    model
}

fn request() -> Request {
    Request {
        track: None,
        topics: vec!["sql".into(), "api-design".into()],
        electives: Vec::new(),
        length: Length::Quick,
        mode: Mode::Assessment,
        seed: Some(1),
    }
}

fn fetched(commands: &[Command]) -> Vec<&str> {
    let topics = commands.iter().filter_map(|command| match command {
        Command::FetchShard(topic) => Some(topic.as_str()),
        _ => None,
    });
    topics.collect()
}

#[wasm_bindgen_test]
fn only_the_shard_of_the_first_question_is_fetched_before_it() {
    let mut model = ready();
    let commands = model.update(Action::Start(request()), &chance());
    assert_eq!(fetched(&commands), ["sql"]);
    let shard = Action::Shard("sql".into(), Ok((common::shard("sql"), vec![])));
    let commands = model.update(shard, &chance());
    assert_eq!(fetched(&commands), ["api-design"], "the next topic comes while the candidate reads");
    assert!(model.session.expect("a session").asked().is_some());
}

#[wasm_bindgen_test]
fn a_shard_that_fails_ahead_of_time_does_not_end_its_topic() {
    let mut model = ready();
    model.update(Action::Start(request()), &chance());
    model.update(Action::Shard("sql".into(), Ok((common::shard("sql"), vec![]))), &chance());
    model.update(Action::Shard("api-design".into(), Err("no connection".into())), &chance());
    assert!(model.session.as_ref().expect("a session").unavailable.is_empty());
    let commands = model.update(Action::Quiz(Event::DontKnow { at: 2_000.0 }), &chance());
    assert_eq!(fetched(&commands), ["api-design"], "it is tried again when it is needed");
}

#[wasm_bindgen_test]
fn a_quiz_without_any_questions_is_an_error_and_no_result() {
    let mut model = ready();
    let one = Request { topics: vec!["sql".into()], ..request() };
    model.update(Action::Start(one), &chance());
    model.update(Action::Shard("sql".into(), Err("sql: no connection".into())), &chance());
    assert!(matches!(&model.bank, BankState::Failed(why) if why.contains("no connection")));
    assert!(model.results.is_empty());
    assert!(model.session.is_none());
}

#[wasm_bindgen_test]
fn a_page_that_lost_the_session_neither_answers_nor_writes() {
    let mut model = ready();
    model.update(Action::Start(request()), &chance());
    model.update(Action::Shard("sql".into(), Ok((common::shard("sql"), vec![]))), &chance());
    model.update(Action::TakenOver, &chance());
    assert!(model.update(Action::Quiz(Event::DontKnow { at: 2_000.0 }), &chance()).is_empty());
    assert!(model.session.as_ref().expect("a session").answers.is_empty());
    model.update(Action::Resume, &chance());
    assert_eq!(model.lease, Lease::Here);
    assert!(!model.update(Action::Quiz(Event::DontKnow { at: 3_000.0 }), &chance()).is_empty());
}

#[wasm_bindgen_test]
fn a_finished_quiz_becomes_a_result_and_leaves_no_session() {
    let mut model = ready();
    model.update(Action::Start(request()), &chance());
    for (topic, _) in common::TOPICS {
        model.update(Action::Shard(topic.into(), Ok((common::shard(topic), vec![]))), &chance());
    }
    let mut asked = 0;
    while let Some(Phase::Asking(_)) = model.session.as_ref().map(|session| &session.phase) {
        asked += 1;
        model.update(Action::Quiz(Event::DontKnow { at: 2_000.0 }), &chance());
    }
    assert!((6..=8).contains(&asked), "{asked}");
    assert!(model.session.is_none());
    assert_eq!(model.results.len(), 1);
    assert_eq!(model.results[0].answers.len(), asked);
}

#[wasm_bindgen_test]
fn the_same_storage_error_is_told_once() {
    let mut model = ready();
    for _ in 0..3 {
        model.update(Action::StorageFailed(StorageError::Full), &chance());
    }
    assert_eq!(model.notices, [Notice::Storage(StorageError::Full)]);
    model.update(Action::Dismiss(0), &chance());
    model.update(Action::Dismiss(0), &chance());
    assert!(model.notices.is_empty());
}

#[wasm_bindgen_test]
fn local_storage_keeps_and_lists_and_reports_when_it_is_full() {
    let (storage, problem) = skill_quiz::platform::storage::open();
    assert_eq!(problem, None);
    storage.set("test.key", "välue").expect("room");
    assert_eq!(storage.get("test.key"), Ok(Some("välue".into())));
    assert!(storage.keys().expect("keys").contains(&"test.key".into()));
    let huge = "x".repeat(20_000_000);
    assert_eq!(storage.set("test.key", &huge), Err(StorageError::Full));
    assert_eq!(storage.get("test.key"), Ok(Some("välue".into())), "what was there stays");
    storage.remove("test.key").expect("removed");
    assert_eq!(storage.get("test.key"), Ok(None));
}
