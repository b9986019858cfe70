//! Bookmark, note, and a report of a fault: what a candidate does with a question besides answering it.

use quiz::study::{Card, LONGEST_NOTE};
use yew::prelude::*;

use crate::hooks::{copy_near, typed};
use crate::l10n::t;

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
                {t::feedback_bookmark()}
            </button>
            <details>
                <summary data-testid="note-open">{if card.note.is_empty() { t::feedback_note_add() } else { t::feedback_note_yours() }}</summary>
                <textarea
                    dir="auto"
                    data-testid="note"
                    aria-label={t::feedback_note()}
                    maxlength={LONGEST_NOTE.to_string()}
                    rows="3"
                    value={card.note.clone()}
                    oninput={write}
                />
                <p class="hint">{t::feedback_note_hint()}</p>
            </details>
            <details>
                <summary data-testid="report-open">{t::feedback_report()}</summary>
                <p class="hint">{t::feedback_report_hint()}</p>
                <textarea
                    dir="ltr"
                    lang="en"
                    data-testid="report"
                    aria-label={t::feedback_report_text()}
                    rows="5"
                    readonly=true
                    value={report}
                />
                <button type="button" data-testid="copy-report" onclick={oncopy}>{t::feedback_report_copy()}</button>
                <span role="status" class="hint" data-testid="copied">
                    {match *copied {
                        None => "",
                        Some(true) => t::feedback_report_copied(),
                        Some(false) => t::feedback_report_not_copied(),
                    }}
                </span>
            </details>
        </div>
    }
}

/// The text of a report, in the language of the questions' authors.
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
