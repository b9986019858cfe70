//! What was right of an order and of pairs, beside what the candidate gave.

use quiz::bank::Item;
use quiz::kind::choice::Opt;
use quiz::kind::{Prompt, Response, matching, ordering};
use yew::prelude::*;

use super::icon::{Icon, draw};
use super::markdown::inline;
use super::ui::subhead;
use crate::l10n::t;

/// The candidate's order, if it is another, beside the right one with the reason of every step.
pub fn order(rank: u8, item: &Item, key: &ordering::Key, response: Option<&Response>) -> Html {
    let options = item.prompt.options();
    let given = match response {
        Some(Response::Ordering(order)) => Some(order.as_slice()),
        _ => None,
    };
    let right = given.is_some_and(|given| given.iter().eq(key.steps.iter().map(|step| &step.option)));
    let follows = |id: &String, next: &String| {
        key.steps.windows(2).any(|pair| pair[0].option == *id && pair[1].option == *next)
    };
    let row = |(at, id): (usize, &String), given: &[String]| {
        html! {
            <li key={id.clone()}>
                {shown(options, id)}
                {given.get(at + 1).map(|next| {
                    let kept = follows(id, next);
                    let words = if kept { t::feedback_followed_right() } else { t::feedback_followed_wrong() };
                    status(kept, kept, words)
                })}
            </li>
        }
    };
    html! {
        <div class="compare">
            <div class="compared">
            if let Some(given) = given.filter(|_| !right) {
                <div data-testid="your-order">
                    {subhead(rank, t::feedback_your_order())}
                    <ol class="given">{for given.iter().enumerate().map(|step| row(step, given))}</ol>
                </div>
            }
            <div data-testid="right-order">
                {subhead(rank, if right { t::feedback_your_right_order() } else { t::feedback_right_order() })}
                <ol class="verdicts">
                    {for key.steps.iter().map(|step| html! {
                        <li key={step.option.clone()} class={classes!("verdict", right.then_some("is-right"))}>
                            <p class="option-text">{shown(options, &step.option)}</p>
                            {rationale(&step.rationale)}
                        </li>
                    })}
                </ol>
            </div>
            </div>
        </div>
    }
}

/// Every pair with what was chosen and what is right, then what fits nothing.
pub fn pairs(item: &Item, key: &matching::Key, response: Option<&Response>) -> Html {
    let Prompt::Matching(prompt) = &item.prompt else {
        return Html::default();
    };
    let given: &[(String, String)] = match response {
        Some(Response::Matching(pairs)) => pairs,
        _ => &[],
    };
    let pair = |pair: &matching::Pair| {
        let chosen = given.iter().find(|(left, _)| *left == pair.left).map(|(_, right)| right);
        let right = chosen == Some(&pair.right);
        let (class, words) = match (chosen, right) {
            (Some(_), true) => ("verdict is-right", t::feedback_right()),
            (Some(_), false) => ("verdict is-chosen", t::feedback_not_right()),
            (None, _) => ("verdict", t::feedback_right_answer()),
        };
        html! {
            <li key={pair.left.clone()} {class} data-testid="pair">
                {status(right || chosen.is_none(), right, words)}
                <p class="option-text">{shown(&prompt.left, &pair.left)}</p>
                <dl class="pairing">
                    if let Some(chosen) = chosen.filter(|_| !right) {
                        <div><dt>{t::feedback_your_choice()}</dt><dd>{shown(&prompt.right, chosen)}</dd></div>
                    }
                    <div>
                        <dt>{if right { t::feedback_your_right_choice() } else { t::feedback_right_choice() }}</dt>
                        <dd>{shown(&prompt.right, &pair.right)}</dd>
                    </div>
                </dl>
                {rationale(&pair.rationale)}
            </li>
        }
    };
    let decoy = |decoy: &matching::Decoy| {
        html! {
            <li key={decoy.right.clone()} class="verdict" data-testid="decoy">
                {status(false, false, t::feedback_fits_none())}
                <p class="option-text">{shown(&prompt.right, &decoy.right)}</p>
                {rationale(&decoy.rationale)}
            </li>
        }
    };
    html! {
        <ul class="verdicts" role="list">
            {for key.pairs.iter().map(pair)}
            {for key.decoys.iter().map(decoy)}
        </ul>
    }
}

fn shown(side: &[Opt], id: &str) -> Html {
    side.iter().find(|entry| entry.id == id).map(|entry| inline(&entry.text)).unwrap_or_default()
}

fn status(tick: bool, good: bool, words: &'static str) -> Html {
    let icon = if tick { Icon::Right } else { Icon::Wrong };
    html! { <p class={classes!("status", good.then_some("good"))}>{draw(icon)}{words}</p> }
}

fn rationale(text: &str) -> Html {
    html! { <p class="rationale" data-testid="rationale">{inline(text)}</p> }
}
