//! Choosing items and whole tests against reference values. Run with `--nocapture` for the worst
//! error of every field.

mod support;

use std::collections::BTreeMap;

use engine::estimate::{Answer, Prior, expected_a_posteriori};
use engine::grid::{self, POINTS, Row};
use engine::select::{rank_at, score_at};
use engine::{Criterion, ItemModel, ItemTable, Posterior, Profile, Rng};
use serde_json::Value;
use support::{Errors, index, indices, list, logistics, number, vectors};

/// A field of the file, the criterion it is, and which distribution it averages over.
const CRITERIA: [(&str, Criterion, Over); 8] = [
    ("MFI", Criterion::FisherInformation, Over::Posterior),
    ("bOpt", Criterion::NearestDifficulty, Over::Posterior),
    ("MLWI", Criterion::PosteriorWeightedInformation, Over::CutLikelihood),
    ("MPWI", Criterion::PosteriorWeightedInformation, Over::CutPosterior),
    ("KL", Criterion::KullbackLeibler, Over::CutLikelihood),
    ("KLP", Criterion::KullbackLeibler, Over::CutPosterior),
    ("MEPV_predictive", Criterion::ExpectedPosteriorVariance, Over::Posterior),
    ("MI_entropy", Criterion::MutualInformation, Over::Posterior),
];

/// The file integrates some criteria over [−4, 4] only, without normalising.
#[derive(Clone, Copy, PartialEq)]
enum Over {
    Posterior,
    CutPosterior,
    CutLikelihood,
}

#[test]
fn every_criterion_picks_the_expected_item() {
    let mut errors = Errors::default();
    let file = vectors("next_item.json");
    let banks: BTreeMap<&str, (Vec<ItemModel>, ItemTable)> = file["banks"]
        .as_object()
        .expect("banks by name")
        .iter()
        .map(|(name, items)| (name.as_str(), logistics(items)))
        .map(|(name, bank)| (name, (bank.clone(), ItemTable::new(&bank))))
        .collect();
    let mut picks = 0;
    for (number_of_pick, pick) in list(&file["picks"]).iter().enumerate() {
        let (bank, table) = &banks[pick["bank"].as_str().expect("a bank")];
        let given = indices(&pick["administered"]);
        let theta = number(&pick["theta"]);
        let ln_likelihood = grid::row(|i| {
            let responses = indices(&pick["responses"]);
            let each = given.iter().zip(responses);
            each.map(|(&j, x)| bank[j].ln_probability(grid::theta(i), x)).sum()
        });
        for (field, criterion, over) in CRITERIA {
            let expected = &pick["expect"][field];
            if expected.is_null() {
                continue;
            }
            let case = format!("pick {number_of_pick} {field}");
            let (posterior, mass) = distribution(over, &ln_likelihood);
            let open = |j: &usize| !given.contains(j);
            let candidates = (0..bank.len()).filter(open).map(|j| (j, &bank[j]));
            let ranked = rank_at(criterion, candidates, &posterior, theta, &mut Rng::new(0));
            let best = index(&expected["item"]);
            // A gap below this is decided by the integration rule.
            if number(&expected["rel_gap"]) > 1e-3 {
                assert_eq!(ranked[0].0, best, "{case}");
                picks += 1;
            }
            let top: Vec<usize> = ranked.iter().take(5).map(|(j, _)| *j).collect();
            assert_same_five(&case, &top, &expected["top5"], &ranked);

            let worth = score_at(criterion, &bank[best], &posterior, theta);
            let sign = if worth < 0.0 { -1.0 } else { 1.0 };
            errors.relative(field, &case, sign * worth * mass, number(&expected["value"]));

            let shortlist = match criterion {
                Criterion::FisherInformation => table.shortlist_at(theta, |j| open(&j), 10),
                Criterion::PosteriorWeightedInformation => table.shortlist_over(&posterior, |j| open(&j), 10),
                _ => continue,
            };
            assert!(top.iter().all(|j| shortlist.contains(j)), "{case}: {top:?} in {shortlist:?}");
        }
    }
    println!("next_item: {picks} picks are the expected ones");
    errors.hold("next_item", &CRITERIA.map(|(field, ..)| (field, 1e-4)));
}

#[test]
fn whole_tests_give_the_expected_items_levels_and_errors() {
    let mut errors = Errors::default();
    let banks = &vectors("next_item.json")["banks"];
    for (number_of_trace, trace) in list(&vectors("cat_traces.json")["traces"]).iter().enumerate() {
        let bank = logistics(&banks[trace["bank"].as_str().expect("a bank")]);
        let responses = indices(&trace["responses"]);
        let mut profile = Profile::new(&[0.0]).expect("0 is a valid loading");
        let mut given: Vec<usize> = Vec::new();
        for (step, expected) in list(&trace["trace"]).iter().enumerate() {
            let case = format!("trace {number_of_trace} answer {step}");
            let candidates = (0..bank.len()).filter(|j| !given.contains(j)).map(|j| (j, &bank[j]));
            let criterion = Criterion::FisherInformation;
            let ranked = engine::rank(criterion, candidates, &profile.topic(0), &mut Rng::new(0));
            let next = engine::randomesque(&ranked, 1, &mut Rng::new(0)).expect("items are left");
            assert_eq!(next, index(&expected["item"]), "{case}");
            given.push(next);
            profile.observe(0, &bank[next], responses[next]);

            let posterior = profile.topic(0);
            errors.absolute("theta, quiz grid", &case, posterior.mean(), number(&expected["theta"]));
            errors.absolute("se, quiz grid", &case, posterior.sd(), number(&expected["se"]));
            let answers: Vec<Answer<'_>> =
                given.iter().map(|&j| Answer { model: &bank[j], category: responses[j] }).collect();
            let moments = expected_a_posteriori(&answers, Prior::default());
            errors.absolute("theta", &case, moments.mean, number(&expected["theta"]));
            errors.absolute("se", &case, moments.sd, number(&expected["se"]));
        }
    }
    // The file's tolerance is for estimates without bounds. A quiz's own grid ends at 6, where the
    // longest of these posteriors has not quite ended; its bound is ours and stands apart.
    let tolerances = [("theta", 1e-6), ("se", 1e-6), ("theta, quiz grid", 1e-5), ("se, quiz grid", 1e-5)];
    errors.hold("cat_traces", &tolerances);
}

/// The distribution on the grid, and the integral that was divided out.
fn distribution(over: Over, ln_likelihood: &Row) -> (Posterior, f64) {
    let weights: Row = std::array::from_fn(|i| {
        let theta = grid::theta(i);
        let density = (-0.5 * theta * theta).exp() / std::f64::consts::TAU.sqrt();
        let prior = if over == Over::CutLikelihood { 1.0 } else { density };
        let quadrature = if over == Over::Posterior { 1.0 } else { simpson(i) };
        prior * ln_likelihood[i].exp() * quadrature
    });
    let mass = if over == Over::Posterior { 1.0 } else { weights.iter().sum() };
    (Posterior::from_weights(&weights), mass)
}

/// Weights of Simpson's rule on [−4, 4].
fn simpson(i: usize) -> f64 {
    const FIRST: usize = 20;
    const LAST: usize = POINTS - 1 - FIRST;
    let thirds = match i {
        FIRST | LAST => 1.0,
        _ if !(FIRST..=LAST).contains(&i) => 0.0,
        _ if i % 2 == FIRST % 2 => 2.0,
        _ => 4.0,
    };
    thirds * grid::STEP / 3.0
}

/// The same five best in the same order, but for neighbours whose scores are all but equal.
fn assert_same_five(case: &str, top: &[usize], expected: &Value, ranked: &[(usize, f64)]) {
    let worth = |j: usize| ranked.iter().find(|(i, _)| *i == j).map_or(f64::NAN, |(_, w)| *w);
    for (&got, expected) in top.iter().zip(indices(expected)) {
        let (got, wanted) = (worth(got), worth(expected));
        assert!((got - wanted).abs() <= 1e-3 * wanted.abs(), "{case}: {top:?}, {got} for {wanted}");
    }
}

#[test]
fn a_bank_is_searched_by_table_as_by_formula() {
    let mut rng = Rng::new(11);
    let bank: Vec<ItemModel> = (0..3000)
        .map(|_| ItemModel::Logistic {
            a: 0.5 + 2.0 * rng.uniform(),
            b: rng.normal(),
            c: 0.25 * rng.uniform(),
            d: 1.0,
        })
        .collect();
    let open = |j: usize| !j.is_multiple_of(3);
    let table = ItemTable::new(&bank);
    for theta in [-7.0, -2.03, 0.0, 0.55, 1.999, 6.0, 9.0] {
        let posterior = Posterior::normal(theta, 0.4);
        let near = theta.clamp(-grid::LIMIT, grid::LIMIT);
        let exact = |criterion| {
            let candidates = bank.iter().enumerate().filter(|(j, _)| open(*j));
            rank_at(criterion, candidates, &posterior, near, &mut Rng::new(0))
        };
        let by_point = exact(Criterion::FisherInformation);
        let by_posterior = exact(Criterion::PosteriorWeightedInformation);
        assert_eq!(table.shortlist_over(&posterior, open, 1), [by_posterior[0].0]);
        let shortlist = table.shortlist_at(theta, open, 20);
        assert_eq!(shortlist.len(), 20);
        assert!(by_point[..5].iter().all(|(j, _)| shortlist.contains(j)), "at {theta}");
    }
    assert!(table.shortlist_at(0.0, |_| false, 5).is_empty());
    assert!(table.shortlist_at(0.0, |_| true, 0).is_empty());
}
