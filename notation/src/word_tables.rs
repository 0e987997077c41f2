//! Which tables of words there are, and which ids of the rules each must have.

use crate::rule_files::RuleFiles;
use maatwerk_engine::{Kind, LawBook};
use std::collections::BTreeSet;

/// A table's place in the files, and the ids it must have.
pub(crate) struct TableForm {
    pub(crate) of: &'static str,
    pub(crate) file: &'static str,
    pub(crate) section: Option<&'static str>,
    pub(crate) fields: &'static [&'static str],
    /// Fields of the same entries that stand in a table of their own: what a resident's widget does not say, it does
    /// not carry.
    pub(crate) elsewhere: &'static [&'static str],
    /// Fields that a resident reads.
    pub(crate) resident: &'static [&'static str],
    pub(crate) ids: Vec<String>,
}

/// Every table of words, with the ids that the rules ask words for.
pub(crate) fn table_forms(rules: &RuleFiles) -> Vec<TableForm> {
    let RuleFiles { book, catalogue } = rules;
    let ids = |ids: &[&str]| ids.iter().map(|id| (*id).to_owned()).collect::<Vec<_>>();
    let unique = |ids: Vec<&String>| ids.into_iter().collect::<BTreeSet<_>>().into_iter().cloned().collect::<Vec<_>>();
    let term = |of, section, fields, ids| TableForm {
        of,
        file: "terms",
        section: Some(section),
        fields,
        elsewhere: &[],
        resident: &[],
        ids,
    };
    let grounds = &book.grounds;
    let facts: Vec<String> = book.facts.iter().map(|fact| fact.name.clone()).collect();
    let ground_ids: Vec<String> = grounds.iter().map(|ground| ground.id.clone()).collect();
    vec![
        TableForm {
            of: "fact",
            file: "facts",
            section: None,
            fields: &["resident", "why"],
            elsewhere: &["professional"],
            resident: &["resident", "why"],
            ids: facts.clone(),
        },
        TableForm {
            of: "fact_label",
            file: "facts",
            section: None,
            fields: &["professional"],
            elsewhere: &["resident", "why"],
            resident: &[],
            ids: facts,
        },
        TableForm {
            of: "ground",
            file: "grounds",
            section: None,
            fields: &["title", "resident", "ask"],
            elsewhere: &["professional"],
            resident: &["title", "resident", "ask"],
            ids: ground_ids.clone(),
        },
        TableForm {
            of: "ground_practice",
            file: "grounds",
            section: None,
            fields: &["professional"],
            elsewhere: &["title", "resident", "ask"],
            resident: &[],
            ids: ground_ids,
        },
        TableForm {
            of: "price",
            file: "prices",
            section: None,
            fields: &["item", "unit", "note"],
            elsewhere: &[],
            resident: &[],
            ids: catalogue.prices.iter().map(|price| price.id.clone()).collect(),
        },
        term("choice", "choices", &[], choices(book)),
        term("power", "powers", &[], ids(&["must", "may", "weigh", "hardship", "cooperation", "procedure", "limit"])),
        term("decider", "deciders", &[], unique(grounds.iter().map(|ground| &ground.decides).collect())),
        term("domain", "domains", &[], unique(grounds.iter().flat_map(|ground| &ground.domains).collect())),
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
        term("payer", "payers", &[], catalogue.payers.clone()),
        term("amount", "amounts", &[], catalogue.amounts.iter().map(|amount| amount.id.clone()).collect()),
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
                    .collect(),
            ),
        ),
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
