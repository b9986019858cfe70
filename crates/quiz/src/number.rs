//! Decimal numbers to text and back in integer arithmetic.
//!
//! Rust's own conversions are exact for every number and carry some 30 KB of tables for it. What this app reads, shows
//! and stores lies between 10⁻⁵ and 10²², where 128-bit integers hold everything that exactness needs (Clinger 1990
//! gives the argument for short decimals). Beyond that range a number may come back a few units in the last place away.

/// What a recorded number is rounded by: a trillionth is far below what any estimate means.
const RECORDED: f64 = 1e12;

/// The latest time that a browser's date can hold, in milliseconds since 1970 (ECMAScript, Time Values).
pub const LATEST: f64 = 8.64e15;

/// The number a decimal text stands for: `-12`, `0.25`, `.5`, `5.`, `1e3`. `None` for anything else and for what is
/// beyond all numbers. Digits after the 19th are cut off.
pub fn read(text: &str) -> Option<f64> {
    let (negative, digits) = signed(text.as_bytes());
    let (mut mantissa, mut exponent) = (0u64, 0i32);
    let (mut any, mut fraction) = (false, false);
    for (at, byte) in digits.iter().enumerate() {
        match byte {
            b'0'..=b'9' => {
                any = true;
                if mantissa < 10u64.pow(18) {
                    mantissa = mantissa * 10 + u64::from(byte - b'0');
                    exponent -= i32::from(fraction);
                } else {
                    exponent = exponent.saturating_add(i32::from(!fraction));
                }
            }
            b'.' if !fraction => fraction = true,
            b'e' | b'E' if any => {
                exponent = exponent.saturating_add(read_exponent(&digits[at + 1..])?);
                break;
            }
            _ => return None,
        }
    }
    let value = compose(mantissa, exponent);
    (any && value.is_finite()).then_some(if negative { -value } else { value })
}

/// Whether a minus stands in front, and what follows the sign.
fn signed(text: &[u8]) -> (bool, &[u8]) {
    match text {
        [b'-', rest @ ..] => (true, rest),
        [b'+', rest @ ..] => (false, rest),
        _ => (false, text),
    }
}

fn read_exponent(text: &[u8]) -> Option<i32> {
    let (negative, digits) = signed(text);
    if digits.is_empty() || !digits.iter().all(u8::is_ascii_digit) {
        return None;
    }
    // Far beyond all numbers either way.
    let size = digits.iter().fold(0, |size, digit| (size * 10 + i32::from(digit - b'0')).min(99_999));
    Some(if negative { -size } else { size })
}

/// mantissa × 10^exponent; correctly rounded for exponents from −21 to 19.
fn compose(mantissa: u64, exponent: i32) -> f64 {
    if mantissa == 0 {
        return 0.0;
    }
    let near = exponent.clamp(-21, 19);
    let wide = u128::from(mantissa);
    let mut value = if near >= 0 {
        (wide * ten(near)) as f64
    } else {
        // All 128 bits are used, so that the quotient has more bits than the result; what is left over only decides
        // between two neighbours, and one bit says enough about it.
        let shift = wide.leading_zeros();
        let (shifted, divisor) = (wide << shift, ten(-near));
        let quotient = shifted / divisor;
        let inexact = u128::from(quotient * divisor != shifted);
        (quotient | inexact) as f64 / (1u128 << shift) as f64
    };
    let mut far = exponent.clamp(-400, 400) - near;
    while far > 0 {
        value *= ten(far.min(22)) as f64;
        far -= far.min(22);
    }
    while far < 0 {
        value /= ten((-far).min(22)) as f64;
        far += (-far).min(22);
    }
    value
}

/// 10^n for 0 ≤ n ≤ 22, and as a `f64` still exact.
fn ten(n: i32) -> u128 {
    (0..n).fold(1, |power, _| power * 10)
}

/// A number with so many decimals, the last one rounded: `fixed(0.616, 2)` is "0.62".
pub fn fixed(value: f64, decimals: usize) -> String {
    let scaled = value.abs() * ten(decimals as i32) as f64 + 0.5;
    if scaled.is_nan() || scaled >= 1e15 {
        return plain(value);
    }
    let scaled = scaled as u64;
    let mut out = scaled.to_string();
    while out.len() <= decimals {
        out.insert(0, '0');
    }
    if decimals > 0 {
        out.insert(out.len() - decimals, '.');
    }
    if value < 0.0 && scaled > 0 {
        out.insert(0, '-');
    }
    out
}

/// A number with as many digits as tell it apart: `plain(36.0)` is "36", `plain(0.128)` is "0.128". An exponent is used
/// from 10²¹ on and below 10⁻⁶. What is no finite number is "NaN".
pub fn plain(value: f64) -> String {
    let mut out = String::new();
    push_plain(&mut out, value);
    out
}

/// [`plain`] at the end of a text.
pub fn push_plain(out: &mut String, value: f64) {
    if value.is_sign_negative() && value != 0.0 {
        out.push('-');
    }
    let size = value.abs();
    if !size.is_finite() {
        out.push_str("NaN");
        return;
    }
    if size == 0.0 {
        out.push('0');
        return;
    }
    // 15 digits are enough for whatever was a short decimal, 17 for every number.
    let (mut mantissa, mut exponent) = decompose(size, 15);
    if compose(mantissa, exponent) != size {
        (mantissa, exponent) = decompose(size, 17);
    }
    let digits = mantissa.to_string();
    // How many digits stand before the point.
    let whole = digits.len() as i32 + exponent;
    match whole {
        -5..=0 => {
            out.push_str("0.");
            push_zeros(out, -whole);
            out.push_str(&digits);
        }
        1..=21 => {
            let start = out.len();
            out.push_str(&digits);
            push_zeros(out, exponent);
            if exponent < 0 {
                out.insert(start + whole as usize, '.');
            }
        }
        _ => {
            out.push_str(&digits);
            out.push('e');
            out.push_str(&exponent.to_string());
        }
    }
}

fn push_zeros(out: &mut String, count: i32) {
    for _ in 0..count {
        out.push('0');
    }
}

/// The whole number of about `digits` digits (at most 17), without zeros at its end, and the exponent of ten that make up `value`, which is finite
/// and above 0.
fn decompose(value: f64, digits: i32) -> (u64, i32) {
    let (mut value, mut exponent) = (value, 0);
    while value < 1e-5 {
        value *= 1e22;
        exponent -= 22;
    }
    while value >= 1e22 {
        value /= 1e22;
        exponent += 22;
    }
    // 10^place ≤ value.
    let (mut place, mut next) = (-5, 10.0);
    while value >= next / 1e5 {
        place += 1;
        next *= 10.0;
    }
    let shift = digits - 1 - place;
    let bits = value.to_bits();
    let mantissa = u128::from((bits & ((1 << 52) - 1)) | (1 << 52));
    // `value` is mantissa × 2^binary. In this range numerator and denominator stay below 2^124.
    let binary = (bits >> 52) as i32 - 1075;
    let numerator = (mantissa * ten(shift.max(0))) << binary.max(0);
    let denominator = ten((-shift).max(0)) << (-binary).max(0);
    let mut whole = ((numerator + denominator / 2) / denominator) as u64;
    exponent -= shift;
    // Without its zeros a short decimal has an exponent that `compose` is exact for.
    while whole.is_multiple_of(10) {
        whole /= 10;
        exponent += 1;
    }
    (whole, exponent)
}

/// The nearest number with 12 decimals: how computed numbers are recorded, so that what is shown, what is stored and
/// what is read back are the same number.
pub fn recorded(value: f64) -> f64 {
    let scaled = (value.abs() * RECORDED + 0.5).floor();
    // Larger ones have no 12 decimals left.
    if scaled < 1e15 { (scaled / RECORDED).copysign(value) } else { value }
}
