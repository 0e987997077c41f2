//! `maatwerk cohort`: reads many households and counts which norms stay open, what is waited for and what blocks.

use super::local_rules::Whose;
use super::{Format, Output, cohort_json, cohort_text, json, today};
use maatwerk_engine::Date;
use maatwerk_engine::cohort::{Cohort, Program};
use maatwerk_notation::{CohortReader, Fault};
use maatwerk_widget::cohort::number;
use maatwerk_widget::format::percent;
use maatwerk_words::{Lang, cohort as words};
use rust_decimal::Decimal;
use std::fs::File;
use std::io::{IsTerminal, Read, Write};
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

/// So much of the file is in memory at once.
const PIECE: usize = 1 << 18;

/// How often the terminal hears how far it is.
const BEAT: Duration = Duration::from_millis(100);

static INTERRUPTED: AtomicBool = AtomicBool::new(false);

/// Assesses every household in the file; `None` when it was stopped halfway.
pub(super) fn run(
    path: &Path,
    on: Option<Date>,
    exact: bool,
    whose: &Whose,
    output: &Output,
) -> Result<Option<String>, Fault> {
    // Where the system has no such signal to give, it simply ends the program. The second time nothing is waited for: a
    // pipe may never give its next piece.
    let _ = ctrlc::set_handler(|| {
        if INTERRUPTED.swap(true, Ordering::Relaxed) {
            std::process::exit(super::INTERRUPTED.into());
        }
    });
    let book = whose.rules()?.book;
    let on = on.unwrap_or_else(today);
    let program = Program::new(&book, on);
    let mut cohort = Cohort::new(&program);
    let name = path.display().to_string();
    let mut reader = CohortReader::new(&book, &name);
    let unreadable = |error: std::io::Error| Fault {
        file: name.clone(),
        line: 1,
        found: format!("nothing to read ({error})"),
        expected: "a CSV file".to_owned(),
    };
    let mut file = File::open(path).map_err(unreadable)?;
    let mut progress = Progress::of(file.metadata().map_or(0, |about| about.len()), output.lang);
    let mut piece = vec![0; PIECE];
    loop {
        if INTERRUPTED.load(Ordering::Relaxed) {
            progress.clear();
            eprintln!("{}", words::interrupted(output.lang));
            return Ok(None);
        }
        let count = match file.read(&mut piece) {
            Err(error) if error.kind() == std::io::ErrorKind::Interrupted => continue,
            Err(error) => return Err(progress.then(unreadable(error))),
            Ok(0) => break,
            Ok(count) => count,
        };
        let read = reader.read(&piece[..count], &mut |household| cohort.add(household));
        read.map_err(|fault| progress.then(fault))?;
        progress.passed(count, cohort.counted().households());
    }
    reader.finish(&mut |household| cohort.add(household)).map_err(|fault| progress.then(fault))?;
    progress.clear();
    let tally = cohort.finish();
    let counts = tally.counts(&program);
    Ok(Some(match output.format {
        Format::Text => cohort_text::write(output.lang, &book, on, &counts, exact),
        Format::Json => json(&cohort_json::Report::new(&book, on, &counts, exact)),
    }))
}

/// One line on stderr that says how far it is, only where a person reads along.
struct Progress {
    lang: Lang,
    whole: u64,
    passed: u64,
    said: Option<Instant>,
    is_read: bool,
}

impl Progress {
    fn of(whole: u64, lang: Lang) -> Progress {
        Progress { lang, whole, passed: 0, said: None, is_read: whole > 0 && std::io::stderr().is_terminal() }
    }

    fn passed(&mut self, count: usize, households: u64) {
        self.passed += count as u64;
        if self.is_read && self.said.is_none_or(|said| said.elapsed() > BEAT) {
            self.said = Some(Instant::now());
            let share = Decimal::from(self.passed * 100 / self.whole.max(1)) / Decimal::ONE_HUNDRED;
            let text = words::progress(self.lang, number(self.lang, households), percent(self.lang, share));
            self.write(&text);
        }
    }

    /// Takes the line away, so that what follows begins at the left.
    fn clear(&self) {
        if self.said.is_some() {
            self.write("");
        }
    }

    fn then(&self, fault: Fault) -> Fault {
        self.clear();
        fault
    }

    fn write(&self, text: &str) {
        let mut stderr = std::io::stderr().lock();
        // A terminal that went away is no reason to stop counting.
        let _ = write!(stderr, "\r\u{1b}[K{text}").and_then(|()| stderr.flush());
    }
}
