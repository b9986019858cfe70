//! Grading: what each kind accepts, what it is worth, and what it refuses in which words.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod common;

use common::{multi, numeric, right, shard, single, true_false, wrong};
use proptest::prelude::*;
use quiz::bank::{Item, parse};
use quiz::kind::{Incomplete, Response, grade, numeric::read, validate};
use serde_json::{Value, json};

fn item(value: Value) -> Item {
    let (mut shard, findings) = parse::shard("f", "sql", &shard("sql", &[value])).unwrap();
    assert_eq!(findings, []);
    shard.items.remove(0)
}

/// A `multi` item with these credits; options are `a`, `b`, …
fn multi_of(credits: &[f64]) -> Item {
    let mut value = multi("sql", "one", 1);
    let options: Vec<Value> = credits
        .iter()
        .zip('a'..)
        .map(|(credit, id)| json!({ "id": id, "text": "t", "credit": credit, "rationale": "r" }))
        .collect();
    value["options"] = json!(options);
    item(value)
}

fn choice(id: &str) -> Response {
    Response::Choice(id.to_owned())
}

fn several(ids: &str) -> Response {
    Response::Multi(ids.chars().map(String::from).collect())
}

fn typed(text: &str) -> Response {
    Response::Numeric(text.to_owned())
}

fn credit(item: &Item, response: &Response) -> Result<f64, Incomplete> {
    grade(&item.prompt, &item.key, response)
}

#[test]
fn a_choice_earns_its_option_s_credit() {
    let item = item(single("sql", "one", 1));
    assert_eq!(credit(&item, &choice("b")), Ok(1.0));
    assert_eq!(credit(&item, &choice("a")), Ok(0.0));
}

#[test]
fn an_option_of_a_choice_may_earn_part_of_the_credit() {
    let mut value = single("sql", "one", 1);
    value["options"][2]["credit"] = json!(0.5);
    assert_eq!(credit(&item(value), &choice("c")), Ok(0.5));
}

#[test]
fn a_choice_needs_an_option_of_the_item() {
    let item = item(true_false("sql", "one", 1));
    assert_eq!(credit(&item, &choice("")), Err(Incomplete::NothingChosen));
    assert_eq!(credit(&item, &choice("maybe")), Err(Incomplete::Mismatch));
    assert_eq!(credit(&item, &choice("YES")), Err(Incomplete::Mismatch));
}

#[test]
fn multi_sums_credits_and_never_falls_below_zero() {
    let item = item(multi("sql", "one", 1));
    for (chosen, expected) in [
        ("ac", 1.0),
        ("ca", 1.0),
        ("a", 0.5),
        ("abc", 1.0),
        ("b", 0.0),
        ("acd", 0.5),
        ("ad", 0.0),
        ("d", 0.0),
        ("bd", 0.0),
        ("abcd", 0.5),
    ] {
        assert_eq!(credit(&item, &several(chosen)), Ok(expected), "{chosen}");
    }
}

#[test]
fn thirds_make_a_full_credit() {
    let thirds = multi_of(&[0.33, 0.33, 0.33, -0.33]);
    assert_eq!(credit(&thirds, &several("abc")), Ok(1.0));
    assert!((credit(&thirds, &several("ab")).unwrap() - 0.66).abs() < 1e-12);
    assert!((credit(&thirds, &several("abcd")).unwrap() - 0.66).abs() < 1e-12);
    let up = multi_of(&[0.34, 0.33, 0.33]);
    assert_eq!(credit(&up, &several("abc")), Ok(1.0));
    let over = multi_of(&[0.3367, 0.3367, 0.3367]);
    assert_eq!(credit(&over, &several("abc")), Ok(1.0), "never above 1");
}

#[test]
fn multi_needs_options_of_the_item_each_once() {
    let item = item(multi("sql", "one", 1));
    assert_eq!(credit(&item, &several("")), Err(Incomplete::NothingChosen));
    assert_eq!(credit(&item, &several("az")), Err(Incomplete::Mismatch));
    assert_eq!(credit(&item, &several("aa")), Err(Incomplete::Mismatch));
}

#[test]
fn a_response_of_another_kind_is_refused() {
    let items = [single("sql", "one", 1), multi("sql", "one", 2), numeric("sql", "one", 3)].map(item);
    for (at, item) in items.iter().enumerate() {
        for (other, response) in [choice("a"), several("a"), typed("1")].iter().enumerate() {
            let expected = if at == other { Ok(()) } else { Err(Incomplete::Mismatch) };
            assert_eq!(validate(&item.prompt, response), expected);
        }
    }
}

#[test]
fn full_and_no_credit_can_be_had_for_every_kind() {
    for item in [
        single("sql", "one", 1),
        multi("sql", "one", 2),
        numeric("sql", "one", 3),
        true_false("sql", "one", 4),
    ] {
        let item = self::item(item);
        assert_eq!(credit(&item, &right(&item)), Ok(1.0));
        assert_eq!(credit(&item, &wrong(&item)), Ok(0.0));
    }
}

#[test]
fn numbers_are_read_as_people_write_them() {
    for (text, value) in [
        ("250", 250.0),
        (" 250 ", 250.0),
        ("+5", 5.0),
        ("-5", -5.0),
        ("−5", -5.0),
        ("0.25", 0.25),
        (".5", 0.5),
        ("5.", 5.0),
        ("1e3", 1000.0),
        ("1E3", 1000.0),
        ("2.5e-3", 0.0025),
        (" 1 000 ", 1000.0),
        ("1\u{a0}000", 1000.0),
        ("1\u{202f}000.5", 1000.5),
        ("1_000", 1000.0),
        ("1'000", 1000.0),
        ("1,250,000", 1_250_000.0),
        ("-1,250,000", -1_250_000.0),
        ("1,250,000.5", 1_250_000.5),
        ("1.250.000", 1_250_000.0),
        ("1.250,5", 1250.5),
        ("1.250,500", 1250.5),
        ("1,250.500", 1250.5),
        ("0,25", 0.25),
        ("0,125", 0.125),
        ("-0,125", -0.125),
        ("+0,125", 0.125),
        ("12,5", 12.5),
        ("12,5000", 12.5),
        ("1234,567", 1234.567),
        ("1234,500", 1234.5),
        ("0,500", 0.5),
        ("3.125", 3.125),
        ("0.500", 0.5),
        ("1250.500", 1250.5),
        ("2,5e-3", 0.0025),
        ("1,", 1.0),
    ] {
        assert_eq!(read(text), Ok(value), "{text}");
    }
}

#[test]
fn numbers_are_read_as_the_keyboards_of_other_scripts_write_them() {
    for (text, value) in [
        ("٣", 3.0),
        ("١٢٣٤٥٦٧٨٩٠", 1_234_567_890.0),
        ("۱۲۳۴۵۶۷۸۹۰", 1_234_567_890.0),
        ("１２３４５６７８９０", 1_234_567_890.0),
        ("٠٫٢٥", 0.25),
        ("۰٫۲۵", 0.25),
        // These two are sure where a comma is not.
        ("١٢٫٥٠٠", 12.5),
        ("١٢٬٥٠٠", 12_500.0),
        ("١٬٢٥٠٬٠٠٠٫٥", 1_250_000.5),
        ("1٬250.5", 1250.5),
        ("٠،٢٥", 0.25),
        ("０．２５", 0.25),
        ("０。２５", 0.25),
        ("１，２５０，０００", 1_250_000.0),
        ("−٥", -5.0),
        ("－５", -5.0),
        ("＋５", 5.0),
        ("\u{200e}-٥", -5.0),
        ("\u{61c}-٥\u{200f}", -5.0),
        ("\u{2068}250\u{2069}", 250.0),
        ("١e٣", 1000.0),
    ] {
        assert_eq!(read(text), Ok(value), "{text}");
    }
}

#[test]
fn what_is_two_numbers_is_refused_with_a_way_to_write_either() {
    for (text, whole, fraction) in [
        ("12,500", "12500", "12.5"),
        (" -12,500 ", "-12500", "-12.5"),
        ("1,125", "1125", "1.125"),
        ("١٢،٥٠٠", "12500", "12.5"),
        ("１，２５０", "1250", "1.25"),
        ("12.500", "12500", "12.5"),
        ("1.000", "1000", "1"),
        ("1,250e3", "1250e3", "1.25e3"),
    ] {
        let (whole, fraction) = (whole.to_owned(), fraction.to_owned());
        for sure in [&whole, &fraction] {
            assert!(read(sure).is_ok(), "{sure} of {text} is not read");
        }
        assert_eq!(
            read(text),
            Err(Incomplete::TwoNumbers { text: text.trim().to_owned(), whole, fraction }),
            "{text}"
        );
    }
}

#[test]
fn what_is_no_number_is_refused_and_quoted() {
    for text in [
        "abc",
        "ten",
        "NaN",
        "nan",
        "inf",
        "-inf",
        "infinity",
        "1,2,3",
        "1,25,000",
        "1,2500,0",
        "1.5,3",
        "1.2.3",
        "--5",
        "5-",
        "0x10",
        "1e",
        "e5",
        "1e999",
        "-1e999",
        "1e0,125",
        ".",
        ",",
        "-",
        "5%",
        "10 ms",
        "½",
        "1/2",
        ",,",
        "..",
        "٫",
        "٬",
        "1٫2٫3",
        "1٫234٫567",
        "12٬50",
        "0٬125",
        "1٫250٬5",
        "1٫250,5",
        "1.234,567٬890",
        "1,234.567,8",
        "1.250.00",
        "1.2,5",
        "٥٪",
    ] {
        assert_eq!(read(text), Err(Incomplete::NotANumber(text.trim().to_owned())), "{text}");
    }
}

#[test]
fn an_empty_field_asks_for_a_number() {
    for text in ["", " ", "\t\n", "\u{a0}"] {
        assert_eq!(read(text), Err(Incomplete::NothingTyped));
    }
}

#[test]
fn a_long_text_is_quoted_in_short() {
    let Err(Incomplete::NotANumber(quoted)) = read(&"é".repeat(100_000)) else {
        panic!("it is no number");
    };
    assert_eq!(quoted.chars().count(), 40);
}

#[test]
fn a_number_is_right_up_to_its_tolerance() {
    let item = item(numeric("sql", "one", 1));
    for (text, expected) in
        [("250", 1.0), ("245", 1.0), ("255", 1.0), ("255.001", 0.0), ("244.99", 0.0), ("2,50", 0.0)]
    {
        assert_eq!(credit(&item, &typed(text)), Ok(expected), "{text}");
    }
}

#[test]
fn a_relative_tolerance_is_a_share_of_the_value() {
    let mut value = numeric("sql", "one", 1);
    value["value"] = json!(-200.0);
    value["absTol"] = Value::Null;
    value["relTol"] = json!(0.05);
    let item = item(value);
    for (text, expected) in [("-190", 1.0), ("-210", 1.0), ("-189", 0.0), ("200", 0.0)] {
        assert_eq!(credit(&item, &typed(text)), Ok(expected), "{text}");
    }
}

#[test]
fn decimal_rounding_costs_no_credit_and_gives_none() {
    let of = |right: f64, tolerance: f64| {
        let mut value = numeric("sql", "one", 1);
        value["value"] = json!(right);
        value["absTol"] = json!(tolerance);
        item(value)
    };
    // .3 + .1 is above .4 in binary.
    assert_eq!(credit(&of(0.3, 0.1), &typed("0.4")), Ok(1.0));
    assert_eq!(credit(&of(0.3, 0.1), &typed("0.2")), Ok(1.0));
    // A tiny value without tolerance is not the same as nothing.
    assert_eq!(credit(&of(1e-10, 0.0), &typed("0")), Ok(0.0));
    assert_eq!(credit(&of(1e-10, 0.0), &typed("1e-10")), Ok(1.0));
    assert_eq!(credit(&of(0.0, 0.0), &typed("-0")), Ok(1.0));
}

proptest! {
    #[test]
    fn any_text_is_a_finite_number_or_refused(text in any::<String>()) {
        if let Ok(value) = read(&text) {
            prop_assert!(value.is_finite());
        }
    }

    #[test]
    fn a_number_reads_back_as_rust_writes_it(value in -1e12f64..1e12) {
        prop_assert_eq!(read(&value.to_string()), Ok(value));
    }

    #[test]
    fn whole_numbers_of_millions_read_the_same_with_groups(value in 1_000_000u64..1_000_000_000_000) {
        let digits = value.to_string();
        for separator in [',', '.', '٬', ' '] {
            let mut grouped = String::new();
            for (at, c) in digits.chars().enumerate() {
                if at > 0 && (digits.len() - at) % 3 == 0 {
                    grouped.push(separator);
                }
                grouped.push(c);
            }
            prop_assert_eq!(read(&grouped), Ok(value as f64), "{}", grouped);
        }
    }

    #[test]
    fn digits_of_every_script_read_the_same(value in any::<u32>(), places in 0usize..4) {
        let number = format!("{value}.{}", "25".repeat(places));
        for zero in ['٠', '۰', '０'] {
            let digit = |c: char| c.to_digit(10).and_then(|digit| char::from_u32(u32::from(zero) + digit)).unwrap_or('٫');
            let other: String = number.chars().map(digit).collect();
            prop_assert_eq!(read(&other), read(&number), "{}", other);
        }
    }

    #[test]
    fn any_response_earns_between_nothing_and_everything(ids in proptest::collection::vec("[a-e]", 0..6), text in any::<String>()) {
        let items = [single("sql", "one", 1), multi("sql", "one", 2), numeric("sql", "one", 3)].map(item);
        let responses = [choice(&ids.concat()), Response::Multi(ids), typed(&text)];
        for (item, response) in items.iter().zip(&responses) {
            if let Ok(credit) = credit(item, response) {
                prop_assert!((0.0..=1.0).contains(&credit));
            }
        }
    }
}
