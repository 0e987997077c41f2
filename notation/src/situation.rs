//! A household as people write it.
//!
//! ```yaml
//! household: { debts: unknown }
//! members: [{ age: 18, lives independently: yes }]
//! ```

use crate::conditions::{choice_of, fact_of};
use crate::fault::Fault;
use crate::node::Node;
use maatwerk_engine::{Answer, Answers, Fact, Kind, Scope, Situation, Value};

/// More people than this in one household is taken for a mistake.
const MAX_MEMBERS: usize = 50;

/// The fields of a situation.
pub(crate) const SITUATION_FIELDS: &[&str] = &["household", "members"];

/// Reads a situation. Without `members` it is a household of one person of whom nothing is known.
pub(crate) fn situation(facts: &[Fact], node: &Node) -> Result<Situation, Fault> {
    let fields = node.fields(SITUATION_FIELDS)?;
    let mut situation = Situation::default();
    if let Some(household) = fields.get("household") {
        situation.household = answers(facts, household, Scope::Household)?;
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
            members.iter().map(|member| answers(facts, member, Scope::Member)).collect::<Result<_, _>>()?;
    }
    Ok(situation)
}

fn answers(facts: &[Fact], node: &Node, scope: Scope) -> Result<Answers, Fault> {
    let mut answers = Answers::new();
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
        Kind::Choice(choices) => Value::Choice(
            choice_of(choices, node)
                .map_err(|_| node.unexpected(format_args!("one of: {}, {or}", choices.join(", "))))?,
        ),
    }))
}
