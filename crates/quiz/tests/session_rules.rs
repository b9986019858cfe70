//! What the settings may add to a quiz: a time limit, a least gain, questions on trial, earlier quizzes.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod common;

use std::collections::BTreeSet;
use std::sync::Arc;

use common::{
    bank, empty_bank, from_value, give, item_on_screen, items, load, play, right, send, settings, start,
    to_value,
};
use quiz::bank::Bank;
use quiz::bank::wire::Subtopic;
use quiz::report::{levels, record};
use quiz::session::{EndReason, Event, Length, Mode, Phase, Session, Settings, plan, restore};
use serde_json::{Value, json};

const TOPICS: [&str; 3] = ["sql", "api", "ops"];

fn reason(session: &Session) -> EndReason {
    match session.phase {
        Phase::Finished { reason, .. } => reason,
        ref phase => panic!("it goes on: {phase:?}"),
    }
}

fn unhurried(mut settings: Settings) -> Settings {
    settings.min_items = settings.max_items;
    settings
}

#[test]
fn a_quiz_ends_with_the_answer_that_uses_its_time_up() {
    let bank = bank(&TOPICS, 40);
    let mut limited = unhurried(settings(&bank, Length::Standard, Mode::Assessment, 7));
    limited.time_limit = Some(240.0);
    // A minute per question.
    let session = play(&limited, &bank, |n| n % 2 == 0);
    assert_eq!(
        (session.answers.len(), reason(&session), session.elapsed()),
        (4, EndReason::TimeLimit, 240.0)
    );
    limited.time_limit = Some(240.1);
    assert_eq!(play(&limited, &bank, |n| n % 2 == 0).answers.len(), 5);
}

#[test]
fn time_between_questions_and_time_away_is_not_counted() {
    let bank = bank(&TOPICS, 40);
    let mut limited = unhurried(settings(&bank, Length::Standard, Mode::Practice, 7));
    limited.time_limit = Some(100.0);
    let mut session = start(&limited, &bank);
    let answer = |session: &mut Session, at: f64| {
        let response = right(item_on_screen(session, &bank));
        give(session, &bank, response, at);
    };
    answer(&mut session, 50_000.0);
    // An hour over the feedback, and another with the page closed.
    send(&mut session, &bank, Event::Next { at: 3_650_000.0 });
    session = restore(session, &bank, 7_250_000.0).0;
    answer(&mut session, 7_299_000.0);
    send(&mut session, &bank, Event::Next { at: 7_300_000.0 });
    assert_eq!(session.elapsed(), 99.0);
    assert!(session.asked().is_some());
}

#[test]
fn a_quiz_ends_when_two_more_questions_would_not_help_but_not_before_its_least_length() {
    for length in [Length::Standard, Length::Precise] {
        let bank = bank(&["sql"], 40);
        let mut settings = settings(&bank, length, Mode::Assessment, 7);
        settings.se_target = None;
        settings.topics[0].se_target = 0.0;
        // A cut in the middle of what the answers say, so that no band becomes certain.
        settings.bands.truncate(2);
        settings.bands[1].from = Some(0.0);
        settings.min_items = 5;
        let full = play(&settings, &bank, |n| n % 2 == 0);
        settings.min_gain = Some(0.04);
        let session = play(&settings, &bank, |n| n % 2 == 0);
        assert_eq!(reason(&session), EndReason::NoGain);
        let n = session.answers.len();
        assert!((5..full.answers.len()).contains(&n), "{n}");
        // Until then it was the same quiz, and two more answers did gain little.
        assert!(session.answers.iter().zip(&full.answers).all(|(a, b)| a.item == b.item));
        let gained = full.answers[n - 1].topic_after.sd - full.answers[n + 1].topic_after.sd;
        assert!(gained < 0.06, "{gained}");
        settings.min_gain = Some(9.0);
        assert_eq!(play(&settings, &bank, |n| n % 2 == 0).answers.len(), 5);
    }
}

#[test]
fn no_gain_is_not_claimed_while_a_topic_is_still_to_come() {
    let mut part = empty_bank(&TOPICS);
    load(&mut part, "sql", &items("sql", 40));
    let mut settings = settings(&part, Length::Standard, Mode::Assessment, 7);
    settings.min_gain = Some(9.0);
    settings.min_items = 1;
    let mut session = start(&settings, &part);
    while session.asked().is_some() {
        send(&mut session, &part, Event::DontKnow { at: 1.0 });
    }
    assert!(matches!(session.phase, Phase::Loading(_)), "{:?}", session.phase);
}

/// A bank with four items on trial per topic.
fn with_pilots() -> Bank {
    let mut bank = empty_bank(&TOPICS);
    for topic in TOPICS {
        let mut items = items(topic, 40);
        items.iter_mut().take(4).for_each(|item| item["review"] = json!({ "state": "pilot" }));
        load(&mut bank, topic, &items);
    }
    bank
}

fn on_trial(session: &Session, bank: &Bank) -> Vec<usize> {
    let pilot = |topic: usize, id: &str| bank.item(TOPICS[topic], id).unwrap().pilot;
    for answer in &session.answers {
        assert_eq!(answer.pilot, pilot(answer.topic, &answer.item), "only pilots are outside the score");
    }
    (0..session.answers.len()).filter(|at| session.answers[*at].pilot).collect()
}

#[test]
fn questions_on_trial_come_only_where_the_settings_give_them_a_place() {
    let bank = with_pilots();
    let plain = unhurried(settings(&bank, Length::Standard, Mode::Assessment, 7));
    assert!(on_trial(&play(&plain, &bank, |_| true), &bank).is_empty());
    let mut places = BTreeSet::new();
    for seed in 0..20 {
        for (pilots, expected) in [(1, 1), (2, 2), (9, 2)] {
            let settings = Settings { pilots, seed, ..plain.clone() };
            let session = play(&settings, &bank, |n| n % 2 == 0);
            let tried = on_trial(&session, &bank);
            assert_eq!((tried.len(), session.answers.len()), (expected, settings.max_items));
            assert_eq!(session, play(&settings, &bank, |n| n % 2 == 0), "by the seed");
            places.extend(tried);
        }
        let practice = Settings { pilots: 2, seed, mode: Mode::Practice, ..plain.clone() };
        assert!(on_trial(&play(&practice, &bank, |_| true), &bank).is_empty());
    }
    assert!(places.len() > 10 && !places.contains(&0), "{places:?}");
}

#[test]
fn a_question_on_trial_changes_no_level_and_is_no_skip() {
    let bank = with_pilots();
    let mut settings = unhurried(settings(&bank, Length::Standard, Mode::Assessment, 7));
    settings.pilots = 2;
    let session = play(&settings, &bank, |n| n % 2 == 0);
    assert_eq!((session.scored(), session.skips_left()), (18, settings.max_skips));
    let result = record(&session).unwrap();
    assert_eq!((result.answers.len(), result.scored()), (20, 18));
    let scored: Vec<_> = result.answers.iter().filter(|answer| !answer.pilot).cloned().collect();
    assert_eq!(levels(&settings, &scored), levels(&settings, &result.answers));
    for (at, answer) in result.answers.iter().enumerate().filter(|(_, answer)| answer.pilot) {
        assert_eq!(answer.after, result.answers[at - 1].after);
    }
}

#[test]
fn of_equally_good_items_the_one_met_longest_ago_is_asked() {
    let mut bank = empty_bank(&["sql"]);
    let mut all = items("sql", 40);
    let twins = |item: &mut Value| {
        item["subtopic"] = json!("one");
        item["irt"] = json!({ "model": "gpcm", "a": 1.0, "steps": [-0.5, 0.5] });
        item["kind"] == json!("multi")
    };
    all.retain_mut(twins);
    load(&mut bank, "sql", &all);
    let ids: Vec<String> = all.iter().map(|item| item["id"].as_str().unwrap().to_owned()).collect();
    assert_eq!(ids.len(), 10);
    let mut settings = unhurried(settings(&bank, Length::Quick, Mode::Assessment, 7));
    // Two per quiz, the last quiz first; the five best share each place.
    settings.seen = ids.chunks(2).map(<[String]>::to_vec).collect();
    assert_eq!(settings.freshness("sql.one.9999"), 1.0);
    assert!(settings.freshness(&ids[0]) < settings.freshness(&ids[2]));
    let met_ago = |item: &str| ids.iter().position(|id| id == item).unwrap() / 2;
    let mut first = Vec::new();
    for seed in 0..30 {
        let session = start(&Settings { seed, ..settings.clone() }, &bank);
        first.push(met_ago(&session.asked().unwrap().item));
    }
    assert!(first.iter().all(|ago| *ago >= 2), "{first:?}");
    settings.seen.clear();
    let anyone: BTreeSet<usize> = (0..30)
        .map(|seed| start(&Settings { seed, ..settings.clone() }, &bank))
        .map(|session| met_ago(&session.asked().unwrap().item))
        .collect();
    assert!(anyone.contains(&0), "without history the order of the bank decides: {anyone:?}");
}

#[test]
fn sessions_stored_before_these_rules_read_as_without_them() {
    let bank = bank(&TOPICS, 40);
    let mut session = start(&settings(&bank, Length::Standard, Mode::Assessment, 7), &bank);
    send(&mut session, &bank, Event::DontKnow { at: 1.0 });
    let mut old = to_value(&session);
    let strip = |object: &mut Value, names: &[&str]| {
        names.iter().for_each(|name| {
            object.as_object_mut().unwrap().remove(*name).unwrap();
        });
    };
    strip(&mut old["settings"], &["seen", "timeLimit", "minGain", "pilots"]);
    strip(&mut old["answers"][0], &["pilot", "timeSec"]);
    strip(&mut old["phase"]["asking"], &["pilot", "resumed"]);
    let read: Session = from_value(&old).unwrap();
    let Settings { seen, time_limit, min_gain, pilots, .. } = &read.settings;
    assert_eq!((seen.len(), time_limit, min_gain, pilots), (0, &None, &None, &0));
    assert_eq!((read.answers[0].pilot, read.answers[0].time_sec), (false, None));
    assert_eq!(read.asked(), session.asked());
}

#[test]
fn electives_are_asked_of_those_alone_who_chose_them() {
    let mut bank = bank(&["sql"], 40);
    Arc::make_mut(&mut bank.manifest).topics[0].electives =
        vec![Subtopic { id: "two".into(), title: "Part two".into() }];
    let subtopics = |settings: &Settings| -> BTreeSet<String> {
        let session = play(&unhurried(settings.clone()), &bank, |n| n % 2 == 0);
        session.answers.into_iter().map(|answer| answer.subtopic).collect()
    };
    let mut settings = settings(&bank, Length::Standard, Mode::Assessment, 7);
    assert_eq!(subtopics(&settings), BTreeSet::from(["one".to_owned()]));
    assert_eq!(settings.electives(&bank.manifest), Vec::<String>::new());
    settings.elect(&["two".to_owned(), "unknown".to_owned()]);
    assert_eq!(subtopics(&settings), BTreeSet::from(["one".to_owned(), "two".to_owned()]));
    assert_eq!(settings.electives(&bank.manifest), ["two"]);
    // What was decided at the start is kept with the quiz.
    assert_eq!(from_value::<Settings>(&to_value(&settings)), Ok(settings));
}

#[test]
fn every_topic_is_asked_once_before_any_is_asked_twice() {
    let topics = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];
    let bank = bank(&topics, 12);
    // As unlike as a track's weights are.
    let weights =
        topics.iter().enumerate().map(|(at, id)| ((*id).to_owned(), if at < 3 { 5.0 } else { 1.0 }));
    let weights: Vec<(String, f64)> = weights.collect();
    for (length, questions) in [(Length::Quick, 9), (Length::Standard, 9)] {
        let settings = plan(&bank.manifest, &weights, length, Mode::Assessment, 3, Vec::new());
        let session = play(&settings, &bank, |n| n % 2 == 0);
        let mut asked: Vec<usize> =
            session.answers.iter().take(questions).map(|answer| answer.topic).collect();
        asked.sort_unstable();
        assert_eq!(asked, (0..topics.len()).collect::<Vec<_>>(), "{length:?}");
    }
}
