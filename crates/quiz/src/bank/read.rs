//! Which JSON field each part of a bank comes from. The names agree with the `serde` attributes of the `author` feature,
//! from which the JSON Schema is made; a test reads every shipped item both ways.

use super::manifest::{Band, Growth, Manifest, Opening, TopicEntry, Track, TrackTopic};
use super::wire::{
    Accept, Bloom, Code, Compare, Expert, Irt, Limits, Miss, Model, MustFail, Normal, Pair, Reference,
    Review, ReviewState, Side, SjtMode, Subtopic, WireItem, WireOption,
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
    tracks: "tracks";
    growth: "growth",
});
object!(read Growth { title: "title", text: "text" });
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
    electives: "electives",
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
    correct: "correct",
    left: "left",
    right: "right",
    pairs: "pairs",
    accept: "accept",
    normalise: "normalise",
    max_length: "maxLength",
    rationale: "rationale",
    mode: "mode",
    schema: "schema",
    seeds: "seeds",
    reference: "reference",
    compare: "compare",
    must_fail: "mustFail",
    limits: "limits",
    applies_to: "appliesTo",
    tags: "tags",
    enemies: "enemies",
});
object!(read WireOption {
    id: "id",
    text: "text",
    rationale: "rationale";
    credit: "credit",
    expert: "expert",
    misconception: "misconception",
});
object!(read Miss { rationale: "rationale"; value: "value", text: "text", misconception: "misconception" });
object!(read Expert { mean: "mean", sd: "sd", n: "n" });
object!(read Side { id: "id", text: "text"; rationale: "rationale", misconception: "misconception" });
object!(read Pair { left: "left", right: "right", rationale: "rationale" });
object!(read Accept { credit: "credit"; text: "text", regex: "regex" });
object!(Compare { ordered: "ordered", columns: "columns", float_tol: "floatTol" });
object!(read MustFail { sql: "sql", why: "why"; misconception: "misconception" });
object!(Limits { ms: "ms", rows: "rows" });
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
    Ordering: "ordering",
    Matching: "matching",
    ShortText: "short-text",
    Sjt: "sjt",
    SqlRun: "sql-run",
});
names!(SjtMode { Rate: "rate" });
names!(Normal { Nfkc: "nfkc", Trim: "trim", Case: "case", Ws: "ws", Punct: "punct" });
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
