//! `cargo xtask bench cohort`: as many households as the Netherlands has, against all grounds, on one core.

use super::core_pin::CorePin;
use crate::process::{Workshop, run as run_command};
use anyhow::Result;

/// The bench of the engine; it prints medians of several runs, and what it holds in memory.
const BENCH: [&str; 6] = ["bench", "--quiet", "-p", "maatwerk-engine", "--bench", "cohort"];

/// Builds and runs it.
///
/// # Errors
/// When it cannot be built or run.
pub fn run(shop: &Workshop) -> Result<()> {
    // Built apart, so that the compiler is not held to one core.
    run_command(shop.command("cargo").args(BENCH).arg("--no-run"))?;
    let pin = CorePin::find();
    println!("drawn from a seed and assessed, {}\n", pin.says());
    run_command(pin.command(shop, "cargo").args(BENCH))
}
