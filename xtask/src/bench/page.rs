//! `cargo xtask bench page`: the widgets on a slow phone, beside the SDK of Open Forms and a form of publicodes.

use super::core_pin::CorePin;
use super::peer_folder;
use super::race::load;
use crate::process::{Workshop, run as run_command};
use crate::release;
use crate::setup::cache::Cache;
use crate::setup::{self, Need, npm};
use crate::stage::Steps;
use anyhow::{Context, Result};

/// Visits to each page in each case; the medians are printed.
const RUNS: &str = "7";
/// Only its own files: its release holds all that a page needs.
const OPEN_FORMS: npm::Single = npm::Single { package: "@open-formulieren/sdk", version: "3.3.0" };

/// Sets up, builds the release, measures and prints.
///
/// # Errors
/// When something cannot be built or installed, or a page does not answer.
pub fn run(shop: &Workshop) -> Result<()> {
    let ready = setup::prepare(shop.clone(), Need::Browser)?;
    let (shop, browser) = (&ready.shop, ready.browser.context("the browser was not set up")?);
    let dist = release::build(shop)?;
    let source = shop.root.join("benches/page");
    let cache = Cache::open()?;
    let mut steps = Steps::of(2);
    steps.next();
    // The runners stand beside their packages, where node looks for them.
    npm::packages(shop, &cache, &steps, "page", &source)?;
    let folder = cache.path("page");
    peer_folder::copy(&source, &folder)?;
    steps.next();
    let sdk = npm::unpacked(shop, &cache, &steps, &OPEN_FORMS)?;
    println!("\n{}", load());
    let mut node = CorePin::find().on_every_core(shop, "node");
    run_command(node.arg(folder.join("page.mjs")).arg(dist).arg(sdk).arg(browser.chromium).arg(RUNS))
}
