//! Where the longest words come from: in a browser from the file that the loader fetched, elsewhere from the program
//! itself.

#[cfg(target_arch = "wasm32")]
pub(super) use maatwerk_words::apart::{ground, question};
#[cfg(not(target_arch = "wasm32"))]
pub(super) use maatwerk_words::{ground, question};
