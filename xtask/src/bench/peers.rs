//! The npm packages that the benchmark in the browser runs beside the engine: fetched into the cache, never committed.

use crate::paths::on_path;
use crate::setup::hex;
use crate::step::{run, step};
use anyhow::{Context, Result, bail};
use sha2::{Digest, Sha512};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// A package at one version, as npm packs it.
struct Package {
    name: &'static str,
    version: &'static str,
    /// SHA-512 of the archive.
    digest: &'static str,
}

/// SQLite in wasm; jsCAT and what it needs to run. It names `optimization-js` by a Git address with the whole of its build tools; the
/// package on npm has the same minimiser with the same constants.
const PACKAGES: [Package; 6] = [
    Package {
        name: "@bdelab/jscat",
        version: "5.2.3",
        digest: "28afd58c886b2928ba93f0a0b1df2c50197632c863a4e68bac439973d71734d172392a8f5b70fece138750024b4298a9bb29e1a96988bfbf2c644d2552fc0069",
    },
    Package {
        name: "optimization-js",
        version: "1.5.0",
        digest: "af3f7e8a3bbd47b750fdb3a68bd4719c1f3e94d85cd258e1654ebeafbe3aded6a5775c6d9b03c10cdc2ed47d695b7c2a484f37e6d59ef9996f1cac7ecb1842bd",
    },
    Package {
        name: "binary-search",
        version: "1.3.6",
        digest: "9db1355b13934eb51621fb1f678687198bb90ceb8d91bc46a248d5e99da4c5f24adee6806fcccd2b59aecce7a2a682c76632274f806bf3c047a737af73af35c4",
    },
    Package {
        name: "lodash",
        version: "4.17.21",
        digest: "bf690311ee7b95e713ba568322e3533f2dd1cb880b189e99d4edef13592b81764daec43e2c54c61d5c558dc5cfb35ecb85b65519e74026ff17675b6f8f916f4a",
    },
    Package {
        name: "sql.js",
        version: "1.16.0",
        digest: "abf24e66e25f99587c65ff04a3e70c26fb7101679606a4df27a0106065d999c68b187330840da7887ddf4181eb06d3de3acb35b6dcc779cd3b2b9fab1da31133",
    },
    Package {
        name: "seedrandom",
        version: "3.0.5",
        digest: "f0ec266e4954373c1ece31889e667ed9c950984c503efa26aa32fb2c5a8e62ab66bb1460418a8e0f7987694f8cbd99f914b51e57155f423c0b656fe7fc916eaa",
    },
];

/// The folder above `node_modules` with all packages, each fetched once.
///
/// # Errors
/// When npm is missing, a package cannot be fetched, or is not what its digest says.
pub fn fetch(cache: &Path) -> Result<PathBuf> {
    let home = cache.join("bench-peers");
    for package in &PACKAGES {
        let folder = home.join(format!("{}-{}", package.name.replace('/', "-"), package.version));
        let place = home.join("node_modules").join(package.name);
        // The folder of the version is made last, so that half a package is not taken for one.
        if !folder.is_dir() {
            step(&format!("fetch {} {}", package.name, package.version), || {
                unpack(package, &home, &place)?;
                fs::create_dir_all(&folder).context("marking the package as complete")
            })?;
        }
    }
    Ok(home)
}

fn unpack(package: &Package, home: &Path, place: &Path) -> Result<()> {
    if on_path(&["npm"]).is_none() {
        bail!("npm is missing: install Node.js with npm, or run `cargo xtask setup`");
    }
    if place.is_dir() {
        fs::remove_dir_all(place).context("removing another version")?;
    }
    fs::create_dir_all(place).context("making the package's folder")?;
    run(Command::new("npm")
        .args(["pack", "--silent", &format!("{}@{}", package.name, package.version)])
        .current_dir(home))?;
    let name = package.name.trim_start_matches('@').replace('/', "-");
    let archive = home.join(format!("{name}-{}.tgz", package.version));
    let bytes = fs::read(&archive).with_context(|| format!("reading {}", archive.display()))?;
    let digest = hex(&Sha512::digest(&bytes));
    if digest != package.digest {
        bail!("{} {} has the digest {digest}, not the pinned one", package.name, package.version);
    }
    run(Command::new("tar").arg("-xzf").arg(&archive).args(["--strip-components=1", "-C"]).arg(place))
}
