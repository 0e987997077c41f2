//! Amounts, shares and days as a Dutch (or English) reader writes them.

use maatwerk_engine::{Date, Optimism, cents};
use maatwerk_words::{Lang, comparison};
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

/// `1 jaar`, `5 jaar`.
pub fn years(lang: Lang, count: usize) -> String {
    match count {
        1 => comparison::horizon_year(lang).to_owned(),
        count => comparison::horizon_years(lang, count),
    }
}

/// `0,85`, or a factor for each grade where they differ: `A 1 · B 0,9 · C 0,8 · D 0,6 · eigen bedrag 0,8`.
pub fn optimism(lang: Lang, optimism: &Optimism) -> String {
    let factor = |factor: Decimal| decimal(lang, factor.normalize());
    optimism.only().map(factor).unwrap_or_else(|| {
        let grades = ["A", "B", "C", "D"].into_iter().zip(optimism.by_grade);
        let named = grades.chain([(comparison::own_amount(lang), optimism.own)]);
        named.map(|(name, share)| format!("{name} {}", factor(share))).collect::<Vec<_>>().join(" · ")
    })
}

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

#[cfg(test)]
mod tests {
    use super::*;

    fn number(text: &str) -> Decimal {
        text.parse().expect("a number")
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
    fn one_year_is_one_year() {
        assert_eq!([1, 5].map(|count| years(Lang::En, count)), ["1 year", "5 years"]);
        assert_eq!([1, 5].map(|count| years(Lang::Nl, count)), ["1 jaar", "5 jaar"]);
    }
}
