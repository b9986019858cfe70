//! Rows of positive numbers that neither underflow nor need a logarithm.
//!
//! The likelihood of a long test spans more orders of magnitude over the grid than an `f64` has. Each number is
//! therefore a mantissa and a power of two of its own: products and quotients cost what they cost anyway, splitting
//! and joining are operations on bits, and every step is exact to the rounding of one multiplication.

use core::f64::consts::LN_2;

use libm::{exp, floor, log};

use crate::grid::{self, Row};

/// A number below this is computed again as a logarithm: a term lost to underflow (below 1e−308) could matter there
/// and nowhere else.
pub(crate) const FAINT: f64 = 1e-200;

/// 2^52: added to a whole number in ±2^51, the number stands in the lowest bits of the sum.
const SHIFT: f64 = (1u64 << 52) as f64;
/// What is added to the exponent of an `f64` so that its field is never negative.
const BIAS: f64 = 1023.0;
/// Bits of an `f64` that are its mantissa.
const MANTISSA: u64 = (1 << 52) - 1;

/// One number above 0 per grid point, up to a factor common to all: `mantissa` × 2^`exponent`, the largest exponent 0.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct WideRow {
    /// From 1 to 2.
    mantissa: Row,
    /// Whole numbers; as `f64`, so that they saturate as logarithms would.
    exponent: Row,
}

impl WideRow {
    /// 1 everywhere.
    pub(crate) const ONE: WideRow = WideRow { mantissa: [1.0; grid::POINTS], exponent: [0.0; grid::POINTS] };

    /// From finite `values`; from the logarithm `ln` where a value is faint.
    pub(crate) fn new(values: &Row, ln: impl Fn(usize) -> f64) -> Self {
        let mut row = WideRow { mantissa: *values, exponent: [0.0; grid::POINTS] };
        row.carry();
        for (i, value) in values.iter().enumerate() {
            if *value <= FAINT {
                let ln = ln(i);
                row.exponent[i] = floor(ln / LN_2);
                // Rounding may leave the range by a little, and by much if an item's parameters are absurd.
                row.mantissa[i] = exp((ln - row.exponent[i] * LN_2).clamp(0.0, LN_2));
            }
        }
        row.settle();
        row
    }

    /// Multiplies by every factor.
    pub(crate) fn multiply<'a>(&mut self, factors: impl IntoIterator<Item = &'a WideRow>) {
        for factor in factors {
            for (own, other) in self.mantissa.iter_mut().zip(&factor.mantissa) {
                *own *= other;
            }
            for (own, other) in self.exponent.iter_mut().zip(&factor.exponent) {
                *own += other;
            }
            self.carry();
        }
        self.settle();
    }

    /// As plain numbers, the largest from 1 to 2; what is 2^1023 times fainter is 0.
    pub(crate) fn scaled(&self) -> Row {
        grid::row(|i| self.mantissa[i] * power_of_two(self.exponent[i]))
    }

    /// The quotient as plain numbers, the largest from ½ to 2.
    pub(crate) fn scaled_over(&self, divisor: &WideRow) -> Row {
        let exponent = grid::row(|i| self.exponent[i] - divisor.exponent[i]);
        let largest = grid::largest(&exponent);
        grid::row(|i| self.mantissa[i] / divisor.mantissa[i] * power_of_two(exponent[i] - largest))
    }

    /// Logarithms.
    pub(crate) fn ln(&self) -> Row {
        grid::row(|i| log(self.mantissa[i]) + self.exponent[i] * LN_2)
    }

    /// Moves what a mantissa is too large or small by into the exponent.
    fn carry(&mut self) {
        for (mantissa, exponent) in self.mantissa.iter_mut().zip(&mut self.exponent) {
            let bits = mantissa.to_bits();
            *mantissa = f64::from_bits(bits & MANTISSA | 1.0f64.to_bits());
            *exponent += f64::from_bits(bits >> 52 | SHIFT.to_bits()) - (SHIFT + BIAS);
        }
    }

    /// Takes out a factor common to all, so that the largest exponent is 0.
    fn settle(&mut self) {
        let largest = grid::largest(&self.exponent);
        for exponent in &mut self.exponent {
            *exponent -= largest;
        }
    }
}

/// 2^`exponent` for a whole number up to 0; 0 below −1022.
fn power_of_two(exponent: f64) -> f64 {
    let biased = exponent + BIAS;
    let biased = if biased > 0.0 { biased } else { 0.0 };
    f64::from_bits((biased + SHIFT).to_bits() << 52)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(f: impl Fn(f64) -> f64) -> WideRow {
        WideRow::new(&grid::row(|i| exp(f(grid::theta(i)))), |i| f(grid::theta(i)))
    }

    #[test]
    fn powers_of_two_are_exact_and_end_in_nothing() {
        for (exponent, power) in [(0.0, 1.0), (-1.0, 0.5), (-1022.0, f64::MIN_POSITIVE)] {
            assert_eq!(power_of_two(exponent), power);
        }
        assert_eq!([-1023.0, -1e301].map(power_of_two), [0.0, 0.0]);
    }

    #[test]
    fn products_and_quotients_are_those_of_plain_numbers_where_those_exist() {
        let (x, y) = (|theta: f64| 0.7 * theta, |theta: f64| -0.5 * theta * theta - 3.0);
        let mut product = row(x);
        product.multiply([&row(y)]);
        let (scaled, quotient) = (product.scaled(), product.scaled_over(&row(y)));
        for i in 0..grid::POINTS {
            let theta = grid::theta(i);
            let expected = exp(x(theta) + y(theta) - y(0.0));
            assert!((scaled[i] / scaled[60] / expected - 1.0).abs() < 1e-14);
            assert!((quotient[i] / quotient[60] / exp(x(theta)) - 1.0).abs() < 1e-14);
        }
    }

    #[test]
    fn what_no_plain_number_holds_is_not_lost() {
        // From e^−7200 to 1, and back.
        let steep = |by: f64| row(move |theta| by * theta - 6.0 * by.abs());
        let mut product = steep(600.0);
        let ln = product.ln();
        assert!((ln[120] - ln[0] - 7200.0).abs() < 1e-9);
        assert_eq!(product.scaled()[0], 0.0);
        product.multiply([&steep(-599.0), &steep(-1.0)]);
        for value in product.scaled() {
            assert!((value / product.scaled()[60] - 1.0).abs() < 1e-11);
        }
    }

    #[test]
    fn absurd_numbers_stay_numbers() {
        let mut product = row(|theta| -1e301 * (theta + 6.0));
        product.multiply([&product.clone()]);
        let scaled = product.scaled();
        assert!((1.0..=2.0).contains(&scaled[0]), "{}", scaled[0]);
        assert!(scaled[1..].iter().all(|value| *value == 0.0));
    }
}
