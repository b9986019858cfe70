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

/// The number a candidate typed. Spaces, underscores and thousands commas ("12,500") are read; so is a single decimal
/// comma ("0,25") where it cannot be a thousands separator.
///
/// # Errors
/// [`Incomplete::NothingTyped`] for an empty text, [`Incomplete::NotANumber`] for anything else that is no finite number.
pub fn read(text: &str) -> Result<f64, Incomplete> {
    let not_a_number = || Incomplete::NotANumber(text.trim().chars().take(40).collect());
    let compact: String = text
        .chars()
        .filter(|c| !c.is_whitespace() && !matches!(c, '_' | '\''))
        .map(|c| if c == '−' { '-' } else { c })
        .collect();
    if compact.is_empty() {
        return Err(Incomplete::NothingTyped);
    }
    let plain = match compact.split_once(',') {
        None => compact,
        Some(_) if thousands(&compact) => compact.replace(',', ""),
        Some((whole, rest)) if !rest.contains([',', '.']) => format!("{whole}.{rest}"),
        Some(_) => return Err(not_a_number()),
    };
    number::read(&plain).ok_or_else(not_a_number)
}

/// Whether every comma stands before a group of exactly three digits, as in `1,250,000.5`; `0,125` and `1250,125` are
/// decimal fractions.
fn thousands(text: &str) -> bool {
    let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
    let mut groups = whole.strip_prefix(['-', '+']).unwrap_or(whole).split(',');
    let digits = |group: &str| group.bytes().all(|b| b.is_ascii_digit());
    !fraction.contains(',')
        && groups
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
