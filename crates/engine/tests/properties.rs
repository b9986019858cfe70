//! What must hold for every item, every answer and every order of answers.

use engine::estimate::{
    Answer, Estimate, Prior, expected_a_posteriori, maximum_a_posteriori, maximum_likelihood,
    weighted_likelihood,
};
use engine::grid;
use engine::{Criterion, ItemModel, Posterior, Profile, expected_variance, predicted_gain, score};
use proptest::prelude::*;

const CRITERIA: [Criterion; 6] = [
    Criterion::FisherInformation,
    Criterion::PosteriorWeightedInformation,
    Criterion::ExpectedPosteriorVariance,
    Criterion::MutualInformation,
    Criterion::KullbackLeibler,
    Criterion::NearestDifficulty,
];

/// A failing case is printed in full; no file of seeds is kept beside the tests.
fn config(cases: u32) -> ProptestConfig {
    ProptestConfig { cases, failure_persistence: None, ..ProptestConfig::default() }
}

fn logistic() -> impl Strategy<Value = ItemModel> {
    (0.1..4.0, -4.0..4.0, prop_oneof![Just(0.0), 0.0..0.4], prop_oneof![Just(1.0), 0.6..1.0])
        .prop_map(|(a, b, c, d)| ItemModel::Logistic { a, b, c, d })
}

fn item() -> impl Strategy<Value = ItemModel> {
    let graded = (0.1..4.0, -4.0..2.0, prop::collection::vec(0.01..2.0, 0..4)).prop_map(
        |(a, first, gaps): (f64, f64, Vec<f64>)| {
            let mut thresholds = vec![first];
            for gap in gaps {
                thresholds.push(thresholds[thresholds.len() - 1] + gap);
            }
            ItemModel::Graded { a, thresholds }
        },
    );
    let partial_credit = (0.1..4.0, prop::collection::vec(-4.0..4.0, 1..5))
        .prop_map(|(a, steps)| ItemModel::PartialCredit { a, steps });
    prop_oneof![logistic(), graded, partial_credit]
}

/// Items with the categories reached.
fn answered(most: usize) -> impl Strategy<Value = Vec<(ItemModel, usize)>> {
    let answer = (item(), 0usize..5).prop_map(|(model, x)| {
        let category = x % model.categories();
        (model, category)
    });
    prop::collection::vec(answer, 0..most)
}

fn answers(answered: &[(ItemModel, usize)]) -> Vec<Answer<'_>> {
    answered.iter().map(|(model, category)| Answer { model, category: *category }).collect()
}

fn shifted(model: &ItemModel, by: f64) -> ItemModel {
    let mut model = model.clone();
    match &mut model {
        ItemModel::Logistic { b, .. } => *b += by,
        ItemModel::Graded { thresholds: list, .. } | ItemModel::PartialCredit { steps: list, .. } => {
            list.iter_mut().for_each(|b| *b += by);
        }
    }
    model
}

proptest! {
    #![proptest_config(config(256))]

    #[test]
    fn probabilities_lie_in_the_unit_interval_and_sum_to_one(m in item(), theta in -8.0..8.0f64) {
        m.validate().expect("generated items are valid");
        let p: Vec<f64> = (0..m.categories()).map(|k| m.probability(theta, k)).collect();
        prop_assert!(p.iter().all(|p| (0.0..=1.0).contains(p)), "{p:?}");
        prop_assert!((p.iter().sum::<f64>() - 1.0).abs() < 1e-12, "{p:?}");
        for (k, p) in p.iter().enumerate() {
            let ln_p = m.ln_probability(theta, k);
            prop_assert!((ln_p.exp() - p).abs() <= 1e-12 * p, "{ln_p} for ln {p}");
        }
    }

    #[test]
    fn expected_credit_rises_with_the_level(m in item(), theta in -8.0..8.0f64, more in 0.0..4.0f64) {
        let (low, high) = (m.expected_credit(theta), m.expected_credit(theta + more));
        prop_assert!((0.0..=1.0 + 1e-12).contains(&low));
        prop_assert!(high >= low - 1e-12, "{low} then {high}");
    }

    #[test]
    fn slope_and_curvature_are_the_derivatives(m in item(), theta in -8.0..8.0f64) {
        const H: f64 = 1e-3;
        let a = m.discrimination();
        for k in 0..m.categories() {
            let at = |offset: f64| m.ln_probability(theta + offset, k);
            let t = m.terms(theta, k);
            let slope = (at(H) - at(-H)) / (2.0 * H);
            let curvature = (at(H) - 2.0 * at(0.0) + at(-H)) / (H * H);
            prop_assert!((t.slope - slope).abs() < 1e-5 * (1.0 + a.powi(3)), "{} {slope}", t.slope);
            let bound = 1e-5 * (1.0 + a.powi(4));
            prop_assert!((t.curvature - curvature).abs() < bound, "{} {curvature}", t.curvature);
        }
    }

    #[test]
    fn information_is_the_expected_curvature_and_never_negative(m in item(), theta in -8.0..8.0f64) {
        let information = m.information(theta);
        let expected: f64 = (0..m.categories())
            .map(|k| m.terms(theta, k))
            .map(|t| -t.probability * t.curvature)
            .sum();
        prop_assert!(information >= 0.0);
        let scale = m.discrimination().powi(2) * m.categories().pow(2) as f64;
        prop_assert!((information - expected).abs() < 1e-12 * scale, "{information} {expected}");
        // The same from the log-likelihood alone, by second differences.
        const H: f64 = 1e-3;
        let at = |k: usize, offset: f64| m.ln_probability(theta + offset, k);
        let numerically: f64 = (0..m.categories())
            .map(|k| -m.probability(theta, k) * (at(k, H) - 2.0 * at(k, 0.0) + at(k, -H)) / (H * H))
            .sum();
        let bound = 1e-5 * (1.0 + m.discrimination().powi(4)) * m.categories() as f64;
        prop_assert!((information - numerically).abs() < bound, "{information} {numerically}");
    }

    #[test]
    fn an_answer_never_raises_the_error_in_expectation(
        m in item(), second in item(), mean in -3.0..3.0f64, sd in 0.2..1.5f64,
    ) {
        let posterior = Posterior::normal(mean, sd);
        prop_assert!(expected_variance(&posterior, &m) <= posterior.variance() + 1e-12);
        let (one, two) =
            (predicted_gain(&posterior, &[&m]), predicted_gain(&posterior, &[&m, &second]));
        prop_assert!(one >= -1e-12 && two >= one - 1e-12, "{one} then {two}");
    }

    #[test]
    fn every_criterion_gives_a_finite_score(
        m in item(), mean in -8.0..8.0f64, sd in 0.05..1.5f64,
    ) {
        let posterior = Posterior::normal(mean, sd);
        for criterion in CRITERIA {
            let worth = score(criterion, &m, &posterior);
            prop_assert!(worth.is_finite(), "{criterion:?} {worth}");
            let negative =
                [Criterion::ExpectedPosteriorVariance, Criterion::NearestDifficulty].contains(&criterion);
            prop_assert!(negative || worth >= -1e-12, "{criterion:?} {worth}");
        }
    }

    #[test]
    fn bands_split_the_whole_mass_as_the_quantiles_do(
        mean in -4.0..4.0f64, sd in 0.1..1.5f64, p in 0.001..0.999f64,
    ) {
        let posterior = Posterior::normal(mean, sd);
        let cut = posterior.quantile(p);
        let bands = posterior.band_probabilities(&[cut - 0.3, cut, cut + 0.01]);
        prop_assert!((bands.iter().sum::<f64>() - 1.0).abs() < 1e-12);
        prop_assert!((bands[0] + bands[1] - p).abs() < 1e-12, "{bands:?} at {p}");
    }
}

proptest! {
    #![proptest_config(config(48))]

    #[test]
    fn posteriors_sum_to_one_and_ignore_the_order_of_answers(
        given in answered(12), loadings in prop::array::uniform3(0.0..0.95f64),
    ) {
        let mut forth = Profile::new(&loadings).expect("valid loadings");
        let mut back = forth.clone();
        for (i, (model, category)) in given.iter().enumerate() {
            forth.observe(i % 3, model, *category);
        }
        for (i, (model, category)) in given.iter().enumerate().rev() {
            back.observe(i % 3, model, *category);
        }
        let all = |profile: &Profile| {
            vec![profile.overall(), profile.topic(0), profile.topic(1), profile.topic(2)]
        };
        for (x, y) in all(&forth).iter().zip(&all(&back)) {
            prop_assert!((x.weights().iter().sum::<f64>() - 1.0).abs() < 1e-12);
            prop_assert!((x.mean() - y.mean()).abs() < 1e-10);
            prop_assert!((x.sd() - y.sd()).abs() < 1e-10);
        }
    }

    #[test]
    fn no_answer_raises_any_error_of_a_profile_in_expectation(
        given in answered(8), next in item(), loadings in prop::array::uniform3(0.0..0.95f64),
    ) {
        let mut profile = Profile::new(&loadings).expect("valid loadings");
        for (i, (model, category)) in given.iter().enumerate() {
            profile.observe(i % 3, model, *category);
        }
        let all = |profile: &Profile| -> Vec<Posterior> {
            let mut all = profile.every_topic();
            all.push(profile.overall());
            all
        };
        let mut expected = [0.0; 4];
        for category in 0..next.categories() {
            let at = |(i, w): (usize, &f64)| w * next.probability(grid::theta(i), category);
            let predicted: f64 = profile.topic(1).weights().iter().enumerate().map(at).sum();
            let mut after = profile.clone();
            after.observe(1, &next, category);
            for (sum, posterior) in expected.iter_mut().zip(all(&after)) {
                *sum += predicted * posterior.variance();
            }
        }
        for (expected, now) in expected.iter().zip(all(&profile)) {
            prop_assert!(*expected <= now.variance() + 1e-9, "{expected} for {}", now.variance());
        }
    }

    #[test]
    fn topics_together_are_those_one_by_one_to_the_bit(
        given in answered(12), loading in 0.0..0.99f64, other in 0.0..0.99f64,
    ) {
        let mut profile =
            Profile::new(&[loading, loading, loading, other, 0.0]).expect("valid loadings");
        for (i, (model, category)) in given.iter().enumerate() {
            profile.observe(i % 5, model, *category);
        }
        let one_by_one: Vec<Posterior> = (0..5).map(|k| profile.topic(k)).collect();
        prop_assert_eq!(profile.every_topic(), one_by_one);
    }

    #[test]
    fn scores_outside_a_quiz_ignore_the_order_of_answers(given in answered(12)) {
        let mut turned = given.clone();
        turned.reverse();
        let (forth, back) = (answers(&given), answers(&turned));
        let prior = Prior::default();
        let (x, y) = (expected_a_posteriori(&forth, prior), expected_a_posteriori(&back, prior));
        prop_assert!((x.mean - y.mean).abs() < 1e-9 && (x.sd - y.sd).abs() < 1e-9);
        for (x, y) in [
            (maximum_likelihood(&forth), maximum_likelihood(&back)),
            (maximum_a_posteriori(&forth, prior), maximum_a_posteriori(&back, prior)),
            (weighted_likelihood(&forth), weighted_likelihood(&back)),
        ] {
            if let (Estimate::Unique(x), Estimate::Unique(y)) = (&x, &y) {
                prop_assert!((x.theta - y.theta).abs() < 1e-6, "{x:?} {y:?}");
            } else {
                prop_assert_eq!(std::mem::discriminant(&x), std::mem::discriminant(&y));
            }
        }
    }

    #[test]
    fn topics_without_loading_are_independent(first in answered(10), second in answered(10)) {
        let mut profile = Profile::new(&[0.0, 0.0]).expect("0 is a valid loading");
        for (topic, given) in [&first, &second].into_iter().enumerate() {
            for (model, category) in given {
                profile.observe(topic, model, *category);
            }
        }
        for (topic, given) in [&first, &second].into_iter().enumerate() {
            let alone = Posterior::from_ln_weights(&grid::row(|i| {
                let theta = grid::theta(i);
                let each = given.iter().map(|(model, x)| model.ln_probability(theta, *x));
                -0.5 * theta * theta + each.sum::<f64>()
            }));
            let together = profile.topic(topic);
            for (x, y) in alone.weights().iter().zip(together.weights()) {
                prop_assert!((x - y).abs() < 1e-12);
            }
        }
        prop_assert!((profile.overall().mean()).abs() < 1e-12);
    }

    #[test]
    fn the_profile_of_one_topic_agrees_with_the_adaptive_estimate(given in answered(15)) {
        let mut profile = Profile::new(&[0.6]).expect("a valid loading");
        for (model, category) in &given {
            profile.observe(0, model, *category);
        }
        let exact = expected_a_posteriori(&answers(&given), Prior::default());
        let posterior = profile.topic(0);
        // Beyond 6 the grid sees nothing; a pattern that leaves weight at its ends is not compared.
        let ends = posterior.weights()[0].max(posterior.weights()[posterior.weights().len() - 1]);
        if ends < 1e-9 {
            prop_assert!((posterior.mean() - exact.mean).abs() < 1e-5);
            prop_assert!((posterior.sd() - exact.sd).abs() < 1e-5);
        }
    }

    #[test]
    fn moving_the_items_and_the_prior_moves_the_estimates(given in answered(12), by in -5.0..5.0f64) {
        let moved: Vec<(ItemModel, usize)> =
            given.iter().map(|(model, x)| (shifted(model, by), *x)).collect();
        let (here, there) = (answers(&given), answers(&moved));
        let prior = Prior { mean: 0.3, sd: 1.2 };
        let prior_there = Prior { mean: 0.3 + by, ..prior };
        let x = expected_a_posteriori(&here, prior);
        let y = expected_a_posteriori(&there, prior_there);
        prop_assert!((x.mean + by - y.mean).abs() < 1e-9 && (x.sd - y.sd).abs() < 1e-9);
        for (x, y) in [
            (maximum_a_posteriori(&here, prior), maximum_a_posteriori(&there, prior_there)),
            (maximum_likelihood(&here), maximum_likelihood(&there)),
            (weighted_likelihood(&here), weighted_likelihood(&there)),
        ] {
            if let (Estimate::Unique(x), Estimate::Unique(y)) = (&x, &y) {
                prop_assert!((x.theta + by - y.theta).abs() < 1e-6, "{x:?} {y:?}");
            } else {
                prop_assert_eq!(std::mem::discriminant(&x), std::mem::discriminant(&y));
            }
        }
    }

    #[test]
    fn no_estimate_is_ever_nan(given in answered(20)) {
        let answers = answers(&given);
        for estimate in [
            maximum_likelihood(&answers),
            maximum_a_posteriori(&answers, Prior::default()),
            weighted_likelihood(&answers),
        ] {
            match estimate {
                Estimate::Unique(point) | Estimate::Multimodal { best: point, .. } => {
                    prop_assert!(point.theta.is_finite(), "{point:?}");
                    prop_assert!(point.se_expected > 0.0 && point.se_observed > 0.0, "{point:?}");
                }
                Estimate::NoFiniteMaximum { towards, .. } => prop_assert!(towards.is_infinite()),
                Estimate::Undetermined => {}
            }
        }
    }
}

proptest! {
    #![proptest_config(config(8))]

    #[test]
    fn five_hundred_answers_of_any_pattern_stay_finite(
        items in prop::collection::vec(item(), 1..12), share in 0.0..=1.0f64, seed in any::<u64>(),
    ) {
        let mut rng = engine::Rng::new(seed);
        let mut profile = Profile::new(&[0.7, 0.4]).expect("valid loadings");
        // Whatever the level: from all at the top to all at the bottom, and anything between.
        let given: Vec<(ItemModel, usize)> = (0..500)
            .map(|i| {
                let model = shifted(&items[i % items.len()], 0.5 * rng.normal());
                let top = model.categories() - 1;
                let category = if rng.uniform() < share { top } else { rng.below(top) };
                (model, category)
            })
            .collect();
        for (i, (model, category)) in given.iter().enumerate() {
            profile.observe(i % 2, model, *category);
        }
        for posterior in [profile.overall(), profile.topic(0), profile.topic(1)] {
            prop_assert!(posterior.mean().abs() <= grid::LIMIT && posterior.sd().is_finite());
            prop_assert!((posterior.weights().iter().sum::<f64>() - 1.0).abs() < 1e-12);
            let (low, high) = posterior.interval(0.95);
            prop_assert!(low.is_finite() && high.is_finite() && low <= high);
            prop_assert!(CRITERIA.iter().all(|c| score(*c, &items[0], &posterior).is_finite()));
        }
        let answers = answers(&given);
        for theta in [-8.0, 0.0, 8.0] {
            prop_assert!(engine::estimate::ln_likelihood(&answers, theta).is_finite());
        }
        let moments = expected_a_posteriori(&answers, Prior::default());
        prop_assert!(moments.mean.is_finite() && moments.sd > 0.0);
    }

    #[test]
    fn five_hundred_answers_at_any_level_stay_finite(
        level in -8.0..8.0f64, a in 0.1..4.0f64, c in 0.0..0.3f64, seed in any::<u64>(),
    ) {
        let mut rng = engine::Rng::new(seed);
        let mut profile = Profile::new(&[0.7, 0.4]).expect("valid loadings");
        let given: Vec<(ItemModel, usize)> = (0..500)
            .map(|_| {
                let model = ItemModel::Logistic { a, b: 2.0 * rng.normal(), c, d: 1.0 };
                let right = rng.uniform() < model.probability(level, 1);
                (model, usize::from(right))
            })
            .collect();
        for (i, (model, category)) in given.iter().enumerate() {
            profile.observe(i % 2, model, *category);
        }
        let posteriors = [profile.overall(), profile.topic(0), profile.topic(1)];
        for posterior in &posteriors {
            prop_assert!(posterior.mean().is_finite() && posterior.sd().is_finite());
            prop_assert!(posterior.mean().abs() <= grid::LIMIT);
        }
        let moments = expected_a_posteriori(&answers(&given), Prior::default());
        prop_assert!(moments.mean.is_finite() && moments.sd > 0.0);
    }
}

proptest! {
    #![proptest_config(config(256))]

    #[test]
    fn a_bad_parameter_is_named_with_its_value(
        m in item(), bad in prop_oneof![Just(f64::NAN), Just(f64::INFINITY), Just(f64::NEG_INFINITY)],
        which in 0usize..4, place in any::<prop::sample::Index>(),
    ) {
        let mut model = m;
        let name = match (&mut model, which) {
            (ItemModel::Logistic { a, .. }, 0)
            | (ItemModel::Graded { a, .. } | ItemModel::PartialCredit { a, .. }, 0 | 1) => {
                *a = bad;
                "parameter a ".to_owned()
            }
            (ItemModel::Logistic { b, .. }, 1) => {
                *b = bad;
                "parameter b ".to_owned()
            }
            (ItemModel::Logistic { c, .. }, 2) => {
                *c = bad;
                "parameter c ".to_owned()
            }
            (ItemModel::Logistic { d, .. }, _) => {
                *d = bad;
                "parameter d ".to_owned()
            }
            (ItemModel::Graded { thresholds: list, .. }, _) if list.is_empty() => {
                "thresholds is empty".to_owned()
            }
            (ItemModel::Graded { thresholds: list, .. }, _) => {
                let at = place.index(list.len());
                list[at] = bad;
                format!("thresholds[{at}] ")
            }
            (ItemModel::PartialCredit { steps: list, .. }, _) => {
                let at = place.index(list.len());
                list[at] = bad;
                format!("steps[{at}] ")
            }
        };
        let error = model.validate().expect_err("no such parameter").to_string();
        prop_assert!(error.starts_with(&name), "{error} for {name}");
        prop_assert!(error.contains("must "), "{error}");
    }
}
