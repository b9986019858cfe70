//! Where in a text reading is, and the first thing that was wrong there.

use std::fmt;

/// The path of the value that is being read, and the first finding.
#[derive(Default)]
pub struct Trail {
    steps: Vec<Step>,
    wrong: Option<Wrong>,
    /// The longest list, where what is read comes from people nobody knows.
    wary: Option<usize>,
}

enum Step {
    Field(&'static str),
    Index(usize),
}

/// The field that cannot be used, and what to do about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wrong {
    /// Path from where reading began, for example `options[1].credit`; empty for the whole.
    pub field: String,
    /// What is wrong and what to do.
    pub message: String,
}

impl fmt::Display for Wrong {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if !self.field.is_empty() {
            f.write_str(&self.field)?;
            f.write_str(": ")?;
        }
        f.write_str(&self.message)
    }
}

impl Trail {
    /// For what comes from people nobody knows: no list is longer than `longest`, and no text holds a character that
    /// turns the order of what is read around it.
    pub fn wary(longest: usize) -> Self {
        Self { wary: Some(longest), ..Self::default() }
    }

    /// The longest list.
    pub(super) fn longest(&self) -> usize {
        self.wary.unwrap_or(usize::MAX)
    }

    /// Notes a text that would be shown in another order than it is written in. The marks that only say which way a
    /// neighbour runs (U+061C, U+200E, U+200F) are harmless.
    pub(super) fn shown(&mut self, text: &str) {
        let turns = |c: char| matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
        if self.wary.is_some() && text.contains(turns) {
            self.wrong(&[
                "holds a bidirectional control character, which hides what is written; take it out",
            ]);
        }
    }

    /// Notes what is wrong with the value being read, unless something was before: a value of the wrong shape lacks all
    /// its fields, and the first finding says why.
    pub fn wrong(&mut self, message: &[&str]) {
        if self.wrong.is_none() {
            self.wrong = Some(Wrong { field: self.path(), message: message.concat() });
        }
    }

    /// Notes a name that is none of those that can stand here.
    pub fn unknown_name(&mut self, found: &str, known: &[&str]) {
        self.wrong(&["`", found, "` is not known here; write one of ", &known.join(", ")]);
    }

    /// Down to a field of the object; end with [`Trail::leave`].
    pub fn enter(&mut self, field: &'static str) {
        self.steps.push(Step::Field(field));
    }

    /// Down to a value of the list; end with [`Trail::leave`].
    pub fn enter_index(&mut self, index: usize) {
        self.steps.push(Step::Index(index));
    }

    /// Back up.
    pub fn leave(&mut self) {
        self.steps.pop();
    }

    /// What was wrong, if anything was.
    ///
    /// # Errors
    /// The first finding.
    pub fn end(&mut self) -> Result<(), Wrong> {
        self.wrong.take().map_or(Ok(()), Err)
    }

    fn path(&self) -> String {
        let mut path = String::new();
        for step in &self.steps {
            match step {
                Step::Field(name) => {
                    if !path.is_empty() {
                        path.push('.');
                    }
                    path.push_str(name);
                }
                Step::Index(index) => path.extend(["[", &index.to_string(), "]"]),
            }
        }
        path
    }
}
