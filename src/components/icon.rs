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
}

/// Draws an icon.
pub fn draw(icon: Icon) -> Html {
    let path = match icon {
        Icon::Right => "M5 12.5l4.5 4.5L19 7.5",
        Icon::Wrong => "M7 7l10 10M17 7L7 17",
        Icon::Partly => "M12 4a8 8 0 1 0 0 16M12 4v16",
        Icon::Open => "M6 12h12",
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
