//! `deny.toml` as cargo-deny reads it: licences, duplicates and origins of every crate, and known vulnerabilities.

use crate::setup;
use crate::step::run as run_command;
use anyhow::Result;
use std::net::{TcpStream, ToSocketAddrs};
use std::path::Path;
use std::process::Command;
use std::time::Duration;

/// Where the list of known vulnerabilities lies.
const DATABASE: &str = "github.com:443";

/// Checks the crates. An advisory comes without a change, so it is told and makes no change fail.
///
/// # Errors
/// When cargo-deny cannot be had, or finds a licence, a crate or an origin that `deny.toml` does not allow.
pub fn run(root: &Path) -> Result<()> {
    let program = setup::cargo_deny()?;
    let deny = |arguments: &[&str]| {
        let mut command = Command::new(&program);
        // Crates in two versions are warnings, and many.
        command.current_dir(root).args(["--log-level", "error", "--workspace"]).args(arguments);
        command
    };
    run_command(&mut deny(&["--offline", "check", "--hide-inclusion-graph", "licenses", "bans", "sources"]))?;
    if !reachable(DATABASE) {
        println!("    {DATABASE} is out of reach: known vulnerabilities are not looked up");
    } else if let Err(error) = run_command(&mut deny(&["check", "advisories"])) {
        println!("    {error:#}: see the advisories above");
    }
    Ok(())
}

/// Whether a host answers within a few seconds.
fn reachable(host: &str) -> bool {
    let mut places = host.to_socket_addrs().into_iter().flatten();
    places.any(|place| TcpStream::connect_timeout(&place, Duration::from_secs(3)).is_ok())
}
