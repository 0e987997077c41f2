//! The rows of a list, from CSV or JSON: a line, and the cells that hold something.

use super::columns::Column;
use super::{Flaw, What};
use csv_core::{ReadRecordResult, ReaderBuilder};
use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};
use serde_json::value::RawValue;
use std::fmt::Formatter;

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
        // What stands under no name has no meaning, beside the columns or between them.
        let is_named = |place: usize| columns.get(place).is_some_and(Option::is_some);
        if cells.iter().enumerate().any(|(place, cell)| !cell.is_empty() && !is_named(place)) {
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
    let mut csv = ReaderBuilder::new().delimiter(between as u8).build();
    let mut records = Vec::new();
    let (mut rest, mut begun) = (text.as_bytes(), 1);
    // A record never has more letters or cells than the text.
    let (mut letters, mut ends) = (vec![0; text.len()], vec![0; text.len() + 1]);
    let (mut written, mut cells) = (0, 0);
    loop {
        let (result, taken, wrote, ended) = csv.read_record(rest, &mut letters[written..], &mut ends[cells..]);
        (written, cells, rest) = (written + wrote, cells + ended, &rest[taken..]);
        match result {
            ReadRecordResult::Record => {
                let starts = std::iter::once(0).chain(ends[..cells].iter().copied());
                let cell =
                    |(start, end): (usize, &usize)| String::from_utf8_lossy(&letters[start..*end]).trim().to_owned();
                let record: Vec<String> = starts.zip(&ends[..cells]).map(cell).collect();
                if record.iter().any(|cell| !cell.is_empty()) {
                    records.push((begun, record));
                }
                (written, cells, begun) = (0, 0, csv.line() as usize);
            }
            ReadRecordResult::End => break,
            // At the end of the text once more, with nothing: that ends the last record.
            ReadRecordResult::InputEmpty | ReadRecordResult::OutputFull | ReadRecordResult::OutputEndsFull => {}
        }
    }
    // Marks come in pairs; one without the other swallowed everything behind it.
    if text.matches('"').count() % 2 == 1 {
        let line = records.pop().map_or(1, |(line, _)| line);
        flaws.push(Flaw { line, what: What::OpenQuote });
    }
    records
}

/// The fields of an object in their order, a name that stands there twice among them.
struct Object<'a>(Vec<(String, &'a RawValue)>);

impl<'de: 'a, 'a> Deserialize<'de> for Object<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Object<'a>, D::Error> {
        struct Fields;
        impl<'de> Visitor<'de> for Fields {
            type Value = Object<'de>;

            fn expecting(&self, f: &mut Formatter<'_>) -> std::fmt::Result {
                f.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Object<'de>, A::Error> {
                let mut fields = Vec::new();
                while let Some(field) = map.next_entry()? {
                    fields.push(field);
                }
                Ok(Object(fields))
            }
        }
        deserializer.deserialize_map(Fields)
    }
}

/// A list of objects, or an object with such a list as `prices`.
fn json(text: &str, flaws: &mut Vec<Flaw>) -> Vec<Row> {
    let ends: Vec<usize> =
        text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n').map(|(place, _)| place).collect();
    let line_of = |part: &str| {
        let begins = (part.as_ptr() as usize).saturating_sub(text.as_ptr() as usize);
        1 + ends.partition_point(|end| *end < begins)
    };
    let no_json = |error: serde_json::Error| Flaw { line: error.line().max(1), what: What::NoJson };
    let list = match serde_json::from_str::<Object<'_>>(text) {
        Ok(Object(fields)) => match fields.as_slice() {
            [(name, list)] if name == "prices" => list.get(),
            [.., (_, last)] => {
                flaws.push(Flaw { line: line_of(last.get()), what: What::NoJson });
                return Vec::new();
            }
            [] => "",
        },
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
        let Ok(Object(fields)) = serde_json::from_str(item.get()) else {
            flaws.push(Flaw { line, what: What::NoJson });
            continue;
        };
        let mut cells: Vec<(Column, String)> = Vec::new();
        for (name, value) in fields {
            match (Column::named(&name), cell(value.get())) {
                (Some(column), _) if cells.iter().any(|(earlier, _)| *earlier == column) => {
                    flaws.push(Flaw { line: line_of(value.get()), what: What::ColumnTwice(column) });
                }
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
