//! `cargo xtask build`: the release in dist/.

use crate::process::{Workshop, run};
use crate::setup::{self, Need};
use crate::stage::Stages;
use crate::weight;
use anyhow::Result;
use std::path::PathBuf;

/// Sets up, builds and weighs.
///
/// # Errors
/// Those of the stage that failed.
pub fn command(shop: Workshop) -> Result<()> {
    let mut stages = Stages::of(3);
    let shop = stages.run("set-up", || setup::prepare(shop, Need::Build))?.shop;
    let dist = stages.run("release build of site and widget", || build(&shop))?;
    stages.run("weight of the release", || weight::print(&dist))?;
    stages.table("all");
    println!("\nThe release is in {}", dist.display());
    Ok(())
}

/// The widget's bundles as Trunk will ask for them.
const BUNDLES: [&str; 6] = [
    "build",
    "--package=maatwerk-widget",
    "--bins",
    "--features=csr",
    "--profile=widget",
    "--target=wasm32-unknown-unknown",
];

/// Builds the release; gives the folder it is in.
///
/// # Errors
/// When cargo or Trunk fails.
pub fn build(shop: &Workshop) -> Result<PathBuf> {
    let dist = shop.root.join("dist");
    // Trunk compiles one bundle after another, each on one processor: cargo alone compiles as many as there are processors.
    let mut bundles = shop.command("cargo");
    bundles.args(BUNDLES);
    run(&mut shop.with_wasm_flags(bundles))?;
    run(shop.trunk().args(["build", "--release"]))?;
    Ok(dist)
}
