//! Text that no page should show.

use super::text::{Piece, fields, pieces};
use super::{File, Finding};
use crate::bank::wire::WireItem;

/// HTML outside code, links to anything but `https://`, script addresses, and blocks where only a line is shown. The
/// page would show them as plain text: unsafe nowhere, but not what the author meant.
pub(super) fn unsafe_markdown(_: &File<'_>, item: &WireItem) -> Vec<Finding> {
    let mut found = Vec::new();
    for (field, text) in fields(item) {
        let mut all = String::new();
        for piece in pieces(text) {
            match piece {
                Piece::Text(text, _) => all.push_str(&text),
                Piece::Code(_) | Piece::Fence(_) => all.push('¤'),
                Piece::Break => all.push('\n'),
            }
        }
        let mut say = |message: String| found.push(Finding::new(field.clone(), message));
        if let Some(tag) = html_tag(&all) {
            say(format!("`{tag}` is HTML, which is shown as it stands; use Markdown, or set it as code"));
        }
        if let Some(href) = odd_link(&all) {
            say(format!(
                "the link to `{href}` is not shown as a link; links begin with https:// and hold no space"
            ));
        }
        if all.to_lowercase().contains("javascript:") {
            say("`javascript:` has no place in a text; if the item is about it, set it as code".into());
        }
        if field.ends_with(".text") && (text.contains("```") || text.trim().contains('\n')) {
            say("an option is one line: use a code span instead of fenced code, and no line breaks".into());
        }
        if text.lines().filter(|line| line.trim_start().starts_with("```")).count() % 2 == 1 {
            say("fenced code is opened but not closed; end it with a line of ```".into());
        }
    }
    found
}

/// The first thing that looks like a tag: `<` and a letter, `/` or `!`, up to `>` on the same line.
fn html_tag(text: &str) -> Option<&str> {
    text.match_indices('<').find_map(|(at, _)| {
        let rest = &text[at..];
        let opens = rest[1..].starts_with(|c: char| c.is_ascii_alphabetic() || c == '/' || c == '!');
        let end = rest.find(['>', '\n']).filter(|_| opens)?;
        rest[end..].starts_with('>').then(|| &rest[..=end])
    })
}

/// The target of the first `[text](target)` that was not read as a link.
fn odd_link(text: &str) -> Option<&str> {
    text.match_indices("](").find_map(|(at, _)| {
        let opened = text[..at].rfind('[').is_some_and(|open| !text[open..at].contains('\n'));
        let target = &text[at + 2..];
        target.find([')', '\n']).filter(|_| opened).map(|end| &target[..end])
    })
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use crate::lint::fixture::{finds, with};

    #[test]
    fn html_and_odd_links_are_caught_outside_code() {
        for bad in [
            "Which <b>row</b> is first?",
            "Which row?<br/>",
            "A comment <!-- hidden --> in a stem?",
            "See [the manual](http://example.com).",
            "See [this](javascript:alert).",
            "See [the file](notes.md).",
            "Never javascript:void here",
            "Which row?\n\n```sql\nSELECT 1",
        ] {
            assert!(finds("unsafe-markdown", &[with("/stem", json!(bad))]), "{bad}");
        }
        for good in [
            "Which tag, `<b>` or `<i>`, is it?",
            "```html\n<script>x</script>\n```\n\nWhat happens?",
            "Is a < b and c > d enough?",
            "See [the manual](https://example.com/a_b).",
            "The array `rows[0](x)` is called; what is returned?",
            "What does `javascript:` at the start of an address do?",
        ] {
            assert!(!finds("unsafe-markdown", &[with("/stem", json!(good))]), "{good}");
        }
    }

    #[test]
    fn an_option_is_one_line() {
        assert!(finds("unsafe-markdown", &[with("/options/0/text", json!("```sql\nSELECT 1\n```"))]));
        assert!(finds("unsafe-markdown", &[with("/options/0/text", json!("one line\nand another"))]));
    }
}
