//! Exposure control, freshness and pilot places.

use engine::exposure::{
    Exposure, ExposureCounts, ExposureError, ExposureGoal, Filtered, exposure_parameters, freshness,
    pilot_places, sympson_hetter,
};
use engine::grid::{self, Row};
use engine::{Criterion, ItemModel, Posterior, Rng, best_weighted, rank};

const GOAL: ExposureGoal = ExposureGoal { max_rate: 0.25, length: 8, rounds: 12, tolerance: 0.06 };

fn bank() -> Vec<ItemModel> {
    let mut rng = Rng::new(5);
    (0..80)
        .map(|_| ItemModel::Logistic { a: 0.6 + 1.4 * rng.uniform(), b: rng.normal(), c: 0.2, d: 1.0 })
        .collect()
}

/// Tests by maximum information under these parameters: what each gave, what it passed over, and
/// the error of its estimate.
fn tests(bank: &[ItemModel], parameters: &[f64], n: usize, seed: u64) -> (ExposureCounts, f64) {
    let mut counts = ExposureCounts::new(bank.len());
    let mut squares = 0.0;
    let mut rng = Rng::new(seed);
    for _ in 0..n {
        let theta = rng.normal();
        let mut ln_weights: Row = grid::row(|i| -0.5 * grid::theta(i) * grid::theta(i));
        let (mut given, mut passed_over) = (Vec::new(), Vec::new());
        for _ in 0..GOAL.length {
            let posterior = Posterior::from_ln_weights(&ln_weights);
            let open = |j: &usize| !given.contains(j) && !passed_over.contains(j);
            let candidates = (0..bank.len()).filter(open).map(|j| (j, &bank[j]));
            let ranked = rank(Criterion::FisherInformation, candidates, &posterior, &mut rng);
            let filtered = sympson_hetter(&ranked, parameters, &mut rng);
            let next = filtered.given.expect("items are left");
            passed_over.extend(filtered.passed_over);
            given.push(next);
            let right = usize::from(rng.uniform() < bank[next].probability(theta, 1));
            for (i, w) in ln_weights.iter_mut().enumerate() {
                *w += bank[next].ln_probability(grid::theta(i), right);
            }
        }
        let error = Posterior::from_ln_weights(&ln_weights).mean() - theta;
        squares += error * error;
        counts.add(&given, &passed_over);
    }
    (counts, (squares / n as f64).sqrt())
}

fn found(bank: &[ItemModel], seed: u64) -> Exposure {
    let simulate = |parameters: &[f64]| Ok::<_, ExposureError>(tests(bank, parameters, 400, seed).0);
    exposure_parameters(bank.len(), &GOAL, simulate).expect("the goal can be reached")
}

#[test]
fn the_parameters_found_keep_every_item_below_the_rate_asked_for() {
    let bank = bank();
    let exposure = found(&bank, 1);
    println!("largest rate by round: {:?}", exposure.largest_rates);
    assert!(exposure.reached);
    assert_eq!(exposure.largest_rates[0], 1.0, "without control everybody meets the same first item");
    assert!(exposure.parameters.iter().all(|k| *k > 0.0 && *k <= 1.0));
    assert!(exposure.parameters.iter().filter(|k| **k == 1.0).count() >= GOAL.length);
    // Other candidates than those of the search; three standard errors of a rate.
    let (free, free_error) = tests(&bank, &vec![1.0; bank.len()], 1000, 77);
    let (kept, kept_error) = tests(&bank, &exposure.parameters, 1000, 77);
    assert!(kept.largest_rate() <= GOAL.max_rate + GOAL.tolerance + 0.041, "{}", kept.largest_rate());
    let used = |counts: &ExposureCounts| counts.given.iter().filter(|n| **n > 0).count();
    println!("items used {} then {}, RMSE {free_error:.3} then {kept_error:.3}", used(&free), used(&kept));
    assert!(used(&kept) > used(&free));
    assert!(kept_error < 1.1 * free_error, "{kept_error} for {free_error}");
}

#[test]
fn the_same_seed_finds_the_same_parameters() {
    let bank = bank();
    assert_eq!(found(&bank[..60], 3), found(&bank[..60], 3));
}

#[test]
fn an_item_is_given_as_often_as_its_parameter_says() {
    let ranked = [(2, 0.9), (0, 0.5), (1, 0.1)];
    let parameters = [0.5, 1.0, 0.2];
    let mut rng = Rng::new(9);
    let mut given = [0.0f64; 3];
    for _ in 0..20_000 {
        let filtered = sympson_hetter(&ranked, &parameters, &mut rng);
        given[filtered.given.expect("one is given")] += 1.0 / 20_000.0;
    }
    for (share, expected) in given.iter().zip([0.8 * 0.5, 0.8 * 0.5, 0.2]) {
        assert!((share - expected).abs() < 0.015, "{given:?}");
    }
}

#[test]
fn what_was_passed_over_is_told_and_a_test_never_starves() {
    let ranked = [(0, 0.9), (1, 0.5)];
    let mut rng = Rng::new(1);
    let certain = sympson_hetter(&ranked, &[0.0, 1.0], &mut rng);
    assert_eq!(certain, Filtered { given: Some(1), passed_over: vec![0] });
    let starved = sympson_hetter(&ranked, &[0.0, 0.0], &mut rng);
    assert_eq!(starved, Filtered { given: Some(0), passed_over: vec![1] });
    let empty = sympson_hetter(&[], &[], &mut rng);
    assert_eq!(empty, Filtered { given: None, passed_over: Vec::new() });
}

#[test]
fn a_goal_that_cannot_be_reached_says_why() {
    let never = |_: &[f64]| -> Result<ExposureCounts, ExposureError> { panic!("nothing to simulate") };
    let ask = |max_rate, length| ExposureGoal { max_rate, length, ..GOAL };
    let error = exposure_parameters(20, &ask(0.25, 10), never).expect_err("5 places for 10 items");
    assert_eq!(
        error.to_string(),
        "20 items at a rate of 0.25 cannot fill tests of 10: raise max_rate to 10/20 at least, or shorten the tests"
    );
    for rate in [0.0, -1.0, 1.1, f64::NAN] {
        let error = exposure_parameters(20, &ask(rate, 1), never).expect_err("no rate");
        assert!(error.to_string().contains("above 0 and at most 1"), "{error}");
    }
    let other = |_: &[f64]| Ok::<_, ExposureError>(ExposureCounts::new(3));
    let error = exposure_parameters(50, &ask(0.5, 10), other).expect_err("another bank");
    assert_eq!(error, ExposureError::Counts { items: 50, found: 3, tests: 0 });
}

#[test]
fn an_item_regains_its_worth_with_every_sitting() {
    assert_eq!(freshness(0), 0.0);
    assert!((freshness(3) - 0.5).abs() < 1e-15 && (freshness(6) - 0.75).abs() < 1e-15);
    assert!((1..50).all(|n| freshness(n) > freshness(n - 1) && freshness(n) < 1.0));

    let models: Vec<ItemModel> =
        [0.0, 0.05, 0.1].map(|b| ItemModel::Logistic { a: 1.2, b, c: 0.0, d: 1.0 }).to_vec();
    let posterior = Posterior::normal(0.0, 0.6);
    for criterion in [
        Criterion::FisherInformation,
        Criterion::PosteriorWeightedInformation,
        Criterion::ExpectedPosteriorVariance,
        Criterion::MutualInformation,
        Criterion::KullbackLeibler,
        Criterion::NearestDifficulty,
    ] {
        let order = |weights: [f64; 3]| {
            let candidates = models.iter().enumerate().map(|(j, model)| (j, model, weights[j]));
            let best = best_weighted(criterion, candidates, &posterior, 3, &mut Rng::new(1));
            best.into_iter().map(|(j, _)| j).collect::<Vec<_>>()
        };
        assert_eq!(order([1.0; 3]), [0, 1, 2], "{criterion:?}");
        // Met in the last sitting, four sittings ago, never.
        assert_eq!(order([freshness(1), freshness(4), 1.0]), [2, 1, 0], "{criterion:?}");
    }
}

#[test]
fn pilots_take_places_of_the_test_by_seed_and_never_the_first() {
    let places = |seed| pilot_places(2, 10, &mut Rng::new(seed));
    assert_eq!(places(4), places(4));
    let mut counts = [0; 10];
    for seed in 0..3000 {
        let two = places(seed);
        assert!(two.len() == 2 && two[0] < two[1]);
        two.into_iter().for_each(|place| counts[place] += 1);
    }
    // 2/9 of 3,000 each, give or take five standard errors.
    assert!(counts[0] == 0 && counts[1..].iter().all(|n| (550..785).contains(n)), "{counts:?}");
    assert_eq!(pilot_places(5, 3, &mut Rng::new(0)), [1, 2]);
    assert_eq!(pilot_places(2, 1, &mut Rng::new(0)), []);
    // A test of any length takes no more memory.
    assert_eq!(pilot_places(2, usize::MAX, &mut Rng::new(0)).len(), 2);
    assert_eq!(pilot_places(2, 0, &mut Rng::new(0)), []);
}
