//! Nothing lies at this address.

use yew::prelude::*;

use super::state_page;
use crate::components::ui::link_button;
use crate::l10n::t;

/// The page for every other address.
pub fn not_found() -> Html {
    let home = link_button("#/", t::notice_home());
    state_page("not-found", t::notice_not_found(), t::notice_not_found_text(), home)
}
