//! What stands in the place of a quiz that cannot simply go on.

use quiz::session::Session;
use yew::prelude::*;

use super::state_page;
use crate::components::ui::{button, link_button};
use crate::hooks::Dispatch;
use crate::l10n::t;
use crate::platform::page;
use crate::state::{Action, Request};

/// The address asks for one quiz while another is unfinished.
pub fn conflict(session: &Session, request: Request, dispatch: &Dispatch) -> Html {
    let start = dispatch.reform(move |_| Action::Start(request.clone()));
    let resume = dispatch.reform(|_| {
        page::replace("#/quiz");
        Action::Resume
    });
    let words = t::notice_conflict_text(session.answers.len());
    let buttons = html! {
        <>
            {button("primary", "resume", t::notice_conflict_resume(), resume)}
            {button("", "start-new", t::notice_conflict_start(), start)}
        </>
    };
    state_page("conflict", t::notice_conflict(), &words, buttons)
}

/// Another tab runs the quiz.
pub fn elsewhere(dispatch: &Dispatch) -> Html {
    let onclick = dispatch.reform(|_| Action::Resume);
    let buttons = html! {
        <>
            {button("primary", "take-over", t::notice_elsewhere_resume(), onclick)}
            {link_button("#/", t::notice_home())}
        </>
    };
    state_page("elsewhere", t::notice_elsewhere(), t::notice_elsewhere_text(), buttons)
}
