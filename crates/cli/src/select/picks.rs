//! The next item of a bank, by every criterion asked for.

use std::collections::BTreeMap;

use engine::{ItemModel, grid};
use rayon::iter::{IntoParallelRefIterator, ParallelIterator};
use serde::Serialize;

use super::criterion::{ALL, Known, Named};
use crate::input::{self, Family, Field};
use crate::output::{Number, rows};

/// Items named beside the best.
const LISTED: usize = 5;

/// One pick: the best item by each criterion.
#[derive(Serialize)]
struct Picked<'a> {
    bank: &'a str,
    theta: Number,
    #[serde(flatten)]
    criteria: BTreeMap<&'static str, Best>,
}

#[derive(Serialize)]
struct Best {
    /// Place in the bank; null where every item is given.
    item: Option<usize>,
    value: Number,
    runner_up: Option<usize>,
    runner_up_value: Number,
    /// Distance of the two values as a share of the better one.
    rel_gap: Number,
    top5: Vec<usize>,
}

type Banks<'a> = BTreeMap<&'a str, Vec<ItemModel>>;

/// `{"picks":[…]}` for a document with `banks` and `picks`.
///
/// # Errors
/// The bank, pick and field that cannot be read.
pub fn all(root: &Field<'_>) -> anyhow::Result<String> {
    let mut banks: Banks<'_> = BTreeMap::new();
    for (name, items) in root.get("banks")?.entries()? {
        let models = items.list()?;
        let models = models.iter().map(|item| input::item(item, Family::Logistic, 1.0));
        banks.insert(name, models.collect::<anyhow::Result<_>>()?);
    }
    let picks = root.get("picks")?.list()?;
    let picked: Vec<Picked<'_>> =
        picks.par_iter().map(|field| pick(field, &banks)).collect::<anyhow::Result<_>>()?;
    rows("picks", &picked)
}

fn pick<'a>(pick: &Field<'a>, banks: &Banks<'_>) -> anyhow::Result<Picked<'a>> {
    let field = pick.get("bank")?;
    let name = field.text()?;
    let bank = banks.get(name).ok_or_else(|| {
        let known: Vec<&str> = banks.keys().copied().collect();
        field.wrong(format!("there is no bank `{name}`; there are {}", known.join(", ")))
    })?;
    let given = |name: &str| pick.find(name).map_or(Ok(Vec::new()), |list| list.list());
    let (places, responses) = (given("administered")?, given("responses")?);
    if places.len() != responses.len() {
        return Err(pick.wrong(format!(
            "`administered` has {} items, `responses` has {} answers",
            places.len(),
            responses.len()
        )));
    }
    let mut open = vec![true; bank.len()];
    let mut ln_likelihood = [0.0; grid::POINTS];
    for (place, response) in places.iter().zip(&responses) {
        let at = place.index(bank.len(), "a place in the bank")?;
        let category = response.index(2, "1 for right or 0 for wrong")?;
        open[at] = false;
        for (i, sum) in ln_likelihood.iter_mut().enumerate() {
            *sum += bank[at].ln_probability(grid::theta(i), category);
        }
    }
    let theta = pick.find("theta").map(|theta| theta.level()).transpose()?;
    let known = Known::new(theta, &ln_likelihood);
    let criteria = wanted(pick)?.into_iter().map(|criterion| {
        let candidates = (0..bank.len()).filter(|at| open[*at]).map(|at| (at, &bank[at]));
        (criterion.name, best(criterion, &known, candidates))
    });
    Ok(Picked { bank: name, theta: Number(known.theta), criteria: criteria.collect() })
}

/// The criteria that a pick names; all where it names none.
fn wanted(pick: &Field<'_>) -> anyhow::Result<Vec<&'static Named>> {
    let Some(list) = pick.find("criteria") else {
        return Ok(ALL.iter().collect());
    };
    let named = |field: &Field<'_>| {
        let name = field.text()?;
        ALL.iter().find(|criterion| criterion.name == name).ok_or_else(|| {
            let known: Vec<&str> = ALL.iter().map(|criterion| criterion.name).collect();
            field.wrong(format!("`{name}` is no criterion; there are {}", known.join(", ")))
        })
    };
    list.list()?.iter().map(named).collect()
}

fn best<'a>(
    criterion: &Named,
    known: &Known,
    candidates: impl Iterator<Item = (usize, &'a ItemModel)>,
) -> Best {
    let mut ranked: Vec<(usize, f64)> =
        candidates.map(|(at, model)| (at, criterion.worth(known, model))).collect();
    ranked.sort_unstable_by(|(i, x), (j, y)| y.total_cmp(x).then(i.cmp(j)));
    let value =
        |place: usize| ranked.get(place).map_or(f64::NAN, |(_, worth)| criterion.value(known, *worth));
    Best {
        item: ranked.first().map(|(at, _)| *at),
        value: Number(value(0)),
        runner_up: ranked.get(1).map(|(at, _)| *at),
        runner_up_value: Number(value(1)),
        rel_gap: Number((value(0) - value(1)).abs() / value(0).abs()),
        top5: ranked.iter().take(LISTED).map(|(at, _)| *at).collect(),
    }
}
