//! The browser's storage behind the storage port.

use std::rc::Rc;

use quiz::store::{MemoryStorage, Storage, StorageError};
use wasm_bindgen::{JsCast, JsValue};

/// Where values go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Area {
    /// They stay until somebody deletes them.
    Local,
    /// They go with the tab.
    Session,
    /// They go with the page.
    Memory,
}

struct WebStorage {
    area: web_sys::Storage,
    /// What every key here begins with, so that banks of several places do not disturb each other.
    prefix: String,
}

impl WebStorage {
    fn key(&self, key: &str) -> String {
        [&*self.prefix, key].concat()
    }
}

impl Storage for WebStorage {
    fn get(&self, key: &str) -> Result<Option<String>, StorageError> {
        self.area.get_item(&self.key(key)).map_err(denied)
    }

    fn set(&self, key: &str, text: &str) -> Result<(), StorageError> {
        let set = self.area.set_item(&self.key(key), text);
        set.map_err(|error| match error.dyn_ref::<web_sys::DomException>() {
            // Firefox has a name of its own for the same thing.
            Some(error) if matches!(&*error.name(), "QuotaExceededError" | "NS_ERROR_DOM_QUOTA_REACHED") => {
                StorageError::Full
            }
            _ => StorageError::Denied,
        })
    }

    fn remove(&self, key: &str) -> Result<(), StorageError> {
        self.area.remove_item(&self.key(key)).map_err(denied)
    }

    fn keys(&self) -> Result<Vec<String>, StorageError> {
        let length = self.area.length().map_err(denied)?;
        let mut keys = Vec::new();
        for at in 0..length {
            let key = self.area.key(at).map_err(denied)?;
            keys.extend(key.and_then(|key| Some(key.strip_prefix(&self.prefix)?.to_owned())));
        }
        Ok(keys)
    }
}

fn denied(_: JsValue) -> StorageError {
    StorageError::Denied
}

/// The browser's own storage; nothing where the browser denies it.
pub fn area(area: Area) -> Option<web_sys::Storage> {
    // Even asking for the object throws where storage is blocked.
    let window = web_sys::window()?;
    let storage = if area == Area::Session { window.session_storage() } else { window.local_storage() };
    storage.ok().flatten().filter(|storage| storage.length().is_ok())
}

/// The browser's storage under keys that begin with `prefix`, or memory with the reason where the browser denies it.
pub fn open(wanted: Area, prefix: &str) -> (Rc<dyn Storage>, Option<StorageError>) {
    if wanted == Area::Memory {
        return (Rc::new(MemoryStorage::default()), None);
    }
    match area(wanted) {
        Some(area) => (Rc::new(WebStorage { area, prefix: prefix.to_owned() }), None),
        None => (Rc::new(MemoryStorage::default()), Some(StorageError::Denied)),
    }
}
