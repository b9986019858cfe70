//! The page's settings, what storage is used for, and erasing it.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod common;

use common::FaultyStorage;
use quiz::json::{read, write};
use quiz::session::Mode;
use quiz::store::{
    MemoryStorage, Motion, PageSettings, SETTINGS, Storage, StorageError, TextSize, Theme, Usage, erase,
    load, seal, usage,
};

#[test]
fn settings_come_back_as_they_were_stored() {
    let storage = MemoryStorage::default();
    let settings = PageSettings {
        theme: Theme::Dark,
        text: TextSize::Largest,
        motion: Motion::Reduced,
        feedback: Some(Mode::Practice),
        untimed: true,
        sound: true,
    };
    storage.set(SETTINGS, &seal(&settings)).unwrap();
    let mut aside = Vec::new();
    assert_eq!(load(&storage, SETTINGS, &mut aside), Ok(Some(settings)));
    assert!(aside.is_empty());
}

#[test]
fn the_start_script_finds_the_names_that_it_reads() {
    let text = write(&PageSettings { theme: Theme::Light, ..PageSettings::default() });
    assert_eq!(
        text,
        r#"{"theme":"light","text":"normal","motion":"system","feedback":null,"untimed":false,"sound":false}"#
    );
}

#[test]
fn settings_that_a_later_version_adds_do_not_spoil_the_others() {
    let read: PageSettings = read(r#"{"theme":"dark","language":"ar"}"#).unwrap();
    assert_eq!(read, PageSettings { theme: Theme::Dark, ..PageSettings::default() });
}

#[test]
fn a_theme_that_does_not_exist_is_set_aside_and_not_overwritten() {
    let storage = MemoryStorage::default();
    let text = r#"{"v":1,"data":{"theme":"purple"}}"#;
    storage.set(SETTINGS, text).unwrap();
    let mut aside = Vec::new();
    assert_eq!(load::<PageSettings>(&storage, SETTINGS, &mut aside), Ok(None));
    assert_eq!(storage.get(&aside[0].now_under), Ok(Some(text.to_owned())));
}

/// Two results, a quiz, a text set aside, settings, and a value of another page.
fn filled() -> MemoryStorage {
    let storage = MemoryStorage::default();
    for (key, text) in [
        ("skill-quiz.result.a", "1234"),
        ("skill-quiz.result.b", "ü"),
        ("skill-quiz.session", "😀"),
        ("skill-quiz.aside.1.skill-quiz.session", ""),
        ("skill-quiz.settings", "{}"),
        ("somebody-else", "stays"),
    ] {
        storage.set(key, text).unwrap();
    }
    storage
}

#[test]
fn what_is_stored_is_counted_by_part_in_the_browsers_own_measure() {
    assert_eq!(
        usage(&filled()),
        Ok([
            Usage { entries: 2, bytes: 2 * (19 + 4 + 19 + 1) },
            Usage { entries: 1, bytes: 2 * (18 + 2) },
            Usage { entries: 1, bytes: 2 * 37 },
            Usage { entries: 1, bytes: 2 * (19 + 2) },
        ])
    );
}

#[test]
fn erasing_leaves_nothing_of_this_app_and_everything_of_others() {
    let storage = filled();
    erase(&storage).unwrap();
    assert_eq!(storage.keys(), Ok(vec!["somebody-else".to_owned()]));
}

#[test]
fn denied_storage_is_told_and_not_taken_for_an_empty_one() {
    let storage = FaultyStorage::default();
    storage.denied.set(true);
    assert_eq!(usage(&storage), Err(StorageError::Denied));
    assert_eq!(erase(&storage), Err(StorageError::Denied));
}
