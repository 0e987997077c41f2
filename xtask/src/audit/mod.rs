//! `cargo xtask audit`: for whoever adds or updates a dependency.

mod reviewed;

use crate::package;
use crate::process::{Workshop, run};
use crate::setup;
use crate::stage::Stages;
use anyhow::Result;

/// Everything that needs no database of known weaknesses.
const RULES: [&str; 6] = ["deny", "--locked", "check", "bans", "licenses", "sources"];
const FETCH: [&str; 3] = ["deny", "fetch", "db"];
const ADVISORIES: [&str; 5] = ["deny", "--locked", "check", "--disable-fetch", "advisories"];

/// Checks what we build on: reviewed, allowed, with known papers, without known weaknesses.
///
/// # Errors
/// Those of the stage that failed.
pub fn command(shop: Workshop) -> Result<()> {
    let mut stages = Stages::of(5);
    stages.run("every direct dependency is reviewed", || reviewed::check(&shop.root))?;
    let shop = stages.run("set-up", || setup::with_cargo_deny(shop))?;
    let cargo = |arguments: &[&str]| run(shop.command("cargo").args(arguments));
    stages.run("licences, sources and duplicates", || cargo(&RULES))?;
    stages.run("known weaknesses", || match cargo(&FETCH) {
        Ok(()) => cargo(&ADVISORIES),
        Err(_) => {
            println!("\nNOT CHECKED: the database of known weaknesses cannot be fetched from here.");
            println!("Run `cargo xtask audit` where there is a network, before every release.");
            Ok(())
        }
    })?;
    stages.run("licences and bill of materials of the widget", || {
        let papers = package::papers(&shop)?;
        let (licences, sbom) = (papers.licences.len() / 1000, papers.sbom.len() / 1000);
        println!("{} libraries: {licences} kB of licences, {sbom} kB of bill", papers.count);
        Ok(())
    })?;
    stages.table("all");
    Ok(())
}
