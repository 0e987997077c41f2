//! A pilot that never was: case files drawn from a seed, as people would have written them.
//!
//! Prices are those of the catalogue. How much help there was, what came of it and how often is made up. Nothing here says
//! anything about a real pilot, and every file says so itself.

use crate::dice::Dice;
use maatwerk_engine::{Catalogue, Date, Price, Span};
use rust_decimal::Decimal;
use std::collections::BTreeMap;
use std::fmt::Write;

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

    /// The next case file. Some know little, as in life: no sum, no plan, or nobody noted how it went.
    pub fn file(&mut self) -> String {
        let mut text = format!("version: 2\nsource: {}\non: {END}\n", quoted(self.words.source));
        self.around(&mut text);
        let went_well = self.dice.in_hundred(55);
        let mut realised = Realised::new();
        let has_sum = self.dice.in_hundred(92);
        if has_sum {
            self.sum(&mut text, went_well, &mut realised);
        }
        let scale = self.dice.between(1, 5);
        if self.dice.in_hundred(90) {
            self.plan(&mut text, scale);
        }
        if self.dice.in_hundred(85) {
            self.course(&mut text, scale, went_well, &realised);
        }
        text
    }

    fn around(&mut self, text: &mut String) {
        text.push_str("around:\n");
        for place in 1..=self.dice.between(3, 9) {
            let intake = if self.dice.in_hundred(80) { "yes" } else { "no" };
            let stands = match self.dice.below(100) {
                0..45 => "both",
                45..95 => "now",
                _ => "after",
            };
            line(
                text,
                format_args!(
                    "  - {{ what: help {place}, law: Wmo 2015, organisation: organisation {place}, intake: {intake}, stands: {stands} }}"
                ),
            );
        }
    }

    fn sum(&mut self, text: &mut String, went_well: bool, realised: &mut Realised) {
        text.push_str("lines:\n");
        for (price, units) in self.choose(HELP, 45) {
            let part = self.dice.between(10, 80);
            let after = units * part / 100;
            let [first, second] = [(units + after) / 2, after];
            line(
                text,
                format_args!(
                    "  - {{ price: {}, muddling on: {units}, breaking through: [{first}, {second}] }}",
                    price.id
                ),
            );
            // Two years in, of what these would have saved if it succeeded.
            let share = if went_well { self.dice.between(40, 130) } else { self.dice.between(-25, 20) };
            let saved = euro(price) * Decimal::new((units - first + units - second) * share, 2);
            account(realised, price).0 += saved.round_dp(2);
        }
        text.push_str("events:\n");
        for price in EVENTS {
            let (now, later) = (self.dice.between(5, 40), self.dice.between(0, 5));
            line(text, format_args!("  - {{ price: {price}, muddling on: {now} %, breaking through: {later} % }}"));
        }
        text.push_str("measures:\n");
        for (price, times) in self.choose(MEASURES, 60) {
            line(text, format_args!("  - {{ price: {}, times: {times} }}", price.id));
            let invested = euro(price) * Decimal::new(times * self.dice.between(80, 130), 2);
            account(realised, price).1 += invested.round_dp(2);
        }
        let success = self.dice.between(10, 18) * 5;
        line(text, format_args!("assumptions: {{ horizon: 3 years, success: {success} %, optimism: 0.85 }}"));
    }

    fn plan(&mut self, text: &mut String, scale: i64) {
        line(text, format_args!("plan:\n  scale: {{ now: {scale}, good enough: {} }}", scale + 3));
        let PilotWords { lessons, objections, .. } = &self.words;
        text.push_str("  learning:\n");
        for _ in 0..self.dice.between(1, 2) {
            // The first ones come most often.
            let most = self.dice.between(1, lessons.len() as i64);
            if let Some((kind, what)) = lessons.get(self.dice.below(most as u64) as usize) {
                line(text, format_args!("    - {{ kind: {kind}, what: {} }}", quoted(what)));
            }
        }
        if let Some(objection) = objections.get(self.dice.below(objections.len() as u64 * 2) as usize) {
            line(text, format_args!("  objections: [{{ objection: {} }}]", quoted(objection)));
        }
    }

    fn course(&mut self, text: &mut String, scale: i64, went_well: bool, realised: &Realised) {
        // Most are helped within a few weeks, and some wait very long.
        let tail = if self.dice.in_hundred(15) { 60 } else { 0 };
        let waited = (self.dice.between(0, 14) + self.dice.between(0, 14) + self.dice.between(0, tail)) as u16;
        let since = self.dice.between(120, 400) as u16;
        let [asked, first] = [since + waited, since].map(|days| END.before(Span { months: 0, days }));
        line(text, format_args!("course:\n  asked on: {asked}"));
        if self.dice.in_hundred(95) {
            line(text, format_args!("  first help on: {first}"));
        }
        if self.dice.in_hundred(80) {
            line(text, format_args!("  succeeded: {}", if went_well { "yes" } else { "no" }));
        }
        if self.dice.in_hundred(85) {
            let change = if went_well { self.dice.between(0, 5) } else { self.dice.between(-2, 2) };
            line(text, format_args!("  scale now: {}", (scale + change).clamp(0, 10)));
        }
        if realised.is_empty() || !self.dice.in_hundred(75) {
            return;
        }
        text.push_str("  realised:\n");
        for ((payer, law), (saved, invested)) in realised {
            line(text, format_args!("    - {{ payer: {payer}, law: {law}, saved: {saved}, invested: {invested} }}"));
        }
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

fn line(text: &mut String, content: std::fmt::Arguments<'_>) {
    // Writing into a string cannot fail.
    let _ = writeln!(text, "{content}");
}

/// A text between quotation marks, as YAML has them.
fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
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
