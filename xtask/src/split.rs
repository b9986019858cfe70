//! Splits the page's program in two: what a first question needs, and what is fetched while it is read.
//!
//! The split comes between compiler and wasm-bindgen, where Trunk has no hook. So this command stands in for wasm-bindgen
//! (see `stand_in`): it splits the app's program, has the real wasm-bindgen make the glue of the first part, and puts the
//! few lines that load the second part into that glue. Any other call is passed on as it is.

mod names;
mod styles;

use crate::csp::base64;
use crate::floor::app_link;
use crate::paths;
use crate::setup::hex;
use crate::stand_in::pass_on;
use crate::step::run as run_command;
use crate::tools;
use anyhow::{Context, Result, anyhow, bail};
use sha2::{Digest, Sha256};
use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Set for a build that is split: the app's build script and this command see it.
pub const SWITCH: &str = "SKILL_QUIZ_SPLIT";

/// The app's program, as the option of wasm-bindgen names it.
const APP: &str = "--out-name=skill-quiz-app";

/// How the second part's file begins; its digest follows.
pub const LATER: &str = "later-";

/// The module from which the splitter has the first part import the loader.
const LOADER: &str = "./later.js";

/// What wasm-bindgen would do, with the app's program split.
///
/// # Errors
/// When a command fails, or the program does not come apart as expected.
pub fn bindgen(arguments: &[String]) -> Result<()> {
    let real = tools::programs(&paths::cache()?).join(tools::WASM_BINDGEN.program);
    if !arguments.iter().any(|argument| argument == APP) || env::var_os(SWITCH).is_none() {
        return pass_on(Command::new(real).args(arguments));
    }
    let root = paths::root()?;
    let (input, options): (Vec<_>, Vec<_>) =
        arguments.iter().partition(|argument| !argument.starts_with('-'));
    let [input] = input[..] else {
        bail!("wasm-bindgen is given {input:?}, not one file");
    };
    let parts = split(&root, Path::new(input))?;
    run_command(
        Command::new(real)
            .args(&options)
            // What the second part takes from the first is kept.
            .arg("--keep-lld-exports")
            .arg(&parts.first),
    )?;
    let later = optimised(&root, &parts.later)?;
    let out = options.iter().find_map(|argument| argument.strip_prefix("--out-dir="));
    let out = Path::new(out.context("wasm-bindgen is given no folder")?);
    let (glue, program) = (out.join("skill-quiz-app.js"), out.join("skill-quiz-app_bg.wasm"));
    let text = fs::read_to_string(&glue).with_context(|| format!("reading {}", glue.display()))?;
    let bytes = fs::read(&program).with_context(|| format!("reading {}", program.display()))?;
    let (bytes, text) = names::shorten(&bytes, &text, "./skill-quiz-app_bg.js")?;
    fs::write(&program, bytes).with_context(|| format!("writing {}", program.display()))?;
    fs::write(&glue, with_loader(&text, &later)?).with_context(|| format!("writing {}", glue.display()))
}

/// Puts the second part and its styles into the build that Trunk is making. Trunk's hook calls this.
///
/// # Errors
/// When it cannot be copied.
pub fn run(root: &Path) -> Result<()> {
    if env::var_os(SWITCH).is_none() {
        return Ok(());
    }
    for entry in fs::read_dir(home(root).join("later")).context("looking for the second program")? {
        let file = entry?;
        fs::copy(file.path(), paths::build(root).join(file.file_name()))
            .context("copying the second program")?;
    }
    let source = fs::read_to_string(root.join("index.html")).context("reading index.html")?;
    styles::move_out(&source, &paths::build(root))
}

fn home(root: &Path) -> PathBuf {
    root.join("target/split")
}

struct Parts {
    first: PathBuf,
    later: PathBuf,
}

fn split(root: &Path, program: &Path) -> Result<Parts> {
    let home = home(root).join("parts");
    let first = home.join("skill-quiz-app.wasm");
    let input = fs::read(program).with_context(|| format!("reading {}", program.display()))?;
    let mut options = wasm_split_cli_support::Options::new(&input);
    options.output_dir = &home;
    options.main_out_path = &first;
    options.link_name = LOADER;
    let made = wasm_split_cli_support::transform(options).map_err(|error| anyhow!("splitting: {error:#}"))?;
    let [later] = &made.split_modules[..] else {
        bail!("the program comes apart into {} parts, not 2", made.split_modules.len() + 1);
    };
    Ok(Parts { later: later.clone(), first })
}

/// The second part in its smallest form, under a name that holds its digest.
fn optimised(root: &Path, later: &Path) -> Result<PathBuf> {
    let page = fs::read_to_string(root.join("index.html")).context("reading index.html")?;
    let link = app_link(&page).context("index.html has no `<link data-trunk rel=\"rust\" …>`")?;
    let level = link.attribute("data-wasm-opt").unwrap_or_default();
    let parameters = link.attribute("data-wasm-opt-params").unwrap_or_default();
    let folder = home(root).join("later");
    if folder.exists() {
        fs::remove_dir_all(&folder).context("removing the second program of an earlier build")?;
    }
    fs::create_dir_all(&folder).context("making the folder of the second program")?;
    let small = home(root).join("parts/small.wasm");
    run_command(
        Command::new("wasm-opt")
            .arg(format!("-O{level}"))
            .args(parameters.split_whitespace())
            .arg("-o")
            .arg(&small)
            .arg(later),
    )?;
    let digest = Sha256::digest(fs::read(&small).context("reading the second program")?);
    let named = folder.join(format!("{LATER}{}.wasm", &hex(&digest)[..16]));
    fs::rename(&small, &named).context("naming the second program")?;
    Ok(named)
}

/// The glue with the loader in place of its import. The loader lies in the glue itself, where the first part's exports are
/// at hand and no further file has to be fetched before the first question.
fn with_loader(glue: &str, later: &Path) -> Result<String> {
    let end = format!("from \"{LOADER}\"");
    let line = glue.lines().find(|line| line.starts_with("import * as ") && line.contains(&end));
    let line = line.context("the glue imports no loader: was the app built with a part to split off?")?;
    let name = line["import * as ".len()..].split_whitespace().next().context("the import has no name")?;
    let file = later.file_name().context("the second program has no name")?.to_string_lossy();
    let digest = base64(&Sha256::digest(fs::read(later).context("reading the second program")?));
    let loader = include_str!("split/later.js")
        .replace("NAME", name)
        .replace("FILE", &file)
        .replace("DIGEST", &digest);
    // Trunk's minifier cannot read a default export in a list, and would leave the whole file as it is.
    let (list, both) =
        ("export { initSync, __wbg_init as default };", "export { initSync };\nexport default __wbg_init;");
    Ok(glue.replace(line, &loader).replace(list, both))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_loader_takes_the_place_of_its_import() -> Result<()> {
        let folder = env::temp_dir().join(format!("split-{}", std::process::id()));
        fs::create_dir_all(&folder)?;
        let later = folder.join("later-0123.wasm");
        fs::write(&later, "")?;
        let glue = "import * as import1 from \"./later.js\"\nconst all = { \"./later.js\": import1 };\n";
        let made = with_loader(glue, &later)?;
        assert!(made.starts_with("const import1 = {"), "{made}");
        assert!(made.contains("\"later-0123.wasm\""), "{made}");
        // The digest of nothing, as sha256sum prints it, in base64.
        assert!(made.contains("sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="), "{made}");
        assert!(made.ends_with("const all = { \"./later.js\": import1 };\n"), "{made}");
        assert!(with_loader("const all = {};", &later).is_err());
        fs::remove_dir_all(&folder)?;
        Ok(())
    }
}
