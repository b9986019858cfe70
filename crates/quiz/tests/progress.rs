//! Levels over time and the next best step.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod common;

use std::cmp::Ordering;

use common::{bank, play};
use quiz::bank::Bank;
use quiz::progress::{Step, next_step, topics};
use quiz::report::{ResultRecord, record};
use quiz::session::{Length, Mode, plan};

fn world() -> Bank {
    bank(&["sql", "api"], 40)
}

/// A result over these topics, all answered right or all wrong.
fn result(bank: &Bank, over: &[&str], right: bool, at: f64) -> ResultRecord {
    let chosen: Vec<(String, f64)> = over.iter().map(|id| ((*id).to_owned(), 1.0)).collect();
    let settings = plan(&bank.manifest, &chosen, Length::Quick, Mode::Assessment, 7, Vec::new());
    ResultRecord { finished_at: at, ..record(&play(&settings, bank, |_| right)).unwrap() }
}

#[test]
fn a_topic_has_a_point_for_each_result_that_asked_it_newest_first() {
    let bank = world();
    let results = [result(&bank, &["api"], true, 3.0), result(&bank, &["sql", "api"], false, 2.0)];
    let topics = topics(&results);
    let at = |id: &str| {
        let topic = topics.iter().find(|topic| topic.id == id).unwrap();
        topic.points.iter().map(|point| point.at).collect::<Vec<_>>()
    };
    assert_eq!((at("api"), at("sql")), (vec![3.0, 2.0], vec![2.0]));
    assert!(topics[0].points[0].level.mean > topics[0].points[1].level.mean);
    assert_eq!(topics[0].title, "API");
}

#[test]
fn a_change_is_told_where_chance_alone_hardly_explains_it() {
    let bank = world();
    let of = |results: &[ResultRecord]| topics(results)[0].change();
    let (up, down) = (result(&bank, &["sql"], true, 1.0), result(&bank, &["sql"], false, 1.0));
    assert_eq!(of(&[up.clone(), down.clone()]), Some(Ordering::Greater));
    assert_eq!(of(&[down.clone(), up.clone()]), Some(Ordering::Less));
    assert_eq!(of(&[up.clone(), up.clone()]), Some(Ordering::Equal));
    let mut near = up.clone();
    // The standard error of the difference is √2 times that of either.
    near.topics[0].mean -= 1.9 * f64::sqrt(2.0) * up.topics[0].sd;
    assert_eq!(of(&[near.clone(), up.clone()]), Some(Ordering::Equal));
    near.topics[0].mean -= 0.1 * f64::sqrt(2.0) * up.topics[0].sd;
    assert_eq!(of(&[near, up.clone()]), Some(Ordering::Less));
    assert_eq!(of(&[up]), None);
}

#[test]
fn a_topic_without_a_scored_answer_has_no_point() {
    let bank = world();
    let mut one = result(&bank, &["sql", "api"], true, 1.0);
    one.answers.retain(|answer| answer.topic == 0);
    let ids: Vec<String> = topics(&[one]).into_iter().map(|topic| topic.id).collect();
    assert_eq!(ids, ["sql"]);
}

#[test]
fn unfinished_work_comes_before_reviews_and_reviews_before_anything_new() {
    let bank = world();
    let results = [result(&bank, &["sql"], true, 1.0)];
    let step =
        |results: &[ResultRecord], unfinished, due| next_step(&bank.manifest, results, unfinished, due);
    assert_eq!(step(&results, true, 3), Step::Finish);
    assert_eq!(step(&results, false, 3), Step::Review(3));
    assert_eq!(step(&[], false, 1), Step::Review(1));
    assert_eq!(step(&[], false, 0), Step::Begin);
}

#[test]
fn what_was_never_asked_is_measured_before_what_is_weak_is_practised() {
    let bank = world();
    let mut half = result(&bank, &["sql", "api"], false, 1.0);
    half.answers.retain(|answer| answer.topic == 0);
    assert_eq!(
        next_step(&bank.manifest, &[half], false, 0),
        Step::Measure("api".to_owned(), "API".to_owned())
    );
}

#[test]
fn what_is_known_roughly_is_sharpened() {
    let bank = world();
    let mut rough = result(&bank, &["sql", "api"], true, 1.0);
    rough.topics[1].interval = (-2.0, 1.5);
    assert_eq!(
        next_step(&bank.manifest, &[rough], false, 0),
        Step::Sharpen("api".to_owned(), "API".to_owned())
    );
}

#[test]
fn what_cost_most_is_learned_and_else_the_weakest_topic_practised() {
    let bank = world();
    let narrow = |mut result: ResultRecord, means: [f64; 2]| {
        for (topic, mean) in result.topics.iter_mut().zip(means) {
            (topic.mean, topic.interval) = (mean, (mean - 1.0, mean + 1.0));
        }
        result
    };
    let wrong = narrow(result(&bank, &["sql", "api"], false, 1.0), [0.5, -0.5]);
    assert!(
        matches!(next_step(&bank.manifest, &[wrong], false, 0), Step::Learn(topic, _, _) if topic == "sql")
    );
    let right = narrow(result(&bank, &["sql", "api"], true, 1.0), [0.5, -0.5]);
    assert_eq!(
        next_step(&bank.manifest, &[right], false, 0),
        Step::Practise("api".to_owned(), "API".to_owned())
    );
}

#[test]
fn a_topic_that_the_bank_no_longer_has_is_no_step() {
    let old = result(&bank(&["sql", "cobol"], 40), &["cobol"], false, 1.0);
    let step = next_step(&world().manifest, &[old], false, 0);
    assert_eq!(step, Step::Begin);
}
