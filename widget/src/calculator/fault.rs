//! Why a field of the calculator cannot be read.

use maatwerk_words::{Lang, calculator as words};

/// Why a field cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FieldFault {
    /// Nothing stands in it, so its row waits.
    Empty,
    /// No amount.
    NoNumber,
    /// No quantity.
    NoQuantity,
    /// Below zero.
    Negative,
    /// More than ten million euro a year.
    TooLarge,
    /// No percentage from 0 to 100.
    NoPercentage,
    /// No percentage from 0 to 99.
    NoMargin,
    /// No day.
    NoDay,
    /// More years than the horizon has.
    TooManyYears,
    /// A price that already holds another of these lines, or is held by it.
    Overlap,
    /// A deadweight beside a line that recovers by itself.
    Recovers,
}

impl FieldFault {
    /// What to do about it.
    pub fn message(self, lang: Lang) -> &'static str {
        match self {
            FieldFault::Empty => words::fault_empty(lang),
            FieldFault::NoNumber => words::fault_no_number(lang),
            FieldFault::NoQuantity => words::fault_no_quantity(lang),
            FieldFault::Negative => words::fault_negative(lang),
            FieldFault::TooLarge => words::fault_too_large(lang),
            FieldFault::NoPercentage => words::fault_percent(lang),
            FieldFault::NoMargin => words::fault_margin(lang),
            FieldFault::NoDay => words::fault_no_day(lang),
            FieldFault::TooManyYears => words::fault_too_many_years(lang),
            FieldFault::Overlap => words::fault_overlap(lang),
            FieldFault::Recovers => words::fault_recovers(lang),
        }
    }
}
