//! Numbers, amounts and days as people type them.

use crate::format::{AmountFault, parse_amount};
use maatwerk_engine::{Date, Kind, Span, Value};
use maatwerk_words::{Lang, law as words};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

/// Why what was typed is no answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fault {
    /// There is no single number in it.
    NoNumber,
    /// It lies outside these bounds.
    Outside(i64, i64),
    /// There is no amount in it.
    NoAmount,
    /// It is no day of the calendar.
    NoDay,
}

impl Fault {
    /// What to say beside the field.
    pub(super) fn message(self, lang: Lang) -> String {
        match self {
            Fault::NoNumber => words::fault_number(lang).to_owned(),
            Fault::Outside(low, high) => words::fault_outside(lang, high, low),
            Fault::NoAmount => words::fault_amount(lang).to_owned(),
            Fault::NoDay => words::fault_day(lang).to_owned(),
        }
    }
}

/// Reads what was typed for a fact of this kind; `None` when nothing was typed.
pub(super) fn read(kind: &Kind, typed: &str) -> Result<Option<Value>, Fault> {
    let typed = typed.trim();
    if typed.is_empty() {
        return Ok(None);
    }
    let value = match kind {
        Kind::Number { min, max } => {
            let digits = typed.trim_end_matches(|letter: char| letter.is_alphabetic() || letter.is_whitespace());
            let number: i64 = digits.parse().map_err(|_| Fault::NoNumber)?;
            if !(*min..=*max).contains(&number) {
                return Err(Fault::Outside(*min, *max));
            }
            Value::Number(number)
        }
        Kind::Money => match parse_amount(typed) {
            Ok(euro) => Value::Money((euro * Decimal::ONE_HUNDRED).to_i64().ok_or(Fault::NoAmount)?),
            Err(AmountFault::Empty | AmountFault::NoNumber | AmountFault::Negative | AmountFault::TooLarge) => {
                return Err(Fault::NoAmount);
            }
        },
        Kind::Date => Value::Date(read_day(typed).ok_or(Fault::NoDay)?),
        // These are chosen, not typed.
        Kind::YesNo | Kind::Choice(_) => return Ok(None),
    };
    Ok(Some(value))
}

/// Reads a day as a date field gives it, `2026-07-01`, or as people type it, `1-7-2026`.
pub(super) fn read_day(typed: &str) -> Option<Date> {
    let parts: Vec<u16> = typed.split(['-', '/', '.', ' ']).map(str::parse).collect::<Result<_, _>>().ok()?;
    let [first, month, last] = parts[..] else { return None };
    let (year, day) = if first > 31 { (first, last) } else { (last, first) };
    let date = Date { year, month: u8::try_from(month).ok()?, day: u8::try_from(day).ok()? };
    // A day that the month does not have is moved when one counts with it.
    let stays = || date.before(Span { months: 0, days: 0 }) == date;
    ((1..=12).contains(&date.month) && date.day > 0 && (1900..=2200).contains(&date.year) && stays()).then_some(date)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_people_type_is_read() {
        let age = Kind::Number { min: 0, max: 120 };
        let day = |year, month, day| Ok(Some(Value::Date(Date { year, month, day })));
        for (kind, typed, read_as) in [
            (&age, "34", Ok(Some(Value::Number(34)))),
            (&age, " 34 jaar ", Ok(Some(Value::Number(34)))),
            (&age, "", Ok(None)),
            (&age, "veel", Err(Fault::NoNumber)),
            (&age, "1990", Err(Fault::Outside(0, 120))),
            (&Kind::Money, "€ 1.234,56", Ok(Some(Value::Money(123_456)))),
            (&Kind::Money, "-3", Err(Fault::NoAmount)),
            (&Kind::Date, "2026-07-01", day(2026, 7, 1)),
            (&Kind::Date, "1-7-2026", day(2026, 7, 1)),
            (&Kind::Date, "29/2/2024", day(2024, 2, 29)),
            (&Kind::Date, "29-2-2026", Err(Fault::NoDay)),
            (&Kind::Date, "1-13-2026", Err(Fault::NoDay)),
            (&Kind::Date, "0-1-2026", Err(Fault::NoDay)),
            (&Kind::Date, "0002-01-01", Err(Fault::NoDay)),
            (&Kind::Date, "gisteren", Err(Fault::NoDay)),
        ] {
            assert_eq!(read(kind, typed), read_as, "{typed}");
        }
    }
}
