//! The body of the fuzz target `score` on the stable toolchain, with documents that are near to sound ones.

#[path = "../../../fuzz/score.rs"]
mod body;

use proptest::prelude::*;

const SOUND: &str = r#"{"cases":[
 {"id":"x","model":"3PL","D":1.702,"prior":{"mean":0,"sd":1},"items":[[1.2,-0.5,0.2,1],[1,0.4,0.2,0.98]],"responses":[1,0]},
 {"id":"y","model":"GPCM","items":[{"a":0.7,"b":[-0.5,0.5]},{"a":1.1,"b":[0,1,2]}],"responses":[2,0]},
 {"id":"z","model":"GRM","items":[{"a":1.5,"b":[-1,1]}],"responses":[1]}]}"#;

/// What takes the place of a number.
const EXTREMES: [&str; 14] = [
    "0",
    "-1",
    "1e308",
    "-1e308",
    "1e-308",
    "4294967295",
    "0.5",
    "null",
    "\"inf\"",
    "\"x\"",
    "[]",
    "{}",
    "true",
    "1000",
];

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_document_with_changed_values_is_refused_or_scored(
        changes in prop::collection::vec((any::<usize>(), 0..EXTREMES.len()), 1..4)
    ) {
        let mut text = SOUND.to_owned();
        for (which, extreme) in changes {
            let starts: Vec<usize> = text.match_indices([':', '[', ',']).map(|(at, _)| at + 1).collect();
            let start = starts[which % starts.len()];
            let end = text[start..].find([',', '}', ']']).map_or(text.len(), |length| start + length);
            text.replace_range(start..end, EXTREMES[extreme]);
        }
        body::score(&text);
    }

    #[test]
    fn any_text_is_refused_or_scored(text in any::<String>()) {
        body::score(&text);
    }
}

#[test]
fn the_sound_document_is_scored() {
    let output = cli::score::run(SOUND).expect("it is sound");
    assert_eq!(output.text.matches("\"eap\"").count(), 3, "{}", output.text);
}
