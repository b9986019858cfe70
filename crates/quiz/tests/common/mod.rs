//! A small bank, answers to it, and storage that fails on demand.
#![allow(dead_code, reason = "every test file takes its part")]

use std::cell::Cell;

use quiz::bank::{Bank, Item, parse};
use quiz::json::{Read, Write, Wrong, read, write};
use quiz::kind::short_text::Form;
use quiz::kind::{Key, Response, matching, sjt};
use quiz::markdown::Inline;
use quiz::session::{Effect, Event, Length, Mode, Phase, Session, Settings, begin, plan, step};
use quiz::store::{MemoryStorage, Storage, StorageError};
use serde_json::{Value, json};

/// The manifest of a bank with these topics: loading .7, target .45, cap 12, weights equal.
pub fn manifest(topics: &[&str]) -> Value {
    let entries: Vec<Value> = topics
        .iter()
        .map(|topic| {
            json!({
                "id": topic, "title": topic.to_uppercase(), "summary": "What is asked.",
                "shard": format!("{topic}/items.json"), "integrity": "sha256-AAAA", "count": 40,
                "seTarget": 0.45, "loading": 0.7, "cap": 12
            })
        })
        .collect();
    let weights: Vec<Value> = topics.iter().map(|topic| json!({ "id": topic, "weight": 1.0 })).collect();
    json!({
        "schema": 1, "bankId": "test-bank", "version": "2026.1", "title": "Test bank", "lang": "en", "license": "MIT",
        "bands": [
            { "id": "junior", "title": "Junior" },
            { "id": "mid", "title": "Mid", "from": -0.7 },
            { "id": "senior", "title": "Senior", "from": 0.7 }
        ],
        "topics": entries,
        "tracks": [{ "id": "all", "title": "All", "summary": "Everything.", "topics": weights }]
    })
}

/// What every item has.
pub fn common(topic: &str, subtopic: &str, n: usize) -> Value {
    json!({
        "id": format!("{topic}.{subtopic}.{n:04}"), "version": 1, "subtopic": subtopic, "stem": "Which one?",
        "explanation": "Because.",
        "references": [{ "url": "https://example.org/a", "title": "A", "verifiedAt": "2026-01-01" }],
        "irt": { "model": "3pl", "a": 1.2, "b": 0.0, "c": 0.25 },
        "bloom": "apply", "timeSec": 60, "license": "MIT", "review": { "state": "accepted" }
    })
}

fn with(mut item: Value, fields: Value) -> Value {
    if let (Value::Object(item), Value::Object(fields)) = (&mut item, fields) {
        item.extend(fields);
    }
    item
}

fn option(id: &str, credit: f64) -> Value {
    json!({ "id": id, "text": format!("Option {id}"), "credit": credit, "rationale": "So it is." })
}

/// One of four; `b` is right.
pub fn single(topic: &str, subtopic: &str, n: usize) -> Value {
    let options = [option("a", 0.0), option("b", 1.0), option("c", 0.0), option("d", 0.0)];
    with(common(topic, subtopic, n), json!({ "kind": "single", "options": options }))
}

/// Two halves `a` and `c`, a harmless `b`, a trap `d`.
pub fn multi(topic: &str, subtopic: &str, n: usize) -> Value {
    let options = [option("a", 0.5), option("b", 0.0), option("c", 0.5), option("d", -0.5)];
    let irt = json!({ "model": "gpcm", "a": 0.9, "steps": [-0.5, 0.5] });
    with(common(topic, subtopic, n), json!({ "kind": "multi", "options": options, "irt": irt }))
}

/// 250 ms, give or take 5.
pub fn numeric(topic: &str, subtopic: &str, n: usize) -> Value {
    let irt = json!({ "model": "2pl", "a": 1.1, "b": 0.4 });
    let fields = json!({ "kind": "numeric", "value": 250.0, "absTol": 5.0, "unit": "ms", "irt": irt });
    with(common(topic, subtopic, n), fields)
}

/// `yes` is right.
pub fn true_false(topic: &str, subtopic: &str, n: usize) -> Value {
    let options = [option("yes", 1.0), option("no", 0.0)];
    with(common(topic, subtopic, n), json!({ "kind": "true-false", "options": options }))
}

/// A shard's text.
pub fn shard(topic: &str, items: &[Value]) -> String {
    let subtopics = json!([{ "id": "one", "title": "Part one" }, { "id": "two", "title": "Part two" }]);
    json!({ "schema": 1, "topic": topic, "version": 1, "subtopics": subtopics, "items": items }).to_string()
}

/// `count` items of all kinds, over two subtopics, difficulties spread over −2 … 2.
pub fn items(topic: &str, count: usize) -> Vec<Value> {
    (0..count)
        .map(|n| {
            let subtopic = ["one", "two"][n % 2];
            let mut item = match (n / 2) % 4 {
                0 => single(topic, subtopic, n),
                1 => multi(topic, subtopic, n),
                2 => numeric(topic, subtopic, n),
                _ => true_false(topic, subtopic, n),
            };
            let b = -2.0 + 4.0 * (n as f64 + 0.5) / count as f64;
            match item["kind"].as_str() {
                Some("multi") => item["irt"]["steps"] = json!([b - 0.4, b + 0.4]),
                _ => item["irt"]["b"] = json!(b),
            }
            item
        })
        .collect()
}

/// A bank of these topics with no shard loaded.
pub fn empty_bank(topics: &[&str]) -> Bank {
    Bank::new(parse::manifest("manifest.json", &manifest(topics).to_string()).expect("the fixture is good"))
}

/// Loads these items as the topic's shard.
pub fn load(bank: &mut Bank, topic: &str, items: &[Value]) {
    let (shard, findings) =
        parse::shard("items.json", topic, &shard(topic, items)).expect("the fixture is good");
    assert_eq!(findings, []);
    bank.insert(shard);
}

/// A bank of these topics with `count` items each.
pub fn bank(topics: &[&str], count: usize) -> Bank {
    let mut bank = empty_bank(topics);
    for topic in topics {
        load(&mut bank, topic, &items(topic, count));
    }
    bank
}

/// Settings over all topics of the bank.
pub fn settings(bank: &Bank, length: Length, mode: Mode, seed: u32) -> Settings {
    plan(&bank.manifest, &[], length, mode, seed, Vec::new())
}

/// What is stored, as a value that a test can look into or damage.
pub fn to_value(stored: &dyn Write) -> Value {
    serde_json::from_str(&write(stored)).expect("what is written is JSON")
}

/// What is read from a value as if it had been stored.
pub fn from_value<T: Read>(value: &Value) -> Result<T, Wrong> {
    read(&value.to_string())
}

/// The item on screen.
pub fn item_on_screen<'a>(session: &Session, bank: &'a Bank) -> &'a Item {
    let asked = session.asked().expect("a question is on screen");
    bank.item(&session.settings.topics[asked.topic].id, &asked.item).expect("the bank has it")
}

/// A response with full credit.
pub fn right(item: &Item) -> Response {
    match &item.key {
        Key::Choice(key) => Response::Choice(
            key.verdicts.iter().find(|v| v.credit == 1.0).expect("one is right").option.clone(),
        ),
        Key::Multi(key) => Response::Multi(
            key.verdicts.iter().filter(|v| v.credit > 0.0).map(|v| v.option.clone()).collect(),
        ),
        Key::Numeric(key) => Response::Numeric(key.value.to_string()),
        Key::Ordering(key) => Response::Ordering(key.steps.iter().map(|step| step.option.clone()).collect()),
        Key::Matching(key) => {
            let pair = |pair: &matching::Pair| (pair.left.clone(), pair.right.clone());
            Response::Matching(key.pairs.iter().map(pair).collect())
        }
        Key::ShortText(key) => {
            let full = key.accept.iter().filter(|answer| answer.credit == 1.0);
            let texts = full.filter_map(|answer| match &answer.form {
                Form::Text(text) => Some(text.clone()),
                Form::Pattern(_) => None,
            });
            Response::ShortText(texts.into_iter().next().expect("a text is accepted"))
        }
        Key::Sjt(key) => {
            let rated = |rating: &sjt::Rating| (rating.option.clone(), rating.mean.round() as u32);
            Response::Sjt(key.ratings.iter().map(rated).collect())
        }
        Key::SqlRun(key) => Response::SqlRun(key.reference.clone()),
    }
}

/// A response without credit.
pub fn wrong(item: &Item) -> Response {
    match &item.key {
        Key::Choice(key) => Response::Choice(
            key.verdicts.iter().find(|v| v.credit == 0.0).expect("one is wrong").option.clone(),
        ),
        Key::Multi(key) => Response::Multi(vec![
            key.verdicts.iter().find(|v| v.credit <= 0.0).expect("a trap").option.clone(),
        ]),
        Key::Numeric(_) => Response::Numeric("-1".to_owned()),
        Key::Ordering(key) => {
            Response::Ordering(key.steps.iter().rev().map(|step| step.option.clone()).collect())
        }
        Key::Matching(key) => {
            let wrong = &key.decoys[0].right;
            Response::Matching(key.pairs.iter().map(|pair| (pair.left.clone(), wrong.clone())).collect())
        }
        Key::ShortText(_) => Response::ShortText("…".to_owned()),
        Key::Sjt(key) => Response::Sjt(key.ratings.iter().map(|rating| (rating.option.clone(), 3)).collect()),
        Key::SqlRun(_) => Response::SqlRun("SELECT".to_owned()),
    }
}

/// Steps the session in place.
pub fn send(session: &mut Session, bank: &Bank, event: Event) -> Vec<Effect> {
    let (next, effects) = step(session, bank, event);
    *session = next;
    effects
}

/// Gives this response.
pub fn give(session: &mut Session, bank: &Bank, response: Response, at: f64) -> Vec<Effect> {
    send(session, bank, Event::Draft(response));
    send(session, bank, Event::Submit { at })
}

/// Begins a quiz at time 0.
pub fn start(settings: &Settings, bank: &Bank) -> Session {
    begin("id-1".to_owned(), settings.clone(), bank, 0.0).0
}

/// Answers until the quiz is over; `is_right` gets the number of the question, from 0. A minute per question.
pub fn play(settings: &Settings, bank: &Bank, is_right: impl Fn(usize) -> bool) -> Session {
    let mut session = start(settings, bank);
    while !matches!(session.phase, Phase::Finished { .. }) {
        let n = session.answers.len();
        assert!(n <= settings.max_items, "the quiz does not end");
        let at = 60_000.0 * (n + 1) as f64;
        match session.phase {
            Phase::Asking(_) => {
                let item = item_on_screen(&session, bank);
                give(&mut session, bank, if is_right(n) { right(item) } else { wrong(item) }, at);
            }
            Phase::Feedback => drop(send(&mut session, bank, Event::Next { at })),
            _ => panic!("nothing is to be loaded: {:?}", session.phase),
        }
    }
    session
}

/// Storage that runs out of room or refuses, from the moment it is told to.
#[derive(Default)]
pub struct FaultyStorage {
    /// What lies in it.
    pub inner: MemoryStorage,
    /// Room for so many bytes of keys and texts; 0 means no limit.
    pub room: Cell<usize>,
    /// Everything is refused.
    pub denied: Cell<bool>,
    /// Reading works, writing is refused.
    pub read_only: Cell<bool>,
}

impl FaultyStorage {
    fn used(&self) -> usize {
        let keys = self.inner.keys().unwrap_or_default();
        keys.iter()
            .map(|key| key.len() + self.inner.get(key).ok().flatten().map_or(0, |text| text.len()))
            .sum()
    }

    /// No byte more fits from now on.
    pub fn fill(&self) {
        self.room.set(self.used());
    }

    fn check(&self, write: bool) -> Result<(), StorageError> {
        if self.denied.get() || (write && self.read_only.get()) { Err(StorageError::Denied) } else { Ok(()) }
    }
}

impl Storage for FaultyStorage {
    fn get(&self, key: &str) -> Result<Option<String>, StorageError> {
        self.check(false)?;
        self.inner.get(key)
    }

    fn set(&self, key: &str, text: &str) -> Result<(), StorageError> {
        self.check(true)?;
        let old = self.inner.get(key)?.map_or(0, |old| key.len() + old.len());
        if self.room.get() > 0 && self.used() - old + key.len() + text.len() > self.room.get() {
            return Err(StorageError::Full);
        }
        self.inner.set(key, text)
    }

    fn remove(&self, key: &str) -> Result<(), StorageError> {
        self.check(true)?;
        self.inner.remove(key)
    }

    fn keys(&self) -> Result<Vec<String>, StorageError> {
        self.check(false)?;
        self.inner.keys()
    }
}

/// How deep marks nest.
pub fn depth(inlines: &[Inline]) -> usize {
    let inner = |inline: &Inline| match inline {
        Inline::Strong(inner) | Inline::Emphasis(inner) | Inline::Link { text: inner, .. } => {
            1 + depth(inner)
        }
        Inline::Text(_) | Inline::Code(_) => 0,
    };
    inlines.iter().map(inner).max().unwrap_or(0)
}
