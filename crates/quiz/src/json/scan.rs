//! Splitting: where each value of a JSON text (RFC 8259) begins and ends.
//!
//! One pass with a list of the open brackets, so that depth costs memory and no stack. What texts hold is looked at when
//! they are read: a broken escape then costs its own item and not the file.

/// The one value of a text, without the white space around it.
///
/// # Errors
/// Where the text stops being JSON.
pub(super) fn whole(text: &str) -> Result<&str, usize> {
    let bytes = text.as_bytes();
    let end = value(bytes, 0)?;
    let rest = space(bytes, end);
    if rest < bytes.len() { Err(rest) } else { Ok(text[..end].trim_start()) }
}

/// The end of the value that begins at `at`, white space before it included.
///
/// # Errors
/// Where the text stops being JSON.
fn value(text: &[u8], at: usize) -> Result<usize, usize> {
    let mut open: Vec<u8> = Vec::new();
    let mut at = space(text, at);
    loop {
        at = match byte(text, at) {
            bracket @ (b'{' | b'[') => {
                // In ASCII either bracket closes two places after it opens.
                let close = bracket + 2;
                let first = space(text, at + 1);
                if byte(text, first) == close {
                    first + 1
                } else {
                    open.push(close);
                    at = if close == b'}' { key(text, first)? } else { first };
                    continue;
                }
            }
            b'"' => string(text, at)?,
            b'-' | b'0'..=b'9' => number(text, at)?,
            b't' => literal(text, at, b"true")?,
            b'f' => literal(text, at, b"false")?,
            b'n' => literal(text, at, b"null")?,
            _ => return Err(at),
        };
        // A value has ended, and with it perhaps what is around it.
        loop {
            let Some(close) = open.last().copied() else {
                return Ok(at);
            };
            at = space(text, at);
            match byte(text, at) {
                b',' => {
                    at = space(text, at + 1);
                    if close == b'}' {
                        at = key(text, at)?;
                    }
                    break;
                }
                bracket if bracket == close => {
                    open.pop();
                    at += 1;
                }
                _ => return Err(at),
            }
        }
    }
}

/// The parts of a well-formed object or list: the key as written, empty in a list, and the value.
pub(super) fn parts(text: &str) -> Vec<(&str, &str)> {
    let bytes = text.as_bytes();
    let keyed = text.starts_with('{');
    let mut parts = Vec::new();
    let mut at = space(bytes, 1);
    while at + 1 < bytes.len() {
        let (start, from) = (at, if keyed { key(bytes, at).unwrap_or(at) } else { at });
        let name = if keyed { string(bytes, start).unwrap_or(start) } else { start };
        let Ok(end) = value(bytes, from) else {
            break;
        };
        parts.push((text.get(start..name).unwrap_or_default(), text.get(from..end).unwrap_or_default()));
        // Past the comma, or the closing bracket.
        at = space(bytes, space(bytes, end) + 1);
    }
    parts
}

/// What is wrong at a place, with line and column, both from 1.
pub(super) fn place(text: &str, at: usize) -> String {
    let before = text.as_bytes().get(..at).unwrap_or(text.as_bytes());
    let line = 1 + before.iter().filter(|byte| **byte == b'\n').count();
    let column = 1 + before.iter().rev().take_while(|byte| **byte != b'\n').count();
    let what = if at >= text.len() { "ends too early" } else { "is no JSON" };
    format!("{what} at line {line} column {column}; restore the file or mend that place")
}

/// The place after any white space.
fn space(text: &[u8], mut at: usize) -> usize {
    while matches!(byte(text, at), b' ' | b'\n' | b'\r' | b'\t') {
        at += 1;
    }
    at
}

/// The byte there, or 0, which begins nothing, behind the end.
fn byte(text: &[u8], at: usize) -> u8 {
    text.get(at).copied().unwrap_or(0)
}

/// From a key to its value.
fn key(text: &[u8], at: usize) -> Result<usize, usize> {
    if byte(text, at) != b'"' {
        return Err(at);
    }
    let colon = space(text, string(text, at)?);
    if byte(text, colon) == b':' { Ok(space(text, colon + 1)) } else { Err(colon) }
}

fn string(text: &[u8], at: usize) -> Result<usize, usize> {
    let mut at = at + 1;
    loop {
        match text.get(at) {
            Some(b'"') => return Ok(at + 1),
            Some(b'\\') => at += 2,
            Some(_) => at += 1,
            None => return Err(text.len()),
        }
    }
}

fn literal(text: &[u8], at: usize, word: &[u8]) -> Result<usize, usize> {
    if text[at..].starts_with(word) { Ok(at + word.len()) } else { Err(at) }
}

fn number(text: &[u8], at: usize) -> Result<usize, usize> {
    let whole = at + usize::from(byte(text, at) == b'-');
    let mut at = digits(text, whole)?;
    // No other number begins with 0.
    if byte(text, whole) == b'0' && at > whole + 1 {
        return Err(whole + 1);
    }
    if byte(text, at) == b'.' {
        at = digits(text, at + 1)?;
    }
    if matches!(byte(text, at), b'e' | b'E') {
        let sign = usize::from(matches!(byte(text, at + 1), b'+' | b'-'));
        at = digits(text, at + 1 + sign)?;
    }
    Ok(at)
}

/// Past at least one digit.
fn digits(text: &[u8], from: usize) -> Result<usize, usize> {
    let mut at = from;
    while byte(text, at).is_ascii_digit() {
        at += 1;
    }
    if at > from { Ok(at) } else { Err(at) }
}

/// What a text stands for; `None` for a broken escape or a control character. `quoted` includes the quotes.
pub(super) fn unescaped(quoted: &str) -> Option<String> {
    let inner = quoted.strip_prefix('"')?.strip_suffix('"')?;
    let mut out = String::with_capacity(inner.len());
    let mut chars = inner.chars();
    while let Some(c) = chars.next() {
        let c = match c {
            '\\' => match chars.next()? {
                c @ ('"' | '\\' | '/') => c,
                'b' => '\u{8}',
                'f' => '\u{c}',
                'n' => '\n',
                'r' => '\r',
                't' => '\t',
                'u' => match unit(&mut chars)? {
                    // Characters beyond 16 bits are two escapes.
                    high @ 0xd800..=0xdbff => {
                        let second = (chars.next()?, chars.next()?) == ('\\', 'u');
                        let low = unit(&mut chars).filter(|low| second && (0xdc00..=0xdfff).contains(low))?;
                        char::from_u32(0x1_0000 + ((high - 0xd800) << 10) + (low - 0xdc00))?
                    }
                    unit => char::from_u32(unit)?,
                },
                _ => return None,
            },
            '\0'..='\x1f' => return None,
            c => c,
        };
        out.push(c);
    }
    Some(out)
}

/// Four hexadecimal digits.
fn unit(chars: &mut std::str::Chars<'_>) -> Option<u32> {
    let mut unit = 0;
    for _ in 0..4 {
        unit = unit * 16 + chars.next()?.to_digit(16)?;
    }
    Some(unit)
}
