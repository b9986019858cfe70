//! Dragging by mouse and by finger.

use std::time::Duration;

use anyhow::Result;
use fantoccini::actions::{InputSource, MOUSE_BUTTON_LEFT, MouseActions, PointerAction, TouchActions};
use fantoccini::elements::Element;

use crate::page::Page;

/// What drags.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pointer {
    /// A mouse, its first button held.
    Mouse,
    /// A finger.
    Touch,
}

/// Goes down at `from`, by way of the middle to `to`, and up there; places in pixels of the window.
///
/// # Errors
/// When the browser cannot.
pub async fn drag(page: &Page, pointer: Pointer, from: (f64, f64), to: (f64, f64)) -> Result<()> {
    let duration = Some(Duration::from_millis(20));
    let at = |(x, y): (f64, f64)| PointerAction::MoveTo { duration, x, y };
    let middle = ((from.0 + to.0) / 2.0, (from.1 + to.1) / 2.0);
    let steps = [
        at(from),
        PointerAction::Down { button: MOUSE_BUTTON_LEFT },
        at(middle),
        at(to),
        PointerAction::Up { button: MOUSE_BUTTON_LEFT },
    ];
    match pointer {
        Pointer::Mouse => {
            let actions = steps.into_iter().fold(MouseActions::new("mouse".to_owned()), InputSource::then);
            page.client.perform_actions(actions).await?;
        }
        Pointer::Touch => {
            let actions = steps.into_iter().fold(TouchActions::new("finger".to_owned()), InputSource::then);
            page.client.perform_actions(actions).await?;
        }
    }
    Ok(())
}

/// Presses in the middle of an element, as slowly as a person does, and releases there, wherever the element is then.
///
/// # Errors
/// When the browser cannot.
pub async fn press(page: &Page, element: Element) -> Result<()> {
    let steps = [
        PointerAction::MoveToElement { element, duration: None, x: 0.0, y: 0.0 },
        PointerAction::Down { button: MOUSE_BUTTON_LEFT },
        PointerAction::Pause { duration: Duration::from_millis(300) },
        PointerAction::Up { button: MOUSE_BUTTON_LEFT },
    ];
    let actions = steps.into_iter().fold(MouseActions::new("mouse".to_owned()), InputSource::then);
    Ok(page.client.perform_actions(actions).await?)
}
