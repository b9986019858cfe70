//! What is stored, in which shape, and what happens when it cannot be read or written.
//!
//! Every value is an envelope `{"v":1,"data":…}`. A value that cannot be read is moved aside under another key and
//! reported; it is never overwritten. The functions work on any [`Storage`]; the browser's is a thin adapter.

mod settings;
mod transfer;

use std::cell::RefCell;

use thiserror::Error;

pub use settings::{Motion, PageSettings, SETTINGS, TextSize, Theme, Usage, erase, usage};
pub use transfer::{ImportError, Imported, Refusal, export, exported, import};

use crate::json::{self, Node, Read, Trail, Write, Writer, Wrong, object};
use crate::report::ResultRecord;
use crate::session::{Length, Mode, Session};
use crate::study::{Change, Study};

/// Version of the stored shapes.
pub const VERSION: u32 = 1;

/// Every key begins with this.
pub const PREFIX: &str = "skill-quiz.";
/// Key of the quiz that is going on.
pub const SESSION: &str = "skill-quiz.session";
/// Key of the choices made last on the start page.
pub const CHOICES: &str = "skill-quiz.choices";
/// Key of how the candidate likes the page.
pub const PREFERENCES: &str = "skill-quiz.preferences";
/// Key of the cards: what was met, bookmarks, notes.
pub const STUDY: &str = "skill-quiz.study";
/// Every result lies under this and its id, so that two tabs never overwrite each other's.
pub const RESULT_PREFIX: &str = "skill-quiz.result.";
/// What could not be read lies under this and its old key.
pub const ASIDE_PREFIX: &str = "skill-quiz.aside.";

/// A place for texts by key, such as localStorage.
pub trait Storage {
    /// The text under `key`.
    ///
    /// # Errors
    /// [`StorageError::Denied`] where storage may not be used.
    fn get(&self, key: &str) -> Result<Option<String>, StorageError>;

    /// Puts `text` under `key`.
    ///
    /// # Errors
    /// [`StorageError::Denied`], or [`StorageError::Full`] where it does not fit; nothing has changed then.
    fn set(&self, key: &str, text: &str) -> Result<(), StorageError>;

    /// Removes `key`, if it is there.
    ///
    /// # Errors
    /// [`StorageError::Denied`] where storage may not be used.
    fn remove(&self, key: &str) -> Result<(), StorageError>;

    /// Every key, in any order.
    ///
    /// # Errors
    /// [`StorageError::Denied`] where storage may not be used.
    fn keys(&self) -> Result<Vec<String>, StorageError>;
}

/// Why storage did not do what was asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum StorageError {
    /// The browser forbids it: private mode, blocked cookies, a sandboxed frame.
    #[error(
        "This browser does not let the page store anything. The quiz goes on, but is gone when you close the page."
    )]
    Denied,
    /// No room is left.
    #[error(
        "The browser's storage for this page is full. Delete old results or export them; the quiz goes on meanwhile."
    )]
    Full,
}

/// Storage in memory: the twin for tests, and the fallback where the browser denies its own.
#[derive(Debug, Default)]
pub struct MemoryStorage {
    texts: RefCell<Vec<(String, String)>>,
}

impl Storage for MemoryStorage {
    fn get(&self, key: &str) -> Result<Option<String>, StorageError> {
        Ok(self.texts.borrow().iter().find(|(name, _)| name == key).map(|(_, text)| text.clone()))
    }

    fn set(&self, key: &str, text: &str) -> Result<(), StorageError> {
        self.remove(key)?;
        self.texts.borrow_mut().push((key.to_owned(), text.to_owned()));
        Ok(())
    }

    fn remove(&self, key: &str) -> Result<(), StorageError> {
        self.texts.borrow_mut().retain(|(name, _)| name != key);
        Ok(())
    }

    fn keys(&self) -> Result<Vec<String>, StorageError> {
        Ok(self.texts.borrow().iter().map(|(name, _)| name.clone()).collect())
    }
}

/// The quiz that is going on, and the page that runs it.
#[derive(Clone, Debug, PartialEq)]
pub struct StoredSession {
    /// Id of the page load that may write; another page takes over by writing its own.
    pub owner: String,
    /// The session.
    pub session: Session,
}

/// What was chosen last on the start page.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Choices {
    /// Track id, if a track was chosen.
    pub track: Option<String>,
    /// Topic ids.
    pub topics: Vec<String>,
    /// Subtopic ids of electives.
    pub electives: Vec<String>,
    /// Length.
    pub length: Length,
    /// Mode.
    pub mode: Mode,
}

/// How the candidate likes the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Preferences {
    /// Whether digits and letters choose options. WCAG 2.1.4 asks that single-key shortcuts can be switched off.
    pub single_keys: bool,
}

impl Default for Preferences {
    fn default() -> Self {
        Self { single_keys: true }
    }
}

/// A stored value that could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SetAside {
    /// The key it was found under.
    pub key: String,
    /// The key it lies under now.
    pub now_under: String,
    /// What was wrong with it.
    pub why: String,
}

object!(StoredSession { owner: "owner", session: "session" });
object!(Choices {; track: "track", topics: "topics", electives: "electives", length: "length", mode: "mode" });

impl Read for Preferences {
    fn read(node: Node<'_>, trail: &mut Trail) -> Self {
        let fields = node.fields(trail);
        if !fields.has("singleKeys") {
            return Self::default();
        }
        Self { single_keys: fields.required("singleKeys", trail) }
    }
}

impl Write for Preferences {
    fn write(&self, out: &mut Writer) {
        out.object(&[("singleKeys", &self.single_keys)]);
    }
}

struct Envelope<'a>(&'a dyn Write);

impl Write for Envelope<'_> {
    fn write(&self, out: &mut Writer) {
        out.object(&[("v", &VERSION), ("data", self.0)]);
    }
}

/// The value as stored text.
pub fn seal(data: &dyn Write) -> String {
    json::write(&Envelope(data))
}

/// The value from a stored text.
///
/// # Errors
/// What is wrong with it, in words.
pub fn open<T: Read>(text: &str) -> Result<T, String> {
    json::read_node(contents(text)?).map_err(|wrong| wrong.to_string())
}

/// What an envelope of this version holds.
fn contents(text: &str) -> Result<Node<'_>, String> {
    let words = |wrong: Wrong| wrong.to_string();
    let mut trail = Trail::default();
    let fields = Node::parse(text).map_err(words)?.fields(&mut trail);
    let version: u32 = fields.required("v", &mut trail);
    trail.end().map_err(words)?;
    if version != VERSION {
        return Err(format!("it is of version {version}; this page reads version {VERSION}"));
    }
    trail.enter("data");
    let data = fields.node("data", &mut trail);
    trail.end().map_err(words)?;
    Ok(data)
}

/// The value under `key`. One that cannot be read is set aside, with a note in `aside`.
///
/// # Errors
/// As [`Storage::get`].
pub fn load<T: Read>(
    storage: &dyn Storage,
    key: &str,
    aside: &mut Vec<SetAside>,
) -> Result<Option<T>, StorageError> {
    let Some(text) = storage.get(key)? else {
        return Ok(None);
    };
    match open(&text) {
        Ok(data) => Ok(Some(data)),
        Err(why) => {
            aside.push(set_aside(storage, key, &text, why)?);
            Ok(None)
        }
    }
}

/// Moves an unreadable text to a free key. Where there is no room for the copy, it stays where it is.
fn set_aside(storage: &dyn Storage, key: &str, text: &str, why: String) -> Result<SetAside, StorageError> {
    let taken = storage.keys()?;
    let free = (1..).map(|n| format!("{ASIDE_PREFIX}{n}.{key}")).find(|name| !taken.contains(name));
    let now_under = free.unwrap_or_default();
    match storage.set(&now_under, text) {
        Ok(()) => storage.remove(key)?,
        Err(StorageError::Full) => {
            return Ok(SetAside { key: key.to_owned(), now_under: key.to_owned(), why });
        }
        Err(denied) => return Err(denied),
    }
    Ok(SetAside { key: key.to_owned(), now_under, why })
}

/// Every stored result, newest first. Those that cannot be read are set aside.
///
/// # Errors
/// As [`Storage::keys`].
pub fn results(storage: &dyn Storage, aside: &mut Vec<SetAside>) -> Result<Vec<ResultRecord>, StorageError> {
    let mut results: Vec<ResultRecord> = Vec::new();
    for key in storage.keys()?.iter().filter(|key| key.starts_with(RESULT_PREFIX)) {
        if let Some(result) = load::<ResultRecord>(storage, key, aside)? {
            let place = results.partition_point(|other| other.finished_at >= result.finished_at);
            results.insert(place, result);
        }
    }
    Ok(results)
}

/// Stores a result under its own key.
///
/// # Errors
/// As [`Storage::set`].
pub fn save_result(storage: &dyn Storage, result: &ResultRecord) -> Result<(), StorageError> {
    storage.set(&result_key(&result.id), &seal(result))
}

/// Deletes a result.
///
/// # Errors
/// As [`Storage::remove`].
pub fn delete_result(storage: &dyn Storage, id: &str) -> Result<(), StorageError> {
    storage.remove(&result_key(id))
}

fn result_key(id: &str) -> String {
    format!("{RESULT_PREFIX}{id}")
}

/// Stores the session unless another page has taken it over since; says whether it did. What cannot be read is set aside
/// first.
///
/// # Errors
/// As [`Storage::set`]; [`StorageError::Full`] also where an unreadable session stands there for want of room.
pub fn save_session(storage: &dyn Storage, stored: &StoredSession) -> Result<bool, StorageError> {
    if let Some(text) = storage.get(SESSION)? {
        match open::<StoredSession>(&text) {
            Ok(other) if other.owner != stored.owner => return Ok(false),
            Ok(_) => {}
            Err(why) => {
                if set_aside(storage, SESSION, &text, why)?.now_under == SESSION {
                    return Err(StorageError::Full);
                }
            }
        }
    }
    storage.set(SESSION, &seal(stored))?;
    Ok(true)
}

/// Changes the stored cards and gives them as they are now, with what other tabs wrote. Cards that cannot be read are set
/// aside first.
///
/// # Errors
/// As [`Storage::set`]; [`StorageError::Full`] also where unreadable cards stand there for want of room.
pub fn change_study(
    storage: &dyn Storage,
    change: &Change,
    aside: &mut Vec<SetAside>,
) -> Result<Study, StorageError> {
    let mut study: Study = load(storage, STUDY, aside)?.unwrap_or_default();
    if aside.last().is_some_and(|aside| aside.now_under == STUDY) {
        return Err(StorageError::Full);
    }
    study.apply(change);
    storage.set(STUDY, &seal(&study))?;
    Ok(study)
}

/// Stores the session in place of `before`, the text that this page wrote last; empty before the first. Says what it wrote;
/// nothing where another text stands there, whose it is [`save_session`] looks, or where that text was removed.
///
/// # Errors
/// As [`Storage::set`].
pub fn rewrite_session(
    storage: &dyn Storage,
    stored: &StoredSession,
    before: &str,
) -> Result<Option<String>, StorageError> {
    if storage.get(SESSION)?.map_or(!before.is_empty(), |text| text != before) {
        return Ok(None);
    }
    let text = seal(stored);
    storage.set(SESSION, &text)?;
    Ok(Some(text))
}

/// Forgets the session unless another page has taken it over, or began another, or it cannot be read.
///
/// # Errors
/// As [`Storage::remove`].
pub fn forget_session(storage: &dyn Storage, stored: &StoredSession) -> Result<(), StorageError> {
    let own = |text: String| open::<StoredSession>(&text).is_ok_and(|here| here.owner == stored.owner);
    if storage.get(SESSION)?.is_some_and(own) { storage.remove(SESSION) } else { Ok(()) }
}
