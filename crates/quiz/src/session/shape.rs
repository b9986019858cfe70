//! The stored shape of a session and its parts. The names and the tagging of enums are frozen with version 1 of the
//! stored data: a variant with data is an object whose only field names it.

use engine::ItemModel;

use super::{
    Answer, Asked, EndReason, Estimate, Length, Level, Mode, Outcome, Phase, Session, Settings, TopicPlan,
};
use crate::bank::parse;
use crate::bank::wire::Model;
use crate::json::{Node, Read, Trail, Write, Writer, names, object};
use crate::kind::Response;

object!(Settings {
    bank_id: "bankId",
    bank_version: "bankVersion",
    topics: "topics",
    length: "length",
    mode: "mode",
    seed: "seed",
    min_items: "minItems",
    max_items: "maxItems",
    max_skips: "maxSkips",
    bands: "bands";
    track: "track",
    se_target: "seTarget",
    recent: "recent",
    seen: "seen",
    time_limit: "timeLimit",
    min_gain: "minGain",
    pilots: "pilots",
    queue: "queue",
    kinds: "kinds",
    difficulty: "difficulty",
});
object!(TopicPlan {
    id: "id",
    title: "title",
    weight: "weight",
    loading: "loading",
    se_target: "seTarget",
    cap: "cap";
    left_out: "leftOut",
});
object!(Asked {
    topic: "topic",
    item: "item",
    version: "version",
    order: "order",
    shown_at: "shownAt";
    draft: "draft",
    pilot: "pilot",
    resumed: "resumed",
});
object!(Answer {
    item: "item",
    version: "version",
    kind: "kind",
    topic: "topic",
    subtopic: "subtopic",
    model: "model",
    order: "order",
    outcome: "outcome",
    credit: "credit",
    ms: "ms",
    after: "after",
    topic_after: "topicAfter";
    pilot: "pilot",
    time_sec: "timeSec",
    verdict: "verdict",
});
object!(Estimate { mean: "mean", sd: "sd" });
object!(Level { mean: "mean", sd: "sd", interval: "interval", bands: "bands" });

names!(Length { Quick: "quick", Standard: "standard", Precise: "precise" });
names!(Mode { Assessment: "assessment", Practice: "practice", Review: "review", Interview: "interview" });
names!(EndReason {
    Precise: "precise",
    MaxItems: "maxItems",
    TimeLimit: "timeLimit",
    Classified: "classified",
    Exhausted: "exhausted",
    NoGain: "noGain",
    Stopped: "stopped",
});

impl Read for Session {
    fn read(node: Node<'_>, trail: &mut Trail) -> Self {
        let fields = node.fields(trail);
        Self {
            id: fields.required("id", trail),
            settings: fields.required("settings", trail),
            started_at: fields.required("startedAt", trail),
            rng: fields.required::<Hex>("rng", trail).0,
            answers: fields.required("answers", trail),
            unavailable: fields.required("unavailable", trail),
            no_sql: fields.optional("noSql", trail),
            phase: fields.required("phase", trail),
            ability: None,
        }
    }
}

impl Write for Session {
    fn write(&self, out: &mut Writer) {
        out.object(&[
            ("id", &self.id),
            ("settings", &self.settings),
            ("startedAt", &self.started_at),
            ("rng", &format!("{:x}", self.rng)),
            ("answers", &self.answers),
            ("unavailable", &self.unavailable),
            ("noSql", &self.no_sql),
            ("phase", &self.phase),
        ]);
    }
}

/// 64-bit numbers are hexadecimal text: JSON's numbers are exact to 53 bits only.
struct Hex(u64);

impl Read for Hex {
    fn read(node: Node<'_>, trail: &mut Trail) -> Self {
        let number = u64::from_str_radix(&node.text(trail), 16);
        if number.is_err() {
            trail.wrong(&["must be a hexadecimal number"]);
        }
        Self(number.unwrap_or_default())
    }
}

impl Read for Phase {
    fn read(node: Node<'_>, trail: &mut Trail) -> Self {
        let (name, data) = node.variant(trail);
        match (name.as_str(), data) {
            ("feedback", None) => Self::Feedback,
            ("loading", Some(topic)) => Self::Loading(within("loading", topic, trail)),
            ("asking", Some(asked)) => Self::Asking(within("asking", asked, trail)),
            ("finished", Some(end)) => {
                let End { reason, at } = within("finished", end, trail);
                Self::Finished { reason, at }
            }
            _ => {
                trail.unknown_name(&name, &["loading", "asking", "feedback", "finished"]);
                Self::Feedback
            }
        }
    }
}

/// The data of a variant.
fn within<T: Read>(variant: &'static str, node: Node<'_>, trail: &mut Trail) -> T {
    trail.enter(variant);
    let data = T::read(node, trail);
    trail.leave();
    data
}

impl Write for Phase {
    fn write(&self, out: &mut Writer) {
        match self {
            Self::Feedback => out.text("feedback"),
            Self::Loading(topic) => out.object(&[("loading", topic)]),
            Self::Asking(asked) => out.object(&[("asking", asked)]),
            Self::Finished { reason, at } => out.object(&[("finished", &End { reason: *reason, at: *at })]),
        }
    }
}

struct End {
    reason: EndReason,
    at: f64,
}

object!(End { reason: "reason", at: "at" });

impl Read for Outcome {
    fn read(node: Node<'_>, trail: &mut Trail) -> Self {
        let (name, data) = node.variant(trail);
        match (name.as_str(), data) {
            ("dontKnow", None) => Self::DontKnow,
            ("skipped", None) => Self::Skipped,
            ("given", Some(response)) => Self::Given(within("given", response, trail)),
            _ => {
                trail.unknown_name(&name, &["given", "dontKnow", "skipped"]);
                Self::Skipped
            }
        }
    }
}

impl Write for Outcome {
    fn write(&self, out: &mut Writer) {
        match self {
            Self::Given(response) => out.object(&[("given", response)]),
            Self::DontKnow => out.text("dontKnow"),
            Self::Skipped => out.text("skipped"),
        }
    }
}

impl Read for Response {
    fn read(node: Node<'_>, trail: &mut Trail) -> Self {
        let (name, data) = node.variant(trail);
        match (name.as_str(), data) {
            ("choice", Some(option)) => Self::Choice(within("choice", option, trail)),
            ("multi", Some(options)) => Self::Multi(within("multi", options, trail)),
            ("numeric", Some(typed)) => Self::Numeric(within("numeric", typed, trail)),
            ("ordering", Some(order)) => Self::Ordering(within("ordering", order, trail)),
            ("matching", Some(pairs)) => Self::Matching(within("matching", pairs, trail)),
            ("shortText", Some(typed)) => Self::ShortText(within("shortText", typed, trail)),
            ("sjt", Some(ratings)) => Self::Sjt(within("sjt", ratings, trail)),
            ("sqlRun", Some(query)) => Self::SqlRun(within("sqlRun", query, trail)),
            _ => {
                trail.unknown_name(
                    &name,
                    &["choice", "multi", "numeric", "ordering", "matching", "shortText", "sjt", "sqlRun"],
                );
                Self::Multi(Vec::new())
            }
        }
    }
}

impl Write for Response {
    fn write(&self, out: &mut Writer) {
        let (name, data): (&str, &dyn Write) = match self {
            Self::Choice(option) => ("choice", option),
            Self::Multi(options) => ("multi", options),
            Self::Numeric(typed) => ("numeric", typed),
            Self::Ordering(order) => ("ordering", order),
            Self::Matching(pairs) => ("matching", pairs),
            Self::ShortText(typed) => ("shortText", typed),
            Self::Sjt(ratings) => ("sjt", ratings),
            Self::SqlRun(query) => ("sqlRun", query),
        };
        out.object(&[(name, data)]);
    }
}

/// The bank's own `irt` object.
impl Read for ItemModel {
    fn read(node: Node<'_>, trail: &mut Trail) -> Self {
        parse::model(&Read::read(node, trail)).unwrap_or_else(|bad| {
            trail.wrong(&[&bad.field, ": ", &bad.message]);
            Self::Logistic { a: 1.0, b: 0.0, c: 0.0, d: 1.0 }
        })
    }
}

impl Write for ItemModel {
    fn write(&self, out: &mut Writer) {
        match self {
            Self::Logistic { a, b, c, d } => {
                out.object(&[("model", &Model::FourPl), ("a", a), ("b", b), ("c", c), ("d", d)]);
            }
            Self::PartialCredit { a, steps } => {
                out.object(&[("model", &Model::Gpcm), ("a", a), ("steps", steps)]);
            }
            // The bank has no such items; what is no model is refused when it is read.
            Self::Graded { .. } => out.null(),
        }
    }
}
