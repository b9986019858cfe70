//! The opening items as trees of elements, which a few lines of JavaScript draw while the program is still on its way.
//!
//! The elements are those that the app makes of the same items; the end-to-end tests compare the two. A tree is a text,
//! or a list of a tag, its attributes and its children. `["$", name]` is a hole that the page fills.

use quiz::bank::{Item, Shard, TopicEntry, product};
use quiz::highlight::tokens;
use quiz::markdown::{Block, Inline, blocks, inlines};
use serde_json::{Value, json};

/// How the opening items of a topic look: the page around a question, and the questions, without their keys.
pub fn of(topic: &TopicEntry, shard: &Shard) -> Value {
    let questions: Vec<Value> = shard.items.iter().map(question).collect();
    json!({ "page": page(&topic.title), "items": questions })
}

fn page(title: &str) -> Value {
    let button = |kind: &str, class: &str, id: &str, label: &str| {
        let mut attributes = json!({ "type": kind, "data-testid": id });
        if !class.is_empty() {
            attributes["class"] = class.into();
        }
        json!(["button", attributes, label])
    };
    json!(["div", { "class": "page quiz", "data-testid": "quiz" },
        ["div", { "class": "progress" },
            ["progress", { "max": "1", "value": "0", "aria-label": "Questions answered" }],
            ["p", { "class": "progress-text" },
                ["span", {}, "Question 1"],
                ["span", { "title": "Half the width of the 95 % interval; smaller is surer" }, "Level not known yet"]]],
        ["form", { "class": "question", "data-testid": "question" },
            ["p", { "class": "eyebrow", "aria-hidden": "true" }, title],
            ["h1", { "tabindex": "-1", "class": "visually-hidden" }, format!("Question 1: {title}")],
            ["$", "stem"],
            ["fieldset", { "class": "options", "aria-describedby": "stem" },
                ["legend", {}, "Choose one"],
                ["$", "options"]],
            ["div", { "class": "refusal", "role": "alert" }],
            ["div", { "class": "actions sticky" },
                button("submit", "primary large", "submit", "Submit"),
                button("button", "", "dont-know", "I don't know"),
                button("button", "quiet", "skip", "Skip")]],
        ["div", { "class": "quiz-foot" },
            button("button", "quiet", "shortcuts", "Keys"),
            ["a", { "class": "quiet", "href": "#/", "data-testid": "leave" }, "Leave; your answers are kept"]]])
}

fn question(item: &Item) -> Value {
    let mut stem = vec![prose(&item.stem)];
    stem.extend(item.code.iter().map(|shown| code(&shown.lang, &shown.source)));
    let products: Vec<String> = item.applies_to.iter().map(|entry| product(entry)).collect();
    if let [before @ .., last] = &products[..] {
        let and = if before.is_empty() { "" } else { " and " };
        let products = [&before.join(", "), and, last].concat();
        stem.push(json!(["p", { "class": "applies-to" }, "Applies to ", products]));
    }
    let options: Vec<Value> = item
        .prompt
        .options()
        .iter()
        .map(|option| {
            json!(["label", { "class": "option", "data-testid": "option", "data-option": option.id },
                ["input", { "type": "radio", "name": "answer", "value": option.id }],
                ["span", { "class": "letter", "aria-hidden": "true" }],
                element("span", json!({ "class": "option-text" }), run(&inlines(&option.text)))])
        })
        .collect();
    json!({
        "id": item.id,
        "kind": item.kind.name(),
        "shuffle": item.prompt.shuffled(),
        "stem": element("div", json!({ "id": "stem", "class": "stem", "data-testid": "stem" }), stem),
        "options": options,
    })
}

fn element(tag: &str, attributes: Value, children: Vec<Value>) -> Value {
    let mut element = vec![tag.into(), attributes];
    element.extend(children);
    element.into()
}

fn plain(tag: &str, children: Vec<Value>) -> Value {
    element(tag, json!({}), children)
}

fn prose(text: &str) -> Value {
    element("div", json!({ "class": "prose" }), blocks(text).iter().map(block).collect())
}

fn block(block: &Block) -> Value {
    match block {
        Block::Paragraph(inlines) => plain("p", run(inlines)),
        Block::Code { lang, source } => code(lang, source),
        Block::List { ordered, items } => plain(
            if *ordered { "ol" } else { "ul" },
            items.iter().map(|item| plain("li", run(item))).collect(),
        ),
        Block::Table { head, rows } => {
            let head = head.iter().map(|cell| element("th", json!({ "scope": "col" }), run(cell))).collect();
            let row =
                |row: &Vec<Vec<Inline>>| plain("tr", row.iter().map(|cell| plain("td", run(cell))).collect());
            json!(["div", { "class": "table", "tabindex": "0", "role": "group", "aria-label": "Table" },
                ["table", {},
                    plain("thead", vec![plain("tr", head)]),
                    plain("tbody", rows.iter().map(row).collect())]])
        }
    }
}

fn run(inlines: &[Inline]) -> Vec<Value> {
    let part = |inline: &Inline| match inline {
        Inline::Text(text) => text.as_str().into(),
        Inline::Strong(inner) => plain("strong", run(inner)),
        Inline::Emphasis(inner) => plain("em", run(inner)),
        Inline::Code(text) => plain("code", vec![text.as_str().into()]),
        Inline::Link { href, text } => {
            element("a", json!({ "href": href, "rel": "noopener noreferrer", "target": "_blank" }), run(text))
        }
    };
    inlines.iter().map(part).collect()
}

fn code(lang: &str, source: &str) -> Value {
    let label = if lang.is_empty() { "Code".to_owned() } else { format!("Code, {lang}") };
    let pieces = tokens(lang, source).into_iter().map(|(token, text)| match token.class() {
        "" => text.into(),
        class => json!(["span", { "class": class }, text]),
    });
    json!(["pre", { "class": "code", "tabindex": "0", "role": "group", "aria-label": label, "dir": "ltr" },
        plain("code", pieces.collect())])
}
