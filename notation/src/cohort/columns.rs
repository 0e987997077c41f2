//! The first row of a cohort file: a column for the household, and one for each fact that the file knows.

use super::shown;
use maatwerk_engine::{Fact, FactId, small_letters};

/// What stands in a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Column {
    /// Any text that the rows of one household share.
    Household,
    /// Answers to a fact.
    Fact(FactId),
}

/// The name of the column that tells which rows belong together.
const HOUSEHOLD: &str = "household";

/// Parts of names of columns that could tell who someone is, or that no ground may turn on.
const NEVER: &[&str] = &[
    "name",
    "naam",
    "bsn",
    "burgerservice",
    "address",
    "adres",
    "street",
    "straat",
    "huisnummer",
    "house number",
    "postcode",
    "postal",
    "zip",
    "city",
    "woonplaats",
    "birth",
    "geboorte",
    "nationalit",
    "phone",
    "telefoon",
    "mail",
    "iban",
    "bank account",
    "rekeningnummer",
];

/// Reads the names of the columns.
pub(super) fn columns(facts: &[Fact], names: &[&str]) -> Result<Vec<Column>, (String, String)> {
    let mut columns = Vec::with_capacity(names.len());
    for (place, name) in names.iter().enumerate() {
        let column = column(facts, name, place)?;
        if columns.contains(&column) {
            return Err((format!("column `{name}` a second time"), "each column once".to_owned()));
        }
        columns.push(column);
    }
    match columns.contains(&Column::Household) {
        true => Ok(columns),
        false => Err((
            format!("no column `{HOUSEHOLD}`"),
            "one, with a text that the rows of one household share, such as a number".to_owned(),
        )),
    }
}

fn column(facts: &[Fact], name: &str, place: usize) -> Result<Column, (String, String)> {
    if name == HOUSEHOLD {
        return Ok(Column::Household);
    }
    if let Some(fact) = facts.iter().position(|fact| fact.name == name) {
        return Ok(Column::Fact(FactId(fact as u16)));
    }
    let plain = small_letters(name).replace(['_', '-'], " ");
    if name.is_empty() {
        return Err((format!("column {} without a name", place + 1), "the name of a fact".to_owned()));
    }
    if NEVER.iter().any(|never| plain.contains(never)) {
        return Err((
            format!("column `{}`", shown(name)),
            "no column that could tell who someone is, or their nationality: no ground may turn on it, so leave it out \
             of the file"
                .to_owned(),
        ));
    }
    let known = facts.iter().map(|fact| &*fact.name).chain([HOUSEHOLD]);
    let nearest = known.min_by_key(|known| distance(&plain, known)).unwrap_or(HOUSEHOLD);
    Err((
        format!("unknown column `{}`", shown(name)),
        format!("the name of a fact in rules/facts; the nearest is `{nearest}`"),
    ))
}

/// How many letters must be put in, taken out or changed to make one of the other (Levenshtein).
fn distance(one: &str, other: &str) -> usize {
    let other: Vec<char> = other.chars().collect();
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (place, letter) in one.chars().enumerate() {
        let mut corner = row[0];
        row[0] = place + 1;
        for (at, found) in other.iter().enumerate() {
            let changed = corner + usize::from(letter != *found);
            corner = row[at + 1];
            row[at + 1] = changed.min(corner + 1).min(row[at] + 1);
        }
    }
    row[other.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_distance_is_the_number_of_letters_that_differ() {
        for (one, other, letters) in
            [("debts", "debts", 0), ("debtz", "debts", 1), ("", "age", 3), ("age", "", 3), ("leeftijd", "age", 7)]
        {
            assert_eq!(distance(one, other), letters, "{one} and {other}");
        }
    }
}
