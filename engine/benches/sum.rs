//! The sum of a professional's case, natively: `cargo xtask bench sum`.

mod largest_case;

use largest_case::{LINES, draws_alone, largest_case, recalculate};
use maatwerk_engine::{Assumptions, Case, Model, Shape, Simulation, USUAL_DRAWS, compare, tornado};
use std::hint::black_box;
use std::time::Instant;

const RECALCULATIONS: usize = 5_000;
const SIMULATIONS: usize = 41;

fn main() {
    let cases: Vec<Case> = (0..RECALCULATIONS).map(largest_case).collect();
    let mut times = sorted(cases.iter().map(|case| milliseconds(|| drop(black_box(recalculate(black_box(case)))))));
    println!("recalculate (compare and tornado), {LINES} lines over {} years, ms", Assumptions::MAX_HORIZON);
    println!("  median {:.3}  p99 {:.3}  highest {:.3}", at(&times, 50), at(&times, 99), at(&times, 100));

    for (name, part) in [
        ("compare", (|case| drop(black_box(compare(case)))) as fn(&Case)),
        ("tornado", |case| drop(black_box(tornado(case)))),
    ] {
        let times = sorted(cases.iter().map(|case| milliseconds(|| part(black_box(case)))));
        println!("  of which {name}: median {:.3}", at(&times, 50));
    }
    for shape in [Shape::Triangular, Shape::Pert] {
        let model = Model { shape, ..Model::of(&cases[0]) };
        let (mut alone, mut simulated, mut ratios) = (Vec::new(), Vec::new(), Vec::new());
        for seed in 0..SIMULATIONS as u64 {
            // One behind the other, so that both meet the same machine.
            let first = milliseconds(|| {
                black_box(draws_alone(&model, USUAL_DRAWS, seed));
            });
            let second = milliseconds(|| {
                let mut simulation = Simulation::new(model, seed);
                simulation.draw(USUAL_DRAWS);
                drop(black_box(simulation.outcome()));
            });
            alone.push(first);
            simulated.push(second);
            ratios.push(second / first);
        }
        times = sorted(simulated.into_iter());
        println!("simulate {USUAL_DRAWS} draws, {shape:?}, ms");
        println!("  median {:.2}  lowest {:.2}  highest {:.2}", at(&times, 50), at(&times, 0), at(&times, 100));
        println!("  drawing and shaping alone {:.2}", at(&sorted(alone.into_iter()), 50));
        println!("  ratio within each run, median {:.2}", at(&sorted(ratios.into_iter()), 50));
    }
}

fn milliseconds(work: impl FnOnce()) -> f64 {
    let start = Instant::now();
    work();
    start.elapsed().as_secs_f64() * 1_000.0
}

fn sorted(times: impl Iterator<Item = f64>) -> Vec<f64> {
    let mut times: Vec<f64> = times.collect();
    times.sort_by(f64::total_cmp);
    times
}

/// The time that so many percent of the sorted times do not pass.
fn at(times: &[f64], percent: usize) -> f64 {
    times[((times.len() * percent).div_ceil(100)).clamp(1, times.len()) - 1]
}
