//! Just enough reading of HTML for the pages that Trunk writes: tags, attributes, inline
//! scripts. Trunk's minifier leaves quotes out, so unquoted values are read too.

/// One start tag of a page.
#[derive(Debug, PartialEq, Eq)]
pub struct Tag<'a> {
    /// The element's name as written.
    pub name: &'a str,
    /// The attributes in order; one without a value has an empty one.
    pub attributes: Vec<(&'a str, &'a str)>,
    /// For a `script` or `style` element its content, exactly as it stands; else empty.
    pub content: &'a str,
}

impl<'a> Tag<'a> {
    /// The value of an attribute; an empty one when it is there without a value.
    pub fn attribute(&self, name: &str) -> Option<&'a str> {
        let found = self.attributes.iter().find(|(key, _)| *key == name)?;
        Some(found.1)
    }
}

/// The start tags of a page in order, comments left out.
pub fn tags(html: &str) -> Vec<Tag<'_>> {
    let mut found = Vec::new();
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        rest = &rest[at + 1..];
        if let Some(comment) = rest.strip_prefix("!--") {
            rest = comment.split_once("-->").map_or("", |(_, after)| after);
        } else if rest.starts_with(|c: char| c.is_ascii_alphabetic()) {
            let (mut tag, after) = read_tag(rest);
            rest = after;
            if tag.name == "script" || tag.name == "style" {
                let close = format!("</{}", tag.name);
                let end = rest.find(&close).unwrap_or(rest.len());
                tag.content = &rest[..end];
                rest = &rest[end..];
            }
            found.push(tag);
        }
    }
    found
}

/// Reads one start tag after its `<`; returns it and the text after its `>`.
fn read_tag(text: &str) -> (Tag<'_>, &str) {
    let ends_name = |c: char| c.is_whitespace() || c == '>' || c == '/';
    let (name, mut rest) = text.split_at(text.find(ends_name).unwrap_or(text.len()));
    let mut attributes = Vec::new();
    loop {
        rest = rest.trim_start_matches(|c: char| c.is_whitespace() || c == '/');
        if rest.is_empty() {
            break;
        }
        if let Some(after) = rest.strip_prefix('>') {
            rest = after;
            break;
        }
        let ends_key = |c: char| c.is_whitespace() || c == '>' || c == '=';
        // An attribute may not begin with `=`; one that does is passed over.
        let length = rest.find(ends_key).unwrap_or(rest.len()).max(1);
        let (key, after) = rest.split_at(length);
        let spaced = after.trim_start();
        match spaced.strip_prefix('=') {
            Some(value) => {
                let (value, after) = read_value(value.trim_start());
                attributes.push((key, value));
                rest = after;
            }
            None => {
                attributes.push((key, ""));
                rest = after;
            }
        }
    }
    let tag = Tag { name, attributes, content: "" };
    (tag, rest)
}

fn read_value(text: &str) -> (&str, &str) {
    for quote in ['"', '\''] {
        if let Some(quoted) = text.strip_prefix(quote) {
            return quoted.split_once(quote).unwrap_or((quoted, ""));
        }
    }
    let end = text.find(|c: char| c.is_whitespace() || c == '>').unwrap_or(text.len());
    text.split_at(end)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn attributes_are_read_quoted_unquoted_and_bare() {
        let html = "<link rel=preload href='./a b.css' title=\"x > y\" crossorigin>";
        let expected = Tag {
            name: "link",
            attributes: vec![
                ("rel", "preload"),
                ("href", "./a b.css"),
                ("title", "x > y"),
                ("crossorigin", ""),
            ],
            content: "",
        };
        assert_eq!(tags(html), [expected]);
    }

    #[test]
    fn a_script_is_kept_to_the_byte_and_its_text_is_no_markup() {
        let html = "<script type=module>\n if (a<b) {}\n</script><base href=./>";
        let found = tags(html);
        assert_eq!(found.len(), 2);
        assert_eq!(found[0].content, "\n if (a<b) {}\n");
        assert_eq!(found[1].attribute("href"), Some("./"));
    }

    #[test]
    fn a_comment_hides_its_tags() {
        assert_eq!(tags("<!doctype html><!-- <link href=x> -->"), []);
    }

    #[test]
    fn a_page_cut_off_ends_the_reading() {
        for html in ["<", "<a", "<a href", "<a href=", "<a href='x", "<a =", "<script>x"] {
            assert!(tags(html).len() <= 1, "{html}");
        }
    }
}
