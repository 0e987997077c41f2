//! A pilot of 10,000 cases, read and added up on one core: `cargo xtask bench portfolio`.
//!
//! The case files are drawn from a seed before the clock runs. With `--write FILE` they are written as a JSON list instead,
//! for the page to read.

use maatwerk_city::{Pilot, PilotWords};
use maatwerk_engine::portfolio::{Household, Portfolio};
use maatwerk_notation::{CaseFile, parse_case};
use std::time::{Duration, Instant};

const CASES: usize = 10_000;
const SEED: u64 = 20_260_630;
const RUNS: usize = 5;

fn main() {
    let (book, catalogue) = (maatwerk_rules::law_book(), maatwerk_rules::catalogue());
    let words = PilotWords {
        source: "made up",
        lessons: vec![("rule", "ask less"), ("habit", "call first"), ("practice", "one who may decide")],
        objections: vec!["we never do this"],
    };
    let mut pilot = Pilot::new(&catalogue, SEED, words);
    let texts: Vec<String> = (0..CASES).map(|_| pilot.file()).collect();
    let mut words = std::env::args().skip_while(|word| word != "--write").skip(1);
    if let Some(file) = words.next() {
        // Of a text without letters that only Rust escapes this is JSON too.
        let list = texts.iter().map(|text| format!("{text:?}")).collect::<Vec<_>>().join(",\n");
        std::fs::write(&file, format!("[{list}]\n")).expect("the file can be written");
        return;
    }
    let (mut reading, mut adding) = (Vec::new(), Vec::new());
    for _ in 0..RUNS {
        let mut portfolio = Portfolio::default();
        let (mut read, mut added) = (Duration::ZERO, Duration::ZERO);
        for text in &texts {
            let start = Instant::now();
            let file = parse_case(&book, &catalogue, "case.json", text).expect("the pilot writes what can be read");
            read += start.elapsed();
            let start = Instant::now();
            let CaseFile { around, case, plan, course, .. } = &file;
            portfolio.add(Household { around, case: case.as_ref(), plan: plan.as_ref(), course: course.as_ref() });
            added += start.elapsed();
        }
        assert_eq!(portfolio.households, CASES as u64);
        reading.push(read);
        adding.push(added);
    }
    let bytes: usize = texts.iter().map(String::len).sum();
    let (read, added) = (median(reading), median(adding));
    println!("{CASES} cases of {} bytes on average; median of {RUNS} runs", bytes / CASES);
    println!("  read the files  {:>8.1} ms", milliseconds(read));
    println!("  add them up     {:>8.1} ms", milliseconds(added));
    println!("  together        {:>8.1} ms", milliseconds(read + added));
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort();
    times[times.len() / 2]
}

fn milliseconds(time: Duration) -> f64 {
    time.as_secs_f64() * 1000.0
}
