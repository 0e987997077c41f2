//! How it went with a household, as people write it.
//!
//! ```yaml
//! course:
//!   asked on: 2026-01-10
//!   first help on: 2026-01-21
//!   succeeded: yes
//!   realised: [{ payer: gemeente, law: Jeugdwet, saved: 8000.00, invested: 3000.00 }]
//! ```

use crate::amounts::payer_of;
use crate::fault::Fault;
use crate::node::Node;
use crate::plan::scale_answer;
use maatwerk_engine::{Course, Realised};

/// Reads a course.
pub(crate) fn course(payers: &[String], node: &Node) -> Result<Course, Fault> {
    let fields = node.fields(&["asked on", "first help on", "succeeded", "scale now", "realised"])?;
    let day = |name: &str| fields.get(name).map(Node::date).transpose();
    let (asked_on, first_help_on) = (day("asked on")?, day("first help on")?);
    if let (Some(asked), Some(first), Some(node)) = (asked_on, first_help_on, fields.get("first help on"))
        && first < asked
    {
        return Err(node.fault(
            format_args!("first help on {first}, before it was asked ({asked})"),
            format_args!("{asked} or a later day"),
        ));
    }
    Ok(Course {
        asked_on,
        first_help_on,
        succeeded: fields.get("succeeded").map_or(Ok(None), succeeded)?,
        scale_now: scale_answer(&fields, "scale now")?,
        realised: fields.get("realised").map_or(Ok(Vec::new()), |node| realised(payers, node))?,
    })
}

fn succeeded(node: &Node) -> Result<Option<bool>, Fault> {
    match node.as_text() {
        Some("unknown") => Ok(None),
        _ => node.yes_no().map(Some).map_err(|_| node.unexpected("yes, no or unknown")),
    }
}

fn realised(payers: &[String], node: &Node) -> Result<Vec<Realised>, Fault> {
    let mut all: Vec<Realised> = Vec::new();
    for item in node.list("a list of what was realised")? {
        let fields = item.fields(&["payer", "law", "saved", "invested"])?;
        let one = Realised {
            payer: payer_of(payers, fields.need("payer")?)?,
            law: fields.text("law")?,
            saved: fields.need("saved")?.euro_or_less()?,
            invested: fields.need("invested")?.euro()?,
        };
        if all.iter().any(|earlier| (&earlier.payer, &earlier.law) == (&one.payer, &one.law)) {
            return Err(item
                .fault(format_args!("`{}` under `{}` a second time", one.payer, one.law), "each payer and law once"));
        }
        all.push(one);
    }
    Ok(all)
}
