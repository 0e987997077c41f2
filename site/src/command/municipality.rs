//! `maatwerk municipality`: work with a municipality's own file.

use crate::compiled::compile;
use clap::Subcommand;
use maatwerk_notation::Fault;
use std::path::PathBuf;

/// What is done with a municipality's file.
#[derive(Subcommand)]
pub(super) enum Task {
    /// Write the file with its grounds, amounts, prices and words compiled, for the `municipality` of a widget's tag.
    Compile {
        /// The municipality's own file (docs/municipality.md says how it is written).
        file: PathBuf,
    },
}

/// Does it.
pub(super) fn run(task: &Task) -> Result<String, Fault> {
    let Task::Compile { file } = task;
    compile(file)
}
