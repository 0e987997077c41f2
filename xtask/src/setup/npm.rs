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

/// A package of which only the own files are wanted, without what it stands on.
pub struct Single {
    /// Its name.
    pub package: &'static str,
    /// Its version.
    pub version: &'static str,
}

/// Fetches and unpacks a package once; gives the folder that holds it.
///
/// # Errors
/// When npm or tar cannot; says the command.
pub fn unpacked(shop: &Workshop, cache: &Cache, steps: &Steps, wanted: &Single) -> Result<PathBuf> {
    ensure_programs()?;
    let named = format!("{}@{}", wanted.package, wanted.version);
    let name = named.replace('/', "-");
    let folder = cache.path(&name);
    if folder.exists() {
        steps.say(&named, "already there");
        return Ok(folder.join("package"));
    }
    steps.say(&named, "npm fetches it");
    // It gets its name when it is whole.
    let part = cache.path(&format!("{name}.part"));
    cache::remove(&part)?;
    fs::create_dir_all(&part)?;
    let archive = answer(shop.command("npm").args(["pack", "--silent", &named]).current_dir(&part))
        .with_context(|| format!("{named} cannot be fetched. What would fetch it:\n\n    npm pack {named}\n"))?;
    run(shop.command("tar").args(["-xzf", archive.trim()]).current_dir(&part))?;
    fs::rename(&part, &folder)?;
    steps.placed(&named);
    Ok(folder.join("package"))
}
