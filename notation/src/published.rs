//! `published.yaml`: what others published about their own projects.

use crate::amounts::payer_of;
use crate::case::{Firmness, firmness};
use crate::fault::Fault;
use crate::node::Node;
use crate::plan::one_of;
use maatwerk_engine::{Counted, Published};

/// Reads the published figures.
pub(crate) fn published(payers: &[String], node: &Node) -> Result<Vec<Published>, Fault> {
    let mut all: Vec<Published> = Vec::new();
    for item in node.list("a list of published figures")? {
        let figure = figure(payers, item)?;
        if all.iter().any(|earlier| earlier.id == figure.id) {
            return Err(item.fault(format_args!("figure `{}` a second time", figure.id), "each figure once"));
        }
        all.push(figure);
    }
    Ok(all)
}

fn figure(payers: &[String], node: &Node) -> Result<Published, Fault> {
    let fields = node.fields(&["id", "what", "euro", "households", "payer", "year", "source", "url", "firm"])?;
    Ok(Published {
        id: fields.text("id")?,
        what: one_of(fields.need("what")?, &Counted::ALL, Counted::name)?,
        euro: fields.need("euro")?.euro()?,
        households: fields.get("households").map(|node| node.parsed("a whole number")).transpose()?,
        payer: fields.get("payer").map(|node| payer_of(payers, node)).transpose()?,
        year: fields.get("year").map(|node| node.parsed("a year")).transpose()?,
        source: fields.text("source")?,
        url: fields.need("url")?.address()?,
        is_claim: firmness(fields.need("firm")?)? == Firmness::Claim,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const FIGURE: &str = "- { id: a, what: saved, euro: 1500000, households: 50, payer: gemeente, year: 2019, source: b, \
                          url: 'https://b', firm: reported }\n";

    fn read(text: &str) -> Result<Vec<Published>, Fault> {
        published(&["gemeente".to_owned()], &Node::parse("published.yaml", text)?)
    }

    #[test]
    fn a_figure_says_what_was_counted_over_whom_and_how_firm_it_is() {
        let figure = read(FIGURE).expect("a figure").remove(0);
        assert_eq!((figure.what, figure.households, figure.year), (Counted::Saved, Some(50), Some(2019)));
        let claim = FIGURE.replace("households: 50, payer: gemeente, year: 2019, ", "").replace("reported", "claim");
        let claim = read(&claim).expect("a claim").remove(0);
        assert_eq!((claim.households, claim.payer, claim.year, claim.is_claim), (None, None, None, true));
    }

    #[test]
    fn a_figure_that_cannot_be_meant_is_refused() {
        for (from, to, found, expected) in [
            ("saved", "earned", "`earned`", "one of: saved, prevented, spent, budget, said"),
            ("1500000", "1.5M", "`1.5M`", "an amount in euro"),
            ("households: 50", "households: many", "`many`", "a whole number"),
            ("gemeente", "koning", "unknown payer `koning`", "gemeente"),
            ("2019", "long ago", "`long ago`", "a year"),
            ("'https://b'", "b.nl", "`b.nl`", "https://"),
            ("reported", "rumour", "`rumour`", "claim or reported"),
            ("source: b, ", "", "no field `source`", "a field `source`"),
        ] {
            let fault = read(&FIGURE.replace(from, to)).expect_err(to);
            assert!(fault.found.contains(found) && fault.expected.contains(expected), "{fault}");
        }
        let fault = read(&FIGURE.repeat(2)).expect_err("twice");
        assert_eq!((fault.line, &*fault.found), (2, "figure `a` a second time"));
    }
}
