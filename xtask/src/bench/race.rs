//! Several engines in one run: round after round each has its turn, so that what disturbs the machine disturbs all.

use anyhow::{Context, Result};
use serde_json::Value;
use std::time::Instant;

/// So many rounds are counted.
pub const ROUNDS: usize = 7;
/// About as long as one turn is.
const SECONDS: f64 = 1.0;

/// The line to an engine.
pub trait Line {
    /// Asks for something.
    ///
    /// # Errors
    /// When the engine is gone.
    fn tell(&mut self, wish: &str) -> Result<()>;
    /// What the engine answers.
    ///
    /// # Errors
    /// When it does not, or not in JSON.
    fn hear(&mut self) -> Result<Value>;
    /// What it took of the processor so far, where the system tells.
    fn processor_seconds(&self) -> Option<f64> {
        None
    }
}

/// An engine that takes part.
pub struct Runner {
    /// Its name and version.
    pub name: String,
    /// Milliseconds from its start to its first verdicts.
    pub cold_ms: f64,
    /// Its rounds.
    pub laps: Vec<Lap>,
    line: Box<dyn Line>,
}

/// One turn of an engine.
#[derive(Clone, Copy, Debug)]
pub struct Lap {
    /// Households per second.
    pub per_second: f64,
    /// Its part of a processor during the turn; less than 1 means that something else ran there.
    pub processor: Option<f64>,
}

impl Runner {
    /// Takes the engine's first line: its name, and how long it took to its first verdicts.
    ///
    /// # Errors
    /// When that line does not come.
    pub fn ready(mut line: Box<dyn Line>) -> Result<Runner> {
        let first = line.hear()?;
        let name = first["name"].as_str().context("an engine without a name")?.to_owned();
        let cold_ms = number(&first, "cold_ms")?;
        Ok(Runner { name, cold_ms, laps: Vec::new(), line })
    }

    fn turn(&mut self) -> Result<Lap> {
        let (before, begin) = (self.line.processor_seconds(), Instant::now());
        self.line.tell(&format!("round {SECONDS}"))?;
        let per_second = number(&self.line.hear()?, "per_second")?;
        let used = self.line.processor_seconds().zip(before).map(|(after, before)| after - before);
        Ok(Lap { per_second, processor: used.map(|used| used / begin.elapsed().as_secs_f64()) })
    }
}

/// A number that an engine said.
///
/// # Errors
/// When it did not, or one that cannot be.
pub fn number(said: &Value, name: &str) -> Result<f64> {
    let number = said[name].as_f64().filter(|number| number.is_finite() && *number > 0.0);
    number.with_context(|| format!("an engine said {said}, without `{name}`"))
}

/// Lets each have its turn in each round. A first round, for engines that are still warming up, does not count.
///
/// # Errors
/// When an engine stops: it does so when it does not grant what it should.
pub fn run(runners: &mut [Runner]) -> Result<()> {
    for round in 0..=ROUNDS {
        let mut line = if round == 0 { "warming up".to_owned() } else { format!("round {round} of {ROUNDS}") };
        for runner in &mut *runners {
            let lap = runner.turn().with_context(|| runner.name.clone())?;
            line += &format!(" · {}", thousands(lap.per_second));
            if round > 0 {
                runner.laps.push(lap);
            }
        }
        println!("{line}");
    }
    Ok(())
}

/// How often faster one is than another.
pub struct Ratios {
    /// Of the medians of all rounds.
    pub of_medians: f64,
    /// The median of the ratios within each round.
    pub within_rounds: f64,
    /// Of the medians, for each second of a processor that they really had, where the system tells.
    pub of_processor: Option<f64>,
}

impl Runner {
    /// The median of its rounds, in households per second.
    pub fn median(&self) -> f64 {
        median(self.laps.iter().map(|lap| lap.per_second))
    }

    /// How often faster it is than another.
    pub fn against(&self, other: &Runner) -> Ratios {
        let pairs = self.laps.iter().zip(&other.laps);
        let by_processor = |runner: &Runner| {
            let each = runner.laps.iter().map(|lap| Some(lap.per_second / lap.processor?));
            Some(median(each.collect::<Option<Vec<f64>>>()?))
        };
        Ratios {
            of_medians: self.median() / other.median(),
            within_rounds: median(pairs.map(|(one, other)| one.per_second / other.per_second)),
            of_processor: by_processor(self).zip(by_processor(other)).map(|(one, other)| one / other),
        }
    }
}

/// The middle one; of an even number the higher of the two in the middle. Nothing has none: 0.
pub fn median(values: impl IntoIterator<Item = f64>) -> f64 {
    let mut values: Vec<f64> = values.into_iter().collect();
    values.sort_by(f64::total_cmp);
    values.get(values.len() / 2).copied().unwrap_or_default()
}

/// A table of runners; behind those that are not the first, how often faster the first is.
pub fn print(title: &str, runners: &[&Runner]) {
    println!("\n{title}");
    println!(
        "{:<38}{:>13}{:>13}{:>13}{:>10}{:>6}{:>10}{:>9}{:>9}",
        "", "households/s", "lowest", "highest", "cold ms", "core", "ratio: of", "within", "per core"
    );
    println!("{:>112}{:>9}{:>9}", "medians", "rounds", "second");
    for runner in runners {
        let (low, high) = range(runner.laps.iter().map(|lap| lap.per_second));
        let processor = runner.laps.iter().map(|lap| lap.processor).collect::<Option<Vec<f64>>>();
        let processor = processor.map_or("?".to_owned(), |parts| format!("{:.2}", median(parts)));
        let mut line = format!(
            "{:<38}{:>13}{:>13}{:>13}{:>10.2}{processor:>6}",
            runner.name,
            thousands(runner.median()),
            thousands(low),
            thousands(high),
            runner.cold_ms,
        );
        if !std::ptr::eq(*runner, runners[0]) {
            let Ratios { of_medians, within_rounds, of_processor } = runners[0].against(runner);
            let of_processor = of_processor.map_or("?".to_owned(), |ratio| format!("{ratio:.1}"));
            line += &format!("{of_medians:>10.1}{within_rounds:>9.1}{of_processor:>9}");
        }
        println!("{line}");
    }
}

fn range(values: impl Iterator<Item = f64>) -> (f64, f64) {
    values.fold((f64::INFINITY, 0.0), |(low, high), value| (low.min(value), high.max(value)))
}

/// "1,234,567".
fn thousands(number: f64) -> String {
    let digits = format!("{number:.0}");
    let mut text = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place) % 3 == 0 {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

/// What the system says of how busy the machine is, for the one who reads the figures.
pub fn load() -> String {
    let load = std::fs::read_to_string("/proc/loadavg").unwrap_or_default();
    let load = load.split_whitespace().next().map_or("not known".to_owned(), str::to_owned);
    let cores = std::thread::available_parallelism().map_or(0, std::num::NonZero::get);
    format!("load of the machine over the last minute: {load}, on {cores} cores")
}

#[cfg(test)]
mod tests {
    use super::*;

    struct Silent;

    impl Line for Silent {
        fn tell(&mut self, _: &str) -> Result<()> {
            Ok(())
        }
        fn hear(&mut self) -> Result<Value> {
            Ok(Value::Null)
        }
    }

    fn runner(laps: &[(f64, f64)]) -> Runner {
        let lap = |&(per_second, processor)| Lap { per_second, processor: Some(processor) };
        Runner { name: String::new(), cold_ms: 1.0, laps: laps.iter().map(lap).collect(), line: Box::new(Silent) }
    }

    #[test]
    fn a_disturbed_round_disturbs_no_ratio() {
        let ours = runner(&[(100.0, 1.0), (100.0, 1.0), (10.0, 0.1)]);
        let theirs = runner(&[(10.0, 1.0), (10.0, 1.0), (1.0, 0.1)]);
        let ratios = ours.against(&theirs);
        assert_eq!((ratios.of_medians, ratios.within_rounds), (10.0, 10.0));
        assert!((ratios.of_processor.unwrap() - 10.0).abs() < 1e-9);
    }

    #[test]
    fn an_engine_that_says_nothing_useful_stops_the_run() {
        assert!(Runner::ready(Box::new(Silent)).is_err());
        assert!(number(&serde_json::json!({ "per_second": 0 }), "per_second").is_err());
        assert!(number(&serde_json::json!({ "per_second": 5 }), "per_second").is_ok());
    }

    #[test]
    fn writes_numbers_for_people() {
        assert_eq!(thousands(1_234_567.4), "1,234,567");
        assert_eq!(thousands(999.9), "1,000");
        assert_eq!(thousands(12.0), "12");
    }

    #[test]
    fn takes_the_middle() {
        assert_eq!(median([3.0, 1.0, 2.0]), 2.0);
        assert_eq!(median([]), 0.0);
    }
}
