//! The distribution behind the web servers of `docs/hosting`, below a path.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use e2e::host::{Host, Kind};
use e2e::quiz::{self, Answer};
use e2e::{Page, Profile, Tests};

pub fn add(tests: &mut Tests) {
    e2e::both!(
        tests,
        Profile::Plain,
        [
            behind_nginx_the_files_come_as_docs_hosting_says_and_a_quiz_goes,
            behind_caddy_the_files_come_as_docs_hosting_says_and_a_quiz_goes,
        ]
    );
}

const EVER: &str = "public, max-age=31536000, immutable";

async fn behind_nginx_the_files_come_as_docs_hosting_says_and_a_quiz_goes(page: &Page) -> Result<()> {
    works(page, &Host::start(Kind::Nginx, page.server.dist())?).await
}

async fn behind_caddy_the_files_come_as_docs_hosting_says_and_a_quiz_goes(page: &Page) -> Result<()> {
    works(page, &Host::start(Kind::Caddy, page.server.dist())?).await
}

async fn works(page: &Page, host: &Host) -> Result<()> {
    let dist = page.server.dist();
    let script = hashed(dist, ".js")?;
    let program = hashed(dist, "_bg.wasm")?;
    let icon = hashed(dist, ".svg")?;
    let files = [
        ("", "index.html", "text/html; charset=utf-8", "no-cache"),
        ("index.html", "index.html", "text/html; charset=utf-8", "no-cache"),
        ("sw.js", "sw.js", "text/javascript; charset=utf-8", "no-cache"),
        ("questions/manifest.json", "questions/manifest.json", "application/json", "no-cache"),
        ("questions/sql/items.json?v=abc", "questions/sql/items.json", "application/json", EVER),
        ("questions/sql/items.json", "questions/sql/items.json", "application/json", "no-cache"),
        (&script, &script, "text/javascript; charset=utf-8", EVER),
        (&program, &program, "application/wasm", EVER),
        (&icon, &icon, "image/svg+xml", EVER),
        ("app.webmanifest", "app.webmanifest", "application/manifest+json", "no-cache"),
        ("sbom.cdx.json", "sbom.cdx.json", "application/json", "no-cache"),
    ];
    for (path, file, media_type, cached) in files {
        for (accept, encoding, ending) in
            [("br, gzip", "br", ".br"), ("gzip", "gzip", ".gz"), ("identity", "", "")]
        {
            let answer = host.ask("GET", path, accept)?;
            let expected = fs::read(dist.join(format!("{file}{ending}")));
            let expected = expected.with_context(|| format!("{file} has no twin {ending}"))?;
            ensure!(answer.status == 200, "{path}: {}", answer.status);
            ensure!(
                answer.header("content-encoding") == encoding,
                "{path} for {accept}: {:?}",
                answer.headers
            );
            ensure!(answer.body == expected, "{path} for {accept}: not the bytes of {file}{ending}");
            let found = answer.header("content-type");
            ensure!(found == media_type, "{path} for {accept}: {found} is not {media_type}");
            let found = answer.header("cache-control");
            ensure!(found == cached, "{path}: cached as {found}, not {cached}");
            ensure!(!answer.header("etag").is_empty(), "{path} has no tag to be asked for again");
            for (name, value) in [
                ("access-control-allow-origin", "*"),
                ("content-security-policy", "frame-ancestors 'self'"),
                ("cross-origin-resource-policy", "cross-origin"),
                ("referrer-policy", "no-referrer"),
                ("x-content-type-options", "nosniff"),
            ] {
                ensure!(answer.header(name) == value, "{path}: {name} is {:?}", answer.header(name));
            }
            if !encoding.is_empty() {
                ensure!(
                    answer.header("vary").eq_ignore_ascii_case("accept-encoding"),
                    "{path}: {:?}",
                    answer.headers
                );
            }
        }
    }
    ensure!(host.ask("GET", "questions/", "")?.status != 200, "a folder is listed");
    ensure!(host.ask("GET", "missing.js", "")?.status == 404);
    ensure!(host.ask("POST", "index.html", "")?.status >= 400, "something is posted");

    page.client.goto(&host.address()).await?;
    page.see("home").await?;
    quiz::choose(page, &["sql"], "quick", "practice").await?;
    page.click("start").await?;
    quiz::question(page).await?;
    quiz::answer(page, Answer::First).await?;
    page.see("feedback").await
}

/// The file at the top of the build whose name has a digest and ends so.
fn hashed(dist: &Path, ending: &str) -> Result<String> {
    let hash = |name: &str| {
        let stem = name.strip_suffix(ending).and_then(|stem| stem.rsplit_once('-'));
        stem.is_some_and(|(_, hash)| hash.len() >= 12 && hash.bytes().all(|b| b.is_ascii_hexdigit()))
    };
    let names = fs::read_dir(dist)?.filter_map(|entry| entry.ok()?.file_name().into_string().ok());
    names
        .into_iter()
        .find(|name| hash(name))
        .with_context(|| format!("no file ends with a digest and {ending}"))
}
