//! Addresses, in the browser that writes them.

use quiz::session::{Length, Mode};
use skill_quiz::route::{QuizQuery, Route};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

#[wasm_bindgen_test]
fn every_page_has_an_address() {
    for (hash, page) in [
        ("", Route::Home),
        ("#/", Route::Home),
        ("#/quiz", Route::Quiz(None)),
        ("#/interview", Route::Interview),
        ("#/custom", Route::Custom),
        ("#/progress", Route::Progress),
        ("#/review", Route::Review),
        ("#/history", Route::History),
        ("#/history/", Route::History),
        ("#/result/18c2-9f", Route::Result("18c2-9f".into())),
        ("#/shared/1.QQ.0", Route::Shared("1.QQ.0".into())),
        ("#/settings", Route::Settings),
        ("#/elsewhere", Route::NotFound),
        ("#/result/a/b", Route::NotFound),
        ("#/quiz/now", Route::NotFound),
    ] {
        assert_eq!(Route::parse(hash), page, "{hash}");
    }
}

#[wasm_bindgen_test]
fn a_quiz_is_described_by_its_parameters() {
    let expected = QuizQuery {
        topics: vec!["sql".into(), "api-design".into()],
        electives: vec!["java".into()],
        track: None,
        length: Length::Quick,
        mode: Mode::Practice,
        seed: Some(1),
        minutes: Some(10),
    };
    let plain = "#/quiz?topics=sql,api-design&electives=java&length=quick&mode=practice&seed=1&minutes=10";
    let encoded =
        "#/quiz?topics=sql%2Capi-design&electives=java&length=quick&mode=practice&seed=1&minutes=10";
    assert_eq!(Route::parse(plain), Route::Quiz(Some(expected.clone())));
    assert_eq!(Route::parse(encoded), Route::Quiz(Some(expected)));
}

#[wasm_bindgen_test]
fn unknown_and_damaged_parameters_are_passed_over() {
    let hash = "#/quiz?topics=,,&length=endless&mode=&seed=-3&utm_source=x&=&&seed";
    assert_eq!(Route::parse(hash), Route::Quiz(Some(QuizQuery::default())));
}
