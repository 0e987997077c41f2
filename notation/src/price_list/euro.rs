//! An amount as a spreadsheet writes it.

use maatwerk_engine::MAX_AMOUNT;
use rust_decimal::Decimal;

/// Reads `58,44`, `58.44`, `1.234,56`, `€ 58,44`, `1.234,-`, `1234`. `1.234` alone is refused: one euro or a thousand, who
/// knows? A sign below zero is refused too.
pub(super) fn euro(text: &str) -> Option<Decimal> {
    // The currency stands before or behind; what stands between digits is no amount.
    let text = text.trim();
    let text = ["EUR", "€"].iter().find_map(|sign| text.strip_prefix(sign).or(text.strip_suffix(sign))).unwrap_or(text);
    let marked = text.trim().replacen(",--", ",00", 1).replacen(",-", ",00", 1);
    let plain = marked.as_str();
    let (whole, fraction) = match plain.rfind([',', '.']) {
        Some(mark) if plain.len() - mark <= 3 => (&plain[..mark], &plain[mark + 1..]),
        _ => (plain, ""),
    };
    let thousands: Vec<char> = whole.chars().filter(|letter| !letter.is_ascii_digit()).collect();
    let groups: Vec<&str> = whole.split([',', '.']).collect();
    let is_grouped = thousands.iter().all(|mark| matches!(mark, ',' | '.') && *mark == thousands[0])
        && groups[1..].iter().all(|group| group.len() == 3)
        && (groups.len() == 1 || (1..=3).contains(&groups[0].len()));
    // Two marks of the same kind cannot both be a decimal point; one alone could be, unless decimals follow.
    let is_clear = thousands.len() != 1 || !fraction.is_empty();
    let differs = fraction.is_empty() || thousands.first().is_none_or(|mark| !plain[whole.len()..].starts_with(*mark));
    let cents = format!("{}{fraction:0<2}", groups.concat());
    let readable = is_grouped && is_clear && differs && !groups.concat().is_empty();
    let amount = cents.parse::<u32>().ok().filter(|_| readable && cents.bytes().all(|digit| digit.is_ascii_digit()));
    amount.map(|cents| Decimal::new(i64::from(cents), 2)).filter(|euro| *euro <= MAX_AMOUNT)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_amount_is_read_as_spreadsheets_write_it() {
        for (text, cents) in [
            ("58,44", 5844),
            ("58.44", 5844),
            ("58,4", 5840),
            ("58", 5800),
            ("0,05", 5),
            ("€ 58,44", 5844),
            ("€\u{a0}1.234,56", 123_456),
            ("1,234.56", 123_456),
            ("1.234.567", 123_456_700),
            ("1.234,-", 123_400),
            ("EUR 12", 1200),
            ("12 EUR", 1200),
            ("58,44 €", 5844),
            ("10000000", 1_000_000_000),
        ] {
            assert_eq!(euro(text), Some(Decimal::new(cents, 2)), "{text}");
        }
    }

    #[test]
    fn what_is_no_amount_or_could_be_two_is_refused() {
        for text in [
            "",
            "€",
            "1.234",
            "1,234",
            "-5",
            "12,345",
            "1.23,45",
            "1.2.3",
            "1,2,3",
            "abc",
            "1e3",
            "10000000,01",
            ",",
            "5 8",
            "5€8",
        ] {
            assert_eq!(euro(text), None, "{text}");
        }
    }
}
