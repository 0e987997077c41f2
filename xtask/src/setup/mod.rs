//! Puts in place what the commands need, and leaves alone what is there.

pub mod apt;
mod browser;
pub mod cache;
mod components;
mod crates;
mod debian_rust;
mod locked_version;
pub mod npm;
mod root_rights;
mod tools;
mod wasm_target;

pub use browser::Browser;

use crate::process::Workshop;
use crate::stage::Steps;
use anyhow::Result;
use cache::Cache;
use std::path::{Path, PathBuf};
use std::time::Instant;

/// What a command needs.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Need {
    /// Target and tools: to build and serve.
    Build,
    /// Also rustfmt and clippy.
    Check,
    /// Also the browsers, and what the tests look at a page with.
    Browser,
}

/// A clone with all that was needed in place.
pub struct Ready {
    /// The clone, with the tools and the toolchain for its child commands.
    pub shop: Workshop,
    /// The browsers, where they were asked for.
    pub browser: Option<Browser>,
    /// The packages that the browser tests use, where a browser was asked for.
    pub page_tools: Option<PathBuf>,
}

/// Sets up for `need`.
///
/// # Errors
/// Names what cannot be installed and the command that would install it.
pub fn prepare(mut shop: Workshop, need: Need) -> Result<Ready> {
    let wasm_bindgen = locked_version::wasm_bindgen(&shop.root)?;
    let cache = Cache::open()?;
    // Two clones may set up at once; the second waits and then finds all in place.
    let _lock = cache.lock()?;
    let mut steps = Steps::of(match need {
        Need::Build => 4,
        Need::Check => 5,
        Need::Browser => 8,
    });

    steps.next();
    shop.toolchain = wasm_target::ensure(&shop, &cache, &steps)?;
    // What needs root or rustup's server comes before the minutes of building tools: what cannot
    // work is said early, and sudo still remembers the password.
    if need >= Need::Check {
        steps.next();
        components::ensure(&shop, &steps)?;
    }
    let (mut browser, mut page_tools) = (None, None);
    if need >= Need::Browser {
        steps.next();
        browser = Some(browser::ensure(&steps)?);
        steps.next();
        page_tools = Some(self::page_tools(&shop, &steps)?);
    }
    steps.next();
    crates::ensure(&shop, &steps)?;
    let mut wanted = vec![tools::trunk(), tools::wasm_bindgen(&wasm_bindgen)];
    if need >= Need::Browser {
        wanted.push(tools::geckodriver());
    }
    for tool in &wanted {
        steps.next();
        let folder = tools::ensure(&shop, &cache, &steps, tool)?;
        shop.tools.push(folder);
    }
    Ok(Ready { shop, browser, page_tools })
}

/// What the tests look at a page with: axe-core, and the theme Voorbeeld; gives the folder that holds them.
///
/// # Errors
/// When npm cannot install them; says the command.
pub fn page_tools(shop: &Workshop, steps: &Steps) -> Result<PathBuf> {
    npm::packages(shop, &Cache::open()?, steps, "page-tools", &shop.root.join("tests/page"))
}

/// The clone with cargo-deny, which `cargo xtask audit` alone asks for.
///
/// # Errors
/// When cargo cannot build it; says the command.
pub fn with_cargo_deny(mut shop: Workshop) -> Result<Workshop> {
    let cache = Cache::open()?;
    let _lock = cache.lock()?;
    let mut steps = Steps::of(1);
    steps.next();
    let folder = tools::ensure(&shop, &cache, &steps, &tools::cargo_deny())?;
    shop.tools.push(folder);
    Ok(shop)
}

/// The crates of the tools that are built here, and their versions.
///
/// # Errors
/// When Cargo.lock cannot be read.
pub fn tools_in_their_versions(root: &Path) -> Result<Vec<(String, String)>> {
    let wasm_bindgen = tools::wasm_bindgen(&locked_version::wasm_bindgen(root)?);
    let all = [tools::trunk(), wasm_bindgen, tools::geckodriver(), tools::cargo_deny()];
    Ok(all.into_iter().map(tools::Tool::named).collect())
}

/// `cargo xtask setup`: everything, the browser for the tests included.
///
/// # Errors
/// See [`prepare`].
pub fn command(shop: Workshop) -> Result<()> {
    let start = Instant::now();
    prepare(shop, Need::Browser)?;
    println!("\nAll in place, {:.1} s.", start.elapsed().as_secs_f64());
    Ok(())
}
