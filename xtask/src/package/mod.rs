//! `cargo xtask package`: the release as one zip for a web team.

mod archive;
mod contents;
mod licences;
mod papers;
mod parts;
mod sbom;

pub use contents::command;
pub use papers::papers;
