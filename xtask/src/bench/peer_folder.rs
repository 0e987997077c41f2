//! The peers, installed in a folder of their own in the user's cache: node's packages, and Python's in a virtual
//! environment.

use crate::process::{Workshop, answer, not_installed, run};
use crate::setup::cache::{self, Cache};
use crate::setup::{apt, npm};
use anyhow::{Context, Result, bail};
use std::fs;
use std::path::{Path, PathBuf};

/// What of `benches/peers` an install depends on.
const PINNED: [&str; 2] = ["package.json", "requirements.txt"];
/// Written last: an install without it was interrupted.
const STAMP: &str = "installed";

/// The folder with the peers.
pub struct PeerFolder {
    folder: PathBuf,
}

impl PeerFolder {
    /// Installs what is not there yet, and takes the runners of today.
    ///
    /// # Errors
    /// Names what cannot be installed, and what would install it.
    pub fn ready(shop: &Workshop) -> Result<PeerFolder> {
        let cache = Cache::open()?;
        let _lock = cache.lock()?;
        let source = shop.root.join("benches/peers");
        let folder = cache.path("peers");
        ensure_programs(shop)?;
        let stamp = stamp(shop, &source)?;
        if fs::read_to_string(folder.join(STAMP)).is_ok_and(|installed| installed == stamp) {
            println!("peers: already in {}", folder.display());
        } else {
            println!("peers: installing in {}", folder.display());
            cache::remove(&folder)?;
            fs::create_dir_all(&folder)?;
            copy(&source, &folder)?;
            install(shop, &folder)?;
            fs::write(folder.join(STAMP), stamp)?;
        }
        copy(&source, &folder)?;
        Ok(PeerFolder { folder })
    }

    /// A runner of the folder.
    pub fn file(&self, name: &str) -> PathBuf {
        self.folder.join(name)
    }

    /// The Python that has the packages.
    pub fn python(&self) -> PathBuf {
        self.folder.join("venv/bin/python")
    }
}

/// Node, npm, and a Python that can make virtual environments; what is there already is left alone.
fn ensure_programs(shop: &Workshop) -> Result<()> {
    npm::ensure_programs()?;
    let can_make_environments = || answer(shop.command("python3").args(["-c", "import venv, ensurepip"])).is_some();
    match can_make_environments() {
        true => Ok(()),
        false if apt::available() => apt::install(&["python3-venv"]),
        false => bail!("Python 3.11 or newer with venv was not found"),
    }
}

/// The versions that were installed, and the programs that run them.
fn stamp(shop: &Workshop, source: &Path) -> Result<String> {
    let mut stamp = String::new();
    for program in ["node", "python3"] {
        let version = answer(shop.command(program).arg("--version"));
        stamp += &version.with_context(|| format!("`{program} --version` fails"))?;
    }
    for name in PINNED {
        stamp += &fs::read_to_string(source.join(name)).with_context(|| format!("benches/peers/{name}"))?;
    }
    Ok(stamp)
}

/// Copies the runners of today beside their packages.
///
/// # Errors
/// When one cannot be read or written.
pub fn copy(source: &Path, folder: &Path) -> Result<()> {
    for entry in fs::read_dir(source)? {
        let path = entry?.path();
        let extension = path.extension().and_then(|extension| extension.to_str());
        if let (Some("mjs" | "py" | "json" | "txt"), Some(name)) = (extension, path.file_name()) {
            fs::copy(&path, folder.join(name))?;
        }
    }
    Ok(())
}

fn install(shop: &Workshop, folder: &Path) -> Result<()> {
    let within = |program: &str, arguments: &[&str]| {
        let mut command = shop.command(program);
        run(command.args(arguments).current_dir(folder))
    };
    npm::install(shop, folder)?;
    within("python3", &["-m", "venv", "venv"])?;
    let pip = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--requirement", "requirements.txt"];
    let python = folder.join("venv/bin/python");
    within(&python.to_string_lossy(), &pip)
        .map_err(|why| not_installed("openfisca-core", &why, &format!("venv/bin/python {}", pip.join(" "))))
}
