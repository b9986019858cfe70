//! How the page is to be, what it keeps, and how to take that along or be rid of it.

use messages::LANGUAGES;
use quiz::session::Mode;
use quiz::store::{self, Motion, PageSettings, TextSize, Theme, Usage};
use yew::prelude::*;

use super::{Heading, PageProps, loading};
use crate::components::dialog::confirm;
use crate::components::ui::{Choice, actions, button, choice, section, text};
use crate::hooks::{Dispatch, Shown, typed};
use crate::l10n::{number, t};
use crate::platform::{file, host, locale, page};
use crate::state::Action;

/// A choice among few: its name, its legend, and of each option the value's name, title and hint.
type Group<'a> = (&'static str, &'static str, &'a [[&'static str; 3]]);

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
    let theme: Group = (
        "theme",
        t::settings_colours(),
        &[
            ["system", t::settings_colours_system(), ""],
            ["light", t::settings_colours_light(), ""],
            ["dark", t::settings_colours_dark(), ""],
        ],
    );
    let text_size: Group = (
        "text",
        t::settings_text(),
        &[
            ["normal", t::settings_text_normal(), ""],
            ["large", t::settings_text_large(), ""],
            ["largest", t::settings_text_largest(), t::settings_text_largest_hint()],
        ],
    );
    let motion: Group = (
        "motion",
        t::settings_motion(),
        &[
            ["system", t::settings_motion_system(), ""],
            ["reduced", t::settings_motion_none(), t::settings_motion_none_hint()],
        ],
    );
    let looks = html! {
        <>
            if !host::embedded() {
                {language(now, dispatch)}
            }
            {radios(shown, dispatch, theme, now.theme.name(), |settings, at| {
                settings.theme = [Theme::System, Theme::Light, Theme::Dark][at];
            })}
            {radios(shown, dispatch, text_size, now.text.name(), |settings, at| {
                settings.text = [TextSize::Normal, TextSize::Large, TextSize::Largest][at];
            })}
            {radios(shown, dispatch, motion, now.motion.name(), |settings, at| {
                settings.motion = [Motion::System, Motion::Reduced][at];
            })}
        </>
    };
    let limits = choice(
        Choice {
            kind: "checkbox",
            name: "time-limits",
            testid: "time-limits".to_owned(),
            title: t::settings_limits(),
            hint: t::settings_limits_hint(),
            of_bank: false,
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
            title: t::settings_sound(),
            hint: t::settings_sound_hint(),
            of_bank: false,
            checked: sound,
        },
        set(shown, dispatch, move |settings| settings.sound = !sound),
    );
    let when: Group = (
        "feedback",
        t::settings_feedback(),
        &[
            ["last", t::settings_feedback_last(), ""],
            ["assessment", t::settings_feedback_end(), t::settings_feedback_end_hint()],
            ["practice", t::settings_feedback_each(), t::settings_feedback_each_hint()],
        ],
    );
    let quizzes = html! {
        <>
            {radios(shown, dispatch, when, feedback, |settings, at| {
                settings.feedback = [None, Some(Mode::Assessment), Some(Mode::Practice)][at];
            })}
            <fieldset><legend>{t::settings_time()}</legend><div class="choices">{limits}{tones}</div></fieldset>
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
            {button("", "export", t::settings_export(), onexport)}
            {button("danger", "erase", t::settings_erase(), Callback::from(move |_| open()))}
        </>
    };
    let kept = html! {
        <>
            {text("hint", t::settings_kept_hint())}
            {shown.usage.as_ref().map(usage)}
            {actions("", buttons)}
            <p role="status" data-testid="erased">{erased.then(t::settings_erased)}</p>
        </>
    };
    html! {
        <div class="page settings" data-testid="settings">
            <Heading text={t::settings_title()} />
            {section("", "look-title", t::settings_looks(), looks)}
            {section("", "quizzes-title", t::settings_quizzes(), quizzes)}
            {section("", "kept-title", t::settings_kept(), kept)}
            if *asking {
                {confirm(
                    t::settings_erase_title(),
                    t::settings_erase_text(),
                    t::settings_erase_yes(),
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

/// The choice of the page's language, each by its own name.
fn language(settings: &PageSettings, dispatch: &Dispatch) -> Html {
    // Where the setting cannot be stored, the page's address has the language.
    let chosen = if page::names_language() { locale::language() } else { settings.language.clone() };
    let onchange = dispatch.reform(|event: Event| Action::Speak(typed(&event)));
    html! {
        <div class="language">
            <label for="language">{t::settings_language()}</label>
            <select id="language" data-testid="language" aria-describedby="language-hint" {onchange}>
                <option value="" selected={chosen.is_empty()}>{t::settings_language_browser()}</option>
                {for LANGUAGES.iter().map(|(code, name)| html! {
                    <option value={*code} lang={*code} selected={chosen == *code}>{*name}</option>
                })}
            </select>
            <span id="language-hint" class="hint">{t::settings_language_hint()}</span>
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
    (name, legend, options): Group<'_>,
    now: &str,
    pick: fn(&mut PageSettings, usize),
) -> Html {
    let rows = options.iter().enumerate().map(|(at, [id, title, hint])| {
        let testid = format!("{name}-{id}");
        let onchange = set(shown, dispatch, move |settings| pick(settings, at));
        choice(
            Choice { kind: "radio", name, testid, title, hint, of_bank: false, checked: *id == now },
            onchange,
        )
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
    let names = [
        t::settings_used_results(),
        t::settings_used_session(),
        t::settings_used_aside(),
        t::settings_used_rest(),
    ];
    let kilobytes = |bytes: usize| t::settings_kilobytes(&number(bytes as f64 / 1024.0, 1));
    let rows = names.iter().zip(parts).map(|(name, part)| {
        html! {
            <tr>
                <th scope="row">{*name}</th>
                <td>{number(part.entries as f64, 0)}</td>
                <td>{kilobytes(part.bytes)}</td>
            </tr>
        }
    });
    let all = parts.iter().map(|part| part.bytes).sum();
    html! {
        <div class="table" tabindex="0" role="group" aria-labelledby="usage-title">
            <table data-testid="usage">
                <caption id="usage-title">{t::settings_used(&kilobytes(all))}</caption>
                <thead><tr>
                    <th scope="col">{t::settings_used_what()}</th>
                    <th scope="col">{t::settings_used_entries()}</th>
                    <th scope="col">{t::settings_used_size()}</th>
                </tr></thead>
                <tbody>{for rows}</tbody>
            </table>
        </div>
    }
}
