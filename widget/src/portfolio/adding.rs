//! Reading case files and adding them up: for the page and for the command.

use maatwerk_engine::portfolio::{Household, Portfolio};
use maatwerk_engine::{Catalogue, LawBook};
use maatwerk_notation::{CaseFile, Fault, decode, parse_case};

/// Files added up so far.
#[derive(Debug)]
pub struct Adding<'a> {
    book: &'a LawBook,
    catalogue: &'a Catalogue,
    /// What came of the files that can be used.
    pub portfolio: Portfolio,
    /// What is wrong in the others: of each its first fault.
    pub faults: Vec<Fault>,
}

impl<'a> Adding<'a> {
    /// Nothing yet.
    pub fn new(book: &'a LawBook, catalogue: &'a Catalogue) -> Adding<'a> {
        Adding { book, catalogue, portfolio: Portfolio::default(), faults: Vec::new() }
    }

    /// Adds a file of which the content was read.
    pub fn add_bytes(&mut self, file: &str, bytes: Vec<u8>) {
        match decode(file, bytes) {
            Ok(text) => self.add(file, &text),
            Err(fault) => self.faults.push(fault),
        }
    }

    /// Adds a file; one with a fault is noted, and does not count.
    pub fn add(&mut self, file: &str, text: &str) {
        match parse_case(self.book, self.catalogue, file, text) {
            Ok(CaseFile { around, case, plan, course, .. }) => self.portfolio.add(Household {
                around: &around,
                case: case.as_ref(),
                plan: plan.as_ref(),
                course: course.as_ref(),
            }),
            Err(fault) => self.faults.push(fault),
        }
    }
}
