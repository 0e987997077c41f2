//! `facts/*.yaml`: the registry of what may be asked.

use crate::fault::Fault;
use crate::node::{Fields, Node};
use maatwerk_engine::{Asked, Fact, Kind, Scope, Sensitivity};

const FIELDS: &[&str] =
    &["fact", "of", "type", "from", "to", "choices", "sensitive", "changeable", "asked", "urgent", "adults"];

/// Reads the registry: every file in its order, each fact once.
pub(crate) fn facts(files: &[Node]) -> Result<Vec<Fact>, Fault> {
    let mut facts: Vec<Fact> = Vec::new();
    for file in files {
        for item in file.list("a list of facts")? {
            let fact = fact(item)?;
            if facts.iter().any(|earlier| earlier.name == fact.name) {
                return Err(item.fault(format_args!("fact `{}` a second time", fact.name), "each fact once"));
            }
            facts.push(fact);
        }
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
            Some("number") => number(&fields)?,
            Some("choice") => choice(&fields)?,
            Some("money") => Kind::Money,
            Some("date") => Kind::Date,
            _ => return Err(kind.unexpected("yes-no, number, choice, money or date")),
        },
        sensitivity: match sensitive.as_text() {
            Some("low") => Sensitivity::Low,
            Some("medium") => Sensitivity::Medium,
            Some("high") => Sensitivity::High,
            _ => return Err(sensitive.unexpected("low, medium or high")),
        },
        changeable: fields.need("changeable")?.yes_no()?,
        asked: match fields.get("asked") {
            None => Asked::Anyone,
            Some(asked) => match asked.as_text() {
                Some("last") => Asked::Last,
                Some("professional") => Asked::Professional,
                _ => return Err(asked.unexpected("last or professional (or no `asked`: anyone)")),
            },
        },
        adults: fields.get("adults").map_or(Ok(false), Node::yes_no)?,
        urgent: fields.get("urgent").map_or(Ok(false), Node::yes_no)?,
    })
}

fn number(fields: &Fields<'_>) -> Result<Kind, Fault> {
    let (from, to) = (fields.need("from")?, fields.need("to")?);
    let (min, max) = (from.parsed("a whole number")?, to.parsed("a whole number")?);
    if min > max {
        return Err(to.unexpected(format_args!("a largest answer of at least {min}")));
    }
    Ok(Kind::Number { min, max })
}

fn choice(fields: &Fields<'_>) -> Result<Kind, Fault> {
    let list = fields.need("choices")?;
    let names = fields.texts("choices")?;
    if !(2..=usize::from(u8::MAX)).contains(&names.len()) {
        return Err(list.fault(format_args!("{} choices", names.len()), "2 to 255 choices"));
    }
    match names.iter().enumerate().find(|(place, name)| names[..*place].contains(name)) {
        Some((_, name)) => Err(list.fault(format_args!("choice `{name}` a second time"), "each choice once")),
        None => Ok(Kind::Choice(names)),
    }
}
