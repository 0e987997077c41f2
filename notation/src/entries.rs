//! The entries of a case, each with what it costs and who pays it: lines and events; measures stand in `measures.rs`.

use crate::amounts::payer_of;
use crate::fault::Fault;
use crate::node::{Fields, Node};
use crate::ranges::ranges;
use maatwerk_engine::{
    Amount, Assumptions, Case, Catalogue, Date, Indexed, LawBook, Line, LineKind, MAX_AMOUNT, Origin, Price,
    QUANTITY_FORM, Quantity, Trajectory, cents,
};
use rust_decimal::Decimal;

const LINE_FIELDS: &[&str] =
    &["price", "what", "amount", "payer", "law", "muddling on", "breaking through", "cashable", "transfer"];

/// What entries are read with.
pub(crate) struct Desk<'a> {
    pub(crate) book: &'a LawBook,
    pub(crate) catalogue: &'a Catalogue,
    /// The day whose amounts count.
    pub(crate) on: Option<Date>,
    /// What is assumed.
    pub(crate) assumptions: Assumptions,
}

/// Who pays what under which law, before it is known how much of it.
pub(crate) struct Rate {
    pub(crate) what: String,
    pub(crate) payer: String,
    pub(crate) law: String,
    pub(crate) amount: Decimal,
    pub(crate) origin: Origin,
    /// The catalogue's price, if the amount is the catalogue's or replaces it.
    pub(crate) price: Option<Price>,
    /// How the catalogue's amount was brought to the price level of the case.
    pub(crate) indexed: Option<Indexed>,
}

impl Desk<'_> {
    /// The lines, events and measures of a case; `None` in a file with only a situation.
    pub(crate) fn case(&self, fields: &Fields<'_>) -> Result<Option<Case>, Fault> {
        let parts = ["lines", "events", "measures"].map(|name| fields.get(name));
        if parts.iter().all(Option::is_none) {
            return Ok(None);
        }
        let [lines, events, measures] = parts;
        let assumptions = self.assumptions;
        let ranges = fields.get("ranges").map(|node| ranges(node, &assumptions)).transpose()?.unwrap_or_default();
        let mut case = Case { assumptions, ranges, ..Case::default() };
        let mut priced: Vec<(&Node, String)> = Vec::new();
        for (list, kind) in [(lines, LineKind::Running), (events, LineKind::Event)] {
            for node in list.map_or(Ok(&[][..]), |list| list.list("a list"))? {
                let line = self.line(node, kind)?;
                self.refuse_overlap(&mut priced, node, line.price.clone())?;
                case.lines.push(line);
            }
        }
        let mut priced: Vec<(&Node, String)> = Vec::new();
        for node in measures.map_or(Ok(&[][..]), |list| list.list("a list"))? {
            let (measure, price) = self.measure(node)?;
            self.refuse_overlap(&mut priced, node, price)?;
            case.measures.push(measure);
        }
        match (fields.get("assumptions"), case.recovering()) {
            (Some(node), Some(line)) if !assumptions.deadweight.is_zero() => Err(node.need("deadweight")?.fault(
                format_args!("a deadweight beside `{}`, which recovers by itself", name(line)),
                "one of the two: a deadweight, or muddling on that falls over the years",
            )),
            _ => Ok(Some(case)),
        }
    }

    /// Notes the price of an entry, unless it is a bundle beside its part.
    fn refuse_overlap<'n>(
        &self,
        earlier: &mut Vec<(&'n Node, String)>,
        node: &'n Node,
        price: Option<String>,
    ) -> Result<(), Fault> {
        let Some(price) = price else { return Ok(()) };
        if let Some((other, id)) = earlier.iter().find(|(_, other)| self.catalogue.overlap(other, &price)) {
            return Err(node.fault(
                format_args!("`{price}` beside `{id}` (line {}), of which one already holds the other", other.line()),
                "a bundle or its parts, not both",
            ));
        }
        earlier.push((node, price));
        Ok(())
    }

    fn line(&self, node: &Node, kind: LineKind) -> Result<Line, Fault> {
        let fields = node.fields(LINE_FIELDS)?;
        let rate = self.rate(node, &fields)?;
        let future = |name: &str| -> Result<Trajectory, Fault> {
            let node = fields.need(name)?;
            let (years, horizon) = (node.one_or_more(), self.assumptions.horizon);
            if years.len() > horizon {
                return Err(node.fault(
                    format_args!("{} years", years.len()),
                    format_args!("at most {horizon}, the horizon of the case"),
                ));
            }
            let years = years.iter().map(|year| self.quantity(year, kind, &rate)).collect::<Result<Vec<_>, _>>()?;
            Trajectory::new(years).ok_or_else(|| node.unexpected("at least one year"))
        };
        Ok(Line {
            muddling_on: future("muddling on")?,
            breaking_through: future("breaking through")?,
            what: rate.what,
            payer: rate.payer,
            law: rate.law,
            unit_price: rate.amount,
            grade: rate.price.as_ref().filter(|_| rate.origin != Origin::Own).map(|price| price.grade),
            price: rate.price.map(|price| price.id),
            indexed: rate.indexed,
            cashable: fields.get("cashable").map(cashable).transpose()?,
            transfer: transfer(&fields)?,
            kind,
        })
    }

    /// A catalogue price, whose amount, payer and law may be replaced, or a rate of the writer's own.
    pub(crate) fn rate(&self, node: &Node, fields: &Fields<'_>) -> Result<Rate, Fault> {
        let price = fields.get("price").map(|node| self.price(node)).transpose()?;
        let own = |name: &str| fields.get(name).map(|node| Ok(node.text("text")?.to_owned())).transpose();
        let amount = fields.get("amount").map(Node::euro).transpose()?;
        let payer = fields.get("payer").map(|node| payer_of(&self.catalogue.payers, node)).transpose()?;
        let missing = |name: &str| {
            node.fault(
                format_args!("no price of the catalogue and no `{name}`"),
                "`price`, or `what`, `amount`, `payer` and `law`",
            )
        };
        let (what, law) = (own("what")?, own("law")?);
        match price {
            Some(price) => {
                // The catalogue speaks only for its own amount.
                let origin = if amount.is_none() { Origin::Price(price.id.clone()) } else { Origin::Own };
                let (amount, indexed) = match amount {
                    Some(own) => (own, None),
                    None => {
                        let listed = price.default_amount().ok_or_else(|| no_default_amount(fields, price, node))?;
                        self.catalogue.at_level(price, listed, self.assumptions.price_level)
                    }
                };
                Ok(Rate {
                    origin,
                    amount,
                    indexed,
                    what: what.unwrap_or_default(),
                    payer: payer.unwrap_or_else(|| price.payer.clone()),
                    law: law.unwrap_or_else(|| price.law.clone()),
                    price: Some(price.clone()),
                })
            }
            None => Ok(Rate {
                what: what.ok_or_else(|| missing("what"))?,
                amount: amount.ok_or_else(|| missing("amount"))?,
                payer: payer.ok_or_else(|| missing("payer"))?,
                law: law.ok_or_else(|| missing("law"))?,
                origin: Origin::Own,
                price: None,
                indexed: None,
            }),
        }
    }

    fn price(&self, node: &Node) -> Result<&Price, Fault> {
        let id = node.text("a price of the catalogue")?;
        self.catalogue.price(id).ok_or_else(|| {
            node.fault(
                format_args!("unknown price `{id}`"),
                "an id of the price catalogue, such as JW02 (rules/prices.csv)",
            )
        })
    }

    fn quantity(&self, node: &Node, kind: LineKind, rate: &Rate) -> Result<Decimal, Fault> {
        let quantity = match kind {
            LineKind::Event => node.share(Decimal::ZERO, Decimal::ONE, "a chance from 0 % to 100 %")?,
            LineKind::Running => {
                let text = node.text(QUANTITY_FORM)?;
                let quantity: Quantity = text.parse().map_err(|found| node.fault(found, QUANTITY_FORM))?;
                let price = rate.price.as_ref().map(|price| price.unit);
                if let (Some(unit), Some(price)) = (quantity.unit, price)
                    && unit != price
                {
                    return Err(node.fault(
                        format_args!("`{text}`"),
                        format_args!("a quantity in {}, as the price is", price.plural()),
                    ));
                }
                quantity.per_year
            }
        };
        let cost = cents(quantity * rate.amount);
        if cost > MAX_AMOUNT {
            return Err(node.fault(format_args!("{cost} euro a year"), "at most 10 million euro a line and year"));
        }
        Ok(quantity)
    }
}

/// What a line is called in a fault.
fn name(line: &Line) -> &str {
    if line.what.is_empty() { line.price.as_deref().unwrap_or(&line.law) } else { &line.what }
}

fn cashable(node: &Node) -> Result<Decimal, Fault> {
    node.share(Decimal::ZERO, Decimal::ONE, "the share that comes free, from 0 % to 100 %")
}

/// Whether an entry is income support; it is not when nothing is said.
pub(crate) fn transfer(fields: &Fields<'_>) -> Result<bool, Fault> {
    fields.get("transfer").map_or(Ok(false), Node::yes_no)
}

fn no_default_amount(fields: &Fields<'_>, price: &Price, node: &Node) -> Fault {
    let place = fields.get("price").unwrap_or(node);
    let why = if price.amount.euro().is_some() { "is only a claim (grade D)" } else { "has no single amount" };
    let found = format!("price `{}`, which {why}", price.id);
    match price.amount {
        Amount::Between(low, high) => {
            place.fault(found, format_args!("an `amount` beside it, between {low} and {high}"))
        }
        Amount::Euro(_) | Amount::Unpriced => place.fault(found, "an `amount` beside it"),
    }
}
