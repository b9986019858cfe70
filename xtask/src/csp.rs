//! Puts the hashes of the page's inline scripts and styles into its content security policy, and into the address of
//! the worker which build it is of and what its program's digest is.
//!
//! Trunk minifies them, and starts the app with an inline script whose text holds hashed file
//! names, so the hashes are known only after the build. The page's policy has the words of
//! [`PLACEHOLDERS`] where they belong. Trunk's hook calls this before the new build is put in place; nothing
//! but the pages themselves changes, so the integrity attributes stay true.

use crate::embed::PAGE;
use crate::markup::tags;
use crate::paths;
use crate::setup::hex;
use anyhow::{Context, Result, ensure};
use sha2::{Digest, Sha256};
use std::path::Path;
use std::{env, fs};

/// What stands in the page's policy, with the element whose hashes belong there.
pub const PLACEHOLDERS: [(&str, &str); 2] =
    [("'inline-script-hashes'", "script"), ("'inline-style-hashes'", "style")];

/// The worker's files in the order in which it loads them.
pub const WORKER: [&str; 3] = ["sql.js", "sql-worker.js", "sql-worker_bg.wasm"];

/// The environment's variable with the origins whose banks the page may read besides its own.
pub const BANKS: &str = "SKILL_QUIZ_BANKS";

/// What stands in the page for the worker's version.
const WORKER_PLACE: &str = "sql-worker-version";

/// The pages of the build.
const PAGES: [&str; 2] = ["index.html", PAGE];

/// Rewrites the pages of the build that Trunk is making, else those in `dist/`.
///
/// # Errors
/// When a page cannot be read or written.
pub fn run(root: &Path) -> Result<()> {
    let worker = worker_version(&paths::build(root))?;
    let banks = env::var(BANKS).unwrap_or_default();
    for name in PAGES {
        let page = paths::build(root).join(name);
        let html = fs::read_to_string(&page).with_context(|| format!("reading {}", page.display()))?;
        let html = with_banks(&html.replace(WORKER_PLACE, &worker), &banks)?;
        fs::write(&page, with_hashes(&html)).with_context(|| format!("writing {}", page.display()))?;
    }
    Ok(())
}

/// What stands behind the ? of the worker's address: the build's version, and the digest of its program. A worker's files
/// have no hashed names, and only the program can be checked by the browser.
fn worker_version(build: &Path) -> Result<String> {
    let read = |name: &str| {
        let file = build.join(name);
        fs::read(&file).with_context(|| format!("reading {}", file.display()))
    };
    let mut all = Sha256::new();
    for name in WORKER {
        all.update(read(name)?);
    }
    let version = hex(&all.finalize());
    Ok(format!("{}&sha256-{}", &version[..12], base64(&Sha256::digest(read(WORKER[2])?))))
}

/// The page with a policy that lets it read banks of these origins, separated by spaces.
fn with_banks(html: &str, banks: &str) -> Result<String> {
    const OWN: &str = "connect-src 'self'";
    let mut policy = OWN.to_owned();
    for origin in banks.split_whitespace() {
        let host = origin.strip_prefix("https://").or_else(|| origin.strip_prefix("http://"));
        let plain = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-' | b':');
        let is_origin = host.is_some_and(|host| !host.is_empty() && host.bytes().all(plain));
        ensure!(is_origin, "{BANKS} names {origin}, which is no origin such as https://banks.example.com");
        policy = format!("{policy} {origin}");
    }
    ensure!(html.contains(OWN), "the page's policy has no {OWN}");
    Ok(html.replace(OWN, &policy))
}

/// The page with the hashes of its inline scripts and styles in its policy.
pub fn with_hashes(html: &str) -> String {
    let tags = tags(html);
    let hashes = |name: &str| {
        let inline = tags.iter().filter(|tag| tag.name == name && tag.attribute("src").is_none());
        let hashes = inline.map(|tag| format!("'sha256-{}'", base64(&Sha256::digest(tag.content))));
        hashes.collect::<Vec<_>>().join(" ")
    };
    PLACEHOLDERS.iter().fold(html.to_owned(), |html, (place, name)| html.replace(place, &hashes(name)))
}

/// Standard base64 with padding (RFC 4648, section 4).
pub fn base64(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut text = String::new();
    for chunk in bytes.chunks(3) {
        let mut group = [0u8; 3];
        group[..chunk.len()].copy_from_slice(chunk);
        let bits = u32::from_be_bytes([0, group[0], group[1], group[2]]);
        for place in 0..4 {
            let digit = (bits >> (18 - 6 * place)) & 63;
            if place <= chunk.len() {
                text.push(char::from(DIGITS[digit as usize]));
            } else {
                text.push('=');
            }
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn base64_matches_the_vectors_of_rfc_4648() {
        let vectors = [("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foobar", "Zm9vYmFy")];
        for (plain, encoded) in vectors {
            assert_eq!(base64(plain.as_bytes()), encoded);
        }
    }

    #[test]
    fn each_inline_script_is_admitted_by_its_hash() {
        let html = "<meta content=\"script-src 'inline-script-hashes'\">\
                    <script>alert('Hello, world.');</script><script src=x.js></script>";
        // The hash of the example in the CSP specification (Content Security Policy Level 3,
        // section 8.4).
        assert!(
            with_hashes(html).contains("script-src 'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='\"")
        );
    }

    #[test]
    fn only_origins_that_are_named_may_be_read() {
        let html = "connect-src 'self'; font-src 'self'";
        assert_eq!(with_banks(html, "").unwrap(), html);
        let two = with_banks(html, "https://a.example http://localhost:8080").unwrap();
        assert_eq!(two, "connect-src 'self' https://a.example http://localhost:8080; font-src 'self'");
        for bad in [
            "*",
            "https:",
            "https://*",
            "https://a.example/path",
            "https://a.example;script-src",
            "a.example",
        ] {
            assert!(with_banks(html, bad).is_err(), "{bad}");
        }
        assert!(with_banks("no policy", "").is_err());
    }
}
