//! The `rules` folder as a whole: laws and prices, read and checked against each other.

use crate::amounts::{amounts, payers};
use crate::conditions::Named;
use crate::contradictions::contradictions;
use crate::facts::facts;
use crate::fault::{Checked, Fault, keep, read_text};
use crate::folder::{entries, is_yaml, no_folder};
use crate::grounds::{GroundEntry, check_examples, grounds};
use crate::node::Node;
use crate::price_index::price_index;
use crate::prices::prices;
use crate::published::published;
use maatwerk_engine::{After, Catalogue, DatedAmount, LawBook, Published};
use std::path::{Path, PathBuf};

/// What a folder of rules holds.
const EACH: &str = "a YAML file for each law";

/// What the `rules` folder holds.
#[derive(Clone, Debug)]
pub struct RuleFiles {
    /// Facts, amounts and grounds.
    pub book: LawBook,
    /// Payers and prices.
    pub catalogue: Catalogue,
    /// What others published about their own projects.
    pub published: Vec<Published>,
}

/// Reads and checks the `rules` folder: every file for itself, the files against each other, and the examples beside
/// each ground.
///
/// # Errors
/// The first fault, with file and line.
pub fn read_rules(folder: &Path) -> Result<RuleFiles, Fault> {
    let mut faults = Vec::new();
    let rules = collect(folder, &mut Vec::new(), &mut faults);
    match (rules, faults.into_iter().next()) {
        (Some(rules), None) => Ok(rules),
        (_, fault) => Err(fault.unwrap_or_else(|| no_folder(folder, EACH, "nothing to read"))),
    }
}

/// Checks the `rules` folder file by file, going on after a fault; the rules, if there is none.
pub fn check_rules(folder: &Path) -> (Option<RuleFiles>, Vec<Checked>) {
    let (mut files, mut faults) = (Vec::new(), Vec::new());
    let rules = collect(folder, &mut files, &mut faults).filter(|_| faults.is_empty());
    (rules, Checked::by_file(files, faults))
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>, faults: &mut Vec<Fault>) -> Option<RuleFiles> {
    let mut file = |name: &str| {
        files.push(folder.join(name));
        folder.join(name)
    };
    let [payers_file, amounts_file, prices_file, index_file, contradictions_file] =
        ["payers.yaml", "amounts.yaml", "prices.csv", "price-index.yaml", "contradictions.yaml"].map(&mut file);
    let payers = keep(faults, parse(&payers_file).and_then(|node| payers(&node)));
    // Read also when the payers have a fault: a file that is not there must be named.
    let (amounts_node, prices_text) = (keep(faults, parse(&amounts_file)), keep(faults, read_text(&prices_file)));
    let contradictions_node = keep(faults, parse(&contradictions_file));
    let index = keep(faults, parse(&index_file).and_then(|node| price_index(&node)));
    let amounts = payers.as_ref().zip(amounts_node).and_then(|(payers, node)| keep(faults, amounts(payers, &node)));
    let prices = payers
        .as_ref()
        .zip(prices_text)
        .and_then(|(payers, text)| keep(faults, prices(payers, &prices_file.display().to_string(), &text)));
    let published_file = file("published.yaml");
    let published_node = keep(faults, parse(&published_file));
    let published =
        payers.as_ref().zip(published_node).and_then(|(payers, node)| keep(faults, published(payers, &node)));
    let mut all_in = |name: &str| -> Vec<Node> {
        let found = keep(faults, entries(&folder.join(name), EACH, is_yaml)).unwrap_or_default();
        files.extend(found.iter().cloned());
        found.iter().filter_map(|file| keep(faults, parse(file))).collect()
    };
    let (fact_files, laws) = (all_in("facts"), all_in("grounds"));
    let facts = keep(faults, facts(&fact_files))?;
    let amounts = amounts?;
    let named = Named { facts: &facts, amounts: &amounts };
    let mut entries = laws.iter().filter_map(|law| keep(faults, grounds(named, law))).flatten().collect::<Vec<_>>();
    let contradictions = contradictions_node.and_then(|node| keep(faults, contradictions(named, &node)));
    let (payers, prices, index, contradictions) = (payers?, prices?, index?, contradictions?);
    // The files against each other, once each is right for itself.
    if !faults.is_empty() {
        return None;
    }
    keep(faults, check_versions(&entries))?;
    keep(faults, tell_excluded(&mut entries))?;
    keep(faults, check_after(&entries))?;
    let order = keep(faults, first_things_first(&entries))?;
    let grounds = order.iter().map(|place| entries[*place].ground.clone()).collect();
    let book = LawBook { facts, amounts, grounds, contradictions };
    // What was read must come out for visitors, who do not meet what was written from memory.
    let as_read = book.clone().as_read();
    for entry in &entries {
        let met = if entry.ground.read.is_some() { &as_read } else { &book };
        keep(faults, check_amount(&book.amounts, entry));
        keep(faults, check_examples(met, entry));
    }
    Some(RuleFiles { book, catalogue: Catalogue { payers, prices, index }, published: published? })
}

fn parse(path: &Path) -> Result<Node, Fault> {
    Node::parse(&path.display().to_string(), &read_text(path)?)
}

/// Versions of one ground: one behind the other, the earliest first, never two for one day.
pub(crate) fn check_versions(entries: &[GroundEntry<'_>]) -> Result<(), Fault> {
    for (place, entry) in entries.iter().enumerate() {
        let (id, valid) = (&entry.ground.id, &entry.ground.valid);
        let Some(earlier) = entries[..place].iter().rposition(|earlier| earlier.ground.id == *id) else { continue };
        if earlier + 1 != place || entries[earlier].ground.valid.to.is_none_or(|to| to >= valid.from) {
            return Err(entry.node.fault(
                format_args!("ground `{id}` a second time, from {}", valid.from),
                "each ground once, or a version right behind the one before it, from a day after that has ended",
            ));
        }
    }
    Ok(())
}

/// What excludes another says so in its own file; the other has to know.
fn tell_excluded(entries: &mut [GroundEntry<'_>]) -> Result<(), Fault> {
    for place in 0..entries.len() {
        for exclusion in std::mem::take(&mut entries[place].excludes) {
            let by = entries[place].ground.id.clone();
            let excluded = exclusion.ground.clone();
            let told = entries.iter_mut().filter(|other| other.ground.id == excluded).map(|other| {
                other.ground.after.push(After { ground: by.clone(), ..exclusion.clone() });
            });
            if told.count() == 0 {
                return Err(unknown_ground(&entries[place], &excluded, "excludes"));
            }
        }
    }
    Ok(())
}

fn check_after(entries: &[GroundEntry<'_>]) -> Result<(), Fault> {
    for entry in entries {
        for after in &entry.ground.after {
            if !entries.iter().any(|other| other.ground.id == after.ground) {
                return Err(unknown_ground(entry, &after.ground, "after"));
            }
        }
    }
    Ok(())
}

fn unknown_ground(entry: &GroundEntry<'_>, id: &str, field: &str) -> Fault {
    entry.node.fault(format_args!("unknown ground `{id}` in {field}"), "the id of a ground in these files")
}

/// Places of the grounds, each behind those that stand before it; otherwise in the order of the files. Versions of one
/// ground stay together.
fn first_things_first(entries: &[GroundEntry<'_>]) -> Result<Vec<usize>, Fault> {
    let mut order: Vec<usize> = Vec::with_capacity(entries.len());
    while order.len() < entries.len() {
        let is_placed = |id: &str| order.iter().any(|place| entries[*place].ground.id == id);
        let versions_of = |place: usize| {
            let id = &entries[place].ground.id;
            (0..entries.len()).filter(move |other| entries[*other].ground.id == *id)
        };
        let is_ready = |place: usize| entries[place].ground.after.iter().all(|after| is_placed(&after.ground));
        let next = (0..entries.len()).find(|place| !order.contains(place) && versions_of(*place).all(is_ready));
        match next {
            Some(place) => order.extend(versions_of(place)),
            None => {
                let stuck = (0..entries.len()).filter(|place| !order.contains(place));
                let stuck: Vec<_> = stuck.map(|place| &entries[place]).collect();
                let ids = stuck.iter().map(|entry| &*entry.ground.id).collect::<Vec<_>>().join(", ");
                return Err(stuck[0].node.fault(
                    format_args!("grounds that wait for each other ({ids})"),
                    "an order in which one goes first",
                ));
            }
        }
    }
    Ok(order)
}

fn check_amount(amounts: &[DatedAmount], entry: &GroundEntry<'_>) -> Result<(), Fault> {
    match &entry.ground.amount {
        Some(id) if !amounts.iter().any(|amount| amount.id == *id) => {
            Err(entry.node.fault(format_args!("unknown amount `{id}`"), "the id of an amount in amounts.yaml"))
        }
        _ => Ok(()),
    }
}
