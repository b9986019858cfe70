//! What components put on the page.

mod common;

use quiz::bank::Item;
use quiz::kind::Response;
use skill_quiz::components::markdown::markdown;
use skill_quiz::components::question::{choose, controls, stem};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::Element;
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
