//! From JSON text to a bank. One bad item costs only itself: the rest is returned beside the findings.

use engine::{ItemModel, ParameterError};

use super::wire::{Irt, Model, ReviewState, Side, WireItem};
use super::{Item, Manifest, Shard, caps};
use crate::diagnostic::Diagnostic;
use crate::json::{self, Fields, Node, Trail, Wrong};
use crate::kind::{self, BadField, Key, Prompt};
use crate::number;

/// The format of manifest and shards that this version reads.
pub const SCHEMA: u32 = 1;

/// Reads a manifest.
///
/// # Errors
/// One finding that names the file and the field.
pub fn manifest(file: &str, text: &str) -> Result<Manifest, Diagnostic> {
    let (node, _) = open(file, text, &mut Trail::default())?;
    let manifest: Manifest =
        json::read_along(node, Trail::wary(caps::LIST)).map_err(|wrong| unreadable(file, "", wrong))?;
    let at = |field: String, message: &str| Err(Diagnostic::error("schema", file, message).at("", &field));
    if manifest.topics.is_empty() {
        return at("topics".into(), "names no topic; a bank needs at least one");
    }
    for (i, topic) in manifest.topics.iter().enumerate() {
        if !(0.0..1.0).contains(&topic.loading) {
            return at(format!("topics[{i}].loading"), "a loading is at least 0 and below 1");
        }
        if !(topic.se_target > 0.0 && topic.se_target.is_finite()) {
            return at(format!("topics[{i}].seTarget"), "a standard error is above 0");
        }
        if topic.cap == 0 {
            return at(format!("topics[{i}].cap"), "a topic asks at least one item");
        }
        if manifest.topics[..i].iter().any(|other| other.id == topic.id) {
            return at(format!("topics[{i}].id"), "this topic id stands twice");
        }
        if let Some(odd) = odd_id("electives", &mut topic.electives.iter().map(|elective| &*elective.id)) {
            return at(format!("topics[{i}].{odd}"), ODD_ID);
        }
        if !is_inside(&topic.shard) {
            return at(format!("topics[{i}].shard"), OUTSIDE);
        }
        if topic.opening.as_ref().is_some_and(|opening| !is_inside(&opening.shard)) {
            return at(format!("topics[{i}].opening.shard"), OUTSIDE);
        }
    }
    for (i, track) in manifest.tracks.iter().enumerate() {
        for (j, part) in track.topics.iter().enumerate() {
            if manifest.topic(&part.id).is_none() {
                return at(format!("tracks[{i}].topics[{j}].id"), "names no topic of this manifest");
            }
            if !(part.weight > 0.0 && part.weight.is_finite()) {
                return at(format!("tracks[{i}].topics[{j}].weight"), "a weight is above 0");
            }
        }
    }
    let odd = odd_id("topics", &mut manifest.topics.iter().map(|topic| &*topic.id))
        .or_else(|| odd_id("tracks", &mut manifest.tracks.iter().map(|track| &*track.id)))
        .or_else(|| odd_id("bands", &mut manifest.bands.iter().map(|band| &*band.id)))
        .or_else(|| (!is_plain(&manifest.bank_id)).then(|| "bankId".to_owned()));
    if let Some(field) = odd {
        return at(field, ODD_ID);
    }
    let cuts: Vec<f64> = manifest.bands.iter().filter_map(|band| band.from).collect();
    let ascending = cuts.windows(2).all(|pair| pair[0] < pair[1]);
    if manifest.bands.is_empty()
        || cuts.len() + 1 != manifest.bands.len()
        || manifest.bands[0].from.is_some()
        || !ascending
    {
        return at("bands".into(), "bands run from the lowest, which has no `from`, with rising `from`");
    }
    Ok(manifest)
}

/// Reads the shard of `topic`. The items that cannot be used are left out, each with a finding.
///
/// # Errors
/// One finding if the file as a whole cannot be used.
pub fn shard(file: &str, topic: &str, text: &str) -> Result<(Shard, Vec<Diagnostic>), Diagnostic> {
    let mut reading = reading(file, topic, text)?;
    reading.go_on(usize::MAX);
    Ok(reading.done())
}

/// As [`shard`], but the items are still to be read: whoever has other work can do it in between.
///
/// # Errors
/// As [`shard`].
pub fn reading<'a>(file: &'a str, topic: &str, text: &'a str) -> Result<Reading<'a>, Diagnostic> {
    reading_of(file, topic, text, kind::parse)
}

/// Reads the opening items of `topic`, as [`shard`] does; every other item is left out with a finding.
///
/// # Errors
/// As [`shard`].
pub fn opening(file: &str, topic: &str, text: &str) -> Result<(Shard, Vec<Diagnostic>), Diagnostic> {
    let mut reading = reading_of(file, topic, text, kind::parse_opening)?;
    reading.go_on(usize::MAX);
    Ok(reading.done())
}

/// How prompt and key of an item are read.
type ParseKind = fn(&mut WireItem) -> Result<(Prompt, Key), BadField>;

/// A shard whose items are read one after the other.
pub struct Reading<'a> {
    file: &'a str,
    parse: ParseKind,
    nodes: std::iter::Enumerate<std::vec::IntoIter<Node<'a>>>,
    shard: Shard,
    findings: Vec<Diagnostic>,
    highest: String,
}

impl Reading<'_> {
    /// Reads so many items more, if there are as many; whether there may be others.
    pub fn go_on(&mut self, items: usize) -> bool {
        for _ in 0..items {
            let Some((index, node)) = self.nodes.next() else {
                return false;
            };
            let known = &mut self.shard.items;
            match item_of(self.file, &self.shard.topic, index, node, self.parse) {
                // Authors write ids in rising order, so that one look is mostly enough.
                Ok(item) if item.id <= self.highest && known.iter().any(|other| other.id == item.id) => {
                    let message = "this id stands twice; ids are unique, the later item is left out";
                    self.findings.push(Diagnostic::error("id-stable", self.file, message).at(&item.id, "id"));
                }
                Ok(item) => {
                    if item.id > self.highest {
                        self.highest.clone_from(&item.id);
                    }
                    known.push(item);
                }
                Err(finding) => self.findings.push(finding),
            }
        }
        true
    }

    /// What has been read. The items that cannot be used are left out, each with a finding.
    pub fn done(self) -> (Shard, Vec<Diagnostic>) {
        (self.shard, self.findings)
    }
}

fn reading_of<'a>(
    file: &'a str,
    topic: &str,
    text: &'a str,
    parse: ParseKind,
) -> Result<Reading<'a>, Diagnostic> {
    let whole = |wrong| unreadable(file, "", wrong);
    let mut trail = Trail::wary(caps::LIST);
    let (_, fields) = open(file, text, &mut trail)?;
    let named: String = fields.required("topic", &mut trail);
    trail.end().map_err(whole)?;
    if named != topic {
        let message =
            format!("holds topic `{named}` where the manifest says `{topic}`; correct one of the two");
        return Err(Diagnostic::error("schema", file, message).at("", "topic"));
    }
    fields.required::<u32>("version", &mut trail);
    let subtopics = fields.required("subtopics", &mut trail);
    trail.enter("items");
    let nodes = fields.node("items", &mut trail).list_up_to(caps::ITEMS, &mut trail);
    trail.end().map_err(whole)?;
    let items = Vec::with_capacity(nodes.len());
    Ok(Reading {
        file,
        parse,
        nodes: nodes.into_iter().enumerate(),
        shard: Shard { topic: named, subtopics, items },
        findings: Vec::new(),
        highest: String::new(),
    })
}

/// Reads one item, the `index`-th of its file.
///
/// # Errors
/// The first field that cannot be used.
pub fn item(file: &str, topic: &str, index: usize, text: &str) -> Result<Item, Diagnostic> {
    let node = Node::parse(text).map_err(|wrong| unreadable(file, &place(index), wrong))?;
    item_of(file, topic, index, node, kind::parse)
}

fn item_of(
    file: &str,
    topic: &str,
    index: usize,
    node: Node<'_>,
    parse: ParseKind,
) -> Result<Item, Diagnostic> {
    if node.bytes() > caps::ITEM_BYTES {
        let message = format!("is too large: an item has at most {} bytes", caps::ITEM_BYTES);
        return Err(Diagnostic::error("schema", file, message).at(&place(index), ""));
    }
    let mut wire: WireItem = json::read_along(node, Trail::wary(caps::LIST)).map_err(|wrong| {
        let mut trail = Trail::default();
        let id: String = node.fields(&mut trail).required("id", &mut trail);
        let name = if trail.end().is_ok() { id } else { place(index) };
        unreadable(file, &name, wrong)
    })?;
    usable(topic, &mut wire, parse).map_err(|bad| {
        // `usable` takes the id last, when nothing can fail any more.
        Diagnostic::error(bad.rule, file, bad.message).at(&wire.id, &bad.field)
    })
}

/// How to name an item whose id cannot be read: by its place.
fn place(index: usize) -> String {
    format!("#{}", index + 1)
}

fn unreadable(file: &str, item: &str, wrong: Wrong) -> Diagnostic {
    Diagnostic::error("schema", file, wrong.message).at(item, &wrong.field)
}

fn usable(topic: &str, wire: &mut WireItem, parse: ParseKind) -> Result<Item, BadField> {
    let model = model(&wire.irt)?;
    if wire.id.strip_prefix(topic).is_none_or(|rest| !rest.starts_with('.')) {
        return Err(BadField::new("id-stable", "id", format!("an id of this file begins with `{topic}.`")));
    }
    let sides = |list, sides: &[Side]| odd_id(list, &mut sides.iter().map(|side| &*side.id));
    let odd = odd_id("options", &mut wire.options.iter().map(|option| &*option.id))
        .or_else(|| sides("left", &wire.left))
        .or_else(|| sides("right", &wire.right))
        .or_else(|| (!is_plain(&wire.subtopic)).then(|| "subtopic".to_owned()))
        .or_else(|| (!is_plain(&wire.id)).then(|| "id".to_owned()));
    if let Some(field) = odd {
        return Err(BadField::new("id-stable", field, ODD_ID));
    }
    if !(wire.time_sec > 0.0 && wire.time_sec.is_finite()) {
        return Err(BadField::new("schema", "timeSec", "the expected time is above 0 seconds"));
    }
    let (prompt, key) = parse(wire)?;
    if wire.opening && !matches!(prompt, Prompt::Choice(_)) {
        return Err(kind::no_opening());
    }
    Ok(Item {
        id: std::mem::take(&mut wire.id),
        version: wire.version,
        topic: topic.to_owned(),
        subtopic: std::mem::take(&mut wire.subtopic),
        opening: wire.opening,
        kind: wire.kind,
        stem: std::mem::take(&mut wire.stem),
        code: wire.code.take(),
        prompt,
        key,
        explanation: std::mem::take(&mut wire.explanation),
        references: std::mem::take(&mut wire.references),
        model,
        time_sec: wire.time_sec,
        applies_to: std::mem::take(&mut wire.applies_to),
        enemies: std::mem::take(&mut wire.enemies),
        pilot: wire.review.state == ReviewState::Pilot,
    })
}

/// The response model that the author's parameters describe.
///
/// # Errors
/// The parameter that is missing or out of range.
pub fn model(irt: &Irt) -> Result<ItemModel, BadField> {
    let need = |name: &'static str, value: Option<f64>| {
        value.ok_or_else(|| {
            BadField::new("schema", format!("irt.{name}"), format!("this model needs `{name}`"))
        })
    };
    let model = match irt.model {
        Model::Gpcm => ItemModel::PartialCredit { a: irt.a, steps: irt.steps.clone() },
        logistic => {
            let guessing = matches!(logistic, Model::ThreePl | Model::FourPl);
            ItemModel::Logistic {
                a: if logistic == Model::OnePl { 1.0 } else { irt.a },
                b: need("b", irt.b)?,
                c: if guessing { need("c", irt.c)? } else { 0.0 },
                d: if logistic == Model::FourPl { need("d", irt.d)? } else { 1.0 },
            }
        }
    };
    model.validate().map_err(out_of_range)?;
    within_reach(&model)?;
    Ok(model)
}

fn out_of_range(error: ParameterError) -> BadField {
    let (field, value, allowed) = match error {
        ParameterError::OutOfRange { parameter, value, allowed } => {
            (["irt.", parameter].concat(), value, allowed)
        }
        ParameterError::EntryOutOfRange { parameter, index, value, allowed } => {
            (format!("irt.{parameter}[{index}]"), value, allowed)
        }
        ParameterError::Empty { parameter } => {
            let message = "is empty, but must hold one number per category above the lowest";
            return BadField::new("param-range", ["irt.", parameter].concat(), message);
        }
    };
    BadField::new("param-range", field, ["is ", &number::plain(value), ", but must be ", allowed].concat())
}

/// No discrimination and no place on the scale of θ lies beyond this: the likelihood of a whole quiz must stay finite.
const WIDEST: f64 = 100.0;

/// More steps than any item has credits to give.
const MOST_STEPS: usize = 50;

fn within_reach(model: &ItemModel) -> Result<(), BadField> {
    if model.discrimination() > WIDEST {
        return Err(BadField::new("param-range", "irt.a", "a discrimination is at most 100"));
    }
    let polytomous = !matches!(model, ItemModel::Logistic { .. });
    if let Some(at) = model.locations().iter().position(|b| b.abs() > WIDEST) {
        let field = if polytomous { format!("irt.steps[{at}]") } else { "irt.b".to_owned() };
        return Err(BadField::new("param-range", field, "a difficulty lies between -100 and 100"));
    }
    if model.locations().len() > MOST_STEPS {
        return Err(BadField::new(
            "param-range",
            "irt.steps",
            format!("an item has at most {MOST_STEPS} steps"),
        ));
    }
    Ok(())
}

const ODD_ID: &str = "an id is made of a to z, 0 to 9, `.`, `_` and `-`, so that no two look the same";

/// Whether no other id can pass for this one.
fn is_plain(id: &str) -> bool {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'_' | b'-');
    (1..=caps::ID_BYTES).contains(&id.len()) && id.bytes().all(plain)
}

/// The place in a list of the first id that is not plain.
fn odd_id(list: &str, ids: &mut dyn Iterator<Item = &str>) -> Option<String> {
    let (at, _) = ids.enumerate().find(|(_, id)| !is_plain(id))?;
    Some([list, "[", &at.to_string(), "].id"].concat())
}

const OUTSIDE: &str = "is no path to a .json file beside or below the manifest";

fn is_inside(path: &str) -> bool {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'_' | b'-' | b'/');
    path.bytes().all(plain) && !path.starts_with('/') && !path.contains("..") && path.ends_with(".json")
}

/// A file's fields, if it is of this format: another one may have other fields, which is no reason to call it damaged.
fn open<'a>(file: &str, text: &'a str, trail: &mut Trail) -> Result<(Node<'a>, Fields<'a>), Diagnostic> {
    if text.len() > caps::FILE_BYTES {
        return Err(Diagnostic::error("schema", file, caps::too_large()));
    }
    let whole = |wrong| unreadable(file, "", wrong);
    let node = Node::parse(text).map_err(whole)?;
    let fields = node.fields(trail);
    let schema: u32 = fields.required("schema", trail);
    trail.end().map_err(whole)?;
    if schema == SCHEMA {
        return Ok((node, fields));
    }
    let message = format!("is of format {schema}; this version reads format {SCHEMA}");
    Err(Diagnostic::error("schema", file, message).at("", "schema"))
}
