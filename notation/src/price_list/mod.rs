//! A price list of someone's own, as a spreadsheet writes it (CSV) or as JSON: it takes the place of our prices.
//!
//! ```text
//! id;bedrag;laag;hoog;jaar;bron;url;graad;naam;eenheid;betaler;wet
//! JW02;€ 61,20;55,00;70,00;2026;Tarieven 2026;https://www.voorbeeldstad.example/tarieven;B;;;;
//! VS01;1.250,00;;;2026;Tarieven 2026;https://www.voorbeeldstad.example/tarieven;B;Wooncoach;maand;gemeente;Wmo 2015
//! ```
//!
//! Every flaw is named with its line, and as long as there is one nothing is used. What is wrong is data here; the words
//! for it are chosen where it is shown.

mod columns;
mod entry;
mod euro;
mod rows;

pub use columns::Column;

use crate::fault::MAX_FILE;
use entry::entry;
use maatwerk_engine::{Catalogue, Price, Unit};
use rows::{Row, rows};
use std::collections::HashSet;

/// A list that can be used.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PriceList {
    /// Its prices, in the order of the file.
    pub prices: Vec<Price>,
    /// The names of those that only this list has: id and name.
    pub names: Vec<(String, String)>,
}

/// Something wrong in a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Flaw {
    /// The line, from 1.
    pub line: usize,
    /// What.
    pub what: What,
}

/// What is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum What {
    /// Nothing stands in the file, or no price.
    Empty,
    /// More than [`MAX_FILE`].
    TooLarge,
    /// It begins as JSON and is none, or no list of prices.
    NoJson,
    /// A quotation mark was not closed.
    OpenQuote,
    /// A column that must be there is not.
    NoColumn(Column),
    /// A column that we do not know.
    UnknownColumn(String),
    /// A column a second time.
    ColumnTwice(Column),
    /// More cells than there are columns.
    TooManyCells(usize),
    /// Nothing in a cell that must hold something.
    Missing(Column),
    /// Something in a cell that cannot be read.
    Unreadable(Column, String),
    /// An id that is not ours, without what a price of its own needs.
    UnknownId(String),
    /// An id a second time.
    IdTwice(String),
    /// Another unit than ours, which every quantity in a case leans on.
    OtherUnit(String, Unit),
    /// An amount outside its own lowest and highest, or only one of those two.
    OutsideRange(String),
}

/// Reads a list against the catalogue whose prices it replaces.
///
/// # Errors
/// Every flaw, by line.
pub fn read_price_list(catalogue: &Catalogue, bytes: &[u8]) -> Result<PriceList, Vec<Flaw>> {
    let one = |what| vec![Flaw { line: 1, what }];
    if bytes.len() > MAX_FILE {
        return Err(one(What::TooLarge));
    }
    let mut flaws = Vec::new();
    let rows = rows(&text(bytes), &mut flaws);
    let mut list = PriceList::default();
    let mut ids = HashSet::new();
    for Row { line, cells } in &rows {
        let mut note = |what| flaws.push(Flaw { line: *line, what });
        let Some((price, name)) = entry(catalogue, cells, &mut note) else { continue };
        if !ids.insert(price.id.clone()) {
            note(What::IdTwice(price.id));
            continue;
        }
        list.names.extend(name.map(|name| (price.id.clone(), name)));
        list.prices.push(price);
    }
    if rows.is_empty() && flaws.is_empty() {
        flaws = one(What::Empty);
    }
    flaws.sort_by_key(|flaw| flaw.line);
    if flaws.is_empty() { Ok(list) } else { Err(flaws) }
}

/// The text of a file: UTF-8 with or without a mark before it, otherwise the letters that spreadsheets on Windows write.
fn text(bytes: &[u8]) -> String {
    let bytes = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(bytes);
    let windows = |byte: &u8| match byte {
        0x80 => '€',
        0x91 | 0x92 => '’',
        0x93 | 0x94 => '"',
        0x96 | 0x97 => '–',
        byte => char::from(*byte),
    };
    match std::str::from_utf8(bytes) {
        Ok(text) => text.to_owned(),
        Err(_) => bytes.iter().map(windows).collect(),
    }
}
