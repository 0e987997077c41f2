//! The `words` folder: every sentence that a visitor reads, in each language.
//!
//! Two shapes: files of single texts (`explorer.yaml`: a key and a text), and folders of tables about the rules
//! (`facts/`, `grounds/`, `prices/`: an id and its texts; `terms/`: a table a section). Files in a folder are read as
//! one. Both languages must hold the same, and every id of the rules must have its words.

use crate::fault::{Checked, Fault, keep, read_text};
use crate::node::Node;
use crate::plain_words::{ANSWERED, Answer, read_answers};
use crate::resident_words::{check_table_file, check_text_file, is_for_residents, reserved, same_readers};
use crate::rule_files::RuleFiles;
use crate::word_tables::{TableForm, table_forms};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// The languages, Dutch first; also the names of the folders.
pub const LANGUAGES: [&str; 2] = ["nl", "en"];

/// Everything in the `words` folder.
#[derive(Clone, Debug)]
pub struct WordFiles {
    /// Files of single texts.
    pub texts: Vec<TextFile>,
    /// Tables of texts by id.
    pub tables: Vec<Table>,
    /// What the makers of the texts say to what the rules for residents' texts find in them.
    pub answered: Vec<Answered>,
}

/// An answer in a file of words.
#[derive(Clone, Debug)]
pub struct Answered {
    /// The file's name without ending: `explorer`, `grounds/wmo`.
    pub file: String,
    /// The language of the file.
    pub language: &'static str,
    /// The answer.
    pub answer: Answer,
}

/// A file of single texts.
#[derive(Clone, Debug)]
pub struct TextFile {
    /// Its name without ending, `explorer`.
    pub name: String,
    /// Its texts, in the order of the Dutch file.
    pub texts: Vec<Text>,
    /// Whether residents read it.
    pub for_residents: bool,
}

/// One text in each language.
#[derive(Clone, Debug)]
pub struct Text {
    /// Its key.
    pub key: String,
    /// The text in each of [`LANGUAGES`], with `{places}` to fill.
    pub in_language: [String; 2],
    /// The names of the places, in alphabetical order.
    pub places: Vec<String>,
}

/// Texts by id.
#[derive(Clone, Debug)]
pub struct Table {
    /// What the ids are of: `fact`, `payer`.
    pub of: &'static str,
    /// The texts that each id has; one nameless text where it is empty.
    pub fields: &'static [&'static str],
    /// Those that residents read; the nameless one where its name is empty.
    pub resident: &'static [&'static str],
    /// The rows.
    pub rows: Vec<Row>,
}

/// The texts of one id, in each of [`LANGUAGES`], in the order of [`Table::fields`].
#[derive(Clone, Debug)]
pub struct Row {
    /// The id.
    pub id: String,
    /// The file that has it, without folder and ending: `jeugdwet`.
    pub file: String,
    /// Its texts.
    pub in_language: [Vec<String>; 2],
}

/// Reads and checks the `words` folder against the rules.
///
/// # Errors
/// The first fault in the form of the files, or every finding in what residents read, with file and line.
pub fn read_words(folder: &Path, rules: &RuleFiles) -> Result<WordFiles, Vec<Fault>> {
    let forms = table_forms(rules);
    let read = || {
        let names = text_file_names(folder)?;
        Ok(WordFiles {
            texts: names.iter().map(|name| text_file(folder, name)).collect::<Result<_, _>>()?,
            tables: forms.iter().map(|form| table(folder, form)).collect::<Result<_, _>>()?,
            answered: answered(folder, &forms)?,
        })
    };
    let words = read().map_err(|fault| vec![fault])?;
    let mut faults = Vec::new();
    check_resident_words(folder, &forms, &mut faults);
    if faults.is_empty() { Ok(words) } else { Err(faults) }
}

/// Checks the `words` folder against the rules file by file, going on after a fault.
pub fn check_words(folder: &Path, rules: &RuleFiles) -> Vec<Checked> {
    let mut faults = Vec::new();
    let forms = table_forms(rules);
    let mut names = keep(&mut faults, text_file_names(folder)).unwrap_or_default();
    for name in &names {
        keep(&mut faults, text_file(folder, name));
    }
    for form in &forms {
        keep(&mut faults, table(folder, form));
    }
    for table_folder in table_folders(&forms) {
        names.extend(keep(&mut faults, table_file_names(folder, table_folder)).unwrap_or_default());
    }
    // Each language for itself, so that a fault in one hides nothing in the other.
    let files = LANGUAGES.iter().flat_map(|language| names.iter().map(|name| word_file(folder, language, name)));
    let files: Vec<PathBuf> = files.collect();
    for file in &files {
        keep(&mut faults, parse(file));
    }
    check_resident_words(folder, &forms, &mut faults);
    Checked::by_file(files, faults)
}

/// Holds what residents read against the rules, file by file and each language for itself. A file that cannot be read
/// is passed over: that is a fault elsewhere.
fn check_resident_words(folder: &Path, forms: &[TableForm], faults: &mut Vec<Fault>) {
    for (language, name) in in_languages(text_file_names(folder)) {
        if let Ok(file) = parse(&word_file(folder, language, &name)) {
            faults.extend(check_text_file(language, &file));
        }
    }
    for table_folder in table_folders(forms) {
        let forms: Vec<&TableForm> = forms.iter().filter(|form| form.folder == table_folder).collect();
        for (language, name) in in_languages(table_file_names(folder, table_folder)) {
            if let Ok(file) = parse(&word_file(folder, language, &name)) {
                faults.extend(check_table_file(language, &forms, &file));
            }
        }
    }
}

/// The answers of every file that residents read.
fn answered(folder: &Path, forms: &[TableForm]) -> Result<Vec<Answered>, Fault> {
    let mut answered = Vec::new();
    let mut note = |names: Vec<String>, is_read: fn(&Node) -> bool| -> Result<(), Fault> {
        for (language, name) in in_languages(Ok(names)) {
            let file = parse(&word_file(folder, language, &name))?;
            let answers = if is_read(&file) { read_answers(&file)? } else { Vec::new() };
            answered.extend(answers.into_iter().map(|answer| Answered { file: name.clone(), language, answer }));
        }
        Ok(())
    };
    note(text_file_names(folder)?, is_for_residents)?;
    for table_folder in table_folders(forms) {
        note(table_file_names(folder, table_folder)?, |_| true)?;
    }
    Ok(answered)
}

fn table_folders(forms: &[TableForm]) -> BTreeSet<&'static str> {
    forms.iter().map(|form| form.folder).collect()
}

/// Every name with every language; nothing where the names could not be read.
fn in_languages(names: Result<Vec<String>, Fault>) -> impl Iterator<Item = (&'static str, String)> {
    let names = names.unwrap_or_default();
    LANGUAGES.into_iter().flat_map(move |language| names.clone().into_iter().map(move |name| (language, name)))
}

fn word_file(folder: &Path, language: &str, name: &str) -> PathBuf {
    folder.join(language).join(format!("{name}.yaml"))
}

fn parse(path: &Path) -> Result<Node, Fault> {
    Node::parse(&path.display().to_string(), &read_text(path)?)
}

/// The names of the files of single texts, in any language.
fn text_file_names(folder: &Path) -> Result<Vec<String>, Fault> {
    file_names(LANGUAGES.map(|language| folder.join(language)))
}

/// The names of the files in a folder of tables, in any language: `grounds/jeugdwet`.
fn table_file_names(folder: &Path, table_folder: &str) -> Result<Vec<String>, Fault> {
    let names = file_names(LANGUAGES.map(|language| folder.join(language).join(table_folder)))?;
    Ok(names.into_iter().map(|name| format!("{table_folder}/{name}")).collect())
}

fn file_names(folders: [PathBuf; 2]) -> Result<Vec<String>, Fault> {
    let mut names = BTreeSet::new();
    for folder in folders {
        let fault = |error: std::io::Error| Fault {
            file: folder.display().to_string(),
            line: 1,
            found: format!("no folder to read ({error})"),
            expected: "a folder of words".to_owned(),
        };
        for entry in std::fs::read_dir(&folder).map_err(fault)? {
            let path = entry.map_err(fault)?.path();
            let is_yaml = path.extension().is_some_and(|extension| extension == "yaml");
            if let Some(name) = path.file_stem().and_then(|name| name.to_str()).filter(|_| is_yaml) {
                names.insert(name.to_owned());
            }
        }
    }
    Ok(names.into_iter().collect())
}

fn text_file(folder: &Path, name: &str) -> Result<TextFile, Fault> {
    let [nl, en] = LANGUAGES.map(|language| parse(&word_file(folder, language, name)));
    let (nl, en) = (nl?, en?);
    same_readers(&nl, &en)?;
    let (dutch, english) = (own_entries(&nl, reserved(&nl))?, own_entries(&en, reserved(&en))?);
    same_keys(&en, &dutch, &english)?;
    let mut texts = Vec::with_capacity(dutch.len());
    for (key, dutch) in &dutch {
        let name = key.text("a key")?;
        let english = lookup(&english, name).unwrap_or(dutch);
        let places = places(dutch)?;
        if self::places(english)? != places {
            return Err(english.fault(format_args!("`{name}` with other places in braces"), format_args!("{places:?}")));
        }
        texts.push(Text {
            key: name.to_owned(),
            in_language: [dutch.one_line()?, english.one_line()?],
            places: places.into_iter().collect(),
        });
    }
    Ok(TextFile { name: name.to_owned(), texts, for_residents: is_for_residents(&nl) })
}

fn table(folder: &Path, form: &TableForm) -> Result<Table, Fault> {
    let mut rows: Vec<Row> = Vec::new();
    let mut last = None;
    for name in table_file_names(folder, form.folder)? {
        let [nl, en] = LANGUAGES.map(|language| parse(&word_file(folder, language, &name)));
        let (nl, en) = (nl?, en?);
        if let (Some(dutch), Some(english)) = (section(&nl, form)?, section(&en, form)?) {
            let file = name.rsplit('/').next().unwrap_or(&name);
            table_file(form, file, &mut rows, dutch, english)?;
        } else if let Some(only) = section(&nl, form)?.or(section(&en, form)?) {
            return Err(only.fault("a section in one language only", "the same sections in every language"));
        }
        last = Some(nl);
    }
    if let Some(id) = form.ids.iter().find(|id| !rows.iter().any(|row| row.id == **id)) {
        // Any file of the folder can take the entry.
        let expected = format!("an entry `{id}`{}", form.section.map_or(String::new(), |name| format!(" in `{name}`")));
        let found = format!("no words for {} `{id}`", form.of);
        return Err(match last {
            Some(file) => file.fault(found, expected),
            None => Fault { file: folder.join(form.folder).display().to_string(), line: 1, found, expected },
        });
    }
    Ok(Table { of: form.of, fields: form.fields, resident: form.resident, rows })
}

fn table_file(form: &TableForm, file: &str, rows: &mut Vec<Row>, nl: &Node, en: &Node) -> Result<(), Fault> {
    let (dutch, english) = (own_entries(nl, &[ANSWERED])?, own_entries(en, &[ANSWERED])?);
    same_keys(en, &dutch, &english)?;
    for (key, dutch) in &dutch {
        let id = key.text("an id")?;
        if !form.ids.iter().any(|known| known == id) {
            return Err(key.fault(
                format_args!("words for unknown {} `{id}`", form.of),
                format_args!("one of: {}", form.ids.join(", ")),
            ));
        }
        if rows.iter().any(|row| row.id == id) {
            return Err(key.fault(format_args!("words for {} `{id}` a second time", form.of), "each id once"));
        }
        let english = lookup(&english, id).unwrap_or(dutch);
        rows.push(Row {
            id: id.to_owned(),
            file: file.to_owned(),
            in_language: [texts_of(form, dutch)?, texts_of(form, english)?],
        });
    }
    Ok(())
}

/// The part of a file that holds the table's entries; `None` where the file has no such section.
fn section<'a>(file: &'a Node, form: &TableForm) -> Result<Option<&'a Node>, Fault> {
    match form.section {
        None => Ok(Some(file)),
        Some(section) => {
            file.entries("sections")?;
            Ok(file.get(section))
        }
    }
}

fn texts_of(form: &TableForm, node: &Node) -> Result<Vec<String>, Fault> {
    if form.fields.is_empty() {
        return Ok(vec![node.one_line()?]);
    }
    let fields = node.fields(&[form.fields, form.elsewhere].concat())?;
    let mut texts = Vec::with_capacity(form.fields.len());
    for name in form.fields {
        texts.push(fields.need(name)?.one_line()?);
    }
    Ok(texts)
}

/// A key and what stands under it.
type Entry = (Node, Node);

/// The entries of a file without those whose keys say something about the file.
pub(crate) fn own_entries<'a>(file: &'a Node, reserved: &[&str]) -> Result<Vec<&'a Entry>, Fault> {
    let is_own = |entry: &&Entry| !entry.0.as_text().is_some_and(|key| reserved.contains(&key));
    Ok(file.entries("keys and texts")?.iter().filter(is_own).collect())
}

fn lookup<'a>(entries: &[&'a Entry], key: &str) -> Option<&'a Node> {
    entries.iter().find(|(name, _)| name.as_text() == Some(key)).map(|(_, value)| value)
}

fn same_keys(en: &Node, dutch: &[&Entry], english: &[&Entry]) -> Result<(), Fault> {
    if let Some(key) = dutch.iter().filter_map(|(key, _)| key.as_text()).find(|key| lookup(english, key).is_none()) {
        return Err(en.fault(format_args!("no `{key}`"), format_args!("`{key}`, as in the Dutch file")));
    }
    match english.iter().find(|(key, _)| key.as_text().is_none_or(|key| lookup(dutch, key).is_none())) {
        Some((key, _)) => Err(key.unexpected("a key that the Dutch file has too")),
        None => Ok(()),
    }
}

fn places(node: &Node) -> Result<BTreeSet<String>, Fault> {
    let mut places = BTreeSet::new();
    let mut rest = node.text("a text")?;
    while let Some(start) = rest.find('{') {
        let end = rest[start..].find('}').ok_or_else(|| node.unexpected("a `}` for every `{`"))? + start;
        let name = &rest[start + 1..end];
        if name.is_empty() || !name.bytes().all(|letter| letter.is_ascii_lowercase() || letter == b'_') {
            return Err(node.fault(format_args!("a place `{{{name}}}`"), "a name in lower case, such as `{month}`"));
        }
        places.insert(name.to_owned());
        rest = &rest[end + 1..];
    }
    Ok(places)
}
