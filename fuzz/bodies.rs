//! What the fuzz targets do with a text. Plain functions, so that a test on the stable toolchain runs them as well
//! (`crates/quiz/tests/fuzz_bodies.rs`).

use quiz::bank::parse;
use quiz::highlight::tokens;
use quiz::json::{read, write};
use quiz::kind::{Response, grade};
use quiz::markdown::{blocks, plain};
use quiz::report::{levels, person_fit, rapid_guesses, record, weaknesses};
use quiz::session::{Log, replay, restore};
use quiz::store::exported;

/// An exported result, as `skill-quiz score` reads it: whatever the parser lets through has finite levels.
pub fn result(text: &str) {
    for result in exported(text).unwrap_or_default() {
        let levels = levels(&result.settings, &result.answers);
        for level in levels.topics.iter().chain([&levels.overall]) {
            assert!(level.mean.is_finite() && level.sd.is_finite(), "{level:?}");
            assert!(level.bands.iter().all(|band| band.is_finite()), "{level:?}");
        }
        let fit = person_fit(&result);
        assert!(fit.is_none_or(|fit| fit.lz.is_finite()), "{fit:?}");
        assert!((0.0..=1.0).contains(&rapid_guesses(&result).effort()));
        assert!(weaknesses(&result).iter().all(|weak| weak.shortfall.is_finite()));
    }
}

/// A file of a bank, of whichever sort: what the parser lets through can be shown and graded.
pub fn bank(text: &str) {
    let _ = parse::manifest("manifest.json", text);
    let Ok((shard, _)) = parse::shard("items.json", "sql", text) else {
        return;
    };
    for item in &shard.items {
        assert!(item.model.validate().is_ok() && item.time_sec.is_finite(), "{item:?}");
        for text in [&item.stem, &item.explanation] {
            assert!(plain(text).len() <= 2 * text.len() + 1);
            blocks(text);
        }
        if let Some(code) = &item.code {
            let shown: String = tokens(&code.lang, &code.source).iter().map(|(_, part)| *part).collect();
            assert_eq!(shown, code.source);
        }
        for option in item.prompt.options() {
            let given = Response::Choice(option.id.clone());
            let credit = grade(&item.prompt, &item.key, &given);
            assert!(credit.is_err() || credit.is_ok_and(|credit| (0.0..=1.0).contains(&credit)), "{item:?}");
        }
    }
}

/// A session's event log: whatever the parser lets through replays, can be stored, and goes on.
pub fn log(text: &str, bank: &quiz::bank::Bank) {
    let Ok(log) = read::<Log>(text) else {
        return;
    };
    let session = replay(&log, bank);
    for answer in &session.answers {
        assert!((0.0..=1.0).contains(&answer.credit), "{answer:?}");
        assert!(answer.after.mean.is_finite() && answer.after.sd.is_finite(), "{answer:?}");
    }
    assert!(session.answers.len() <= log.events.len());
    let stored = read(&write(&session)).unwrap_or_else(|wrong| panic!("stored, but not readable: {wrong}"));
    let (back, _) = restore(stored, bank, 1.0);
    assert_eq!(back.answers, session.answers);
    record(&back);
}
