//! The worker's side: the same program without a page, which only takes numbers in and gives numbers back.

use super::{Request, numbers};
use maatwerk_engine::Simulation;
use std::cell::RefCell;

thread_local! {
    static WORK: RefCell<Work> = const { RefCell::new(Work { taken: Vec::new(), simulation: None, given: Vec::new() }) };
}

/// What a worker has in hand: one run.
struct Work {
    taken: Vec<f64>,
    simulation: Option<(Request, Simulation)>,
    given: Vec<f64>,
}

/// Takes in the next number of what is to be drawn.
pub fn take(number: f64) {
    WORK.with_borrow_mut(|work| work.taken.push(number));
}

/// Draws so many times more, but not more often than was asked; says how often in all.
pub fn draw(count: usize) -> usize {
    WORK.with_borrow_mut(|work| {
        let Work { taken, simulation, given } = work;
        if simulation.is_none() && taken.len() == numbers::REQUEST {
            *simulation =
                numbers::request(taken).map(|request| (request, Simulation::new(request.model, request.seed)));
        }
        let Some((request, simulation)) = simulation else { return 0 };
        simulation.draw(count.min(request.draws - simulation.draws()));
        if simulation.draws() == request.draws {
            *given = simulation.outcome().iter().flat_map(numbers::of_spread).collect();
        }
        simulation.draws()
    })
}

/// A number of what came out; behind the last one there is none (NaN).
pub fn give(place: usize) -> f64 {
    WORK.with_borrow(|work| work.given.get(place).copied().unwrap_or(f64::NAN))
}
