//! How the page is to be, what it keeps, and how to take that along or be rid of it.

use quiz::number::fixed;
use quiz::session::Mode;
use quiz::store::{self, Motion, PageSettings, TextSize, Theme, Usage};
use yew::prelude::*;

use super::{Heading, PageProps, loading};
use crate::components::dialog::confirm;
use crate::components::ui::{Choice, actions, button, choice, section, text};
use crate::hooks::{Dispatch, Shown};
use crate::platform::file;
use crate::state::Action;

/// A choice among few: its name, its legend, and of each option the value's name, title and hint.
type Group = (&'static str, &'static str, &'static [[&'static str; 3]]);

const THEME: Group =
    ("theme", "Colours", &[["system", "As the system", ""], ["light", "Light", ""], ["dark", "Dark", ""]]);
const TEXT: Group = (
    "text",
    "Size of the text",
    &[
        ["normal", "As the browser", ""],
        ["large", "Larger", ""],
        ["largest", "Largest", "Half as large again."],
    ],
);
const MOTION: Group =
    ("motion", "Motion", &[["system", "As the system", ""], ["reduced", "None", "Nothing glides or fades."]]);
const FEEDBACK: Group = (
    "feedback",
    "Feedback in a new quiz",
    &[
        ["last", "As chosen last", ""],
        ["assessment", "At the end", "Answer undisturbed, then see everything."],
        ["practice", "After each answer", "Learn as you go."],
    ],
);

/// The settings page.
#[component]
pub fn Settings(props: &PageProps) -> Html {
    let PageProps { shown, dispatch } = props;
    let asking = use_state(|| false);
    let erased = use_state(|| false);
    {
        let dispatch = dispatch.clone();
        use_effect_with(shown.restored, move |restored| {
            if *restored {
                dispatch.emit(Action::Measure);
            }
        });
    }
    if !shown.restored {
        return loading();
    }
    let now = &shown.settings;
    let feedback = now.feedback.map_or("last", Mode::name);
    let untimed = now.untimed;
    let looks = html! {
        <>
            {radios(shown, dispatch, THEME, now.theme.name(), |settings, at| {
                settings.theme = [Theme::System, Theme::Light, Theme::Dark][at];
            })}
            {radios(shown, dispatch, TEXT, now.text.name(), |settings, at| {
                settings.text = [TextSize::Normal, TextSize::Large, TextSize::Largest][at];
            })}
            {radios(shown, dispatch, MOTION, now.motion.name(), |settings, at| {
                settings.motion = [Motion::System, Motion::Reduced][at];
            })}
        </>
    };
    let limits = choice(
        Choice {
            kind: "checkbox",
            name: "time-limits",
            testid: "time-limits".to_owned(),
            title: "Time limits",
            hint: "Off, no quiz ends because time is up. Levels never depend on speed.",
            checked: !untimed,
        },
        set(shown, dispatch, move |settings| settings.untimed = !untimed),
    );
    let sound = now.sound;
    let tones = choice(
        Choice {
            kind: "checkbox",
            name: "sound",
            testid: "sound".to_owned(),
            title: "Sound",
            hint: "On, two short tones say how an answer went, wherever feedback follows it.",
            checked: sound,
        },
        set(shown, dispatch, move |settings| settings.sound = !sound),
    );
    let quizzes = html! {
        <>
            {radios(shown, dispatch, FEEDBACK, feedback, |settings, at| {
                settings.feedback = [None, Some(Mode::Assessment), Some(Mode::Practice)][at];
            })}
            <fieldset><legend>{"Time and sound"}</legend><div class="choices">{limits}{tones}</div></fieldset>
        </>
    };
    let onexport = {
        let (results, study) = (shown.results.clone(), shown.study.clone());
        Callback::from(move |_| {
            // A browser that refuses the download says so itself.
            let json = store::export(&results, &study);
            let _ = file::save("skill-quiz-results.json", "application/json", &json);
        })
    };
    let ask = |ask: bool| {
        let (asking, erased) = (asking.clone(), erased.clone());
        move || {
            asking.set(ask);
            erased.set(false);
        }
    };
    let (open, close) = (ask(true), ask(false));
    let buttons = html! {
        <>
            {button("", "export", "Export results as JSON", onexport)}
            {button("danger", "erase", "Erase everything", Callback::from(move |_| open()))}
        </>
    };
    let kept = html! {
        <>
            {text("hint", "Everything lies in this browser only. Results can be imported again on the page of results, here \
                or on another device.")}
            {shown.usage.as_ref().map(usage)}
            {actions("", buttons)}
            <p role="status" data-testid="erased">{erased.then_some("Everything is erased.")}</p>
        </>
    };
    html! {
        <div class="page settings" data-testid="settings">
            <Heading text="Settings" />
            {section("", "look-title", "How the page looks", looks)}
            {section("", "quizzes-title", "Quizzes", quizzes)}
            {section("", "kept-title", "What this browser keeps", kept)}
            if *asking {
                {confirm(
                    "Erase everything?",
                    "Results, the unfinished quiz, choices and settings are removed from this browser and cannot be brought \
                     back. Export the results first if you may want them.",
                    "Erase",
                    {
                        let (asking, erased, dispatch) = (asking.clone(), erased.clone(), dispatch.clone());
                        Callback::from(move |()| {
                            asking.set(false);
                            erased.set(true);
                            dispatch.emit(Action::Erase);
                        })
                    },
                    Callback::from(move |()| close()),
                )}
            }
        </div>
    }
}

/// Keeps the settings with one change.
fn set<E: 'static>(
    shown: &Shown,
    dispatch: &Dispatch,
    change: impl Fn(&mut PageSettings) + 'static,
) -> Callback<E> {
    let settings = shown.settings.clone();
    dispatch.reform(move |_| {
        let mut settings = settings.clone();
        change(&mut settings);
        Action::Set(settings)
    })
}

/// A group of radio buttons; `pick` takes the place of the one chosen.
fn radios(
    shown: &Shown,
    dispatch: &Dispatch,
    (name, legend, options): Group,
    now: &str,
    pick: fn(&mut PageSettings, usize),
) -> Html {
    let rows = options.iter().enumerate().map(|(at, [id, title, hint])| {
        let testid = format!("{name}-{id}");
        let onchange = set(shown, dispatch, move |settings| pick(settings, at));
        choice(Choice { kind: "radio", name, testid, title, hint, checked: *id == now }, onchange)
    });
    html! {
        <fieldset>
            <legend>{legend}</legend>
            <div class="choices">{for rows}</div>
        </fieldset>
    }
}

/// What storage is used for.
fn usage(parts: &[Usage; 4]) -> Html {
    const NAMES: [&str; 4] = [
        "Results",
        "The unfinished quiz",
        "What could not be read and was set aside",
        "Choices, settings and the rest",
    ];
    let kilobytes = |bytes: usize| format!("{} KB", fixed(bytes as f64 / 1024.0, 1));
    let rows = NAMES.iter().zip(parts).map(|(name, part)| {
        html! {
            <tr key={*name}>
                <th scope="row">{*name}</th>
                <td>{part.entries}</td>
                <td>{kilobytes(part.bytes)}</td>
            </tr>
        }
    });
    let all = parts.iter().map(|part| part.bytes).sum();
    html! {
        <div class="table" tabindex="0" role="group" aria-labelledby="usage-title">
            <table data-testid="usage">
                <caption id="usage-title">{format!("Storage used: {}", kilobytes(all))}</caption>
                <thead><tr><th scope="col">{"What"}</th><th scope="col">{"Entries"}</th><th scope="col">{"Size"}</th></tr></thead>
                <tbody>{for rows}</tbody>
            </table>
        </div>
    }
}
