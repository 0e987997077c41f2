//! Which part of life a fact belongs to: that of most grounds that look at it.

use maatwerk_engine::{Condition, FactId, LawBook, Scope};
use std::collections::BTreeMap;
use std::sync::OnceLock;

/// The facts of one part of life.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct PartOfLife {
    /// Its key in the words.
    pub(crate) domain: &'static str,
    /// Its facts, the household's before those of members.
    pub(crate) facts: Vec<FactId>,
}

/// Every fact that a ground looks at, by part of life; found once.
pub(crate) fn parts_of_life(book: &'static LawBook) -> &'static [PartOfLife] {
    static PARTS: OnceLock<Vec<PartOfLife>> = OnceLock::new();
    PARTS.get_or_init(|| sort_facts(book))
}

fn sort_facts(book: &'static LawBook) -> Vec<PartOfLife> {
    let mut domains: Vec<&'static str> = Vec::new();
    let mut counts: BTreeMap<FactId, BTreeMap<usize, usize>> = BTreeMap::new();
    for ground in &book.grounds {
        // The first part of life that a ground names is the one it is about.
        let Some(domain) = ground.domains.first() else { continue };
        let place = domains.iter().position(|known| known == domain).unwrap_or_else(|| {
            domains.push(domain);
            domains.len() - 1
        });
        let after = ground.after.iter().map(|after| &after.only);
        for fact in [&ground.concerns, &ground.when].into_iter().chain(after).flat_map(Condition::facts) {
            *counts.entry(fact).or_default().entry(place).or_default() += 1;
        }
    }
    let mut parts: Vec<PartOfLife> =
        domains.into_iter().map(|domain| PartOfLife { domain, facts: Vec::new() }).collect();
    for scope in [Scope::Household, Scope::Member] {
        for (fact, of) in counts.iter().filter(|(fact, _)| book.fact(**fact).of == scope) {
            // Of equals the part that was named first.
            let most = of.iter().max_by_key(|(place, count)| (**count, std::cmp::Reverse(**place)));
            if let Some((place, _)) = most {
                parts[*place].facts.push(*fact);
            }
        }
    }
    parts.retain(|part| !part.facts.is_empty());
    parts
}
