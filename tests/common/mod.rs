//! The shipped bank, as the app would have fetched it.

use quiz::bank::{Bank, Manifest, Shard, parse};
use skill_quiz::state::{Action, Chance, Model};

pub const TOPICS: [(&str, &str); 4] = [
    ("sql", include_str!("../../questions/sql/items.json")),
    ("api-design", include_str!("../../questions/api-design/items.json")),
    ("system-design", include_str!("../../questions/system-design/items.json")),
    ("soft-skills", include_str!("../../questions/soft-skills/items.json")),
];

pub fn manifest() -> Manifest {
    parse::manifest("manifest.json", include_str!("../../questions/manifest.json"))
        .expect("the shipped manifest")
}

/// What an update needs from outside, the same every time.
#[allow(dead_code, reason = "each test file is a crate of its own and uses what it needs")]
pub fn chance() -> Chance {
    Chance { now: 1_000.0, seed: 7, id: "18c2-9f".into() }
}

/// What is read where nothing is stored.
#[allow(dead_code, reason = "each test file is a crate of its own and uses what it needs")]
pub fn restored() -> Action {
    Action::Restored {
        session: None,
        choices: None,
        preferences: None,
        settings: None,
        results: vec![],
        study: None,
        aside: vec![],
    }
}

/// A model with the shipped manifest and nothing stored.
#[allow(dead_code, reason = "each test file is a crate of its own and uses what it needs")]
pub fn ready(mut model: Model) -> Model {
    model.update(restored(), &chance());
    model.update(Action::Manifest(Ok(manifest())), &chance());
    model
}

pub fn shard(topic: &str) -> Shard {
    let (_, text) = TOPICS.iter().find(|(id, _)| *id == topic).expect("a shipped topic");
    let (shard, findings) = parse::shard(topic, topic, text).expect("a shipped shard");
    assert!(findings.is_empty(), "{findings:?}");
    shard
}

#[allow(dead_code, reason = "each test file is a crate of its own and uses what it needs")]
pub fn bank() -> Bank {
    let mut bank = Bank::new(manifest());
    for (topic, _) in TOPICS {
        bank.insert(shard(topic));
    }
    bank
}
