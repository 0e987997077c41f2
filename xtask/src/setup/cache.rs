//! The folder outside the clone where built tools are kept, so that a second clone reuses them.

use anyhow::{Context, Result};
use std::env;
use std::fs::{self, File, TryLockError};
use std::path::{Path, PathBuf};

/// The folder, which exists.
pub struct Cache {
    folder: PathBuf,
}

impl Cache {
    /// Finds and makes the folder: MAATWERK_TOOLS, else one in the user's cache.
    ///
    /// # Errors
    /// Without a home folder, or when it cannot be made.
    pub fn open() -> Result<Self> {
        let named = |name: &str| env::var_os(name).filter(|value| !value.is_empty());
        let folder = match (named("MAATWERK_TOOLS"), named("XDG_CACHE_HOME")) {
            (Some(tools), _) => PathBuf::from(tools),
            (None, Some(caches)) => Path::new(&caches).join("maatwerkwijzer"),
            (None, None) => env::home_dir()
                .context("no home folder: set MAATWERK_TOOLS to a folder for the tools")?
                .join(".cache/maatwerkwijzer"),
        };
        let folder = std::path::absolute(folder)?;
        fs::create_dir_all(&folder).with_context(|| {
            format!("cannot make {}: set MAATWERK_TOOLS to a folder that can be written to", folder.display())
        })?;
        Ok(Self { folder })
    }

    /// A path inside the folder.
    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.join(name)
    }

    /// Waits until no other clone is setting up. Let go when dropped, also by a crash.
    ///
    /// # Errors
    /// When the folder cannot be written to.
    pub fn lock(&self) -> Result<File> {
        let path = self.path("lock");
        let file = File::create(&path).with_context(|| format!("cannot write {}", path.display()))?;
        if let Err(TryLockError::WouldBlock) = file.try_lock() {
            println!("Another cargo xtask is setting up: waiting until it is done ...");
            file.lock()?;
        }
        Ok(file)
    }
}

/// Removes a folder that may not exist.
///
/// # Errors
/// When it exists and stays.
pub fn remove(folder: &Path) -> Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder).with_context(|| format!("cannot remove {}", folder.display()))?;
    }
    Ok(())
}
