//! The time that is left, with a way to do without it.

use yew::prelude::*;

use crate::hooks::use_countdown;

/// Minutes and seconds left. Whoever cannot see them hears when five minutes, one minute and none are left.
#[component]
pub fn Timer(props: &TimerProps) -> Html {
    let left = use_countdown(props.left, props.runs).ceil() as u32;
    let told = match left {
        0 => "The time is up. Answer this question; the quiz ends after it.",
        1..=60 => "Less than a minute is left.",
        61..=300 => "Less than five minutes are left.",
        _ => "",
    };
    html! {
        <div class="timer" data-testid="timer" data-left={left.to_string()}>
            <span role="timer">{format!("{}:{:02} left", left / 60, left % 60)}</span>
            <span role="status">{told}</span>
            <button type="button" class="quiet" data-testid="unhurry" onclick={props.onlift.reform(|_| ())}>
                {"Switch the time limit off"}
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
    /// The time limit is to be switched off.
    pub onlift: Callback<()>,
}
