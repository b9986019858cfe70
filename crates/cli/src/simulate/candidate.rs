//! One simulated candidate takes one quiz.

use std::collections::BTreeMap;

use anyhow::{anyhow, bail, ensure};
use engine::{ItemModel, Rng};
use quiz::bank::Bank;
use quiz::kind::Response;
use quiz::lint::answers::{by_category, by_word};
use quiz::report::{ResultRecord, record};
use quiz::session::{Effect, Event, Phase, Settings, begin, step};

/// Every answer that an item can get, per item id and credit category.
pub struct Answers(BTreeMap<String, Vec<Vec<Response>>>);

impl Answers {
    /// The answers to every item of these topics.
    ///
    /// # Errors
    /// The item of which some credit cannot be earned: its answers would not follow its model.
    pub fn of(bank: &Bank, topics: &[(String, f64)]) -> anyhow::Result<Self> {
        let shards = topics.iter().filter_map(|(topic, _)| bank.shard(topic));
        let mut answers = BTreeMap::new();
        for item in shards.flat_map(|shard| &shard.items) {
            let categories = by_category(item);
            if let Some(missing) = categories.iter().position(Vec::is_empty) {
                let top = categories.len() - 1;
                bail!(
                    "{}: irt: no answer earns category {missing} of 0 to {top}; run `skill-quiz lint`",
                    item.id
                );
            }
            answers.insert(item.id.clone(), categories);
        }
        Ok(Self(answers))
    }
}

/// A quiz taken by a candidate whose levels are known.
pub struct Sitting {
    /// True level per topic of the settings.
    pub truth: Vec<f64>,
    /// What the quiz says.
    pub result: ResultRecord,
}

/// Takes one quiz to its end. The true levels, one per topic, decide by the items' models what is answered.
///
/// # Errors
/// The item that was graded otherwise than its model and key say, or a session that does not go on.
pub fn sit(
    settings: &Settings,
    bank: &Bank,
    answers: &Answers,
    truth: Vec<f64>,
    rng: &mut Rng,
) -> anyhow::Result<Sitting> {
    let settings = Settings { seed: (rng.next_u64() >> 32) as u32, ..settings.clone() };
    let (mut session, _) = begin("simulated".into(), settings, bank, 0.0);
    loop {
        let asked = match &session.phase {
            Phase::Asking(asked) => asked.clone(),
            Phase::Finished { .. } => break,
            other => bail!("the quiz waits in {other:?} with every file loaded"),
        };
        let topic = &session.settings.topics[asked.topic].id;
        let item = bank
            .item(topic, &asked.item)
            .ok_or_else(|| anyhow!("{}: is asked but not in the bank", asked.item))?;
        let category = draw(&item.model, truth[asked.topic], rng);
        let possible = answers.0.get(&item.id).map_or(&[][..], |categories| &categories[category]);
        let response = possible.get(rng.below(possible.len()));
        let response =
            response.cloned().ok_or_else(|| anyhow!("{}: no answer earns category {category}", item.id))?;
        session = step(&session, bank, Event::Draft(response)).0;
        let (submitted, effects) = step(&session, bank, Event::Submit { at: 0.0 });
        session = submitted;
        for effect in effects {
            if let Effect::Check(check) = effect {
                session = step(&session, bank, by_word(item, *check)).0;
            }
        }
        let graded = session.answers.last().filter(|answer| answer.item == item.id);
        let earned = graded.map(|answer| item.model.category_for_credit(answer.credit));
        ensure!(
            earned == Some(category),
            "{}: an answer for category {category} was graded {earned:?}",
            item.id
        );
    }
    let result = record(&session).ok_or_else(|| anyhow!("a finished quiz has no result"))?;
    Ok(Sitting { truth, result })
}

/// A credit category with the probabilities that the model gives at `theta`.
fn draw(model: &ItemModel, theta: f64, rng: &mut Rng) -> usize {
    let mut left = rng.uniform();
    let last = model.categories() - 1;
    for category in 0..last {
        left -= model.probability(theta, category);
        if left < 0.0 {
            return category;
        }
    }
    last
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn categories_are_drawn_as_often_as_the_model_says() {
        let model = ItemModel::PartialCredit { a: 0.7, steps: vec![-0.4, 0.4] };
        let mut rng = Rng::new(3);
        let mut counts = [0.0; 3];
        for _ in 0..20_000 {
            counts[draw(&model, 0.5, &mut rng)] += 1.0 / 20_000.0;
        }
        for (category, share) in counts.iter().enumerate() {
            let expected = model.probability(0.5, category);
            // Four standard errors of a share.
            assert!((share - expected).abs() < 4.0 * (expected * (1.0 - expected) / 20_000.0).sqrt());
        }
    }
}
