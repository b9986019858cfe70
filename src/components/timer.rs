//! The time that is left, with a way to do without it.

use yew::prelude::*;

use crate::hooks::use_countdown;
use crate::l10n::t;

/// Minutes and seconds left. Whoever cannot see them hears when five minutes, one minute and none are left.
#[component]
pub fn Timer(props: &TimerProps) -> Html {
    let left = use_countdown(props.left, props.runs).ceil() as u32;
    {
        let onup = props.onup.clone();
        use_effect_with(left == 0, move |up| {
            if *up {
                onup.emit(());
            }
        });
    }
    let told = match left {
        0 => t::quiz_time_up(),
        1..=60 => t::quiz_time_one(),
        61..=300 => t::quiz_time_five(),
        _ => "",
    };
    html! {
        <div class="timer" data-testid="timer" data-left={left.to_string()}>
            <span role="timer">{t::quiz_time_left(&format!("{}:{:02}", left / 60, left % 60))}</span>
            <span role="status">{told}</span>
            <button type="button" class="quiet" data-testid="unhurry" onclick={props.onlift.reform(|_| ())}>
                {t::quiz_time_off()}
            </button>
        </div>
    }
}

/// Of [`Timer`].
#[derive(PartialEq, Properties)]
pub struct TimerProps {
    /// Seconds left.
    pub left: f64,
    /// Whether they run down now.
    pub runs: bool,
    /// The time is up.
    pub onup: Callback<()>,
    /// The time limit is to be switched off.
    pub onlift: Callback<()>,
}
