//! Between which values what is assumed may lie: a lowest and a highest beside each assumption.

use crate::fault::Fault;
use crate::node::Node;
use maatwerk_engine::{Assumptions, Ranges, Shape};
use rust_decimal::Decimal;

/// Reads the ranges; what is left out is as usual. The most likely value is what the case assumes, so it must lie between.
pub(crate) fn ranges(node: &Node, assumptions: &Assumptions) -> Result<Ranges, Fault> {
    let fields = node.fields(&["success", "prices", "optimism", "investment", "shape"])?;
    let (zero, one, ten) = (Decimal::ZERO, Decimal::ONE, Decimal::TEN);
    let least = Decimal::new(1, 2);
    let range = |name: &str, low: Decimal, high: Decimal, mode: Decimal| {
        fields.get(name).map(|node| range(node, low, high, mode)).transpose()
    };
    if let (Some(node), None) = (fields.get("optimism"), assumptions.optimism.only()) {
        return Err(node
            .fault("a range beside an optimism for each grade", "one `optimism` for all grades, or no range for it"));
    }
    Ok(Ranges {
        success: range("success", zero, one, assumptions.success)?,
        prices: range("prices", zero, ten, one)?,
        optimism: range("optimism", least, one, assumptions.optimism.only().unwrap_or(one))?,
        investment: range("investment", zero, ten, one)?,
        shape: match fields.get("shape") {
            None => Shape::default(),
            Some(node) => match node.as_text() {
                Some("triangular") => Shape::Triangular,
                Some("PERT") => Shape::Pert,
                _ => return Err(node.unexpected("triangular or PERT")),
            },
        },
    })
}

fn range(node: &Node, low: Decimal, high: Decimal, mode: Decimal) -> Result<(Decimal, Decimal), Fault> {
    let expected = format!(
        "a lowest and a highest between {low} and {high}, such as [{}, {}]",
        low.max(Decimal::new(5, 1)),
        high.min(Decimal::ONE)
    );
    let bound = |node: &Node| node.share(low, high, &expected);
    match node.list(&expected)? {
        [lowest, highest] => {
            let (from, to) = (bound(lowest)?, bound(highest)?);
            if from <= mode && mode <= to {
                Ok((from, to))
            } else {
                let found =
                    format_args!("{} to {}, and {} assumed", from.normalize(), to.normalize(), mode.normalize());
                Err(node.fault(found, "a range around what is assumed"))
            }
        }
        _ => Err(node.unexpected(expected)),
    }
}
