//! What is due for review, what keeps slipping, what was bookmarked.

use quiz::study::{Card, DAY};
use yew::prelude::*;

use super::{Heading, PageProps, bank_error, due_words, loading};
use crate::components::card::CardView;
use crate::components::dialog::confirm;
use crate::components::ui::{actions, button, disclosure, link_button, section, text};
use crate::hooks::Shown;
use crate::platform::clock;
use crate::state::{Action, BankState, REVIEW};

/// How the schedule works.
const HOW: &str = "Every question you answer, in any quiz, comes back when the chance that you still know it has fallen to \
    about 90 %. The schedule is FSRS-6, with its published parameters: a wrong answer brings a question back tomorrow, a \
    right one puts it off, each time longer, and a quick right one longest. Half the credit counts as known with \
    difficulty. Reviews change no level and no result.";

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
            <Heading text="Review" />
            {due(shown, dispatch, now)}
            {disclosure("When a question comes back", text("", HOW))}
            {list("leeches", "Keeps slipping", "Asking these again will hardly help. Read the source, or try it out.", of(Card::is_leech))}
            {list("kept", "Bookmarks and notes", "Kept in this browser and in what you export.", of(|card| !card.is_leech()))}
            if answered {
                {actions("", button("quiet danger", "forget-study", "Forget all reviews", Callback::from(move |_| ask())))}
            }
            if *forgetting {
                {confirm(
                    "Forget all reviews?",
                    "When you answered which question is deleted from this browser, and nothing is due any more. Results, bookmarks \
                        and notes stay.",
                    "Forget",
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
        let words = format!("Review done: {} answered, {} right.", review.answered, review.right);
        html! { <p class="lead" data-testid="reviewed">{words}</p> }
    });
    let next = shown.study.next_due(now).map(|at| format!("The next question comes {}.", within(at - now)));
    let body = match (&shown.session, due) {
        (Some(session), _) if !session.settings.queue.is_empty() => html! {
            <>
                {text("", &format!("A review is under way; at most {} questions are left.", session.remaining_at_most()))}
                {actions("", link_button("#/quiz", "Go on with it"))}
            </>
        },
        (Some(_), 1..) => html! {
            <>
                {text("", &due_words(due))}
                {text("hint", "A quiz is unfinished. Finish or discard it first.")}
                {actions("", link_button("#/", "To the unfinished quiz"))}
            </>
        },
        (None, 1..) => {
            let label = if due == 1 { "Review it".to_owned() } else { format!("Review {}", due.min(REVIEW)) };
            let start = dispatch.reform(|_| Action::StartReview);
            html! {
                <>
                    {text("", &due_words(due))}
                    {actions("", button("primary large", "start-review", &label, start))}
                </>
            }
        }
        (_, 0) if shown.study.cards.iter().all(|card| card.log.is_empty()) => html! {
            <>
                {text("", "Nothing to review yet. Every question that you answer comes back here when you are about to forget it.")}
                {actions("", link_button("#/", "Start a quiz"))}
            </>
        },
        (_, 0) => text("", &format!("Nothing is due. {}", next.clone().unwrap_or_default())),
    };
    html! {
        <section class="card" data-testid="due" data-due={due.to_string()} aria-label="Due now">
            {ended}
            {body}
        </section>
    }
}

/// "in 3 hours", "in 12 days".
fn within(ms: f64) -> String {
    let (n, unit) = if ms < DAY { (ms / DAY * 24.0, "hour") } else { (ms / DAY, "day") };
    let n = (n.round() as u32).max(1);
    format!("in {n} {unit}{}", if n == 1 { "" } else { "s" })
}
