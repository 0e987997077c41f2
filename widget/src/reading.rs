//! What people type in a field, read as an answer, an amount or a share, and written back as it was understood.

use crate::format::{self, month_named};
use maatwerk_engine::{Date, Kind, Value};
use maatwerk_words::Lang;
use rust_decimal::Decimal;

/// The most that can be typed, in eurocents: ten million euro.
const MOST_CENTS: i64 = 1_000_000_000;
/// The most of something in a year that can be typed.
const MOST_QUANTITY: Decimal = Decimal::from_parts(1_000_000, 0, 0, false, 0);
/// As many digits of a percentage as anyone types.
const MOST_DIGITS: i64 = 999_999_999;
/// The years that can be typed.
const YEARS: std::ops::RangeInclusive<u16> = 1900..=2200;

/// Why what was typed is no answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// Nothing was typed.
    Empty,
    /// It is not one number, amount or day.
    Unreadable,
    /// It is an amount below zero.
    Negative,
    /// It lies outside these bounds.
    Outside(i64, i64),
    /// It is more than ten million euro.
    TooMuch,
    /// The day does not exist.
    NoSuchDay,
}

/// Reads an answer to a question of this kind; questions with buttons have nothing to type.
///
/// # Errors
/// What is wrong, for a message beside the field.
pub fn read(kind: &Kind, typed: &str) -> Result<Value, Fault> {
    let typed = typed.trim();
    if typed.is_empty() {
        return Err(Fault::Empty);
    }
    match kind {
        Kind::Number { min, max } => number(*min, *max, typed).map(Value::Number),
        Kind::Money => cents(typed).map(Value::Money),
        Kind::Date => day(typed).map(Value::Date),
        Kind::YesNo | Kind::Choice(_) => Err(Fault::Unreadable),
    }
}

/// Reads an amount as people type and paste it: `1.234,56`, `1234,56`, `€ 1.234`, `e 50`, `1234.56`, `1 234`, `1.234,-`,
/// `1200 euro`. A point or comma before exactly three digits separates thousands; the reader shows the amount it
/// understood.
///
/// # Errors
/// What is wrong, for a message beside the field.
pub fn amount(typed: &str) -> Result<Decimal, Fault> {
    cents(typed).map(|cents| Decimal::new(cents, 2))
}

/// Reads a quantity a year as people type it (`208`, `0,5`), from 0 to a million.
pub fn quantity(typed: &str) -> Option<Decimal> {
    let quantity = Decimal::new(fixed(typed, 4).ok()?, 4).normalize();
    (quantity <= MOST_QUANTITY).then_some(quantity)
}

/// The years of a text in which each has its own: `208 / 104 / 52`, or with semicolons.
pub fn years(typed: &str) -> impl Iterator<Item = &str> {
    typed.split(['/', ';']).map(str::trim)
}

/// Reads a percentage from 0 to 100 as people type it (`30`, `30%`, `2,25 %`); the share is between 0 and 1.
pub fn percent(typed: &str) -> Option<Decimal> {
    multiple(typed, Decimal::ONE)
}

/// Reads a percentage as people type it, where more than all is possible: `134%` is 1.34. At most so many times.
pub fn multiple(typed: &str, most: Decimal) -> Option<Decimal> {
    let text = typed.trim().trim_end_matches('%').trim_end();
    let (whole, fraction) = text.split_once([',', '.']).unwrap_or((text, ""));
    // By hand: a parser of decimals would be heavier than all other reading here.
    let number = digits(&format!("{whole}{fraction}")).filter(|number| *number <= MOST_DIGITS)?;
    let share = Decimal::new(number, fraction.len() as u32 + 2).normalize();
    (share <= most).then_some(share)
}

/// Reads a whole number as people type it: `100000`, `100.000`, `100 000`.
pub fn whole_number(typed: &str) -> Option<u64> {
    let text: String = typed.chars().filter(|letter| !letter.is_whitespace()).collect();
    let groups: Vec<&str> = text.split(['.', ',']).collect();
    let grouped = groups.len() == 1 || groups[1..].iter().all(|group| group.len() == 3) && groups[0].len() <= 3;
    digits(&groups.concat()).filter(|_| grouped).and_then(|number| number.try_into().ok())
}

fn digits(text: &str) -> Option<i64> {
    text.parse().ok().filter(|_| is_digits(text))
}

/// What was typed as it was understood; [`read`] reads the same in it. Empty for what has buttons.
pub fn written(lang: Lang, value: Value) -> String {
    match value {
        Value::Number(number) => number.to_string(),
        Value::Money(cents) => money(lang, cents),
        Value::Date(date) => format::day(lang, date),
        Value::YesNo(_) | Value::Choice(_) => String::new(),
    }
}

/// `1.234,50` in Dutch, `1,234.50` in English; cents only where there are any.
fn money(lang: Lang, cents: i64) -> String {
    let (thousands, point) = match lang {
        Lang::Nl => ('.', ','),
        Lang::En => (',', '.'),
    };
    let whole = (cents / 100).to_string();
    let mut text = String::new();
    for (place, digit) in whole.chars().enumerate() {
        if place > 0 && (whole.len() - place).is_multiple_of(3) {
            text.push(thousands);
        }
        text.push(digit);
    }
    match cents % 100 {
        0 => text,
        cents => format!("{text}{point}{cents:02}"),
    }
}

/// Reads `34`, `34 jaar` or `34 jr.`.
fn number(min: i64, max: i64, typed: &str) -> Result<i64, Fault> {
    let digits = typed.trim_end_matches(|letter: char| letter.is_ascii_alphabetic() || matches!(letter, ' ' | '.'));
    let number = digits.parse().map_err(|_| Fault::Unreadable)?;
    if (min..=max).contains(&number) { Ok(number) } else { Err(Fault::Outside(min, max)) }
}

fn cents(typed: &str) -> Result<i64, Fault> {
    fixed(typed, 2).and_then(|cents| if cents > MOST_CENTS { Err(Fault::TooMuch) } else { Ok(cents) })
}

/// Reads a number that is not negative, with at most so many decimals, in units of the last of them.
fn fixed(typed: &str, decimals: usize) -> Result<i64, Fault> {
    let text: String = typed.chars().filter(|letter| !letter.is_whitespace() && *letter != '€').collect();
    let text = text.to_ascii_lowercase();
    let text = ["euro", "eur", "e"].iter().find_map(|word| text.strip_prefix(word)).unwrap_or(&text);
    let text = text.strip_suffix("euro").unwrap_or(text).trim_end_matches(['-', '=']);
    if text.is_empty() {
        return Err(Fault::Empty);
    }
    if let Some(rest) = text.strip_prefix(['-', '\u{2212}']) {
        return Err(if rest.starts_with(|first: char| first.is_ascii_digit()) {
            Fault::Negative
        } else {
            Fault::Unreadable
        });
    }
    // Who types `12,5` has typed `12,` on the way, and `,5` is a half.
    let (whole, point, fraction) = match text.rfind(['.', ',']) {
        Some(last) if !separates_thousands(text, last) => (&text[..last], &text[last..=last], &text[last + 1..]),
        _ => (text, " ", ""),
    };
    let groups: Vec<&str> = whole.split(['.', ',']).collect();
    let threes = || (1..=3).contains(&groups[0].len()) && groups[1..].iter().all(|group| group.len() == 3);
    let mixed = whole.contains('.') && whole.contains(',');
    let grouped = !mixed && !whole.contains(point) && (groups.len() == 1 || threes());
    let readable = grouped && fraction.len() <= decimals && !(whole.is_empty() && fraction.is_empty());
    let digits = groups.concat() + fraction + &"0000"[..decimals.saturating_sub(fraction.len())];
    digits.parse().ok().filter(|_| readable && is_digits(&digits)).ok_or(Fault::Unreadable)
}

/// Whether the last point or comma stands before three digits, as the only kind there is. Nobody writes a thousand as
/// `0.001`: that is a fraction.
fn separates_thousands(text: &str, last: usize) -> bool {
    let mixed = text.contains('.') && text.contains(',');
    text.len() - last == 4 && !mixed && !text.starts_with('0')
}

/// Reads `1-7-2026`, `01/07/2026`, `1 juli 2026` or `2026-07-01`.
///
/// # Errors
/// That it is no day, or none of the calendar.
pub fn day(typed: &str) -> Result<Date, Fault> {
    let lower = typed.to_ascii_lowercase();
    let parts: Vec<&str> = lower.split(['-', '/', '.', ' ', ',']).filter(|part| !part.is_empty()).collect();
    let &[first, month, last] = parts.as_slice() else { return Err(Fault::Unreadable) };
    let (day, year) = if first.len() == 4 { (last, first) } else { (first, last) };
    let number = |text: &str| text.parse::<u16>().ok().filter(|_| is_digits(text)).ok_or(Fault::Unreadable);
    let month = month_named(month).map_or_else(|| number(month), Ok)?;
    let (day, year) = (number(day)?, number(year)?);
    if year.to_string().len() != 4 {
        return Err(Fault::Unreadable);
    }
    let date = Date { year, month: month.min(99) as u8, day: day.min(99) as u8 };
    if date.exists() && YEARS.contains(&year) { Ok(date) } else { Err(Fault::NoSuchDay) }
}

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|letter| letter.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    const AGE: Kind = Kind::Number { min: 0, max: 120 };

    #[track_caller]
    fn reads(kind: &Kind, expected: &[(&str, Result<Value, Fault>)]) {
        for (typed, value) in expected {
            assert_eq!(read(kind, typed), *value, "{typed}");
        }
    }

    #[test]
    fn an_age_is_read_as_people_type_it() {
        for (typed, age) in [("34", 34), (" 34 ", 34), ("34 jaar", 34), ("34 jr.", 34), ("0", 0)] {
            reads(&AGE, &[(typed, Ok(Value::Number(age)))]);
        }
        for (typed, fault) in [
            ("", Fault::Empty),
            ("  ", Fault::Empty),
            ("vierendertig", Fault::Unreadable),
            ("34,5", Fault::Unreadable),
            ("3 4", Fault::Unreadable),
            ("1990", Fault::Outside(0, 120)),
            ("-1", Fault::Outside(0, 120)),
            ("99999999999999999999", Fault::Unreadable),
        ] {
            reads(&AGE, &[(typed, Err(fault))]);
        }
    }

    #[test]
    fn an_amount_is_read_as_people_type_and_paste_it() {
        for (typed, cents) in [
            ("1.234,50", 123_450),
            ("1234", 123_400),
            ("1234,56", 123_456),
            ("€ 1.200", 120_000),
            ("€\u{a0}1.200,-", 120_000),
            ("3.000,-", 300_000),
            ("25,=", 2_500),
            ("1200 euro", 120_000),
            ("EUR 12,50", 1_250),
            ("e 50", 5_000),
            ("1234.5", 123_450),
            ("1,234.56", 123_456),
            ("1 234", 123_400),
            ("1 234,5", 123_450),
            ("12,5", 1_250),
            ("0", 0),
            ("0,50", 50),
            (",5", 50),
            ("12,", 1_200),
            ("1.234,", 123_400),
            ("1.234.567", 123_456_700),
            ("10.000.000", MOST_CENTS),
            ("10000000", MOST_CENTS),
        ] {
            reads(&Kind::Money, &[(typed, Ok(Value::Money(cents)))]);
            assert_eq!(amount(typed), Ok(Decimal::new(cents, 2)), "{typed}");
        }
        assert_eq!(Decimal::new(MOST_CENTS, 2), maatwerk_engine::MAX_AMOUNT);
    }

    #[test]
    fn what_is_no_amount_is_refused_with_its_reason() {
        for (typed, fault) in [
            ("", Fault::Empty),
            (" ", Fault::Empty),
            ("€", Fault::Empty),
            ("niets", Fault::Unreadable),
            ("-5", Fault::Negative),
            ("--5", Fault::Unreadable),
            ("1,2345", Fault::Unreadable),
            ("12,345,6", Fault::Unreadable),
            ("12,345,67", Fault::Unreadable),
            ("1.23.456", Fault::Unreadable),
            ("1.234.567,890,12", Fault::Unreadable),
            (".234.567", Fault::Unreadable),
            (",", Fault::Unreadable),
            ("0,125", Fault::Unreadable),
            ("0.001", Fault::Unreadable),
            ("1e3", Fault::Unreadable),
            ("50 tot 60", Fault::Unreadable),
            ("10000001", Fault::TooMuch),
            ("99999999999999999999999", Fault::Unreadable),
        ] {
            reads(&Kind::Money, &[(typed, Err(fault))]);
            assert_eq!(amount(typed), Err(fault), "{typed}");
        }
    }

    #[test]
    fn a_part_of_a_year_is_never_read_as_thousands() {
        let number = |text: &str| text.parse::<Decimal>().expect("a number");
        for (typed, read) in [("0,125", "0.125"), ("0.125", "0.125"), ("0,5", "0.5"), ("208", "208"), ("1.500", "1500")]
        {
            assert_eq!(quantity(typed).map(|read| read.to_string()), Some(number(read).to_string()), "{typed}");
        }
        for typed in ["1000001", "-1", "1/2", "0,12345"] {
            assert_eq!(quantity(typed), None, "{typed}");
        }
    }

    #[test]
    fn percentages_stay_between_nothing_and_everything() {
        assert_eq!(percent("30"), Some(Decimal::new(3, 1)));
        assert_eq!(percent(" 2,25 % "), Some(Decimal::new(225, 4)));
        for typed in ["140", "-1", "many", "", "%", "1.234,5", "0,12345678901"] {
            assert_eq!(percent(typed), None, "{typed}");
        }
        assert_eq!(multiple("134%", Decimal::TEN), Some(Decimal::new(134, 2)));
        assert_eq!(multiple("1001", Decimal::TEN), None);
    }

    #[test]
    fn a_whole_number_may_be_grouped() {
        for (typed, number) in [("100000", 100_000), ("100.000", 100_000), (" 1 000 000 ", 1_000_000), ("0", 0)] {
            assert_eq!(whole_number(typed), Some(number), "{typed}");
        }
        for typed in ["", "1.5", "-3", "1000.000", "many", "99999999999999999999"] {
            assert_eq!(whole_number(typed), None, "{typed}");
        }
    }

    #[test]
    fn what_was_understood_reads_the_same_again() {
        for lang in Lang::ALL {
            let cents = [0, 5, 100, 99_999, 100_000, 123_450, 123_456_700, MOST_CENTS];
            let days = [(1900, 1, 1), (2024, 2, 29), (2026, 3, 5), (2026, 12, 31)];
            let days = days.map(|(year, month, day)| Value::Date(Date { year, month, day }));
            for (kind, value) in cents
                .map(|cents| (Kind::Money, Value::Money(cents)))
                .into_iter()
                .chain(days.map(|day| (Kind::Date, day)))
                .chain([(AGE, Value::Number(0)), (AGE, Value::Number(120))])
            {
                assert_eq!(read(&kind, &written(lang, value)), Ok(value), "{}", written(lang, value));
            }
        }
    }

    #[test]
    fn a_day_is_read_as_people_write_it() {
        let july = Date { year: 2026, month: 7, day: 1 };
        for typed in [
            "1-7-2026",
            "01/07/2026",
            "1.7.2026",
            "1 juli 2026",
            "1 Juli 2026",
            "1 jul 2026",
            "1 JULI 2026",
            "1 July 2026",
            "2026-07-01",
            " 1 - 7 - 2026 ",
        ] {
            reads(&Kind::Date, &[(typed, Ok(Value::Date(july)))]);
        }
        reads(&Kind::Date, &[("3 mei 2008", Ok(Value::Date(Date { year: 2008, month: 5, day: 3 })))]);
        reads(&Kind::Date, &[("29 februari 2024", Ok(Value::Date(Date { year: 2024, month: 2, day: 29 })))]);
        for (typed, fault) in [
            ("", Fault::Empty),
            ("gisteren", Fault::Unreadable),
            ("1-7", Fault::Unreadable),
            ("1-7-26", Fault::Unreadable),
            ("1 7 2 026", Fault::Unreadable),
            ("+1-7-2026", Fault::Unreadable),
            ("31-6-2026", Fault::NoSuchDay),
            ("29-2-2026", Fault::NoSuchDay),
            ("1-13-2026", Fault::NoSuchDay),
            ("0-1-2026", Fault::NoSuchDay),
            ("1-1-1066", Fault::NoSuchDay),
            ("1-1-2201", Fault::NoSuchDay),
            ("0002-01-01", Fault::Unreadable),
        ] {
            reads(&Kind::Date, &[(typed, Err(fault))]);
        }
    }
}
