//! What the page around a frame is told of a quiz.

mod common;

use common::{chance, restored};
use quiz::session::{Event, Length, Mode};
use skill_quiz::embed::{news, result};
use skill_quiz::state::{Action, Fine, Model, Request};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

fn request() -> Request {
    Request {
        track: None,
        topics: vec!["sql".into(), "api-design".into()],
        electives: Vec::new(),
        length: Length::Quick,
        mode: Mode::Assessment,
        seed: Some(7),
        fine: Fine::default(),
    }
}

/// What is told of one action.
fn told(model: &mut Model, action: Action) -> Vec<String> {
    let before = model.clone();
    model.update(action, &chance());
    news(&before, model)
}

/// Everything that is told of a whole quiz.
fn whole() -> (Model, Vec<String>) {
    let mut model = Model::new();
    let mut letters = told(&mut model, restored());
    assert!(letters.is_empty(), "ready without a bank");
    letters.extend(told(&mut model, Action::Manifest(Ok(common::manifest()))));
    letters.extend(told(&mut model, Action::Start(request())));
    for (topic, _) in common::TOPICS {
        letters.extend(told(&mut model, Action::Shard(topic.into(), Ok((common::shard(topic), vec![])))));
    }
    while model.session.is_some() {
        letters.extend(told(&mut model, Action::Quiz(Event::DontKnow { at: 2_000.0 })));
    }
    (model, letters)
}

#[wasm_bindgen_test]
fn a_quiz_is_told_from_start_to_end() {
    let (model, letters) = whole();
    let answers = model.results[0].answers.len();
    assert_eq!(letters.len(), answers + 3, "{letters:?}");
    assert_eq!(letters[0], r#"{"type":"ready"}"#);
    let started = r#"{"type":"started","id":"18c2-9f","topics":["sql","api-design"],"answered":0}"#;
    assert_eq!(letters[1], started);
    for (at, letter) in letters[2..answers + 2].iter().enumerate() {
        let answered = format!(r#"{{"type":"answered","answered":{},"left":"#, at + 1);
        assert!(letter.starts_with(&answered) && letter.contains(r#""outcome":"dontKnow""#), "{letter}");
    }
    assert!(letters[answers + 1].contains(r#""left":0,"answer":{"item":""#), "{}", letters[answers + 1]);
    let completed = r#"{"type":"completed","result":{"v":1,"data":{"results":[{"id":"18c2-9f""#;
    assert!(letters[answers + 2].starts_with(completed), "{}", letters[answers + 2]);
    assert_eq!(result(&model).replace("\"result\",", "\"completed\","), letters[answers + 2]);
}

#[wasm_bindgen_test]
fn without_a_result_there_is_none_to_get() {
    assert_eq!(result(&Model::new()), r#"{"type":"result","result":null}"#);
}

#[wasm_bindgen_test]
fn results_of_earlier_visits_are_no_news() {
    let (model, _) = whole();
    let earlier = model.results.to_vec();
    let mut later = Model::new();
    let action = match restored() {
        Action::Restored { session, choices, preferences, study, aside, .. } => {
            Action::Restored { session, choices, preferences, results: earlier, study, aside, settings: None }
        }
        other => other,
    };
    assert!(told(&mut later, action).is_empty());
}

#[wasm_bindgen_test]
fn a_bank_that_does_not_come_is_told_once() {
    let mut model = Model::new();
    let letters = told(&mut model, Action::Manifest(Err("say \"please\"".into())));
    assert_eq!(letters, [r#"{"type":"error","message":"say \"please\""}"#]);
    assert!(told(&mut model, Action::Dismiss(0)).is_empty());
}
