//! Mechanics between the pure state and the browser.

mod element;
mod use_app;
mod use_countdown;
mod use_focus;
mod use_order;
mod use_route;
mod use_sql;

pub use element::{
    checked, copy_near, hold_back, is_open, selected, typed, use_code_keys, use_in_view, use_modal,
};
pub use use_app::{Dispatch, Shell, Shown, carry_out, use_app};
pub use use_countdown::use_countdown;
pub use use_focus::use_focus_on;
pub use use_order::{Order, use_order};
pub use use_route::use_route;
pub use use_sql::use_sql;
