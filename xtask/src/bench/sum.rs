//! `cargo xtask bench sum`: the sum of the largest case and its simulation, natively and in Chromium as visitors get it.

use super::core_pin::CorePin;
use super::own_chromium::Page;
use super::page_server::PageServer;
use super::race::{Line, load};
use super::wasm::{VISITORS, bundle, megabytes};
use crate::process::{Workshop, run as run_command};
use crate::setup::{self, Need};
use anyhow::{Context, Result};
use std::rc::Rc;

/// The bench of the engine; it prints medians of several runs.
const BENCH: [&str; 6] = ["bench", "--quiet", "-p", "maatwerk-engine", "--bench", "sum"];

/// Sets up, builds, measures and prints.
///
/// # Errors
/// When something cannot be built, or the page fails.
pub fn run(shop: &Workshop) -> Result<()> {
    let ready = setup::prepare(shop.clone(), Need::Browser)?;
    let (shop, browser) = (&ready.shop, ready.browser.context("the browser was not set up")?);
    // Built apart, so that the compiler is not held to one core.
    run_command(shop.command("cargo").args(BENCH).arg("--no-run"))?;
    let folder = bundle(shop, VISITORS, "bundle", &["-p", "maatwerk-bench-wasm"])?;
    let server = Rc::new(PageServer::start(vec![shop.root.join("benches/wasm/page"), folder])?);
    let pin = CorePin::find();
    println!("\n{}; {}\n\nNatively", pin.says(), load());
    run_command(pin.command(shop, "cargo").args(BENCH))?;
    println!("\nIn Chromium, as visitors get it");
    let mut page = Page::open(pin.command(shop, &browser.chromium), &server, "sum.html")?;
    let said = page.hear()?;
    for line in said["lines"].as_array().into_iter().flatten().filter_map(|line| line.as_str()) {
        println!("{line}");
    }
    println!("memory after 10,000 recalculations {}", megabytes(&said)?);
    Ok(())
}
