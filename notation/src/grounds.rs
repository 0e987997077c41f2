//! `grounds/*.yaml`: the provisions of one law that can carry a measure.

use crate::amounts::{is_remembered, period};
use crate::conditions::{Named, condition};
use crate::fault::Fault;
use crate::node::{Fields, Node};
use crate::situation::situation;
use maatwerk_engine::{
    After, Condition, Ground, LawBook, OpenNorm, Period, Power, Precedence, Reading, Situation, Truth, assess,
};

pub(crate) const FIELDS: &[&str] = &[
    "id",
    "at",
    "valid",
    "read",
    "checked",
    "check_before",
    "power",
    "decides",
    "domains",
    "paraphrase",
    "concerns",
    "after",
    "excludes",
    "when",
    "weigh",
    "amount",
    "objections",
    "measures",
    "good",
    "bad",
];

/// A law, or a municipality's own rule, whose grounds are read.
pub(crate) struct Law<'a> {
    pub(crate) name: &'a str,
    /// Its number; empty for a rule that has none.
    pub(crate) number: &'a str,
    /// Where its text was read, where that is not the Basiswettenbestand.
    pub(crate) page: Option<&'a str>,
    /// What its grounds may say of themselves.
    pub(crate) fields: &'a [&'static str],
}

/// A ground and the households that stand beside it as its examples.
pub(crate) struct GroundEntry<'a> {
    pub(crate) ground: Ground,
    /// The grounds that it excludes; each of them gets to know.
    pub(crate) excludes: Vec<After>,
    pub(crate) node: &'a Node,
}

/// Reads the grounds of one law.
pub(crate) fn grounds<'a>(named: Named<'_>, file: &'a Node) -> Result<Vec<GroundEntry<'a>>, Fault> {
    let law = file.fields(&["law", "bwb", "grounds"])?;
    let name = law.text("law")?;
    let bwb = law.need("bwb")?;
    let number = bwb.text("a BWB number")?;
    if number.len() != 11 || !number.starts_with("BWBR") || !number[4..].bytes().all(|digit| digit.is_ascii_digit()) {
        return Err(bwb.unexpected("BWBR and seven digits"));
    }
    let of = Law { name: &name, number, page: None, fields: FIELDS };
    law.need("grounds")?.list("a list of grounds")?.iter().map(|node| ground_entry(named, &of, node)).collect()
}

/// Reads one ground.
pub(crate) fn ground_entry<'a>(named: Named<'_>, law: &Law<'_>, node: &'a Node) -> Result<GroundEntry<'a>, Fault> {
    let fields = node.fields(law.fields)?;
    let excluded = list(&fields, "excludes")?;
    let excludes = excluded.iter().map(|node| after(named, node, Precedence::Excludes)).collect::<Result<_, _>>()?;
    Ok(GroundEntry { ground: ground(named, law, &fields)?, excludes, node })
}

fn ground(named: Named<'_>, law: &Law<'_>, fields: &Fields<'_>) -> Result<Ground, Fault> {
    let at = fields.need("at")?.fields(&["article", "paragraph"])?;
    Ok(Ground {
        id: fields.text("id")?,
        law: law.name.to_owned(),
        bwb: law.number.to_owned(),
        article: at.text("article")?,
        paragraph: at.get("paragraph").map(|node| node.text("a paragraph").map(str::to_owned)).transpose()?,
        valid: valid(fields.need("valid")?)?,
        read: match is_remembered(fields)? {
            true => None,
            false => Some(reading(law, fields.need("read")?)?),
        },
        check_before: fields.need("check_before")?.date()?,
        power: power(fields.need("power")?)?,
        decides: fields.text("decides")?,
        domains: fields.texts("domains")?,
        paraphrase: fields.text("paraphrase")?,
        concerns: conditions(named, fields, "concerns")?,
        when: conditions(named, fields, "when")?,
        weigh: list(fields, "weigh")?.iter().map(open_norm).collect::<Result<_, _>>()?,
        after: list(fields, "after")?
            .iter()
            .map(|node| after(named, node, Precedence::GoesFirst))
            .collect::<Result<_, _>>()?,
        amount: fields.get("amount").map(|node| node.text("an amount's id").map(str::to_owned)).transpose()?,
        objections: fields.texts("objections")?,
        measures: fields.texts("measures")?,
    })
}

/// The condition of a field. What was written from memory need not have one.
fn conditions(named: Named<'_>, fields: &Fields<'_>, name: &str) -> Result<Condition, Fault> {
    match fields.get(name) {
        None if is_remembered(fields)? => Ok(Condition::ALWAYS),
        _ => condition(named, fields.need(name)?),
    }
}

fn list<'a>(fields: &Fields<'a>, name: &str) -> Result<&'a [Node], Fault> {
    fields.get(name).map_or(Ok(&[]), |node| node.list("a list"))
}

fn valid(node: &Node) -> Result<Period, Fault> {
    period(node, &node.fields(&["from", "to"])?)
}

fn reading(law: &Law<'_>, node: &Node) -> Result<Reading, Fault> {
    let fields = node.fields(&["version", "on", "page"])?;
    let page = fields.get("page").map(Node::address).transpose()?.or(law.page.map(str::to_owned));
    Ok(Reading { version: fields.need("version")?.date()?, on: fields.need("on")?.date()?, page })
}

fn power(node: &Node) -> Result<Power, Fault> {
    Ok(match node.as_text() {
        Some("must") => Power::Must,
        Some("may") => Power::May,
        Some("weigh") => Power::Weigh,
        Some("hardship") => Power::Hardship,
        Some("cooperation") => Power::Cooperation,
        Some("procedure") => Power::Procedure,
        Some("limit") => Power::Limit,
        _ => return Err(node.unexpected("must, may, weigh, hardship, cooperation, procedure or limit")),
    })
}

fn open_norm(node: &Node) -> Result<OpenNorm, Fault> {
    let fields = node.fields(&["norm", "by"])?;
    Ok(OpenNorm { norm: fields.text("norm")?, by: fields.text("by")? })
}

fn after(named: Named<'_>, node: &Node, kind: Precedence) -> Result<After, Fault> {
    let fields = node.fields(&["ground", "only", "why"])?;
    let only = fields.get("only").map(|only| condition(named, only)).transpose()?;
    Ok(After {
        ground: fields.text("ground")?,
        kind,
        only: only.unwrap_or(Condition::ALWAYS),
        why: fields.text("why")?,
    })
}

/// Runs the examples beside a ground: a good one must come out, a bad one must be decided the other way.
pub(crate) fn check_examples(book: &LawBook, entry: &GroundEntry<'_>) -> Result<(), Fault> {
    for (name, wanted, outcome) in [
        ("good", Truth::True, "a household for which the ground comes out (applies, or judged)"),
        ("bad", Truth::False, "a household for which the ground does not come out (blocked, or elsewhere)"),
    ] {
        if entry.ground.read.is_none() && !entry.node.has(name) {
            continue;
        }
        let list = entry.node.need(name)?;
        let examples = list.list("a list of households")?;
        if examples.is_empty() {
            return Err(list.unexpected("at least one household"));
        }
        for example in examples {
            let household: Situation = situation(book, example)?;
            let day = entry.ground.read.as_ref().map_or(entry.ground.valid.from, |read| read.version);
            let assessment = assess(book, &household, day.max(entry.ground.valid.from));
            if let Some(assessed) =
                assessment.of(&entry.ground.id).filter(|assessed| assessed.verdict.carries() != wanted)
            {
                return Err(
                    example.fault(format_args!("a household with verdict {}", assessed.verdict.name()), outcome)
                );
            }
        }
    }
    Ok(())
}
