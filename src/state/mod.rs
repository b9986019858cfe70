//! What the app knows and what an action makes of it. Pure: effects go out as [`Command`]s.

mod model;
mod start;

pub use model::{Action, BankState, Chance, Command, Lease, Model, Notice};
pub use start::{Request, matches};
