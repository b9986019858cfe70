//! A list that the candidate puts in order, by buttons or by dragging.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, Window};
use yew::prelude::*;

use crate::platform::page;

/// How near to the edge of the window, in pixels, a dragged row makes the page scroll. Below there is a row of buttons.
const EDGE: f64 = 90.0;

/// Pixels by which it then scrolls at every move.
const SCROLL: f64 = 12.0;

/// The list in its present order, with the handlers of its element.
pub struct Order {
    /// Of the list element. Its children are the rows; a row has a `.handle` to drag it by and buttons with `data-move`, `up`
    /// or `down`.
    pub list: NodeRef,
    /// Ids of the rows, from the top.
    pub order: Vec<String>,
    /// Place of the row that was moved last.
    pub moved: Option<usize>,
    /// For clicks in the list.
    pub onclick: Callback<MouseEvent>,
    /// For pointers that go down, move, go up, or are taken away.
    pub onpointer: Callback<PointerEvent>,
}

/// A row that follows a pointer.
struct Drag {
    rows: Vec<HtmlElement>,
    from: usize,
    /// Where the pointer went down, in pixels of the page.
    start: i32,
}

/// Begins with `start` and emits every order that comes after it. A button that moves a row keeps the focus.
#[hook]
pub fn use_order(start: &[String], ordered: Callback<Vec<String>>) -> Order {
    let list = use_node_ref();
    let state = use_state(|| (start.to_vec(), None));
    let pressed = use_mut_ref(|| None::<Element>);
    let drag = use_mut_ref(|| None::<Drag>);
    {
        let pressed = pressed.clone();
        // A row that the list has moved has lost the focus.
        use_effect_with(state.clone(), move |_| {
            if let Some(button) = pressed.take() {
                page::focus(&button);
                // A browser that sees it behind the sticky row of buttons would scroll no further.
                if let Some(row) = button.closest("li").ok().flatten() {
                    page::bring_into_view(&row);
                }
            }
        });
    }
    let shift = {
        let state = state.clone();
        Callback::from(move |(from, to): (usize, usize)| {
            let mut order = state.0.clone();
            if from == to || from.max(to) >= order.len() {
                return;
            }
            let row = order.remove(from);
            order.insert(to, row);
            ordered.emit(order.clone());
            state.set((order, Some(to)));
        })
    };
    let onclick = {
        let shift = shift.clone();
        Callback::from(move |event: MouseEvent| {
            let Some(button) = closest(&event, "[data-move]") else {
                return;
            };
            let at = place(&button);
            let up = button.get_attribute("data-move").as_deref() == Some("up");
            pressed.replace(Some(button));
            shift.emit((at, if up { at.saturating_sub(1) } else { at + 1 }));
        })
    };
    let onpointer = {
        let list = list.clone();
        Callback::from(move |event: PointerEvent| {
            let mut drag = drag.borrow_mut();
            match (event.type_().as_str(), &*drag) {
                ("pointerdown", None) => *drag = begin(&list, &event),
                ("pointermove", Some(held)) => {
                    let by = event.page_y() - held.start;
                    held.show(by);
                    scroll(f64::from(event.client_y()));
                }
                ("pointerup" | "pointercancel", Some(held)) => {
                    let to = held.target(event.page_y() - held.start);
                    let from = held.from;
                    held.let_go();
                    *drag = None;
                    if event.type_() == "pointerup" {
                        shift.emit((from, to));
                    }
                }
                _ => {}
            }
        })
    };
    Order { list, order: state.0.clone(), moved: state.1, onclick, onpointer }
}

/// The nearest element around an event's target that fits the selector.
fn closest(event: &Event, selector: &str) -> Option<Element> {
    event.target()?.dyn_into::<Element>().ok()?.closest(selector).ok()?
}

/// The place of the row around an element.
fn place(element: &Element) -> usize {
    let row = element.closest("li").ok().flatten();
    std::iter::successors(row, Element::previous_element_sibling).count().saturating_sub(1)
}

/// A drag, if the pointer went down on a handle.
fn begin(list: &NodeRef, event: &PointerEvent) -> Option<Drag> {
    let handle = closest(event, ".handle").filter(|_| event.is_primary() && event.button() == 0)?;
    let list = list.cast::<Element>()?;
    // The list stays where it is while rows move, so the pointer is lost to nothing. One that is gone already drags nothing.
    list.set_pointer_capture(event.pointer_id()).ok()?;
    let rows = std::iter::successors(list.first_element_child(), Element::next_element_sibling);
    let rows: Vec<HtmlElement> = rows.filter_map(|row| row.dyn_into().ok()).collect();
    let from = place(&handle);
    // It fails for malformed names only.
    let _ = rows.get(from)?.set_attribute("data-dragged", "");
    Some(Drag { rows, from, start: event.page_y() })
}

/// Scrolls the page where a pointer is near its upper or lower edge.
fn scroll(y: f64) {
    let window: Window = gloo::utils::window();
    let height = window.inner_height().ok().and_then(|height| height.as_f64()).unwrap_or(y + EDGE);
    if y < EDGE {
        window.scroll_by_with_x_and_y(0.0, -SCROLL);
    } else if y > height - EDGE {
        window.scroll_by_with_x_and_y(0.0, SCROLL);
    }
}

impl Drag {
    /// Where the row would go, dragged so many pixels down: below all others whose middle it has passed. What is measured is
    /// the layout, which knows nothing of what [`Drag::show`] does.
    fn target(&self, by: i32) -> usize {
        let middle = |row: &HtmlElement| row.offset_top() + row.offset_height() / 2;
        let own = middle(&self.rows[self.from]) + by;
        self.rows.iter().enumerate().filter(|(at, row)| *at != self.from && middle(row) < own).count()
    }

    /// Draws the row under the pointer, and the others as if it were let go here.
    fn show(&self, by: i32) {
        let (from, to) = (self.from, self.target(by));
        let (first, second) = (&self.rows[0], &self.rows[1]);
        let gap = second.offset_top() - first.offset_top() - first.offset_height();
        let room = self.rows[from].offset_height() + gap;
        for (at, row) in self.rows.iter().enumerate() {
            let moves = match at {
                at if at == from => by,
                at if from < at && at <= to => -room,
                at if to <= at && at < from => room,
                _ => 0,
            };
            translate(row, &format!("0 {moves}px"));
        }
    }

    fn let_go(&self) {
        for row in &self.rows {
            translate(row, "");
            // It fails for malformed names only.
            let _ = row.remove_attribute("data-dragged");
        }
    }
}

fn translate(row: &HtmlElement, value: &str) {
    // A browser without the property shows the row where it was.
    let _ = row.style().set_property("translate", value);
}
