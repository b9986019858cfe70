//! A small bank on disk, and the command run on it.

// Clippy knows test functions, not their helpers; and no test file uses every helper.
#![allow(clippy::unwrap_used, dead_code)]

use std::path::PathBuf;
use std::process::{Command, Output};

use serde_json::{Value, json};

/// A folder with a bank of its own for every test.
pub struct BankDir {
    /// The folder.
    pub path: PathBuf,
}

impl BankDir {
    /// A sound bank with one topic, `sql`, of 24 items; its manifest is up to date.
    pub fn new(test: &str) -> Self {
        let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(test);
        // What an earlier run left behind, such as records of reviews, must not be part of this one.
        std::fs::remove_dir_all(&path).or_else(|_| std::fs::create_dir_all(&path)).unwrap();
        std::fs::create_dir_all(path.join("sql")).unwrap();
        let bank = Self { path };
        bank.write("manifest.json", &manifest().to_string());
        bank.write("sql/items.json", &shard().to_string());
        assert_eq!(bank.run("manifest", &[]).code, 0);
        bank
    }

    /// Writes a file of the bank.
    pub fn write(&self, file: &str, text: &str) {
        std::fs::write(self.path.join(file), text).unwrap();
    }

    /// Text of a file of the bank.
    pub fn text(&self, file: &str) -> String {
        std::fs::read_to_string(self.path.join(file)).unwrap()
    }

    /// Writes the shard, changed, and brings the manifest up to date.
    pub fn change(&self, change: impl FnOnce(&mut Value)) {
        let mut shard = shard();
        change(&mut shard);
        self.write("sql/items.json", &shard.to_string());
        assert_eq!(self.run("manifest", &[]).code, 0);
    }

    /// Runs a command on the bank.
    pub fn run(&self, command: &str, more: &[&str]) -> Ran {
        let mut args = vec![command, self.path.to_str().unwrap()];
        args.extend(more);
        run(&args)
    }
}

/// What a command did.
pub struct Ran {
    /// Exit code.
    pub code: i32,
    /// Standard output.
    pub out: String,
    /// Standard error.
    pub err: String,
}

impl From<Output> for Ran {
    fn from(output: Output) -> Self {
        Self {
            code: output.status.code().unwrap(),
            out: String::from_utf8(output.stdout).unwrap(),
            err: String::from_utf8(output.stderr).unwrap(),
        }
    }
}

/// The command, to be run with other settings than usual.
pub fn command() -> Command {
    Command::new(env!("CARGO_BIN_EXE_skill-quiz"))
}

/// Runs the command.
pub fn run(args: &[&str]) -> Ran {
    command().args(args).output().unwrap().into()
}

/// A manifest with digests and counts still to come.
pub fn manifest() -> Value {
    json!({
        "schema": 1, "bankId": "test", "version": "1", "title": "Test", "lang": "en", "license": "CC-BY-4.0",
        "bands": [{"id": "low", "title": "Low"}, {"id": "high", "title": "High", "from": 0.5}],
        "topics": [{"id": "sql", "title": "SQL", "summary": "Queries", "shard": "sql/items.json",
                    "integrity": "", "count": 0, "seTarget": 0.35, "loading": 0.7, "cap": 20}],
        "tracks": [{"id": "all", "title": "All", "summary": "Everything", "topics": [{"id": "sql", "weight": 1}]}]
    })
}

/// 24 items of three kinds, difficulties spread over −2.2 to 2.4, without any finding.
pub fn shard() -> Value {
    let items: Vec<Value> = (0..24).map(item).collect();
    json!({"schema": 1, "topic": "sql", "version": 1, "subtopics": [{"id": "joins", "title": "Joins"}], "items": items})
}

fn item(at: usize) -> Value {
    let b = -2.2 + 0.2 * at as f64;
    // Words that no two items share, so that no item looks like a copy of another.
    let words = |from: usize, n: usize| {
        (0..n).map(|i| format!("w{}", at * 100 + from + i)).collect::<Vec<_>>().join(" ")
    };
    let rationale = "Gives the reason in more than the eight words that are asked for.";
    let option = |place: usize, credit: f64| {
        let id = ["a", "b", "c", "d"][place];
        let mut option =
            json!({"id": id, "text": words(20 + 5 * place, 4), "credit": credit, "rationale": rationale});
        if credit <= 0.0 {
            option["misconception"] = json!("some-belief");
        }
        option
    };
    let mut item = json!({
        "id": format!("sql.joins.{:04}", at + 1), "version": 1, "subtopic": "joins", "kind": "single",
        "stem": format!("{}: what follows?", words(0, 15)),
        "explanation": rationale,
        "references": [{"url": "https://www.postgresql.org/docs/current/", "title": "Manual", "verifiedAt": "2026-11-01"}],
        "irt": {"model": "3pl", "a": 1.0, "b": b, "c": 0.2},
        "bloom": "apply", "timeSec": 90, "license": "CC-BY-4.0", "review": {"state": "draft"}
    });
    match at % 4 {
        0 => {
            item["kind"] = json!("multi");
            item["options"] = json!([option(0, 0.5), option(1, -0.5), option(2, 0.5), option(3, -0.5)]);
            item["irt"] = json!({"model": "gpcm", "a": 0.7, "steps": [b - 0.4, b + 0.4]});
        }
        1 => {
            item["kind"] = json!("numeric");
            item["value"] = json!(0.25);
            item["unit"] = json!("");
            item["misses"] = json!([{"value": 4, "rationale": rationale, "misconception": "inverse"}]);
            item["irt"] = json!({"model": "2pl", "a": 1.0, "b": b});
        }
        _ => {
            let key = (at / 4 * 2 + at % 2) % 4;
            item["options"] = (0..4).map(|place| option(place, f64::from(u8::from(place == key)))).collect();
        }
    }
    item
}
