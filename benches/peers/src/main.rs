//! `maatwerk-peers one|cohort`: our engine among the peers. It speaks as they do: a line of JSON at the start, and one for
//! every line `round SECONDS`.
#![forbid(unsafe_code)]

use maatwerk_peers::{Many, One, book, program};
use std::io::{BufRead, Write};
use std::time::{Duration, Instant};

fn main() {
    let started = Instant::now();
    match std::env::args().nth(1).as_deref() {
        Some("one") => {
            let one = One::new();
            one.assess(0);
            serve("ours, one by one with explanation", started.elapsed(), |turn| {
                // The clock is looked at once for so many, as the peers do.
                (turn..turn + 20).for_each(|turn| one.assess(turn));
                20
            });
        }
        Some("cohort") => {
            let book = book();
            let program = program(&book);
            let many = Many::new(&program);
            many.assess(0);
            serve("ours, many at once", started.elapsed(), |turn| many.assess(turn));
        }
        _ => {
            eprintln!("maatwerk-peers one|cohort");
            std::process::exit(2);
        }
    }
}

/// Answers each line on stdin as the other engines do. `assess` assesses from a turn on and says how many it did.
fn serve(name: &str, cold: Duration, mut assess: impl FnMut(usize) -> usize) {
    say(&format!("{{\"name\": \"{name}\", \"cold_ms\": {}}}", cold.as_secs_f64() * 1000.0));
    let mut turn = 0;
    for line in std::io::stdin().lock().lines() {
        let seconds = line.ok().and_then(|line| line.split_whitespace().nth(1).and_then(|text| text.parse().ok()));
        let Some(length) = seconds.map(Duration::from_secs_f64) else { break };
        let (begin, first) = (Instant::now(), turn);
        while begin.elapsed() < length {
            turn += assess(turn);
        }
        let per_second = (turn - first) as f64 / begin.elapsed().as_secs_f64();
        say(&format!("{{\"name\": \"{name}\", \"per_second\": {per_second}}}"));
    }
}

fn say(line: &str) {
    let mut out = std::io::stdout().lock();
    if writeln!(out, "{line}").and_then(|()| out.flush()).is_err() {
        std::process::exit(1);
    }
}
