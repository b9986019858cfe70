//! Everything that made a session, so that it can be made again: settings, the start and the events in their order.

use super::{Checked, Event, Session, Settings, begin, step};
use crate::bank::Bank;
use crate::json::{Node, Read, Trail, Write, Writer, object};

/// A session as its events.
#[derive(Clone, Debug, PartialEq)]
pub struct Log {
    /// Id of the session.
    pub id: String,
    /// What was asked for.
    pub settings: Settings,
    /// When it began, milliseconds since 1970 UTC.
    pub started_at: f64,
    /// What happened, in order.
    pub events: Vec<Event>,
}

object!(Log { id: "id", settings: "settings", started_at: "startedAt", events: "events" });

/// The session that a log leads to with the same bank. The shards that were loaded then must be there; loading them is no
/// event that changes what is asked.
pub fn replay(log: &Log, bank: &Bank) -> Session {
    let (mut session, _) = begin(log.id.clone(), log.settings.clone(), bank, log.started_at);
    for event in &log.events {
        session = step(&session, bank, event.clone()).0;
    }
    session
}

struct At {
    at: f64,
}

object!(At { at: "at" });

struct Failed {
    topic: String,
    at: f64,
}

object!(Failed { topic: "topic", at: "at" });
object!(Checked { item: "item", query: "query", verdict: "verdict", at: "at" });

impl Read for Event {
    fn read(node: Node<'_>, trail: &mut Trail) -> Self {
        let (name, data) = node.variant(trail);
        let Some(data) = data else {
            trail.unknown_name(&name, &NAMES);
            return Self::Stop { at: 0.0 };
        };
        match name.as_str() {
            "draft" => Self::Draft(Read::read(data, trail)),
            "checked" => Self::Checked(Read::read(data, trail)),
            "shardFailed" => {
                let Failed { topic, at } = Read::read(data, trail);
                Self::ShardFailed { topic, at }
            }
            _ => {
                let At { at } = Read::read(data, trail);
                match name.as_str() {
                    "shardLoaded" => Self::ShardLoaded { at },
                    "submit" => Self::Submit { at },
                    "dontKnow" => Self::DontKnow { at },
                    "withoutSql" => Self::WithoutSql { at },
                    "skip" => Self::Skip { at },
                    "next" => Self::Next { at },
                    "unhurry" => Self::Unhurry { at },
                    "stop" => Self::Stop { at },
                    other => {
                        trail.unknown_name(other, &NAMES);
                        Self::Stop { at }
                    }
                }
            }
        }
    }
}

const NAMES: [&str; 11] = [
    "shardLoaded",
    "shardFailed",
    "draft",
    "submit",
    "checked",
    "withoutSql",
    "dontKnow",
    "skip",
    "next",
    "unhurry",
    "stop",
];

impl Write for Event {
    fn write(&self, out: &mut Writer) {
        let (name, at) = match self {
            Self::Draft(response) => return out.object(&[("draft", response)]),
            Self::Checked(checked) => return out.object(&[("checked", checked)]),
            Self::ShardFailed { topic, at } => {
                return out.object(&[("shardFailed", &Failed { topic: topic.clone(), at: *at })]);
            }
            Self::ShardLoaded { at } => ("shardLoaded", at),
            Self::Submit { at } => ("submit", at),
            Self::WithoutSql { at } => ("withoutSql", at),
            Self::DontKnow { at } => ("dontKnow", at),
            Self::Skip { at } => ("skip", at),
            Self::Next { at } => ("next", at),
            Self::Unhurry { at } => ("unhurry", at),
            Self::Stop { at } => ("stop", at),
        };
        out.object(&[(name, &At { at: *at })]);
    }
}
