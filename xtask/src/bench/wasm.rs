//! `cargo xtask bench wasm`: our engine in Chromium: the cold start with the real rules, the peers' workload against the
//! same natively, and the explorer's memory.

use super::child::Engine;
use super::core_pin::CorePin;
use super::own_chromium::Page;
use super::page_server::PageServer;
use super::race::{self, Line, Runner, median, number};
use crate::process::{Workshop, run as run_command, shown};
use crate::setup::{self, Browser, Need};
use anyhow::{Context, Result};
use serde_json::Value;
use std::path::PathBuf;
use std::process::Stdio;
use std::rc::Rc;

/// So many starts, each in a Chromium of its own.
const STARTS: usize = 15;
/// How the bundle is built, and what that is.
const PROFILES: [(&str, &str); 2] = [(VISITORS, "as visitors get it"), ("bench", "built for speed")];
pub(super) const VISITORS: &str = "widget";

/// Sets up, builds the bundles, measures, and prints.
///
/// # Errors
/// When something cannot be built, or a page fails.
pub fn run(shop: &Workshop) -> Result<()> {
    let ready = setup::prepare(shop.clone(), Need::Browser)?;
    let (shop, browser) = (&ready.shop, ready.browser.context("the browser was not set up")?);
    run_command(shop.command("cargo").args(["build", "--profile", "bench", "-p", "maatwerk-peers"]))?;
    let pages = shop.root.join("benches/wasm/page");
    let mut servers = Vec::new();
    for (profile, what) in PROFILES {
        let folder = bundle(shop, profile, "bundle", &["-p", "maatwerk-bench-wasm"])?;
        let server = PageServer::start(vec![pages.clone(), folder])?;
        servers.push((format!("wasm in Chromium, {what}"), Rc::new(server)));
    }

    let explorer = ["-p", "maatwerk-widget", "--bin", "explorer", "--features", "csr"];
    let explorer = bundle(shop, VISITORS, "explorer", &explorer)?;
    let explorer = vec![pages, explorer, shop.root.join("widget/js"), words(shop)?];
    let explorer = Rc::new(PageServer::start(explorer)?);

    let pin = CorePin::find();
    println!("\n{}", race::load());
    for (name, server) in &servers {
        cold_starts(name, || Page::open(pin.on_every_core(shop, &browser.chromium), server, "runner.html?once#start"))?;
    }
    let walk = Page::open(shop.command(&browser.chromium), &explorer, "walk.html")?.hear()?;
    let screens = walk["screens"].as_array().map_or(0, Vec::len);
    println!("\nThe explorer after a walk over {screens} screens: {} of memory", megabytes(&walk)?);
    let ratios = against_native(shop, &pin, &browser, &servers)?;
    println!();
    for ((profile, _), ratio) in PROFILES.iter().zip(ratios) {
        println!("wasm_ratio_{profile}: {ratio:.2}");
    }
    Ok(())
}

/// Builds a bundle as Trunk does for the release; gives the folder it is in, under this name.
pub(super) fn bundle(shop: &Workshop, profile: &str, name: &str, package: &[&str]) -> Result<PathBuf> {
    let mut command = shop.command("cargo");
    command.arg("build").args(package).args(["--target", "wasm32-unknown-unknown", "--profile", profile]);
    command.arg("--message-format=json-render-diagnostics").stderr(Stdio::inherit());
    let output = command.output()?;
    let said = String::from_utf8_lossy(&output.stdout);
    let wasm = said.lines().filter_map(built_wasm).next_back();
    let wasm = wasm.filter(|_| output.status.success()).with_context(|| format!("`{}` failed", shown(&command)))?;
    let folder = wasm.with_extension("page");
    let mut bindgen = shop.command("wasm-bindgen");
    bindgen.args(["--target", "web", "--no-typescript", "--out-name", name, "--out-dir"]).arg(&folder).arg(&wasm);
    run_command(&mut bindgen)?;
    Ok(folder)
}

/// The explorer's words, which it fetches as a file of their own; gives the folder they are in.
pub(super) fn words(shop: &Workshop) -> Result<PathBuf> {
    let site = shop.root.join("target").join("bench-site");
    let command = ["run", "--quiet", "-p", "maatwerk-site", "--bin", "maatwerk", "--", "site", "--out"];
    run_command(shop.command("cargo").args(command).arg(&site).stdout(Stdio::null()))?;
    Ok(site.join("widget"))
}

/// The wasm that cargo says it built in a line of its output.
fn built_wasm(line: &str) -> Option<PathBuf> {
    let said: Value = serde_json::from_str(line).ok()?;
    let files = said["filenames"].as_array()?;
    files.iter().filter_map(Value::as_str).find(|file| file.ends_with(".wasm")).map(PathBuf::from)
}

/// Starts again and again. Not held to one core: nor is a visitor's browser, which compiles beside what it runs.
fn cold_starts(name: &str, start: impl Fn() -> Result<Page>) -> Result<()> {
    let (mut cold, mut load, mut last) = (Vec::new(), Vec::new(), Value::Null);
    for _ in 0..STARTS {
        let mut page = start()?;
        last = page.hear()?;
        cold.push(number(&last, "cold_ms")?);
        load.push(number(&last, "load_ms")?);
    }
    cold.sort_by(f64::total_cmp);
    println!("\n{name}: {STARTS} starts, each in a Chromium of its own; milliseconds, median (lowest to highest)");
    println!(
        "  decode the rules and assess {} grounds  {:.2} ({:.2} to {:.2})",
        last["verdicts"],
        median(cold.iter().copied()),
        cold[0],
        cold[STARTS - 1]
    );
    println!("  fetch, compile and start before that    {:.2}", median(load));
    println!("  memory then                             {}", megabytes(&last)?);
    Ok(())
}

/// The workload in the page and natively, in one run; gives what part of the native speed each bundle has.
fn against_native(
    shop: &Workshop,
    pin: &CorePin,
    browser: &Browser,
    servers: &[(String, Rc<PageServer>)],
) -> Result<Vec<f64>> {
    println!("\n{}; {}", pin.says(), race::load());
    let mut native = pin.command(shop, "cargo");
    native.args(["run", "--quiet", "--profile", "bench", "-p", "maatwerk-peers", "--", "one"]);
    let mut runners = vec![Runner::ready(Box::new(Engine::start(native)?))?];
    for (name, server) in servers {
        let path = format!("runner.html#{}", name.replace(' ', "%20"));
        runners.push(Runner::ready(Box::new(Page::open(pin.command(shop, &browser.chromium), server, &path)?))?);
    }
    race::run(&mut runners)?;
    let (native, pages) = runners.split_first().context("no engine ran")?;
    race::print(
        "One household at a time with explanation, the 20 rules of the peers' workload",
        &runners.iter().collect::<Vec<_>>(),
    );
    println!("(cold: natively the workload's own rules, in the page the real ones)");
    Ok(pages.iter().map(|page| page.against(native).of_medians).collect())
}

pub(super) fn megabytes(said: &Value) -> Result<String> {
    Ok(format!("{:.1} MB", number(said, "memory")? / 1e6))
}
