//! The model in the running page: dispatches actions, carries commands out. `second` carries out what no first question
//! needs, `framed` talks with the page around a frame.

mod framed;
mod second;

pub use second::carry_out;

use std::cell::RefCell;
use std::pin::Pin;
use std::rc::Rc;

use gloo::timers::callback::Timeout;
use quiz::kind::Response;
use quiz::session::{Event, Phase, Session};
use quiz::store::{self, Storage, StorageError, StoredSession};
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::l10n::t;
use crate::later;
use crate::platform::bank::{self, BankError};
use crate::platform::tab::{self, Tab};
use crate::platform::{clock, foreign, host, opening, page, random, sql, storage, text};
use crate::state::{Action, Chance, Command, Model};

/// How long a draft waits, in milliseconds: by then what the candidate did is painted. Asking the browser when it paints
/// would itself be work between a click and its paint.
const PAINTED: u32 = 50;

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
            let listener = tab::on_foreign_write(move |key| shell.carry_out(Command::Reread(key)));
            move || drop((leaving, listener))
        });
    }
    ((*shown).clone(), dispatch)
}

/// What lives as long as the app: the newest model and the ports.
pub struct Shell {
    model: RefCell<Rc<Model>>,
    show: UseStateSetter<Shown>,
    /// A draft that waits until the browser has painted what the candidate did.
    draft: RefCell<Option<Action>>,
    storage: Rc<dyn Storage>,
    storage_problem: Option<StorageError>,
    tab: Tab,
    /// What the keys of stored values begin with.
    prefix: String,
    /// The session as this page wrote it last.
    written: RefCell<String>,
    /// What the second program has to carry out once it is here.
    waiting: RefCell<Vec<Command>>,
    /// The model that the page around a frame was told of last.
    told: RefCell<Option<Rc<Model>>>,
}

impl Shell {
    fn open(show: UseStateSetter<Shown>) -> Self {
        let (area, host) = host::storage();
        let prefix = [host, foreign::prefix()].concat();
        let (storage, storage_problem) = storage::open(area, &prefix);
        let tab = tab::open(area, &prefix);
        let model = Model { opening: opening::shown(), sql_works: sql::works(), ..Model::new() };
        let (model, draft) = (RefCell::new(Rc::new(model)), RefCell::default());
        let (written, waiting, told) = (RefCell::default(), RefCell::default(), RefCell::default());
        Self { model, show, draft, storage, storage_problem, tab, prefix, written, waiting, told }
    }

    /// Updates the model. A draft is on screen already, so it waits until that is painted, but nothing overtakes it.
    fn dispatch(self: &Rc<Self>, action: Action) {
        if let Action::Drafted(_) = action {
            if self.draft.replace(Some(action)).is_none() {
                let shell = Rc::clone(self);
                Timeout::new(PAINTED, move || shell.catch_up()).forget();
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
        if let Some(second) = later::second().filter(|_| host::embedded()) {
            (second.carry_out)(self, Command::Tell);
        }
    }

    /// Reads what is stored, if anything is.
    fn boot(self: &Rc<Self>) {
        if host::embedded() {
            // The page around a frame is told by the second program.
            self.dispatch(Action::WantLater);
        }
        if let Some(problem) = self.storage_problem {
            self.dispatch(Action::StorageFailed(problem));
        }
        let keys = self.noted(self.storage.keys()).unwrap_or_default();
        if keys.iter().any(|key| key.starts_with(store::PREFIX)) {
            self.carry_out(Command::Restore);
        } else {
            self.dispatch(Action::NothingStored);
        }
    }

    /// The value, or `None` with a notice to the candidate.
    fn noted<T>(self: &Rc<Self>, result: Result<T, StorageError>) -> Option<T> {
        result.map_err(|error| self.dispatch(Action::StorageFailed(error))).ok()
    }

    fn owned(&self, session: Session) -> StoredSession {
        StoredSession { owner: self.tab.page.clone(), session }
    }

    fn carry_out(self: &Rc<Self>, command: Command) {
        match command {
            Command::FetchManifest => {
                self.spawn(Box::pin(async { Action::Manifest(bank::manifest().await.map_err(words)) }));
            }
            Command::FetchShard(topic) => self.fetch_shard(topic),
            Command::FetchLater => {
                let shell = Rc::clone(self);
                spawn_local(async move {
                    // The question that it is not needed for is painted first.
                    page::breathe().await;
                    let second = later::fetch().await;
                    shell.dispatch(Action::Later(second.map(|second| second.more)));
                    if second.is_some() {
                        shell.waiting.take().into_iter().for_each(|command| shell.carry_out(command));
                    } else {
                        host::tell(r#"{"type":"error","message":"part-lost"}"#);
                    }
                });
            }
            Command::SaveSession(session) => {
                let stored = self.owned(*session);
                let before = self.written.borrow().clone();
                match self.noted(store::rewrite_session(&*self.storage, &stored, &before)) {
                    Some(Some(text)) => *self.written.borrow_mut() = text,
                    Some(None) => self.later(Command::SaveSession(Box::new(stored.session))),
                    None => {}
                }
            }
            Command::TakeOver => {
                let session = self.model.borrow().session.clone();
                if let Some(session) =
                    session.filter(|session| !matches!(session.phase, Phase::Finished { .. }))
                {
                    let text = store::seal(&self.owned(session));
                    self.written.borrow_mut().clear();
                    if self.noted(self.storage.set(store::SESSION, &text)).is_some() {
                        *self.written.borrow_mut() = text;
                    }
                }
            }
            Command::SaveChoices(choices) => {
                self.noted(self.storage.set(store::CHOICES, &store::seal(&choices)));
            }
            // From an address that describes the quiz there is no way back: it would begin another one.
            Command::ShowQuiz if page::hash().starts_with("#/quiz") => page::replace("#/quiz"),
            Command::ShowQuiz => page::go("#/quiz"),
            command => self.later(command),
        }
    }

    /// Has the second program carry it out, once it is here.
    fn later(self: &Rc<Self>, command: Command) {
        match later::second() {
            Some(second) => (second.carry_out)(self, command),
            None => {
                self.waiting.borrow_mut().push(command);
                self.dispatch(Action::WantLater);
            }
        }
    }

    /// A topic's opening items, if they are not here yet, then the others.
    fn fetch_shard(self: &Rc<Self>, topic: String) {
        let model = Rc::clone(&self.model.borrow());
        let Some((bank, entry)) = model.bank().and_then(|bank| Some((bank, bank.manifest.topic(&topic)?)))
        else {
            return;
        };
        let Some(opening) = entry.opening.clone().filter(|_| bank.opening(&topic).is_none()) else {
            return self.later(Command::FetchShard(topic));
        };
        let shell = Rc::clone(self);
        spawn_local(async move {
            match bank::opening(&topic, &opening.shard, &opening.integrity).await {
                Ok(items) => {
                    shell.dispatch(Action::OpeningItems(items));
                    shell.later(Command::FetchShard(topic));
                }
                Err(error) => shell.dispatch(Action::Shard(topic, Err(words(error)))),
            }
        });
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
        BankError::Unreachable(why) => t::notice_bank_unreachable(&why),
        BankError::Closed(why) => t::notice_bank_closed(&why),
        BankError::Broken(why) => t::notice_bank_broken(&why),
    }
}
