//! Reading the vectors, and keeping the worst error of each field.

#![allow(dead_code, reason = "each test file uses its own part")]

use std::collections::BTreeMap;

use engine::ItemModel;
use serde_json::Value;

/// A parsed file of `tests/vectors/`.
pub fn vectors(file: &str) -> Value {
    let path = format!("{}/tests/vectors/{file}", env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(&path).expect("a vector file lies in the repository");
    // Python writes infinite margins as a bare word, which is not JSON.
    serde_json::from_str(&text.replace("Infinity", "null")).expect("a vector file is JSON")
}

/// A number, where the files write infinities as the strings `inf` and `-inf`.
pub fn number(value: &Value) -> f64 {
    match value.as_str() {
        Some(text) => text.parse().expect("a number or inf"),
        None => value.as_f64().unwrap_or_else(|| panic!("not a number: {value}")),
    }
}

pub fn numbers(value: &Value) -> Vec<f64> {
    list(value).iter().map(number).collect()
}

pub fn list(value: &Value) -> &[Value] {
    value.as_array().unwrap_or_else(|| panic!("not a list: {value}"))
}

pub fn index(value: &Value) -> usize {
    value.as_u64().unwrap_or_else(|| panic!("not an index: {value}")) as usize
}

pub fn indices(value: &Value) -> Vec<usize> {
    list(value).iter().map(index).collect()
}

/// `[a, b, c, d]`, with D folded into a.
pub fn logistic(item: &Value, scaling: f64) -> ItemModel {
    let p = numbers(item);
    let model = ItemModel::Logistic { a: p[0] * scaling, b: p[1], c: p[2], d: p[3] };
    model.validate().expect("the vectors' items are valid");
    model
}

pub fn logistics(items: &Value) -> Vec<ItemModel> {
    list(items).iter().map(|item| logistic(item, 1.0)).collect()
}

/// Worst error of each field, held against its tolerance at the end.
#[derive(Default)]
pub struct Errors(BTreeMap<&'static str, (f64, String, usize)>);

impl Errors {
    /// Absolute difference; two equal infinities differ by 0.
    pub fn absolute(&mut self, field: &'static str, case: &str, got: f64, expected: f64) {
        let error = if got == expected { 0.0 } else { (got - expected).abs() };
        self.add(field, format!("{case}: {got} for {expected}"), error);
    }

    /// Difference relative to the expected value.
    pub fn relative(&mut self, field: &'static str, case: &str, got: f64, expected: f64) {
        let error = if got == expected { 0.0 } else { ((got - expected) / expected).abs() };
        self.add(field, format!("{case}: {got} for {expected}"), error);
    }

    fn add(&mut self, field: &'static str, case: String, error: f64) {
        let worst = self.0.entry(field).or_insert((0.0, String::new(), 0));
        worst.2 += 1;
        // A NaN is the worst of all, and stays.
        if error.is_nan() || error > worst.0 {
            (worst.0, worst.1) = (error, case);
        }
    }

    /// Prints the worst error of every field and fails on one above its tolerance.
    pub fn hold(&self, file: &str, tolerances: &[(&str, f64)]) {
        let mut failures = Vec::new();
        for (field, (worst, case, count)) in &self.0 {
            println!("{file} {field}: worst of {count} is {worst:.2e} ({case})");
            let tolerance = tolerances.iter().find(|(name, _)| name == field);
            let (_, tolerance) = tolerance.unwrap_or_else(|| panic!("no tolerance for {field}"));
            if worst.is_nan() || worst > tolerance {
                failures.push(format!("{field} {worst:e} > {tolerance:e} at {case}"));
            }
        }
        assert_eq!(self.0.len(), tolerances.len(), "a field of {file} was never compared");
        assert!(failures.is_empty(), "{file}: {}", failures.join("; "));
    }
}
