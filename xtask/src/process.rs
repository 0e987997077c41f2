//! Child commands: the environment they get, and how their failure is told.

use anyhow::{Context, Error, Result, anyhow, bail};
use std::env;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// The clone that is worked on, and the tools its child commands get.
#[derive(Clone, Debug)]
pub struct Workshop {
    /// Root folder of the clone.
    pub root: PathBuf,
    /// Folders put in front of PATH.
    pub tools: Vec<PathBuf>,
    /// Name of the rustup toolchain, where it is not the active one.
    pub toolchain: Option<String>,
}

/// What the outer `cargo run` sets for this program and its children must not see:
/// they go through rustup's proxies, and cargo would compile again for some of these.
const OUTER_CARGO: [&str; 10] = [
    "CARGO",
    "RUSTC",
    "RUSTDOC",
    "RUST_RECURSION_COUNT",
    "CARGO_MANIFEST_DIR",
    "CARGO_MANIFEST_PATH",
    "CARGO_PRIMARY_PACKAGE",
    "CARGO_BIN_NAME",
    "CARGO_CRATE_NAME",
    "OUT_DIR",
];

impl Workshop {
    /// Finds the clone: the workspace cargo runs us from, else the one around the current folder.
    ///
    /// # Errors
    /// Outside a clone.
    pub fn find() -> Result<Self> {
        let start = match env::var_os("CARGO_MANIFEST_DIR") {
            Some(package) => PathBuf::from(package),
            None => env::current_dir()?,
        };
        let root = start
            .ancestors()
            .find(|folder| folder.join("Trunk.toml").is_file())
            .context("run it from inside the clone")?;
        Ok(Self { root: root.to_owned(), tools: Vec::new(), toolchain: None })
    }

    /// The same clone with another toolchain for its children.
    pub fn with_toolchain(&self, name: &str) -> Self {
        Self { toolchain: Some(name.to_owned()), ..self.clone() }
    }

    /// A command run in the clone with the cleaned environment.
    pub fn command(&self, program: impl AsRef<std::ffi::OsStr>) -> Command {
        let mut command = Command::new(program);
        command.current_dir(&self.root);
        for name in OUTER_CARGO {
            command.env_remove(name);
        }
        for (name, _) in env::vars_os() {
            if name.to_string_lossy().starts_with("CARGO_PKG_") {
                command.env_remove(name);
            }
        }
        if let Some(toolchain) = &self.toolchain {
            command.env("RUSTUP_TOOLCHAIN", toolchain);
        }
        if let Some(path) = with_front(&self.tools, env::var_os("PATH")) {
            command.env("PATH", path);
        }
        match library_path_of_the_user() {
            Some(path) => command.env("LD_LIBRARY_PATH", path),
            None => command.env_remove("LD_LIBRARY_PATH"),
        };
        command
    }

    /// rustup, without the backtrace of its own it adds to a failed download.
    pub fn rustup(&self) -> Command {
        let mut command = self.command("rustup");
        command.env("RUST_LIB_BACKTRACE", "0");
        command
    }

    /// Trunk: no look for a newer version, no backtrace of its own below an error, and a NO_COLOR
    /// it can read (it takes the customary "1" for a mistake).
    pub fn trunk(&self) -> Command {
        let mut command = self.command("trunk");
        command.env("TRUNK_SKIP_VERSION_CHECK", "true").env("RUST_LIB_BACKTRACE", "0");
        if env::var_os("NO_COLOR").is_some() {
            command.env("NO_COLOR", "true");
        }
        self.with_wasm_flags(command)
    }

    /// The command, where cargo below it compiles for the visitor's browser.
    pub fn with_wasm_flags(&self, mut command: Command) -> Command {
        if env::var_os(WASM_FLAGS).is_none()
            && let Some(flags) = without_our_folders(&self.root, env::var_os("CARGO_HOME").map(PathBuf::from))
        {
            command.env(WASM_FLAGS, flags);
        }
        command
    }
}

/// What cargo gives to the compiler for the widget, and for nothing else.
const WASM_FLAGS: &str = "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS";

/// Flags by which the messages of a panic name files without the folders of this machine: a visitor downloads them.
/// `None` where cargo could not tell a folder's parts from other flags.
fn without_our_folders(root: &Path, cargo: Option<PathBuf>) -> Option<String> {
    let cargo = cargo.or_else(|| Some(env::home_dir()?.join(".cargo")))?;
    let folders = [(cargo.join("registry").join("src"), "crates"), (root.to_path_buf(), ".")];
    let flag = |(folder, name): &(PathBuf, &str)| {
        let folder = folder.to_str().filter(|folder| !folder.contains(char::is_whitespace))?;
        Some(format!("--remap-path-prefix={folder}={name}"))
    };
    Some(folders.iter().map(flag).collect::<Option<Vec<String>>>()?.join(" "))
}

fn with_front(front: &[PathBuf], path: Option<OsString>) -> Option<OsString> {
    let path = path.unwrap_or_default();
    let rest = env::split_paths(&path);
    env::join_paths(front.iter().cloned().chain(rest)).ok()
}

/// rustup and cargo put folders of their own toolchain in front of LD_LIBRARY_PATH; another
/// toolchain's compiler must not look for its libraries there.
fn library_path_of_the_user() -> Option<OsString> {
    let path = env::var_os("LD_LIBRARY_PATH")?;
    let own = env::current_exe().ok();
    let beside_us = own.as_deref().and_then(Path::parent);
    let kept: Vec<PathBuf> = env::split_paths(&path)
        .filter(|folder| !folder.components().any(|part| part.as_os_str() == "toolchains"))
        .filter(|folder| beside_us.is_none_or(|ours| !folder.starts_with(ours)))
        .filter(|folder| !folder.as_os_str().is_empty())
        .collect();
    if kept.is_empty() {
        return None;
    }
    env::join_paths(kept).ok()
}

/// Runs a command with our own output; its failure names the command.
///
/// # Errors
/// When it cannot start or ends with another code than 0.
pub fn run(command: &mut Command) -> Result<()> {
    let status = command.status().with_context(|| format!("`{}` cannot be started", shown(command)))?;
    if !status.success() {
        bail!("`{}` failed ({status})", shown(command));
    }
    Ok(())
}

/// What cannot be installed, why, and last (where the eye falls) what would install it.
pub fn not_installed(what: &str, why: &Error, command: &str) -> Error {
    anyhow!("cannot install {what}: {why:#}\nWhat would install it:\n\n    {command}\n")
}

/// The standard output of a command that succeeds; what it says on standard error is dropped.
pub fn answer(command: &mut Command) -> Option<String> {
    let output = command.stdin(Stdio::null()).stderr(Stdio::null()).output().ok()?;
    if !output.status.success() {
        return None;
    }
    String::from_utf8(output.stdout).ok()
}

/// The full path of a program on PATH.
pub fn on_path(name: &str) -> Option<PathBuf> {
    let file = format!("{name}{}", env::consts::EXE_SUFFIX);
    env::split_paths(&env::var_os("PATH")?).map(|folder| folder.join(&file)).find(|path| path.is_file())
}

/// A command as one would type it.
pub fn shown(command: &Command) -> String {
    let program = Path::new(command.get_program());
    let name = program.file_name().unwrap_or(program.as_os_str());
    std::iter::once(name)
        .chain(command.get_args())
        .map(|word| word.to_string_lossy().into_owned())
        .collect::<Vec<_>>()
        .join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shows_a_command_without_the_folder_of_the_program() {
        let mut command = Command::new("/some/bin/trunk");
        command.args(["serve", "--port", "1"]);
        assert_eq!(shown(&command), "trunk serve --port 1");
    }

    #[test]
    fn no_folder_of_this_machine_travels_to_visitors() {
        let flags = without_our_folders(Path::new("/a/clone"), Some(PathBuf::from("/a/home/.cargo")));
        let expected = "--remap-path-prefix=/a/home/.cargo/registry/src=crates --remap-path-prefix=/a/clone=.";
        assert_eq!(flags.as_deref(), Some(expected));
        assert_eq!(without_our_folders(Path::new("/a clone"), Some(PathBuf::from("/a/home/.cargo"))), None);
    }

    #[test]
    fn puts_the_tools_in_front_of_the_path() {
        let path = with_front(&[PathBuf::from("tools")], Some("bin".into())).unwrap();
        let folders: Vec<_> = env::split_paths(&path).collect();
        assert_eq!(folders, [PathBuf::from("tools"), PathBuf::from("bin")]);
    }
}
