//! Situations whose actions are rated.

use super::{File, Finding};
use crate::bank::wire::WireItem;

/// The least distance between the means of the best and the worst action.
const SPREAD: f64 = 1.5;
/// The smallest panel whose mean is worth comparing with.
const RATERS: u32 = 3;

/// Actions that the panel rates alike: nobody is told apart by rating them.
pub(super) fn action_spread(_: &File<'_>, item: &WireItem) -> Vec<Finding> {
    let means = || item.options.iter().filter_map(|option| Some(option.expert.as_ref()?.mean));
    let (worst, best) = (means().fold(f64::INFINITY, f64::min), means().fold(f64::NEG_INFINITY, f64::max));
    // Without two rated actions there is nothing to compare.
    if means().count() < 2 || best - worst >= SPREAD {
        return Vec::new();
    }
    let message = format!(
        "the best action is rated {best}, the worst {worst}; they differ by at least {SPREAD}, so make one better or worse"
    );
    vec![Finding::new("options", message)]
}

/// A panel of one or two is an opinion.
pub(super) fn panel_size(_: &File<'_>, item: &WireItem) -> Vec<Finding> {
    let rated =
        item.options.iter().enumerate().filter_map(|(at, option)| Some((at, option.expert.as_ref()?)));
    let few = rated.filter(|(_, expert)| expert.n < RATERS);
    few.map(|(at, expert)| {
        let message =
            format!("is rated by {}; ask at least {RATERS} people who know such situations", expert.n);
        Finding::new(format!("options[{at}].expert.n"), message)
    })
    .collect()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use crate::Severity;
    use crate::lint::fixture::{at_release, finds, set, sjt};

    #[test]
    fn the_best_and_the_worst_action_lie_apart() {
        // The sound item's means are 4.75, 2.5 and 1.5.
        let worst = |mean: f64| {
            let mut item = sjt();
            set(&mut item, "/options/1/expert/mean", json!(4.0));
            set(&mut item, "/options/2/expert/mean", json!(mean));
            item
        };
        assert!(finds("action-spread", &[worst(3.26)]));
        assert!(!finds("action-spread", &[worst(3.25)]));
    }

    #[test]
    fn a_panel_has_three_raters_at_a_release() {
        let raters = |n: u32| {
            let mut item = sjt();
            set(&mut item, "/options/1/expert/n", json!(n));
            item
        };
        assert!(finds("panel-size", &[raters(2)]) && !finds("panel-size", &[raters(3)]));
        assert_eq!(at_release("panel-size", &[raters(2)])[0].severity, Severity::Error);
    }
}
