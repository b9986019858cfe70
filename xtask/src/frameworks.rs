//! Pages of several frameworks that hold the element of the npm package, for the end-to-end tests.

use crate::step::{output, run, step};
use crate::{dist, setup};
use anyhow::{Context, Result};
use std::fs;
use std::os::unix::fs::symlink;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Packs the npm package of the complete build in `dist/`, installs it beside the pages of `tests/frameworks`, and lets
/// Vite build these. The result is the project's folder, with the built pages in its `dist/`.
///
/// # Errors
/// When npm cannot pack or install the package, or Vite cannot build the pages.
pub fn build(root: &Path) -> Result<PathBuf> {
    let tools = setup::for_frameworks(root)?;
    step("pages of frameworks around the npm package", || {
        let package = dist::npm(root, &root.join("dist"))?;
        let place = root.join("target/frameworks");
        if place.exists() {
            fs::remove_dir_all(&place).context("removing earlier pages of frameworks")?;
        }
        let project = place.join("project");
        let source = root.join("tests/frameworks");
        copy(&source, &project)?;
        // Node.js looks for packages in the folders above as well: here lie the locked ones, and in the project its own.
        symlink(&tools, place.join("node_modules")).context("linking the locked packages")?;
        let pack = ["pack", "--silent", "--pack-destination"];
        let packed = output(Command::new("npm").args(pack).arg(&project).current_dir(&package))?;
        let manifest = format!(
            "{{\"private\":true,\"type\":\"module\",\"dependencies\":{{\"skill-quiz\":\"file:{}\"}}}}\n",
            packed.trim()
        );
        fs::write(project.join("package.json"), manifest)?;
        fs::remove_file(project.join("package-lock.json"))?;
        let install =
            ["install", "--offline", "--ignore-scripts", "--no-audit", "--no-fund", "--no-package-lock"];
        run(Command::new("npm").args(install).current_dir(&project))?;
        // As the package's own README says.
        copy(&project.join("node_modules/skill-quiz/app"), &project.join("public/skill-quiz"))?;
        run(Command::new(tools.join(".bin/vite")).arg("build").current_dir(&project))?;
        Ok(project)
    })
}

/// Copies a folder with all that is in it.
fn copy(from: &Path, to: &Path) -> Result<()> {
    for name in dist::files(from)? {
        let to = to.join(&name);
        fs::create_dir_all(to.parent().unwrap_or(from))?;
        fs::copy(from.join(&name), &to).with_context(|| format!("copying to {}", to.display()))?;
    }
    Ok(())
}
