//! The actions that no first question needs. They are in the second program.

use std::rc::Rc;

use quiz::Diagnostic;
use quiz::bank::Shard;
use quiz::kind::Incomplete;
use quiz::report::record;
use quiz::session::{Effect, EndReason, Event, Mode, Outcome, Phase, Session, begin, is_last, restore, step};
use quiz::store::PageSettings;

use super::action::{Action, Chance, Command, Notice};
use super::model::{BankState, Lease, Model, More};
use super::study::Reviewed;

/// The second program's part of the model.
pub const MORE: More = More { update, begin, quiz, carry_out };

fn update(model: &mut Model, action: Action, chance: &Chance) -> Vec<Command> {
    match action {
        Action::Restored { session, choices, preferences, settings, results, study, aside } => {
            if let Some((session, lease)) = session {
                (model.session, model.lease) = (Some(session), lease);
            }
            model.choices = choices;
            model.preferences = preferences.unwrap_or_default();
            model.settings = settings.unwrap_or_default();
            model.results = Rc::new(results);
            model.restored = true;
            model.notices.extend(aside.into_iter().map(Notice::Aside));
            model.restore_study(study)
        }
        Action::Later(_) => arrived(model, chance),
        Action::Shard(topic, result) => shard(model, topic, result, chance),
        Action::Resume => resume(model, chance),
        Action::Discard => {
            (model.session, model.live) = (None, false);
            vec![Command::DiscardSession]
        }
        Action::Left if model.last => {
            let mut commands = model.quiz(Event::Next { at: chance.now });
            commands.retain(|command| !matches!(command, Command::ShowResult(_) | Command::ShowReview));
            commands
        }
        Action::RunSql | Action::RetrySql | Action::SqlReply(..) => model.sql(action),
        Action::TakenOver => {
            model.lease = Lease::Elsewhere;
            model.live = false;
            Vec::new()
        }
        Action::ForeignSession(None) if model.lease == Lease::Here && model.session.is_some() => {
            // What was discarded there is not written again here.
            if model.live && !model.notices.contains(&Notice::Discarded) {
                model.notices.push(Notice::Discarded);
            }
            (model.session, model.live) = (None, false);
            Vec::new()
        }
        Action::ForeignSession(session) => {
            // A page in the middle of a quiz keeps what it shows until the candidate decides.
            if model.lease == Lease::Elsewhere || model.session.is_none() {
                model.session = session;
                model.lease = Lease::Elsewhere;
            }
            Vec::new()
        }
        Action::Results(results, aside) => {
            model.results = Rc::new(results);
            model.notices.extend(aside.into_iter().map(Notice::Aside));
            Vec::new()
        }
        Action::Study(..) | Action::StartReview | Action::Annotate(_) | Action::ForgetStudy => {
            model.study(action, chance)
        }
        Action::Prefer(preferences) => {
            model.preferences = preferences.clone();
            vec![Command::SavePreferences(preferences)]
        }
        Action::Set(settings) => {
            model.settings = settings.clone();
            vec![Command::Follow(settings), Command::Measure]
        }
        Action::Customize(request) => {
            model.custom = Some(Rc::new(request));
            Vec::new()
        }
        Action::Speak(language) => {
            model.settings.language = language;
            vec![Command::Speak(model.settings.clone())]
        }
        Action::Measure => vec![Command::Measure],
        Action::Measured(usage) => {
            model.usage = Some(usage);
            Vec::new()
        }
        Action::Erase => {
            // What came from the server stays, and so does what storage itself has refused.
            *model = Model {
                bank: model.bank.clone(),
                later: model.later,
                fetching: std::mem::take(&mut model.fetching),
                findings: std::mem::take(&mut model.findings),
                sql_works: model.sql_works,
                sql_fetched: model.sql_fetched,
                restored: true,
                notices: std::mem::take(&mut model.notices),
                ..Model::new()
            };
            vec![Command::Follow(PageSettings::default()), Command::Erase, Command::Measure]
        }
        Action::Delete(id) => {
            Rc::make_mut(&mut model.results).retain(|result| result.id != id);
            vec![Command::DeleteResult(id)]
        }
        Action::DeleteAll => {
            let gone = std::mem::take(Rc::make_mut(&mut model.results));
            gone.into_iter().map(|result| Command::DeleteResult(result.id)).collect()
        }
        Action::Import(text) => vec![Command::Import(text)],
        Action::Imported(outcome) => {
            model.imported = Some(outcome);
            Vec::new()
        }
        _ => Vec::new(),
    }
}

/// What `event` makes of the quiz; an answer goes on its card as well.
fn quiz(model: &mut Model, event: Event) -> Vec<Command> {
    let (Some(bank), Some(session)) = (model.bank().cloned(), &model.session) else {
        return Vec::new();
    };
    model.refusal = None;
    let (before, shown_at) = (session.answers.len(), session.asked().map(|asked| asked.shown_at));
    let (session, effects) = step(session, &bank, event);
    let new = before < session.answers.len();
    let mut commands = if new { model.learn(&session, &bank, shown_at) } else { Vec::new() };
    if let (true, Phase::Feedback, Some(answer)) =
        (new && model.settings.sound, &session.phase, session.answers.last())
        && matches!(answer.outcome, Outcome::Given(_))
    {
        commands.push(Command::Sound(answer.credit));
    }
    model.session = Some(session);
    commands.extend(model.carry_out(effects));
    commands
}

/// Brings the stored session back to life: rebuilds its ability and fetches what it shows.
fn resume(model: &mut Model, chance: &Chance) -> Vec<Command> {
    let (Some(bank), Some(session)) = (model.bank().cloned(), model.session.take()) else {
        return Vec::new();
    };
    model.lease = Lease::Here;
    model.live = true;
    model.refusal = None;
    let (session, effects) = restore(session, &bank, chance.now);
    model.session = Some(session);
    let mut commands = vec![Command::TakeOver];
    commands.extend(model.carry_out(effects));
    commands
}

fn shard(
    model: &mut Model,
    topic: String,
    result: Result<(Shard, Vec<Diagnostic>), String>,
    chance: &Chance,
) -> Vec<Command> {
    model.fetching.retain(|other| *other != topic);
    let BankState::Ready(bank) = &mut model.bank else {
        return Vec::new();
    };
    let event = match result {
        Ok((shard, findings)) => {
            Rc::make_mut(bank).insert(shard);
            model.findings.extend(findings);
            Event::ShardLoaded { at: chance.now }
        }
        Err(why) => {
            model.shard_failures.push((topic.clone(), why));
            // A shard fetched ahead may still come when it is needed; only one waited for ends its topic.
            if !waits_for(model, &topic) {
                return Vec::new();
            }
            Event::ShardFailed { topic, at: chance.now }
        }
    };
    model.shard_event(event)
}

/// The rest of the program is here: what has waited for it happens.
fn arrived(model: &mut Model, chance: &Chance) -> Vec<Command> {
    let mut commands = model.carry_out(Vec::new());
    for action in std::mem::take(&mut model.held) {
        commands.extend(model.update(Rc::unwrap_or_clone(action), chance));
    }
    commands.push(Command::Rehearse);
    commands
}

/// Whether the quiz cannot go on without this topic's shard.
fn waits_for(model: &Model, topic: &str) -> bool {
    let Some(session) = &model.session else {
        return false;
    };
    let waited_for = match &session.phase {
        Phase::Loading(index) => Some(*index),
        Phase::Asking(asked) => Some(asked.topic),
        Phase::Feedback => session.answers.last().map(|answer| answer.topic),
        Phase::Finished { .. } => None,
    };
    waited_for.and_then(|index| session.settings.topics.get(index)).is_some_and(|waited| waited.id == topic)
}

fn carry_out(model: &mut Model, effects: Vec<Effect>) -> Vec<Command> {
    model.last = match (&model.session, model.bank()) {
        (Some(session), Some(bank)) => is_last(session, bank),
        _ => false,
    };
    let Some(session) = model.session.clone() else {
        return Vec::new();
    };
    let mut commands = Vec::new();
    for effect in effects {
        match effect {
            Effect::Check(check) => commands.extend(model.check_sql(*check)),
            Effect::Refuse(reason) => {
                if matches!(reason, Incomplete::Unmatched(_) | Incomplete::Unrated(_)) {
                    commands.push(Command::ShowGap);
                }
                model.refusal = Some(reason);
            }
            Effect::Finish => commands.extend(finish(model, &session)),
            simple => commands.extend(model.simple_effect(simple)),
        }
    }
    // Whether a feedback is the last one is seen from all of them.
    if session.asked().is_some() || session.phase == Phase::Feedback {
        commands.extend(model.want_all_shards());
    }
    if let Some(bank) = model.bank().cloned() {
        commands.extend(model.follow_sql(&session, &bank));
    }
    commands
}

fn finish(model: &mut Model, session: &Session) -> Vec<Command> {
    let Some(result) = record(session) else {
        return Vec::new();
    };
    let forget = Command::ForgetSession(Box::new(session.clone()));
    if session.settings.mode == Mode::Review {
        model.reviewed = Some(Reviewed::of(session));
        (model.session, model.live) = (None, false);
        return vec![forget, Command::ShowReview];
    }
    if let Some((_, why)) = model.shard_failures.first().filter(|_| result.answers.is_empty()) {
        // Nothing could be asked: that is no result to keep, but something to mend.
        model.bank = BankState::Failed(Some(why.clone()));
        (model.session, model.live) = (None, false);
        return vec![forget];
    }
    if result.answers.is_empty() && result.reason == EndReason::Exhausted {
        model.notices.push(Notice::NothingFits);
        (model.session, model.live) = (None, false);
        return vec![forget];
    }
    let results = Rc::make_mut(&mut model.results);
    results.retain(|other| other.id != result.id);
    results.insert(0, result.clone());
    (model.session, model.live) = (None, false);
    let id = result.id.clone();
    vec![Command::SaveResult(Box::new(result)), forget, Command::ShowResult(id)]
}
