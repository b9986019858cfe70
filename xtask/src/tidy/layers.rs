//! Which part may depend on which: the crates by their manifests and their code, the page's
//! modules by the paths that they name.

use super::Finding;
use super::source::{NamedPath, code_only, named_paths, test_lines};

/// The crates of the browser, by how their names begin.
const WEB: &[&str] = &["web_sys", "js_sys", "gloo", "wasm_bindgen"];

/// What the code of some places must not name.
struct Ban {
    /// How the files' names begin.
    places: &'static [&'static str],
    crates: &'static [&'static str],
    web: bool,
    instead: &'static str,
}

const BANS: [Ban; 7] = [
    Ban {
        places: &["crates/engine/"],
        crates: &["quiz", "messages", "cli", "sql_worker", "yew", "serde_json", "rusqlite"],
        web: true,
        instead: "the engine knows numbers only; let its caller translate",
    },
    Ban {
        places: &["crates/quiz/"],
        crates: &["messages", "cli", "sql_worker", "yew", "rusqlite"],
        web: true,
        instead: "declare a port such as quiz::store::Storage and implement it in src/platform",
    },
    Ban {
        places: &["crates/sql-worker/src/main.rs", "crates/sql-worker/Cargo.toml"],
        crates: &["engine", "cli", "yew"],
        web: false,
        instead: WORKER,
    },
    Ban { places: &["crates/sql-worker/"], crates: &["engine", "cli", "yew"], web: true, instead: WORKER },
    Ban {
        places: &["crates/cli/"],
        crates: &["yew", "rusqlite"],
        web: true,
        instead: "the command runs natively, and SQL by the crate sql-worker",
    },
    Ban {
        places: &["src/"],
        crates: &["cli", "sql_worker", "rusqlite"],
        web: false,
        instead: "SQLite is another program; speak to it by src/platform/sql.rs",
    },
    Ban {
        places: &["xtask/src/", "xtask/Cargo.toml"],
        crates: &["engine", "quiz", "cli", "sql_worker"],
        web: true,
        instead: "run the command and read its output",
    },
];

const WORKER: &str =
    "the worker runs queries; what they mean is said in quiz::sql, and only its main.rs is a browser's";

/// Reading test data is no dependency of the product.
const FREE_IN_TESTS: &[&str] = &["serde_json"];

/// A layer of the page: a module of `src/` and the layers that it may name.
struct Layer {
    name: &'static str,
    uses: &'static [&'static str],
    /// Whether it may name the modules that are no layer, such as `route`.
    leaves: bool,
    instead: &'static str,
}

const LAYERS: [Layer; 5] = [
    Layer {
        name: "pages",
        uses: &["pages", "components", "hooks", "state", "platform"],
        leaves: true,
        instead: "a page puts these together",
    },
    Layer {
        name: "components",
        uses: &["components", "hooks", "l10n"],
        leaves: false,
        instead: "take it as a property and emit a callback",
    },
    Layer {
        name: "hooks",
        uses: &["hooks", "state", "platform"],
        leaves: true,
        instead: "let the page put the two together",
    },
    Layer {
        name: "state",
        uses: &["state"],
        leaves: false,
        instead: "let a hook pass it in with the action",
    },
    Layer {
        name: "platform",
        uses: &["platform"],
        leaves: false,
        instead: "one file wraps one browser API; let a hook put them together",
    },
];

/// Where the page may name the browser's crates.
const WEB_PLACES: [&str; 6] =
    ["src/platform", "src/hooks", "src/embed/", "src/embed.rs", "src/main.rs", "src/lib.rs"];

/// Adds the breaches of one file; `test_file` says that all of it is test code.
pub fn check(file: &str, text: &str, test_file: bool, findings: &mut Vec<Finding>) {
    let mut add = |line, what| {
        let file = file.to_owned();
        findings.push(Finding { file, line, what });
    };
    if file.ends_with("/Cargo.toml") {
        for (line, name, test) in dependencies(text) {
            if let Some(why) = banned(file, &name.replace('-', "_"), test) {
                add(line, format!("depends on {name}: {why}"));
            }
        }
    }
    if !file.ends_with(".rs") {
        return;
    }
    let code = code_only(text);
    let tests = test_lines(&code);
    for path in named_paths(&code) {
        let test = test_file || tests.get(path.line - 1) == Some(&true);
        let Some(first) = path.parts.first() else {
            continue;
        };
        if let Some(why) = banned(file, first, test) {
            add(path.line, format!("names {}: {why}", path.parts.join("::")));
        }
        if !test && is_web(first) && outside_web_places(file) {
            add(
                path.line,
                format!(
                    "names {}: only src/platform and src/hooks speak to the browser; wrap it there",
                    path.parts.join("::")
                ),
            );
        }
        if let Some(what) = wrong_layer(file, &path, test) {
            add(path.line, what);
        }
    }
}

fn banned(file: &str, name: &str, test: bool) -> Option<&'static str> {
    if test && FREE_IN_TESTS.contains(&name) {
        return None;
    }
    let ban = BANS.iter().find(|ban| ban.places.iter().any(|place| file.starts_with(place)))?;
    (ban.crates.contains(&name) || (ban.web && is_web(name))).then_some(ban.instead)
}

/// `gloo` stands for `gloo_timers` too, `wasm_bindgen` for `wasm_bindgen_futures`.
fn is_web(name: &str) -> bool {
    WEB.iter().any(|web| name.strip_prefix(web).is_some_and(|rest| rest.is_empty() || rest.starts_with('_')))
}

fn outside_web_places(file: &str) -> bool {
    file.starts_with("src/") && !WEB_PLACES.iter().any(|place| file.starts_with(place))
}

fn wrong_layer(file: &str, path: &NamedPath<'_>, test: bool) -> Option<String> {
    let own = module_of(file)?;
    let layer = LAYERS.iter().find(|layer| own.first() == Some(&layer.name))?;
    let used = top_module(&own, &path.parts, test)?;
    let is_layer = LAYERS.iter().any(|other| other.name == used);
    let leaf = !is_layer && used != "app";
    if layer.uses.contains(&used) || (layer.leaves && leaf) {
        return None;
    }
    Some(format!(
        "{} must not name crate::{used} (allowed: {}, quiz): {}",
        layer.name,
        layer.uses.join(", "),
        layer.instead
    ))
}

/// The module of a file of the page: `src/pages/quiz.rs` is `pages::quiz`.
fn module_of(file: &str) -> Option<Vec<&str>> {
    let path = file.strip_prefix("src/")?.strip_suffix(".rs")?;
    let path = path.strip_suffix("/mod").unwrap_or(path);
    Some(path.split('/').collect())
}

/// The module of the page that a path leads to, directly below the crate; none for a path into
/// another crate.
fn top_module<'a>(own: &[&'a str], parts: &[&'a str], test: bool) -> Option<&'a str> {
    match *parts.first()? {
        "crate" | "skill_quiz" => parts.get(1).copied(),
        // In a file's own test module, `super` is the file itself.
        "super" if !test => {
            let ups = parts.iter().take_while(|part| **part == "super").count();
            let kept = own.len().saturating_sub(ups);
            own[..kept].first().or_else(|| parts.get(ups)).copied()
        }
        _ => None,
    }
}

/// The dependencies in a manifest: line, name, and whether only tests have it.
fn dependencies(manifest: &str) -> Vec<(usize, &str, bool)> {
    let mut found = Vec::new();
    let mut inside = None;
    for (number, line) in manifest.lines().enumerate() {
        let line = line.trim();
        if let Some(section) = line.strip_prefix('[').and_then(|line| line.strip_suffix(']')) {
            let parts: Vec<&str> = section.split('.').collect();
            let at = parts.iter().position(|part| part.ends_with("dependencies"));
            inside = at.map(|at| parts[at] == "dev-dependencies");
            // `[dependencies.name]` is one dependency with a section of its own.
            if let (Some(test), Some(name)) = (inside, at.and_then(|at| parts.get(at + 1))) {
                found.push((number + 1, *name, test));
                inside = None;
            }
        } else if let Some(test) = inside
            && !line.starts_with('#')
            && let Some((key, _)) = line.split_once('=')
        {
            let name = key.trim().split('.').next().unwrap_or_default();
            found.push((number + 1, name.trim_matches('"'), test));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The lines of the findings that a planted file brings.
    fn lines(file: &str, text: &str) -> Vec<usize> {
        let mut findings = Vec::new();
        check(file, text, file.contains("/tests/"), &mut findings);
        findings.into_iter().map(|finding| finding.line).collect()
    }

    #[test]
    fn the_engine_names_no_question_no_json_and_no_browser() {
        let file = "crates/engine/src/lib.rs";
        for line in [
            "use quiz::Bank;",
            "use serde_json::Value;",
            "let x = web_sys::window();",
            "use wasm_bindgen_futures::spawn_local;",
        ] {
            assert_eq!(lines(file, line), [1], "{line}");
        }
        let tests = "#[cfg(test)]\nmod tests {\nuse serde_json::Value;\nuse quiz::Bank;\n}";
        assert_eq!(lines(file, tests), [4]);
        assert!(lines("crates/engine/tests/vectors.rs", "use serde_json::Value;").is_empty());
        assert!(lines(file, "use libm::exp;\n// like quiz::Bank\nlet s = \"quiz::Bank\";").is_empty());
    }

    #[test]
    fn a_manifest_is_read_as_the_code_is() {
        let manifest = "[package]\nname = \"engine\"\n[dependencies]\nlibm.workspace = true\n\
            quiz.workspace = true\ngloo-timers = \"0.3\"\n[dev-dependencies]\nserde_json = \"1\"\n\
            [dependencies.web-sys]\nversion = \"0.3\"\n\
            [target.'cfg(unix)'.dependencies]\nserde_json = \"1\"\n";
        assert_eq!(lines("crates/engine/Cargo.toml", manifest), [5, 6, 9, 12]);
    }

    #[test]
    fn the_meaning_names_no_browser_and_no_view() {
        let file = "crates/quiz/src/session.rs";
        for line in ["use yew::prelude::*;", "use js_sys::Date;", "use gloo::storage::Storage;"] {
            assert_eq!(lines(file, line), [1], "{line}");
        }
        assert!(lines(file, "use engine::Item;\nuse serde_json::Value;").is_empty());
    }

    #[test]
    fn the_commands_keep_their_sides() {
        assert_eq!(lines("xtask/src/size.rs", "use quiz::Bank;"), [1]);
        assert_eq!(lines("crates/cli/src/main.rs", "use web_sys::Window;"), [1]);
        assert!(lines("crates/cli/src/main.rs", "use quiz::Bank;").is_empty());
    }

    #[test]
    fn sqlite_lives_in_its_worker_alone() {
        for file in [
            "crates/engine/src/lib.rs",
            "crates/quiz/src/sql.rs",
            "crates/cli/src/lint.rs",
            "src/platform/sql.rs",
        ] {
            assert_eq!(lines(file, "use rusqlite::Connection;"), [1], "{file}");
        }
        assert_eq!(lines("src/platform/sql.rs", "use sql_worker::run;"), [1]);
        assert!(lines("crates/cli/src/lint.rs", "use sql_worker::run;").is_empty());
        assert!(
            lines("crates/sql-worker/src/lib.rs", "use quiz::sql::Table;\nuse rusqlite::Row;").is_empty()
        );
        assert_eq!(lines("crates/sql-worker/src/lib.rs", "use js_sys::Date;\nuse engine::Rng;"), [1, 2]);
        assert!(lines("crates/sql-worker/src/main.rs", "use wasm_bindgen::prelude::*;").is_empty());
    }

    #[test]
    fn only_platform_and_hooks_speak_to_the_browser() {
        let line = "let x = web_sys::window();";
        for file in ["src/pages/home.rs", "src/components/ui/button.rs", "src/state.rs", "src/app.rs"] {
            assert_eq!(lines(file, line), [1], "{file}");
        }
        for file in ["src/platform/storage.rs", "src/hooks/use_clock.rs", "src/main.rs", "src/embed.rs"] {
            assert!(lines(file, line).is_empty(), "{file}");
        }
    }

    #[test]
    fn pages_use_everything_but_the_root_and_the_browser() {
        let file = "src/pages/home.rs";
        let good = "use crate::components::ui::Button;\nuse crate::hooks::use_session;\n\
                    use crate::route::Route;\nuse super::quiz::Quiz;\nuse quiz::bank::Bank;";
        assert!(lines(file, good).is_empty());
        let good = "use crate::platform::clock;\nuse crate::{components::A, state::Action};";
        assert!(lines(file, good).is_empty());
        let bad = "use crate::app::App;\nuse web_sys::Window;";
        assert_eq!(lines(file, bad), [1, 2]);
    }

    #[test]
    fn components_know_no_state_and_state_knows_only_the_meaning() {
        let good = "use crate::hooks::typed;\nuse quiz::kind::Prompt;\nuse yew::prelude::*;";
        assert!(lines("src/components/chart/mod.rs", good).is_empty());
        let bad = "use crate::platform::clock;\nuse crate::state::Settings;\nuse crate::route::Route;";
        assert_eq!(lines("src/components/timer.rs", bad), [1, 2, 3]);
        assert_eq!(lines("src/state/profile.rs", "use crate::hooks::x;"), [1]);
        let tests = "#[cfg(test)]\nmod tests {\nuse super::*;\nuse super::State;\n}";
        assert!(lines("src/state.rs", tests).is_empty());
    }

    #[test]
    fn hooks_use_state_and_platform() {
        let file = "src/hooks/use_persist.rs";
        assert!(lines(file, "use crate::state::A;\nuse crate::platform::storage;").is_empty());
        assert_eq!(lines(file, "use crate::components::A;\nuse crate::pages::B;"), [1, 2]);
        assert_eq!(lines("src/platform/clock.rs", "use crate::hooks::a;\nuse crate::state::A;"), [1, 2]);
    }
}
