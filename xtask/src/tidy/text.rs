//! The rules that look at one file's lines.

use super::Finding;
use super::source::{code_only, test_lines};

/// Longer than this, a Rust file tells more than one thing.
const MOST_LINES: usize = 500;

/// Folders of one machine, in pieces so that this file does not hold them.
const FORBIDDEN: [&str; 3] = [concat!("/ro", "ot/"), concat!("/wo", "rk/"), concat!("/Us", "ers/")];

/// What product code must not hold, and what to write instead.
const BANNED_CODE: [(&str, &str); 6] = [
    (".unwrap()", "return the error, or use expect with the reason why it cannot fail"),
    ("dbg!", "remove it"),
    ("todo!", "write it or leave it out"),
    ("unimplemented!", "write it or leave it out"),
    ("console::log", "show it to the user or return an error"),
    ("console.log", "remove it"),
];

/// Adds the breaches of one file; `test` says that all of it is test code.
pub fn check(file: &str, text: &str, test: bool, findings: &mut Vec<Finding>) {
    // What ships to a user; there the bans hold.
    let product = !test && ["src/", "crates/", "assets/"].iter().any(|folder| file.starts_with(folder));
    let mut add = |line: usize, what: String| {
        let file = file.to_owned();
        findings.push(Finding { file, line, what });
    };
    // Not `lines()`, which hides a carriage return.
    for (number, line) in text.split('\n').enumerate() {
        if line.contains('\t') && !file.ends_with(".tsv") {
            add(number + 1, "has a tab: indent with spaces".to_owned());
        }
        if line.ends_with([' ', '\r', '\t']) {
            add(number + 1, "ends with white space: remove it".to_owned());
        }
        if let Some(word) = FORBIDDEN.iter().find(|word| begins_in(line, word)) {
            add(
                number + 1,
                format!("holds {word}, a folder of one machine: write a path relative to the repository"),
            );
        }
    }
    if !text.is_empty() && !text.ends_with('\n') {
        add(text.lines().count(), "does not end with a newline: add one".to_owned());
    }
    if file.ends_with(".rs") {
        rust(text, product, &mut add);
    } else if (file.ends_with(".js") || file.ends_with(".mjs")) && product {
        for (number, line) in text.lines().enumerate() {
            banned(line, number + 1, &mut add);
        }
    }
}

/// Whether `path` stands in the line as the start of a path, not inside a longer one.
fn begins_in(line: &str, path: &str) -> bool {
    let inside = |c: char| c.is_alphanumeric() || matches!(c, '.' | '_' | '-' | '~');
    line.match_indices(path).any(|(at, _)| !line[..at].ends_with(inside))
}

fn rust(text: &str, product: bool, add: &mut impl FnMut(usize, String)) {
    let count = text.lines().count();
    if count > MOST_LINES {
        add(
            MOST_LINES + 1,
            format!("the file has {count} lines, more than {MOST_LINES}: split it by what it tells"),
        );
    }
    let code = code_only(text);
    let tests = test_lines(&code);
    let originals: Vec<&str> = text.lines().collect();
    for (number, line) in code.lines().enumerate() {
        if product && tests.get(number) != Some(&true) {
            banned(line, number + 1, add);
        }
        if (line.contains("#[allow(") || line.contains("#![allow(")) && !explained(&originals, number) {
            let what = "allows a lint without a reason: say why in a comment above it";
            add(number + 1, what.to_owned());
        }
    }
}

fn banned(line: &str, number: usize, add: &mut impl FnMut(usize, String)) {
    for (code, instead) in BANNED_CODE {
        if line.contains(code) {
            add(number, format!("holds {code}: {instead}"));
        }
    }
}

/// A comment on the line or above it, or the attribute's own reason.
fn explained(lines: &[&str], number: usize) -> bool {
    let comment = |line: &str| line.trim_start().starts_with("//");
    let here = lines[number];
    here.contains("//")
        || here.contains("reason =")
        || number.checked_sub(1).is_some_and(|above| comment(lines[above]))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(file: &str, text: &str) -> Vec<usize> {
        let mut findings = Vec::new();
        check(file, text, file.contains("/tests/"), &mut findings);
        findings.into_iter().map(|finding| finding.line).collect()
    }

    #[test]
    fn white_space_is_tidy() {
        assert_eq!(lines("a.md", "ok\n\tx\n"), [2]);
        assert_eq!(lines("a.css", "a \nb\n"), [1]);
        assert_eq!(lines("a.json", "{\r\n}\n"), [1]);
        assert_eq!(lines("a.json", "{}\n{}"), [2]);
        assert!(lines("a.tsv", "a\tb\n").is_empty());
        assert!(lines("empty.md", "").is_empty());
    }

    #[test]
    fn no_text_names_a_folder_of_one_machine() {
        for word in FORBIDDEN {
            assert_eq!(lines("README.md", &format!("see {word}x\n")), [1], "{word}");
        }
        assert!(lines("README.md", "see src/root/x and homework/x\n").is_empty());
    }

    #[test]
    fn product_code_neither_panics_idly_nor_logs() {
        for code in ["x.unwrap();", "dbg!(x);", "todo!();", "unimplemented!()", "web_sys::console::log_1(x);"]
        {
            let text = format!("fn f() {{\n    {code}\n}}\n");
            assert_eq!(lines("src/app.rs", &text), [2], "{code}");
            assert_eq!(lines("crates/quiz/src/lib.rs", &text), [2], "{code}");
            assert!(lines("crates/quiz/tests/bank.rs", &text).is_empty(), "{code}");
        }
        assert_eq!(lines("assets/js/embed.js", "console.log(1);\n"), [1]);
        let tests = "fn f() {}\n#[cfg(test)]\nmod tests {\n    fn g() { x.unwrap(); }\n}\n";
        assert!(lines("src/app.rs", tests).is_empty());
        assert!(lines("src/app.rs", "// x.unwrap() would panic\nf(\"todo!\");\n").is_empty());
    }

    #[test]
    fn a_rust_file_has_at_most_500_lines() {
        assert!(lines("src/a.rs", &"//\n".repeat(500)).is_empty());
        assert_eq!(lines("src/a.rs", &"//\n".repeat(501)), [501]);
        assert!(lines("docs/a.md", &"x\n".repeat(501)).is_empty());
    }

    #[test]
    fn an_allowed_lint_has_a_reason() {
        assert_eq!(lines("src/a.rs", "#[allow(dead_code)]\nfn f() {}\n"), [1]);
        assert_eq!(lines("xtask/src/a.rs", "fn g() {}\n#![allow(clippy::all)]\n"), [2]);
        assert!(lines("src/a.rs", "// The host calls it.\n#[allow(dead_code)]\n").is_empty());
        assert!(lines("src/a.rs", "#[allow(dead_code, reason = \"x\")]\n").is_empty());
    }
}
