//! `cargo xtask bench portfolio`: 10,000 cases of a made-up pilot, read and added up natively, and in Chromium through the
//! page as a visitor chooses them.

use super::core_pin::CorePin;
use super::own_chromium::Page;
use super::page_server::PageServer;
use super::race::{self, Line, median, number};
use super::wasm::{VISITORS, bundle, megabytes, words};
use crate::process::{Workshop, run as run_command};
use crate::setup::{self, Need};
use anyhow::{Context, Result};
use std::rc::Rc;

/// The bench of the engine; it prints medians of several runs.
const BENCH: [&str; 6] = ["bench", "--quiet", "-p", "maatwerk-engine", "--bench", "portfolio"];

/// Builds both and runs them.
///
/// # Errors
/// When something cannot be built, or the page fails.
pub fn run(shop: &Workshop) -> Result<()> {
    let ready = setup::prepare(shop.clone(), Need::Browser)?;
    let (shop, browser) = (&ready.shop, ready.browser.context("the browser was not set up")?);
    let folder = shop.root.join("target").join("bench-portfolio");
    std::fs::create_dir_all(&folder)?;
    run_command(shop.command("cargo").args(BENCH).args(["--", "--write"]).arg(folder.join("cases.json")))?;
    let widget =
        bundle(shop, VISITORS, "portfolio", &["-p", "maatwerk-widget", "--bin", "portfolio", "--features", "csr"])?;
    let files = vec![shop.root.join("benches/wasm/page"), widget, shop.root.join("widget/js"), words(shop)?, folder];
    let server = Rc::new(PageServer::start(files)?);

    let pin = CorePin::find();
    println!("\n{}\n\nnatively, {}", race::load(), pin.says());
    run_command(pin.command(shop, "cargo").args(BENCH))?;
    let said = Page::open(shop.command(&browser.chromium), &server, "portfolio.html")?.hear()?;
    let runs = said["runs"].as_array().context("the page said nothing of its runs")?;
    let of = |name: &str| runs.iter().map(|run| number(run, name)).collect::<Result<Vec<f64>>>();
    println!("\nin Chromium, the bundle as visitors get it; median of {} runs", runs.len());
    println!("  chosen to outcome   {:>8.1} ms", median(of("time")?));
    println!("  longest standstill  {:>8.1} ms", of("still")?.into_iter().fold(0.0, f64::max));
    println!("  memory afterwards   {:>8}", megabytes(&said)?);
    Ok(())
}
