//! Steps to be put in order: each moves by its two buttons, or is dragged by its handle.

use quiz::kind::Response;
use quiz::kind::choice::Opt;
use quiz::markdown::plain;
use yew::prelude::*;

use crate::components::icon::{Icon, draw};
use crate::components::markdown::inline;
use crate::hooks::{Order, use_order};
use crate::l10n::{self, t};

/// The steps as the draft has them, or else as shown at first.
pub fn steps(
    options: &[Opt],
    shown: &[String],
    draft: Option<&Response>,
    ondraft: Callback<Response>,
) -> Html {
    let order = match draft {
        Some(Response::Ordering(order)) => order,
        _ => shown,
    };
    html! { <Steps options={options.to_vec()} order={order.to_vec()} {ondraft} /> }
}

#[derive(PartialEq, Properties)]
struct StepsProps {
    options: Vec<Opt>,
    order: Vec<String>,
    ondraft: Callback<Response>,
}

/// Knows the order itself, so that a second move does not wait for the first to be stored.
#[component]
fn Steps(props: &StepsProps) -> Html {
    let Order { list, order, moved, onclick, onpointer } =
        use_order(&props.order, props.ondraft.reform(Response::Ordering));
    let count = order.len();
    let text = |id: &String| {
        props.options.iter().find(|option| option.id == *id).map_or("", |option| option.text.as_str())
    };
    let rows = order.iter().enumerate().map(|(at, id)| {
        let name = plain(text(id));
        // At an end a button does nothing but keeps the focus, which a disabled one would lose.
        let button = |way: &'static str, label: String, icon: Icon, end: bool| {
            html! {
                <button
                    type="button"
                    data-move={way}
                    data-testid={["move-", way].concat()}
                    aria-label={label}
                    aria-disabled={end.then_some("true")}
                >
                    {draw(icon)}
                </button>
            }
        };
        html! {
            <li key={id.clone()} class="step" data-testid="step" data-option={id.clone()}>
                <span class="handle" data-testid="handle" aria-hidden="true">{draw(Icon::Grip)}</span>
                <span class="place">{l10n::number((at + 1) as f64, 0)}</span>
                <span class="option-text">{inline(text(id))}</span>
                <span class="moves">
                    {button("up", t::order_up(&name), Icon::Up, at == 0)}
                    {button("down", t::order_down(&name), Icon::Down, at + 1 == count)}
                </span>
            </li>
        }
    });
    let told = moved.and_then(|at| {
        let name = plain(text(order.get(at)?));
        Some(t::order_moved(&name, at + 1, count))
    });
    html! {
        <fieldset class="ordering" aria-describedby="stem">
            <legend>{t::order_legend()}</legend>
            <ol
                ref={list}
                role="list"
                {onclick}
                onpointerdown={onpointer.clone()}
                onpointermove={onpointer.clone()}
                onpointerup={onpointer.clone()}
                onpointercancel={onpointer}
            >
                {for rows}
            </ol>
            <p class="visually-hidden" role="status" data-testid="moved">{told}</p>
        </fieldset>
    }
}
