//! How far the quiz is and how sure the estimate.

use quiz::number::fixed;
use quiz::session::{Mode, Session};
use yew::prelude::*;

/// Progress by questions, which never runs backwards, and the estimate's standard error, which may.
pub fn progress(session: &Session) -> Html {
    let (answered, left) = (session.answers.len(), session.remaining_at_most());
    // While feedback is shown the question just answered is still the one on screen.
    let number = if session.asked().is_none() { answered } else { answered + 1 };
    let text = format!("Question {number} · {answered} answered, at most {left} left");
    let precision = match session.answers.last() {
        _ if session.settings.mode == Mode::Review => "Review; no level changes".to_owned(),
        Some(answer) => {
            format!("Level known to ±{}; a level is about 1.2 wide", fixed(1.96 * answer.after.sd, 1))
        }
        None => "Level not known yet".to_owned(),
    };
    html! {
        <div class="progress">
            <progress max={(answered + left).to_string()} value={answered.to_string()} aria-label="Questions answered" />
            <p class="progress-text">
                <span data-testid="progress" data-answered={answered.to_string()} data-left={left.to_string()}>{text}</span>
                <span data-testid="precision" title="Half the width of the 95 % interval; smaller is surer">{precision}</span>
            </p>
        </div>
    }
}
