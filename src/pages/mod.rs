//! The pages, one file each.

mod after;
mod choose;
mod custom;
mod history;
mod home;
mod interview;
mod not_found;
mod progress;
mod quiz;
mod result;
mod review;
mod trend;

pub use custom::Custom;
pub use history::History;
pub use home::home;
pub use interview::Interview;
pub use not_found::not_found;
pub use progress::Progress;
pub use quiz::Quiz;
pub use result::ResultPage;
pub use review::ReviewPage;

use yew::prelude::*;

use crate::components::ui::{actions, button, text};
use crate::hooks::{Dispatch, Shown, use_focus_on};
use crate::platform::page;
use crate::state::Action;

/// What most pages get.
#[derive(PartialEq, Properties)]
pub struct PageProps {
    /// The model.
    pub shown: Shown,
    /// How to change it.
    pub dispatch: Dispatch,
}

/// The page's heading: names the window and takes the focus, so that a new page is read from its start.
#[component]
fn Heading(props: &HeadingProps) -> Html {
    let node = use_focus_on(props.text.clone());
    {
        let title = format!("{} · Skill Quiz", props.text);
        use_effect_with(title, |title| page::set_title(title));
    }
    html! { <h1 ref={node} tabindex="-1" class={props.class}>{&props.text}</h1> }
}

#[derive(PartialEq, Properties)]
struct HeadingProps {
    text: AttrValue,
    #[prop_or_default]
    class: &'static str,
}

/// A page that says one thing and offers what to do about it.
fn state_page(testid: &'static str, title: &'static str, words: &str, buttons: Html) -> Html {
    html! {
        <section class="page state" data-testid={testid}>
            <Heading text={title} />
            {text("", words)}
            {actions("", buttons)}
        </section>
    }
}

/// The bank cannot be had: why, and another try.
fn bank_error(why: &str, dispatch: &Dispatch) -> Html {
    let retry = button("primary", "retry", "Try again", dispatch.reform(|_| Action::RetryBank));
    state_page("bank-error", "The questions did not come", why, retry)
}

/// How many questions are due for review.
fn due_words(due: usize) -> String {
    match due {
        0 => "Nothing is due.".to_owned(),
        1 => "1 question is due.".to_owned(),
        n => format!("{n} questions are due."),
    }
}

/// Something is on its way.
fn loading() -> Html {
    html! {
        <section class="page state" data-testid="loading" aria-busy="true">
            <h1 class="eyebrow">{"One moment"}</h1>
            <div class="skeleton"></div>
        </section>
    }
}
