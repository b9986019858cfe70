//! Which page is shown, and what stands above every page.

use quiz::store::StorageError;
use yew::prelude::*;

use crate::components::notice::notice;
use crate::hooks::{use_app, use_route};
use crate::pages::{History, Quiz, ResultPage, Settings, home, not_found, shared};
use crate::route::Route;
use crate::state::{Action, Notice};

/// The app.
#[component]
pub fn App() -> Html {
    let (shown, dispatch) = use_app();
    let notices = shown.notices.iter().enumerate().map(|(at, what)| {
        let (kind, text) = words(what);
        notice(kind, &text, Some(dispatch.reform(move |()| Action::Dismiss(at))))
    });
    let notices = html! { <>{for notices}</> };
    let page = match use_route() {
        Route::Home => home(shown, dispatch),
        Route::Quiz(query) => html! { <Quiz {shown} {dispatch} {query} /> },
        Route::Result(id) => html! { <ResultPage key={id.clone()} {shown} {dispatch} id={id.clone()} /> },
        Route::History => html! { <History {shown} {dispatch} /> },
        Route::Shared(code) => shared(&code),
        Route::Settings => html! { <Settings {shown} {dispatch} /> },
        Route::NotFound => not_found(),
    };
    html! {
        <>
            {notices}
            {page}
        </>
    }
}

fn words(notice: &Notice) -> (&'static str, String) {
    match notice {
        Notice::Storage(error) => {
            (if *error == StorageError::Full { "full" } else { "denied" }, error.to_string())
        }
        Notice::NoSql => (
            "sql",
            "Questions that ask for a query are left out of this quiz, because this browser cannot run SQLite here."
                .to_owned(),
        ),
        Notice::Aside(aside) => (
            "aside",
            format!(
                "Something stored by this page could not be read and was set aside, not deleted: it lies under “{}”. ({})",
                aside.now_under, aside.why,
            ),
        ),
    }
}
