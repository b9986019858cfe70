//! What is wrong with a bank, beyond what keeps it from being read.
//!
//! One small function per rule; a function names what it finds, the tables here say how bad that is. Most rules come
//! from item-writing research (Haladyna, Downing & Rodriguez 2002): cues by which a test-wise candidate finds the key
//! without knowing the subject, and flaws that make a question harder for the wrong reason.
//!
//! The lints look at items as written ([`WireItem`]), so that they also speak about an item which is not usable yet.

pub mod answers;
mod bank;
mod date;
pub mod information;
mod manifest;
mod markup;
mod options;
mod params;
mod schema;
mod shape;
mod short_text;
mod sides;
mod sjt;
mod sources;
mod stem;
mod text;

#[cfg(test)]
mod fixture;

use crate::bank::wire::{Subtopic, WireItem};
use crate::bank::{Item, TopicEntry, parse};
use crate::diagnostic::{Diagnostic, Severity};

pub use manifest::manifest;
pub use schema::json_schema;
pub use short_text::nfkc;

/// One thing found by a rule, before the tables say how bad it is.
struct Finding {
    /// Id of the item; for the rules on single items it is filled in by [`shard`].
    item: String,
    /// Path of the field in the item.
    field: String,
    /// What is wrong and what to do.
    message: String,
}

impl Finding {
    fn new(field: impl Into<String>, message: impl Into<String>) -> Self {
        Self { item: String::new(), field: field.into(), message: message.into() }
    }

    fn on(mut self, item: &str) -> Self {
        item.clone_into(&mut self.item);
        self
    }
}

/// How bad the findings of a rule are.
#[derive(Clone, Copy)]
enum Weight {
    /// Stops every build.
    Error,
    /// Is listed.
    Warning,
    /// Is listed, and stops a release.
    ErrorAtRelease,
    /// Is looked at for a release only, and stops it.
    ReleaseOnly,
}

impl Weight {
    /// `None` where the rule is not looked at now.
    fn severity(self, release: bool) -> Option<Severity> {
        match self {
            Self::Error => Some(Severity::Error),
            Self::Warning => Some(Severity::Warning),
            Self::ErrorAtRelease if release => Some(Severity::Error),
            Self::ErrorAtRelease => Some(Severity::Warning),
            Self::ReleaseOnly => release.then_some(Severity::Error),
        }
    }
}

/// Everything that the rules may look at.
struct File<'a> {
    topic: &'a TopicEntry,
    subtopics: &'a [Subtopic],
    /// Items that have the right shape, usable or not.
    wire: &'a [WireItem],
    /// Items that are usable.
    items: &'a [Item],
    /// `YYYY-MM-DD`.
    today: &'a str,
}

type ItemRule = fn(&File<'_>, &WireItem) -> Vec<Finding>;
type FileRule = fn(&File<'_>) -> Vec<Finding>;

/// Rules on single items, in the order of the authoring guide.
const ITEM_RULES: &[(&str, Weight, ItemRule)] = &[
    ("id-stable", Weight::Error, shape::id_stable),
    ("unsafe-markdown", Weight::Error, markup::unsafe_markdown),
    ("param-range", Weight::Error, params::param_range),
    ("dup-option", Weight::Error, options::dup_option),
    ("all-or-none-of-the-above", Weight::Error, options::all_or_none),
    ("negative-stem", Weight::Error, stem::negative_stem),
    ("stem-length", Weight::ErrorAtRelease, stem::stem_length),
    ("time", Weight::ErrorAtRelease, stem::time),
    ("len-cue-item", Weight::Warning, options::len_cue),
    ("lone-absolute", Weight::Warning, options::lone_absolute),
    ("clang", Weight::Warning, options::clang),
    ("article-cue", Weight::Warning, options::article_cue),
    ("vague-quantifier", Weight::Warning, options::vague_quantifier),
    ("option-overlap", Weight::Warning, options::option_overlap),
    ("decoy-missing", Weight::Warning, sides::decoy_missing),
    ("text-form", Weight::Error, short_text::text_form),
    ("pattern-reach", Weight::Error, short_text::pattern_reach),
    ("action-spread", Weight::Error, sjt::action_spread),
    ("panel-size", Weight::ErrorAtRelease, sjt::panel_size),
    ("misconception-missing", Weight::Warning, sources::misconception_missing),
    ("rationale-missing", Weight::Error, sources::rationale_missing),
    ("rationale-names-letter", Weight::Error, sources::rationale_names_letter),
    ("reference-missing", Weight::Error, sources::reference_missing),
    ("fact-stale", Weight::Warning, sources::fact_stale),
    ("draft", Weight::ReleaseOnly, sources::draft),
];

/// Rules on the items of a file together.
const FILE_RULES: &[(&str, Weight, FileRule)] = &[
    ("id-stable", Weight::Error, shape::duplicate_ids),
    ("electives", Weight::Error, shape::electives),
    ("conflict-key", Weight::Error, bank::conflict_key),
    ("dup-item", Weight::Error, bank::same_item),
    ("dup-item", Weight::Warning, bank::similar_item),
    ("negative-stem", Weight::Warning, stem::negative_share),
    ("len-cue-bank", Weight::Error, bank::len_cue),
    ("key-position-bank", Weight::Error, bank::key_position),
    ("bloom-share", Weight::ErrorAtRelease, bank::bloom_share),
    ("kind-mix", Weight::ErrorAtRelease, bank::kind_mix),
    ("tf-share", Weight::ErrorAtRelease, bank::true_false_share),
    ("blueprint", Weight::ReleaseOnly, information::blueprint),
    ("information", Weight::ReleaseOnly, information::gate),
];

/// Everything to be said about the shard of `topic`, in the order of the file.
///
/// `today` is the date as `YYYY-MM-DD`, against which sources grow stale; `release` turns on the rules that only a
/// finished bank can keep. Whether the text is the one that the manifest describes (`integrity`, `count`) is left to the
/// caller, who has the bytes.
pub fn shard(file: &str, topic: &TopicEntry, text: &str, today: &str, release: bool) -> Vec<Diagnostic> {
    let mut shape = match shape::read(file, &topic.id, text) {
        Ok(shape) => shape,
        Err(finding) => return vec![finding],
    };
    let mut findings = std::mem::take(&mut shape.findings);
    let mut wire = Vec::new();
    let mut items = Vec::new();
    for (index, raw) in shape.items.iter().enumerate() {
        match parse::item(file, &topic.id, index, raw.get()) {
            Ok(item) => items.push(item),
            Err(finding) => findings.push(finding),
        }
        if let Some(item) = shape::read_item(file, raw.get(), &mut findings) {
            wire.push(item);
        }
    }
    let whole = File { topic, subtopics: &shape.subtopics, wire: &wire, items: &items, today };
    for (rule, weight, look) in ITEM_RULES {
        if let Some(severity) = weight.severity(release) {
            for item in &wire {
                let found = look(&whole, item).into_iter().map(|finding| finding.on(&item.id));
                findings.extend(found.map(|finding| diagnostic(severity, rule, file, finding)));
            }
        }
    }
    for (rule, weight, look) in FILE_RULES {
        if let Some(severity) = weight.severity(release) {
            findings
                .extend(look(&whole).into_iter().map(|finding| diagnostic(severity, rule, file, finding)));
        }
    }
    // What reading and a rule both say stands once.
    findings.sort_by_key(|finding| shape.order(&finding.item));
    let mut said: Vec<Diagnostic> = Vec::with_capacity(findings.len());
    for finding in findings {
        let same = |other: &Diagnostic| {
            (other.rule, &other.item, &other.field) == (finding.rule, &finding.item, &finding.field)
                && other.severity == finding.severity
        };
        if !said.iter().any(|other| same(other) && other.message == finding.message) {
            said.push(finding);
        }
    }
    said
}

fn diagnostic(severity: Severity, rule: &'static str, file: &str, finding: Finding) -> Diagnostic {
    let diagnostic = match severity {
        Severity::Error => Diagnostic::error(rule, file, finding.message),
        Severity::Warning => Diagnostic::warning(rule, file, finding.message),
    };
    diagnostic.at(&finding.item, &finding.field)
}
