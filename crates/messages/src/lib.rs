//! What the page says, in every language.
//!
//! Catalogues are written in [Fluent's](https://projectfluent.org) syntax (`assets/lang`). The feature `build` reads them:
//! English becomes one function a message, so that the compiler misses none, and every other language a text of one line a
//! message. Both hold patterns, which [`fill`] fills in. Fluent's own runtime would be 54 KB of the program (ADR 13).

#[cfg(feature = "build")]
mod catalogue;
#[cfg(feature = "build")]
mod compile;

#[cfg(feature = "build")]
pub use catalogue::{Catalogue, Message, SOURCE, read};

/// All languages of the page, by BCP 47 and as they call themselves. Each has a folder of catalogues; the first one's
/// messages are in the program.
pub const LANGUAGES: [(&str, &str); 6] = [
    ("en", "English"),
    ("de", "Deutsch"),
    ("es", "Español"),
    ("pt-BR", "Português (Brasil)"),
    ("zh-Hans", "简体中文"),
    ("ar", "العربية"),
];

/// A language without script and region.
pub fn base(language: &str) -> &[u8] {
    language.as_bytes().split(|byte| *byte == b'-').next().unwrap_or_default()
}

/// Whether a language (BCP 47) is written from right to left.
pub fn right_to_left(language: &str) -> bool {
    matches!(base(language), b"ar" | b"fa" | b"he" | b"ur")
}

/// In a pattern, the argument whose digit follows stands here.
const ARGUMENT: u8 = 1;
/// In a pattern, one of several texts stands here, chosen by the argument whose digit follows. Each text is
/// [`VARIANT`], its key, [`TEXT`], the text; the last one has no key and fits always; [`END`] ends them.
const SELECT: u8 = 2;
const VARIANT: u8 = 3;
const TEXT: u8 = 4;
const END: u8 = 5;

/// What stands in a message for one of its variables.
#[derive(Clone, Copy, Debug)]
pub enum Argument<'a> {
    /// A text.
    Text(&'a str),
    /// A count, which chooses a plural form and is written as the language writes numbers.
    Count(f64),
}

impl<'a> From<&'a str> for Argument<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(text)
    }
}

impl<'a> From<&'a String> for Argument<'a> {
    fn from(text: &'a String) -> Self {
        Self::Text(text)
    }
}

impl From<usize> for Argument<'_> {
    fn from(count: usize) -> Self {
        Self::Count(count as f64)
    }
}

impl From<u32> for Argument<'_> {
    fn from(count: u32) -> Self {
        Self::Count(f64::from(count))
    }
}

/// The rules of a language.
pub trait Rules {
    /// The plural category (CLDR) of a count: "one", "few", "other" and so on.
    fn plural(&self, count: f64) -> String;

    /// Whether texts that are filled in are to be kept from changing the direction of what is around them.
    fn isolates(&self) -> bool;

    /// A number with so many decimals, as the language writes it; with `groups` also its separators of thousands.
    fn number(&self, value: f64, decimals: u8, groups: bool) -> String;

    /// Several names in one text, as the language joins them.
    fn list(&self, names: &[&str]) -> String;
}

/// A pattern with its arguments filled in. A variant is chosen by a text itself or by a count's plural category; `0` and
/// `1` as keys choose by the count itself.
pub fn fill(pattern: &str, arguments: &[Argument<'_>], rules: &dyn Rules) -> String {
    let mut filled = String::new();
    let mut rest = pattern;
    while let Some(at) = rest.bytes().position(|byte| byte == ARGUMENT || byte == SELECT) {
        filled.push_str(&rest[..at]);
        let mark = rest.as_bytes()[at];
        // A mark and a digit take a byte each.
        let argument = rest.as_bytes().get(at + 1).and_then(|digit| arguments.get(usize::from(digit & 15)));
        rest = &rest[rest.len().min(at + 2)..];
        if mark == SELECT {
            let (variants, after) = split(rest, END);
            rest = after;
            filled.push_str(&fill(variant(variants, argument, rules), arguments, rules));
        } else {
            match argument {
                Some(Argument::Text(text)) if rules.isolates() => filled.push_str(&isolated(text)),
                Some(Argument::Text(text)) => filled.push_str(text),
                Some(Argument::Count(count)) => filled.push_str(&rules.number(*count, 0, true)),
                None => {}
            }
        }
    }
    filled.push_str(rest);
    filled
}

/// A text that changes no direction around it (Unicode's first strong isolate).
pub fn isolated(text: &str) -> String {
    ["\u{2068}", text, "\u{2069}"].concat()
}

/// What stands before and after a mark; everything and nothing, where there is none.
fn split(text: &str, mark: u8) -> (&str, &str) {
    match text.bytes().position(|byte| byte == mark) {
        Some(at) => (&text[..at], &text[at + 1..]),
        None => (text, ""),
    }
}

fn variant<'p>(variants: &'p str, argument: Option<&Argument<'_>>, rules: &dyn Rules) -> &'p str {
    let plural;
    let (exact, category) = match argument {
        Some(Argument::Text(text)) => (*text, ""),
        Some(Argument::Count(count)) => {
            plural = rules.plural(*count);
            (
                if *count == 0.0 {
                    "0"
                } else if *count == 1.0 {
                    "1"
                } else {
                    ""
                },
                &*plural,
            )
        }
        None => ("", ""),
    };
    let (mut chosen, mut by_category) = ("", false);
    let mut rest = split(variants, VARIANT).1;
    while !rest.is_empty() {
        let (variant, after) = split(rest, VARIANT);
        rest = after;
        let (key, text) = split(variant, TEXT);
        if key == exact && !key.is_empty() {
            return text;
        }
        let fits = key == category && !key.is_empty();
        if fits || (key.is_empty() && !by_category) {
            (chosen, by_category) = (text, fits);
        }
    }
    chosen
}
