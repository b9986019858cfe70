//! Reading Rust source as far as the rules need it: code without comments and strings, the
//! lines of tests, the paths that the code names.

/// The source with every comment, string and character replaced by spaces, line by line the
/// same, so that a rule sees code alone.
pub fn code_only(source: &str) -> String {
    let mut code = String::with_capacity(source.len());
    let mut rest = source;
    while let Some(next) = rest.chars().next() {
        let length = if rest.starts_with("//") {
            rest.find('\n').unwrap_or(rest.len())
        } else if rest.starts_with("/*") {
            block_comment(rest)
        } else if let Some(length) = string(rest, &code) {
            length
        } else {
            code.push(next);
            rest = &rest[next.len_utf8()..];
            continue;
        };
        let (gone, after) = rest.split_at(length);
        code.extend(gone.chars().map(|c| if c == '\n' { '\n' } else { ' ' }));
        rest = after;
    }
    code
}

/// The length of a block comment; they nest.
fn block_comment(text: &str) -> usize {
    let mut depth = 0_usize;
    let mut at = 0;
    while at < text.len() {
        if text[at..].starts_with("/*") {
            depth += 1;
            at += 2;
        } else if text[at..].starts_with("*/") {
            depth -= 1;
            at += 2;
            if depth == 0 {
                return at;
            }
        } else {
            at += text[at..].chars().next().map_or(1, char::len_utf8);
        }
    }
    text.len()
}

/// The length of the string or character literal that begins here, if one does.
fn string(text: &str, before: &str) -> Option<usize> {
    let inside_name = before.ends_with(|c: char| c.is_alphanumeric() || c == '_');
    if text.starts_with('"') {
        return Some(quoted(text, 0, '"'));
    }
    if text.starts_with('\'') {
        return character(text);
    }
    if inside_name {
        return None;
    }
    let prefix = ["br", "cr", "r", "b", "c"]
        .into_iter()
        .find(|prefix| text.strip_prefix(prefix).is_some_and(|after| after.starts_with(['"', '#'])))?;
    let after = &text[prefix.len()..];
    if !prefix.ends_with('r') {
        return after.starts_with('"').then(|| quoted(text, prefix.len(), '"'));
    }
    let hashes = after.len() - after.trim_start_matches('#').len();
    let body = after[hashes..].strip_prefix('"')?;
    let close = format!("\"{}", "#".repeat(hashes));
    let open = prefix.len() + hashes + 1;
    Some(body.find(&close).map_or(text.len(), |at| open + at + close.len()))
}

/// The length of a literal that ends with `quote`, its opening one at byte `at`.
fn quoted(text: &str, at: usize, quote: char) -> usize {
    let mut escaped = false;
    for (place, c) in text.char_indices().skip_while(|(place, _)| *place <= at) {
        if escaped {
            escaped = false;
        } else if c == '\\' {
            escaped = true;
        } else if c == quote {
            return place + 1;
        }
    }
    text.len()
}

/// A character literal, told from a lifetime by its closing quote.
fn character(text: &str) -> Option<usize> {
    let mut chars = text.char_indices().skip(1);
    let (_, first) = chars.next()?;
    if first == '\\' {
        return Some(quoted(text, 0, '\''));
    }
    let (place, second) = chars.next()?;
    (second == '\'').then_some(place + 1)
}

/// For each line of the code (see [`code_only`]), whether it belongs to an item under
/// `#[cfg(test)]`.
pub fn test_lines(code: &str) -> Vec<bool> {
    let mut marks = Vec::new();
    // The depth of braces outside the item, once its attribute was seen; and whether its own
    // brace was.
    let mut item: Option<(usize, bool)> = None;
    let mut depth = 0_usize;
    for line in code.lines() {
        if item.is_none() && line.contains("#[cfg(test)]") {
            item = Some((depth, false));
        }
        marks.push(item.is_some());
        for c in line.chars() {
            match c {
                '{' => {
                    depth += 1;
                    if let Some((_, opened)) = &mut item {
                        *opened = true;
                    }
                }
                '}' => depth = depth.saturating_sub(1),
                // `#[cfg(test)] mod tests;` has no body of its own.
                ';' if item == Some((depth, false)) => item = None,
                _ => {}
            }
            if item == Some((depth, true)) {
                item = None;
            }
        }
    }
    marks
}

/// The modules that a file declares under `#[cfg(test)]` and keeps in files of their own, each
/// as the path of its file without `.rs`.
pub fn test_modules(file: &str, source: &str) -> Vec<String> {
    let code = code_only(source);
    let tests = test_lines(&code);
    let own = file.strip_suffix(".rs").unwrap_or(file);
    let folder = match own.rsplit_once('/') {
        Some((folder, "mod" | "lib" | "main")) => folder,
        _ => own,
    };
    let lines = code.lines().zip(tests).filter(|(_, test)| *test);
    lines
        .filter_map(|(line, _)| line.trim().strip_suffix(';')?.rsplit_once("mod "))
        .map(|(_, name)| format!("{folder}/{name}"))
        .collect()
}

/// A path that the code names, such as `crate::pages::Home`.
#[derive(Debug, PartialEq, Eq)]
pub struct NamedPath<'a> {
    /// The line, from 1.
    pub line: usize,
    /// The parts between the `::`.
    pub parts: Vec<&'a str>,
}

/// Every path of at least two parts, and every path after `use`, with groups spread out:
/// `use a::{b, c::d}` names `a::b` and `a::c::d`.
pub fn named_paths(code: &str) -> Vec<NamedPath<'_>> {
    let tokens = tokens(code);
    let mut found = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        let before = at.checked_sub(1).map(|before| tokens[before].1);
        let begins = is_name(tokens[at].1) && before != Some(".");
        let continues = tokens.get(at + 1).is_some_and(|(_, next)| *next == "::");
        if begins && (continues || before == Some("use")) {
            at = spread(&tokens, at, &[], &mut found);
        } else {
            at += 1;
        }
    }
    found
}

type Token<'a> = (usize, &'a str);

/// Reads the path tree at token `at` and returns the token after it.
fn spread<'a>(
    tokens: &[Token<'a>],
    mut at: usize,
    prefix: &[&'a str],
    found: &mut Vec<NamedPath<'a>>,
) -> usize {
    let Some(&(line, token)) = tokens.get(at) else {
        return at;
    };
    if token == "{" && !prefix.is_empty() {
        at += 1;
        while let Some(&(_, token)) = tokens.get(at) {
            match token {
                "}" => return at + 1,
                _ if is_name(token) || token == "{" => at = spread(tokens, at, prefix, found),
                _ => at += 1,
            }
        }
        return at;
    }
    let mut parts = prefix.to_vec();
    if !is_name(token) {
        // A glob or a turbofish ends the path.
        found.push(NamedPath { line, parts });
        return at;
    }
    parts.push(token);
    if tokens.get(at + 1).is_some_and(|(_, next)| *next == "::") {
        return spread(tokens, at + 2, &parts, found);
    }
    found.push(NamedPath { line, parts });
    at + 1
}

fn is_name(token: &str) -> bool {
    token.starts_with(|c: char| c.is_alphabetic() || c == '_')
}

/// Names, `::` and single characters, each with its line.
fn tokens(code: &str) -> Vec<Token<'_>> {
    let mut tokens = Vec::new();
    for (number, line) in code.lines().enumerate() {
        let mut rest = line.trim_start();
        while let Some(first) = rest.chars().next() {
            let word = |c: char| c.is_alphanumeric() || c == '_';
            let length = if word(first) {
                rest.find(|c| !word(c)).unwrap_or(rest.len())
            } else if rest.starts_with("::") {
                2
            } else {
                first.len_utf8()
            };
            let (token, after) = rest.split_at(length);
            tokens.push((number + 1, token));
            rest = after.trim_start();
        }
    }
    tokens
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_and_strings_are_no_code() {
        let cases = [
            ("a // x::y", "a"),
            ("a /* b /* c */ d */ e", "a                   e"),
            ("f(\"a::b \\\" c\")", "f(           )"),
            ("f(r#\"a \" b\"#)", "f(          )"),
            ("f(b\"x\", br\"y\")", "f(    ,      )"),
            ("f('\"', '\\'', 'é')", "f(   ,     ,    )"),
            ("fn f<'a>(x: &'a str)", "fn f<'a>(x: &'a str)"),
            ("car\"x\"", "car   "),
        ];
        for (source, code) in cases {
            assert_eq!(code_only(source).trim_end(), code.trim_end(), "{source}");
        }
    }

    #[test]
    fn lines_stay_where_they_are() {
        let source = "let a = \"x\ny\";\n/* 1\n2 */ b";
        assert_eq!(code_only(source).lines().count(), 4);
    }

    #[test]
    fn the_items_under_cfg_test_are_tests() {
        let code = "fn a() {}\n#[cfg(test)]\nmod tests {\n  fn b() { }\n}\nfn c() {}\n\
                    #[cfg(test)]\nmod more;\nfn d() {}";
        let expected = [false, true, true, true, true, false, true, true, false];
        assert_eq!(test_lines(code), expected);
    }

    #[test]
    fn a_test_module_lies_beside_or_below_the_file_that_declares_it() {
        let code = "#[cfg(test)]\npub(crate) mod fixture;\n#[cfg(test)] mod t;\nmod other;\n";
        let below = ["src/a/fixture", "src/a/t"];
        assert_eq!(test_modules("src/a/mod.rs", code), below);
        assert_eq!(test_modules("src/a.rs", code), below);
        assert_eq!(test_modules("src/lib.rs", code), ["src/fixture", "src/t"]);
    }

    #[test]
    fn groups_are_spread_out() {
        let code = "use crate::{pages::Home, state::{self, A}};\nuse web_sys;\n\
                    let x = gloo::timers::f(a.b, Vec::<u8>::new());";
        let names: Vec<_> =
            named_paths(code).into_iter().map(|path| (path.line, path.parts.join("::"))).collect();
        let expected = [
            (1, "crate::pages::Home"),
            (1, "crate::state::self"),
            (1, "crate::state::A"),
            (2, "web_sys"),
            (3, "gloo::timers::f"),
            (3, "Vec"),
        ];
        assert_eq!(names, expected.map(|(line, name)| (line, name.to_owned())));
    }
}
