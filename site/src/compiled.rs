//! A municipality's file for the browser, which has no reader of rules: what needs one is compiled, the rest stays.

use crate::pages::faults::first;
use maatwerk_engine::Municipality;
use maatwerk_notation::{Fault, parse_municipality, read_text};
use serde_json::{Value, json};
use std::path::Path;

/// What the browser does not read: it was written for people, or is compiled.
const NOT_FOR_BROWSERS: [&str; 6] = ["$schema", "rules", "amounts", "prices", "words", "answered"];

/// Reads a municipality's file against the rules of this program. The first fault stops; `maatwerk check
/// --municipality` names them all.
///
/// # Errors
/// The first fault, with line and field.
pub fn read(file: &Path, text: &str) -> Result<Municipality, Fault> {
    let (book, catalogue) = (maatwerk_rules::law_book(), maatwerk_rules::catalogue());
    let read = parse_municipality(&book, &catalogue, &file.display().to_string(), text);
    read.map_err(|faults| first(file, faults))
}

/// The file as a widget's tag can name it.
///
/// # Errors
/// The first fault in the file; also where it is no JSON.
pub fn compile(file: &Path) -> Result<String, Fault> {
    let text = read_text(file)?;
    let municipality = read(file, &text)?;
    let mut whole: Value = serde_json::from_str(&text).map_err(|error| Fault {
        file: file.display().to_string(),
        line: error.line().max(1),
        found: "something that is no JSON".to_owned(),
        expected: "JSON, which browsers read".to_owned(),
    })?;
    let compiled = json!({ "rules": maatwerk_rules::STAMP.rules, "grounds": maatwerk_rules::pack(&municipality) });
    if let Some(fields) = whole.as_object_mut() {
        NOT_FOR_BROWSERS.into_iter().for_each(|name| drop(fields.remove(name)));
        fields.insert("compiled".to_owned(), compiled);
    }
    // A map with text keys: nothing in it can fail to be JSON.
    Ok(serde_json::to_string_pretty(&whole).unwrap_or_default() + "\n")
}
