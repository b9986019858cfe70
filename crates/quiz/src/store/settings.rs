//! How the candidate wants the page to be, and what lies in its storage.

use super::{ASIDE_PREFIX, RESULT_PREFIX, SESSION, Storage, StorageError};
use crate::json::{names, object};
use crate::session::Mode;

/// Key of the settings. The page's start script (`assets/js/look.js`) reads it as well, before anything is drawn.
pub const SETTINGS: &str = "skill-quiz.settings";

/// Every key of this app begins so.
const OURS: &str = "skill-quiz.";

/// What the settings page offers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PageSettings {
    /// Light or dark.
    pub theme: Theme,
    /// Size of all text.
    pub text: TextSize,
    /// Whether anything moves.
    pub motion: Motion,
    /// When a new quiz gives feedback; `None` for what was chosen last.
    pub feedback: Option<Mode>,
    /// Whether quizzes run without time limits, for those who need more time.
    pub untimed: bool,
    /// Whether feedback is heard as well.
    pub sound: bool,
}

object!(PageSettings {;
    theme: "theme", text: "text", motion: "motion", feedback: "feedback", untimed: "untimed", sound: "sound",
});

/// Colours of the page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// As the system has it.
    #[default]
    System,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

names!(Theme { System: "system", Light: "light", Dark: "dark" });

/// Size of all text, over the browser's own.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum TextSize {
    /// The browser's.
    #[default]
    Normal,
    /// An eighth more.
    Large,
    /// Half more.
    Largest,
}

names!(TextSize { Normal: "normal", Large: "large", Largest: "largest" });

/// Whether anything moves.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Motion {
    /// As the system has it.
    #[default]
    System,
    /// Nothing moves.
    Reduced,
}

names!(Motion { System: "system", Reduced: "reduced" });

/// What one part of the app keeps.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Usage {
    /// Entries.
    pub entries: usize,
    /// Bytes, keys included. Browsers count two for each unit of UTF-16.
    pub bytes: usize,
}

/// What each part of the app keeps: results, the unfinished quiz, what could not be read, and everything else.
///
/// # Errors
/// As [`Storage::keys`].
pub fn usage(storage: &dyn Storage) -> Result<[Usage; 4], StorageError> {
    let mut parts = [Usage::default(); 4];
    for key in storage.keys()?.iter().filter(|key| key.starts_with(OURS)) {
        let text = storage.get(key)?.unwrap_or_default();
        let part = match key.as_str() {
            key if key.starts_with(RESULT_PREFIX) => 0,
            SESSION => 1,
            key if key.starts_with(ASIDE_PREFIX) => 2,
            _ => 3,
        };
        let units = |text: &str| text.encode_utf16().count();
        parts[part].entries += 1;
        parts[part].bytes += 2 * (units(key) + units(&text));
    }
    Ok(parts)
}

/// Removes everything that the app has stored, what was set aside included; other pages' values stay.
///
/// # Errors
/// As [`Storage::remove`].
pub fn erase(storage: &dyn Storage) -> Result<(), StorageError> {
    for key in storage.keys()?.iter().filter(|key| key.starts_with(OURS)) {
        storage.remove(key)?;
    }
    Ok(())
}
