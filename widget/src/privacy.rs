//! Free text that looks like something by which a person can be found. It is said beside the field; nobody is stopped and
//! nothing is taken away.

use crate::reading::day;
use maatwerk_engine::{Date, is_letter};
use maatwerk_words::{Lang, privacy as words};

/// What a text looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Personal {
    /// A citizen service number: nine digits that pass the test of eleven, or eight where a zero before them was left out.
    Bsn,
    /// A day of the past, in any of the usual notations.
    BirthDate,
    /// A Dutch telephone number.
    Phone,
    /// An e-mail address.
    Email,
}

impl Personal {
    /// What it looks like, why not here, and what instead.
    pub fn warning(self, lang: Lang) -> &'static str {
        match self {
            Personal::Bsn => words::bsn(lang),
            Personal::BirthDate => words::birth_date(lang),
            Personal::Phone => words::phone(lang),
            Personal::Email => words::email(lang),
        }
    }
}

/// The first thing in the text by which a person can be found, as far as its form tells. Amounts, years, articles of law,
/// postcodes and days to come are none.
pub fn looks_like(text: &str, today: Date) -> Option<Personal> {
    if text.split_whitespace().any(is_email) {
        return Some(Personal::Email);
    }
    let tokens = tokens(text);
    let mut place = 0;
    while place < tokens.len() {
        let from = &tokens[place..];
        let follows_letters = place > 0 && matches!(tokens[place - 1], Token::Letters(_));
        if follows_letters || !matches!(from[0], Token::Digits(_)) {
            place += 1;
        } else if let Some((date, length)) = date(from, today) {
            if date < today {
                return Some(Personal::BirthDate);
            }
            place += length;
        } else if let Some(found) = number(&tokens[..place], from) {
            return Some(found);
        } else {
            place += 1;
        }
    }
    None
}

/// A piece of text: digits, letters, or one mark between them (any white space is one space).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Token<'a> {
    Digits(&'a str),
    Letters(&'a str),
    Mark(char),
}

fn tokens(text: &str) -> Vec<Token<'_>> {
    let mut tokens = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let run = |is: fn(char) -> bool| rest.find(|letter| !is(letter)).unwrap_or(rest.len());
        let (token, length) = if first.is_ascii_digit() {
            let length = run(|letter| letter.is_ascii_digit());
            (Token::Digits(&rest[..length]), length)
        } else if is_letter(first) {
            let length = run(is_letter);
            (Token::Letters(&rest[..length]), length)
        } else if first.is_whitespace() {
            (Token::Mark(' '), run(char::is_whitespace))
        } else {
            (Token::Mark(first), first.len_utf8())
        };
        tokens.push(token);
        rest = &rest[length..];
    }
    tokens
}

fn is_email(word: &str) -> bool {
    let word = word.trim_matches(|letter: char| !is_letter(letter) && !letter.is_ascii_digit());
    let Some((name, host)) = word.split_once('@') else { return false };
    let end = host.rsplit_once('.').map_or("", |(_, end)| end);
    !name.is_empty() && end.len() >= 2 && end.chars().all(is_letter)
}

/// The day with which the tokens begin, and how many tokens it takes.
fn date(tokens: &[Token<'_>], today: Date) -> Option<(Date, usize)> {
    if let &[Token::Digits(digits), ..] = tokens
        && digits.len() == 8
    {
        let written = |year: usize, month: usize, date: usize| {
            day(&format!("{}-{}-{}", &digits[date..date + 2], &digits[month..month + 2], &digits[year..year + 4])).ok()
        };
        return written(4, 2, 0).or_else(|| written(0, 4, 6)).map(|date| (date, 1));
    }
    let (first, mut place) = part(tokens, 0)?;
    let mut parts = vec![first];
    while parts.len() < 3 {
        // One mark, or a point and a space as in `12 mrt. 1985`.
        let marks =
            tokens[place..].iter().take_while(|token| matches!(token, Token::Mark('-' | '/' | '.' | ' '))).count();
        if !(1..=2).contains(&marks) {
            return None;
        }
        let (next, after) = part(tokens, place + marks)?;
        parts.push(next);
        place = after;
    }
    let year = match parts[2] {
        // Two digits are a year only in a form in which nothing else is written.
        two if two.len() == 2 && parts[0].len() <= 2 && matches!(tokens[1], Token::Mark('-' | '/')) => {
            let this_century = today.year / 100 * 100 + two.parse::<u16>().ok()?;
            (if this_century > today.year { this_century - 100 } else { this_century }).to_string()
        }
        year => year.to_owned(),
    };
    day(&format!("{}-{}-{year}", parts[0], parts[1])).ok().map(|date| (date, place))
}

/// The digits or the word at this place, and the place behind it.
fn part<'a>(tokens: &[Token<'a>], place: usize) -> Option<(&'a str, usize)> {
    match tokens.get(place)? {
        Token::Digits(text) | Token::Letters(text) => Some((text, place + 1)),
        Token::Mark(_) => None,
    }
}

/// The groups of digits of a citizen service number as people write it.
const BSN_GROUPS: &[&[usize]] =
    &[&[9], &[8], &[3, 3, 3], &[4, 2, 3], &[3, 2, 4], &[4, 5], &[5, 4], &[2, 3, 3], &[2, 2, 2, 2], &[2, 2, 2, 3]];

/// What the groups of digits with which the tokens begin look like.
fn number(before: &[Token<'_>], tokens: &[Token<'_>]) -> Option<Personal> {
    let sign = before.iter().rev().find(|token| !matches!(token, Token::Mark(' ' | '('))).copied();
    let is_amount = sign == Some(Token::Mark('€'));
    let is_abroad = before.last() == Some(&Token::Mark('+'));
    let (mut digits, mut groups, mut place) = (String::new(), Vec::new(), 0);
    while let Some(Token::Digits(group)) = tokens.get(place) {
        digits.push_str(group);
        groups.push(group.len());
        let behind = &tokens[place + 1..];
        let is_whole = !matches!(behind, [Token::Letters(_), ..] | [Token::Mark(',' | '.'), Token::Digits(_), ..]);
        if is_whole && is_phone(&digits, is_abroad) {
            return Some(Personal::Phone);
        }
        if is_whole && !is_amount && !is_abroad && BSN_GROUPS.contains(&&*groups) && passes_eleven(&digits) {
            return Some(Personal::Bsn);
        }
        let marks = behind.iter().take_while(|token| matches!(token, Token::Mark(' ' | '.' | '-' | '(' | ')'))).count();
        if !(1..=2).contains(&marks) || digits.len() > 14 {
            return None;
        }
        place += 1 + marks;
    }
    None
}

/// Ten digits from a zero, or the same from abroad. Numbers that anybody may call (0800, 0900) lead to no person.
fn is_phone(digits: &str, is_abroad: bool) -> bool {
    let national = match (is_abroad, digits.strip_prefix("00")) {
        (true, _) => digits.strip_prefix("31"),
        (false, Some(abroad)) => abroad.strip_prefix("31"),
        (false, None) => digits.strip_prefix('0'),
    };
    let Some(national) = national.map(|national| national.strip_prefix('0').unwrap_or(national)) else { return false };
    national.len() == 9 && !national.starts_with('0') && !national.starts_with("800") && !national.starts_with("900")
}

/// The test that every citizen service number passes; eight digits are nine with a zero before them.
fn passes_eleven(digits: &str) -> bool {
    let digits: Vec<i32> = digits.bytes().map(|digit| i32::from(digit - b'0')).collect();
    let weights = [2, 3, 4, 5, 6, 7, 8, 9].into_iter();
    let Some((last, others)) = digits.split_last() else { return false };
    let sum: i32 = others.iter().rev().zip(weights).map(|(digit, weight)| digit * weight).sum();
    (8..=9).contains(&digits.len()) && sum > 0 && (sum - last) % 11 == 0
}

#[cfg(test)]
mod tests {
    use super::*;

    const TODAY: Date = Date { year: 2026, month: 11, day: 22 };

    #[test]
    fn what_can_find_a_person_is_seen() {
        for (text, personal) in [
            ("111222333", Personal::Bsn),
            ("bsn: 123456782.", Personal::Bsn),
            ("123 456 782", Personal::Bsn),
            ("1234.56.782", Personal::Bsn),
            ("123.456.782", Personal::Bsn),
            ("in 2026 kreeg 123456782 hulp", Personal::Bsn),
            ("10000008", Personal::Bsn),
            ("geboren 12-03-1985", Personal::BirthDate),
            ("12/3/1985", Personal::BirthDate),
            ("12.3.1985", Personal::BirthDate),
            ("12 maart 1985", Personal::BirthDate),
            ("12 mrt. 1985", Personal::BirthDate),
            ("12 March 1985", Personal::BirthDate),
            ("12-03-85", Personal::BirthDate),
            ("1985-03-12", Personal::BirthDate),
            ("12031985", Personal::BirthDate),
            ("19850312", Personal::BirthDate),
            ("op 1-12-2026, zij is van 3-4-2008", Personal::BirthDate),
            ("06-12345678", Personal::Phone),
            ("bel 06 12 34 56 78 na zessen", Personal::Phone),
            ("0612345678", Personal::Phone),
            ("(030) 286 00 00", Personal::Phone),
            ("+31 6 12345678", Personal::Phone),
            ("+31 (0)6 1234 5678", Personal::Phone),
            ("0031612345678", Personal::Phone),
            ("020-1234567", Personal::Phone),
            ("mail j.jansen@voorbeeld.nl, graag", Personal::Email),
            ("<a_b+c@sub.voorbeeld.example>", Personal::Email),
        ] {
            assert_eq!(looks_like(text, TODAY), Some(personal), "{text}");
        }
    }

    #[test]
    fn what_finds_nobody_is_left_alone() {
        for text in [
            "",
            "€ 123.456.782",
            "1.234,56",
            "10.000.000",
            "€ 12.345.678,00",
            "123456783",
            "000000000",
            "2024 2025",
            "2024-2025",
            "tussen 2023 en 2026",
            "artikel 20, derde lid",
            "Participatiewet 20 lid 3",
            "artikel 2.3.5",
            "Jeugdwet 1.1",
            "BWBR0015703",
            "CVDR670892",
            "ECLI:NL:RVS:2019:1694",
            "1234 AB",
            "2511 BT 12",
            "4 uur per week, 12 maanden",
            "vanaf 1-12-2026",
            "1 december 2026",
            "2027-01-15",
            "31-02-2025",
            "in maart 2025",
            "14 030",
            "0800 1234",
            "0900-1234567",
            "58,44 per uur",
            "30% tot 60%",
            "iedereen@huis",
            "3 x 4 x 5",
            "NL91ABNA0417164300",
        ] {
            assert_eq!(looks_like(text, TODAY), None, "{text}");
        }
    }
}
