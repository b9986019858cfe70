//! What goes out: standard output, and numbers in JSON.

use std::io::{ErrorKind, Write};

use anyhow::Context;
use serde::{Serialize, Serializer};

/// What a command has to say, and whether all is well.
#[derive(Debug)]
pub struct Output {
    /// What is printed.
    pub text: String,
    /// Whether nothing is to be mended: the exit code is 0.
    pub clean: bool,
}

/// Writes to standard output. A reader who has seen enough (`| head`) is no error.
///
/// # Errors
/// Why it cannot be written.
pub fn print(text: &str) -> anyhow::Result<()> {
    let mut out = std::io::stdout().lock();
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => {
            Err(error).context("cannot write to standard output")
        }
        _ => Ok(()),
    }
}

/// A number in JSON: infinities are the strings `inf` and `-inf`, what is no number is null.
#[derive(Clone, Copy, Debug)]
pub struct Number(pub f64);

impl Serialize for Number {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.0 {
            f64::INFINITY => serializer.serialize_str("inf"),
            f64::NEG_INFINITY => serializer.serialize_str("-inf"),
            nan if nan.is_nan() => serializer.serialize_unit(),
            finite => serializer.serialize_f64(finite),
        }
    }
}

/// `{"<name>":[…]}` with one row per line, so that two outputs can be compared line by line.
pub fn rows<T: Serialize>(name: &str, rows: &[T]) -> anyhow::Result<String> {
    let lines: Vec<String> = rows.iter().map(serde_json::to_string).collect::<Result<_, _>>()?;
    Ok(format!("{{\"{name}\":[\n{}\n]}}\n", lines.join(",\n")))
}
