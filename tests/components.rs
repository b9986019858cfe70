//! What components put on the page.

mod common;

use std::cell::RefCell;
use std::rc::Rc;

use quiz::bank::{Item, parse};
use quiz::kind::Response;
use skill_quiz::components::markdown::markdown;
use skill_quiz::components::question::{self, choose, later_controls, stem};
use wasm_bindgen::JsCast;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::{Element, Event, EventInit, HtmlElement, HtmlSelectElement};
use yew::prelude::*;

wasm_bindgen_test_configure!(run_in_browser);

#[derive(PartialEq, Properties)]
struct HoldProps {
    html: Html,
}

#[component]
fn Hold(props: &HoldProps) -> Html {
    props.html.clone()
}

/// The controls of any kind, whichever program draws them.
fn controls(item: &Item, order: &[String], draft: Option<&Response>, ondraft: Callback<Response>) -> Html {
    let first = question::controls(item, order, draft, &ondraft);
    first.unwrap_or_else(|| later_controls(item, order, draft, ondraft))
}

/// Draws into a fresh element, so that tests of one page do not meet.
async fn drawn(html: Html) -> Element {
    let document = gloo::utils::document();
    let host = document.create_element("div").expect("an element");
    document.body().expect("a body").append_child(&host).expect("appended");
    yew::Renderer::<Hold>::with_root_and_props(host.clone(), HoldProps { html }).render();
    // Drawing happens in a task of its own; a zero timeout comes after it.
    gloo::timers::future::TimeoutFuture::new(0).await;
    host
}

fn item(id: &str) -> Item {
    let topic = id.split('.').next().expect("a topic");
    common::bank().item(topic, id).expect("a shipped item").clone()
}

fn first(kind: &str) -> Item {
    let bank = common::bank();
    let items = common::TOPICS.iter().flat_map(|(topic, _)| &bank.shard(topic).expect("loaded").items);
    items.into_iter().find(|item| item.kind.name() == kind).expect("every kind is shipped").clone()
}

#[wasm_bindgen_test]
async fn text_of_a_bank_never_becomes_markup() {
    let hostile = "<img src=x onerror=alert(1)> <script>alert(2)</script> [x](javascript:alert(3)) **<b>**";
    let host = drawn(markdown(hostile)).await;
    for tag in ["img", "script", "a", "b"] {
        assert_eq!(host.query_selector(tag), Ok(None), "{tag}");
    }
    assert!(host.text_content().expect("text").contains("<script>alert(2)</script>"));
}

#[wasm_bindgen_test]
async fn links_open_apart_and_tell_nothing() {
    let host = drawn(markdown("See [the RFC](https://www.rfc-editor.org/rfc/rfc9110).")).await;
    let link = host.query_selector("a").expect("valid").expect("a link");
    assert_eq!(link.get_attribute("rel").as_deref(), Some("noopener noreferrer"));
    assert_eq!(link.get_attribute("href").as_deref(), Some("https://www.rfc-editor.org/rfc/rfc9110"));
}

#[wasm_bindgen_test]
async fn a_choice_is_a_group_of_radio_buttons_with_one_name() {
    let item = first("single");
    let order: Vec<String> = item.prompt.options().iter().map(|option| option.id.clone()).collect();
    let draft = Response::Choice(order[1].clone());
    let host = drawn(controls(&item, &order, Some(&draft), Callback::noop())).await;
    let radios = host.query_selector_all("fieldset input[type=radio][name=answer]").expect("valid");
    assert_eq!(radios.length() as usize, order.len());
    let checked = host.query_selector("input:checked").expect("valid").expect("the draft");
    assert_eq!(checked.get_attribute("value"), Some(order[1].clone()));
}

#[wasm_bindgen_test]
async fn a_number_is_typed_into_a_labelled_text_field() {
    let item = first("numeric");
    let draft = Response::Numeric("1,250".into());
    let host = drawn(controls(&item, &[], Some(&draft), Callback::noop())).await;
    let field = host.query_selector("#numeric[inputmode=decimal]").expect("valid").expect("a field");
    assert!(host.query_selector("label[for=numeric]").expect("valid").is_some());
    let value = js_sys::Reflect::get(&field, &"value".into()).expect("a property");
    assert_eq!(value.as_string().as_deref(), Some("1,250"));
}

/// An item of a kind that the shipped bank may lack.
fn made(kind: &str, fields: &str) -> Item {
    let text = format!(
        r#"{{"id": "sql.joins.0001", "version": 1, "subtopic": "joins", "kind": "{kind}", "stem": "Which?", "explanation": "So.",
            "references": [], "irt": {{"model": "gpcm", "a": 0.7, "steps": [0.0]}}, "bloom": "apply", "timeSec": 60,
            "license": "CC-BY-4.0", "review": {{"state": "draft"}}, {fields}}}"#
    );
    quiz::bank::parse::item("made", "sql", 0, &text).expect("a sound item")
}

#[wasm_bindgen_test]
async fn a_short_text_is_typed_as_it_counts() {
    let item =
        made("short-text", r#""accept": [{"text": "a", "credit": 1}], "rationale": "r", "maxLength": 12"#);
    let draft = Response::ShortText("git  Log".into());
    let host = drawn(controls(&item, &[], Some(&draft), Callback::noop())).await;
    let field = host.query_selector("#short-text[type=text]").expect("valid").expect("a field");
    assert!(host.query_selector("label[for=short-text]").expect("valid").is_some());
    for (name, value) in
        [("autocapitalize", "off"), ("spellcheck", "false"), ("autocomplete", "off"), ("maxlength", "12")]
    {
        assert_eq!(field.get_attribute(name).as_deref(), Some(value), "{name}");
    }
    let value = js_sys::Reflect::get(&field, &"value".into()).expect("a property");
    assert_eq!(value.as_string().as_deref(), Some("git  Log"));
    let hint = field.get_attribute("aria-describedby").expect("described");
    assert!(hint.split(' ').any(|id| host.query_selector(&format!("#{id}")).expect("valid").is_some()));
    assert!(host.text_content().expect("text").contains("at most 12 characters"));
}

#[wasm_bindgen_test]
async fn every_action_is_a_group_of_five_radio_buttons_named_by_its_text() {
    let action = |id: &str, mean: u32| {
        format!(
            r#"{{"id": "{id}", "text": "Action `{id}`", "rationale": "r", "expert": {{"mean": {mean}, "sd": 0.5, "n": 4}}}}"#
        )
    };
    let options = format!(r#""mode": "rate", "options": [{}, {}]"#, action("a", 5), action("b", 1));
    let item = made("sjt", &options);
    let order = ["b".to_owned(), "a".to_owned()];
    let draft = Response::Sjt(vec![("a".into(), 4)]);
    let host = drawn(controls(&item, &order, Some(&draft), Callback::noop())).await;
    let groups = host.query_selector_all("fieldset fieldset").expect("valid");
    assert_eq!(groups.length(), 2);
    let legends = host.query_selector_all("fieldset fieldset legend").expect("valid");
    let legend = |at: u32| legends.get(at).and_then(|legend| legend.text_content());
    assert_eq!((legend(0).as_deref(), legend(1).as_deref()), (Some("Action b"), Some("Action a")));
    assert_eq!(host.query_selector_all("input[type=radio][name=b]").expect("valid").length(), 5);
    let checked = host.query_selector_all("input:checked").expect("valid");
    assert_eq!(checked.length(), 1);
    assert!(host.query_selector("input[name=a][value='4']:checked").expect("valid").is_some());
    // The ends say what they mean in the names of the buttons, too.
    let label = |value: &str| {
        let input = host
            .query_selector(&format!("input[name=a][value='{value}']"))
            .expect("valid")
            .expect("a button");
        input.closest("label").expect("valid").expect("a label").text_content().expect("text")
    };
    assert!(label("1").contains("harmful") && label("5").contains("very effective"));
}

#[wasm_bindgen_test]
async fn code_is_coloured_and_reachable_by_keyboard() {
    let item = first("code-reading");
    let host = drawn(stem(&item)).await;
    let code = host.query_selector("pre[tabindex='0'][role=group]").expect("valid").expect("code");
    assert_eq!(code.text_content(), item.code.map(|code| code.source));
}

#[wasm_bindgen_test]
fn keys_choose_by_position_and_toggle_in_multi() {
    let item = first("multi");
    let order: Vec<String> = item.prompt.options().iter().map(|option| option.id.clone()).collect();
    let one = choose(&item, &order, None, 1);
    assert_eq!(one, Some(Response::Multi(vec![order[1].clone()])));
    assert_eq!(choose(&item, &order, one.as_ref(), 1), Some(Response::Multi(vec![])));
    assert_eq!(choose(&item, &order, None, 9), None);
    assert_eq!(choose(&first("numeric"), &[], None, 0), None);
}

/// An item with fields of its kind.
fn written(fields: &str) -> Item {
    let text = format!(
        r#"{{"id": "sql.joins.0001", "version": 1, "subtopic": "joins", {fields}, "stem": "Which?",
            "explanation": "Because.", "references": [], "irt": {{"model": "gpcm", "a": 0.7, "steps": [0]}},
            "bloom": "apply", "timeSec": 60, "license": "CC-BY-4.0", "review": {{"state": "draft"}}}}"#
    );
    parse::item("f", "sql", 0, &text).expect("a sound item")
}

fn ids(list: &[&str]) -> Vec<String> {
    list.iter().map(|id| (*id).to_owned()).collect()
}

/// All responses that controls emit.
fn heard() -> (Rc<RefCell<Vec<Response>>>, Callback<Response>) {
    let heard = Rc::new(RefCell::new(Vec::new()));
    let ear = Rc::clone(&heard);
    (heard, Callback::from(move |response| ear.borrow_mut().push(response)))
}

fn attributes(host: &Element, selector: &str, name: &str) -> Vec<String> {
    let found = host.query_selector_all(selector).expect("valid");
    let elements = (0..found.length()).filter_map(|at| found.get(at)?.dyn_into::<Element>().ok());
    elements.map(|element| element.get_attribute(name).unwrap_or_default()).collect()
}

fn one<T: JsCast>(host: &Element, selector: &str) -> T {
    let found = host.query_selector(selector).expect("valid").expect(selector);
    found.dyn_into().expect("an element of that type")
}

fn ordering() -> Item {
    written(
        r#""kind": "ordering", "correct": ["a", "b", "c", "d"], "options": [
            {"id": "a", "text": "Call `open`", "rationale": "r"}, {"id": "b", "text": "B", "rationale": "r"},
            {"id": "c", "text": "C", "rationale": "r"}, {"id": "d", "text": "D", "rationale": "r"}]"#,
    )
}

#[wasm_bindgen_test]
async fn every_step_has_two_buttons_that_name_it() {
    let order = ids(&["b", "d", "a", "c"]);
    let host = drawn(controls(&ordering(), &order, None, Callback::noop())).await;
    assert_eq!(attributes(&host, "ol > li", "data-option"), order);
    assert_eq!(
        attributes(&host, "[data-move=up]", "aria-label"),
        ["Move up: B", "Move up: D", "Move up: Call open", "Move up: C"]
    );
    assert_eq!(attributes(&host, "[data-move=up]", "aria-disabled"), ["true", "", "", ""]);
    assert_eq!(attributes(&host, "[data-move=down]", "aria-disabled"), ["", "", "", "true"]);
    assert_eq!(attributes(&host, "button", "type"), vec!["button"; 8]);
    let draft = Response::Ordering(ids(&["a", "b", "c", "d"]));
    let host = drawn(controls(&ordering(), &order, Some(&draft), Callback::noop())).await;
    assert_eq!(attributes(&host, "ol > li", "data-option"), ["a", "b", "c", "d"]);
}

#[wasm_bindgen_test]
async fn a_moved_step_is_drafted_named_and_keeps_the_focus() {
    let (heard, ondraft) = heard();
    let host = drawn(controls(&ordering(), &ids(&["b", "d", "a", "c"]), None, ondraft)).await;
    let button: HtmlElement = one(&host, "[data-option=a] [data-move=up]");
    button.focus().expect("focused");
    for order in [["b", "a", "d", "c"], ["a", "b", "d", "c"]] {
        button.click();
        // Yew draws and runs effects in tasks of their own where the machine is busy.
        for _ in 0..500 {
            gloo::timers::future::TimeoutFuture::new(10).await;
            let focused = gloo::utils::document().active_element().as_ref() == Some(button.as_ref());
            if focused && attributes(&host, "ol > li", "data-option") == order {
                break;
            }
        }
        assert_eq!(attributes(&host, "ol > li", "data-option"), order);
        assert_eq!(heard.borrow().last(), Some(&Response::Ordering(ids(&order))));
        assert_eq!(gloo::utils::document().active_element().as_ref(), Some(button.as_ref()));
    }
    assert_eq!(
        one::<Element>(&host, "[role=status]").text_content().as_deref(),
        Some("Call open, now 1 of 4")
    );
    // Above the first there is no place.
    button.click();
    gloo::timers::future::TimeoutFuture::new(0).await;
    assert_eq!(heard.borrow().len(), 2);
}

#[wasm_bindgen_test]
async fn every_entry_on_the_left_has_a_labelled_select_of_all_on_the_right() {
    let item = written(
        r#""kind": "matching", "left": [{"id": "l1", "text": "One"}, {"id": "l2", "text": "`Two`"}],
            "right": [{"id": "x", "text": "X"}, {"id": "y", "text": "Call `y`"}, {"id": "z", "text": "Z"}],
            "pairs": [{"left": "l1", "right": "y", "rationale": "r"}, {"left": "l2", "right": "x", "rationale": "r"}]"#,
    );
    let (heard, ondraft) = heard();
    let draft = Response::Matching(vec![("l2".into(), "x".into())]);
    let host = drawn(controls(&item, &ids(&["z", "y", "x"]), Some(&draft), ondraft)).await;
    assert_eq!(attributes(&host, "label", "for"), attributes(&host, "select", "id"));
    assert_eq!(attributes(&host, "[data-testid=entry]", "data-option"), ["z", "y", "x"]);
    assert_eq!(attributes(&host, "select[name=l1] option", "value"), ["", "z", "y", "x"]);
    let text = one::<Element>(&host, "select[name=l1] option[value=y]").text_content();
    assert_eq!(text.as_deref(), Some("B: Call y"));
    assert_eq!(one::<HtmlSelectElement>(&host, "select[name=l1]").value(), "");
    assert_eq!(one::<HtmlSelectElement>(&host, "select[name=l2]").value(), "x");
    let change = |name: &str, value: &str| {
        let select: HtmlSelectElement = one(&host, &format!("select[name={name}]"));
        select.set_value(value);
        let bubbling = EventInit::new();
        bubbling.set_bubbles(true);
        let event = Event::new_with_event_init_dict("change", &bubbling).expect("an event");
        select.dispatch_event(&event).expect("sent");
    };
    change("l1", "x");
    change("l2", "");
    let pair = |left: &str, right: &str| (left.to_owned(), right.to_owned());
    let expected = [vec![pair("l1", "x"), pair("l2", "x")], vec![pair("l1", "x")]];
    assert_eq!(*heard.borrow(), expected.map(Response::Matching));
}

#[wasm_bindgen_test]
fn keys_choose_nothing_where_nothing_is_one_of_several() {
    assert_eq!(choose(&ordering(), &ids(&["b", "d", "a", "c"]), None, 0), None);
}

#[wasm_bindgen_test]
fn every_shipped_item_has_a_stem_to_show() {
    for (topic, _) in common::TOPICS {
        let bank = common::bank();
        for shown in &bank.shard(topic).expect("loaded").items {
            assert_eq!(item(&shown.id), *shown);
            assert!(!quiz::markdown::plain(&shown.stem).is_empty(), "{}", shown.id);
        }
    }
}
