//! Estimates where the answers say nothing, everything, or more than a fixed grid could hold.

use engine::estimate::{
    Answer, Estimate, Prior, expected_a_posteriori, maximum_a_posteriori, maximum_likelihood,
    maximum_likelihood_within, weighted_likelihood,
};
use engine::{ItemModel, Posterior, Profile};

fn logistic(a: f64, b: f64) -> ItemModel {
    ItemModel::Logistic { a, b, c: 0.0, d: 1.0 }
}

fn right(model: &ItemModel) -> Answer<'_> {
    Answer { model, category: 1 }
}

fn wrong(model: &ItemModel) -> Answer<'_> {
    Answer { model, category: 0 }
}

#[test]
fn without_answers_the_prior_is_all_there_is() {
    let prior = Prior { mean: 1.5, sd: 0.4 };
    let moments = expected_a_posteriori(&[], prior);
    assert!((moments.mean - 1.5).abs() < 1e-10 && (moments.sd - 0.4).abs() < 1e-10);
    match maximum_a_posteriori(&[], prior) {
        Estimate::Unique(point) => {
            assert!((point.theta - 1.5).abs() < 1e-12 && (point.se_expected - 0.4).abs() < 1e-12);
        }
        other => panic!("{other:?}"),
    }
    assert_eq!(maximum_likelihood(&[]), Estimate::Undetermined);
    assert_eq!(weighted_likelihood(&[]), Estimate::Undetermined);
    assert_eq!(maximum_likelihood_within(&[], -4.0, 4.0), None);
}

#[test]
fn answers_all_right_or_all_wrong_have_no_finite_maximum_in_any_model() {
    let graded = ItemModel::Graded { a: 1.0, thresholds: vec![-1.0, 1.0] };
    let partial_credit = ItemModel::PartialCredit { a: 1.0, steps: vec![1.0, -1.0] };
    let guessed = ItemModel::Logistic { a: 1.0, b: 0.0, c: 0.2, d: 0.9 };
    for model in [logistic(1.0, 0.0), guessed, graded, partial_credit] {
        let top = model.categories() - 1;
        for (category, end) in [(0, f64::NEG_INFINITY), (top, f64::INFINITY)] {
            let answers = [Answer { model: &model, category }; 3];
            let expected = Estimate::NoFiniteMaximum { towards: end, maxima: vec![] };
            assert_eq!(maximum_likelihood(&answers), expected, "{model:?}");
            let bounded = maximum_likelihood_within(&answers, -4.0, 4.0);
            assert_eq!(bounded, Some(end.clamp(-4.0, 4.0)), "{model:?}");
            assert!(matches!(weighted_likelihood(&answers), Estimate::Unique(_)), "{model:?}");
        }
    }
}

#[test]
fn a_valley_with_equal_ends_has_no_best_level() {
    // Guessing right on the hard item and slipping on the easy one look the same from either side.
    let easy = ItemModel::Logistic { a: 1.5, b: -2.0, c: 0.2, d: 0.8 };
    let hard = ItemModel::Logistic { a: 1.5, b: 2.0, c: 0.2, d: 0.8 };
    let answers = [wrong(&easy), right(&hard)];
    assert_eq!(maximum_likelihood(&answers), Estimate::Undetermined);
}

#[test]
fn a_posterior_far_narrower_than_the_prior_is_resolved() {
    // One right and one wrong answer at the same place: a logistic density of scale 1 / a.
    for a in [1e2, 1e4] {
        let model = logistic(a, 0.0);
        let moments = expected_a_posteriori(&[right(&model), wrong(&model)], Prior::default());
        let expected = std::f64::consts::PI / 3f64.sqrt() / a;
        assert!(moments.mean.abs() < 1e-10);
        let error = (moments.sd / expected - 1.0).abs();
        // The prior narrows it by a share of its variance.
        assert!(error < 2.0 * expected * expected + 1e-6, "{a}: {} for {expected}", moments.sd);
    }
}

#[test]
fn any_valid_discrimination_ends_in_a_finite_estimate() {
    for a in [1e-300, 1e-6, 1e9, 1e20] {
        let (model, other) = (logistic(a, 1.0), logistic(a, -1.0));
        model.validate().expect("valid, if absurd");
        let answers = [right(&other), wrong(&model)];
        let moments = expected_a_posteriori(&answers, Prior::default());
        assert!(moments.mean.is_finite() && moments.sd.is_finite(), "{a}: {moments:?}");
        assert!(matches!(
            maximum_a_posteriori(&answers, Prior::default()),
            Estimate::Unique(_) | Estimate::Multimodal { .. }
        ));
    }
}

#[test]
fn thresholds_that_all_but_coincide_leave_no_level_impossible() {
    let model = ItemModel::Graded { a: 1.0, thresholds: vec![0.0, 1e-20] };
    assert_eq!(model.validate(), Ok(()));
    assert!(model.ln_probability(1.0, 1).is_finite());
    let mut profile = Profile::new(&[0.7]).expect("a valid loading");
    profile.observe(0, &model, 1);
    // A slope between the two: s(θ) s(−θ), and a normal prior, both centred at 0.
    assert!(profile.topic(0).mean().abs() < 1e-9);
    assert!(profile.topic(0).sd() < Posterior::normal(0.0, 1.0).sd());
}
