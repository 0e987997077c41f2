//! What a visitor downloads of the release.

use anyhow::{Context, Result};
use std::fs;
use std::path::Path;

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
    println!("{:<22}{:>10}{:>14}", "kB of 1000 bytes", "raw", "brotli 11");
    let loader = read(dist, LOADER)?;
    let small = kb(brotli_size(&loader)?);
    println!("{:<22}{:>10.1}{small:>14.1}  {}", "the loader alone", kb(loader.len()), verdict(small, LOADER_AIM_KB));
    for bundle in BUNDLES {
        let (mut raw, mut small) = (0.0, 0.0);
        println!("{}", bundle.name);
        for file in bundle.files() {
            let bytes = read(dist, &file)?;
            let (one, other) = (kb(bytes.len()), kb(brotli_size(&bytes)?));
            println!("  {file:<20}{one:>10.1}{other:>14.1}");
            raw += one;
            small += other;
        }
        println!("  {:<20}{raw:>10.1}{small:>14.1}  {}", "together", verdict(small, bundle.aim_kb));
    }
    Ok(())
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
