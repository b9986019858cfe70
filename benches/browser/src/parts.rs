//! Where the time of one answer goes: the steps of taking it in, each by itself.
//!
//! What the engine keeps to itself is measured by differences: a topic without loading does all that a topic does but
//! the products with its kernel.

use std::hint::black_box;

use engine::grid::{self, Row};
use engine::{ItemModel, Posterior, Profile};
use wasm_bindgen::prelude::wasm_bindgen;

/// Eleven topics that share 20 answers, and the 21st.
#[wasm_bindgen]
pub struct Parts {
    correlated: Profile,
    independent: Profile,
    model: ItemModel,
    row: Row,
    level: Posterior,
}

#[wasm_bindgen]
impl Parts {
    /// From the first items of the bank of 1,000.
    #[wasm_bindgen(constructor)]
    pub fn new() -> Parts {
        let bank = crate::bank::bank(1000);
        let answered = |loading: f64| {
            let mut profile = Profile::new(&[loading; 11])
                .unwrap_or_else(|_| unreachable!("loadings of .7 and 0 are in range"));
            for (at, model) in bank.iter().enumerate().take(20) {
                profile.observe(at % 11, model, at % 2);
            }
            profile
        };
        Parts {
            correlated: answered(0.7),
            independent: answered(0.0),
            model: bank[500].clone(),
            row: grid::row(|i| -0.3 * i as f64),
            level: Posterior::normal(0.3, 0.5),
        }
    }

    /// What [`Parts::run`] does, by number.
    pub fn names() -> Vec<String> {
        [
            "exp of 121 numbers (libm)",
            "log of 121 numbers (libm)",
            "probability of an answer, 121 levels",
            "ln of it, 121 levels",
            "copying the profile",
            "copying and one answer, loading .7",
            "copying and one answer, loading 0",
            "overall level",
            "eleven topics, loading .7",
            "eleven topics, loading 0",
            "twelve means",
            "bands of twelve levels",
        ]
        .map(str::to_owned)
        .to_vec()
    }

    /// Does one part so many times.
    pub fn run(&mut self, part: usize, times: usize) {
        for _ in 0..times {
            let Parts { correlated, independent, model, row, level } = black_box(&mut *self);
            match part {
                0 => drop(black_box(row.map(libm::exp))),
                1 => drop(black_box(row.map(|x| libm::log(1.0 - x)))),
                2 => drop(black_box(grid::row(|i| model.probability(grid::theta(i), 1)))),
                3 => drop(black_box(grid::row(|i| model.ln_probability(grid::theta(i), 1)))),
                4 => drop(black_box(correlated.clone())),
                5 => observed(correlated.clone(), model),
                6 => observed(independent.clone(), model),
                7 => drop(black_box(correlated.overall())),
                8 => drop(black_box(correlated.every_topic())),
                9 => drop(black_box(independent.every_topic())),
                10 => drop(black_box([(); 12].map(|()| black_box(&*level).mean()))),
                _ => {
                    drop(black_box([(); 12].map(|()| level.band_probabilities(black_box(&[-0.7, 0.7, 1.7])))))
                }
            }
        }
    }
}

/// A copy, since answers piled on one profile would make it fainter than any candidate's.
fn observed(mut profile: Profile, model: &ItemModel) {
    profile.observe(0, model, 1);
    drop(black_box(profile));
}
