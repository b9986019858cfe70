//! `skill-quiz simulate`: how well a bank measures candidates whose levels are known.

mod candidate;
mod chart;
mod exposure;
mod figures;
mod html;
mod independent;
mod progress;

use std::path::PathBuf;

use anyhow::{Context, anyhow, bail, ensure};
use clap::ValueEnum;
use engine::Rng;
use quiz::bank::{Bank, Manifest};
use quiz::lint::information;
use quiz::session::{Length, Mode, Settings, plan};
use rayon::iter::{IntoParallelIterator, ParallelIterator};
use serde::Serialize;

use crate::bank::{load, manifest};
use crate::output::print;
use crate::{Done, table};
use candidate::{Answers, Sitting, sit};
use exposure::{Exposure, exposure};
use figures::{Group, group};
use progress::Progress;

/// Lets simulated candidates take the quiz, question by question as in the app, and compares the levels found with their
/// true ones.
///
/// Every candidate has the same true level θ in all topics, one of those given; with --prior each draws a level per topic
/// from the model instead, and 95 % of the intervals should then hold the truth. Answers are drawn from each item's own
/// model, so the figures say what the quiz can do if the items are as difficult as they claim.
///
/// At a fixed level far from 0 the estimate is drawn towards 0 and fewer intervals hold the truth: that is the prior at work,
/// not a fault of the items.
#[derive(clap::Args)]
pub struct Args {
    /// Folder with manifest.json.
    #[arg(default_value = "questions")]
    dir: PathBuf,
    /// Topics, equally weighted.
    #[arg(long, value_delimiter = ',', value_name = "TOPIC", conflicts_with = "track")]
    topics: Vec<String>,
    /// Track; the manifest's first one unless topics or a track are named.
    #[arg(long)]
    track: Option<String>,
    /// How long the quiz may get.
    #[arg(long, value_enum, default_value_t = LengthArg::Standard)]
    length: LengthArg,
    /// Candidates per level.
    #[arg(long, default_value_t = 200, value_parser = clap::value_parser!(u32).range(1..))]
    n: u32,
    /// True levels.
    #[arg(
        long,
        value_delimiter = ',',
        default_value = "-2.5,-2,-1.5,-1,-0.5,0,0.5,1,1.5,2,2.5",
        allow_hyphen_values = true
    )]
    theta: Vec<f64>,
    /// Draw true levels from the model's prior instead.
    #[arg(long, conflicts_with = "theta")]
    prior: bool,
    /// Seed; the same seed gives the same figures, on any number of threads.
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// Print JSON for other tools instead of tables.
    #[arg(long)]
    json: bool,
    /// Write the report with charts to this file, too: one HTML file without script.
    #[arg(long, value_name = "FILE")]
    html: Option<PathBuf>,
    /// Compare instead: candidates drawn from the prior take a quiz of --items questions over all topics with correlated
    /// levels, and independent tests, one per topic, that share as many questions; prints both RMSEs.
    #[arg(long, conflicts_with_all = ["theta", "prior", "length", "html"])]
    compare_independent: bool,
    /// Questions per candidate for --compare-independent.
    #[arg(long, default_value_t = 30, requires = "compare_independent", value_parser = clap::value_parser!(u16).range(1..))]
    items: u16,
}

#[derive(Clone, Copy, ValueEnum)]
enum LengthArg {
    Quick,
    Standard,
    Precise,
}

impl From<LengthArg> for Length {
    fn from(length: LengthArg) -> Self {
        match length {
            LengthArg::Quick => Self::Quick,
            LengthArg::Standard => Self::Standard,
            LengthArg::Precise => Self::Precise,
        }
    }
}

/// Everything that is printed.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Report {
    bank: String,
    seed: u64,
    min_items: usize,
    max_items: usize,
    topics: Vec<Topic>,
    groups: Vec<Group>,
    exposure: Exposure,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Topic {
    id: String,
    weight: f64,
    items: usize,
    /// B20 at each of [`information::LEVELS`].
    b20: Vec<f64>,
    /// From −3 to 3.
    curve: Vec<Point>,
}

/// Test information at one level.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Point {
    theta: f64,
    /// Of all items of the topic.
    all: f64,
    /// Of the best [`information::ASKED`] of them there.
    best: f64,
}

pub fn run(args: &Args) -> Done {
    if let Some(odd) = args.theta.iter().find(|theta| !(-6.0..=6.0).contains(*theta)) {
        bail!("--theta {odd}: levels lie between -6 and 6");
    }
    let mut manifest = manifest(&args.dir)?;
    let chosen = if args.compare_independent && args.topics.is_empty() && args.track.is_none() {
        manifest.topics.iter().map(|topic| (topic.id.clone(), 1.0)).collect()
    } else {
        chosen(&manifest, args)?
    };
    let ids: Vec<String> = chosen.iter().map(|(id, _)| id.clone()).collect();
    let bank = load(&args.dir, &mut manifest, &ids)?;
    let answers = Answers::of(&bank, &chosen)?;
    let settings = plan(&bank.manifest, &chosen, args.length.into(), Mode::Assessment, 0, Vec::new());
    if args.compare_independent {
        let size = (usize::from(args.items), args.n, args.seed);
        let compared = independent::compare(described(&bank.manifest), &settings, &bank, &answers, size)?;
        return say(args, &compared, || independent::human(&compared));
    }

    let levels: Vec<Option<f64>> =
        if args.prior { vec![None] } else { args.theta.iter().copied().map(Some).collect() };
    let progress = Progress::new(levels.len() * args.n as usize);
    let mut groups = Vec::new();
    let mut all = Vec::new();
    for (nth, theta) in levels.into_iter().enumerate() {
        let sittings: Vec<Sitting> = (0..args.n)
            .into_par_iter()
            .map(|at| {
                let mut rng = own_rng(args.seed, nth as u64, u64::from(at));
                let truth = truth(&settings, theta, &mut rng);
                let sitting = sit(&settings, &bank, &answers, truth, &mut rng);
                progress.tick();
                sitting
            })
            .collect::<anyhow::Result<_>>()?;
        groups.push(group(theta, &settings, &sittings));
        all.extend(sittings);
    }
    drop(progress);
    let report = Report {
        bank: described(&bank.manifest),
        seed: args.seed,
        min_items: settings.min_items,
        max_items: settings.max_items,
        topics: topics(&settings, &bank),
        groups,
        exposure: exposure(&settings, &bank, &all),
    };
    if let Some(path) = &args.html {
        std::fs::write(path, html::page(&report))
            .with_context(|| format!("cannot write {}", path.display()))?;
    }
    say(args, &report, || human(&report, &settings))
}

/// Prints as asked for.
fn say(args: &Args, report: &impl Serialize, human: impl FnOnce() -> String) -> Done {
    let text = if args.json { serde_json::to_string_pretty(report)? + "\n" } else { human() };
    print(&text)?;
    Ok(true)
}

/// Topics with their weights, as asked for.
fn chosen(manifest: &Manifest, args: &Args) -> anyhow::Result<Vec<(String, f64)>> {
    if !args.topics.is_empty() {
        let known: Vec<&str> = manifest.topics.iter().map(|topic| topic.id.as_str()).collect();
        for topic in &args.topics {
            ensure!(
                known.contains(&topic.as_str()),
                "the bank has no topic `{topic}`; it has {}",
                known.join(", ")
            );
        }
        return Ok(args.topics.iter().map(|topic| (topic.clone(), 1.0)).collect());
    }
    let track = match &args.track {
        Some(id) => manifest.tracks.iter().find(|track| track.id == *id).ok_or_else(|| {
            let known: Vec<&str> = manifest.tracks.iter().map(|track| track.id.as_str()).collect();
            anyhow!("the bank has no track `{id}`; it has {}", known.join(", "))
        })?,
        None => manifest.tracks.first().context("the bank has no track; name topics by --topics")?,
    };
    Ok(track.topics.iter().map(|part| (part.id.clone(), part.weight)).collect())
}

/// A generator for one candidate, whichever thread simulates it.
fn own_rng(seed: u64, group: u64, candidate: u64) -> Rng {
    let place = (group << 32) | candidate;
    Rng::new(Rng::new(seed).next_u64() ^ Rng::new(place).next_u64())
}

/// True levels per topic: θ everywhere, or drawn as the model has it, θ_k = λ_k g + √(1 − λ_k²) u_k.
fn truth(settings: &Settings, theta: Option<f64>, rng: &mut Rng) -> Vec<f64> {
    if let Some(theta) = theta {
        return vec![theta; settings.topics.len()];
    }
    let g = rng.normal();
    let drawn = settings
        .topics
        .iter()
        .map(|topic| topic.loading * g + (1.0 - topic.loading.powi(2)).sqrt() * rng.normal());
    drawn.collect()
}

fn topics(settings: &Settings, bank: &Bank) -> Vec<Topic> {
    let topic = |plan: &quiz::session::TopicPlan| {
        let items = bank.shard(&plan.id).map_or(&[][..], |shard| &shard.items);
        let b20 = |theta: &f64| information::b20(items.iter().map(|item| &item.model), *theta);
        let all = |theta: f64| items.iter().map(|item| item.model.information(theta)).sum();
        let point = |theta: f64| Point { theta, all: all(theta), best: b20(&theta) };
        Topic {
            id: plan.id.clone(),
            weight: plan.weight,
            items: items.len(),
            b20: information::LEVELS.iter().map(b20).collect(),
            curve: (-12..=12).map(|quarter| point(0.25 * f64::from(quarter))).collect(),
        }
    };
    settings.topics.iter().map(topic).collect()
}

fn described(manifest: &Manifest) -> String {
    format!("{} {}", manifest.bank_id, manifest.version)
}

fn human(report: &Report, settings: &Settings) -> String {
    let mut out = format!(
        "{}, {} to {} questions, seed {}\n\nB20, the information of the {} best items, at each level\n",
        report.bank,
        settings.min_items,
        settings.max_items,
        report.seed,
        information::ASKED
    );
    let levels: Vec<String> = information::LEVELS.iter().map(|theta| format!("θ={theta}")).collect();
    let head: Vec<&str> =
        ["topic", "weight", "items"].into_iter().chain(levels.iter().map(String::as_str)).collect();
    let rows: Vec<Vec<String>> = report
        .topics
        .iter()
        .map(|topic| {
            let fixed = [topic.id.clone(), format!("{:.2}", topic.weight), topic.items.to_string()];
            fixed.into_iter().chain(topic.b20.iter().map(|b20| format!("{b20:.2}"))).collect()
        })
        .collect();
    out.push_str(&table::render(&head, &rows, &[false, true, true, true, true, true, true, true]));
    for group in &report.groups {
        out.push_str(&figures::human(group));
    }
    out.push_str(&exposure::human(settings, &report.exposure));
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_candidate_has_another_generator() {
        let mut states: Vec<u64> =
            (0..5).flat_map(|group| (0..100).map(move |at| own_rng(1, group, at).state)).collect();
        states.sort_unstable();
        states.dedup();
        assert_eq!(states.len(), 500);
    }
}
