//! A number, right within a tolerance.

use super::{BadField, Incomplete};
use crate::bank::wire::WireItem;
use crate::number;

/// A field for a number.
#[derive(Clone, Debug, PartialEq)]
pub struct Prompt {
    /// Shown beside the field; may be empty.
    pub unit: String,
}

/// A typical wrong value.
#[derive(Clone, Debug, PartialEq)]
pub struct Miss {
    /// The wrong value.
    pub value: f64,
    /// Why people get it.
    pub rationale: String,
    /// Name of the misconception behind it.
    pub misconception: Option<String>,
}

/// The value and how near counts as right.
#[derive(Clone, Debug, PartialEq)]
pub struct Key {
    /// The right value.
    pub value: f64,
    /// Accepted absolute distance, ≥ 0.
    pub tolerance: f64,
    /// Typical wrong values.
    pub misses: Vec<Miss>,
}

pub(super) fn parse(item: &mut WireItem) -> Result<(super::Prompt, super::Key), BadField> {
    let Some(value) = item.value.filter(|value| value.is_finite()) else {
        return Err(BadField::new("schema", "value", "kind `numeric` needs `value`, a finite number"));
    };
    let unit = item.unit.take().ok_or_else(|| {
        BadField::new("schema", "unit", "kind `numeric` needs `unit`; write \"\" where the number has none")
    })?;
    let tolerance = match (item.abs_tol, item.rel_tol) {
        (Some(absolute), None) => absolute,
        (None, Some(relative)) => relative * value.abs(),
        (None, None) => 0.0,
        (Some(_), Some(_)) => {
            return Err(BadField::new("schema", "relTol", "give `absTol` or `relTol`, not both"));
        }
    };
    if !(tolerance.is_finite() && tolerance >= 0.0) {
        let field = if item.rel_tol.is_some() { "relTol" } else { "absTol" };
        return Err(BadField::new("schema", field, "a tolerance is a finite number, 0 or more"));
    }
    let mut misses = Vec::with_capacity(item.misses.len());
    for (at, miss) in std::mem::take(&mut item.misses).into_iter().enumerate() {
        let Some(value) = miss.value.filter(|value| value.is_finite()) else {
            return Err(BadField::new(
                "schema",
                format!("misses[{at}].value"),
                "a wrong value is a finite number",
            ));
        };
        misses.push(Miss { value, rationale: miss.rationale, misconception: miss.misconception });
    }
    let key = Key { value, tolerance, misses };
    if let Some(at) = key.misses.iter().position(|miss| within(&key, miss.value)) {
        return Err(BadField::new(
            "conflict-key",
            format!("misses[{at}].value"),
            "this wrong value counts as right",
        ));
    }
    Ok((super::Prompt::Numeric(Prompt { unit }), super::Key::Numeric(key)))
}

/// Whether what was typed is this typical wrong value.
pub fn is_miss(key: &Key, miss: &Miss, typed: &str) -> bool {
    let near = key.tolerance.max(1e-9 * miss.value.abs());
    read(typed).is_ok_and(|value| (value - miss.value).abs() <= near)
}

/// The number a candidate typed, in Latin, Arabic, Persian or full-width digits. A point is a decimal point and a comma a
/// decimal comma, unless they stand where only a separator of thousands can ("1,250,000", "1.250,5"). Spaces, underscores
/// and apostrophes are passed over.
///
/// # Errors
/// [`Incomplete::NothingTyped`] for an empty text, [`Incomplete::TwoNumbers`] where people of two countries read two
/// numbers ("12,500"), [`Incomplete::NotANumber`] for anything else that is no finite number.
pub fn read(text: &str) -> Result<f64, Incomplete> {
    let quoted = || text.trim().chars().take(40).collect();
    let compact: String = text.chars().filter(|c| !passed_over(*c)).map(plain).collect();
    if compact.is_empty() {
        return Err(Incomplete::NothingTyped);
    }
    let (mantissa, exponent) = compact.split_at(compact.find(['e', 'E']).unwrap_or(compact.len()));
    let written = match meaning(mantissa) {
        Some(Meaning::Sure(written)) => [&written, exponent].concat(),
        Some(Meaning::Either { whole, fraction }) => {
            let [whole, fraction] = [whole, fraction].map(|number| [&number, exponent].concat());
            return Err(Incomplete::TwoNumbers { text: quoted(), whole, fraction });
        }
        None => return Err(Incomplete::NotANumber(quoted())),
    };
    number::read(&written).ok_or_else(|| Incomplete::NotANumber(quoted()))
}

/// Whether a character says nothing about the number: white space, what separates groups of digits and nothing else, and
/// the invisible marks of direction that come along where text runs from right to left.
fn passed_over(c: char) -> bool {
    let direction = matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{2066}'..='\u{2069}');
    c.is_whitespace() || matches!(c, '_' | '\'') || direction
}

/// The decimal separator of Arabic and Persian.
const DECIMAL: char = '٫';
/// Their separator of thousands.
const THOUSANDS: char = '٬';

/// The character as number texts have it here. What the keyboards of other scripts have in place of digits, point, comma
/// and signs stands for these; [`DECIMAL`] and [`THOUSANDS`] stay, because they are clearer than point and comma.
fn plain(c: char) -> char {
    let digit = |zero: char| char::from_digit(u32::from(c) - u32::from(zero), 10).unwrap_or(c);
    match c {
        '٠'..='٩' => digit('٠'),
        '۰'..='۹' => digit('۰'),
        '０'..='９' => digit('０'),
        '．' | '。' => '.',
        '，' | '،' => ',',
        '−' | '－' => '-',
        '＋' => '+',
        _ => c,
    }
}

/// What separators make of digits.
enum Meaning {
    /// A number, with a point for decimals.
    Sure(String),
    /// A whole number in one country, one with decimals in another.
    Either { whole: String, fraction: String },
}

/// What a text without exponent means; nothing where its separators are those of no number.
fn meaning(text: &str) -> Option<Meaning> {
    let separator = |c: char| matches!(c, '.' | ',' | DECIMAL | THOUSANDS);
    let Some(last) = text.chars().rev().find(|c| separator(*c)) else {
        return Some(Meaning::Sure(text.to_owned()));
    };
    let (before, after) = text.rsplit_once(last)?;
    let without = |text: &str| text.chars().filter(|c| !separator(*c)).collect::<String>();
    let with_point = || [&without(before), ".", after].concat();
    match before.chars().find(|c| separator(*c)) {
        // Two of them: the first one separates thousands, the last one decimals.
        Some(first) if first != last => (first != DECIMAL && last != THOUSANDS && groups(before, first))
            .then(|| Meaning::Sure(with_point())),
        // The same one again and again separates thousands.
        Some(_) => (last != DECIMAL && groups(text, last)).then(|| Meaning::Sure(without(text))),
        None if last == THOUSANDS => groups(text, last).then(|| Meaning::Sure(without(text))),
        // A single comma before three digits is one or the other, and so is a point, which is sure to be meant for decimals
        // only where they do not end in a zero: who writes 12.500 may well mean 12500, who writes 3.142 has no other way.
        None if groups(text, last) && (last == ',' || (last == '.' && after.ends_with('0'))) => {
            let fraction = with_point();
            let fraction = fraction.trim_end_matches('0').trim_end_matches('.').to_owned();
            Some(Meaning::Either { whole: without(text), fraction })
        }
        None => Some(Meaning::Sure(with_point())),
    }
}

/// Whether every separator stands before a group of exactly three digits, as in `1,250,000`; `0,125` and `1250,125` are
/// decimal fractions.
fn groups(text: &str, separator: char) -> bool {
    let mut groups = text.strip_prefix(['-', '+']).unwrap_or(text).split(separator);
    let digits = |group: &str| group.bytes().all(|b| b.is_ascii_digit());
    groups
        .next()
        .is_some_and(|first| (1..=3).contains(&first.len()) && digits(first) && !first.starts_with('0'))
        && groups.all(|group| group.len() == 3 && digits(group))
}

pub(super) fn validate(text: &str) -> Result<(), Incomplete> {
    read(text).map(|_| ())
}

pub(super) fn grade(key: &Key, text: &str) -> Result<f64, Incomplete> {
    read(text).map(|value| if within(key, value) { 1.0 } else { 0.0 })
}

fn within(key: &Key, value: f64) -> bool {
    // A hair beyond the tolerance is rounding of decimal fractions, not a wrong answer.
    (value - key.value).abs() <= key.tolerance + 1e-9 * key.value.abs().max(key.tolerance)
}
