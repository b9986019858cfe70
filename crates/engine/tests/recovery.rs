//! Levels of simulated candidates, found again. Run with `--nocapture` for the figures.

use engine::{Criterion, ItemModel, Posterior, Profile, Rng, best, owed_topic, randomesque};

const TOPICS: usize = 11;
const LOADING: f64 = 0.7;
const QUESTIONS: usize = 30;

/// RMSE, bias and share of 95 % intervals that hold the truth.
#[derive(Default)]
struct Figures {
    n: f64,
    squares: f64,
    sum: f64,
    held: f64,
}

impl Figures {
    fn add(&mut self, level: &Posterior, truth: f64) {
        let error = level.mean() - truth;
        let (low, high) = level.interval(0.95);
        self.n += 1.0;
        self.sum += error;
        self.squares += error * error;
        self.held += f64::from(u8::from((low..=high).contains(&truth)));
    }

    fn rmse(&self) -> f64 {
        (self.squares / self.n).sqrt()
    }

    fn coverage(&self) -> f64 {
        self.held / self.n
    }

    fn print(&self, name: &str) {
        let (bias, rmse, held) = (self.sum / self.n, self.rmse(), 100.0 * self.coverage());
        println!("{name}: bias {bias:+.3}, RMSE {rmse:.3}, in 95 % interval {held:.1} %");
    }
}

#[test]
fn eleven_correlated_topics_are_found_better_together_than_apart_by_the_same_30_answers() {
    let mut rng = Rng::new(30);
    let bank: Vec<ItemModel> = (0..40)
        .map(|_| ItemModel::Logistic { a: 0.8 + rng.uniform(), b: 1.2 * rng.normal(), c: 0.2, d: 1.0 })
        .collect();
    let start = Profile::new(&[LOADING; TOPICS]).expect("valid loadings");
    let start_apart = Profile::new(&[0.0; TOPICS]).expect("valid loadings");
    let (mut together, mut apart) = (Figures::default(), Figures::default());
    for _ in 0..250 {
        let g = rng.normal();
        let own = (1.0 - LOADING * LOADING).sqrt();
        let truth: [f64; TOPICS] = std::array::from_fn(|_| LOADING * g + own * rng.normal());
        let (mut profile, mut independent) = (start.clone(), start_apart.clone());
        let mut given = [0; TOPICS];
        let mut used = vec![[false; TOPICS]; bank.len()];
        for answers in 0..QUESTIONS {
            let topic = owed_topic(&[1.0; TOPICS], &given, &[true; TOPICS]).expect("topics are open");
            let candidates = bank.iter().enumerate().filter(|(j, _)| !used[*j][topic]);
            let posterior = profile.topic(topic);
            let five = best(Criterion::recommended(answers), candidates, &posterior, 5, &mut rng);
            let next = randomesque(&five, 5, &mut rng).expect("items are left");
            used[next][topic] = true;
            given[topic] += 1;
            let right = usize::from(rng.uniform() < bank[next].probability(truth[topic], 1));
            profile.observe(topic, &bank[next], right);
            independent.observe(topic, &bank[next], right);
        }
        let found = profile.every_topic().into_iter().zip(independent.every_topic());
        for ((level, alone), truth) in found.zip(truth) {
            together.add(&level, truth);
            apart.add(&alone, truth);
        }
    }
    together.print("one profile of eleven topics");
    apart.print("eleven independent tests");
    assert!(together.rmse() < 0.93 * apart.rmse());
    for figures in [&together, &apart] {
        assert!((0.93..0.97).contains(&figures.coverage()));
    }
}
