//! What a visitor downloads of the release.

use anyhow::{Context, Result};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::Mutex;
use std::{fs, thread};

/// One of the widget's bundles, and the weight it should stay under.
struct Bundle {
    name: &'static str,
    worker: Option<&'static str>,
    aim_kb: f64,
}

const BUNDLES: &[Bundle] = &[
    Bundle { name: "explorer", worker: None, aim_kb: 100.0 },
    Bundle { name: "calculator", worker: Some("simulator.js"), aim_kb: 160.0 },
    Bundle { name: "grounds", worker: None, aim_kb: 200.0 },
    Bundle { name: "cohort", worker: None, aim_kb: 220.0 },
    Bundle { name: "portfolio", worker: None, aim_kb: 260.0 },
    Bundle { name: "equal_treatment", worker: None, aim_kb: 220.0 },
    Bundle { name: "practice", worker: None, aim_kb: 240.0 },
    Bundle { name: "review", worker: None, aim_kb: 110.0 },
];

/// What every page with a widget downloads.
const LOADER: &str = "maatwerk.js";
const LOADER_AIM_KB: f64 = 5.0;

impl Bundle {
    /// Loader, glue, program, the words of one language (a visitor downloads one of the two files), and its worker.
    fn files(&self) -> Vec<String> {
        let name = self.name;
        let each = [LOADER.to_owned(), format!("{name}.js"), format!("{name}_bg.wasm"), format!("{name}.nl.txt")];
        each.into_iter().chain(self.worker.map(str::to_owned)).collect()
    }
}

/// Prints the weight of the bundles, kB of 1000 bytes.
///
/// # Errors
/// When the release misses a file. A bundle above its aim is said, not an error.
pub fn print(dist: &Path) -> Result<()> {
    let weights = weigh(dist)?;
    println!("{:<22}{:>10}{:>14}", "kB of 1000 bytes", "raw", "brotli 11");
    let Weight { raw, small } = weights[LOADER];
    println!("{:<22}{raw:>10.1}{small:>14.1}  {}", "the loader alone", verdict(small, LOADER_AIM_KB));
    for bundle in BUNDLES {
        println!("{}", bundle.name);
        let mut all = Weight { raw: 0.0, small: 0.0 };
        for file in bundle.files() {
            let Weight { raw, small } = weights[&*file];
            println!("  {file:<20}{raw:>10.1}{small:>14.1}");
            all.raw += raw;
            all.small += small;
        }
        println!("  {:<20}{:>10.1}{:>14.1}  {}", "together", all.raw, all.small, verdict(all.small, bundle.aim_kb));
    }
    Ok(())
}

/// What a file weighs, kB of 1000 bytes: as it is, and packed with brotli at its best.
#[derive(Clone, Copy)]
struct Weight {
    raw: f64,
    small: f64,
}

/// Weighs every file once, as many at a time as there are processors: packing at the best takes a while.
fn weigh(dist: &Path) -> Result<BTreeMap<String, Weight>> {
    let files: BTreeSet<String> = BUNDLES.iter().flat_map(Bundle::files).collect();
    let files = Mutex::new(files.into_iter());
    let next = || files.lock().expect("no thread stopped halfway").next();
    let work = || -> Result<Vec<(String, Weight)>> {
        std::iter::from_fn(next)
            .map(|file| {
                let bytes = read(dist, &file)?;
                Ok((file, Weight { raw: kb(bytes.len()), small: kb(brotli_size(&bytes)?) }))
            })
            .collect()
    };
    let processors = thread::available_parallelism().map_or(1, usize::from);
    let found = thread::scope(|scope| {
        let workers: Vec<_> = (0..processors).map(|_| scope.spawn(work)).collect();
        workers.into_iter().map(|worker| worker.join().expect("no thread stops halfway")).collect::<Result<Vec<_>>>()
    })?;
    Ok(found.into_iter().flatten().collect())
}

fn read(dist: &Path, file: &str) -> Result<Vec<u8>> {
    fs::read(dist.join("widget").join(file)).with_context(|| format!("the release has no widget/{file}"))
}

fn verdict(weight: f64, aim: f64) -> String {
    let word = if weight <= aim { "met" } else { "NOT met" };
    format!("aim: at most {aim:.0}, {word}")
}

#[allow(clippy::cast_precision_loss)]
fn kb(bytes: usize) -> f64 {
    bytes as f64 / 1000.0
}

fn brotli_size(bytes: &[u8]) -> Result<usize> {
    let settings =
        brotli::enc::BrotliEncoderParams { quality: 11, lgwin: 22, size_hint: bytes.len(), ..Default::default() };
    let mut packed = Vec::new();
    brotli::BrotliCompress(&mut &bytes[..], &mut packed, &settings)?;
    Ok(packed.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn weighs_what_is_sent() {
        let text = "maatwerk ".repeat(1000);
        assert!(brotli_size(text.as_bytes()).unwrap() < 100);
    }

    #[test]
    fn says_whether_the_aim_is_met() {
        assert_eq!(verdict(100.0, 100.0), "aim: at most 100, met");
        assert_eq!(verdict(100.1, 100.0), "aim: at most 100, NOT met");
    }
}
