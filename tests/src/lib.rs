//! A visitor in a real browser: the built site behind a plain file server, Chromium, and real keys.
//!
//! `cargo xtask test` builds the site and says where it, the browser and its driver are (`MAATWERK_DIST`,
//! `MAATWERK_CHROMIUM`, `MAATWERK_CHROMEDRIVER`).
#![forbid(unsafe_code)]

mod browser;
mod keyboard;
mod pointer;
mod server;

pub use browser::{Browser, Scripts};
pub use keyboard::FOCUSED;
