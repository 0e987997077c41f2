//! The `rules` folder as a whole: laws and prices, read and checked against each other.

use crate::amounts::{amounts, payers};
use crate::facts::facts;
use crate::fault::{Checked, Fault, keep, read_text};
use crate::grounds::{GroundEntry, check_examples, grounds};
use crate::node::Node;
use crate::prices::prices;
use maatwerk_engine::{Catalogue, DatedAmount, LawBook};
use std::path::{Path, PathBuf};

/// What the `rules` folder holds.
#[derive(Clone, Debug)]
pub struct RuleFiles {
    /// Facts and grounds.
    pub book: LawBook,
    /// Payers, prices and amounts.
    pub catalogue: Catalogue,
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
        (_, fault) => Err(fault.unwrap_or_else(|| no_folder(folder, "nothing to read"))),
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
    let [facts_file, payers_file, amounts_file, prices_file] =
        ["facts.yaml", "payers.yaml", "amounts.yaml", "prices.csv"].map(&mut file);
    let facts = keep(faults, parse(&facts_file).and_then(|node| facts(&node)));
    let payers = keep(faults, parse(&payers_file).and_then(|node| payers(&node)));
    // Read also when the payers have a fault: a file that is not there must be named.
    let (amounts_node, prices_text) = (keep(faults, parse(&amounts_file)), keep(faults, read_text(&prices_file)));
    let amounts = payers.as_ref().zip(amounts_node).and_then(|(payers, node)| keep(faults, amounts(payers, &node)));
    let prices = payers
        .as_ref()
        .zip(prices_text)
        .and_then(|(payers, text)| keep(faults, prices(payers, &prices_file.display().to_string(), &text)));
    let law_files = keep(faults, files_in(&folder.join("grounds"))).unwrap_or_default();
    files.extend(law_files.iter().cloned());
    let laws: Vec<Node> = law_files.iter().filter_map(|file| keep(faults, parse(file))).collect();
    let facts = facts?;
    let entries = laws.iter().filter_map(|law| keep(faults, grounds(&facts, law))).flatten().collect::<Vec<_>>();
    let (payers, amounts, prices) = (payers?, amounts?, prices?);
    // The files against each other, once each is right for itself.
    if !faults.is_empty() {
        return None;
    }
    keep(faults, check_ids(&entries))?;
    let order = keep(faults, first_things_first(&entries))?;
    let grounds = order.iter().map(|place| entries[*place].ground.clone()).collect();
    let book = LawBook { facts, grounds };
    for entry in &entries {
        keep(faults, check_amount(&amounts, entry));
        keep(faults, check_examples(&book, entry));
    }
    Some(RuleFiles { book, catalogue: Catalogue { payers, prices, amounts } })
}

fn parse(path: &Path) -> Result<Node, Fault> {
    Node::parse(&path.display().to_string(), &read_text(path)?)
}

/// The YAML files in a folder, by name, so that the order never depends on the machine.
fn files_in(folder: &Path) -> Result<Vec<PathBuf>, Fault> {
    let fault = |error: std::io::Error| no_folder(folder, &error.to_string());
    let mut files = Vec::new();
    for entry in std::fs::read_dir(folder).map_err(fault)? {
        let path = entry.map_err(fault)?.path();
        if path.extension().is_some_and(|extension| extension == "yaml") {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}

fn no_folder(folder: &Path, why: &str) -> Fault {
    Fault {
        file: folder.display().to_string(),
        line: 1,
        found: format!("no folder to read ({why})"),
        expected: "a folder with a YAML file for each law".to_owned(),
    }
}

fn check_ids(entries: &[GroundEntry<'_>]) -> Result<(), Fault> {
    for (place, entry) in entries.iter().enumerate() {
        let id = &entry.ground.id;
        if entries[..place].iter().any(|earlier| earlier.ground.id == *id) {
            return Err(entry.node.fault(format_args!("ground `{id}` a second time"), "each ground once"));
        }
        for after in &entry.ground.after {
            if !entries.iter().any(|other| other.ground.id == after.ground) {
                return Err(entry.node.fault(
                    format_args!("unknown ground `{}` in after", after.ground),
                    "the id of a ground in these files",
                ));
            }
        }
    }
    Ok(())
}

/// Places of the grounds, each behind those that go before it; otherwise in the order of the files.
fn first_things_first(entries: &[GroundEntry<'_>]) -> Result<Vec<usize>, Fault> {
    let mut order: Vec<usize> = Vec::with_capacity(entries.len());
    while order.len() < entries.len() {
        let is_placed = |id: &str| order.iter().any(|place| entries[*place].ground.id == id);
        let next = (0..entries.len()).find(|place| {
            !order.contains(place) && entries[*place].ground.after.iter().all(|after| is_placed(&after.ground))
        });
        match next {
            Some(place) => order.push(place),
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
