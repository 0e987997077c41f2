//! `amounts.yaml`: the amounts that laws name, with their dates; and `payers.yaml`: who can pay.

use crate::fault::Fault;
use crate::node::Node;
use maatwerk_engine::{AmountVersion, DatedAmount, Period};

/// Reads the payers.
pub(crate) fn payers(node: &Node) -> Result<Vec<String>, Fault> {
    node.list("a list of payers")?.iter().map(|payer| Ok(payer.text("a payer")?.to_owned())).collect()
}

/// A payer that stands in the list.
pub(crate) fn payer_of(payers: &[String], node: &Node) -> Result<String, Fault> {
    let expected = format!("one of: {}", payers.join(", "));
    let name = node.text(&expected)?;
    match payers.iter().find(|payer| *payer == name) {
        Some(payer) => Ok(payer.clone()),
        None => Err(node.fault(format_args!("unknown payer `{name}`"), expected)),
    }
}

/// Reads the amounts.
pub(crate) fn amounts(payers: &[String], node: &Node) -> Result<Vec<DatedAmount>, Fault> {
    node.list("a list of amounts")?.iter().map(|item| amount(payers, item)).collect()
}

fn amount(payers: &[String], node: &Node) -> Result<DatedAmount, Fault> {
    let fields = node.fields(&["id", "payer", "law", "versions"])?;
    let mut versions: Vec<AmountVersion> = Vec::new();
    for item in fields.need("versions")?.list("a list of versions")? {
        let version = version(item)?;
        if versions.last().is_some_and(|earlier| earlier.valid.to.is_none_or(|to| to >= version.valid.from)) {
            return Err(item.fault(
                format_args!("a version from {}", version.valid.from),
                "a version that begins after the one before it has ended",
            ));
        }
        versions.push(version);
    }
    Ok(DatedAmount {
        id: fields.text("id")?,
        payer: payer_of(payers, fields.need("payer")?)?,
        law: fields.text("law")?,
        versions,
    })
}

fn version(node: &Node) -> Result<AmountVersion, Fault> {
    let fields = node.fields(&["from", "to", "monthly", "url", "check_before"])?;
    Ok(AmountVersion {
        valid: Period { from: fields.need("from")?.date()?, to: fields.get("to").map(Node::date).transpose()? },
        monthly: fields.need("monthly")?.euro()?,
        url: fields.text("url")?,
        check_before: fields.need("check_before")?.date()?,
    })
}
