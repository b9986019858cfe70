//! Which question comes next, or why none does.

use engine::{
    Criterion, ItemModel, Profile, Rng, StopFacts, StopRule, best_weighted, owed_topic, randomesque,
    should_stop,
};

use super::ability::{overall, overall_gain};
use super::{Answer, EndReason, Length, Mode, Session};
use crate::bank::{Bank, Item};
use crate::kind::Kind;

/// Next question.
pub(super) enum Choice<'a> {
    /// Ask this item of this topic.
    Ask(usize, &'a Item),
    /// Ask this item of this topic on trial, outside the score.
    Try(usize, &'a Item),
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
    if !session.settings.queue.is_empty() {
        return queued(session, bank);
    }
    if let Some(reason) = finished(session, profile, bank) {
        return Choice::End(reason);
    }
    if let Some((topic, item)) = pilot(session, bank, rng) {
        return Choice::Try(topic, item);
    }
    let mut open: Vec<bool> =
        (0..session.settings.topics.len()).map(|topic| is_open(session, profile, topic)).collect();
    let weights: Vec<f64> = session.settings.topics.iter().map(|topic| topic.weight).collect();
    let given = given(session);
    while let Some(topic) = owed_topic(&weights, &given, &open) {
        let id = &session.settings.topics[topic].id;
        if let Some(item) = opening(session, bank, topic, rng) {
            return Choice::Ask(topic, item);
        }
        let Some(shard) = bank.shard(id) else {
            return Choice::Load(topic);
        };
        let eligible = eligible(session, bank, topic, &shard.items);
        if eligible.is_empty() {
            open[topic] = false;
            continue;
        }
        let best = best(session, profile, topic, &shard.items, &eligible, RANDOMESQUE, rng);
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

/// The first question of the queue that was not asked and still can be.
fn queued<'a>(session: &Session, bank: &'a Bank) -> Choice<'a> {
    let settings = &session.settings;
    for (topic, id) in &settings.queue {
        let Some(place) = settings.topics.iter().position(|plan| plan.id == *topic) else {
            continue;
        };
        if session.unavailable.contains(topic) || session.answers.iter().any(|answer| answer.item == *id) {
            continue;
        }
        if bank.shard(topic).is_none() {
            return Choice::Load(place);
        }
        let item = bank.item(topic, id).filter(|item| item.kind != Kind::SqlRun || !session.no_sql);
        if let Some(item) = item {
            return Choice::Ask(place, item);
        }
    }
    Choice::End(EndReason::MaxItems)
}

/// The first item of a quiz by lot, where the topic has any that it may begin with.
pub(super) fn opening<'a>(
    session: &Session,
    bank: &'a Bank,
    topic: usize,
    rng: &mut Rng,
) -> Option<&'a Item> {
    if !session.answers.is_empty() {
        return None;
    }
    // Nothing is known of the candidate yet, so no item is better than another: any that may open will do.
    let openings = bank.opening(&session.settings.topics[topic].id).map_or(&[][..], |shard| &shard.items);
    let opens = |item: &&Item| item.opening && !item.pilot && is_asked(session, topic, item);
    let openings: Vec<&Item> = openings.iter().filter(opens).collect();
    let met = |item: &&&Item| session.settings.freshness(&item.id) < 1.0;
    let fresh: Vec<&Item> = openings.iter().filter(|item| !met(item)).copied().collect();
    let pool = if fresh.is_empty() { openings } else { fresh };
    (!pool.is_empty()).then(|| pool[rng.below(pool.len())])
}

/// The `n` eligible items of a topic that tell most, best first, with what they tell.
fn best(
    session: &Session,
    profile: &Profile,
    topic: usize,
    items: &[Item],
    eligible: &[usize],
    n: usize,
    rng: &mut Rng,
) -> Vec<(usize, f64)> {
    let criterion = Criterion::recommended(session.scored());
    let candidate = |at: &usize| {
        let item = &items[*at];
        (*at, &item.model, session.settings.freshness(&item.id))
    };
    best_weighted(criterion, eligible.iter().map(candidate), &profile.topic(topic), n, rng)
}

/// By how much the best two questions left would lower the standard error: the overall one, or in a precise quiz that of
/// their topic. The largest over the open topics, or the first that reaches `enough`; `None` while the shard of one of
/// them is still to come, or nothing is left at all.
fn predicted_gain(session: &Session, profile: &Profile, bank: &Bank, enough: f64) -> Option<f64> {
    let mut most = None;
    for topic in 0..session.settings.topics.len() {
        if !is_open(session, profile, topic) {
            continue;
        }
        let items = &bank.shard(&session.settings.topics[topic].id)?.items;
        let eligible = eligible(session, bank, topic, items);
        // No criterion of a quiz is by lot, so the generator is not touched.
        let two = best(session, profile, topic, items, &eligible, 2, &mut Rng::new(0));
        let models: Vec<&ItemModel> = two.iter().map(|(at, _)| &items[*at].model).collect();
        if models.is_empty() {
            continue;
        }
        let gain = if session.settings.length == Length::Precise {
            engine::predicted_gain(&profile.topic(topic), &models)
        } else {
            overall_gain(profile, &session.settings, topic, &models)
        };
        most = Some(gain.max(most.unwrap_or(gain)));
        if gain >= enough {
            break;
        }
    }
    most
}

/// An item on trial, where one has its place and one is left: any of them, equally likely.
fn pilot<'a>(session: &Session, bank: &'a Bank, rng: &mut Rng) -> Option<(usize, &'a Item)> {
    if !session.settings.pilot_places().contains(&session.answers.len()) {
        return None;
    }
    let mut pilots: Vec<(usize, &Item)> = Vec::new();
    for (topic, plan) in session.settings.topics.iter().enumerate() {
        let items = bank.shard(&plan.id).map_or(&[][..], |shard| &shard.items);
        let unused = unused(session, bank, topic, items);
        pilots.extend(unused.into_iter().map(|at| (topic, &items[at])).filter(|(_, item)| item.pilot));
    }
    pilots.get(rng.below(pilots.len())).copied()
}

fn finished(session: &Session, profile: &Profile, bank: &Bank) -> Option<EndReason> {
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
        min_gain: settings.min_gain,
        time_limit_s: settings.time_limit,
    };
    let due = settings.min_gain.filter(|_| session.scored() >= settings.min_items);
    let facts = StopFacts {
        answered: session.scored(),
        elapsed_s: session.elapsed(),
        // Whether items are left is known only once the owed topic's shard is there; see `choose`.
        items_left: usize::MAX,
        standard_error: overall.sd(),
        bands: &overall.band_probabilities(&cuts),
        predicted_gain: due.and_then(|floor| predicted_gain(session, profile, bank, floor)),
    };
    should_stop(&rule, &facts).map(EndReason::from)
}

/// Items given or skipped per topic; those on trial do not count.
fn given(session: &Session) -> Vec<usize> {
    let mut given = vec![0; session.settings.topics.len()];
    for answer in session.answers.iter().filter(|answer| !answer.pilot) {
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

/// Whether the candidate is asked about the item's part of the topic, and can answer here.
fn is_asked(session: &Session, topic: usize, item: &Item) -> bool {
    let runs = item.kind != Kind::SqlRun || !session.no_sql;
    runs && session.settings.admits(item) && !session.settings.topics[topic].left_out.contains(&item.subtopic)
}

/// Indices of the items that may still be asked: of a subtopic that is asked, not given, no enemy of one given.
fn unused(session: &Session, bank: &Bank, topic: usize, items: &[Item]) -> Vec<usize> {
    let answers = &session.answers;
    let given = |id: &String| answers.iter().any(|answer| answer.item == *id);
    // It takes only one of two enemies to name the other, and they may be of different topics.
    let named: Vec<&String> = answers
        .iter()
        .filter_map(|answer| bank.item(&session.settings.topics.get(answer.topic)?.id, &answer.item))
        .flat_map(|item| &item.enemies)
        .collect();
    let usable = |item: &Item| {
        is_asked(session, topic, item)
            && !given(&item.id)
            && !named.contains(&&item.id)
            && !item.enemies.iter().any(given)
    };
    (0..items.len()).filter(|at| usable(&items[*at])).collect()
}

/// Indices of the items that may be asked for the score: unused, not on trial, of the subtopics met least, and new to
/// this candidate while there is a choice.
fn eligible(session: &Session, bank: &Bank, topic: usize, items: &[Item]) -> Vec<usize> {
    let answers = &session.answers;
    let mut unused = unused(session, bank, topic, items);
    unused.retain(|at| !items[*at].pilot);
    let recent = &session.settings.recent;
    let fresh: Vec<usize> = unused.iter().copied().filter(|at| !recent.contains(&items[*at].id)).collect();
    let pool = if fresh.is_empty() { unused } else { fresh };

    // An interview mixes kinds before subtopics.
    let pool = if session.settings.mode == Mode::Interview {
        least_met(pool, &|at| answers.iter().filter(|answer| answer.kind == items[at].kind).count())
    } else {
        pool
    };
    least_met(pool, &|at| {
        let here = |answer: &&Answer| answer.topic == topic && answer.subtopic == items[at].subtopic;
        answers.iter().filter(here).count()
    })
}

/// Those of the pool that were met least, by a count of what was met.
fn least_met(pool: Vec<usize>, met: &dyn Fn(usize) -> usize) -> Vec<usize> {
    let counts: Vec<usize> = pool.iter().map(|at| met(*at)).collect();
    let least = counts.iter().copied().min().unwrap_or(0);
    pool.into_iter().zip(counts).filter(|(_, count)| *count == least).map(|(at, _)| at).collect()
}
