//! Drawing many times without ever holding up the page: in a worker where the browser gives one, otherwise on the page
//! in slices.

mod desk;
mod numbers;
mod slices;
pub mod worker;

pub use desk::{Run, employ, start};
use maatwerk_engine::{Model, Spread};

/// What is to be drawn.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Request {
    /// From what.
    pub model: Model,
    /// How often.
    pub draws: usize,
    /// From which seed.
    pub seed: u64,
}

/// What a run says on its way.
#[derive(Clone, Debug, PartialEq)]
pub enum Progress {
    /// So often was drawn.
    Drawn(usize),
    /// It is done; this came out.
    Done(Box<Spread>),
}
