//! What comes out when every uncertain assumption is drawn at random, many times over, from a seed.
//!
//! One multiplier is shared by all prices: prices of one list rise and fall together, and drawing each by itself would
//! make the spread too small. So a draw is four numbers, however many lines a case has.

use crate::accounts::{Savings, WHOLE};
use crate::case::Case;
use crate::money::float;
use crate::present_value::{PresentValue, Terms};
use crate::ranges::{Range, Ranges, Shape, Uncertain};
use rand_distr::{Distribution, Pert, Triangular};
use rand_pcg::Pcg32;
use rand_pcg::rand_core::SeedableRng;
use rust_decimal::Decimal;

/// A case as few numbers as a draw needs, so that it can be handed to a worker.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Model {
    /// Savings at today's value in euro, for each unit of success × optimism × prices.
    pub savings: f64,
    /// Investments at today's value in euro, for each unit of the investment multiplier.
    pub investment: f64,
    /// Lowest, most likely and highest of success, prices, optimism and investment, in that order.
    pub ranges: [[f64; 3]; 4],
    /// How chances lie between them.
    pub shape: Shape,
}

/// One in a hundred.
const LEAST_CHANCE: Decimal = Decimal::from_parts(1, 0, 0, false, 2);

impl Model {
    /// The model of a case. At the case's own assumptions it gives the comparison's net present value.
    pub fn of(case: &Case) -> Model {
        let horizon = case.assumptions.horizon;
        let accounts = Savings::of(case).accounts(case, &WHOLE);
        let uncertain = Ranges::of(case);
        // With hardly a chance there is nothing but rounding to scale: then what success would give is scaled.
        let is_slight = case.assumptions.success < LEAST_CHANCE;
        let success = if is_slight { Decimal::ONE } else { case.assumptions.success };
        let value = PresentValue::of(&accounts, &Terms { success, ..Terms::of(&case.assumptions) }, horizon);
        let Uncertain { success: chance, prices, optimism, investment, shape } = uncertain;
        Model {
            savings: float(value.savings) / (float(success) * float(optimism.mode)),
            investment: float(value.investment),
            ranges: [chance, prices, optimism, investment]
                .map(|Range { low, mode, high }| [low, mode, high].map(float)),
            shape,
        }
    }

    /// Net present value in euro for these values of success, prices, optimism and investment.
    pub fn net(&self, [success, prices, optimism, investment]: [f64; 4]) -> f64 {
        self.savings * success * prices * optimism - self.investment * investment
    }

    /// The mean to which the draws converge: the four are drawn independently of each other.
    pub fn exact_mean(&self) -> f64 {
        self.net(self.ranges.map(|[low, mode, high]| match self.shape {
            Shape::Triangular => (low + mode + high) / 3.0,
            Shape::Pert => (low + 4.0 * mode + high) / 6.0,
        }))
    }
}

/// A simulation that goes on: draw some, look, draw more. The same seed gives the same draws, in however many goes.
pub struct Simulation {
    model: Model,
    samplers: [Sampler; 4],
    seed: u64,
    generator: Pcg32,
    drawn: Vec<f64>,
}

/// The most draws of one simulation: eight megabytes.
pub const MAX_DRAWS: usize = 1_000_000;
/// So many are usual: the percentiles then hardly move with the seed.
pub const USUAL_DRAWS: usize = 100_000;

impl Simulation {
    /// Nothing drawn yet.
    pub fn new(model: Model, seed: u64) -> Simulation {
        Simulation {
            model,
            samplers: model.ranges.map(|range| Sampler::new(range, model.shape)),
            seed,
            generator: Pcg32::seed_from_u64(seed),
            drawn: Vec::new(),
        }
    }

    /// Draws so many times more, up to [`MAX_DRAWS`] in all.
    pub fn draw(&mut self, count: usize) {
        let count = count.min(MAX_DRAWS - self.drawn.len());
        let Simulation { model, samplers, generator, drawn, .. } = self;
        drawn.extend((0..count).map(|_| model.net(samplers.each_ref().map(|sampler| sampler.sample(generator)))));
    }

    /// How often was drawn.
    pub fn draws(&self) -> usize {
        self.drawn.len()
    }

    /// What came out so far; `None` before the first draw.
    pub fn outcome(&self) -> Option<Spread> {
        Spread::of(&self.drawn, self.seed)
    }
}

/// How one assumption is drawn.
enum Sampler {
    /// Lowest and highest are the same.
    Fixed(f64),
    Triangular(Triangular<f64>),
    Pert(Pert<f64>),
}

impl Sampler {
    fn new([low, mode, high]: [f64; 3], shape: Shape) -> Sampler {
        let drawn = match shape {
            Shape::Triangular => Triangular::new(low, high, mode).map(Sampler::Triangular).ok(),
            Shape::Pert => Pert::new(low, high).with_mode(mode).map(Sampler::Pert).ok(),
        };
        drawn.filter(|_| low < high).unwrap_or(Sampler::Fixed(mode))
    }

    fn sample(&self, generator: &mut Pcg32) -> f64 {
        match self {
            Sampler::Fixed(value) => *value,
            Sampler::Triangular(triangular) => triangular.sample(generator),
            Sampler::Pert(pert) => pert.sample(generator),
        }
    }
}

/// How the net present value spreads over the draws, in euro.
#[derive(Clone, Debug, PartialEq)]
pub struct Spread {
    /// The mean.
    pub mean: f64,
    /// One in twenty draws is at most this.
    pub p5: f64,
    /// Half of the draws are at most this.
    pub p50: f64,
    /// Nineteen in twenty draws are at most this.
    pub p95: f64,
    /// The share of the draws above zero, 0 to 1. A share of 1 says "within these ranges", not "certain".
    pub share_positive: f64,
    /// How often was drawn.
    pub draws: usize,
    /// The seed.
    pub seed: u64,
    /// How the draws lie.
    pub histogram: Histogram,
}

impl Spread {
    fn of(drawn: &[f64], seed: u64) -> Option<Spread> {
        let count = drawn.len();
        let mut sorted = drawn.to_vec();
        // The q-th of n sorted draws is the one at ceil(q × n), counted from 1. Draws are never NaN.
        let mut percentile = |percent: usize| {
            let place = (count * percent).div_ceil(100).max(1) - 1;
            (place < count).then(|| *sorted.select_nth_unstable_by(place, f64::total_cmp).1)
        };
        Some(Spread {
            p5: percentile(5)?,
            p50: percentile(50)?,
            p95: percentile(95)?,
            mean: drawn.iter().sum::<f64>() / count as f64,
            share_positive: drawn.iter().filter(|net| **net > 0.0).count() as f64 / count as f64,
            draws: count,
            seed,
            histogram: Histogram::of(drawn),
        })
    }
}

/// Draws counted in bars of equal width. Zero is never inside a bar, so that what lies above it can be shaded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Histogram {
    /// Where the first bar begins, in euro.
    pub from: i64,
    /// How wide a bar is, in euro: 1, 2 or 5 with noughts.
    pub width: i64,
    /// How many draws lie in each bar.
    pub counts: Vec<u32>,
}

/// More bars than these cannot be told apart on a phone.
const MOST_BARS: i64 = 40;

impl Histogram {
    fn of(drawn: &[f64]) -> Histogram {
        let low = drawn.iter().copied().fold(f64::INFINITY, f64::min).floor() as i64;
        let high = drawn.iter().copied().fold(f64::NEG_INFINITY, f64::max).ceil() as i64;
        let widths = (0..16).flat_map(|noughts| [1, 2, 5].map(|first| first * 10_i64.pow(noughts)));
        let bars = |width: &i64| high.div_euclid(*width) - low.div_euclid(*width) + 1;
        let width = widths.into_iter().find(|width| bars(width) <= MOST_BARS).unwrap_or(i64::MAX);
        let first = low.div_euclid(width);
        let last = bars(&width).max(1) - 1;
        let mut counts = vec![0; last as usize + 1];
        for net in drawn {
            let place = (net / width as f64).floor() as i64 - first;
            counts[place.clamp(0, last) as usize] += 1;
        }
        Histogram { from: first * width, width, counts }
    }
}
