//! The engine against reference values that were computed from the definitions, with each file's
//! own tolerance. Run with `--nocapture` for the worst error of every field.

mod support;

use engine::estimate::{
    self, Answer, Estimate, PointEstimate, Prior, expected_a_posteriori, ln_likelihood, maximum_a_posteriori,
    maximum_likelihood, maximum_likelihood_within, test_information, weighted_likelihood,
};
use engine::{ItemModel, Posterior, Profile};
use serde_json::Value;
use support::{Errors, index, indices, list, logistic, logistics, number, numbers, vectors};

#[test]
fn probability_and_information_agree_to_twelve_digits() {
    let mut errors = Errors::default();
    for case in list(&vectors("prob_info.json")["cases"]) {
        let a = number(&case["a"]) * number(&case["D"]);
        let [b, c, d, theta] = ["b", "c", "d", "theta"].map(|name| number(&case[name]));
        let model = ItemModel::Logistic { a, b, c, d };
        let name = format!("{model:?} at {theta}");
        let [p, q, information] = ["P", "Q", "info"].map(|name| number(&case[name]));
        errors.relative("P", &name, model.probability(theta, 1), p);
        errors.relative("Q", &name, model.probability(theta, 0), q);
        errors.relative("info", &name, model.information(theta), information);
        // A logarithm near 0 carries the relative error of 1 − P, which is the smaller one.
        let ln = |p: f64, other: f64| if p > 0.5 { (-other).ln_1p() } else { p.ln() };
        errors.relative("ln P", &name, model.ln_probability(theta, 1), ln(p, q));
        errors.relative("ln Q", &name, model.ln_probability(theta, 0), ln(q, p));
    }
    let fields = ["P", "Q", "info", "ln P", "ln Q"].map(|field| (field, 1e-12));
    errors.hold("prob_info", &fields);
}

#[test]
fn estimates_agree_and_missing_or_several_maxima_are_named() {
    let mut errors = Errors::default();
    for case in list(&vectors("estimates.json")["cases"]) {
        let name = case["id"].as_str().expect("an id");
        let scaling = number(&case["D"]);
        let models: Vec<ItemModel> =
            list(&case["items"]).iter().map(|item| logistic(item, scaling)).collect();
        let answers = answers(&models, &case["responses"]);
        let prior = Prior { mean: number(&case["prior"]["mean"]), sd: number(&case["prior"]["sd"]) };
        let expected = &case["expected"];

        let moments = expected_a_posteriori(&answers, prior);
        errors.absolute("eap", name, moments.mean, number(&expected["eap"]));
        errors.absolute("eap_sd", name, moments.sd, number(&expected["eap_sd"]));

        let map = maximum_a_posteriori(&answers, prior);
        compare_maxima(&mut errors, "posterior maxima", name, &map, &expected["local_maxima_posterior"]);
        let (best, theta) = best_of(&map);
        let best = best.expect("a posterior has a maximum");
        errors.absolute("map", name, theta, number(&expected["map"]));
        errors.absolute("map_se_fisher", name, best.se_expected, number(&expected["map_se_fisher"]));
        errors.absolute("map_se_observed", name, best.se_observed, number(&expected["map_se_observed"]));

        let ml = maximum_likelihood(&answers);
        compare_maxima(&mut errors, "likelihood maxima", name, &ml, &expected["local_maxima_likelihood"]);
        let (best, theta) = best_of(&ml);
        errors.absolute("mle", name, theta, number(&expected["mle"]));
        if let Some(best) = best {
            errors.absolute("mle_se_fisher", name, best.se_expected, number(&expected["mle_se_fisher"]));
            errors.absolute("mle_se_observed", name, best.se_observed, number(&expected["mle_se_observed"]));
        }
        for (field, limit) in [("mle_bounded_4", 4.0), ("mle_bounded_6", 6.0)] {
            let bounded = maximum_likelihood_within(&answers, -limit, limit).expect("answers");
            errors.absolute(field, name, bounded, number(&expected[field]));
        }

        let warm = weighted_likelihood(&answers);
        compare_maxima(&mut errors, "wle_roots", name, &warm, &expected["wle_roots"]);
        match &warm {
            Estimate::Unique(point) => {
                errors.absolute("wle", name, point.theta, number(&expected["wle"]));
            }
            _ => assert!(expected["wle"].is_null(), "{name}: {warm:?}"),
        }

        for (theta, value) in expected["loglik"].as_object().expect("by theta") {
            let theta: f64 = theta.parse().expect("a level");
            errors.relative("loglik", name, ln_likelihood(&answers, theta), number(value));
        }
        for (theta, value) in expected["test_info"].as_object().expect("by theta") {
            let theta: f64 = theta.parse().expect("a level");
            errors.relative("test_info", name, test_information(&answers, theta), number(value));
        }
    }
    let tolerances = [
        ("eap", 1e-6),
        ("eap_sd", 1e-6),
        ("map", 1e-6),
        ("map_se_fisher", 1e-6),
        ("map_se_observed", 1e-6),
        ("posterior maxima", 1e-6),
        ("mle", 1e-6),
        ("mle_se_fisher", 1e-6),
        ("mle_se_observed", 1e-6),
        ("mle_bounded_4", 1e-6),
        ("mle_bounded_6", 1e-6),
        ("likelihood maxima", 1e-6),
        ("wle", 1e-5),
        ("wle_roots", 1e-5),
        ("loglik", 1e-12),
        ("test_info", 1e-12),
    ];
    errors.hold("estimates", &tolerances);
}

#[test]
fn polytomous_items_and_their_estimates_agree() {
    let mut errors = Errors::default();
    for case in list(&vectors("polytomous.json")["cases"]) {
        let name = case["id"].as_str().expect("an id");
        let graded = case["model"] == "GRM";
        let models: Vec<ItemModel> =
            list(&case["items"]).iter().map(|item| polytomous(item, graded)).collect();
        let answers = answers(&models, &case["responses"]);
        let truth = &case["truth"];
        let moments = expected_a_posteriori(&answers, Prior::default());
        errors.absolute("eap", name, moments.mean, number(&truth["eap"]));
        errors.absolute("eap_sd", name, moments.sd, number(&truth["eap_sd"]));
        let (best, theta) = best_of(&maximum_a_posteriori(&answers, Prior::default()));
        let best = best.expect("a posterior has a maximum");
        errors.absolute("map", name, theta, number(&truth["map"]));
        errors.absolute("map_se_fisher", name, best.se_expected, number(&truth["map_se_fisher"]));

        let item = &case["item0"];
        let levels = numbers(&item["theta"]);
        for (i, &theta) in levels.iter().enumerate() {
            for (k, p) in numbers(&item["P"][i]).into_iter().enumerate() {
                errors.relative("P", name, models[0].probability(theta, k), p);
            }
            let information = models[0].information(theta);
            errors.relative("info", name, information, number(&item["info"][i]));
        }
    }
    let tolerances = [
        ("eap", 1e-6),
        ("eap_sd", 1e-6),
        ("map", 1e-6),
        ("map_se_fisher", 1e-6),
        ("P", 1e-10),
        ("info", 1e-10),
    ];
    errors.hold("polytomous", &tolerances);
}

#[test]
fn correlated_profiles_agree_with_brute_force_integration() {
    let mut errors = Errors::default();
    for case in list(&vectors("profile.json")["cases"]) {
        let name = case["id"].as_str().expect("an id");
        let topics = list(&case["topics"]);
        let loadings: Vec<f64> = topics.iter().map(|topic| number(&topic["loading"])).collect();
        let mut profile = Profile::new(&loadings).expect("the vectors' loadings are valid");
        for (k, topic) in topics.iter().enumerate() {
            let models = logistics(&topic["items"]);
            for (model, category) in models.iter().zip(indices(&topic["responses"])) {
                profile.observe(k, model, category);
            }
        }
        let mut compare = |mean, sd, posterior: &Posterior, expected: &Value| {
            errors.absolute(mean, name, posterior.mean(), number(&expected["eap"]));
            errors.absolute(sd, name, posterior.sd(), number(&expected["eap_sd"]));
        };
        let expected = &case["expected"];
        compare("overall eap", "overall eap_sd", &profile.overall(), &expected["overall"]);
        for k in 0..topics.len() {
            compare("topic eap", "topic eap_sd", &profile.topic(k), &expected["topics"][k]);
        }
    }
    let fields = ["overall eap", "overall eap_sd", "topic eap", "topic eap_sd"];
    errors.hold("profile", &fields.map(|field| (field, 1e-6)));
}

fn polytomous(item: &Value, graded: bool) -> ItemModel {
    let (a, list) = (number(&item["a"]), numbers(&item["b"]));
    if graded {
        ItemModel::Graded { a, thresholds: list }
    } else {
        ItemModel::PartialCredit { a, steps: list }
    }
}

fn answers<'a>(models: &'a [ItemModel], responses: &Value) -> Vec<Answer<'a>> {
    let categories = list(responses).iter().map(index);
    models.iter().zip(categories).map(|(model, category)| Answer { model, category }).collect()
}

fn maxima_of(estimate: &Estimate) -> Vec<f64> {
    match estimate {
        Estimate::Unique(point) => vec![point.theta],
        Estimate::Multimodal { maxima, .. } | Estimate::NoFiniteMaximum { maxima, .. } => maxima.clone(),
        Estimate::Undetermined => Vec::new(),
    }
}

fn best_of(estimate: &Estimate) -> (Option<PointEstimate>, f64) {
    match estimate {
        Estimate::Unique(best) | Estimate::Multimodal { best, .. } => (Some(*best), best.theta),
        Estimate::NoFiniteMaximum { towards, .. } => (None, *towards),
        Estimate::Undetermined => (None, f64::NAN),
    }
}

fn compare_maxima(
    errors: &mut Errors,
    field: &'static str,
    case: &str,
    estimate: &estimate::Estimate,
    expected: &Value,
) {
    let (found, expected) = (maxima_of(estimate), numbers(expected));
    assert_eq!(found.len(), expected.len(), "{case} {field}: {found:?} for {expected:?}");
    for (found, expected) in found.iter().zip(&expected) {
        errors.absolute(field, case, *found, *expected);
    }
}
