//! `maatwerk verify`: checks a receipt: was it changed, were these the rules, and does the same come out?

use super::local_rules::Whose;
use maatwerk_engine::assess;
use maatwerk_notation::{Fault, read_receipt};
use maatwerk_words::{Lang, command as words};
use std::path::Path;

/// What was found, and whether the receipt holds.
pub(super) struct Verified {
    pub(super) text: String,
    pub(super) holds: bool,
}

/// Checks the receipt in the file.
pub(super) fn run(path: &Path, whose: &Whose, lang: Lang) -> Result<Verified, Fault> {
    let rules = whose.rules()?;
    let file = read_receipt(&rules.book, path)?;
    let assessment = assess(&rules.book, &file.situation, file.on);
    let mut faults = Vec::new();
    if !file.whole {
        faults.push(words::receipt_changed(lang).to_owned());
    }
    let ours = rules.stamp();
    if file.municipality.as_ref().map(|(code, hash)| (&**code, &**hash)) != ours.municipality {
        faults.push(words::receipt_other_municipality(lang).to_owned());
    }
    if file.rules != ours.rules {
        faults.push(words::receipt_other_rules(lang, ours.version, &file.version));
    }
    for (ground, told) in &file.verdicts {
        let found = assessment.of(ground).map_or("-", |assessed| assessed.verdict.name());
        if found != told {
            faults.push(words::receipt_other_verdict(lang, found, ground, told));
        }
    }
    for assessed in &assessment.verdicts {
        let id = &assessed.ground.id;
        if !file.verdicts.iter().any(|(ground, _)| ground == id) {
            faults.push(words::receipt_other_verdict(lang, assessed.verdict.name(), id, "-"));
        }
    }
    let holds = faults.is_empty();
    if holds {
        faults.push(words::receipt_holds(lang, file.verdicts.len()));
    }
    Ok(Verified { text: faults.join("\n") + "\n", holds })
}
