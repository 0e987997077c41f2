//! From what was typed to a case: every field that cannot be read says why, every empty one waits.

use super::draft::{Draft, FieldId, FieldName, LineRow, MeasureRow};
use crate::reading::{self, Fault};
use maatwerk_engine::{Assumptions, Case, Line, LineKind, MAX_AMOUNT, Measure, Optimism, Origin, Timing, Trajectory};
use maatwerk_words::{Lang, calculator as words};
use rust_decimal::Decimal;

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
        }
    }
}

/// What was read of a draft.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    /// The case of all rows that are complete.
    pub case: Case,
    /// What could not be read, and what is still empty.
    pub faults: Vec<(FieldId, FieldFault)>,
}

impl Reading {
    /// Whether something was typed that cannot be read; the case is then not what the professional means.
    pub fn is_unreadable(&self) -> bool {
        self.faults.iter().any(|(_, fault)| *fault != FieldFault::Empty)
    }

    /// Whether a row waits for something empty.
    pub fn is_waiting(&self) -> bool {
        self.faults.iter().any(|(_, fault)| *fault == FieldFault::Empty)
    }
}

/// Reads a draft.
pub fn read(draft: &Draft) -> Reading {
    let mut desk = Desk { draft, faults: Vec::new() };
    let assumptions = desk.assumptions();
    let lines = draft.lines.iter().filter_map(|row| desk.line(row)).collect();
    let measures = draft.measures.iter().filter_map(|row| desk.measure(row)).collect();
    Reading { case: Case { lines, measures, assumptions, ..Case::default() }, faults: desk.faults }
}

struct Desk<'a> {
    draft: &'a Draft,
    faults: Vec<(FieldId, FieldFault)>,
}

impl Desk<'_> {
    fn line(&mut self, row: &LineRow) -> Option<Line> {
        let amount = self.amount(FieldId::of(row.row, FieldName::Amount));
        let muddling_on = self.quantity(FieldId::of(row.row, FieldName::MuddlingOn), amount);
        let breaking_through = self.quantity(FieldId::of(row.row, FieldName::BreakingThrough), amount);
        Some(Line {
            what: self.what(row.row),
            price: row.price.clone(),
            payer: row.account.payer.clone(),
            law: row.account.law.clone(),
            unit_price: amount?,
            kind: LineKind::Running,
            muddling_on: Trajectory::constant(muddling_on?),
            breaking_through: Trajectory::constant(breaking_through?),
            ..Line::default()
        })
    }

    fn measure(&mut self, row: &MeasureRow) -> Option<Measure> {
        Some(Measure {
            what: self.what(row.row),
            origin: Origin::Own,
            ground: row.ground.clone(),
            payer: row.account.payer.clone(),
            law: row.account.law.clone(),
            amount: self.amount(FieldId::of(row.row, FieldName::Amount))?,
            timing: Timing { monthly: row.monthly, ..Timing::START },
            ..Measure::default()
        })
    }

    fn assumptions(&mut self) -> Assumptions {
        let standard = Assumptions::default();
        let mut percent = |name, most: Decimal, fault| {
            let field = FieldId::assumption(name);
            let share = reading::percent(self.draft.typed(field)).filter(|share| *share <= most);
            share.or_else(|| self.refuse(field, fault))
        };
        let success = percent(FieldName::Success, Decimal::ONE, FieldFault::NoPercentage);
        // Something must be left of a saving, or nothing can be said of it.
        let margin = percent(FieldName::Margin, Decimal::new(99, 2), FieldFault::NoMargin);
        let discount = percent(FieldName::Discount, Decimal::ONE, FieldFault::NoPercentage);
        Assumptions {
            horizon: self.draft.horizon,
            success: success.unwrap_or(standard.success),
            optimism: margin.map_or(standard.optimism, |margin| Optimism::same(Decimal::ONE - margin)),
            discount: discount.unwrap_or(standard.discount),
            ..standard
        }
    }

    fn what(&self, row: u32) -> String {
        self.draft.typed(FieldId::of(row, FieldName::What)).trim().to_owned()
    }

    fn amount(&mut self, field: FieldId) -> Option<Decimal> {
        match reading::amount(self.draft.typed(field)) {
            Ok(amount) => Some(amount),
            Err(Fault::Empty) => self.refuse(field, FieldFault::Empty),
            Err(Fault::Unreadable | Fault::Outside(..) | Fault::NoSuchDay) => self.refuse(field, FieldFault::NoNumber),
            Err(Fault::Negative) => self.refuse(field, FieldFault::Negative),
            Err(Fault::TooMuch) => self.refuse(field, FieldFault::TooLarge),
        }
    }

    fn quantity(&mut self, field: FieldId, price: Option<Decimal>) -> Option<Decimal> {
        let typed = self.draft.typed(field);
        match reading::quantity(typed) {
            Some(quantity) if price.is_some_and(|price| price * quantity > MAX_AMOUNT) => {
                self.refuse(field, FieldFault::TooLarge)
            }
            Some(quantity) => Some(quantity),
            None if typed.trim().is_empty() => self.refuse(field, FieldFault::Empty),
            None => self.refuse(field, FieldFault::NoQuantity),
        }
    }

    fn refuse<T>(&mut self, field: FieldId, fault: FieldFault) -> Option<T> {
        self.faults.push((field, fault));
        None
    }
}
