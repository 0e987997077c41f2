//! `cargo xtask bench lighthouse`: what Lighthouse says of the release's pages for residents.

use super::race::load;
use crate::process::{Workshop, run as run_command};
use crate::release;
use crate::setup::cache::Cache;
use crate::setup::{self, Need, npm};
use crate::stage::Steps;
use anyhow::{Context, Result};

/// Runs of each page; the medians are printed.
const RUNS: &str = "5";
/// The first page, an example, the explorer's page.
const PAGES: [&str; 3] = ["", "voorbeelden/jongere-van-18/", "verkenner/"];

/// Sets up, builds the release, measures and prints.
///
/// # Errors
/// When something cannot be built or installed, or Lighthouse fails.
pub fn run(shop: &Workshop) -> Result<()> {
    let ready = setup::prepare(shop.clone(), Need::Browser)?;
    let (shop, browser) = (&ready.shop, ready.browser.context("the browser was not set up")?);
    let dist = release::build(shop)?;
    let source = shop.root.join("benches/lighthouse");
    let mut steps = Steps::of(1);
    steps.next();
    let packages = npm::packages(shop, &Cache::open()?, &steps, "lighthouse", &source)?;
    // Beside its packages, where node looks for them.
    let runner = packages.with_file_name("lighthouse.mjs");
    std::fs::copy(source.join("lighthouse.mjs"), &runner)?;
    println!("\n{}", load());
    run_command(shop.command("node").arg(runner).arg(dist).arg(&browser.chromium).arg(RUNS).args(PAGES))
}
