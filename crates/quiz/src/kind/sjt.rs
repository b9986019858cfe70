//! A situation and actions to be rated by how effective they are: `sjt`.

use super::choice::{Opt, take_options};
use super::{BadField, Incomplete};
use crate::bank::wire::WireItem;

/// The lowest rating.
pub const LOWEST: u32 = 1;
/// The highest rating.
pub const HIGHEST: u32 = 5;
/// The rating of somebody who does not commit to anything.
const MIDPOINT: f64 = 3.0;
/// The largest distance between two ratings.
const WIDTH: f64 = (HIGHEST - LOWEST) as f64;

/// Actions, each to be rated from [`LOWEST`] to [`HIGHEST`].
#[derive(Clone, Debug, PartialEq)]
pub struct Prompt {
    /// At least two, ids unique.
    pub options: Vec<Opt>,
    /// Whether they are shown in random order.
    pub shuffle: bool,
}

/// How a panel rates an action.
#[derive(Clone, Debug, PartialEq)]
pub struct Rating {
    /// Option id.
    pub option: String,
    /// Mean rating of the panel, from 1 to 5.
    pub mean: f64,
    /// Standard deviation of its ratings.
    pub sd: f64,
    /// Number of raters.
    pub n: u32,
    /// Why it is as effective as that.
    pub rationale: String,
}

/// The panel's rating of every action.
#[derive(Clone, Debug, PartialEq)]
pub struct Key {
    /// In the order of the prompt's options.
    pub ratings: Vec<Rating>,
}

pub(super) fn parse(item: &mut WireItem) -> Result<(super::Prompt, super::Key), BadField> {
    if item.mode.is_none() {
        return Err(BadField::new("schema", "mode", "kind `sjt` needs `mode`; write \"rate\""));
    }
    let wire = take_options(item)?;
    let mut options = Vec::with_capacity(wire.len());
    let mut ratings = Vec::with_capacity(wire.len());
    for (at, option) in wire.into_iter().enumerate() {
        let scale = f64::from(LOWEST)..=f64::from(HIGHEST);
        let expert = option.expert.filter(|expert| scale.contains(&expert.mean) && expert.sd >= 0.0);
        let Some(expert) = expert else {
            let message =
                "every action of kind `sjt` has a rating with a mean from 1 to 5 and an sd of 0 or more";
            return Err(BadField::new("key-count", format!("options[{at}].expert"), message));
        };
        ratings.push(Rating {
            option: option.id.clone(),
            mean: expert.mean,
            sd: expert.sd,
            n: expert.n,
            rationale: option.rationale,
        });
        options.push(Opt { id: option.id, text: option.text });
    }
    let key = Key { ratings };
    if raw(&key, &|rating| rating.mean.round()) - raw(&key, &|_| MIDPOINT) < 0.05 {
        let message =
            "rating every action 3 would earn as much as the best answer; let the actions differ more";
        return Err(BadField::new("key-count", "options", message));
    }
    let shuffle = item.shuffle.unwrap_or(true);
    Ok((super::Prompt::Sjt(Prompt { options, shuffle }), super::Key::Sjt(key)))
}

/// Complete when every action has a rating.
pub(super) fn validate(prompt: &Prompt, ratings: &[(String, u32)]) -> Result<(), Incomplete> {
    let known = |(id, rating): &(String, u32)| {
        prompt.options.iter().any(|option| option.id == *id) && (LOWEST..=HIGHEST).contains(rating)
    };
    let twice = |at: usize| ratings[..at].iter().any(|(id, _)| *id == ratings[at].0);
    if !ratings.iter().all(known) || (0..ratings.len()).any(twice) {
        Err(Incomplete::Mismatch)
    } else if ratings.len() < prompt.options.len() {
        Err(Incomplete::Unrated(prompt.options.len() - ratings.len()))
    } else {
        Ok(())
    }
}

/// How much nearer to the panel's means the ratings are than the midpoint of the scale is everywhere, as a share of what the
/// nearest whole ratings gain: 0 for whoever commits to nothing or does worse, 1 for whoever rates as the panel does.
pub(super) fn grade(key: &Key, ratings: &[(String, u32)]) -> f64 {
    let given = |rating: &Rating| {
        let found = ratings.iter().find(|(id, _)| *id == rating.option);
        found.map_or(MIDPOINT, |(_, value)| f64::from(*value))
    };
    let midpoint = raw(key, &|_| MIDPOINT);
    let best = raw(key, &|rating| rating.mean.round());
    ((raw(key, &given) - midpoint) / (best - midpoint)).clamp(0.0, 1.0)
}

/// 1 less the mean distance of ratings from the panel's means, as a share of the scale.
fn raw(key: &Key, rated: &dyn Fn(&Rating) -> f64) -> f64 {
    let distance: f64 = key.ratings.iter().map(|rating| (rated(rating) - rating.mean).abs()).sum();
    1.0 - distance / WIDTH / key.ratings.len() as f64
}
