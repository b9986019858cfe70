//! Makes the module of messages, and says whether this build is split in two: `cargo xtask build` asks for it, and splits
//! the program that comes out.

use std::path::Path;
use std::{env, fs};

fn main() {
    println!("cargo::rerun-if-changed=assets/lang");
    if let Err(error) = messages() {
        for line in error.to_string().lines() {
            println!("cargo::error={line}");
        }
    }
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-env-changed=SKILL_QUIZ_SPLIT");
    println!("cargo::rustc-check-cfg=cfg(split)");
    if std::env::var_os("SKILL_QUIZ_SPLIT").is_some() {
        println!("cargo::rustc-cfg=split");
        // Where functions lie apart, the splitter needs to know who names whom.
        println!("cargo::rustc-link-arg-bins=--emit-relocs");
    }
}

fn messages() -> anyhow::Result<()> {
    let catalogues = messages::read(Path::new("assets/lang"))?;
    let file = Path::new(&env::var("OUT_DIR")?).join("messages.rs");
    Ok(fs::write(file, catalogues[0].rust())?)
}
