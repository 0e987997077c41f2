//! A receipt as the program writes it, read back to be checked.

use crate::fault::{Fault, read_text};
use crate::node::Node;
use crate::situation::situation;
use maatwerk_engine::{Date, LawBook, RECEIPT_FORM, Situation, hash};
use std::path::Path;

const FIELDS: &[&str] = &[
    "maatwerk receipt",
    "version",
    "rules",
    "municipality",
    "municipality file",
    "on",
    "situation",
    "verdicts",
    "receipt",
];

/// What stands on a receipt.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReceiptFile {
    /// The version of the program that wrote it.
    pub version: String,
    /// The hash of the rules.
    pub rules: String,
    /// The municipality's code and the hash of its file.
    pub municipality: Option<(String, String)>,
    /// The day.
    pub on: Date,
    /// The facts.
    pub situation: Situation,
    /// Ground and verdict, in the order of the receipt.
    pub verdicts: Vec<(String, String)>,
    /// Whether its last line is the hash of all lines before it: nothing was changed since.
    pub whole: bool,
}

/// Reads a receipt.
///
/// # Errors
/// The first fault, with file and line; also where a fact is not one of these rules.
pub fn read_receipt(book: &LawBook, path: &Path) -> Result<ReceiptFile, Fault> {
    let text = read_text(path)?;
    let node = Node::parse(&path.display().to_string(), &text)?;
    let fields = node.fields(FIELDS)?;
    let form = fields.need("maatwerk receipt")?;
    if form.as_text() != Some(&*RECEIPT_FORM.to_string()) {
        return Err(form.unexpected(format_args!("{RECEIPT_FORM}, the form that this program reads")));
    }
    let municipality = match (fields.get("municipality"), fields.get("municipality file")) {
        (None, None) => None,
        _ => Some((fields.text("municipality")?, fields.text("municipality file")?)),
    };
    let verdicts = fields.need("verdicts")?.entries("grounds and verdicts")?;
    let told = fields.text("receipt")?;
    // An editor may have changed the ends of lines; nothing else, and nothing behind the last.
    let text = text.replace("\r\n", "\n");
    let (lines, last) = text.split_at(text.trim_end().rfind('\n').map_or(0, |end| end + 1));
    Ok(ReceiptFile {
        version: fields.text("version")?,
        rules: fields.text("rules")?,
        municipality,
        on: fields.need("on")?.date()?,
        situation: situation(book, fields.need("situation")?)?,
        verdicts: verdicts
            .iter()
            .map(|(ground, verdict)| {
                Ok((ground.text("a ground's id")?.to_owned(), verdict.text("a verdict")?.to_owned()))
            })
            .collect::<Result<_, Fault>>()?,
        whole: last.trim_end() == format!("receipt: {told}") && hash(lines.as_bytes()) == told,
    })
}
