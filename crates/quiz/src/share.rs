//! A result's summary as a short text for an address, and back.
//!
//! `2.<payload>.<checksum>`: the version; the fields one below the other as base64url (RFC 4648, section 5, without
//! padding); FNV-1a of the payload in hexadecimal. The checksum finds what mail programs and fingers do to a link. It
//! proves nothing: whoever can make a link can make its checksum, so a shared result is self-reported.
//!
//! In version 1 every topic had a level, also one without a counted answer. Such a topic has an empty line since version 2;
//! links of version 1 are still read.

use crate::bank::Band;
use crate::number;
use crate::report::ResultRecord;
use crate::session::Level;

/// Version of the text.
const VERSION: &str = "2";
/// The version before, in which no topic lacks a level.
const FIRST: &str = "1";
/// No summary is longer, in characters.
const LONGEST: usize = 16_000;
/// No title is longer, in characters.
const TITLE: usize = 80;
/// No summary has more bands or topics.
const MOST: usize = 100;

/// What a link says of a result.
#[derive(Clone, Debug, PartialEq)]
pub struct Summary {
    /// When the quiz ended, milliseconds since 1970 UTC, to the minute.
    pub finished_at: f64,
    /// Questions with full credit.
    pub right: usize,
    /// Questions that counted.
    pub scored: usize,
    /// The bands of level, the lowest first.
    pub bands: Vec<Band>,
    /// Level over all topics.
    pub overall: Level,
    /// Title and level of each topic; no level where no answer counted.
    pub topics: Vec<(String, Option<Level>)>,
}

/// Why a text is no summary.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// A later version of the app made it.
    Newer,
    /// It was cut off or changed on its way.
    Changed,
}

/// The summary of a result.
pub fn summary(record: &ResultRecord) -> Summary {
    let titles = record.settings.topics.iter().map(|topic| topic.title.clone());
    Summary {
        finished_at: (record.finished_at / 60_000.0).floor() * 60_000.0,
        right: record.right(),
        scored: record.scored(),
        bands: record.settings.bands.clone(),
        overall: record.overall.clone(),
        topics: titles.zip(record.measured().map(|level| level.cloned())).collect(),
    }
}

/// The summary as a text of letters, digits, `-`, `_` and `.`.
pub fn encode(summary: &Summary) -> String {
    let mut lines = vec![
        number::fixed(summary.finished_at / 60_000.0, 0),
        summary.right.to_string(),
        summary.scored.to_string(),
        summary.bands.len().to_string(),
    ];
    for band in &summary.bands {
        lines.push(title(&band.title));
        lines.push(band.from.map(|from| number::fixed(from, 2)).unwrap_or_default());
    }
    lines.push(level(&summary.overall));
    for (name, of) in &summary.topics {
        lines.push(title(name));
        lines.push(of.as_ref().map(level).unwrap_or_default());
    }
    let payload = to_base64(lines.join("\n").as_bytes());
    let sum = checksum(&payload);
    [VERSION, &payload, &sum].join(".")
}

/// The summary in a text that [`encode`] made.
///
/// # Errors
/// [`Unreadable`], in words for the reader.
pub fn decode(text: &str) -> Result<Summary, Unreadable> {
    let mut parts = text.split('.');
    let (Some(version), Some(payload), Some(sum), None) =
        (parts.next(), parts.next(), parts.next(), parts.next())
    else {
        return Err(Unreadable::Changed);
    };
    if version != VERSION && version != FIRST {
        let newer =
            !version.is_empty() && version.len() < 4 && version.bytes().all(|byte| byte.is_ascii_digit());
        return Err(if newer { Unreadable::Newer } else { Unreadable::Changed });
    }
    let fits = text.len() <= LONGEST && sum == checksum(payload);
    fits.then(|| read(payload, version != FIRST)).flatten().ok_or(Unreadable::Changed)
}

/// `gaps`: whether a topic may have no level.
fn read(payload: &str, gaps: bool) -> Option<Summary> {
    let text = String::from_utf8(from_base64(payload)?).ok()?;
    let mut lines = text.split('\n');
    let finished_at = number_in(lines.next()?, 0.0, 8.64e15 / 60_000.0)? * 60_000.0;
    let right = lines.next()?.parse().ok()?;
    let scored = lines.next()?.parse().ok()?;
    let count: usize = lines.next()?.parse().ok()?;
    if right > scored || scored > 10_000 || !(1..=MOST).contains(&count) {
        return None;
    }
    let mut bands: Vec<Band> = Vec::new();
    for at in 0..count {
        let title = read_title(lines.next()?)?;
        let from = match (at, lines.next()?) {
            (0, "") => None,
            (0, _) => return None,
            (_, from) => Some(number_in(from, -10.0, 10.0)?),
        };
        if at > 1 && from <= bands.last()?.from {
            return None;
        }
        bands.push(Band { id: at.to_string(), title, from });
    }
    let overall = read_level(lines.next()?, count)?;
    let mut topics = Vec::new();
    while let Some(line) = lines.next() {
        let title = read_title(line)?;
        let level = match lines.next()? {
            "" if gaps => None,
            level => Some(read_level(level, count)?),
        };
        topics.push((title, level));
    }
    (topics.len() <= MOST).then_some(Summary { finished_at, right, scored, bands, overall, topics })
}

/// Without what separates the fields, and not endless.
fn title(text: &str) -> String {
    text.chars().filter(|c| !c.is_control()).take(TITLE).collect()
}

fn read_title(text: &str) -> Option<String> {
    let good = !text.is_empty() && text.chars().count() <= TITLE && !text.chars().any(char::is_control);
    good.then(|| text.to_owned())
}

/// Estimate, standard error and interval in hundredths of θ, bands in thousandths.
fn level(level: &Level) -> String {
    let mut numbers = [level.mean, level.sd, level.interval.0, level.interval.1]
        .map(|value| hundredths(value, 100.0))
        .join(" ");
    for share in &level.bands {
        numbers.push(' ');
        numbers.push_str(&hundredths(*share, 1000.0));
    }
    numbers
}

fn hundredths(value: f64, of: f64) -> String {
    number::fixed(value * of, 0)
}

fn read_level(text: &str, bands: usize) -> Option<Level> {
    let numbers: Option<Vec<f64>> = text.split(' ').map(|word| number_in(word, -1000.0, 1000.0)).collect();
    let numbers = numbers?;
    let (&[mean, sd, low, high], shares) = numbers.split_first_chunk::<4>()?;
    let sum: f64 = shares.iter().sum();
    let good = shares.len() == bands
        && shares.iter().all(|share| *share >= 0.0)
        && (sum - 1000.0).abs() <= bands as f64
        && sd > 0.0
        && low <= mean
        && mean <= high;
    good.then(|| Level {
        mean: mean / 100.0,
        sd: sd / 100.0,
        interval: (low / 100.0, high / 100.0),
        bands: shares.iter().map(|share| share / 1000.0).collect(),
    })
}

fn number_in(text: &str, from: f64, to: f64) -> Option<f64> {
    number::read(text).filter(|value| (from..=to).contains(value))
}

/// FNV-1a, 32 bits, in hexadecimal.
fn checksum(text: &str) -> String {
    let step = |hash: u32, byte: u8| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193);
    let hash = text.bytes().fold(0x811c_9dc5, step);
    (0..8).rev().filter_map(|digit| char::from_digit(hash >> (4 * digit) & 15, 16)).collect()
}

const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

fn to_base64(bytes: &[u8]) -> String {
    let mut text = String::new();
    for chunk in bytes.chunks(3) {
        let bits = (0..3).fold(0u32, |bits, at| bits << 8 | u32::from(chunk.get(at).copied().unwrap_or(0)));
        for place in 0..=chunk.len() {
            text.push(char::from(DIGITS[(bits >> (18 - 6 * place) & 63) as usize]));
        }
    }
    text
}

fn from_base64(text: &str) -> Option<Vec<u8>> {
    let mut bytes = Vec::new();
    for chunk in text.as_bytes().chunks(4) {
        let mut bits = 0u32;
        for at in 0..4 {
            let digit = match chunk.get(at) {
                Some(byte) => DIGITS.iter().position(|digit| digit == byte)?,
                None => 0,
            };
            bits = bits << 6 | digit as u32;
        }
        let whole = chunk.len().checked_sub(1).filter(|whole| *whole > 0)?;
        bytes.extend((0..whole).map(|at| (bits >> (16 - 8 * at)) as u8));
    }
    Some(bytes)
}
