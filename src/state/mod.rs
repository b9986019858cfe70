//! What the app knows and what an action makes of it. Pure: effects go out as [`Command`]s.

mod action;
mod model;
mod start;

pub use action::{Action, Chance, Command, Notice};
pub use model::{BankState, Lease, Model};
pub use start::{Request, matches};
