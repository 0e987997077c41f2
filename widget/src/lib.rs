//! The views and the custom elements.
//!
//! The same components run in the visitor's browser (feature `csr`, in the thin binaries `explorer` and `calculator`)
//! and write the site's pages (feature `ssr`, used by the site).
#![forbid(unsafe_code)]

pub mod announce;
pub mod calculator;
pub mod changing;
pub mod cohort;
pub mod comparison;
pub mod contrast;
mod csv_cell;
mod download;
mod drawing;
#[cfg(target_arch = "wasm32")]
pub mod dress;
mod element;
pub mod equal_treatment;
pub mod explorer;
mod file_choice;
pub mod format;
pub mod grounds;
pub mod leaf;
pub mod ledger_csv;
#[cfg(target_arch = "wasm32")]
pub mod mount;
pub mod municipality;
#[cfg(target_arch = "wasm32")]
mod municipality_file;
#[cfg(any(test, target_arch = "wasm32"))]
mod parts;
pub mod plan;
pub mod portfolio;
pub mod practice;
pub mod price_list;
mod print;
pub mod privacy;
pub mod reading;
pub mod review;
pub mod simulation;
pub mod stacking;
pub mod step;
pub mod templates;
pub mod uncertainty;
mod wish;
