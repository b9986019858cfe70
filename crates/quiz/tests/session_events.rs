//! The quiz: what each event does, and what no event can bring about.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod common;

use std::collections::BTreeSet;

use common::{
    bank, empty_bank, give, item_on_screen, items, load, play, right, send, settings, start, wrong,
};
use quiz::kind::{Incomplete, Response};
use quiz::report::record;
use quiz::session::{
    Effect, EndReason, Event, Length, Mode, Outcome, Phase, Session, Settings, begin, is_last, step,
};

const TOPICS: [&str; 3] = ["sql", "api", "ops"];

fn asked_items(session: &Session) -> Vec<&str> {
    session.answers.iter().map(|answer| answer.item.as_str()).collect()
}

fn reason(session: &Session) -> EndReason {
    match session.phase {
        Phase::Finished { reason, .. } => reason,
        ref phase => panic!("it goes on: {phase:?}"),
    }
}

fn per_topic(session: &Session) -> Vec<usize> {
    let count = |topic| session.answers.iter().filter(|answer| answer.topic == topic).count();
    (0..session.settings.topics.len()).map(count).collect()
}

/// No stop but by length and lack of items.
fn unhurried(mut settings: Settings) -> Settings {
    settings.min_items = settings.max_items;
    settings
}

#[test]
fn options_are_shown_in_an_order_that_the_seed_decides() {
    let bank = bank(&["sql"], 40);
    let orders: BTreeSet<Vec<String>> = (0..30)
        .map(|seed| start(&settings(&bank, Length::Quick, Mode::Assessment, seed), &bank))
        .filter(|session| item_on_screen(session, &bank).prompt.shuffled())
        .map(|session| session.asked().unwrap().order.clone())
        .collect();
    assert!(orders.len() > 5);
    for order in orders {
        assert_eq!(
            order.iter().map(String::as_str).collect::<BTreeSet<_>>(),
            BTreeSet::from(["a", "b", "c", "d"])
        );
    }
}

#[test]
fn submitting_nothing_is_refused_in_the_words_of_the_kind() {
    for (item, expected) in [
        (common::single("sql", "one", 1), Incomplete::NothingChosen),
        (common::multi("sql", "one", 1), Incomplete::NothingChosen),
        (common::true_false("sql", "one", 1), Incomplete::NothingChosen),
        (common::numeric("sql", "one", 1), Incomplete::NothingTyped),
    ] {
        let mut bank = empty_bank(&["sql"]);
        load(&mut bank, "sql", &[item]);
        let mut session = start(&settings(&bank, Length::Quick, Mode::Assessment, 7), &bank);
        let before = session.clone();
        let effects = send(&mut session, &bank, Event::Submit { at: 1.0 });
        assert_eq!((effects, session), (vec![Effect::Refuse(expected)], before));
    }
}

#[test]
fn a_draft_survives_a_refusal() {
    let bank = bank(&["sql"], 40);
    let mut session = start(&settings(&bank, Length::Quick, Mode::Assessment, 7), &bank);
    let draft = Response::Choice("no such option".to_owned());
    assert_eq!(send(&mut session, &bank, Event::Draft(draft.clone())), [Effect::Save]);
    assert_eq!(send(&mut session, &bank, Event::Submit { at: 1.0 }), [Effect::Refuse(Incomplete::Mismatch)]);
    assert_eq!(session.asked().unwrap().draft, Some(draft));
    assert_eq!(session.answers, []);
}

#[test]
fn an_answer_records_what_was_given_its_credit_and_its_time() {
    let bank = bank(&["sql"], 40);
    let mut session = start(&settings(&bank, Length::Quick, Mode::Assessment, 7), &bank);
    let (item, order) = (item_on_screen(&session, &bank).clone(), session.asked().unwrap().order.clone());
    assert_eq!(give(&mut session, &bank, right(&item), 1_500.0), [Effect::Save]);
    let answer = &session.answers[0];
    assert_eq!((&answer.item, answer.version, answer.kind, &answer.order), (&item.id, 1, item.kind, &order));
    assert_eq!((&answer.model, &answer.subtopic), (&item.model, &item.subtopic));
    assert_eq!(
        (answer.outcome.clone(), answer.credit, answer.ms),
        (Outcome::Given(right(&item)), 1.0, 1_500.0)
    );
    assert!(answer.right() && answer.after.mean > 0.0 && answer.after.sd < 1.0);
    assert_eq!(session.asked().unwrap().shown_at, 1_500.0);
}

#[test]
fn a_clock_that_runs_backwards_gives_no_negative_time() {
    let bank = bank(&["sql"], 40);
    let mut session = start(&settings(&bank, Length::Quick, Mode::Assessment, 7), &bank);
    send(&mut session, &bank, Event::DontKnow { at: -5_000.0 });
    assert_eq!(session.answers[0].ms, 0.0);
}

#[test]
fn times_beyond_all_dates_still_make_a_record_that_can_be_read() {
    let bank = bank(&["sql"], 40);
    let settings = settings(&bank, Length::Quick, Mode::Assessment, 7);
    let (mut session, _) = begin("id-1".to_owned(), settings, &bank, -1e308);
    send(&mut session, &bank, Event::DontKnow { at: 1e308 });
    assert!(session.answers[0].ms.is_finite());
    assert_eq!(common::from_value::<Session>(&common::to_value(&session)).unwrap().answers, session.answers);
}

#[test]
fn i_do_not_know_scores_as_a_wrong_answer() {
    let bank = bank(&["sql"], 40);
    let honest = {
        let mut session = start(&settings(&bank, Length::Quick, Mode::Assessment, 7), &bank);
        send(&mut session, &bank, Event::DontKnow { at: 1.0 });
        session
    };
    let mistaken = {
        let mut session = start(&settings(&bank, Length::Quick, Mode::Assessment, 7), &bank);
        let response = wrong(item_on_screen(&session, &bank));
        give(&mut session, &bank, response, 1.0);
        session
    };
    assert_eq!(honest.answers[0].outcome, Outcome::DontKnow);
    assert_eq!((honest.answers[0].credit, honest.answers[0].after), (0.0, mistaken.answers[0].after));
    assert_eq!((honest.scored(), &honest.phase), (1, &mistaken.phase));
}

#[test]
fn a_skipped_question_changes_no_level_and_takes_a_place() {
    let bank = bank(&["sql"], 40);
    let mut session = start(&settings(&bank, Length::Quick, Mode::Practice, 7), &bank);
    assert_eq!(session.remaining_at_most(), 8);
    assert_eq!(send(&mut session, &bank, Event::Skip { at: 1.0 }), [Effect::Save]);
    let after = session.answers[0].after;
    assert!(after.mean.abs() < 1e-9 && (after.sd - 1.0).abs() < 1e-3, "{after:?}");
    assert_eq!((session.scored(), session.skipped(), session.remaining_at_most()), (0, 1, 7));
    assert!(session.asked().is_some(), "practice gives no feedback on what was left out");
}

#[test]
fn skips_run_out() {
    let bank = bank(&TOPICS, 40);
    let mut session = start(&settings(&bank, Length::Standard, Mode::Assessment, 7), &bank);
    assert_eq!(session.skips_left(), 3);
    for _ in 0..3 {
        send(&mut session, &bank, Event::Skip { at: 1.0 });
    }
    let before = session.clone();
    assert_eq!((session.skips_left(), send(&mut session, &bank, Event::Skip { at: 1.0 })), (0, Vec::new()));
    assert_eq!(session, before);
}

#[test]
fn practice_stops_at_feedback_and_assessment_goes_on() {
    let bank = bank(&["sql"], 40);
    for (mode, pauses) in [(Mode::Practice, true), (Mode::Assessment, false)] {
        let mut session = start(&settings(&bank, Length::Quick, mode, 7), &bank);
        send(&mut session, &bank, Event::DontKnow { at: 1.0 });
        assert_eq!(session.phase == Phase::Feedback, pauses);
        assert_eq!(send(&mut session, &bank, Event::Next { at: 2.0 }).is_empty(), !pauses);
        assert!(session.asked().is_some());
    }
}

#[test]
fn the_last_answer_of_practice_has_its_feedback_too() {
    let bank = bank(&["sql"], 1);
    let mut session = start(&settings(&bank, Length::Quick, Mode::Practice, 7), &bank);
    send(&mut session, &bank, Event::DontKnow { at: 1.0 });
    assert_eq!(session.phase, Phase::Feedback);
    assert_eq!(send(&mut session, &bank, Event::Next { at: 2.0 }), [Effect::Finish]);
}

#[test]
fn the_feedback_knows_whether_a_question_follows() {
    let bank = bank(&TOPICS, 40);
    let mut session = start(&settings(&bank, Length::Quick, Mode::Practice, 7), &bank);
    assert!(!is_last(&session, &bank), "a question is on screen");
    for _ in 0..30 {
        send(&mut session, &bank, Event::DontKnow { at: 1.0 });
        let last = is_last(&session, &bank);
        assert_eq!(send(&mut session, &bank, Event::Next { at: 2.0 }) == [Effect::Finish], last);
        if last {
            return;
        }
    }
    panic!("it goes on and on");
}

#[test]
fn an_event_that_comes_late_or_twice_changes_nothing() {
    let bank = bank(&["sql", "api"], 40);
    let settings = settings(&bank, Length::Quick, Mode::Practice, 7);
    let mut feedback = start(&settings, &bank);
    send(&mut feedback, &bank, Event::DontKnow { at: 1.0 });
    let mut finished = feedback.clone();
    assert_eq!(send(&mut finished, &bank, Event::Stop { at: 2.0 }), [Effect::Finish]);
    let asking = start(&settings, &bank);

    let at = 3.0;
    let answers = [
        Event::Draft(Response::Choice("a".to_owned())),
        Event::Submit { at },
        Event::DontKnow { at },
        Event::Skip { at },
        Event::ShardLoaded { at },
        Event::ShardFailed { topic: "sql".to_owned(), at },
        Event::ShardFailed { topic: "unheard of".to_owned(), at },
    ];
    let twice = [Event::Next { at }, Event::Stop { at }];
    for (session, events) in [
        (&feedback, &answers[..]),
        (&finished, &answers[..]),
        (&finished, &twice[..]),
        (&asking, &answers[4..]),
        (&asking, &twice[..1]),
    ] {
        for event in events {
            assert_eq!(step(session, &bank, event.clone()), (session.clone(), Vec::new()), "{event:?}");
        }
    }
}

#[test]
fn shards_of_other_topics_that_come_in_do_not_touch_the_clock() {
    let mut bank = empty_bank(&["sql", "api"]);
    load(&mut bank, "sql", &items("sql", 40));
    let mut session = start(&settings(&bank, Length::Quick, Mode::Assessment, 7), &bank);
    load(&mut bank, "api", &items("api", 40));
    assert_eq!(send(&mut session, &bank, Event::ShardLoaded { at: 9_000.0 }), []);
    send(&mut session, &bank, Event::DontKnow { at: 10_000.0 });
    assert_eq!(session.answers[0].ms, 10_000.0);
}

#[test]
fn a_missing_shard_is_waited_for() {
    let mut bank = empty_bank(&["sql", "api"]);
    let settings = settings(&bank, Length::Quick, Mode::Assessment, 7);
    let (mut session, effects) = begin("id".to_owned(), settings, &bank, 0.0);
    assert_eq!(
        (&session.phase, effects),
        (&Phase::Loading(0), vec![Effect::Save, Effect::LoadShard("sql".to_owned())])
    );
    load(&mut bank, "sql", &items("sql", 40));
    assert_eq!(send(&mut session, &bank, Event::ShardLoaded { at: 5.0 }), [Effect::Save]);
    assert_eq!((session.asked().unwrap().topic, session.asked().unwrap().shown_at), (0, 5.0));
    let effects = send(&mut session, &bank, Event::DontKnow { at: 6.0 });
    assert_eq!(
        (&session.phase, effects),
        (&Phase::Loading(1), vec![Effect::Save, Effect::LoadShard("api".to_owned())])
    );
}

#[test]
fn waiting_changes_no_later_choice() {
    let full = bank(&["sql", "api"], 40);
    let settings = settings(&full, Length::Quick, Mode::Assessment, 7);
    let expected = play(&settings, &full, |_| false);
    let mut bank = empty_bank(&["sql", "api"]);
    let mut session = start(&settings, &bank);
    for _ in 0..100 {
        match session.phase {
            Phase::Loading(topic) => {
                let id = settings.topics[topic].id.clone();
                load(&mut bank, &id, &items(&id, 40));
                send(&mut session, &bank, Event::ShardLoaded { at: 1.0 });
            }
            Phase::Asking(_) => {
                let response = wrong(item_on_screen(&session, &bank));
                give(&mut session, &bank, response, 1.0);
            }
            _ => break,
        }
    }
    assert_eq!(asked_items(&session), asked_items(&expected));
}

#[test]
fn a_shard_that_fails_leaves_its_topic_out_and_the_quiz_still_ends() {
    let mut bank = empty_bank(&TOPICS);
    load(&mut bank, "sql", &items("sql", 40));
    load(&mut bank, "ops", &items("ops", 40));
    let mut session = start(&unhurried(settings(&bank, Length::Quick, Mode::Assessment, 7)), &bank);
    let mut failed = 0;
    while !matches!(session.phase, Phase::Finished { .. }) {
        match session.phase {
            Phase::Loading(1) => {
                failed += 1;
                send(&mut session, &bank, Event::ShardFailed { topic: "api".to_owned(), at: 1.0 });
            }
            _ => drop(send(&mut session, &bank, Event::DontKnow { at: 1.0 })),
        }
    }
    assert_eq!((failed, per_topic(&session)), (1, vec![4, 0, 4]));
    assert_eq!(session.unavailable, ["api"]);
}

#[test]
fn without_any_shard_the_quiz_ends_with_an_empty_but_finite_result() {
    let bank = empty_bank(&TOPICS);
    for length in [Length::Quick, Length::Standard, Length::Precise] {
        let mut session = start(&settings(&bank, length, Mode::Assessment, 7), &bank);
        for topic in TOPICS {
            assert!(matches!(session.phase, Phase::Loading(_)));
            send(&mut session, &bank, Event::ShardFailed { topic: topic.to_owned(), at: 1.0 });
        }
        assert_eq!((reason(&session), session.unavailable.len()), (EndReason::Exhausted, 3));
        let record = record(&session).unwrap();
        assert_eq!(record.scored(), 0);
        assert!(record.overall.mean.is_finite() && record.overall.sd > 0.5);
    }
}

#[test]
fn a_shard_without_usable_items_is_passed_over() {
    let mut bank = empty_bank(&["sql", "api"]);
    load(&mut bank, "sql", &[]);
    load(&mut bank, "api", &items("api", 3));
    let session = play(&settings(&bank, Length::Quick, Mode::Assessment, 7), &bank, |_| true);
    assert_eq!((per_topic(&session), reason(&session)), (vec![0, 3], EndReason::Exhausted));
}

#[test]
fn stopping_ends_the_quiz_in_every_phase() {
    let loaded = bank(&["sql"], 40);
    let settings = settings(&loaded, Length::Quick, Mode::Practice, 7);
    let mut feedback = start(&settings, &loaded);
    send(&mut feedback, &loaded, Event::DontKnow { at: 1.0 });
    for mut session in [start(&settings, &empty_bank(&["sql"])), start(&settings, &loaded), feedback] {
        assert_eq!(send(&mut session, &loaded, Event::Stop { at: 2.0 }), [Effect::Finish]);
        assert_eq!(session.phase, Phase::Finished { reason: EndReason::Stopped, at: 2.0 });
        assert_eq!(session.remaining_at_most(), 0);
    }
}
