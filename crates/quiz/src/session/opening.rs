//! A first question that was shown before the program was there.

use super::{Effect, Event, Phase, Session, step};
use crate::bank::Bank;

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

/// The session after what has been done with its first question already. Nothing changes where it asks another one.
pub fn adopt(mut session: Session, bank: &Bank, opening: Opening) -> (Session, Vec<Effect>) {
    let first = session.answers.is_empty() && session.settings.seed == opening.seed;
    match &mut session.phase {
        Phase::Asking(asked) if first && asked.item == opening.item => asked.shown_at = opening.shown_at,
        _ => return (session, Vec::new()),
    }
    let mut effects = vec![Effect::Save];
    for event in opening.events {
        let (next, more) = step(&session, bank, event);
        session = next;
        effects.extend(more);
    }
    (session, effects)
}
