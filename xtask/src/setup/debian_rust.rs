//! Debian's newer Rust with a std for wasm32 built from its own source package, for machines
//! that cannot reach rustup's server. Debian ships the compiler but not this std.

use super::cache::{self, Cache};
use super::wasm_target::{TARGET, has_std};
use super::{apt, root_rights};
use crate::process::{Workshop, answer, run};
use crate::stage::Steps;
use anyhow::{Context, Result, bail};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The name under which rustup knows Debian's Rust.
pub const TOOLCHAIN: &str = "maatwerk-debian";

const WHAT: &str = "wasm32 target";
const PACKAGES: [&str; 6] =
    ["rustc-web", "rust-web-src", "rust-web-llvm", "cargo-web", "rust-web-clippy", "rustfmt-web"];
/// The lld of the llvm that rust-web-llvm asked for when this was written.
const KNOWN_LLVM: u32 = 22;
const RUSTC: &str = "/usr/bin/rustc";
const CARGO: &str = "/usr/bin/cargo";
const TARGET_FOLDER: &str = "/usr/lib/rustlib/wasm32-unknown-unknown";
const STAMP: &str = "/usr/lib/rustlib/wasm32-unknown-unknown/maatwerk.stamp";
/// The empty crate whose build makes cargo build std.
const EMPTY: &str = "maatwerk_empty";

/// Whether rustup knows Debian's Rust already.
pub fn is_linked(shop: &Workshop) -> bool {
    answer(shop.rustup().args(["toolchain", "list"]))
        .is_some_and(|list| list.lines().any(|line| line.split_whitespace().next() == Some(TOOLCHAIN)))
}

/// Whether the std that an earlier run put in place fits the compiler of today. One that does
/// not would stop every build with error E0514.
pub fn std_is_fresh() -> bool {
    has_std(&library_folder())
        && stamp().is_some_and(|now| fs::read_to_string(STAMP).is_ok_and(|then| fits(&then, &now)))
}

fn fits(then: &str, now: &str) -> bool {
    !now.trim().is_empty() && then.trim() == now.trim()
}

/// Installs the packages, builds std unless it is fresh, and tells rustup.
///
/// # Errors
/// Names the step that failed and what to run.
pub fn install(shop: &Workshop, cache: &Cache, steps: &Steps) -> Result<()> {
    apt::install(&packages())?;
    if std_is_fresh() {
        steps.say(WHAT, "the std of an earlier run still fits");
    } else {
        root_rights::check()?;
        steps.say(WHAT, "building std, once for this compiler (about 1 minute)");
        let built = build_std(shop, cache).context("cannot build std for wasm32")?;
        place(cache, &built).with_context(|| format!("cannot put std for wasm32 into {TARGET_FOLDER}"))?;
        cache::remove(&scratch(cache))?;
    }
    if !is_linked(shop) {
        run(shop.rustup().args(["toolchain", "link", TOOLCHAIN, "/usr"]))?;
    }
    Ok(())
}

/// The packages, with the lld of the llvm this Rust was made with.
fn packages() -> Vec<String> {
    if apt::description("rust-web-llvm").is_none() {
        // Unknown to apt: installing will ask for new lists and say what it still misses.
        let _ = apt::update();
    }
    let described = apt::description("rust-web-llvm");
    let llvm = described.as_deref().and_then(llvm_of).unwrap_or(KNOWN_LLVM);
    let fixed = PACKAGES.iter().map(|package| (*package).to_owned());
    fixed.chain([format!("lld-{llvm}")]).collect()
}

fn llvm_of(description: &str) -> Option<u32> {
    let depends = description.lines().find_map(|line| line.strip_prefix("Depends:"))?;
    depends.split([',', '|']).find_map(|package| package.trim().strip_prefix("llvm-")?.parse().ok())
}

/// What the std depends on: the compiler and the versions of the packages.
fn stamp() -> Option<String> {
    let mut text = answer(Command::new(RUSTC).arg("-vV").env_remove("RUSTC_BOOTSTRAP"))?;
    for package in PACKAGES {
        text.push_str(&format!("{package} {}\n", apt::installed(package)?));
    }
    Some(text)
}

fn library_folder() -> PathBuf {
    Path::new(TARGET_FOLDER).join("lib")
}

fn scratch(cache: &Cache) -> PathBuf {
    cache.path("debian-std")
}

/// Builds std by building an empty crate; gives the libraries.
fn build_std(shop: &Workshop, cache: &Cache) -> Result<Vec<PathBuf>> {
    let folder = scratch(cache);
    cache::remove(&folder)?;
    fs::create_dir_all(folder.join("src"))?;
    fs::write(folder.join("src/lib.rs"), "#![no_std]\n")?;
    fs::write(
        folder.join("Cargo.toml"),
        format!("[package]\nname = \"{EMPTY}\"\nedition = \"2021\"\n\n[workspace]\n"),
    )?;
    let mut command = shop.command(CARGO);
    for name in [
        "RUSTUP_TOOLCHAIN",
        "RUSTC_WRAPPER",
        "CARGO_BUILD_RUSTC_WRAPPER",
        "CARGO_ENCODED_RUSTFLAGS",
        "CARGO_BUILD_TARGET",
    ] {
        command.env_remove(name);
    }
    // The unstable option is what Debian's stable compiler is allowed only with RUSTC_BOOTSTRAP;
    // bitcode in the libraries is what link-time optimisation of the widget works on.
    command
        .current_dir(&folder)
        .env("RUSTC", RUSTC)
        .env("RUSTC_BOOTSTRAP", "1")
        .env("RUSTFLAGS", "-Cembed-bitcode=yes")
        .args(["build", "--release", "--target", TARGET])
        .arg("-Zbuild-std=std,panic_abort,panic_unwind,test")
        .arg("--target-dir")
        .arg(folder.join("target"));
    run(&mut command)?;

    let made = folder.join("target").join(TARGET).join("release/deps");
    let own = format!("lib{EMPTY}");
    let libraries: Vec<PathBuf> = fs::read_dir(&made)?
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| path.extension().is_some_and(|end| end == "rlib"))
        .filter(|path| path.file_name().is_some_and(|name| !name.to_string_lossy().starts_with(&own)))
        .collect();
    if !has_std(&made) {
        bail!("cargo built no libstd");
    }
    Ok(libraries)
}

/// Replaces what an earlier run put there; the stamp goes first and comes last, so that an
/// interruption leaves a std that is built again.
fn place(cache: &Cache, libraries: &[PathBuf]) -> Result<()> {
    let folder = library_folder();
    if answer(Command::new("dpkg-query").arg("-S").arg(&folder)).is_some() {
        bail!("a Debian package owns that folder; remove libstd-rust-dev-wasm32 first");
    }
    let as_root = |program: &str| root_rights::command(program);
    run(as_root("rm")?.arg("-rf").arg(STAMP).arg(&folder))?;
    run(as_root("mkdir")?.arg("-p").arg(&folder))?;
    run(as_root("cp")?.args(libraries).arg(&folder))?;
    run(as_root("chmod")?.args(["-R", "u+rwX,go+rX"]).arg(TARGET_FOLDER))?;
    let text = stamp().context("cannot read the versions of Debian's Rust")?;
    let staged = scratch(cache).join("stamp");
    fs::write(&staged, text)?;
    run(as_root("cp")?.arg(&staged).arg(STAMP))
}

#[cfg(test)]
mod tests {
    use super::{fits, llvm_of};

    #[test]
    fn an_upgrade_makes_the_stamp_stale() {
        let then = "rustc 1.96.0\nrustc-web 1.96.0+dfsg1-1~deb12u2\n";
        assert!(fits(then, then));
        assert!(!fits(then, &then.replace("u2", "u3")));
        assert!(!fits("", ""));
    }

    #[test]
    fn lld_follows_llvm() {
        let text = "Package: rust-web-llvm\nDepends: libc6 (>= 2.34), llvm-23\n";
        assert_eq!(llvm_of(text), Some(23));
        assert_eq!(llvm_of("Package: other\n"), None);
    }
}
