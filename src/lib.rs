//! The Skill Quiz app: a thin shell around the pure crates.
//!
//! `state` decides what an action means, `hooks` carry it out through `platform`, `pages` and `components` show it.

mod app;
pub mod components;
mod hooks;
mod pages;
pub mod platform;
pub mod route;
pub mod state;

use wasm_bindgen::JsCast;

/// Mounts the app into the page's `#app`. Does nothing where the page has none.
pub fn start() {
    let host = gloo::utils::document().get_element_by_id("app");
    if let Some(host) = host.and_then(|host| host.dyn_into().ok()) {
        mount(host);
    }
}

/// Mounts the app into `host`, replacing what it shows.
pub fn mount(host: web_sys::Element) -> yew::AppHandle<app::App> {
    yew::Renderer::<app::App>::with_root(host).render()
}
