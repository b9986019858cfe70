//! Where things lie: the repository, the cache of tools, the programs on `PATH`.

use anyhow::{Context, Result};
use std::env;
use std::ffi::OsString;
use std::path::{Path, PathBuf};

/// The repository's root: the folder above this package.
///
/// # Errors
/// When `cargo` did not say where the package lies and the current folder cannot be read.
pub fn root() -> Result<PathBuf> {
    let package = match env::var_os("CARGO_MANIFEST_DIR") {
        Some(folder) => PathBuf::from(folder),
        None => env::current_dir().context("reading the current folder")?.join("xtask"),
    };
    let root = package.parent().context("the xtask package has no parent folder")?;
    Ok(root.to_path_buf())
}

/// The build that Trunk is making where it calls a hook, else the one in `dist/`.
pub fn build(root: &Path) -> PathBuf {
    env::var_os("TRUNK_STAGING_DIR").map_or_else(|| root.join("dist"), PathBuf::from)
}

/// The folder for installed tools, outside `target/` so that `cargo clean` spares them:
/// `$SKILL_QUIZ_CACHE`, else `$XDG_CACHE_HOME/skill-quiz`, else `~/.cache/skill-quiz`.
///
/// # Errors
/// When none of the three variables is set.
pub fn cache() -> Result<PathBuf> {
    cache_from(|name| env::var_os(name).filter(|value| !value.is_empty()))
        .context("no place for the tools: set SKILL_QUIZ_CACHE to a folder, or HOME")
}

fn cache_from(variable: impl Fn(&str) -> Option<OsString>) -> Option<PathBuf> {
    variable("SKILL_QUIZ_CACHE")
        .map(PathBuf::from)
        .or_else(|| Some(PathBuf::from(variable("XDG_CACHE_HOME")?).join("skill-quiz")))
        .or_else(|| Some(PathBuf::from(variable("HOME")?).join(".cache/skill-quiz")))
}

/// The first of `names` that is a file in a folder of `PATH`.
pub fn on_path(names: &[&str]) -> Option<PathBuf> {
    let path = env::var_os("PATH")?;
    let folders: Vec<PathBuf> = env::split_paths(&path).collect();
    names.iter().find_map(|name| folders.iter().map(|folder| folder.join(name)).find(|file| file.is_file()))
}

/// `PATH` with `folders` before everything else.
///
/// # Errors
/// When a folder's name contains the separator of `PATH`.
pub fn path_with(folders: &[PathBuf]) -> Result<OsString> {
    let old = env::var_os("PATH").unwrap_or_default();
    let all = folders.iter().cloned().chain(env::split_paths(&old));
    env::join_paths(all).context("a tool folder's name cannot stand in PATH")
}

/// `path` as seen from `root`, with `/` between its parts, for messages and rules.
pub fn relative(root: &Path, path: &Path) -> String {
    let short = path.strip_prefix(root).unwrap_or(path);
    let parts: Vec<_> = short.components().map(|part| part.as_os_str().to_string_lossy()).collect();
    parts.join("/")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cache_with(variables: &[(&str, &str)]) -> Option<PathBuf> {
        cache_from(|name| {
            let found = variables.iter().find(|(key, _)| *key == name)?;
            Some(OsString::from(found.1))
        })
    }

    #[test]
    fn the_cache_follows_our_variable_then_xdg_then_home() {
        let all = [("SKILL_QUIZ_CACHE", "/own"), ("XDG_CACHE_HOME", "/xdg"), ("HOME", "/me")];
        assert_eq!(cache_with(&all), Some(PathBuf::from("/own")));
        assert_eq!(cache_with(&all[1..]), Some(PathBuf::from("/xdg/skill-quiz")));
        assert_eq!(cache_with(&all[2..]), Some(PathBuf::from("/me/.cache/skill-quiz")));
        assert_eq!(cache_with(&[]), None);
    }

    #[test]
    fn a_relative_path_has_forward_slashes() {
        let root = Path::new("/repo");
        assert_eq!(relative(root, Path::new("/repo/src/main.rs")), "src/main.rs");
    }
}
