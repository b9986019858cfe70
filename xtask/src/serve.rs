//! `cargo xtask serve`: builds the page and serves it on this machine.

use crate::http::{Encoding, cache_control, compressible, encode, media_type, negotiate, resolve};
use crate::setup::{self, hex};
use crate::step::run as run_command;
use crate::{build, dist, publish};
use anyhow::{Context, Result, anyhow};
use clap::Args;
use sha2::{Digest, Sha256};
use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::SystemTime;
use tiny_http::{Header, Method, Request, Response, Server};

/// How to serve.
#[derive(Args)]
pub struct Options {
    /// Rebuild on every change and reload the page, without optimisation
    #[arg(long)]
    dev: bool,
    /// The port on 127.0.0.1
    #[arg(long, default_value_t = 8080)]
    port: u16,
}

/// Serves until it is stopped.
///
/// # Errors
/// When the build fails or the port is taken.
pub fn run(root: &Path, options: &Options) -> Result<()> {
    let port = options.port;
    if options.dev {
        let tools = setup::for_build(root)?;
        build::fetch(root)?;
        let port = port.to_string();
        let arguments = ["serve", "--offline", "--address", "127.0.0.1", "--port", &port];
        return run_command(build::trunk(root, &tools).args(arguments));
    }
    let dist = build::run(root)?;
    let server = listen(port)?;
    println!("Serving {} on http://127.0.0.1:{port}", dist.display());
    println!("Stop with Ctrl-C.");
    serve(server, &dist);
    Ok(())
}

/// Which item to look at.
#[derive(Args)]
pub struct Preview {
    /// Id of the item, in `questions`
    item: String,
    /// The port on 127.0.0.1; another one than the app's, whose service worker would answer with the whole bank
    #[arg(long, default_value_t = 8081)]
    port: u16,
}

/// Serves the page in `dist/`, which is built if it is not there, with a bank of one item, until it is stopped.
///
/// # Errors
/// When the item cannot be used, the build fails, or the port is taken.
pub fn preview(root: &Path, options: &Preview) -> Result<()> {
    let built = root.join("dist");
    if !built.join("index.html").is_file() {
        build::run(root)?;
    }
    let page = root.join("target/preview");
    if page.exists() {
        fs::remove_dir_all(&page).context("removing the last preview")?;
    }
    for name in dist::files(&built)? {
        // The service worker would keep this bank for the next preview.
        if name == "sw.js" || name.starts_with("questions/") {
            continue;
        }
        let copy = page.join(&name);
        fs::create_dir_all(copy.parent().unwrap_or(&page))?;
        fs::copy(built.join(&name), &copy).with_context(|| format!("copying {name}"))?;
    }
    publish::bank_to(root, &page.join("questions"), Some(&options.item))?;
    let port = options.port;
    let server = listen(port)?;
    let topic = options.item.split('.').next().unwrap_or_default();
    println!("http://127.0.0.1:{port}/#/quiz?topics={topic}&mode=practice");
    println!("Stop with Ctrl-C.");
    serve(server, &page);
    Ok(())
}

fn listen(port: u16) -> Result<Server> {
    Server::http(("127.0.0.1", port))
        .map_err(|error| anyhow!("port {port}: {error}. Try another one with --port"))
}

/// A body in one encoding, made once per version of its file.
type Cache = Mutex<HashMap<(PathBuf, Encoding), (SystemTime, Arc<Body>)>>;

struct Body {
    bytes: Vec<u8>,
    encoding: Encoding,
    tag: String,
}

/// Browsers keep several connections open; each worker serves one request at a time.
const WORKERS: usize = 4;

fn serve(server: Server, dist: &Path) {
    let cache = Cache::default();
    thread::scope(|scope| {
        for _ in 0..WORKERS {
            scope.spawn(|| {
                for request in server.incoming_requests() {
                    answer(request, dist, &cache);
                }
            });
        }
    });
}

fn answer(request: Request, dist: &Path, cache: &Cache) {
    let url = request.url().to_owned();
    let method = request.method().clone();
    let status = match respond(request, dist, cache) {
        Ok(status) => status.to_string(),
        // The browser went away, or a file vanished under us: the next request may go well.
        Err(error) => format!("{error:#}"),
    };
    println!("{method} {url} {status}");
}

/// Sends the answer and returns its status.
fn respond(request: Request, dist: &Path, cache: &Cache) -> Result<u16> {
    if !matches!(request.method(), Method::Get | Method::Head) {
        let response =
            plain(405, "Only GET and HEAD are served.")?.with_header(header("allow", "GET, HEAD")?);
        request.respond(response)?;
        return Ok(405);
    }
    let Some(file) = resolve(dist, request.url()) else {
        request.respond(plain(404, "Not found.")?)?;
        return Ok(404);
    };
    let accepted =
        if compressible(&file) { negotiate(&asked(&request, "accept-encoding")) } else { Encoding::Identity };
    let body = cached(cache, &file, accepted)?;
    let headers = headers(&file, &body)?;
    if asked(&request, "if-none-match") == body.tag {
        let mut response = Response::empty(304);
        for header in headers {
            response.add_header(header);
        }
        request.respond(response)?;
        return Ok(304);
    }
    // A known length lets the browser show and plan the download; the default is chunks.
    let mut response = Response::from_data(body.bytes.clone()).with_chunked_threshold(usize::MAX);
    for header in headers {
        response.add_header(header);
    }
    request.respond(response)?;
    Ok(200)
}

fn headers(file: &Path, body: &Body) -> Result<Vec<Header>> {
    let mut headers = vec![
        header("content-type", media_type(file))?,
        header("cache-control", cache_control(file))?,
        header("etag", &body.tag)?,
        header("vary", "accept-encoding")?,
        header("x-content-type-options", "nosniff")?,
        // Static public files, as every static host serves them: a page of another origin may
        // load the embed script.
        header("access-control-allow-origin", "*")?,
    ];
    if let Some(encoding) = body.encoding.name() {
        headers.push(header("content-encoding", encoding)?);
    }
    Ok(headers)
}

fn cached(cache: &Cache, file: &Path, encoding: Encoding) -> Result<Arc<Body>> {
    let changed = fs::metadata(file)?.modified()?;
    let key = (file.to_path_buf(), encoding);
    // A worker that panicked while it held the lock left only whole entries behind.
    let known = cache.lock().unwrap_or_else(PoisonError::into_inner).get(&key).cloned();
    if let Some((at, body)) = known
        && at == changed
    {
        return Ok(body);
    }
    // Compressed outside the lock: other files need not wait for a large one.
    let plain = fs::read(file)?;
    let digest = hex(&Sha256::digest(&plain));
    let suffix = encoding.name().unwrap_or("plain");
    let body = Arc::new(Body {
        bytes: encode(&plain, encoding)?,
        encoding,
        tag: format!("\"{}-{suffix}\"", &digest[..20]),
    });
    cache.lock().unwrap_or_else(PoisonError::into_inner).insert(key, (changed, Arc::clone(&body)));
    Ok(body)
}

fn asked(request: &Request, name: &'static str) -> String {
    request
        .headers()
        .iter()
        .find(|header| header.field.equiv(name))
        .map(|header| header.value.to_string())
        .unwrap_or_default()
}

fn plain(status: u16, text: &str) -> Result<Response<std::io::Cursor<Vec<u8>>>> {
    let page = format!(
        "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>{status}</title>\
         <p>{text} <a href=\"/\">Go to the start page.</a></p></html>\n"
    );
    Ok(Response::from_data(page)
        .with_status_code(status)
        .with_header(header("content-type", "text/html; charset=utf-8")?)
        .with_header(header("cache-control", "no-cache")?)
        .with_header(header("x-content-type-options", "nosniff")?))
}

fn header(name: &str, value: &str) -> Result<Header> {
    Header::from_bytes(name, value).map_err(|()| anyhow!("not a header: {name}: {value}"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::{Read, Write};
    use std::net::TcpStream;

    /// Serves one request over a real socket and returns the answer as text.
    fn exchange(dist: &Path, request: &str) -> Result<String> {
        let server = Server::http("127.0.0.1:0").map_err(|error| anyhow!("{error}"))?;
        let address = server.server_addr().to_ip().context("no address")?;
        let mut stream = TcpStream::connect(address)?;
        write!(stream, "{request}\r\nhost: x\r\nconnection: close\r\n\r\n")?;
        answer(server.recv()?, dist, &Cache::default());
        let mut reply = Vec::new();
        stream.read_to_end(&mut reply)?;
        Ok(String::from_utf8_lossy(&reply).to_lowercase())
    }

    #[test]
    fn a_page_is_served_with_its_headers_and_nothing_else_is() -> Result<()> {
        let base = std::env::temp_dir().join(format!("xtask-serve-{}", std::process::id()));
        let dist = base.join("dist");
        fs::create_dir_all(&dist)?;
        fs::write(base.join("secret.txt"), "secret")?;
        fs::write(dist.join("index.html"), "<p>page</p>".repeat(50))?;
        fs::write(dist.join("app-7807f10e34282167_bg.wasm"), "wasm")?;

        let page = exchange(&dist, "GET / HTTP/1.1\r\naccept-encoding: gzip, br")?;
        assert!(page.starts_with("http/1.1 200"), "{page}");
        assert!(page.contains("content-encoding: br"), "{page}");
        assert!(page.contains("cache-control: no-cache"), "{page}");
        assert!(page.contains("nosniff"), "{page}");

        let wasm = exchange(&dist, "GET /app-7807f10e34282167_bg.wasm HTTP/1.1")?;
        assert!(wasm.contains("application/wasm"), "{wasm}");
        assert!(wasm.contains("immutable"), "{wasm}");
        assert!(!wasm.contains("content-encoding"), "{wasm}");

        let tag = page.lines().find_map(|line| line.strip_prefix("etag: ")).context("no etag")?;
        let again = format!("GET / HTTP/1.1\r\naccept-encoding: br\r\nif-none-match: {tag}");
        assert!(exchange(&dist, &again)?.starts_with("http/1.1 304"));

        let outside = exchange(&dist, "GET /../secret.txt HTTP/1.1")?;
        assert!(outside.starts_with("http/1.1 404"), "{outside}");
        assert!(!outside.contains("secret"), "{outside}");
        assert!(exchange(&dist, "POST / HTTP/1.1")?.starts_with("http/1.1 405"));
        fs::remove_dir_all(&base)?;
        Ok(())
    }
}
