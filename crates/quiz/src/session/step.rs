//! The one function by which a session changes.

use engine::{Profile, Rng};

use super::ability::{self, overall};
use super::choose::{Choice, choose};
use super::{
    Answer, Asked, Check, Checked, Effect, EndReason, Estimate, Event, Outcome, Phase, Session, Settings,
};
use crate::bank::{Bank, Item};
use crate::kind;
use crate::number::{LATEST, recorded};
use crate::sql::Verdict;

/// A new session that already asks its first question, or waits for the shard it needs.
pub fn begin(id: String, settings: Settings, bank: &Bank, at: f64) -> (Session, Vec<Effect>) {
    advance(new(id, settings, at), bank, at)
}

/// A session in which nothing has happened.
pub(super) fn new(id: String, settings: Settings, at: f64) -> Session {
    Session {
        id,
        started_at: at,
        rng: u64::from(settings.seed),
        answers: Vec::new(),
        unavailable: Vec::new(),
        no_sql: false,
        phase: Phase::Feedback,
        ability: None,
        settings,
    }
}

/// A stored session brought back: its ability is rebuilt, and a question that the bank no longer has in that version is
/// replaced. The time away does not count.
pub fn restore(mut session: Session, bank: &Bank, at: f64) -> (Session, Vec<Effect>) {
    let topics = session.settings.topics.len();
    session.answers.retain(|answer| answer.topic < topics);
    session.ability = Some(ability::profile(&session.settings, &session.answers));
    match &mut session.phase {
        Phase::Asking(asked) => {
            asked.shown_at = at;
            asked.resumed = true;
            let topic = session.settings.topics.get(asked.topic).map(|topic| topic.id.clone());
            match topic.filter(|id| bank.shard(id).is_none() && !session.unavailable.contains(id)) {
                Some(missing) => (session, vec![Effect::LoadShard(missing)]),
                None if stands(&session, bank) => (session, vec![Effect::Save]),
                None => advance(session, bank, at),
            }
        }
        Phase::Loading(_) => advance(session, bank, at),
        // Nothing is left to give feedback on.
        Phase::Feedback if session.answers.is_empty() => advance(session, bank, at),
        Phase::Feedback => {
            let last = session.answers.last().map(|answer| session.settings.topics[answer.topic].id.clone());
            let missing =
                last.filter(|topic| bank.shard(topic).is_none() && !session.unavailable.contains(topic));
            (session, missing.map(Effect::LoadShard).into_iter().collect())
        }
        Phase::Finished { .. } => (session, Vec::new()),
    }
}

/// Whether the question on screen can be shown and answered: the bank has it in that version and with those options, and
/// it has not been answered before.
pub(super) fn stands(session: &Session, bank: &Bank) -> bool {
    let Some(asked) = session.asked() else {
        return false;
    };
    find(&session.settings, bank, asked).is_some_and(|item| {
        let options = item.prompt.options();
        item.version == asked.version
            && asked.order.len() == options.len()
            && options.iter().all(|option| asked.order.contains(&option.id))
            && session.answers.iter().all(|answer| answer.item != asked.item)
    })
}

/// What `event` makes of `session`. An event that does not fit the phase (a double click, a late load) changes nothing.
pub fn step(session: &Session, bank: &Bank, event: Event) -> (Session, Vec<Effect>) {
    let next = session.clone();
    match event {
        Event::ShardLoaded { at } => match next.phase {
            Phase::Loading(_) => advance(next, bank, at),
            // A question that was restored before its shard had come may turn out to be gone. One that stands stays
            // untouched: shards of other topics come at any time.
            Phase::Asking(ref asked) if shard_is_here(&next, bank, asked.topic) && !stands(&next, bank) => {
                advance(next, bank, at)
            }
            _ => (next, Vec::new()),
        },
        Event::ShardFailed { topic, at } => shard_failed(next, bank, topic, at),
        Event::Draft(response) => draft(next, response),
        Event::Submit { at } => submit(next, bank, at),
        Event::Checked(checked) => self::checked(next, bank, checked),
        Event::WithoutSql { at } => without_sql(next, bank, at),
        Event::DontKnow { at } => answer(next, bank, Outcome::DontKnow, 0.0, None, at),
        Event::Skip { at } if next.skips_left() > 0 => answer(next, bank, Outcome::Skipped, 0.0, None, at),
        Event::Next { at } if next.phase == Phase::Feedback => advance(next, bank, at),
        // A quiz that is over keeps what it was taken under.
        Event::Unhurry { .. } if !matches!(next.phase, Phase::Finished { .. }) => {
            let settings = Settings { time_limit: None, ..next.settings };
            (Session { settings, ..next }, vec![Effect::Save])
        }
        Event::Stop { at } if !matches!(next.phase, Phase::Finished { .. }) => {
            finish(next, EndReason::Stopped, at)
        }
        Event::Skip { .. } | Event::Next { .. } | Event::Unhurry { .. } | Event::Stop { .. } => {
            (next, Vec::new())
        }
    }
}

/// Whether the quiz is over after the feedback that is shown.
pub fn is_last(session: &Session, bank: &Bank) -> bool {
    let over = |profile: &Profile| {
        // Which question comes next is left open: that draw is made when the candidate goes on.
        matches!(choose(session, profile, bank, &mut Rng::new(session.rng)), Choice::End(_))
    };
    session.phase == Phase::Feedback
        && !session.answers.is_empty()
        && session.ability.as_ref().is_some_and(over)
}

fn shard_failed(mut session: Session, bank: &Bank, topic: String, at: f64) -> (Session, Vec<Effect>) {
    let planned = session.settings.topics.iter().any(|plan| plan.id == topic);
    let over = matches!(session.phase, Phase::Finished { .. });
    // A shard fetched twice may fail once; what is here stays.
    if over || !planned || session.unavailable.contains(&topic) || bank.shard(&topic).is_some() {
        return (session, Vec::new());
    }
    let concerns = match &session.phase {
        Phase::Loading(index) => Some(*index),
        Phase::Asking(asked) => Some(asked.topic),
        _ => None,
    };
    let concerned =
        concerns.and_then(|index| session.settings.topics.get(index)).is_some_and(|plan| plan.id == topic);
    // A question whose text came ahead of its shard can still be answered.
    let stands = stands(&session, bank);
    session.unavailable.push(topic);
    if concerned && !stands { advance(session, bank, at) } else { (session, vec![Effect::Save]) }
}

pub(super) fn draft(mut session: Session, response: kind::Response) -> (Session, Vec<Effect>) {
    if let Phase::Asking(asked) = &mut session.phase {
        asked.draft = Some(response);
        return (session, vec![Effect::Save]);
    }
    (session, Vec::new())
}

fn submit(session: Session, bank: &Bank, at: f64) -> (Session, Vec<Effect>) {
    let Some(asked) = session.asked() else {
        return (session, Vec::new());
    };
    let Some(item) = find(&session.settings, bank, asked) else {
        return (session, Vec::new());
    };
    let Some(response) = asked.draft.clone() else {
        return (session, vec![Effect::Refuse(kind::nothing_given(&item.prompt))]);
    };
    match kind::grade(&item.prompt, &item.key, &response) {
        Ok(credit) => answer(session, bank, Outcome::Given(response), credit, None, at),
        Err(kind::Incomplete::NotRun) => {
            let check = check(item, response, at);
            (session, check.into_iter().collect())
        }
        Err(incomplete) => (session, vec![Effect::Refuse(incomplete)]),
    }
}

/// What has to be run before a query can be graded.
fn check(item: &Item, response: kind::Response, at: f64) -> Option<Effect> {
    let (kind::Prompt::SqlRun(prompt), kind::Key::SqlRun(key), kind::Response::SqlRun(query)) =
        (&item.prompt, &item.key, response)
    else {
        return None;
    };
    let grade = kind::sql_run::grade(prompt, key, query);
    Some(Effect::Check(Box::new(Check { item: item.id.clone(), at, grade })))
}

/// Takes the answer that a verdict is about, if it is still the one on screen.
fn checked(session: Session, bank: &Bank, checked: Checked) -> (Session, Vec<Effect>) {
    let Checked { item, query, verdict, at } = checked;
    let response = kind::Response::SqlRun(query);
    let stands = |asked: &&Asked| asked.item == item && asked.draft.as_ref() == Some(&response);
    if session.asked().filter(stands).is_none() {
        return (session, Vec::new());
    }
    let credit = if verdict.right() { 1.0 } else { 0.0 };
    answer(session, bank, Outcome::Given(response), credit, Some(verdict), at)
}

/// Leaves out questions whose query nobody can run; the one on screen counts as never asked.
fn without_sql(mut session: Session, bank: &Bank, at: f64) -> (Session, Vec<Effect>) {
    if matches!(session.phase, Phase::Finished { .. }) {
        return (session, Vec::new());
    }
    session.no_sql = true;
    let asked = session.asked().and_then(|asked| find(&session.settings, bank, asked));
    if asked.is_some_and(|item| item.kind == kind::Kind::SqlRun) {
        return advance(session, bank, at);
    }
    (session, vec![Effect::Save])
}

/// Takes an answer in and goes on: to the feedback in practice, else to the next question.
fn answer(
    mut session: Session,
    bank: &Bank,
    outcome: Outcome,
    credit: f64,
    verdict: Option<Verdict>,
    at: f64,
) -> (Session, Vec<Effect>) {
    let Some(asked) = session.asked().cloned() else {
        return (session, Vec::new());
    };
    let Some(item) = find(&session.settings, bank, &asked) else {
        return (session, Vec::new());
    };
    let mut answer = Answer {
        item: asked.item,
        version: asked.version,
        kind: item.kind,
        topic: asked.topic,
        subtopic: item.subtopic.clone(),
        model: item.model.clone(),
        order: asked.order,
        outcome,
        credit: recorded(credit),
        // The times of a foreign log may lie so far apart that their difference is no finite number.
        ms: (at - asked.shown_at).clamp(0.0, LATEST),
        after: Estimate { mean: 0.0, sd: 0.0 },
        topic_after: Estimate { mean: 0.0, sd: 0.0 },
        pilot: asked.pilot,
        time_sec: (!asked.resumed).then_some(item.time_sec),
        verdict,
    };
    let mut profile = take_ability(&mut session);
    ability::observe(&mut profile, &answer);
    answer.after = Estimate::of(&overall(&profile, &session.settings));
    answer.topic_after = Estimate::of(&profile.topic(answer.topic));
    let skipped = answer.outcome == Outcome::Skipped;
    session.ability = Some(profile);
    session.answers.push(answer);
    session.phase = Phase::Feedback;
    if session.settings.mode.teaches() && !skipped {
        return (session, vec![Effect::Save]);
    }
    advance(session, bank, at)
}

/// To the next question, the wait for its shard, or the end.
fn advance(mut session: Session, bank: &Bank, at: f64) -> (Session, Vec<Effect>) {
    let profile = take_ability(&mut session);
    let mut rng = Rng::new(session.rng);
    let choice = choose(&session, &profile, bank, &mut rng);
    session.ability = Some(profile);
    let pilot = matches!(choice, Choice::Try(..));
    match choice {
        Choice::Load(topic) => load(session, topic),
        Choice::Ask(topic, item) | Choice::Try(topic, item) => ask(session, topic, item, pilot, rng, at),
        Choice::End(reason) => finish(session, reason, at),
    }
}

/// Puts the question on screen.
pub(super) fn ask(
    mut session: Session,
    topic: usize,
    item: &Item,
    pilot: bool,
    mut rng: Rng,
    at: f64,
) -> (Session, Vec<Effect>) {
    let order = shown_order(item, &mut rng);
    session.rng = rng.state;
    let (item, version) = (item.id.clone(), item.version);
    session.phase = Phase::Asking(Asked {
        topic,
        item,
        version,
        order,
        shown_at: at,
        draft: None,
        pilot,
        resumed: false,
    });
    (session, vec![Effect::Save])
}

/// Waits for the shard of a topic.
pub(super) fn load(mut session: Session, topic: usize) -> (Session, Vec<Effect>) {
    session.phase = Phase::Loading(topic);
    let id = session.settings.topics[topic].id.clone();
    (session, vec![Effect::Save, Effect::LoadShard(id)])
}

fn finish(mut session: Session, reason: EndReason, at: f64) -> (Session, Vec<Effect>) {
    session.phase = Phase::Finished { reason, at };
    (session, vec![Effect::Finish])
}

/// The session's ability, moved out; built anew where a session was deserialised without [`restore`].
fn take_ability(session: &mut Session) -> Profile {
    session.ability.take().unwrap_or_else(|| ability::profile(&session.settings, &session.answers))
}

/// Option ids in the order in which they are shown: Fisher–Yates where the item may be shuffled.
fn shown_order(item: &Item, rng: &mut Rng) -> Vec<String> {
    let mut order: Vec<String> = item.prompt.options().iter().map(|option| option.id.clone()).collect();
    if item.prompt.shuffled() {
        for at in (1..order.len()).rev() {
            order.swap(at, rng.below(at + 1));
        }
    }
    // Steps that happen to come in the right order would leave nothing to move.
    if let kind::Key::Ordering(key) = &item.key
        && order.iter().eq(key.steps.iter().map(|step| &step.option))
    {
        order.rotate_left(1);
    }
    order
}

pub(super) fn shard_is_here(session: &Session, bank: &Bank, topic: usize) -> bool {
    session.settings.topics.get(topic).is_some_and(|plan| bank.shard(&plan.id).is_some())
}

fn find<'a>(settings: &Settings, bank: &'a Bank, asked: &Asked) -> Option<&'a Item> {
    bank.item(&settings.topics.get(asked.topic)?.id, &asked.item)
}
