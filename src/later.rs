//! The second program: what no first question needs, fetched while it is read.

#[cfg(split)]
use std::cell::Cell;
use std::rc::Rc;

use messages::Rules;
use quiz::bank::Item;
use quiz::kind::Response;
use quiz::session::{Answer, Session};
use quiz::store::Preferences;
use yew::prelude::*;

use crate::components::question;
use crate::hooks::{self, Dispatch, Shell, Shown};
use crate::l10n::Intl;
use crate::pages;
use crate::route::Route;
use crate::state::{Command, MORE, More, Request};

/// What can be drawn.
pub enum What<'a> {
    /// A page of its own.
    Page(&'a Route, &'a Shown, &'a Dispatch),
    /// The start of a quiz in a frame.
    Intro(&'a Shown, &'a Dispatch),
    /// What the start page offers to somebody who was here before.
    Stored(&'a Shown, &'a Dispatch),
    /// The address asks for one quiz while another is unfinished.
    Conflict(&'a Session, Request, &'a Dispatch),
    /// Another tab runs the quiz.
    Elsewhere(&'a Dispatch),
    /// The keys of a quiz and their switch, with what closes them.
    Keys(&'a Preferences, &'a Dispatch, Callback<()>),
    /// The controls of an answer.
    Controls {
        /// The item.
        item: &'a Item,
        /// The order of its options.
        order: &'a [String],
        /// What is drafted.
        draft: Option<&'a Response>,
        /// A draft has changed.
        ondraft: Callback<Response>,
    },
    /// The query of a question.
    Query(question::sql_run::SqlRunProps),
    /// What was right.
    Feedback(&'a Shown, &'a Session, &'a Answer, Option<&'a Item>, &'a Dispatch),
    /// What the bank lacks for the quiz.
    Lacking(&'a Shown, &'a Session),
    /// The time that is left in seconds, and whether it runs down.
    Timer(f64, bool, &'a Dispatch),
}

/// The second program, by its functions.
#[derive(Clone, Copy)]
pub struct Second {
    draw: fn(&What) -> Html,
    /// Carries out the commands that no first question needs.
    pub carry_out: fn(&Rc<Shell>, Command),
    /// The model's other actions.
    pub more: More,
    /// How languages other than English write numbers and plurals.
    pub rules: &'static dyn Rules,
}

#[cfg(split)]
thread_local! {
    static SECOND: Cell<Option<Second>> = const { Cell::new(None) };
}

/// It did not come; the loader has told the console why.
struct Missing;

#[cfg(split)]
impl From<wasm_split_helpers::SplitLoaderError> for Missing {
    fn from(_: wasm_split_helpers::SplitLoaderError) -> Self {
        Self
    }
}

/// Whatever only this function names is in the second program, where the build is split.
#[cfg_attr(split, wasm_split_helpers::wasm_split(later, fallible))]
fn whole() -> Result<Second, Missing> {
    Ok(Second { draw: pages::second, carry_out: hooks::carry_out, more: MORE, rules: &Intl })
}

/// Fetches the second program; nothing if it does not come.
pub async fn fetch() -> Option<Second> {
    #[cfg(split)]
    SECOND.set(whole().await.ok());
    second()
}

/// The second program, if it is here; in a build of one piece it always is.
pub fn second() -> Option<Second> {
    #[cfg(split)]
    return SECOND.get();
    #[cfg(not(split))]
    whole().ok()
}

/// Draws it, if the second program is here.
pub fn drawn(what: &What) -> Option<Html> {
    second().map(|second| (second.draw)(what))
}
