//! What was right, after a question of a practice quiz.

use quiz::bank::Item;
use quiz::number::fixed;
use quiz::session::{Answer, Event, Mode, Session};
use yew::prelude::*;

use super::after::{echoes, keep, look_up};
use super::quiz::{on, topic_id, topic_title};
use super::{Heading, change};
use crate::components::feedback::{feedback as why, icon, verdict};
use crate::components::icon::draw;
use crate::components::question::stem;
use crate::components::review::Lookup;
use crate::components::ui::{actions, button, text};
use crate::hooks::{Dispatch, Shown};
use crate::l10n::t;

/// The verdict, the question again and the reasons.
pub fn feedback(
    shown: &Shown,
    session: &Session,
    answer: &Answer,
    item: Option<&Item>,
    dispatch: &Dispatch,
) -> Html {
    let onclick = on(dispatch, |at| Event::Next { at });
    let next = match (shown.last, session.settings.mode) {
        (false, _) => t::quiz_next(),
        (true, Mode::Review) => t::quiz_last_review(),
        (true, _) => t::quiz_last(),
    };
    let reasons = match look_up(shown, topic_id(session, answer.topic), item) {
        Lookup::Found(item) => html! {
            <>
                {stem(item)}
                {echoes(shown, item, answer)}
                {why(2, item, Some(answer))}
                {change({
                    let session = session.clone();
                    move || Some((session.settings.clone(), session.answers.clone()))
                }, session.answers.len() - 1)}
            </>
        },
        Lookup::Pending => text("", t::notice_loading()),
        Lookup::Failed => text("", t::quiz_text_lost()),
        Lookup::Gone => text("", t::feedback_gone()),
    };
    html! {
        <section
            key={format!("feedback-{}", answer.item)}
            class="feedback"
            data-testid="feedback"
            data-credit={fixed(answer.credit, 2)}
        >
            {text("eyebrow", &topic_title(session, answer.topic))}
            <div class="verdict-line" data-testid="verdict">
                {draw(icon(answer))}
                <Heading text={verdict(answer)} />
            </div>
            {reasons}
            {keep(shown, topic_id(session, answer.topic), answer, item, dispatch)}
            {actions("sticky", button("primary large", "next", next, onclick))}
        </section>
    }
}
