//! The cards in the model: what an answer adds, and how a review begins and ends.

use std::rc::Rc;

use quiz::bank::Bank;
use quiz::report::ResultRecord;
use quiz::session::{Length, Mode, Outcome, Session, plan};
use quiz::study::{Card, Change, Study, slips};

use super::action::{Action, Chance, Command, Notice};
use super::model::Model;

/// A review asks at most so many questions.
pub const REVIEW: usize = 20;

/// What a review came to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reviewed {
    /// Questions answered.
    pub answered: usize,
    /// Those with full credit.
    pub right: usize,
}

impl Reviewed {
    /// Of a review that has ended.
    pub(super) fn of(session: &Session) -> Self {
        let answered = session.answers.iter().filter(|answer| answer.outcome != Outcome::Skipped);
        let right = session.answers.iter().filter(|answer| answer.credit >= 1.0);
        Self { answered: answered.count(), right: right.count() }
    }
}

impl Model {
    pub(super) fn study(&mut self, action: Action, chance: &Chance) -> Vec<Command> {
        match action {
            Action::Study(study, aside) => {
                self.study = Rc::new(study);
                self.notices.extend(aside.into_iter().map(Notice::Aside));
                Vec::new()
            }
            Action::StartReview => self.start_review(chance),
            Action::Annotate(card) => self.change_study(Change::Annotate(card)),
            Action::ForgetStudy => self.change_study(Change::Forget),
            _ => Vec::new(),
        }
    }

    /// The stored cards; where there were never any, the results that are here make them.
    pub(super) fn restore_study(&mut self, study: Option<Study>) -> Vec<Command> {
        let first = study.is_none();
        self.study = Rc::new(study.unwrap_or_default());
        if first { self.fill_study(&Rc::clone(&self.results)) } else { Vec::new() }
    }

    fn fill_study(&mut self, results: &[ResultRecord]) -> Vec<Command> {
        match self.study.missing(results) {
            cards if cards.is_empty() => Vec::new(),
            cards => self.change_study(Change::Merge(cards)),
        }
    }

    /// Changes the cards here at once and the stored ones by a command, so that nothing is lost for want of storage.
    fn change_study(&mut self, change: Change) -> Vec<Command> {
        Rc::make_mut(&mut self.study).apply(&change);
        vec![Command::ChangeStudy(change)]
    }

    /// Puts the session's last answer on its card, with the misconceptions behind it.
    pub(super) fn learn(&mut self, session: &Session, bank: &Bank, shown_at: Option<f64>) -> Vec<Command> {
        let Some(answer) = session.answers.last() else {
            return Vec::new();
        };
        let topic = session.settings.topics.get(answer.topic).map_or("", |topic| &topic.id);
        let Some(mut card) = Card::of(answer, topic, shown_at.unwrap_or_default() + answer.ms) else {
            return Vec::new();
        };
        if let Some(item) = bank.item(topic, &answer.item) {
            card.slips = slips(item, answer).into_iter().map(str::to_owned).collect();
        }
        self.change_study(Change::Merge(vec![card]))
    }

    fn start_review(&mut self, chance: &Chance) -> Vec<Command> {
        let Some(bank) = self.bank().cloned() else {
            return Vec::new();
        };
        let queue: Vec<(String, String)> = self
            .due(chance.now)
            .into_iter()
            .take(REVIEW)
            .map(|card| (card.topic.clone(), card.item.clone()))
            .collect();
        if queue.is_empty() {
            return Vec::new();
        }
        let mut topics: Vec<(String, f64)> = Vec::new();
        for (topic, _) in &queue {
            if topics.iter().all(|(other, _)| other != topic) {
                topics.push((topic.clone(), 1.0));
            }
        }
        let mut settings =
            plan(&bank.manifest, &topics, Length::Quick, Mode::Review, chance.seed, Vec::new());
        (settings.max_items, settings.max_skips) = (queue.len(), queue.len());
        settings.queue = queue;
        self.reviewed = None;
        self.begin(settings, &bank, chance).unwrap_or_default()
    }

    /// What is due of what the bank still has, as far as its shards are here to tell.
    pub fn due(&self, now: f64) -> Vec<&Card> {
        let mut due = self.study.due(now);
        due.retain(|card| self.has(card));
        due
    }

    /// Whether the bank has the item of a card, as far as its shards are here to tell.
    pub fn has(&self, card: &Card) -> bool {
        self.bank().is_some_and(|bank| {
            bank.manifest.topic(&card.topic).is_some()
                && (bank.shard(&card.topic).is_none() || bank.item(&card.topic, &card.item).is_some())
        })
    }
}
