//! Links between the project's Markdown files lead somewhere.

use super::{Files, Finding};

/// Adds the links of one Markdown file that lead nowhere.
pub fn check(file: &str, text: &str, files: &Files, findings: &mut Vec<Finding>) {
    if !file.ends_with(".md") {
        return;
    }
    for (line, address) in links(text) {
        let what = match broken(file, address, files) {
            Some(Broken::File(target)) => {
                format!("links to {target}, which is not there: correct the link")
            }
            Some(Broken::Heading(target, heading)) => {
                format!("links to #{heading}, which {target} has no heading for: correct the link")
            }
            None => continue,
        };
        let file = file.to_owned();
        findings.push(Finding { file, line, what });
    }
}

enum Broken {
    File(String),
    Heading(String, String),
}

fn broken(file: &str, address: &str, files: &Files) -> Option<Broken> {
    if address.contains("://") || address.starts_with("mailto:") || address.is_empty() {
        return None;
    }
    let (path, heading) = match address.split_once('#') {
        Some((path, heading)) => (path, Some(heading)),
        None => (address, None),
    };
    let target = if path.is_empty() { file.to_owned() } else { resolve(file, path) };
    let folder = format!("{target}/");
    let is_folder = target.is_empty() || files.keys().any(|name| name.starts_with(&folder));
    let Some(text) = files.get(&target) else {
        return (!is_folder).then_some(Broken::File(target));
    };
    let heading = heading?;
    let known = !target.ends_with(".md") || anchors(text).iter().any(|anchor| anchor == heading);
    (!known).then(|| Broken::Heading(target, heading.to_owned()))
}

/// A relative address as a name from the repository's root.
fn resolve(file: &str, path: &str) -> String {
    let folder = file.rsplit_once('/').map_or("", |(folder, _)| folder);
    let base = if path.starts_with('/') { "" } else { folder };
    let mut parts: Vec<&str> = base.split('/').filter(|part| !part.is_empty()).collect();
    for part in path.split('/') {
        match part {
            "" | "." => {}
            ".." => drop(parts.pop()),
            _ => parts.push(part),
        }
    }
    parts.join("/")
}

/// The addresses of `[text](address)` and `[label]: address` outside code, with their lines.
fn links(text: &str) -> Vec<(usize, &str)> {
    let mut found = Vec::new();
    for (number, line) in prose(text) {
        let mut code = false;
        let mut rest = line;
        while let Some(at) = rest.find(['`', ']']) {
            let (mark, after) = (&rest[at..=at], &rest[at + 1..]);
            rest = after;
            if mark == "`" {
                code = !code;
            } else if !code
                && let Some(inside) = after.strip_prefix('(')
                && let Some((address, after)) = inside.split_once(')')
            {
                found.push((number, without_title(address)));
                rest = after;
            }
        }
        if line.starts_with('[')
            && let Some((_, address)) = line.split_once("]: ")
        {
            found.push((number, without_title(address)));
        }
    }
    found
}

fn without_title(address: &str) -> &str {
    let address = address.split_whitespace().next().unwrap_or_default();
    address.trim_start_matches('<').trim_end_matches('>')
}

/// The lines outside fenced code, numbered from 1.
fn prose(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut fenced = false;
    text.lines().enumerate().filter_map(move |(number, line)| {
        let fence = line.trim_start().starts_with("```");
        fenced ^= fence;
        (!fenced && !fence).then_some((number + 1, line))
    })
}

/// The anchors of a file's headings, made as GitHub makes them: small letters, spaces as
/// hyphens, punctuation dropped, a number after a repeated one.
fn anchors(text: &str) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    for (_, line) in prose(text) {
        let title = line.trim_start_matches('#');
        if title.len() == line.len() || !title.starts_with(' ') {
            continue;
        }
        let slug: String = title
            .trim()
            .to_lowercase()
            .chars()
            .filter(|c| c.is_alphanumeric() || matches!(c, ' ' | '-' | '_'))
            .map(|c| if c == ' ' { '-' } else { c })
            .collect();
        let repeats = found.iter().filter(|anchor| **anchor == slug).count();
        let numbered = format!("{slug}-{repeats}");
        found.push(if repeats == 0 { slug } else { numbered });
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(file: &str, text: &str) -> Vec<(usize, String)> {
        let other = "# Title\n\n## How it works, in short\n";
        let files = Files::from([
            (file.to_owned(), text.to_owned()),
            ("docs/authoring.md".to_owned(), other.to_owned()),
            ("docs/adr/0001-rust.md".to_owned(), String::new()),
        ]);
        let mut findings = Vec::new();
        check(file, text, &files, &mut findings);
        findings.into_iter().map(|finding| (finding.line, finding.what)).collect()
    }

    #[test]
    fn a_link_to_a_missing_file_is_found() {
        let text = "[a](docs/authoring.md) and\n[b](docs/missing.md), [c]\n\n[c]: gone.md\n";
        let lines: Vec<usize> = found("README.md", text).into_iter().map(|(line, _)| line).collect();
        assert_eq!(lines, [2, 4]);
    }

    #[test]
    fn a_link_is_relative_to_its_file() {
        assert!(found("docs/adr/index.md", "[a](../authoring.md) [b](0001-rust.md)").is_empty());
        assert!(found("docs/hosting.md", "[a](adr/) [b](/docs/authoring.md) [c](..)").is_empty());
        assert_eq!(found("docs/hosting.md", "[a](docs/authoring.md)").len(), 1);
    }

    #[test]
    fn a_link_to_a_missing_heading_is_found() {
        assert!(found("README.md", "[a](docs/authoring.md#how-it-works-in-short)").is_empty());
        assert_eq!(found("README.md", "[a](docs/authoring.md#how)").len(), 1);
        assert_eq!(found("README.md", "# Start\n[a](#start) [b](#end)\n").len(), 1);
    }

    #[test]
    fn addresses_elsewhere_and_code_are_left_alone() {
        let text = "[a](https://example.org/x.md) `[b](x.md)`\n```\n[c](y.md)\n```\n";
        assert!(found("README.md", text).is_empty());
    }
}
