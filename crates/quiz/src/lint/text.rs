//! Texts of items as the rules need them: pieces, words, what lies outside code.

use crate::bank::wire::{Side, WireItem};
use crate::kind::Kind;
use crate::markdown::{Block, Inline, blocks};

/// A piece of a Markdown text.
pub(super) enum Piece {
    /// Running text, and whether it is bold.
    Text(String, bool),
    /// A code span.
    Code(String),
    /// Fenced code.
    Fence(String),
    /// Between paragraphs, cells and list items.
    Break,
}

/// The text taken apart.
pub(super) fn pieces(markdown: &str) -> Vec<Piece> {
    let mut out = Vec::new();
    for block in blocks(markdown) {
        match block {
            Block::Paragraph(inlines) => push(&mut out, &inlines, false),
            Block::Code { source, .. } => out.push(Piece::Fence(source)),
            Block::List { items, .. } => separate(&mut out, &items),
            Block::Table { head, rows } => {
                separate(&mut out, &head);
                rows.iter().for_each(|row| separate(&mut out, row));
            }
        }
        out.push(Piece::Break);
    }
    out
}

fn separate(out: &mut Vec<Piece>, runs: &[Vec<Inline>]) {
    for run in runs {
        push(out, run, false);
        out.push(Piece::Break);
    }
}

fn push(out: &mut Vec<Piece>, inlines: &[Inline], strong: bool) {
    for inline in inlines {
        match inline {
            Inline::Text(text) => out.push(Piece::Text(text.clone(), strong)),
            Inline::Code(code) => out.push(Piece::Code(code.clone())),
            Inline::Strong(inner) => push(out, inner, true),
            Inline::Emphasis(inner) | Inline::Link { text: inner, .. } => push(out, inner, strong),
        }
    }
}

/// The text outside code; a code span leaves a `¤`, so that its neighbours do not meet.
pub(super) fn prose(markdown: &str) -> String {
    let mut out = String::new();
    for piece in pieces(markdown) {
        match piece {
            Piece::Text(text, _) => out.push_str(&text),
            Piece::Code(_) => out.push('¤'),
            Piece::Fence(_) | Piece::Break => out.push('\n'),
        }
    }
    out
}

/// Number of words, code spans included, fenced code not.
pub(super) fn count_words(markdown: &str) -> usize {
    let text: String = pieces(markdown)
        .into_iter()
        .map(|piece| match piece {
            Piece::Text(text, _) | Piece::Code(text) => text,
            Piece::Fence(_) | Piece::Break => "\n".to_owned(),
        })
        .collect();
    text.split_whitespace().filter(|word| word.contains(char::is_alphanumeric)).count()
}

/// Words in lower case; apostrophes stay inside.
pub(super) fn words(text: &str) -> Vec<String> {
    text.replace('’', "'")
        .split(|c: char| !c.is_alphanumeric() && c != '\'')
        .map(|word| word.trim_matches('\'').to_lowercase())
        .filter(|word| !word.is_empty())
        .collect()
}

/// The same text whatever its white space.
pub(super) fn squeeze(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What a candidate chooses from or arranges: the name of each list, with id and text of its entries.
pub(super) fn lists(item: &WireItem) -> [(&'static str, Vec<(&str, &str)>); 3] {
    let options = item.options.iter().map(|option| (option.id.as_str(), option.text.as_str()));
    let [left, right] = [&item.left, &item.right]
        .map(|side| side.iter().map(|entry| (entry.id.as_str(), entry.text.as_str())).collect());
    [("options", options.collect()), ("left", left), ("right", right)]
}

/// Every Markdown text of an item with the path of its field.
pub(super) fn fields(item: &WireItem) -> Vec<(String, &str)> {
    let mut out =
        vec![("stem".to_owned(), item.stem.as_str()), ("explanation".to_owned(), &item.explanation)];
    for (name, list) in lists(item) {
        out.extend(list.into_iter().enumerate().map(|(at, (_, text))| (format!("{name}[{at}].text"), text)));
    }
    out.extend(rationales(item));
    out
}

/// Whether no pair names this entry of the right side.
pub(super) fn is_decoy(item: &WireItem, entry: &Side) -> bool {
    item.pairs.iter().all(|pair| pair.right != entry.id)
}

/// Every rationale with the path of its field.
pub(super) fn rationales(item: &WireItem) -> Vec<(String, &str)> {
    let options = item.options.iter().enumerate();
    let misses = item.misses.iter().enumerate();
    let pairs = item.pairs.iter().enumerate();
    let decoys = item.right.iter().enumerate().filter(|(_, entry)| is_decoy(item, entry));
    let queries = item.must_fail.iter().enumerate();
    options
        .map(|(at, option)| (format!("options[{at}].rationale"), option.rationale.as_str()))
        .chain(misses.map(|(at, miss)| (format!("misses[{at}].rationale"), miss.rationale.as_str())))
        .chain(pairs.map(|(at, pair)| (format!("pairs[{at}].rationale"), pair.rationale.as_str())))
        .chain(decoys.map(|(at, entry)| {
            (format!("right[{at}].rationale"), entry.rationale.as_deref().unwrap_or_default())
        }))
        .chain(queries.map(|(at, query)| (format!("mustFail[{at}].why"), query.why.as_str())))
        .chain(item.rationale.iter().map(|text| ("rationale".to_owned(), text.as_str())))
        .collect()
}

/// Whether one of three or more options is to be chosen, so that cues can give the key away.
pub(super) fn is_single_choice(item: &WireItem) -> bool {
    matches!(item.kind, Kind::Single | Kind::CodeReading) && item.options.len() > 2
}

/// Place of the right option of a single-choice item; `None` unless exactly one is right.
pub(super) fn key(item: &WireItem) -> Option<usize> {
    let mut right = (0..item.options.len()).filter(|at| item.options[*at].credit == Some(1.0));
    right.next().filter(|_| right.next().is_none())
}
