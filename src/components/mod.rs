//! What pages are made of. Components take properties and emit callbacks; they know no storage, no fetch, no address.

pub mod card;
pub mod change;
pub mod code;
mod compare;
pub mod dialog;
pub mod feedback;
pub mod icon;
pub mod keep;
pub mod level;
pub mod markdown;
pub mod notice;
pub mod progress;
pub mod question;
mod rated;
pub mod review;
pub mod sql;
pub mod timer;
pub mod ui;
