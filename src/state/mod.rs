//! What the app knows and what an action makes of it. Pure: effects go out as [`Command`]s.

mod action;
mod keys;
mod model;
mod more;
mod sql;
mod start;
mod study;

pub use action::{Action, Ask, Chance, Command, Notice};
pub use keys::{Pressed, pressed};
pub use model::{BankState, Later, Lease, Model, More};
pub use more::MORE;
pub use sql::{Busy, Sql};
pub use start::{Fine, INTERVIEW, Request, matches};
pub use study::{REVIEW, Reviewed};
