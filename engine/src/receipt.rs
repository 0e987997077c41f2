//! The receipt: what was asked, of which rules, and what came out, so that someone else can check it.
//!
//! The same facts under the same rules give the same receipt on any machine: facts stand in the order of their names,
//! members in the order of what is known of them.

use crate::assess::Assessment;
use crate::fact::{Answer, Fact, Kind, Value};
use crate::situation::Answers;
use crate::weigh::Seen;
use rust_decimal::Decimal;
use sha2::{Digest, Sha256};
use std::fmt::Write;

/// Which rules spoke.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stamp<'a> {
    /// The version of the program, for example `0.1.0`.
    pub version: &'a str,
    /// The SHA-256 of the rules, in hexadecimal.
    pub rules: &'a str,
    /// The code and the SHA-256 of the municipality's file, where one was used.
    pub municipality: Option<(&'a str, &'a str)>,
}

/// The version of the receipt's form.
pub const RECEIPT_FORM: u8 = 1;

/// The receipt as a text that is YAML too; its last line holds the SHA-256 of all lines before it.
pub fn receipt(seen: &Seen<'_>, stamp: &Stamp<'_>, assessment: &Assessment<'_>) -> String {
    let mut text = format!("maatwerk receipt: {RECEIPT_FORM}\nversion: {}\nrules: {}\n", stamp.version, stamp.rules);
    if let Some((code, hash)) = stamp.municipality {
        line(&mut text, format_args!("municipality: {code}\nmunicipality file: {hash}"));
    }
    line(&mut text, format_args!("on: {}\nsituation:", seen.on));
    let household = facts(seen, &seen.situation.household);
    if !household.is_empty() {
        text.push_str("  household:\n");
        household.iter().for_each(|fact| line(&mut text, format_args!("    {fact}")));
    }
    text.push_str("  members:\n");
    let mut members: Vec<Vec<String>> = seen.situation.members.iter().map(|member| facts(seen, member)).collect();
    members.sort();
    for member in members {
        match member.split_first() {
            None => text.push_str("    - {}\n"),
            Some((first, others)) => {
                line(&mut text, format_args!("    - {first}"));
                others.iter().for_each(|fact| line(&mut text, format_args!("      {fact}")));
            }
        }
    }
    text.push_str(&verdicts(assessment));
    let hash = hash(text.as_bytes());
    line(&mut text, format_args!("receipt: {hash}"));
    text
}

/// The SHA-256 of the outcomes alone, as they stand in a receipt: the same for every household for which the same comes
/// out, whatever else is told of it.
pub fn verdicts_hash(assessment: &Assessment<'_>) -> String {
    hash(verdicts(assessment).as_bytes())
}

/// The outcomes, by ground.
fn verdicts(assessment: &Assessment<'_>) -> String {
    let mut text = "verdicts:\n".to_owned();
    let mut verdicts: Vec<(&str, &str)> =
        assessment.verdicts.iter().map(|assessed| (&*assessed.ground.id, assessed.verdict.name())).collect();
    verdicts.sort_unstable();
    verdicts.iter().for_each(|(ground, verdict)| line(&mut text, format_args!("  {ground}: {verdict}")));
    text
}

/// The SHA-256 of bytes, in hexadecimal.
pub fn hash(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(64);
    for byte in Sha256::digest(bytes) {
        // Writing to a string cannot fail.
        let _ = write!(text, "{byte:02x}");
    }
    text
}

fn line(text: &mut String, line: std::fmt::Arguments<'_>) {
    // Writing to a string cannot fail.
    let _ = writeln!(text, "{line}");
}

/// What was answered or withheld, as files have it, in the order of the facts' names.
fn facts(seen: &Seen<'_>, answers: &Answers) -> Vec<String> {
    let write = |(id, answer)| {
        let fact = seen.book.fact(id);
        let written = match answer {
            Answer::Known(value) => fact.written(value),
            Answer::Withheld => "rather not say".to_owned(),
            Answer::Unknown => "unknown".to_owned(),
        };
        format!("{}: {written}", fact.name)
    };
    let mut facts: Vec<String> = answers.iter().map(write).collect();
    facts.sort();
    facts
}

impl Fact {
    /// A value of this fact as files have it: `yes`, `18`, `1200.00`, `2026-07-01`, a choice's name.
    pub fn written(&self, value: Value) -> String {
        match value {
            Value::YesNo(true) => "yes".to_owned(),
            Value::YesNo(false) => "no".to_owned(),
            Value::Number(number) => number.to_string(),
            Value::Money(cents) => Decimal::new(cents, 2).to_string(),
            Value::Date(date) => date.to_string(),
            Value::Choice(place) => match &self.kind {
                Kind::Choice(names) => names.get(usize::from(place)).cloned().unwrap_or_default(),
                _ => String::new(),
            },
        }
    }
}
