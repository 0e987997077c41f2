//! Any bytes, in any file that people write: they are read, or refused with a line and what was expected; nothing
//! panics. Half of the inputs are arbitrary bytes, half are real files with something changed. Of a municipality's file
//! and a case a third part is added: files that are right in form (see `whole`), with values, fields and parts that are not.
//!
//! `MAATWERK_FUZZ` sets how many inputs each reader gets, `MAATWERK_SEED` which ones:
//!
//! ```text
//! MAATWERK_FUZZ=1000000 cargo test --release -p maatwerk-notation --test any_bytes -- --nocapture
//! ```

mod whole;

use maatwerk_engine::{Answer, Answers, Date, FactId, Kind, LawBook, Municipality, Situation, Value, assess, compare};
use maatwerk_notation::{
    CohortReader, Fault, RuleFiles, check_rules, check_words, parse_case, parse_municipality, read_case,
    read_municipality, read_receipt, read_rules, read_story,
};
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

const INPUTS: usize = 2000;
const DAY: Date = Date { year: 2026, month: 7, day: 1 };

static RULES: LazyLock<RuleFiles> = LazyLock::new(|| read_rules(Path::new("../rules")).expect("the rules"));

fn setting(name: &str) -> Option<u64> {
    std::env::var(name).ok()?.parse().ok()
}

/// A generator whose inputs can be made again (SplitMix64).
struct Dice(u64);

impl Dice {
    fn roll(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    fn below(&mut self, end: usize) -> usize {
        (self.roll() % end.max(1) as u64) as usize
    }

    fn bytes(&mut self) -> Vec<u8> {
        let length = self.below(300);
        // Mostly what can be typed: a reader stops early at anything else.
        let any = self.below(2) == 0;
        (0..length)
            .map(|_| match any {
                true => self.roll() as u8,
                false => b"\n :-{}[]\"'#&*!|>%@`,.0123456789abcdefgyesno~\t"[self.below(45)],
            })
            .collect()
    }

    /// The bytes with one to four things changed.
    fn changed(&mut self, mut bytes: Vec<u8>) -> Vec<u8> {
        for _ in 0..=self.below(4) {
            let start = self.below(bytes.len() + 1);
            let end = (start + self.below(40)).min(bytes.len());
            match self.below(6) {
                0 => drop(bytes.drain(start..end)),
                1 => bytes.truncate(start),
                2 => {
                    let again = bytes[start..end].to_vec();
                    let to = self.below(bytes.len() + 1);
                    bytes.splice(to..to, again);
                }
                3 => {
                    if let Some(byte) = bytes.get_mut(start) {
                        *byte = self.roll() as u8;
                    }
                }
                _ => {
                    let scrap = SCRAPS[self.below(SCRAPS.len())];
                    bytes.splice(start..start, scrap.iter().copied());
                }
            }
        }
        bytes
    }
}

/// What people type wrongly, and what breaks readers.
const SCRAPS: &[&[u8]] = &[
    b"\n",
    b"\r\n",
    b"  ",
    b"\t",
    b":",
    b"- ",
    b"?",
    b"[",
    b"]",
    b"{",
    b"}",
    b"[[[[[[[[",
    b"{a: {a: {a: ",
    b",",
    b"'",
    b"\"",
    b"#",
    b"&a ",
    b"*a",
    b"<<: *a",
    b"!!int ",
    b"|",
    b">",
    b"~",
    b"null",
    b"---\n",
    b"...\n",
    b"%YAML 1.1\n",
    b"\0",
    b"\xff\xfe",
    b"\xef\xbb\xbf",
    b"\xc3",
    b"\xe2\x80\xae",
    b"-1",
    b"1e999",
    b"99999999999999999999999999999",
    b"0.0000000000000000000000000001",
    b"18..",
    b"..",
    b"120..0",
    b"unknown",
    b"yes",
    b"2026-02-30",
    b"9999-12-31",
    b"1000 years ago",
    b"100 %",
    b"at least 255 members",
    b"\xcd\x94\xcd\x94",
];

/// Feeds a reader, and says how many inputs it read and refused. It gets the place of the real file that was changed.
fn feed(reader: &str, real: &[PathBuf], usual: usize, read: impl FnMut(usize, &[u8]) -> Result<(), Fault>) {
    let real: Vec<Vec<u8>> = real.iter().map(|file| std::fs::read(file).expect("a file")).collect();
    let mut raw = false;
    let each = |dice: &mut Dice| {
        raw = !raw;
        let place = dice.below(real.len());
        (place, if raw { dice.bytes() } else { dice.changed(real[place].clone()) })
    };
    feed_with(reader, usual, each, read);
}

/// Feeds a reader with what `each` makes: the bytes, and a number that the reader gets along.
fn feed_with(
    reader: &str,
    usual: usize,
    mut each: impl FnMut(&mut Dice) -> (usize, Vec<u8>),
    mut read: impl FnMut(usize, &[u8]) -> Result<(), Fault>,
) {
    let inputs = setting("MAATWERK_FUZZ").map_or(usual, |inputs| inputs as usize);
    let seed = setting("MAATWERK_SEED").unwrap_or(1);
    let mut dice = Dice(seed);
    let mut refused = 0;
    for input in 0..inputs {
        let (place, bytes) = each(&mut dice);
        let outcome = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| read(place, &bytes)));
        let Ok(outcome) = outcome else {
            let kept = scratch(reader).join("panicked");
            std::fs::write(&kept, &bytes).expect("a file");
            panic!("{reader}: input {input} of seed {seed} panics; it stands in {}", kept.display());
        };
        if let Err(fault) = outcome {
            refused += 1;
            assert!(fault.line >= 1 && !fault.found.is_empty() && !fault.expected.is_empty(), "{fault}");
            let lines = String::from_utf8_lossy(&bytes).lines().count();
            assert!(fault.line <= lines.max(1) + 1 || !fault.file.ends_with("input"), "{fault} in {lines} lines");
        }
    }
    println!("{reader}: {inputs} inputs (seed {seed}), {} read, {refused} refused, 0 panics", inputs - refused);
}

/// A folder of its own for a reader.
fn scratch(reader: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("any-bytes").join(reader);
    std::fs::create_dir_all(&folder).expect("a folder");
    folder
}

/// Feeds a reader of single files.
fn feed_file(reader: &str, real: &[PathBuf], mut read: impl FnMut(&Path) -> Result<(), Fault>) {
    let path = scratch(reader).join("input");
    feed(reader, real, INPUTS, |_, bytes| {
        std::fs::write(&path, bytes).expect("a file");
        read(&path)
    });
}

/// Feeds a reader of folders: one file of it is the input, the others stay as they are.
fn feed_folder(reader: &str, from: &Path, mut read: impl FnMut(&Path) -> Result<(), Fault>) {
    fn files_in(folder: &Path, found: &mut Vec<PathBuf>) {
        for entry in std::fs::read_dir(folder).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() { files_in(&path, found) } else { found.push(path) }
        }
    }
    let (folder, mut files) = (scratch(reader), Vec::new());
    files_in(from, &mut files);
    files.sort();
    let copies: Vec<PathBuf> = files.iter().map(|file| folder.join(file.strip_prefix(from).expect("inside"))).collect();
    for (file, copy) in files.iter().zip(&copies) {
        std::fs::create_dir_all(copy.parent().expect("a folder")).expect("a folder");
        std::fs::copy(file, copy).expect("a copy");
    }
    // Every input reads the whole folder.
    feed(reader, &files, INPUTS / 4, |place, bytes| {
        std::fs::write(&copies[place], bytes).expect("a file");
        let outcome = read(&folder);
        std::fs::copy(&files[place], &copies[place]).expect("a copy");
        outcome
    });
}

fn examples(file: &str) -> Vec<PathBuf> {
    let folders = maatwerk_notation::household_folders(Path::new("../examples/households")).expect("the examples");
    folders.iter().map(|folder| folder.join(file)).filter(|file| file.exists()).collect()
}

fn first(faults: Vec<Fault>) -> Result<(), Fault> {
    faults.into_iter().next().map_or(Ok(()), Err)
}

/// Reckons with a case as the program does.
fn work_with_case(file: maatwerk_notation::CaseFile) {
    let _ = file.case.as_ref().map(compare);
    let _ = assess(&RULES.book, &file.situation, file.on.unwrap_or(DAY));
}

#[test]
fn cases() {
    feed_file("case", &examples("case.yaml"), |path| {
        read_case(&RULES.book, &RULES.catalogue, path).map(work_with_case)
    });
}

#[test]
fn whole_cases() {
    let real = examples("case.yaml").iter().map(|path| whole::parse(path)).collect();
    feed_with("case, whole", INPUTS / 10, whole::changes(real), |_, bytes| {
        let text = std::str::from_utf8(bytes).expect("JSON is UTF-8");
        parse_case(&RULES.book, &RULES.catalogue, "input", text).map(work_with_case)
    });
}

/// Works with a municipality as the widgets do.
fn work_with(municipality: &Municipality, book: &LawBook) {
    let book = book.clone().with(municipality);
    let catalogue = RULES.catalogue.clone().with(municipality);
    for price in &municipality.prices {
        if let Some(euro) = price.default_amount() {
            let _ = catalogue.at_level(price, euro, Some(2026)).0 * rust_decimal::Decimal::from(1000);
        }
    }
    for situation in [Situation::default(), known(&book)] {
        let seen = maatwerk_engine::Seen { book: &book, situation: &situation, on: DAY };
        for assessed in assess(&book, &situation, DAY).verdicts {
            let _ = (assessed.ground.url(), assessed.ground.juriconnect());
            let _ = municipality.links_for(&assessed.ground.id).count();
            let _ = municipality.contact_for(&assessed.ground.domains);
            let _ = municipality.mandate_for(assessed.ground, rust_decimal::Decimal::ONE_THOUSAND);
            let _ = maatwerk_engine::openings(&seen, &assessed.ground.id);
        }
    }
}

/// Two people and a household of whom everything is known.
fn known(book: &LawBook) -> Situation {
    let mut answers = Answers::default();
    for (place, fact) in book.facts.iter().enumerate() {
        let value = match &fact.kind {
            Kind::YesNo => Value::YesNo(true),
            Kind::Number { min, max } => Value::Number((min + max) / 2),
            Kind::Choice(_) => Value::Choice(0),
            Kind::Money => Value::Money(100_000),
            Kind::Date => Value::Date(DAY),
        };
        answers.insert(FactId(place as u16), Answer::Known(value));
    }
    Situation { household: answers.clone(), members: vec![answers.clone(), answers] }
}

fn municipality() -> PathBuf {
    Path::new("../municipalities/gm0000.json").to_owned()
}

#[test]
fn municipalities() {
    feed_file("municipality", &[municipality()], |path| match read_municipality(&RULES.book, &RULES.catalogue, path) {
        Ok(municipality) => {
            work_with(&municipality, &RULES.book);
            Ok(())
        }
        Err(faults) => {
            assert!(!faults.is_empty());
            first(faults)
        }
    });
}

#[test]
fn whole_municipalities() {
    let real = vec![whole::parse(&municipality())];
    feed_with("municipality, whole", INPUTS / 10, whole::changes(real), |_, bytes| {
        let text = std::str::from_utf8(bytes).expect("JSON is UTF-8");
        match parse_municipality(&RULES.book, &RULES.catalogue, "input", text) {
            Ok(municipality) => {
                work_with(&municipality, &RULES.book);
                Ok(())
            }
            Err(faults) => first(faults),
        }
    });
}

/// What `maatwerk municipality compile` wrote, and somebody changed: the browser reads it without the reader of files.
#[test]
fn compiled_municipalities() {
    let book = maatwerk_rules::law_book();
    let real = maatwerk_rules::pack(&maatwerk_rules::municipality());
    let real: Vec<u8> = real.as_bytes().chunks(2).map(from_hex).collect();
    let each = |dice: &mut Dice| (0, if dice.below(4) == 0 { dice.bytes() } else { dice.changed(real.clone()) });
    feed_with("municipality, compiled", INPUTS / 4, each, |_, bytes| {
        let text: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
        let refused =
            || Fault { file: "compiled".into(), line: 1, found: "that".into(), expected: "what was compiled".into() };
        work_with(&maatwerk_rules::unpack(&text).ok_or_else(refused)?, &book);
        Ok(())
    });
}

fn from_hex(pair: &[u8]) -> u8 {
    u8::from_str_radix(std::str::from_utf8(pair).expect("digits"), 16).expect("two digits")
}

#[test]
fn stories() {
    feed_file("story", &examples("nl.md"), |path| read_story("nl", path).map(drop));
}

#[test]
fn receipts() {
    let book = RULES.book.clone().as_read();
    let seen = maatwerk_engine::Seen { book: &book, situation: &Default::default(), on: DAY };
    let stamp = maatwerk_engine::Stamp { version: "0", rules: "0", municipality: Some(("GM0000", "0")) };
    let assessment = assess(&book, seen.situation, DAY);
    let real = scratch("receipt").join("real");
    std::fs::write(&real, maatwerk_engine::receipt(&seen, &stamp, &assessment)).expect("a file");
    feed_file("receipt", &[real], |path| read_receipt(&book, path).map(drop));
}

#[test]
fn cohorts() {
    let real = scratch("cohort").join("real");
    let text = "household,age,lives independently,debts,assets\n1,34,yes,no,1200.50\n1,6,,,\n2,71,no,rather not say,\n";
    std::fs::write(&real, text).expect("a file");
    feed("cohort", &[real], INPUTS, |_, bytes| {
        let mut reader = CohortReader::new(&RULES.book, "input");
        let mut each = |_: &maatwerk_engine::Situation| {};
        bytes.chunks(64).try_for_each(|piece| reader.read(piece, &mut each))?;
        reader.finish(&mut each)
    });
}

#[test]
fn rules() {
    feed_folder("rules", Path::new("tests/small/rules"), |folder| {
        first(check_rules(folder).1.into_iter().flat_map(|file| file.faults).collect())
    });
}

#[test]
fn words() {
    let rules = read_rules(Path::new("tests/small/rules")).expect("the rules");
    feed_folder("words", Path::new("tests/small/words"), |folder| {
        first(check_words(folder, &rules).into_iter().flat_map(|file| file.faults).collect())
    });
}
