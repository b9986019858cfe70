//! Patterns for short texts, matched in time linear in the text: Thompson's simulation of an automaton.
//!
//! The language is a part of the `regex` crate's: literals, `.`, `\d \s \w` and their negations (ASCII), classes with
//! ranges, groups, `|`, `* + ?` and `{m,n}`. A pattern says what the whole text is, so there are no anchors.

use thiserror::Error;

/// The longest pattern, in characters.
pub const MAX_LENGTH: usize = 200;
/// The most steps that a pattern may come to once its repetitions are written out.
const MAX_STEPS: usize = 1000;

/// A pattern ready to be matched.
#[derive(Clone, Debug, PartialEq)]
pub struct Pattern {
    steps: Vec<Step>,
    sets: Vec<Set>,
}

/// Why a pattern is refused.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("at character {at}: {why}")]
pub struct Refused {
    /// Number of the character at which reading stopped, from 1.
    pub at: usize,
    /// What is wrong and what to do.
    pub why: &'static str,
}

/// One state of the automaton. Distances are relative, so that a block of steps can be repeated as it is.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Step {
    /// Takes one character out of the set of this number.
    Take(usize),
    /// Goes on here and at a distance.
    Fork(isize),
    /// Goes on at a distance.
    Jump(isize),
}

/// Characters by ranges, or all but those.
#[derive(Clone, Debug, PartialEq)]
struct Set {
    negated: bool,
    ranges: Vec<(char, char)>,
}

impl Pattern {
    /// Reads a pattern.
    ///
    /// # Errors
    /// The first character that cannot be used.
    pub fn new(text: &str) -> Result<Self, Refused> {
        let mut reader = Reader { rest: text.chars().collect(), at: 0, sets: Vec::new() };
        let steps = if reader.rest.len() > MAX_LENGTH {
            Err("a pattern has at most 200 characters; write several, or accept texts")
        } else {
            reader.alternatives()
        };
        match steps {
            Ok(steps) if reader.at == reader.rest.len() => Ok(Self { steps, sets: reader.sets }),
            // Only a `)` ends alternatives before the end of the pattern.
            other => Err(Refused { at: reader.at + 1, why: other.err().unwrap_or("`)` closes nothing") }),
        }
    }

    /// Whether the pattern describes the whole text.
    pub fn matches(&self, text: &str) -> bool {
        let mut now = Vec::new();
        self.follow(0, &mut vec![false; self.steps.len() + 1], &mut now);
        for c in text.chars() {
            let mut seen = vec![false; self.steps.len() + 1];
            let mut next = Vec::new();
            for at in now {
                if let Some(Step::Take(set)) = self.steps.get(at)
                    && self.sets[*set].has(c)
                {
                    self.follow(at + 1, &mut seen, &mut next);
                }
            }
            now = next;
        }
        now.contains(&self.steps.len())
    }

    /// Adds to `to` every state that takes a character, or the end, and is reached from `from` without taking one.
    fn follow(&self, from: usize, seen: &mut [bool], to: &mut Vec<usize>) {
        let mut open = vec![from];
        while let Some(at) = open.pop() {
            if std::mem::replace(&mut seen[at], true) {
                continue;
            }
            match self.steps.get(at) {
                Some(Step::Fork(distance)) => open.extend([at + 1, at.wrapping_add_signed(*distance)]),
                Some(Step::Jump(distance)) => open.push(at.wrapping_add_signed(*distance)),
                _ => to.push(at),
            }
        }
    }
}

impl Set {
    fn has(&self, c: char) -> bool {
        self.ranges.iter().any(|(low, high)| (*low..=*high).contains(&c)) != self.negated
    }
}

struct Reader {
    rest: Vec<char>,
    at: usize,
    sets: Vec<Set>,
}

type Read<T> = Result<T, &'static str>;

impl Reader {
    fn peek(&self) -> Option<char> {
        self.rest.get(self.at).copied()
    }

    /// Steps over `c` if it comes next.
    fn eat(&mut self, c: char) -> bool {
        let comes = self.peek() == Some(c);
        self.at += usize::from(comes);
        comes
    }

    /// Up to the end of the pattern or the `)` of a group.
    fn alternatives(&mut self) -> Read<Vec<Step>> {
        let mut steps = Vec::new();
        while let Some(c) = self.peek().filter(|c| !matches!(c, ')' | '|')) {
            let one = self.atom(c)?;
            self.repeated(&one, &mut steps)?;
        }
        if self.eat('|') {
            let other = self.alternatives()?;
            steps.insert(0, Step::Fork(steps.len() as isize + 2));
            steps.push(Step::Jump(other.len() as isize + 1));
            steps.extend(other);
        }
        capped(steps)
    }

    /// What a repetition applies to: a group, a class or a character, which begins with `c`.
    fn atom(&mut self, c: char) -> Read<Vec<Step>> {
        if matches!(c, '*' | '+' | '?' | '{') {
            return Err(
                "nothing to repeat stands before this; for the character itself write a `\\` before it",
            );
        }
        if matches!(c, '^' | '$') {
            return Err("a pattern is held against the whole answer; leave `^` and `$` out");
        }
        self.at += 1;
        if c == '(' {
            if self.eat('?') && !self.eat(':') {
                return Err("of the groups with `?` there is only `(?:…)`");
            }
            let steps = self.alternatives()?;
            return if self.eat(')') { Ok(steps) } else { Err("a `)` is missing") };
        }
        let mut set = Set { negated: false, ranges: Vec::new() };
        match c {
            '.' => set.negated = true,
            '[' => self.class(&mut set)?,
            '\\' => set = self.escape()?,
            c => set.ranges.push((c, c)),
        }
        self.sets.push(set);
        Ok(vec![Step::Take(self.sets.len() - 1)])
    }

    /// What follows a `\`.
    fn escape(&mut self) -> Read<Set> {
        let c = self.peek().unwrap_or_default();
        let ranges: &[(char, char)] = match c.to_ascii_lowercase() {
            'd' => &[('0', '9')],
            's' => &[('\t', '\r'), (' ', ' ')],
            'w' => &[('0', '9'), ('A', 'Z'), ('_', '_'), ('a', 'z')],
            _ if c.is_ascii_punctuation() => &[(c, c)],
            _ => return Err("after a `\\` stands one of d, s, w, D, S, W or a sign that means itself"),
        };
        self.at += 1;
        Ok(Set { negated: c.is_ascii_uppercase(), ranges: ranges.to_vec() })
    }

    /// What follows a `[`.
    fn class(&mut self, set: &mut Set) -> Read<()> {
        set.negated = self.eat('^');
        loop {
            let c = self.peek().ok_or("a `]` is missing")?;
            if c == ']' && !set.ranges.is_empty() {
                self.at += 1;
                return Ok(());
            }
            if matches!(c, ']' | '[' | '&' | '~') {
                return Err("in a class this sign has a `\\` before it");
            }
            let low = match self.member(c)? {
                Ok(low) => low,
                Err(ranges) => {
                    set.ranges.extend(ranges);
                    continue;
                }
            };
            // A `-` before the `]` stands for itself.
            let ends = matches!(self.rest.get(self.at + 1), None | Some(']'));
            let high = if !ends && self.eat('-') {
                let c = self.peek().ok_or("a `]` is missing")?;
                self.member(c)?
                    .ok()
                    .filter(|high| low <= *high)
                    .ok_or("a range goes from the lower sign to the higher")?
            } else {
                low
            };
            set.ranges.push((low, high));
        }
    }

    /// A single character of a class, or the ranges that an escape stands for.
    fn member(&mut self, c: char) -> Read<Result<char, Vec<(char, char)>>> {
        self.at += 1;
        if c != '\\' {
            return Ok(Ok(c));
        }
        let set = self.escape()?;
        match set.ranges[..] {
            _ if set.negated => {
                Err("inside a class there is no `\\D`, `\\S` or `\\W`; negate the class by `[^…]`")
            }
            [(low, high)] if low == high => Ok(Ok(low)),
            _ => Ok(Err(set.ranges)),
        }
    }

    /// Adds `one` as often as what comes next says.
    fn repeated(&mut self, one: &[Step], to: &mut Vec<Step>) -> Read<()> {
        let (least, most) = match self.peek() {
            Some('*') => (0, None),
            Some('+') => (1, None),
            Some('?') => (0, Some(1)),
            Some('{') => {
                self.at += 1;
                let least = self.number()?;
                let most = match self.eat(',') {
                    true if self.peek() == Some('}') => None,
                    true => Some(self.number()?),
                    false => Some(least),
                };
                if self.peek() != Some('}') || most.is_some_and(|most| most < least) {
                    return Err("a count is `{2}`, `{2,}` or `{2,5}`, the smaller number first");
                }
                (least, most)
            }
            _ => {
                to.extend(one);
                return Ok(());
            }
        };
        self.at += 1;
        if matches!(self.peek(), Some('*' | '+' | '?' | '{')) {
            return Err("a repetition cannot be repeated; put it into a group");
        }
        let length = one.len() as isize;
        // Looked at before anything is copied.
        if most.unwrap_or(least + 1) * (one.len() + 2) > MAX_STEPS {
            return Err("the repetitions come to too many steps; use smaller counts");
        }
        for _ in 0..least {
            to.extend(one);
        }
        match most {
            None => {
                to.push(Step::Fork(length + 2));
                to.extend(one);
                to.push(Step::Jump(-length - 1));
            }
            Some(most) => {
                for _ in least..most {
                    to.push(Step::Fork(length + 1));
                    to.extend(one);
                }
            }
        }
        Ok(())
    }

    fn number(&mut self) -> Read<usize> {
        let mut value = None;
        while let Some(digit) = self.peek().and_then(|c| c.to_digit(10)) {
            value = Some(value.unwrap_or(0) * 10 + digit as usize).filter(|value| *value <= MAX_STEPS);
            if value.is_none() {
                return Err("this count is too large");
            }
            self.at += 1;
        }
        value.ok_or("a count is `{2}`, `{2,}` or `{2,5}`; for the sign itself write `\\{`")
    }
}

fn capped(steps: Vec<Step>) -> Read<Vec<Step>> {
    if steps.len() > MAX_STEPS {
        Err("the pattern comes to too many steps; make it shorter")
    } else {
        Ok(steps)
    }
}
