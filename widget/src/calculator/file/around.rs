//! Who stands around the household, in the notation.

use super::open::Entry;
use maatwerk_engine::{Provision, Stands};
use serde_json::{Value, json};

/// The rows in which something was filled in.
pub(super) fn written_around(around: &[Provision]) -> Value {
    let written = |provision: &Provision| {
        let Provision { what, law, organisation, contact, intake, task, stands } = provision;
        let mut entry = json!({
            "what": what, "law": law, "organisation": organisation, "intake": if *intake { "yes" } else { "no" },
            "stands": stands.key(),
        });
        for (name, text) in [("contact", contact), ("task", task)] {
            if let Some(text) = text.as_ref().filter(|text| !text.is_empty()) {
                entry[name] = text.as_str().into();
            }
        }
        entry
    };
    crate::stacking::filled(around).iter().map(written).collect()
}

/// A row of a file.
pub(super) fn provision(entry: &mut Entry) -> Provision {
    let stands = entry.text("stands");
    Provision {
        what: entry.text("what").unwrap_or_default(),
        law: entry.text("law").unwrap_or_default(),
        organisation: entry.text("organisation").unwrap_or_default(),
        contact: entry.text("contact"),
        intake: entry.text("intake").is_some_and(|intake| intake == "yes"),
        task: entry.text("task"),
        stands: Stands::ALL.into_iter().find(|one| Some(one.key()) == stands.as_deref()).unwrap_or_default(),
    }
}
