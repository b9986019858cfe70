//! Results of queries as tables, and what became of a query that was an answer.

use quiz::kind::{Response, sql_run};
use quiz::sql::wire::Reply;
use quiz::sql::{self, Cell, Compare, Difference, Failure, FailureKind, Limits, Table, Verdict};
use yew::prelude::*;

use super::code::code;
use super::icon::{Icon, draw};
use super::markdown::inline;
use super::ui::{OnDemand, disclosure, subhead, text};
use crate::hooks::use_sql;
use crate::l10n::t;

/// A table of the question with its first rows.
pub fn named_table(name: &str, table: &Table) -> Html {
    html! { <div key={name.to_owned()}>{grid(t::sql_table(name), Some(name), table, None)}</div> }
}

/// What a query gave.
pub fn result_table(table: &Table) -> Html {
    html! { <div data-testid="sql-table">{grid(t::sql_result().to_owned(), None, table, None)}</div> }
}

/// A table; `marked` has places of rows, and what is to be said of each.
fn grid(
    label: String,
    caption: Option<&str>,
    table: &Table,
    marked: Option<(&[usize], &'static str)>,
) -> Html {
    let row = |(at, cells): (usize, &Vec<Cell>)| {
        let mark = marked.map(|(rows, words)| (rows.contains(&at), words));
        html! {
            <tr class={mark.is_some_and(|(marked, _)| marked).then_some("marked")}>
                {mark.map(|(marked, words)| html! { <td class="mark">{marked.then_some(words)}</td> })}
                {for cells.iter().map(cell)}
            </tr>
        }
    };
    html! {
        <div class="table" tabindex="0" role="group" aria-label={label}>
            <table>
                if let Some(caption) = caption {
                    <caption>{caption}</caption>
                }
                <thead>
                    <tr>
                        if marked.is_some() {
                            <td />
                        }
                        {for table.columns.iter().map(|name| html! { <th scope="col">{name}</th> })}
                    </tr>
                </thead>
                <tbody>{for table.rows.iter().enumerate().map(row)}</tbody>
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

/// Why a query gave no table.
pub fn failed(Failure { kind, what }: &Failure, limits: Limits) -> String {
    let words = match kind {
        FailureKind::Sql => return t::sql_failed(what),
        FailureKind::Tables => return t::sql_failed_tables(what),
        FailureKind::Function => return t::sql_no_function(what),
        FailureKind::Statement => return t::sql_no_statement(what),
        FailureKind::VirtualTable => t::sql_no_virtual_table(),
        FailureKind::Transaction => t::sql_no_transaction(),
        FailureKind::Change => t::sql_no_change(),
        FailureKind::Several => t::sql_one_statement(),
        FailureKind::NoRows => t::sql_no_rows(),
        FailureKind::Timeout => return t::sql_timeout(limits.ms),
        FailureKind::Rows => return t::sql_many_rows(limits.rows),
        FailureKind::LargeResult => t::sql_large_result(),
        FailureKind::LargeValue => t::sql_large_value(),
        FailureKind::Memory => t::sql_memory(),
        FailureKind::Endless => t::sql_endless(),
        FailureKind::Died => return t::sql_restarted(what),
    };
    words.to_owned()
}

/// The query, which data sets it passes, the mistake behind it, and a query that is right.
pub fn feedback(
    rank: u8,
    prompt: &sql_run::Prompt,
    key: &sql_run::Key,
    response: Option<&Response>,
    verdict: Option<&Verdict>,
) -> Html {
    let query = match response {
        Some(Response::SqlRun(query)) => query.as_str(),
        _ => "",
    };
    let beside = |data_set: usize| {
        let (prompt, answer_key) = (prompt.clone(), key.clone());
        let props = ComparedProps { prompt, answer_key, query: query.to_owned(), data_set };
        Callback::from(move |()| html! { <Compared ..props.clone() /> })
    };
    let passes = verdict.iter().flat_map(|verdict| &verdict.passes);
    let rows = passes.enumerate().map(|(at, pass)| {
        let (icon, words) = match (*pass, at) {
            (true, 0) => (Icon::Right, t::sql_seen_right().to_owned()),
            (false, 0) => (Icon::Wrong, t::sql_seen_wrong().to_owned()),
            (true, at) => (Icon::Right, t::sql_other_right(at)),
            (false, at) => (Icon::Wrong, t::sql_other_wrong(at)),
        };
        html! {
            <li key={at}>
                <p class="status" data-testid="data-set">{draw(icon)}{words}</p>
                if !*pass {
                    <OnDemand summary={t::sql_compare()} testid="compared" content={beside(at)} />
                }
            </li>
        }
    });
    let mistake = verdict.and_then(|verdict| key.must_fail.get(verdict.mistake?));
    html! {
        <>
            if !query.is_empty() {
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

/// What a query gave on a data set beside what is right there: SQLite runs both again.
#[component]
fn Compared(props: &ComparedProps) -> Html {
    let ComparedProps { prompt, answer_key: key, query, data_set } = props;
    let (told, tables) = match &use_sql(sql_run::compare(prompt, key, query, *data_set)) {
        None => (t::sql_running().to_owned(), Html::default()),
        Some(Err(why)) => (t::sql_lost(why), Html::default()),
        Some(Ok(replies)) => compared(replies, key.compare, prompt.limits),
    };
    html! {
        <>
            <p role="status">{told}</p>
            {tables}
        </>
    }
}

/// Of [`Compared`].
#[derive(Clone, PartialEq, Properties)]
struct ComparedProps {
    /// What was asked.
    prompt: sql_run::Prompt,
    /// What is right.
    answer_key: sql_run::Key,
    /// The candidate's query.
    query: String,
    /// Place of the data set.
    data_set: usize,
}

/// The replies to [`sql_run::compare`]: in a sentence how they differ, and the tables.
fn compared(replies: &[Reply], by: Compare, limits: Limits) -> (String, Html) {
    let (given, wanted, tables) = match replies {
        [Reply::Tables(tables), Reply::Table(given), Reply::Table(wanted)] => (Ok(given), wanted, tables),
        [Reply::Tables(tables), Reply::Failure(why), Reply::Table(wanted)] => (Err(why), wanted, tables),
        // The question's own statements have failed.
        _ => {
            let why = replies.iter().find_map(|reply| match reply {
                Reply::Failure(why) => Some(failed(why, limits)),
                _ => None,
            });
            return (why.unwrap_or_default(), Html::default());
        }
    };
    let difference = given.map(|given| sql::difference(given, wanted, by)).unwrap_or_default();
    let told = match (given, &difference) {
        (Err(why), _) => failed(why, limits),
        (_, Difference { columns: true, .. }) => t::sql_other_columns().to_owned(),
        (_, Difference { order: true, .. }) => t::sql_other_order().to_owned(),
        // The question has been changed since it was answered.
        (_, difference) if *difference == Difference::default() => String::new(),
        _ => t::sql_other_rows().to_owned(),
    };
    let side = |title: &'static str, table: &Table, rows: &[usize], mark: &'static str| {
        let marked = (!rows.is_empty()).then_some((rows, mark));
        html! {
            <div>
                {text("subhead", title)}
                {text("hint", &t::sql_size(table.rows.len(), table.columns.len()))}
                {grid(title.to_owned(), None, table, marked)}
            </div>
        }
    };
    let tables = html! {
        <>
            <div class="sql-results">
                if let Ok(given) = given {
                    {side(t::sql_your_query(), given, &difference.extra, t::sql_extra())}
                }
                {side(t::sql_right_query(), wanted, &difference.missing, t::sql_missing())}
            </div>
            {disclosure(t::sql_tables(), html! {
                {for tables.iter().map(|(name, table)| named_table(name, table))}
            })}
        </>
    };
    (told, tables)
}
