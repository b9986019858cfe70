//! Response models within what an item of its kind can be.

use engine::ItemModel;

use super::{File, Finding, answers};
use crate::bank::wire::{Model, WireItem};
use crate::kind::Kind;

/// Parameters outside the range in which an item is worth asking, parameters that its model does not read, and credits
/// that no answer earns.
pub(super) fn param_range(file: &File<'_>, item: &WireItem) -> Vec<Finding> {
    let irt = &item.irt;
    let mut found = Vec::new();
    let mut say = |field: &str, message: String| found.push(Finding::new(format!("irt.{field}"), message));
    if !(0.3..=2.5).contains(&irt.a) {
        say("a", format!("a discrimination is .3 to 2.5, here {}; an item without responses takes 1", irt.a));
    }
    if let Some(b) = irt.b.filter(|b| !(-3.5..=3.5).contains(b)) {
        say("b", format!("a difficulty is -3.5 to 3.5, here {b}; hardly anyone is measured beyond"));
    }
    if let Some(at) = irt.steps.iter().position(|step| !(-3.5..=3.5).contains(step)) {
        say(&format!("steps[{at}]"), format!("a step is -3.5 to 3.5, here {}", irt.steps[at]));
    }
    if irt.c.is_some() && matches!(item.kind, Kind::ShortText | Kind::Sjt) {
        say("c", "nobody guesses a text or a set of ratings; take it out".into());
    }
    let chance = if item.options.is_empty() { 0.0 } else { 1.0 / item.options.len() as f64 };
    if let Some(c) = irt.c.filter(|c| *c > chance + 0.05 + 1e-9) {
        let limit = chance + 0.05;
        say("c", format!("guessing alone gives {chance:.2}, so c is at most {limit:.2}, here {c}"));
    }
    let is = |models: &[Model]| models.contains(&irt.model);
    let unread = [
        ("b", irt.b.is_some() && is(&[Model::Gpcm])),
        ("c", irt.c.is_some() && !is(&[Model::ThreePl, Model::FourPl])),
        ("d", irt.d.is_some() && !is(&[Model::FourPl])),
        ("steps", !irt.steps.is_empty() && !is(&[Model::Gpcm])),
        ("a", irt.a != 1.0 && is(&[Model::OnePl])),
    ];
    for (field, _) in unread.iter().filter(|(_, unread)| *unread) {
        say(field, "this model does not read it; take it out or choose the model that does".into());
    }
    found.extend(mismatch(file, item));
    found
}

/// Credits and model that do not meet: part of the credit where the model knows right and wrong only, or a category that
/// no answer earns, for which the model would wait in vain.
fn mismatch(file: &File<'_>, item: &WireItem) -> Option<Finding> {
    let usable = file.items.iter().find(|usable| usable.id == item.id)?;
    if !matches!(usable.model, ItemModel::PartialCredit { .. }) && answers::earns_part(usable) {
        let message =
            "some answer earns part of the credit, which this model counts as right or wrong; use `gpcm`";
        return Some(Finding::new("irt.model", message));
    }
    let missing = answers::by_category(usable).iter().position(Vec::is_empty)?;
    let top = usable.model.categories() - 1;
    let message = format!(
        "no answer earns category {missing} of 0 to {top}; give the model as many steps as credits above 0"
    );
    Some(Finding::new("irt.steps", message))
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use crate::lint::fixture::{finds, good, multi, numeric, set, short_text, sjt, with};

    #[test]
    fn parameters_stay_where_items_are_worth_asking() {
        let bad = [
            ("/irt/a", json!(0.2)),
            ("/irt/a", json!(2.6)),
            ("/irt/b", json!(3.6)),
            ("/irt/b", json!(-3.6)),
            ("/irt/c", json!(0.31)),
            ("/irt/d", json!(0.9)),
            ("/irt/steps", json!([0.0])),
        ];
        for (field, value) in bad {
            assert!(finds("param-range", &[with(field, value.clone())]), "{field} {value}");
        }
        for (field, value) in [("/irt/a", json!(2.5)), ("/irt/b", json!(-3.5)), ("/irt/c", json!(0.3))] {
            assert!(!finds("param-range", &[with(field, value.clone())]), "{field} {value}");
        }
        assert!(!finds("param-range", &[good(), multi(), numeric()]));
    }

    #[test]
    fn texts_and_ratings_are_not_guessed() {
        assert!(!finds("param-range", &[short_text(), sjt()]));
        for mut item in [short_text(), sjt()] {
            item["irt"]["c"] = json!(0.01);
            assert!(finds("param-range", &[item]));
        }
        // Ratings earn parts of the credit, and so does a text of which part counts.
        let plain = json!({"model": "2pl", "a": 1.0, "b": 0.0});
        let mut rated = sjt();
        rated["irt"] = plain;
        assert!(finds("param-range", &[rated]));
        let mut partly = short_text();
        set(&mut partly, "/accept/1/credit", json!(0.5));
        assert!(finds("param-range", &[partly]));
    }

    #[test]
    fn a_number_is_not_guessed() {
        let mut guessed = numeric();
        guessed["irt"] = json!({"model": "3pl", "a": 1.0, "b": 0.0, "c": 0.2});
        assert!(finds("param-range", &[guessed]));
    }

    #[test]
    fn every_category_can_be_earned() {
        let with_steps = |steps: Value| {
            let mut item = multi();
            item["irt"]["steps"] = steps;
            item
        };
        assert!(!finds("param-range", &[with_steps(json!([-0.4, 0.4]))]));
        // Two right options of .5 each cannot earn a third.
        assert!(finds("param-range", &[with_steps(json!([-0.4, 0.0, 0.4]))]));
        let mut halved = good();
        set(&mut halved, "/options/1/credit", json!(0.5));
        assert!(finds("param-range", &[halved]));
        let mut all_or_nothing = multi();
        all_or_nothing["irt"] = json!({"model": "2pl", "a": 1.0, "b": 0.0});
        assert!(finds("param-range", &[all_or_nothing]));
        let mut stepped = good();
        stepped["irt"] = json!({"model": "gpcm", "a": 0.7, "steps": [-0.4, 0.4]});
        assert!(finds("param-range", &[stepped]));
    }
}
