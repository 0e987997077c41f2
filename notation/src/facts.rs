//! `facts.yaml`: the registry of what may be asked.

use crate::fault::Fault;
use crate::node::Node;
use maatwerk_engine::{Fact, Kind, Scope, Sensitivity};

const FIELDS: &[&str] = &["fact", "of", "type", "from", "to", "choices", "sensitive", "changeable"];

/// Reads the registry.
pub(crate) fn facts(node: &Node) -> Result<Vec<Fact>, Fault> {
    let mut facts: Vec<Fact> = Vec::new();
    for item in node.list("a list of facts")? {
        let fact = fact(item)?;
        if facts.iter().any(|earlier| earlier.name == fact.name) {
            return Err(item.fault(format_args!("fact `{}` a second time", fact.name), "each fact once"));
        }
        facts.push(fact);
    }
    Ok(facts)
}

fn fact(node: &Node) -> Result<Fact, Fault> {
    let fields = node.fields(FIELDS)?;
    let of = fields.need("of")?;
    let kind = fields.need("type")?;
    let sensitive = fields.need("sensitive")?;
    Ok(Fact {
        name: fields.text("fact")?,
        of: match of.as_text() {
            Some("household") => Scope::Household,
            Some("member") => Scope::Member,
            _ => return Err(of.unexpected("household or member")),
        },
        kind: match kind.as_text() {
            Some("yes-no") => Kind::YesNo,
            Some("number") => Kind::Number {
                min: fields.need("from")?.parsed("a whole number")?,
                max: fields.need("to")?.parsed("a whole number")?,
            },
            Some("choice") => Kind::Choice(fields.texts("choices")?),
            _ => return Err(kind.unexpected("yes-no, number or choice")),
        },
        sensitivity: match sensitive.as_text() {
            Some("low") => Sensitivity::Low,
            Some("medium") => Sensitivity::Medium,
            Some("high") => Sensitivity::High,
            _ => return Err(sensitive.unexpected("low, medium or high")),
        },
        changeable: fields.need("changeable")?.yes_no()?,
    })
}
