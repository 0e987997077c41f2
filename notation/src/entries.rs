//! The entries of a case: lines, events and measures, each with what it costs and who pays it.

use crate::amounts::payer_of;
use crate::assumptions::{assumptions, years};
use crate::fault::Fault;
use crate::node::{Fields, Node};
use maatwerk_engine::{
    Amount, Case, Catalogue, Date, DatedAmount, LawBook, Line, LineKind, MAX_AMOUNT, Measure, Origin, Price,
    QUANTITY_FORM, Quantity, Timing, Trajectory, Unit, cents,
};
use rust_decimal::Decimal;

const MEASURE_FIELDS: &[&str] = &["what", "ground", "payer", "law", "amount", "price", "times", "at", "for"];
/// A measure whose amount, payer and law are those of an amount that a law names.
const NORM_FIELDS: &[&str] = &["what", "ground", "norm", "months", "at", "for"];

/// What entries are read with.
pub(crate) struct Desk<'a> {
    pub(crate) book: &'a LawBook,
    pub(crate) catalogue: &'a Catalogue,
    /// The day whose amounts count.
    pub(crate) on: Option<Date>,
}

/// Who pays what under which law, before it is known how much of it.
struct Rate {
    what: String,
    payer: String,
    law: String,
    amount: Decimal,
    origin: Origin,
    /// The catalogue's price, if the amount is the catalogue's or replaces it.
    price: Option<Price>,
}

impl Desk<'_> {
    /// The lines, events and measures of a case; `None` in a file with only a situation.
    pub(crate) fn case(&self, fields: &Fields<'_>) -> Result<Option<Case>, Fault> {
        let parts = ["lines", "events", "measures"].map(|name| fields.get(name));
        if parts.iter().all(Option::is_none) {
            return Ok(None);
        }
        let [lines, events, measures] = parts;
        let assumptions = fields.get("assumptions").map(assumptions).transpose()?.unwrap_or_default();
        let mut case = Case { lines: Vec::new(), measures: Vec::new(), assumptions };
        let mut priced: Vec<(&Node, String)> = Vec::new();
        for (list, kind) in [(lines, LineKind::Running), (events, LineKind::Event)] {
            for node in list.map_or(Ok(&[][..]), |list| list.list("a list"))? {
                let line = self.line(node, kind, assumptions.horizon)?;
                self.refuse_overlap(&mut priced, node, line.price.clone())?;
                case.lines.push(line);
            }
        }
        let mut priced: Vec<(&Node, String)> = Vec::new();
        for node in measures.map_or(Ok(&[][..]), |list| list.list("a list"))? {
            let (measure, price) = self.measure(node, assumptions.horizon)?;
            self.refuse_overlap(&mut priced, node, price)?;
            case.measures.push(measure);
        }
        Ok(Some(case))
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

    fn line(&self, node: &Node, kind: LineKind, horizon: usize) -> Result<Line, Fault> {
        let fields = node.fields(&["price", "what", "amount", "payer", "law", "muddling on", "breaking through"])?;
        let rate = self.rate(node, &fields)?;
        let future = |name: &str| -> Result<Trajectory, Fault> {
            let node = fields.need(name)?;
            let years = node.one_or_more();
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
            price: rate.price.as_ref().map(|price| price.id.clone()),
            kind,
        })
    }

    /// A catalogue price, whose amount, payer and law may be replaced, or a rate of the writer's own.
    fn rate(&self, node: &Node, fields: &Fields<'_>) -> Result<Rate, Fault> {
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
            Some(price) => Ok(Rate {
                // The catalogue speaks only for its own amount.
                origin: if amount.is_none() { Origin::Price(price.id.clone()) } else { Origin::Own },
                amount: amount.or(price.default_amount()).ok_or_else(|| no_default_amount(fields, price, node))?,
                what: what.unwrap_or_default(),
                payer: payer.unwrap_or_else(|| price.payer.clone()),
                law: law.unwrap_or_else(|| price.law.clone()),
                price: Some(price.clone()),
            }),
            None => Ok(Rate {
                what: what.ok_or_else(|| missing("what"))?,
                amount: amount.ok_or_else(|| missing("amount"))?,
                payer: payer.ok_or_else(|| missing("payer"))?,
                law: law.ok_or_else(|| missing("law"))?,
                origin: Origin::Own,
                price: None,
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

    fn measure(&self, node: &Node, horizon: usize) -> Result<(Measure, Option<String>), Fault> {
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
            timing: timing(&fields, horizon)?,
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
        // A limit is nobody's payment, and what is paid by the year or the hour is no norm for a month.
        let paid = |amount: &&DatedAmount| amount.payer.is_some() && amount.per == Unit::Month;
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
        })
    }
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
