//! The fuzz targets' bodies on the stable toolchain, with texts that are near to sound ones: a piece cut out, doubled, or
//! replaced by an extreme.

#[path = "../../../fuzz/bodies.rs"]
mod bodies;
#[path = "replay/source.rs"]
#[allow(dead_code, reason = "this test needs the log and the bank")]
mod source;

use std::sync::LazyLock;

use proptest::prelude::*;
use quiz::bank::Bank;
use quiz::report::record;
use quiz::store::export;
use quiz::study::Study;

static BANK: LazyLock<Bank> = LazyLock::new(source::bank);
static RESULT: LazyLock<String> = LazyLock::new(|| {
    export(&[record(&source::session()).expect("the recorded session is over")], &Study::default())
});

/// An item of every kind in the shipped bank's first topic.
static SHARD: LazyLock<String> = LazyLock::new(|| {
    let text = include_str!("../../../questions/sql/items.json");
    let mut shard: serde_json::Value = serde_json::from_str(text).expect("the shipped bank is JSON");
    let mut kinds = std::collections::BTreeSet::new();
    let items = shard["items"].as_array_mut().expect("a list of items");
    items.retain(|item| kinds.insert(item["kind"].to_string()));
    shard.to_string()
});
const MANIFEST: &str = include_str!("../../../questions/manifest.json");

const EXTREMES: [&str; 12] =
    ["0", "-1", "1e308", "-1e308", "1e-308", "4294967295", "0.5", "null", "\"\"", "[]", "{}", "true"];

/// Changes to values: which number of the text (counted around), and what comes in its place.
fn changes() -> impl Strategy<Value = Vec<(usize, usize)>> {
    prop::collection::vec((any::<usize>(), 0..EXTREMES.len()), 1..4)
}

/// The text with some of its values replaced.
fn changed(text: &str, changes: &[(usize, usize)]) -> String {
    let mut text = text.to_owned();
    for (which, extreme) in changes {
        let starts: Vec<usize> = text.match_indices(':').map(|(at, _)| at + 1).collect();
        let Some(start) = starts.get(which % starts.len().max(1)).copied() else {
            continue;
        };
        // A scalar ends here; in an object or list the cut breaks the text, which is a case as well.
        let end = text[start..].find([',', '}', ']']).map_or(text.len(), |length| start + length);
        text.replace_range(start..end, EXTREMES[*extreme]);
    }
    text
}

/// The text with a piece left out or doubled.
fn cut(text: &str, from: usize, length: usize, double: bool) -> String {
    let characters: Vec<char> = text.chars().collect();
    let from = from % characters.len();
    let to = (from + length).min(characters.len());
    let (head, piece, tail) = (&characters[..from], &characters[from..to], &characters[to..]);
    let twice: &[char] = if double { piece } else { &[] };
    [head, twice, if double { piece } else { &[] }, tail].concat().into_iter().collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 150, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_result_with_changed_values_is_refused_or_scored(changes in changes()) {
        bodies::result(&changed(&RESULT, &changes));
    }

    #[test]
    fn a_log_with_changed_values_is_refused_or_replayed(changes in changes()) {
        bodies::log(&changed(source::LOG, &changes), &BANK);
    }

    #[test]
    fn a_bank_with_changed_values_is_refused_or_usable(changes in changes()) {
        bodies::bank(&changed(&SHARD, &changes));
        bodies::bank(&changed(MANIFEST, &changes));
    }

    #[test]
    fn broken_texts_break_nothing(from in any::<usize>(), length in 1..80usize, double in any::<bool>()) {
        bodies::result(&cut(&RESULT, from, length, double));
        bodies::log(&cut(source::LOG, from, length, double), &BANK);
        bodies::bank(&cut(&SHARD, from, length, double));
    }
}
