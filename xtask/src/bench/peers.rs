//! `cargo xtask bench peers`: the workload of `benches/peers` on four other engines and on ours.

use super::child::Engine;
use super::core_pin::CorePin;
use super::peer_folder::PeerFolder;
use super::race::{self, Runner};
use crate::process::{Workshop, run as run_command};
use anyhow::{Context, Result};
use std::process::Command;

/// So many households OpenFisca gets at once; the best of these counts.
const AT_ONCE: [usize; 3] = [10_000, 100_000, 1_000_000];

/// Installs the peers, builds ours, lets all run, and prints how they did.
///
/// # Errors
/// When something cannot be installed or built, or an engine does not grant what the others do.
pub fn run(shop: &Workshop) -> Result<()> {
    let folder = PeerFolder::ready(shop)?;
    run_command(shop.command("cargo").args(["build", "--profile", "bench", "-p", "maatwerk-peers"]))?;
    let pin = CorePin::find();
    println!("\n{}; {}", pin.says(), race::load());

    let node = |file: &str, options: &[&str]| {
        let mut command = pin.command(shop, "node");
        command.arg(folder.file(file)).args(options);
        start(command)
    };
    let openfisca = |count: usize| {
        let mut command = pin.command(shop, folder.python());
        command.arg(folder.file("openfisca.py")).arg(count.to_string());
        start(command)
    };
    let ours = |what: &str| {
        let mut command = pin.command(shop, "cargo");
        command.args(["run", "--quiet", "--profile", "bench", "-p", "maatwerk-peers", "--", what]);
        start(command)
    };
    let mut one_by_one = vec![
        ours("one")?,
        node("publicodes.mjs", &[])?,
        node("json-rules-engine.mjs", &[])?,
        node("zen.mjs", &[])?,
        openfisca(1)?,
    ];
    let beside = node("zen.mjs", &["--at-once"])?;
    let mut many = vec![ours("cohort")?];
    for count in AT_ONCE {
        many.push(openfisca(count)?);
    }

    let split = one_by_one.len();
    let mut all: Vec<Runner> = one_by_one.drain(..).chain([beside]).chain(many).collect();
    println!("households per second of {}", names(&all));
    race::run(&mut all)?;

    let (one_by_one, rest) = all.split_at(split);
    let (beside, many) = rest.split_first().context("the last ones ran")?;
    let everyone: Vec<&Runner> = one_by_one.iter().chain([beside]).collect();
    race::print("One household at a time, 20 rules each", &everyone);
    println!("(\"20 at once\" is not one household at a time: it is shown, and does not count below)");
    race::print(
        "Many households at once, the same rules, from columns of facts to grants",
        &many.iter().collect::<Vec<_>>(),
    );
    println!("\n{}", race::load());
    println!("one_by_one_ratio: {:.1}", against_fastest(one_by_one)?);
    println!("cohort_ratio: {:.1}", against_fastest(many)?);
    Ok(())
}

fn start(command: Command) -> Result<Runner> {
    Runner::ready(Box::new(Engine::start(command)?))
}

fn names(runners: &[Runner]) -> String {
    runners.iter().map(|runner| runner.name.as_str()).collect::<Vec<_>>().join(" · ")
}

/// How often faster the first is than the fastest of the others, by their medians.
fn against_fastest(runners: &[Runner]) -> Result<f64> {
    let (ours, peers) = runners.split_first().context("no engine ran")?;
    let fastest = peers.iter().max_by(|one, other| one.median().total_cmp(&other.median())).context("no peer ran")?;
    Ok(ours.against(fastest).of_medians)
}
