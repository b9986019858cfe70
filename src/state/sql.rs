//! The query of the question on screen: what it gave, what it is held against, and what is done where none can be run.

use quiz::bank::{Bank, Item};
use quiz::kind::sql_run::{self, Prompt};
use quiz::kind::{self, Kind, Response};
use quiz::session::{Check, Checked, Event, Session};
use quiz::sql::Table;
use quiz::sql::wire::{Job, Reply};

use super::action::{Action, Ask, Command, Notice};
use super::model::Model;

/// What SQLite is doing for the candidate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Busy {
    /// It runs the query on the data shown.
    Running,
    /// It runs the answer on every data set.
    Checking,
}

/// What is known of the question on screen, if it asks for a query.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Sql {
    /// Id of its item.
    pub item: String,
    /// Its tables with their first rows.
    pub tables: Vec<(String, Table)>,
    /// What is going on.
    pub busy: Option<Busy>,
    /// What the last run gave.
    pub reply: Option<Reply>,
    /// Why SQLite is not there, if it is not.
    pub lost: Option<String>,
}

impl Model {
    /// Takes in what SQLite has to say.
    pub(super) fn sql(&mut self, action: Action) -> Vec<Command> {
        match action {
            Action::RunSql => self.run_sql(),
            Action::RetrySql => self.show_tables(),
            Action::SqlReply(ask, reply) => self.sql_reply(ask, reply),
            _ => Vec::new(),
        }
    }

    /// The answer is run on every data set, unless it is already.
    pub(super) fn check_sql(&mut self, check: Check) -> Vec<Command> {
        if self.sql.busy == Some(Busy::Checking) {
            return Vec::new();
        }
        self.sql.busy = Some(Busy::Checking);
        self.sql.reply = None;
        vec![ask(check.item, check.at, Job::Grade(check.grade))]
    }

    /// What a question on screen means for SQLite: its own tables are shown, or it is left out where no query can be run.
    /// For one to come, SQLite is fetched while this one is read.
    pub(super) fn follow_sql(&mut self, session: &Session, bank: &Bank) -> Vec<Command> {
        let Some(asked) = session.asked() else {
            self.sql = Sql::default();
            return Vec::new();
        };
        let topic = |index: usize| session.settings.topics.get(index).map_or("", |topic| topic.id.as_str());
        let is_sql = |item: &Item| item.kind == Kind::SqlRun;
        if bank.item(topic(asked.topic), &asked.item).is_some_and(is_sql) {
            if !self.sql_works {
                self.notices.push(Notice::NoSql);
                return self.quiz(Event::WithoutSql { at: asked.shown_at });
            }
            if self.sql.item == asked.item {
                return Vec::new();
            }
            self.sql = Sql { item: asked.item.clone(), ..Sql::default() };
            return self.show_tables();
        }
        self.sql = Sql::default();
        let comes = |index: usize| {
            let items = bank.shard(topic(index)).map_or(&[][..], |shard| &shard.items);
            items
                .iter()
                .any(|item| is_sql(item) && session.answers.iter().all(|answer| answer.item != item.id))
        };
        let wanted = self.sql_works && !session.no_sql && session.remaining_at_most() > 1;
        if !wanted || self.sql_fetched || !self.fetching.is_empty() {
            return Vec::new();
        }
        self.sql_fetched = (0..session.settings.topics.len()).any(comes);
        if self.sql_fetched { vec![Command::PrepareSql] } else { Vec::new() }
    }

    fn show_tables(&mut self) -> Vec<Command> {
        self.sql.lost = None;
        let tables = self.sql_prompt().map(|prompt| Job::Tables(sql_run::tables(prompt)));
        tables.map(|job| ask(self.sql.item.clone(), 0.0, job)).into_iter().collect()
    }

    fn run_sql(&mut self) -> Vec<Command> {
        let asked = self.session.as_ref().and_then(Session::asked);
        let draft = asked.and_then(|asked| asked.draft.clone());
        let Some((item, prompt)) = self.sql_item().zip(self.sql_prompt()).filter(|_| self.sql.busy.is_none())
        else {
            return Vec::new();
        };
        let response = draft.unwrap_or_else(|| Response::SqlRun(String::new()));
        let complete = kind::validate(&item.prompt, &response);
        let Response::SqlRun(query) = response else {
            return Vec::new();
        };
        let run = Job::Run(sql_run::run(prompt, query));
        self.refusal = complete.err();
        if self.refusal.is_some() {
            return Vec::new();
        }
        self.sql.busy = Some(Busy::Running);
        vec![ask(self.sql.item.clone(), 0.0, run)]
    }

    fn sql_reply(&mut self, ask: Ask, reply: Result<Reply, String>) -> Vec<Command> {
        // The candidate has gone on.
        if ask.item != self.sql.item {
            return Vec::new();
        }
        let of = match &ask.job {
            Job::Tables(_) => None,
            Job::Run(_) => Some(Busy::Running),
            Job::Grade(_) => Some(Busy::Checking),
        };
        if self.sql.busy == of {
            self.sql.busy = None;
        }
        self.sql.lost = None;
        match (ask.job, reply) {
            (_, Err(why)) => self.sql.lost = Some(why),
            (_, Ok(Reply::Tables(tables))) => self.sql.tables = tables,
            (Job::Grade(grade), Ok(Reply::Verdict(verdict))) => {
                let checked = Checked { item: ask.item, query: grade.query, verdict, at: ask.at };
                return self.quiz(Event::Checked(checked));
            }
            // An answer on its way has taken the place of a run.
            (Job::Run(_), Ok(_)) if self.sql.busy.is_some() => {}
            (_, Ok(reply)) => self.sql.reply = Some(reply),
        }
        Vec::new()
    }

    fn sql_item(&self) -> Option<&Item> {
        let session = self.session.as_ref()?;
        let asked = session.asked().filter(|asked| asked.item == self.sql.item)?;
        self.bank()?.item(&session.settings.topics.get(asked.topic)?.id, &asked.item)
    }

    fn sql_prompt(&self) -> Option<&Prompt> {
        match &self.sql_item()?.prompt {
            kind::Prompt::SqlRun(prompt) => Some(prompt),
            _ => None,
        }
    }
}

fn ask(item: String, at: f64, job: Job) -> Command {
    Command::AskSql(Ask { item, at, job })
}
