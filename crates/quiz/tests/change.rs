//! What one answer changed, computed again from a frozen record.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod common;

use common::{bank, play, settings};
use quiz::json::{read, write};
use quiz::report::{Before, Counts, ResultRecord, change, record};
use quiz::session::{Length, Mode, Outcome};

fn result() -> ResultRecord {
    let bank = bank(&["sql", "api", "ops"], 40);
    record(&play(&settings(&bank, Length::Standard, Mode::Assessment, 7), &bank, |n| n % 3 != 0)).unwrap()
}

#[test]
fn every_answer_begins_where_the_one_before_it_ended() {
    let result: ResultRecord = read(&write(&result())).unwrap();
    let changes: Vec<_> =
        (0..result.answers.len()).map(|at| change(&result.settings, &result.answers, at).unwrap()).collect();
    for (at, (change, answer)) in changes.iter().zip(&result.answers).enumerate() {
        // What the quiz itself recorded in its course.
        assert_eq!(change.overall.1.mean, answer.after.mean, "answer {at}");
        assert_eq!(change.topic.1.mean, answer.topic_after.mean, "answer {at}");
        assert_eq!(change.topic.1.sd, answer.topic_after.sd, "answer {at}");
        if at > 0 {
            assert_eq!(change.overall.0, changes[at - 1].overall.1, "answer {at}");
        }
    }
    assert_eq!(changes.last().unwrap().overall.1, result.overall);
}

#[test]
fn before_the_first_answer_there_is_only_the_assumption() {
    let result = result();
    let first = change(&result.settings, &result.answers, 0).unwrap();
    assert_eq!(first.before, Before::Nothing);
    assert!(first.topic.0.mean.abs() < 1e-9, "people spread around 0");
    assert!((first.topic.0.sd - 1.0).abs() < 1e-3, "{}", first.topic.0.sd);
    let topic = result.answers[0].topic;
    let next = result.answers.iter().skip(1).position(|answer| answer.topic == topic).unwrap() + 1;
    assert_eq!(change(&result.settings, &result.answers, next).unwrap().before, Before::SameTopic);
    let other = result.answers.iter().position(|answer| answer.topic != topic).unwrap();
    let known = |result: &ResultRecord| change(&result.settings, &result.answers, other).unwrap().before;
    assert_eq!(known(&result), Before::OtherTopics);
    // What was left out tells nothing, in this topic or another.
    let mut skipped = result;
    skipped.answers[..other].iter_mut().for_each(|answer| answer.outcome = Outcome::Skipped);
    assert_eq!(known(&skipped), Before::Nothing);
}

#[test]
fn a_better_answer_than_expected_moves_the_estimate_up_and_a_worse_one_down() {
    let result = result();
    for (at, answer) in result.answers.iter().enumerate() {
        let change = change(&result.settings, &result.answers, at).unwrap();
        assert!((0.0..=1.0).contains(&change.expected));
        let surprise = answer.credit - change.expected;
        assert!(
            change.moved() * surprise > 0.0,
            "answer {at}: moved {}, surprise {surprise}",
            change.moved()
        );
        assert_eq!(change.counts, Counts::Answered);
    }
}

#[test]
fn what_does_not_count_changes_nothing_and_is_said_to() {
    let mut result = result();
    result.answers[2].outcome = Outcome::Skipped;
    result.answers[3].pilot = true;
    result.answers[4].outcome = Outcome::DontKnow;
    result.answers[4].credit = 0.0;
    for (at, counts) in [(2, Counts::Skipped), (3, Counts::OnTrial)] {
        let change = change(&result.settings, &result.answers, at).unwrap();
        assert_eq!(change.counts, counts);
        assert_eq!(change.topic.0, change.topic.1);
        assert_eq!(change.overall.0, change.overall.1);
        assert_eq!(change.narrower(), 0.0);
    }
    let unknown = change(&result.settings, &result.answers, 4).unwrap();
    assert_eq!(unknown.counts, Counts::DontKnow);
    assert!(unknown.moved() < 0.0);
}

#[test]
fn no_answer_at_that_place_and_none_of_a_foreign_topic_is_no_change() {
    let mut result = result();
    assert_eq!(change(&result.settings, &result.answers, result.answers.len()), None);
    result.answers[0].topic = 99;
    assert_eq!(change(&result.settings, &result.answers, 0), None);
}
