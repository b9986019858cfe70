//! What a result says about how it came about: person fit and rapid guesses.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod common;

use common::{
    bank, empty_bank, from_value, give, item_on_screen, items, load, play, right, send, settings, start,
    to_value, wrong,
};
use quiz::bank::Bank;
use quiz::engine::fit::REFERENCE;
use quiz::engine::{ItemModel, Rng};
use quiz::report::{RapidGuesses, ResultRecord, levels, person_fit, rapid_guesses, record};
use quiz::session::{Event, Length, Mode, Phase, Session, Settings, restore};
use serde_json::Value;

const TOPICS: [&str; 3] = ["sql", "api", "ops"];

/// A quiz whose answers follow the items' own models at these levels.
fn sat(settings: &Settings, bank: &Bank, theta: &[f64], rng: &mut Rng) -> ResultRecord {
    let mut session = start(settings, bank);
    while !matches!(session.phase, Phase::Finished { .. }) {
        let topic = session.asked().unwrap().topic;
        let item = item_on_screen(&session, bank);
        let is_right = rng.uniform() < item.model.expected_credit(theta[topic]);
        let response = if is_right { right(item) } else { wrong(item) };
        give(&mut session, bank, response, 0.0);
    }
    record(&session).unwrap()
}

#[test]
fn few_honest_candidates_and_most_erratic_ones_fall_below_the_reference() {
    // Right or wrong only: `sat` gives no credit in between.
    let mut bank = empty_bank(&TOPICS);
    for topic in TOPICS {
        let mut items = items(topic, 50);
        items.retain(|item| item["kind"] != "multi");
        load(&mut bank, topic, &items);
    }
    let mut settings = settings(&bank, Length::Standard, Mode::Assessment, 1);
    settings.min_items = settings.max_items;
    let mut rng = Rng::new(5);
    let (mut honest, mut erratic) = (0, 0);
    const N: usize = 150;
    for seed in 0..N as u32 {
        settings.seed = seed;
        let g = rng.normal();
        let theta: Vec<f64> = (0..3).map(|_| 0.7 * g + 0.51f64.sqrt() * rng.normal()).collect();
        let mut result = sat(&settings, &bank, &theta, &mut rng);
        honest += usize::from(person_fit(&result).unwrap().unusual());
        // Somebody who misses what is easy and knows what is hard.
        let middle = |model: &ItemModel| model.difficulty();
        for answer in &mut result.answers {
            answer.credit = f64::from(u8::from(middle(&answer.model) > result.topics[answer.topic].mean));
        }
        erratic += usize::from(person_fit(&result).unwrap().unusual());
    }
    println!("below the reference: {honest} honest and {erratic} erratic of {N}");
    // 5 % and three standard errors.
    assert!(honest as f64 <= 0.103 * N as f64, "{honest}");
    assert!(erratic as f64 >= 0.8 * N as f64, "{erratic}");
}

#[test]
fn fit_is_told_with_its_reference_and_changes_no_level() {
    let bank = bank(&TOPICS, 40);
    let result =
        record(&play(&settings(&bank, Length::Standard, Mode::Assessment, 7), &bank, |n| n % 3 != 0));
    let result = result.unwrap();
    let before = result.clone();
    let fit = person_fit(&result).unwrap();
    assert!(fit.lz.is_finite());
    assert_eq!(fit.reference, REFERENCE);
    rapid_guesses(&result);
    assert_eq!(result, before);
    assert_eq!(levels(&result.settings, &result.answers).overall, before.overall);
}

#[test]
fn fewer_than_ten_answers_have_no_pattern() {
    let bank = bank(&TOPICS, 40);
    let quiz = play(&settings(&bank, Length::Standard, Mode::Assessment, 7), &bank, |n| n % 3 != 0);
    let mut result = record(&quiz).unwrap();
    result.answers.truncate(10);
    assert!(person_fit(&result).is_some());
    // What does not count makes no pattern either.
    result.answers[4].pilot = true;
    assert_eq!(person_fit(&result), None);
}

#[test]
fn without_answers_nothing_looks_unusual() {
    let bank = bank(&TOPICS, 40);
    let mut session = start(&settings(&bank, Length::Quick, Mode::Assessment, 7), &bank);
    send(&mut session, &bank, Event::Stop { at: 1.0 });
    let result = record(&session).unwrap();
    assert_eq!(person_fit(&result), None);
    let none = rapid_guesses(&result);
    assert_eq!((none.judged, none.effort(), none.unusual()), (0, 1.0, false));
}

/// One question after another, the nth after so many milliseconds; every item expects 60 seconds.
fn timed(ms: &[f64]) -> (Session, Bank) {
    let bank = bank(&TOPICS, 40);
    let mut session = start(&settings(&bank, Length::Standard, Mode::Assessment, 7), &bank);
    let mut at = 0.0;
    for ms in ms {
        at += ms;
        let response = right(item_on_screen(&session, &bank));
        give(&mut session, &bank, response, at);
    }
    (session, bank)
}

fn stopped(mut session: Session, bank: &Bank) -> ResultRecord {
    send(&mut session, bank, Event::Stop { at: 1e6 });
    record(&session).unwrap()
}

#[test]
fn an_answer_within_a_tenth_of_the_expected_time_is_a_rapid_guess() {
    let (session, bank) = timed(&[5_999.0, 6_000.0, 30_000.0, 400.0]);
    let found = rapid_guesses(&stopped(session, &bank));
    assert_eq!(found, RapidGuesses { answers: vec![0, 3], judged: 4, lowering: false });
    assert!(found.effort() == 0.5 && found.unusual());
    let one = RapidGuesses { answers: vec![2], judged: 10, lowering: false };
    assert!(!one.unusual(), "one in ten is still effort");
}

#[test]
fn only_rapid_answers_that_were_wrong_are_said_to_lower_the_level() {
    // Four slow answers, half of them right, then four rapid ones.
    let quiz = |rapid_right: usize| {
        let bank = bank(&TOPICS, 40);
        let mut session = start(&settings(&bank, Length::Standard, Mode::Assessment, 7), &bank);
        let mut at = 0.0;
        for n in 0..8 {
            at += if n < 4 { 30_000.0 } else { 500.0 };
            let item = item_on_screen(&session, &bank);
            let good = if n < 4 { n % 2 == 0 } else { n - 4 < rapid_right };
            let response = if good { right(item) } else { wrong(item) };
            give(&mut session, &bank, response, at);
        }
        rapid_guesses(&stopped(session, &bank))
    };
    let lowering: Vec<bool> = (0..=4).map(|right| quiz(right).lowering).collect();
    assert_eq!(lowering, [true, true, false, false, false]);
    assert_eq!(quiz(4).answers, [4, 5, 6, 7]);
}

#[test]
fn the_threshold_ends_at_ten_seconds() {
    let (session, bank) = timed(&[9_999.0, 10_000.0]);
    let mut result = stopped(session, &bank);
    result.answers.iter_mut().for_each(|answer| answer.time_sec = Some(300.0));
    assert_eq!(rapid_guesses(&result).answers, [0]);
}

#[test]
fn honesty_skips_resumed_questions_and_old_records_are_not_judged() {
    let (mut session, bank) = timed(&[]);
    send(&mut session, &bank, Event::DontKnow { at: 1.0 });
    send(&mut session, &bank, Event::Skip { at: 2.0 });
    let (mut session, _) = restore(session, &bank, 10_000.0);
    let response = right(item_on_screen(&session, &bank));
    give(&mut session, &bank, response, 10_001.0);
    assert_eq!(session.answers[2].time_sec, None);
    assert_eq!(rapid_guesses(&stopped(session, &bank)).judged, 0);

    let (session, bank) = timed(&[1.0, 1.0]);
    let mut old: Value = to_value(&stopped(session, &bank));
    for answer in old["answers"].as_array_mut().unwrap() {
        answer.as_object_mut().unwrap().remove("timeSec");
        answer.as_object_mut().unwrap().remove("pilot");
    }
    let old: ResultRecord = from_value(&old).unwrap();
    assert_eq!(rapid_guesses(&old), RapidGuesses { answers: Vec::new(), judged: 0, lowering: false });
}
