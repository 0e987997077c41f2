//! A price list of someone's own, for `--prices`.

use super::table::columns;
use maatwerk_engine::{Amount, Catalogue, Deviation};
use maatwerk_notation::{Fault, MAX_FILE, PriceList, read_price_list};
use maatwerk_widget::format::{euro, percent};
use maatwerk_widget::price_list::{Chosen, expected, found};
use maatwerk_words::{Lang, price_list as words};
use serde::Serialize;
use std::io::Read;
use std::path::Path;

/// Reads the list against the catalogue; its prices stand in the place of ours from then on.
///
/// # Errors
/// Every fault, with its line.
pub(super) fn read(lang: Lang, ours: &Catalogue, path: &Path) -> Result<(Catalogue, Vec<Deviation>), Vec<Fault>> {
    let file = path.display().to_string();
    let fault = |line, found, expected| Fault { file: file.clone(), line, found, expected };
    let mut bytes = Vec::new();
    std::fs::File::open(path)
        .and_then(|file| file.take(MAX_FILE as u64 + 1).read_to_end(&mut bytes))
        .map_err(|error| vec![fault(1, format!("nothing to read ({error})"), "a file".to_owned())])?;
    let list: PriceList = read_price_list(ours, &bytes).map_err(|flaws| {
        let said = |what| (found(lang, what), expected(lang, ours, what));
        flaws
            .iter()
            .map(|flaw| (flaw.line, said(&flaw.what)))
            .map(|(line, (found, expected))| fault(line, found, expected))
            .collect::<Vec<_>>()
    })?;
    let deviations = ours.deviations(&list.prices);
    Ok((Chosen { file: file.clone(), list }.catalogue(ours), deviations))
}

/// How the list departs from our prices, for people.
pub(super) fn text(lang: Lang, deviations: &[Deviation]) -> String {
    let amount = |amount: Amount| match amount {
        Amount::Euro(amount) => euro(lang, amount),
        Amount::Between(low, high) => words::between(lang, euro(lang, high), euro(lang, low)),
        Amount::Unpriced => words::no_amount(lang).to_owned(),
    };
    let rows: Vec<Vec<String>> = deviations
        .iter()
        .map(|one| {
            let ours = one.ours.map_or_else(|| words::is_new(lang).to_owned(), amount);
            let name = format!("{} {}", one.id, maatwerk_words::price(lang, &one.id).item);
            let by = one.difference.map(|by| euro(lang, by)).unwrap_or_default();
            vec![name, ours, amount(one.theirs), by, one.share.map(|share| percent(lang, share)).unwrap_or_default()]
        })
        .collect();
    let head =
        [words::column_price, words::column_ours, words::column_theirs, words::column_difference, words::column_share];
    let head = head.map(|name| name(lang).to_owned()).to_vec();
    format!("\n{}\n{}", words::deviations(lang), columns(&[vec![head], rows].concat()))
}

/// The same for programs.
#[derive(Serialize)]
pub(super) struct DeviationOf {
    price: String,
    ours: Option<String>,
    theirs: Option<String>,
    difference: Option<String>,
    share: Option<String>,
}

/// How the list departs from our prices, for programs.
pub(super) fn report(deviations: Vec<Deviation>) -> Vec<DeviationOf> {
    let amount = |amount: Amount| amount.euro().map(|euro| euro.to_string());
    let one = |one: Deviation| DeviationOf {
        price: one.id,
        ours: one.ours.and_then(amount),
        theirs: amount(one.theirs),
        difference: one.difference.map(|by| by.to_string()),
        share: one.share.map(|share| share.to_string()),
    };
    deviations.into_iter().map(one).collect()
}
