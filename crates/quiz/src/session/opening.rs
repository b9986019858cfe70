//! A first question that was shown before the program was there.

use super::{Event, Phase, Session};

/// What the candidate has done with a first question that was shown ahead of the session.
#[derive(Clone, Debug, PartialEq)]
pub struct Opening {
    /// Item id.
    pub item: String,
    /// The seed that the question and the order of its options were drawn by.
    pub seed: u32,
    /// When it was shown, milliseconds since 1970 UTC.
    pub shown_at: f64,
    /// What happened since, in order.
    pub events: Vec<Event>,
}

/// The session with its first question as it was shown; the events are the caller's to go on with. Nothing where the
/// session asks another question.
pub fn take_over(session: &Session, opening: &Opening) -> Option<Session> {
    let mut session = session.clone();
    let first = session.answers.is_empty() && session.settings.seed == opening.seed;
    match &mut session.phase {
        Phase::Asking(asked) if first && asked.item == opening.item => asked.shown_at = opening.shown_at,
        _ => return None,
    }
    Some(session)
}
