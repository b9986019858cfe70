//! All results: trend, list, export, import, delete.

use quiz::report::{ResultRecord, csv};
use quiz::store;
use yew::prelude::*;

use super::trend::trend;
use super::{Heading, PageProps, loading};
use crate::components::dialog::confirm;
use crate::components::feedback::right;
use crate::components::level::{level_bar, range, sentence};
use crate::components::ui::{link_button, section, text};
use crate::platform::{clock, file};
use crate::state::Action;

/// What is about to be deleted.
#[derive(Clone, PartialEq)]
enum Doomed {
    One(String),
    All,
}

/// The history page.
#[component]
pub fn History(props: &PageProps) -> Html {
    let PageProps { shown, dispatch } = props;
    let doomed = use_state(|| None::<Doomed>);
    if !shown.restored {
        return loading();
    }
    let results = &shown.results;
    let ask = |what: Doomed| {
        let doomed = doomed.clone();
        Callback::from(move |_: MouseEvent| doomed.set(Some(what.clone())))
    };
    let onexport = {
        let (results, study) = (results.clone(), shown.study.clone());
        Callback::from(move |_: MouseEvent| {
            // A browser that refuses the download says so itself.
            let json = store::export(&results, &study);
            let _ = file::save("skill-quiz-results.json", "application/json", &json);
        })
    };
    let oncsv = {
        let results = results.clone();
        Callback::from(move |_: MouseEvent| {
            let _ = file::save("skill-quiz-results.csv", "text/csv", &csv(&results));
        })
    };
    let onimport = {
        let dispatch = dispatch.clone();
        Callback::from(move |event: Event| {
            let dispatch = dispatch.clone();
            file::read_chosen(&event, move |text| dispatch.emit(Action::Import(text)));
        })
    };
    let question = doomed.as_ref().map(|what| {
        let (title, text) = match what {
            Doomed::One(_) => {
                ("Delete this result?", "It cannot be brought back, unless you exported it.".to_owned())
            }
            Doomed::All => (
                "Delete every result?",
                format!(
                    "All {} results are deleted from this browser. Export them first if you may want them.",
                    results.len()
                ),
            ),
        };
        let onconfirm = {
            let (doomed, dispatch, what) = (doomed.clone(), dispatch.clone(), what.clone());
            Callback::from(move |()| {
                doomed.set(None);
                dispatch.emit(match &what {
                    Doomed::One(id) => Action::Delete(id.clone()),
                    Doomed::All => Action::DeleteAll,
                });
            })
        };
        let oncancel = {
            let doomed = doomed.clone();
            Callback::from(move |()| doomed.set(None))
        };
        confirm(title, &text, "Delete", onconfirm, oncancel)
    });
    let none = results.is_empty();
    let keep = html! {
        <>
            {text("hint", "Results lie in this browser only. Export them as JSON to keep them or to take them to another device, as CSV for a spreadsheet.")}
            <div class="actions">
                <button type="button" data-testid="export" disabled={none && shown.study.cards.is_empty()} onclick={onexport}>{"Export as JSON"}</button>
                <button type="button" data-testid="export-csv" disabled={none} onclick={oncsv}>{"Export as CSV"}</button>
                <label class="button">
                    {"Import"}
                    <input
                        class="visually-hidden"
                        type="file"
                        accept="application/json,.json"
                        data-testid="import"
                        onchange={onimport}
                    />
                </label>
                <button type="button" class="danger" data-testid="delete-all" disabled={none} onclick={ask(Doomed::All)}>
                    {"Delete all"}
                </button>
            </div>
            <div role="status" data-testid="import-report">{shown.imported.as_ref().map(report)}</div>
        </>
    };
    html! {
        <div class="page history" data-testid="history">
            <Heading text="Your results" />
            if results.is_empty() {
                <div data-testid="empty">
                    {text("", "No result is stored in this browser yet.")}
                    {link_button("#/", "Start a quiz")}
                </div>
            } else {
                if results.len() > 1 {
                    {trend(results)}
                }
                <ul class="entries">
                    {for results.iter().map(|result| entry(result, ask(Doomed::One(result.id.clone()))))}
                </ul>
            }
            {section("", "move-title", "Keep and move", keep)}
            {question}
        </div>
    }
}

fn report(imported: &Result<store::Imported, String>) -> Html {
    match imported {
        Err(why) => html! { <p class="refusal">{why}</p> },
        Ok(done) => html! {
            <>
                <p>{format!(
                    "{} added, {} were here already, {} refused. Cards merged: {}.",
                    done.added, done.known, done.refused.len(), done.cards,
                )}</p>
                <ul>{for done.refused.iter().map(|why| html! { <li key={why.clone()}>{why}</li> })}</ul>
            </>
        },
    }
}

/// One result in the list.
fn entry(result: &ResultRecord, ondelete: Callback<MouseEvent>) -> Html {
    let bands = &result.settings.bands;
    let titles: Vec<&str> = result.settings.topics.iter().map(|topic| topic.title.as_str()).collect();
    let when = clock::date_time(result.finished_at);
    html! {
        <li key={result.id.clone()} class="card entry" data-testid="history-entry" data-id={result.id.clone()}>
            <h2><a href={format!("#/result/{}", result.id)}>{&when}</a></h2>
            <p>{sentence(&result.overall, bands)}<span class="hint">{format!(" With 95 % certainty: {}.", range(&result.overall, bands))}</span></p>
            {level_bar(&result.overall, bands, false)}
            <p class="hint">{format!("{} · {}", titles.join(", "), right(result))}</p>
            <button
                type="button"
                class="quiet danger"
                data-testid="delete"
                aria-label={format!("Delete the result of {when}")}
                onclick={ondelete}
            >
                {"Delete"}
            </button>
        </li>
    }
}
