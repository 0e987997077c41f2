//! The words of one municipality: for ids of its own, and for the few of ours that it calls otherwise.

use crate::{GroundWords, Lang, PriceWords, unit};
use maatwerk_engine::{Municipality, Texts, Unit};
use std::sync::{OnceLock, RwLock};

/// A program, and a page, speaks for one municipality: its words are looked up wherever ours are.
static LOCAL: OnceLock<Local> = OnceLock::new();

struct Local {
    terms: Vec<(String, [&'static str; 2])>,
    grounds: Vec<(String, [GroundWords; 2])>,
    titles: Vec<(String, [&'static str; 2])>,
    practice: Vec<(String, [&'static str; 2])>,
    prices: Vec<(String, ([&'static str; 2], Unit))>,
}

/// Takes in the words of a municipality, for as long as the program runs; false when it already speaks for one.
pub fn speak_for(municipality: &Municipality) -> bool {
    let keep = |texts: &Texts| texts.clone().map(|text| &*text.leak());
    let grounds = || municipality.ground_words.iter();
    let local = Local {
        terms: municipality.words.iter().map(|(id, texts)| (id.clone(), keep(texts))).collect(),
        grounds: grounds()
            .map(|words| {
                let [title, resident, ask] = [&words.title, &words.resident, &words.ask].map(keep);
                let [nl, en] =
                    [0, 1].map(|lang| GroundWords { title: title[lang], resident: resident[lang], ask: ask[lang] });
                (words.ground.clone(), [nl, en])
            })
            .collect(),
        titles: grounds().map(|words| (words.ground.clone(), keep(&words.title))).collect(),
        practice: grounds().map(|words| (words.ground.clone(), keep(&words.professional))).collect(),
        prices: municipality
            .prices
            .iter()
            .filter_map(|price| Some((price.id.clone(), (keep(municipality.word(&price.id)?), price.unit))))
            .collect(),
    };
    LOCAL.set(local).is_ok()
}

fn find<T>(part: impl Fn(&'static Local) -> &'static [(String, T)], id: &str) -> Option<&'static T> {
    part(LOCAL.get()?).iter().find(|(known, _)| known == id).map(|(_, words)| words)
}

pub(crate) fn term(lang: Lang, id: &str) -> Option<&'static str> {
    find(|local| &local.terms, id).map(|words| words[lang as usize])
}

pub(crate) use self::{term as amount, term as decider, term as domain, term as measure, term as norm, term as reason};

pub(crate) fn ground(lang: Lang, id: &str) -> Option<GroundWords> {
    find(|local| &local.grounds, id).map(|words| words[lang as usize])
}

pub(crate) fn ground_title(lang: Lang, id: &str) -> Option<&'static str> {
    find(|local| &local.titles, id).map(|words| words[lang as usize])
}

pub(crate) fn ground_practice(lang: Lang, id: &str) -> Option<&'static str> {
    find(|local| &local.practice, id).map(|words| words[lang as usize])
}

/// The names of prices that only a price list has; another list brings other names.
static LISTED: RwLock<Vec<(String, (&'static str, Unit))>> = RwLock::new(Vec::new());

/// Calls these prices so from now on: id, name and unit. What a list before it named is forgotten.
pub fn name_prices<'a>(names: impl Iterator<Item = (&'a str, &'a str, Unit)>) {
    // A name is handed out for as long as the program runs; a list is chosen a few times at most.
    let named = names.map(|(id, name, per)| (id.to_owned(), (&*name.to_owned().leak(), per)));
    if let Ok(mut listed) = LISTED.write() {
        *listed = named.collect();
    }
}

pub(crate) fn price(lang: Lang, id: &str) -> Option<PriceWords> {
    let listed = LISTED.read().ok()?.iter().find(|(known, _)| known == id).map(|(_, words)| *words);
    let of_municipality = || find(|local| &local.prices, id).map(|(item, per)| (item[lang as usize], *per));
    let (item, per) = listed.or_else(of_municipality)?;
    Some(PriceWords { item, unit: unit(lang, per.key()).per, note: "" })
}
