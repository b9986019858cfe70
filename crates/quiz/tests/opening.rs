//! The items that a quiz may begin with, and a first question that was shown before the program was there.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod common;

use std::collections::BTreeSet;

use common::{empty_bank, load, numeric, settings, shard, single};
use quiz::bank::{Bank, Shard, parse};
use quiz::json::write;
use quiz::kind::Response;
use quiz::session::{
    Effect, Event, Length, Mode, Opening, Phase, Session, begin, begin_early, step, step_early, take_over,
};
use serde_json::{Value, json};

/// Items 0, 3, 6 … may open.
fn items(topic: &str) -> Vec<Value> {
    let mut items: Vec<Value> = (0..30).map(|n| single(topic, ["one", "two"][n % 2], n)).collect();
    items.iter_mut().step_by(3).for_each(|item| item["opening"] = json!(true));
    items
}

fn parsed(topic: &str, items: &[Value]) -> Shard {
    parse::shard("items.json", topic, &shard(topic, items)).unwrap().0
}

/// The openings are here, the rest is on its way.
fn early() -> Bank {
    let mut bank = empty_bank(&["sql", "api"]);
    let openings: Vec<Value> = items("sql").into_iter().filter(|item| item["opening"] == true).collect();
    bank.insert_opening(parsed("sql", &openings).into());
    bank
}

fn whole() -> Bank {
    let mut bank = empty_bank(&["sql", "api"]);
    load(&mut bank, "sql", &items("sql"));
    load(&mut bank, "api", &items("api"));
    bank
}

fn begun(bank: &Bank, seed: u32) -> Session {
    begin("id".into(), settings(bank, Length::Quick, Mode::Assessment, seed), bank, 0.0).0
}

fn opening(session: &Session, events: Vec<Event>) -> Opening {
    let item = session.asked().unwrap().item.clone();
    Opening { item, seed: session.settings.seed, shown_at: -500.0, events }
}

#[test]
fn the_first_question_is_the_same_whether_the_rest_is_here_or_not() {
    for seed in 0..50 {
        assert_eq!(begun(&early(), seed).asked(), begun(&whole(), seed).asked());
    }
}

#[test]
fn every_opening_item_comes_first_for_some_seed_and_no_other_does() {
    let bank = whole();
    let first: BTreeSet<String> =
        (0..300).map(|seed| begun(&bank, seed).asked().unwrap().item.clone()).collect();
    let may: BTreeSet<String> =
        bank.shard("sql").unwrap().items.iter().filter(|i| i.opening).map(|i| i.id.clone()).collect();
    assert_eq!(first, may);
}

#[test]
fn the_second_question_waits_for_the_shard_of_its_topic() {
    let bank = early();
    let session = begun(&bank, 1);
    let (session, effects) = step(&session, &bank, Event::DontKnow { at: 1.0 });
    assert!(matches!(session.phase, Phase::Loading(_)), "{:?}", session.phase);
    assert!(effects.iter().any(|effect| matches!(effect, Effect::LoadShard(_))));
}

#[test]
fn a_shard_takes_the_openings_that_came_before_it() {
    let mut bank = early();
    let openings = bank.opening("sql").unwrap().items.len();
    assert!(bank.shard("sql").is_none(), "a part is taken for the whole");
    let rest: Vec<Value> = items("sql").into_iter().filter(|item| item["opening"] != true).collect();
    bank.insert(parsed("sql", &rest));
    assert_eq!(bank.shard("sql").unwrap().items.len(), openings + rest.len());
}

#[test]
fn a_question_on_screen_stays_when_the_rest_of_its_topic_fails() {
    let bank = early();
    let session = begun(&bank, 1);
    let asked = session.asked().cloned();
    let (session, _) = step(&session, &bank, Event::ShardFailed { topic: "sql".into(), at: 2.0 });
    assert_eq!(session.asked(), asked.as_ref());
    assert_eq!(session.unavailable, ["sql"]);
}

#[test]
fn what_was_done_before_the_program_was_here_is_taken_in() {
    let bank = whole();
    let session = begun(&bank, 3);
    let draft = Event::Draft(Response::Choice("b".into()));
    let item = session.asked().unwrap().item.clone();
    let opening = opening(&session, vec![draft, Event::Submit { at: 4.0 }]);
    let mut session = take_over(&session, &opening).unwrap();
    assert_eq!(session.asked().unwrap().shown_at, -500.0);
    for event in opening.events {
        session = step(&session, &bank, event).0;
    }
    assert_eq!(session.answers[0].item, item);
    assert_eq!(session.answers[0].credit, 1.0);
    assert_eq!(session.answers[0].ms, 504.0);
}

#[test]
fn another_question_or_seed_takes_nothing_in() {
    let bank = whole();
    let session = begun(&bank, 3);
    for wrong in [
        Opening { item: "sql.one.9999".into(), ..opening(&session, vec![Event::DontKnow { at: 1.0 }]) },
        Opening { seed: 4, ..opening(&session, vec![Event::DontKnow { at: 1.0 }]) },
    ] {
        assert_eq!(take_over(&session, &wrong), None);
    }
}

/// A session as it is stored; the ability is built when it is needed.
fn stored(session: &Session) -> String {
    write(session)
}

#[test]
fn a_quiz_begins_the_same_without_the_rest_of_the_program() {
    for bank in [early(), whole(), empty_bank(&["sql", "api"])] {
        for (length, mode) in [
            (Length::Quick, Mode::Assessment),
            (Length::Standard, Mode::Practice),
            (Length::Precise, Mode::Assessment),
        ] {
            for seed in 0..50 {
                let mut settings = settings(&bank, length, mode, seed);
                settings.seen = vec![vec!["sql.one.0000".into()]];
                let (early, early_effects) = begin_early("id".into(), settings.clone(), &bank, 7.0).unwrap();
                let (late, effects) = begin("id".into(), settings, &bank, 7.0);
                assert_eq!((stored(&early), early_effects), (stored(&late), effects));
            }
        }
    }
}

#[test]
fn what_takes_an_estimate_waits_for_the_rest_of_the_program() {
    let mut bank = empty_bank(&["sql", "api"]);
    // No item may open, so the most informative one comes first.
    load(&mut bank, "sql", &[single("sql", "one", 1)]);
    let settings = settings(&bank, Length::Quick, Mode::Assessment, 1);
    assert_eq!(begin_early("id".into(), settings.clone(), &bank, 0.0), None);
    let (session, _) = begin("id".into(), settings, &bank, 0.0);
    for event in [
        Event::Submit { at: 1.0 },
        Event::DontKnow { at: 1.0 },
        Event::Skip { at: 1.0 },
        Event::Stop { at: 1.0 },
        Event::ShardFailed { topic: "api".into(), at: 1.0 },
    ] {
        assert_eq!(step_early(&session, &bank, &event), None, "{event:?}");
    }
}

#[test]
fn until_the_first_answer_a_session_goes_on_without_the_rest_of_the_program() {
    let nothing = empty_bank(&["sql", "api"]);
    let loaded = Event::ShardLoaded { at: 9.0 };
    for seed in 0..20 {
        let waiting = begun(&nothing, seed);
        let (asking, effects) = step_early(&waiting, &early(), &loaded).unwrap();
        let (expected, expected_effects) = step(&waiting, &early(), loaded.clone());
        assert_eq!((stored(&asking), effects), (stored(&expected), expected_effects));
        for event in [Event::Draft(Response::Choice("c".into())), loaded.clone()] {
            for bank in [early(), whole()] {
                let now = step_early(&asking, &bank, &event).unwrap();
                assert_eq!(now, step(&asking, &bank, event.clone()));
            }
        }
    }
}

#[test]
fn a_question_that_is_gone_from_its_shard_waits_for_the_rest_of_the_program() {
    let session = begun(&early(), 1);
    let mut bank = empty_bank(&["sql", "api"]);
    load(&mut bank, "sql", &[single("sql", "one", 999)]);
    assert_eq!(step_early(&session, &bank, &Event::ShardLoaded { at: 1.0 }), None);
}

#[test]
fn opening_items_are_read_as_in_a_shard_and_no_other_kind_is() {
    let mut items = items("sql");
    items.truncate(4);
    let text = shard("sql", &items);
    assert_eq!(parse::opening("o.json", "sql", &text), parse::shard("o.json", "sql", &text));
    let text = shard("sql", &[numeric("sql", "one", 1)]);
    let (read, findings) = parse::opening("o.json", "sql", &text).unwrap();
    assert!(read.items.is_empty());
    assert!(findings[0].to_string().contains("opening"), "{}", findings[0]);
}

#[test]
fn only_a_choice_of_one_can_open() {
    let mut item = numeric("sql", "one", 1);
    item["opening"] = json!(true);
    let (shard, findings) = parse::shard("items.json", "sql", &shard("sql", &[item])).unwrap();
    assert!(shard.items.is_empty());
    assert!(findings[0].to_string().contains("opening"), "{}", findings[0]);
}
