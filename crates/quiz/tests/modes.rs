//! Interviews, custom quizzes and time limits.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod common;

use common::{bank, from_value, play, send, settings, start, to_value};
use quiz::kind::Kind;
use quiz::report::{impression, record};
use quiz::session::{EndReason, Event, Length, Mode, Phase, Session, Settings};

fn interview() -> Settings {
    let bank = bank(&["sql", "api"], 40);
    let plain = settings(&bank, Length::Standard, Mode::Interview, 3);
    Settings { min_items: 12, max_items: 12, ..plain }
}

fn ended(session: &Session) -> EndReason {
    match session.phase {
        Phase::Finished { reason, .. } => reason,
        ref other => panic!("it goes on: {other:?}"),
    }
}

#[test]
fn an_interview_asks_exactly_what_it_announced_and_mixes_kinds() {
    let bank = bank(&["sql", "api"], 40);
    for right in [true, false] {
        let session = play(&interview(), &bank, |_| right);
        assert_eq!(session.answers.len(), 12, "no level ends it early");
        let count = |kind: Kind| session.answers.iter().filter(|answer| answer.kind == kind).count();
        let counts = [Kind::Single, Kind::TrueFalse, Kind::Multi, Kind::Numeric].map(count);
        assert!(counts.iter().all(|n| *n == 3), "four kinds, three each: {counts:?}");
    }
}

#[test]
fn an_interview_shows_no_feedback_before_its_end() {
    let bank = bank(&["sql", "api"], 40);
    let mut session = start(&interview(), &bank);
    send(&mut session, &bank, Event::DontKnow { at: 1.0 });
    assert!(session.asked().is_some());
}

#[test]
fn only_the_kinds_and_difficulties_asked_for_come() {
    let bank = bank(&["sql", "api"], 40);
    let plain = settings(&bank, Length::Quick, Mode::Assessment, 3);
    let numbers = Settings { kinds: vec![Kind::Numeric], ..plain.clone() };
    let session = play(&numbers, &bank, |_| true);
    assert!(session.answers.iter().all(|answer| answer.kind == Kind::Numeric));
    let harder = Settings { difficulty: Some((0.5, 1.0)), ..plain.clone() };
    let session = play(&harder, &bank, |_| true);
    assert!(session.answers.len() > 3);
    for answer in &session.answers {
        assert!((0.5..1.0).contains(&answer.model.difficulty()), "{}", answer.model.difficulty());
    }
    let none = Settings { difficulty: Some((5.0, 6.0)), ..plain };
    assert_eq!(ended(&play(&none, &bank, |_| true)), EndReason::Exhausted);
}

#[test]
fn the_time_left_counts_the_question_on_screen_and_ends_the_quiz_after_it() {
    let bank = bank(&["sql", "api"], 40);
    let mut session = start(&Settings { time_limit: Some(100.0), ..interview() }, &bank);
    assert_eq!(session.time_left(30_000.0), Some(70.0));
    send(&mut session, &bank, Event::DontKnow { at: 60_000.0 });
    assert_eq!(session.time_left(60_000.0), Some(40.0));
    assert_eq!(session.time_left(1e9), Some(0.0));
    assert_eq!((session.left_at_most(60_000.0), session.left_at_most(1e9)), (11, 1));
    send(&mut session, &bank, Event::DontKnow { at: 200_000.0 });
    assert_eq!((ended(&session), session.answers.len()), (EndReason::TimeLimit, 2));
}

#[test]
fn a_time_limit_can_be_switched_off_in_the_middle() {
    let bank = bank(&["sql", "api"], 40);
    let mut session = start(&Settings { time_limit: Some(100.0), ..interview() }, &bank);
    send(&mut session, &bank, Event::Unhurry { at: 99_000.0 });
    assert_eq!(session.time_left(99_000.0), None);
    send(&mut session, &bank, Event::DontKnow { at: 1e6 });
    assert!(session.asked().is_some(), "it goes on");
}

#[test]
fn what_makes_a_quiz_special_survives_storage_and_older_sessions_lack_it() {
    let bank = bank(&["sql"], 40);
    let special = Settings {
        queue: vec![("sql".to_owned(), "sql.one.0001".to_owned())],
        kinds: vec![Kind::Numeric, Kind::Sjt],
        difficulty: Some((-0.5, 0.7)),
        mode: Mode::Review,
        ..settings(&bank, Length::Quick, Mode::Assessment, 3)
    };
    let mut stored = to_value(&special);
    assert_eq!(from_value::<Settings>(&stored).unwrap(), special);
    for field in ["queue", "kinds", "difficulty"] {
        stored.as_object_mut().unwrap().remove(field);
    }
    let old: Settings = from_value(&stored).unwrap();
    assert_eq!((old.queue, old.kinds, old.difficulty), (Vec::new(), Vec::new(), None));
}

#[test]
fn the_impression_names_strengths_and_what_to_ask_on() {
    let bank = bank(&["sql", "api"], 40);
    let all_right = impression(&record(&play(&interview(), &bank, |_| true)).unwrap());
    assert_eq!((all_right.strong.len(), all_right.follow_up.len()), (2, 0));
    assert_eq!(all_right.minutes, (12.0, 12.0));
    assert_eq!((all_right.unknown, all_right.kinds), (0, 4));
    let all_wrong = impression(&record(&play(&interview(), &bank, |_| false)).unwrap());
    assert!(all_wrong.strong.is_empty());
    assert!((1..=3).contains(&all_wrong.follow_up.len()));
}
