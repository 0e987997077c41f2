//! rustfmt and clippy of the toolchain in use.

use crate::process::{Workshop, answer, not_installed, run};
use crate::stage::Steps;
use anyhow::Result;

const WHAT: &str = "rustfmt and clippy";

/// Adds them when absent.
///
/// # Errors
/// When rustup cannot; says the command.
pub fn ensure(shop: &Workshop, steps: &Steps) -> Result<()> {
    let absent: Vec<&str> = [("rustfmt", "fmt"), ("clippy", "clippy")]
        .into_iter()
        .filter(|(_, sub)| answer(shop.command("cargo").args([sub, "--version"])).is_none())
        .map(|(component, _)| component)
        .collect();
    if absent.is_empty() {
        steps.say(WHAT, "already there");
        return Ok(());
    }
    let names = absent.join(" ");
    steps.say(WHAT, &format!("rustup adds {names}"));
    run(shop.rustup().args(["component", "add"]).args(&absent))
        .map_err(|why| not_installed(&names, &why, &format!("rustup component add {names}")))?;
    steps.placed(WHAT);
    Ok(())
}
