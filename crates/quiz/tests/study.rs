//! Cards: what an answer is worth for memory, what is due, what keeps slipping, and that no merge loses anything.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod common;

use common::{bank, give, item_on_screen, play, right, send, settings, start, wrong};
use engine::memory::Rating;
use quiz::report::{ResultRecord, record};
use quiz::session::{Answer, EndReason, Event, Length, Mode, Outcome, Phase, Settings};
use quiz::store::{MemoryStorage, STUDY, Storage, change_study, export, import, open, seal};
use quiz::study::{Card, Change, DAY, LEECH, Study, rating};
use serde_json::{Value, json};

fn card(item: &str, log: &[(f64, u32)]) -> Card {
    Card { item: item.to_owned(), topic: "sql".to_owned(), log: log.to_vec(), ..Card::default() }
}

fn note(item: &str, note: &str, marked: bool) -> Card {
    Card { note: note.to_owned(), marked, ..card(item, &[]) }
}

fn merged(cards: &[&[Card]]) -> Study {
    let mut study = Study::default();
    for cards in cards {
        study.apply(&Change::Merge(cards.to_vec()));
    }
    study
}

/// A real answer, made right in a minute of an expected minute.
fn answer() -> Answer {
    let bank = bank(&["sql"], 8);
    play(&settings(&bank, Length::Quick, Mode::Assessment, 7), &bank, |_| true).answers[0].clone()
}

fn result(id: &str) -> ResultRecord {
    let bank = bank(&["sql"], 8);
    let session = play(&settings(&bank, Length::Quick, Mode::Assessment, 7), &bank, |n| n % 2 == 0);
    ResultRecord { id: id.to_owned(), ..record(&session).unwrap() }
}

#[test]
fn credit_and_speed_make_the_rating() {
    let right = |ms: f64, time_sec: Option<f64>| Answer { ms, time_sec, credit: 1.0, ..answer() };
    let partly = |credit: f64| Answer { credit, ..right(20_000.0, Some(60.0)) };
    let expected = Some(60.0);
    assert_eq!(rating(&right(60_000.0, expected)), Some(Rating::Good));
    assert_eq!(rating(&right(29_000.0, expected)), Some(Rating::Easy));
    assert_eq!(rating(&right(5_000.0, expected)), Some(Rating::Good), "too fast to have been read");
    assert_eq!(rating(&right(121_000.0, expected)), Some(Rating::Hard));
    assert_eq!(rating(&right(1e9, None)), Some(Rating::Good), "the time is not known");
    assert_eq!(rating(&partly(0.5)), Some(Rating::Hard));
    assert_eq!(rating(&partly(0.49)), Some(Rating::Again));
    assert_eq!(rating(&partly(0.0)), Some(Rating::Again));
    assert_eq!(rating(&Answer { outcome: Outcome::DontKnow, credit: 0.0, ..answer() }), Some(Rating::Again));
    assert_eq!(rating(&Answer { outcome: Outcome::Skipped, credit: 0.0, ..answer() }), None);
}

#[test]
fn an_item_is_due_after_its_interval_and_the_least_sure_comes_first() {
    // FSRS-6: Again after a first meeting comes back after 1 day, Good after 2, Easy after 8.
    let study =
        merged(&[&[card("easy", &[(0.0, 4)]), card("good", &[(0.0, 3)]), card("again", &[(0.0, 1)])]]);
    let due = |days: f64| study.due(days * DAY).iter().map(|card| card.item.clone()).collect::<Vec<_>>();
    assert!(due(0.5).is_empty());
    assert_eq!(due(1.0), ["again"]);
    assert_eq!(due(2.0), ["again", "good"]);
    assert_eq!(due(8.0), ["again", "good", "easy"]);
    assert_eq!(study.next_due(1.0 * DAY), Some(2.0 * DAY - 8.0 * 3_600_000.0));
    assert_eq!(study.next_due(9.0 * DAY), None);
}

#[test]
fn an_evening_answer_is_due_the_next_morning() {
    let evening = 22.0 / 24.0 * DAY;
    let study = merged(&[&[card("a", &[(evening, 1)])]]);
    assert!(study.due(evening + 9.0 / 24.0 * DAY).is_empty());
    assert_eq!(study.due(evening + 16.0 / 24.0 * DAY).len(), 1);
}

#[test]
fn a_right_review_puts_the_item_off_and_a_wrong_one_brings_it_back() {
    let good = card("a", &[(0.0, 3), (2.0 * DAY, 3)]);
    let bad = card("a", &[(0.0, 3), (2.0 * DAY, 1)]);
    let days = |card: &Card| (card.due_at().unwrap() / DAY).ceil() - 2.0;
    assert_eq!((days(&good), days(&bad)), (11.0, 1.0));
}

#[test]
fn what_slips_often_after_it_was_met_is_a_leech() {
    let log: Vec<(f64, u32)> = (0..=LEECH).map(|n| (n as f64 * DAY, 1)).collect();
    assert!(card("a", &log).is_leech());
    assert!(!card("a", &log[..LEECH]).is_leech(), "the first time is no slip");
}

#[test]
fn merging_loses_nothing_in_any_order_and_twice_is_once() {
    let here = [card("a", &[(1.0, 3), (3.0, 1)]), note("b", "mine", false)];
    let there = [card("a", &[(2.0, 2), (3.0, 1)]), note("b", "theirs", true), card("c", &[(9.0, 4)])];
    let both = merged(&[&here, &there]);
    assert_eq!(both.card("a").unwrap().log, [(1.0, 3), (2.0, 2), (3.0, 1)]);
    assert_eq!(both.card("b").unwrap().note, "mine\n\ntheirs");
    assert!(both.card("b").unwrap().marked);
    assert_eq!(both.cards.len(), 3);
    assert_eq!(merged(&[&here, &there, &there, &here]), both);
    let other_way = merged(&[&there, &here]);
    assert_eq!(other_way.card("a"), both.card("a"));
}

#[test]
fn forgetting_answers_keeps_notes_and_bookmarks() {
    let mut study = merged(&[&[card("a", &[(1.0, 3)]), note("b", "keep me", true), card("b", &[(2.0, 1)])]]);
    study.apply(&Change::Forget);
    assert_eq!(study.cards, [note("b", "keep me", true)]);
    study.apply(&Change::Annotate(note("b", "", false)));
    assert_eq!(study, Study::default(), "a card without anything is gone");
}

#[test]
fn a_streak_counts_local_days_and_today_may_still_be_empty() {
    let at = |day: f64, hour: f64| day * DAY + hour * 3_600_000.0;
    let study = merged(&[&[card("a", &[(at(10.0, 23.0), 3), (at(11.0, 1.0), 3), (at(12.0, 5.0), 3)])]]);
    assert_eq!(study.streak(at(12.0, 20.0), 0.0), 3);
    assert_eq!(study.streak(at(13.0, 20.0), 0.0), 3);
    assert_eq!(study.streak(at(14.0, 0.0), 0.0), 0);
    // Two hours ahead of UTC, the first answer falls on the second one's day.
    assert_eq!(study.streak(at(12.0, 20.0), 2.0 * 3_600_000.0), 2);
}

#[test]
fn a_review_asks_its_queue_in_order_with_feedback_and_then_ends() {
    let bank = bank(&["sql", "api"], 8);
    let queue: Vec<(String, String)> = [("api", 3), ("sql", 1), ("sql", 99), ("gone", 1), ("api", 0)]
        .map(|(topic, n)| {
            let shard = bank.shard(topic);
            let id = shard.and_then(|shard| shard.items.get(n)).map_or("sql.no-more.0001", |item| &item.id);
            (topic.to_owned(), id.to_owned())
        })
        .to_vec();
    let settings = Settings {
        queue: queue.clone(),
        max_items: queue.len(),
        ..settings(&bank, Length::Quick, Mode::Review, 3)
    };
    let mut session = start(&settings, &bank);
    let mut asked = Vec::new();
    while let Phase::Asking(now) = &session.phase {
        asked.push(now.item.clone());
        let response = if asked.len() == 2 {
            wrong(item_on_screen(&session, &bank))
        } else {
            right(item_on_screen(&session, &bank))
        };
        give(&mut session, &bank, response, 1e4);
        assert_eq!(session.phase, Phase::Feedback);
        send(&mut session, &bank, Event::Next { at: 2e4 });
    }
    let there = [&queue[0].1, &queue[1].1, &queue[4].1];
    assert_eq!(asked.iter().collect::<Vec<_>>(), there, "what the bank no longer has is passed over");
    assert!(matches!(session.phase, Phase::Finished { reason: EndReason::MaxItems, .. }));
}

#[test]
fn a_queue_loads_the_shards_it_needs_and_passes_over_lost_ones() {
    let (full, mut empty) = (bank(&["sql", "api"], 8), common::empty_bank(&["sql", "api"]));
    let first = |topic: &str| (topic.to_owned(), full.shard(topic).unwrap().items[0].id.clone());
    let queue = vec![first("api"), first("sql")];
    let settings = Settings { queue, ..settings(&full, Length::Quick, Mode::Review, 3) };
    let mut session = start(&settings, &empty);
    assert_eq!(session.phase, Phase::Loading(1));
    send(&mut session, &empty, Event::ShardFailed { topic: "api".to_owned(), at: 1.0 });
    assert_eq!(session.phase, Phase::Loading(0));
    empty.insert(full.shard("sql").unwrap().clone());
    send(&mut session, &empty, Event::ShardLoaded { at: 2.0 });
    assert_eq!(session.asked().unwrap().item, settings.queue[1].1);
}

#[test]
fn results_from_before_the_cards_fill_them_once() {
    let results = [result("a")];
    let mut study = Study::default();
    let cards = study.missing(&results);
    assert_eq!(cards.len(), results[0].answers.len());
    assert_eq!(cards[0].log, [(results[0].finished_at, 3)]);
    assert_eq!(cards[1].log[0].1, 1);
    study.apply(&Change::Merge(cards));
    assert!(study.missing(&results).is_empty());
}

#[test]
fn cards_survive_export_and_import_and_nothing_here_is_lost() {
    let (from, to) = (MemoryStorage::default(), MemoryStorage::default());
    let change = |storage: &dyn Storage, cards: Vec<Card>| {
        change_study(storage, &Change::Merge(cards), &mut Vec::new()).unwrap()
    };
    let study = change(&from, vec![card("a", &[(1.0, 3)]), note("b", "there", true)]);
    change(&to, vec![card("a", &[(2.0, 1)]), note("b", "mine", false)]);
    let done = import(&to, &export(&[], &study)).unwrap();
    assert_eq!((done.cards, done.refused), (2, Vec::new()));
    let now: Study = open(&to.get(STUDY).unwrap().unwrap()).unwrap();
    assert_eq!(now.card("a").unwrap().log, [(1.0, 3), (2.0, 1)]);
    assert_eq!(now.card("b").unwrap().note, "mine\n\nthere");
}

#[test]
fn a_file_without_cards_fills_them_from_its_results_and_one_with_cards_does_not_count_twice() {
    let result = result("a");
    let mut file: Value =
        serde_json::from_str(&export(std::slice::from_ref(&result), &Study::default())).unwrap();
    file["data"].as_object_mut().unwrap().remove("study");
    let storage = MemoryStorage::default();
    assert_eq!(import(&storage, &file.to_string()).unwrap().added, 1);
    let study: Study = open(&storage.get(STUDY).unwrap().unwrap()).unwrap();
    assert_eq!(study.cards.len(), result.answers.len());

    let own = Card { item: result.answers[0].item.clone(), ..card("", &[(result.started_at + 1.0, 3)]) };
    let storage = MemoryStorage::default();
    import(&storage, &export(std::slice::from_ref(&result), &Study { cards: vec![own.clone()] })).unwrap();
    let study: Study = open(&storage.get(STUDY).unwrap().unwrap()).unwrap();
    assert_eq!(study.card(&own.item).unwrap().log, own.log);
    assert_eq!(study.cards.len(), result.answers.len());
}

#[test]
fn cards_that_the_app_cannot_have_written_are_refused_one_by_one() {
    let damaged = [
        json!({ "item": "", "topic": "sql", "log": [[1.0, 3]] }),
        json!({ "item": "b", "topic": "sql", "log": [[1.0, 5]] }),
        json!({ "item": "c", "topic": "sql", "log": [[2.0, 3], [1.0, 3]] }),
        json!({ "item": "d", "topic": "sql", "log": [[-1.0, 3]] }),
        json!({ "item": "e", "topic": "sql", "note": "x".repeat(4001) }),
        json!({ "item": "fine", "topic": "sql", "log": [[1.0, 3]] }),
    ];
    let file = json!({ "v": 1, "data": { "results": [], "study": { "cards": damaged } } });
    let storage = MemoryStorage::default();
    let done = import(&storage, &file.to_string()).unwrap();
    assert_eq!((done.cards, done.refused.len()), (1, 5), "{:?}", done.refused);
}

#[test]
fn unreadable_cards_are_set_aside_and_never_overwritten() {
    let storage = MemoryStorage::default();
    storage.set(STUDY, "not json").unwrap();
    let mut aside = Vec::new();
    let change = Change::Merge(vec![card("a", &[(1.0, 3)])]);
    let study = change_study(&storage, &change, &mut aside).unwrap();
    assert_eq!(study.cards.len(), 1);
    assert_eq!(storage.get(&aside[0].now_under).unwrap().as_deref(), Some("not json"));
    assert_eq!(storage.get(STUDY).unwrap(), Some(seal(&study)));
}
