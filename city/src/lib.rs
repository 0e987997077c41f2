//! A city that does not exist: households drawn from a seed, the same for the same seed on any machine.
//!
//! Sizes follow the Dutch households roughly (two in five live alone). Ages hang together within a household; what else
//! is known, and how often it is so, is made up. Nothing here says anything about a real city.

#![forbid(unsafe_code)]

mod dice;
mod pilot;

pub use pilot::{Pilot, PilotWords};

use dice::Dice;
use maatwerk_engine::{Answer, Answers, Date, Fact, FactId, Kind, LawBook, Scope, Situation, Value};

/// Chances in 1000.
type Chance = u64;

/// A fact of which the city has an idea: how often it is known, and how often it is so where it is.
#[derive(Debug)]
struct Share {
    /// The fact's name in the registry.
    fact: &'static str,
    known: Chance,
    yes: Chance,
    /// The ages of whom it can be so.
    ages: (i64, i64),
    /// Whether nobody asks about others; otherwise it is known not to be so.
    only_they: bool,
}

const fn share(fact: &'static str, known: Chance, yes: Chance) -> Share {
    Share { fact, known, yes, ages: (0, 120), only_they: false }
}

const fn adult(fact: &'static str, known: Chance, yes: Chance) -> Share {
    Share { ages: (18, 120), ..share(fact, known, yes) }
}

/// What a city's registers could hold, with made-up shares.
const SHARES: &[Share] = &[
    share("age", 1000, 0),
    share("relation", 980, 0),
    adult("receives assistance", 950, 55),
    adult("applies for assistance", 950, 12),
    adult("lives independently", 900, 880),
    Share { ages: (18, 20), only_they: true, ..share("parents can pay", 400, 700) },
    Share { ages: (18, 20), only_they: true, ..share("parents can be asked", 350, 850) },
    adult("works", 900, 620),
    Share { ages: (16, 30), ..share("studies", 850, 450) },
    adult("single parent", 950, 60),
    share("limitation", 500, 130),
    share("needs support", 450, 90),
    adult("gives care", 350, 150),
    share("special costs", 300, 140),
    share("costs for", 250, 0),
    share("can pay costs", 250, 500),
    share("other scheme suffices", 200, 400),
    share("circumstances differ", 200, 150),
    share("cannot wait", 200, 100),
    share("need before application", 200, 80),
    share("debts", 700, 90),
    share("restructuring credit refused", 250, 300),
    share("guarantee helps", 200, 350),
    share("home or utilities at risk", 600, 25),
    share("must repay assistance", 900, 20),
    share("repaying does harm", 150, 400),
    share("no entitlement", 400, 40),
    share("emergency", 300, 15),
    share("another way out", 250, 700),
    share("lawful residence", 800, 990),
    share("income below needs", 600, 160),
    share("assets", 500, 0),
    share("seizure of income", 600, 30),
    share("homeless", 900, 4),
    share("adverse decision", 300, 50),
    Share { ages: (PENSION_AGE, 120), ..share("state pension age", 950, 1000) },
];

/// The state pension age in whole years: 67 from 2024 to 2027 (AOW, article 7a).
const PENSION_AGE: i64 = 67;

/// Of facts that have no share here.
const OTHER: Share = share("", 700, 250);

/// Draws households from the caller's seed.
#[derive(Debug)]
pub struct City<'a> {
    book: &'a LawBook,
    facts: Vec<(FactId, &'a Fact, &'static Share)>,
    age: Option<FactId>,
    relation: Option<FactId>,
    dice: Dice,
}

impl<'a> City<'a> {
    /// A city for this seed.
    pub fn new(book: &'a LawBook, seed: u64) -> City<'a> {
        let of = |(place, fact): (usize, &'a Fact)| {
            let share = SHARES.iter().find(|share| share.fact == fact.name).unwrap_or(&OTHER);
            (FactId(place as u16), fact, share)
        };
        City {
            book,
            facts: book.facts.iter().enumerate().map(of).collect(),
            age: book.fact_named("age"),
            relation: book.fact_named("relation"),
            dice: Dice(seed),
        }
    }

    /// The next household.
    pub fn household(&mut self) -> Situation {
        let people = self.people();
        let mut household = Situation {
            household: self.answers(Scope::Household, 40, 0),
            members: people.into_iter().map(|(age, relation)| self.answers(Scope::Member, age, relation)).collect(),
        };
        self.book.settle(&mut household);
        household
    }

    /// Age and relation (its place among the choices) of each member.
    fn people(&mut self) -> Vec<(i64, u8)> {
        let dice = &mut self.dice;
        let oldest = dice.between(18, 58) + dice.between(0, 36);
        let size = match dice.below(1000) {
            0..400 => 1,
            400..725 => 2,
            725..840 => 3,
            840..960 => 4,
            960..990 => 5,
            _ => dice.between(6, 9),
        };
        let mut people = vec![(oldest, 0)];
        for place in 1..size {
            let partner = place == 1 && dice.below(1000) < 850;
            people.push(match partner {
                true => ((oldest + dice.between(-8, 6)).max(18), 1),
                // A child is at least 18 years younger than the oldest.
                false => (dice.between(0, 25).min(oldest - 18), 2),
            });
        }
        people
    }

    fn answers(&mut self, scope: Scope, age: i64, relation: u8) -> Answers {
        let City { facts, dice, .. } = self;
        let mut answers = Answers::default();
        // From the last, so that there is room for all at once.
        for (id, fact, share) in facts.iter().rev().filter(|(_, fact, _)| fact.of == scope) {
            let can_be = scope == Scope::Household || (share.ages.0..=share.ages.1).contains(&age);
            let known = dice.below(1000) < share.known && (can_be || !share.only_they);
            let value = match &fact.kind {
                _ if Some(*id) == self.age => Value::Number(age),
                Kind::Choice(_) if Some(*id) == self.relation => Value::Choice(relation),
                Kind::YesNo => Value::YesNo(can_be && dice.below(1000) < share.yes),
                Kind::Number { min, max } => Value::Number(dice.between(*min, (*max).min(*min + 100))),
                Kind::Choice(names) => Value::Choice(dice.below(names.len() as u64) as u8),
                Kind::Money => Value::Money(dice.between(0, 300) * dice.between(0, 300) * 50),
                Kind::Date => Value::Date(Date {
                    year: dice.between(2023, 2026) as u16,
                    month: dice.between(1, 12) as u8,
                    day: dice.between(1, 28) as u8,
                }),
            };
            match known {
                true => answers.insert(*id, Answer::Known(value)),
                false if can_be && dice.below(1000) < 5 => answers.insert(*id, Answer::Withheld),
                false => {}
            }
        }
        answers
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use maatwerk_engine::clashes;

    #[test]
    fn nothing_in_the_city_contradicts_itself() {
        let book = maatwerk_rules::law_book();
        let mut city = City::new(&book, 1);
        for _ in 0..5_000 {
            let household = city.household();
            let clashes: Vec<&str> = clashes(&book, &household).iter().map(|clash| &*clash.contradiction.id).collect();
            assert!(clashes.is_empty(), "{clashes:?} in {household:?}");
        }
    }

    #[test]
    fn a_seed_draws_the_same_city_again() {
        let book = maatwerk_rules::law_book();
        let draw = |seed| {
            let mut city = City::new(&book, seed);
            (0..100).map(|_| city.household()).collect::<Vec<_>>()
        };
        assert_eq!(draw(7), draw(7));
        assert_ne!(draw(7), draw(8));
    }
}
