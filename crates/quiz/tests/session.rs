//! The quiz: what it asks and when it ends.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod common;

use std::collections::BTreeSet;

use common::{bank, empty_bank, items, load, play, send, settings, single, start};
use quiz::bank::Bank;
use quiz::report::record;
use quiz::session::{EndReason, Event, Length, Mode, Phase, Session, Settings, plan};
use serde_json::{Value, json};

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
fn the_same_seed_and_answers_give_the_same_quiz() {
    let bank = bank(&TOPICS, 40);
    let settings = settings(&bank, Length::Standard, Mode::Assessment, 7);
    assert_eq!(play(&settings, &bank, |n| n % 3 != 0), play(&settings, &bank, |n| n % 3 != 0));
}

#[test]
fn another_seed_gives_another_quiz() {
    let bank = bank(&TOPICS, 40);
    let quizzes: BTreeSet<Vec<String>> = (0..8)
        .map(|seed| play(&settings(&bank, Length::Quick, Mode::Assessment, seed), &bank, |_| true))
        .map(|session| session.answers.into_iter().map(|answer| answer.item).collect())
        .collect();
    assert!(quizzes.len() >= 7, "{quizzes:?}");
}

#[test]
fn better_answers_meet_harder_questions_and_a_higher_level() {
    let bank = bank(&TOPICS, 40);
    let settings = settings(&bank, Length::Standard, Mode::Assessment, 7);
    let (good, poor) = (play(&settings, &bank, |_| true), play(&settings, &bank, |_| false));
    let hardness = |session: &Session| -> f64 {
        session.answers.iter().map(|answer| answer.model.difficulty()).sum::<f64>()
            / session.answers.len() as f64
    };
    assert!(hardness(&good) > hardness(&poor) + 0.5);
    assert!(record(&good).unwrap().overall.mean > 0.7);
    assert!(record(&poor).unwrap().overall.mean < -0.7);
}

#[test]
fn an_item_is_asked_once_and_the_quiz_ends_when_all_are_used() {
    let bank = bank(&["sql"], 5);
    let settings = unhurried(settings(&bank, Length::Standard, Mode::Assessment, 7));
    let session = play(&settings, &bank, |_| true);
    assert_eq!(asked_items(&session).into_iter().collect::<BTreeSet<_>>().len(), 5);
    assert_eq!((session.answers.len(), reason(&session)), (5, EndReason::Exhausted));
}

#[test]
fn enemies_never_meet_whoever_of_them_names_the_other() {
    let mut bank = empty_bank(&["sql", "api"]);
    let mut sql = items("sql", 8);
    let mut api = items("api", 8);
    // Within a topic, by the earlier and by the later; and across topics.
    sql[0]["enemies"] = json!([sql[1]["id"], sql[2]["id"]]);
    sql[4]["enemies"] = json!([sql[3]["id"]]);
    sql[5]["enemies"] = json!([api[5]["id"]]);
    api[6]["enemies"] = json!([sql[6]["id"]]);
    let pairs: Vec<[String; 2]> =
        [(&sql, 0, &sql, 1), (&sql, 0, &sql, 2), (&sql, 4, &sql, 3), (&sql, 5, &api, 5), (&sql, 6, &api, 6)]
            .map(|(a, i, b, j)| {
                [a[i]["id"].as_str().unwrap().to_owned(), b[j]["id"].as_str().unwrap().to_owned()]
            })
            .to_vec();
    load(&mut bank, "sql", &sql);
    load(&mut bank, "api", &api);
    for seed in 0..20 {
        let session =
            play(&unhurried(settings(&bank, Length::Standard, Mode::Assessment, seed)), &bank, |n| {
                n % 2 == 0
            });
        let asked = asked_items(&session);
        assert!(asked.len() >= 10);
        for pair in &pairs {
            assert!(!pair.iter().all(|id| asked.contains(&id.as_str())), "seed {seed}: {pair:?}");
        }
    }
}

#[test]
fn a_topic_never_exceeds_its_cap_nor_the_quiz_its_length() {
    let bank = bank(&TOPICS, 40);
    let mut capped = unhurried(settings(&bank, Length::Standard, Mode::Assessment, 7));
    capped.topics[0].cap = 3;
    let session = play(&capped, &bank, |n| n % 2 == 0);
    assert_eq!((session.answers.len(), reason(&session)), (20, EndReason::MaxItems));
    assert_eq!(per_topic(&session)[0], 3);
}

#[test]
fn topics_share_the_questions_by_their_weights() {
    let bank = bank(&TOPICS, 40);
    let weights = [("sql".to_owned(), 3.0), ("api".to_owned(), 1.0), ("ops".to_owned(), 1.0)];
    let settings = plan(&bank.manifest, &weights, Length::Standard, Mode::Assessment, 7, Vec::new());
    let shares: Vec<f64> = settings.topics.iter().map(|topic| topic.weight).collect();
    assert_eq!(shares, [0.6, 0.2, 0.2]);
    let session = play(&unhurried(settings), &bank, |n| n % 2 == 0);
    assert_eq!(per_topic(&session), [12, 4, 4]);
}

#[test]
fn subtopics_of_a_topic_take_turns_whatever_other_topics_call_theirs() {
    let mut bank = bank(&["sql", "api"], 40);
    // All of `sql` is of a subtopic that `api` has, too.
    let one_sided: Vec<Value> = (0..40).map(|n| single("sql", "one", n)).collect();
    load(&mut bank, "sql", &one_sided);
    let settings = unhurried(settings(&bank, Length::Standard, Mode::Assessment, 7));
    let session = play(&settings, &bank, |n| n % 2 == 0);
    let of = |subtopic| session.answers.iter().filter(|a| a.topic == 1 && a.subtopic == subtopic).count();
    assert_eq!((of("one"), of("two")), (5, 5));
}

#[test]
fn items_met_lately_come_only_when_nothing_else_is_left() {
    let bank = bank(&["sql"], 10);
    let mut settings = unhurried(settings(&bank, Length::Standard, Mode::Assessment, 7));
    settings.recent = bank.shard("sql").unwrap().items[..6].iter().map(|item| item.id.clone()).collect();
    let session = play(&settings, &bank, |_| true);
    let recent = |item: &&str| settings.recent.iter().any(|id| id == item);
    let asked = asked_items(&session);
    assert_eq!(asked.len(), 10);
    assert!(!asked[..4].iter().any(recent) && asked[4..].iter().all(recent), "{asked:?}");
}

#[test]
fn a_quick_quiz_asks_at_most_eight_questions() {
    let bank = bank(&TOPICS, 40);
    let settings = settings(&bank, Length::Quick, Mode::Assessment, 7);
    assert_eq!((settings.min_items, settings.max_items), (6, 8));
    for seed in 0..6 {
        let session = play(&Settings { seed, ..settings.clone() }, &bank, |n| n % 2 == 0);
        assert!((6..=8).contains(&session.answers.len()));
    }
}

#[test]
fn a_precise_quiz_ends_when_every_topic_is_measured() {
    let bank = bank(&TOPICS, 40);
    let mut precise = settings(&bank, Length::Precise, Mode::Assessment, 7);
    for topic in &mut precise.topics {
        topic.se_target = 0.6;
    }
    let session = play(&precise, &bank, |n| n % 2 == 0);
    assert_eq!(reason(&session), EndReason::Precise);
    assert!(session.answers.len() < 36, "all caps together are 36");
    assert!(record(&session).unwrap().topics.iter().all(|level| level.sd <= 0.6));
}

#[test]
fn a_precise_quiz_that_cannot_reach_its_target_ends_at_its_caps() {
    let bank = bank(&TOPICS, 40);
    let mut precise = settings(&bank, Length::Precise, Mode::Assessment, 7);
    for topic in &mut precise.topics {
        topic.se_target = 0.01;
    }
    let session = play(&precise, &bank, |n| n % 2 == 0);
    assert_eq!((per_topic(&session), reason(&session)), (vec![12, 12, 12], EndReason::MaxItems));
}

#[test]
fn a_quiz_ends_early_when_the_band_is_certain_but_never_before_its_least_length() {
    let bank = bank(&["sql"], 40);
    let mut easy = settings(&bank, Length::Standard, Mode::Assessment, 7);
    easy.se_target = None;
    let session = play(&easy, &bank, |_| false);
    assert_eq!(reason(&session), EndReason::Classified);
    assert!(session.scored() >= easy.min_items);
}

#[test]
fn a_plan_takes_known_topics_once_with_usable_weights() {
    let bank = bank(&TOPICS, 1);
    let of = |topics: &[(&str, f64)]| {
        let topics: Vec<(String, f64)> =
            topics.iter().map(|(id, weight)| ((*id).to_owned(), *weight)).collect();
        let settings = plan(&bank.manifest, &topics, Length::Quick, Mode::Assessment, 7, Vec::new());
        settings.topics.into_iter().map(|topic| (topic.id, topic.weight)).collect::<Vec<_>>()
    };
    let expected =
        |topics: &[(&str, f64)]| topics.iter().map(|(id, w)| ((*id).to_owned(), *w)).collect::<Vec<_>>();
    assert_eq!(
        of(&[("api", 1.0), ("go", 5.0), ("sql", 3.0), ("api", 9.0)]),
        expected(&[("api", 0.25), ("sql", 0.75)])
    );
    let all = expected(&[("sql", 1.0 / 3.0), ("api", 1.0 / 3.0), ("ops", 1.0 / 3.0)]);
    assert_eq!(of(&[]), all);
    assert_eq!(of(&[("go", 1.0)]), all);
    assert_eq!(of(&[("sql", f64::NAN), ("api", -1.0), ("ops", 0.0)]), all);
    assert_eq!(of(&[("sql", f64::INFINITY), ("api", 2.0)]), expected(&[("api", 1.0)]));
}

#[test]
fn a_plan_is_never_longer_than_its_topics_have_items() {
    let mut manifest = common::manifest(&["sql", "api"]);
    manifest["topics"][0]["count"] = json!(3);
    manifest["topics"][1]["count"] = json!(0);
    let bank = Bank::new(quiz::bank::parse::manifest("m", &manifest.to_string()).unwrap());
    for (length, _) in Length::ALL {
        let settings = settings(&bank, length, Mode::Assessment, 7);
        assert_eq!((settings.topics[0].cap, settings.topics[1].cap), (3, 0));
        assert_eq!((settings.min_items, settings.max_items, settings.max_skips), (3, 3, 1));
    }
}

#[test]
fn a_large_bank_is_no_obstacle() {
    let bank = bank(&["sql"], 3_000);
    let mut session = start(&settings(&bank, Length::Quick, Mode::Assessment, 7), &bank);
    for _ in 0..3 {
        send(&mut session, &bank, Event::DontKnow { at: 1.0 });
    }
    assert_eq!(session.answers.len(), 3);
}
