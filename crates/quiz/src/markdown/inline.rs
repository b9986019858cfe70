//! Runs of text within a block. Everything that could start a search over (code spans, links, marks without a partner)
//! is looked for once, so that hostile text costs time in proportion to its length.

use super::Inline;

/// How deep emphasis may nest; deeper marks are text. Keeps hostile input from exhausting the stack.
const MAX_DEPTH: usize = 4;

/// Parses a text without blocks.
pub fn inlines(text: &str) -> Vec<Inline> {
    runs(&pieces(text), 0)
}

/// A text cut where marks stand.
enum Piece<'a> {
    Text(&'a str),
    Code(&'a str),
    /// The `nth` of a run of `count` stars.
    Star {
        nth: usize,
        count: usize,
        opens: bool,
        closes: bool,
    },
    Link {
        href: &'a str,
        label: Vec<Piece<'a>>,
    },
}

fn pieces(text: &str) -> Vec<Piece<'_>> {
    let ticks = Ticks::of(text);
    let mut out = Vec::new();
    // Where the last `[` without a partner stands in `out`: a label holds no brackets.
    let mut bracket = None;
    let mut at = 0;
    while let Some(first) = text[at..].chars().next() {
        let rest = &text[at..];
        let mut len = first.len_utf8();
        match first {
            '\\' if escaped(rest).is_some() => {
                out.push(Piece::Text(&rest[1..2]));
                len = 2;
            }
            '`' => match ticks.span(text, at) {
                Some((code, end)) => {
                    out.push(Piece::Code(code));
                    len = end - at;
                }
                None => {
                    len = run_of(rest, b'`');
                    out.push(Piece::Text(&rest[..len]));
                }
            },
            '*' => {
                len = run_of(rest, b'*');
                // Mark and text touch, as Markdown asks: `2 * 3 * 4` is no emphasis.
                let opens = rest[len..].chars().next().is_some_and(|c| !c.is_whitespace());
                let closes = text[..at].chars().next_back().is_some_and(|c| !c.is_whitespace());
                out.extend((0..len).map(|nth| Piece::Star { nth, count: len, opens, closes }));
            }
            '[' => {
                bracket = Some(out.len());
                out.push(Piece::Text("["));
            }
            ']' => match (bracket.take(), target(&rest[1..])) {
                (Some(open), Some((href, target_len))) => {
                    let label = out.split_off(open + 1);
                    out.truncate(open);
                    out.push(Piece::Link { href, label });
                    len += target_len;
                }
                _ => out.push(Piece::Text("]")),
            },
            _ => {
                len += rest[len..].find(['\\', '`', '*', '[', ']']).unwrap_or(rest.len() - len);
                out.push(Piece::Text(&rest[..len]));
            }
        }
        at += len;
    }
    out
}

/// The punctuation that a backslash at the start of `rest` escapes.
pub(super) fn escaped(rest: &str) -> Option<char> {
    rest.strip_prefix('\\')?.chars().next().filter(char::is_ascii_punctuation)
}

/// Address and length of the `(https://…)` at the start of `rest`. Round brackets within it are balanced.
fn target(rest: &str) -> Option<(&str, usize)> {
    let body = rest.strip_prefix('(').filter(|body| body.starts_with("https://"))?;
    let mut open = 0usize;
    for (at, c) in body.char_indices() {
        match c {
            '(' => open += 1,
            ')' if open == 0 => return (at > "https://".len()).then(|| (&body[..at], at + 2)),
            ')' => open -= 1,
            // None of these stands in an address, and the next bracket would only search the same text again.
            '[' | ']' | '<' | '>' => return None,
            c if c.is_whitespace() || c.is_control() => return None,
            _ => {}
        }
    }
    None
}

fn runs(pieces: &[Piece<'_>], depth: usize) -> Vec<Inline> {
    let mut out = Vec::new();
    let mut plain = String::new();
    // What has no closing mark from one place on has none further on either: by the number of its stars.
    let mut hopeless = [false; 3];
    let mut at = 0;
    while let Some(piece) = pieces.get(at) {
        at += 1;
        let inline = match piece {
            Piece::Text(text) => {
                plain.push_str(text);
                continue;
            }
            Piece::Code(code) => Inline::Code((*code).to_owned()),
            Piece::Link { href, label } => {
                Inline::Link { href: (*href).to_owned(), text: runs(label, depth + 1) }
            }
            Piece::Star { nth, count, opens, .. } => {
                let stars = (count - nth).clamp(1, 2);
                let run_end = at - 1 + count - nth;
                let may_open = *opens && depth < MAX_DEPTH && !hopeless[stars];
                let close = may_open.then(|| closing(pieces, run_end, stars)).flatten();
                let Some(close) = close else {
                    hopeless[stars] |= may_open;
                    plain.push('*');
                    continue;
                };
                let inner = runs(&pieces[at - 1 + stars..close], depth + 1);
                at = close + stars;
                if stars == 2 { Inline::Strong(inner) } else { Inline::Emphasis(inner) }
            }
        };
        if !plain.is_empty() {
            out.push(Inline::Text(std::mem::take(&mut plain)));
        }
        out.push(inline);
    }
    if !plain.is_empty() {
        out.push(Inline::Text(plain));
    }
    out
}

/// Where the `stars` (1 or 2) that close stand, from `from` on: the last of a run that is odd, or at least 2, long.
fn closing(pieces: &[Piece<'_>], from: usize, stars: usize) -> Option<usize> {
    let mut at = from;
    while at < pieces.len() {
        let Piece::Star { nth, count, closes, .. } = &pieces[at] else {
            at += 1;
            continue;
        };
        // The end of a run may lie outside, where it closes what is around.
        let end = (at + count - nth).min(pieces.len());
        let here = end - at;
        if *closes && if stars == 2 { here >= 2 } else { here % 2 == 1 } {
            return Some(end - stars);
        }
        at = end;
    }
    None
}

/// Where the runs of backticks stand, by their length: a code span ends at the next run as long as its first.
pub(super) struct Ticks {
    /// Length and places, by rising length; hostile text holds few lengths or few runs of each.
    starts: Vec<(usize, Vec<usize>)>,
}

impl Ticks {
    pub(super) fn of(text: &str) -> Self {
        let mut starts: Vec<(usize, Vec<usize>)> = Vec::new();
        let mut at = 0;
        while let Some(found) = text[at..].find('`') {
            at += found;
            let len = run_of(&text[at..], b'`');
            match starts.binary_search_by_key(&len, |(len, _)| *len) {
                Ok(place) => starts[place].1.push(at),
                Err(place) => starts.insert(place, (len, vec![at])),
            }
            at += len;
        }
        Self { starts }
    }

    /// Content and end of the code span that begins at `at`, if one does.
    pub(super) fn span<'a>(&self, text: &'a str, at: usize) -> Option<(&'a str, usize)> {
        let len = run_of(&text[at..], b'`');
        let place = self.starts.binary_search_by_key(&len, |(len, _)| *len).ok()?;
        let starts = &self.starts[place].1;
        let close = *starts.get(starts.partition_point(|start| *start < at + len))?;
        let code = &text[at + len..close];
        Some((if len > 1 { code.trim() } else { code }, close + len))
    }
}

/// How many of `byte` stand at the start of `text`.
pub(super) fn run_of(text: &str, byte: u8) -> usize {
    text.bytes().take_while(|b| *b == byte).count()
}
