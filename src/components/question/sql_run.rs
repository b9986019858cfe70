//! A query to write, run and change: its tables beside it, its result below.

use quiz::kind::Response;
use quiz::kind::sql_run::{MAX_LENGTH, Prompt};
use quiz::sql::wire::Reply;
use quiz::sql::{Limits, Table};
use yew::prelude::*;

use crate::components::code::code;
use crate::components::sql::{failed, named_table, result_table};
use crate::components::ui::{actions, button, text};
use crate::hooks::{typed, use_code_keys, use_in_view};
use crate::l10n::t;

/// The field with everything around it.
#[component]
pub fn SqlRun(props: &SqlRunProps) -> Html {
    let SqlRunProps { prompt, query, tables, busy, reply, lost, ondraft, onrun, onretry, onwithout } = props;
    let oninput = ondraft.reform(|event: InputEvent| Response::SqlRun(typed(&event)));
    let onkeydown = use_code_keys(onrun.clone());
    let state_row = use_in_view(reply.clone());
    html! {
        <div class="sql-run">
            <details class="sql-tables" open=true>
                <summary>{t::sql_tables()}</summary>
                {code("sql", prompt.schema.trim())}
                {for tables.iter().map(|(name, table)| named_table(name, table))}
                if !tables.is_empty() {
                    {text("hint", t::sql_tables_hint())}
                }
            </details>
            <div class="sql-editor">
                <label for="query">{t::sql_your_query()}</label>
                <textarea
                    id="query"
                    data-testid="query"
                    rows="8"
                    maxlength={MAX_LENGTH.to_string()}
                    aria-describedby="stem query-help"
                    autocapitalize="off"
                    autocomplete="off"
                    spellcheck="false"
                    readonly={*busy == Some(t::sql_checking())}
                    value={query.clone()}
                    {oninput}
                    {onkeydown}
                />
                <p id="query-help" class="hint">{t::sql_help()}</p>
                {actions("", button("", "run", t::sql_run(), onrun.reform(|_| ())))}
                <p ref={state_row} class="sql-state" role="status" data-testid="sql-state">{state(*busy, reply.as_ref(), prompt.limits)}</p>
                if let Some(Reply::Table(table)) = reply {
                    {result_table(table)}
                }
                if let Some(why) = lost {
                    <div class="notice" role="alert" data-testid="sql-lost">
                        <p>{t::sql_lost(why)}</p>
                        {actions("", html! {
                            <>
                                {button("", "sql-retry", t::sql_retry(), onretry.reform(|_| ()))}
                                {button("quiet", "sql-without", t::sql_without(), onwithout.reform(|_| ()))}
                            </>
                        })}
                    </div>
                }
            </div>
        </div>
    }
}

/// What is told of a run, short enough to be heard.
fn state(busy: Option<&'static str>, reply: Option<&Reply>, limits: Limits) -> String {
    match (busy, reply) {
        (Some(doing), _) => doing.to_owned(),
        (None, Some(Reply::Table(table))) => t::sql_size(table.rows.len(), table.columns.len()),
        (None, Some(Reply::Failure(failure))) => failed(failure, limits),
        _ => String::new(),
    }
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
    /// What is going on, in words.
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
