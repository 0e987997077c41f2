//! `prices.csv`: the price catalogue, a row a price.

use crate::fault::Fault;
use crate::node::{EURO_FORM, parse_euro};
use csv::{ReaderBuilder, StringRecord};
use maatwerk_engine::{Amount, Grade, Price, Unit};
use rust_decimal::Decimal;

const COLUMNS: &[&str] = &[
    "id",
    "item",
    "amount",
    "low",
    "high",
    "unit",
    "price_year",
    "payer",
    "law",
    "source",
    "url",
    "grade",
    "contains",
];

/// Reads the catalogue's rows. `item` is for whoever edits the file; visitors read the words.
pub(crate) fn prices(payers: &[String], file: &str, text: &str) -> Result<Vec<Price>, Fault> {
    let fault = |line: u64, found: String, expected: String| Fault {
        file: file.to_owned(),
        line: line.max(1) as usize,
        found,
        expected,
    };
    let csv_fault = |error: csv::Error| {
        let line = error.position().map_or(1, csv::Position::line);
        fault(line, error.to_string(), format!("a row with {} columns", COLUMNS.len()))
    };
    let mut reader = ReaderBuilder::new().from_reader(text.as_bytes());
    let header = reader.headers().map_err(csv_fault)?;
    if header.iter().ne(COLUMNS.iter().copied()) {
        let header = header.iter().collect::<Vec<_>>().join(",");
        return Err(fault(1, format!("columns `{header}`"), format!("columns `{}`", COLUMNS.join(","))));
    }
    let mut prices: Vec<Price> = Vec::new();
    let mut lines: Vec<u64> = Vec::new();
    for record in reader.records() {
        let record = record.map_err(csv_fault)?;
        let line = record.position().map_or(1, csv::Position::line);
        let row = Row { record: &record };
        let price = price(payers, &row).map_err(|(found, expected)| fault(line, found, expected))?;
        if prices.iter().any(|earlier| earlier.id == price.id) {
            return Err(fault(line, format!("price `{}` a second time", price.id), "each price once".to_owned()));
        }
        prices.push(price);
        lines.push(line);
    }
    for (price, line) in prices.iter().zip(&lines) {
        for part in &price.contains {
            let known = match part.strip_suffix('*') {
                Some(group) => prices.iter().any(|other| other.id.starts_with(group)),
                None => prices.iter().any(|other| other.id == *part),
            };
            if !known {
                let found = format!("unknown price `{part}` in contains");
                return Err(fault(*line, found, "a price of this file, or a group such as `JW*`".to_owned()));
            }
        }
    }
    Ok(prices)
}

struct Row<'a> {
    record: &'a StringRecord,
}

type RowFault = (String, String);

impl Row<'_> {
    fn get(&self, column: &str) -> &str {
        let place = COLUMNS.iter().position(|name| *name == column);
        place.and_then(|place| self.record.get(place)).unwrap_or_default().trim()
    }

    fn need(&self, column: &str) -> Result<String, RowFault> {
        match self.get(column) {
            "" => Err((format!("no {column}"), format!("a {column}"))),
            text => Ok(text.to_owned()),
        }
    }

    fn refuse<T>(&self, column: &str, expected: &str) -> Result<T, RowFault> {
        Err((format!("{column} `{}`", self.get(column)), expected.to_owned()))
    }

    fn euro(&self, column: &str) -> Result<Option<Decimal>, RowFault> {
        match self.get(column) {
            "" => Ok(None),
            text => parse_euro(text).map_or_else(|| self.refuse(column, EURO_FORM), |euro| Ok(Some(euro))),
        }
    }
}

fn price(payers: &[String], row: &Row<'_>) -> Result<Price, RowFault> {
    let payer = row.need("payer")?;
    if !payers.contains(&payer) {
        return Err((format!("unknown payer `{payer}`"), format!("one of: {}", payers.join(", "))));
    }
    Ok(Price {
        id: row.need("id")?,
        amount: match (row.euro("amount")?, row.euro("low")?, row.euro("high")?) {
            (Some(euro), None, None) => Amount::Euro(euro),
            (None, Some(low), Some(high)) if low <= high => Amount::Between(low, high),
            (None, None, None) => Amount::Unpriced,
            _ => return row.refuse("amount", "an amount, or a low and a high, or none of them"),
        },
        unit: match row.get("unit") {
            "hour" => Unit::Hour,
            "day part" => Unit::DayPart,
            "day" => Unit::Day,
            "month" => Unit::Month,
            "year" => Unit::Year,
            "piece" => Unit::Piece,
            _ => return row.refuse("unit", "one of: hour, day part, day, month, year, piece"),
        },
        year: match row.get("price_year") {
            "" => None,
            text => match text.parse() {
                Ok(year) if (1990..=2100).contains(&year) => Some(year),
                _ => return row.refuse("price_year", "a year such as 2024, or nothing when the source gives none"),
            },
        },
        payer,
        law: row.need("law")?,
        source: row.need("source")?,
        url: match row.need("url")? {
            url if url.starts_with("https://") => url,
            _ => return row.refuse("url", "an address that begins with https://"),
        },
        grade: match row.get("grade") {
            "A" => Grade::A,
            "B" => Grade::B,
            "C" => Grade::C,
            "D" => Grade::D,
            _ => return row.refuse("grade", "A, B, C or D"),
        },
        contains: row.get("contains").split_whitespace().map(str::to_owned).collect(),
    })
}
