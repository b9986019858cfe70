//! A quiz that was interrupted, whatever happened to it or to the bank meanwhile.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod common;

use common::{
    bank, empty_bank, from_value, give, item_on_screen, items, load, play, right, send, settings, start,
    to_value, wrong,
};
use proptest::prelude::*;
use quiz::bank::Bank;
use quiz::json::{read, write};
use quiz::kind::Response;
use quiz::report::record;
use quiz::session::{Effect, Event, Length, Mode, Phase, Session, Settings, restore};
use serde_json::{Value, json};

const TOPICS: [&str; 3] = ["sql", "api", "ops"];

fn stored(session: &Session) -> Session {
    read(&write(session)).unwrap()
}

/// After `answers` right and wrong ones in turn.
fn in_the_middle(settings: &Settings, bank: &Bank, answers: usize) -> Session {
    let mut session = start(settings, bank);
    for n in 0..answers {
        let item = item_on_screen(&session, bank);
        give(
            &mut session,
            bank,
            if n % 2 == 0 { right(item) } else { wrong(item) },
            60_000.0 * (n + 1) as f64,
        );
    }
    session
}

/// Changes a stored session as no page would.
fn damaged(session: &Session, pointer: &str, to: Value) -> Session {
    let mut value = to_value(session);
    *value.pointer_mut(pointer).unwrap_or_else(|| panic!("no {pointer} in {session:?}")) = to;
    from_value(&value).unwrap()
}

#[test]
fn an_interrupted_quiz_goes_on_as_if_it_had_not_been() {
    let bank = bank(&TOPICS, 40);
    // Thirds, whose digits only exact reading brings back.
    for seed in 0..4 {
        let settings = settings(&bank, Length::Standard, Mode::Assessment, seed);
        let expected = play(&settings, &bank, |n| n % 2 == 0);
        for interruption in [1, 2, 5, 9] {
            let session = in_the_middle(&settings, &bank, interruption);
            let (mut session, effects) = restore(stored(&session), &bank, 0.0);
            assert_eq!(effects, [Effect::Save]);
            while session.asked().is_some() {
                let n = session.answers.len();
                let item = item_on_screen(&session, &bank);
                give(
                    &mut session,
                    &bank,
                    if n % 2 == 0 { right(item) } else { wrong(item) },
                    60_000.0 * (n + 1) as f64,
                );
            }
            let estimates = |session: &Session| -> Vec<(String, u64, u64)> {
                session
                    .answers
                    .iter()
                    .map(|a| (a.item.clone(), a.after.mean.to_bits(), a.topic_after.sd.to_bits()))
                    .collect()
            };
            assert_eq!(estimates(&session), estimates(&expected));
            assert_eq!((session.rng, &session.phase), (expected.rng, &expected.phase));
        }
    }
}

#[test]
fn a_stored_session_reads_back_equal() {
    let bank = bank(&TOPICS, 40);
    for mode in [Mode::Assessment, Mode::Practice] {
        let mut session = start(&settings(&bank, Length::Standard, mode, u32::MAX), &bank);
        for n in 0..6 {
            send(&mut session, &bank, Event::Draft(Response::Multi(vec!["a".to_owned()])));
            let (back, _) = restore(stored(&session), &bank, 60_000.0 * f64::from(n));
            let shape = |session: &Session| to_value(&session.answers);
            assert_eq!(
                (shape(&back), back.rng, back.settings),
                (shape(&session), session.rng, session.settings.clone())
            );
            send(&mut session, &bank, Event::DontKnow { at: 60_000.0 * f64::from(n) });
            send(&mut session, &bank, Event::Next { at: 60_000.0 * f64::from(n) });
        }
    }
}

#[test]
fn the_question_its_order_and_its_draft_survive_and_the_time_away_does_not_count() {
    let bank = bank(&TOPICS, 40);
    let mut session = in_the_middle(&settings(&bank, Length::Quick, Mode::Assessment, 7), &bank, 2);
    let draft = right(item_on_screen(&session, &bank));
    send(&mut session, &bank, Event::Draft(draft.clone()));
    let (back, effects) = restore(stored(&session), &bank, 5_000_000.0);
    assert_eq!(effects, [Effect::Save]);
    let (before, after) = (session.asked().unwrap(), back.asked().unwrap());
    assert_eq!((&after.item, &after.order, &after.draft), (&before.item, &before.order, &Some(draft)));
    let mut back = back;
    send(&mut back, &bank, Event::Submit { at: 5_001_000.0 });
    assert_eq!(back.answers[2].ms, 1_000.0);
}

#[test]
fn a_restored_question_waits_for_its_shard() {
    let full = bank(&TOPICS, 40);
    let session = stored(&in_the_middle(&settings(&full, Length::Quick, Mode::Assessment, 7), &full, 1));
    let asked = session.asked().unwrap().clone();
    let topic = TOPICS[asked.topic];
    let mut bank = empty_bank(&TOPICS);
    let (mut back, effects) = restore(session, &bank, 90_000.0);
    assert_eq!(effects, [Effect::LoadShard(topic.to_owned())]);
    // Nothing can be done with a question that is not there, except to end the quiz.
    let waiting = back.clone();
    for event in [
        Event::Submit { at: 1.0 },
        Event::DontKnow { at: 1.0 },
        Event::Skip { at: 1.0 },
        Event::ShardLoaded { at: 1.0 },
    ] {
        assert_eq!(send(&mut back, &bank, event), []);
        assert_eq!(back, waiting);
    }
    load(&mut bank, topic, &items(topic, 40));
    send(&mut back, &bank, Event::ShardLoaded { at: 91_000.0 });
    assert_eq!((&back.asked().unwrap().item, &back.asked().unwrap().order), (&asked.item, &asked.order));
    let response = right(item_on_screen(&back, &bank));
    give(&mut back, &bank, response, 95_000.0);
    assert_eq!(back.answers.len(), 2);
}

#[test]
fn a_restored_question_whose_shard_fails_is_replaced_from_another_topic() {
    let full = bank(&TOPICS, 40);
    let session = stored(&in_the_middle(&settings(&full, Length::Quick, Mode::Assessment, 7), &full, 1));
    let missing = session.asked().unwrap().topic;
    let mut bank = empty_bank(&TOPICS);
    for (at, topic) in TOPICS.iter().enumerate().filter(|(at, _)| *at != missing) {
        load(&mut bank, topic, &items(topic, 40));
        assert_ne!(at, missing);
    }
    let (mut back, _) = restore(session, &bank, 1.0);
    send(&mut back, &bank, Event::ShardFailed { topic: TOPICS[missing].to_owned(), at: 2.0 });
    assert_ne!(back.asked().unwrap().topic, missing);
    assert_eq!(back.answers.len(), 1);
}

/// Whether the question on screen is in the bank, in that version and with all its options.
fn is_shown_whole(session: &Session, bank: &Bank) -> bool {
    let (asked, item) = (session.asked().unwrap(), item_on_screen(session, bank));
    let options = item.prompt.options();
    asked.version == item.version
        && asked.order.len() == options.len()
        && options.iter().all(|option| asked.order.contains(&option.id))
}

#[test]
fn a_question_that_the_bank_no_longer_has_is_replaced() {
    let full = bank(&["sql"], 40);
    let session = (0..)
        .map(|seed| in_the_middle(&settings(&full, Length::Quick, Mode::Assessment, seed), &full, 2))
        .find(|session| !session.asked().unwrap().order.is_empty())
        .unwrap();
    let session = stored(&session);
    let asked = session.asked().unwrap().item.clone();
    type Change = fn(&mut Vec<Value>, usize);
    let changes: [Change; 3] = [
        |items, at| drop(items.remove(at)),
        |items, at| items[at]["version"] = json!(2),
        |items, at| {
            // The same version with other options: the author forgot to raise it.
            items[at]["options"][0]["id"] = json!("other");
        },
    ];
    for change in changes {
        let mut items = items("sql", 40);
        let at = items.iter().position(|item| item["id"] == json!(asked)).unwrap();
        change(&mut items, at);
        let mut changed = empty_bank(&["sql"]);
        load(&mut changed, "sql", &items);
        let (back, effects) = restore(session.clone(), &changed, 7.0);
        assert_eq!((effects, back.answers.len()), (vec![Effect::Save], 2));
        assert!(is_shown_whole(&back, &changed) && back.asked().is_some_and(|now| now.shown_at == 7.0));

        // The same where the shard comes after the session.
        let (waiting, _) = restore(session.clone(), &empty_bank(&["sql"]), 7.0);
        let mut waiting = waiting;
        assert_eq!(send(&mut waiting, &changed, Event::ShardLoaded { at: 8.0 }), [Effect::Save]);
        assert!(is_shown_whole(&waiting, &changed));
    }
}

#[test]
fn a_finished_session_stays_finished() {
    let bank = bank(&["sql"], 40);
    let session = play(&settings(&bank, Length::Quick, Mode::Assessment, 7), &bank, |_| true);
    let (back, effects) = restore(stored(&session), &bank, 1e9);
    assert_eq!((effects, back.phase), (Vec::new(), session.phase));
}

#[test]
fn feedback_survives_and_asks_for_the_shard_it_shows() {
    let full = bank(&["sql"], 40);
    let mut session = start(&settings(&full, Length::Quick, Mode::Practice, 7), &full);
    send(&mut session, &full, Event::DontKnow { at: 1.0 });
    let (back, effects) = restore(stored(&session), &full, 2.0);
    assert_eq!((back.phase, effects), (Phase::Feedback, Vec::new()));
    let (back, effects) = restore(stored(&session), &empty_bank(&["sql"]), 2.0);
    assert_eq!((back.phase, effects), (Phase::Feedback, vec![Effect::LoadShard("sql".to_owned())]));
}

/// Every event, and what a quiz must hold after each.
fn survives(mut session: Session, bank: &Bank) -> Result<(), TestCaseError> {
    let at = 1e6;
    for event in [
        Event::ShardLoaded { at },
        Event::ShardFailed { topic: "sql".to_owned(), at },
        Event::Draft(Response::Numeric("1".to_owned())),
        Event::Submit { at },
        Event::DontKnow { at },
        Event::Skip { at },
        Event::Next { at },
        Event::Stop { at },
    ] {
        send(&mut session, bank, event);
    }
    prop_assert_eq!(session.remaining_at_most(), 0);
    let record = record(&session);
    prop_assert!(
        record.is_some_and(|record| record.overall.mean.is_finite() && record.overall.sd.is_finite())
    );
    Ok(())
}

#[test]
fn a_damaged_session_is_restored_without_a_panic() {
    let bank = bank(&TOPICS, 40);
    let asking = in_the_middle(&settings(&bank, Length::Quick, Mode::Practice, 7), &bank, 0);
    let mut feedback = asking.clone();
    send(&mut feedback, &bank, Event::DontKnow { at: 1.0 });
    let mut third = feedback.clone();
    send(&mut third, &bank, Event::Next { at: 1.0 });
    let answered_again = json!({ "asking": {
        "topic": third.answers[0].topic, "item": third.answers[0].item, "version": 1, "order": third.answers[0].order,
        "shownAt": 0, "draft": null
    } });
    let cases = [
        (&asking, "/phase", json!({ "loading": 99 })),
        (&asking, "/phase", json!("feedback")),
        (&asking, "/phase/asking/topic", json!(99)),
        (&asking, "/phase/asking/item", json!("")),
        (&asking, "/phase/asking/order", json!(["x", "x"])),
        (&asking, "/phase/asking/draft", json!({ "multi": [] })),
        (&asking, "/settings/topics", json!([])),
        (&asking, "/settings/bands", json!([])),
        (&asking, "/settings/bands/1", json!({ "id": "x", "title": "x" })),
        (&asking, "/settings/bands/1/from", json!(1e300)),
        (&asking, "/settings/maxItems", json!(0)),
        (&asking, "/settings/maxItems", json!(u32::MAX)),
        (&asking, "/settings/topics/0/id", json!("gone")),
        (&asking, "/settings/topics/0/loading", json!(1e300)),
        (&asking, "/settings/topics/0/weight", json!(-1e300)),
        (&asking, "/settings/topics/0/weight", json!(1e308)),
        (&asking, "/settings/topics/0/cap", json!(0)),
        (&asking, "/unavailable", json!(["sql", "api", "ops", "sql", ""])),
        (&asking, "/startedAt", json!(-1e300)),
        (&feedback, "/answers", json!([])),
        (&feedback, "/answers/0/topic", json!(99)),
        (&feedback, "/answers/0/credit", json!(-1e300)),
        (&feedback, "/answers/0/credit", json!(1e300)),
        (&feedback, "/answers/0/model", json!({ "model": "gpcm", "a": 100, "steps": vec![-100; 50] })),
        (&feedback, "/answers/0/item", json!("gone")),
        (
            &feedback,
            "/settings/topics/1",
            json!({ "id": "sql", "title": "", "weight": 0, "loading": 0, "seTarget": 0, "cap": 9 }),
        ),
        (&third, "/phase", answered_again),
    ];
    for (session, pointer, to) in cases {
        let session = damaged(session, pointer, to);
        for bank in [&bank, &empty_bank(&TOPICS)] {
            let (restored, _) = restore(session.clone(), bank, 5.0);
            if let Some(asked) =
                restored.asked().filter(|asked| bank.shard(TOPICS[asked.topic.min(2)]).is_some())
            {
                assert!(restored.answers.iter().all(|answer| answer.item != asked.item), "{pointer}");
            }
            survives(restored, bank).unwrap();
            // Without `restore`, as no page does it.
            survives(session.clone(), bank).unwrap();
        }
    }
}

#[test]
fn a_session_with_values_that_no_type_allows_is_refused_as_a_whole() {
    let bank = bank(&["sql"], 40);
    let mut session = start(&settings(&bank, Length::Quick, Mode::Practice, 7), &bank);
    send(&mut session, &bank, Event::DontKnow { at: 1.0 });
    for (pointer, to) in [
        ("/rng", json!("xyz")),
        ("/rng", json!(5)),
        ("/answers/0/model", json!({ "model": "4pl", "a": -1, "b": 0, "c": 0, "d": 1 })),
        ("/answers/0/model", json!({ "model": "4pl", "a": 1e300, "b": 0, "c": 0, "d": 1 })),
        ("/answers/0/topic", json!(-1)),
        ("/answers/0/after/mean", json!(null)),
        ("/phase", json!({ "dreaming": 1 })),
        ("/settings/length", json!("endless")),
    ] {
        let mut value = to_value(&session);
        *value.pointer_mut(pointer).unwrap() = to;
        assert!(from_value::<Session>(&value).is_err(), "{pointer}");
    }
}

fn event() -> impl Strategy<Value = Event> {
    let at = || prop_oneof![0.0f64..1e7, Just(0.0), Just(-1e9)];
    let topic = prop_oneof![Just("sql"), Just("api"), Just("ops"), Just("nowhere")].prop_map(str::to_owned);
    let response = prop_oneof![
        "[a-d]".prop_map(Response::Choice),
        proptest::collection::vec("[a-d]", 0..4).prop_map(Response::Multi),
        prop_oneof![Just("250".to_owned()), any::<String>()].prop_map(Response::Numeric),
    ];
    prop_oneof![
        2 => at().prop_map(|at| Event::ShardLoaded { at }),
        1 => (topic, at()).prop_map(|(topic, at)| Event::ShardFailed { topic, at }),
        6 => response.prop_map(Event::Draft),
        6 => at().prop_map(|at| Event::Submit { at }),
        3 => at().prop_map(|at| Event::DontKnow { at }),
        2 => at().prop_map(|at| Event::Skip { at }),
        4 => at().prop_map(|at| Event::Next { at }),
    ]
}

/// What happens between two events: nothing, a reload, a shard that comes in.
#[derive(Clone, Debug)]
enum Between {
    Nothing,
    Reload,
    Shard(usize),
}

fn between() -> impl Strategy<Value = Between> {
    prop_oneof![6 => Just(Between::Nothing), 1 => Just(Between::Reload), 2 => (0..3usize).prop_map(Between::Shard)]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]

    #[test]
    fn whatever_happens_the_quiz_keeps_its_promises(
        events in proptest::collection::vec((event(), between()), 1..60),
        seed in any::<u32>(),
        practice in any::<bool>(),
        length in 0..3usize,
    ) {
        let mut bank = empty_bank(&TOPICS);
        let mode = if practice { Mode::Practice } else { Mode::Assessment };
        let settings = settings(&bank, Length::ALL[length].0, mode, seed);
        let mut session = start(&settings, &bank);
        for (event, between) in events {
            let (remaining, answers) = (session.remaining_at_most(), session.answers.clone());
            match between {
                Between::Nothing => {}
                Between::Reload => session = restore(stored(&session), &bank, 1.0).0,
                Between::Shard(topic) => load(&mut bank, TOPICS[topic], &items(TOPICS[topic], 12)),
            }
            send(&mut session, &bank, event);
            prop_assert!(session.remaining_at_most() <= remaining);
            prop_assert!(session.answers.len() <= settings.max_items);
            prop_assert!(session.answers.starts_with(&answers), "an answer given stays");
            prop_assert!(session.answers.len() <= answers.len() + 1);
            let mut ids: Vec<&String> = session.answers.iter().map(|answer| &answer.item).collect();
            ids.extend(session.asked().map(|asked| &asked.item));
            let met = ids.len();
            ids.sort();
            ids.dedup();
            prop_assert_eq!(ids.len(), met, "an item twice");
            let skipped = session.answers.len() - session.scored();
            prop_assert!(skipped <= settings.max_skips);
            for (topic, plan) in settings.topics.iter().enumerate() {
                prop_assert!(session.answers.iter().filter(|answer| answer.topic == topic).count() <= plan.cap);
            }
            for answer in &session.answers {
                prop_assert!((0.0..=1.0).contains(&answer.credit) && answer.ms >= 0.0 && answer.after.sd > 0.0);
            }
        }
        survives(session, &bank)?;
    }
}
