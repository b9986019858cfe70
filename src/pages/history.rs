//! All results: trend, list, export, import, delete.

use quiz::report::{ResultRecord, csv};
use quiz::store::{self, ImportError, Refusal};
use yew::prelude::*;

use super::trend::trend;
use super::{Heading, PageProps, loading};
use crate::components::dialog::confirm;
use crate::components::feedback::right;
use crate::components::level::{level_bar, overall_sentence, range};
use crate::components::ui::{link_button, section, text};
use crate::l10n::{self, t};
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
            Doomed::One(_) => (t::history_delete_one(), t::history_delete_one_text().to_owned()),
            Doomed::All => (t::history_delete_all_title(), t::history_delete_all_text(results.len())),
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
        confirm(title, &text, t::history_delete(), onconfirm, oncancel)
    });
    let none = results.is_empty();
    // A result without a counted answer is no point of a course.
    let measured: Vec<&ResultRecord> = results.iter().filter(|result| result.scored() > 0).collect();
    let keep = html! {
        <>
            {text("hint", t::history_keep_hint())}
            <div class="actions">
                <button type="button" data-testid="export" disabled={none && shown.study.cards.is_empty()} onclick={onexport}>{t::history_export()}</button>
                <button type="button" data-testid="export-csv" disabled={none} onclick={oncsv}>{t::history_export_csv()}</button>
                <label class="button">
                    {t::history_import()}
                    <input
                        class="visually-hidden"
                        type="file"
                        accept="application/json,.json"
                        data-testid="import"
                        onchange={onimport}
                    />
                </label>
                <button type="button" class="danger" data-testid="delete-all" disabled={none} onclick={ask(Doomed::All)}>
                    {t::history_delete_all()}
                </button>
            </div>
            <div role="status" data-testid="import-report">{shown.imported.as_ref().map(report)}</div>
        </>
    };
    html! {
        <div class="page history" data-testid="history">
            <Heading text={t::history_title()} />
            if results.is_empty() {
                <div class="empty" data-testid="empty">
                    {text("", t::history_none())}
                    {link_button("#/", t::history_none_go())}
                </div>
            } else {
                if measured.len() > 1 {
                    {trend(&measured)}
                }
                <ul class="entries">
                    {for results.iter().map(|result| entry(result, ask(Doomed::One(result.id.clone()))))}
                </ul>
            }
            {section("", "move-title", t::history_keep(), keep)}
            {question.unwrap_or_default()}
        </div>
    }
}

/// What came of an import.
fn report(imported: &Result<store::Imported, ImportError>) -> Html {
    match imported {
        Err(why) => {
            let words = match why {
                ImportError::NoExport(why) => t::history_no_export(why),
                ImportError::Storage(error) => super::storage_words(*error).to_owned(),
            };
            html! { <p class="refusal">{words}</p> }
        }
        Ok(done) => html! {
            <>
                <p>{t::history_imported(done.added, done.known, done.refused.len(), done.cards)}</p>
                <ul>{for done.refused.iter().map(|(id, why)| html! { <li>{refusal(id, *why)}</li> })}</ul>
            </>
        },
    }
}

/// Why the result or question of this id was not taken.
fn refusal(id: &str, why: Refusal) -> String {
    match why {
        Refusal::Id => t::history_result_id(id),
        Refusal::Parts => t::history_result_parts(id),
        Refusal::Topic => t::history_result_topic(id),
        Refusal::Time => t::history_result_time(id),
        Refusal::Bands => t::history_result_bands(id),
        Refusal::Level => t::history_result_level(id),
        Refusal::CardId => t::history_question_id(id),
        Refusal::CardNote => t::history_question_note(id),
        Refusal::CardAnswers => t::history_question_answers(id),
    }
}

/// One result in the list.
fn entry(result: &ResultRecord, ondelete: Callback<MouseEvent>) -> Html {
    let bands = &result.settings.bands;
    let titles: Vec<&str> = result.settings.topics.iter().map(|topic| topic.title.as_str()).collect();
    let when = clock::date_time(result.finished_at);
    let answered = result.scored() > 0;
    html! {
        <li key={result.id.clone()} class="card entry" data-testid="history-entry" data-id={result.id.clone()}>
            <h2><a href={format!("#/result/{}", result.id)}>{&when}</a></h2>
            <p>
                {overall_sentence(&result.overall, bands, answered)}
                if answered {
                    <span class="hint">{" "}{t::history_certainty(&range(&result.overall, bands))}</span>
                }
            </p>
            if answered {
                {level_bar(&result.overall, bands, true)}
            }
            <p class="hint">{l10n::list(&titles)}{" · "}{right(result)}</p>
            <button
                type="button"
                class="quiet danger"
                data-testid="delete"
                aria-label={t::history_delete_label(&when)}
                onclick={ondelete}
            >
                {t::history_delete()}
            </button>
        </li>
    }
}
