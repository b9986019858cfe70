//! What the candidate has met, item by item: when it comes again, what keeps slipping, bookmarks and notes.
//!
//! A card keeps the answers themselves, as ratings with their times, and what follows from them is computed: so the cards
//! of two devices merge without loss, and another schedule needs no migration. No level depends on a card.

mod misconception;

pub use misconception::{Echo, echoes, slips};

use engine::memory::{Memory, Rating};

use crate::json::object;
use crate::report::{ResultRecord, is_rapid};
use crate::session::{Answer, Outcome};

/// Milliseconds of a day.
pub const DAY: f64 = 86_400_000.0;

/// Days begin to count this much early, so that what was answered in the evening is there the next morning.
const EARLY: f64 = 8.0 * 3_600_000.0;

/// An item that slipped so often after it was known is a leech: another look at it will not help, its source may.
pub const LEECH: usize = 4;

/// A note has at most so many characters.
pub const LONGEST_NOTE: usize = 2000;

/// All that is known of the items met.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Study {
    /// A card per item, in the order in which they were met.
    pub cards: Vec<Card>,
}

/// One item.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Card {
    /// Item id.
    pub item: String,
    /// Topic id.
    pub topic: String,
    /// Its answers: when (milliseconds since 1970 UTC), and the rating from 1 to 4, in the order of time.
    pub log: Vec<(f64, u32)>,
    /// Names of the misconceptions behind its wrong answers.
    pub slips: Vec<String>,
    /// Whether it is bookmarked.
    pub marked: bool,
    /// What the candidate wrote about it.
    pub note: String,
}

object!(Study { cards: "cards" });
object!(Card { item: "item", topic: "topic"; log: "log", slips: "slips", marked: "marked", note: "note" });

/// What happens to the cards. Applied to the cards in memory and to those in storage alike, so that two tabs lose nothing.
#[derive(Clone, Debug, PartialEq)]
pub enum Change {
    /// Merge these cards.
    Merge(Vec<Card>),
    /// Bookmark and note of an item are as this card has them.
    Annotate(Card),
    /// Forget every answer; bookmarks and notes stay.
    Forget,
}

/// How an answer counts for memory; `None` for a skipped one.
///
/// | answer | rating |
/// |---|---|
/// | "I don't know", or less than half the credit | Again |
/// | partly right from half the credit on, or right after more than twice the expected time | Hard |
/// | right | Good |
/// | right within half the expected time, and not faster than it can be read | Easy |
///
/// A time that is not known (a question that was on screen before a reload) counts as the expected one.
pub fn rating(answer: &Answer) -> Option<Rating> {
    let share = answer.time_sec.map_or(1.0, |expected| answer.ms / 1000.0 / expected);
    Some(match (&answer.outcome, answer.credit) {
        (Outcome::Skipped, _) => return None,
        (Outcome::DontKnow, _) => Rating::Again,
        (_, credit) if credit < 0.5 => Rating::Again,
        (_, credit) if credit < 1.0 || share > 2.0 => Rating::Hard,
        _ if share < 0.5 && !is_rapid(answer) => Rating::Easy,
        _ => Rating::Good,
    })
}

impl Card {
    /// A card of one answer; `None` for a skipped one.
    pub fn of(answer: &Answer, topic: &str, at: f64) -> Option<Self> {
        let log = vec![(at, rating(answer)?.number())];
        Some(Self { item: answer.item.clone(), topic: topic.to_owned(), log, ..Self::default() })
    }

    /// Its place in memory after all answers; `None` where there is none.
    pub fn memory(&self) -> Option<Memory> {
        let mut last: Option<(f64, Memory)> = None;
        for (at, number) in &self.log {
            let rating = Rating::of(*number);
            let memory = match last {
                None => Memory::new(rating),
                Some((before, memory)) => memory.after(rating, days(before, *at)),
            };
            last = Some((*at, memory));
        }
        last.map(|(_, memory)| memory)
    }

    /// When it is to be asked again, milliseconds since 1970 UTC.
    pub fn due_at(&self) -> Option<f64> {
        let (last, _) = self.log.last()?;
        Some(last + self.memory()?.interval() * DAY - EARLY)
    }

    /// Probability that it is recalled now.
    pub fn recall(&self, now: f64) -> Option<f64> {
        let (last, _) = self.log.last()?;
        Some(self.memory()?.retrievability(days(*last, now)))
    }

    /// How often it slipped after it had been met.
    pub fn lapses(&self) -> usize {
        self.log.iter().skip(1).filter(|(_, rating)| *rating <= 1).count()
    }

    /// Whether it keeps slipping.
    pub fn is_leech(&self) -> bool {
        self.lapses() >= LEECH
    }

    /// Whether it holds a bookmark or a note.
    pub fn is_kept(&self) -> bool {
        self.marked || !self.note.is_empty()
    }

    /// Takes in another card of the same item. Nothing of either is lost; two notes that differ stand one under the other.
    fn merge(&mut self, other: Self) {
        for entry in other.log {
            if !self.log.iter().any(|(at, _)| *at == entry.0) {
                let place = self.log.partition_point(|(at, _)| *at < entry.0);
                self.log.insert(place, entry);
            }
        }
        for slip in other.slips {
            if !self.slips.contains(&slip) {
                self.slips.push(slip);
            }
        }
        self.marked |= other.marked;
        if self.note.is_empty() || other.note.contains(&self.note) {
            self.note = other.note;
        } else if !self.note.contains(&other.note) {
            self.note = format!("{}\n\n{}", self.note, other.note);
        }
    }
}

/// Whole days between two moments.
fn days(from: f64, to: f64) -> f64 {
    ((to - from + EARLY) / DAY).floor().max(0.0)
}

impl Study {
    /// The card of an item.
    pub fn card(&self, item: &str) -> Option<&Card> {
        self.cards.iter().find(|card| card.item == item)
    }

    /// What `change` makes of the cards.
    pub fn apply(&mut self, change: &Change) {
        match change {
            Change::Merge(cards) => cards.iter().for_each(|card| self.entry(card).merge(card.clone())),
            Change::Annotate(card) => {
                let own = self.entry(card);
                (own.marked, own.note) = (card.marked, card.note.chars().take(LONGEST_NOTE).collect());
            }
            Change::Forget => {
                for card in &mut self.cards {
                    card.log.clear();
                    card.slips.clear();
                }
            }
        }
        self.cards.retain(|card| !card.log.is_empty() || card.is_kept());
    }

    /// The own card of an item, made where it is missing.
    fn entry(&mut self, card: &Card) -> &mut Card {
        let at = self.cards.iter().position(|own| own.item == card.item);
        let at = at.unwrap_or_else(|| {
            self.cards.push(Card { item: card.item.clone(), topic: card.topic.clone(), ..Card::default() });
            self.cards.len() - 1
        });
        &mut self.cards[at]
    }

    /// The cards of results that were taken before there were cards, or elsewhere. An answer that a card has already, by a
    /// time within the quiz, is left out.
    pub fn missing(&self, results: &[ResultRecord]) -> Vec<Card> {
        let answers =
            results.iter().flat_map(|result| result.answers.iter().map(move |answer| (result, answer)));
        let cards = answers.filter_map(|(result, answer)| {
            let within = |(at, _): &(f64, u32)| (result.started_at..=result.finished_at).contains(at);
            let known = self.card(&answer.item).is_some_and(|card| card.log.iter().any(within));
            let topic = result.settings.topics.get(answer.topic).filter(|_| !known)?;
            Card::of(answer, &topic.id, result.finished_at)
        });
        cards.collect()
    }

    /// The cards that are to be asked again, the one least surely recalled first.
    pub fn due(&self, now: f64) -> Vec<&Card> {
        let mut due: Vec<(f64, &Card)> = Vec::new();
        for card in self.cards.iter().filter(|card| card.due_at().is_some_and(|at| at <= now)) {
            let recall = card.recall(now).unwrap_or_default();
            let place = due.partition_point(|(other, _)| *other <= recall);
            due.insert(place, (recall, card));
        }
        due.into_iter().map(|(_, card)| card).collect()
    }

    /// When the next card that is not due yet will be, milliseconds since 1970 UTC.
    pub fn next_due(&self, now: f64) -> Option<f64> {
        let later = self.cards.iter().filter_map(Card::due_at).filter(|at| *at > now);
        later.reduce(f64::min)
    }

    /// Days in a row with an answer, up to today, or to yesterday while today has none yet. `offset` is what local time is
    /// ahead of UTC, in milliseconds.
    pub fn streak(&self, now: f64, offset: f64) -> usize {
        let day = |at: f64| ((at + offset) / DAY).floor();
        let active =
            |wanted: f64| self.cards.iter().any(|card| card.log.iter().any(|(at, _)| day(*at) == wanted));
        let today = day(now);
        let first = if active(today) { today } else { today - 1.0 };
        (0..).take_while(|ago| active(first - f64::from(*ago))).count()
    }
}
