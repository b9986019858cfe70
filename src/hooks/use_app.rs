//! The model in the running page: dispatches actions, carries commands out.

use std::cell::RefCell;
use std::pin::Pin;
use std::rc::Rc;

use quiz::kind::Response;
use quiz::session::{Event, Phase, Session};
use quiz::store::{self, Storage, StorageError, StoredSession};
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::platform::bank::{self, BankError};
use crate::platform::tab::{self, Tab};
use crate::platform::{clock, opening, page, random, sql, storage, text};
use crate::state::{Action, Chance, Command, Lease, Model};

/// A snapshot of the model; equal only to itself, so that comparing is cheap.
#[derive(Clone, Debug)]
pub struct Shown(pub Rc<Model>);

impl PartialEq for Shown {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl std::ops::Deref for Shown {
    type Target = Model;

    fn deref(&self) -> &Model {
        &self.0
    }
}

/// Sends actions to the model.
pub type Dispatch = Callback<Action>;

/// The app's model and how to change it.
#[hook]
pub fn use_app() -> (Shown, Dispatch) {
    let shown = use_state(|| Shown(Rc::new(Model::new())));
    let shell = {
        let setter = shown.setter();
        use_memo((), move |()| {
            let shell = Rc::new(Shell::open(setter));
            // On its way before anything is drawn.
            shell.carry_out(Command::FetchManifest);
            shell
        })
    };
    let dispatch = {
        let shell = Rc::clone(&shell);
        use_callback((), move |action, ()| Shell::dispatch(&shell, action))
    };
    {
        let shell = Rc::clone(&shell);
        use_effect_with((), move |()| {
            Shell::boot(&shell);
            let shell = Rc::clone(&shell);
            let leaving = {
                let shell = Rc::clone(&shell);
                page::on_leave(move || shell.catch_up())
            };
            let listener = tab::on_foreign_write(move |key| Shell::foreign_write(&shell, key.as_deref()));
            move || drop((leaving, listener))
        });
    }
    ((*shown).clone(), dispatch)
}

/// What lives as long as the app: the newest model and the ports.
struct Shell {
    model: RefCell<Rc<Model>>,
    show: UseStateSetter<Shown>,
    /// A draft that waits until the browser has painted what the candidate did.
    draft: RefCell<Option<Action>>,
    storage: Rc<dyn Storage>,
    storage_problem: Option<StorageError>,
    tab: Tab,
}

impl Shell {
    fn open(show: UseStateSetter<Shown>) -> Self {
        let (storage, storage_problem) = storage::open();
        let model = Model { opening: opening::shown(), sql_works: sql::works(), ..Model::new() };
        let (model, draft) = (RefCell::new(Rc::new(model)), RefCell::default());
        Self { model, show, draft, storage, storage_problem, tab: tab::open() }
    }

    /// Updates the model. A draft is on screen already, so it may wait for the next paint, but nothing overtakes it.
    fn dispatch(self: &Rc<Self>, action: Action) {
        if let Action::Drafted(_) = action {
            if self.draft.replace(Some(action)).is_none() {
                let shell = Rc::clone(self);
                page::after_paint(move || shell.catch_up());
            }
            return;
        }
        self.catch_up();
        if let Action::Quiz(Event::Submit { .. }) = action {
            self.bring_into_form();
        }
        self.update(action);
    }

    /// Brings a text that is about to be submitted into Unicode's form NFKC. Not before: a change of the field's own text
    /// would disturb whoever composes a character.
    fn bring_into_form(self: &Rc<Self>) {
        let model = Rc::clone(&self.model.borrow());
        let draft = model.session.as_ref().and_then(|session| session.asked()?.draft.as_ref());
        if let Some(Response::ShortText(text)) = draft {
            self.update(Action::Drafted(Response::ShortText(text::nfkc(text))));
        }
    }

    /// Takes in a draft that waits.
    fn catch_up(self: &Rc<Self>) {
        let draft = self.draft.take();
        if let Some(draft) = draft {
            self.update(draft);
        }
    }

    fn update(self: &Rc<Self>, action: Action) {
        let chance = Chance { now: clock::now(), seed: random::seed(), id: random::id() };
        let mut next = (**self.model.borrow()).clone();
        let commands = next.update(action, &chance);
        let next = Rc::new(next);
        *self.model.borrow_mut() = Rc::clone(&next);
        self.show.set(Shown(next));
        for command in commands {
            self.carry_out(command);
        }
    }

    /// Reads what is stored.
    fn boot(self: &Rc<Self>) {
        if let Some(problem) = self.storage_problem {
            self.dispatch(Action::StorageFailed(problem));
        }
        let mut aside = Vec::new();
        let read = (|| {
            let storage = &*self.storage;
            let session = store::load::<StoredSession>(storage, store::SESSION, &mut aside)?;
            let choices = store::load(storage, store::CHOICES, &mut aside)?;
            let preferences = store::load(storage, store::PREFERENCES, &mut aside)?;
            let settings = store::load(storage, store::SETTINGS, &mut aside)?;
            let results = store::results(storage, &mut aside)?;
            Ok((session, choices, preferences, settings, results))
        })();
        let (session, choices, preferences, settings, results) = self.noted(read).unwrap_or_default();
        let session = session.map(|stored| {
            let ours = self.tab.previous.as_ref() == Some(&stored.owner);
            (stored.session, if ours { Lease::Here } else { Lease::Elsewhere })
        });
        self.dispatch(Action::Restored { session, choices, preferences, settings, results, aside });
    }

    /// Another tab wrote `key`, or cleared everything.
    fn foreign_write(self: &Rc<Self>, key: Option<&str>) {
        let mut aside = Vec::new();
        if key.is_none_or(|key| key.starts_with(store::RESULT_PREFIX)) {
            let results = store::results(&*self.storage, &mut aside);
            if let Some(results) = self.noted(results) {
                self.dispatch(Action::Results(results, aside));
            }
        }
        if key.is_none_or(|key| key == store::SESSION) {
            let stored = self.stored_session();
            if stored.as_ref().is_some_and(|stored| stored.owner != self.tab.page) {
                self.dispatch(Action::TakenOver);
            }
            self.dispatch(Action::ForeignSession(stored.map(|stored| stored.session)));
        }
    }

    fn stored_session(&self) -> Option<StoredSession> {
        let text = self.storage.get(store::SESSION).ok().flatten()?;
        store::open(&text).ok()
    }

    /// The value, or `None` with a notice to the candidate.
    fn noted<T>(self: &Rc<Self>, result: Result<T, StorageError>) -> Option<T> {
        result.map_err(|error| self.dispatch(Action::StorageFailed(error))).ok()
    }

    fn owned(&self, session: Session) -> StoredSession {
        StoredSession { owner: self.tab.page.clone(), session }
    }

    fn carry_out(self: &Rc<Self>, command: Command) {
        let storage = &*self.storage;
        match command {
            Command::FetchManifest => {
                self.spawn(Box::pin(async { Action::Manifest(bank::manifest().await.map_err(words)) }))
            }
            Command::FetchShard(topic) => {
                let model = Rc::clone(&self.model.borrow());
                let Some((bank, entry)) =
                    model.bank().and_then(|bank| Some((bank, bank.manifest.topic(&topic)?)))
                else {
                    return;
                };
                let opening = entry.opening.clone().filter(|_| bank.opening(&topic).is_none());
                let (shard, integrity) = (entry.shard.clone(), entry.integrity.clone());
                let shell = Rc::clone(self);
                self.spawn(Box::pin(async move {
                    if let Some(opening) = opening {
                        match bank::shard(&topic, &opening.shard, &opening.integrity).await {
                            Ok(items) => shell.dispatch(Action::OpeningItems(items)),
                            Err(error) => return Action::Shard(topic, Err(words(error))),
                        }
                    }
                    let rest = bank::shard(&topic, &shard, &integrity).await.map_err(words);
                    Action::Shard(topic, rest)
                }));
            }
            Command::PrepareSql => spawn_local(sql::prepare()),
            Command::AskSql(ask) => self.spawn(Box::pin(async {
                let reply = sql::ask(&ask.job).await;
                Action::SqlReply(ask, reply)
            })),
            Command::SaveSession(session) => {
                let saved = store::save_session(storage, &self.owned(*session));
                if self.noted(saved) == Some(false) {
                    self.dispatch(Action::TakenOver);
                }
            }
            Command::TakeOver => {
                let session = self.model.borrow().session.clone();
                if let Some(session) =
                    session.filter(|session| !matches!(session.phase, Phase::Finished { .. }))
                {
                    let taken = storage.set(store::SESSION, &store::seal(&self.owned(session)));
                    self.noted(taken);
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
            Command::SaveChoices(choices) => {
                self.noted(storage.set(store::CHOICES, &store::seal(&choices)));
            }
            Command::SavePreferences(preferences) => {
                self.noted(storage.set(store::PREFERENCES, &store::seal(&preferences)));
            }
            Command::Follow(settings) => {
                let looks = [settings.theme.name(), settings.text.name(), settings.motion.name()];
                page::look(looks);
                self.noted(storage.set(store::SETTINGS, &store::seal(&settings)));
            }
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
                self.dispatch(Action::Imported(outcome));
            }
            // From an address that describes the quiz there is no way back: it would begin another one.
            Command::ShowQuiz if page::hash().starts_with("#/quiz") => page::replace("#/quiz"),
            Command::ShowQuiz => page::go("#/quiz"),
            Command::ShowResult(id) => page::replace(&format!("#/result/{id}")),
        }
    }

    fn spawn(self: &Rc<Self>, task: Pin<Box<dyn Future<Output = Action>>>) {
        let shell = Rc::clone(self);
        spawn_local(async move {
            let action = task.await;
            shell.dispatch(action);
        });
    }
}

fn words(error: BankError) -> String {
    match error {
        BankError::Unreachable(why) => {
            format!("The questions could not be loaded. Check the connection and try again. ({why})")
        }
        BankError::Broken(why) => {
            format!("The question bank is damaged; its publisher has to repair it. ({why})")
        }
    }
}
