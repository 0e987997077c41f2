//! Headings with how far we are, and the times at the end.

use anyhow::{Context, Result};
use std::time::{Duration, Instant};

/// The stages of one command: numbered headings, a table of seconds at the end.
pub struct Stages {
    total: usize,
    done: Vec<(String, Duration)>,
}

impl Stages {
    /// A command of `total` stages.
    pub fn of(total: usize) -> Self {
        Self { total, done: Vec::new() }
    }

    /// Runs one stage under its heading.
    ///
    /// # Errors
    /// The stage's own, with the stage's name; the table so far is printed first.
    pub fn run<T>(&mut self, name: &str, work: impl FnOnce() -> Result<T>) -> Result<T> {
        println!("\n== [{}/{}] {name}", self.done.len() + 1, self.total);
        let start = Instant::now();
        let result = work();
        self.done.push((name.to_owned(), start.elapsed()));
        if result.is_err() {
            self.table("stopped here");
        }
        result.with_context(|| format!("stopped at \"{name}\""))
    }

    /// Prints the table of stages with their seconds.
    pub fn table(&self, last: &str) {
        println!("\n{}", table(&self.done, last));
    }
}

fn table(done: &[(String, Duration)], last: &str) -> String {
    let total: Duration = done.iter().map(|(_, time)| *time).sum();
    let width = done.iter().map(|(name, _)| name.chars().count()).chain([last.len()]).max().unwrap_or(0);
    let mut lines: Vec<String> =
        done.iter().map(|(name, time)| format!("  {name:width$}  {:>7.1} s", time.as_secs_f64())).collect();
    lines.push(format!("  {last:width$}  {:>7.1} s", total.as_secs_f64()));
    lines.join("\n")
}

/// The steps of setting up: one line each, "[2/5] trunk 0.21.14: already there".
pub struct Steps {
    total: usize,
    at: usize,
    began: Instant,
}

impl Steps {
    /// A set-up of `total` steps.
    pub fn of(total: usize) -> Self {
        Self { total, at: 0, began: Instant::now() }
    }

    /// Goes on to the next step.
    pub fn next(&mut self) {
        self.at += 1;
        self.began = Instant::now();
    }

    /// Says something about the step we are at.
    pub fn say(&self, what: &str, state: &str) {
        println!("[{}/{}] {what}: {state}", self.at, self.total);
    }

    /// Says that something was put in place, and how long this step took.
    pub fn placed(&self, what: &str) {
        let seconds = self.began.elapsed().as_secs_f64();
        self.say(what, &format!("in place ({seconds:.1} s)"));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_adds_up() {
        let done =
            [("setup".to_owned(), Duration::from_millis(1500)), ("tests".to_owned(), Duration::from_millis(10_500))];
        let text = table(&done, "all");
        assert_eq!(text, "  setup      1.5 s\n  tests     10.5 s\n  all       12.0 s");
    }
}
