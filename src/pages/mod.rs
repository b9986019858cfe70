//! The pages, one file each.

mod history;
mod home;
mod keep;
mod not_found;
mod quiz;
mod result;
mod settings;
mod shared;
mod trend;

pub use history::History;
pub use home::home;
pub use not_found::not_found;
pub use quiz::Quiz;
pub use result::ResultPage;
pub use settings::Settings;
pub use shared::shared;

use ::quiz::report;
use ::quiz::session::{Answer, Settings as Plan};
use yew::prelude::*;

use crate::components;
use crate::components::ui::{OnDemand, actions, button, text};
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

/// Why the question at a place was asked and what its answer changed, on demand. `of` has the settings and the answers.
fn change(of: impl Fn() -> Option<(Plan, Vec<Answer>)> + 'static, at: usize) -> Html {
    let content = Callback::from(move |()| {
        let Some((settings, answers)) = of() else {
            return Html::default();
        };
        let topic = answers.get(at).and_then(|answer| settings.topics.get(answer.topic));
        let title = topic.map(|topic| topic.title.as_str()).unwrap_or_default();
        let found = report::change(&settings, &answers, at);
        found.map(|found| components::change::change(&found, title, &settings.bands)).unwrap_or_default()
    });
    html! { <OnDemand summary="Why this question, and what it changed" testid="why" {content} /> }
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

/// Something is on its way.
fn loading() -> Html {
    html! {
        <section class="page state" data-testid="loading" aria-busy="true">
            <h1 class="eyebrow">{"One moment"}</h1>
            <div class="skeleton"></div>
        </section>
    }
}
