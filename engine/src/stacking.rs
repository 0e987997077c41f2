//! Who stands around a household: counts, and the same work done twice. No score, no risk profile.

use crate::letters::small_letters;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// Something that is provided to a household.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Provision {
    /// What, in a few words.
    pub what: String,
    /// The law under which.
    pub law: String,
    /// Who provides it.
    pub organisation: String,
    /// The person with whom the household deals, by role; `None` where there is none.
    pub contact: Option<String>,
    /// Whether it began with an intake of its own.
    pub intake: bool,
    /// What kind of work it is (`budgeting`); `None` where it is nobody else's.
    pub task: Option<String>,
    /// Whether it is there now, in the plan, or in both.
    pub stands: Stands,
}

/// When a provision stands around a household.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Stands {
    /// Now; the plan ends it.
    Now,
    /// Only in the plan.
    After,
    /// Now and in the plan.
    #[default]
    Both,
}

/// For which of the two one counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Moment {
    /// As it is.
    Now,
    /// As it is in the plan.
    After,
}

impl Stands {
    /// All of them.
    pub const ALL: [Stands; 3] = [Stands::Both, Stands::Now, Stands::After];

    /// Its name in files.
    pub fn key(self) -> &'static str {
        match self {
            Stands::Now => "now",
            Stands::After => "after",
            Stands::Both => "both",
        }
    }

    /// Whether it is there at that moment.
    pub fn at(self, moment: Moment) -> bool {
        match self {
            Stands::Both => true,
            Stands::Now => moment == Moment::Now,
            Stands::After => moment == Moment::After,
        }
    }
}

/// What stands around a household, counted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Stacking {
    /// How many provisions.
    pub provisions: usize,
    /// Under how many laws.
    pub laws: usize,
    /// From how many organisations.
    pub organisations: usize,
    /// How many persons to deal with. The same role at two organisations is two persons.
    pub contacts: usize,
    /// How many intakes.
    pub intakes: usize,
    /// Work that more than one organisation, or one in more than one provision, does.
    pub doubled: Vec<Doubled>,
}

/// Work that is done more than once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Doubled {
    /// The work.
    pub task: String,
    /// Who does it, in the order of the provisions; a name for each provision.
    pub organisations: Vec<String>,
}

/// Whether the plan changes who stands around the household.
pub fn plan_differs(provisions: &[Provision]) -> bool {
    provisions.iter().any(|provision| provision.stands != Stands::Both)
}

/// Counts what stands around a household at that moment. Names are compared without regard to case and to space around
/// them.
pub fn stacking(provisions: &[Provision], moment: Moment) -> Stacking {
    let provisions: Vec<&Provision> = provisions.iter().filter(|provision| provision.stands.at(moment)).collect();
    let distinct =
        |names: Vec<String>| names.into_iter().filter(|name| !name.is_empty()).collect::<BTreeSet<_>>().len();
    let mut doers: BTreeMap<String, Doubled> = BTreeMap::new();
    for provision in &provisions {
        let Some(task) = provision.task.as_deref().filter(|task| !task.trim().is_empty()) else { continue };
        let work = doers
            .entry(plain(task))
            .or_insert_with(|| Doubled { task: task.trim().to_owned(), organisations: Vec::new() });
        work.organisations.push(provision.organisation.trim().to_owned());
    }
    Stacking {
        provisions: provisions.len(),
        laws: distinct(provisions.iter().map(|provision| plain(&provision.law)).collect()),
        organisations: distinct(provisions.iter().map(|provision| plain(&provision.organisation)).collect()),
        contacts: distinct(provisions.iter().map(|provision| person(provision)).collect()),
        intakes: provisions.iter().filter(|provision| provision.intake).count(),
        doubled: doers.into_values().filter(|work| work.organisations.len() > 1).collect(),
    }
}

fn person(provision: &Provision) -> String {
    match provision.contact.as_deref().map(plain) {
        Some(role) if !role.is_empty() => format!("{}\n{role}", plain(&provision.organisation)),
        _ => String::new(),
    }
}

pub(crate) fn plain(name: &str) -> String {
    small_letters(name.trim())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn provision(law: &str, organisation: &str, contact: &str, intake: bool, task: &str) -> Provision {
        let text = |text: &str| (!text.is_empty()).then(|| text.to_owned());
        Provision {
            what: String::new(),
            law: law.to_owned(),
            organisation: organisation.to_owned(),
            contact: text(contact),
            intake,
            task: text(task),
            stands: Stands::Both,
        }
    }

    #[test]
    fn counts_say_how_many_stand_around_and_who_does_the_same_work() {
        let around = [
            provision("Wmo 2015", "Team Noord", "coach", true, "budgeting"),
            provision("Wgs", "Kredietbank", "coach", true, " Budgeting "),
            provision("wgs", "kredietbank ", "", false, ""),
            provision("Participatiewet", "Gemeente", "consulent", true, "income"),
        ];
        let found = stacking(&around, Moment::Now);
        let counts = (found.provisions, found.laws, found.organisations, found.contacts, found.intakes);
        assert_eq!(counts, (4, 3, 3, 3, 3));
        let names = vec!["Team Noord".to_owned(), "Kredietbank".to_owned()];
        assert_eq!(found.doubled, [Doubled { task: "budgeting".to_owned(), organisations: names }]);
    }

    #[test]
    fn around_nobody_stands_nothing() {
        assert_eq!(stacking(&[], Moment::Now), Stacking::default());
    }

    #[test]
    fn what_the_plan_ends_and_begins_is_counted_when_it_is_there() {
        let one = |law, organisation, stands| Provision {
            stands,
            ..provision(law, organisation, "coach", true, "budgeting")
        };
        let around = [
            one("Wmo 2015", "Team Noord", Stands::Both),
            one("Wgs", "Kredietbank", Stands::Now),
            one("Participatiewet", "Gemeente", Stands::After),
        ];
        let counts = |moment| {
            let found = stacking(&around, moment);
            (found.provisions, found.doubled.iter().flat_map(|work| work.organisations.clone()).collect::<Vec<_>>())
        };
        assert_eq!(counts(Moment::Now), (2, vec!["Team Noord".to_owned(), "Kredietbank".to_owned()]));
        assert_eq!(counts(Moment::After), (2, vec!["Team Noord".to_owned(), "Gemeente".to_owned()]));
        assert!(plan_differs(&around) && !plan_differs(&around[..1]));
    }
}
