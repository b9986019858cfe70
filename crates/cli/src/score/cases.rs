//! Levels from items and answers, under the field names that reference values have.

use std::collections::BTreeMap;

use engine::estimate::{
    Answer, Estimate, PointEstimate, Prior, expected_a_posteriori, ln_likelihood, maximum_a_posteriori,
    maximum_likelihood, maximum_likelihood_within, test_information, weighted_likelihood,
};
use engine::{Posterior, Profile};
use rayon::iter::{IntoParallelRefIterator, ParallelIterator};
use serde::Serialize;
use serde_json::Value;

use crate::input::{Field, answers, family, scaling};
use crate::output::{Number, rows};

/// Levels at which log-likelihood and information are printed.
const LEVELS: [f64; 5] = [-3.0, -1.0, 0.0, 1.0, 3.0];

/// Topics of one profile; each loading of its own takes a matrix.
const MOST_TOPICS: usize = 100;

#[derive(Serialize)]
#[serde(untagged)]
enum Scored<'a> {
    Levels(Box<Levels<'a>>),
    Profile(ProfileLevels<'a>),
}

/// The levels that the answers of one case give.
#[derive(Serialize)]
struct Levels<'a> {
    id: &'a Value,
    eap: Number,
    eap_sd: Number,
    map: Number,
    map_se_fisher: Number,
    map_se_observed: Number,
    n_local_maxima_posterior: usize,
    local_maxima_posterior: Vec<Number>,
    /// Null without answers.
    mle: Number,
    /// These two stand only beside a finite estimate.
    #[serde(skip_serializing_if = "Option::is_none")]
    mle_se_fisher: Option<Number>,
    #[serde(skip_serializing_if = "Option::is_none")]
    mle_se_observed: Option<Number>,
    n_local_maxima_likelihood: usize,
    local_maxima_likelihood: Vec<Number>,
    mle_bounded_4: Number,
    mle_bounded_6: Number,
    /// Null where there is no root, or more than one.
    wle: Number,
    wle_roots: Vec<Number>,
    wle_maxform: Number,
    loglik: BTreeMap<String, Number>,
    test_info: BTreeMap<String, Number>,
}

#[derive(Serialize)]
struct ProfileLevels<'a> {
    id: &'a Value,
    overall: Moments,
    topics: Vec<Moments>,
}

#[derive(Serialize)]
struct Moments {
    eap: Number,
    eap_sd: Number,
}

/// `{"cases":[…]}` for a list of cases.
///
/// # Errors
/// The case and field that cannot be read.
pub fn all(cases: &Field<'_>) -> anyhow::Result<String> {
    let cases: Vec<Field<'_>> = cases.list()?.into_iter().map(Field::with_id).collect();
    let scored: Vec<Scored<'_>> = cases.par_iter().map(score).collect::<anyhow::Result<_>>()?;
    rows("cases", &scored)
}

/// A single case.
///
/// # Errors
/// The field that cannot be read.
pub fn one(case: &Field<'_>) -> anyhow::Result<String> {
    Ok(serde_json::to_string(&score(case)?)? + "\n")
}

fn score<'a>(case: &Field<'a>) -> anyhow::Result<Scored<'a>> {
    let id = case.find("id").map_or(&Value::Null, |id| id.value());
    Ok(match case.find("topics") {
        Some(topics) => Scored::Profile(profile(id, case, &topics)?),
        None => Scored::Levels(Box::new(levels(id, case)?)),
    })
}

fn levels<'a>(id: &'a Value, case: &Field<'_>) -> anyhow::Result<Levels<'a>> {
    let prior = prior(case)?;
    let given = answers(case, family(case)?, scaling(case)?)?;
    let answers: Vec<Answer<'_>> =
        given.iter().map(|(model, category)| Answer { model, category: *category }).collect();
    let moments = expected_a_posteriori(&answers, prior);
    let (map, posterior_maxima) = parts(maximum_a_posteriori(&answers, prior));
    let (mle, likelihood_maxima) = parts(maximum_likelihood(&answers));
    let (warm, wle_roots) = parts(weighted_likelihood(&answers));
    let within = |limit: f64| Number(maximum_likelihood_within(&answers, -limit, limit).unwrap_or(f64::NAN));
    let at_levels = |f: &dyn Fn(f64) -> f64| {
        LEVELS.iter().map(|theta| (format!("{theta:?}"), Number(f(*theta)))).collect()
    };
    Ok(Levels {
        id,
        eap: Number(moments.mean),
        eap_sd: Number(moments.sd),
        map: map.theta(),
        map_se_fisher: Number(map.point.map_or(f64::NAN, |point| point.se_expected)),
        map_se_observed: Number(map.point.map_or(f64::NAN, |point| point.se_observed)),
        n_local_maxima_posterior: posterior_maxima.len(),
        local_maxima_posterior: posterior_maxima,
        mle: mle.theta(),
        mle_se_fisher: mle.point.map(|point| Number(point.se_expected)),
        mle_se_observed: mle.point.map(|point| Number(point.se_observed)),
        n_local_maxima_likelihood: likelihood_maxima.len(),
        local_maxima_likelihood: likelihood_maxima,
        mle_bounded_4: within(4.0),
        mle_bounded_6: within(6.0),
        wle: if wle_roots.len() == 1 { warm.theta() } else { Number(f64::NAN) },
        wle_roots,
        wle_maxform: Number(weighted_maximum(&answers)),
        loglik: at_levels(&|theta| ln_likelihood(&answers, theta)),
        test_info: at_levels(&|theta| test_information(&answers, theta)),
    })
}

fn prior(case: &Field<'_>) -> anyhow::Result<Prior> {
    let Some(prior) = case.find("prior") else {
        return Ok(Prior::default());
    };
    if let Some(dist) = prior.find("dist").filter(|dist| dist.value() != "normal") {
        return Err(dist.wrong(format!("is {}; the one prior there is is \"normal\"", dist.value())));
    }
    Ok(Prior { mean: prior.get("mean")?.level()?, sd: prior.get("sd")?.number(0.001, 100.0)? })
}

/// The best of a search: a finite maximum, or the end of the scale at which the function is highest.
struct Best {
    point: Option<PointEstimate>,
    towards: f64,
}

impl Best {
    fn theta(&self) -> Number {
        Number(self.point.map_or(self.towards, |point| point.theta))
    }
}

/// The best and all local maxima, ascending.
fn parts(estimate: Estimate) -> (Best, Vec<Number>) {
    let numbers = |maxima: Vec<f64>| maxima.into_iter().map(Number).collect();
    match estimate {
        Estimate::Unique(point) => {
            (Best { point: Some(point), towards: f64::NAN }, vec![Number(point.theta)])
        }
        Estimate::Multimodal { best, maxima } => {
            (Best { point: Some(best), towards: f64::NAN }, numbers(maxima))
        }
        Estimate::NoFiniteMaximum { towards, maxima } => (Best { point: None, towards }, numbers(maxima)),
        Estimate::Undetermined => (Best { point: None, towards: f64::NAN }, Vec::new()),
    }
}

/// Maximum of ln L + ½ ln I on [−12, 12], which other tools call WLE; for 1PL and 2PL it is Warm's estimate. NaN without
/// answers.
fn weighted_maximum(answers: &[Answer<'_>]) -> f64 {
    const STEP: f64 = 0.05;
    let height = |theta: f64| ln_likelihood(answers, theta) + 0.5 * test_information(answers, theta).ln();
    let points = (-240..=240).map(|i| f64::from(i) * STEP).map(|theta| (theta, height(theta)));
    let best = points.filter(|(_, height)| height.is_finite()).max_by(|x, y| x.1.total_cmp(&y.1));
    let Some((middle, _)) = best else {
        return f64::NAN;
    };
    // Golden section between the neighbours of the best point.
    let share = (5.0_f64.sqrt() - 1.0) / 2.0;
    let (mut low, mut high) = (middle - STEP, middle + STEP);
    while high - low > 1e-9 {
        let (left, right) = (high - share * (high - low), low + share * (high - low));
        if height(left) >= height(right) {
            high = right;
        } else {
            low = left;
        }
    }
    0.5 * (low + high)
}

fn profile<'a>(id: &'a Value, case: &Field<'_>, topics: &Field<'_>) -> anyhow::Result<ProfileLevels<'a>> {
    let list = topics.list()?;
    if list.len() > MOST_TOPICS {
        return Err(topics.wrong(format!("has {} topics; at most {MOST_TOPICS} are read", list.len())));
    }
    let mut loadings = Vec::with_capacity(list.len());
    for topic in &list {
        loadings.push(topic.get("loading")?.number(0.0, 1.0)?);
    }
    let mut profile = Profile::new(&loadings).map_err(|bad| topics.wrong(bad))?;
    let (family, scaling) = (family(case)?, scaling(case)?);
    for (at, topic) in list.iter().enumerate() {
        for (model, category) in answers(topic, family, scaling)? {
            profile.observe(at, &model, category);
        }
    }
    let moments = |level: Posterior| Moments { eap: Number(level.mean()), eap_sd: Number(level.sd()) };
    Ok(ProfileLevels {
        id,
        overall: moments(profile.overall()),
        topics: (0..list.len()).map(|at| moments(profile.topic(at))).collect(),
    })
}
