//! Which JSON field each part of a bank comes from. The names agree with the `serde` attributes of the `author` feature,
//! from which the JSON Schema is made; a test reads every shipped item both ways.

use super::manifest::{Band, Manifest, Opening, TopicEntry, Track, TrackTopic};
use super::wire::{
    Bloom, Code, Irt, Miss, Model, Reference, Review, ReviewState, Subtopic, WireItem, WireOption,
};
use crate::json::{Node, Read, Trail, Write, Writer, names, object};
use crate::kind::Kind;

object!(read Manifest {
    schema: "schema",
    bank_id: "bankId",
    version: "version",
    title: "title",
    lang: "lang",
    license: "license",
    bands: "bands",
    topics: "topics",
    tracks: "tracks",
});
object!(read TopicEntry {
    id: "id",
    title: "title",
    summary: "summary",
    shard: "shard",
    integrity: "integrity",
    count: "count",
    se_target: "seTarget",
    loading: "loading",
    cap: "cap";
    opening: "opening",
});
object!(read Opening { shard: "shard", integrity: "integrity" });
object!(read Track { id: "id", title: "title", summary: "summary", topics: "topics" });
object!(read TrackTopic { id: "id", weight: "weight" });
object!(read Band { id: "id", title: "title"; from: "from" });

/// Without `from` in the lowest band.
impl Write for Band {
    fn write(&self, out: &mut Writer) {
        let fields: [(&str, &dyn Write); 3] =
            [("id", &self.id), ("title", &self.title), ("from", &self.from)];
        out.object(&fields[..if self.from.is_some() { 3 } else { 2 }]);
    }
}

object!(read Subtopic { id: "id", title: "title" });
object!(read WireItem {
    id: "id",
    version: "version",
    subtopic: "subtopic",
    kind: "kind",
    stem: "stem",
    explanation: "explanation",
    references: "references",
    irt: "irt",
    bloom: "bloom",
    time_sec: "timeSec",
    license: "license",
    review: "review";
    opening: "opening",
    code: "code",
    shuffle: "shuffle",
    options: "options",
    value: "value",
    abs_tol: "absTol",
    rel_tol: "relTol",
    unit: "unit",
    misses: "misses",
    applies_to: "appliesTo",
    tags: "tags",
    enemies: "enemies",
});
object!(read WireOption { id: "id", text: "text", credit: "credit", rationale: "rationale"; misconception: "misconception" });
object!(read Miss { value: "value", rationale: "rationale"; misconception: "misconception" });
object!(read Code { lang: "lang", source: "source" });
object!(read Reference { url: "url", title: "title", verified_at: "verifiedAt" });
object!(read Review { state: "state" });

impl Read for Irt {
    fn read(node: Node<'_>, trail: &mut Trail) -> Self {
        let fields = node.fields(trail);
        Self {
            model: fields.required("model", trail),
            a: if fields.has("a") { fields.required("a", trail) } else { 1.0 },
            b: fields.optional("b", trail),
            c: fields.optional("c", trail),
            d: fields.optional("d", trail),
            steps: fields.optional("steps", trail),
            se_b: fields.optional("seB", trail),
            source: fields.optional("source", trail),
            n: fields.optional("n", trail),
        }
    }
}

names!(Kind {
    Single: "single",
    TrueFalse: "true-false",
    CodeReading: "code-reading",
    Multi: "multi",
    Numeric: "numeric",
});
names!(Model { OnePl: "1pl", TwoPl: "2pl", ThreePl: "3pl", FourPl: "4pl", Gpcm: "gpcm" });
names!(Bloom {
    Remember: "remember",
    Understand: "understand",
    Apply: "apply",
    Analyse: "analyse",
    Evaluate: "evaluate",
    Create: "create",
});
names!(ReviewState { Draft: "draft", Accepted: "accepted", Pilot: "pilot" });
