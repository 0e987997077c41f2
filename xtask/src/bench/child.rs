//! An engine as a program of its own: it says a line of JSON at the start, and one for every line that it gets.

use super::race::Line;
use crate::process::shown;
use anyhow::{Context, Result, anyhow};
use serde_json::Value;
use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};

/// A program that runs until it is dropped.
pub struct Engine {
    shown: String,
    child: Child,
    wishes: ChildStdin,
    answers: BufReader<ChildStdout>,
}

impl Engine {
    /// Starts it.
    ///
    /// # Errors
    /// When it cannot be started.
    pub fn start(mut command: Command) -> Result<Engine> {
        let shown = shown(&command);
        command.stdin(Stdio::piped()).stdout(Stdio::piped());
        let mut child = command.spawn().with_context(|| format!("`{shown}` cannot be started"))?;
        let pipes = child.stdin.take().zip(child.stdout.take());
        let (wishes, answers) = pipes.context("a program without pipes")?;
        Ok(Engine { shown, child, wishes, answers: BufReader::new(answers) })
    }
}

impl Line for Engine {
    fn tell(&mut self, wish: &str) -> Result<()> {
        writeln!(self.wishes, "{wish}").with_context(|| format!("`{}` stopped", self.shown))
    }

    fn hear(&mut self) -> Result<Value> {
        let mut line = String::new();
        self.answers.read_line(&mut line)?;
        serde_json::from_str(&line).map_err(|_| match line.trim() {
            "" => anyhow!("`{}` stopped; what it said stands above", self.shown),
            line => anyhow!("`{}` said `{line}`", self.shown),
        })
    }

    fn processor_seconds(&self) -> Option<f64> {
        processor_seconds(&fs::read_to_string(format!("/proc/{}/stat", self.child.id())).ok()?)
    }
}

impl Drop for Engine {
    fn drop(&mut self) {
        // One that is gone already is no fault.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// What a program took of the processor with all its threads; Linux counts in hundredths of a second.
fn processor_seconds(stat: &str) -> Option<f64> {
    // The second field is the program's name in brackets, which can hold anything; the fields of user and system time
    // are the 14th and 15th of all.
    let (_, rest) = stat.rsplit_once(')')?;
    let ticks: Vec<f64> = rest.split_whitespace().skip(11).take(2).filter_map(|field| field.parse().ok()).collect();
    (ticks.len() == 2).then(|| ticks.iter().sum::<f64>() / 100.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[cfg(unix)]
    #[test]
    fn an_engine_that_stops_is_no_engine_that_is_slow() {
        let shell = |script: &str| {
            let mut command = Command::new("sh");
            command.args(["-c", script]);
            Engine::start(command).unwrap()
        };
        assert!(shell("echo '{}'").hear().is_ok());
        let stopped = shell("exit 3").hear().unwrap_err().to_string();
        assert!(stopped.contains("stopped"), "{stopped}");
        let chatter = shell("echo nonsense").hear().unwrap_err().to_string();
        assert!(chatter.contains("`nonsense`"), "{chatter}");
    }

    #[test]
    fn reads_user_and_system_time() {
        let stat = "4242 (an (odd) name) S 1 4242 4242 0 -1 4194304 1 0 0 0 150 50 0 0 20 0 1 0 77 1 1";
        assert_eq!(processor_seconds(stat), Some(2.0));
        assert_eq!(processor_seconds(""), None);
    }
}
