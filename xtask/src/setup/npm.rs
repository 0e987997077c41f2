//! Packages of npm, in a folder of their own in the user's cache.

use super::apt;
use super::cache::{self, Cache};
use crate::process::{Workshop, answer, not_installed, on_path, run};
use crate::stage::Steps;
use anyhow::{Context, Result, bail};
use std::fs;
use std::path::{Path, PathBuf};

/// A package's own scripts are not run, and the versions are exact: no lock file.
const INSTALL: [&str; 6] =
    ["install", "--no-package-lock", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"];
/// Written last: an install without it was interrupted.
const STAMP: &str = "installed";

/// Node and npm, from Debian where they are absent.
///
/// # Errors
/// Without them and without apt.
pub fn ensure_programs() -> Result<()> {
    let programs = [("node", "nodejs"), ("npm", "npm")];
    let absent: Vec<&str> =
        programs.iter().filter(|(program, _)| on_path(program).is_none()).map(|(_, package)| *package).collect();
    match absent.is_empty() {
        true => Ok(()),
        false if apt::available() => apt::install(&absent),
        false => bail!("not found: {}. Install Node.js with npm", absent.join(", ")),
    }
}

/// Installs what the `package.json` of a folder names.
///
/// # Errors
/// When npm cannot; says the command.
pub fn install(shop: &Workshop, folder: &Path) -> Result<()> {
    run(shop.command("npm").args(INSTALL).current_dir(folder))
        .map_err(|why| not_installed("the packages of npm", &why, &format!("npm {}", INSTALL.join(" "))))
}

/// The packages that `source/package.json` names, installed once; gives the folder that holds them.
///
/// # Errors
/// Those of [`ensure_programs`] and [`install`].
pub fn packages(shop: &Workshop, cache: &Cache, steps: &Steps, name: &str, source: &Path) -> Result<PathBuf> {
    ensure_programs()?;
    let folder = cache.path(name);
    let wanted = fs::read_to_string(source.join("package.json"))
        .with_context(|| format!("no package.json in {}", source.display()))?;
    let node = answer(shop.command("node").arg("--version")).context("`node --version` fails")?;
    let stamp = node + &wanted;
    if fs::read_to_string(folder.join(STAMP)).is_ok_and(|installed| installed == stamp) {
        steps.say(name, "already there");
    } else {
        steps.say(name, "npm installs them");
        cache::remove(&folder)?;
        fs::create_dir_all(&folder)?;
        fs::write(folder.join("package.json"), &wanted)?;
        install(shop, &folder)?;
        fs::write(folder.join(STAMP), stamp)?;
        steps.placed(name);
    }
    Ok(folder.join("node_modules"))
}
