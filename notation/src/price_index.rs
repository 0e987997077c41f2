//! `price-index.yaml`: the consumer price index.

use crate::fault::Fault;
use crate::node::Node;
use maatwerk_engine::{ChangeOfYear, PriceIndex};
use rust_decimal::Decimal;

/// Reads the index.
pub(crate) fn price_index(node: &Node) -> Result<PriceIndex, Fault> {
    let fields = node.fields(&["source", "url", "changes"])?;
    let mut index =
        PriceIndex { source: fields.text("source")?, url: fields.need("url")?.address()?, ..PriceIndex::default() };
    for (year, change) in fields.need("changes")?.entries("a change for each year")? {
        let next = index.first + index.changes.len() as u16;
        let read: u16 = year.parsed("a year such as 2024")?;
        if index.changes.is_empty() {
            index.first = read;
        } else if read != next {
            return Err(year.unexpected(format_args!("{next}, the year after the one before")));
        }
        let (low, high) = (Decimal::new(-5, 1), Decimal::ONE);
        index.changes.push(ChangeOfYear(change.share(low, high, "a change such as 3.3 %")?));
    }
    Ok(index)
}
