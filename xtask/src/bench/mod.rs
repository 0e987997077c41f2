//! `cargo xtask bench`: how fast it is, on this machine and now. Measured, never tested: a busy machine fails nobody.

mod child;
mod cohort;
mod core_pin;
mod lighthouse;
mod own_chromium;
mod page;
mod page_server;
mod peer_folder;
mod peers;
mod portfolio;
mod race;
mod sum;
mod wasm;

use crate::process::Workshop;
use anyhow::{Result, bail};

/// What can be measured.
struct Bench {
    name: &'static str,
    what: &'static str,
    run: fn(&Workshop) -> Result<()>,
}

const BENCHES: &[Bench] = &[
    Bench { name: "peers", what: "one household at a time, and many, against four other engines", run: peers::run },
    Bench { name: "cohort", what: "all 8.4 million Dutch households (made up) against all grounds", run: cohort::run },
    Bench { name: "sum", what: "the sum of a professional's case, natively and in Chromium", run: sum::run },
    Bench { name: "portfolio", what: "10,000 cases of a pilot, natively and through the page", run: portfolio::run },
    Bench { name: "page", what: "the widgets on a slow phone, beside Open Forms and publicodes", run: page::run },
    Bench { name: "lighthouse", what: "the residents' pages, by Lighthouse", run: lighthouse::run },
    Bench {
        name: "wasm",
        what: "the cold start and the same workload in Chromium, and the explorer's memory",
        run: wasm::run,
    },
];

/// Measures what was asked for; without a name, lists what there is.
///
/// # Errors
/// For a name that is not there, and what the measuring itself meets.
pub fn command(shop: &Workshop, name: Option<&str>) -> Result<()> {
    let Some(name) = name else {
        println!("{}", list());
        return Ok(());
    };
    match BENCHES.iter().find(|bench| bench.name == name) {
        Some(bench) => (bench.run)(shop),
        None => bail!("there is no bench `{name}`\n\n{}", list()),
    }
}

fn list() -> String {
    let line = |bench: &Bench| format!("  cargo xtask bench {:<11}{}", bench.name, bench.what);
    BENCHES.iter().map(line).collect::<Vec<_>>().join("\n")
}
