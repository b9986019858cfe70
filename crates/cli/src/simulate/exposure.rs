//! How often each item is asked.

use std::collections::BTreeMap;

use quiz::bank::Bank;
use quiz::session::Settings;
use serde::Serialize;

use super::candidate::Sitting;
use crate::table;

/// Exposure of every item that could be asked.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Exposure {
    /// Share of its questions that a candidate has in common with another one on average: Σ r² / Σ r over the exposure rates
    /// (Chen, Ankenmann & Spray 2003, for many candidates).
    pub overlap: f64,
    /// Most exposed first.
    pub items: Vec<Exposed>,
}

/// One item's exposure.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Exposed {
    /// Item id.
    pub item: String,
    /// Topic id.
    pub topic: String,
    /// Share of the candidates who were asked it.
    pub rate: f64,
}

/// Counts the questions of all sittings; at least one.
pub fn exposure(settings: &Settings, bank: &Bank, sittings: &[Sitting]) -> Exposure {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for answer in sittings.iter().flat_map(|sitting| &sitting.result.answers) {
        *counts.entry(&answer.item).or_insert(0) += 1;
    }
    let shards = settings.topics.iter().filter_map(|topic| bank.shard(&topic.id));
    let mut items: Vec<Exposed> = shards
        .flat_map(|shard| &shard.items)
        .map(|item| Exposed {
            item: item.id.clone(),
            topic: item.topic.clone(),
            rate: counts.get(item.id.as_str()).copied().unwrap_or(0) as f64 / sittings.len() as f64,
        })
        .collect();
    items.sort_by(|x, y| y.rate.total_cmp(&x.rate).then_with(|| x.item.cmp(&y.item)));
    let sum = |f: &dyn Fn(f64) -> f64| items.iter().map(|exposed| f(exposed.rate)).sum::<f64>();
    Exposure { overlap: sum(&|rate| rate * rate) / sum(&|rate| rate), items }
}

/// The exposure per topic as text.
pub fn human(settings: &Settings, exposure: &Exposure) -> String {
    let percent = |rate: f64| format!("{:.1} %", 100.0 * rate);
    let row = |topic: &quiz::session::TopicPlan| {
        let of_topic: Vec<&Exposed> =
            exposure.items.iter().filter(|exposed| exposed.topic == topic.id).collect();
        let never = of_topic.iter().filter(|exposed| exposed.rate == 0.0).count();
        let median = of_topic.get(of_topic.len() / 2).map_or(0.0, |exposed| exposed.rate);
        let (most, item) = of_topic.first().map_or((0.0, ""), |exposed| (exposed.rate, &exposed.item));
        let id = topic.id.clone();
        vec![
            id,
            of_topic.len().to_string(),
            never.to_string(),
            percent(median),
            percent(most),
            item.to_owned(),
        ]
    };
    let rows: Vec<Vec<String>> = settings.topics.iter().map(row).collect();
    let head = ["topic", "items", "never asked", "median", "highest", "most asked item"];
    format!(
        "\nexposure, over all candidates; two of them share {} of their questions\n{}",
        percent(exposure.overlap),
        table::render(&head, &rows, &[false, true, true, true, true])
    )
}
