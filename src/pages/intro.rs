//! The start of an embedded quiz: what it asks, what becomes of the answers, and one button.

use yew::prelude::*;

use super::home::length_words;
use super::{Heading, bank_error, loading};
use crate::components::ui::{actions, button, text};
use crate::hooks::{Dispatch, Shown};
use crate::l10n::{self, t};
use crate::platform::{host, page};
use crate::route::QuizQuery;
use crate::state::{Action, BankState};

/// The start page of a frame, which also stands in place of a quiz that is paused.
pub fn intro(shown: &Shown, dispatch: &Dispatch) -> Html {
    let bank = match &shown.bank {
        BankState::Failed(why) => return bank_error(why, dispatch),
        BankState::Ready(bank) if shown.restored => bank,
        _ => return loading(),
    };
    let request = QuizQuery::parse(&host::quiz()).request();
    let settings = request.settings(&bank.manifest, &[], 0);
    let titles: Vec<&str> = settings.topics.iter().map(|topic| topic.title.as_str()).collect();
    let (_, length) = length_words(request.length);
    let paused = shown.session.is_some();
    let start = dispatch.reform(move |_| {
        if paused {
            page::go("#/quiz");
            return Action::Resume;
        }
        Action::Start(request.clone())
    });
    html! {
        <section class="page state" data-testid="intro">
            {text("eyebrow", t::start_framed())}
            <Heading text={l10n::list(&titles)} />
            {text("", length)}
            {actions("", button("primary large", "start", if paused { t::stored_resume() } else { t::choose_start() }, start))}
        </section>
    }
}
