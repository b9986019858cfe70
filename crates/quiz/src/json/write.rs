//! Writing: types to JSON text.

use super::Write;
use crate::number;

/// JSON text in the making.
#[derive(Default)]
pub struct Writer(String);

/// A value as JSON text.
pub fn write(value: &dyn Write) -> String {
    let mut out = Writer::default();
    value.write(&mut out);
    out.0
}

impl Writer {
    /// An object with these fields, in this order.
    pub fn object(&mut self, fields: &[(&str, &dyn Write)]) {
        self.0.push('{');
        for (at, (name, value)) in fields.iter().enumerate() {
            if at > 0 {
                self.0.push(',');
            }
            self.text(name);
            self.0.push(':');
            value.write(self);
        }
        self.0.push('}');
    }

    /// A list of values.
    pub fn list(&mut self, values: &mut dyn Iterator<Item = &dyn Write>) {
        self.0.push('[');
        for (at, value) in values.enumerate() {
            if at > 0 {
                self.0.push(',');
            }
            value.write(self);
        }
        self.0.push(']');
    }

    /// A text, with escapes where JSON asks for them.
    pub fn text(&mut self, text: &str) {
        self.0.push('"');
        for c in text.chars() {
            match c {
                '"' | '\\' => self.0.extend(['\\', c]),
                '\n' => self.0.push_str("\\n"),
                '\0'..='\x1f' => {
                    self.0.push_str("\\u00");
                    for digit in [c as u32 >> 4, c as u32 & 15] {
                        self.0.extend(char::from_digit(digit, 16));
                    }
                }
                _ => self.0.push(c),
            }
        }
        self.0.push('"');
    }

    /// A number that may have decimals; `null` for what is no finite number.
    pub fn number(&mut self, value: f64) {
        if !value.is_finite() {
            return self.null();
        }
        let text = number::plain(value);
        self.0.push_str(&text);
        // Readers that tell whole numbers from others (serde's do) see what the first version of the app wrote.
        if text.bytes().all(|b| b.is_ascii_digit() || b == b'-') {
            self.0.push_str(".0");
        }
    }

    /// A whole number.
    pub fn count(&mut self, value: usize) {
        self.0.push_str(&value.to_string());
    }

    /// No value.
    pub fn null(&mut self) {
        self.0.push_str("null");
    }
}

impl Write for String {
    fn write(&self, out: &mut Writer) {
        out.text(self);
    }
}

impl Write for str {
    fn write(&self, out: &mut Writer) {
        out.text(self);
    }
}

impl Write for f64 {
    fn write(&self, out: &mut Writer) {
        out.number(*self);
    }
}

impl Write for u32 {
    fn write(&self, out: &mut Writer) {
        out.count(*self as usize);
    }
}

impl Write for usize {
    fn write(&self, out: &mut Writer) {
        out.count(*self);
    }
}

impl Write for bool {
    fn write(&self, out: &mut Writer) {
        out.0.push_str(if *self { "true" } else { "false" });
    }
}

impl<T: Write> Write for Option<T> {
    fn write(&self, out: &mut Writer) {
        match self {
            Some(value) => value.write(out),
            None => out.null(),
        }
    }
}

impl<A: Write, B: Write> Write for (A, B) {
    fn write(&self, out: &mut Writer) {
        let both: [&dyn Write; 2] = [&self.0, &self.1];
        out.list(&mut both.into_iter());
    }
}

impl<T: Write> Write for Vec<T> {
    fn write(&self, out: &mut Writer) {
        out.list(&mut self.iter().map(|value| value as &dyn Write));
    }
}
