//! The Skill Quiz app: a thin shell around the pure crates.
//!
//! `state` decides what an action means, `hooks` carry it out through `platform`, `pages` and `components` show it.

mod app;
pub mod components;
pub mod embed;
mod hooks;
mod l10n;
mod later;
mod pages;
pub mod platform;
pub mod route;
pub mod state;

/// Mounts the app into the page's `#app`, once the page's language is here and a question that stands there already can be
/// taken over. Does nothing where the page has none.
pub fn start() {
    wasm_bindgen_futures::spawn_local(async {
        if let Some(lines) = platform::locale::lines().await {
            l10n::speak(lines, later::fetch().await.map(|second| second.rules));
        }
        platform::opening::ready().await;
        // Each of these is a task of its own, so that none keeps the page from answering for long.
        platform::page::breathe().await;
        platform::bank::read_ahead().await;
        if let Some(host) = gloo::utils::document().get_element_by_id("app") {
            mount(host);
        }
    });
}

/// Mounts the app into `host`, replacing what it shows.
pub fn mount(host: web_sys::Element) -> yew::AppHandle<app::App> {
    yew::Renderer::<app::App>::with_root(host).render()
}
