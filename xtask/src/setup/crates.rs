//! The crates of Cargo.lock. Trunk builds offline (else it would fetch tools by itself), so cargo
//! has to have them before.

use super::wasm_target::TARGET;
use crate::process::{Workshop, answer, not_installed, run};
use crate::stage::Steps;
use anyhow::Result;
use std::process::Command;

const WHAT: &str = "crates of Cargo.lock";

/// Downloads what is absent.
///
/// # Errors
/// When cargo cannot; says the command.
pub fn ensure(shop: &Workshop, steps: &Steps) -> Result<()> {
    if answer(fetch(shop).arg("--offline")).is_some() {
        steps.say(WHAT, "already there");
        return Ok(());
    }
    steps.say(WHAT, "cargo downloads them");
    run(&mut fetch(shop)).map_err(|why| not_installed("the crates", &why, "cargo fetch --locked"))?;
    steps.placed(WHAT);
    Ok(())
}

/// For this machine and the browser; the crates of other systems stay away.
fn fetch(shop: &Workshop) -> Command {
    let mut command = shop.command("cargo");
    command.args(["fetch", "--locked", "--target", TARGET]);
    if let Some(host) = answer(shop.command("rustc").arg("-vV")).as_deref().and_then(host) {
        command.args(["--target", host]);
    }
    command
}

fn host(version: &str) -> Option<&str> {
    version.lines().find_map(|line| line.strip_prefix("host: "))
}

#[cfg(test)]
mod tests {
    use super::host;

    #[test]
    fn reads_the_host_of_the_compiler() {
        let text = "rustc 1.96.0\nbinary: rustc\nhost: x86_64-unknown-linux-gnu\nrelease: 1.96.0\n";
        assert_eq!(host(text), Some("x86_64-unknown-linux-gnu"));
    }
}
