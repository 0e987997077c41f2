//! A pilot that never was: case files drawn from a seed, as people would have written them.
//!
//! Prices are those of the catalogue. How much help there was, what came of it and how often is made up. Nothing here says
//! anything about a real pilot, and every file says so itself.

use crate::dice::Dice;
use maatwerk_engine::{Catalogue, Date, Price, Span};
use rust_decimal::Decimal;
use std::collections::BTreeMap;
use std::fmt::Display;

/// What is written in the files, in the language of who reads them.
#[derive(Clone, Debug)]
pub struct PilotWords<'a> {
    /// Says that the file is made up.
    pub source: &'a str,
    /// What could be learnt: the kind, as in files, and the text.
    pub lessons: Vec<(&'static str, &'a str)>,
    /// What could be said against it.
    pub objections: Vec<&'a str>,
}

/// Draws case files from the caller's seed.
#[derive(Debug)]
pub struct Pilot<'a> {
    catalogue: &'a Catalogue,
    words: PilotWords<'a>,
    dice: Dice,
}

/// Help that may run: a price, and from how many to how many units a year.
const HELP: &[(&str, i64, i64)] = &[
    ("JW02", 60, 260),
    ("JW05", 30, 150),
    ("WM01", 80, 260),
    ("WM14", 90, 300),
    ("BW02", 6, 12),
    ("PW01", 6, 12),
    ("ZV03", 10, 45),
];

/// What may happen.
const EVENTS: &[&str] = &["WO03", "ZV05"];

/// What breaking through may ask: a price, and from how many to how many of it.
const MEASURES: &[(&str, i64, i64)] = &[("WM08", 1, 2), ("SH01", 1, 1), ("PW13", 2, 6)];

/// The last day of the pilot.
const END: Date = Date { year: 2026, month: 6, day: 30 };

/// Saved and invested, in euro, for each payer and law.
type Realised = BTreeMap<(String, String), (Decimal, Decimal)>;

impl<'a> Pilot<'a> {
    /// A pilot for this seed.
    pub fn new(catalogue: &'a Catalogue, seed: u64, words: PilotWords<'a>) -> Pilot<'a> {
        Pilot { catalogue, words, dice: Dice(seed) }
    }

    /// The next case file, JSON as the calculator saves it. Some know little, as in life: no sum, no plan, or nobody noted
    /// how it went.
    pub fn file(&mut self) -> String {
        let mut parts = vec![("version", quoted(2)), ("source", quoted(self.words.source)), ("on", quoted(END))];
        parts.push(("around", self.around()));
        let went_well = self.dice.in_hundred(55);
        let mut realised = Realised::new();
        if self.dice.in_hundred(92) {
            parts.extend(self.sum(went_well, &mut realised));
        }
        let scale = self.dice.between(1, 5);
        if self.dice.in_hundred(90) {
            parts.push(("plan", self.plan(scale)));
        }
        if self.dice.in_hundred(85) {
            parts.push(("course", self.course(scale, went_well, &realised)));
        }
        let parts: Vec<String> = parts.iter().map(|(name, value)| format!("\"{name}\": {value}")).collect();
        format!("{{\n{}\n}}\n", parts.join(",\n"))
    }

    fn around(&mut self) -> String {
        let provision = |place: i64, dice: &mut Dice| {
            let intake = if dice.in_hundred(80) { "yes" } else { "no" };
            let stands = match dice.below(100) {
                0..45 => "both",
                45..95 => "now",
                _ => "after",
            };
            object([
                ("what", quoted(format_args!("help {place}"))),
                ("law", quoted("Wmo 2015")),
                ("organisation", quoted(format_args!("organisation {place}"))),
                ("intake", quoted(intake)),
                ("stands", quoted(stands)),
            ])
        };
        let count = self.dice.between(3, 9);
        list((1..=count).map(|place| provision(place, &mut self.dice)))
    }

    fn sum(&mut self, went_well: bool, realised: &mut Realised) -> [Field; 4] {
        let mut lines = Vec::new();
        for (price, units) in self.choose(HELP, 45) {
            let part = self.dice.between(10, 80);
            let after = units * part / 100;
            let [first, second] = [(units + after) / 2, after];
            let breaking_through = list([first, second].map(quoted));
            lines.push(object([
                ("price", quoted(&price.id)),
                ("muddling on", quoted(units)),
                ("breaking through", breaking_through),
            ]));
            // Two years in, of what these would have saved if it succeeded.
            let share = if went_well { self.dice.between(40, 130) } else { self.dice.between(-25, 20) };
            let saved = euro(price) * Decimal::new((units - first + units - second) * share, 2);
            account(realised, price).0 += saved.round_dp(2);
        }
        let events = EVENTS.iter().map(|price| {
            let [now, later] = [self.dice.between(5, 40), self.dice.between(0, 5)].map(percent);
            object([("price", quoted(price)), ("muddling on", now), ("breaking through", later)])
        });
        let events = list(events);
        let mut measures = Vec::new();
        for (price, times) in self.choose(MEASURES, 60) {
            measures.push(object([("price", quoted(&price.id)), ("times", quoted(times))]));
            let invested = euro(price) * Decimal::new(times * self.dice.between(80, 130), 2);
            account(realised, price).1 += invested.round_dp(2);
        }
        let success = percent(self.dice.between(10, 18) * 5);
        let assumptions = [("horizon", quoted("3 years")), ("success", success), ("optimism", quoted("0.85"))];
        [("lines", list(lines)), ("events", events), ("measures", list(measures)), ("assumptions", object(assumptions))]
    }

    fn plan(&mut self, scale: i64) -> String {
        let PilotWords { lessons, objections, .. } = &self.words;
        let dice = &mut self.dice;
        let learning = (0..dice.between(1, 2)).filter_map(|_| {
            // The first ones come most often.
            let most = dice.between(1, lessons.len() as i64);
            let (kind, what) = lessons.get(dice.below(most as u64) as usize)?;
            Some(object([("kind", quoted(kind)), ("what", quoted(what))]))
        });
        let learning = list(learning.collect::<Vec<_>>());
        let objection = objections.get(dice.below(objections.len() as u64 * 2) as usize);
        object([
            ("scale", object([("now", quoted(scale)), ("good enough", quoted(scale + 3))])),
            ("learning", learning),
            ("objections", list(objection.map(|text| object([("objection", quoted(text))])))),
        ])
    }

    fn course(&mut self, scale: i64, went_well: bool, realised: &Realised) -> String {
        // Most are helped within a few weeks, and some wait very long.
        let tail = if self.dice.in_hundred(15) { 60 } else { 0 };
        let waited = (self.dice.between(0, 14) + self.dice.between(0, 14) + self.dice.between(0, tail)) as u16;
        let since = self.dice.between(120, 400) as u16;
        let [asked, first] = [since + waited, since].map(|days| END.before(Span { months: 0, days }));
        let mut parts = vec![("asked on", quoted(asked))];
        if self.dice.in_hundred(95) {
            parts.push(("first help on", quoted(first)));
        }
        if self.dice.in_hundred(80) {
            parts.push(("succeeded", quoted(if went_well { "yes" } else { "no" })));
        }
        if self.dice.in_hundred(85) {
            let change = if went_well { self.dice.between(0, 5) } else { self.dice.between(-2, 2) };
            parts.push(("scale now", quoted((scale + change).clamp(0, 10))));
        }
        if !realised.is_empty() && self.dice.in_hundred(75) {
            let one = |((payer, law), (saved, invested)): (&(String, String), &(Decimal, Decimal))| {
                object([
                    ("payer", quoted(payer)),
                    ("law", quoted(law)),
                    ("saved", quoted(saved)),
                    ("invested", quoted(invested)),
                ])
            };
            parts.push(("realised", list(realised.iter().map(one))));
        }
        object(parts)
    }

    /// Some of these prices, at least the first that falls, each with so many units.
    fn choose(&mut self, from: &[(&str, i64, i64)], chance: u64) -> Vec<(&'a Price, i64)> {
        let sure = self.dice.below(from.len() as u64) as usize;
        let mut chosen = Vec::new();
        for (place, (id, low, high)) in from.iter().enumerate() {
            if place == sure || self.dice.in_hundred(chance) {
                let units = self.dice.between(*low, *high);
                chosen.extend(self.catalogue.price(id).map(|price| (price, units)));
            }
        }
        chosen
    }
}

fn account<'r>(realised: &'r mut Realised, price: &Price) -> &'r mut (Decimal, Decimal) {
    realised.entry((price.payer.clone(), price.law.clone())).or_default()
}

fn euro(price: &Price) -> Decimal {
    price.default_amount().unwrap_or_default()
}

/// A field's name and its value in JSON.
type Field = (&'static str, String);

fn object(fields: impl IntoIterator<Item = Field>) -> String {
    let fields: Vec<String> = fields.into_iter().map(|(name, value)| format!("\"{name}\": {value}")).collect();
    format!("{{ {} }}", fields.join(", "))
}

fn list(items: impl IntoIterator<Item = String>) -> String {
    let items: Vec<String> = items.into_iter().collect();
    if items.is_empty() { "[]".to_owned() } else { format!("[\n  {}\n]", items.join(",\n  ")) }
}

fn quoted(text: impl Display) -> String {
    format!("\"{}\"", text.to_string().replace('\\', "\\\\").replace('"', "\\\""))
}

fn percent(percent: i64) -> String {
    quoted(format_args!("{percent} %"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use maatwerk_notation::parse_case;

    fn words() -> PilotWords<'static> {
        PilotWords {
            source: "made \"up\"",
            lessons: vec![("rule", "ask less"), ("habit", "call: back"), ("practice", "c")],
            objections: vec!["we never do this", "b"],
        }
    }

    #[test]
    fn every_file_is_read_and_some_know_little() {
        let (book, catalogue) = (maatwerk_rules::law_book(), maatwerk_rules::catalogue());
        let mut pilot = Pilot::new(&catalogue, 1, words());
        let (mut sums, mut plans, mut courses, mut realised) = (0, 0, 0, 0);
        for _ in 0..1000 {
            let text = pilot.file();
            let file =
                parse_case(&book, &catalogue, "pilot.yaml", &text).unwrap_or_else(|fault| panic!("{fault}\n{text}"));
            assert_eq!(file.source.map(|source| source.published).as_deref(), Some("made \"up\""));
            sums += usize::from(file.case.is_some());
            plans += usize::from(file.plan.is_some());
            courses += usize::from(file.course.is_some());
            realised += usize::from(file.course.is_some_and(|course| !course.realised.is_empty()));
        }
        for (count, low, high) in [(sums, 880, 960), (plans, 860, 940), (courses, 800, 900), (realised, 500, 700)] {
            assert!((low..=high).contains(&count), "{count} of {low} to {high}");
        }
    }

    #[test]
    fn a_seed_draws_the_same_pilot_again() {
        let catalogue = maatwerk_rules::catalogue();
        let draw = |seed| {
            let mut pilot = Pilot::new(&catalogue, seed, words());
            (0..50).map(|_| pilot.file()).collect::<Vec<_>>()
        };
        assert_eq!(draw(7), draw(7));
        assert_ne!(draw(7), draw(8));
    }
}
