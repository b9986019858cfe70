//! The engine's operations, each as one call that a page can time beside other tools.

#[path = "../../../crates/engine/benches/support/bank.rs"]
mod bank;
mod parts;

use engine::{ItemModel, ItemTable, Posterior, Profile};
use wasm_bindgen::prelude::wasm_bindgen;

use bank::{candidates, history, most_informative, test_of_20};

/// A bank with its table, in the middle of a test: ten items are given, and a posterior is that after 20 answers.
#[wasm_bindgen]
pub struct Bank {
    models: Vec<ItemModel>,
    table: ItemTable,
    given: Vec<bool>,
    posterior: Posterior,
    start: Profile,
    candidates: Vec<(f64, [f64; 20])>,
}

#[wasm_bindgen]
impl Bank {
    /// A bank of `n` items.
    #[wasm_bindgen(constructor)]
    pub fn new(n: usize) -> Bank {
        let models = bank::bank(n);
        let table = ItemTable::new(&models);
        let start = independent();
        let mut profile = start.clone();
        let mut given = vec![false; n];
        for (at, (item, category)) in history(&models).into_iter().enumerate() {
            profile.observe(0, &models[item], category);
            given[item] |= at < 10;
        }
        Bank { table, given, posterior: profile.topic(0), start, candidates: candidates(40), models }
    }

    /// a, b, c, d of every item, one after another.
    pub fn parameters(&self) -> Vec<f64> {
        let four = |model: &ItemModel| match model {
            ItemModel::Logistic { a, b, c, d } => [*a, *b, *c, *d],
            _ => [f64::NAN; 4],
        };
        self.models.iter().flat_map(four).collect()
    }

    /// Item and answer of each of 20 answers.
    pub fn history(&self) -> Vec<u32> {
        history(&self.models).into_iter().flat_map(|(item, right)| [item as u32, right as u32]).collect()
    }

    /// The posterior after those answers, on 121 points from −6 to 6.
    pub fn posterior(&self) -> Vec<f64> {
        self.posterior.weights().to_vec()
    }

    /// The true level of a candidate, then what decides the answers.
    pub fn candidate(&self, at: usize) -> Vec<f64> {
        let (theta, u) = self.candidates[at];
        std::iter::once(theta).chain(u).collect()
    }

    /// The open item with the most information at a level.
    pub fn select_mfi(&self, theta: f64) -> Option<usize> {
        let shortlist = self.table.shortlist_at(theta, |item| !self.given[item], 3);
        most_informative(&self.models, shortlist, theta)
    }

    /// The open item with the most information over the posterior.
    pub fn select_mpwi(&self) -> Option<usize> {
        self.table.shortlist_over(&self.posterior, |item| !self.given[item], 1).first().copied()
    }

    /// A whole test; the last level.
    pub fn test_of_20(&self, candidate: usize) -> f64 {
        test_of_20(&self.models, &self.table, &self.start, self.candidates[candidate]).1
    }

    /// Builds the table again; its bytes.
    pub fn build_table(&self) -> usize {
        ItemTable::new(&self.models).bytes()
    }
}

/// A profile to which an answer is added.
#[wasm_bindgen]
#[derive(Clone)]
pub struct Answers {
    profile: Profile,
    model: ItemModel,
    category: usize,
}

#[wasm_bindgen]
impl Answers {
    /// One independent topic after 19 answers of the bank's history; the 20th is to come.
    pub fn of_one_topic(bank: &Bank) -> Answers {
        let mut profile = independent();
        let history = history(&bank.models);
        let (last, category) = history[19];
        for (item, category) in &history[..19] {
            profile.observe(0, &bank.models[*item], *category);
        }
        Answers { profile, model: bank.models[last].clone(), category }
    }

    /// Eleven correlated topics that share so many answers.
    pub fn of_eleven_topics(bank: &Bank, before: usize) -> Answers {
        let mut profile =
            Profile::new(&[0.7; 11]).unwrap_or_else(|_| unreachable!("a loading of .7 is in range"));
        for (at, model) in bank.models.iter().enumerate().take(before) {
            profile.observe(at % 11, model, at % 2);
        }
        Answers { profile, model: bank.models[500].clone(), category: 1 }
    }

    /// The same state once more, with the same tables of its loadings, as a quiz has them from its start.
    pub fn copy(&self) -> Answers {
        self.clone()
    }

    /// Takes the answer in; the topic's EAP.
    pub fn take_in(&mut self) -> f64 {
        self.profile.observe(0, &self.model, self.category);
        self.profile.topic(0).mean()
    }

    /// Takes the answer in and computes the overall level and every topic; the sum of their EAPs.
    pub fn take_in_and_compute_all(&mut self) -> f64 {
        self.profile.observe(0, &self.model, self.category);
        let topics: f64 = self.profile.every_topic().iter().map(Posterior::mean).sum();
        topics + self.profile.overall().mean()
    }
}

fn independent() -> Profile {
    Profile::new(&[0.0]).unwrap_or_else(|_| unreachable!("a loading of 0 is in range"))
}
