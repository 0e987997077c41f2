//! Trunk, wasm-bindgen, Firefox's driver and cargo-deny, built by cargo and kept outside the clone.

use super::cache::{self, Cache};
use crate::process::{Workshop, answer, not_installed, on_path, run};
use crate::stage::Steps;
use anyhow::Result;
use std::env::consts::EXE_SUFFIX;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// A program of a crate, in one version.
pub struct Tool {
    package: &'static str,
    program: &'static str,
    version: String,
    locked: bool,
}

/// Trunk: 0.21 is the last line that older compilers build too.
pub fn trunk() -> Tool {
    Tool { package: "trunk", program: "trunk", version: "0.21.14".to_owned(), locked: true }
}

/// wasm-bindgen in the version of the library. Not --locked: the lock file it was published with
/// names a version of a crate that was taken back.
pub fn wasm_bindgen(version: &str) -> Tool {
    Tool { package: "wasm-bindgen-cli", program: "wasm-bindgen", version: version.to_owned(), locked: false }
}

/// Firefox's driver, which Debian does not have.
pub fn geckodriver() -> Tool {
    Tool { package: "geckodriver", program: "geckodriver", version: "0.37.1".to_owned(), locked: true }
}

/// The rules of what we build on, for who reviews a dependency.
pub fn cargo_deny() -> Tool {
    Tool { package: "cargo-deny", program: "cargo-deny", version: "0.20.2".to_owned(), locked: true }
}

/// Quick to build matters more than quick to run: these orchestrate.
const QUICK_BUILD: [(&str, &str); 4] = [
    ("CARGO_PROFILE_RELEASE_LTO", "off"),
    ("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1"),
    ("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16"),
    ("CARGO_PROFILE_RELEASE_DEBUG", "0"),
];

/// Settings meant for the clone's own builds, which would break or misplace a tool's.
const NOT_FOR_TOOLS: [&str; 5] =
    ["CARGO_TARGET_DIR", "CARGO_BUILD_TARGET_DIR", "CARGO_BUILD_TARGET", "RUSTFLAGS", "CARGO_ENCODED_RUSTFLAGS"];

/// Finds the tool in the cache or on PATH, else builds it; gives the folder it is in.
///
/// # Errors
/// When cargo cannot build it; says the command.
pub fn ensure(shop: &Workshop, cache: &Cache, steps: &Steps, tool: &Tool) -> Result<PathBuf> {
    let name = format!("{} {}", tool.program, tool.version);
    let id = format!("{}-{}", tool.package, tool.version);
    let root = cache.path(&id);
    let bin = root.join("bin");
    if tool.is(&bin.join(format!("{}{EXE_SUFFIX}", tool.program))) {
        steps.say(&name, "already there");
        return Ok(bin);
    }
    if let Some(path) = on_path(tool.program)
        && tool.is(&path)
        && let Some(folder) = path.parent()
    {
        steps.say(&name, "already there, on PATH");
        return Ok(folder.to_owned());
    }
    steps.say(&name, "cargo builds it, once for this machine (2 to 9 minutes on 2 cores)");
    tool.build(shop, cache, &id, &root).map_err(|why| not_installed(&name, &why, &tool.by_hand()))?;
    steps.placed(&name);
    Ok(bin)
}

impl Tool {
    /// The crate it comes from, and its version.
    pub fn named(self) -> (String, String) {
        (self.package.to_owned(), self.version)
    }

    /// Whether the program at `path` runs and says that it is this version.
    fn is(&self, path: &Path) -> bool {
        path.is_file()
            && answer(Command::new(path).arg("--version").env_remove("NO_COLOR"))
                .is_some_and(|text| says(&text, &self.version))
    }

    fn by_hand(&self) -> String {
        let locked = if self.locked { " --locked" } else { "" };
        format!("cargo install{locked} {}@{}", self.package, self.version)
    }

    /// Builds into a folder beside the real one and renames at the end, so that an interrupted
    /// install never looks like a finished one. What cargo compiled before an interruption is
    /// used again by the next attempt.
    fn build(&self, shop: &Workshop, cache: &Cache, id: &str, root: &Path) -> Result<()> {
        let unfinished = cache.path(&format!("{id}.unfinished"));
        let scratch = cache.path(&format!("{id}.build"));
        cache::remove(&unfinished)?;
        fs::create_dir_all(&scratch)?;
        let mut shop = shop.clone();
        // Else cargo advises to put this passing folder on PATH.
        shop.tools.push(unfinished.join("bin"));
        let mut command = shop.command("cargo");
        // Outside the clone, whose cargo settings are not meant for this.
        command.current_dir(&scratch).arg("install");
        if self.locked {
            command.arg("--locked");
        }
        for name in NOT_FOR_TOOLS {
            command.env_remove(name);
        }
        command.envs(QUICK_BUILD);
        command.arg("--root").arg(&unfinished);
        command.arg("--target-dir").arg(&scratch);
        command.arg(format!("{}@{}", self.package, self.version));
        run(&mut command)?;
        cache::remove(root)?;
        fs::rename(&unfinished, root)?;
        cache::remove(&scratch)
    }
}

/// Whether "trunk 0.21.14" or "wasm-bindgen 0.2.130 (abc)" is this version.
fn says(text: &str, version: &str) -> bool {
    text.split_whitespace().nth(1) == Some(version)
}

#[cfg(test)]
mod tests {
    use super::says;

    #[test]
    fn wants_exactly_the_version() {
        assert!(says("trunk 0.21.14\n", "0.21.14"));
        assert!(says("wasm-bindgen 0.2.130 (abc)", "0.2.130"));
        assert!(!says("wasm-bindgen 0.2.13", "0.2.130"));
        assert!(!says("", "0.2.130"));
    }
}
