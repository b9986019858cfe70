//! `skill-quiz schema`: the JSON Schema of bank files.

use std::collections::BTreeMap;
use std::path::PathBuf;

use anyhow::Context;
use serde::Serialize;
use serde_json::Value;
use serde_json::ser::PrettyFormatter;

use crate::Done;
use crate::bank::read;

/// Prints the JSON Schema of a topic's items.json, with `#/$defs/Manifest` for manifest.json, as generated from the types
/// that read them.
#[derive(clap::Args)]
pub struct Args {
    /// Compare this file with the schema instead; exit with 1 if it differs.
    #[arg(long, value_name = "FILE", conflicts_with = "write")]
    check: Option<PathBuf>,
    /// Write the schema to this file.
    #[arg(long, value_name = "FILE")]
    write: Option<PathBuf>,
}

pub fn run(args: &Args) -> Done {
    let schema = text(&quiz::lint::json_schema())?;
    if let Some(path) = &args.write {
        std::fs::write(path, schema).with_context(|| format!("cannot write {}", path.display()))?;
        return Ok(true);
    }
    let Some(path) = &args.check else {
        print!("{schema}");
        return Ok(true);
    };
    let found = read(path)?;
    if found == schema {
        return Ok(true);
    }
    println!("{} differs from the types that read a bank:", path.display());
    if let Some((at, old, new)) = first_difference(&found, &schema) {
        println!("  line {at} is      {old}\n  line {at} must be {new}");
    }
    println!("run `skill-quiz schema --write {}`", path.display());
    Ok(false)
}

/// The schema as stored: keys in order, one blank a level.
fn text(schema: &Value) -> anyhow::Result<String> {
    let mut out = Vec::new();
    let mut json = serde_json::Serializer::with_formatter(&mut out, PrettyFormatter::with_indent(b" "));
    Sorted(schema).serialize(&mut json)?;
    out.push(b'\n');
    Ok(String::from_utf8(out)?)
}

/// A value whose keys come out in order, whether or not this build of serde_json keeps the order of insertion.
struct Sorted<'a>(&'a Value);

impl Serialize for Sorted<'_> {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.0 {
            Value::Object(map) => {
                let sorted: BTreeMap<&String, Sorted<'_>> =
                    map.iter().map(|(key, value)| (key, Sorted(value))).collect();
                serializer.collect_map(sorted)
            }
            Value::Array(list) => serializer.collect_seq(list.iter().map(Sorted)),
            other => other.serialize(serializer),
        }
    }
}

/// Number and both texts of the first line that differs.
fn first_difference<'a>(old: &'a str, new: &'a str) -> Option<(usize, &'a str, &'a str)> {
    let lines = old.lines().count().max(new.lines().count());
    let line = |text: &'a str, at: usize| text.lines().nth(at).map_or("(nothing)", str::trim);
    (0..lines).map(|at| (at + 1, line(old, at), line(new, at))).find(|(_, old, new)| old != new)
}
