//! A whole number as people type it.

use maatwerk_engine::Kind;

/// Why what was typed is no answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NumberFault {
    /// Nothing was typed.
    Empty,
    /// There is no single number in it.
    Unreadable,
    /// It lies outside these bounds.
    Outside(i64, i64),
}

/// Reads `34`, ` 34 ` or `34 jaar`.
pub(super) fn read_number(kind: &Kind, typed: &str) -> Result<i64, NumberFault> {
    let typed = typed.trim();
    if typed.is_empty() {
        return Err(NumberFault::Empty);
    }
    let digits = typed.trim_end_matches(|letter: char| letter.is_alphabetic() || letter.is_whitespace());
    let number: i64 = digits.parse().map_err(|_| NumberFault::Unreadable)?;
    match kind {
        Kind::Number { min, max } if !(*min..=*max).contains(&number) => Err(NumberFault::Outside(*min, *max)),
        _ => Ok(number),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_age_is_read_as_people_type_it() {
        let age = Kind::Number { min: 0, max: 120 };
        for (typed, read) in [
            ("34", Ok(34)),
            (" 34 ", Ok(34)),
            ("34 jaar", Ok(34)),
            ("0", Ok(0)),
            ("", Err(NumberFault::Empty)),
            ("  ", Err(NumberFault::Empty)),
            ("vierendertig", Err(NumberFault::Unreadable)),
            ("34,5", Err(NumberFault::Unreadable)),
            ("3 4", Err(NumberFault::Unreadable)),
            ("1990", Err(NumberFault::Outside(0, 120))),
            ("-1", Err(NumberFault::Outside(0, 120))),
            ("99999999999999999999", Err(NumberFault::Unreadable)),
        ] {
            assert_eq!(read_number(&age, typed), read, "{typed}");
        }
    }
}
