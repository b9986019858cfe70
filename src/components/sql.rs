//! Results of queries as tables, and what became of a query that was an answer.

use quiz::kind::{Response, sql_run};
use quiz::sql::{Cell, Table, Verdict};
use yew::prelude::*;

use super::code::code;
use super::icon::{Icon, draw};
use super::markdown::inline;
use super::ui::subhead;
use crate::l10n::t;

/// A table of the question with its first rows.
pub fn named_table(name: &str, table: &Table) -> Html {
    html! { <div key={name.to_owned()}>{grid(t::sql_table(name), Some(name), table)}</div> }
}

/// What a query gave.
pub fn result_table(table: &Table) -> Html {
    html! { <div data-testid="sql-table">{grid(t::sql_result().to_owned(), None, table)}</div> }
}

fn grid(label: String, caption: Option<&str>, table: &Table) -> Html {
    let row = |cells: &Vec<Cell>| html! { <tr>{for cells.iter().map(cell)}</tr> };
    html! {
        <div class="table" tabindex="0" role="group" aria-label={label}>
            <table>
                if let Some(caption) = caption {
                    <caption>{caption}</caption>
                }
                <thead><tr>{for table.columns.iter().map(|name| html! { <th scope="col">{name}</th> })}</tr></thead>
                <tbody>{for table.rows.iter().map(row)}</tbody>
            </table>
        </div>
    }
}

fn cell(cell: &Cell) -> Html {
    let class = match cell {
        Cell::Null => "null",
        Cell::Integer(_) | Cell::Real(_) => "number",
        _ => "",
    };
    html! { <td {class}>{cell.shown()}</td> }
}

/// The query, which data sets it passes, the mistake behind it, and a query that is right.
pub fn feedback(
    rank: u8,
    key: &sql_run::Key,
    response: Option<&Response>,
    verdict: Option<&Verdict>,
) -> Html {
    let query = match response {
        Some(Response::SqlRun(query)) => Some(query),
        _ => None,
    };
    let passes = verdict.iter().flat_map(|verdict| &verdict.passes);
    let rows = passes.enumerate().map(|(at, pass)| {
        let (icon, words) = match (*pass, at) {
            (true, 0) => (Icon::Right, t::sql_seen_right().to_owned()),
            (false, 0) => (Icon::Wrong, t::sql_seen_wrong().to_owned()),
            (true, at) => (Icon::Right, t::sql_other_right(at)),
            (false, at) => (Icon::Wrong, t::sql_other_wrong(at)),
        };
        html! { <li key={at} class="status" data-testid="data-set">{draw(icon)}{words}</li> }
    });
    let mistake = verdict.and_then(|verdict| key.must_fail.get(verdict.mistake?));
    html! {
        <>
            if let Some(query) = query {
                {subhead(rank, t::sql_your_query())}
                {code("sql", query)}
                <ul class="data-sets">{for rows}</ul>
            }
            if let Some(mistake) = mistake {
                <p class="rationale" data-testid="rationale">{inline(&mistake.why)}</p>
            }
            {subhead(rank, t::sql_right_query())}
            {code("sql", &key.reference)}
        </>
    }
}
