//! Krippendorff's alpha.

use std::collections::BTreeMap;

/// Nominal alpha: 1 − observed over expected disagreement. Each unit holds the values that the observers gave it, missing
/// ones left out; units with fewer than two values say nothing. 1 is full agreement, 0 what chance gives. `None` where no
/// two values can be compared, or all are the same, so that there is no variation to be reliable about.
///
/// Krippendorff, Computing Krippendorff's Alpha-Reliability (2011).
pub fn nominal(units: &[Vec<String>]) -> Option<f64> {
    let mut totals: BTreeMap<&str, f64> = BTreeMap::new();
    let mut disagreeing = 0.0;
    for unit in units.iter().filter(|unit| unit.len() > 1) {
        let mut counts: BTreeMap<&str, f64> = BTreeMap::new();
        for value in unit {
            *counts.entry(value).or_insert(0.0) += 1.0;
            *totals.entry(value).or_insert(0.0) += 1.0;
        }
        let m = unit.len() as f64;
        disagreeing += counts.values().map(|count| count * (m - count)).sum::<f64>() / (m - 1.0);
    }
    let n: f64 = totals.values().sum();
    let pairs: f64 = totals.values().map(|total| total * (n - total)).sum();
    (pairs > 0.0).then(|| 1.0 - (n - 1.0) * disagreeing / pairs)
}

#[cfg(test)]
mod tests {
    use super::nominal;

    /// One text per observer, one character per unit, `.` where a value is missing.
    fn units(observers: &[&str]) -> Vec<Vec<String>> {
        let values = |at: usize| {
            let of = observers.iter().filter_map(move |values| values.chars().nth(at));
            of.filter(|value| *value != '.').map(String::from).collect()
        };
        (0..observers[0].len()).map(values).collect()
    }

    #[test]
    fn alpha_is_that_of_krippendorffs_examples() {
        for (observers, expected) in [
            // Two observers, binary data.
            (&["0100000010", "1110010000"][..], 0.095),
            // Two observers, five categories.
            (&["aabbdcccedda", "babbbccceddd"], 0.692),
            // Four observers, missing data.
            (&["123321412...", "1233224125.3", ".3332342251.", "12332441251."], 0.743),
        ] {
            let found = nominal(&units(observers)).unwrap();
            assert!((found - expected).abs() < 5e-4, "{found} for {expected}");
        }
    }

    #[test]
    fn agreement_is_one_and_no_variation_is_none() {
        assert_eq!(nominal(&units(&["abca", "abca"])), Some(1.0));
        assert_eq!(nominal(&units(&["aaa", "aaa"])), None);
        assert_eq!(nominal(&units(&["ab", ".."])), None);
    }
}
