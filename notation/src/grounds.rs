//! `grounds/*.yaml`: the provisions of one law that can carry a measure.

use crate::conditions::condition;
use crate::fault::Fault;
use crate::node::{Fields, Node};
use crate::situation::situation;
use maatwerk_engine::{
    After, Condition, Fact, Ground, LawBook, OpenNorm, Period, Power, Reading, ReadingStatus, Situation, Truth, assess,
};

const FIELDS: &[&str] = &[
    "id",
    "at",
    "valid",
    "read",
    "check_before",
    "power",
    "decides",
    "domains",
    "paraphrase",
    "concerns",
    "after",
    "when",
    "weigh",
    "amount",
    "objections",
    "good",
    "bad",
];

/// A ground and the households that stand beside it as its examples.
pub(crate) struct GroundEntry<'a> {
    pub(crate) ground: Ground,
    pub(crate) node: &'a Node,
}

/// Reads the grounds of one law.
pub(crate) fn grounds<'a>(facts: &[Fact], file: &'a Node) -> Result<Vec<GroundEntry<'a>>, Fault> {
    let law = file.fields(&["law", "bwb", "grounds"])?;
    let name = law.text("law")?;
    let bwb = law.need("bwb")?;
    let number = bwb.text("a BWB number")?;
    if number.len() != 11 || !number.starts_with("BWBR") || !number[4..].bytes().all(|digit| digit.is_ascii_digit()) {
        return Err(bwb.unexpected("BWBR and seven digits"));
    }
    law.need("grounds")?
        .list("a list of grounds")?
        .iter()
        .map(|node| Ok(GroundEntry { ground: ground(facts, &name, number, node)?, node }))
        .collect()
}

fn ground(facts: &[Fact], law: &str, bwb: &str, node: &Node) -> Result<Ground, Fault> {
    let fields = node.fields(FIELDS)?;
    let at = fields.need("at")?.fields(&["article", "paragraph"])?;
    Ok(Ground {
        id: fields.text("id")?,
        law: law.to_owned(),
        bwb: bwb.to_owned(),
        article: at.text("article")?,
        paragraph: at.get("paragraph").map(|node| node.text("a paragraph").map(str::to_owned)).transpose()?,
        valid: period(fields.need("valid")?)?,
        read: reading(fields.need("read")?)?,
        check_before: fields.need("check_before")?.date()?,
        power: power(fields.need("power")?)?,
        decides: fields.text("decides")?,
        domains: fields.texts("domains")?,
        paraphrase: fields.text("paraphrase")?,
        concerns: condition(facts, fields.need("concerns")?)?,
        when: condition(facts, fields.need("when")?)?,
        weigh: list(&fields, "weigh")?.iter().map(open_norm).collect::<Result<_, _>>()?,
        after: list(&fields, "after")?.iter().map(|node| after(facts, node)).collect::<Result<_, _>>()?,
        amount: fields.get("amount").map(|node| node.text("an amount's id").map(str::to_owned)).transpose()?,
        objections: fields.texts("objections")?,
    })
}

fn list<'a>(fields: &Fields<'a>, name: &str) -> Result<&'a [Node], Fault> {
    fields.get(name).map_or(Ok(&[]), |node| node.list("a list"))
}

fn period(node: &Node) -> Result<Period, Fault> {
    let fields = node.fields(&["from", "to"])?;
    let period = Period { from: fields.need("from")?.date()?, to: fields.get("to").map(Node::date).transpose()? };
    match period.to {
        Some(to) if to < period.from => Err(node.fault(format_args!("an end ({to}) before the start"), "a later end")),
        _ => Ok(period),
    }
}

fn reading(node: &Node) -> Result<Reading, Fault> {
    let fields = node.fields(&["version", "on", "status"])?;
    let status = fields.need("status")?;
    Ok(Reading {
        version: fields.need("version")?.date()?,
        on: fields.need("on")?.date()?,
        status: match status.as_text() {
            Some("text") => ReadingStatus::Text,
            Some("page") => ReadingStatus::Page,
            Some("memory") => ReadingStatus::Memory,
            _ => return Err(status.unexpected("text, page or memory")),
        },
    })
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

fn after(facts: &[Fact], node: &Node) -> Result<After, Fault> {
    let fields = node.fields(&["ground", "only"])?;
    let only = fields.get("only").map(|only| condition(facts, only)).transpose()?;
    Ok(After { ground: fields.text("ground")?, only: only.unwrap_or(Condition::All(Vec::new())) })
}

/// Runs the examples beside a ground: a good one must come out, a bad one must be decided the other way.
pub(crate) fn check_examples(book: &LawBook, entry: &GroundEntry<'_>) -> Result<(), Fault> {
    let fields = entry.node.fields(FIELDS)?;
    for (name, wanted, outcome) in [
        ("good", Truth::True, "a household for which the ground comes out (applies, or judged)"),
        ("bad", Truth::False, "a household for which the ground does not come out (blocked, or elsewhere)"),
    ] {
        let examples = fields.need(name)?.list("a list of households")?;
        if examples.is_empty() {
            return Err(fields.need(name)?.unexpected("at least one household"));
        }
        for example in examples {
            let household: Situation = situation(&book.facts, example)?;
            let assessment = assess(book, &household, entry.ground.read.version);
            let assessed = assessment.verdicts.iter().find(|assessed| assessed.ground.id == entry.ground.id);
            if let Some(assessed) = assessed.filter(|assessed| assessed.verdict.carries() != wanted) {
                return Err(example.fault(format_args!("a household with verdict {:?}", assessed.verdict), outcome));
            }
        }
    }
    Ok(())
}
