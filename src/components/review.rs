//! An answered question to look at again.

use quiz::bank::Item;
use quiz::markdown::excerpt;
use quiz::number::fixed;
use quiz::session::Answer;
use yew::prelude::*;

use super::feedback::{feedback, icon, verdict};
use super::icon::draw;
use super::question::stem;
use super::ui::text;
use crate::hooks::is_open;
use crate::l10n::{self, t};

/// An answered item, looked up in the bank as it is now.
#[derive(Clone, Copy, PartialEq)]
pub enum Lookup<I> {
    /// It is here.
    Found(I),
    /// Its topic is still to come.
    Pending,
    /// Its topic could not be had.
    Failed,
    /// The bank has it no more.
    Gone,
}

impl<I: Clone> Lookup<&I> {
    /// With a copy of the item.
    pub fn cloned(self) -> Lookup<I> {
        match self {
            Self::Found(item) => Lookup::Found(item.clone()),
            Self::Pending => Lookup::Pending,
            Self::Failed => Lookup::Failed,
            Self::Gone => Lookup::Gone,
        }
    }
}

/// One answered question, folded.
#[component]
pub fn Review(props: &ReviewProps) -> Html {
    let ReviewProps { number, answer, item, topic, beside } = props;
    let open = use_state(|| false);
    let ontoggle = {
        let open = open.clone();
        Callback::from(move |event: Event| open.set(is_open(&event)))
    };
    let title = match item {
        Lookup::Found(item) => l10n::said_by_bank(html! { {excerpt(&item.stem, 300)} }),
        Lookup::Pending => html! { {t::notice_loading()} },
        Lookup::Failed | Lookup::Gone => l10n::said_by_bank(html! { {answer.item.clone()} }),
    };
    // The question itself is drawn when it is looked at: a long test stays light.
    let body = match item {
        _ if !*open => Html::default(),
        Lookup::Pending => Html::default(),
        Lookup::Failed => text("", t::quiz_text_lost()),
        Lookup::Gone => text("", t::feedback_gone()),
        Lookup::Found(item) => html! {
            <>
                if item.version != answer.version {
                    <p class="hint">{t::feedback_edited(answer.version, item.version)}</p>
                }
                {stem(item)}
                {beside.0.clone()}
                {feedback(3, item, Some(answer))}
                {beside.1.clone()}
            </>
        },
    };
    html! {
        <details
            class="review"
            data-testid="review-item"
            data-item={answer.item.clone()}
            data-credit={fixed(answer.credit, 2)}
            {ontoggle}
        >
            <summary>
                {draw(icon(answer))}
                <span class="review-title">
                    <span class="eyebrow">{t::feedback_review(*number, topic.as_str(), &verdict(answer))}</span>
                    <span class="review-stem">{title}</span>
                </span>
            </summary>
            {body}
        </details>
    }
}

/// Of [`Review`].
#[derive(PartialEq, Properties)]
pub struct ReviewProps {
    /// Place in the quiz, from 1.
    pub number: usize,
    /// What the candidate did.
    pub answer: Answer,
    /// The item.
    pub item: Lookup<Item>,
    /// Title of its topic.
    pub topic: AttrValue,
    /// What stands before and after the feedback.
    pub beside: (Html, Html),
}
