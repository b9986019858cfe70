//! What is due for review, what keeps slipping, what was bookmarked.

use quiz::study::{Card, DAY};
use yew::prelude::*;

use super::{Heading, PageProps, bank_error, loading};
use crate::components::card::CardView;
use crate::components::dialog::confirm;
use crate::components::ui::{actions, button, disclosure, link_button, section, text};
use crate::hooks::Shown;
use crate::l10n::t;
use crate::platform::clock;
use crate::state::{Action, BankState, REVIEW};

/// The page of reviews.
#[component]
pub fn ReviewPage(props: &PageProps) -> Html {
    let PageProps { shown, dispatch } = props;
    let forgetting = use_state(|| false);
    let now = clock::now();
    // What was listed once stays while the page does: a note that is being rewritten may be empty for a moment.
    let listed = use_mut_ref(Vec::<String>::new);
    let mut shelf: Vec<&Card> = shown.study.cards.iter().filter(|card| shown.has(card)).collect();
    shelf.retain(|card| card.is_leech() || card.is_kept() || listed.borrow().contains(&card.item));
    *listed.borrow_mut() = shelf.iter().map(|card| card.item.clone()).collect();
    {
        // The texts of the questions listed below.
        let dispatch = dispatch.clone();
        let topics: Vec<String> = shelf.iter().map(|card| card.topic.clone()).collect();
        use_effect_with((topics, shown.bank().is_some()), move |(topics, ready)| {
            if *ready && !topics.is_empty() {
                dispatch.emit(Action::WantShards(topics.clone()));
            }
        });
    }
    match &shown.bank {
        BankState::Failed(why) => return bank_error(why, dispatch),
        BankState::Ready(_) if shown.restored => {}
        _ => return loading(),
    }
    let set = |value: bool| {
        let forgetting = forgetting.clone();
        move || forgetting.set(value)
    };
    let (ask, close, done) = (set(true), set(false), set(false));
    let answered = shown.study.cards.iter().any(|card| !card.log.is_empty());
    let list = |id: &'static str, title: &'static str, hint: &str, cards: Vec<&Card>| {
        if cards.is_empty() {
            return Html::default();
        }
        let rows = cards.into_iter().map(|card| {
            let item = shown.bank().and_then(|bank| bank.item(&card.topic, &card.item)).cloned();
            let onannotate = dispatch.reform(Action::Annotate);
            html! { <CardView key={card.item.clone()} card={card.clone()} {item} {onannotate} /> }
        });
        section("", id, title, html! { <>{text("hint", hint)}<div data-testid={id}>{for rows}</div></> })
    };
    let of =
        |wanted: fn(&Card) -> bool| shelf.iter().copied().filter(|card| wanted(card)).collect::<Vec<_>>();
    html! {
        <div class="page review-page" data-testid="review">
            <Heading text={t::review_title()} />
            {due(shown, dispatch, now)}
            {disclosure(t::review_when(), text("", t::review_how()))}
            {list("leeches", t::review_leeches(), t::review_leeches_hint(), of(Card::is_leech))}
            {list("kept", t::review_kept(), t::review_kept_hint(), of(|card| !card.is_leech()))}
            if answered {
                {actions("", button("quiet danger", "forget-study", t::review_forget(), Callback::from(move |_| ask())))}
            }
            if *forgetting {
                {confirm(
                    t::review_forget_title(),
                    t::review_forget_text(),
                    t::review_forget_yes(),
                    dispatch.reform(move |()| {
                        done();
                        Action::ForgetStudy
                    }),
                    Callback::from(move |()| close()),
                )}
            }
        </div>
    }
}

/// What is due, or when something will be.
fn due(shown: &Shown, dispatch: &crate::hooks::Dispatch, now: f64) -> Html {
    let due = shown.due(now).len();
    let ended = shown.reviewed.map(|review| {
        let words = t::review_done(review.answered, review.right);
        html! { <p class="lead" data-testid="reviewed">{words}</p> }
    });
    let body = match (&shown.session, due) {
        (Some(session), _) if !session.settings.queue.is_empty() => html! {
            <>
                {text("", &t::review_running(session.remaining_at_most()))}
                {actions("", link_button("#/quiz", t::review_running_go()))}
            </>
        },
        (Some(_), 1..) => html! {
            <>
                {text("", &t::due(due))}
                {text("hint", t::review_unfinished())}
                {actions("", link_button("#/", t::review_unfinished_go()))}
            </>
        },
        (None, 1..) => {
            let start = dispatch.reform(|_| Action::StartReview);
            html! {
                <>
                    {text("", &t::due(due))}
                    {actions("", button("primary large", "start-review", &t::review_start(due.min(REVIEW)), start))}
                </>
            }
        }
        (_, 0) if shown.study.cards.iter().all(|card| card.log.is_empty()) => html! {
            <>
                {text("", t::review_nothing())}
                {actions("", link_button("#/", t::review_nothing_go()))}
            </>
        },
        (_, 0) => text("", &shown.study.next_due(now).map_or_else(|| t::due(0_usize), |at| next(at - now))),
    };
    html! {
        <section class="card" data-testid="due" data-due={due.to_string()} aria-label={t::review_due()}>
            {ended}
            {body}
        </section>
    }
}

/// Nothing is due, and after so many milliseconds something is.
fn next(ms: f64) -> String {
    let count = |units: f64| (units.round() as u32).max(1);
    if ms < DAY { t::review_next_hours(count(ms / DAY * 24.0)) } else { t::review_next_days(count(ms / DAY)) }
}
