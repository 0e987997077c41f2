//! The files of words that residents read, held against the rules for residents' texts.
//!
//! A file of single texts says itself that residents read it (`readers: residents`), and which of its texts an outcome
//! shows together (`outcomes`). Of a table the form says which texts residents read.

use crate::fault::Fault;
use crate::node::Node;
use crate::plain_words::{ANSWERED, ResidentFile};
use crate::word_tables::{ITSELF, TableForm};
use crate::words::own_entries;

const READERS: &str = "readers";
const OUTCOMES: &str = "outcomes";

/// Fields of a file of single texts that are no texts.
pub(crate) const RESERVED: &[&str] = &[READERS, OUTCOMES, ANSWERED];

/// Whether a file of single texts says that residents read it.
pub(crate) fn is_for_residents(file: &Node) -> bool {
    file.get(READERS).is_some_and(|readers| readers.as_text() == Some("residents"))
}

/// Refuses a file that has other readers, or shows other texts together, than in the other language.
pub(crate) fn same_readers(nl: &Node, en: &Node) -> Result<(), Fault> {
    let written = |file: &Node, name| file.get(name).map(|node| node.json(&[]));
    match [READERS, OUTCOMES].into_iter().find(|name| written(nl, name) != written(en, name)) {
        Some(name) => Err(en.fault(format_args!("another `{name}`"), format_args!("`{name}` as in the Dutch file"))),
        None => Ok(()),
    }
}

/// Checks a file of single texts, if residents read it.
pub(crate) fn check_text_file(language: &str, file: &Node) -> Vec<Fault> {
    let Some(readers) = file.get(READERS) else {
        let reserved = RESERVED.iter().filter_map(|name| file.get(name));
        return reserved
            .map(|node| node.fault("this in a file that residents do not read", "`readers: residents`"))
            .collect();
    };
    if readers.as_text() != Some("residents") {
        return vec![readers.unexpected("residents, or no such field")];
    }
    let texts = own_entries(file, RESERVED).unwrap_or_default();
    let mut check = ResidentFile::new(file);
    texts.iter().for_each(|(_, text)| check.text(language, text));
    check.page(language, file, &together(texts.iter().map(|(_, text)| text)));
    let mut faults = Vec::new();
    for outcome in file.get(OUTCOMES).map_or(&[][..], Node::one_or_more) {
        match outcome.one_or_more().iter().map(|key| shown(file, key)).collect::<Result<Vec<_>, _>>() {
            Ok(texts) => check.outcome(language, outcome, &together(texts.into_iter())),
            Err(fault) => faults.push(fault),
        }
    }
    faults.extend(check.finish());
    faults
}

/// Checks a file of tables; `forms` are all that read it.
pub(crate) fn check_table_file(language: &str, forms: &[&TableForm], file: &Node) -> Vec<Fault> {
    let mut check = ResidentFile::new(file);
    let texts: Vec<&Node> = forms.iter().flat_map(|form| resident_texts(form, file)).collect();
    texts.iter().for_each(|text| check.text(language, text));
    check.page(language, file, &together(texts.into_iter()));
    check.finish()
}

fn resident_texts<'a>(form: &TableForm, file: &'a Node) -> Vec<&'a Node> {
    let Some(table) = form.section.map_or(Some(file), |section| file.get(section)) else { return Vec::new() };
    let entries = own_entries(table, &[ANSWERED]).unwrap_or_default();
    let texts = entries.into_iter().flat_map(|(_, entry)| {
        form.resident.iter().filter_map(move |field| if *field == ITSELF { Some(entry) } else { entry.get(field) })
    });
    texts.collect()
}

/// The text under a key that an outcome shows.
fn shown<'a>(file: &'a Node, key: &Node) -> Result<&'a Node, Fault> {
    let name = key.text("a key of this file")?;
    file.get(name).ok_or_else(|| key.fault(format_args!("`{name}`"), "a key of this file"))
}

/// Texts that are read one below the other.
fn together<'a>(texts: impl Iterator<Item = &'a Node>) -> String {
    texts.filter_map(Node::as_text).collect::<Vec<_>>().join("\n\n")
}
