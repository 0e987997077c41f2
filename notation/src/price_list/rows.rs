//! The rows of a list, from CSV or JSON: a line, and the cells that hold something.

use super::columns::Column;
use super::{Flaw, What};
use serde_json::value::RawValue;
use std::collections::BTreeMap;

/// One row.
pub(super) struct Row {
    pub(super) line: usize,
    pub(super) cells: Vec<(Column, String)>,
}

/// The rows; what is wrong with the form of the file is noted.
pub(super) fn rows(text: &str, flaws: &mut Vec<Flaw>) -> Vec<Row> {
    match text.trim_start().as_bytes().first() {
        Some(b'[' | b'{') => json(text, flaws),
        _ => csv(text, flaws),
    }
}

fn csv(text: &str, flaws: &mut Vec<Flaw>) -> Vec<Row> {
    let head = text.trim_start().lines().next().unwrap_or_default();
    let count = |mark: char| head.matches(mark).count();
    // Spreadsheets set to Dutch write semicolons.
    let between = if count(';') >= count(',') { ';' } else { ',' };
    let mut records = records(text, between, flaws).into_iter();
    let Some((line, head)) = records.next() else { return Vec::new() };
    let columns = columns(line, &head, flaws);
    // A list whose columns are unknown would have a flaw in every row.
    if !flaws.is_empty() {
        return Vec::new();
    }
    let row = |(line, cells): (usize, Vec<String>)| {
        if cells.iter().skip(columns.len()).any(|cell| !cell.is_empty()) {
            flaws.push(Flaw { line, what: What::TooManyCells(cells.len()) });
        }
        let filled = columns.iter().zip(cells).filter(|(_, cell)| !cell.is_empty());
        Row { line, cells: filled.filter_map(|(column, cell)| Some(((*column)?, cell))).collect() }
    };
    records.map(row).collect()
}

/// The column of each place in the first row.
fn columns(line: usize, head: &[String], flaws: &mut Vec<Flaw>) -> Vec<Option<Column>> {
    let columns: Vec<Option<Column>> = head.iter().map(|name| Column::named(name)).collect();
    let mut note = |what| flaws.push(Flaw { line, what });
    for (place, (name, column)) in head.iter().zip(&columns).enumerate() {
        match column {
            None if name.is_empty() => {}
            None => note(What::UnknownColumn(name.clone())),
            Some(column) if columns[..place].contains(&Some(*column)) => note(What::ColumnTwice(*column)),
            Some(_) => {}
        }
    }
    for column in Column::NEEDED.into_iter().filter(|column| !columns.contains(&Some(*column))) {
        note(What::NoColumn(column));
    }
    columns
}

/// The records of a CSV text that are not blank, each with the line on which it begins.
fn records(text: &str, between: char, flaws: &mut Vec<Flaw>) -> Vec<(usize, Vec<String>)> {
    let mut records = Vec::new();
    let (mut line, mut begun, mut quoted) = (1, 1, false);
    let (mut cells, mut cell) = (Vec::new(), String::new());
    let mut letters = text.chars().chain(['\n']).peekable();
    while let Some(letter) = letters.next() {
        match letter {
            '"' if quoted && letters.peek() == Some(&'"') => cell.extend(letters.next()),
            '"' if quoted => quoted = false,
            '"' if cell.trim().is_empty() => quoted = true,
            // The end that was added stands behind the text: a mark is still open there.
            '\n' if quoted && letters.peek().is_none() => flaws.push(Flaw { line: begun, what: What::OpenQuote }),
            '\n' if !quoted => {
                cells.push(std::mem::take(&mut cell).trim().to_owned());
                let record = std::mem::take(&mut cells);
                if record.iter().any(|cell| !cell.is_empty()) {
                    records.push((begun, record));
                }
                begun = line + 1;
            }
            letter if letter == between && !quoted => cells.push(std::mem::take(&mut cell).trim().to_owned()),
            letter => cell.push(letter),
        }
        line += usize::from(letter == '\n');
    }
    records
}

/// A list of objects, or an object with such a list as `prices`.
fn json(text: &str, flaws: &mut Vec<Flaw>) -> Vec<Row> {
    type Object<'a> = BTreeMap<String, &'a RawValue>;
    let line_of = |part: &str| {
        let begins = (part.as_ptr() as usize).saturating_sub(text.as_ptr() as usize);
        1 + text.bytes().take(begins).filter(|byte| *byte == b'\n').count()
    };
    let no_json = |error: serde_json::Error| Flaw { line: error.line().max(1), what: What::NoJson };
    let list = match serde_json::from_str::<Object<'_>>(text) {
        Ok(object) => object.get("prices").map_or("", |list| list.get()),
        Err(_) => text,
    };
    let items: Vec<&RawValue> = match serde_json::from_str(list) {
        Ok(items) => items,
        Err(error) => {
            flaws.push(no_json(error));
            return Vec::new();
        }
    };
    let mut rows = Vec::new();
    for item in items {
        let line = line_of(item.get());
        let Ok(object) = serde_json::from_str::<Object<'_>>(item.get()) else {
            flaws.push(Flaw { line, what: What::NoJson });
            continue;
        };
        let mut cells = Vec::new();
        for (name, value) in object {
            match (Column::named(&name), cell(value.get())) {
                (None, _) => flaws.push(Flaw { line: line_of(value.get()), what: What::UnknownColumn(name) }),
                (Some(column), Some(text)) => cells.push((column, text)),
                (Some(column), None) => {
                    flaws.push(Flaw { line: line_of(value.get()), what: What::Unreadable(column, shown(value.get())) });
                }
            }
        }
        cells.retain(|(_, text)| !text.is_empty());
        rows.push(Row { line, cells });
    }
    rows
}

/// A text or a number as it was written; nothing for `null`, `None` for anything else.
fn cell(json: &str) -> Option<String> {
    match json.as_bytes().first()? {
        b'"' => serde_json::from_str::<String>(json).ok().map(|text| text.trim().to_owned()),
        b'n' => Some(String::new()),
        b'-' | b'0'..=b'9' => Some(json.to_owned()),
        _ => None,
    }
}

/// The beginning of a text, on one line.
pub(super) fn shown(text: &str) -> String {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    match text.char_indices().nth(40) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text,
    }
}
