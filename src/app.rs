//! Which page is shown, and what stands above every page.

use quiz::store::StorageError;
use yew::prelude::*;

use crate::components::notice::notice;
use crate::hooks::{use_app, use_route};
use crate::l10n::{self, t};
use crate::later::What;
use crate::pages::{self, Quiz, home, not_found};
use crate::platform::host;
use crate::route::Route;
use crate::state::{Action, Later, Notice};

/// The app.
#[component]
pub fn App() -> Html {
    let (shown, dispatch) = use_app();
    if let Some(bank) = shown.bank() {
        l10n::bank_speaks(&bank.manifest.lang);
    }
    let notices = shown.notices.iter().enumerate().map(|(at, what)| {
        let (kind, text) = words(what);
        notice(kind, &text, Some(dispatch.reform(move |()| Action::Dismiss(at))))
    });
    let notices = html! { <>{for notices}</> };
    let route = use_route();
    // In a frame the start of its one quiz stands in place of everything that is no quiz yet.
    let intro = match route {
        Route::Home => host::embedded(),
        Route::Quiz(_) => host::embedded() && shown.session.is_none(),
        _ => false,
    };
    let page = match route {
        _ if intro => pages::drawn(&What::Intro(&shown, &dispatch), &shown, &dispatch),
        Route::Home => home(shown.clone(), dispatch.clone()),
        Route::Quiz(query) => html! { <Quiz shown={shown.clone()} dispatch={dispatch.clone()} {query} /> },
        Route::NotFound => not_found(),
        other => pages::drawn(&What::Page(&other, &shown, &dispatch), &shown, &dispatch),
    };
    // What waits for the second program would wait for ever without a word.
    let lost = matches!(shown.later, Later::Failed) && !shown.held.is_empty();
    let lost = if lost { pages::missing(&dispatch) } else { Html::default() };
    html! {
        <>
            {notices}
            {lost}
            {page}
        </>
    }
}

fn words(notice: &Notice) -> (&'static str, String) {
    let (kind, words) = match notice {
        Notice::Storage(error) => {
            (if *error == StorageError::Full { "full" } else { "denied" }, pages::storage_words(*error))
        }
        Notice::NothingFits => ("nothing-fits", t::notice_nothing_fits()),
        Notice::Discarded => ("discarded", t::notice_discarded()),
        Notice::NoSql => ("sql", t::notice_no_sql()),
        Notice::Aside(aside) => return ("aside", t::notice_aside(&aside.now_under, &aside.why)),
    };
    (kind, words.to_owned())
}
