//! The sum of the largest case and its simulation, for `cargo xtask bench sum`.

use crate::largest_case::{draws_alone, largest_case, recalculate};
use maatwerk_engine::{Case, Model, Shape, Simulation, USUAL_DRAWS};
use std::hint::black_box;
use wasm_bindgen::prelude::wasm_bindgen;

/// A few cases that differ a little.
#[wasm_bindgen]
pub struct Sum(Vec<Case>);

#[wasm_bindgen]
impl Sum {
    /// Makes the cases.
    #[wasm_bindgen(constructor)]
    #[allow(clippy::new_without_default)]
    pub fn new() -> Sum {
        Sum((0..64).map(largest_case).collect())
    }

    /// What happens at every keystroke.
    pub fn recalculate(&self, turn: usize) {
        black_box(recalculate(black_box(&self.0[turn % self.0.len()])));
    }

    /// A whole simulation.
    pub fn simulate(&self, pert: bool, turn: usize) {
        let mut simulation = Simulation::new(self.model(pert), turn as u64);
        simulation.draw(USUAL_DRAWS);
        black_box(simulation.outcome());
    }

    /// The random numbers of a simulation alone.
    pub fn draw_alone(&self, pert: bool, turn: usize) {
        black_box(draws_alone(&self.model(pert), USUAL_DRAWS, turn as u64));
    }

    fn model(&self, pert: bool) -> Model {
        Model { shape: if pert { Shape::Pert } else { Shape::Triangular }, ..Model::of(&self.0[0]) }
    }
}
