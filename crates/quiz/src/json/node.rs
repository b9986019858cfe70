//! Reading: one value of a JSON text, and the fields of an object.

use super::{Read, Trail, Wrong, scan};
use crate::number;

const BROKEN_TEXT: &str = "holds an escape that stands for no character, or a control character; write the character itself, or `\\n`";

/// One value of a JSON text that is known to be well-formed, or nothing where a field is missing.
#[derive(Clone, Copy)]
pub struct Node<'a>(&'a str);

impl<'a> Node<'a> {
    /// The whole of a text.
    ///
    /// # Errors
    /// Where the text stops being JSON.
    pub fn parse(text: &'a str) -> Result<Self, Wrong> {
        scan::whole(text)
            .map(Self)
            .map_err(|at| Wrong { field: String::new(), message: scan::place(text, at) })
    }

    /// Whether the value is `null`.
    pub fn is_null(self) -> bool {
        self.0 == "null"
    }

    /// The fields of an object; none of what is no object.
    pub fn fields(self, trail: &mut Trail) -> Fields<'a> {
        if !self.0.starts_with('{') {
            self.is_not("an object", trail);
            return Fields(Vec::new());
        }
        let field = |(name, value)| (unescaped(name, trail), Node(value));
        Fields(scan::parts(self.0).into_iter().map(field).collect())
    }

    /// How many bytes it takes as written.
    pub fn bytes(self) -> usize {
        self.0.len()
    }

    /// The values of a list; none of what is no list.
    pub fn list(self, trail: &mut Trail) -> Vec<Node<'a>> {
        self.list_up_to(trail.longest(), trail)
    }

    /// The values of a list of at most `longest`; none of what is no such list.
    pub fn list_up_to(self, longest: usize, trail: &mut Trail) -> Vec<Node<'a>> {
        if !self.0.starts_with('[') {
            self.is_not("a list", trail);
            return Vec::new();
        }
        let parts = scan::parts(self.0);
        if parts.len() > longest {
            let (found, most) = (parts.len().to_string(), longest.to_string());
            trail.wrong(&["has ", &found, " entries, but may have at most ", &most]);
            return Vec::new();
        }
        parts.into_iter().map(|(_, value)| Node(value)).collect()
    }

    /// A text; empty for what is no text, or holds an escape that stands for no character.
    pub fn text(self, trail: &mut Trail) -> String {
        if !self.0.starts_with('"') {
            self.is_not("a text", trail);
            return String::new();
        }
        let text = unescaped(self.0, trail);
        trail.shown(&text);
        text
    }

    /// A number; 0 for what is none, or beyond all numbers.
    pub fn number(self, trail: &mut Trail) -> f64 {
        if !self.0.starts_with(|c: char| c == '-' || c.is_ascii_digit()) {
            self.is_not("a number", trail);
            return 0.0;
        }
        number::read(self.0).unwrap_or_else(|| {
            trail.wrong(&["is beyond all numbers; write a smaller one"]);
            0.0
        })
    }

    /// A whole number from 0 to 2³² − 1; something else is noted.
    pub fn count(self, trail: &mut Trail) -> u32 {
        let number = self.number(trail);
        // `as` saturates, so that only what fits survives the way there and back.
        let count = number as u32;
        if f64::from(count) != number {
            trail.wrong(&["is ", self.0, ", but must be a whole number from 0 to 4294967295"]);
        }
        count
    }

    /// `true` or `false`; `false` for what is neither.
    pub fn flag(self, trail: &mut Trail) -> bool {
        if !matches!(self.0, "true" | "false") {
            self.is_not("true or false", trail);
        }
        self.0 == "true"
    }

    /// A variant of an enum with data: its name as a text, or an object with the name as its only field. No name for
    /// anything else.
    pub fn variant(self, trail: &mut Trail) -> (String, Option<Node<'a>>) {
        if self.0.starts_with('"') {
            return (self.text(trail), None);
        }
        let mut fields = self.fields(trail).0;
        match (fields.pop(), fields.pop()) {
            (Some((name, node)), None) => (name, Some(node)),
            _ => {
                trail.wrong(&["must have exactly one field, which names the case"]);
                (String::new(), None)
            }
        }
    }

    fn is_not(self, expected: &str, trail: &mut Trail) {
        let found = match self.0.bytes().next() {
            Some(b'{') => "an object",
            Some(b'[') => "a list",
            Some(b'"') => "a text",
            Some(b't' | b'f' | b'n') => self.0,
            _ => "a number",
        };
        trail.wrong(&["is ", found, ", but must be ", expected]);
    }
}

fn unescaped(quoted: &str, trail: &mut Trail) -> String {
    scan::unescaped(quoted).unwrap_or_else(|| {
        trail.wrong(&[BROKEN_TEXT]);
        String::new()
    })
}

/// The fields of an object, in the order of the file.
pub struct Fields<'a>(Vec<(String, Node<'a>)>);

impl<'a> Fields<'a> {
    /// The value of a field that must be there.
    pub fn required<T: Read>(&self, name: &'static str, trail: &mut Trail) -> T {
        trail.enter(name);
        let value = T::read(self.node(name, trail), trail);
        trail.leave();
        value
    }

    /// The value of a field, or the type's default where the field is missing.
    pub fn optional<T: Read + Default>(&self, name: &'static str, trail: &mut Trail) -> T {
        if self.has(name) { self.required(name, trail) } else { T::default() }
    }

    /// Whether the field is there.
    pub fn has(&self, name: &str) -> bool {
        self.0.iter().any(|(field, _)| field == name)
    }

    /// A field that must be there, not read yet; nothing where it is missing. The trail stands at the field already.
    pub fn node(&self, name: &str, trail: &mut Trail) -> Node<'a> {
        let mut found = None;
        for (field, node) in &self.0 {
            if field == name && found.replace(*node).is_some() {
                trail.wrong(&["stands twice; keep one"]);
            }
        }
        found.unwrap_or_else(|| {
            trail.wrong(&["is missing; add it"]);
            Node("")
        })
    }
}
