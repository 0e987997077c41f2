//! A household as people write it.
//!
//! ```yaml
//! household: { debts: unknown }
//! members: [{ age: 18, lives independently: yes }]
//! ```

use crate::conditions::{choice_of, fact_of};
use crate::contradictions::check_situation;
use crate::fault::Fault;
use crate::node::{DAY_FORM, EURO_FORM, Node};
use maatwerk_engine::{Answer, Answers, Fact, Kind, LawBook, Scope, Situation, Value};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

/// More people than this in one household is taken for a mistake.
pub(crate) const MAX_MEMBERS: usize = 50;

/// The fields of a situation.
pub(crate) const SITUATION_FIELDS: &[&str] = &["household", "members"];

/// Reads a situation. Without `members` it is a household of one person of whom nothing is known. What
/// follows from a member's age is filled in.
pub(crate) fn situation(book: &LawBook, node: &Node) -> Result<Situation, Fault> {
    let fields = node.fields(SITUATION_FIELDS)?;
    let mut situation = Situation::default();
    if let Some(household) = fields.get("household") {
        situation.household = answers(&book.facts, household, Scope::Household)?;
    }
    if let Some(members) = fields.get("members") {
        let members = members.list("a list of members")?;
        if members.is_empty() || members.len() > MAX_MEMBERS {
            return Err(node.fault(
                format_args!("{} members", members.len()),
                format_args!("1 to {MAX_MEMBERS} members (leave `members` out when nothing is known)"),
            ));
        }
        situation.members =
            members.iter().map(|member| answers(&book.facts, member, Scope::Member)).collect::<Result<_, _>>()?;
    }
    check_situation(book, &situation, node)?;
    book.settle(&mut situation);
    Ok(situation)
}

fn answers(facts: &[Fact], node: &Node, scope: Scope) -> Result<Answers, Fault> {
    let mut answers = Answers::default();
    for (key, value) in node.entries("facts such as `debts: yes`")? {
        let id = fact_of(facts, key, key.text("a fact")?, scope)?;
        answers.insert(id, answer(&facts[id.0 as usize], value)?);
    }
    Ok(answers)
}

fn answer(fact: &Fact, node: &Node) -> Result<Answer, Fault> {
    match node.as_text() {
        Some("unknown") => return Ok(Answer::Unknown),
        Some("rather not say") => return Ok(Answer::Withheld),
        _ => {}
    }
    let or = "or unknown, or rather not say";
    Ok(Answer::Known(match &fact.kind {
        Kind::YesNo => Value::YesNo(node.yes_no().map_err(|_| node.unexpected(format_args!("yes or no, {or}")))?),
        Kind::Number { min, max } => {
            let expected = format!("a whole number from {min} to {max}, {or}");
            let number: i64 = node.parsed(&expected)?;
            if !(*min..=*max).contains(&number) {
                return Err(node.unexpected(expected));
            }
            Value::Number(number)
        }
        Kind::Money => {
            let euro = node.euro().map_err(|_| node.unexpected(format_args!("{EURO_FORM}, {or}")))?;
            Value::Money((euro * Decimal::ONE_HUNDRED).to_i64().unwrap_or(i64::MAX))
        }
        Kind::Date => Value::Date(node.date().map_err(|_| node.unexpected(format_args!("{DAY_FORM}, {or}")))?),
        Kind::Choice(choices) => Value::Choice(
            choice_of(choices, node)
                .map_err(|_| node.unexpected(format_args!("one of: {}, {or}", choices.join(", "))))?,
        ),
    }))
}
