//! Amounts, shares and days as a Dutch (or English) reader writes and reads them.

use maatwerk_engine::{Date, MAX_AMOUNT, cents};
use maatwerk_words::Lang;
use rust_decimal::Decimal;

/// `€ 1.234,56` in Dutch, `€1,234.56` in English; a minus sign before the whole.
pub fn euro(lang: Lang, amount: Decimal) -> String {
    let sign = if cents(amount) < Decimal::ZERO { "\u{2212}" } else { "" };
    let number = decimal(lang, cents(amount).abs());
    match lang {
        Lang::Nl => format!("{sign}€\u{a0}{number}"),
        Lang::En => format!("{sign}€{number}"),
    }
}

/// `7.000 euro`: whole euro in words, cents only where there are any.
pub fn euro_in_words(lang: Lang, amount: Decimal) -> String {
    let amount = cents(amount);
    let number = if amount.fract().is_zero() { amount.trunc() } else { amount };
    let sign = if number < Decimal::ZERO { "\u{2212}" } else { "" };
    format!("{sign}{}\u{a0}euro", decimal(lang, number.abs()))
}

/// A number with the language's separators, with as many decimals as it has.
pub fn decimal(lang: Lang, number: Decimal) -> String {
    let text = number.to_string();
    let (whole, fraction) = text.split_once('.').unwrap_or((&text, ""));
    let (thousands, point) = match lang {
        Lang::Nl => ('.', ','),
        Lang::En => (',', '.'),
    };
    let mut out = String::with_capacity(text.len() + 4);
    for (place, digit) in whole.chars().enumerate() {
        if place > 0 && (whole.len() - place).is_multiple_of(3) && !out.ends_with('-') {
            out.push(thousands);
        }
        out.push(digit);
    }
    if !fraction.is_empty() {
        out.push(point);
        out.push_str(fraction);
    }
    out
}

/// A share as a percentage: `30%`, `35,29%`; at most two decimals.
pub fn percent(lang: Lang, share: Decimal) -> String {
    format!("{}%", decimal(lang, (share * Decimal::ONE_HUNDRED).round_dp(2).normalize()))
}

/// A ratio with two decimals: `3,33`.
pub fn ratio(lang: Lang, ratio: Decimal) -> String {
    decimal(lang, cents(ratio))
}

const MONTHS: [[&str; 12]; 2] = [
    [
        "januari",
        "februari",
        "maart",
        "april",
        "mei",
        "juni",
        "juli",
        "augustus",
        "september",
        "oktober",
        "november",
        "december",
    ],
    [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ],
];

/// `1 juli 2026`.
pub fn day(lang: Lang, date: Date) -> String {
    let month = MONTHS[lang as usize].get(usize::from(date.month).wrapping_sub(1)).copied().unwrap_or_default();
    format!("{} {month} {}", date.day, date.year)
}

/// The number of the month with this name in small letters, in either language, or of its first three letters or more.
pub fn month_named(name: &str) -> Option<u16> {
    let named = |month: &&str| name.len() >= 3 && month.to_ascii_lowercase().starts_with(name);
    let place = MONTHS.iter().find_map(|months| months.iter().position(&named));
    // The one abbreviation that leaves letters out.
    place.or((name == "mrt").then_some(2)).map(|place| place as u16 + 1)
}

/// Why a typed amount cannot be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AmountFault {
    /// Nothing was typed.
    Empty,
    /// It is no number.
    NoNumber,
    /// It is below zero.
    Negative,
    /// It is more than ten million euro.
    TooLarge,
}

/// Reads an amount as people type and paste it: `1.234,56`, `1234,56`, `€ 1.234`, `1234.56`, `1 234`, `1.234,-`.
///
/// A point or comma followed by exactly three digits separates thousands; the reader shows the amount it understood.
///
/// # Errors
/// What is wrong, for a message beside the field.
pub fn parse_amount(typed: &str) -> Result<Decimal, AmountFault> {
    parse_number(typed, 2)
}

fn parse_number(typed: &str, most_decimals: usize) -> Result<Decimal, AmountFault> {
    let text: String = typed.chars().filter(|letter| !letter.is_whitespace() && *letter != '€').collect();
    let lower = text.to_lowercase();
    let text = lower.strip_prefix("euro").or(lower.strip_prefix("eur")).unwrap_or(&lower).trim_end_matches("euro");
    let text = text.strip_suffix(",-").or(text.strip_suffix(".-")).unwrap_or(text);
    if text.is_empty() {
        return Err(AmountFault::Empty);
    }
    if let Some(rest) = text.strip_prefix(['-', '\u{2212}']) {
        return Err(if rest.starts_with(|first: char| first.is_ascii_digit()) {
            AmountFault::Negative
        } else {
            AmountFault::NoNumber
        });
    }
    let amount = parse_unsigned(text, most_decimals).ok_or(AmountFault::NoNumber)?;
    if amount > MAX_AMOUNT { Err(AmountFault::TooLarge) } else { Ok(amount) }
}

fn parse_unsigned(text: &str, most_decimals: usize) -> Option<Decimal> {
    if !text.chars().all(|letter| letter.is_ascii_digit() || letter == '.' || letter == ',') {
        return None;
    }
    let last = text.rfind(['.', ',']);
    let (whole, fraction) = match last {
        // One kind of separator, once or more, always before three digits: thousands.
        Some(place) if is_thousands(text, place) => (text, ""),
        // The decimal separator stands once.
        Some(place) if text[..place].contains(&text[place..=place]) => return None,
        Some(place) => (&text[..place], &text[place + 1..]),
        None => (text, ""),
    };
    if fraction.len() > most_decimals || (whole.is_empty() && fraction.is_empty()) {
        return None;
    }
    // Who types `12,5` has typed `12,` on the way, and `,5` is a half.
    let (whole, fraction) =
        (if whole.is_empty() { "0" } else { whole }, if fraction.is_empty() { "0" } else { fraction });
    let mut groups = whole.split(['.', ',']);
    let first = groups.next()?;
    let groups: Vec<&str> = groups.collect();
    let well_grouped = groups.is_empty() || (first.len() <= 3 && groups.iter().all(|group| group.len() == 3));
    if first.is_empty() || !well_grouped || whole.contains('.') && whole.contains(',') {
        return None;
    }
    format!("{first}{}.{fraction}", groups.concat()).parse().ok()
}

fn is_thousands(text: &str, last: usize) -> bool {
    let one_kind = !(text.contains('.') && text.contains(','));
    // Nobody writes a thousand as `0.001`: that is a fraction.
    one_kind && text.len() - last - 1 == 3 && !text.starts_with('0')
}

/// Reads a percentage from 0 to 100 as people type it (`30`, `30%`, `2,25 %`); the share is between 0 and 1.
pub fn parse_percent(typed: &str) -> Option<Decimal> {
    let text = typed.trim().trim_end_matches('%').trim().replace(',', ".");
    let percent: Decimal = text.parse().ok()?;
    (Decimal::ZERO..=Decimal::ONE_HUNDRED).contains(&percent).then(|| percent / Decimal::ONE_HUNDRED)
}

/// Reads a quantity a year as people type it (`208`, `0,5`), from 0 to a million.
pub fn parse_quantity(typed: &str) -> Option<Decimal> {
    let quantity = parse_number(typed, 4).ok()?;
    (quantity <= Decimal::from(1_000_000)).then_some(quantity)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn number(text: &str) -> Decimal {
        text.parse().expect("a number")
    }

    #[test]
    fn amounts_are_read_as_people_type_and_paste_them() {
        for (typed, amount) in [
            ("1.234,56", "1234.56"),
            ("1234,56", "1234.56"),
            ("€ 1.234", "1234"),
            ("1234.56", "1234.56"),
            ("1,234.56", "1234.56"),
            ("10.000.000", "10000000"),
            ("3000", "3000"),
            ("3.000,-", "3000"),
            ("1 234,5", "1234.5"),
            ("€\u{a0}10.000,00", "10000"),
            ("3000 euro", "3000"),
            ("EUR 12,50", "12.50"),
            ("0", "0"),
            ("12,", "12"),
            ("1.234,", "1234"),
            (",5", "0.5"),
        ] {
            assert_eq!(parse_amount(typed), Ok(number(amount)), "{typed}");
        }
    }

    #[test]
    fn what_is_no_amount_is_refused_with_its_reason() {
        for (typed, fault) in [
            ("", AmountFault::Empty),
            ("  ", AmountFault::Empty),
            ("€", AmountFault::Empty),
            ("abc", AmountFault::NoNumber),
            ("12,345,67", AmountFault::NoNumber),
            ("1.23.456", AmountFault::NoNumber),
            ("1,2345", AmountFault::NoNumber),
            (",", AmountFault::NoNumber),
            ("0,125", AmountFault::NoNumber),
            ("0.001", AmountFault::NoNumber),
            ("1e9", AmountFault::NoNumber),
            ("--5", AmountFault::NoNumber),
            ("-5", AmountFault::Negative),
            ("10.000.001", AmountFault::TooLarge),
            ("99999999999999999999999999999999", AmountFault::NoNumber),
        ] {
            assert_eq!(parse_amount(typed), Err(fault), "{typed}");
        }
    }

    #[test]
    fn a_part_of_a_year_is_never_read_as_thousands() {
        for (typed, quantity) in
            [("0,125", "0.125"), ("0.125", "0.125"), ("0,5", "0.5"), ("208", "208"), ("1.500", "1500")]
        {
            assert_eq!(parse_quantity(typed), Some(number(quantity)), "{typed}");
        }
        for typed in ["1000001", "-1", "1/2", "0,12345"] {
            assert_eq!(parse_quantity(typed), None, "{typed}");
        }
    }

    #[test]
    fn amounts_are_written_as_people_read_them() {
        for (amount, dutch, english, words) in [
            ("7000", "€\u{a0}7.000,00", "€7,000.00", "7.000\u{a0}euro"),
            ("1234567.8", "€\u{a0}1.234.567,80", "€1,234,567.80", "1.234.567,80\u{a0}euro"),
            ("-0.005", "\u{2212}€\u{a0}0,01", "\u{2212}€0.01", "\u{2212}0,01\u{a0}euro"),
            ("0", "€\u{a0}0,00", "€0.00", "0\u{a0}euro"),
        ] {
            assert_eq!(euro(Lang::Nl, number(amount)), dutch);
            assert_eq!(euro(Lang::En, number(amount)), english);
            assert_eq!(euro_in_words(Lang::Nl, number(amount)), words);
        }
        assert_eq!(percent(Lang::Nl, number("0.3")), "30%");
        assert_eq!(percent(Lang::Nl, number("0.352941")), "35,29%");
    }

    #[test]
    fn percentages_stay_between_nothing_and_everything() {
        assert_eq!(parse_percent("30"), Some(number("0.3")));
        assert_eq!(parse_percent(" 2,25 % "), Some(number("0.0225")));
        for typed in ["140", "-1", "many", ""] {
            assert_eq!(parse_percent(typed), None, "{typed}");
        }
    }
}
