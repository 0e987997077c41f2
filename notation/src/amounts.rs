//! `amounts.yaml`: the amounts that laws name, with their dates; and `payers.yaml`: who can pay.

use crate::fault::Fault;
use crate::node::{Fields, Node};
use crate::prices::unit_of;
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
    let mut amounts: Vec<DatedAmount> = Vec::new();
    for item in node.list("a list of amounts")? {
        let amount = amount(payers, item)?;
        if amounts.iter().any(|earlier| earlier.id == amount.id) {
            return Err(item.fault(format_args!("amount `{}` a second time", amount.id), "each amount once"));
        }
        amounts.push(amount);
    }
    Ok(amounts)
}

fn amount(payers: &[String], node: &Node) -> Result<DatedAmount, Fault> {
    let fields = node.fields(&["id", "payer", "law", "per", "versions"])?;
    let mut versions: Vec<AmountVersion> = Vec::new();
    let list = fields.need("versions")?;
    for item in list.list("a list of versions")? {
        let version = version(item)?;
        if versions.last().is_some_and(|earlier| earlier.valid.to.is_none_or(|to| to >= version.valid.from)) {
            return Err(item.fault(
                format_args!("a version from {}", version.valid.from),
                "a version that begins after the one before it has ended",
            ));
        }
        versions.push(version);
    }
    if versions.is_empty() {
        return Err(list.unexpected("at least one version"));
    }
    Ok(DatedAmount {
        id: fields.text("id")?,
        payer: fields.get("payer").map(|payer| payer_of(payers, payer)).transpose()?,
        law: fields.text("law")?,
        per: unit_of(fields.need("per")?)?,
        versions,
    })
}

fn version(node: &Node) -> Result<AmountVersion, Fault> {
    let fields = node.fields(&["from", "to", "euro", "url", "checked", "check_before"])?;
    Ok(AmountVersion {
        valid: period(node, &fields)?,
        euro: fields.need("euro")?.euro()?,
        url: match is_remembered(&fields)? {
            true => None,
            false => Some(fields.need("url")?.address()?),
        },
        check_before: fields.need("check_before")?.date()?,
    })
}

/// The days from `from` to `to`; no end is known where `to` is not there.
pub(crate) fn period(node: &Node, fields: &Fields<'_>) -> Result<Period, Fault> {
    let period = Period { from: fields.need("from")?.date()?, to: fields.get("to").map(Node::date).transpose()? };
    match period.to {
        Some(to) if to < period.from => Err(node.fault(format_args!("an end ({to}) before the start"), "a later end")),
        _ => Ok(period),
    }
}

/// Whether the file says `checked: no`: written from memory, so nobody may lean on it.
pub(crate) fn is_remembered(fields: &Fields<'_>) -> Result<bool, Fault> {
    match fields.get("checked") {
        None => Ok(false),
        Some(node) if node.as_text() == Some("no") => Ok(true),
        Some(node) => Err(node.unexpected("no (what was checked says where and when it was read)")),
    }
}
