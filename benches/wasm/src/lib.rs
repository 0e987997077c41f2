//! What `cargo xtask bench wasm` runs in Chromium.
#![forbid(unsafe_code)]

#[path = "../../../engine/benches/largest_case/mod.rs"]
mod largest_case;
mod sum;

use maatwerk_engine::{Date, Situation, assess};
use maatwerk_peers::One;
use wasm_bindgen::prelude::wasm_bindgen;

/// Decodes the real rules and assesses a household of which nothing is known; says how many verdicts there are.
#[wasm_bindgen]
pub fn first_verdicts() -> usize {
    let book = maatwerk_rules::law_book();
    assess(&book, &Situation::default(), Date { year: 2026, month: 7, day: 1 }).verdicts.len()
}

/// The workload of the peers' benchmark.
#[wasm_bindgen]
pub struct Workload(One);

#[wasm_bindgen]
impl Workload {
    /// Makes its law book.
    #[wasm_bindgen(constructor)]
    #[allow(clippy::new_without_default)]
    pub fn new() -> Workload {
        Workload(One::new())
    }

    /// Assesses so many households one by one, from a turn on.
    pub fn assess(&self, turn: usize, count: usize) {
        (turn..turn + count).for_each(|turn| self.0.assess(turn));
    }
}
