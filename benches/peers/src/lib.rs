//! The workload of `workload.mjs` on our engine: [`One`] household at a time with its explanation, and [`Many`] at once.
#![forbid(unsafe_code)]

mod many;
mod one;
mod rules;

pub use many::Many;
pub use one::One;
pub use rules::{book, program};
