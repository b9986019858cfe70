//! What the page says, in the language that it speaks, and how that language writes numbers.
//!
//! [`t`] has one function a message of `assets/lang/en`; the build makes it and fails where a language lacks a message.

use std::cell::{Cell, RefCell};

use messages::{Argument, Rules, base, fill, isolated, right_to_left};
use quiz::number::fixed;
use yew::Html;
use yew::prelude::*;

use crate::platform::{clock, locale};

/// The messages.
pub mod t {
    use messages::Argument;

    use super::{filled, plain};

    include!(concat!(env!("OUT_DIR"), "/messages.rs"));
}

thread_local! {
    /// The messages of the page's language by number; none where it is English.
    static LINES: RefCell<Vec<&'static str>> = const { RefCell::new(Vec::new()) };
    /// The rules of the page's language.
    static RULES: Cell<&'static dyn Rules> = const { Cell::new(&English) };
    /// The bank's language, where it is another.
    static BANK: Cell<Option<&'static str>> = const { Cell::new(None) };
}

/// Speaks another language from now on: one line a message, and its rules, as far as they are here. Done once, so the text
/// stays for good.
pub fn speak(text: String, rules: Option<&'static dyn Rules>) {
    RULES.set(rules.unwrap_or(&English));
    let text: &'static str = text.leak();
    LINES.set(text.split('\n').collect());
}

/// The message of this number, where the page speaks no English.
fn plain(number: usize, english: &'static str) -> &'static str {
    LINES.with_borrow(|lines| lines.get(number).copied()).unwrap_or(english)
}

fn filled(number: usize, english: &'static str, arguments: &[Argument<'_>]) -> String {
    fill(plain(number, english), arguments, RULES.get())
}

/// English has two forms of plural and digits without groups, so what a first question needs is written without Intl.
struct English;

impl Rules for English {
    fn plural(&self, count: f64) -> String {
        if count == 1.0 { "one" } else { "other" }.to_owned()
    }

    fn isolates(&self) -> bool {
        false
    }

    fn number(&self, value: f64, decimals: u8, _: bool) -> String {
        fixed(value, decimals.into())
    }

    fn list(&self, names: &[&str]) -> String {
        match names {
            [] | [_] => names.concat(),
            [before @ .., last] => {
                // Names such as "Cloud and DevOps" are told apart by a comma.
                let and = if names.iter().any(|name| name.contains(" and ")) { ", and " } else { " and " };
                [&before.join(", "), and, last].concat()
            }
        }
    }
}

/// All other languages. It comes with the second program.
pub struct Intl;

impl Rules for Intl {
    fn plural(&self, count: f64) -> String {
        locale::plural(count)
    }

    fn isolates(&self) -> bool {
        right_to_left(&locale::language())
    }

    fn number(&self, value: f64, decimals: u8, groups: bool) -> String {
        locale::number(value, decimals, groups)
    }

    fn list(&self, names: &[&str]) -> String {
        let isolates = self.isolates();
        let names: Vec<String> =
            names.iter().map(|name| if isolates { isolated(name) } else { (*name).to_owned() }).collect();
        locale::list(&names)
    }
}

/// Whether the program's own messages are those of the page.
fn english() -> bool {
    LINES.with_borrow(Vec::is_empty)
}

/// A number with so many decimals, as the page's language writes it.
pub fn number(value: f64, decimals: u8) -> String {
    shown(RULES.get().number(value, decimals, true))
}

/// A number with all its decimals, as the page's language writes them, without separators of thousands: beside a number
/// that was typed, a point or a comma is then for decimals alone.
pub fn exact(value: f64) -> String {
    let plain = quiz::number::plain(value);
    let decimals = plain.split_once('.').map_or(0, |(_, decimals)| decimals.len() as u8);
    // So many are safe with every Intl; what is longer, or written with an exponent, is one notation in all languages.
    shown(match decimals {
        0..=15 if !plain.contains('e') => RULES.get().number(value, decimals, false),
        _ => plain,
    })
}

/// The day of a date such as 2026-11-21 as the page's language writes it; what is no date stays as it is.
pub fn day(date: &str) -> String {
    clock::day(date).unwrap_or_else(|| date.to_owned())
}

fn shown(text: String) -> String {
    // A minus is as wide as a plus, and nothing is below zero that rounds to it.
    if text.bytes().any(|byte| byte.is_ascii_digit() && byte != b'0') {
        text.replace('-', "−")
    } else {
        text.replace('-', "")
    }
}

/// A text whose parts in brackets are links, in the order of these addresses.
pub fn links(text: &str, addresses: &[&'static str]) -> Html {
    let mut addresses = addresses.iter();
    let mut parts = Vec::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('[') {
        let (name, after) = after.split_once(']').unwrap_or((after, ""));
        parts.push(html! { {before} });
        parts.push(html! { <a href={addresses.next().copied()}>{name}</a> });
        rest = after;
    }
    parts.push(html! { {rest} });
    html! { <>{for parts}</> }
}

/// Says in which language (BCP 47) the bank's texts are. A page has one bank, so the text stays for good.
pub fn bank_speaks(language: &str) {
    let other = base(language) != base(&locale::language());
    if BANK.get().is_some() != other {
        BANK.set(other.then(|| &*language.to_owned().leak()));
    }
}

/// The attributes `lang` and `dir` of what the bank says; none where the page speaks the same language.
pub fn of_bank() -> (Option<&'static str>, Option<&'static str>) {
    let language = BANK.get();
    let direction = |language| if right_to_left(language) { "rtl" } else { "ltr" };
    (language, language.map(direction))
}

/// A text of the bank among words of the page.
pub fn said_by_bank(text: Html) -> Html {
    match of_bank() {
        (None, _) => text,
        (lang, dir) => html! { <span {lang} {dir}>{text}</span> },
    }
}

/// Several sentences in one paragraph.
pub fn sentences(sentences: &[&str]) -> String {
    sentences.join(t::list_sentences())
}

/// A page of text in the page's language, such as `method`.
pub fn page(name: &str) -> String {
    if english() { [name, ".html"].concat() } else { [name, ".", &locale::language(), ".html"].concat() }
}

/// Several names in one text.
pub fn list(names: &[&str]) -> String {
    RULES.get().list(names)
}
