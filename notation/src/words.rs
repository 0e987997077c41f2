//! The `words` folder: every sentence that a visitor reads, in each language.
//!
//! Three shapes: files of single texts (`explorer.yaml`: a key and a text), tables of texts about the rules
//! (`facts.yaml`, `grounds.yaml`, `prices.yaml`: an id and its texts), and `terms.yaml`, a table a section. Both
//! languages must hold the same, and every id of the rules must have its words.

use crate::fault::{Checked, Fault, keep, read_text};
use crate::node::Node;
use crate::plain_words::check_resident_text;
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
}

/// A file of single texts.
#[derive(Clone, Debug)]
pub struct TextFile {
    /// Its name without ending, `explorer`.
    pub name: String,
    /// Its texts, in the order of the Dutch file.
    pub texts: Vec<Text>,
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
    /// The rows.
    pub rows: Vec<Row>,
}

/// The texts of one id, in each of [`LANGUAGES`], in the order of [`Table::fields`].
#[derive(Clone, Debug)]
pub struct Row {
    /// The id.
    pub id: String,
    /// Its texts.
    pub in_language: [Vec<String>; 2],
}

/// Files of single texts that a resident reads.
const RESIDENT_FILES: &[&str] = &["explorer", "home", "examples"];

/// Reads and checks the `words` folder against the rules.
///
/// # Errors
/// The first fault, with file and line.
pub fn read_words(folder: &Path, rules: &RuleFiles) -> Result<WordFiles, Fault> {
    let forms = table_forms(rules);
    let names = text_file_names(folder, &forms)?;
    Ok(WordFiles {
        texts: names.iter().map(|name| text_file(folder, name)).collect::<Result<_, _>>()?,
        tables: forms.iter().map(|form| table(folder, form)).collect::<Result<_, _>>()?,
    })
}

/// Checks the `words` folder against the rules file by file, going on after a fault.
pub fn check_words(folder: &Path, rules: &RuleFiles) -> Vec<Checked> {
    let mut faults = Vec::new();
    let forms = table_forms(rules);
    let names = keep(&mut faults, text_file_names(folder, &forms)).unwrap_or_default();
    // Each language for itself, so that a fault in one hides nothing in the other.
    for name in names.iter().map(String::as_str).chain(forms.iter().map(|form| form.file)) {
        for language in LANGUAGES {
            keep(&mut faults, parse(folder, language, name));
        }
    }
    for name in &names {
        keep(&mut faults, text_file(folder, name));
    }
    for form in &forms {
        keep(&mut faults, table(folder, form));
    }
    let names: BTreeSet<&str> = names.iter().map(String::as_str).chain(forms.iter().map(|form| form.file)).collect();
    let files = LANGUAGES.iter().flat_map(|language| names.iter().map(|name| word_file(folder, language, name)));
    Checked::by_file(files.collect(), faults)
}

fn word_file(folder: &Path, language: &str, name: &str) -> PathBuf {
    folder.join(language).join(format!("{name}.yaml"))
}

fn parse(folder: &Path, language: &str, name: &str) -> Result<Node, Fault> {
    let path = word_file(folder, language, name);
    Node::parse(&path.display().to_string(), &read_text(&path)?)
}

fn text_file_names(folder: &Path, forms: &[TableForm]) -> Result<Vec<String>, Fault> {
    let mut names = BTreeSet::new();
    for language in LANGUAGES {
        let folder = folder.join(language);
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
    names.retain(|name| forms.iter().all(|form| form.file != name));
    Ok(names.into_iter().collect())
}

fn text_file(folder: &Path, name: &str) -> Result<TextFile, Fault> {
    let [nl, en] = [parse(folder, "nl", name)?, parse(folder, "en", name)?];
    let (dutch, english) = (nl.entries("keys and texts")?, en.entries("keys and texts")?);
    same_keys(&en, dutch, english)?;
    let mut texts = Vec::with_capacity(dutch.len());
    for (key, dutch) in dutch {
        let name = key.text("a key")?;
        let english = lookup(english, name).unwrap_or(dutch);
        let places = places(dutch)?;
        if self::places(english)? != places {
            return Err(english.fault(format_args!("`{name}` with other places in braces"), format_args!("{places:?}")));
        }
        texts.push(Text {
            key: name.to_owned(),
            in_language: [one_line(dutch)?, one_line(english)?],
            places: places.into_iter().collect(),
        });
    }
    if RESIDENT_FILES.contains(&name) {
        for (language, entries) in [("nl", dutch), ("en", english)] {
            for (_, text) in entries {
                check_resident_text(language, text)?;
            }
        }
    }
    Ok(TextFile { name: name.to_owned(), texts })
}

fn table(folder: &Path, form: &TableForm) -> Result<Table, Fault> {
    let [nl, en] = [section(folder, "nl", form)?, section(folder, "en", form)?];
    let (dutch, english) = (nl.entries("ids and texts")?, en.entries("ids and texts")?);
    same_keys(&en, dutch, english)?;
    if let Some(id) = form.ids.iter().find(|id| lookup(dutch, id).is_none()) {
        return Err(nl.fault(format_args!("no words for {} `{id}`", form.of), format_args!("an entry `{id}`")));
    }
    let mut rows = Vec::with_capacity(dutch.len());
    for (key, dutch) in dutch {
        let id = key.text("an id")?;
        if !form.ids.iter().any(|known| known == id) {
            return Err(key.fault(
                format_args!("words for unknown {} `{id}`", form.of),
                format_args!("one of: {}", form.ids.join(", ")),
            ));
        }
        let english = lookup(english, id).unwrap_or(dutch);
        rows.push(Row {
            id: id.to_owned(),
            in_language: [texts_of(form, "nl", dutch)?, texts_of(form, "en", english)?],
        });
    }
    Ok(Table { of: form.of, fields: form.fields, rows })
}

fn section(folder: &Path, language: &str, form: &TableForm) -> Result<Node, Fault> {
    let file = parse(folder, language, form.file)?;
    let Some(section) = form.section else { return Ok(file) };
    match lookup(file.entries("sections")?, section) {
        Some(node) => Ok(node.clone()),
        None => Err(file.fault(format_args!("no section `{section}`"), format_args!("a section `{section}`"))),
    }
}

fn texts_of(form: &TableForm, language: &str, node: &Node) -> Result<Vec<String>, Fault> {
    if form.fields.is_empty() {
        return Ok(vec![one_line(node)?]);
    }
    let fields = node.fields(&[form.fields, form.elsewhere].concat())?;
    let mut texts = Vec::with_capacity(form.fields.len());
    for name in form.fields {
        let text = fields.need(name)?;
        if form.resident.contains(name) {
            check_resident_text(language, text)?;
        }
        texts.push(one_line(text)?);
    }
    Ok(texts)
}

fn lookup<'a>(entries: &'a [(Node, Node)], key: &str) -> Option<&'a Node> {
    entries.iter().find(|(name, _)| name.as_text() == Some(key)).map(|(_, value)| value)
}

fn same_keys(en: &Node, dutch: &[(Node, Node)], english: &[(Node, Node)]) -> Result<(), Fault> {
    if let Some(key) = dutch.iter().filter_map(|(key, _)| key.as_text()).find(|key| lookup(english, key).is_none()) {
        return Err(en.fault(format_args!("no `{key}`"), format_args!("`{key}`, as in the Dutch file")));
    }
    match english.iter().find(|(key, _)| key.as_text().is_none_or(|key| lookup(dutch, key).is_none())) {
        Some((key, _)) => Err(key.unexpected("a key that the Dutch file has too")),
        None => Ok(()),
    }
}

/// A text of several lines is one paragraph.
fn one_line(node: &Node) -> Result<String, Fault> {
    Ok(node.text("a text")?.split_whitespace().collect::<Vec<_>>().join(" "))
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
