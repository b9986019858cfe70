//! The static server's decisions, free of any socket: which file a request means, its type,
//! how long it may be kept, and in which encoding it goes out.

use flate2::Compression;
use flate2::write::GzEncoder;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// How a body is compressed on the wire.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Encoding {
    /// As it is.
    Identity,
    /// `gzip`, level 9.
    Gzip,
    /// `br`, quality 11.
    Brotli,
}

impl Encoding {
    /// The value of `content-encoding`; none for a body as it is.
    pub fn name(self) -> Option<&'static str> {
        match self {
            Self::Identity => None,
            Self::Gzip => Some("gzip"),
            Self::Brotli => Some("br"),
        }
    }
}

/// The file below `folder` that a request's target means; a folder means its `index.html`.
/// None when there is no such file, or when the target leads out of `folder`.
pub fn resolve(folder: &Path, target: &str) -> Option<PathBuf> {
    let path = target.split(['?', '#']).next().unwrap_or_default();
    let path = percent_decoded(path)?;
    let mut file = folder.to_path_buf();
    for part in path.strip_prefix('/')?.split('/') {
        match part {
            "" | "." => {}
            ".." => return None,
            _ if part.contains(['\\', '\0', ':']) => return None,
            _ => file.push(part),
        }
    }
    if file.is_dir() {
        file.push("index.html");
    }
    // A link inside the folder may still point out of it.
    let real = file.canonicalize().ok()?;
    (real.is_file() && real.starts_with(folder.canonicalize().ok()?)).then_some(real)
}

fn percent_decoded(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        if byte == b'%' {
            let high = char::from(rest.next()?).to_digit(16)?;
            let low = char::from(rest.next()?).to_digit(16)?;
            bytes.push(u8::try_from(high * 16 + low).ok()?);
        } else {
            bytes.push(byte);
        }
    }
    String::from_utf8(bytes).ok()
}

/// The media type of a file by its extension.
pub fn media_type(file: &Path) -> &'static str {
    match extension(file) {
        "html" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "wasm" => "application/wasm",
        "json" => "application/json",
        "webmanifest" => "application/manifest+json",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "webp" => "image/webp",
        "ico" => "image/x-icon",
        "woff2" => "font/woff2",
        "txt" | "md" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

/// Whether compressing such a file pays.
pub fn compressible(file: &Path) -> bool {
    matches!(
        extension(file),
        "html" | "css" | "js" | "mjs" | "wasm" | "json" | "webmanifest" | "svg" | "txt" | "md"
    )
}

/// The value of `cache-control`: a file whose name holds a hash of its content never changes;
/// everything else is asked for again each time.
pub fn cache_control(file: &Path) -> &'static str {
    let name = file.file_name().and_then(|name| name.to_str());
    if name.is_some_and(has_hash) { "public, max-age=31536000, immutable" } else { "no-cache" }
}

/// Whether a file name has a part that is a hash as Trunk writes it: up to 16 hexadecimal
/// digits, leading zeros left out. Shorter than 12, or without any digit, it may be a word.
fn has_hash(name: &str) -> bool {
    name.split(['-', '_', '.']).any(|part| {
        (12..=16).contains(&part.len())
            && part.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'))
            && part.bytes().any(|byte| byte.is_ascii_digit())
    })
}

/// The best encoding that an `accept-encoding` header allows.
pub fn negotiate(accept: &str) -> Encoding {
    let accepts = |wanted: &str| {
        accept.split(',').any(|choice| {
            let mut parts = choice.split(';').map(str::trim);
            let named = parts.next() == Some(wanted);
            let refused = parts.any(|part| {
                part.strip_prefix("q=")
                    .and_then(|weight| weight.parse::<f64>().ok())
                    .is_some_and(|weight| weight <= 0.0)
            });
            named && !refused
        })
    };
    if accepts("br") {
        Encoding::Brotli
    } else if accepts("gzip") {
        Encoding::Gzip
    } else {
        Encoding::Identity
    }
}

/// The body in the given encoding, at the highest level of each.
///
/// # Errors
/// Never in practice: writing goes to memory.
pub fn encode(body: &[u8], encoding: Encoding) -> io::Result<Vec<u8>> {
    match encoding {
        Encoding::Identity => Ok(body.to_vec()),
        Encoding::Gzip => {
            let mut writer = GzEncoder::new(Vec::new(), Compression::best());
            writer.write_all(body)?;
            writer.finish()
        }
        Encoding::Brotli => {
            let mut packed = Vec::new();
            let parameters = brotli::enc::BrotliEncoderParams {
                quality: 11,
                lgwin: 22,
                size_hint: body.len(),
                ..Default::default()
            };
            brotli::BrotliCompress(&mut &body[..], &mut packed, &parameters)?;
            Ok(packed)
        }
    }
}

fn extension(file: &Path) -> &str {
    file.extension().and_then(|extension| extension.to_str()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use anyhow::Result;
    use std::fs;
    use std::io::Read;

    /// A folder of its own below the system's temporary one, emptied first.
    fn folder(name: &str) -> Result<PathBuf> {
        let folder = std::env::temp_dir().join(format!("xtask-{name}-{}", std::process::id()));
        if folder.exists() {
            fs::remove_dir_all(&folder)?;
        }
        fs::create_dir_all(&folder)?;
        Ok(folder)
    }

    #[test]
    fn a_target_means_a_file_below_the_folder_only() -> Result<()> {
        let base = folder("resolve")?;
        let dist = base.join("dist");
        fs::create_dir_all(dist.join("questions"))?;
        fs::write(base.join("secret.txt"), "no")?;
        fs::write(dist.join("index.html"), "page")?;
        fs::write(dist.join("questions/a b.json"), "{}")?;
        let served = |target: &str| resolve(&dist, target).is_some();

        for target in ["/", "/index.html?x=1", "/index.html#/quiz", "/./index.html"] {
            assert!(served(target), "{target}");
        }
        assert!(served("/questions/a%20b.json"));
        for target in [
            "",
            "index.html",
            "/questions",
            "/missing.js",
            "/../secret.txt",
            "/%2e%2e/secret.txt",
            "/questions/..%2f..%2fsecret.txt",
            "/..\\secret.txt",
            "/%00",
            "/%zz",
            "/%",
        ] {
            assert!(!served(target), "{target}");
        }
        fs::remove_dir_all(&base)?;
        Ok(())
    }

    #[cfg(unix)]
    #[test]
    fn a_link_out_of_the_folder_is_refused() -> Result<()> {
        let base = folder("link")?;
        let dist = base.join("dist");
        fs::create_dir_all(&dist)?;
        fs::write(base.join("secret.txt"), "no")?;
        std::os::unix::fs::symlink(base.join("secret.txt"), dist.join("open.txt"))?;
        assert_eq!(resolve(&dist, "/open.txt"), None);
        fs::remove_dir_all(&base)?;
        Ok(())
    }

    #[test]
    fn only_a_hashed_name_is_kept_for_ever() {
        let kept = |name: &str| cache_control(Path::new(name)).contains("immutable");
        assert!(kept("dist/app-7807f10e34282167.js"));
        assert!(kept("dist/app-7807f10e34282167_bg.wasm"));
        assert!(kept("dist/base-780f10e34282167.css"));
        assert!(!kept("dist/index.html"));
        assert!(!kept("dist/questions/manifest.json"));
        assert!(!kept("dist/soft-skills.json"));
        assert!(!kept("dist/icon-192.png"));
        assert!(!kept("dist/deadbeefcafe.json"));
    }

    #[test]
    fn wasm_and_scripts_have_the_types_that_browsers_insist_on() {
        assert_eq!(media_type(Path::new("a_bg.wasm")), "application/wasm");
        assert_eq!(media_type(Path::new("a.js")), "text/javascript; charset=utf-8");
        assert_eq!(media_type(Path::new("a.xyz")), "application/octet-stream");
    }

    #[test]
    fn the_best_accepted_encoding_is_chosen() {
        assert_eq!(negotiate("gzip, deflate, br, zstd"), Encoding::Brotli);
        assert_eq!(negotiate("gzip;q=1.0, br;q=0"), Encoding::Gzip);
        assert_eq!(negotiate("identity"), Encoding::Identity);
        assert_eq!(negotiate(""), Encoding::Identity);
    }

    #[test]
    fn an_encoded_body_decodes_to_itself() -> Result<()> {
        let body = b"adaptive ".repeat(500);
        let gzip = encode(&body, Encoding::Gzip)?;
        let mut decoded = Vec::new();
        flate2::read::GzDecoder::new(&gzip[..]).read_to_end(&mut decoded)?;
        assert_eq!(decoded, body);

        let packed = encode(&body, Encoding::Brotli)?;
        let mut decoded = Vec::new();
        brotli::BrotliDecompress(&mut &packed[..], &mut decoded)?;
        assert_eq!(decoded, body);
        assert!(packed.len() < gzip.len());
        Ok(())
    }
}
