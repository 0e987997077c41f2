//! What a case assumes: how long, how likely, and how much optimism is taken off.

use crate::fault::Fault;
use crate::node::Node;
use maatwerk_engine::{Assumptions, Optimism, PriceIndex};
use rust_decimal::Decimal;

/// `5`, `5 years` or `1 year`.
pub(crate) fn years(node: &Node, low: usize, high: usize) -> Result<usize, Fault> {
    let expected = format!("{low} to {high} years");
    let text = node.text(&expected)?;
    let number = text.strip_suffix("years").or(text.strip_suffix("year")).unwrap_or(text).trim();
    match number.parse() {
        Ok(years) if (low..=high).contains(&years) => Ok(years),
        _ => Err(node.unexpected(expected)),
    }
}

/// Reads the assumptions; what is left out is the default.
pub(crate) fn assumptions(index: &PriceIndex, node: &Node) -> Result<Assumptions, Fault> {
    let fields =
        node.fields(&["horizon", "success", "optimism", "deadweight", "investment uplift", "discount", "price level"])?;
    let default = Assumptions::default();
    let share = |name: &str, low: Decimal, high: Decimal, expected: &str| -> Result<Option<Decimal>, Fault> {
        fields.get(name).map(|node| node.share(low, high, expected)).transpose()
    };
    let (zero, one) = (Decimal::ZERO, Decimal::ONE);
    Ok(Assumptions {
        horizon: fields
            .get("horizon")
            .map(|node| years(node, 1, Assumptions::MAX_HORIZON))
            .transpose()?
            .unwrap_or(default.horizon),
        success: share("success", zero, one, "a chance from 0 % to 100 %")?.unwrap_or(default.success),
        optimism: fields.get("optimism").map(optimism).transpose()?.unwrap_or(default.optimism),
        deadweight: share("deadweight", zero, Decimal::new(99, 2), "what would have come anyway, from 0 % to 99 %")?
            .unwrap_or(default.deadweight),
        investment_uplift: share("investment uplift", one, Decimal::TEN, "a factor from 1 to 10")?
            .unwrap_or(default.investment_uplift),
        discount: share("discount", zero, one, "a rate a year from 0 % to 100 %")?.unwrap_or(default.discount),
        price_level: fields.get("price level").map(|node| price_level(index, node)).transpose()?,
    })
}

/// One factor for all, or one for each grade and one for own amounts; what is not named keeps all of it.
fn optimism(node: &Node) -> Result<Optimism, Fault> {
    const FORM: &str = "what is left of the savings, 0.01 to 1";
    let factor = |node: &Node| node.share(Decimal::new(1, 2), Decimal::ONE, FORM);
    if node.as_text().is_some() {
        return factor(node).map(Optimism::same);
    }
    let fields = node.fields(&["A", "B", "C", "D", "own"])?;
    let named = |name: &str| fields.get(name).map_or(Ok(Decimal::ONE), factor);
    Ok(Optimism { by_grade: [named("A")?, named("B")?, named("C")?, named("D")?], own: named("own")? })
}

fn price_level(index: &PriceIndex, node: &Node) -> Result<u16, Fault> {
    let (first, last) = (index.years().start().to_owned(), index.years().end().to_owned());
    let expected = format!("a year from {first} to {last}, of which the consumer price index is known");
    let year = node.parsed(&expected)?;
    if index.years().contains(&year) { Ok(year) } else { Err(node.unexpected(expected)) }
}
