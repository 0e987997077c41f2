//! What goes to a worker and what comes back, as lists of numbers: no other form has to travel in the program.

use super::Request;
use maatwerk_engine::{Histogram, Model, Shape, Spread};

/// As a worker takes it in: see [`take`].
pub(super) fn of_request(request: &Request) -> Vec<f64> {
    let Request { model, draws, seed } = request;
    let shape = match model.shape {
        Shape::Triangular => 0.0,
        Shape::Pert => 1.0,
    };
    let [high, low] = [seed >> 32, seed & u64::from(u32::MAX)].map(|half| half as f64);
    let ranges = model.ranges.iter().flatten().copied();
    [*draws as f64, high, low, model.savings, model.investment, shape].into_iter().chain(ranges).collect()
}

/// How many numbers a request is.
pub(super) const REQUEST: usize = 18;

/// Reads what [`of_request`] wrote.
pub(super) fn request(numbers: &[f64]) -> Option<Request> {
    let &[draws, high, low, savings, investment, shape, ref ranges @ ..] = numbers else { return None };
    let mut ranges = ranges.chunks_exact(3).map(|range| [range[0], range[1], range[2]]);
    let ranges = [ranges.next()?, ranges.next()?, ranges.next()?, ranges.next()?];
    let shape = if shape == 0.0 { Shape::Triangular } else { Shape::Pert };
    let model = Model { savings, investment, ranges, shape };
    Some(Request { model, draws: draws as usize, seed: (high as u64) << 32 | low as u64 })
}

/// What came out, as a worker gives it: everything but what the request says itself.
pub(super) fn of_spread(spread: &Spread) -> Vec<f64> {
    let Spread { mean, p5, p50, p95, share_positive, histogram, .. } = spread;
    let counts = histogram.counts.iter().map(|count| f64::from(*count));
    let first = [*mean, *p5, *p50, *p95, *share_positive, histogram.from as f64, histogram.width as f64];
    first.into_iter().chain(counts).collect()
}

/// Reads what [`of_spread`] wrote.
pub(super) fn spread(draws: usize, seed: u64, numbers: &[f64]) -> Option<Spread> {
    let &[mean, p5, p50, p95, share_positive, from, width, ref counts @ ..] = numbers else { return None };
    let counts = counts.iter().map(|count| *count as u32).collect();
    let histogram = Histogram { from: from as i64, width: width as i64, counts };
    Some(Spread { mean, p5, p50, p95, share_positive, draws, seed, histogram })
}

#[cfg(test)]
mod tests {
    use super::*;
    use maatwerk_engine::Simulation;

    #[test]
    fn what_is_written_reads_the_same() {
        let ranges = [[0.3, 0.6, 0.9], [0.74, 1.0, 1.34], [0.75, 1.0, 1.0], [0.75, 1.0, 1.25]];
        for (shape, seed) in [(Shape::Triangular, 1), (Shape::Pert, u64::MAX)] {
            let model = Model { savings: 10_000.0, investment: 3_000.0, ranges, shape };
            let asked = Request { model, draws: 500, seed };
            let numbers = of_request(&asked);
            assert_eq!(numbers.len(), REQUEST);
            assert_eq!(request(&numbers), Some(asked));
            let mut simulation = Simulation::new(model, seed);
            simulation.draw(500);
            let came_out = simulation.outcome().expect("500 draws");
            assert_eq!(spread(500, seed, &of_spread(&came_out)), Some(came_out));
        }
        assert_eq!((request(&[1.0; 17]), spread(1, 1, &[1.0; 6])), (None, None));
    }
}
