//! The built command against reference values that were computed from the definitions. It gets the questions of each file
//! without the expected values. Run with `--nocapture` for the worst error of every field.

// Clippy knows test functions, not their helpers.
#![allow(clippy::unwrap_used)]

mod common;
#[path = "../../engine/tests/support/mod.rs"]
mod support;

use std::path::{Path, PathBuf};

use common::{command, run};
use serde_json::{Value, json};
use support::{Errors, list, number, numbers};

fn vectors(file: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../engine/tests/vectors").join(file)
}

fn read(file: &str) -> Value {
    let text = std::fs::read_to_string(vectors(file)).unwrap();
    serde_json::from_str(&text.replace("Infinity", "null")).unwrap()
}

/// What the command answers to a document.
fn answer(name: &str, of: &str, document: &Value) -> Value {
    let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("{name}.json"));
    std::fs::write(&path, document.to_string()).unwrap();
    let ran = run(&[of, path.to_str().unwrap()]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    serde_json::from_str(&ran.out).unwrap()
}

/// The cases of a file with these fields only.
fn only(cases: &Value, fields: &[&str]) -> Value {
    let strip = |case: &Value| {
        let kept = fields.iter().filter(|field| !case[**field].is_null());
        kept.map(|field| ((*field).to_owned(), case[*field].clone())).collect::<Value>()
    };
    list(cases).iter().map(strip).collect()
}

/// Holds every number of `expected` against the same field of `got`.
fn compare(errors: &mut Errors, case: &str, fields: &[&'static str], got: &Value, expected: &Value) {
    for field in fields.iter().copied().filter(|field| expected.get(*field).is_some()) {
        match &expected[field] {
            Value::Null => assert!(got[field].is_null(), "{case} {field}: {} for null", got[field]),
            Value::Array(_) => {
                let (got, expected) = (numbers(&got[field]), numbers(&expected[field]));
                assert_eq!(got.len(), expected.len(), "{case} {field}: {got:?} for {expected:?}");
                got.iter()
                    .zip(expected)
                    .for_each(|(got, expected)| errors.absolute(field, case, *got, expected));
            }
            Value::Object(by_level) => {
                for (theta, expected) in by_level {
                    errors.relative(field, case, number(&got[field][theta]), number(expected));
                }
            }
            expected => errors.absolute(field, case, number(&got[field]), number(expected)),
        }
    }
}

const ESTIMATES: [(&str, f64); 18] = [
    ("eap", 1e-6),
    ("eap_sd", 1e-6),
    ("map", 1e-6),
    ("map_se_fisher", 1e-6),
    ("map_se_observed", 1e-6),
    ("n_local_maxima_posterior", 0.0),
    ("local_maxima_posterior", 1e-6),
    ("mle", 1e-6),
    ("mle_se_fisher", 1e-6),
    ("mle_se_observed", 1e-6),
    ("n_local_maxima_likelihood", 0.0),
    ("local_maxima_likelihood", 1e-6),
    ("mle_bounded_4", 1e-6),
    ("mle_bounded_6", 1e-6),
    ("wle", 1e-5),
    ("wle_roots", 1e-5),
    ("wle_maxform", 1e-5),
    ("loglik", 1e-12),
];

#[test]
fn score_gives_the_estimates_that_are_expected() {
    let file = read("estimates.json");
    let cases = only(&file["cases"], &["id", "model", "D", "prior", "items", "responses"]);
    let answer = answer("estimates", "score", &json!({ "cases": cases }));
    let tolerances: Vec<(&str, f64)> = ESTIMATES.into_iter().chain([("test_info", 1e-12)]).collect();
    let fields: Vec<&'static str> = tolerances.iter().map(|(field, _)| *field).collect();
    let mut errors = Errors::default();
    assert_eq!(list(&answer["cases"]).len(), list(&file["cases"]).len());
    for (got, case) in list(&answer["cases"]).iter().zip(list(&file["cases"])) {
        assert_eq!(got["id"], case["id"]);
        compare(&mut errors, case["id"].as_str().unwrap(), &fields, got, &case["expected"]);
    }
    errors.hold("estimates", &tolerances);
}

#[test]
fn a_file_of_reference_values_is_read_as_it_is() {
    for file in ["estimates.json", "polytomous.json", "profile.json"] {
        let ran = run(&["score", vectors(file).to_str().unwrap()]);
        assert_eq!(ran.code, 0, "{file}: {}", ran.err);
        let said: Value = serde_json::from_str(&ran.out).unwrap();
        assert_eq!(list(&said["cases"]).len(), list(&read(file)["cases"]).len());
    }
}

#[test]
fn score_gives_the_estimates_from_ordered_categories() {
    let file = read("polytomous.json");
    let cases = only(&file["cases"], &["id", "model", "items", "responses"]);
    let answer = answer("polytomous", "score", &json!({ "cases": cases }));
    let tolerances = [("eap", 1e-6), ("eap_sd", 1e-6), ("map", 1e-6), ("map_se_fisher", 1e-6)];
    let mut errors = Errors::default();
    for (got, case) in list(&answer["cases"]).iter().zip(list(&file["cases"])) {
        assert_eq!(got["id"], case["id"]);
        let fields = tolerances.map(|(field, _)| field);
        compare(&mut errors, case["id"].as_str().unwrap(), &fields, got, &case["truth"]);
    }
    errors.hold("polytomous", &tolerances);
}

#[test]
fn score_gives_the_levels_of_correlated_profiles() {
    let file = read("profile.json");
    let answer = answer("profile", "score", &json!({ "cases": only(&file["cases"], &["id", "topics"]) }));
    let mut errors = Errors::default();
    for (got, case) in list(&answer["cases"]).iter().zip(list(&file["cases"])) {
        assert_eq!(got["id"], case["id"]);
        let (id, expected) = (case["id"].as_str().unwrap(), &case["expected"]);
        compare(&mut errors, id, &["eap", "eap_sd"], &got["overall"], &expected["overall"]);
        assert_eq!(list(&got["topics"]).len(), list(&expected["topics"]).len());
        for (got, expected) in list(&got["topics"]).iter().zip(list(&expected["topics"])) {
            compare(&mut errors, id, &["eap", "eap_sd"], got, expected);
        }
    }
    let tolerance = number(&file["meta"]["tolerance"]);
    errors.hold("profile", &[("eap", tolerance), ("eap_sd", tolerance)]);
}

#[test]
fn select_picks_the_items_that_are_expected_by_every_criterion() {
    let criteria =
        ["MFI", "bOpt", "thOpt", "MLWI", "MPWI", "KL", "KLP", "MEPV_plugin", "MEPV_predictive", "MI_entropy"];
    let file = read("next_item.json");
    let mut picks = only(&file["picks"], &["bank", "theta", "administered", "responses"]);
    for (pick, asked) in picks.as_array_mut().unwrap().iter_mut().zip(list(&file["picks"])) {
        pick["criteria"] = asked["expect"].as_object().unwrap().keys().cloned().collect();
    }
    let answer = answer("next_item", "select", &json!({ "banks": file["banks"], "picks": picks }));
    let mut errors = Errors::default();
    let mut decided = 0;
    for (nth, (got, pick)) in list(&answer["picks"]).iter().zip(list(&file["picks"])).enumerate() {
        assert_eq!((&got["bank"], number(&got["theta"])), (&pick["bank"], number(&pick["theta"])));
        for field in criteria {
            let (got, expected) = (&got[field], &pick["expect"][field]);
            if expected.is_null() {
                assert!(got.is_null(), "pick {nth}: {field} was not asked for");
                continue;
            }
            let case = format!("pick {nth}");
            errors.relative(field, &case, number(&got["value"]), number(&expected["value"]));
            // A smaller gap is decided by the integration rule; and so is the order of neighbours further down.
            if number(&expected["rel_gap"]) > 1e-3 {
                assert_eq!(got["item"], expected["item"], "{case} {field}");
                decided += 1;
            }
            let runner_up = number(&got["runner_up_value"]);
            errors.relative(
                field,
                &format!("{case}, runner-up"),
                runner_up,
                number(&expected["runner_up_value"]),
            );
            let shared =
                list(&got["top5"]).iter().filter(|item| list(&expected["top5"]).contains(item)).count();
            assert!(shared >= 4, "{case} {field}: {} for {}", got["top5"], expected["top5"]);
        }
    }
    println!("next_item: {decided} picks are the expected ones");
    assert!(decided > 700);
    errors.hold("next_item", &criteria.map(|field| (field, 1e-4)));
}

#[test]
fn without_level_and_criteria_the_posterior_mean_and_all_of_them_are_taken() {
    let answer = answer(
        "select-defaults",
        "select",
        &json!({"banks": {"two": [[1, 0, 0, 1], [2, 1, 0, 1]]},
                "picks": [{"bank": "two", "administered": [0], "responses": [1]},
                          {"bank": "two", "administered": [0, 1], "responses": [1, 0]}]}),
    );
    let [first, second] = [0, 1].map(|at| &answer["picks"][at]);
    // One right answer to an item of b = 0, a = 1: EAP from the same item in the reference values' way.
    assert!((0.3..0.6).contains(&number(&first["theta"])));
    assert_eq!(first.as_object().unwrap().len(), 2 + 10);
    assert_eq!((&first["MFI"]["item"], &first["MFI"]["runner_up"]), (&json!(1), &Value::Null));
    assert_eq!((&second["KL"]["item"], &second["KL"]["top5"]), (&Value::Null, &json!([])));
}

#[test]
fn standard_input_is_read_for_a_dash() {
    use std::io::Write;
    use std::process::Stdio;
    let mut child = command();
    let child = child.args(["score", "-"]).stdin(Stdio::piped()).stdout(Stdio::piped());
    let mut child = child.spawn().unwrap();
    let case = r#"{"id":"one","items":[[1,0,0,1]],"responses":[1]}"#;
    child.stdin.take().unwrap().write_all(case.as_bytes()).unwrap();
    let said = child.wait_with_output().unwrap();
    assert_eq!(said.status.code(), Some(0));
    let said: Value = serde_json::from_slice(&said.stdout).unwrap();
    assert_eq!((&said["id"], &said["mle"]), (&json!("one"), &json!("inf")));
}

#[test]
fn bad_input_is_named_by_case_and_field() {
    let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("bad.json");
    let file = path.to_str().unwrap();
    let says = |of: &str, text: &str, said: &str| {
        std::fs::write(&path, text).unwrap();
        let ran = run(&[of, file]);
        assert_eq!((ran.code, ran.out.as_str()), (1, ""), "{text}");
        assert!(
            ran.err.starts_with(&format!("error: {file}: ")) && ran.err.contains(said),
            "{text}: {}",
            ran.err
        );
    };
    let case = |rest: &str| format!(r#"{{"cases":[{{"id":"x1",{rest}}}]}}"#);
    for (rest, said) in [
        (r#""items":[[1,0,0,1]]"#, "cases[0] (x1): `responses` is missing"),
        (r#""items":[[1,0,0,1]],"responses":[]"#, "cases[0] (x1).responses: has 0 answers to 1 items"),
        (
            r#""items":[[1,0,0,1]],"responses":[2]"#,
            "cases[0] (x1).responses[0]: must be a category of the item",
        ),
        (r#""items":[[1,0,0,1]],"responses":[0.5]"#, "cases[0] (x1).responses[0]: must be a category"),
        (
            r#""items":[[1,0,0]],"responses":[1]"#,
            "cases[0] (x1).items[0]: has 3 numbers, but an item is [a, b, c, d]",
        ),
        (r#""items":[[-1,0,0,1]],"responses":[1]"#, "cases[0] (x1).items[0][0]: is -1, but must lie between"),
        (r#""items":[[1e308,0,0,1]],"responses":[1]"#, "cases[0] (x1).items[0][0]: is 1"),
        (r#""items":[[1,"inf",0,1]],"responses":[1]"#, "cases[0] (x1).items[0][1]: must be a number"),
        (r#""items":[[1,0,0.6,0.5]],"responses":[1]"#, "cases[0] (x1).items[0]: parameter d is 0.5"),
        (r#""items":[[1,0,0,1]],"responses":[1],"model":"5PL""#, "cases[0] (x1).model: `5PL` is none of"),
        (r#""items":[[1,0,0,1]],"responses":[1],"prior":{"mean":0,"sd":0}"#, "cases[0] (x1).prior.sd: is 0"),
        (r#""items":[[1,0,0,1]],"responses":[1],"D":0"#, "cases[0] (x1).D: is 0"),
        (
            r#""model":"GRM","items":[{"a":1,"b":[1,0]}],"responses":[1]"#,
            "cases[0] (x1).items[0]: thresholds[1] is 0",
        ),
        (
            r#""model":"GPCM","items":[{"a":1,"b":[]}],"responses":[0]"#,
            "cases[0] (x1).items[0]: steps is empty",
        ),
        (
            r#""topics":[{"loading":1,"items":[],"responses":[]}]"#,
            "cases[0] (x1).topics: loading of topic 0 is 1",
        ),
        (r#""topics":[{"items":[],"responses":[]}]"#, "cases[0] (x1).topics[0]: `loading` is missing"),
    ] {
        says("score", &case(rest), said);
    }
    says("score", "{\"cases\":7}", "cases: must be a list");
    says("score", "{\"cases\":[7]}", "cases[0]: must be an object with `items`");
    says("score", "[", "ends too early");
    let pick = |rest: &str| format!(r#"{{"banks":{{"b":[[1,0,0,1]]}},"picks":[{{{rest}}}]}}"#);
    for (rest, said) in [
        (r#""bank":"c""#, "picks[0].bank: there is no bank `c`; there are b"),
        (
            r#""bank":"b","administered":[1],"responses":[1]"#,
            "picks[0].administered[0]: must be a place in the bank",
        ),
        (
            r#""bank":"b","administered":[0]"#,
            "picks[0]: `administered` has 1 items, `responses` has 0 answers",
        ),
        (
            r#""bank":"b","criteria":["MLE"]"#,
            "picks[0].criteria[0]: `MLE` is no criterion; there are MFI, bOpt",
        ),
        (r#""bank":"b","theta":"x""#, "picks[0].theta: must be a number"),
    ] {
        says("select", &pick(rest), said);
    }
    says("select", "{\"banks\":{\"b\":[[0,0,0,1]]},\"picks\":[]}", "banks.b[0][0]: is 0");
    assert!(run(&["select", "/no/such.json"]).err.contains("cannot read /no/such.json"));
}
