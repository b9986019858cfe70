//! Nothing lies at this address.

use yew::prelude::*;

use super::state_page;
use crate::components::ui::link_button;

/// The page for every other address.
pub fn not_found() -> Html {
    let home = link_button("#/", "To the start");
    state_page("not-found", "Nothing lies at this address", "The link may be old or mistyped.", home)
}
