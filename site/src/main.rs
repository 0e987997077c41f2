//! The `maatwerk` command: compares, assesses and checks from a terminal, and writes the site.
#![forbid(unsafe_code)]

mod command;
mod compiled;
mod pages;
mod results_file;

fn main() -> std::process::ExitCode {
    command::run()
}
