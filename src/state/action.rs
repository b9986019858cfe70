//! What can happen, and what must happen outside as its consequence.

use std::sync::Arc;

use quiz::Diagnostic;
use quiz::bank::{Manifest, Shard};
use quiz::kind::Response;
use quiz::report::ResultRecord;
use quiz::session::{Event, Session};
use quiz::sql::wire::{Job, Reply};
use quiz::store::{Choices, ImportError, Imported, PageSettings, Preferences, SetAside, StorageError, Usage};
use quiz::study::{Card, Change, Study};

use super::model::{Lease, More};
use super::start::Request;

/// Something the candidate should know, until it is put away.
#[derive(Clone, Debug, PartialEq)]
pub enum Notice {
    /// Storage is denied or full.
    Storage(StorageError),
    /// A stored value could not be read.
    Aside(SetAside),
    /// No question of the bank fits what was chosen.
    NothingFits,
    /// The quiz was discarded by another page.
    Discarded,
    /// This browser can run no query, so questions that ask for one are left out.
    NoSql,
}

/// What can happen.
#[derive(Clone, Debug)]
pub enum Action {
    /// Storage has been read.
    Restored {
        /// The unfinished quiz, and whether this tab wrote it.
        session: Option<(Session, Lease)>,
        /// Choices made last.
        choices: Option<Choices>,
        /// How the candidate likes the page, if that was ever said.
        preferences: Option<Preferences>,
        /// How the candidate wants the page to be, if that was ever said.
        settings: Option<PageSettings>,
        /// Results, newest first.
        results: Vec<ResultRecord>,
        /// The cards, if there ever were any.
        study: Option<Study>,
        /// What could not be read.
        aside: Vec<SetAside>,
    },
    /// The manifest has come or cannot be had.
    Manifest(Result<Manifest, String>),
    /// A shard has come or cannot be had.
    Shard(String, Result<(Shard, Vec<Diagnostic>), String>),
    /// The items that a topic may begin with have come, its shard follows.
    OpeningItems((Arc<Shard>, Vec<Diagnostic>)),
    /// Try the manifest again.
    RetryBank,
    /// These topics' texts are about to be shown.
    WantShards(Vec<String>),
    /// What the rest of the program does is about to be needed, or it is tried again to have it.
    WantLater,
    /// The rest of the program has come, or not.
    Later(Option<More>),
    /// Nothing is stored yet.
    NothingStored,
    /// Begin a quiz, replacing an unfinished one.
    Start(Request),
    /// Go on with the unfinished quiz; takes it over from another page.
    Resume,
    /// Forget the unfinished quiz.
    Discard,
    /// Something happened in the quiz.
    Quiz(Event),
    /// An answer was drafted with a control that shows it by itself.
    Drafted(Response),
    /// Run the query that is drafted.
    RunSql,
    /// Try again to have SQLite.
    RetrySql,
    /// What SQLite was asked, and what it says; or why it is not there.
    SqlReply(Ask, Result<Reply, String>),
    /// Another page took the session over.
    TakenOver,
    /// The stored session changed in another page; `None` if it is gone.
    ForeignSession(Option<Session>),
    /// Results were read again; those that could not be read come second.
    Results(Vec<ResultRecord>, Vec<SetAside>),
    /// The cards were read again; what could not be read comes second.
    Study(Study, Vec<SetAside>),
    /// Ask what is due.
    StartReview,
    /// Bookmark and note of an item are to be as on this card.
    Annotate(Card),
    /// Forget every answer on the cards.
    ForgetStudy,
    /// Keep these preferences.
    Prefer(Preferences),
    /// Keep these settings and follow them.
    Set(PageSettings),
    /// Something was chosen on the page of the custom quiz.
    Customize(Request),
    /// Keep this language (BCP 47; empty for the browser's) and let the page speak it.
    Speak(String),
    /// Find out what storage is used for.
    Measure,
    /// What storage is used for, as [`quiz::store::usage`] has it.
    Measured([Usage; 4]),
    /// Erase everything that is stored.
    Erase,
    /// Delete a result.
    Delete(String),
    /// Delete every result.
    DeleteAll,
    /// Merge the results of an exported file.
    Import(String),
    /// An import is done.
    Imported(Result<Imported, ImportError>),
    /// The page of the quiz was left.
    Left,
    /// The time is up: the page says so.
    TimeUp,
    /// Storage refused.
    StorageFailed(StorageError),
    /// Put the notice at this place away.
    Dismiss(usize),
}

/// What SQLite is asked.
#[derive(Clone, Debug)]
pub struct Ask {
    /// Id of the item that it is about.
    pub item: String,
    /// When the candidate asked, for an answer; milliseconds since 1970 UTC.
    pub at: f64,
    /// What to do.
    pub job: Job,
}

/// What must happen outside.
#[derive(Clone, Debug)]
pub enum Command {
    /// Tell the page around a frame what is new.
    Tell,
    /// Fetch the rest of the program, then [`Action::Later`].
    FetchLater,
    /// Read what is stored, then [`Action::Restored`].
    Restore,
    /// Read again what another page wrote under this key, or everything.
    Reread(Option<String>),
    /// Run what the candidate's first choice will run: an engine compiles a function when it is first called, and that would be
    /// half of the program's part of the time between the click and its paint.
    Rehearse,
    /// Fetch SQLite ahead of the question that needs it; nobody is told whether it comes.
    PrepareSql,
    /// Ask SQLite, then [`Action::SqlReply`].
    AskSql(Ask),
    /// Fetch the manifest, then [`Action::Manifest`].
    FetchManifest,
    /// Fetch a topic's shard, then [`Action::Shard`].
    FetchShard(String),
    /// Store the session, unless another page has it.
    SaveSession(Box<Session>),
    /// Store the session whoever has it: this page takes over. What another page wrote came in as
    /// [`Action::ForeignSession`] before.
    TakeOver,
    /// Remove the session from storage.
    ForgetSession(Box<Session>),
    /// Remove the session from storage, whoever wrote it: the candidate said so.
    DiscardSession,
    /// Store a result.
    SaveResult(Box<ResultRecord>),
    /// Change the stored cards, then [`Action::Study`].
    ChangeStudy(Change),
    /// Store the choices.
    SaveChoices(Choices),
    /// Store the preferences.
    SavePreferences(Preferences),
    /// Let the page look as these settings say, and store them.
    Follow(PageSettings),
    /// Store these settings and load the page anew, so that it speaks their language.
    Speak(PageSettings),
    /// Let an answer's credit in [0, 1] be heard.
    Sound(f64),
    /// See what storage is used for, then [`Action::Measured`].
    Measure,
    /// Remove everything from storage.
    Erase,
    /// Delete a stored result.
    DeleteResult(String),
    /// Merge an exported file into storage, then [`Action::Imported`].
    Import(String),
    /// Show the candidate where the answer lacks something.
    ShowGap,
    /// Show the page of the quiz.
    ShowQuiz,
    /// Show the page of a result.
    ShowResult(String),
    /// Show the page of reviews, in the place of the quiz.
    ShowReview,
}

/// What an update needs from outside.
#[derive(Clone, Debug)]
pub struct Chance {
    /// Now, milliseconds since 1970 UTC.
    pub now: f64,
    /// A random seed.
    pub seed: u32,
    /// An id nobody else has.
    pub id: String,
}
