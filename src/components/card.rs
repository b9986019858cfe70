//! A question met before, folded: its text, what is right and why, bookmark and note.

use quiz::bank::Item;
use quiz::markdown::plain;
use quiz::study::Card;
use yew::prelude::*;

use super::feedback::feedback;
use super::keep::Keep;
use super::question::stem;
use crate::hooks::is_open;
use crate::l10n::{self, t};

/// One card.
#[component]
pub fn CardView(props: &CardProps) -> Html {
    let CardProps { card, item, onannotate } = props;
    let open = use_state(|| false);
    let ontoggle = {
        let open = open.clone();
        Callback::from(move |event: Event| open.set(is_open(&event)))
    };
    let title: String = match item {
        Some(item) => plain(&item.stem).chars().take(300).collect(),
        None => card.item.clone(),
    };
    let lapses = match card.lapses() {
        0 => String::new(),
        n => t::question_lapses(n),
    };
    html! {
        <details class="review" data-testid="study-card" data-item={card.item.clone()} {ontoggle}>
            <summary>
                <span class="review-title">
                    if !lapses.is_empty() {
                        <span class="eyebrow">{lapses}</span>
                    }
                    <span class="review-stem">{l10n::said_by_bank(html! { {title} })}</span>
                    if !card.note.is_empty() {
                        <span class="hint">{&card.note}</span>
                    }
                </span>
            </summary>
            if *open {
                if let Some(item) = item {
                    {stem(item)}
                    {feedback(3, item, None)}
                }
                <Keep card={card.clone()} version={item.as_ref().map(|item| item.version)} {onannotate} />
            }
        </details>
    }
}

/// Of [`CardView`].
#[derive(PartialEq, Properties)]
pub struct CardProps {
    /// The card.
    pub card: Card,
    /// Its item, if the bank has it here.
    pub item: Option<Item>,
    /// Bookmark or note changed.
    pub onannotate: Callback<Card>,
}
