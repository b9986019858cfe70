//! The quiz in a frame of another page: what the page around it is to know, and what it may order.
//!
//! `assets/js/embed.js` reads the frame's address, decides who is told what, and lets orders of nobody else in. The
//! messages are described in `docs/embed-message.schema.json`.

use quiz::json;
use quiz::report::ResultRecord;
use quiz::session::Session;
use quiz::store::export;
use quiz::study::Study;

use crate::state::{BankState, Model};

/// What the page around a frame is to know of a change of the model: messages as JSON.
pub fn news(before: &Model, after: &Model) -> Vec<String> {
    let mut news = Vec::new();
    if usable(after) && !usable(before) {
        news.push(message("ready", &[]));
    }
    if let (BankState::Failed(why), BankState::Loading | BankState::Ready(_)) = (&after.bank, &before.bank) {
        let why = why.clone().unwrap_or_else(|| "no-questions".to_owned());
        news.push(message("error", &[("message", &json::write(&why))]));
    }
    let (was, is) = (live(before), live(after));
    if let Some(is) = is.filter(|is| was.is_none_or(|was| was.id != is.id)) {
        let topics: Vec<String> = is.settings.topics.iter().map(|topic| topic.id.clone()).collect();
        let (id, topics) = (json::write(&is.id), json::write(&topics));
        let answered = is.answers.len().to_string();
        news.push(message("started", &[("id", &id), ("topics", &topics), ("answered", &answered)]));
    }
    let Some(was) = was else {
        return news;
    };
    let done = after.result(&was.id).filter(|done| before.result(&done.id).is_none());
    let is = is.filter(|is| is.id == was.id);
    let answers = is.map(|is| &is.answers).or(done.map(|done| &done.answers));
    if let Some(answers) = answers.filter(|answers| answers.len() > was.answers.len()) {
        let (count, left) = (answers.len().to_string(), is.map_or(0, Session::remaining_at_most).to_string());
        let answer = answers.last().map_or_else(String::new, |answer| json::write(answer));
        news.push(message("answered", &[("answered", &count), ("left", &left), ("answer", &answer)]));
    }
    news.extend(done.map(|done| message("completed", &[("result", &document(done))])));
    news
}

/// The newest result, for the page that asks for it.
pub fn result(model: &Model) -> String {
    let document = model.results.first().map(document);
    message("result", &[("result", document.as_deref().unwrap_or("null"))])
}

/// The result as the candidate would export it.
fn document(result: &ResultRecord) -> String {
    export(std::slice::from_ref(result), &Study::default())
}

/// Whether a quiz can begin.
fn usable(model: &Model) -> bool {
    model.restored && model.bank().is_some()
}

/// The quiz that goes on here.
fn live(model: &Model) -> Option<&Session> {
    model.session.as_ref().filter(|_| model.live)
}

/// The values of the fields are JSON already.
fn message(kind: &str, fields: &[(&str, &str)]) -> String {
    let mut text = ["{\"type\":\"", kind, "\""].concat();
    for (name, value) in fields {
        for part in [",\"", name, "\":", value] {
            text.push_str(part);
        }
    }
    text.push('}');
    text
}
