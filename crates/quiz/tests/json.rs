//! Reading and writing JSON: the same texts are JSON as for `serde_json`, and what is wrong is named by its path.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use proptest::prelude::*;
use quiz::json::{Node, Read, Trail, Write, Writer, Wrong, read, write};
use serde_json::{Map, Number, Value, json};

/// Any JSON, read with nothing but the crate's own reader.
#[derive(Debug, PartialEq)]
struct Any(Value);

impl Read for Any {
    fn read(node: Node<'_>, trail: &mut Trail) -> Self {
        // Each reader is asked, and the one that finds nothing wrong is right.
        fn try_read<T: Read>(node: Node<'_>) -> Result<T, Wrong> {
            quiz::json::read_node(node)
        }
        if node.is_null() {
            return Self(Value::Null);
        }
        if let Ok(flag) = try_read::<bool>(node) {
            return Self(Value::Bool(flag));
        }
        if let Ok(text) = try_read::<String>(node) {
            return Self(Value::String(text));
        }
        if let Ok(number) = try_read::<f64>(node) {
            return Self(Number::from_f64(number).map_or(Value::Null, Value::Number));
        }
        if let Ok(List(list)) = try_read(node) {
            return Self(Value::Array(list));
        }
        let fields = node.fields(trail);
        let mut map = Map::new();
        for name in NAMES {
            if fields.has(name) {
                let Any(value) = fields.required(name, trail);
                map.insert(name.to_owned(), value);
            }
        }
        Self(Value::Object(map))
    }
}

struct List(Vec<Value>);

impl Read for List {
    fn read(node: Node<'_>, trail: &mut Trail) -> Self {
        Self(Vec::<Any>::read(node, trail).into_iter().map(|Any(value)| value).collect())
    }
}

const NAMES: [&str; 4] = ["a", "b c", "\"\\", "é\n"];

/// Numbers as the reader sees them, since it tells no whole numbers from others.
fn as_floats(value: Value) -> Value {
    match value {
        Value::Number(number) => json!(number.as_f64().unwrap()),
        Value::Array(list) => list.into_iter().map(as_floats).collect(),
        Value::Object(map) => Value::Object(map.into_iter().map(|(k, v)| (k, as_floats(v))).collect()),
        other => other,
    }
}

fn any_json() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        (-1e9f64..1e9).prop_map(Value::from),
        any::<u32>().prop_map(Value::from),
        any::<String>().prop_map(Value::from),
        "[\"\\\\/\u{0}-\u{20}é😀]{0,6}".prop_map(Value::from),
    ];
    leaf.prop_recursive(4, 40, 5, |inner| {
        prop_oneof![
            proptest::collection::vec(inner.clone(), 0..5).prop_map(Value::from),
            proptest::collection::btree_map(proptest::sample::select(&NAMES[..]), inner, 0..4).prop_map(
                |map| {
                    Value::Object(map.into_iter().map(|(name, value)| (name.to_owned(), value)).collect())
                }
            ),
        ]
    })
}

/// Whether the whole text is well-formed; texts within may still hold broken escapes.
fn is_json(text: &str) -> bool {
    Node::parse(text).is_ok()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn every_json_is_read_as_serde_json_reads_it(value in any_json(), pretty in any::<bool>()) {
        let text = if pretty { serde_json::to_string_pretty(&value) } else { serde_json::to_string(&value) }.unwrap();
        prop_assert_eq!(read::<Any>(&text).map(|Any(value)| value), Ok(as_floats(value)));
    }

    #[test]
    fn a_damaged_text_is_json_for_both_or_for_none(
        value in any_json(),
        at in any::<proptest::sample::Index>(),
        to in proptest::sample::select(&["", " ", ",", ":", "{", "}", "[", "]", "\"", "\\", "0", "-", ".", "e", "x", "null"][..]),
        cut in 0usize..3,
    ) {
        let text = value.to_string();
        let places: Vec<usize> = text.char_indices().map(|(at, _)| at).collect();
        let start = places[at.index(places.len())];
        let end = places.iter().copied().find(|place| *place >= start + cut).unwrap_or(text.len());
        let damaged = format!("{}{to}{}", &text[..start], &text[end..]);
        // A raw value is what serde_json skips without a look at escapes, as the reader does.
        let theirs = serde_json::from_str::<serde::de::IgnoredAny>(&damaged);
        if is_json(&damaged) != theirs.is_ok() {
            prop_assert!(theirs.unwrap_err().to_string().contains("escape"), "{}", damaged);
        }
    }

    #[test]
    fn texts_are_written_as_serde_json_reads_them(text in any::<String>(), low in "[\u{0}-\u{7f}]{0,20}") {
        for text in [text, low] {
            prop_assert_eq!(serde_json::from_str::<String>(&write(&text)).unwrap(), text);
        }
    }
}

#[test]
fn broken_json_is_refused_with_its_place() {
    for text in [
        "",
        " ",
        "{",
        "[",
        "[1,]",
        "[,1]",
        "{\"a\"}",
        "{\"a\":}",
        "{\"a\":1,}",
        "{a:1}",
        "{\"a\":1 \"b\":2}",
        "[1 2]",
        "01",
        "-",
        "-01",
        "1.",
        ".5",
        "+1",
        "1e",
        "1e+",
        "tru",
        "nul",
        "truee",
        "\"a",
        "\"a\\",
        "1 1",
        "[1]]",
        "{]",
        "[}",
        "\u{feff}1",
        "NaN",
        "'a'",
        "//\n1",
        "\u{a0}1",
    ] {
        assert!(Node::parse(text).is_err(), "{text}");
    }
    let wrong = read::<Any>("{\n  \"a\": [1,\n  x]}").unwrap_err();
    assert_eq!(wrong.message, "is no JSON at line 3 column 3; restore the file or mend that place");
    let wrong = read::<Any>("[1,\n2").unwrap_err();
    assert_eq!(wrong.message, "ends too early at line 2 column 2; restore the file or mend that place");
}

#[test]
fn broken_escapes_are_refused_where_they_stand() {
    for text in [
        r#""\x""#,
        r#""\u12""#,
        r#""\u12g4""#,
        r#""\ud800""#,
        r#""\ud800x""#,
        r#""\ud800\u0041""#,
        r#""\udc00""#,
        "\"\n\"",
        "\"\u{0}\"",
    ] {
        assert!(read::<String>(text).is_err(), "{text}");
        let list = format!("[\"fine\", {text}]");
        assert_eq!(read::<Vec<String>>(&list).unwrap_err().field, "[1]");
    }
    let text = r#""\"\\\/\b\f\n\r\té\uD83D\uDE00""#;
    assert_eq!(read::<String>(text).unwrap(), "\"\\/\u{8}\u{c}\n\r\té😀");
}

#[derive(Debug)]
struct Pair {
    list: Vec<f64>,
    name: Option<String>,
}

impl Read for Pair {
    fn read(node: Node<'_>, trail: &mut Trail) -> Self {
        let fields = node.fields(trail);
        Self { list: fields.required("list", trail), name: fields.optional("name", trail) }
    }
}

#[test]
fn the_first_wrong_field_is_named_with_what_to_do() {
    for (text, expected) in [
        ("7", "is a number, but must be an object"),
        ("{}", "list: is missing; add it"),
        ("{\"list\":null}", "list: is null, but must be a list"),
        ("{\"list\":[1,\"x\"],\"name\":3}", "list[1]: is a text, but must be a number"),
        ("{\"list\":[1e999]}", "list[0]: is beyond all numbers; write a smaller one"),
        ("{\"list\":[],\"name\":true}", "name: is true, but must be a text"),
        ("{\"list\":[],\"list\":[]}", "list: stands twice; keep one"),
    ] {
        assert_eq!(read::<Pair>(text).unwrap_err().to_string(), expected, "{text}");
    }
    let pair: Pair = read("{\"name\":null,\"list\":[1,-2.5],\"other\":{}}").unwrap();
    assert_eq!((pair.list, pair.name), (vec![1.0, -2.5], None));
}

#[test]
fn counts_are_whole_numbers_of_32_bits() {
    for (text, count) in [("0", 0), ("7.0", 7), ("1e3", 1000), ("4294967295", u32::MAX)] {
        assert_eq!(read::<u32>(text), Ok(count));
    }
    for text in ["-1", "1.5", "4294967296", "1e300", "\"1\"", "null", "true"] {
        assert!(read::<u32>(text).is_err(), "{text}");
    }
}

struct Sample;

impl Write for Sample {
    fn write(&self, out: &mut Writer) {
        out.object(&[
            ("n", &1usize),
            ("x", &-0.5),
            ("whole", &2.0),
            ("none", &None::<String>),
            ("list", &vec![true]),
            ("nan", &f64::NAN),
        ]);
    }
}

#[test]
fn objects_are_written_in_order() {
    assert_eq!(write(&Sample), r#"{"n":1,"x":-0.5,"whole":2.0,"none":null,"list":[true],"nan":null}"#);
    assert_eq!(write(&Vec::<String>::new()), "[]");
}
