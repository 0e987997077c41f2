//! A fact that decided: what was found and what was needed, for programs and for people.

use crate::format::{day, euro};
use maatwerk_engine::{Answer, Bound, Fact, FactId, Kind, LawBook, Leaf, Span, Subject, Test, Value};
use maatwerk_words::{Lang, command as words};
use rust_decimal::Decimal;

/// How values are written: as in the files, or in a language.
#[derive(Clone, Copy, Debug)]
pub enum Writing {
    /// As people write them in a case file: `yes`, `18..20`, `rather not say`.
    Notation,
    /// For people.
    Words(Lang),
}

impl Writing {
    /// What was found.
    pub fn found(self, book: &LawBook, leaf: &Leaf<'_>) -> String {
        match (leaf.answer, self) {
            (Answer::Known(value), _) => self.value(book.fact(leaf.subject.fact), value),
            (Answer::Unknown, Writing::Notation) => "unknown".to_owned(),
            (Answer::Unknown, Writing::Words(lang)) => words::answer_unknown(lang).to_owned(),
            (Answer::Withheld, Writing::Notation) => "rather not say".to_owned(),
            (Answer::Withheld, Writing::Words(lang)) => words::answer_withheld(lang).to_owned(),
        }
    }

    /// What was needed.
    pub fn needed(self, book: &LawBook, leaf: &Leaf<'_>) -> String {
        let needed = self.test(book, book.fact(leaf.subject.fact), leaf.test);
        match (leaf.wanted, self) {
            (true, _) => needed,
            (false, Writing::Notation) => format!("not {needed}"),
            (false, Writing::Words(lang)) => words::needed_not(lang, needed),
        }
    }

    /// A value of a fact.
    pub fn value(self, fact: &Fact, value: Value) -> String {
        match value {
            Value::YesNo(yes) => self.yes_no(yes).to_owned(),
            Value::Number(number) => number.to_string(),
            Value::Choice(place) => self.choice(fact, place),
            Value::Money(cents) => self.euro(cents),
            Value::Date(date) => match self {
                Writing::Notation => date.to_string(),
                Writing::Words(lang) => day(lang, date),
            },
        }
    }

    fn euro(self, cents: i64) -> String {
        match self {
            Writing::Notation => Decimal::new(cents, 2).to_string(),
            Writing::Words(lang) => euro(lang, Decimal::new(cents, 2)),
        }
    }

    fn bound(self, book: &LawBook, fact: &Fact, bound: Bound) -> String {
        match bound {
            Bound::Number(cents) if fact.kind == Kind::Money => self.euro(cents),
            Bound::Number(number) => number.to_string(),
            Bound::Day(date) => self.value(fact, Value::Date(date)),
            Bound::Amount(place) => {
                let id = book.amounts.get(usize::from(place)).map(|amount| &*amount.id).unwrap_or_default();
                match self {
                    Writing::Notation => id.to_owned(),
                    Writing::Words(lang) => maatwerk_words::amount(lang, id).to_owned(),
                }
            }
            Bound::Ago(Span { months: 0, days: 0 }) => match self {
                Writing::Notation => "today".to_owned(),
                Writing::Words(lang) => words::today(lang).to_owned(),
            },
            Bound::Ago(Span { months, days }) => match (self, months) {
                (Writing::Notation, 0) => format!("{days} days ago"),
                (Writing::Notation, months) => format!("{months} months ago"),
                (Writing::Words(lang), 0) => words::days_ago(lang, days),
                (Writing::Words(lang), months) => words::months_ago(lang, months),
            },
        }
    }

    fn test(self, book: &LawBook, fact: &Fact, test: &Test) -> String {
        match test {
            Test::Is(yes) => self.yes_no(*yes).to_owned(),
            Test::OneOf(places) => {
                let or = match self {
                    Writing::Notation => "or",
                    Writing::Words(lang) => words::or(lang),
                };
                let choices = places.iter().map(|place| self.choice(fact, *place)).collect::<Vec<_>>();
                choices.join(&format!(" {or} "))
            }
            Test::Between(low, high) => {
                let [from, to] = [low, high].map(|bound| bound.map(|bound| self.bound(book, fact, bound)));
                match (self, from, to) {
                    (_, Some(from), Some(to)) if from == to => from,
                    (Writing::Words(lang), Some(from), Some(to)) => words::needed_between(lang, to, from),
                    (Writing::Words(lang), Some(from), None) => words::needed_from(lang, from),
                    (Writing::Words(lang), None, Some(to)) => words::needed_to(lang, to),
                    (_, from, to) => format!("{}..{}", from.unwrap_or_default(), to.unwrap_or_default()),
                }
            }
        }
    }

    fn yes_no(self, yes: bool) -> &'static str {
        match (self, yes) {
            (Writing::Notation, true) => "yes",
            (Writing::Notation, false) => "no",
            (Writing::Words(lang), true) => words::answer_yes(lang),
            (Writing::Words(lang), false) => words::answer_no(lang),
        }
    }

    fn choice(self, fact: &Fact, place: u8) -> String {
        let Kind::Choice(names) = &fact.kind else { return String::new() };
        let name = names.get(usize::from(place)).map(String::as_str).unwrap_or_default();
        match self {
            Writing::Notation => name.to_owned(),
            Writing::Words(lang) => maatwerk_words::choice(lang, name).to_owned(),
        }
    }
}

/// The fact's name for a professional, with the member where there are more.
pub fn subject(lang: Lang, book: &LawBook, subject: Subject, members: usize) -> String {
    let name = fact_name(lang, book, subject.fact);
    match subject.place() {
        Some(member) if members > 1 => words::fact_of_member(lang, name, member + 1),
        _ => name.to_owned(),
    }
}

fn fact_name(lang: Lang, book: &LawBook, fact: FactId) -> &str {
    maatwerk_words::fact_label(lang, &book.fact(fact).name)
}

/// Each fact once, in the order in which it first decided.
pub fn once<'a, 'b>(leaves: &'b [Leaf<'a>]) -> Vec<&'b Leaf<'a>> {
    let mut seen: Vec<&Leaf<'a>> = Vec::new();
    for leaf in leaves {
        if !seen.contains(&leaf) {
            seen.push(leaf);
        }
    }
    seen
}
