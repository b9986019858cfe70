//! How far the quiz is and how sure the estimate.

use quiz::session::{Mode, Session};
use yew::prelude::*;

use crate::l10n::{self, t};

/// Progress by questions, which never runs backwards, and the estimate's standard error, which may. After `left`
/// more questions at most it is over.
pub fn progress(session: &Session, left: usize) -> Html {
    let (past, skipped) = (session.answers.len(), session.skipped());
    // While feedback is shown the question just answered is still the one on screen; the first is on its way before any.
    let number = if session.asked().is_none() { past.max(1) } else { past + 1 };
    let answered = past - skipped;
    let text = with_skipped(t::quiz_progress(number, answered, left), skipped);
    let precision = match session.answers.last() {
        _ if session.settings.mode == Mode::Review => t::quiz_precision_review().to_owned(),
        Some(answer) => t::quiz_precision(&l10n::number(1.96 * answer.after.sd, 1)),
        None => t::quiz_precision_none().to_owned(),
    };
    html! {
        <div class="progress">
            <progress max={(past + left).to_string()} value={past.to_string()} aria-label={t::quiz_progress_name()} />
            <p class="progress-text">
                <span
                    data-testid="progress"
                    data-answered={answered.to_string()}
                    data-skipped={skipped.to_string()}
                    data-left={left.to_string()}
                >
                    {text}
                </span>
                <span data-testid="precision" title={t::quiz_precision_hint()}>{precision}</span>
            </p>
        </div>
    }
}

/// A count of answers with that of the questions left out, where there are any.
pub fn with_skipped(text: String, skipped: usize) -> String {
    if skipped == 0 { text } else { [text, t::quiz_skipped(skipped)].join(" · ") }
}
