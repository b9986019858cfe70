//! A message of Fluent as a pattern.

use anyhow::{Result, bail, ensure};
use fluent_syntax::ast::{Expression, InlineExpression, Pattern, PatternElement, VariantKey};

use crate::{ARGUMENT, END, SELECT, TEXT, VARIANT};

/// Turns a message into a pattern; `names` are its arguments, and those that it mentions first are added.
pub fn compile(pattern: &Pattern<&str>, names: &mut Vec<String>) -> Result<String> {
    let mut text = String::new();
    elements(pattern, names, &mut text, false)?;
    Ok(text)
}

fn elements(pattern: &Pattern<&str>, names: &mut Vec<String>, text: &mut String, inside: bool) -> Result<()> {
    for element in &pattern.elements {
        match element {
            // HTML knows no line ends, so a long text may be broken anywhere.
            PatternElement::TextElement { value } => {
                ensure!(!value.contains(|c: char| c < ' ' && c != '\n'), "holds a control character");
                text.push_str(&value.replace('\n', " "));
            }
            PatternElement::Placeable { expression } => match expression {
                Expression::Inline(inline) => match inline {
                    InlineExpression::StringLiteral { value } => text.push_str(value),
                    InlineExpression::VariableReference { id } => {
                        text.push(ARGUMENT.into());
                        text.push(digit(id.name, names)?);
                    }
                    _ => bail!(
                        "only texts and variables stand between braces here, and selections by a variable"
                    ),
                },
                Expression::Select { selector, variants } => {
                    ensure!(!inside, "a selection stands inside another; write out their combinations");
                    let InlineExpression::VariableReference { id } = selector else {
                        bail!("a selection goes by a variable");
                    };
                    text.push(SELECT.into());
                    text.push(digit(id.name, names)?);
                    let (default, others): (Vec<_>, Vec<_>) =
                        variants.iter().partition(|variant| variant.default);
                    for variant in others.into_iter().chain(default) {
                        let (VariantKey::Identifier { name } | VariantKey::NumberLiteral { value: name }) =
                            &variant.key;
                        text.push(VARIANT.into());
                        text.push_str(if variant.default { "" } else { name });
                        text.push(TEXT.into());
                        elements(&variant.value, names, text, true)?;
                    }
                    text.push(END.into());
                }
            },
        }
    }
    Ok(())
}

fn digit(name: &str, names: &mut Vec<String>) -> Result<char> {
    let at = names.iter().position(|known| known == name).unwrap_or_else(|| {
        names.push(name.to_owned());
        names.len() - 1
    });
    ensure!(at < 10, "has more than ten variables");
    Ok(char::from(b'0' + at as u8))
}
