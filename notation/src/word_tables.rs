//! Which tables of words there are, and which ids of the rules each must have.

use crate::rule_files::RuleFiles;
use maatwerk_engine::{Kind, LawBook};
use std::collections::BTreeSet;

/// A table's folder, and the ids it must have.
pub(crate) struct TableForm {
    pub(crate) of: &'static str,
    pub(crate) folder: &'static str,
    pub(crate) section: Option<&'static str>,
    pub(crate) fields: &'static [&'static str],
    /// Fields of the same entries that stand in a table of their own: what a resident's widget does not say, it does
    /// not carry.
    pub(crate) elsewhere: &'static [&'static str],
    /// Fields that a resident reads; [`ITSELF`] where the entry is one text.
    pub(crate) resident: &'static [&'static str],
    pub(crate) ids: Vec<String>,
}

/// Stands for the text of an entry that has no fields.
pub(crate) const ITSELF: &str = "";

/// Every table of words, with the ids that the rules ask words for.
pub(crate) fn table_forms(rules: &RuleFiles) -> Vec<TableForm> {
    let RuleFiles { book, catalogue, published } = rules;
    // What was written from memory meets no visitor, so it has no words.
    let book = &book.clone().as_read();
    let ids = |ids: &[&str]| ids.iter().map(|id| (*id).to_owned()).collect::<Vec<_>>();
    let unique = |ids: Vec<&String>| ids.into_iter().collect::<BTreeSet<_>>().into_iter().cloned().collect::<Vec<_>>();
    let term = |of, section, fields, ids| TableForm {
        of,
        folder: "terms",
        section: Some(section),
        fields,
        elsewhere: &[],
        resident: &[],
        ids,
    };
    // Terms that a resident reads too.
    let said = |of, section, ids| TableForm { resident: &[ITSELF], ..term(of, section, &[], ids) };
    let grounds = &book.grounds;
    let facts: Vec<String> = book.facts.iter().map(|fact| fact.name.clone()).collect();
    let ground_ids = unique(grounds.iter().map(|ground| &ground.id).collect());
    vec![
        TableForm {
            of: "fact",
            folder: "facts",
            section: None,
            fields: &["resident", "why"],
            elsewhere: &["professional"],
            resident: &["resident", "why"],
            ids: facts.clone(),
        },
        TableForm {
            of: "fact_label",
            folder: "facts",
            section: None,
            fields: &["professional"],
            elsewhere: &["resident", "why"],
            resident: &[],
            ids: facts,
        },
        TableForm {
            of: "ground",
            folder: "grounds",
            section: None,
            fields: &["title", "resident", "ask"],
            elsewhere: &["professional"],
            resident: &["title", "resident", "ask"],
            ids: ground_ids.clone(),
        },
        // The title alone, for views of professionals.
        TableForm {
            of: "ground_title",
            folder: "grounds",
            section: None,
            fields: &["title"],
            elsewhere: &["resident", "ask", "professional"],
            resident: &[],
            ids: ground_ids.clone(),
        },
        TableForm {
            of: "ground_practice",
            folder: "grounds",
            section: None,
            fields: &["professional"],
            elsewhere: &["title", "resident", "ask"],
            resident: &[],
            ids: ground_ids,
        },
        TableForm {
            of: "price",
            folder: "prices",
            section: None,
            fields: &["item", "unit", "note"],
            elsewhere: &[],
            resident: &[],
            ids: catalogue.prices.iter().map(|price| price.id.clone()).collect(),
        },
        said("choice", "choices", choices(book)),
        term("power", "powers", &[], ids(&["must", "may", "weigh", "hardship", "cooperation", "procedure", "limit"])),
        term("decider", "deciders", &[], unique(grounds.iter().map(|ground| &ground.decides).collect())),
        said("domain", "domains", unique(grounds.iter().flat_map(|ground| &ground.domains).collect())),
        term(
            "norm",
            "norms",
            &[],
            unique(grounds.iter().flat_map(|ground| ground.weigh.iter().map(|norm| &norm.norm)).collect()),
        ),
        term(
            "objection",
            "objections",
            &["says", "room"],
            unique(grounds.iter().flat_map(|ground| &ground.objections).collect()),
        ),
        term("measure", "measures", &[], unique(grounds.iter().flat_map(|ground| &ground.measures).collect())),
        term(
            "reason",
            "reasons",
            &[],
            unique(grounds.iter().flat_map(|ground| ground.after.iter().map(|after| &after.why)).collect()),
        ),
        said(
            "contradiction",
            "contradictions",
            book.contradictions.iter().map(|contradiction| contradiction.id.clone()).collect(),
        ),
        term("payer", "payers", &[], catalogue.payers.clone()),
        term("amount", "amounts", &[], book.amounts.iter().map(|amount| amount.id.clone()).collect()),
        term(
            "law",
            "laws",
            &[],
            unique(
                catalogue
                    .prices
                    .iter()
                    .map(|price| &price.law)
                    .chain(grounds.iter().map(|ground| &ground.law))
                    .chain(book.amounts.iter().map(|amount| &amount.law))
                    .collect(),
            ),
        ),
        term("published", "published", &[], published.iter().map(|figure| figure.id.clone()).collect()),
        term("grade", "grades", &["name", "means"], ids(&["A", "B", "C", "D"])),
        term("unit", "units", &["one", "per", "a_year"], ids(&["hour", "day part", "day", "month", "year", "piece"])),
    ]
}

/// Every choice of every fact, once.
fn choices(book: &LawBook) -> Vec<String> {
    let mut choices = BTreeSet::new();
    for fact in &book.facts {
        if let Kind::Choice(names) = &fact.kind {
            choices.extend(names.iter().cloned());
        }
    }
    choices.into_iter().collect()
}
