//! Decimal numbers: what is written is read back, and people see what they expect.

use proptest::prelude::*;
use quiz::number::{fixed, plain, read, recorded};

#[test]
fn numbers_are_shown_with_so_many_decimals() {
    for (value, decimals, text) in [
        (0.616, 2, "0.62"),
        (0.0, 2, "0.00"),
        (1.005, 1, "1.0"),
        (-0.26, 1, "-0.3"),
        (-0.001, 2, "0.00"),
        (0.05, 2, "0.05"),
        (99.96, 1, "100.0"),
        (62.4, 0, "62"),
        (0.4, 0, "0"),
        (1e20, 2, "100000000000000000000"),
        (f64::NAN, 2, "NaN"),
        (f64::INFINITY, 2, "NaN"),
    ] {
        assert_eq!(fixed(value, decimals), text, "{value}");
    }
}

#[test]
fn numbers_are_shown_with_the_digits_they_have() {
    for (value, text) in [
        (36.0, "36"),
        (0.128, "0.128"),
        (-0.5, "-0.5"),
        (0.0, "0"),
        (-0.0, "0"),
        (1_700_000_000_000.0, "1700000000000"),
        (1.0 / 3.0, "0.3333333333333333"),
        (0.1 + 0.2, "0.30000000000000004"),
        (9_007_199_254_740_993.0, "9007199254740992"),
        (1e20, "100000000000000000000"),
        (1e21, "1e21"),
        (1.5e300, "15e299"),
        (0.00001, "0.00001"),
        (0.000001, "0.000001"),
        (1e-7, "1e-7"),
        (f64::NEG_INFINITY, "-NaN"),
        (f64::NAN, "NaN"),
    ] {
        let shown = plain(value);
        assert!(shown == text || (value == 1.0 / 3.0 && read(&shown) == Some(value)), "{shown} for {text}");
    }
}

#[test]
fn what_is_no_number_is_not_read() {
    for text in [
        "",
        "-",
        "+",
        ".",
        "-.",
        "e5",
        "1e",
        "1e+",
        "1e5.0",
        "1.2.3",
        "1 ",
        "--1",
        "0x1",
        "inf",
        "NaN",
        "1e999",
        "1e99999999999",
    ] {
        assert_eq!(read(text), None, "{text}");
    }
}

#[test]
fn numbers_are_read_in_every_form() {
    for (text, value) in [
        ("0", 0.0),
        ("-0", 0.0),
        ("+5", 5.0),
        (".5", 0.5),
        ("5.", 5.0),
        ("1e3", 1000.0),
        ("2.5E-3", 0.0025),
        ("0.000000000000000000001", 1e-21),
        ("1e-99999999999", 0.0),
        ("9007199254740993", 9_007_199_254_740_992.0),
        ("123456789012345678901234567890", 123_456_789_012_345_678_901_234_567_890.0),
    ] {
        assert_eq!(read(text), Some(value), "{text}");
    }
}

#[test]
fn a_recorded_number_has_twelve_decimals() {
    for (value, kept) in [
        (1.0 / 3.0, 0.333_333_333_333),
        (-2.0 / 3.0, -0.666_666_666_667),
        (0.0, 0.0),
        (1e300, 1e300),
        (1e-13, 0.0),
    ] {
        assert_eq!(recorded(value), kept);
    }
    assert!(recorded(f64::NAN).is_nan());
}

#[test]
fn the_smallest_recorded_numbers_come_back_too() {
    for trillionths in (1..100_000).map(f64::from) {
        let kept = recorded(trillionths / 1e12);
        assert_eq!(read(&plain(kept)), Some(kept));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(4_000))]

    #[test]
    fn what_is_written_reads_back_to_the_bit(value in -1e12f64..1e12, scale in -5..9i32) {
        for value in [value, value / 1e12, (value * 10f64.powi(-scale)).clamp(-1e21, 1e21)] {
            if value.abs() >= 1e-5 {
                prop_assert_eq!(read(&plain(value)), Some(value));
            }
        }
    }

    #[test]
    fn short_decimals_read_as_rust_reads_them(mantissa in 0u64..1_000_000_000_000_000, exponent in -21..=19i32) {
        let text = format!("{mantissa}e{exponent}");
        let value = read(&text);
        prop_assert_eq!(value, text.parse().ok());
        if value.is_some_and(|value| (1e-5..1e22).contains(&value)) {
            prop_assert_eq!(read(&plain(value.unwrap_or_default())), value);
        }
    }

    #[test]
    fn long_decimals_read_as_rust_reads_them(mantissa in any::<u64>(), exponent in -21..=19i32) {
        let text = format!("{}e{exponent}", mantissa / 10);
        prop_assert_eq!(read(&text), text.parse().ok());
    }

    #[test]
    fn every_number_comes_back_almost_itself(bits in any::<u64>()) {
        let value = f64::from_bits(bits);
        if value.is_normal() && value.abs() < 1e307 && value.abs() > 1e-300 {
            let back = read(&plain(value)).unwrap_or_default();
            prop_assert!((back / value - 1.0).abs() < 1e-13, "{} {}", back, value);
        }
    }

    #[test]
    fn a_recorded_number_is_written_short_and_comes_back(value in -900.0f64..900.0) {
        let kept = recorded(value);
        prop_assert!((kept - value).abs() <= 0.6e-12);
        prop_assert!(plain(kept).len() <= 17);
        prop_assert_eq!(read(&plain(kept)), Some(kept));
    }

    #[test]
    fn rounded_numbers_are_near_those_of_rust(value in -1e6f64..1e6, decimals in 0usize..5) {
        let (ours, rusts): (f64, f64) = (fixed(value, decimals).parse().unwrap_or(f64::NAN), format!("{value:.decimals$}").parse().unwrap_or(f64::NAN));
        prop_assert!((ours - rusts).abs() <= 1.01 * 0.1f64.powi(decimals as i32));
    }
}
