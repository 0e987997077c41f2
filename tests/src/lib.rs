//! A visitor in a real browser: the built site behind a plain file server, Chromium and Firefox, and real keys.
//!
//! `cargo xtask test` builds the site and says where it, the browsers, their drivers and what the tests look at a page
//! with are (`MAATWERK_DIST`, `MAATWERK_CHROMIUM`, `MAATWERK_CHROMEDRIVER`, `MAATWERK_FIREFOX`, `MAATWERK_PAGE_TOOLS`).
#![forbid(unsafe_code)]

mod axe;
mod browser;
mod devtools;
mod hosts;
mod keyboard;
mod pointer;
mod server;
mod site;
mod spoken;
mod trouble;
mod walks;

pub use axe::{DARK_PAPER, LIGHT_PAPER, Theme};
pub use browser::{Browser, Make, Scripts};
pub use hosts::{By, Files, Host, serve_hosts};
pub use keyboard::FOCUSED;
pub use site::pages;
pub use walks::{State, Step, Walk, walks};
