//! What is stored: nothing is lost, nothing of others is touched, and every refusal is told.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod common;

use common::{FaultyStorage, bank, play, settings, start, to_value};
use quiz::report::{ResultRecord, record};
use quiz::session::{Length, Mode, Session};
use quiz::store::{
    self, ASIDE_PREFIX, CHOICES, Choices, ImportError, Imported, MemoryStorage, Preferences, RESULT_PREFIX,
    SESSION, SetAside, Storage, StorageError, StoredSession, delete_result, forget_session, import, load,
    open, results, rewrite_session, save_result, save_session, seal,
};
use quiz::study::Study;
use serde_json::{Value, json};

/// An export file of results alone.
fn export(results: &[ResultRecord]) -> String {
    store::export(results, &Study::default())
}

fn session(id: &str) -> Session {
    let bank = bank(&["sql"], 8);
    let mut session = start(&settings(&bank, Length::Quick, Mode::Assessment, 7), &bank);
    session.id = id.to_owned();
    session
}

fn owned(owner: &str, id: &str) -> StoredSession {
    StoredSession { owner: owner.to_owned(), session: session(id) }
}

fn result(id: &str, finished_at: f64) -> ResultRecord {
    let bank = bank(&["sql", "api"], 12);
    let session = play(&settings(&bank, Length::Quick, Mode::Assessment, 7), &bank, |n| n % 2 == 0);
    ResultRecord { id: id.to_owned(), finished_at, ..record(&session).unwrap() }
}

fn all(storage: &dyn Storage) -> Vec<(String, String)> {
    let mut keys = storage.keys().unwrap();
    keys.sort();
    keys.into_iter().map(|key| (key.clone(), storage.get(&key).unwrap().unwrap())).collect()
}

/// Who owns the stored session, and which it is.
fn stored_session(storage: &dyn Storage) -> Option<(String, String)> {
    let stored: Option<StoredSession> = storage.get(SESSION).unwrap().map(|text| open(&text).unwrap());
    stored.map(|stored| (stored.owner, stored.session.id))
}

fn pair(owner: &str, id: &str) -> Option<(String, String)> {
    Some((owner.to_owned(), id.to_owned()))
}

/// The texts that a value cannot be read from.
const UNREADABLE: [&str; 8] = [
    "",
    "null",
    "{}",
    "not json",
    "{\"v\":1}",
    "{\"v\":1,\"data\":7}",
    "{\"v\":\"1\",\"data\":{}}",
    "{\"v\":99,\"data\":{}}",
];

#[test]
fn a_value_is_an_envelope_with_its_version() {
    let text = seal(&Choices { topics: vec!["sql".to_owned()], ..Choices::default() });
    let expected = json!({ "v": 1, "data": { "track": null, "topics": ["sql"], "electives": [], "length": "standard", "mode": "assessment" } });
    assert_eq!(serde_json::from_str::<Value>(&text).unwrap(), expected);
}

#[test]
fn values_come_back_as_they_were_stored() {
    let storage = MemoryStorage::default();
    let mut aside = Vec::new();
    let (mine, done) = (owned("me", "s"), result("r-1", 5.0));
    assert_eq!(save_session(&storage, &mine), Ok(true));
    save_result(&storage, &done).unwrap();
    storage.set(CHOICES, &seal(&Choices::default())).unwrap();
    let back: StoredSession = load(&storage, SESSION, &mut aside).unwrap().unwrap();
    assert_eq!(to_value(&back), to_value(&mine));
    assert_eq!(results(&storage, &mut aside).unwrap(), [done]);
    assert_eq!(load(&storage, CHOICES, &mut aside).unwrap(), Some(Choices::default()));
    assert_eq!(load::<Choices>(&storage, "skill-quiz.other", &mut aside).unwrap(), None);
    assert_eq!(aside, []);
}

#[test]
fn choices_of_an_older_shape_get_defaults() {
    assert_eq!(open::<Choices>("{\"v\":1,\"data\":{}}"), Ok(Choices::default()));
}

#[test]
fn preferences_never_stored_are_the_defaults() {
    assert_eq!(open::<Preferences>("{\"v\":1,\"data\":{}}"), Ok(Preferences { single_keys: true }));
}

#[test]
fn an_unreadable_value_is_set_aside_whole_and_reported() {
    for text in UNREADABLE {
        let storage = MemoryStorage::default();
        storage.set(SESSION, text).unwrap();
        let mut aside = Vec::new();
        assert_eq!(load::<StoredSession>(&storage, SESSION, &mut aside).unwrap(), None);
        let now_under = format!("{ASIDE_PREFIX}1.{SESSION}");
        assert_eq!(all(&storage), [(now_under.clone(), text.to_owned())]);
        assert_eq!((aside.len(), &aside[0].key[..], &aside[0].now_under), (1, SESSION, &now_under));
        assert!(!aside[0].why.is_empty());
    }
}

#[test]
fn a_value_of_a_later_version_is_set_aside_and_the_versions_are_named() {
    let storage = MemoryStorage::default();
    storage.set(CHOICES, "{\"v\":2,\"data\":{\"shape\":\"new\"}}").unwrap();
    let mut aside = Vec::new();
    assert_eq!(load::<Choices>(&storage, CHOICES, &mut aside).unwrap(), None);
    assert_eq!(aside[0].why, "it is of version 2; this page reads version 1");
}

#[test]
fn what_was_set_aside_before_is_not_overwritten() {
    let storage = MemoryStorage::default();
    for text in ["first", "second", "third"] {
        storage.set(CHOICES, text).unwrap();
        load::<Choices>(&storage, CHOICES, &mut Vec::new()).unwrap();
    }
    let texts: Vec<String> = all(&storage).into_iter().map(|(_, text)| text).collect();
    assert_eq!(texts, ["first", "second", "third"]);
}

#[test]
fn without_room_to_set_it_aside_a_value_stays_where_it_is() {
    let storage = FaultyStorage::default();
    storage.set(SESSION, "damaged").unwrap();
    storage.fill();
    let mut aside = Vec::new();
    assert_eq!(load::<StoredSession>(&storage, SESSION, &mut aside).unwrap(), None);
    assert_eq!(all(&storage.inner), [(SESSION.to_owned(), "damaged".to_owned())]);
    let SetAside { key, now_under, .. } = &aside[0];
    assert_eq!((&key[..], &now_under[..]), (SESSION, SESSION));
}

#[test]
fn an_unreadable_session_is_never_overwritten_nor_forgotten() {
    for text in UNREADABLE {
        let storage = FaultyStorage::default();
        storage.set(SESSION, text).unwrap();
        forget_session(&storage, &owned("me", "s")).unwrap();
        assert_eq!(storage.get(SESSION).unwrap().as_deref(), Some(text));

        storage.fill();
        storage.room.set(storage.room.get().max(1));
        assert_eq!(save_session(&storage, &owned("me", "s")), Err(StorageError::Full));
        assert_eq!(storage.get(SESSION).unwrap().as_deref(), Some(text));

        storage.room.set(0);
        assert_eq!(save_session(&storage, &owned("me", "s")), Ok(true));
        assert_eq!(stored_session(&storage), pair("me", "s"));
        assert_eq!(storage.get(&format!("{ASIDE_PREFIX}1.{SESSION}")).unwrap().as_deref(), Some(text));
    }
}

#[test]
fn storage_that_denies_says_so_and_loses_nothing() {
    let storage = FaultyStorage::default();
    let (mine, done) = (owned("me", "s"), result("r-1", 5.0));
    save_session(&storage, &mine).unwrap();
    storage.set(CHOICES, "damaged").unwrap();
    let before = all(&storage);
    storage.read_only.set(true);
    let denied = Err(StorageError::Denied);
    assert_eq!(save_session(&storage, &mine).map(drop), denied);
    assert_eq!(forget_session(&storage, &mine), denied);
    assert_eq!(save_result(&storage, &done), denied);
    assert_eq!(load::<Choices>(&storage, CHOICES, &mut Vec::new()).map(drop), denied);
    assert_eq!(delete_result(&storage, "r-1"), denied);
    storage.denied.set(true);
    assert_eq!(load::<Choices>(&storage, CHOICES, &mut Vec::new()).map(drop), denied);
    assert_eq!(results(&storage, &mut Vec::new()).map(drop), denied);
    assert_eq!(save_session(&storage, &mine).map(drop), denied);
    assert_eq!(import(&storage, &export(&[done])), Err(StorageError::Denied.into()));
    storage.denied.set(false);
    assert_eq!(all(&storage), before);
}

#[test]
fn full_storage_keeps_the_session_as_it_was() {
    let storage = FaultyStorage::default();
    save_session(&storage, &owned("me", "s")).unwrap();
    storage.fill();
    let before = all(&storage);
    let mut grown = owned("me", "s");
    grown.session.unavailable = vec!["x".repeat(100)];
    assert_eq!(save_session(&storage, &grown), Err(StorageError::Full));
    assert_eq!(save_result(&storage, &result("r-1", 5.0)), Err(StorageError::Full));
    assert_eq!(all(&storage), before);
}

#[test]
fn the_page_that_lost_a_session_never_overwrites_it() {
    let storage = MemoryStorage::default();
    assert_eq!(save_session(&storage, &owned("first", "s")), Ok(true));
    // The second page takes over, as pages do: it writes its own.
    storage.set(SESSION, &seal(&owned("second", "s"))).unwrap();
    assert_eq!(save_session(&storage, &owned("first", "s")), Ok(false));
    assert_eq!(stored_session(&storage), pair("second", "s"));
    assert_eq!(save_session(&storage, &owned("second", "s2")), Ok(true));
    assert_eq!(stored_session(&storage), pair("second", "s2"));
}

#[test]
fn forgetting_a_session_leaves_that_of_another_page() {
    let storage = MemoryStorage::default();
    save_session(&storage, &owned("second", "s")).unwrap();
    forget_session(&storage, &owned("first", "s")).unwrap();
    assert_eq!(stored_session(&storage), pair("second", "s"));
    forget_session(&storage, &owned("second", "s")).unwrap();
    assert_eq!(all(&storage), []);
    forget_session(&storage, &owned("second", "s")).unwrap();
}

#[test]
fn two_pages_keep_both_their_results_newest_first() {
    let storage = MemoryStorage::default();
    for (id, at) in [("a", 2.0), ("b", 9.0), ("c", 5.0)] {
        save_result(&storage, &result(id, at)).unwrap();
    }
    let ids = |storage: &dyn Storage| -> Vec<String> {
        results(storage, &mut Vec::new()).unwrap().into_iter().map(|result| result.id).collect()
    };
    assert_eq!(ids(&storage), ["b", "c", "a"]);
    delete_result(&storage, "c").unwrap();
    delete_result(&storage, "never there").unwrap();
    assert_eq!(ids(&storage), ["b", "a"]);
}

#[test]
fn one_unreadable_result_does_not_hide_the_others() {
    let storage = MemoryStorage::default();
    save_result(&storage, &result("a", 2.0)).unwrap();
    storage.set(&format!("{RESULT_PREFIX}b"), "damaged").unwrap();
    let mut aside = Vec::new();
    assert_eq!(results(&storage, &mut aside).unwrap().len(), 1);
    assert_eq!((aside.len(), &aside[0].key[..]), (1, "skill-quiz.result.b"));
    assert_eq!(results(&storage, &mut aside).unwrap().len(), 1);
    assert_eq!(aside.len(), 1, "it is reported once");
}

#[test]
fn keys_of_other_apps_are_not_touched() {
    let storage = MemoryStorage::default();
    for key in ["theme", "skill-quiz", "skill-quiz.resultx", "other.skill-quiz.result.a", ""] {
        storage.set(key, "theirs").unwrap();
    }
    let theirs = all(&storage);
    let mut aside = Vec::new();
    results(&storage, &mut aside).unwrap();
    save_session(&storage, &owned("me", "s")).unwrap();
    import(&storage, &export(&[result("a", 1.0)])).unwrap();
    storage.remove(store::STUDY).unwrap();
    forget_session(&storage, &owned("me", "s")).unwrap();
    delete_result(&storage, "a").unwrap();
    assert_eq!((all(&storage), aside), (theirs, Vec::new()));
}

#[test]
fn an_import_merges_and_a_second_one_changes_nothing() {
    let (here, there) = (MemoryStorage::default(), [result("a", 1.0), result("b", 2.0)]);
    let mut older = result("a", 1.0);
    older.started_at = 0.5;
    save_result(&here, &older).unwrap();
    let file = export(&there);
    let done = |added, known| Ok(Imported { added, known, ..Imported::default() });
    assert_eq!(import(&here, &file), done(1, 1));
    let after = all(&here);
    assert_eq!(results(&here, &mut Vec::new()).unwrap(), [there[1].clone(), older]);
    assert_eq!(import(&here, &file), done(0, 2));
    assert_eq!(all(&here), after);
}

#[test]
fn a_result_that_stands_twice_in_a_file_is_taken_once() {
    let here = MemoryStorage::default();
    let (first, mut second) = (result("a", 1.0), result("a", 1.0));
    second.started_at = 0.25;
    assert_eq!(
        import(&here, &export(&[first.clone(), second])),
        Ok(Imported { added: 1, known: 1, cards: 0, refused: vec![] })
    );
    assert_eq!(results(&here, &mut Vec::new()).unwrap(), [first]);
}

#[test]
fn an_import_does_not_overwrite_what_cannot_be_read() {
    let here = MemoryStorage::default();
    here.set(&format!("{RESULT_PREFIX}a"), "damaged").unwrap();
    import(&here, &export(&[result("a", 1.0)])).unwrap();
    assert!(all(&here).iter().any(|(_, text)| text == "damaged"));
}

#[test]
fn a_changed_result_is_refused_and_the_others_are_taken() {
    let good = result("good", 1.0);
    let sound = to_value(&result("bad", 1.0));
    let last = sound["answers"].as_array().unwrap().len() - 1;
    let lost = sound["answers"]
        .as_array()
        .unwrap()
        .iter()
        .position(|answer| answer["credit"] == json!(0.0))
        .unwrap();
    for (pointer, to) in [
        ("/overall/mean".to_owned(), json!(2.5)),
        ("/overall/sd".to_owned(), json!(0.01)),
        ("/overall/bands".to_owned(), json!([0.0, 0.0, 1.0])),
        ("/overall/bands".to_owned(), json!([])),
        ("/overall/interval".to_owned(), json!([2.0, 3.0])),
        ("/topics/0/mean".to_owned(), json!(2.5)),
        ("/topics/1/bands/2".to_owned(), json!(1.0)),
        ("/topics".to_owned(), json!([])),
        (format!("/answers/{lost}/credit"), json!(1.0)),
        (format!("/answers/{last}/topic"), json!(2)),
        ("/answers/0/model/b".to_owned(), json!(3.0)),
        ("/answers".to_owned(), json!([])),
        ("/settings/topics".to_owned(), json!([])),
        ("/settings/bands".to_owned(), json!([])),
        ("/settings/bands/1".to_owned(), json!({ "id": "x", "title": "x" })),
        ("/settings/topics/0/weight".to_owned(), json!(9.0)),
        ("/settings/topics/0/weight".to_owned(), json!(-1.0)),
        ("/id".to_owned(), json!("")),
        ("/id".to_owned(), json!("../session")),
        ("/id".to_owned(), json!("a b")),
        ("/finishedAt".to_owned(), json!(1e300)),
        ("/startedAt".to_owned(), json!(-1.0)),
    ] {
        let mut changed = sound.clone();
        let place = changed.pointer_mut(&pointer);
        // A gpcm model has no `b`; then its slope is changed.
        match place {
            Some(place) => *place = to,
            None => *changed.pointer_mut("/answers/0/model/a").unwrap() = json!(2.4),
        }
        let file = json!({ "v": 1, "data": { "results": [changed, to_value(&good)] } }).to_string();
        let here = MemoryStorage::default();
        let done = import(&here, &file).unwrap();
        assert_eq!((done.added, done.known, done.refused.len()), (1, 0, 1), "{pointer}");
        assert_eq!(results(&here, &mut Vec::new()).unwrap(), std::slice::from_ref(&good));
    }
}

#[test]
fn a_file_that_is_no_export_is_refused() {
    let good = export(&[result("a", 1.0)]);
    for text in
        ["", "[]", "{\"v\":2,\"data\":{}}", "{\"v\":1,\"data\":{}}", &good[..good.len() - 3], "<html>"]
    {
        let here = MemoryStorage::default();
        assert!(matches!(import(&here, text), Err(ImportError::NoExport(_))), "{text}");
        assert_eq!(all(&here), []);
    }
}

#[test]
fn an_import_into_full_storage_says_so_and_keeps_what_is_there() {
    let here = FaultyStorage::default();
    save_result(&here, &result("a", 1.0)).unwrap();
    here.fill();
    let before = all(&here);
    assert_eq!(import(&here, &export(&[result("b", 1.0)])), Err(StorageError::Full.into()));
    assert_eq!(all(&here), before);
}

#[test]
fn a_page_goes_on_writing_over_its_own_session_and_over_no_other() {
    let storage = MemoryStorage::default();
    let (mine, other) = (owned("me", "s"), owned("other", "s"));
    let first = rewrite_session(&storage, &mine, "").unwrap().unwrap();
    let second = rewrite_session(&storage, &mine, &first).unwrap().unwrap();
    assert_eq!(stored_session(&storage), pair("me", "s"));
    save_session(&storage, &mine).unwrap();
    storage.set(SESSION, &seal(&other)).unwrap();
    assert_eq!(rewrite_session(&storage, &mine, &second), Ok(None));
    storage.set(SESSION, "{").unwrap();
    assert_eq!(rewrite_session(&storage, &mine, &second), Ok(None));
    assert_eq!(storage.get(SESSION), Ok(Some("{".to_owned())));
    storage.remove(SESSION).unwrap();
    assert_eq!(rewrite_session(&storage, &mine, &second), Ok(None));
    assert_eq!(storage.get(SESSION), Ok(None), "what another page discarded came back");
}
