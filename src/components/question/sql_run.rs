//! A query to write, run and change: its tables beside it, its result below.

use quiz::kind::Response;
use quiz::kind::sql_run::{MAX_LENGTH, Prompt};
use quiz::sql::wire::Reply;
use quiz::sql::{FailureKind, Table};
use yew::prelude::*;

use crate::components::code::code;
use crate::components::sql::{named_table, result_table};
use crate::components::ui::{actions, button, text};
use crate::hooks::{typed, use_code_keys};

/// The field with everything around it.
#[component]
pub fn SqlRun(props: &SqlRunProps) -> Html {
    let SqlRunProps { prompt, query, tables, busy, reply, lost, ondraft, onrun, onretry, onwithout } = props;
    let oninput = ondraft.reform(|event: InputEvent| Response::SqlRun(typed(&event)));
    let onkeydown = use_code_keys(onrun.clone());
    let help = "Ctrl or Cmd with Enter runs it. Tab indents; to leave the field, press Escape, then Tab.";
    html! {
        <div class="sql-run">
            <details class="sql-tables" open=true>
                <summary>{"Tables"}</summary>
                {code("sql", prompt.schema.trim())}
                {for tables.iter().map(|(name, table)| named_table(name, table))}
                if !tables.is_empty() {
                    {text("hint", "The first rows of each table. Your answer is run on other data, too.")}
                }
            </details>
            <div class="sql-editor">
                <label for="query">{"Your query"}</label>
                <textarea
                    id="query"
                    data-testid="query"
                    rows="8"
                    maxlength={MAX_LENGTH.to_string()}
                    aria-describedby="stem query-help"
                    autocapitalize="off"
                    autocomplete="off"
                    spellcheck="false"
                    readonly={*busy == Some(CHECKING)}
                    value={query.clone()}
                    {oninput}
                    {onkeydown}
                />
                <p id="query-help" class="hint">{help}</p>
                {actions("", button("", "run", "Run", onrun.reform(|_| ())))}
                <p class="sql-state" role="status" data-testid="sql-state">{state(*busy, reply.as_ref())}</p>
                if let Some(Reply::Table(table)) = reply {
                    {result_table(table)}
                }
                if let Some(why) = lost {
                    <div class="notice" role="alert" data-testid="sql-lost">
                        <p>{["SQLite, which runs queries, could not be loaded. Check the connection and try again. ", why].concat()}</p>
                        {actions("", html! {
                            <>
                                {button("", "sql-retry", "Try again", onretry.reform(|_| ()))}
                                {button("quiet", "sql-without", "Go on without such questions", onwithout.reform(|_| ()))}
                            </>
                        })}
                    </div>
                }
            </div>
        </div>
    }
}

/// What is shown while the query runs on the data of the page.
pub const RUNNING: &str = "Running…";

/// What is shown while the answer runs on every data set.
pub const CHECKING: &str = "Checking your answer…";

/// What is told of a run, short enough to be heard.
fn state(busy: Option<&'static str>, reply: Option<&Reply>) -> String {
    match (busy, reply) {
        (Some(doing), _) => doing.to_owned(),
        (None, Some(Reply::Table(table))) => size(table),
        (None, Some(Reply::Failure(failure))) => {
            let whose = if failure.kind == FailureKind::Sql { "SQLite: " } else { "" };
            [whose, &failure.message].concat()
        }
        _ => String::new(),
    }
}

fn size(table: &Table) -> String {
    let count =
        |n: usize, one: &str| [n.to_string().as_str(), " ", one, if n == 1 { "" } else { "s" }].concat();
    [count(table.rows.len(), "row"), count(table.columns.len(), "column")].join(", ")
}

/// Of [`SqlRun`].
#[derive(Clone, PartialEq, Properties)]
pub struct SqlRunProps {
    /// What is asked.
    pub prompt: Prompt,
    /// What is written so far.
    pub query: String,
    /// The tables with their first rows, once they are known.
    pub tables: Vec<(String, Table)>,
    /// What is going on: [`RUNNING`] or [`CHECKING`].
    pub busy: Option<&'static str>,
    /// What the last run gave.
    pub reply: Option<Reply>,
    /// Why SQLite is not there, if it is not.
    pub lost: Option<String>,
    /// The text has changed.
    pub ondraft: Callback<Response>,
    /// Run it.
    pub onrun: Callback<()>,
    /// Try again to have SQLite.
    pub onretry: Callback<()>,
    /// Leave out questions like this one.
    pub onwithout: Callback<()>,
}
