//! `contradictions.yaml`: what cannot be so in one household; and the check of a household against it.

use crate::conditions::{Named, condition, fact_of, member_condition};
use crate::fault::Fault;
use crate::node::Node;
use maatwerk_engine::{
    Answer, Bound, Clash, Condition, Contradiction, Fact, Impossible, Kind, LawBook, Scope, Situation, Subject, Test,
    clashes,
};

const FIELDS: &[&str] = &["id", "never", "by", "older", "than", "instead"];

/// Reads the contradictions.
pub(crate) fn contradictions(named: Named<'_>, node: &Node) -> Result<Vec<Contradiction>, Fault> {
    let mut all: Vec<Contradiction> = Vec::new();
    for item in node.list("a list of contradictions")? {
        let contradiction = contradiction(named, item)?;
        if all.iter().any(|earlier| earlier.id == contradiction.id) {
            let found = format_args!("contradiction `{}` a second time", contradiction.id);
            return Err(item.fault(found, "each contradiction once"));
        }
        all.push(contradiction);
    }
    Ok(all)
}

fn contradiction(named: Named<'_>, node: &Node) -> Result<Contradiction, Fault> {
    let fields = node.fields(FIELDS)?;
    let rule = match fields.get("never") {
        Some(never) => {
            if let Some(extra) = ["by", "older", "than"].iter().find_map(|name| fields.get(name)) {
                return Err(extra.unexpected("`never`, or `by`, `older` and `than`"));
            }
            Impossible::Holds(timeless(never, condition(named, never)?)?)
        }
        None => {
            let by = fields.need("by")?;
            let fact = fact_of(named.facts, by, by.text("a fact")?, Scope::Member)?;
            if !matches!(named.facts[usize::from(fact.0)].kind, Kind::Number { .. }) {
                return Err(by.unexpected("a fact that is a number"));
            }
            let (older, than) = (fields.need("older")?, fields.need("than")?);
            Impossible::NotOlder {
                by: fact,
                older: timeless(older, member_condition(named, older)?)?,
                than: timeless(than, member_condition(named, than)?)?,
            }
        }
    };
    Ok(Contradiction { id: fields.text("id")?, rule, instead: fields.text("instead")? })
}

/// Refuses a condition whose truth depends on the day.
fn timeless(node: &Node, condition: Condition) -> Result<Condition, Fault> {
    fn is_timeless(condition: &Condition) -> bool {
        let number = |bound: &Option<Bound>| bound.is_none_or(|bound| matches!(bound, Bound::Number(_)));
        match condition {
            Condition::All(parts) | Condition::Any(parts) => parts.iter().all(is_timeless),
            Condition::Not(part) | Condition::Members(_, part) => is_timeless(part),
            Condition::Fact(_, Test::Between(low, high)) => number(low) && number(high),
            Condition::Fact(..) => true,
        }
    }
    match is_timeless(&condition) {
        true => Ok(condition),
        false => Err(node.fault("a day or an amount", "a condition that is the same on every day")),
    }
}

/// Refuses a household in which something cannot be so. `node` is where it is written.
pub(crate) fn check_situation(book: &LawBook, situation: &Situation, node: &Node) -> Result<(), Fault> {
    let Some(Contradicted { subject, found, expected }) = contradicted(book, situation) else { return Ok(()) };
    let place = subject.and_then(|subject| place_of(book.fact(subject.fact), subject, node));
    Err(place.unwrap_or(node).fault(found, expected))
}

/// What cannot be so in a household, in the words of a fault.
pub(crate) struct Contradicted {
    /// The first of the facts that cannot be so together: where it stands is where the fault is.
    pub(crate) subject: Option<Subject>,
    pub(crate) found: String,
    pub(crate) expected: String,
}

/// The first thing that cannot be so in a household.
pub(crate) fn contradicted(book: &LawBook, situation: &Situation) -> Option<Contradicted> {
    let Clash { contradiction, subjects } = clashes(book, situation).into_iter().next()?;
    let found = subjects.iter().map(|subject| written(book, situation, *subject)).collect::<Vec<_>>().join(", ");
    Some(Contradicted { subject: subjects.first().copied(), found, expected: contradiction.instead.clone() })
}

/// `member 2 with age 40`.
fn written(book: &LawBook, situation: &Situation, subject: Subject) -> String {
    let fact = book.fact(subject.fact);
    let value = match situation.answer(subject) {
        Answer::Known(value) => fact.written(value),
        Answer::Unknown | Answer::Withheld => "unknown".to_owned(),
    };
    match subject.place() {
        Some(member) => format!("member {} with `{}: {value}`", member + 1, fact.name),
        None => format!("`{}: {value}`", fact.name),
    }
}

/// Where a fact stands in the file.
fn place_of<'n>(fact: &Fact, subject: Subject, node: &'n Node) -> Option<&'n Node> {
    let of = match subject.place() {
        Some(member) => node.need("members").ok()?.one_or_more().get(member)?,
        None => node.need("household").ok()?,
    };
    of.need(&fact.name).ok()
}
