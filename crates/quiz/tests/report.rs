//! What a finished quiz says.

mod common;

use common::{bank, empty_bank, items, load, play, send, settings, start};
use quiz::json::{read, write};
use quiz::report::{ResultRecord, levels, record, weaknesses};
use quiz::session::{EndReason, Event, Length, Level, Mode, Session};

const TOPICS: [&str; 3] = ["sql", "api", "ops"];

fn bits(level: &Level) -> Vec<u64> {
    let mut numbers = vec![level.mean, level.sd, level.interval.0, level.interval.1];
    numbers.extend(&level.bands);
    numbers.into_iter().map(f64::to_bits).collect()
}

fn finished(topics: &[&str], is_right: impl Fn(usize) -> bool) -> Session {
    let bank = bank(topics, 40);
    play(&settings(&bank, Length::Standard, Mode::Assessment, 7), &bank, is_right)
}

#[test]
fn a_quiz_that_is_going_on_has_no_result() {
    let bank = bank(&["sql"], 8);
    let session = start(&settings(&bank, Length::Quick, Mode::Assessment, 7), &bank);
    assert_eq!(record(&session), None);
}

#[test]
fn levels_recomputed_from_a_stored_record_are_the_same_to_the_bit() {
    for topics in [&TOPICS[..], &TOPICS[..1]] {
        let written = record(&finished(topics, |n| n % 3 != 0)).unwrap();
        let read: ResultRecord = read(&write(&written)).unwrap();
        assert_eq!(read, written);
        let again = levels(&read.settings, &read.answers);
        assert_eq!(bits(&again.overall), bits(&written.overall));
        for (again, written) in again.topics.iter().zip(&written.topics) {
            assert_eq!(bits(again), bits(written));
        }
        let last = read.answers.last().unwrap();
        assert_eq!((last.after.mean, last.after.sd), (read.overall.mean, read.overall.sd));
    }
}

#[test]
fn a_level_says_how_sure_it_is() {
    let record = record(&finished(&TOPICS, |n| n % 2 == 0)).unwrap();
    for level in record.topics.iter().chain([&record.overall]) {
        assert!((level.bands.iter().sum::<f64>() - 1.0).abs() < 1e-9);
        assert_eq!(level.bands.len(), 3);
        assert!(level.interval.0 < level.mean && level.mean < level.interval.1);
        let width = level.interval.1 - level.interval.0;
        assert!(
            (3.0..5.0).contains(&(width / level.sd)),
            "95 % are about four standard errors: {width} {}",
            level.sd
        );
    }
    assert!(record.overall.sd < record.topics[0].sd, "all answers tell more than those of one topic");
}

#[test]
fn the_likeliest_band_is_the_one_with_most_probability() {
    let level = |bands: &[f64]| Level { mean: 0.0, sd: 1.0, interval: (-2.0, 2.0), bands: bands.to_vec() };
    assert_eq!(level(&[0.2, 0.5, 0.3]).likeliest_band(), 1);
    assert_eq!(level(&[0.4, 0.4, 0.2]).likeliest_band(), 0);
    assert_eq!(level(&[]).likeliest_band(), 0);
}

#[test]
fn with_one_topic_the_overall_level_is_the_topic_s() {
    let record = record(&finished(&["sql"], |n| n % 2 == 0)).unwrap();
    assert_eq!(record.topics.len(), 1);
    assert_eq!(bits(&record.overall), bits(&record.topics[0]));
}

#[test]
fn a_record_counts_what_was_scored_and_what_was_right() {
    let bank = bank(&["sql", "api"], 40);
    let mut session = start(&settings(&bank, Length::Quick, Mode::Assessment, 7), &bank);
    let response = common::right(common::item_on_screen(&session, &bank));
    common::give(&mut session, &bank, response, 1.0);
    send(&mut session, &bank, Event::DontKnow { at: 2.0 });
    send(&mut session, &bank, Event::Skip { at: 3.0 });
    send(&mut session, &bank, Event::Stop { at: 4.0 });
    let mut record = record(&session).unwrap();
    assert_eq!((record.answers.len(), record.scored(), record.right(), record.partly()), (3, 2, 1, 0));
    assert_eq!((record.scored_in(0), record.scored_in(1), record.scored_in(9)), (1, 1, 0));
    assert_eq!((record.reason, record.started_at, record.finished_at), (EndReason::Stopped, 0.0, 4.0));
    record.answers[0].credit = 0.5;
    assert_eq!((record.scored(), record.right(), record.partly()), (2, 0, 1));
}

#[test]
fn a_quiz_stopped_at_once_has_a_finite_result_that_claims_nothing() {
    let bank = bank(&TOPICS, 8);
    let mut session = start(&settings(&bank, Length::Standard, Mode::Assessment, 7), &bank);
    send(&mut session, &bank, Event::Stop { at: 1.0 });
    let record = record(&session).unwrap();
    assert_eq!((record.answers.len(), record.scored(), weaknesses(&record)), (0, 0, Vec::new()));
    for level in record.topics.iter().chain([&record.overall]) {
        assert!(level.mean.abs() < 1e-9 && level.sd > 0.8 && level.sd < 1.01, "{level:?}");
        assert!(level.interval.0.is_finite() && level.interval.1.is_finite());
    }
    assert_eq!(read::<ResultRecord>(&write(&record)).unwrap(), record);
}

#[test]
fn a_record_outlives_its_bank() {
    let bank = bank(&["sql"], 12);
    let session = play(&settings(&bank, Length::Quick, Mode::Assessment, 7), &bank, |n| n % 2 == 0);
    let before = record(&session).unwrap();
    // The bank is recalibrated; nothing in the record looks at it.
    let mut changed = empty_bank(&["sql"]);
    let mut harder = items("sql", 12);
    harder.iter_mut().for_each(|item| item["irt"]["a"] = serde_json::json!(0.3));
    load(&mut changed, "sql", &harder);
    let again = levels(&before.settings, &before.answers);
    assert_eq!(bits(&again.overall), bits(&before.overall));
}

#[test]
fn answers_to_unknown_topics_and_impossible_loadings_are_survived() {
    let mut record = record(&finished(&["sql"], |n| n % 2 == 0)).unwrap();
    record.answers[0].topic = 9;
    record.settings.topics[0].loading = 7.0;
    let again = levels(&record.settings, &record.answers);
    assert!(again.overall.mean.is_finite());
    assert!(weaknesses(&record).iter().all(|weak| weak.topic == 0));
    record.settings.topics.clear();
    assert!(levels(&record.settings, &record.answers).overall.sd > 0.5);
}

#[test]
fn the_largest_shortfall_comes_first_and_what_was_all_right_not_at_all() {
    let mut record = record(&finished(&TOPICS, |_| true)).unwrap();
    assert_eq!(weaknesses(&record), []);
    // Lose two answers of one subtopic, one of another, and skip one of a third.
    let places: Vec<usize> = {
        let of = |topic: usize, subtopic: &str| -> Vec<usize> {
            let here =
                |at: &usize| record.answers[*at].topic == topic && record.answers[*at].subtopic == subtopic;
            (0..record.answers.len()).filter(here).collect()
        };
        let (one, two, three) = (of(0, "one"), of(1, "two"), of(2, "one"));
        vec![one[0], one[1], two[0], three[0]]
    };
    for at in &places[..3] {
        record.answers[*at].credit = 0.0;
        record.answers[*at].outcome = quiz::session::Outcome::DontKnow;
    }
    record.answers[places[3]].outcome = quiz::session::Outcome::Skipped;
    record.answers[places[3]].credit = 0.0;
    let found = weaknesses(&record);
    assert_eq!(
        found.iter().map(|w| (w.topic, &w.subtopic[..])).collect::<Vec<_>>(),
        [(0, "one"), (1, "two")]
    );
    assert_eq!(found[0].missed.len(), 2);
    assert_eq!(found[1].missed, [record.answers[places[2]].item.clone()]);
    assert!(found[0].shortfall > found[1].shortfall);
    let asked = record.answers.iter().filter(|a| a.topic == 0 && a.subtopic == "one").count();
    assert_eq!(found[0].asked, asked);
}

#[test]
fn a_lost_hard_question_weighs_less_than_a_lost_easy_one() {
    let mut record = record(&finished(&["sql"], |n| n % 2 == 0)).unwrap();
    record.answers.truncate(2);
    for (answer, (subtopic, b)) in record.answers.iter_mut().zip([("hard", 2.0), ("easy", -2.0)]) {
        answer.subtopic = subtopic.to_owned();
        answer.model = quiz::engine::ItemModel::Logistic { a: 1.0, b, c: 0.0, d: 1.0 };
        answer.credit = 0.0;
        answer.outcome = quiz::session::Outcome::DontKnow;
    }
    let found = weaknesses(&record);
    assert_eq!(found.iter().map(|weak| &weak.subtopic[..]).collect::<Vec<_>>(), ["easy", "hard"]);
}
