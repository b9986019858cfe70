//! Bookmark, note, and a report of a fault: what a candidate does with a question besides answering it.

use quiz::study::{Card, LONGEST_NOTE};
use yew::prelude::*;

use crate::hooks::{copy_near, typed};

/// The three of them, in one row.
#[component]
pub fn Keep(props: &KeepProps) -> Html {
    let KeepProps { card, version, onannotate } = props;
    let copied = use_state(|| None::<bool>);
    let oncopy = {
        let copied = copied.clone();
        Callback::from(move |event: MouseEvent| copied.set(Some(copy_near(&event))))
    };
    let mark = {
        let marked = Card { marked: !card.marked, ..card.clone() };
        onannotate.reform(move |_: MouseEvent| marked.clone())
    };
    let write = {
        let card = card.clone();
        onannotate.reform(move |event: InputEvent| Card { note: typed(&event), ..card.clone() })
    };
    let report = report(&card.item, *version);
    html! {
        <div class="keep" data-testid="keep">
            <button
                type="button"
                class="quiet"
                data-testid="bookmark"
                aria-pressed={if card.marked { "true" } else { "false" }}
                onclick={mark}
            >
                {if card.marked { "Bookmarked" } else { "Bookmark" }}
            </button>
            <details>
                <summary data-testid="note-open">{if card.note.is_empty() { "Add a note" } else { "Your note" }}</summary>
                <textarea
                    data-testid="note"
                    aria-label="Note to this question"
                    maxlength={LONGEST_NOTE.to_string()}
                    rows="3"
                    value={card.note.clone()}
                    oninput={write}
                />
                <p class="hint">{"Kept in this browser as you type, and in what you export."}</p>
            </details>
            <details>
                <summary data-testid="report-open">{"Report a fault"}</summary>
                <p class="hint">{"Nothing is sent. Copy this text, add what is wrong, and send it to whoever gave you the quiz."}</p>
                <textarea data-testid="report" aria-label="Report" rows="5" readonly=true value={report} />
                <button type="button" data-testid="copy-report" onclick={oncopy}>{"Copy"}</button>
                <span role="status" class="hint" data-testid="copied">
                    {match *copied {
                        None => "",
                        Some(true) => "Copied.",
                        Some(false) => "This browser does not let the page copy. Select the text and copy it.",
                    }}
                </span>
            </details>
        </div>
    }
}

/// The text of a report.
fn report(item: &str, version: Option<u32>) -> String {
    let version = version.map(|version| format!(", version {version}")).unwrap_or_default();
    format!("Skill Quiz, question {item}{version}\n\nWhat is wrong:\n\nWhat it should be, and the source:\n")
}

/// Of [`Keep`].
#[derive(PartialEq, Properties)]
pub struct KeepProps {
    /// Bookmark and note as they are; the item's id.
    pub card: Card,
    /// Version of the item, if the bank has it here.
    pub version: Option<u32>,
    /// Bookmark or note changed.
    pub onannotate: Callback<Card>,
}
