//! What the correlated profile gains over separate tests.

use engine::Rng;
use quiz::bank::Bank;
use quiz::session::Settings;
use rayon::iter::{IntoParallelIterator, ParallelIterator};
use serde::Serialize;

use super::candidate::{Answers, Sitting, sit};
use super::progress::Progress;
use super::{own_rng, truth};
use crate::table;

/// The same candidates measured twice, with as many questions.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Comparison {
    /// Bank and its version.
    pub bank: String,
    /// Seed.
    pub seed: u64,
    /// Candidates, drawn from the model's prior.
    pub n: usize,
    /// Questions per candidate, over all topics.
    pub items: usize,
    /// Topics together: the mean squared error is averaged over them.
    pub all: Pair,
    /// Each topic.
    pub topics: Vec<Pair>,
}

/// One level, measured both ways.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Pair {
    /// Topic id, or `all topics`.
    pub level: String,
    /// With the loadings of the manifest.
    pub profile: Errors,
    /// With every loading 0: a test of its own for each topic.
    pub independent: Errors,
}

/// How far estimates are from the truth.
#[derive(Clone, Copy, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Errors {
    /// Root of the mean squared error.
    pub rmse: f64,
    /// Share of the 95 % intervals that hold the truth.
    pub coverage: f64,
}

/// Draws `n` candidates from the prior of `settings` and lets each take two quizzes of `items` questions: one as the settings
/// have it, one in which no topic says anything about another. Both share the questions among the topics by the same weights.
///
/// # Errors
/// As [`sit`].
pub fn compare(
    described: String,
    settings: &Settings,
    bank: &Bank,
    answers: &Answers,
    (items, n, seed): (usize, u32, u64),
) -> anyhow::Result<Comparison> {
    // No rule but the number of questions ends either quiz.
    let profile = Settings { min_items: items, max_items: items, se_target: None, ..settings.clone() };
    let mut independent = profile.clone();
    independent.topics.iter_mut().for_each(|topic| topic.loading = 0.0);

    let progress = Progress::new(n as usize);
    let both: Vec<[Sitting; 2]> = (0..n)
        .into_par_iter()
        .map(|at| {
            let mut rng = own_rng(seed, 0, u64::from(at));
            let truth = truth(settings, None, &mut rng);
            let mut other = Rng::new(rng.next_u64());
            let first = sit(&profile, bank, answers, truth.clone(), &mut rng)?;
            let second = sit(&independent, bank, answers, truth, &mut other)?;
            progress.tick();
            Ok([first, second])
        })
        .collect::<anyhow::Result<_>>()?;

    let pair = |level: &str, topics: &[usize]| {
        let [profile, independent] = [0, 1].map(|way| {
            let sittings: Vec<&Sitting> = both.iter().map(|both| &both[way]).collect();
            errors(&sittings, topics)
        });
        Pair { level: level.to_owned(), profile, independent }
    };
    let every: Vec<usize> = (0..settings.topics.len()).collect();
    let topics = settings.topics.iter().enumerate().map(|(at, topic)| pair(&topic.id, &[at])).collect();
    let asked = both.iter().flatten().map(|sitting| sitting.result.answers.len()).min().unwrap_or(0);
    anyhow::ensure!(asked == items, "--items {items}: the topics' items and caps allow only {asked}");
    Ok(Comparison { bank: described, seed, n: both.len(), items, all: pair("all topics", &every), topics })
}

fn errors(sittings: &[&Sitting], topics: &[usize]) -> Errors {
    let each = || sittings.iter().flat_map(|sitting| topics.iter().map(move |at| (sitting, *at)));
    let mean = |sum: f64| sum / (sittings.len() * topics.len()) as f64;
    let squares = each().map(|(sitting, at)| (sitting.result.topics[at].mean - sitting.truth[at]).powi(2));
    let held = each().filter(|(sitting, at)| {
        let (low, high) = sitting.result.topics[*at].interval;
        (low..=high).contains(&sitting.truth[*at])
    });
    Errors { rmse: mean(squares.sum()).sqrt(), coverage: mean(held.count() as f64) }
}

/// The comparison as text.
pub fn human(comparison: &Comparison) -> String {
    let rows: Vec<Vec<String>> = std::iter::once(&comparison.all)
        .chain(&comparison.topics)
        .map(|pair| {
            let percent = |share: f64| format!("{:.1} %", 100.0 * share);
            vec![
                pair.level.clone(),
                format!("{:.3}", pair.profile.rmse),
                format!("{:.3}", pair.independent.rmse),
                format!("{:.3}", pair.profile.rmse / pair.independent.rmse),
                percent(pair.profile.coverage),
                percent(pair.independent.coverage),
            ]
        })
        .collect();
    let head =
        ["level", "RMSE, profile", "RMSE, independent", "ratio", "in 95 %, profile", "in 95 %, independent"];
    format!(
        "{}, seed {}: {} candidates drawn from the prior, {} questions over {} topics\n\
         profile: topics correlate by their loadings; independent: a test of its own for each topic\n\n{}",
        comparison.bank,
        comparison.seed,
        comparison.n,
        comparison.items,
        comparison.topics.len(),
        table::render(&head, &rows, &[false, true, true, true, true, true])
    )
}
