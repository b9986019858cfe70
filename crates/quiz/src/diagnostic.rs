//! What is wrong with a bank, where, and what to do about it.

use std::fmt;

/// How bad a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Worth a look; the bank still ships.
    Warning,
    /// The item (or the file) cannot be used as it is.
    Error,
}

/// One finding about a bank file, precise enough to act on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// Whether the build stops.
    pub severity: Severity,
    /// The rule that found it, for example `key-count`.
    pub rule: &'static str,
    /// The file as the manifest or the caller names it.
    pub file: String,
    /// The item's id, or `#5` for the fifth item where no id can be read; empty for the file as a whole.
    pub item: String,
    /// The field's path in the item, for example `options[1].credit`; empty for the item as a whole.
    pub field: String,
    /// What is wrong and what to do.
    pub message: String,
}

impl Diagnostic {
    /// An error of `rule` in `file`; name the place with [`Diagnostic::at`].
    pub fn error(rule: &'static str, file: &str, message: impl Into<String>) -> Self {
        Self::new(Severity::Error, rule, file, message.into())
    }

    /// A warning of `rule` in `file`; name the place with [`Diagnostic::at`].
    pub fn warning(rule: &'static str, file: &str, message: impl Into<String>) -> Self {
        Self::new(Severity::Warning, rule, file, message.into())
    }

    fn new(severity: Severity, rule: &'static str, file: &str, message: String) -> Self {
        Self { severity, rule, file: file.to_owned(), item: String::new(), field: String::new(), message }
    }

    /// The same finding, placed at a field of an item.
    #[must_use]
    pub fn at(mut self, item: &str, field: &str) -> Self {
        item.clone_into(&mut self.item);
        field.clone_into(&mut self.field);
        self
    }
}

impl fmt::Display for Diagnostic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.file)?;
        for place in [&self.item, &self.field] {
            if !place.is_empty() {
                write!(f, ": {place}")?;
            }
        }
        write!(f, ": {}", self.message)
    }
}
