//! The banks and the candidate of the comparison with other tools, from the same generator in every language: SplitMix64
//! and Box & Muller's transformation, parameters rounded to six decimals.

use engine::{ItemModel, Rng};

fn normal(rng: &mut Rng) -> f64 {
    let (u, v) = (rng.uniform().max(1e-300), rng.uniform());
    (-2.0 * u.ln()).sqrt() * (std::f64::consts::TAU * v).cos()
}

fn rounded(x: f64) -> f64 {
    (x * 1e6).round() / 1e6
}

/// A bank of `n` 3PL items.
pub fn bank(n: usize) -> Vec<ItemModel> {
    let mut rng = Rng::new(n as u64);
    let mut item = || {
        let a = rounded((0.1 + 0.3 * normal(&mut rng)).exp().clamp(0.3, 3.0));
        let b = rounded((1.1 * normal(&mut rng)).clamp(-3.5, 3.5));
        ItemModel::Logistic { a, b, c: rounded(0.05 + 0.25 * rng.uniform()), d: 1.0 }
    };
    (0..n).map(|_| item()).collect()
}

/// True levels, each with 20 numbers: the k-th answer is right if the k-th number is below the probability.
pub fn candidates(n: usize) -> Vec<(f64, [f64; 20])> {
    let mut rng = Rng::new(7);
    let nine_decimals = |x: f64| (x * 1e9).round() / 1e9;
    let mut candidate = || (rounded(normal(&mut rng)), std::array::from_fn(|_| nine_decimals(rng.uniform())));
    (0..n).map(|_| candidate()).collect()
}

/// Items of a history of 20 answers, spread over the bank, and what the first candidate answers.
pub fn history(bank: &[ItemModel]) -> Vec<(usize, usize)> {
    let (theta, u) = candidates(1)[0];
    (0..20)
        .map(|k| (k * 2 + 1) * bank.len() / 40)
        .zip(u)
        .map(|(item, u)| (item, usize::from(u < bank[item].probability(theta, 1))))
        .collect()
}

/// Indices of the items among `shortlist` with the most information at `theta`: the table's single precision decides
/// among neighbours no better than the formula.
pub fn most_informative(bank: &[ItemModel], shortlist: Vec<usize>, theta: f64) -> Option<usize> {
    shortlist.into_iter().max_by(|i, j| bank[*i].information(theta).total_cmp(&bank[*j].information(theta)))
}

/// A test of 20 items by maximum information, starting at 0, levels by EAP: the items and the last level.
pub fn test_of_20(
    bank: &[ItemModel],
    table: &engine::ItemTable,
    start: &engine::Profile,
    (theta, u): (f64, [f64; 20]),
) -> (Vec<usize>, f64) {
    let mut profile = start.clone();
    let mut given = vec![false; bank.len()];
    let (mut items, mut level) = (Vec::with_capacity(20), 0.0);
    for u in u {
        let shortlist = table.shortlist_at(level, |item| !given[item], 3);
        let Some(next) = most_informative(bank, shortlist, level) else {
            break;
        };
        given[next] = true;
        items.push(next);
        profile.observe(0, &bank[next], usize::from(u < bank[next].probability(theta, 1)));
        level = profile.topic(0).mean();
    }
    (items, level)
}
