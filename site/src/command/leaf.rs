//! A fact that decided: what was found and what was needed, for programs and for people.

use maatwerk_engine::{Answer, Fact, FactId, Kind, LawBook, Leaf, Subject, Test, Value};
use maatwerk_words::{Lang, command as words};

/// How values are written: as in the files, or in a language.
#[derive(Clone, Copy)]
pub(super) enum Writing {
    /// As people write them in a case file: `yes`, `18..20`, `rather not say`.
    Notation,
    /// For people.
    Words(Lang),
}

impl Writing {
    /// What was found.
    pub(super) fn found(self, book: &LawBook, leaf: &Leaf) -> String {
        match (leaf.answer, self) {
            (Answer::Known(value), _) => self.value(book.fact(leaf.subject.fact), value),
            (Answer::Unknown, Writing::Notation) => "unknown".to_owned(),
            (Answer::Unknown, Writing::Words(lang)) => words::answer_unknown(lang).to_owned(),
            (Answer::Withheld, Writing::Notation) => "rather not say".to_owned(),
            (Answer::Withheld, Writing::Words(lang)) => words::answer_withheld(lang).to_owned(),
        }
    }

    /// What was needed.
    pub(super) fn needed(self, book: &LawBook, leaf: &Leaf) -> String {
        let needed = self.test(book.fact(leaf.subject.fact), &leaf.test);
        match (leaf.wanted, self) {
            (true, _) => needed,
            (false, Writing::Notation) => format!("not {needed}"),
            (false, Writing::Words(lang)) => words::needed_not(lang, needed),
        }
    }

    fn value(self, fact: &Fact, value: Value) -> String {
        match value {
            Value::YesNo(yes) => self.yes_no(yes).to_owned(),
            Value::Number(number) => number.to_string(),
            Value::Choice(place) => self.choice(fact, place),
        }
    }

    fn test(self, fact: &Fact, test: &Test) -> String {
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
            Test::Between(low, high) if low == high => low.map(|number| number.to_string()).unwrap_or_default(),
            Test::Between(low, high) => match (self, low, high) {
                (Writing::Words(lang), Some(low), Some(high)) => words::needed_between(lang, high, low),
                (Writing::Words(lang), Some(low), None) => words::needed_from(lang, low),
                (Writing::Words(lang), None, Some(high)) => words::needed_to(lang, high),
                _ => {
                    let bound = |bound: &Option<i64>| bound.map(|number| number.to_string()).unwrap_or_default();
                    format!("{}..{}", bound(low), bound(high))
                }
            },
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
pub(super) fn subject(lang: Lang, book: &LawBook, subject: Subject, members: usize) -> String {
    let name = fact_name(lang, book, subject.fact);
    match subject.member {
        Some(member) if members > 1 => words::fact_of_member(lang, name, member + 1),
        _ => name.to_owned(),
    }
}

fn fact_name(lang: Lang, book: &LawBook, fact: FactId) -> &str {
    maatwerk_words::fact_label(lang, &book.fact(fact).name)
}

/// Each fact once, in the order in which it first decided.
pub(super) fn once(leaves: &[Leaf]) -> Vec<&Leaf> {
    let mut seen: Vec<&Leaf> = Vec::new();
    for leaf in leaves {
        if !seen.contains(&leaf) {
            seen.push(leaf);
        }
    }
    seen
}
