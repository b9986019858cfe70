//! Which question comes next, or why none does.

use engine::{Criterion, Profile, Rng, StopFacts, StopRule, owed_topic, randomesque, should_stop};

use super::ability::overall;
use super::{Answer, EndReason, Length, Session};
use crate::bank::{Bank, Item};

/// Next question.
pub(super) enum Choice<'a> {
    /// Ask this item of this topic.
    Ask(usize, &'a Item),
    /// The topic owed an item is not loaded.
    Load(usize),
    /// No more questions.
    End(EndReason),
}

/// The best `n` items share the first place, so that not everyone meets the same questions.
const RANDOMESQUE: usize = 5;

/// A band counts as decided at this probability.
const BAND_CERTAINTY: f64 = 0.95;

pub(super) fn choose<'a>(session: &Session, profile: &Profile, bank: &'a Bank, rng: &mut Rng) -> Choice<'a> {
    if let Some(reason) = finished(session, profile) {
        return Choice::End(reason);
    }
    let mut open: Vec<bool> =
        (0..session.settings.topics.len()).map(|topic| is_open(session, profile, topic)).collect();
    let weights: Vec<f64> = session.settings.topics.iter().map(|topic| topic.weight).collect();
    let given = given(session);
    while let Some(topic) = owed_topic(&weights, &given, &open) {
        let id = &session.settings.topics[topic].id;
        if session.answers.is_empty() {
            // Nothing is known of the candidate yet, so no item is better than another: any that may open will do.
            let openings = bank.opening(id).map_or(&[][..], |shard| &shard.items);
            let openings: Vec<&Item> = openings.iter().filter(|item| item.opening).collect();
            if !openings.is_empty() {
                return Choice::Ask(topic, openings[rng.below(openings.len())]);
            }
        }
        let Some(shard) = bank.shard(id) else {
            return Choice::Load(topic);
        };
        let eligible = eligible(session, bank, topic, &shard.items);
        if eligible.is_empty() {
            open[topic] = false;
            continue;
        }
        let criterion = Criterion::recommended(session.scored());
        let candidates = eligible.iter().map(|at| (*at, &shard.items[*at].model));
        let best = engine::best(criterion, candidates, &profile.topic(topic), RANDOMESQUE, rng);
        if let Some(at) = randomesque(&best, RANDOMESQUE, rng) {
            return Choice::Ask(topic, &shard.items[at]);
        }
        open[topic] = false;
    }
    let topics = 0..session.settings.topics.len();
    let ran_out = topics.clone().any(|topic| !open[topic] && is_open(session, profile, topic));
    let measured = session.settings.length == Length::Precise
        && topics.clone().all(|topic| is_measured(session, profile, topic));
    let asked = topics.clone().any(|topic| !session.unavailable.contains(&session.settings.topics[topic].id));
    Choice::End(match (measured, ran_out || !asked) {
        (true, _) => EndReason::Precise,
        (_, true) => EndReason::Exhausted,
        // What is left is topics at their caps.
        (false, false) => EndReason::MaxItems,
    })
}

fn finished(session: &Session, profile: &Profile) -> Option<EndReason> {
    let settings = &session.settings;
    let overall = overall(profile, settings);
    let cuts: Vec<f64> = settings.bands.iter().filter_map(|band| band.from).collect();
    let skipped = session.answers.len() - session.scored();
    let rule = StopRule {
        min_items: settings.min_items,
        // A skipped question takes a place in the quiz, so that it cannot grow beyond what was announced.
        max_items: settings.max_items.saturating_sub(skipped),
        se_target: settings.se_target,
        // Whoever asks for precision wants the topics measured, not only the band decided.
        band_certainty: (settings.length != Length::Precise).then_some(BAND_CERTAINTY),
        min_gain: None,
        time_limit_s: None,
    };
    let facts = StopFacts {
        answered: session.scored(),
        elapsed_s: 0.0,
        // Whether items are left is known only once the owed topic's shard is there; see `choose`.
        items_left: usize::MAX,
        standard_error: overall.sd(),
        bands: &overall.band_probabilities(&cuts),
        predicted_gain: None,
    };
    should_stop(&rule, &facts).map(EndReason::from)
}

/// Items given or skipped per topic.
fn given(session: &Session) -> Vec<usize> {
    let mut given = vec![0; session.settings.topics.len()];
    for answer in &session.answers {
        if let Some(count) = given.get_mut(answer.topic) {
            *count += 1;
        }
    }
    given
}

fn is_open(session: &Session, profile: &Profile, topic: usize) -> bool {
    let plan = &session.settings.topics[topic];
    !session.unavailable.contains(&plan.id)
        && given(session)[topic] < plan.cap
        && !(session.settings.length == Length::Precise && is_measured(session, profile, topic))
}

fn is_measured(session: &Session, profile: &Profile, topic: usize) -> bool {
    profile.topic(topic).sd() <= session.settings.topics[topic].se_target
}

/// Indices of the items that may be asked: not given, no enemy of one given, of the subtopics met least, and new to this
/// candidate while there is a choice.
fn eligible(session: &Session, bank: &Bank, topic: usize, items: &[Item]) -> Vec<usize> {
    let answers = &session.answers;
    let given = |id: &String| answers.iter().any(|answer| answer.item == *id);
    // It takes only one of two enemies to name the other, and they may be of different topics.
    let named: Vec<&String> = answers
        .iter()
        .filter_map(|answer| bank.item(&session.settings.topics.get(answer.topic)?.id, &answer.item))
        .flat_map(|item| &item.enemies)
        .collect();
    let usable =
        |item: &Item| !given(&item.id) && !named.contains(&&item.id) && !item.enemies.iter().any(given);
    let unused: Vec<usize> = (0..items.len()).filter(|at| usable(&items[*at])).collect();
    let recent = &session.settings.recent;
    let fresh: Vec<usize> = unused.iter().copied().filter(|at| !recent.contains(&items[*at].id)).collect();
    let pool = if fresh.is_empty() { unused } else { fresh };

    // How often each subtopic of the pool was met.
    let mut met: Vec<(&str, usize)> = Vec::new();
    for subtopic in pool.iter().map(|at| items[*at].subtopic.as_str()) {
        if met.iter().all(|(other, _)| *other != subtopic) {
            let here = |answer: &&Answer| answer.topic == topic && answer.subtopic == subtopic;
            met.push((subtopic, answers.iter().filter(here).count()));
        }
    }
    let least = met.iter().map(|(_, count)| *count).min().unwrap_or(0);
    pool.into_iter().filter(|at| met.contains(&(items[*at].subtopic.as_str(), least))).collect()
}
