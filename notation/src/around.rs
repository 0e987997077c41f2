//! Who stands around a household, as people write it.
//!
//! ```yaml
//! around:
//!   - { what: begeleiding, law: Wmo 2015, organisation: Team Noord, contact: begeleider, intake: yes, task: administratie }
//!   - { what: budgetbeheer, law: Wgs, organisation: Kredietbank, intake: yes, task: administratie, stands: now }
//! ```

use crate::fault::Fault;
use crate::node::Node;
use maatwerk_engine::{Provision, Stands};

/// Reads the provisions around a household.
pub(crate) fn around(node: &Node) -> Result<Vec<Provision>, Fault> {
    node.list("a list of provisions")?.iter().map(provision).collect()
}

fn provision(node: &Node) -> Result<Provision, Fault> {
    let fields = node.fields(&["what", "law", "organisation", "contact", "intake", "task", "stands"])?;
    let maybe = |name: &str| fields.get(name).map(|node| node.text("text").map(str::to_owned)).transpose();
    Ok(Provision {
        what: fields.text("what")?,
        law: fields.text("law")?,
        organisation: fields.text("organisation")?,
        contact: maybe("contact")?,
        intake: fields.need("intake")?.yes_no()?,
        task: maybe("task")?,
        stands: fields.get("stands").map(stands).transpose()?.unwrap_or_default(),
    })
}

fn stands(node: &Node) -> Result<Stands, Fault> {
    let named = Stands::ALL.into_iter().find(|stands| node.as_text() == Some(stands.key()));
    named.ok_or_else(|| node.unexpected("now (the plan ends it), after (only in the plan) or both"))
}
