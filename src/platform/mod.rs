//! One browser API per file. Nothing here decides anything.

pub mod bank;
pub mod card;
pub mod clock;
pub mod file;
pub mod foreign;
pub mod host;
pub mod opening;
pub mod page;
pub mod random;
pub mod sql;
pub mod storage;
pub mod tab;
pub mod text;
