//! The largest case that is measured: 30 lines over 10 years, each year with a quantity of its own, ten payers under three
//! laws; five measures. And the draws of its simulation without the sum, to compare the simulation with.

use maatwerk_engine::{
    Assumptions, Case, Comparison, Line, LineKind, Measure, Model, Optimism, Shape, Timing, Trajectory,
};
use maatwerk_engine::{compare, tornado};
use rand_distr::{Distribution, Pert, Triangular};
use rand_pcg::Pcg32;
use rand_pcg::rand_core::SeedableRng;
use rust_decimal::Decimal;

/// So many lines.
pub const LINES: usize = 30;

/// The case; `step` makes it differ a little from the one before.
pub fn largest_case(step: usize) -> Case {
    let years =
        |of: &dyn Fn(usize) -> Decimal| Trajectory::new((0..Assumptions::MAX_HORIZON).map(of)).unwrap_or_default();
    let line = |number: usize| {
        let is_event = number.is_multiple_of(5);
        let quantity = |year: usize, much: usize| match is_event {
            true => Decimal::new((much * 5 + year) as i64, 2),
            false => Decimal::new(((40 + number + 3 * year) * much) as i64, 1),
        };
        Line {
            what: format!("line {number}"),
            payer: format!("payer {}", number % 10),
            law: format!("law {}", number % 3),
            unit_price: Decimal::new((4_000 + 137 * number + step % 1_000) as i64, 2),
            kind: if is_event { LineKind::Event } else { LineKind::Running },
            muddling_on: years(&|year| quantity(year, 3)),
            breaking_through: years(&|year| quantity(year, 1)),
            ..Line::default()
        }
    };
    let measure = |number: usize| Measure {
        what: format!("measure {number}"),
        payer: format!("payer {number}"),
        law: "law 0".to_owned(),
        amount: Decimal::from(2_500 + 100 * number),
        timing: Timing { first_year: number, years: 2, monthly: number.is_multiple_of(2) },
        ..Measure::default()
    };
    let assumptions = Assumptions {
        horizon: Assumptions::MAX_HORIZON,
        success: Decimal::new(6, 1),
        optimism: Optimism::same(Decimal::new(9, 1)),
        ..Assumptions::default()
    };
    Case {
        lines: (0..LINES).map(line).collect(),
        measures: (0..5).map(measure).collect(),
        assumptions,
        ..Case::default()
    }
}

/// What happens at every keystroke, from the case on.
pub fn recalculate(case: &Case) -> (Comparison, usize) {
    (compare(case), tornado(case).len())
}

/// Draws and shapes as many random numbers as a simulation does, and does nothing with them but add them up.
pub fn draws_alone(model: &Model, count: usize, seed: u64) -> f64 {
    let mut generator = Pcg32::seed_from_u64(seed);
    match model.shape {
        Shape::Triangular => {
            let shapes = model.ranges.map(|[low, mode, high]| Triangular::new(low, high, mode));
            add_up(shapes.map(Result::ok), count, &mut generator)
        }
        Shape::Pert => {
            let shapes = model.ranges.map(|[low, mode, high]| Pert::new(low, high).with_mode(mode));
            add_up(shapes.map(Result::ok), count, &mut generator)
        }
    }
}

fn add_up<D: Distribution<f64>>(shapes: [Option<D>; 4], count: usize, generator: &mut Pcg32) -> f64 {
    let [Some(first), Some(second), Some(third), Some(fourth)] = shapes else { return 0.0 };
    let shapes = [first, second, third, fourth];
    (0..count).map(|_| shapes.iter().map(|shape| shape.sample(generator)).sum::<f64>()).sum()
}
