//! The two sides of `matching`.

use super::text::is_decoy;
use super::{File, Finding};
use crate::bank::wire::WireItem;
use crate::kind::Kind;

/// A right side on which everything fits something: who knows all pairs but one is given the last.
pub(super) fn decoy_missing(_: &File<'_>, item: &WireItem) -> Vec<Finding> {
    let lacks = item.kind == Kind::Matching && !item.right.iter().any(|entry| is_decoy(item, entry));
    let message = "every entry fits something, so the last pair is left over; add one that fits nothing";
    lacks.then(|| Finding::new("right", message)).into_iter().collect()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use crate::lint::fixture::{finds, good, matching, ordering, set};

    #[test]
    fn matching_has_an_entry_that_fits_nothing() {
        let mut exact = matching();
        exact["right"].as_array_mut().unwrap().pop();
        assert!(finds("decoy-missing", &[exact]));
        // An entry that serves twice leaves another one over.
        let mut twice = matching();
        twice["right"].as_array_mut().unwrap().pop();
        set(&mut twice, "/pairs/2/right", json!("b"));
        assert!(!finds("decoy-missing", &[twice]));
        for sound in [matching(), ordering(), good()] {
            assert!(!finds("decoy-missing", &[sound]));
        }
    }
}
