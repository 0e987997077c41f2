//! What is wrong in a price list, in the visitor's language.

use maatwerk_engine::Catalogue;
use maatwerk_notation::{Column, What};
use maatwerk_words::{Lang, price_list as words};

/// The columns that a price of a list's own needs beside those that every price needs.
const OWN: [Column; 4] = [Column::Name, Column::Unit, Column::Payer, Column::Law];

/// What was found.
pub fn found(lang: Lang, what: &What) -> String {
    match what {
        What::Empty => words::found_empty(lang).to_owned(),
        What::TooLarge => words::found_too_large(lang).to_owned(),
        What::NoJson => words::found_no_json(lang).to_owned(),
        What::OpenQuote => words::found_open_quote(lang).to_owned(),
        What::NoColumn(column) => words::found_no_column(lang, named(lang, *column)),
        What::UnknownColumn(name) => words::found_unknown_column(lang, name),
        What::ColumnTwice(column) => words::found_column_twice(lang, named(lang, *column)),
        What::TooManyCells(count) => words::found_cells(lang, count),
        What::Missing(column) => words::found_missing(lang, named(lang, *column)),
        What::Unreadable(column, text) => words::found_unreadable(lang, named(lang, *column), text),
        What::UnknownId(id) => words::found_unknown_id(lang, id),
        What::IdTwice(id) => words::found_id_twice(lang, id),
        What::OtherUnit(text, _) => words::found_unit(lang, text),
        What::OutsideRange(text) => words::found_range(lang, text),
    }
}

/// What was expected.
pub fn expected(lang: Lang, catalogue: &Catalogue, what: &What) -> String {
    match what {
        What::Empty => words::expected_list(lang).to_owned(),
        What::TooLarge => words::expected_smaller(lang).to_owned(),
        What::NoJson => words::expected_json(lang).to_owned(),
        What::OpenQuote => words::expected_closed(lang).to_owned(),
        What::NoColumn(_) => words::expected_column(lang).to_owned(),
        What::UnknownColumn(_) => words::expected_known(lang, list(lang, &Column::ALL)),
        What::ColumnTwice(_) => words::expected_once(lang).to_owned(),
        What::TooManyCells(_) => words::expected_cells(lang).to_owned(),
        What::Missing(column) | What::Unreadable(column, _) => in_column(lang, catalogue, *column),
        What::UnknownId(_) => words::expected_ours(lang, list(lang, &OWN)),
        What::IdTwice(_) => words::expected_id_once(lang).to_owned(),
        What::OtherUnit(_, unit) => words::expected_same_unit(lang, maatwerk_words::unit(lang, unit.key()).one),
        What::OutsideRange(_) => words::expected_range(lang).to_owned(),
    }
}

/// Which columns a list has, for whoever makes one.
pub(super) fn columns(lang: Lang) -> String {
    let shared: Vec<Column> = Column::ALL.into_iter().filter(|column| !OWN.contains(column)).collect();
    words::columns(lang, list(lang, &shared), list(lang, &OWN))
}

fn in_column(lang: Lang, catalogue: &Catalogue, column: Column) -> String {
    match column {
        Column::Amount | Column::Low | Column::High => words::expected_amount(lang).to_owned(),
        Column::Year => words::expected_year(lang).to_owned(),
        Column::Url => words::expected_url(lang).to_owned(),
        Column::Grade => words::expected_grade(lang).to_owned(),
        Column::Unit => words::expected_unit(lang).to_owned(),
        Column::Payer => words::expected_payer(lang, catalogue.payers.join(", ")),
        Column::Id | Column::Source | Column::Name | Column::Law => words::expected_text(lang).to_owned(),
    }
}

fn named(lang: Lang, column: Column) -> String {
    words::column_named(lang, column.name(lang as usize))
}

fn list(lang: Lang, columns: &[Column]) -> String {
    columns.iter().map(|column| column.name(lang as usize)).collect::<Vec<_>>().join(", ")
}
