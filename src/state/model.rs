//! The model of the whole app and its one update function.

use std::rc::Rc;

use quiz::Diagnostic;
use quiz::bank::{Bank, Shard};
use quiz::kind::Incomplete;
use quiz::report::{ResultRecord, record};
use quiz::session::{Effect, Event, Opening, Phase, Session, adopt, begin, restore, step};
use quiz::store::{Choices, Imported, PageSettings, Preferences, Usage};

use super::action::{Action, Chance, Command, Notice};
use super::sql::Sql;
use super::start::Request;

/// The bank, as far as it is here.
#[derive(Clone, Debug)]
pub enum BankState {
    /// The manifest is on its way.
    Loading,
    /// The manifest is here, shards as they come.
    Ready(Rc<Bank>),
    /// The manifest cannot be had; the text says why and whether trying again may help.
    Failed(String),
}

/// Who may write the session.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lease {
    /// This page.
    Here,
    /// Another page, or one that was closed; this one may take over.
    Elsewhere,
}

/// Everything the pages show.
#[derive(Clone, Debug)]
pub struct Model {
    /// The bank.
    pub bank: BankState,
    /// Topics whose shard is on its way.
    pub fetching: Vec<String>,
    /// Topics whose shard could not be had, and why.
    pub shard_failures: Vec<(String, String)>,
    /// Items left out of the bank.
    pub findings: Vec<Diagnostic>,
    /// The quiz that is going on, or has just ended.
    pub session: Option<Session>,
    /// Who may write it.
    pub lease: Lease,
    /// A first question that was shown before the program was there, until a session asks it.
    pub opening: Option<Opening>,
    /// Whether the session has been begun or brought back by this page; a stored one sleeps until it is resumed.
    pub live: bool,
    /// How the candidate likes the page.
    pub preferences: Preferences,
    /// How the candidate wants the page to be.
    pub settings: PageSettings,
    /// What storage is used for, once that was asked.
    pub usage: Option<[Usage; 4]>,
    /// Whether this browser can run queries at all.
    pub sql_works: bool,
    /// Whether SQLite has been fetched ahead.
    pub sql_fetched: bool,
    /// The query of the question on screen.
    pub sql: Sql,
    /// What the last Submit lacked.
    pub refusal: Option<Incomplete>,
    /// Stored results, newest first.
    pub results: Rc<Vec<ResultRecord>>,
    /// Whether the stored results have been read.
    pub restored: bool,
    /// What was chosen last on the start page.
    pub choices: Option<Choices>,
    /// What storage last refused, and what was set aside.
    pub notices: Vec<Notice>,
    /// What the last import did.
    pub imported: Option<Result<Imported, String>>,
}

impl Model {
    /// Before anything has been read or fetched.
    pub fn new() -> Self {
        Self {
            bank: BankState::Loading,
            fetching: Vec::new(),
            shard_failures: Vec::new(),
            findings: Vec::new(),
            session: None,
            lease: Lease::Here,
            opening: None,
            live: false,
            preferences: Preferences::default(),
            settings: PageSettings::default(),
            usage: None,
            sql_works: true,
            sql_fetched: false,
            sql: Sql::default(),
            refusal: None,
            results: Rc::default(),
            restored: false,
            choices: None,
            notices: Vec::new(),
            imported: None,
        }
    }

    /// The bank, once the manifest is here.
    pub fn bank(&self) -> Option<&Rc<Bank>> {
        match &self.bank {
            BankState::Ready(bank) => Some(bank),
            _ => None,
        }
    }

    /// The stored result of that id.
    pub fn result(&self, id: &str) -> Option<&ResultRecord> {
        self.results.iter().find(|result| result.id == id)
    }

    /// Why a topic's shard could not be had, if it could not.
    pub fn shard_failure(&self, topic: &str) -> Option<&str> {
        self.shard_failures.iter().find(|(failed, _)| failed == topic).map(|(_, why)| why.as_str())
    }

    /// Changes the model and says what must happen outside.
    pub fn update(&mut self, action: Action, chance: &Chance) -> Vec<Command> {
        match action {
            Action::Restored { session, choices, preferences, settings, results, aside } => {
                if let Some((session, lease)) = session {
                    (self.session, self.lease) = (Some(session), lease);
                }
                self.choices = choices;
                self.preferences = preferences.unwrap_or_default();
                self.settings = settings.unwrap_or_default();
                self.results = Rc::new(results);
                self.restored = true;
                self.notices.extend(aside.into_iter().map(Notice::Aside));
                Vec::new()
            }
            Action::Manifest(Ok(manifest)) => {
                self.bank = BankState::Ready(Rc::new(Bank::new(manifest)));
                Vec::new()
            }
            Action::Manifest(Err(why)) => {
                self.bank = BankState::Failed(why);
                Vec::new()
            }
            Action::RetryBank => {
                self.bank = BankState::Loading;
                self.shard_failures.clear();
                vec![Command::FetchManifest]
            }
            Action::Shard(topic, result) => self.shard(topic, result, chance),
            Action::OpeningItems((items, findings)) => {
                let BankState::Ready(bank) = &mut self.bank else {
                    return Vec::new();
                };
                Rc::make_mut(bank).insert_opening(items);
                self.findings.extend(findings);
                self.shard_event(Event::ShardLoaded { at: chance.now })
            }
            Action::WantShards(topics) => self.want_shards(topics.iter().map(String::as_str)),
            Action::Start(request) => self.start(&request, chance),
            Action::Resume => self.resume(chance),
            Action::Discard => {
                (self.session, self.live) = (None, false);
                vec![Command::DiscardSession]
            }
            Action::Quiz(event) => self.quiz(event),
            Action::Drafted(response) => self.quiz(Event::Draft(response)),
            Action::RunSql | Action::RetrySql | Action::SqlReply(..) => self.sql(action),
            Action::TakenOver => {
                self.lease = Lease::Elsewhere;
                self.live = false;
                Vec::new()
            }
            Action::ForeignSession(session) => {
                // A page in the middle of a quiz keeps what it shows until the candidate decides.
                if self.lease == Lease::Elsewhere || self.session.is_none() {
                    self.session = session;
                    self.lease = Lease::Elsewhere;
                }
                Vec::new()
            }
            Action::Results(results, aside) => {
                self.results = Rc::new(results);
                self.notices.extend(aside.into_iter().map(Notice::Aside));
                Vec::new()
            }
            Action::Prefer(preferences) => {
                self.preferences = preferences.clone();
                vec![Command::SavePreferences(preferences)]
            }
            Action::Set(settings) => {
                self.settings = settings.clone();
                vec![Command::Follow(settings), Command::Measure]
            }
            Action::Measure => vec![Command::Measure],
            Action::Measured(usage) => {
                self.usage = Some(usage);
                Vec::new()
            }
            Action::Erase => {
                // What came from the server stays, and so does what storage itself has refused.
                *self = Self {
                    bank: self.bank.clone(),
                    fetching: std::mem::take(&mut self.fetching),
                    findings: std::mem::take(&mut self.findings),
                    sql_works: self.sql_works,
                    sql_fetched: self.sql_fetched,
                    restored: true,
                    notices: std::mem::take(&mut self.notices),
                    ..Self::new()
                };
                vec![Command::Follow(PageSettings::default()), Command::Erase, Command::Measure]
            }
            Action::Delete(id) => {
                Rc::make_mut(&mut self.results).retain(|result| result.id != id);
                vec![Command::DeleteResult(id)]
            }
            Action::DeleteAll => {
                let gone = std::mem::take(Rc::make_mut(&mut self.results));
                gone.into_iter().map(|result| Command::DeleteResult(result.id)).collect()
            }
            Action::Import(text) => vec![Command::Import(text)],
            Action::Imported(outcome) => {
                self.imported = Some(outcome);
                Vec::new()
            }
            Action::StorageFailed(error) => {
                let notice = Notice::Storage(error);
                if !self.notices.contains(&notice) {
                    self.notices.push(notice);
                }
                Vec::new()
            }
            Action::Dismiss(at) => {
                if at < self.notices.len() {
                    self.notices.remove(at);
                }
                Vec::new()
            }
        }
    }

    /// Asks for the shards of these topics that are neither here nor on their way nor known to fail.
    pub fn want_shards<'a>(&mut self, topics: impl Iterator<Item = &'a str>) -> Vec<Command> {
        let Some(bank) = self.bank().cloned() else {
            return Vec::new();
        };
        let mut commands = Vec::new();
        for topic in topics {
            let known = bank.shard(topic).is_some() || bank.manifest.topic(topic).is_none();
            let tried =
                self.shard_failure(topic).is_some() || self.fetching.iter().any(|other| other == topic);
            if !known && !tried {
                self.fetching.push(topic.to_owned());
                commands.push(Command::FetchShard(topic.to_owned()));
            }
        }
        commands
    }

    fn start(&mut self, request: &Request, chance: &Chance) -> Vec<Command> {
        let Some(bank) = self.bank().cloned() else {
            return Vec::new();
        };
        // A question that is on screen already was drawn by a seed, too.
        let seed = self.opening.as_ref().map_or(chance.seed, |opening| opening.seed);
        let settings = request.settings(&bank.manifest, &self.results, seed);
        if settings.max_items == 0 {
            let why =
                "The question bank names no questions for these topics; its publisher has to repair it.";
            self.bank = BankState::Failed(why.to_owned());
            return Vec::new();
        }
        let choices = Choices {
            track: request.track.clone(),
            topics: request.topics.clone(),
            electives: request.electives.clone(),
            length: request.length,
            mode: request.mode,
        };
        self.choices = Some(choices.clone());
        self.lease = Lease::Here;
        self.live = true;
        self.refusal = None;
        self.shard_failures.clear();
        let (session, effects) = begin(chance.id.clone(), settings, &bank, chance.now);
        self.session = Some(session);
        let mut commands = vec![Command::SaveChoices(choices), Command::TakeOver];
        commands.extend(self.carry_out(effects));
        commands.push(Command::ShowQuiz);
        commands
    }

    /// Brings the stored session back to life: rebuilds its ability and fetches what it shows.
    fn resume(&mut self, chance: &Chance) -> Vec<Command> {
        let (Some(bank), Some(session)) = (self.bank().cloned(), self.session.take()) else {
            return Vec::new();
        };
        self.lease = Lease::Here;
        self.live = true;
        self.refusal = None;
        let (session, effects) = restore(session, &bank, chance.now);
        self.session = Some(session);
        let mut commands = vec![Command::TakeOver];
        commands.extend(self.carry_out(effects));
        commands
    }

    pub(super) fn quiz(&mut self, event: Event) -> Vec<Command> {
        let (Some(bank), Some(session)) = (self.bank().cloned(), &self.session) else {
            return Vec::new();
        };
        if self.lease == Lease::Elsewhere || !self.live {
            return Vec::new();
        }
        self.refusal = None;
        let (session, effects) = step(session, &bank, event);
        self.session = Some(session);
        self.carry_out(effects)
    }

    fn shard(
        &mut self,
        topic: String,
        result: Result<(Shard, Vec<Diagnostic>), String>,
        chance: &Chance,
    ) -> Vec<Command> {
        self.fetching.retain(|other| *other != topic);
        let BankState::Ready(bank) = &mut self.bank else {
            return Vec::new();
        };
        let event = match result {
            Ok((shard, findings)) => {
                Rc::make_mut(bank).insert(shard);
                self.findings.extend(findings);
                Event::ShardLoaded { at: chance.now }
            }
            Err(why) => {
                self.shard_failures.push((topic.clone(), why));
                // A shard fetched ahead may still come when it is needed; only one waited for ends its topic.
                if !self.waits_for(&topic) {
                    return Vec::new();
                }
                Event::ShardFailed { topic, at: chance.now }
            }
        };
        self.shard_event(event)
    }

    /// What the quiz makes of an arrival. Whatever the page told the candidate stays.
    fn shard_event(&mut self, event: Event) -> Vec<Command> {
        let kept = self.refusal.take();
        let mut commands = self.quiz(event);
        commands.extend(self.adopt());
        self.refusal = self.refusal.take().or(kept);
        commands
    }

    /// Goes on from what the candidate has done before the program was there, once the session asks its first question.
    fn adopt(&mut self) -> Vec<Command> {
        let (Some(bank), Some(session)) = (self.bank().cloned(), &self.session) else {
            return Vec::new();
        };
        if session.asked().is_none() {
            return Vec::new();
        }
        let Some(opening) = self.opening.take() else {
            return Vec::new();
        };
        let (session, effects) = adopt(session.clone(), &bank, opening);
        self.session = Some(session);
        self.carry_out(effects)
    }

    /// Whether the quiz cannot go on without this topic's shard.
    fn waits_for(&self, topic: &str) -> bool {
        let Some(session) = &self.session else {
            return false;
        };
        let waited_for = match &session.phase {
            Phase::Loading(index) => Some(*index),
            Phase::Asking(asked) => Some(asked.topic),
            Phase::Feedback => session.answers.last().map(|answer| answer.topic),
            Phase::Finished { .. } => None,
        };
        waited_for
            .and_then(|index| session.settings.topics.get(index))
            .is_some_and(|waited| waited.id == topic)
    }

    fn carry_out(&mut self, effects: Vec<Effect>) -> Vec<Command> {
        let Some(session) = self.session.clone() else {
            return Vec::new();
        };
        let mut commands = Vec::new();
        for effect in effects {
            match effect {
                Effect::Save => commands.push(Command::SaveSession(Box::new(session.clone()))),
                Effect::LoadShard(topic) => {
                    // Asked for by the session itself: worth another try even if it failed before.
                    self.shard_failures.retain(|(failed, _)| *failed != topic);
                    commands.extend(self.want_shards([topic.as_str()].into_iter()));
                }
                Effect::Check(check) => commands.extend(self.check_sql(*check)),
                Effect::Refuse(reason) => self.refusal = Some(reason),
                Effect::Finish => commands.extend(self.finish(&session)),
            }
        }
        // While the candidate reads, the other topics come in, so that no later question has to wait.
        let asking = session.asked().is_some();
        if asking {
            let topics: Vec<String> = session.settings.topics.iter().map(|topic| topic.id.clone()).collect();
            commands.extend(self.want_shards(topics.iter().map(String::as_str)));
        }
        if let Some(bank) = self.bank().cloned() {
            commands.extend(self.follow_sql(&session, &bank));
        }
        commands
    }

    fn finish(&mut self, session: &Session) -> Vec<Command> {
        let Some(result) = record(session) else {
            return Vec::new();
        };
        let forget = Command::ForgetSession(Box::new(session.clone()));
        if let Some((_, why)) = self.shard_failures.first().filter(|_| result.answers.is_empty()) {
            // Nothing could be asked: that is no result to keep, but something to mend.
            self.bank = BankState::Failed(why.clone());
            (self.session, self.live) = (None, false);
            return vec![forget];
        }
        let results = Rc::make_mut(&mut self.results);
        results.retain(|other| other.id != result.id);
        results.insert(0, result.clone());
        (self.session, self.live) = (None, false);
        let id = result.id.clone();
        vec![Command::SaveResult(Box::new(result)), forget, Command::ShowResult(id)]
    }
}

impl Default for Model {
    fn default() -> Self {
        Self::new()
    }
}
