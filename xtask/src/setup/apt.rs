//! Debian packages.

use super::root_rights;
use crate::process::{answer, not_installed, on_path, run};
use anyhow::{Result, bail};
use std::process::Command;

/// Whether this machine has apt.
pub fn available() -> bool {
    on_path("apt-get").is_some() && on_path("dpkg-query").is_some()
}

/// The installed version of a package.
pub fn installed(package: &str) -> Option<String> {
    let format = "-f=${db:Status-Status} ${Version}";
    let text = answer(Command::new("dpkg-query").args(["-W", format, package]))?;
    text.strip_prefix("installed ").map(str::to_owned)
}

/// What apt knows about the candidate of a package, as `apt-cache show` prints it.
pub fn description(package: &str) -> Option<String> {
    answer(Command::new("apt-cache").args(["show", "--no-all-versions", package]))
}

/// Fetches the lists of packages.
///
/// # Errors
/// When apt-get fails; the lists of before stay.
pub fn update() -> Result<()> {
    run(root_rights::command("apt-get")?.args(["update", "-q"]))
}

/// Installs what is missing of `packages`; asks for new lists only when apt knows a package
/// not at all, or cannot fetch it.
///
/// # Errors
/// Names the packages and the command that would install them.
pub fn install<S: AsRef<str>>(packages: &[S]) -> Result<()> {
    let missing: Vec<&str> =
        packages.iter().map(AsRef::as_ref).filter(|package| installed(package).is_none()).collect();
    if missing.is_empty() {
        return Ok(());
    }
    println!("apt: installing {}", missing.join(", "));
    fetch(&missing).map_err(|why| not_installed(&missing.join(", "), &why, &remedy(&missing)))
}

fn fetch(missing: &[&str]) -> Result<()> {
    let mut fresh = false;
    if missing.iter().any(|package| description(package).is_none()) {
        update()?;
        fresh = true;
    }
    let unknown: Vec<&str> = missing.iter().copied().filter(|package| description(package).is_none()).collect();
    if !unknown.is_empty() {
        bail!("apt does not know {}", unknown.join(", "));
    }
    let first = get(missing);
    if first.is_ok() || fresh {
        return first;
    }
    println!("apt: once more, with new lists of packages");
    update()?;
    get(missing)
}

fn get(missing: &[&str]) -> Result<()> {
    let mut command = root_rights::command("env")?;
    command.args([
        "DEBIAN_FRONTEND=noninteractive",
        "apt-get",
        "install",
        "-q",
        "-y",
        "--no-install-recommends",
        // A package somebody installed on purpose is not ours to take away.
        "--no-remove",
        "-o",
        "DPkg::Lock::Timeout=300",
    ]);
    run(command.args(missing))
}

fn remedy(missing: &[&str]) -> String {
    root_rights::typed(&format!("apt-get install --no-install-recommends {}", missing.join(" ")))
}
