//! Says whether this build is split in two: `cargo xtask build` asks for it, and splits the program that comes out.

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-env-changed=SKILL_QUIZ_SPLIT");
    println!("cargo::rustc-check-cfg=cfg(split)");
    if std::env::var_os("SKILL_QUIZ_SPLIT").is_some() {
        println!("cargo::rustc-cfg=split");
        // Where functions lie apart, the splitter needs to know who names whom.
        println!("cargo::rustc-link-arg-bins=--emit-relocs");
    }
}
