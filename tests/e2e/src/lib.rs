//! The harness of the end-to-end tests: the built app, served with faults on demand, in real browsers.
//!
//! - [`environment`]: where the build, the browsers and their drivers lie.
//! - [`server`]: the build over HTTP under a strict content security policy, with faults that a test switches on.
//! - [`bank`]: question banks made from the shipped one, with matching digests.
//! - [`host`]: the distribution behind web servers of Debian, with the configurations of `docs/hosting`.
//! - [`browser`], [`vendor`]: browsers behind their drivers, and what WebDriver itself does not offer.
//! - [`frame`]: pages that hold the app in frames.
//! - [`frameworks`]: the npm package in pages that Vite has built.
//! - [`page`]: one page under test: wait, read, click, press keys.
//! - [`pointer`]: dragging by mouse and by finger.
//! - [`quiz`]: what a candidate does, in the words of the page's `data-testid`s.
//! - [`schema`]: whether a message fits its JSON Schema.
//! - [`spoken`]: which language a page speaks.
//! - [`axe`]: accessibility rules.
//! - [`runner`]: every test in both browsers, with a report that says what was on the page.

pub mod axe;
pub mod bank;
pub mod browser;
pub mod environment;
pub mod frame;
pub mod frameworks;
pub mod host;
pub mod http;
pub mod page;
pub mod pointer;
pub mod quiz;
pub mod runner;
pub mod schema;
pub mod server;
pub mod spoken;
pub mod vendor;

pub use browser::{Browser, Profile};
pub use page::Page;
pub use quiz::{State, address};
pub use runner::{Tests, run};
pub use server::{Fault, Server};
