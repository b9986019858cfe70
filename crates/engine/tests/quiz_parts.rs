//! The parts of a quiz: parameters, credit, chance, profile, blueprint, stopping.

use engine::{
    Criterion, ItemModel, LoadingError, ParameterError, Posterior, Profile, Rng, StopFacts, StopReason,
    StopRule, best, owed_topic, progressive, randomesque, rank, should_stop,
};

fn two_parameter(a: f64, b: f64) -> ItemModel {
    ItemModel::Logistic { a, b, c: 0.0, d: 1.0 }
}

#[test]
fn an_invalid_parameter_is_named_with_its_value_and_range() {
    let message = |model: ItemModel| model.validate().expect_err("invalid").to_string();
    assert_eq!(message(two_parameter(0.0, 0.0)), "parameter a is 0, but must be finite and greater than 0");
    assert_eq!(message(two_parameter(1.0, f64::NAN)), "parameter b is NaN, but must be finite");
    assert_eq!(
        message(ItemModel::Logistic { a: 1.0, b: 0.0, c: -0.1, d: 1.0 }),
        "parameter c is -0.1, but must be at least 0 and below 1"
    );
    assert_eq!(
        message(ItemModel::Logistic { a: 1.0, b: 0.0, c: 0.5, d: 0.5 }),
        "parameter d is 0.5, but must be greater than c and at most 1"
    );
    assert_eq!(
        message(ItemModel::Graded { a: 1.0, thresholds: vec![0.0, 0.0] }),
        "thresholds[1] is 0, but must be greater than the threshold before it"
    );
    assert_eq!(
        ItemModel::PartialCredit { a: 1.0, steps: vec![] }.validate(),
        Err(ParameterError::Empty { parameter: "steps" })
    );
    let disordered = ItemModel::PartialCredit { a: 1.0, steps: vec![0.5, -0.5] };
    assert_eq!(disordered.validate(), Ok(()));
}

#[test]
fn credit_goes_to_the_nearest_category_and_half_way_up() {
    let four = ItemModel::PartialCredit { a: 1.0, steps: vec![-1.0, 0.0, 1.0] };
    let of = |model: &ItemModel, credits: [f64; 5]| credits.map(|c| model.category_for_credit(c));
    assert_eq!(of(&four, [0.0, 0.16, 0.17, 2.0 / 3.0, 1.0]), [0, 0, 1, 2, 3]);
    // 5/6 lies half way between two categories, also as it is recorded, with 12 decimals.
    assert_eq!(of(&four, [5.0 / 6.0, 0.833_333_333_333, 0.8333, 0.5, 1.0 / 6.0]), [3, 3, 2, 2, 1]);
    let two = two_parameter(1.0, 0.0);
    assert_eq!(of(&two, [0.49, 0.5, 7.0, -7.0, f64::NAN]), [0, 1, 1, 0, 0]);
}

#[test]
fn a_category_past_the_last_counts_as_the_last() {
    let graded = ItemModel::Graded { a: 1.3, thresholds: vec![-1.0, 0.4] };
    let partial_credit = ItemModel::PartialCredit { a: 1.3, steps: vec![-1.0, 0.4] };
    for model in [two_parameter(1.3, 0.2), graded, partial_credit] {
        let last = model.categories() - 1;
        assert_eq!(model.terms(0.7, 9), model.terms(0.7, last));
        assert_eq!(model.ln_probability(0.7, 9), model.ln_probability(0.7, last));
    }
}

#[test]
fn polytomous_models_with_one_step_are_the_two_parameter_logistic() {
    let plain = two_parameter(1.7, 0.3);
    for model in [
        ItemModel::Graded { a: 1.7, thresholds: vec![0.3] },
        ItemModel::PartialCredit { a: 1.7, steps: vec![0.3] },
    ] {
        for theta in [-30.0, -2.0, 0.3, 4.0, 30.0] {
            for k in 0..2 {
                let (x, y) = (model.ln_probability(theta, k), plain.ln_probability(theta, k));
                assert!((x - y).abs() <= 1e-13 * y.abs(), "{model:?} at {theta}: {x} for {y}");
            }
            assert!((model.information(theta) - plain.information(theta)).abs() < 1e-14);
        }
    }
}

#[test]
fn the_generator_gives_the_published_sequence_and_resumes_from_its_state() {
    let mut rng = Rng::new(1_234_567);
    let first = [(); 5].map(|()| rng.next_u64());
    assert_eq!(
        first,
        [
            6_457_827_717_110_365_317,
            3_203_168_211_198_807_973,
            9_817_491_932_198_370_423,
            4_593_380_528_125_082_431,
            16_408_922_859_458_223_821,
        ]
    );
    let mut resumed = Rng { state: rng.state };
    assert_eq!(resumed.next_u64(), rng.next_u64());
}

#[test]
fn draws_are_even_and_normal_draws_are_normal() {
    let mut rng = Rng::new(5);
    assert_eq!((rng.below(0), rng.below(1)), (0, 0));
    let mut counts = [0; 6];
    let (mut sum, mut squares) = (0.0, 0.0);
    const DRAWS: usize = 60_000;
    for _ in 0..DRAWS {
        counts[rng.below(6)] += 1;
        assert!((0.0..1.0).contains(&rng.uniform()));
        let z = rng.normal();
        sum += z;
        squares += z * z;
    }
    assert!(counts.iter().all(|count| (9_600..10_400).contains(count)), "{counts:?}");
    let n = DRAWS as f64;
    assert!((sum / n).abs() < 0.02 && (squares / n - 1.0).abs() < 0.03);
}

#[test]
fn a_normal_posterior_reports_its_mean_interval_and_bands() {
    let normal = Posterior::normal(0.5, 0.8);
    assert!((normal.mean() - 0.5).abs() < 1e-9 && (normal.sd() - 0.8).abs() < 1e-9);
    let (low, high) = normal.interval(0.95);
    assert!((low - (0.5 - 1.959_964 * 0.8)).abs() < 2e-3, "{low}");
    assert!((high - (0.5 + 1.959_964 * 0.8)).abs() < 2e-3, "{high}");
    // Φ(−1.5), Φ(.25) and Φ(1.5) split N(.5, .8²) at −.7, .7 and 1.7.
    let bands = normal.band_probabilities(&[-0.7, 0.7, 1.7]);
    for (band, expected) in bands.iter().zip([0.066_807, 0.531_899, 0.334_487, 0.066_807]) {
        assert!((band - expected).abs() < 1e-3, "{bands:?}");
    }
    assert_eq!(normal.band_probabilities(&[]), [1.0]);
    assert_eq!(normal.band_probabilities(&[-9.0, 9.0])[0], 0.0);
}

#[test]
fn a_loading_out_of_range_is_refused() {
    for value in [1.0, -0.1] {
        assert_eq!(Profile::new(&[0.7, value]), Err(LoadingError { topic: 1, value }));
    }
    assert!(Profile::new(&[f64::NAN]).is_err());
}

#[test]
fn a_candidate_without_answers_is_standard_normal_everywhere() {
    let profile = Profile::new(&[0.7, 0.4, 0.0]).expect("valid loadings");
    for posterior in [profile.overall(), profile.topic(0), profile.topic(1), profile.topic(2)] {
        assert!(posterior.mean().abs() < 1e-12);
        assert!((posterior.sd() - 1.0).abs() < 1e-6, "{}", posterior.sd());
    }
}

#[test]
fn an_answer_informs_other_topics_by_their_loadings() {
    let mut profile = Profile::new(&[0.8, 0.6, 0.2, 0.0]).expect("valid loadings");
    for _ in 0..10 {
        profile.observe(0, &two_parameter(1.5, 0.0), 1);
    }
    let means: Vec<f64> = (0..4).map(|k| profile.topic(k).mean()).collect();
    // The regression of θ_j on θ_0 has slope λ_0 λ_j.
    for (mean, loading) in means[1..].iter().zip([0.6, 0.2, 0.0]) {
        assert!((mean - 0.8 * loading * means[0]).abs() < 1e-6, "{means:?}");
    }
    assert!((profile.overall().mean() - 0.8 * means[0]).abs() < 1e-6);
}

#[test]
fn two_hundred_identical_answers_do_not_underflow() {
    for loading in [0.0, 0.7, 0.99, 0.999_999] {
        let mut profile = Profile::new(&[loading, loading]).expect("a valid loading");
        for _ in 0..200 {
            profile.observe(0, &two_parameter(4.0, 0.0), 1);
            // The second topic contradicts the first, so that each rules out what the other needs.
            profile.observe(1, &two_parameter(4.0, 0.0), 0);
        }
        let (high, low) = (profile.topic(0), profile.topic(1));
        for posterior in [&high, &low, &profile.overall()] {
            let total: f64 = posterior.weights().iter().sum();
            assert!((total - 1.0).abs() < 1e-12, "{loading}: {total}");
        }
        // At the last loading the topics differ by less than a step of the grid.
        let apart = if loading < 0.999 { 0.2 } else { -1e-9 };
        assert!(high.mean() > apart && low.mean() < -apart, "{loading}: {high:?} {low:?}");
        assert!(profile.overall().mean().abs() < 1e-9);
    }
}

#[test]
fn profiles_with_the_same_answers_are_equal() {
    let mut profile = Profile::new(&[0.7, 0.7]).expect("valid loadings");
    let mut twin = Profile::new(&[0.7, 0.7]).expect("valid loadings");
    profile.observe(1, &two_parameter(1.0, 0.0), 1);
    assert_ne!(profile, twin);
    twin.observe(1, &two_parameter(1.0, 0.0), 1);
    assert_eq!(profile, twin);
}

#[test]
fn the_topic_with_the_largest_shortfall_is_owed_an_item() {
    assert_eq!(owed_topic(&[1.0, 1.0, 1.0], &[0, 0, 0], &[true, true, true]), Some(0));
    assert_eq!(owed_topic(&[1.0, 3.0], &[1, 1], &[true, true]), Some(1));
    assert_eq!(owed_topic(&[1.0, 3.0], &[1, 1], &[true, false]), Some(0));
    assert_eq!(owed_topic(&[0.0, 0.0], &[1, 0], &[true, true]), Some(1));
    assert_eq!(owed_topic(&[1.0, 3.0], &[1, 1], &[false, false]), None);
    assert_eq!(owed_topic(&[], &[], &[]), None);
    // A light topic has its first before a heavy one has its second; one without a share never overtakes.
    assert_eq!(owed_topic(&[9.0, 1.0], &[1, 0], &[true, true]), Some(1));
    assert_eq!(owed_topic(&[9.0, 1.0], &[1, 0], &[true, false]), Some(0));
    assert_eq!(owed_topic(&[9.0, 0.0], &[1, 0], &[true, true]), Some(0));

    let weights = [0.5, 0.3, 0.2, 0.0];
    let mut given = [0; 4];
    for _ in 0..20 {
        let topic = owed_topic(&weights, &given, &[true; 4]).expect("topics are open");
        given[topic] += 1;
    }
    assert_eq!(given, [10, 6, 4, 0]);
}

#[test]
fn the_best_are_the_head_of_the_ranking() {
    let models: Vec<ItemModel> =
        (0..40).map(|n| two_parameter(0.5 + f64::from(n % 7) / 4.0, f64::from(n % 9) / 2.0 - 2.0)).collect();
    let posterior = Posterior::normal(0.3, 0.8);
    for criterion in [Criterion::FisherInformation, Criterion::ExpectedPosteriorVariance, Criterion::Random] {
        // Against the order of the bank, so that equal scores come the other way round too.
        let candidates = || models.iter().enumerate().rev();
        let ranked = rank(criterion, candidates(), &posterior, &mut Rng::new(7));
        for n in [0, 1, 5, 40, 99] {
            let head = &ranked[..n.min(40)];
            assert_eq!(best(criterion, candidates(), &posterior, n, &mut Rng::new(7)), head);
        }
    }
}

#[test]
fn one_of_the_best_is_taken_evenly_and_by_seed() {
    let ranked = [(4, 0.9), (2, 0.8), (7, 0.5), (1, 0.1)];
    let mut rng = Rng::new(3);
    assert_eq!(randomesque(&ranked, 1, &mut rng), Some(4));
    assert_eq!(randomesque(&[], 5, &mut rng), None);
    let mut counts = [0; 8];
    for _ in 0..3000 {
        counts[randomesque(&ranked, 3, &mut rng).expect("candidates")] += 1;
    }
    assert!([4, 2, 7].iter().all(|&j| (900..1100).contains(&counts[j])), "{counts:?}");
    assert_eq!(counts.iter().sum::<i32>(), 3000);
    assert_eq!(counts[1], 0);
}

#[test]
fn the_progressive_method_ends_with_the_best() {
    let ranked = [(4, 0.9), (2, 0.8), (7, 0.5), (1, 0.1)];
    let mut rng = Rng::new(3);
    let mut at = |progress| -> Vec<usize> {
        (0..200).filter_map(|_| progressive(&ranked, progress, &mut rng)).collect()
    };
    assert!(at(1.0).iter().all(|&j| j == 4));
    let early = at(0.0);
    assert!([4, 2, 7, 1].iter().all(|j| early.iter().filter(|i| *i == j).count() > 25));
    assert_eq!(progressive(&[], 0.5, &mut Rng::new(1)), None);
}

#[test]
fn a_quiz_stops_for_the_reason_that_says_most() {
    let rule = StopRule {
        min_items: 5,
        max_items: 20,
        se_target: Some(0.3),
        band_certainty: Some(0.95),
        min_gain: Some(0.01),
        time_limit_s: Some(600.0),
    };
    let going = StopFacts {
        answered: 10,
        elapsed_s: 100.0,
        items_left: 30,
        standard_error: 0.4,
        bands: &[0.2, 0.5, 0.3],
        predicted_gain: Some(0.05),
    };
    let stops = |facts: &StopFacts<'_>| should_stop(&rule, facts);
    assert_eq!(stops(&going), None);
    let precise = StopFacts { standard_error: 0.3, ..going.clone() };
    assert_eq!(stops(&precise), Some(StopReason::Precise));
    assert_eq!(stops(&StopFacts { answered: 4, ..precise.clone() }), None);
    assert_eq!(stops(&StopFacts { answered: 20, ..precise }), Some(StopReason::Precise));
    let certain = StopFacts { bands: &[0.049, 0.902, 0.049], ..going.clone() };
    assert_eq!(stops(&certain), Some(StopReason::Classified));
    let two_bands = StopFacts { bands: &[0.06, 0.94, 0.0], ..going.clone() };
    assert_eq!(stops(&two_bands), None);
    let no_gain = StopFacts { predicted_gain: Some(0.009), ..going.clone() };
    assert_eq!(stops(&no_gain), Some(StopReason::NoGain));
    assert_eq!(stops(&StopFacts { answered: 20, ..going.clone() }), Some(StopReason::MaxItems));
    let empty = StopFacts { answered: 1, items_left: 0, ..going.clone() };
    assert_eq!(stops(&empty), Some(StopReason::Exhausted));
    let late = StopFacts { answered: 1, elapsed_s: 600.0, ..going };
    assert_eq!(stops(&late), Some(StopReason::TimeLimit));
}
