//! What a question, a quiz and a result mean.
//!
//! The crate is pure: time, randomness and stored text come in as arguments, effects go out as data. It knows neither
//! browser nor clock, so the app, the author's command, the simulator and the tests run the same functions.
//!
//! - [`bank`]: the question bank, from JSON text to typed items; a bad item becomes a [`Diagnostic`], never a failure.
//! - [`kind`]: one module per shape of question: prompt, response, key, `validate`, `grade`.
//! - [`session`]: the quiz as a state machine, `step(&Session, &Bank, Event) -> (Session, Vec<Effect>)`.
//! - [`report`]: what a finished quiz says: levels with their uncertainty, what to learn next, the frozen record.
//! - [`progress`]: a level per topic over time, and the next best step.
//! - [`sql`]: what a query gives, when two results are the same, and the messages to the worker that has SQLite.
//! - [`study`]: what was met, when it comes again, bookmarks and notes.
//! - [`store`]: the stored shapes, their versions, and the storage port.
//! - [`json`]: JSON to types and back, without derived code.
//! - [`number`]: decimal numbers to text and back.
//! - [`pattern`]: patterns for short texts, matched in linear time.
//! - [`markdown`], [`highlight`]: the text of items as data, without HTML.

pub mod bank;
pub mod diagnostic;
pub mod highlight;
pub mod json;
pub mod kind;
#[cfg(feature = "author")]
pub mod lint;
pub mod markdown;
pub mod number;
pub mod pattern;
pub mod progress;
pub mod report;
pub mod session;
pub mod share;
pub mod sql;
pub mod store;
pub mod study;

pub use diagnostic::{Diagnostic, Severity};
pub use engine;
