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
use crate::node::{Node, parse_day, parse_euro};
use crate::situation::MAX_MEMBERS;
use maatwerk_engine::{Bound, Condition, DatedAmount, Fact, FactId, Kind, Quantifier, Scope, Span, Test};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

/// What conditions may name.
#[derive(Clone, Copy)]
pub(crate) struct Named<'a> {
    pub(crate) facts: &'a [Fact],
    pub(crate) amounts: &'a [DatedAmount],
}

/// Reads a condition on the household.
pub(crate) fn condition(named: Named<'_>, node: &Node) -> Result<Condition, Fault> {
    all_of(named, node, Scope::Household)
}

/// Reads a condition on one member.
pub(crate) fn member_condition(named: Named<'_>, node: &Node) -> Result<Condition, Fault> {
    all_of(named, node, Scope::Member)
}

fn all_of(named: Named<'_>, node: &Node, scope: Scope) -> Result<Condition, Fault> {
    let entries = node.entries("conditions such as `debts: yes`")?;
    let mut parts =
        entries.iter().map(|(key, value)| entry(named, key, value, scope)).collect::<Result<Vec<_>, _>>()?;
    Ok(if parts.len() == 1 { parts.remove(0) } else { Condition::All(parts) })
}

fn entry(named: Named<'_>, key: &Node, value: &Node, scope: Scope) -> Result<Condition, Fault> {
    let each = |value: &Node| -> Result<Vec<Condition>, Fault> {
        let parts = value.list("a list of conditions")?;
        one_at_least(value, parts, "condition")?.iter().map(|part| all_of(named, part, scope)).collect()
    };
    let members = |quantifier| -> Result<Condition, Fault> {
        if scope == Scope::Member {
            return Err(key.unexpected("a member's fact, because this already speaks of one member"));
        }
        Ok(Condition::Members(quantifier, Box::new(all_of(named, value, Scope::Member)?)))
    };
    match key.text("a condition")? {
        "all of" => Ok(Condition::All(each(value)?)),
        "any of" => Ok(Condition::Any(each(value)?)),
        "not" => Ok(Condition::Not(Box::new(all_of(named, value, scope)?))),
        "any member" => members(Quantifier::ANY),
        "all members" => members(Quantifier::All),
        "no member" => members(Quantifier::NO),
        name => {
            if let Some(quantifier) = counted(key, name)? {
                return members(quantifier);
            }
            let id = fact_of(named.facts, key, name, scope)?;
            Ok(Condition::Fact(id, test(named, &named.facts[id.0 as usize], value)?))
        }
    }
}

/// The parts of a list that says nothing without one: an empty list would hold never, or always.
fn one_at_least<'n>(node: &Node, parts: &'n [Node], part: &str) -> Result<&'n [Node], Fault> {
    if parts.is_empty() { Err(node.fault("an empty list", format_args!("at least one {part}"))) } else { Ok(parts) }
}

/// `at least 2 members`, `at most 1 member`; a household has no more than so many, and at least none says nothing.
fn counted(key: &Node, name: &str) -> Result<Option<Quantifier>, Fault> {
    let split = || {
        let (which, rest) = name.strip_prefix("at ")?.split_once(' ')?;
        let (count, members) = rest.split_once(' ')?;
        let count: usize = count.parse().ok().filter(|_| matches!(members, "member" | "members"))?;
        Some((which, count))
    };
    let (fewest, quantifier, count): (_, fn(u8) -> Quantifier, _) = match split() {
        Some(("least", count)) => (1, Quantifier::AtLeast, count),
        Some(("most", count)) => (0, Quantifier::AtMost, count),
        _ => return Ok(None),
    };
    match u8::try_from(count) {
        Ok(few) if (fewest..=MAX_MEMBERS).contains(&count) => Ok(Some(quantifier(few))),
        _ => Err(key.unexpected(format_args!("{fewest} to {MAX_MEMBERS} members"))),
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

fn test(named: Named<'_>, fact: &Fact, node: &Node) -> Result<Test, Fault> {
    match &fact.kind {
        Kind::YesNo => node.yes_no().map(Test::Is),
        Kind::Number { min, max } => {
            let expected = format!("a number from {min} to {max}, or a range such as 18..20, 27.. or ..26");
            range(node, &expected, |text| {
                text.parse().ok().filter(|number| (min..=max).contains(&number)).map(Bound::Number)
            })
        }
        Kind::Money => {
            let amounts = named.amounts.iter().map(|amount| &*amount.id).collect::<Vec<_>>().join(", ");
            let expected = format!("a range in euro such as ..1200, or ..asset-limit with one of: {amounts}");
            range(node, &expected, |text| match named.amounts.iter().position(|amount| amount.id == text) {
                Some(place) => Some(Bound::Amount(place as u16)),
                None => Some(Bound::Number((parse_euro(text)? * Decimal::ONE_HUNDRED).to_i64()?)),
            })
        }
        Kind::Date => {
            let expected = "a range of days such as 2026-01-01.. or 6 months ago.., or ..6 weeks ago";
            range(node, expected, |text| parse_day(text).map(Bound::Day).or_else(|| ago(text).map(Bound::Ago)))
        }
        Kind::Choice(choices) => {
            let named = one_at_least(node, node.one_or_more(), "choice")?;
            Ok(Test::OneOf(named.iter().map(|choice| choice_of(choices, choice)).collect::<Result<_, _>>()?))
        }
    }
}

/// The place of a choice in its list.
pub(crate) fn choice_of(choices: &[String], node: &Node) -> Result<u8, Fault> {
    let found = node.as_text();
    let place = choices.iter().position(|choice| Some(&**choice) == found);
    place.map(|place| place as u8).ok_or_else(|| node.unexpected(format_args!("one of: {}", choices.join(", "))))
}

/// A range `low..high`, `low..`, `..high`, or one value; both ends included.
fn range(node: &Node, expected: &str, bound: impl Fn(&str) -> Option<Bound>) -> Result<Test, Fault> {
    let text = node.text(expected)?;
    let end = |text: &str| -> Result<Option<Bound>, Fault> {
        match text {
            "" => Ok(None),
            text => bound(text).map(Some).ok_or_else(|| node.unexpected(expected)),
        }
    };
    let (low, high) = text.split_once("..").unwrap_or((text, text));
    match (end(low)?, end(high)?) {
        (None, None) => Err(node.unexpected(expected)),
        (Some(low), Some(high)) if is_upside_down(low, high) => Err(node.unexpected("a range from low to high")),
        (low, high) => Ok(Test::Between(low, high)),
    }
}

/// Whether nothing can lie between the two, on any day.
fn is_upside_down(low: Bound, high: Bound) -> bool {
    match (low, high) {
        (Bound::Number(low), Bound::Number(high)) => low > high,
        (Bound::Day(low), Bound::Day(high)) => low > high,
        // Of months against days it depends on the day.
        (Bound::Ago(low), Bound::Ago(high)) => low.months <= high.months && low.days <= high.days && low != high,
        _ => false,
    }
}

/// `today`, `6 months ago`, `6 weeks ago`, `7 days ago`, `1 year ago`.
fn ago(text: &str) -> Option<Span> {
    if text == "today" {
        return Some(Span { months: 0, days: 0 });
    }
    let (count, unit) = text.strip_suffix(" ago")?.split_once(' ')?;
    let count: u16 = count.parse().ok().filter(|count| *count <= 1000)?;
    Some(match unit {
        "day" | "days" => Span { months: 0, days: count },
        "week" | "weeks" => Span { months: 0, days: count * 7 },
        "month" | "months" => Span { months: count, days: 0 },
        "year" | "years" => Span { months: count * 12, days: 0 },
        _ => return None,
    })
}
