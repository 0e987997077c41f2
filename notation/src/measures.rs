//! Measures: what breaking through asks, under which ground, who decides and when it begins.

use crate::assumptions::years;
use crate::entries::{Desk, Rate, transfer};
use crate::fault::Fault;
use crate::node::{Fields, Node};
use maatwerk_engine::{DatedAmount, Decision, MAX_AMOUNT, Measure, Origin, Timing, cents};
use rust_decimal::Decimal;

const MEASURE_FIELDS: &[&str] = &[
    "what", "ground", "payer", "law", "amount", "price", "times", "at", "for", "transfer", "decides", "decision",
    "begins",
];
/// A measure whose amount, payer and law are those of an amount that a law names.
const NORM_FIELDS: &[&str] =
    &["what", "ground", "norm", "months", "at", "for", "transfer", "decides", "decision", "begins"];

impl Desk<'_> {
    /// A measure, and the price that it is reckoned with.
    pub(crate) fn measure(&self, node: &Node) -> Result<(Measure, Option<String>), Fault> {
        let fields = node.fields(if node.has("norm") { NORM_FIELDS } else { MEASURE_FIELDS })?;
        let ground = fields.get("ground").map(|node| self.ground(node)).transpose()?;
        let rate = match fields.get("norm") {
            Some(norm) => self.norm(norm, &fields)?,
            None => self.rate(node, &fields)?,
        };
        let times = match (fields.get("norm"), fields.get("times")) {
            (Some(_), _) => fields.need("months")?.count(Decimal::ONE, Decimal::from(12), "1 to 12 months a year")?,
            (None, Some(times)) => times.count(Decimal::ZERO, MAX_AMOUNT, "how many times, not negative")?,
            (None, None) => Decimal::ONE,
        };
        let amount = cents(rate.amount * times);
        if amount > MAX_AMOUNT {
            return Err(node.fault(format_args!("{amount} euro"), "at most 10 million euro a measure and year"));
        }
        let price = rate.price.map(|price| price.id);
        let measure = Measure {
            what: rate.what,
            origin: rate.origin,
            ground,
            payer: rate.payer,
            law: rate.law,
            amount,
            timing: timing(&fields, self.assumptions.horizon)?,
            transfer: transfer(&fields)?,
            decides: fields.get("decides").map(Node::one_line).transpose()?,
            decision: fields.get("decision").map(decision).transpose()?,
            begins: fields.get("begins").map(Node::date).transpose()?,
        };
        Ok((measure, price))
    }

    fn ground(&self, node: &Node) -> Result<String, Fault> {
        let id = node.text("a ground's id")?;
        match self.book.ground(id) {
            Some(ground) => Ok(ground.id.clone()),
            None => {
                let known = self.book.grounds.iter().map(|ground| &*ground.id).collect::<Vec<_>>();
                Err(node.fault(format_args!("unknown ground `{id}`"), format_args!("one of: {}", known.join(", "))))
            }
        }
    }

    fn norm(&self, node: &Node, fields: &Fields<'_>) -> Result<Rate, Fault> {
        let id = node.text("an amount's id")?;
        let paid = |amount: &&DatedAmount| amount.is_norm();
        let known = self.book.amounts.iter().filter(paid).map(|amount| &*amount.id).collect::<Vec<_>>().join(", ");
        let norm = self.book.amounts.iter().filter(paid).find(|amount| amount.id == id);
        let norm =
            norm.ok_or_else(|| node.fault(format_args!("unknown amount `{id}`"), format_args!("one of: {known}")))?;
        let on = self
            .on
            .ok_or_else(|| node.fault("no `on` in the case", "the day whose amount counts, `on: 2026-07-01`"))?;
        let version = norm.on(on).ok_or_else(|| {
            node.fault(format_args!("no amount `{id}` for {on}"), "a day for which rules/amounts.yaml has the amount")
        })?;
        let what = fields.get("what").map(|what| what.text("what is done").map(str::to_owned)).transpose()?;
        Ok(Rate {
            what: what.unwrap_or_default(),
            origin: Origin::Law { amount: id.to_owned(), url: version.url.clone().unwrap_or_default() },
            payer: norm.payer.clone().unwrap_or_default(),
            law: norm.law.clone(),
            amount: version.euro,
            price: None,
            indexed: None,
        })
    }
}

fn decision(node: &Node) -> Result<Decision, Fault> {
    match node.as_text() {
        Some("taken") => Ok(Decision::Taken),
        Some("follows") => Ok(Decision::Follows),
        _ => Err(node.unexpected("taken or follows")),
    }
}

fn timing(fields: &Fields<'_>, horizon: usize) -> Result<Timing, Fault> {
    let years = fields.get("for").map(|node| years(node, 1, horizon)).transpose()?.unwrap_or(1);
    let Some(node) = fields.get("at") else { return Ok(Timing { years, ..Timing::START }) };
    let expected = format!("start, each month, or year 1 to year {horizon}");
    let timing = match node.text(&expected)? {
        "start" => Timing { years, ..Timing::START },
        "each month" => Timing { years, monthly: true, ..Timing::START },
        text => match text.strip_prefix("year ").and_then(|year| year.parse::<usize>().ok()) {
            Some(year) if (1..=horizon).contains(&year) => Timing { first_year: year - 1, years, monthly: false },
            _ => return Err(node.unexpected(expected)),
        },
    };
    if timing.first_year + timing.years > horizon {
        return Err(node
            .fault(format_args!("payments until year {}", timing.first_year + years), "payments within the horizon"));
    }
    Ok(timing)
}
