//! `prices.csv`: the price catalogue, a row a price.

use crate::fault::Fault;
use crate::node::{ADDRESS_FORM, EURO_FORM, Node, is_address, parse_euro};
use csv::ReaderBuilder;
use maatwerk_engine::{Amount, Bounds, Grade, Price, Unit};
use rust_decimal::Decimal;

pub(crate) const COLUMNS: &[&str] = &[
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
        let cell = |column: &str| {
            let place = COLUMNS.iter().position(|name| *name == column);
            place.and_then(|place| record.get(place)).unwrap_or_default()
        };
        let price = price(payers, &Row { cell: &cell }).map_err(|(_, found, expected)| fault(line, found, expected))?;
        if prices.iter().any(|earlier| earlier.id == price.id) {
            return Err(fault(line, format!("price `{}` a second time", price.id), "each price once".to_owned()));
        }
        prices.push(price);
        lines.push(line);
    }
    for (price, line) in prices.iter().zip(&lines) {
        if let Some((_, found, expected)) = unknown_part(price, &prices) {
            return Err(fault(*line, found, expected));
        }
    }
    Ok(prices)
}

/// A fault when the price says that it holds one that is not there.
pub(crate) fn unknown_part(price: &Price, prices: &[Price]) -> Option<RowFault> {
    let is_known = |part: &&String| match part.strip_suffix('*') {
        Some(group) => prices.iter().any(|other| other.id.starts_with(group)),
        None => prices.iter().any(|other| other.id == **part),
    };
    let part = price.contains.iter().find(|part| !is_known(part))?;
    let found = format!("unknown price `{part}` in contains");
    Some(("contains", found, "a price of this file, or a group such as `JW*`".to_owned()))
}

/// One price, a text in each column.
pub(crate) struct Row<'a> {
    pub(crate) cell: &'a dyn Fn(&str) -> &'a str,
}

/// The column, what was found, what was expected.
pub(crate) type RowFault = (&'static str, String, String);

impl<'a> Row<'a> {
    fn get(&self, column: &str) -> &'a str {
        (self.cell)(column).trim()
    }

    fn need(&self, column: &'static str) -> Result<String, RowFault> {
        match self.get(column) {
            "" => Err((column, format!("no {column}"), format!("a {column}"))),
            text => Ok(text.to_owned()),
        }
    }

    fn refuse<T>(&self, column: &'static str, expected: &str) -> Result<T, RowFault> {
        Err((column, format!("{column} `{}`", self.get(column)), expected.to_owned()))
    }

    fn euro(&self, column: &'static str) -> Result<Option<Decimal>, RowFault> {
        match self.get(column) {
            "" => Ok(None),
            text => parse_euro(text).map_or_else(|| self.refuse(column, EURO_FORM), |euro| Ok(Some(euro))),
        }
    }
}

/// Reads one price.
pub(crate) fn price(payers: &[String], row: &Row<'_>) -> Result<Price, RowFault> {
    let payer = row.need("payer")?;
    if !payers.contains(&payer) {
        return Err(("payer", format!("unknown payer `{payer}`"), format!("one of: {}", payers.join(", "))));
    }
    let (amount, range) = match (row.euro("amount")?, row.euro("low")?, row.euro("high")?) {
        (Some(euro), None, None) => (Amount::Euro(euro), None),
        (Some(euro), Some(low), Some(high)) if low <= euro && euro <= high => {
            (Amount::Euro(euro), Some(Bounds { low, high }))
        }
        (None, Some(low), Some(high)) if low <= high => (Amount::Between(low, high), None),
        (None, None, None) => (Amount::Unpriced, None),
        _ => return row.refuse("amount", "an amount, a low and a high around it, both, or none of them"),
    };
    Ok(Price {
        id: row.need("id")?,
        amount,
        range,
        unit: match unit(row.get("unit")) {
            Some(unit) => unit,
            None => return row.refuse("unit", UNIT_FORM),
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
            url if is_address(&url) => url,
            _ => return row.refuse("url", ADDRESS_FORM),
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

const UNIT_FORM: &str = "one of: hour, day part, day, month, year, piece";

fn unit(key: &str) -> Option<Unit> {
    Unit::ALL.into_iter().find(|unit| unit.key() == key)
}

/// The unit of a field.
pub(crate) fn unit_of(node: &Node) -> Result<Unit, Fault> {
    node.as_text().and_then(unit).ok_or_else(|| node.unexpected(UNIT_FORM))
}
