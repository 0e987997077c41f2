//! A cohort file: many households in one CSV, a row for each member.
//!
//! ```text
//! household,age,works,debts
//! 1,34,yes,no
//! 1,6,,
//! 2,71,no,rather not say
//! ```
//!
//! The file is read in pieces of any size and never held whole, so it can be as large as it likes; the command reads it
//! from disk, the page from the visitor's own file.

mod columns;

use crate::contradictions::{Contradicted, contradicted};
use crate::fault::Fault;
use crate::node::{DAY_FORM, EURO_FORM, parse_day, parse_euro};
use crate::situation::MAX_MEMBERS;
use columns::{Column, columns};
use csv_core::{ReadRecordResult, Reader, ReaderBuilder};
use maatwerk_engine::{Answer, Answers, Fact, FactId, Kind, LawBook, Scope, Situation, Value};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use std::collections::HashSet;
use std::hash::BuildHasher;

/// A longer row is no row: a quotation mark was not closed.
const MAX_ROW: usize = 1_000_000;

/// More text than this of a cell is not repeated in a fault.
const MAX_SHOWN: usize = 60;

/// Reads a cohort file piece by piece.
#[derive(Debug)]
pub struct CohortReader<'a> {
    book: &'a LawBook,
    file: String,
    /// The first line, until it is whole: it tells by what cells are separated.
    head: Vec<u8>,
    csv: Option<Reader>,
    row: RowSoFar,
    columns: Vec<Column>,
    /// The line on which the row began, or of the fault, and how many line ends went before what is read next.
    line: usize,
    line_ends: usize,
    /// The rows of one household, so far, and the line on which each began.
    name: String,
    situation: Situation,
    lines: Vec<usize>,
    /// A hash of the name of each household so far, so that none is counted twice.
    begun: HashSet<u64>,
}

/// The cells of a row, behind each other, as far as they were read.
#[derive(Debug, Default)]
struct RowSoFar {
    text: Vec<u8>,
    ends: Vec<usize>,
    written: usize,
    cells: usize,
    /// Whether anything of it was read; a row may begin with a quotation mark at the end of a piece.
    begun: bool,
}

/// What is wrong in a row: what was found, and what was expected.
type RowFault = (String, String);

impl<'a> CohortReader<'a> {
    /// A reader for households under this book; faults speak of `file`.
    pub fn new(book: &'a LawBook, file: &str) -> CohortReader<'a> {
        CohortReader {
            book,
            file: file.to_owned(),
            head: Vec::new(),
            csv: None,
            row: RowSoFar { text: vec![0; 4096], ends: vec![0; 64], written: 0, cells: 0, begun: false },
            columns: Vec::new(),
            line: 1,
            line_ends: 0,
            name: String::new(),
            situation: Situation { household: Answers::default(), members: Vec::new() },
            lines: Vec::new(),
            begun: HashSet::new(),
        }
    }

    /// Reads the next piece of the file, and tells `each` of every household that is complete.
    ///
    /// # Errors
    /// The first fault, with its line.
    pub fn read(&mut self, piece: &[u8], each: &mut impl FnMut(&Situation)) -> Result<(), Fault> {
        // No more to read would mean the end of the file.
        if piece.is_empty() {
            return Ok(());
        }
        if self.csv.is_some() {
            return self.rows(piece, each);
        }
        self.head.extend_from_slice(piece);
        match first_line(&self.head).1 {
            true => self.begin(each),
            false if self.head.len() > MAX_ROW => Err(self.fault(too_long())),
            false => Ok(()),
        }
    }

    /// Ends the file: tells of the last household.
    ///
    /// # Errors
    /// The first fault, with its line.
    pub fn finish(mut self, each: &mut impl FnMut(&Situation)) -> Result<(), Fault> {
        if self.csv.is_none() {
            self.begin(each)?;
        }
        // Nothing more to read means to the parser that the last row is whole, even without a line end.
        self.rows(&[], each)?;
        if self.columns.is_empty() {
            return Err(self.fault(("an empty file".to_owned(), "a first row with the names of columns".to_owned())));
        }
        self.household_is_whole(each).map_err(|fault| self.fault(fault))
    }

    fn begin(&mut self, each: &mut impl FnMut(&Situation)) -> Result<(), Fault> {
        let head = std::mem::take(&mut self.head);
        let (first_line, _) = first_line(&head);
        let count = |wanted: u8| first_line.iter().filter(|byte| **byte == wanted).count();
        // Spreadsheets set to Dutch write semicolons.
        let delimiter = if count(b';') > count(b',') { b';' } else { b',' };
        self.csv = Some(ReaderBuilder::new().delimiter(delimiter).build());
        match without_mark(&head) {
            [] => Ok(()),
            head => self.rows(head, each),
        }
    }

    fn rows(&mut self, piece: &[u8], each: &mut impl FnMut(&Situation)) -> Result<(), Fault> {
        let mut rest = piece;
        loop {
            if !self.row.begun {
                // Empty lines, and the second half of the line end before.
                let blank = rest.iter().take_while(|byte| is_line_end(byte)).count();
                rest = self.passed(rest, blank);
                self.line = self.line_ends + 1;
            }
            if rest.is_empty() && !piece.is_empty() {
                return Ok(());
            }
            let Some(csv) = &mut self.csv else { return Ok(()) };
            let RowSoFar { text, ends, written, cells, begun } = &mut self.row;
            *begun = true;
            let (result, taken, wrote, ended) = csv.read_record(rest, &mut text[*written..], &mut ends[*cells..]);
            *written += wrote;
            *cells += ended;
            rest = self.passed(rest, taken);
            match result {
                ReadRecordResult::InputEmpty if piece.is_empty() => {}
                ReadRecordResult::InputEmpty => return Ok(()),
                ReadRecordResult::OutputFull | ReadRecordResult::OutputEndsFull => self.more_room()?,
                ReadRecordResult::End => return Ok(()),
                ReadRecordResult::Record => {
                    let row = std::mem::take(&mut self.row);
                    let read = self.row_is_whole(&row, each);
                    self.row = RowSoFar { written: 0, cells: 0, begun: false, ..row };
                    read.map_err(|fault| self.fault(fault))?;
                }
            }
        }
    }

    /// Goes past so many bytes, counting the lines.
    fn passed<'p>(&mut self, rest: &'p [u8], count: usize) -> &'p [u8] {
        let (passed, rest) = rest.split_at(count);
        self.line_ends += passed.iter().filter(|byte| **byte == b'\n').count();
        rest
    }

    fn more_room(&mut self) -> Result<(), Fault> {
        if self.row.text.len() > MAX_ROW {
            return Err(self.fault(too_long()));
        }
        self.row.text.resize(self.row.text.len() * 2, 0);
        self.row.ends.resize(self.row.ends.len() * 2, 0);
        Ok(())
    }

    fn row_is_whole(&mut self, row: &RowSoFar, each: &mut impl FnMut(&Situation)) -> Result<(), RowFault> {
        let text = std::str::from_utf8(&row.text[..row.written])
            .map_err(|_| ("bytes that are no UTF-8".to_owned(), "UTF-8 text".to_owned()))?;
        let starts = std::iter::once(0).chain(row.ends.iter().copied());
        let cells = starts.zip(&row.ends[..row.cells]).map(|(start, end)| text.get(start..*end).unwrap_or("").trim());
        if self.columns.is_empty() {
            self.columns = columns(&self.book.facts, &cells.collect::<Vec<_>>())?;
            return Ok(());
        }
        if cells.clone().all(str::is_empty) {
            return Ok(());
        }
        if row.cells != self.columns.len() {
            let expected = format!("{} cells, as many as there are columns", self.columns.len());
            return Err((format!("a row with {} cells", row.cells), expected));
        }
        let name = cells.clone().zip(&self.columns).find(|(_, column)| **column == Column::Household);
        match name {
            Some((name, _)) if !name.is_empty() => self.belongs_to(name, each)?,
            _ => {
                return Err(("no household".to_owned(), "a text that its rows share in column `household`".to_owned()));
            }
        }
        if self.situation.members.len() == MAX_MEMBERS {
            let found = format!("more than {MAX_MEMBERS} rows for one household");
            return Err((found, format!("at most {MAX_MEMBERS} members in a household")));
        }
        let mut member = Answers::default();
        for (cell, column) in cells.zip(&self.columns) {
            if let (Column::Fact(id), false) = (column, cell.is_empty()) {
                let fact = self.book.fact(*id);
                let answers = match fact.of {
                    Scope::Member => &mut member,
                    Scope::Household => &mut self.situation.household,
                };
                note(answers, (*id, fact), cell)?;
            }
        }
        self.situation.members.push(member);
        self.lines.push(self.line);
        Ok(())
    }

    /// Goes on to another household when the row is of another, which must be a new one.
    fn belongs_to(&mut self, name: &str, each: &mut impl FnMut(&Situation)) -> Result<(), RowFault> {
        if self.name != name {
            self.household_is_whole(each)?;
            if !self.begun.insert(self.begun.hasher().hash_one(name)) {
                let found = format!("household `{}` again, after another household", shown(name));
                return Err((found, "the rows of a household under each other".to_owned()));
            }
            self.name.clear();
            self.name.push_str(name);
        }
        Ok(())
    }

    /// Refuses what cannot be so and fills in what follows from ages, as for a case, and tells of the household.
    fn household_is_whole(&mut self, each: &mut impl FnMut(&Situation)) -> Result<(), RowFault> {
        let Some(first) = self.lines.first() else { return Ok(()) };
        if let Some(Contradicted { subject, found, expected }) = contradicted(self.book, &self.situation) {
            // A row of the household before this one.
            let member = subject.and_then(|subject| subject.member);
            self.line = *member.and_then(|member| self.lines.get(usize::from(member))).unwrap_or(first);
            return Err((found, expected));
        }
        self.book.settle(&mut self.situation);
        each(&self.situation);
        self.situation.household = Answers::default();
        self.situation.members.clear();
        self.lines.clear();
        Ok(())
    }

    fn fault(&self, (found, expected): RowFault) -> Fault {
        Fault { file: self.file.clone(), line: self.line, found, expected }
    }
}

/// Some programs write a mark before the text that is no part of it.
fn without_mark(head: &[u8]) -> &[u8] {
    head.strip_prefix("\u{feff}".as_bytes()).unwrap_or(head)
}

/// The first line that is not empty, and whether it is whole.
fn first_line(head: &[u8]) -> (&[u8], bool) {
    let head = without_mark(head);
    let start = head.iter().position(|byte| !is_line_end(byte)).unwrap_or(head.len());
    match head[start..].iter().position(|byte| *byte == b'\n') {
        Some(length) => (&head[start..start + length], true),
        None => (&head[start..], false),
    }
}

fn is_line_end(byte: &u8) -> bool {
    matches!(byte, b'\n' | b'\r')
}

fn too_long() -> RowFault {
    let found = format!("a row of more than {MAX_ROW} bytes");
    (found, "a shorter row; perhaps a quotation mark was not closed".to_owned())
}

/// Notes what stands in a cell; rows of one household may repeat an answer, but not contradict it.
fn note(answers: &mut Answers, (id, fact): (FactId, &Fact), cell: &str) -> Result<(), RowFault> {
    let answer = answer(fact, cell).map_err(|expected| {
        let expected = format!("{expected}, or unknown, or rather not say, or nothing");
        (format!("{} `{}`", fact.name, shown(cell)), expected)
    })?;
    match answers.get(id) {
        Answer::Unknown => answers.insert(id, answer),
        earlier if earlier == answer || answer == Answer::Unknown => {}
        _ => {
            let found = format!("{} `{}`, where an earlier row of the household differs", fact.name, shown(cell));
            return Err((found, "one answer for the household, on its first row or the same on each".to_owned()));
        }
    }
    Ok(())
}

/// The answer in a cell, or what was expected there.
fn answer(fact: &Fact, cell: &str) -> Result<Answer, String> {
    let value = match (cell, &fact.kind) {
        ("unknown", _) => return Ok(Answer::Unknown),
        ("rather not say", _) => return Ok(Answer::Withheld),
        ("yes", Kind::YesNo) => Some(Value::YesNo(true)),
        ("no", Kind::YesNo) => Some(Value::YesNo(false)),
        (_, Kind::YesNo) => None,
        (_, Kind::Number { min, max }) => {
            cell.parse().ok().filter(|number| (min..=max).contains(&number)).map(Value::Number)
        }
        (_, Kind::Choice(names)) => names.iter().position(|name| name == cell).map(|place| Value::Choice(place as u8)),
        (_, Kind::Money) => parse_euro(cell).and_then(|euro| (euro * Decimal::ONE_HUNDRED).to_i64()).map(Value::Money),
        (_, Kind::Date) => parse_day(cell).map(Value::Date),
    };
    value.map(Answer::Known).ok_or_else(|| match &fact.kind {
        Kind::YesNo => "yes or no".to_owned(),
        Kind::Number { min, max } => format!("a whole number from {min} to {max}"),
        Kind::Choice(names) => format!("one of: {}", names.join(", ")),
        Kind::Money => EURO_FORM.to_owned(),
        Kind::Date => DAY_FORM.to_owned(),
    })
}

fn shown(cell: &str) -> String {
    match cell.char_indices().nth(MAX_SHOWN) {
        Some((end, _)) => format!("{}...", &cell[..end]),
        None => cell.to_owned(),
    }
}
