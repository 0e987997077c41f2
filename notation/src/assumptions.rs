//! What a case assumes: how long, how likely, and how much optimism is taken off.

use crate::fault::Fault;
use crate::node::Node;
use maatwerk_engine::Assumptions;
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
pub(crate) fn assumptions(node: &Node) -> Result<Assumptions, Fault> {
    let fields = node.fields(&["horizon", "success", "optimism", "investment uplift", "discount"])?;
    let default = Assumptions::default();
    let share = |name: &str, low: Decimal, high: Decimal, expected: &str| -> Result<Option<Decimal>, Fault> {
        fields.get(name).map(|node| node.share(low, high, expected)).transpose()
    };
    let (zero, one) = (Decimal::ZERO, Decimal::ONE);
    let least = Decimal::new(1, 2);
    Ok(Assumptions {
        horizon: fields
            .get("horizon")
            .map(|node| years(node, 1, Assumptions::MAX_HORIZON))
            .transpose()?
            .unwrap_or(default.horizon),
        success: share("success", zero, one, "a chance from 0 % to 100 %")?.unwrap_or(default.success),
        optimism: share("optimism", least, one, "what is left of the savings, 0.01 to 1")?.unwrap_or(default.optimism),
        investment_uplift: share("investment uplift", one, Decimal::TEN, "a factor from 1 to 10")?
            .unwrap_or(default.investment_uplift),
        discount: share("discount", zero, one, "a rate a year from 0 % to 100 %")?.unwrap_or(default.discount),
    })
}
