//! One price of a list: ours with another amount, or a new one.

use super::What;
use super::columns::Column;
use super::euro::euro;
use super::rows::shown;
use crate::node::is_address;
use maatwerk_engine::{Amount, Bounds, Catalogue, Grade, Price, Unit, small_letters};
use rust_decimal::Decimal;

/// The names of units in Dutch lists.
const DUTCH_UNITS: &[(&str, Unit)] = &[
    ("uur", Unit::Hour),
    ("dagdeel", Unit::DayPart),
    ("dag", Unit::Day),
    ("etmaal", Unit::Day),
    ("maand", Unit::Month),
    ("jaar", Unit::Year),
    ("stuk", Unit::Piece),
    ("keer", Unit::Piece),
];

/// The cells of one row, and where to note what is wrong in them.
struct Cells<'a> {
    cells: &'a [(Column, String)],
    note: &'a mut dyn FnMut(What),
}

/// Reads a price, and the name of one that we do not have; everything that is wrong with it is noted.
pub(super) fn entry(
    catalogue: &Catalogue,
    cells: &[(Column, String)],
    note: &mut dyn FnMut(What),
) -> Option<(Price, Option<String>)> {
    let mut cells = Cells { cells, note };
    let id = cells.need(Column::Id)?.to_owned();
    let ours = catalogue.price(&id);
    let own = [Column::Name, Column::Unit, Column::Payer, Column::Law];
    if ours.is_none() && own.iter().all(|column| cells.get(*column).is_none()) {
        (cells.note)(What::UnknownId(shown(&id)));
        return None;
    }
    // Each on its own first, so that one flaw does not hide the next.
    let amount = cells.read(Column::Amount, euro, true);
    let (low, high) = (cells.read(Column::Low, euro, false), cells.read(Column::High, euro, false));
    let year = cells.read(Column::Year, |text| text.parse().ok().filter(|year| (1990..=2100).contains(year)), true);
    let source = cells.need(Column::Source).map(str::to_owned);
    let url = cells.read(Column::Url, |text| is_address(text).then(|| text.to_owned()), true);
    let grade = cells.read(Column::Grade, grade, true);
    let unit = cells.read(Column::Unit, unit, ours.is_none());
    let payer = cells.read(
        Column::Payer,
        |text| catalogue.payers.iter().find(|payer| payer.eq_ignore_ascii_case(text)).cloned(),
        ours.is_none(),
    );
    let law = if ours.is_none() { cells.need(Column::Law) } else { cells.get(Column::Law) };
    let law = law.map(str::to_owned);
    let name = if ours.is_none() { cells.need(Column::Name) } else { None };
    let name = name.map(str::to_owned);
    if let (Some(unit), Some(ours)) = (unit, ours)
        && unit != ours.unit
    {
        let found = cells.get(Column::Unit).unwrap_or_default().to_owned();
        (cells.note)(What::OtherUnit(found, ours.unit));
    }
    let range = amount.and_then(|amount| cells.range(amount, low, high));
    let price = Price {
        id,
        amount: Amount::Euro(amount?),
        range,
        unit: unit.or(ours.map(|ours| ours.unit))?,
        year: Some(year?),
        payer: payer.or(ours.map(|ours| ours.payer.clone()))?,
        law: law.or(ours.map(|ours| ours.law.clone()))?,
        source: source?,
        url: url?,
        grade: grade?,
        contains: ours.map(|ours| ours.contains.clone()).unwrap_or_default(),
    };
    (ours.is_some() || name.is_some()).then_some((price, name))
}

impl<'a> Cells<'a> {
    fn get(&self, column: Column) -> Option<&'a str> {
        let cells: &'a [(Column, String)] = self.cells;
        cells.iter().find(|(known, _)| *known == column).map(|(_, text)| text.as_str())
    }

    fn need(&mut self, column: Column) -> Option<&'a str> {
        let found = self.get(column);
        if found.is_none() {
            (self.note)(What::Missing(column));
        }
        found
    }

    /// What stands in a cell, read; what is missing is noted only where it is needed.
    fn read<T>(&mut self, column: Column, read: impl FnOnce(&str) -> Option<T>, needed: bool) -> Option<T> {
        let text = if needed { self.need(column)? } else { self.get(column)? };
        let value = read(text);
        if value.is_none() {
            (self.note)(What::Unreadable(column, shown(text)));
        }
        value
    }

    /// The lowest and the highest, which stand around the amount, both or neither.
    fn range(&mut self, amount: Decimal, low: Option<Decimal>, high: Option<Decimal>) -> Option<Bounds> {
        let given = [Column::Low, Column::High].map(|column| self.get(column));
        match (low, high) {
            (Some(low), Some(high)) if low <= amount && amount <= high => Some(Bounds { low, high }),
            // What could not be read was noted already.
            (None, None) => None,
            (None, _) if given[0].is_some() => None,
            (_, None) if given[1].is_some() => None,
            _ => {
                let between = given.map(Option::unwrap_or_default).join(" – ");
                (self.note)(What::OutsideRange(between));
                None
            }
        }
    }
}

fn grade(text: &str) -> Option<Grade> {
    match text {
        "A" | "a" => Some(Grade::A),
        "B" | "b" => Some(Grade::B),
        "C" | "c" => Some(Grade::C),
        "D" | "d" => Some(Grade::D),
        _ => None,
    }
}

fn unit(text: &str) -> Option<Unit> {
    let text = small_letters(text);
    let text = text.strip_prefix("per ").unwrap_or(&text);
    let ours = Unit::ALL.into_iter().find(|unit| unit.key() == text);
    ours.or_else(|| DUTCH_UNITS.iter().find(|(name, _)| *name == text).map(|(_, unit)| *unit))
}
