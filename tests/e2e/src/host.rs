//! The distribution behind a web server of Debian, with the configuration of `docs/hosting`, below a path.

use std::collections::BTreeMap;
use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{Ipv4Addr, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail, ensure};

use crate::server::fresh_port;

/// The path below which the distribution lies.
pub const BELOW: &str = "/careers/quiz/";

/// Which web server.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// nginx, `NGINX` in the environment.
    Nginx,
    /// Caddy, `CADDY` in the environment.
    Caddy,
}

/// A running web server; ends when dropped.
#[derive(Debug)]
pub struct Host {
    server: Child,
    port: u16,
    folder: PathBuf,
}

/// What a server answers.
#[derive(Debug)]
pub struct Answer {
    /// The status.
    pub status: u16,
    /// Headers by their names in lower case.
    pub headers: BTreeMap<String, String>,
    /// The bytes as sent.
    pub body: Vec<u8>,
}

impl Host {
    /// Starts a server for the folder `dist` on a free port of this machine, and waits until it listens.
    ///
    /// # Errors
    /// When the program is missing, or refuses the configuration.
    pub fn start(kind: Kind, dist: &Path) -> Result<Self> {
        let (_, port) = fresh_port()?;
        let folder = std::env::temp_dir().join(format!("skill-quiz-host-{}-{port}", std::process::id()));
        let site = folder.join("site");
        let place = site.join(BELOW.trim_matches('/'));
        fs::create_dir_all(place.parent().context("a path")?)?;
        std::os::unix::fs::symlink(dist, &place)?;
        let site = site.to_str().context("a folder with an odd name")?;
        let file = folder.join("server.conf");
        let server = match kind {
            Kind::Nginx => {
                let text = include_str!("../../../docs/hosting/nginx.conf");
                let text = replaced(text, "listen 8080;", &format!("listen 127.0.0.1:{port};"))?;
                let text = replaced(&text, "root /srv/skill-quiz;", &format!("root {site};"))?;
                let mut all =
                    String::from("daemon off; master_process off; pid nginx.pid; error_log stderr;\n");
                let module = "/usr/lib/nginx/modules/ngx_http_brotli_static_module.so";
                if Path::new(module).exists() {
                    all += &format!("load_module {module};\n");
                }
                let places = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"];
                let places: String =
                    places.iter().map(|name| format!("{name}_temp_path {name};\n")).collect();
                all += &format!("events {{}}\nhttp {{\naccess_log off;\n{places}{text}\n}}\n");
                fs::write(&file, all)?;
                let mut nginx = program("NGINX")?;
                nginx.arg("-p").arg(&folder).arg("-c").arg(&file).args(["-e", "stderr"]);
                nginx
            }
            Kind::Caddy => {
                let text = include_str!("../../../docs/hosting/Caddyfile");
                let text = replaced(text, "\n:8080 {", &format!("\nhttp://127.0.0.1:{port} {{"))?;
                let text = replaced(&text, "root * /srv/skill-quiz", &format!("root * {site}"))?;
                fs::write(&file, format!("{{\n    admin off\n}}\n{text}"))?;
                let mut caddy = program("CADDY")?;
                caddy.args(["run", "--adapter", "caddyfile", "--config"]).arg(&file);
                // What it would keep, it keeps here.
                caddy.env("HOME", &folder).env("XDG_DATA_HOME", &folder).env("XDG_CONFIG_HOME", &folder);
                caddy
            }
        };
        Self::run(server, port, folder)
    }

    fn run(mut server: Command, port: u16, folder: PathBuf) -> Result<Self> {
        let log = fs::File::create(folder.join("log"))?;
        let server = server.stdin(Stdio::null()).stdout(Stdio::null()).stderr(log);
        let mut host = Self { server: server.spawn().context("starting the web server")?, port, folder };
        let deadline = Instant::now() + Duration::from_secs(20);
        while TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_err() {
            let ended = host.server.try_wait()?;
            if ended.is_some() || Instant::now() > deadline {
                bail!("the web server does not listen:\n{}", fs::read_to_string(host.folder.join("log"))?);
            }
            std::thread::sleep(Duration::from_millis(10));
        }
        Ok(host)
    }

    /// The address of the start page.
    pub fn address(&self) -> String {
        format!("http://127.0.0.1:{}{BELOW}", self.port)
    }

    /// Asks for a file of the distribution with a method, accepting these encodings.
    ///
    /// # Errors
    /// When no answer comes.
    pub fn ask(&self, method: &str, path: &str, accept: &str) -> Result<Answer> {
        let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, self.port))?;
        stream.set_read_timeout(Some(Duration::from_secs(20)))?;
        write!(
            stream,
            "{method} {BELOW}{path} HTTP/1.1\r\nHost: 127.0.0.1:{}\r\nAccept-Encoding: {accept}\r\nOrigin: null\r\n\
             Content-Length: 0\r\nConnection: close\r\n\r\n",
            self.port
        )?;
        let mut reader = BufReader::new(stream);
        let mut line = String::new();
        reader.read_line(&mut line)?;
        let status = line.split(' ').nth(1).and_then(|code| code.parse().ok()).context("no status")?;
        let mut headers = BTreeMap::new();
        loop {
            line.clear();
            ensure!(reader.read_line(&mut line)? > 0, "the headers broke off");
            let Some((name, value)) = line.trim_end().split_once(':') else {
                break;
            };
            let one = headers.insert(name.to_lowercase(), value.trim().to_owned());
            ensure!(one.is_none_or(|one| one == value.trim()), "{path} has two headers {name}");
        }
        let mut body = Vec::new();
        reader.read_to_end(&mut body)?;
        if headers.get("transfer-encoding").is_some_and(|how| how == "chunked") {
            body = unchunked(&body)?;
        }
        Ok(Answer { status, headers, body })
    }
}

impl Answer {
    /// A header, or nothing.
    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", String::as_str)
    }
}

impl Drop for Host {
    fn drop(&mut self) {
        // It may have ended by itself; the folder may be in use for a moment longer, and is a temporary one.
        let _ = self.server.kill();
        let _ = self.server.wait();
        let _ = fs::remove_dir_all(&self.folder);
    }
}

/// A body that came in pieces, each with its length before it.
fn unchunked(mut rest: &[u8]) -> Result<Vec<u8>> {
    let mut body = Vec::new();
    loop {
        let end = rest.windows(2).position(|pair| pair == b"\r\n").context("a piece without length")?;
        let length = usize::from_str_radix(std::str::from_utf8(&rest[..end])?, 16)?;
        if length == 0 {
            return Ok(body);
        }
        body.extend(rest.get(end + 2..end + 2 + length).context("a piece broke off")?);
        rest = rest.get(end + 4 + length..).context("a piece without end")?;
    }
}

/// The text with a part that must be there replaced.
fn replaced(text: &str, part: &str, by: &str) -> Result<String> {
    ensure!(text.contains(part), "docs/hosting has no {part:?} any more");
    Ok(text.replace(part, by))
}

fn program(variable: &str) -> Result<Command> {
    let path = std::env::var_os(variable);
    let path = path.with_context(|| format!("{variable} is not set: run `cargo xtask test --only e2e`"))?;
    Ok(Command::new(path))
}
