//! All Dutch households against all grounds, on one core: `cargo xtask bench cohort`.
//!
//! Households are drawn from a seed, a chunk at a time; drawing them and writing them into columns is timed apart from
//! assessing them. Every chunk is assessed once for each run, so that the runs meet the same households. With `--csv N`
//! it writes N households as a cohort file instead (examples/cohort/voorbeeldstad.csv).

use maatwerk_city::City;
use maatwerk_engine::cohort::{Batch, Cohort, Program};
use maatwerk_engine::{Answer, Date, FactId, Kind, LawBook, Scope, Situation, Value};
use std::io::Write;
use std::time::{Duration, Instant};

const DAY: Date = Date { year: 2026, month: 7, day: 1 };
const SEED: u64 = 20_260_701;
/// As many households as the Netherlands had in 2024, rounded (CBS).
const HOUSEHOLDS: usize = 8_400_000;
const RUNS: usize = 5;
/// So many batches are in memory at once: more than a core's own caches hold.
const CHUNK: usize = 1024;

fn main() {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let option = |name: &str| {
        let place = words.iter().position(|word| word == name)?;
        words.get(place + 1)?.parse::<usize>().ok()
    };
    let book = maatwerk_rules::law_book();
    match option("--csv") {
        Some(households) => write_csv(&book, households),
        None => bench(&book, option("--households").unwrap_or(HOUSEHOLDS), option("--runs").unwrap_or(RUNS).max(1)),
    }
}

fn bench(book: &LawBook, households: usize, runs: usize) {
    let program = Program::new(book, DAY);
    let mut city = City::new(book, SEED);
    let mut cohorts: Vec<(Cohort<'_>, Watch)> = (0..runs).map(|_| (Cohort::new(&program), Watch::default())).collect();
    // A batch for each size of household, as the command does it.
    let mut waiting = vec![program.batch(); 16];
    let mut generated = Duration::ZERO;
    let mut left = households;
    while left > 0 {
        let start = Instant::now();
        let mut chunk: Vec<Batch> = Vec::with_capacity(CHUNK);
        while left > 0 && chunk.len() < CHUNK {
            let household = city.household();
            let batch = &mut waiting[household.members.len()];
            batch.push(&household);
            left -= 1;
            if batch.is_full() {
                chunk.push(std::mem::replace(batch, program.batch()));
            }
        }
        if left == 0 {
            chunk.append(&mut waiting);
        }
        generated += start.elapsed();
        for (cohort, watch) in &mut cohorts {
            watch.time(|| chunk.iter().for_each(|batch| cohort.assess(batch)));
        }
    }
    let wall = sorted(cohorts.iter().map(|(_, watch)| watch.wall.as_secs_f64()));
    let busy = sorted(cohorts.iter().filter_map(|(_, watch)| watch.busy).map(|busy| busy.as_secs_f64()));
    let counted: Vec<_> = cohorts.into_iter().map(|(cohort, _)| cohort.finish()).collect();
    assert!(counted.windows(2).all(|pair| pair[0] == pair[1]), "every run counts the same");
    println!("households           {}", counted[0].households());
    println!("grounds              {}", program.grounds().count());
    println!("facts                {}", book.facts.len());
    println!("assess, seconds      {}  (median of {runs} runs, lowest to highest, one core)", median(&wall));
    if !busy.is_empty() {
        println!("  of these computing {}  (the rest of the time the core worked for others)", median(&busy));
    }
    println!("assess, per second   {:.0}", households as f64 / wall[runs / 2]);
    println!("generate, seconds    {:.3}  (one run)", generated.as_secs_f64());
    match peak_megabytes() {
        Some(megabytes) => println!("peak memory, MB      {megabytes:.0}"),
        None => println!("peak memory, MB      not known on this system"),
    }
}

/// How long something took, and how much of that this program had the core.
struct Watch {
    wall: Duration,
    busy: Option<Duration>,
}

impl Default for Watch {
    fn default() -> Watch {
        Watch { wall: Duration::ZERO, busy: Some(Duration::ZERO) }
    }
}

impl Watch {
    fn time(&mut self, work: impl FnOnce()) {
        let (start, busy) = (Instant::now(), had_the_core());
        work();
        self.wall += start.elapsed();
        self.busy = self.busy.zip(busy).zip(had_the_core()).map(|((sum, from), to)| sum + to.saturating_sub(from));
    }
}

/// How long this program had a core so far, where the system tells.
fn had_the_core() -> Option<Duration> {
    let status = std::fs::read_to_string("/proc/self/schedstat").ok()?;
    status.split(' ').next()?.parse().ok().map(Duration::from_nanos)
}

fn sorted(seconds: impl Iterator<Item = f64>) -> Vec<f64> {
    let mut seconds: Vec<f64> = seconds.collect();
    seconds.sort_by(f64::total_cmp);
    seconds
}

fn median(sorted: &[f64]) -> String {
    format!("{:.3} ({:.3} to {:.3})", sorted[sorted.len() / 2], sorted[0], sorted[sorted.len() - 1])
}

/// The most memory that this program ever held, where the system tells.
fn peak_megabytes() -> Option<f64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    let kilobytes: f64 = line.trim().strip_suffix(" kB")?.trim().parse().ok()?;
    Some(kilobytes * 1024.0 / 1e6)
}

/// Writes a city as a cohort file.
fn write_csv(book: &LawBook, households: usize) {
    let columns: Vec<FactId> = (0..book.facts.len() as u16).map(FactId).collect();
    let mut city = City::new(book, SEED);
    let names: Vec<&str> = columns.iter().map(|fact| &*book.fact(*fact).name).collect();
    let mut text = format!("household,{}\n", names.join(","));
    for number in 1..=households {
        let household = city.household();
        for member in 0..household.members.len() {
            let cells: Vec<String> = columns.iter().map(|fact| cell(book, &household, *fact, member)).collect();
            text += &format!("{number},{}\n", cells.join(","));
        }
    }
    // A reader who stops reading (`| head`) is no fault.
    let _ = std::io::stdout().write_all(text.as_bytes());
}

fn cell(book: &LawBook, household: &Situation, id: FactId, member: usize) -> String {
    let fact = book.fact(id);
    let answer = match fact.of {
        Scope::Member => household.members[member].get(id),
        // The household's own facts stand on its first row.
        Scope::Household if member == 0 => household.household.get(id),
        Scope::Household => Answer::Unknown,
    };
    match answer {
        Answer::Unknown => String::new(),
        Answer::Withheld => "rather not say".to_owned(),
        Answer::Known(Value::YesNo(yes)) => if yes { "yes" } else { "no" }.to_owned(),
        Answer::Known(Value::Number(number)) => number.to_string(),
        Answer::Known(Value::Money(cents)) => format!("{}.{:02}", cents / 100, cents % 100),
        Answer::Known(Value::Date(day)) => day.to_string(),
        Answer::Known(Value::Choice(place)) => match &fact.kind {
            Kind::Choice(names) => names[usize::from(place)].clone(),
            _ => String::new(),
        },
    }
}
