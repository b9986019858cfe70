//! The commands that no first question needs. They are in the second program.

use std::rc::Rc;

use quiz::store::{self, StoredSession};
use wasm_bindgen_futures::spawn_local;

use super::{Shell, words};
use crate::platform::{bank, page, sound, sql};
use crate::state::{Action, Command, Lease};

/// Carries a command out.
pub fn carry_out(shell: &Rc<Shell>, command: Command) {
    shell.carry_out_second(command);
}

impl Shell {
    fn carry_out_second(self: &Rc<Self>, command: Command) {
        let storage = &*self.storage;
        match command {
            Command::Tell => self.tell(),
            Command::Restore => self.restore(),
            Command::Reread(key) => self.foreign_write(key.as_deref()),
            Command::FetchShard(topic) => {
                let model = Rc::clone(&self.model.borrow());
                let Some(entry) = model.bank().and_then(|bank| bank.manifest.topic(&topic)) else {
                    return;
                };
                let (shard, integrity) = (entry.shard.clone(), entry.integrity.clone());
                self.spawn(Box::pin(async move {
                    let rest = bank::shard(&topic, &shard, &integrity).await.map_err(words);
                    Action::Shard(topic, rest)
                }));
            }
            Command::Rehearse => self.rehearse(),
            Command::PrepareSql => spawn_local(sql::prepare()),
            Command::AskSql(ask) => self.spawn(Box::pin(async {
                let reply = sql::ask(&ask.job).await;
                Action::SqlReply(ask, reply)
            })),
            // Another page has removed what this one wrote, and the browser has not said so yet.
            Command::SaveSession(_)
                if !self.written.borrow().is_empty() && storage.get(store::SESSION) == Ok(None) =>
            {
                self.dispatch(Action::ForeignSession(None));
            }
            Command::SaveSession(session) => {
                let saved = store::save_session(storage, &self.owned(*session));
                if self.noted(saved) == Some(false) {
                    self.dispatch(Action::TakenOver);
                }
            }
            Command::ForgetSession(session) => {
                let forgotten = store::forget_session(storage, &self.owned(*session));
                self.noted(forgotten);
            }
            Command::DiscardSession => {
                self.noted(storage.remove(store::SESSION));
            }
            Command::SaveResult(result) => {
                self.noted(store::save_result(storage, &result));
            }
            Command::ChangeStudy(change) => {
                let mut aside = Vec::new();
                let study = store::change_study(storage, &change, &mut aside);
                if let Some(study) = self.noted(study) {
                    self.dispatch(Action::Study(study, aside));
                }
            }
            Command::SavePreferences(preferences) => {
                self.noted(storage.set(store::PREFERENCES, &store::seal(&preferences)));
            }
            Command::Follow(settings) => {
                page::look([settings.theme.name(), settings.text.name(), settings.motion.name()]);
                self.noted(storage.set(store::SETTINGS, &store::seal(&settings)));
            }
            Command::Speak(settings) => {
                let stored = self.noted(storage.set(store::SETTINGS, &store::seal(&settings))).is_some();
                // The start script reads the settings of the page's own bank alone; without them the address has to say it.
                let found = stored && self.storage_problem.is_none() && self.prefix.is_empty();
                page::speak(if found { "" } else { &settings.language });
            }
            Command::Sound(credit) => sound::play(credit),
            Command::Measure => {
                if let Some(usage) = self.noted(store::usage(storage)) {
                    self.dispatch(Action::Measured(usage));
                }
            }
            Command::Erase => {
                self.noted(store::erase(storage));
            }
            Command::DeleteResult(id) => {
                self.noted(store::delete_result(storage, &id));
            }
            Command::Import(text) => {
                let outcome = store::import(storage, &text);
                let mut aside = Vec::new();
                let results = store::results(storage, &mut aside);
                if let Some(results) = self.noted(results) {
                    self.dispatch(Action::Results(results, aside));
                }
                self.read_study();
                self.dispatch(Action::Imported(outcome));
            }
            Command::ShowGap => page::after_paint(page::focus_gap),
            Command::ShowReview => page::replace("#/review"),
            Command::ShowResult(id) => page::replace(&format!("#/result/{id}")),
            _ => {}
        }
    }

    /// Reads what is stored.
    fn restore(self: &Rc<Self>) {
        let mut aside = Vec::new();
        let read = (|| {
            let storage = &*self.storage;
            let session = store::load::<StoredSession>(storage, store::SESSION, &mut aside)?;
            let choices = store::load(storage, store::CHOICES, &mut aside)?;
            let preferences = store::load(storage, store::PREFERENCES, &mut aside)?;
            let settings = store::load(storage, store::SETTINGS, &mut aside)?;
            let results = store::results(storage, &mut aside)?;
            let study = store::load(storage, store::STUDY, &mut aside)?;
            Ok((session, choices, preferences, settings, results, study))
        })();
        let (session, choices, preferences, settings, results, study) = self.noted(read).unwrap_or_default();
        let session = session.map(|stored| {
            let ours = self.tab.previous.as_ref() == Some(&stored.owner);
            (stored.session, if ours { Lease::Here } else { Lease::Elsewhere })
        });
        self.dispatch(Action::Restored { session, choices, preferences, settings, results, study, aside });
    }

    /// Another tab wrote `key`, or cleared everything.
    fn foreign_write(self: &Rc<Self>, key: Option<&str>) {
        let mut aside = Vec::new();
        let key = match key.map(|key| key.strip_prefix(&*self.prefix)) {
            // Another bank's, or another frame's.
            Some(None) => return,
            own => own.flatten(),
        };
        if key.is_none_or(|key| key.starts_with(store::RESULT_PREFIX)) {
            let results = store::results(&*self.storage, &mut aside);
            if let Some(results) = self.noted(results) {
                self.dispatch(Action::Results(results, aside));
            }
        }
        if key.is_none_or(|key| key == store::STUDY) {
            self.read_study();
        }
        if key.is_none_or(|key| key == store::SESSION) {
            let stored = self.stored_session();
            if stored.as_ref().is_some_and(|stored| stored.owner != self.tab.page) {
                self.dispatch(Action::TakenOver);
            }
            self.dispatch(Action::ForeignSession(stored.map(|stored| stored.session)));
        }
    }

    fn read_study(self: &Rc<Self>) {
        let mut aside = Vec::new();
        let study = store::load(&*self.storage, store::STUDY, &mut aside);
        if let Some(study) = self.noted(study) {
            self.dispatch(Action::Study(study.unwrap_or_default(), aside));
        }
    }

    fn stored_session(&self) -> Option<StoredSession> {
        let text = self.storage.get(store::SESSION).ok().flatten()?;
        store::open(&text).ok()
    }

    /// Drafts an answer as a first choice will, and forgets it.
    fn rehearse(self: &Rc<Self>) {
        self.catch_up();
        page::pretend_choice();
        self.draft.take();
    }
}
