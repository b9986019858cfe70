//! Short names for what the program takes from its glue: wasm-bindgen's tell what they are for and end in a digest, and
//! every one stands in both files.

use anyhow::{Context, Result, bail, ensure};
use std::collections::BTreeMap;

/// The program and its glue with short names for whatever the program imports from the module `from`.
///
/// # Errors
/// When the program is no WebAssembly module, or holds a kind of import that is not known here.
pub fn shorten(program: &[u8], glue: &str, from: &str) -> Result<(Vec<u8>, String)> {
    ensure!(program.starts_with(b"\0asm"), "this is no WebAssembly module");
    let mut made = program[..8].to_vec();
    let mut names = BTreeMap::new();
    let mut rest = &program[8..];
    while let Some((&id, after)) = rest.split_first() {
        let (length, after) = number(after)?;
        let (section, after) = after.split_at_checked(length).context("a section is cut off")?;
        made.push(id);
        if id == 2 {
            let short = imports(section, from, &mut names)?;
            put_number(&mut made, short.len());
            made.extend(short);
        } else {
            put_number(&mut made, length);
            made.extend(section);
        }
        rest = after;
    }
    let glue = glue.replace(&format!("\"{from}\""), &format!("\"{MODULE}\""));
    Ok((made, renamed(&glue, &names)))
}

/// What the module is called then.
const MODULE: &str = "a";

fn imports(section: &[u8], from: &str, names: &mut BTreeMap<String, String>) -> Result<Vec<u8>> {
    let (count, mut rest) = number(section)?;
    let mut made = Vec::new();
    put_number(&mut made, count);
    for at in 0..count {
        let (module, after) = text(rest)?;
        let (name, after) = text(after)?;
        let described = description(after)?;
        let (description, after) = after.split_at(described);
        if module == from {
            let short = format!("${at}");
            put_text(&mut made, MODULE);
            put_text(&mut made, &short);
            names.insert(name.to_owned(), short);
        } else {
            put_text(&mut made, module);
            put_text(&mut made, name);
        }
        made.extend(description);
        rest = after;
    }
    Ok(made)
}

/// How many bytes say what is imported.
fn description(bytes: &[u8]) -> Result<usize> {
    let (kind, after) = bytes.split_first().context("an import is cut off")?;
    let left = match kind {
        0 => number(after)?.1,
        // A global: its type and whether it may change. Other kinds wasm-bindgen does not import.
        3 => after.get(2..).context("an import is cut off")?,
        other => bail!("an import of kind {other}"),
    };
    Ok(bytes.len() - left.len())
}

/// Every identifier of `names` by its short name; a part of a longer identifier stays.
fn renamed(glue: &str, names: &BTreeMap<String, String>) -> String {
    let inside = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == '$';
    let mut made = String::with_capacity(glue.len());
    let mut rest = glue;
    while !rest.is_empty() {
        let word = rest.find(|c| !inside(c)).unwrap_or(rest.len());
        made.push_str(names.get(&rest[..word]).map_or(&rest[..word], String::as_str));
        let after = rest[word..].find(inside).map_or(rest.len(), |at| word + at);
        made.push_str(&rest[word..after]);
        rest = &rest[after..];
    }
    made
}

/// An unsigned number in LEB128, and what follows it.
fn number(bytes: &[u8]) -> Result<(usize, &[u8])> {
    let mut value = 0;
    for (at, byte) in bytes.iter().take(5).enumerate() {
        value |= usize::from(byte & 0x7f) << (7 * at);
        if byte & 0x80 == 0 {
            return Ok((value, &bytes[at + 1..]));
        }
    }
    bail!("a number is cut off")
}

fn put_number(made: &mut Vec<u8>, mut value: usize) {
    while value > 0x7f {
        made.push(value as u8 & 0x7f | 0x80);
        value >>= 7;
    }
    made.push(value as u8);
}

fn text(bytes: &[u8]) -> Result<(&str, &[u8])> {
    let (length, after) = number(bytes)?;
    let (text, after) = after.split_at_checked(length).context("a name is cut off")?;
    Ok((std::str::from_utf8(text)?, after))
}

fn put_text(made: &mut Vec<u8>, text: &str) {
    put_number(made, text.len());
    made.extend(text.as_bytes());
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A module with one type and the imports of these modules and names, all of them functions of that type.
    fn module(imports: &[(&str, &str)]) -> Vec<u8> {
        let mut section = vec![imports.len() as u8];
        for (module, name) in imports {
            put_text(&mut section, module);
            put_text(&mut section, name);
            section.extend([0, 0]);
        }
        let mut made = b"\0asm\x01\0\0\0\x01\x04\x01\x60\0\0\x02".to_vec();
        put_number(&mut made, section.len());
        made.extend(section);
        made
    }

    #[test]
    fn both_files_get_the_same_short_names() -> Result<()> {
        let long = "__wbg_a_name_0123456789abcdef_".repeat(9);
        let program = module(&[("./x_bg.js", &long), ("./other.js", "load"), ("./x_bg.js", "__wbg_b")]);
        let glue = format!("{{ {long}: f, __wbg_b_c: g, __wbg_b: h }}; load({{ \"./x_bg.js\": i }})");
        let (program, glue) = shorten(&program, &glue, "./x_bg.js")?;
        assert_eq!(program, module(&[("a", "$0"), ("./other.js", "load"), ("a", "$2")]));
        assert_eq!(glue, "{ $0: f, __wbg_b_c: g, $2: h }; load({ \"a\": i })");
        Ok(())
    }

    #[test]
    fn what_is_no_module_is_refused() {
        assert!(shorten(b"", "", "x").is_err());
        assert!(shorten(b"\0asm\x01\0\0\0\x02\x09\x01", "", "x").is_err());
        let memory = b"\0asm\x01\0\0\0\x02\x06\x01\x01x\x01y\x02";
        assert!(shorten(memory, "", "x").is_err());
    }
}
