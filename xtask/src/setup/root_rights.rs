//! What only root may do: as root plainly, else with sudo that asks no password.

use crate::process::answer;
use anyhow::{Result, bail};
use std::process::Command;

/// A command run as root.
///
/// # Errors
/// When we are not root and sudo would ask for a password; says what to run then.
pub fn command(program: &str) -> Result<Command> {
    if is_root() {
        return Ok(Command::new(program));
    }
    if answer(Command::new("sudo").args(["-n", "true"])).is_none() {
        bail!("only root may do this, and sudo would ask for a password; run `sudo -v && cargo xtask setup`")
    }
    let mut command = Command::new("sudo");
    command.args(["-n", program]);
    Ok(command)
}

/// Fails at once where [`command`] would fail later.
///
/// # Errors
/// As [`command`].
pub fn check() -> Result<()> {
    command("true").map(drop)
}

/// A command line as this user would have to type it.
pub fn typed(line: &str) -> String {
    if is_root() { line.to_owned() } else { format!("sudo {line}") }
}

fn is_root() -> bool {
    answer(Command::new("id").arg("-u")).is_some_and(|id| id.trim() == "0")
}
