//! `cargo xtask test`: every test, in the order that fails soonest.

use crate::process::{Workshop, run};
use crate::setup::{self, Browser, Need};
use crate::stage::Stages;
use crate::{release, weight};
use anyhow::{Context, Result};
use std::path::Path;

/// What cargo needs to build the tests in browsers. They are built as a part of the whole workspace: alone, cargo would
/// choose other features of the libraries and compile those again.
const BROWSERS: &str = "maatwerk-tests/browsers";

/// The stages that need cargo alone: heading and arguments.
const WITH_CARGO: [(&str, &[&str]); 4] = [
    ("layout of the code", &["fmt", "--all", "--check"]),
    ("clippy", &["clippy", "--workspace", "--all-targets", "--features", BROWSERS, "--", "-D", "warnings"]),
    (
        "clippy, widget in the browser",
        &[
            "clippy",
            "-p",
            "maatwerk-widget",
            "--features",
            "csr",
            "--bins",
            "--target",
            "wasm32-unknown-unknown",
            "--",
            "-D",
            "warnings",
        ],
    ),
    ("tests without a browser", &["test", "--workspace"]),
];

/// Runs all; `fast` leaves out the release build and the browser.
///
/// # Errors
/// Stops at the first stage that fails and names it.
pub fn run_all(shop: Workshop, fast: bool) -> Result<()> {
    let mut stages = Stages::of(1 + WITH_CARGO.len() + if fast { 0 } else { 4 });
    let need = if fast { Need::Check } else { Need::Browser };
    let ready = stages.run("set-up", || setup::prepare(shop, need))?;
    let shop = ready.shop;
    for (name, arguments) in WITH_CARGO {
        stages.run(name, || run(shop.command("cargo").args(arguments)))?;
    }
    if !fast {
        let dist = stages.run("release build of site and widget", || release::build(&shop))?;
        stages.run("weight of the release", || weight::print(&dist))?;
        let tools = ready.page_tools.context("the page tools were not set up")?;
        stages.run("the HTML of every page", || valid_html(&shop, &dist, &tools))?;
        let browser = ready.browser.context("the browser was not set up")?;
        stages.run("tests in real browsers", || in_browser(&shop, &dist, &browser, &tools))?;
    }
    stages.table("all passed");
    Ok(())
}

/// Every page of the release against the standard of HTML.
fn valid_html(shop: &Workshop, dist: &Path, tools: &Path) -> Result<()> {
    let mut node = shop.command("node");
    node.arg(tools.join("html-validate/bin/html-validate.mjs"));
    node.arg("--config").arg(shop.root.join("tests/page/html-validate.json"));
    run(node.arg(dist.join("**/*.html")))
}

/// The browser tests start the drivers and a web server for the release themselves.
fn in_browser(shop: &Workshop, dist: &Path, browser: &Browser, tools: &Path) -> Result<()> {
    run(shop
        .command("cargo")
        .args(["test", "--workspace", "--features", BROWSERS, "--test", "in_browser"])
        .env("MAATWERK_DIST", dist)
        .env("MAATWERK_CHROMIUM", &browser.chromium)
        .env("MAATWERK_CHROMEDRIVER", &browser.chromedriver)
        .env("MAATWERK_FIREFOX", &browser.firefox)
        .env("MAATWERK_PAGE_TOOLS", tools))
}
