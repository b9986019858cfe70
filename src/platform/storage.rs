//! localStorage behind the storage port.

use std::rc::Rc;

use quiz::store::{MemoryStorage, Storage, StorageError};
use wasm_bindgen::{JsCast, JsValue};

struct LocalStorage(web_sys::Storage);

impl Storage for LocalStorage {
    fn get(&self, key: &str) -> Result<Option<String>, StorageError> {
        self.0.get_item(key).map_err(denied)
    }

    fn set(&self, key: &str, text: &str) -> Result<(), StorageError> {
        self.0.set_item(key, text).map_err(|error| match error.dyn_ref::<web_sys::DomException>() {
            // Firefox has a name of its own for the same thing.
            Some(error) if matches!(&*error.name(), "QuotaExceededError" | "NS_ERROR_DOM_QUOTA_REACHED") => {
                StorageError::Full
            }
            _ => StorageError::Denied,
        })
    }

    fn remove(&self, key: &str) -> Result<(), StorageError> {
        self.0.remove_item(key).map_err(denied)
    }

    fn keys(&self) -> Result<Vec<String>, StorageError> {
        let length = self.0.length().map_err(denied)?;
        (0..length).filter_map(|at| self.0.key(at).map_err(denied).transpose()).collect()
    }
}

fn denied(_: JsValue) -> StorageError {
    StorageError::Denied
}

/// The browser's storage, or memory with the reason where the browser denies it.
pub fn open() -> (Rc<dyn Storage>, Option<StorageError>) {
    // Even asking for the object throws where storage is blocked.
    match web_sys::window().map(|window| window.local_storage()) {
        Some(Ok(Some(storage))) if storage.length().is_ok() => (Rc::new(LocalStorage(storage)), None),
        _ => (Rc::new(MemoryStorage::default()), Some(StorageError::Denied)),
    }
}
