//! The Markdown subset of items, parsed to data. There is no HTML in it and none comes out: a `<script>` in a stem is
//! text like any other.
//!
//! Blocks: paragraphs, fenced code, flat lists, tables. Inline: `**strong**`, `*emphasis*`, `` `code` ``, links to
//! `https://` only. Backslash escapes punctuation.

mod inline;

pub use inline::inlines;
use inline::{Ticks, escaped, run_of};

/// A block of text.
#[derive(Clone, Debug, PartialEq)]
pub enum Block {
    /// Running text.
    Paragraph(Vec<Inline>),
    /// Fenced code.
    Code {
        /// Language after the fence; empty if none.
        lang: String,
        /// The text as written, without the fences.
        source: String,
    },
    /// A list, not nested.
    List {
        /// Whether the items are numbered.
        ordered: bool,
        /// One run of text per item.
        items: Vec<Vec<Inline>>,
    },
    /// A table with one header row.
    Table {
        /// Header cells.
        head: Vec<Vec<Inline>>,
        /// Body rows, each as long as the header.
        rows: Vec<Vec<Vec<Inline>>>,
    },
}

/// A run of text within a block.
#[derive(Clone, Debug, PartialEq)]
pub enum Inline {
    /// Plain text.
    Text(String),
    /// `**strong**`.
    Strong(Vec<Inline>),
    /// `*emphasis*`.
    Emphasis(Vec<Inline>),
    /// `` `code` ``.
    Code(String),
    /// `[text](https://…)`.
    Link {
        /// Address; always `https://`.
        href: String,
        /// What is shown.
        text: Vec<Inline>,
    },
}

/// A row with more cells begins no table: every body row is filled up to its header.
const MAX_COLUMNS: usize = 64;

/// Parses a text into blocks.
pub fn blocks(text: &str) -> Vec<Block> {
    let mut out = Vec::new();
    let mut lines = text.lines().peekable();
    while let Some(line) = lines.next() {
        let trimmed = line.trim();
        if trimmed.is_empty() {
            continue;
        }
        if let Some(lang) = fence(trimmed) {
            let body: Vec<&str> = lines.by_ref().take_while(|line| line.trim() != "```").collect();
            out.push(Block::Code { lang: lang.trim().to_owned(), source: body.join("\n") });
        } else if let Some((ordered, first)) = list_item(trimmed) {
            let mut items = vec![first.to_owned()];
            while let Some(next) = lines.peek().map(|line| line.trim()) {
                if next.is_empty() || fence(next).is_some() || next.starts_with('|') {
                    break;
                }
                match (list_item(next), items.last_mut()) {
                    (Some((_, item)), _) => items.push(item.to_owned()),
                    // A line without a marker goes on with the item above.
                    (None, Some(last)) => {
                        last.push(' ');
                        last.push_str(next);
                    }
                    (None, None) => break,
                }
                lines.next();
            }
            out.push(Block::List { ordered, items: items.iter().map(|item| inlines(item)).collect() });
        } else if let Some(head) = table_head(trimmed, lines.peek()) {
            lines.next();
            let mut rows = Vec::new();
            while let Some(row) = lines.peek().map(|line| line.trim()).filter(|row| row.starts_with('|')) {
                let mut row = cells(row);
                row.resize(head.len(), Vec::new());
                rows.push(row);
                lines.next();
            }
            out.push(Block::Table { head, rows });
        } else {
            let mut paragraph = trimmed.to_owned();
            while let Some(next) = lines.peek().map(|line| line.trim()) {
                if next.is_empty()
                    || fence(next).is_some()
                    || next.starts_with('|')
                    || list_item(next).is_some()
                {
                    break;
                }
                paragraph.push(' ');
                paragraph.push_str(next);
                lines.next();
            }
            out.push(Block::Paragraph(inlines(&paragraph)));
        }
    }
    out
}

/// The text without marks, for titles and screen readers.
pub fn plain(text: &str) -> String {
    plain_blocks(blocks(text))
}

fn plain_blocks(blocks: Vec<Block>) -> String {
    let mut out = String::new();
    for block in blocks {
        if !out.is_empty() {
            out.push(' ');
        }
        match block {
            Block::Paragraph(inlines) => push_plain(&mut out, &inlines),
            Block::Code { source, .. } => out.push_str(&source),
            Block::List { items, .. } => items.iter().for_each(|item| push_separate(&mut out, item)),
            Block::Table { head, rows } => {
                head.iter().chain(rows.iter().flatten()).for_each(|c| push_separate(&mut out, c))
            }
        }
    }
    out.truncate(out.trim_end().len());
    out
}

/// The beginning of a text in at most so many characters, cut between words. Tables and code, which make no sense in one
/// line, are left out where there is anything else.
pub fn excerpt(text: &str, most: usize) -> String {
    let prose: Vec<Block> = blocks(text)
        .into_iter()
        .filter(|block| matches!(block, Block::Paragraph(_) | Block::List { .. }))
        .collect();
    let whole = if prose.is_empty() { plain(text) } else { plain_blocks(prose) };
    let Some((end, _)) = whole.char_indices().nth(most) else {
        return whole;
    };
    // Room for the dots. Where words are not set apart, as in Chinese, any place will do.
    let end = whole[..end].char_indices().last().map_or(0, |(last, _)| last);
    let cut = whole[..end].rfind(char::is_whitespace).filter(|cut| *cut > end / 2).unwrap_or(end);
    [whole[..cut].trim_end(), "…"].concat()
}

fn push_separate(out: &mut String, inlines: &[Inline]) {
    push_plain(out, inlines);
    out.push(' ');
}

fn push_plain(out: &mut String, inlines: &[Inline]) {
    for inline in inlines {
        match inline {
            Inline::Text(text) | Inline::Code(text) => out.push_str(text),
            Inline::Strong(inner) | Inline::Emphasis(inner) | Inline::Link { text: inner, .. } => {
                push_plain(out, inner)
            }
        }
    }
}

fn list_item(line: &str) -> Option<(bool, &str)> {
    if let Some(item) = line.strip_prefix("- ").or_else(|| line.strip_prefix("* ")) {
        return Some((false, item.trim()));
    }
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let rest = line.get(digits..)?.strip_prefix(". ").filter(|_| (1..=3).contains(&digits))?;
    Some((true, rest.trim()))
}

fn is_rule(line: &str) -> bool {
    let line = line.trim();
    line.starts_with('|') && line.contains('-') && line.chars().all(|c| matches!(c, '|' | '-' | ':' | ' '))
}

/// The language after an opening fence.
fn fence(line: &str) -> Option<&str> {
    line.strip_prefix("```").filter(|lang| !lang.contains('`'))
}

/// The header cells, if `line` begins a table: a rule stands below it.
fn table_head(line: &str, below: Option<&&str>) -> Option<Vec<Vec<Inline>>> {
    if !line.starts_with('|') || !below.is_some_and(|next| is_rule(next)) {
        return None;
    }
    Some(cells(line)).filter(|head| head.len() <= MAX_COLUMNS)
}

/// The cells of a table row; `\|` and a bar inside a code span do not split.
fn cells(row: &str) -> Vec<Vec<Inline>> {
    let row = row.trim();
    let row = row.strip_prefix('|').unwrap_or(row);
    let ticks = Ticks::of(row);
    let mut cells = Vec::new();
    let mut cell = String::new();
    let mut at = 0;
    while let Some(c) = row[at..].chars().next() {
        let rest = &row[at..];
        let len = match (c, escaped(rest)) {
            ('\\', Some('|')) => {
                cell.push('|');
                2
            }
            ('\\', Some(_)) => {
                cell.push_str(&rest[..2]);
                2
            }
            ('|', _) => {
                cells.push(std::mem::take(&mut cell));
                1
            }
            _ => {
                let len = match c {
                    '`' => ticks.span(row, at).map_or_else(|| run_of(rest, b'`'), |(_, end)| end - at),
                    _ => c.len_utf8(),
                };
                cell.push_str(&rest[..len].replace("\\|", "|"));
                len
            }
        };
        at += len;
    }
    // The bar that closes the row begins no cell.
    if !cell.is_empty() || cells.is_empty() {
        cells.push(cell);
    }
    cells.iter().map(|cell| inlines(cell.trim())).collect()
}
