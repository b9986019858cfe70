//! What stands in the place of a quiz that cannot simply go on.

use quiz::session::Session;
use yew::prelude::*;

use super::state_page;
use crate::components::ui::{button, link_button};
use crate::hooks::Dispatch;
use crate::platform::page;
use crate::state::{Action, Request};

/// The address asks for one quiz while another is unfinished.
pub fn conflict(session: &Session, request: Request, dispatch: &Dispatch) -> Html {
    let start = dispatch.reform(move |_| Action::Start(request.clone()));
    let resume = dispatch.reform(|_| {
        page::replace("#/quiz");
        Action::Resume
    });
    let words =
        format!("{} questions of it are answered. Starting a new one forgets it.", session.answers.len());
    let buttons = html! {
        <>
            {button("primary", "resume", "Go on with it", resume)}
            {button("", "start-new", "Start the new one", start)}
        </>
    };
    state_page("conflict", "Another quiz is unfinished", &words, buttons)
}

/// Another tab runs the quiz.
pub fn elsewhere(dispatch: &Dispatch) -> Html {
    let onclick = dispatch.reform(|_| Action::Resume);
    let buttons = html! {
        <>
            {button("primary", "take-over", "Go on here", onclick)}
            {link_button("#/", "To the start")}
        </>
    };
    let words = "Every answer is kept. You can go on here; the other tab then stops writing.";
    state_page("elsewhere", "This quiz is open in another tab", words, buttons)
}
