//! Conditions as people write them: a mapping in which everything must hold.
//!
//! ```yaml
//! any member:
//!   age: 18..20
//!   any of:
//!     - parents can pay: no
//!     - parents can be asked: no
//! ```

use crate::fault::Fault;
use crate::node::Node;
use maatwerk_engine::{Condition, Fact, FactId, Kind, Quantifier, Scope, Test};

/// Reads a condition on the household.
pub(crate) fn condition(facts: &[Fact], node: &Node) -> Result<Condition, Fault> {
    all_of(facts, node, Scope::Household)
}

fn all_of(facts: &[Fact], node: &Node, scope: Scope) -> Result<Condition, Fault> {
    let entries = node.entries("conditions such as `debts: yes`")?;
    let mut parts =
        entries.iter().map(|(key, value)| entry(facts, key, value, scope)).collect::<Result<Vec<_>, _>>()?;
    Ok(if parts.len() == 1 { parts.remove(0) } else { Condition::All(parts) })
}

fn entry(facts: &[Fact], key: &Node, value: &Node, scope: Scope) -> Result<Condition, Fault> {
    let each = |value: &Node| -> Result<Vec<Condition>, Fault> {
        value.list("a list of conditions")?.iter().map(|part| all_of(facts, part, scope)).collect()
    };
    let members = |quantifier| -> Result<Condition, Fault> {
        if scope == Scope::Member {
            return Err(key.unexpected("a member's fact, because this already speaks of one member"));
        }
        Ok(Condition::Members(quantifier, Box::new(all_of(facts, value, Scope::Member)?)))
    };
    match key.text("a condition")? {
        "all of" => Ok(Condition::All(each(value)?)),
        "any of" => Ok(Condition::Any(each(value)?)),
        "not" => Ok(Condition::Not(Box::new(all_of(facts, value, scope)?))),
        "any member" => members(Quantifier::Any),
        "all members" => members(Quantifier::All),
        "no member" => members(Quantifier::No),
        name => {
            let id = fact_of(facts, key, name, scope)?;
            Ok(Condition::Fact(id, test(&facts[id.0 as usize], value)?))
        }
    }
}

/// The fact with this name, which must be about the household or about a member as the scope says.
pub(crate) fn fact_of(facts: &[Fact], key: &Node, name: &str, scope: Scope) -> Result<FactId, Fault> {
    match facts.iter().position(|fact| fact.name == name) {
        Some(place) if facts[place].of == scope => Ok(FactId(place as u16)),
        Some(_) if scope == Scope::Household => {
            Err(key.fault(format_args!("`{name}`, a fact of a member"), "a fact of the household"))
        }
        Some(_) => Err(key.fault(format_args!("`{name}`, a fact of the household"), "a fact of a member")),
        None => {
            let known = facts.iter().filter(|fact| fact.of == scope).map(|fact| &*fact.name).collect::<Vec<_>>();
            Err(key.fault(format_args!("unknown fact `{name}`"), format_args!("one of: {}", known.join(", "))))
        }
    }
}

fn test(fact: &Fact, node: &Node) -> Result<Test, Fault> {
    match &fact.kind {
        Kind::YesNo => node.yes_no().map(Test::Is),
        Kind::Number { min, max } => range(node, *min, *max),
        Kind::Choice(choices) => {
            let places =
                node.one_or_more().iter().map(|choice| choice_of(choices, choice)).collect::<Result<_, _>>()?;
            Ok(Test::OneOf(places))
        }
    }
}

/// The place of a choice in its list.
pub(crate) fn choice_of(choices: &[String], node: &Node) -> Result<u8, Fault> {
    let found = node.as_text();
    let place = choices.iter().position(|choice| Some(&**choice) == found);
    place.map(|place| place as u8).ok_or_else(|| node.unexpected(format_args!("one of: {}", choices.join(", "))))
}

fn range(node: &Node, min: i64, max: i64) -> Result<Test, Fault> {
    let expected = format!("a number from {min} to {max}, or a range such as 18..20, 27.. or ..26");
    let text = node.text(&expected)?;
    let bound = |text: &str| -> Result<Option<i64>, Fault> {
        match text {
            "" => Ok(None),
            text => match text.parse() {
                Ok(number) if (min..=max).contains(&number) => Ok(Some(number)),
                _ => Err(node.unexpected(&expected)),
            },
        }
    };
    let (low, high) = text.split_once("..").unwrap_or((text, text));
    match (bound(low)?, bound(high)?) {
        (None, None) => Err(node.unexpected(&expected)),
        (Some(low), Some(high)) if low > high => Err(node.unexpected("a range from low to high")),
        (low, high) => Ok(Test::Between(low, high)),
    }
}
