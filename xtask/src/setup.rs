//! `cargo xtask setup`: everything that the other commands need, each installed once.
//!
//! The other commands call the part that they need, so a first `serve` compiles no test tools.

use crate::paths::{self, on_path, path_with};
use crate::step::{output, run as run_command, step};
use crate::tools::{self, Tool};
use anyhow::{Context, Result, bail};
use sha2::{Digest, Sha256};
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// What a build of the page runs with.
pub struct BuildTools {
    /// `PATH` with the pinned tools before the machine's own.
    pub path: OsString,
    /// The `node_modules` folder of the locked npm tools.
    pub node_modules: PathBuf,
}

/// The browsers and their drivers.
pub struct Browsers {
    /// The program that speaks WebDriver for Chromium.
    pub chromedriver: PathBuf,
    /// The program that speaks WebDriver for Firefox.
    pub geckodriver: PathBuf,
    /// The browser.
    pub chromium: PathBuf,
    /// The browser.
    pub firefox: PathBuf,
}

/// The web servers that the distribution is tested with.
pub struct Hosts {
    /// nginx, with its module for files compressed ahead.
    pub nginx: PathBuf,
    /// Caddy.
    pub caddy: PathBuf,
}

/// Installs everything.
///
/// # Errors
/// When a part is missing and cannot be installed; the message says what to do.
pub fn run(root: &Path) -> Result<()> {
    let tools = for_build(root)?;
    for_browser_tests()?;
    let browsers = browsers()?;
    let hosts = hosts()?;
    let frameworks = for_frameworks(root)?;
    cargo_deny()?;
    println!("tools      {}", tools::programs(&paths::cache()?).display());
    println!("npm tools  {}", tools.node_modules.display());
    println!("chromium   {}", browsers.chromium.display());
    println!("firefox    {}", browsers.firefox.display());
    println!("nginx      {}", hosts.nginx.display());
    println!("caddy      {}", hosts.caddy.display());
    println!("frameworks {}", frameworks.display());
    println!("ready");
    Ok(())
}

/// What building the page needs.
///
/// # Errors
/// When a part is missing and cannot be installed; the message says what to do.
pub fn for_build(root: &Path) -> Result<BuildTools> {
    let cache = paths::cache()?;
    tools::check_pin(root)?;
    tools::ensure_wasm_target()?;
    c_compiler()?;
    install_tools(&cache, &[tools::WASM_BINDGEN, tools::TRUNK])?;
    let node_modules = npm_tools(root, &cache, "tests/npm")?;
    let path = path_with(&[node_modules.join(".bin"), tools::programs(&cache)])?;
    Ok(BuildTools { path, node_modules })
}

/// The `node_modules` folder of the frameworks whose pages hold the element in tests, with Vite and TypeScript.
///
/// # Errors
/// When it is missing and cannot be installed.
pub fn for_frameworks(root: &Path) -> Result<PathBuf> {
    npm_tools(root, &paths::cache()?, "tests/frameworks")
}

/// The program that checks crates against `deny.toml`.
///
/// # Errors
/// When it is missing and cannot be compiled.
pub fn cargo_deny() -> Result<PathBuf> {
    let cache = paths::cache()?;
    install_tools(&cache, &[tools::CARGO_DENY])?;
    Ok(tools::programs(&cache).join(tools::CARGO_DENY.program))
}

/// The compiler that makes WebAssembly of SQLite's C.
///
/// # Errors
/// When it is missing and cannot be installed; the message says what to do.
pub fn c_compiler() -> Result<()> {
    if on_path(&["clang"]).is_some() {
        return Ok(());
    }
    apt_install(&["clang"], "or install clang 14 or newer in your own way and put it on PATH")
}

/// What wasm-pack's tests need beside the browsers; the result is their `PATH`.
///
/// # Errors
/// When a tool is missing and cannot be compiled.
pub fn for_browser_tests() -> Result<OsString> {
    let cache = paths::cache()?;
    tools::ensure_wasm_target()?;
    install_tools(&cache, &[tools::WASM_BINDGEN, tools::WASM_PACK])?;
    path_with(&[tools::programs(&cache)])
}

/// Both browsers with their drivers. Each may be named by an environment variable
/// (`CHROMIUM`, `CHROMEDRIVER`, `FIREFOX`, `GECKODRIVER`); what is missing is installed.
///
/// # Errors
/// When one is missing and cannot be installed: a browser test is never skipped in silence.
pub fn browsers() -> Result<Browsers> {
    let cache = paths::cache()?;
    let geckodriver = match named("GECKODRIVER")? {
        Some(program) => program,
        None => {
            install_tools(&cache, &[tools::GECKODRIVER])?;
            tools::programs(&cache).join(tools::GECKODRIVER.program)
        }
    };
    let mut missing = Vec::new();
    for wanted in &WANTED {
        if locate(wanted)?.is_none() {
            missing.push(wanted.package);
        }
    }
    if !missing.is_empty() {
        apt_install(
            &missing,
            "or install Chromium, its driver and Firefox in your own way and name their programs \
             in CHROMIUM, CHROMEDRIVER and FIREFOX",
        )?;
    }
    let [chromium, chromedriver, firefox] = WANTED.each_ref().map(|wanted| {
        locate(wanted)?.with_context(|| {
            format!("the package {} brought none of {}", wanted.package, wanted.names.join(", "))
        })
    });
    Ok(Browsers { chromedriver: chromedriver?, geckodriver, chromium: chromium?, firefox: firefox? })
}

/// The web servers, which may be named by `NGINX` and `CADDY`; what is missing is installed, but where Debian would
/// start it as a service.
///
/// # Errors
/// When one is missing and cannot be installed.
pub fn hosts() -> Result<Hosts> {
    let module = Path::new("/usr/lib/nginx/modules/ngx_http_brotli_static_module.so");
    let find = |variable: &str, name: &str| -> Result<Option<PathBuf>> {
        // Debian keeps servers where users have no path to.
        let place = Path::new("/usr/sbin").join(name);
        Ok(named(variable)?.or_else(|| on_path(&[name])).or_else(|| place.is_file().then_some(place)))
    };
    let mut missing = Vec::new();
    if find("NGINX", "nginx")?.is_none() {
        missing.push("nginx-light");
    }
    if named("NGINX")?.is_none() && !module.is_file() {
        missing.push("libnginx-mod-http-brotli-static");
    }
    if find("CADDY", "caddy")?.is_none() {
        missing.push("caddy");
    }
    if !missing.is_empty() && Path::new("/run/systemd/system").is_dir() {
        bail!(
            "missing: {names}. Run\n\n    sudo apt-get install -y --no-install-recommends {names}\n\n\
             which starts them as services of this machine; where that is not wanted, \
             `sudo systemctl disable --now nginx caddy` ends them",
            names = missing.join(" ")
        );
    }
    if !missing.is_empty() {
        apt_install(
            &missing,
            "or install nginx with its module brotli_static, and Caddy, and name them in NGINX and CADDY",
        )?;
    }
    Ok(Hosts {
        nginx: find("NGINX", "nginx")?.context("the package nginx-light brought no nginx")?,
        caddy: find("CADDY", "caddy")?.context("the package caddy brought no caddy")?,
    })
}

/// A program of the browser tests: how it may be called, and which Debian package brings it.
struct Wanted {
    variable: &'static str,
    names: &'static [&'static str],
    package: &'static str,
}

const WANTED: [Wanted; 3] = [
    Wanted {
        variable: "CHROMIUM",
        names: &["chromium", "chromium-browser", "google-chrome"],
        package: "chromium",
    },
    Wanted { variable: "CHROMEDRIVER", names: &["chromedriver"], package: "chromium-driver" },
    Wanted { variable: "FIREFOX", names: &["firefox-esr", "firefox"], package: "firefox-esr" },
];

fn locate(wanted: &Wanted) -> Result<Option<PathBuf>> {
    Ok(named(wanted.variable)?.or_else(|| on_path(wanted.names)))
}

/// The program that an environment variable names.
fn named(variable: &str) -> Result<Option<PathBuf>> {
    let Some(value) = std::env::var_os(variable).filter(|value| !value.is_empty()) else {
        return Ok(None);
    };
    let program = PathBuf::from(value);
    if !program.is_file() {
        bail!("{variable} names {}, which is not a file: correct it or unset it", program.display());
    }
    Ok(Some(program))
}

fn install_tools(cache: &Path, wanted: &[Tool]) -> Result<()> {
    wanted.iter().try_for_each(|tool| tools::ensure(cache, tool))
}

/// The `node_modules` of the npm tools that a folder locks. Its place is named after the lock file, so a
/// changed lock is a new installation and an old one is never half right.
fn npm_tools(root: &Path, cache: &Path, folder: &str) -> Result<PathBuf> {
    let source = root.join(folder);
    let lock = source.join("package-lock.json");
    let text = fs::read(&lock).with_context(|| format!("reading {}", lock.display()))?;
    let digest = hex(&Sha256::digest(&text));
    let home = cache.join(folder.trim_start_matches("tests/")).join(&digest[..16]);
    let node_modules = home.join("node_modules");
    if on_path(&["node"]).is_none() || on_path(&["npm"]).is_none() {
        apt_install(&["nodejs", "npm"], "or install Node.js 18 or newer with npm in your own way")?;
    }
    if node_modules.is_dir() {
        return Ok(node_modules);
    }
    step(&format!("install the npm tools of {folder}"), || {
        // Under another name until complete: a broken installation must not be taken for one.
        let partial = home.with_extension(format!("partial-{}", std::process::id()));
        fs::create_dir_all(&partial).context("making the folder of the npm tools")?;
        for file in ["package.json", "package-lock.json"] {
            fs::copy(source.join(file), partial.join(file))
                .with_context(|| format!("copying {folder}/{file}"))?;
        }
        run_command(
            Command::new("npm")
                .args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"])
                .current_dir(&partial),
        )?;
        if let Err(error) = fs::rename(&partial, &home)
            && !node_modules.is_dir()
        {
            return Err(error).context("putting the npm tools in place");
        }
        Ok(node_modules)
    })
}

/// Installs Debian packages where this user may; else says exactly what to type.
fn apt_install(packages: &[&str], otherwise: &str) -> Result<()> {
    let names = packages.join(" ");
    if on_path(&["apt-get"]).is_none() {
        bail!("missing: {names}. Install them with your system's package manager, {otherwise}");
    }
    if !is_root() {
        bail!(
            "missing: {names}. Run\n\n    sudo apt-get update && sudo apt-get install -y \
             --no-install-recommends {names}\n\n{otherwise}"
        );
    }
    step(&format!("install the Debian packages {names}"), || {
        run_command(Command::new("apt-get").args(["update", "-qq"]))?;
        run_command(
            Command::new("apt-get")
                .args(["install", "-y", "-qq", "--no-install-recommends"])
                .args(packages)
                .env("DEBIAN_FRONTEND", "noninteractive"),
        )
    })
}

fn is_root() -> bool {
    output(Command::new("id").arg("-u")).is_ok_and(|id| id.trim() == "0")
}

/// Bytes as lower-case hexadecimal digits.
pub fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hex_keeps_leading_zeros() {
        assert_eq!(hex(&[0, 10, 255]), "000aff");
    }

    #[test]
    fn the_npm_locks_name_no_address() -> Result<()> {
        for folder in ["tests/npm", "tests/frameworks"] {
            let lock = fs::read_to_string(paths::root()?.join(folder).join("package-lock.json"))?;
            assert!(!lock.contains("\"resolved\""), "{lock}");
        }
        Ok(())
    }
}
