//! The question bank over fetch: the page's own, or the one that its address names (`foreign`).

use std::cell::RefCell;
use std::sync::Arc;

use quiz::bank::{self, Manifest, Shard};
use quiz::diagnostic::Diagnostic;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{RequestInit, Response};

use super::{foreign, page};

/// Why a part of the bank is not there.
#[derive(Clone, Debug, PartialEq)]
pub enum BankError {
    /// Nothing came; trying again may help. Holds the address and what went wrong.
    Unreachable(String),
    /// The address, its server or this page's policy keeps it from being read. Holds the address and which.
    Closed(String),
    /// Something came that cannot be used. Holds which file, which item, which field.
    Broken(String),
}

/// Items that are read in one go: a telephone takes some 10 ms for them, and a click does not wait longer.
const AT_ONCE: usize = 8;

/// A topic's opening items and what cannot be used of them.
type Opening = (Arc<Shard>, Vec<Diagnostic>);

thread_local! {
    static MANIFEST: RefCell<Option<Manifest>> = const { RefCell::new(None) };
    static ITEMS: RefCell<Option<(String, Opening)>> = const { RefCell::new(None) };
}

/// Reads what the start script has fetched for a first question, so that the app begins with it. What cannot be read is
/// tried again, and told, when it is asked for.
pub async fn read_ahead() {
    let Some(topic) = super::opening::topic() else {
        return;
    };
    let Ok(manifest) = manifest().await else {
        return;
    };
    page::breathe().await;
    let part = manifest.topic(&topic).and_then(|entry| entry.opening.clone());
    MANIFEST.set(Some(manifest));
    if let Some(part) = part
        && let Ok(items) = opening(&topic, &part.shard, &part.integrity).await
    {
        ITEMS.set(Some((topic, items)));
        page::breathe().await;
    }
}

/// Fetches the manifest.
///
/// # Errors
/// [`BankError`], in words for the candidate.
pub async fn manifest() -> Result<Manifest, BankError> {
    if let Some(manifest) = MANIFEST.take() {
        return Ok(manifest);
    }
    let (address, text) = file("manifest.json", "manifest.json", None).await?;
    bank::parse::manifest(&address, &text).map_err(|finding| BankError::Broken(finding.to_string()))
}

/// Fetches a shard of a topic and checks it against its digest. The items that cannot be used come as findings.
///
/// # Errors
/// [`BankError`], in words for the candidate.
pub async fn shard(topic: &str, file: &str, integrity: &str) -> Result<(Shard, Vec<Diagnostic>), BankError> {
    let (name, text) = self::file(file, &bank::address(file, integrity), Some(integrity)).await?;
    let reading = bank::parse::reading(&name, topic, &text);
    let mut reading = reading.map_err(|finding| BankError::Broken(finding.to_string()))?;
    while reading.go_on(AT_ONCE) {
        page::breathe().await;
    }
    Ok(reading.done())
}

/// How a file of the bank is called in messages, and its text. `versioned` is where the file lies.
async fn file(file: &str, versioned: &str, integrity: Option<&str>) -> Result<(String, String), BankError> {
    if let Some(manifest) = foreign::manifest() {
        // A manifest may have any name; only the files that it names have digests.
        let (name, versioned) = if integrity.is_some() { (file, versioned) } else { (&*manifest, "") };
        return Ok((name.to_owned(), foreign::text(&manifest, versioned, integrity).await?));
    }
    let text = text(&["questions/", versioned].concat(), integrity).await?;
    Ok((["questions/", file].concat(), text))
}

/// Fetches a topic's opening items, as [`shard`] does.
///
/// # Errors
/// [`BankError`], in words for the candidate.
pub async fn opening(topic: &str, file: &str, integrity: &str) -> Result<Opening, BankError> {
    if let Some((_, items)) = ITEMS.take().filter(|(read, _)| read == topic) {
        return Ok(items);
    }
    let (name, text) = self::file(file, &bank::address(file, integrity), Some(integrity)).await?;
    let read = bank::parse::opening(&name, topic, &text);
    let (items, findings) = read.map_err(|finding| BankError::Broken(finding.to_string()))?;
    Ok((Arc::new(items), findings))
}

/// The text at `address`; with `integrity`, only if the browser finds that its bytes have that digest.
async fn text(address: &str, integrity: Option<&str>) -> Result<String, BankError> {
    if let Some(text) = super::opening::text(address) {
        return Ok(text);
    }
    let unreachable = |why: String| BankError::Unreachable(format!("{address}: {why}"));
    match fetch(address, integrity).await {
        Ok(response) if response.ok() => {
            let body = response.text().map(JsFuture::from).map_err(|error| unreachable(words(&error)))?;
            let body = body.await.map_err(|error| unreachable(words(&error)))?;
            body.as_string().ok_or_else(|| unreachable("it is not text".to_owned()))
        }
        Ok(response) => Err(unreachable(format!("the server answers {}", response.status()))),
        Err(error) => {
            // A wrong digest looks like a network error. Whether the file is there without the check tells them apart.
            let altered =
                integrity.is_some() && fetch(address, None).await.is_ok_and(|response| response.ok());
            Err(if altered {
                BankError::Broken(format!(
                    "{address}: the file is not the one the manifest names (its digest differs)"
                ))
            } else {
                unreachable(words(&error))
            })
        }
    }
}

async fn fetch(address: &str, integrity: Option<&str>) -> Result<Response, JsValue> {
    let init = RequestInit::new();
    if let Some(integrity) = integrity {
        // Older bindings lack the setter; the dictionary is a plain object.
        js_sys::Reflect::set(&init, &"integrity".into(), &integrity.into())?;
    }
    let window = web_sys::window().ok_or(JsValue::NULL)?;
    JsFuture::from(window.fetch_with_str_and_init(address, &init)).await?.dyn_into()
}

fn words(error: &JsValue) -> String {
    error
        .dyn_ref::<js_sys::Error>()
        .map_or_else(|| "no connection".to_owned(), |error| error.message().into())
}
