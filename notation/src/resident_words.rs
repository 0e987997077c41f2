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

/// The fields of a file of single texts that are no texts; in a file that residents do not read, every field is one.
pub(crate) fn reserved(file: &Node) -> &'static [&'static str] {
    if is_for_residents(file) { &[READERS, OUTCOMES, ANSWERED] } else { &[] }
}

/// Whether a file of single texts says that residents read it.
pub(crate) fn is_for_residents(file: &Node) -> bool {
    file.get(READERS).is_some_and(|readers| readers.as_text() == Some("residents"))
}

/// Refuses a file that has other readers, or shows other texts together, than in the other language.
pub(crate) fn same_readers(nl: &Node, en: &Node) -> Result<(), Fault> {
    if let Some(readers) =
        nl.get(READERS).or(en.get(READERS)).filter(|_| !is_for_residents(nl) || !is_for_residents(en))
    {
        return Err(
            readers.fault("other readers, or readers in one language only", "`residents` in both, or no such field")
        );
    }
    let outcomes = |file: &Node| file.get(OUTCOMES).filter(|_| is_for_residents(file)).map(|node| node.json(&[]));
    match outcomes(nl) == outcomes(en) {
        true => Ok(()),
        false => Err(en.fault("other `outcomes`", "`outcomes` as in the Dutch file")),
    }
}

/// Checks a file of single texts, if residents read it.
pub(crate) fn check_text_file(language: &str, file: &Node) -> Vec<Fault> {
    if !is_for_residents(file) {
        return Vec::new();
    }
    let texts = own_entries(file, reserved(file)).unwrap_or_default();
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

#[cfg(test)]
mod tests {
    use super::*;

    fn node(text: &str) -> Node {
        Node::parse("x.yaml", text).expect("YAML")
    }

    #[track_caller]
    fn found(text: &str, expected: &[(usize, &str)]) {
        let faults = check_text_file("nl", &node(text));
        assert_eq!(faults.len(), expected.len(), "{faults:#?}");
        for (fault, (line, found)) in faults.iter().zip(expected) {
            assert!(fault.line == *line && fault.found.contains(found), "{fault}");
        }
    }

    #[test]
    fn only_what_residents_read_is_held_against_the_rules() {
        found("one: Dan krijgt u geld.\nanswered: Ja, altijd.\n", &[]);
        found(
            "readers: residents\none: Ja.\ntwo: Dan krijgt u geld.\n",
            &[(3, "`krijgt u` in a text for residents (promise)")],
        );
    }

    #[test]
    fn an_answer_is_for_what_is_found() {
        let file = |found: &str| {
            format!(
                "readers: residents\nanswered: [{{ rule: promise, found: {found}, why: W }}]\none: Dan krijgt u geld.\n"
            )
        };
        found(&file("Krijgt U"), &[]);
        found(&file("altijd"), &[(3, "`krijgt u`"), (2, "an answer to `altijd` (promise), which is found nowhere")]);
    }

    #[test]
    fn what_an_outcome_shows_together_says_that_nothing_is_decided_and_whom_to_call() {
        let texts = "readers: residents\noutcomes:\n  - [good, call]\n  - [good]\n  - [bad, call]\ngood: Misschien kan dit.\n\
                     bad: Dit past bij u.\ncall: Bel ons.\n";
        found(texts, &[(4, "without a contact"), (5, "without a reservation")]);
        found("readers: residents\noutcomes: [[none]]\none: Ja.\n", &[(2, "`none`")]);
    }

    #[test]
    fn both_languages_have_the_same_readers_and_outcomes() {
        let same = |nl: &str, en: &str| same_readers(&node(nl), &node(en)).map_err(|fault| fault.found);
        assert_eq!(same("a: b", "a: c"), Ok(()));
        assert_eq!(same("readers: residents\noutcomes: [[a]]", "outcomes: [[a]]\nreaders: residents"), Ok(()));
        assert!(same("readers: residents", "a: b").is_err());
        assert!(same("readers: everyone", "readers: everyone").is_err());
        assert!(same("readers: residents\noutcomes: [[a]]", "readers: residents\noutcomes: [[b]]").is_err());
    }
}
