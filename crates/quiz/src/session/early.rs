//! A quiz up to its first answer, as far as nothing has to be estimated for that: all that a page needs at once, without
//! the rest of the program.

use engine::{Rng, owed_topic};

use super::choose::opening;
use super::step::{ask, draft, load, new, shard_is_here, stands};
use super::{Effect, Event, Phase, Session, Settings};
use crate::bank::Bank;

/// Before any answer a topic's standard error is 1, give or take what the grid leaves out.
const UNMEASURED: f64 = 0.9;

/// What [`begin`](super::begin) gives, where that takes no estimate: nearly always. `None` where it does.
pub fn begin_early(id: String, settings: Settings, bank: &Bank, at: f64) -> Option<(Session, Vec<Effect>)> {
    first(new(id, settings, at), bank, at)
}

/// What [`step`](super::step) gives, where that takes no estimate and no key: a draft, and the first question. `None`
/// where it does.
pub fn step_early(session: &Session, bank: &Bank, event: &Event) -> Option<(Session, Vec<Effect>)> {
    let same = || Some((session.clone(), Vec::new()));
    match (event, &session.phase) {
        (Event::Draft(response), _) => Some(draft(session.clone(), response.clone())),
        (Event::ShardLoaded { at }, Phase::Loading(_)) => first(session.clone(), bank, *at),
        (Event::ShardLoaded { .. }, Phase::Asking(asked)) => {
            let gone = shard_is_here(session, bank, asked.topic) && !stands(session, bank);
            if gone { None } else { same() }
        }
        (Event::ShardLoaded { .. }, _) => same(),
        _ => None,
    }
}

/// The first question, or the wait for the items that it is drawn from.
fn first(session: Session, bank: &Bank, at: f64) -> Option<(Session, Vec<Effect>)> {
    let settings = &session.settings;
    let plain = session.answers.is_empty()
        && settings.queue.is_empty()
        && session.unavailable.is_empty()
        && settings.min_items > 0
        && settings.max_items > 0
        && settings.time_limit.is_none_or(|limit| limit > 0.0)
        && settings.topics.iter().all(|topic| topic.cap > 0 && topic.se_target < UNMEASURED)
        && !settings.pilot_places().contains(&0);
    if !plain {
        return None;
    }
    let weights: Vec<f64> = settings.topics.iter().map(|topic| topic.weight).collect();
    let topic = owed_topic(&weights, &vec![0; weights.len()], &vec![true; weights.len()])?;
    let mut rng = Rng::new(session.rng);
    match opening(&session, bank, topic, &mut rng) {
        Some(item) => Some(ask(session, topic, item, false, rng, at)),
        None if bank.shard(&settings.topics[topic].id).is_none() => Some(load(session, topic)),
        None => None,
    }
}
