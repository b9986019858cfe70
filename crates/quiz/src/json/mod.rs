//! JSON to types and back, without derived code.
//!
//! [`Node`] is the raw text of one value, and every type says in a few lines which fields it has. Derived readers would
//! each carry a copy of the parser: a good part of the app's code once was such copies (see
//! `docs/adr/0005-json-without-derive.md`).
//!
//! Since a node is text, what nobody reads costs one scan and can do no harm, however deep it nests. What is wrong is
//! told to a [`Trail`], which knows the path: `options[1].credit`.

mod node;
mod scan;
mod trail;
mod write;

pub use node::{Fields, Node};
pub use trail::{Trail, Wrong};
pub use write::{Writer, write};

/// What can be read from JSON.
pub trait Read: Sized {
    /// The value of a node. What is wrong is told to the trail, and any value returned: whoever began to read looks at
    /// the trail at the end. So a reader is a straight line, which is a third of the code that an early return after
    /// every field would be.
    fn read(node: Node<'_>, trail: &mut Trail) -> Self;
}

/// What can be written as JSON.
pub trait Write {
    /// Writes the value.
    fn write(&self, out: &mut Writer);
}

/// The value of a JSON text.
///
/// # Errors
/// What keeps the text from being JSON, or the first field that cannot be used.
pub fn read<T: Read>(text: &str) -> Result<T, Wrong> {
    read_node(Node::parse(text)?)
}

/// The value of a node.
///
/// # Errors
/// The first field that cannot be used.
pub fn read_node<T: Read>(node: Node<'_>) -> Result<T, Wrong> {
    read_along(node, Trail::default())
}

/// The value of a node, along a trail of the caller's.
///
/// # Errors
/// The first field that cannot be used.
pub fn read_along<T: Read>(node: Node<'_>, mut trail: Trail) -> Result<T, Wrong> {
    let value = T::read(node, &mut trail);
    trail.end()?;
    Ok(value)
}

impl Read for String {
    fn read(node: Node<'_>, trail: &mut Trail) -> Self {
        node.text(trail)
    }
}

impl Read for f64 {
    fn read(node: Node<'_>, trail: &mut Trail) -> Self {
        node.number(trail)
    }
}

impl Read for u32 {
    fn read(node: Node<'_>, trail: &mut Trail) -> Self {
        node.count(trail)
    }
}

impl Read for usize {
    fn read(node: Node<'_>, trail: &mut Trail) -> Self {
        node.count(trail) as Self
    }
}

impl Read for bool {
    fn read(node: Node<'_>, trail: &mut Trail) -> Self {
        node.flag(trail)
    }
}

/// `null` is `None`.
impl<T: Read> Read for Option<T> {
    fn read(node: Node<'_>, trail: &mut Trail) -> Self {
        if node.is_null() { None } else { Some(T::read(node, trail)) }
    }
}

impl<T: Read> Read for Vec<T> {
    fn read(node: Node<'_>, trail: &mut Trail) -> Self {
        let nodes = node.list(trail);
        let mut list = Self::with_capacity(nodes.len());
        for (index, node) in nodes.into_iter().enumerate() {
            trail.enter_index(index);
            list.push(T::read(node, trail));
            trail.leave();
        }
        list
    }
}

/// A list of exactly two.
impl<A: Read + Default, B: Read + Default> Read for (A, B) {
    fn read(node: Node<'_>, trail: &mut Trail) -> Self {
        if let [first, second] = node.list(trail)[..] {
            return (A::read(first, trail), B::read(second, trail));
        }
        trail.wrong(&["must be a list of two"]);
        Self::default()
    }
}

/// A struct with a field of the same meaning in JSON for each of its own: `required`, then `optional` ones, which take
/// their type's default where the field is missing.
macro_rules! object {
    ($type:ident { $($required:ident: $name:literal),* $(; $($optional:ident: $other:literal),*)? $(,)? }) => {
        $crate::json::object!(read $type { $($required: $name),* $(; $($optional: $other),*)? });

        impl $crate::json::Write for $type {
            fn write(&self, out: &mut $crate::json::Writer) {
                out.object(&[$(($name, &self.$required),)* $($(($other, &self.$optional),)*)?]);
            }
        }
    };
    (read $type:ident { $($required:ident: $name:literal),* $(; $($optional:ident: $other:literal),*)? $(,)? }) => {
        impl $crate::json::Read for $type {
            fn read(node: $crate::json::Node<'_>, trail: &mut $crate::json::Trail) -> Self {
                let fields = node.fields(trail);
                Self {
                    $($required: fields.required($name, trail),)*
                    $($($optional: fields.optional($other, trail),)*)?
                }
            }
        }
    };
}

/// An enum without data whose variants are texts in JSON; also gives it `name`.
macro_rules! names {
    ($type:ident { $first:ident: $first_name:literal $(, $variant:ident: $name:literal)* $(,)? }) => {
        impl $type {
            /// The name in JSON.
            pub fn name(self) -> &'static str {
                match self {
                    Self::$first => $first_name,
                    $(Self::$variant => $name,)*
                }
            }
        }

        impl $crate::json::Read for $type {
            fn read(node: $crate::json::Node<'_>, trail: &mut $crate::json::Trail) -> Self {
                match node.text(trail).as_str() {
                    $first_name => Self::$first,
                    $($name => Self::$variant,)*
                    other => {
                        trail.unknown_name(other, &[$first_name $(, $name)*]);
                        Self::$first
                    }
                }
            }
        }

        impl $crate::json::Write for $type {
            fn write(&self, out: &mut $crate::json::Writer) {
                out.text(self.name());
            }
        }
    };
}

pub(crate) use {names, object};
