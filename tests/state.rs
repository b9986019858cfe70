//! What the app makes of actions, without any page.

mod common;

use common::chance;
use quiz::kind::Kind;
use quiz::session::{Event, Length, Mode, Phase};
use quiz::store::{PageSettings, StorageError};
use quiz::study::{Card, Study};
use skill_quiz::platform::storage::{self, Area};
use skill_quiz::state::{
    Action, BankState, Chance, Command, Fine, INTERVIEW, Lease, Model, Notice, Pressed, Request, pressed,
};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

fn ready() -> Model {
    common::ready(Model::new())
}

fn request() -> Request {
    Request {
        track: None,
        topics: vec!["sql".into(), "api-design".into()],
        electives: Vec::new(),
        length: Length::Quick,
        mode: Mode::Assessment,
        seed: Some(1),
        fine: Fine::default(),
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

/// Gives a model the shards that it asks for, and those that it asks for then.
fn bring(model: &mut Model, commands: &[Command]) {
    for topic in fetched(commands) {
        let shard = Action::Shard(topic.into(), Ok((common::shard(topic), vec![])));
        let commands = model.update(shard, &chance());
        bring(model, &commands);
    }
}

#[wasm_bindgen_test]
fn the_last_feedback_is_known_for_the_last_after_a_reload() {
    let mut model = ready();
    // More than both topics have.
    let fine = Fine { kinds: vec![Kind::Numeric], questions: Some(100), ..Fine::default() };
    let practice = Request { mode: Mode::Practice, fine, ..request() };
    let commands = model.update(Action::Start(practice), &chance());
    bring(&mut model, &commands);
    while !model.last {
        model.update(Action::Quiz(Event::Next { at: 1_000.0 }), &chance());
        model.update(Action::Quiz(Event::DontKnow { at: 1_000.0 }), &chance());
    }
    let session = model.session.expect("a session");
    assert!(session.answers.len() < 100);

    let mut reloaded = ready();
    reloaded.session = Some(session);
    let commands = reloaded.update(Action::Resume, &chance());
    bring(&mut reloaded, &commands);
    assert!(reloaded.last);
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
    assert!(matches!(&model.bank, BankState::Failed(Some(why)) if why.contains("no connection")));
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
    let (storage, problem) = storage::open(Area::Local, "");
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

/// The cards after the model's change commands, as storage would have them.
fn stored(commands: &[Command]) -> Study {
    let mut study = Study::default();
    for command in commands {
        if let Command::ChangeStudy(change) = command {
            study.apply(change);
        }
    }
    study
}

#[wasm_bindgen_test]
fn every_answer_makes_a_card_at_the_time_it_was_given() {
    let mut model = ready();
    model.update(Action::Start(request()), &chance());
    model.update(Action::Shard("sql".into(), Ok((common::shard("sql"), vec![]))), &chance());
    let item = model.session.as_ref().and_then(|session| session.asked()).expect("a question").item.clone();
    let commands = model.update(Action::Quiz(Event::DontKnow { at: 9_000.0 }), &chance());
    assert_eq!(stored(&commands), *model.study);
    assert_eq!(model.study.card(&item).expect("a card").log, [(9_000.0, 1)]);
    let commands = model.update(Action::Quiz(Event::Skip { at: 9_500.0 }), &chance());
    assert_eq!(stored(&commands), Study::default(), "a skipped question makes none");
}

#[wasm_bindgen_test]
fn a_review_asks_what_is_due_of_the_bank_and_leaves_no_result() {
    let mut model = ready();
    model.update(Action::Shard("sql".into(), Ok((common::shard("sql"), vec![]))), &chance());
    let item = common::shard("sql").items[0].id.clone();
    let card = |item: &str, topic: &str| Card {
        item: item.into(),
        topic: topic.into(),
        log: vec![(0.0, 1)],
        ..Card::default()
    };
    let cards = vec![card("sql.gone.0001", "sql"), card("x.gone.0001", "gone"), card(&item, "sql")];
    model.update(Action::Study(Study { cards }, vec![]), &chance());
    let later = Chance { now: 5.0 * quiz::study::DAY, ..chance() };
    assert_eq!(model.due(later.now).len(), 1, "what the bank no longer has is not due");
    model.update(Action::StartReview, &later);
    let session = model.session.as_ref().expect("a review");
    assert_eq!(session.asked().expect("a question").item, item);
    model.update(Action::Quiz(Event::DontKnow { at: later.now }), &later);
    let commands = model.update(Action::Quiz(Event::Next { at: later.now }), &later);
    assert!(commands.iter().any(|command| matches!(command, Command::ShowReview)));
    assert!(!commands.iter().any(|command| matches!(command, Command::SaveResult(_))));
    assert!(model.results.is_empty() && model.session.is_none());
    assert_eq!(model.reviewed.map(|review| (review.answered, review.right)), Some((1, 0)));
    assert!(model.due(later.now).is_empty());
}

#[wasm_bindgen_test]
fn nothing_due_begins_no_review() {
    let mut model = ready();
    assert!(model.update(Action::StartReview, &chance()).is_empty());
    assert!(model.session.is_none());
}

#[wasm_bindgen_test]
fn a_choice_that_no_question_fits_is_told_and_leaves_no_result() {
    let mut model = ready();
    let fine = Fine { difficulty: Some((50.0, 60.0)), ..Fine::default() };
    model.update(Action::Start(Request { topics: vec!["sql".into()], fine, ..request() }), &chance());
    let commands = model.update(Action::Shard("sql".into(), Ok((common::shard("sql"), vec![]))), &chance());
    assert_eq!(model.notices, [Notice::NothingFits]);
    assert!(model.session.is_none() && model.results.is_empty());
    assert!(!commands.iter().any(|command| matches!(command, Command::SaveResult(_))));
}

#[wasm_bindgen_test]
fn the_finer_points_of_a_quiz_come_back_from_its_settings() {
    let fine = Fine {
        left_out: Some(vec!["query-tuning".into()]),
        kinds: vec![Kind::Single],
        difficulty: Some((-0.7, 0.7)),
        questions: Some(5),
        minutes: Some(20),
    };
    let settings = Request { topics: vec!["sql".into()], fine: fine.clone(), ..request() }.settings(
        &common::manifest(),
        &[],
        1,
    );
    assert_eq!((settings.min_items, settings.max_items, settings.time_limit), (5, 5, Some(1200.0)));
    assert_eq!(Fine::of(&settings), fine);
    let plain = request().settings(&common::manifest(), &[], 1);
    assert_eq!(Fine::of(&plain), Fine::default());
    let interview = Request { mode: Mode::Interview, ..request() }.settings(&common::manifest(), &[], 1);
    assert_eq!((interview.min_items, interview.max_items), (INTERVIEW, INTERVIEW));
}

#[wasm_bindgen_test]
fn a_language_is_kept_with_the_other_settings() {
    let mut model = ready();
    model.settings.untimed = true;
    let commands = model.update(Action::Speak("de".into()), &chance());
    let [Command::Speak(settings)] = &commands[..] else {
        panic!("{commands:?}");
    };
    assert_eq!(*settings, PageSettings { untimed: true, language: "de".into(), ..PageSettings::default() });
    assert_eq!(model.settings, *settings);
}

#[wasm_bindgen_test]
fn a_key_means_what_it_types_and_where_that_is_of_another_script_its_place() {
    for (key, code, meaning) in [
        ("Enter", "Enter", Some(Pressed::Enter)),
        ("Enter", "NumpadEnter", Some(Pressed::Enter)),
        ("a", "KeyA", Some(Pressed::Option(0))),
        ("I", "KeyI", Some(Pressed::Option(8))),
        ("1", "Digit1", Some(Pressed::Option(0))),
        ("9", "Numpad9", Some(Pressed::Option(8))),
        ("0", "Digit0", None),
        // French: the letter goes first, and signs are no letters of another script.
        ("a", "KeyQ", Some(Pressed::Option(0))),
        ("q", "KeyA", Some(Pressed::Option(16))),
        (",", "KeyM", None),
        ("&", "Digit1", None),
        ("é", "Digit2", None),
        ("1", "Digit1", Some(Pressed::Option(0))),
        // Dvorak, and a shifted digit.
        (".", "KeyE", None),
        ("!", "Digit1", None),
        // Arabic, where one key types two letters; Persian; Russian; Greek; Hebrew; Hindi; Thai; Korean.
        ("ش", "KeyA", Some(Pressed::Option(0))),
        ("لا", "KeyB", Some(Pressed::Option(1))),
        ("٣", "Digit3", Some(Pressed::Option(2))),
        ("۴", "Numpad4", Some(Pressed::Option(3))),
        ("ф", "KeyA", Some(Pressed::Option(0))),
        ("Ф", "KeyA", Some(Pressed::Option(0))),
        ("ψ", "KeyC", Some(Pressed::Option(2))),
        ("ש", "KeyA", Some(Pressed::Option(0))),
        ("\u{94d}", "KeyD", Some(Pressed::Option(3))),
        ("ฟ", "KeyA", Some(Pressed::Option(0))),
        ("ㅁ", "KeyA", Some(Pressed::Option(0))),
        // Wide signs are signs.
        ("１", "Digit1", Some(Pressed::Option(0))),
        ("！", "Digit1", None),
        ("ж", "Semicolon", None),
        ("٠", "Digit0", None),
        // A question mark of any script, wherever it lies; that of Russian lies on a digit.
        ("?", "Slash", Some(Pressed::Help)),
        ("?", "Digit7", Some(Pressed::Help)),
        ("؟", "Slash", Some(Pressed::Help)),
        ("？", "Slash", Some(Pressed::Help)),
        // Keys without a character.
        ("ArrowDown", "ArrowDown", None),
        ("Shift", "ShiftLeft", None),
        ("Dead", "KeyN", None),
        ("ش", "", None),
        ("", "", None),
    ] {
        assert_eq!(pressed(key, code), meaning, "{key} of {code}");
    }
}
