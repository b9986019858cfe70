//! An answered question to look at again.

use quiz::bank::Item;
use quiz::markdown::plain;
use quiz::number::fixed;
use quiz::session::Answer;
use yew::prelude::*;

use super::feedback::{feedback, icon, verdict};
use super::icon::draw;
use super::question::stem;
use crate::hooks::is_open;

/// One answered question, folded; its text comes from the bank as it is now.
#[component]
pub fn Review(props: &ReviewProps) -> Html {
    let ReviewProps { number, answer, item, topic, more } = props;
    let open = use_state(|| false);
    let ontoggle = {
        let open = open.clone();
        Callback::from(move |event: Event| open.set(is_open(&event)))
    };
    let title = match item {
        Some(item) => plain(&item.stem).chars().take(300).collect(),
        None => answer.item.clone(),
    };
    // The question itself is drawn when it is looked at: a long test stays light.
    let body = match item {
        _ if !*open => Html::default(),
        None => html! {
            <p>{"The question is not in the bank as it is now, so its text cannot be shown. The score keeps the values of then."}</p>
        },
        Some(item) => html! {
            <>
                if item.version != answer.version {
                    <p class="hint">{format!(
                        "The question was edited since: you answered version {}, this is version {}. Your score is unchanged.",
                        answer.version, item.version,
                    )}</p>
                }
                {stem(item)}
                {feedback(item, answer)}
                {more.clone()}
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
                    <span class="eyebrow">{format!("{number} · {topic} · {}", verdict(answer))}</span>
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
    /// The item as the bank has it now.
    pub item: Option<Item>,
    /// Title of its topic.
    pub topic: AttrValue,
    /// What stands below it.
    #[prop_or_default]
    pub more: Html,
}
