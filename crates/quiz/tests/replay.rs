//! A session made again from its events is the same to the bit, natively; `tests/replay.rs` of the app says so in
//! browsers, from the same source and record.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

#[path = "replay/source.rs"]
mod source;

use quiz::json::{read, write};
use quiz::kind::Response;
use quiz::session::{Event, Length, Log, Mode, Phase, begin, plan, replay, step};

#[test]
fn a_recorded_session_asks_the_same_and_estimates_the_same_to_the_bit() {
    assert_eq!(source::bits(&source::session()), source::BITS);
}

#[test]
fn a_log_is_read_as_it_was_written() {
    let log: Log = read(source::LOG).unwrap();
    assert_eq!(read::<Log>(&write(&log)).unwrap(), log);
    let mut all = log.clone();
    all.events = vec![
        Event::ShardLoaded { at: 1.0 },
        Event::ShardFailed { topic: "sql".to_owned(), at: 2.0 },
        Event::Draft(Response::Numeric("2.5".to_owned())),
        Event::Next { at: 3.0 },
        Event::Stop { at: 4.0 },
    ];
    assert_eq!(read::<Log>(&write(&all)).unwrap(), all);
}

#[test]
fn an_event_that_does_not_exist_is_named_with_its_place() {
    let broken = source::LOG.replacen("\"submit\"", "\"sumbit\"", 1);
    let wrong = read::<Log>(&broken).unwrap_err();
    assert!(wrong.field.starts_with("events["), "{wrong}");
    assert!(wrong.message.contains("sumbit"), "{wrong}");
}

#[test]
fn replaying_the_log_of_a_session_gives_that_session() {
    let bank = source::bank();
    let mut log: Log = read(source::LOG).unwrap();
    let whole = replay(&log, &bank);
    assert!(matches!(whole.phase, Phase::Finished { .. }));
    log.events.truncate(9);
    let part = replay(&log, &bank);
    assert!(whole.answers.starts_with(&part.answers) && !part.answers.is_empty());
}

/// Writes the record anew. Only for a change that is meant to change estimates or choices:
/// `cargo test -p quiz --test replay -- --ignored`.
#[test]
#[ignore = "it writes the record"]
fn record_anew() {
    let bank = source::bank();
    let mut settings = plan(&bank.manifest, &[], Length::Standard, Mode::Assessment, 20_260, Vec::new());
    settings.pilots = 1;
    settings.time_limit = Some(3600.0);
    settings.min_gain = Some(0.001);
    settings.seen = vec![vec!["sql.one.0006".to_owned()], vec!["api.one.0007".to_owned()]];
    let (mut session, _) = begin("replay".to_owned(), settings.clone(), &bank, 0.0);
    let mut log = Log { id: "replay".to_owned(), settings, started_at: 0.0, events: Vec::new() };
    while let Some(asked) = session.asked().cloned() {
        let n = session.answers.len();
        let at = 31_250.5 * (n + 1) as f64;
        let item = bank.item(source::TOPICS[asked.topic], &asked.item).unwrap();
        let pick = |options: &[&str]| options.iter().map(|id| (*id).to_owned()).collect::<Vec<_>>();
        let response = match (item.kind.name(), n % 3) {
            ("single", 0) => Response::Choice("a".to_owned()),
            ("single", _) => Response::Choice("b".to_owned()),
            ("multi", 0) => Response::Multi(pick(&["a"])),
            ("multi", 1) => Response::Multi(pick(&["a", "c"])),
            ("multi", _) => Response::Multi(pick(&["b"])),
            (_, 1) => Response::Numeric("7".to_owned()),
            _ => Response::Numeric("249".to_owned()),
        };
        let events = match n {
            3 => vec![Event::DontKnow { at }],
            5 => vec![Event::Skip { at }],
            _ => vec![Event::Draft(response), Event::Submit { at }],
        };
        for event in events {
            session = step(&session, &bank, event.clone()).0;
            log.events.push(event);
        }
    }
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/replay");
    std::fs::write(format!("{folder}/log.json"), write(&log) + "\n").unwrap();
    std::fs::write(format!("{folder}/bits.txt"), source::bits(&session)).unwrap();
}
