//! The model of the whole app and its one update function: what a first question needs of it. The other actions are in
//! `more`.

use std::rc::Rc;

use quiz::Diagnostic;
use quiz::bank::Bank;
use quiz::kind::Incomplete;
use quiz::report::ResultRecord;
use quiz::session::{Effect, Event, Mode, Opening, Session, Settings, begin_early, step_early, take_over};
use quiz::store::{Choices, ImportError, Imported, PageSettings, Preferences, Usage};
use quiz::study::Study;

use super::action::{Action, Chance, Command, Notice};
use super::sql::Sql;
use super::start::{Fine, Request};
use super::study::Reviewed;

/// The bank, as far as it is here.
#[derive(Clone, Debug)]
pub enum BankState {
    /// The manifest is on its way.
    Loading,
    /// The manifest is here, shards as they come.
    Ready(Rc<Bank>),
    /// The bank cannot be had: why, and whether trying again may help, in words for the candidate; nothing where it names
    /// no questions for what was chosen.
    Failed(Option<String>),
}

/// Who may write the session.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lease {
    /// This page.
    Here,
    /// Another page, or one that was closed; this one may take over.
    Elsewhere,
}

/// The rest of the program, which is fetched while the first question is read.
#[derive(Clone, Copy, Debug)]
pub enum Later {
    /// Nobody has asked for it yet.
    Absent,
    /// It is on its way.
    Coming,
    /// It is here.
    Here(More),
    /// It did not come.
    Failed,
}

/// [`quiz::session::begin`] or what stands in for it: a session's id, its settings, the bank and the time.
pub type Begin = fn(String, Settings, &Bank, f64) -> (Session, Vec<Effect>);

/// What the rest of the program knows of the model: every action that no first question needs.
#[derive(Clone, Copy, Debug)]
pub struct More {
    /// The other actions of [`Model::update`].
    pub update: fn(&mut Model, Action, &Chance) -> Vec<Command>,
    /// [`quiz::session::begin`].
    pub begin: Begin,
    /// [`Model::quiz`] for every event.
    pub quiz: fn(&mut Model, Event) -> Vec<Command>,
    /// Does what a session asks for.
    pub carry_out: fn(&mut Model, Vec<Effect>) -> Vec<Command>,
}

/// Everything the pages show.
#[derive(Clone, Debug)]
pub struct Model {
    /// The bank.
    pub bank: BankState,
    /// The rest of the program.
    pub later: Later,
    /// What waits for it.
    pub held: Vec<Rc<Action>>,
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
    /// Whether the quiz is over after the feedback on screen.
    pub last: bool,
    /// What the last Submit lacked.
    pub refusal: Option<Incomplete>,
    /// Stored results, newest first.
    pub results: Rc<Vec<ResultRecord>>,
    /// What was met, bookmarks and notes.
    pub study: Rc<Study>,
    /// What the review that has just ended came to.
    pub reviewed: Option<Reviewed>,
    /// Whether the stored results have been read.
    pub restored: bool,
    /// What was chosen last on the start page.
    pub choices: Option<Choices>,
    /// What was chosen on the page of the custom quiz.
    pub custom: Option<Rc<Request>>,
    /// What storage last refused, and what was set aside.
    pub notices: Vec<Notice>,
    /// What the last import did.
    pub imported: Option<Result<Imported, ImportError>>,
}

impl Model {
    /// Before anything has been read or fetched.
    pub fn new() -> Self {
        Self {
            bank: BankState::Loading,
            #[cfg(split)]
            later: Later::Absent,
            #[cfg(not(split))]
            later: Later::Here(super::MORE),
            held: Vec::new(),
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
            last: false,
            refusal: None,
            results: Rc::default(),
            study: Rc::default(),
            reviewed: None,
            restored: false,
            choices: None,
            custom: None,
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
            Action::NothingStored => {
                self.restored = true;
                Vec::new()
            }
            Action::Manifest(Ok(manifest)) => {
                self.bank = BankState::Ready(Rc::new(Bank::new(manifest)));
                Vec::new()
            }
            Action::Manifest(Err(why)) => {
                self.bank = BankState::Failed(Some(why));
                Vec::new()
            }
            Action::RetryBank => {
                self.bank = BankState::Loading;
                self.shard_failures.clear();
                vec![Command::FetchManifest]
            }
            Action::OpeningItems((items, findings)) => {
                let BankState::Ready(bank) = &mut self.bank else {
                    return Vec::new();
                };
                Rc::make_mut(bank).insert_opening(items);
                self.findings.extend(findings);
                self.shard_event(Event::ShardLoaded { at: chance.now })
            }
            Action::WantShards(topics) => self.want_shards(topics.iter().map(String::as_str)),
            Action::Left if !self.last => Vec::new(),
            Action::WantLater => self.want_later(),
            Action::Later(None) => {
                self.later = Later::Failed;
                Vec::new()
            }
            Action::Later(Some(more)) => {
                self.later = Later::Here(more);
                (more.update)(self, action, chance)
            }
            Action::Start(request) => self.start(request, chance),
            Action::Quiz(event) => self.quiz(event),
            Action::Drafted(response) => self.quiz(Event::Draft(response)),
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
            action => match self.later {
                Later::Here(more) => (more.update)(self, action, chance),
                _ => self.hold(action),
            },
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

    fn start(&mut self, request: Request, chance: &Chance) -> Vec<Command> {
        let Some(bank) = self.bank().cloned() else {
            return Vec::new();
        };
        // A question that is on screen already was drawn by a seed, too.
        let seed = self.opening.as_ref().map_or(chance.seed, |opening| opening.seed);
        let settings = request.settings(&bank.manifest, &self.results, seed);
        if settings.max_items == 0 {
            self.bank = BankState::Failed(None);
            return Vec::new();
        }
        let choices = Choices {
            track: request.track.clone(),
            topics: request.topics.clone(),
            electives: request.electives.clone(),
            length: request.length,
            mode: request.mode,
        };
        // The start page offers neither interviews nor finer points, so it does not remember them.
        let remembered = request.fine == Fine::default() && request.mode != Mode::Interview;
        let Some(begun) = self.begin(settings, &bank, chance) else {
            return self.hold(Action::Start(request));
        };
        let mut commands = Vec::new();
        if remembered {
            self.choices = Some(choices.clone());
            commands.push(Command::SaveChoices(choices));
        }
        commands.extend(begun);
        commands
    }

    /// Begins a quiz of these settings, replacing an unfinished one; nothing where that takes the rest of the program.
    pub(super) fn begin(&mut self, settings: Settings, bank: &Bank, chance: &Chance) -> Option<Vec<Command>> {
        let (id, now) = (chance.id.clone(), chance.now);
        let (session, effects) = match self.later {
            Later::Here(more) => (more.begin)(id, settings, bank, now),
            _ => begin_early(id, settings, bank, now)?,
        };
        self.lease = Lease::Here;
        self.live = true;
        self.refusal = None;
        self.shard_failures.clear();
        self.session = Some(session);
        let mut commands = vec![Command::TakeOver];
        commands.extend(self.carry_out(effects));
        commands.push(Command::ShowQuiz);
        Some(commands)
    }

    pub(super) fn quiz(&mut self, event: Event) -> Vec<Command> {
        let (Some(bank), Some(session)) = (self.bank().cloned(), &self.session) else {
            return Vec::new();
        };
        if self.lease == Lease::Elsewhere || !self.live {
            return Vec::new();
        }
        if let Later::Here(more) = self.later {
            return (more.quiz)(self, event);
        }
        let Some((session, effects)) = step_early(session, &bank, &event) else {
            return self.hold(Action::Quiz(event));
        };
        self.refusal = None;
        self.session = Some(session);
        self.carry_out(effects)
    }

    /// What the quiz makes of an arrival. Whatever the page told the candidate stays.
    pub(super) fn shard_event(&mut self, event: Event) -> Vec<Command> {
        let kept = self.refusal.take();
        let mut commands = self.quiz(event);
        commands.extend(self.adopt());
        self.refusal = self.refusal.take().or(kept);
        commands
    }

    /// Goes on from what the candidate has done before the program was there, once the session asks its first question.
    fn adopt(&mut self) -> Vec<Command> {
        let Some(session) = &self.session else {
            return Vec::new();
        };
        if session.asked().is_none() {
            return Vec::new();
        }
        let Some(opening) = self.opening.take() else {
            return Vec::new();
        };
        let Some(session) = take_over(session, &opening) else {
            return Vec::new();
        };
        self.session = Some(session);
        let mut commands = self.carry_out(vec![Effect::Save]);
        for event in opening.events {
            commands.extend(self.quiz(event));
        }
        commands
    }

    /// Does what the session asks for.
    pub(super) fn carry_out(&mut self, effects: Vec<Effect>) -> Vec<Command> {
        if let Later::Here(more) = self.later {
            return (more.carry_out)(self, effects);
        }
        let mut commands: Vec<Command> =
            effects.into_iter().flat_map(|effect| self.simple_effect(effect)).collect();
        if self.session.as_ref().is_some_and(|session| session.asked().is_some()) {
            commands.extend(self.want_all_shards());
            commands.extend(self.want_later());
        }
        commands
    }

    /// Does what a session asks for before its first answer.
    pub(super) fn simple_effect(&mut self, effect: Effect) -> Vec<Command> {
        match (effect, &self.session) {
            (Effect::Save, Some(session)) => vec![Command::SaveSession(Box::new(session.clone()))],
            (Effect::LoadShard(topic), _) => {
                // Asked for by the session itself: worth another try even if it failed before.
                self.shard_failures.retain(|(failed, _)| *failed != topic);
                self.want_shards([topic.as_str()].into_iter())
            }
            _ => Vec::new(),
        }
    }

    /// While the candidate reads, the other topics come in, so that no later question has to wait.
    pub(super) fn want_all_shards(&mut self) -> Vec<Command> {
        let topics = self.session.iter().flat_map(|session| &session.settings.topics);
        let topics: Vec<String> = topics.map(|topic| topic.id.clone()).collect();
        self.want_shards(topics.iter().map(String::as_str))
    }

    /// Whether something that the candidate did waits for the rest of the program.
    pub fn waits(&self) -> bool {
        self.held.iter().any(|action| by_hand(action))
    }

    /// Keeps an action until the rest of the program is here. Of what the candidate does only the first counts.
    fn hold(&mut self, action: Action) -> Vec<Command> {
        if !by_hand(&action) || !self.waits() {
            self.held.push(Rc::new(action));
        }
        self.want_later()
    }

    fn want_later(&mut self) -> Vec<Command> {
        if !matches!(self.later, Later::Absent | Later::Failed) {
            return Vec::new();
        }
        self.later = Later::Coming;
        vec![Command::FetchLater]
    }
}

/// Whether it is the candidate's own deed, of which one counts at a time.
fn by_hand(action: &Action) -> bool {
    matches!(action, Action::Start(_) | Action::StartReview | Action::Resume | Action::Quiz(_))
}

impl Default for Model {
    fn default() -> Self {
        Self::new()
    }
}
