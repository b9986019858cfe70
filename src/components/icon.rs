//! The icons, drawn for this app on a 24-unit grid. All are decoration: the words stand beside them.

use yew::prelude::*;

/// An icon by name.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Icon {
    /// A tick: right.
    Right,
    /// A cross: not right.
    Wrong,
    /// A half-filled ring: partly right.
    Partly,
    /// A dash: not answered.
    Open,
    /// Six dots: to be dragged.
    Grip,
    /// An arrow upwards.
    Up,
    /// An arrow downwards.
    Down,
}

/// Draws an icon.
pub fn draw(icon: Icon) -> Html {
    let path = match icon {
        Icon::Right => "M5 12.5l4.5 4.5L19 7.5",
        Icon::Wrong => "M7 7l10 10M17 7L7 17",
        Icon::Partly => "M12 4a8 8 0 1 0 .01 0M11.5 8v8M9 10v4",
        Icon::Open => "M6 12h12",
        Icon::Grip => "M9 6h.01M15 6h.01M9 12h.01M15 12h.01M9 18h.01M15 18h.01",
        Icon::Up => "M12 19V6M6 11l6-6 6 6",
        Icon::Down => "M12 5v13M6 13l6 6 6-6",
    };
    html! {
        <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false"><path d={path} /></svg>
    }
}

/// The icon of a credit in [0, 1].
pub fn of_credit(credit: f64) -> Icon {
    match credit {
        c if c >= 1.0 => Icon::Right,
        c if c > 0.0 => Icon::Partly,
        _ => Icon::Wrong,
    }
}
