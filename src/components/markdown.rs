//! The Markdown subset as elements. No text of a bank is ever parsed as HTML.

use quiz::markdown::{Block, Inline, blocks, inlines};
use yew::prelude::*;

use super::code::code;
use crate::l10n::{self, t};

/// A text with blocks.
pub fn markdown(text: &str) -> Html {
    let (lang, dir) = l10n::of_bank();
    html! { <div class="prose" {lang} {dir}>{for blocks(text).iter().map(block)}</div> }
}

/// A text without blocks, for options and titles.
pub fn inline(text: &str) -> Html {
    l10n::said_by_bank(run(&inlines(text)))
}

fn block(block: &Block) -> Html {
    match block {
        Block::Paragraph(inlines) => html! { <p>{run(inlines)}</p> },
        Block::Code { lang, source } => code(lang, source),
        Block::List { ordered, items } => {
            let items = items.iter().map(|item| html! { <li>{run(item)}</li> });
            if *ordered {
                html! { <ol>{for items}</ol> }
            } else {
                html! { <ul>{for items}</ul> }
            }
        }
        Block::Table { head, rows } => html! {
            <div class="table" tabindex="0" role="group" aria-label={t::question_table()}>
                <table>
                    <thead><tr>{for head.iter().map(|cell| html! { <th scope="col">{run(cell)}</th> })}</tr></thead>
                    <tbody>{for rows.iter().map(|row| html! {
                        <tr>{for row.iter().map(|cell| html! { <td>{run(cell)}</td> })}</tr>
                    })}</tbody>
                </table>
            </div>
        },
    }
}

fn run(inlines: &[Inline]) -> Html {
    let parts = inlines.iter().map(|inline| match inline {
        Inline::Text(text) => html! { {text} },
        Inline::Strong(inner) => html! { <strong>{run(inner)}</strong> },
        Inline::Emphasis(inner) => html! { <em>{run(inner)}</em> },
        Inline::Code(text) => html! { <code>{text}</code> },
        Inline::Link { href, text } => html! {
            <a href={href.clone()} rel="noopener noreferrer" target="_blank">{run(text)}</a>
        },
    });
    html! { <>{for parts}</> }
}
