//! A municipality's own rules: grounds, amounts and prices beside those of the law, with the words for their ids.

use crate::amounts::amounts;
use crate::conditions::Named;
use crate::fault::{Fault, keep};
use crate::grounds::{FIELDS, GroundEntry, Law, check_examples, ground_entry};
use crate::local_words::{ground_words, one_line, texts};
use crate::node::{Fields, Node};
use crate::prices::{COLUMNS, Row, RowFault, price, unknown_part};
use crate::rule_files::check_versions;
use maatwerk_engine::{Catalogue, DatedAmount, Ground, LawBook, Municipality, Price, Texts};
use std::collections::BTreeSet;

/// What a ground of a municipality's own says: its words too. It was always read, and it excludes nothing, because it
/// never replaces the law of the land.
fn ground_fields() -> Vec<&'static str> {
    let same = FIELDS.iter().copied().filter(|field| !["checked", "excludes"].contains(field));
    same.chain(["words"]).collect()
}

/// What a municipality's file is read against.
pub(crate) struct Known<'a> {
    pub(crate) book: &'a LawBook,
    payers: &'a [String],
    /// What its own ids begin with.
    pub(crate) prefix: String,
    /// Whether something of its own had a fault: then an id of its own that is missing is no second one.
    pub(crate) is_partial: bool,
    /// Its words.
    pub(crate) words: Vec<(String, Texts)>,
    /// Who decides, in the law.
    pub(crate) deciders: BTreeSet<&'a str>,
    /// The parts of life.
    pub(crate) domains: BTreeSet<&'a str>,
}

impl<'a> Known<'a> {
    pub(crate) fn new(book: &'a LawBook, catalogue: &'a Catalogue, prefix: String) -> Known<'a> {
        let deciders = keys(&book.grounds, |ground| vec![&ground.decides]);
        let domains = keys(&book.grounds, |ground| ground.domains.iter().collect());
        Known { book, payers: &catalogue.payers, prefix, is_partial: false, words: Vec::new(), deciders, domains }
    }

    fn has_words(&self, id: &str) -> bool {
        self.words.iter().any(|(known, _)| known == id) || self.may_be(id)
    }

    /// Whether the id may be of something that had a fault.
    pub(crate) fn may_be(&self, id: &str) -> bool {
        self.is_partial && id.starts_with(&self.prefix)
    }

    /// An id of its own, which no law has.
    fn check_id(&self, id: &str, node: &Node) -> Result<(), Fault> {
        if id.len() > self.prefix.len() && id.starts_with(&self.prefix) {
            return Ok(());
        }
        Err(node.need("id")?.unexpected(format_args!("an id of its own, which begins with {}", self.prefix)))
    }
}

/// The amounts that the municipality sets.
pub(crate) fn local_amounts(known: &Known<'_>, faults: &mut Vec<Fault>, fields: &Fields<'_>) -> Vec<DatedAmount> {
    let Some(node) = fields.get("amounts") else { return Vec::new() };
    let own = keep(faults, amounts(known.payers, node)).unwrap_or_default();
    for (amount, node) in own.iter().zip(node.one_or_more()) {
        keep(faults, known.check_id(&amount.id, node));
        if !known.has_words(&amount.id) {
            faults.push(node.fault(format_args!("no words for `{}`", amount.id), "an entry for it in `words`"));
        }
        if amount.versions.iter().any(|version| version.url.is_none()) {
            faults.push(node.fault("an amount that nobody checked", "a `url` where it can be read"));
        }
    }
    own
}

/// The prices that the municipality pays, and the names of those that bring one.
pub(crate) fn local_prices(
    catalogue: &Catalogue,
    faults: &mut Vec<Fault>,
    fields: &Fields<'_>,
) -> (Vec<Price>, Vec<(String, Texts)>) {
    let (mut own, mut names): (Vec<Price>, Vec<(String, Texts)>) = Default::default();
    let mut nodes = Vec::new();
    for node in list(faults, fields, "prices") {
        let Some((price, item)) = keep(faults, local_price(catalogue, node)) else { continue };
        if own.iter().any(|earlier| earlier.id == price.id) {
            faults.push(node.fault(format_args!("price `{}` a second time", price.id), "each price once"));
            continue;
        }
        names.extend(item.map(|item| (price.id.clone(), item)));
        own.push(price);
        nodes.push(node);
    }
    let all: Vec<Price> = catalogue.prices.iter().chain(&own).cloned().collect();
    for (price, node) in own.iter().zip(nodes) {
        faults.extend(unknown_part(price, &all).map(|fault| at_column(node, fault)));
    }
    (own, names)
}

/// A price in the columns of rules/prices.csv, and its name, which a price of its own needs.
fn local_price(catalogue: &Catalogue, node: &Node) -> Result<(Price, Option<Texts>), Fault> {
    let fields = node.fields(COLUMNS)?;
    for column in COLUMNS.iter().filter(|column| **column != "item") {
        if let Some(cell) = fields.get(column).filter(|cell| cell.as_text().is_none()) {
            return Err(cell.unexpected("a text or a number"));
        }
    }
    let cell = |column: &str| fields.get(column).and_then(Node::as_text).unwrap_or_default();
    let price = price(&catalogue.payers, &Row { cell: &cell }).map_err(|fault| at_column(node, fault))?;
    let item = match catalogue.price(&price.id) {
        // What a case counts in hours stays in hours.
        Some(ours) if ours.unit != price.unit => {
            return Err(fields.need("unit")?.unexpected(format_args!("{}, as `{}` is ours", ours.unit.key(), ours.id)));
        }
        Some(_) => fields.get("item"),
        None => Some(fields.need("item")?),
    };
    Ok((price, item.map(|item| texts(item, one_line)).transpose()?))
}

/// A fault in the field of its column.
fn at_column(node: &Node, (column, found, expected): RowFault) -> Fault {
    node.need(column).unwrap_or(node).fault(found, expected)
}

/// The grounds of the municipality's own rules (bye-laws, policy rules), with their words.
pub(crate) fn local_grounds(
    known: &Known<'_>,
    faults: &mut Vec<Fault>,
    fields: &Fields<'_>,
    municipality: &mut Municipality,
) {
    let amounts = [&known.book.amounts[..], &municipality.amounts].concat();
    let named = Named { facts: &known.book.facts, amounts: &amounts };
    let mut entries: Vec<GroundEntry<'_>> = Vec::new();
    for node in list(faults, fields, "rules") {
        keep(faults, rule(named, node, &mut entries));
    }
    keep(faults, check_versions(&entries));
    for entry in &entries {
        let GroundEntry { ground, node, .. } = entry;
        keep(faults, known.check_ground(&amounts, &municipality.grounds, entry));
        if municipality.words_of(&ground.id).is_none() {
            municipality.ground_words.extend(keep(faults, ground_words(&ground.id, node)));
        } else if node.has("words") {
            faults.push(node.fault("words for this ground a second time", "words beside its first version"));
        }
        municipality.grounds.push(ground.clone());
    }
    if faults.is_empty() {
        let book = known.book.clone().with(municipality);
        faults.extend(entries.iter().filter_map(|entry| check_examples(&book, entry).err()));
    }
}

/// The grounds of one of its rules.
fn rule<'n>(named: Named<'_>, node: &'n Node, entries: &mut Vec<GroundEntry<'n>>) -> Result<(), Fault> {
    let fields = node.fields(&["title", "cvdr", "url", "grounds"])?;
    let (title, url) = (fields.text("title")?, fields.need("url")?.address()?);
    let number = fields.get("cvdr").map(cvdr).transpose()?.unwrap_or_default();
    let ground_fields = ground_fields();
    let law = Law { name: &title, number, page: Some(&url), fields: &ground_fields };
    for node in fields.need("grounds")?.list("a list of grounds")? {
        entries.push(ground_entry(named, &law, node)?);
    }
    Ok(())
}

/// The number under which a rule is published on lokaleregelgeving.overheid.nl.
fn cvdr(node: &Node) -> Result<&str, Fault> {
    let expected = "`CVDR` and its number, as on lokaleregelgeving.overheid.nl";
    let number = node.text(expected)?;
    let digits = number.strip_prefix("CVDR").unwrap_or_default();
    let is_number = (1..=9).contains(&digits.len()) && digits.bytes().all(|digit| digit.is_ascii_digit());
    if is_number { Ok(number) } else { Err(node.unexpected(expected)) }
}

impl Known<'_> {
    /// A ground against the rules: every key that it names has words, and everything before it is there.
    fn check_ground(&self, amounts: &[DatedAmount], earlier: &[Ground], entry: &GroundEntry<'_>) -> Result<(), Fault> {
        let GroundEntry { ground, node, .. } = entry;
        let law = &self.book.grounds;
        self.check_id(&ground.id, node)?;
        self.check_keys(node, "decides", &self.deciders, [&ground.decides])?;
        self.check_keys(node, "domains", &self.domains, &ground.domains)?;
        self.check_keys(node, "weigh", &self.deciders, ground.weigh.iter().map(|norm| &norm.by))?;
        let norms = keys(law, |ground| ground.weigh.iter().map(|norm| &norm.norm).collect());
        self.check_keys(node, "weigh", &norms, ground.weigh.iter().map(|norm| &norm.norm))?;
        self.check_keys(node, "measures", &keys(law, |ground| ground.measures.iter().collect()), &ground.measures)?;
        let reasons = keys(law, |ground| ground.after.iter().map(|after| &after.why).collect());
        self.check_keys(node, "after", &reasons, ground.after.iter().map(|after| &after.why))?;
        // An objection is answered with the room that the law leaves, so it is always one of ours.
        let objections = keys(law, |ground| ground.objections.iter().collect());
        if ground.objections.iter().any(|objection| !objections.contains(objection.as_str())) {
            return Err(node.need("objections")?.unexpected(format_args!("some of: {}", join(&objections))));
        }
        // An earlier version of itself stands above it too.
        let is_there = |id: &str| id != ground.id && law.iter().chain(earlier).any(|first| first.id == id);
        if let Some(after) = ground.after.iter().find(|after| !is_there(&after.ground)) {
            return Err(node.need("after")?.fault(
                format_args!("unknown ground `{}`", after.ground),
                "a ground of the law, or one of this file that stands above it",
            ));
        }
        match &ground.amount {
            Some(id) if !amounts.iter().any(|amount| amount.id == *id) && !self.may_be(id) => {
                Err(node.need("amount")?.unexpected("the id of an amount"))
            }
            _ => Ok(()),
        }
    }

    fn check_keys<'k>(
        &self,
        node: &Node,
        field: &str,
        ours: &BTreeSet<&str>,
        keys: impl IntoIterator<Item = &'k String>,
    ) -> Result<(), Fault> {
        match keys.into_iter().find(|key| !ours.contains(key.as_str()) && !self.has_words(key)) {
            Some(key) => Err(node.need(field)?.fault(
                format_args!("`{key}`, which has no words"),
                format_args!("an id of its own with an entry in `words`, or one of: {}", join(ours)),
            )),
            None => Ok(()),
        }
    }
}

/// The items of a list; none where the field is not there.
pub(crate) fn list<'n>(faults: &mut Vec<Fault>, fields: &Fields<'n>, name: &str) -> &'n [Node] {
    let list = fields.get(name).map_or(Ok(&[][..]), |node| node.list("a list"));
    keep(faults, list).unwrap_or_default()
}

/// Every key that a part of the grounds names, once.
fn keys<'a>(grounds: &'a [Ground], of: impl Fn(&'a Ground) -> Vec<&'a String>) -> BTreeSet<&'a str> {
    grounds.iter().flat_map(of).map(String::as_str).collect()
}

pub(crate) fn join(known: &BTreeSet<&str>) -> String {
    known.iter().copied().collect::<Vec<_>>().join(", ")
}
